"""Papers of observers: the schedule, the sheet of each person, the act; as PDF, DOCX and XLSX."""

import datetime as dt
import importlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.observers.model import RoundKind
from msoko_desktop.domain.observers.records import Observer, RoundSlot, Seat
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.district import read_office
from msoko_desktop.services.observers.assigning import RoundView, read_view
from msoko_desktop.services.observers.round_grids import slot_words
from msoko_desktop.services.observers.visits import act
from msoko_desktop.services.observers.words import subjects_text
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Block, Sheet, Table

__all__ = [
    "FORMATS",
    "SHEET_FORMATS",
    "act_document",
    "assignments_document",
    "schedule_document",
    "schedule_lines",
    "schedule_title",
]

FORMATS = ("pdf", "docx", "xlsx")
SHEET_FORMATS = ("pdf", "docx")
NOBODY = "В графике ещё никто не назначен: печатать нечего. Нажмите «Расставить» или введите фамилии."
_LINE = "_" * 44
_UPRIGHT = PaperOptions(orientation=Orientation.PORTRAIT)
_TITLES = {
    RoundKind.OBSERVATION: "распределения общественных наблюдателей по общеобразовательным организациям",
    RoundKind.EXPERTS: "проверки работ экспертами",
    RoundKind.SCHOOLS: "перекрёстной проверки работ",
}
_HEADINGS = {
    RoundKind.OBSERVATION: ("№ п/п", "Общеобразовательная организация", "Наблюдатель", "Дата", "Предмет, класс"),
    RoundKind.EXPERTS: ("№ п/п", "Организация, работы которой проверяются", "Эксперт", "Предмет, класс"),
    RoundKind.SCHOOLS: (
        "№ п/п", "Организация, работы которой проверяются", "Организация, эксперты которой проверяют", "Предмет, класс",
    ),
}  # fmt: skip


def schedule_title(kind: RoundKind) -> str:
    """Return what the schedule of a kind of round is called in one line."""
    return f"График {_TITLES[kind]}"


def schedule_lines(view: RoundView) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the headings and the rows of the schedule as they are printed: by day, then by school.

    Raises InputRefused where nobody is sent.
    """
    if not view.seats:
        raise InputRefused(NOBODY)
    slots = {one.id: place for place, one in enumerate(view.slots)}
    schools = {one.id: place for place, one in enumerate(view.schools)}
    people = {one.id: one.name for one in view.observers}
    found: list[tuple[str, ...]] = []
    for seat in sorted(view.seats, key=lambda one: (slots[one.slot_id], schools[one.school_id], one.id or 0)):
        slot = view.slots[slots[seat.slot_id]]
        who = people.get(seat.observer_id) or view.names.get(seat.who, "")
        day = (date_dots(slot.day),) if slot.day is not None else ("",)
        found.append(
            (
                str(len(found) + 1),
                view.schools[schools[seat.school_id]].short_name,
                who,
                *(day if view.round.kind.has_days else ()),
                slot.title or subjects_text(slot.subjects),
            )
        )
    return _HEADINGS[view.round.kind], tuple(found)


def schedule_document(d: District, round_id: int, ending: str, *, made: dt.datetime | None = None) -> bytes:
    """Return the schedule of a round as a document. Raises InputRefused for another ending, where nobody is sent."""
    _refuse_format(ending, FORMATS)
    view = read_view(d, round_id)
    headings, rows = schedule_lines(view)
    from msoko_desktop.writers.sheet import Sheet, office_signature

    kind = view.round.kind
    widths = (0.07, 0.35, 0.27, 0.12, 0.19) if kind.has_days else (0.07, 0.36, 0.34, 0.23)
    sheet = Sheet(
        ("ГРАФИК", _TITLES[kind], f"({view.round.title}, {year_title(view.round.school_year)} учебный год)"),
        (_table(headings, rows, widths, "График"),),
        signature=office_signature(paper_office(d)),
        noun="графика",
    )
    return _written(d, sheet, ending, made)


def assignments_document(d: District, round_id: int, ending: str, *, made: dt.datetime | None = None) -> bytes:
    """Return the sheet of each person who is sent somewhere, one page each. Raises as `schedule_document`."""
    _refuse_format(ending, SHEET_FORMATS)
    view = read_view(d, round_id)
    if view.round.kind is RoundKind.SCHOOLS:
        raise InputRefused("Направления печатаются людям; для проверки между школами напечатайте график.")
    of_person: dict[int, list[Seat]] = {}
    for seat in view.seats:
        of_person.setdefault(seat.who, []).append(seat)
    if not of_person:
        raise InputRefused(NOBODY)
    sheets = [_assignment(d, view, one, of_person[one.id or 0]) for one in view.observers if one.id in of_person]
    return _joined(d, sheets, ending, made)


def act_document(d: District, round_id: int | None, ending: str, *, made: dt.datetime | None = None) -> bytes:
    """Return the act to be filled in by hand: a blank one (None), or one for each visit of a round.

    Raises as `schedule_document`.
    """
    if round_id is None:
        _refuse_format(ending, FORMATS)
        return _written(d, _act(d, "", "", "", ""), ending, made)
    _refuse_format(ending, SHEET_FORMATS)
    view = read_view(d, round_id)
    if not view.seats:
        raise InputRefused(NOBODY)
    slots = {one.id: one for one in view.slots}
    order = {one.id: place for place, one in enumerate(view.slots)}
    people = {one.id: one.name for one in view.observers}
    sheets = []
    for seat in sorted(view.seats, key=lambda one: (order[one.slot_id], one.school_id, one.id or 0)):
        slot = slots[seat.slot_id]
        day = date_dots(slot.day) if slot.day is not None else ""
        who = people.get(seat.observer_id) or view.names.get(seat.who, "")
        what = slot.title or subjects_text(slot.subjects)
        sheets.append(_act(d, view.school_names.get(seat.school_id, ""), day, what, who))
    return _joined(d, sheets, ending, made)


def _assignment(d: District, view: RoundView, one: Observer, seats: Sequence[Seat]) -> "Sheet":
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature

    slots = {slot.id: (place, slot) for place, slot in enumerate(view.slots)}
    schools = {school.id: school for school in view.schools}
    visits = view.round.kind.has_days
    work = view.school_names.get(one.school_id or 0, "") or one.body
    until = one.accredited_until
    lines = [
        one.name,
        *([f"Место работы: {work}."] if work else []),
        *([f"Аккредитация действительна по {date_dots(until)}."] if visits and until is not None else []),
        f"{'Направляется' if visits else 'Проверяет работы'}: {view.round.title}.",
    ]
    rows = [
        _visit(place + 1, slots[seat.slot_id][1], schools[seat.school_id], visits=visits)
        for place, seat in enumerate(sorted(seats, key=lambda seat: slots[seat.slot_id][0]))
    ]
    headings: tuple[str, ...]
    if visits:
        headings = ("№", "Дата", "Общеобразовательная организация, адрес", "Что проводится", "Прибытие, подпись")
        table = _table(headings, rows, (0.06, 0.14, 0.4, 0.2, 0.2), "Направление")
        paper = ("НАПРАВЛЕНИЕ", "общественного наблюдателя")
        told = "Направление предъявляется вместе с документом, удостоверяющим личность."
        told = f"{told} По окончании заполняется акт общественного наблюдения."
    else:
        headings = ("№", "Организация, работы которой проверяются", "Предмет, класс", "Проверено работ")
        table = _table(headings, rows, (0.06, 0.5, 0.26, 0.18), "Направление")
        paper, told = ("ЗАДАНИЕ", "эксперту на проверку работ"), "Протокол проверки сдаётся вместе с работами."
    blocks: tuple[Block, ...] = (Text(tuple(lines)), table, Text((told,)))
    return Sheet(paper, blocks, signature=office_signature(paper_office(d)), noun="направления")


def _visit(number: int, slot: RoundSlot, school: School, *, visits: bool) -> tuple[str, ...]:
    what = slot.title or subjects_text(slot.subjects)
    if not visits:
        return str(number), school.short_name, what or slot_words(slot), ""
    day = date_dots(slot.day) if slot.day is not None else ""
    address = school.address or school.place
    return str(number), day, "\n".join(filter(None, (school.name or school.short_name, address))), what, ""


def _act(d: District, school: str, day: str, what: str, who: str) -> "Sheet":
    from msoko_desktop.writers.sheet import Sheet, SheetRow, Text, cell_paragraphs, section_row

    lines = (
        f"Школа: {school or _LINE + '_' * 22}",
        f"Дата: {day or '_' * 14}    Предмет, класс: {what or '_' * 30}",
        f"Наблюдатель: {who or _LINE + '_' * 16}",
        "Время прибытия: ________    Время ухода: ________    Аудитории: ____________",
    )
    table = _table(("№", "Возможное нарушение", "Да", "Нет", "Примечание"), (), (0.06, 0.5, 0.08, 0.08, 0.28), "Акт")
    rows, number = [], 0
    for stage in act(d).stages:
        rows.append(section_row(stage.title))
        for box in stage.violations:
            number += 1
            rows.append(SheetRow(False, tuple(map(cell_paragraphs, (str(number), box.text, "", "", "")))))
    told = Text(("_" * 70, "_" * 70), "Замечания и предложения:")
    signed = Text(
        (
            "Наблюдатель: ______________________ / ______________________",
            "Ответственный в школе: ____________________ / ______________________",
        )
    )
    return Sheet(
        ("АКТ", "общественного наблюдения"),
        (Text(lines), replace(table, rows=tuple(rows)), told, signed),
        noun="акта",
    )


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], tab: str) -> "Table":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    columns = tuple(
        SheetColumn(heading, Role.NUMBER if heading.startswith("№") else Role.PLAIN, width)
        for heading, width in zip(headings, widths, strict=True)
    )
    return Table(columns, tuple(SheetRow(False, tuple(map(cell_paragraphs, row))) for row in rows), "Никого нет", tab)


def _refuse_format(ending: str, formats: Sequence[str]) -> None:
    if ending not in formats:
        known = ", ".join(one.upper() for one in formats)
        raise InputRefused(f"В формате «{ending}» эта бумага не печатается. Выберите {known}.")


def _written(d: District, sheet: "Sheet", ending: str, made: dt.datetime | None) -> bytes:
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, _UPRIGHT, author=read_office(d).name, made=made)
    return data


def _joined(d: District, sheets: Sequence["Sheet"], ending: str, made: dt.datetime | None) -> bytes:
    from msoko_desktop.writers import sheets_joined

    write = sheets_joined.sheets_pdf if ending == "pdf" else sheets_joined.sheets_docx
    return write(sheets, _UPRIGHT, author=read_office(d).name, made=made)
