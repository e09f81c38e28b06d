"""The list of observers and experts: read, added, deleted; and as a table to type into."""

import datetime as dt
import sqlite3
from collections.abc import Collection, Sequence
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
from msoko_desktop.domain.language.russian import comparable, counted, date_dots, quoted
from msoko_desktop.domain.observers.records import Observer, Role, read_away, read_day
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.observers.book_grid import BookGrid
from msoko_desktop.services.observers.words import school_of, schools_of, subjects_of, subjects_text, text_of
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results.assessment_names import subjects, year_title
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.schools.school_names import school_finder
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import observer_rounds
from msoko_desktop.storage import observers as rows
from msoko_desktop.storage.district_file import District

__all__ = ["Observer", "ObserversGrid", "Role", "delete_observers", "list_observers", "save_observers"]

NAME, ROLE, SCHOOL, BODY, RELATED, SUBJECTS = "name", "role", "school", "body", "related", "subjects"
TRAINED, SINCE, UNTIL, AWAY, PHONE, NOTE, VISITS = (
    "trained", "since", "until", "away", "phone", "note", "visits",
)  # fmt: skip
_UNKNOWN = "Этого человека в списке больше нет: обновите список наблюдателей."
_SOON = 30  # days before the end of an accreditation that the list warns of


def list_observers(d: District) -> tuple[Observer, ...]:
    """Return observers and experts in the order of their list."""
    with d.reading() as connection:
        return rows.read_observers(connection)


def save_observers(d: District, observers: Sequence[Observer], step: str = "Изменить наблюдателей") -> Changes:
    """Add persons (those without an id) or change them; ids of new ones are in `created`.

    Raises InputRefused without a name, or for a person who is gone.
    """
    with operation(d, step) as write:
        known = {one.id for one in rows.read_observers(write.connection)}
        for one in observers:
            if one.id is not None and one.id not in known:
                raise InputRefused(_UNKNOWN)
            made = rows.write_observer(write.connection, _sound(one))
            write.changed(Area.OBSERVERS, created=() if one.id is not None else (made,))
    return write.changes


def delete_observers(d: District, observer_ids: Collection[int]) -> Changes:
    """Delete persons with their places in rounds. Raises InputRefused where a visit of one is recorded."""
    with operation(d, "Удалить наблюдателя" if len(observer_ids) == 1 else "Удалить наблюдателей") as step:
        recorded = rows.count_recorded(step.connection, tuple(observer_ids)) if observer_ids else 0
        if recorded:
            raise InputRefused(
                f"Удалить нельзя: записано {counted(recorded, 'посещение', 'посещения', 'посещений')}. "
                "Поставьте в столбце «Участие» «не участвует»."
            )
        rows.delete_observers(step.connection, observer_ids)
        step.changed(Area.OBSERVERS)
    return step.changes


def _sound(one: Observer) -> Observer:
    one = cleaned(one, "наблюдатель")
    if not one.name:
        raise InputRefused("Введите фамилию, имя и отчество: без них человека нельзя направить в школу.")
    read_away(one.away)
    since, until = one.accredited_from, one.accredited_until
    if since is not None and until is not None and until < since:
        raise InputRefused(f"Аккредитация кончается {date_dots(until)} раньше, чем начинается. Исправьте одну из дат.")
    return one


class ObserversGrid(BookGrid):
    """A `GridSource`: a row for each person, known by the id."""

    name = "observers"

    def __init__(self, d: District, today: dt.date) -> None:
        self.today = today
        self._finder: SchoolFinder = school_finder(d)
        super().__init__(d, "observers")

    def _read(self) -> GridContent:
        year = school_year_of(self.today)
        self._finder = school_finder(self.district)
        names = {one.id: one.short_name for one in list_schools(self.district)}
        with self.district.reading() as connection:
            found = rows.read_observers(connection)
            visits = observer_rounds.count_visits(connection, year)
        content = GridContent(_columns(year), new_rows=True, new_row_hint="Введите фамилию, имя, отчество")
        remarks: list[CellRemark] = []
        for one in found:
            content.rows.append(GridRow(str(one.id), one.name))
            content.values.append(
                [
                    one.name,
                    one.role.label,
                    names.get(one.school_id),
                    one.body or None,
                    "; ".join(names[school] for school in one.related if school in names) or None,
                    subjects_text(one.subjects) or None,
                    _shown(one.trained),
                    _shown(one.accredited_from),
                    _shown(one.accredited_until),
                    one.away or None,
                    one.phone or None,
                    one.note or None,
                    float(visits.get(one.id or 0, 0)) or None,
                ]
            )
            remarks += _remarks(one, found, self.today)
        content.remarks = tuple(remarks)
        return content

    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        known = {str(one.id): one for one in rows.read_observers(connection)}
        new = {key: Observer("") for key in first_new(edits)}
        created: dict[str, str] = {}
        for edit in edits:
            if edit.row not in known and edit.row not in new:
                raise InputRefused(_UNKNOWN)
            changed = self._changed(known.get(edit.row) or new[edit.row], edit.column, edit.value)
            (new if edit.row in new else known)[edit.row] = changed
        for key in dict.fromkeys(edit.row for edit in edits):
            made = rows.write_observer(connection, _sound(new.get(key) or known[key]))
            if key in new:
                created[key] = str(made)
        return created

    def _changed(self, one: Observer, column: str, value: Value) -> Observer:
        text = text_of(value)
        match column:
            case "name":
                return replace(one, name=text)
            case "role":
                return replace(one, role=next((role for role in Role if role.label == text), Role.OBSERVER))
            case "school":
                return replace(one, school_id=school_of(self._finder, text) if text else None)
            case "body":
                return replace(one, body=text)
            case "related":
                return replace(one, related=schools_of(self._finder, text))
            case "subjects":
                return replace(one, subjects=subjects_of(text))
            case "trained":
                return replace(one, trained=read_day(text) if text else None)
            case "since":
                return replace(one, accredited_from=read_day(text) if text else None)
            case "until":
                return replace(one, accredited_until=read_day(text) if text else None)
            case "away":
                return replace(one, away=text)
            case "phone":
                return replace(one, phone=text)
        return replace(one, note=text)

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete persons. Raises InputRefused where a visit of one is recorded."""
        changes = delete_observers(self.district, [int(key) for key in keys])
        self.reload()
        return GridUpdate(changes, rearranged=True)


def _shown(day: dt.date | None) -> str | None:
    return None if day is None else date_dots(day)


def _columns(year: int) -> tuple[GridColumn, ...]:
    lists = "несколько – через точку с запятой"
    text, days = ValueKind.TEXT, "00.00.0000"
    return (
        GridColumn(NAME, "Фамилия, имя, отчество", text, sample="Константинопольская Елизавета А"),
        GridColumn(
            ROLE,
            "Участие",
            ValueKind.CHOICE,
            "Наблюдатель посещает школы, эксперт проверяет работы",
            choices=tuple(role.label for role in Role),
            sample="не участвует",
        ),
        GridColumn(
            SCHOOL, "Школа, где работает", text, "Краткое название или код школы", sample="МБОУ «Средняя школа № 1»"
        ),
        GridColumn(
            BODY, "Другое место работы", text, "Организация, если не школа района", sample="Родительский комитет"
        ),
        GridColumn(
            RELATED,
            "Школы детей и родственников",
            text,
            f"Школы, в которые направлять нельзя; {lists}",
            sample="МБОУ «Средняя школа № 1»",
        ),
        GridColumn(SUBJECTS, "Преподаёт предметы", text, f"Названия предметов; {lists}", sample="Русский язык; Ли"),
        GridColumn(TRAINED, "Обучение", text, "Дата обучения или инструктажа", sample=days),
        GridColumn(
            SINCE, "с", text, "Первый день аккредитации (можно не указывать)", sample=days, group="Аккредитация"
        ),
        GridColumn(UNTIL, "по", text, "Последний день аккредитации", sample=days, group="Аккредитация"),
        GridColumn(
            AWAY, "Когда не может", text, f"Дни и сроки: «12.04.2027; 15–17.04.2027»; {lists}", sample="15–17.04.2027"
        ),
        GridColumn(PHONE, "Телефон", text, sample="8 900 000-00-00"),
        GridColumn(NOTE, "Примечание", text, sample="Примечание из слов"),
        GridColumn(
            VISITS,
            "Назначений",
            ValueKind.COUNT,
            f"Сколько раз назначен в {year_title(year)} учебном году",
            calculated=True,
            sample="000",
        ),
    )


def _remarks(one: Observer, everybody: Sequence[Observer], today: dt.date) -> list[CellRemark]:
    row, found = str(one.id), []

    def remark(column: str, text: str, severity: Severity = Severity.WARNING) -> None:
        found.append(CellRemark(row, column, severity, text, "observers"))

    if one.role is Role.NONE:
        return []
    if sum(comparable(other.name) == comparable(one.name) for other in everybody) > 1:
        remark(NAME, f"{one.name} – в списке не один раз: если это один человек, лишнюю строку удалите.")
    if one.school_id is None and not one.body:
        remark(SCHOOL, f"{one.name}: не указано место работы – программа не узнает свою школу.")
    unknown = [code for code in one.subjects if code not in subjects()]
    if unknown:
        remark(SUBJECTS, f"{one.name}: предмета {quoted(unknown[0])} нет в справочнике – проверьте название.")
    watches = one.role in (Role.OBSERVER, Role.BOTH)
    if watches and one.accredited_until is None:
        remark(UNTIL, f"{one.name}: аккредитации нет.")
    elif watches and one.accredited_until is not None and one.accredited_until < today:
        remark(UNTIL, f"{one.name}: аккредитация истекла {date_dots(one.accredited_until)}.")
    elif watches and one.accredited_until is not None and (one.accredited_until - today).days <= _SOON:
        remark(UNTIL, f"{one.name}: аккредитация кончается {date_dots(one.accredited_until)}.", Severity.HINT)
    if watches and one.trained is None:
        remark(TRAINED, f"{one.name}: обучение не отмечено.", Severity.HINT)
    return found
