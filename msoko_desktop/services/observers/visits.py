"""What became of visits: a table with the boxes of the act, and the counts that analysis asks for."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, CellRemark, GridColumn, GridContent, GridRow, Value, ValueKind
from msoko_desktop.domain.observers.act import Act, act_from
from msoko_desktop.domain.observers.records import Seat, VisitState
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services.observers.assigning import RoundView, read_view
from msoko_desktop.services.observers.book_grid import BookGrid
from msoko_desktop.services.observers.round_grids import slot_title, slot_words
from msoko_desktop.services.observers.words import text_of
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text
from msoko_desktop.storage import observer_rounds as rows
from msoko_desktop.storage.district_file import District

__all__ = ["VISITS", "YES", "SchoolVisits", "VisitsGrid", "act", "visits_by_school"]

DAY, SCHOOL, WHO, STATE, REMARKS = "day", "school", "who", "state", "remarks"
YES = "да"
VISITS = "visits"
"""The view of an origin that is a school's visits in a round of observation (its id is the origin's area)."""


def act(d: District) -> Act:
    """Return the act in force in a file with its stages and boxes."""
    return _act(stored_text(d, Book.ACT))


@lru_cache(maxsize=8)
def _act(text: str) -> Act:
    return act_from(data_of_stored(Book.ACT, text))


class VisitsGrid(BookGrid):
    """A `GridSource`: a row for each visit of a round, a column for each box of the act under its stage."""

    name = "observer_visits"

    def __init__(self, d: District, round_id: int) -> None:
        self.round_id = round_id
        super().__init__(d, f"observer visits {round_id}")

    def _read(self) -> GridContent:
        view = read_view(self.district, self.round_id)
        self._boxes = act(self.district)
        content = GridContent(_columns(view, self._boxes), fixed=3)
        remarks: list[CellRemark] = []
        for seat in _in_order(view):
            key = str(seat.id)
            slot = next(one for one in view.slots if one.id == seat.slot_id)
            school, who = view.school_names.get(seat.school_id, "?"), view.names.get(seat.who, "?")
            content.rows.append(GridRow(key, f"{school}, {slot_words(slot)}, {who}"))
            boxes: list[Value] = [YES if code in seat.marks else None for code in self._boxes.violations]
            content.values.append(
                [slot_title(slot), school, who, seat.state.label or None, *boxes, seat.remarks or None]
            )
            if seat.state is VisitState.MISSED and seat.marks:
                text = f"{who}, {school}: посещение не состоялось, а нарушения отмечены."
                remarks.append(CellRemark(key, STATE, Severity.WARNING, text, "observers"))
        content.remarks = tuple(remarks)
        return content

    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        seats = {str(one.id): one for one in rows.read_seats(connection, self.round_id)}
        for edit in edits:
            if edit.row not in seats:
                raise InputRefused("Этого назначения в графике больше нет: обновите таблицу.")
            seats[edit.row] = _changed(seats[edit.row], edit.column, edit.value, self._boxes)
        for key in dict.fromkeys(edit.row for edit in edits):
            rows.write_record(connection, seats[key])
        return {}


def _in_order(view: RoundView) -> list[Seat]:
    slots = {one.id: place for place, one in enumerate(view.slots)}
    schools = {one.id: place for place, one in enumerate(view.schools)}
    return sorted(view.seats, key=lambda one: (slots[one.slot_id], schools.get(one.school_id, 0), one.id or 0))


def _columns(view: RoundView, boxes_of: Act) -> tuple[GridColumn, ...]:
    day = "День" if view.round.kind.has_days else "Работа"
    boxes = (
        GridColumn(
            one.code, one.short_text, ValueKind.CHOICE, f"{one.text}. Введите «да», если нарушение было",
            choices=(YES,), group=stage.short_title, sample="да", optional=True,
        )
        for stage in boxes_of.stages for one in stage.violations
    )  # fmt: skip
    states = (VisitState.VISITED.label, VisitState.MISSED.label)
    return (
        GridColumn(DAY, day, calculated=True, sample="Пн 12.04"),
        GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»"),
        GridColumn(WHO, "Кто", calculated=True, sample="Преображенская А.А."),
        GridColumn(STATE, "Посещение", ValueKind.CHOICE, "Состоялось или нет", choices=states, sample="не состоялось"),
        *boxes,
        GridColumn(REMARKS, "Замечания", ValueKind.TEXT, "Замечания и предложения из акта", sample="Замечания словами"),
    )


def _changed(seat: Seat, column: str, value: Value, boxes: Act) -> Seat:
    text = text_of(value)
    if column == STATE:
        return replace(seat, state=next((one for one in VisitState if one.label == text), VisitState.UNKNOWN))
    if column == REMARKS:
        return replace(seat, remarks=text)
    marks = [code for code in boxes.violations if (code == column and text) or (code != column and code in seat.marks)]
    # whoever ticks a box was there
    state = VisitState.VISITED if text and seat.state is VisitState.UNKNOWN else seat.state
    return replace(seat, marks=tuple(marks), state=state)


@dataclass(frozen=True, slots=True)
class SchoolVisits:
    """Visits that took place in a school in a school year: how many, the violations that were named, as codes;
    `serious` are those that could have changed results, `rounds` the ids of the rounds of the visits."""

    school_id: int
    school_year: int
    visits: int
    marks: tuple[str, ...]
    serious: tuple[str, ...] = ()
    rounds: tuple[int, ...] = ()


def visits_by_school(d: District) -> tuple[SchoolVisits, ...]:
    """Return the visits that took place by school year and school."""
    with d.reading() as connection:
        found = rows.read_visited(connection)
    counted: dict[tuple[int, int], list[tuple[str, ...]]] = {}
    rounds: dict[tuple[int, int], dict[int, None]] = {}
    for year, school_id, marks, round_id in found:
        counted.setdefault((year, school_id), []).append(marks)
        rounds.setdefault((year, school_id), {})[round_id] = None
    serious = {code for code, box in act(d).violations.items() if box.serious}
    told = {key: tuple(code for one in marks for code in one) for key, marks in counted.items()}
    return tuple(
        SchoolVisits(
            school_id,
            year,
            len(marks),
            named,
            tuple(code for code in named if code in serious),
            tuple(rounds[year, school_id]),
        )
        for (year, school_id), marks in sorted(counted.items())
        for named in [told[year, school_id]]
    )
