"""Rules about abbreviations: used but not explained, and likely misprints."""

import re
from collections import Counter
from collections.abc import Iterator

from msoko_desktop.domain.language.abbreviations import find_abbreviations, likely_meant
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet
from msoko_desktop.domain.plans.executors import BodyKind


def unexplained(sheet: Sheet) -> Iterator[Finding]:
    """An abbreviation that is neither common nor explained; each once, with its meaning where the program knows it.

    Names of organisations («ГБОУ ДПО НИРО») are no abbreviations to explain.
    """
    needless = sheet.explained | _misprints(sheet).keys()
    forms = "|".join(sorted(sheet.context.directory.legal_forms)) or "-"
    names = re.compile(rf"(?:\b(?:{forms})\s+)+(?:«[^»]*»|[А-ЯЁ]{{2,}})")
    told: set[str] = set()
    for index, column, text, shorts in sheet.shorts:
        if needless.issuperset(shorts):
            continue
        for _, short in find_abbreviations(names.sub(" ", text)):
            if short in told or short in needless:
                continue
            told.add(short)
            meaning = sheet.context.known.meanings.get(short)
            offer = f"{short} – {meaning}" if meaning else None
            yield Finding(index, column, f"Сокращение «{short}» не объяснено.", offer)


def misprinted(sheet: Sheet) -> Iterator[Finding]:
    """An unknown abbreviation one letter away from a known one, or from one used more often in this plan."""
    misprints = _misprints(sheet)
    for index, column, text, shorts in sheet.shorts:
        for short in dict.fromkeys(shorts):
            meant = misprints.get(short)
            if meant:
                said = f"Возможно, опечатка: «{short}» вместо «{meant}»."
                yield Finding(index, column, said, re.sub(rf"(?<!\w){short}", meant, text))


def _misprints(sheet: Sheet) -> dict[str, str]:
    """Return the unknown abbreviations of a plan with those that were probably meant.

    One of this plan is preferred to one that is only known; the name of a body in the directory is no misprint.
    """
    counts = Counter(short for *_, shorts in sheet.shorts for short in shorts)
    known = set(sheet.context.known.meanings) | sheet.explained
    found: dict[str, str] = {}
    for short, count in counts.items():
        body = sheet.context.directory.body_named(short)
        if short in known or (body is not None and body.kind is not BodyKind.SCHOOL_GROUP):
            continue
        here = {other for other, times in counts.items() if other in known or times > 2 * count}
        meant = likely_meant(short, here) or likely_meant(short, known)
        if meant:
            found[short] = meant
    return found
