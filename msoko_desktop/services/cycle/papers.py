"""The self-assessment of a year on paper: points of the directions by stages, then what proves each stage."""

import datetime as dt
import importlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from msoko_desktop.domain.cycle.model import STAGE_HEADINGS, Cell, CellState, CycleMatrix, ProofState
from msoko_desktop.domain.cycle.points import Points, points_of
from msoko_desktop.domain.directions.direction_cards import DirectionCard
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.services.cycle.places import Places
from msoko_desktop.services.cycle.proofs import read_matrix, rules_of
from msoko_desktop.services.directions.directions import list_directions
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Block, Table

FORMATS = ("pdf", "docx", "xlsx")
_TABLE_SIZE = 9  # points: a hundred proofs with their places fit on few pages


class _Annex(NamedTuple):
    """The list of proofs, the list of remarks (None: there are none), how many proofs there are."""

    proofs: "Table"
    remarks: "Table | None"
    total: int


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
    annex = _annex(d, found, matrix, points)
    blocks: list[Block] = [
        Text(lines),
        _points_table(found, points),
        Text((), heading=f"Перечень доказательств (всего {annex.total})", keeps=True),
        annex.proofs,
    ]
    if annex.remarks is not None:
        blocks += [Text((), heading="Замечания к доказательствам", keeps=True), annex.remarks]
    sheet = Sheet(
        ("САМООЦЕНКА", "управления качеством образования", f"за {year} год"),
        tuple(blocks),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="самооценки",
    )
    options = PaperOptions(orientation=Orientation.LANDSCAPE, table_size=_TABLE_SIZE)
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


@dataclass(slots=True)
class _Remarks:
    """The remarks of the paper in the order in which they are met, each with the numbers of the proofs it is about."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def number(self, text: str, about: str) -> str:
        """Return the number of a remark that is made of a proof («№ 5») or of a stage."""
        self.found.setdefault(text, []).append(about)
        return str(list(self.found).index(text) + 1)


def _annex(d: District, found: tuple[DirectionCard, ...], matrix: CycleMatrix, points: tuple[Points, ...]) -> "_Annex":
    """Return the list of proofs and that of the remarks, which name the proofs by their numbers."""
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs, section_row

    columns = (
        SheetColumn("№", Role.NUMBER),
        SheetColumn("Стадия", width=0.13),
        SheetColumn("Доказательство", Role.TITLE),
        SheetColumn("Дата", width=0.07),
        SheetColumn("Номер", width=0.085),
        SheetColumn("Где находится", width=0.255),
        SheetColumn("Замеча-\nние", Role.NUMBER),
    )
    places, remarks, rows, number = Places(d), _Remarks(), [], 0
    for direction, own in zip(found, points, strict=False):
        heading = f"{direction.number} {direction.title}".strip()
        rows.append(section_row(f"{heading} – {own.total} из {own.most}"))
        empty: dict[str, list[str]] = {}
        for cell in matrix.row(direction.code):
            ready = [one for one in cell.proofs if one.state is ProofState.READY]
            if not ready:
                empty.setdefault(_awaited(cell), []).append(cell.stage.label.lower())
            for place, proof in enumerate(ready):
                number += 1
                one = places.of(proof)
                told = [remarks.number(text, f"№ {number}") for text in cell.doubts_of(proof)]
                if place == 0:
                    about = f"стадия «{cell.stage.label}», направление {direction.number}".rstrip()
                    told += [remarks.number(doubt.text, about) for doubt in cell.doubts if not doubt.key]
                stage = f"{cell.stage.label}: {cell.state.label}" if place == 0 else ""
                texts = (str(number), stage, one.name, one.day, one.number, one.place, ", ".join(dict.fromkeys(told)))
                rows.append(SheetRow(False, tuple(map(cell_paragraphs, texts))))
        if empty:
            words = "; ".join(f"{state} – {', '.join(stages)}" for state, stages in empty.items())
            texts = ("–", "Не доказано", words, "", "", "", "")
            rows.append(SheetRow(False, tuple(map(cell_paragraphs, texts))))
    return _Annex(Table(columns, tuple(rows), "Направлений нет", "Доказательства"), _remarks_table(remarks), number)


def _remarks_table(remarks: _Remarks) -> "Table | None":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    if not remarks.found:
        return None
    columns = (
        SheetColumn("№", Role.NUMBER),
        SheetColumn("Замечание", Role.TITLE),
        SheetColumn("К каким доказательствам", width=0.4),
    )
    rows = tuple(
        SheetRow(False, tuple(map(cell_paragraphs, (str(number), text, ", ".join(about)))))
        for number, (text, about) in enumerate(remarks.found.items(), start=1)
    )
    return Table(columns, rows, "Замечаний нет", "Замечания")


def _awaited(cell: Cell) -> str:
    """Return how far a stage without a proof is: «проект», «ожидается до 31.12.2026», «срок прошёл»."""
    if cell.late:
        return "срок прошёл"
    due = min((one.due for one in cell.proofs if one.due is not None), default=None)
    until = f" до {date_dots(due)}" if due is not None and cell.state is CellState.EXPECTED else ""
    return f"{cell.state.label}{until}"
