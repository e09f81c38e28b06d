"""The one way to write: a transaction that is an undo step, refused where the file can only be read."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.storage import undo
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.errors import file_errors
from msoko_desktop.storage.plans import touch


class Step:
    """A write in progress: its connection, and what it has changed so far."""

    def __init__(self, connection: sqlite3.Connection, name: str, *, final: bool = False) -> None:
        self.connection = connection
        self.name = name
        self._final = final
        self._areas: set[Area] = set()
        self._plans: set[int] = set()
        self._created: list[int] = []
        self._closed: Changes | None = None

    def changed(self, *areas: Area, plans: Iterable[int] = (), created: Iterable[int] = ()) -> None:
        """Note what was changed; `plans` are those whose lines or cells changed."""
        self._areas.update(areas)
        self._plans.update(plans)
        self._created.extend(created)

    @property
    def changes(self) -> Changes:
        """What the step changed, known once it is on disk."""
        if self._closed is None:
            raise RuntimeError("the changes of a step are asked for before it is closed")
        return self._closed

    def join(self, whole: "Step") -> None:
        """End as a part of a step that goes on: what was changed belongs to that one."""
        whole._areas |= self._areas
        whole._plans |= self._plans
        self._closed = Changes(frozenset(self._areas), frozenset(self._plans), whole.name, tuple(self._created))

    def close(self, first_entry: int) -> None:
        """Write the step into the undo log, drop what could be redone, date the changed plans."""
        step = undo.UndoStep(self.name, tuple(sorted(self._areas)), tuple(sorted(self._plans)))
        if undo.record_step(self.connection, step, first_entry):
            undo.forget_undone(self.connection)
            if self._final:
                undo.seal(self.connection, step)
            touch(self.connection, self._plans)
            self._closed = Changes(frozenset(self._areas), frozenset(self._plans), self.name, tuple(self._created))
        else:
            self._closed = Changes()


def refuse_read_only(d: District) -> None:
    """Raise EnvironmentProblem where the file can only be looked at."""
    if d.read_only:
        raise EnvironmentProblem(f"Изменение не внесено. {d.read_only_reason}")


@contextmanager
def transaction(d: District) -> Iterator[sqlite3.Connection]:
    """Run a block as one transaction on the disk: all of it or, on an error, nothing.

    Raises EnvironmentProblem for a read-only file and for what the disk does; other errors go through.
    """
    refuse_read_only(d)
    with file_errors(d.path):
        connection = d.connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


_going_on: "WeakKeyDictionary[District, Step]" = WeakKeyDictionary()


@contextmanager
def operation(d: District, name: str, *, final: bool = False) -> Iterator[Step]:
    """Run a block as one undo step named `name` (Russian, «Изменить срок»); `step.changes` is ready after it.

    A `final` step (an approval) is not undone, nor is anything before it. An operation inside the block of another
    one becomes a part of it, so that several actions can be one step; what it did alone is taken back on an error.
    """
    whole = _going_on.get(d)
    if whole is not None:
        part = Step(d.connection, name)
        d.connection.execute("SAVEPOINT part")
        try:
            yield part
        except BaseException:
            d.connection.execute("ROLLBACK TO part")
            d.connection.execute("RELEASE part")
            raise
        d.connection.execute("RELEASE part")
        part.join(whole)
        return
    with transaction(d) as connection:
        step = Step(connection, name, final=final)
        first_entry = undo.next_entry(connection)
        _going_on[d] = step
        try:
            yield step
        finally:
            del _going_on[d]
        step.close(first_entry)
