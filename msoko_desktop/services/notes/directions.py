"""Drafts a note on a direction in a calendar year from what the file holds: indicators, monitoring, measures."""

import datetime as dt
from collections.abc import Iterable, Iterator

from msoko_desktop.domain.cycle.model import CycleMatrix, Proof, ProofState
from msoko_desktop.domain.directions.direction_cards import DirectionCard
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.documents.notes import BlockKind, Note, NoteBlock, NoteKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, Light, light_of
from msoko_desktop.domain.language.russian import date_dots, one_line
from msoko_desktop.services import cycle
from msoko_desktop.services.directions.directions import find_direction
from msoko_desktop.services.indicators.indicators import list_indicators, rules
from msoko_desktop.storage.district_file import District

GONE = "Этого направления в действующем наборе нет. Выберите другое."
_NO_INDICATORS = "Показателей направления с плановыми значениями за год в файле нет."
_WRITE_CAUSES = "Что показали данные, чем объясняются отклонения."
_WRITE_MEASURES = "Кому и какие меры рекомендованы, до какого срока."
_WRITE_EFFECT = "Что изменилось после принятых мер, какие меры продолжить, какие заменить."


def draft_direction_note(d: District, direction: str, year: int, today: dt.date, *, effect: bool) -> Note:
    """Return a new note on a direction in a calendar year; nothing is stored.

    With `effect` it analyses what the measures of the year changed. Raises InputRefused for a direction that is gone,
    and with `effect` where the file holds no measure of that year.
    """
    card = find_direction(d, direction)
    if card is None:
        raise InputRefused(GONE)
    matrix = cycle.read_matrix(d, year, today)
    taken = list(_lines(matrix, direction, (Stage.MEASURES, Stage.DECISIONS)))
    if effect and not taken:
        raise InputRefused(
            f"Мер по направлению «{card.heading}» за {year} год в файле нет: утвердите план направления или отметьте "
            "исполнение его мероприятий, затем составьте анализ."
        )
    known = list(_indicators(d, direction, year, today)) or [_NO_INDICATORS]
    collected = list(_lines(matrix, direction, (Stage.MONITORING,))) or ["Данных мониторинга за год в файле нет."]
    parts: list[tuple[str, Iterable[str], str]] = [("Цели", card.text("goals").split("\n"), "")]
    if effect:
        parts += [("Принятые меры", taken, ""), ("Показатели", known, ""), ("Что изменилось", (), _WRITE_EFFECT)]
    else:
        parts += [
            ("Показатели", known, ""),
            ("Мониторинг", collected, ""),
            ("Причины", (), _WRITE_CAUSES),
            ("Выводы", (), _WRITE_MEASURES),
        ]
    kind = NoteKind.DIRECTION_EFFECT if effect else NoteKind.DIRECTION
    blocks = tuple(block for heading, lines, hint in parts for block in _section(heading, lines, hint))
    return Note(kind, _title(card, year, effect=effect), year - 1, blocks, direction=direction)


def _title(card: DirectionCard, year: int, *, effect: bool) -> str:
    what = "АНАЛИЗ ЭФФЕКТИВНОСТИ МЕР" if effect else "АНАЛИТИЧЕСКАЯ СПРАВКА"
    return f"{what}\nпо направлению «{_plain(card.title)}»\nза {year} год"


def _section(heading: str, lines: Iterable[str], hint: str) -> Iterator[NoteBlock]:
    text = "\n".join(_plain(line) for line in lines if line.strip())
    if text or hint:
        yield NoteBlock(BlockKind.HEADING, heading)
        yield NoteBlock(BlockKind.CONCLUSION if hint else BlockKind.TEXT, text, hint=hint)


def _plain(text: str) -> str:
    """Return words for a note without braces, which would stand for places."""
    return one_line(text).replace("{", "(").replace("}", ")")


def _lines(matrix: CycleMatrix, direction: str, stages: Iterable[Stage]) -> Iterator[str]:
    """Yield what is there at stages of a direction, a line each, by day; what has none at the end."""
    found = [one for stage in stages for one in matrix.cell(direction, stage).proofs if one.state is ProofState.READY]
    for proof in sorted(found, key=lambda one: one.date or dt.date.max):
        yield f"– {proof.title}{_day(proof)}"


def _day(proof: Proof) -> str:
    day = date_dots(proof.date) if proof.date is not None else ""
    return f" ({day})" if day and day not in proof.title else ""


def _indicators(d: District, direction: str, year: int, today: dt.date) -> Iterator[str]:
    judged = rules(d)
    for one in list_indicators(d, direction, today):
        light = light_of(one, year, today, judged)
        if light is Light.NONE:
            continue
        before = _fact(one, year - 1)
        past = f", в {year - 1} году – {before}" if before else ""
        fact = _fact(one, year) or "–"
        yield f"– {one.title}: план {_number(one, one.target(year))}, факт {fact}{past} ({light.label})"


def _fact(one: DistrictIndicator, year: int) -> str:
    fact = one.fact(year)
    return "" if fact is None or fact.value is None else _number(one, fact.value)


def _number(one: DistrictIndicator, value: float | None) -> str:
    return "–" if value is None else f"{format_number(value)} {one.unit_words}".strip()
