"""The self-assessment of a year on paper: points of the directions by stages, then what proves each stage."""

import datetime as dt
import importlib
from typing import TYPE_CHECKING

from msoko_desktop.domain.cycle.model import STAGE_HEADINGS, Cell, CellState, CycleMatrix, ProofState
from msoko_desktop.domain.cycle.points import Points, points_of
from msoko_desktop.domain.direction_cards import DirectionCard
from msoko_desktop.domain.documents import Stage
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.russian import capitalised, date_dots
from msoko_desktop.services.cycle.proofs import read_matrix, rules_of
from msoko_desktop.services.directions import list_directions
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Table

FORMATS = ("pdf", "docx", "xlsx")
_MOST_AWAITED = 3
_WAITS = {ProofState.READY: "", ProofState.DRAFT: " – проект", ProofState.EXPECTED: " – ожидается"}


def assessment_title(year: int) -> str:
    """Return what the paper is called in one line."""
    return f"Самооценка управления качеством образования за {year} год"


def assessment_document(
    d: District, year: int, ending: str, *, today: dt.date, signature: bool = True, made: dt.datetime | None = None
) -> bytes:
    """Return the self-assessment of a calendar year as a document; `ending` is one of `FORMATS`.

    Raises InputRefused for another ending.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» самооценка не печатается. Выберите PDF, DOCX или XLSX.")
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature

    matrix, rules, found = read_matrix(d, year, today), rules_of(d), list_directions(d)
    points = points_of(matrix, rules)
    whole = points[-1]
    share = f" ({whole.percent:.0f} %)" if whole.percent is not None else ""
    lines = (
        f"По состоянию на {date_dots(today)} доказано стадий: {matrix.count(CellState.PROVED)} из "
        f"{len(found) * len(Stage)}, сомнительно: {matrix.count(CellState.DOUBTFUL)}. "
        f"Баллов: {whole.total} из {whole.most}{share}.",
        f"Баллы за стадию: доказана – {rules.points.get(CellState.PROVED, 0)}, доказательство сомнительно – "
        f"{rules.points.get(CellState.DOUBTFUL, 0)}, есть проект – {rules.points.get(CellState.DRAFT, 0)}.",
    )
    sheet = Sheet(
        ("САМООЦЕНКА", "управления качеством образования", f"за {year} год"),
        (
            Text(lines),
            _points_table(found, points),
            Text((), heading="Перечень доказательств", keeps=True),
            _proofs_table(found, matrix),
        ),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="самооценки",
    )
    options = PaperOptions(orientation=Orientation.LANDSCAPE)
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data


def _points_table(found: tuple[DirectionCard, ...], points: tuple[Points, ...]) -> "Table":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    columns = (
        SheetColumn("№", Role.NUMBER),
        SheetColumn("Направление", Role.TITLE),
        *(SheetColumn(STAGE_HEADINGS.get(stage, stage.label), Role.NUMBER) for stage in Stage),
        SheetColumn("Всего", Role.NUMBER),
        SheetColumn("Из", Role.NUMBER),
    )
    rows = []
    for direction, one in zip((*found, None), points, strict=True):
        name = (direction.number, direction.heading) if direction else ("", "Всего по району")
        texts = (*name, *map(str, one.stages), str(one.total), str(one.most))
        rows.append(SheetRow(False, tuple(map(cell_paragraphs, texts))))
    return Table(columns, tuple(rows), "Направлений нет", "Баллы")


def _proofs_table(found: tuple[DirectionCard, ...], matrix: CycleMatrix) -> "Table":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    columns = (
        SheetColumn("Стадия", width=0.16),
        SheetColumn("Состояние", width=0.12),
        SheetColumn("Доказательства", Role.TITLE),
        SheetColumn("Замечания", width=0.26),
    )
    rows = []
    for direction in found:
        heading = f"{direction.number} {direction.title}".strip()
        rows.append(SheetRow(True, (cell_paragraphs(heading),)))
        for cell in matrix.row(direction.code):
            texts = (cell.stage.label, _state(cell), _proof_lines(cell), _doubt_lines(cell))
            rows.append(SheetRow(False, tuple(map(cell_paragraphs, texts))))
    return Table(columns, tuple(rows), "Направлений нет", "Доказательства")


def _state(cell: Cell) -> str:
    return "Просрочено" if cell.late else capitalised(cell.state.label)


def _proof_lines(cell: Cell) -> str:
    ready = [one for one in cell.proofs if one.state is ProofState.READY]
    shown = ready or list(cell.proofs)
    lines = []
    for one in shown:
        day = f" ({date_dots(one.date)})" if one.date is not None and date_dots(one.date) not in one.title else ""
        waits = (
            "" if one.state is ProofState.READY else f" – {'проект' if one.state is ProofState.DRAFT else 'ожидается'}"
        )
        lines.append(f"{one.title}{day}{waits}")
    if not ready and len(lines) > _MOST_AWAITED:
        lines = [*lines[:_MOST_AWAITED], f"и ещё {len(lines) - _MOST_AWAITED}"]
    return "\n".join(lines) or "–"


def _doubt_lines(cell: Cell) -> str:
    return "\n".join(dict.fromkeys(one.text for one in cell.doubts))
