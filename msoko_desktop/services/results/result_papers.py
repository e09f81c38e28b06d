"""Results on paper: the sheet of an assessment (schools, classes, pupils) and the status board, as PDF, DOCX, XLSX."""

import datetime as dt
import importlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from msoko_desktop.domain.assessments.fields import PARTICIPANTS
from msoko_desktop.domain.assessments.model import Assessment, MarkScale
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridContent, RowKind, format_number
from msoko_desktop.domain.language.russian import counted, date_dots
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.printing import PaperOptions, PaperSize, paper_office
from msoko_desktop.services.results.assessment_names import assessment_title, procedure_title, year_title
from msoko_desktop.services.results.assessments import read_assessment
from msoko_desktop.services.results.status_board import Board, BoardCell, CellState, Total, read_board
from msoko_desktop.services.schools.schools import list_schools

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Table

__all__ = [
    "FORMATS",
    "ResultPaper",
    "ResultRequest",
    "board_document",
    "board_title",
    "result_document",
    "result_title",
]

FORMATS = ("pdf", "docx", "xlsx")
TITLE = "СВЕДЕНИЯ О РЕЗУЛЬТАТАХ"
BOARD_TITLE = "СОСТОЯНИЕ СДАЧИ РЕЗУЛЬТАТОВ"
_STATE = "state"  # the column of a sheet's state is for the screen
_HEADINGS = {
    "Успеваемость, %": "Успев., %",
    "Преодолели порог, %": "Преодо-\nлели порог, %",
    "Качество, %": "Кач. знаний, %",
    "Средняя отметка": "Средн. отметка",
    "Понизили": "Пони-\nзили",
    "Подтвердили": "Подтвер-\nдили",
    "Повысили": "Повы-\nсили",
    "Первичный балл": "Перв. балл",
    "Тестовый балл": "Тест. балл",
    "По журналу": "По жур-\nналу",
}
_SIGNS = {
    CellState.CHECKED: "пров.",
    CellState.FILE: "файл",
    CellState.DRAFT: "черн.",
    CellState.FORM: "форма",
    CellState.NOTHING: "–",
    CellState.ABSENT: "×",
}
_LEGEND = (
    "Обозначения: пров. – проверено, файл – получено из файла и не проверено, черн. – черновик, форма – форма выдана "
    "школе, «–» – результатов нет, «!» – срок прошёл, «×» – школа не участвует."
)


class ResultPaper(StrEnum):
    """Which sheet of an assessment is printed."""

    SCHOOLS = "schools"
    CLASSES = "classes"
    PUPILS = "pupils"


@dataclass(frozen=True, slots=True)
class ResultRequest:
    """What is asked for: the sheet of an assessment; `school_id` is needed for classes, None for pupils of all."""

    assessment_id: int
    paper: ResultPaper = ResultPaper.SCHOOLS
    school_id: int | None = None
    size: PaperSize = PaperSize.A4
    signature: bool = True
    made: dt.datetime | None = None


def result_title(d: District, request: ResultRequest) -> str:
    """Return what a sheet is called in one line: «ВПР 2026: Математика, 8 класс. МБОУ „СОШ № 1“»."""
    school = _school(d, request)
    title = assessment_title(read_assessment(d, request.assessment_id))
    return f"{title}. {school}" if school else title


def result_document(d: District, request: ResultRequest, ending: str) -> bytes:
    """Return a sheet of results as a document; `ending` is one of `FORMATS`.

    Raises InputRefused for another ending, an assessment or a school that is gone, classes without a school.
    """
    _refuse_format(ending)
    assessment = read_assessment(d, request.assessment_id)
    school = _school(d, request)
    content = _content(d, request)
    title = result_title(d, request)
    if ending == "xlsx":
        from msoko_desktop.writers.grid_xlsx import grid_xlsx

        return grid_xlsx(title, content, "Результаты", author=read_office(d).name, made=request.made)
    from msoko_desktop.writers.grid_sheet import grid_sheet

    options = PaperOptions(size=request.size)
    sheet = grid_sheet(
        tuple(filter(None, (TITLE, assessment_title(assessment), school))),
        content,
        lines=_lines(d, assessment, content, request.paper),
        left_out=(_STATE,),
        headings=_HEADINGS,
        office=paper_office(d) if request.signature else None,
        options=options,
    )
    return _written(d, sheet, options, ending, request.made)


def board_title(school_year: int, procedure: str | None = None) -> str:
    """Return what the board is called in one line."""
    whose = f"{procedure_title(procedure)}, " if procedure else ""
    return f"Состояние сдачи результатов: {whose}{year_title(school_year)} учебный год"


def board_document(
    d: District,
    school_year: int,
    procedure: str | None,
    ending: str,
    *,
    today: dt.date,
    size: PaperSize = PaperSize.A4,
    signature: bool = True,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the status board of a school year as a document. Raises InputRefused for another format, an empty year."""
    _refuse_format(ending)
    board = read_board(d, school_year, procedure, today=today)
    if not board.assessments:
        raise InputRefused(f"В {year_title(school_year)} учебном году работ нет: печатать нечего.")
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature
    from msoko_desktop.writers.wide_table import split_wide

    options = PaperOptions(size=size)
    table = _board_table(board)
    title = (
        BOARD_TITLE,
        *((procedure_title(procedure),) if procedure else ()),
        f"{year_title(school_year)} учебный год",
    )
    late = len(board.late())
    lines = (
        f"По состоянию на {date_dots(today)} сдано листов: {board.total.words}. "
        + (f"Опаздывают: {counted(late, 'школа', 'школы', 'школ')}." if late else "Никто не опаздывает."),
        _LEGEND,
    )
    sheet = Sheet(
        title,
        (Text(lines), *((table,) if ending == "xlsx" else split_wide(table, options))),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="сведений",
    )
    return _written(d, sheet, options, ending, made)


# --- the sheet of an assessment


def _refuse_format(ending: str) -> None:
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» сведения не печатаются. Выберите PDF, DOCX или XLSX.")


def _school(d: District, request: ResultRequest) -> str:
    if request.school_id is None:
        if request.paper is ResultPaper.CLASSES:
            raise InputRefused("Выберите школу, результаты классов которой печатаются.")
        return ""
    found = next((one for one in list_schools(d) if one.id == request.school_id), None)
    if found is None:
        raise InputRefused("Этой школы в списке больше нет. Выберите другую.")
    return found.short_name


def _content(d: District, request: ResultRequest) -> GridContent:
    if request.paper is ResultPaper.PUPILS:
        from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet

        return PupilSheet(d, request.assessment_id, request.school_id).content
    if request.paper is ResultPaper.CLASSES and request.school_id is not None:
        from msoko_desktop.services.result_sheets.class_sheet import ClassSheet

        return ClassSheet(d, request.assessment_id, request.school_id).content
    from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet

    return SchoolSheet(d, request.assessment_id).content


def _lines(d: District, assessment: Assessment, content: GridContent, paper: ResultPaper) -> list[str]:
    """Return what stands above the table: the day, N, the scale with its source, who is not in it."""
    from msoko_desktop.writers.grid_sheet import has_values

    day = f"Дата проведения: {date_dots(assessment.date)}. " if assessment.date is not None else ""
    data = [
        has_values(content, values)
        for row, values in zip(content.rows, content.values, strict=True)
        if row.kind is RowKind.DATA
    ]
    participants = sum(data) if paper is ResultPaper.PUPILS else _participants(content)
    people = counted(participants, "участник", "участника", "участников")
    if paper is ResultPaper.SCHOOLS:
        schools = counted(sum(data), "школа", "школы", "школ")
        absent = _missing(d, assessment)
        missing = f" Нет сведений: {counted(absent, 'школа', 'школы', 'школ')}." if absent else ""
        people = f"{people}, {schools}.{missing}".rstrip(".")
    return [f"{day}{people}.", *_scale_lines(assessment.scale)]


def _missing(d: District, assessment: Assessment) -> int:
    """Return how many schools that take part have not handed in."""
    board = read_board(d, assessment.school_year, assessment.procedure)
    place = next((place for place, one in enumerate(board.assessments) if one.id == assessment.id), None)
    return 0 if place is None else sum(cells[place].state.missing for cells in board.cells)


def _participants(content: GridContent) -> int:
    """Return N: the participants of the rows of data."""
    keys = [column.key for column in content.columns]
    if PARTICIPANTS not in keys:
        return 0
    place = keys.index(PARTICIPANTS)
    numbers = [
        values[place] for row, values in zip(content.rows, content.values, strict=True) if row.kind is RowKind.DATA
    ]
    return round(sum(number for number in numbers if isinstance(number, float | int)))


def _scale_lines(scale: MarkScale) -> list[str]:
    if not scale.bands and not scale.thresholds:
        return []
    unit = " %" if scale.per_cent else ""
    parts = [
        f"«{band.label}» – {format_number(band.minimum)}–{format_number(band.maximum)}{unit}" for band in scale.bands
    ]
    parts += [f"{one.title} – от {format_number(one.minimum)}" for one in scale.thresholds]
    year = f" ({scale.year} г.)" if scale.year is not None else ""
    lines = [f"Шкала{year}: {', '.join(parts)}."]
    if scale.source:
        checked = "" if scale.verified else " Шкала с источником не сверена."
        lines.append(f"Источник шкалы: {scale.source.rstrip('.')}.{checked}")
    return lines


# --- the board


def _board_table(board: Board) -> "Table":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    columns = (
        SheetColumn("Общеобразовательная организация", Role.TITLE),
        *(SheetColumn(one.short.replace(", ", ",\n"), Role.NUMBER) for one in board.assessments),
        SheetColumn("Сдано", Role.NUMBER),
    )
    rows = [
        (school.short_name, *map(_board_cell, cells), _total(board.row_total(row)))
        for row, (school, cells) in enumerate(zip(board.schools, board.cells, strict=True))
    ]
    totals = (_total(board.column_total(place)) for place in range(len(board.assessments)))
    rows.append(("Всего", *totals, board.total.words))
    cells = tuple(SheetRow(False, tuple(map(cell_paragraphs, row))) for row in rows)
    return Table(columns, cells, "Школ нет", "Сдача")


def _total(total: Total) -> str:
    return total.words if total.of else "–"


def _board_cell(cell: BoardCell) -> str:
    day = f" {cell.day:%d.%m}" if cell.day is not None else ""
    return f"{_SIGNS[cell.state]}{' !' if cell.late else ''}{day}"


def _written(d: District, sheet: object, options: PaperOptions, ending: str, made: dt.datetime | None) -> bytes:
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data
