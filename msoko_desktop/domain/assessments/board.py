"""The status board: which school has handed in which assessment, and who is late."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.assessments.model import Sheet, SheetOrigin, SheetStatus


class CellState(StrEnum):
    """How far a school is with an assessment, as the board shows it."""

    NOTHING = "nothing"
    FORM = "form"  # a form was written for the school, nothing has come back
    DRAFT = "draft"
    FILE = "file"  # came from a form or a report and was not checked since
    CHECKED = "checked"
    ABSENT = "absent"  # does not take part

    @property
    def label(self) -> str:
        """The state in Russian."""
        return _LABELS[self]

    @property
    def handed_in(self) -> bool:
        """Whether there are results."""
        return self in (CellState.DRAFT, CellState.FILE, CellState.CHECKED)

    @property
    def missing(self) -> bool:
        """Whether results are still to come."""
        return self in (CellState.NOTHING, CellState.FORM)


_LABELS = {
    CellState.NOTHING: "не сдано",
    CellState.FORM: "форма выдана",
    CellState.DRAFT: "черновик",
    CellState.FILE: "из файла, не проверено",
    CellState.CHECKED: "проверено",
    CellState.ABSENT: "не участвует",
}


@dataclass(frozen=True, slots=True)
class BoardCell:
    """A school in an assessment: `day` is that of its state (checked, changed, form written), None for none.

    `participants` is what was handed in, None where it is not known. `reason` says why it does not take part. `late`
    tells that results are missing after the day they were due.
    """

    state: CellState = CellState.NOTHING
    day: dt.date | None = None
    participants: int | None = None
    late: bool = False
    reason: str = ""
    file_name: str = ""
    form_day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class BoardSchool:
    """A row of the board."""

    id: int
    short_name: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class BoardAssessment:
    """A column of the board: `title` in full, `short` for the heading, the day of the work, when results are due."""

    id: int
    title: str
    short: str
    procedure: str
    grade: int
    date: dt.date | None = None
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """How many have handed in, of how many that take part."""

    handed_in: int
    of: int

    @property
    def words(self) -> str:
        """The total as people say it: «12 из 18»."""
        return f"{self.handed_in} из {self.of}"

    @property
    def complete(self) -> bool:
        """Whether nobody is missing."""
        return self.handed_in == self.of


@dataclass(frozen=True, slots=True)
class Board:
    """Schools × assessments; `cells` has a row for each school, in the order of the assessments."""

    schools: tuple[BoardSchool, ...] = ()
    assessments: tuple[BoardAssessment, ...] = ()
    cells: tuple[tuple[BoardCell, ...], ...] = ()
    today: dt.date | None = None

    def row_total(self, row: int) -> Total:
        """Return the total of a school."""
        return _total(self.cells[row])

    def column_total(self, column: int) -> Total:
        """Return the total of an assessment."""
        return _total([cells[column] for cells in self.cells])

    @property
    def total(self) -> Total:
        """The total of everything."""
        return _total([cell for cells in self.cells for cell in cells])

    def late(self) -> dict[int, tuple[BoardAssessment, ...]]:
        """Return the assessments that a school is late with, by school id; schools that are not late are left out."""
        found = {}
        for school, cells in zip(self.schools, self.cells, strict=True):
            missing = tuple(one for one, cell in zip(self.assessments, cells, strict=True) if cell.late)
            if missing:
                found[school.id] = missing
        return found

    def missing_only(self) -> "Board":
        """Return the board of the schools and assessments where something is still missing."""
        rows = [row for row, cells in enumerate(self.cells) if any(cell.state.missing for cell in cells)]
        columns = [
            column
            for column in range(len(self.assessments))
            if any(cells[column].state.missing for cells in self.cells)
        ]
        return Board(
            tuple(self.schools[row] for row in rows),
            tuple(self.assessments[column] for column in columns),
            tuple(tuple(self.cells[row][column] for column in columns) for row in rows),
            self.today,
        )


def due_on(date: dt.date | None, procedure: str, rules: Mapping[str, object]) -> dt.date | None:
    """Return the day until which results are awaited: that of the work and the days of `data/status_board.toml`."""
    if date is None:
        return None
    by_procedure = rules.get("procedure_days", {})
    days = by_procedure.get(procedure) if isinstance(by_procedure, Mapping) else None
    return date + dt.timedelta(days=int(str(rules["due_days"] if days is None else days)))


def lacks_grade(usual: tuple[int, int] | None, pupils: int | None, classes: int | None, grade: int) -> str:
    """Return why a school has no such grade, "" where it has (or nobody knows).

    `pupils` and `classes` are those of the grade in the school year, None where they were not entered; `usual` are
    the lowest and the highest grade of the school's kind, None where it is not known.
    """
    if pupils == 0 or (pupils is None and classes == 0):
        return f"в школе нет обучающихся {grade} класса"
    if pupils is None and classes is None and usual is not None and not usual[0] <= grade <= usual[1]:
        return f"в школе этого вида нет {grade} класса"
    return ""


def board_cell(
    sheet: Sheet | None, participants: int | None, absent: str, due: dt.date | None, today: dt.date
) -> BoardCell:
    """Return the cell of a school: results count whatever is said of its taking part, else `absent` says why not."""
    form_day = sheet.form_made.date() if sheet is not None and sheet.form_made is not None else None
    if sheet is not None and sheet.status is not SheetStatus.NOTHING:
        moment = sheet.checked if sheet.status is SheetStatus.CHECKED else sheet.changed
        state = CellState.CHECKED if sheet.status is SheetStatus.CHECKED else CellState.DRAFT
        if state is CellState.DRAFT and sheet.origin is not SheetOrigin.TYPED:
            state = CellState.FILE
        day = moment.date() if moment is not None else None
        return BoardCell(state, day, participants, file_name=sheet.file_name, form_day=form_day)
    if absent:
        return BoardCell(CellState.ABSENT, reason=absent, form_day=form_day)
    state = CellState.NOTHING if form_day is None else CellState.FORM
    return BoardCell(state, form_day, late=due is not None and due < today, form_day=form_day)


def _total(cells: Sequence[BoardCell]) -> Total:
    return Total(sum(cell.state.handed_in for cell in cells), sum(cell.state is not CellState.ABSENT for cell in cells))
