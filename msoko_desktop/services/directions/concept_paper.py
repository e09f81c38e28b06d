"""The concept itself as a document: what the data of directions, indicators and expected results say."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msoko_desktop.domain.directions.direction_cards import TEXT_TITLES, TEXTS, DirectionCard, Part
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import Comparison, DistrictIndicator, IndicatorKind
from msoko_desktop.domain.language.grammar import Case
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.directions.directions import current_set, plans_of_directions
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_papers import expected_table
from msoko_desktop.services.orders.case_forms import case_form
from msoko_desktop.services.printing import ApprovalMark, PrintOptions, paper_office

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Block, Sheet

_LISTED = ("goals", "indicator_groups", "methods", "measures")


def concept_sheet(d: District, years: Sequence[int], today: dt.date, *, signature: bool) -> "Sheet":
    """Return the concept as it goes to the head: directions with their texts, indicators, what is expected by year."""
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature

    chosen, office = current_set(d), read_office(d)
    plans, found = plans_of_directions(d), indicators.indicators_by_direction(d, today)
    district = case_form(d, office.district_name, Case.GENITIVE)
    known = sorted({year for row in expected_results.table(d, today) for year in row.cells}) or years
    where = f" {district}" if district else ""
    opening = (
        f"Муниципальная система оценки качества образования{where} действует по направлениям, которые составляют две "
        "части: оценку достижения образовательных результатов и оценку качества образовательной деятельности.",
        "По каждому направлению повторяется управленческий цикл: цели, показатели, сбор данных, мониторинг, анализ, "
        "адресные рекомендации, меры, решения, анализ эффективности.",
    )
    blocks: list[Block] = [Text(("1. Общие положения",), strong=True, keeps=True), Text(opening, flowing=True)]
    place = 1
    for part in Part:
        cards = [card for card in chosen.cards if card.part is part]
        if not cards:
            continue
        place += 1
        blocks.append(Text((f"{place}. {part.label}",), strong=True, keeps=True))
        for number, card in enumerate(cards, start=1):
            titles = [plan.title for plan in plans.get(card.code, ())]
            blocks += _of_card(card, f"{place}.{number}", titles, found.get(card.code, ()))
    blocks.append(Text((f"{place + 1}. Ожидаемые результаты",), strong=True, keeps=True))
    blocks.append(expected_table(d, known, today, states=False))
    return Sheet(
        ("КОНЦЕПЦИЯ", "муниципальной системы оценки качества образования", *((district,) if district else ())),
        tuple(blocks),
        mark=_mark(d),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="концепции",
    )


def _mark(d: District) -> tuple[str, ...]:
    """Return the mark of the order that approves the concept, with blanks for its day and number."""
    from msoko_desktop.writers.paper import paper_rules
    from msoko_desktop.writers.plan_sheet import approval_mark

    options = PrintOptions(approval_mark=ApprovalMark.APPROVED)
    return approval_mark(Plan("Концепция"), options, paper_office(d), paper_rules().approval)


def _of_card(
    card: DirectionCard, number: str, plans: Sequence[str], group: Sequence[DistrictIndicator]
) -> "list[Block]":
    from msoko_desktop.writers.sheet import Text

    blocks: list[Block] = [Text((f"{number}. {card.title}",), strong=True, keeps=True)]
    for name in TEXTS:
        lines = [line for line in card.text(name).split("\n") if line]
        if len(lines) > 1 and name in _LISTED:
            lines = _listed(lines)
        if lines:
            blocks.append(Text(tuple(map(bind, lines)), f"{TEXT_TITLES[name]}:", flowing=True))
    if group:
        titles = [f"{one.title.rstrip(' .;')}{_of_targets(one)}" for one in group]
        blocks.append(Text(tuple(map(bind, _listed(titles, small=False))), "Показатели:", flowing=True))
    if plans:
        blocks.append(Text(tuple(map(quoted, plans)), "Дорожные карты:", flowing=True))
    return blocks


def _listed(lines: Sequence[str], *, small: bool = True) -> list[str]:
    """Return lines as the items of a list: a dash before each, a semicolon behind it, a full stop behind the last."""
    ends = [";"] * (len(lines) - 1) + ["."]
    words = [_in_a_list(line) if small else line for line in lines]
    return [f"– {line.rstrip(' .;')}{end}" for line, end in zip(words, ends, strict=True)]


def _in_a_list(line: str) -> str:
    """Return a line as an item of a list, with a small letter; an abbreviation («ВПР») keeps its own."""
    return line if line[1:2].isupper() else f"{line[0].lower()}{line[1:]}"


def _of_targets(one: DistrictIndicator) -> str:
    """Return the targets of an indicator in words: « (2026–2027 – не менее 35 %)», « (не менее, участников: 2026 – 5,
    2027 – 7)» where they differ, "" for a document."""
    if one.kind is IndicatorKind.EVIDENCE:
        return ""
    years = [year for year in sorted({year for year, _ in one.targets}) if one.target(year) is not None]
    if not years:
        return ""
    spans = _spans(years, [one.target(year) or 0.0 for year in years])
    how = "" if one.comparison is Comparison.EQUAL else one.comparison.label
    per_cent = " %" if one.kind is IndicatorKind.SHARE else ""
    if len(spans) == 1:
        ((span, value),) = spans
        unit = per_cent or (f" {one.unit_words}" if one.unit_words else "")
        return f" ({span} – {f'{how} ' if how else ''}{format_number(value)}{unit})"
    head = ", ".join(word for word in (how, "" if per_cent else one.unit_words) if word)
    parts = ", ".join(f"{span} – {format_number(value)}{per_cent}" for span, value in spans)
    return f" ({head}: {parts})" if head else f" ({parts})"


def _spans(years: Sequence[int], values: Sequence[float]) -> list[tuple[str, float]]:
    """Return years with their values, those that follow one another with one value together: («2023–2024», 1)."""
    found: list[tuple[int, int, float]] = []
    for year, value in zip(years, values, strict=True):
        if found and found[-1][1:] == (year - 1, value):
            found[-1] = (found[-1][0], year, value)
        else:
            found.append((year, year, value))
    return [(str(first) if first == last else f"{first}–{last}", value) for first, last, value in found]
