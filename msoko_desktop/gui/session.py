"""The open district file as the window sees it: runs what a person does, in one place, and tells what changed."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from msoko_desktop.domain.errors import UserError
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area, Changes

if TYPE_CHECKING:
    from msoko_desktop.services.timetable.timetable import Timetable
    from msoko_desktop.storage.district_file import District

EVERYTHING = frozenset(Area)


class Session(QObject):
    """Holds the district that is open (or none).

    Signals: `district_changed()` after another file was opened or closed; `changed(Changes)` after every write, undo
    and redo; `refused(UserError)` when an action could not be done (nothing was changed then); `day_changed()` when
    the pages are to show things as they stand on another day.
    """

    district_changed = Signal()
    changed = Signal(object)
    refused = Signal(object)
    day_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._district: District | None = None
        self._timetable: Timetable | None = None
        self._shown_day: dt.date | None = None
        self.saved_at: dt.datetime | None = None

    @property
    def district(self) -> "District":
        """The open district. Raises RuntimeError when there is none: ask `is_open` first."""
        if self._district is None:
            raise RuntimeError("no district file is open")
        return self._district

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._district is not None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: no file, or one that can only be looked at."""
        return self._district is None or self._district.read_only

    def set_district(self, district: "District | None") -> None:
        """Take over an open district (or none); the one before is the caller's to close."""
        self._district = district
        self._timetable = None
        self._shown_day = None
        self.saved_at = None
        self.district_changed.emit()

    # --- the day, and what is to be done

    @property
    def real_day(self) -> dt.date:
        """The day on the computer's clock."""
        return dt.date.today()

    @property
    def day(self) -> dt.date:
        """The day as of which the pages show how things stand: today, or the one chosen for looking back."""
        return self._shown_day or self.real_day

    @property
    def is_looking_back(self) -> bool:
        """Whether another day than today was chosen."""
        return self._shown_day is not None

    def show_day(self, day: dt.date | None) -> None:
        """Show things as they stand on a day; None for today."""
        shown = None if day == self.real_day else day
        if shown != self._shown_day:
            self._shown_day = shown
            self.day_changed.emit()

    @property
    def timetable(self) -> "Timetable":
        """The occurrences of the open file; made when first asked for, kept up to date by `changed`."""
        if self._timetable is None:
            from msoko_desktop.services.timetable.timetable import Timetable

            self._timetable = Timetable(self.district)
        return self._timetable

    def run(self, action: "Callable[[District], Changes]") -> Changes | None:
        """Do one thing in the file and tell everybody what changed.

        A UserError goes out as `refused` and None comes back; any other error is a fault of the program and passes.
        """
        try:
            changes = action(self.district)
        except UserError as error:
            self.refused.emit(error)
            return None
        self.broadcast(changes)
        return changes

    def broadcast(self, changes: Changes) -> None:
        """Tell what was written to the file, where a job or a dialog wrote it."""
        self.saved_at = dt.datetime.now().astimezone()
        if self._timetable is not None:
            self._timetable.forget(changes)
        self.changed.emit(changes)

    def undo(self) -> Changes | None:
        """Take back the last step; None when there is none."""
        return self.run(history.undo) if self.undo_name() is not None else None

    def redo(self) -> Changes | None:
        """Do again the step taken back last; None when there is none."""
        return self.run(history.redo) if self.redo_name() is not None else None

    def undo_name(self) -> str | None:
        """Return the name of the step that undo would take back."""
        return None if self.read_only else history.undo_name(self.district)

    def undo_is_final(self) -> bool:
        """Whether undo would refuse, because the last step is an approval."""
        return not self.read_only and history.undo_is_final(self.district)

    def redo_name(self) -> str | None:
        """Return the name of the step that redo would do again."""
        return None if self.read_only else history.redo_name(self.district)
