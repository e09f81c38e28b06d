"""Rules about names of places: another district's name in the plan, «региональный» in a municipal text."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from msoko_desktop.domain.language.russian import comparable, counted, one_line
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet
from msoko_desktop.domain.plans.plans import ColumnKind

_ENDINGS = "ий|ый|ой|его|ого|ему|ому|им|ым|ем|ом|ая|ую|ое|ее"
_DISTRICT = re.compile(
    rf"(?<![\w-])(?P<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*?(?:{_ENDINGS}))\s+"
    r"(?P<what>(?:муниципальн\w+\s+|городск\w+\s+)?(?:район|округ)\w*|(?:МР|МО|ГО)\b)"
)
_ENDING = re.compile(rf"(?:{_ENDINGS})\Z")
_NO_NAME = re.compile(
    r"(?:муниципальн|городск|сельск|кажд|данн|наш|отдельн|друг|вс[яеё]|соседн|каков|так|котор|сам|федеральн|"
    r"административн|больш|мал|отдал|автономн|кадастров|образовательн|школьн|избирательн|нов)",
    re.IGNORECASE,
)
_REGIONAL = re.compile(r"\bрегиональн\w+", re.IGNORECASE)
_REGIONAL_WHOLE = re.compile(
    r"\bрегиональн\w+\s+(?:систем|уровн|механизм|показател|концепци|органом?\s+управления|дорожн)\w*", re.IGNORECASE
)
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class _Named:
    """A district named in a cell: its place, its words as printed and the stem of its name."""

    line: int | None
    column: ColumnKind | None
    name: str
    stem: str


def district_stem(name: str) -> str:
    """Return the stem of a district's name in any case form: «Озёрский район», «Озёрского» → «озерск»."""
    word = next((w for w in one_line(name).split() if w[:1].isupper() and not _NO_NAME.match(w)), "")
    return _ENDING.sub("", comparable(word or name))


def other_district(sheet: Sheet) -> Iterator[Finding]:
    """The name of a district that is neither the office's nor the one most named in the plan.

    A plan whose every district is another than the office's gets one remark for all.
    """
    named = list(_named(sheet))
    own = district_stem(sheet.context.own_district) if sheet.context.own_district.strip() else ""
    counts = Counter(item.stem for item in named)
    usual = counts.most_common(1)[0][0] if counts else ""
    right = own or usual
    if own and usual and usual != own and own not in counts and not _alike(usual, own):
        first = next(item for item in named if item.stem == usual)
        times = counted(counts[usual], "раз", "раза", "раз")
        text = f"План составлен для другого района: «{first.name}» назван {times}."
        yield Finding(first.line, first.column, text)
        right = usual
    for item in named:
        if item.stem in (own, right):
            continue
        near = _alike(item.stem, right)
        kind = "Название района, похоже, с опечаткой" if near else "Название другого района"
        yield Finding(item.line, item.column, f"{kind}: «{item.name}».", _replaced(sheet, item, named, right))
    yield from _listed_districts(sheet, {own, right})


def _named(sheet: Sheet) -> Iterator[_Named]:
    """Give every district named in the title and the cells of a plan."""
    for line, column, text in sheet.texts():
        for match in _DISTRICT.finditer(text):
            if not _NO_NAME.match(match["name"]):
                yield _Named(line, column, one_line(match[0]), district_stem(match["name"]))


def _alike(left: str, right: str) -> bool:
    """Whether two different stems look like one name with a misprint."""
    return left != right and difflib.SequenceMatcher(None, left, right).ratio() >= _ALIKE


def _replaced(sheet: Sheet, item: _Named, named: list[_Named], right: str) -> str | None:
    """Return the text with the right district's name in the same case form, None when that form is not known."""
    ending = _ENDING.search(item.name.split()[0].lower())
    sample = next((other for other in named if other.stem == right), None)
    own = sheet.context.own_district
    pattern = (
        sample.name.split()[0] if sample else next((w for w in own.split() if comparable(w).startswith(right)), "")
    )
    if ending is None or not pattern or item.line is None or item.column is None:
        return None
    name = _ENDING.sub("", pattern) + ending[0]
    return sheet.lines[item.line].cell(item.column).replace(item.name.split()[0], name)


def _listed_districts(sheet: Sheet, right: set[str]) -> Iterator[Finding]:
    """Find the names of known other districts that stand without the word «район» («Шемышейская школа»)."""
    stems = {district_stem(name) for name in sheet.context.other_districts} - right - {""}
    for line, column, text in sheet.texts():
        for match in re.finditer(r"[А-ЯЁ][а-яё-]+", _DISTRICT.sub(" ", text)):
            if any(comparable(match[0]).startswith(stem) for stem in stems):
                yield Finding(line, column, f"Название другого района: «{match[0]}».")
                break


def regional_word(sheet: Sheet) -> Iterator[Finding]:
    """«Региональный» where the activity is the municipality's own: a text taken over from the region."""
    for index in sheet.activities:
        line = sheet.lines[index]
        whole = _REGIONAL_WHOLE.search(line.title)
        if whole and "участи" not in line.title.lower():
            yield Finding(index, ColumnKind.TITLE, f"В муниципальном плане говорится о региональном: «{whole[0]}».")
        if _REGIONAL.search(line.title):
            continue
        for column in (ColumnKind.INDICATORS, ColumnKind.EXPECTED_RESULT):
            match = _REGIONAL.search(line.cell(column))
            if match:
                text = f"Здесь «{match[0].lower()}», а в мероприятии о региональном не сказано."
                yield Finding(index, column, text)
