"""The tables of a round: its days, how many are needed at each school, who goes where."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    Value,
    ValueKind,
    first_new,
)
from msoko_desktop.domain.language.russian import capitalised, comparable, counted, date_dots, quoted
from msoko_desktop.domain.observers.model import Place, RoundKind, Rule
from msoko_desktop.domain.observers.records import RoundSlot, Seat, read_day
from msoko_desktop.domain.observers.rules import Broken
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.observers.assigning import RoundView, read_view, seat_of
from msoko_desktop.services.observers.book_grid import BookGrid
from msoko_desktop.services.observers.words import (
    parts_of,
    short_subjects_text,
    subjects_of,
    subjects_text,
    text_of,
)
from msoko_desktop.services.operations import operation
from msoko_desktop.storage import observer_rounds as rows
from msoko_desktop.storage.district_file import District

DAY, TITLE, SUBJECTS, NEEDED, FILLED, SCHOOL = "day", "title", "subjects", "needed", "filled", "school"
_MOST = 20  # persons that one school can sensibly need on one day
_WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")


def slot_title(slot: RoundSlot) -> str:
    """Return a day or a work as it stands in a heading: «Пн 12.04», the title of works."""
    if slot.day is not None:
        return f"{capitalised(_WEEKDAYS[slot.day.weekday()])} {slot.day:%d.%m}"
    return slot.title or short_subjects_text(slot.subjects) or "Без даты"


def slot_words(slot: RoundSlot) -> str:
    """Return a day or a work in full: «12.04.2027, Рус. яз. 5, 6 кл.»."""
    parts = (date_dots(slot.day) if slot.day is not None else "", slot.title or short_subjects_text(slot.subjects))
    return ", ".join(part for part in parts if part) or "без даты"


class SlotsGrid(BookGrid):
    """A `GridSource`: a row for each day or work of a round, known by its id."""

    def __init__(self, d: District, round_id: int) -> None:
        self.round_id = round_id
        self.name = "observer_slots"
        super().__init__(d, f"observer slots {round_id}")

    def _read(self) -> GridContent:
        view = read_view(self.district, self.round_id)
        days = view.round.kind.has_days
        columns = (
            GridColumn(DAY, "День", ValueKind.TEXT, "Дата: «12.04.2027»", sample="00.00.0000 пн"),
            GridColumn(
                SUBJECTS,
                "Предметы",
                ValueKind.TEXT,
                "Какие предметы в этот день; несколько – через точку с запятой",
                sample="Русский язык; Математика; История",
            ),
            GridColumn(
                TITLE, "Что проводится" if days else "Работа", ValueKind.TEXT, sample="Русский язык, 5 класс и ещё"
            ),
            GridColumn(NEEDED, "Нужно", ValueKind.COUNT, "Сколько человек нужно всего", calculated=True, sample="0000"),
            GridColumn(FILLED, "Назначено", ValueKind.COUNT, "Сколько назначено", calculated=True, sample="0000"),
        )
        hint = "Введите дату" if days else "Введите название работы"
        content = GridContent(columns, new_rows=True, new_row_hint=hint, fixed=1)
        remarks: list[CellRemark] = []
        for slot in view.slots:
            key = str(slot.id)
            needs = {place: count for place, count in view.stored.needs.items() if place[0] == slot.id}
            filled = sum(min(view.there.get(place, 0), count) for place, count in needs.items())
            content.rows.append(GridRow(key, slot_words(slot)))
            content.values.append(
                [
                    date_dots(slot.day) if slot.day is not None else None,
                    subjects_text(slot.subjects) or None,
                    slot.title or None,
                    float(sum(needs.values())),
                    float(filled),
                ]
            )
            if days and slot.day is None:
                remarks.append(CellRemark(key, DAY, Severity.WARNING, "Дата не указана: занятость не проверяется."))
            if not slot.subjects and Rule.SUBJECT in view.round.rules:
                text = "Предметы не указаны: правило о своём предмете не действует."
                remarks.append(CellRemark(key, SUBJECTS, Severity.HINT, text))
        content.remarks = tuple(remarks)
        return content

    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        stored = rows.read_round(connection, self.round_id)
        known = {str(one.id): one for one in (stored.slots if stored is not None else ())}
        new = {key: RoundSlot() for key in first_new(edits)}
        for edit in edits:
            if edit.row not in known and edit.row not in new:
                raise InputRefused("Этой строки в графике больше нет: обновите его.")
            book = new if edit.row in new else known
            book[edit.row] = _changed_slot(book[edit.row], edit.column, edit.value)
        taken: dict[object, str] = {}
        for key, slot in (*known.items(), *new.items()):
            if slot.day is not None and taken.setdefault((slot.day, slot.subjects), key) != key:
                raise InputRefused(
                    f"{date_dots(slot.day)} с теми же предметами уже есть в графике. Измените предметы или дату."
                )
        created = {}
        for key in dict.fromkeys(edit.row for edit in edits):
            made = rows.write_slot(connection, self.round_id, new.get(key) or known[key])
            if key in new:
                created[key] = str(made)
        return created

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete days with who is needed and sent. Raises InputRefused where a visit is recorded."""
        with operation(self.district, "Удалить дни графика") as step:
            chosen = {int(key) for key in keys}
            recorded = [
                one
                for one in rows.read_seats(step.connection, self.round_id)
                if one.slot_id in chosen and one.is_recorded
            ]
            if recorded:
                many = counted(len(recorded), "посещение", "посещения", "посещений")
                raise InputRefused(f"Удалить нельзя: записано {many}. Сначала очистите их на вкладке «Посещения».")
            rows.delete_slots(step.connection, chosen)
            step.changed(Area.OBSERVERS)
        self.reload()
        return GridUpdate(step.changes, rearranged=True)


def _changed_slot(slot: RoundSlot, column: str, value: Value) -> RoundSlot:
    text = text_of(value)
    if column == DAY:
        return replace(slot, day=read_day(text) if text else None)
    if column == SUBJECTS:
        return replace(slot, subjects=subjects_of(text))
    return replace(slot, title=text)


def _school_column() -> GridColumn:
    return GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»")


class _PlacesGrid(BookGrid):
    """A row for each school, known by its id, a column for each day or work, known by its id."""

    view: RoundView

    def __init__(self, d: District, round_id: int, grid: str) -> None:
        self.round_id = round_id
        super().__init__(d, f"{grid} {round_id}")

    def _places(self, edits: Sequence[CellEdit]) -> list[tuple[Place, CellEdit]]:
        schools = {str(one.id) for one in self.view.schools}
        slots = {str(one.id) for one in self.view.slots}
        for edit in edits:
            if edit.row not in schools or edit.column not in slots:
                raise InputRefused("Строки здесь – школы, столбцы – дни графика: добавить их здесь нельзя.")
        return [((int(edit.column), int(edit.row)), edit) for edit in edits]


class NeedsGrid(_PlacesGrid):
    """A `GridSource`: how many persons each school needs on each day."""

    name = "observer_needs"

    def __init__(self, d: District, round_id: int) -> None:
        super().__init__(d, round_id, "observer needs")

    def _read(self) -> GridContent:
        self.view = read_view(self.district, self.round_id)
        columns = [_school_column()]
        for slot in self.view.slots:
            tip = f"{slot_words(slot)}: сколько человек нужно"
            columns.append(
                GridColumn(str(slot.id), slot_title(slot), ValueKind.COUNT, tip, minimum=0, maximum=_MOST, sample="000")
            )
        content = GridContent(tuple(columns))
        remarks = []
        for school in self.view.schools:
            counts = [self.view.stored.needs.get((slot.id or 0, school.id or 0)) for slot in self.view.slots]
            content.rows.append(GridRow(str(school.id), school.short_name))
            content.values.append([school.short_name, *(None if one is None else float(one) for one in counts)])
            for slot, count in zip(self.view.slots, counts, strict=True):
                if count is not None and count > _MOST:
                    text = f"{school.short_name}, {slot_words(slot)}: {count} человек – проверьте число."
                    remarks.append(CellRemark(str(school.id), str(slot.id), Severity.WARNING, text))
        content.remarks = tuple(remarks)
        return content

    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        needs = {
            place: int(edit.value) if isinstance(edit.value, int | float) else 0 for place, edit in self._places(edits)
        }
        if any(count > 999 for count in needs.values()):
            raise InputRefused("Столько человек в одну школу не направляют: введите число до 999.")
        rows.write_needs(connection, needs)
        return {}


class ScheduleGrid(_PlacesGrid):
    """A `GridSource`: who goes to which school on which day, as names; what is typed is locked."""

    name = "observer_schedule"

    def __init__(self, d: District, round_id: int) -> None:
        super().__init__(d, round_id, "observer schedule")

    def _read(self) -> GridContent:
        self.view = view = read_view(self.district, self.round_id)
        by_place: dict[Place, list[Seat]] = {}
        for seat in view.seats:
            by_place.setdefault((seat.slot_id, seat.school_id), []).append(seat)
        columns = [_school_column()]
        for slot in view.slots:
            whom = "кто направлен" if view.round.kind.has_days else "кто проверяет"
            tip = f"{slot_words(slot)} – {whom}; несколько – через точку с запятой"
            columns.append(
                GridColumn(
                    str(slot.id), slot_title(slot), ValueKind.TEXT, tip, sample="Преображенская А.А.",
                    group=short_subjects_text(slot.subjects) if slot.day is not None else "",
                )
            )  # fmt: skip
        shown = [one for one in view.schools if self._is_in(one.id or 0, by_place)]
        content = GridContent(tuple(columns))
        for school in shown:
            content.rows.append(GridRow(str(school.id), school.short_name))
            seats = [by_place.get((slot.id or 0, school.id or 0), []) for slot in view.slots]
            content.values.append([school.short_name, *(self._names(found) for found in seats)])
        content.pinned = frozenset(
            (str(school), str(slot)) for (slot, school), seats in by_place.items() if all(one.locked for one in seats)
        )
        content.remarks = tuple(self._remarks(by_place))
        return content

    def _is_in(self, school_id: int, by_place: Mapping[Place, object]) -> bool:
        return any(
            (slot.id or 0, school_id) in self.view.stored.needs or (slot.id or 0, school_id) in by_place
            for slot in self.view.slots
        )

    def _names(self, seats: Sequence[Seat]) -> str | None:
        return "; ".join(self.view.names.get(one.who, "?") for one in seats) or None

    def _remarks(self, by_place: Mapping[Place, Sequence[Seat]]) -> list[CellRemark]:
        view, found = self.view, []
        for broken in view.broken:
            one = broken.choice
            text = f"{view.names.get(one.person_id, '?')} – {self._why(broken)}."
            found.append(CellRemark(str(one.school_id), str(one.slot_id), Severity.ERROR, text, "observers"))
        filled = any(by_place.values())
        for place, count in view.stored.needs.items() if filled else ():
            there = len(by_place.get(place, ()))
            if there < count:
                many = counted(count, "человек", "человека", "человек")
                text = f"Нужно {many}, назначено {there}."
                found.append(CellRemark(str(place[1]), str(place[0]), Severity.WARNING, text, "observers"))
        for place, seats in by_place.items():
            if seats and len(seats) > view.stored.needs.get(place, 0):
                text = f"Назначено {len(seats)}, а нужно {view.stored.needs.get(place, 0)}."
                found.append(CellRemark(str(place[1]), str(place[0]), Severity.HINT, text, "observers"))
        return found

    def _where(self, place: Place) -> str:
        slot = next((one for one in self.view.slots if one.id == place[0]), RoundSlot())
        return f"{self.view.school_names.get(place[1], '?')}, {slot_title(slot)}"

    def _why(self, broken: Broken) -> str:
        match broken.rule:
            case None:
                where = self.view.school_names.get(broken.other.school_id, "?") if broken.other else "?"
                return f"в этот день назначен и в {where}"
            case Rule.OWN:
                return "это своя школа"
            case Rule.RELATED:
                return "в этой школе ребёнок или родственник"
            case Rule.SUBJECT:
                return "преподаёт предмет этого дня"
            case Rule.KNOWS:
                return "не преподаёт этот предмет"
            case Rule.ACCREDITED:
                return "нет аккредитации на этот день"
            case Rule.AWAY:
                return "в этот день не может"
            case Rule.MUTUAL:
                other = self.view.school_names.get(self._home(broken), "?")
                return f"школа проверяет школу, которая проверяет её ({other})"
            case _:
                return f"назначен больше {counted(self.view.round.limit or 0, 'раза', 'раз', 'раз')}"

    def _home(self, broken: Broken) -> int:
        persons = {one.id: one.school_id for one in self.view.persons}
        persons |= (
            {one.id or 0: one.school_id for one in self.view.observers}
            if self.view.round.kind is not RoundKind.SCHOOLS
            else {}
        )
        return persons.get(broken.choice.person_id) or 0

    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        seats = rows.read_seats(connection, self.round_id)
        for place, edit in self._places(edits):
            wanted = tuple(dict.fromkeys(self._who(part) for part in parts_of(str(edit.value or ""))))
            there = [one for one in seats if (one.slot_id, one.school_id) == place]
            gone = [one for one in there if one.who not in wanted]
            recorded = next((one for one in gone if one.is_recorded), None)
            if recorded is not None:
                name = self.view.names.get(recorded.who, "?")
                raise InputRefused(
                    f"{self._where(place)}: посещение записано ({name}). Очистите его на вкладке «Посещения»."
                )
            rows.delete_seats(connection, [one.id or 0 for one in gone])
            kept = {one.who for one in there}
            rows.write_locks(connection, [one.id or 0 for one in there if one.who in wanted], locked=True)
            new = [seat_of(self.view, one, *place, locked=True) for one in wanted if one not in kept]
            rows.add_seats(connection, new)
        return {}

    def _who(self, text: str) -> int:
        """Return who is meant: by the whole name, the name with initials, or the beginning of one. InputRefused."""
        folded = comparable(text)
        everybody = {one.id: (self.view.names.get(one.id, one.name), one.name) for one in self.view.persons}
        for names in everybody.values():
            if folded in map(comparable, names):
                return next(who for who, other in everybody.items() if other == names)
        begun = [who for who, names in everybody.items() if any(comparable(name).startswith(folded) for name in names)]
        if len(begun) == 1:
            return begun[0]
        if begun:
            listed = ", ".join(everybody[who][0] for who in begun[:4])
            raise InputRefused(f"{quoted(text)} – не один человек: {listed}. Введите имя полнее.")
        whom = "школы" if self.view.round.kind is RoundKind.SCHOOLS else "человека"
        raise InputRefused(
            f"{quoted(text)}: такого {whom} нет среди участвующих. Проверьте имя или добавьте в список.".replace(
                "такого школы", "такой школы"
            )
        )
