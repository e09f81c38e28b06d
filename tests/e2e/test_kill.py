"""Killing the program at any moment loses nothing that was said to be saved."""

import multiprocessing
import random
import sys
import time
from collections import defaultdict
from contextlib import closing, suppress
from pathlib import Path
from statistics import median

import pytest

from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.services import history
from msoko_desktop.services.district import create_district, open_district
from msoko_desktop.services.orders.orders import list_orders
from msoko_desktop.services.plans.plans import add_plan, list_plans, read_plan
from msoko_desktop.storage.backup import list_backups
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.integrity import check
from tests.e2e import kill_child
from tests.e2e.kill_child import EDITS, LINES, STEPS

KILLS = 100
LONGEST = 1.25  # of the time a step usually takes; past it the child does nothing
LOAD, DROP = "Загрузить план из файла", "Удалить план"
if sys.platform == "win32":
    PROCESSES = multiprocessing.get_context("spawn")
else:  # a child is there at once, with all its modules loaded
    PROCESSES = multiprocessing.get_context("forkserver")


class Child:
    """A process that works on the file at `path` as kill_child.py says; it gets ready and waits for orders."""

    def __init__(self, path: Path, number: int, cell: int) -> None:
        orders, self._orders = PROCESSES.Pipe(duplex=False)
        self._reports, reports = PROCESSES.Pipe(duplex=False)
        arguments = (path, number, cell, orders, reports)
        self._process = PROCESSES.Process(target=kill_child.work, args=arguments, daemon=True)
        self._process.start()
        orders.close()
        reports.close()

    def order(self, word: str) -> None:
        """Tell the child what to do next."""
        self._orders.send(word)

    def answer(self) -> str:
        """Wait for the next word of the child."""
        word: str = self._reports.recv()
        return word

    def kill(self) -> list[str]:
        """Kill the child, wait until it is gone and return what else it had said."""
        self._process.kill()
        self._process.join()
        rest = []
        with suppress(EOFError):
            while True:
                rest.append(self.answer())
        self._orders.close()
        self._reports.close()
        self._process.close()
        return rest


def let_work(child: Child, done: int, spent: dict[str, list[float]]) -> list[str]:
    """Let the child do so many steps; return what it reported and note how long each step took on this computer."""
    child.order("open")
    assert child.answer() == "open"
    said = []
    for _ in range(done):
        begin = time.monotonic()
        child.order("step")
        said.append(child.answer())
        spent[said[-1]].append(time.monotonic() - begin)
    return said


def kill_before_commit(child: Child) -> list[str]:
    """Kill the child where its next step is written and not yet committed."""
    child.order("hold")
    assert child.answer() == "written"
    return child.kill()


def kill_within(child: Child, delay: float) -> list[str]:
    """Kill the child so many seconds after its next step began; return the step's report where it was faster."""
    until = time.monotonic() + delay
    child.order("step")
    while time.monotonic() < until:  # a pause would be rounded; the moment must be any
        pass
    return child.kill()


State = tuple[int, int | None, str | None, str | None]  # cell, plan of the last import, names of undo and redo


def state_after(done: int, start: int) -> State:
    """Return what the file holds when a child that counts from `start` has done so many STEPS and not one more."""
    rounds, step = divmod(done - 1, len(STEPS))
    first = start + rounds * (EDITS + 1)
    if step < EDITS:
        cell = first + step + 1
        return cell, None, f"Изменить {cell}", None
    cell = first + EDITS
    present: State = (cell, cell + 1, LOAD, None)
    absent: State = (cell, None, f"Изменить {cell}", LOAD)
    deleted: State = (cell, None, DROP, None)
    return {"import": present, "undone": absent, "redone": present, "kept": present, "gone": deleted}[STEPS[step]]


def stored(district: District, after: int) -> State:
    """Return what the file holds, imports up to the number `after` left aside; every import must be whole."""
    imports = []
    for summary in list_plans(district):
        if summary.title.startswith("Импорт "):
            assert summary.activities == LINES
            imports.append(int(summary.title.removeprefix("Импорт ")))
    assert set(imports) <= {int(order.number) for order in list_orders(district)}
    last = [number for number in imports if number > after]
    assert len(last) <= 1
    note = read_plan(district, 1).lines[0].note
    return int(note or 0), last[0] if last else None, history.undo_name(district), history.redo_name(district)


@pytest.fixture
def modules_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process that children are forked from find their modules, and load them once for all."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).resolve().parents[2]))
    PROCESSES.set_forkserver_preload(["pytest", kill_child.__name__])


@pytest.mark.slow
@pytest.mark.usefixtures("modules_at_hand")
def test_a_hundred_kills_lose_nothing_that_was_reported(tmp_path: Path) -> None:
    """Round by round a kill comes after each step: right after its report, before the next COMMIT, then at any moment.

    A step that was reported is in the file, one that was not committed is not, and one that was under way is in the
    file as a whole or not at all.
    """
    path = tmp_path / "Район.msoko"
    chance = random.Random(20261122)  # noqa: S311
    with closing(create_district(path)) as district:
        add_plan(district, Plan("Свой план", lines=(PlanLine(LineKind.ACTIVITY, "Дело", "1"),)))
        line_id = read_plan(district, 1).lines[0].id or 0
    spent: dict[str, list[float]] = defaultdict(list)
    last_words = set()
    child = Child(path, 0, line_id)
    for turn in range(KILLS):
        start = turn * 1000
        following = Child(path, start + 1000, line_id)  # gets ready meanwhile
        rounds, done = turn // len(STEPS), turn % len(STEPS) + 1
        under_way = STEPS[done % len(STEPS)]
        said = let_work(child, done, spent)
        possible = [state_after(done, start)]
        if rounds == 0:
            assert child.kill() == []
        elif rounds == 1 and under_way != "kept":  # a backup writes nothing into the file
            assert kill_before_commit(child) == []
        else:
            late = kill_within(child, chance.random() * LONGEST * median(spent[under_way]))
            possible = [state_after(done + 1, start)] if late else [*possible, state_after(done + 1, start)]
            said += late
        child = following
        assert said == [*STEPS, *STEPS][: len(said)]
        last_words.add(said[-1])
        assert check(path) == []
        if under_way == "kept":
            assert all(info.sound for info in list_backups(path))
        with closing(open_district(path)) as district:
            assert not district.read_only
            state = stored(district, start)
            assert state in possible, (said, turn)
            history.undo(district)
            history.redo(district)
            assert stored(district, start) == state
    child.kill()
    assert last_words == set(STEPS)  # it was killed in every place
    backups = list_backups(path)
    assert backups
    assert all(info.sound for info in backups)
