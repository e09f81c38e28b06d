"""Rules about abbreviations: used but not explained, and likely misprints."""

from collections import Counter
from collections.abc import Iterator

from msoko_desktop.domain.abbreviations import explained_in, explained_under, find_abbreviations, likely_meant
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet
from msoko_desktop.domain.plans import ColumnKind


def unexplained(sheet: Sheet) -> Iterator[Finding]:
    """An abbreviation that is neither common nor explained; each once, with its meaning where the program knows it."""
    explained = _explained(sheet)
    told: set[str] = set()
    for index, column, text in _texts(sheet):
        for _, short in find_abbreviations(text):
            if short in told or short in explained or _taken_for(short, sheet, explained):
                continue
            told.add(short)
            meaning = sheet.context.known.meanings.get(short)
            offer = f"{short} – {meaning}" if meaning else None
            yield Finding(index, column, f"Сокращение «{short}» не объяснено.", offer)


def misprinted(sheet: Sheet) -> Iterator[Finding]:
    """An unknown abbreviation one letter away from a known one, or from one used more often in this plan."""
    explained = _explained(sheet)
    for index, column, text in _texts(sheet):
        told: set[str] = set()
        for _, short in find_abbreviations(text):
            meant = None if short in explained or short in told else _taken_for(short, sheet, explained)
            if meant:
                told.add(short)
                said = f"Возможно, опечатка: «{short}» вместо «{meant}»."
                yield Finding(index, column, said, text.replace(short, meant))


def _texts(sheet: Sheet) -> list[tuple[int | None, ColumnKind | None, str]]:
    """Return the plan's title and its filled cells."""
    title: list[tuple[int | None, ColumnKind | None, str]] = [(None, None, sheet.plan.title)]
    return [*title, *sheet.cells()]


def _explained(sheet: Sheet) -> frozenset[str]:
    """Return what needs no explanation: common, legal forms, explained under the plan or in its text."""
    texts = [text for _, _, text in _texts(sheet)]
    common = sheet.context.known.common | sheet.context.directory.legal_forms
    return common | explained_under(sheet.plan) | explained_in(texts)


def _taken_for(short: str, sheet: Sheet, explained: frozenset[str]) -> str | None:
    """Return the abbreviation that was probably meant by an unknown one."""
    known = set(sheet.context.known.meanings) | explained
    if short in known:
        return None
    counts = Counter(found for _, _, text in _texts(sheet) for _, found in find_abbreviations(text))
    used = {other for other, count in counts.items() if count > 2 * counts[short]}
    return likely_meant(short, {other for other in known if other in counts} | used) or likely_meant(short, known)
