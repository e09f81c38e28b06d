"""What shows that an activity was done: the text of an indicator cell read as targets and as evidence documents."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from msoko_desktop.domain.language.russian import one_line


class Comparison(StrEnum):
    """How the fact is compared with the value of a target."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    EQUAL = "="
    TO = "to"
    BY = "by"


class TargetUnit(StrEnum):
    """What a target counts: things, persons, a share in per cent, how many times, points of a mark or score."""

    COUNT = "count"
    PERSONS = "persons"
    SHARE = "share"
    TIMES = "times"
    POINTS = "points"


class Per(StrEnum):
    """The time over which a target is counted."""

    YEAR = "year"
    MONTH = "month"
    QUARTER = "quarter"
    TERM = "term"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Target:
    """A number to be reached.

    `value` is in per cent for a share. `subject` are the words after the number («семинаров»), `base` the whole of
    which a share is taken («обучающихся общеобразовательных организаций»), "" when not named. `year` is the calendar
    year of a series, or None. A target without «в год» and without a year counts over the plan's whole period.
    """

    comparison: Comparison
    value: Decimal
    unit: TargetUnit
    subject: str = ""
    base: str = ""
    per: Per = Per.PERIOD
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator cell as read: its text, its targets, the words after «Наличие» or the document named.

    `measurable` is False when the cell has neither a number nor a document; `note` then says so in Russian.
    """

    text: str
    targets: tuple[Target, ...] = ()
    document: str | None = None
    measurable: bool = True
    note: str = ""


_WORD_NUMBERS = {
    "одного": 1, "одной": 1, "один": 1, "одна": 1, "одно": 1,
    "двух": 2, "два": 2, "две": 2, "трёх": 3, "трех": 3, "три": 3,
    "четырёх": 4, "четырех": 4, "четыре": 4, "пяти": 5, "пять": 5, "шести": 6, "шесть": 6, "семи": 7, "семь": 7,
    "восьми": 8, "восемь": 8, "девяти": 9, "девять": 9, "десяти": 10, "десять": 10,
}  # fmt: skip

_AT_LEAST = r"не\s+менее(?:\s+чем)?|не\s+ниже|не\s+реже|минимум|как\s+минимум|свыше|более(?:\s+чем)?|выше|от|>=|≥|>"
_AT_MOST = r"не\s+более(?:\s+чем)?|не\s+выше|не\s+свыше|не\s+превыша\w+|менее(?:\s+чем)?|ниже|максимум|<=|≤|<"
_COMPARISON = rf"(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<to>до|к)|(?P<by>на)|(?P<equal>=)"
_NUMBER = (
    r"(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:[.,]\d+)?|"
    + "|".join(sorted(_WORD_NUMBERS, key=len, reverse=True))
    + r")(?:\s?-\s?(?:х|ух|ми|и|ти|го|ой|м|мя))?(?![\d-])"
)
_PERSONS = (
    r"участник|человек|чел\b|обучающ|педагог|учител|учащ|выпускник|школьник|родител|эксперт|наблюдател|руководител"
)
_THINGS = (
    r"мероприят|семинар|вебинар|совещан|заняти|консультац|конкурс|олимпиад|проект|программ|план|публикац|материал|"
    r"выезд|посещен|проверк|школ|организац|учрежден|ОО\b|предмет|класс|работ|процедур|документ|отчёт|отчет|справ|"
    r"рекомендац|протокол|приказ|договор|соглашен|круж|объединен|площадк|мастер|тренинг|собран|встреч|акци|урок|"
    r"сертификат|наград|победител|призёр|призер|издан|сборник|показател|направлен"
)
_UNIT = (
    rf"(?P<share>%|процент\w*|п\.\s?п\.)|(?P<times>раз(?:а|ов)?\b)|(?P<points>балл\w*)|(?P<persons>(?:{_PERSONS})\w*)"
)
_TARGET = re.compile(
    rf"(?<![\w№])(?:(?:{_COMPARISON})\s*)?{_NUMBER}\s*(?:{_UNIT}|(?P<things>(?:{_THINGS})\w*)|(?P<noun>(?!(?:до|и|не|в|за|на|с|от)\b)[а-яё]+))?",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?<!\d)(?P<year>20\d\d)\s*(?:г(?:од|оду|\.)?)?\s*[-–—:=]\s*(?:(?P<least>не\s+менее)\s+)?(?P<number>\d+(?:[.,]\d+)?)"
    r"\s*(?P<unit>%|раз\w*|чел\w*|[а-яё]{4,})?(?!\s*[-–—]?\s*20\d\d|\d)",
    re.IGNORECASE,
)
_SERIES_AFTER = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?)\s*(?P<unit>%)\s*(?:\(|[-–—]\s*|в\s+)\s*(?P<year>20\d\d)", re.IGNORECASE
)
_PER = (
    (Per.YEAR, re.compile(r"\b(?:в|за)\s+(?:\w+\s+)?год\b|ежегодн", re.IGNORECASE)),
    (Per.MONTH, re.compile(r"\bв\s+месяц\b|ежемесячн", re.IGNORECASE)),
    (Per.QUARTER, re.compile(r"\bв\s+квартал\b|ежекварталь", re.IGNORECASE)),
    (Per.TERM, re.compile(r"\bв\s+четверть\b", re.IGNORECASE)),
)
_PRESENCE = re.compile(r"\bналичи[ея]\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL)
_DOCUMENT = re.compile(
    r"\b(?:справк|отч[её]т|приказ|положени[ея]\b|протокол|рекомендаци|программ[аы]\b|график|регламент|порядок\b|"
    r"план(?:-график)?\b|плана(?:-графика)?\b|перечень|список|реестр|банк\s|база\s+данных|материалы\b|договор|"
    r"соглашени|сборник|анкет|журнал|письм|постановлени|распоряжени|публикаци|дорожн\w+\s+карт|информаци[яю]\b|акт\b|акты\b)",
    re.IGNORECASE,
)
_SHARE_BASE = re.compile(r"\bдол[яи]\s+(?P<base>[^,(;:.\d]+)", re.IGNORECASE)
_STOP = re.compile(
    r"[,.;:()\n]|\b(?:в|за)\s+(?:(?:\w+\s+)?год|месяц|квартал|четверть)\b|\bеже[годмеск]|\bналичи|\bдо\s+\d|"
    r"\b(?:и\s+)?не\s+(?:менее|более|реже|ниже|выше)\b",
    re.IGNORECASE,
)


def read_indicator(text: str) -> Indicator:
    """Read the text of an indicator cell: all its numbers as targets, and the document that proves it.

    «Не менее 2 раз в год Наличие планов семинаров» is a target (at least 2 times a year) and a document («планов
    семинаров»). Years, dates, numbers of classes and of acts are not targets. An empty cell is measurable and has
    nothing in it: an absent indicator is not an unmeasurable one.
    """
    line = one_line(text)
    if not line:
        return Indicator(text)
    presence = _PRESENCE.search(text)
    document = one_line(presence["what"]) if presence else None
    numbers = line if presence is None else one_line(text[: presence.start()])
    targets = _series(line) or _targets(numbers)
    if not targets and presence is not None:  # «Наличие не менее 2 справок»
        targets = tuple(target for target in _targets(line) if target.comparison is not Comparison.EQUAL)
    if document is None and _DOCUMENT.search(line):
        document = line
    measurable = bool(targets or document)
    note = "" if measurable else "В показателе нет ни числа, ни документа: исполнение нельзя проверить."
    return Indicator(text, targets, document, measurable, note)


def _decimal(number: str) -> Decimal:
    """Return a printed number, with a decimal comma or a Russian numeral, as a value."""
    word = _WORD_NUMBERS.get(number.lower())
    if word is not None:
        return Decimal(word)
    return Decimal(re.sub(r"[ \u00a0]", "", number).replace(",", "."))


def _series(line: str) -> tuple[Target, ...]:
    """Return the targets of a series by years («2020 - 20%, 2021 - 35%»), () where there is none."""
    found = [match for match in _SERIES.finditer(line) if match["unit"] or match["least"]]
    found = found or list(_SERIES_AFTER.finditer(line))
    if not found:
        return ()
    before = line[: found[0].start()]
    comparison = _series_comparison(before, found[0])
    base = _base_before(before)
    targets = []
    for match in found:
        unit = match["unit"] or ""
        kind = _unit_of_word(unit)
        subject = "" if kind is TargetUnit.SHARE else unit
        share_base = base if kind is TargetUnit.SHARE else ""
        value = _decimal(match["number"])
        targets.append(Target(comparison, value, kind, subject, share_base, Per.YEAR, int(match["year"])))
    return tuple(targets)


def _series_comparison(before: str, first: re.Match[str]) -> Comparison:
    """Return how the values of a series are meant, from the words before it."""
    if re.search(r"\b(?:увеличени|рост|повышени|доведени|снижени|сокращени)\w*\b.*\bдо\b", before, re.IGNORECASE):
        return Comparison.TO
    if re.search(r"\b(?:не\s+менее|не\s+ниже)", before, re.IGNORECASE) or first.groupdict().get("least"):
        return Comparison.AT_LEAST
    if re.search(r"\bне\s+(?:более|выше)", before, re.IGNORECASE):
        return Comparison.AT_MOST
    return Comparison.TO if re.search(r"\bдо\b[\s:]*\Z", before, re.IGNORECASE) else Comparison.EQUAL


def _base_before(before: str) -> str:
    """Return the words that name the whole of a share before its numbers («от общего числа обучающихся … до:»)."""
    match = re.search(r"\bот\s+общего\s+(?:числа\s+|количества\s+)?(?P<base>.+)", before, re.IGNORECASE)
    match = match or _SHARE_BASE.search(before)
    if match is None:
        return ""
    return re.sub(r"\s*(?:\bдо)?[\s:–—-]*\Z", "", match["base"]).strip(" ,;")


def _unit_of_word(word: str) -> TargetUnit:
    """Return the unit that a word after a number stands for."""
    if word == "%" or word.lower().startswith("процент"):
        return TargetUnit.SHARE
    if re.match(r"раз(?:а|ов)?\Z", word, re.IGNORECASE):
        return TargetUnit.TIMES
    if re.match(r"балл", word, re.IGNORECASE):
        return TargetUnit.POINTS
    return TargetUnit.PERSONS if re.match(_PERSONS, word, re.IGNORECASE) else TargetUnit.COUNT


def _targets(line: str) -> tuple[Target, ...]:
    """Return the targets of a text without a series by years."""
    return tuple(target for match in _TARGET.finditer(line) if (target := _target(line, match)) is not None)


def _target(line: str, match: re.Match[str]) -> Target | None:
    """Return the target that a number with its words makes, None when the number is something else."""
    comparison = _comparison(line, match)
    known = match["share"] or match["times"] or match["points"] or match["persons"] or match["things"]
    if not known and (comparison is None or comparison in (Comparison.BY, Comparison.TO)):
        return None
    if _is_no_quantity(line, match, known):
        return None
    word = known or match["noun"] or ""
    unit = _unit_of_word(word) if word else TargetUnit.COUNT
    rest = _words_after(line, match.end())
    label = (word + rest).strip() if unit is not TargetUnit.SHARE else ""
    base = rest.strip() if unit is TargetUnit.SHARE else ""
    if unit is TargetUnit.SHARE and (share := _SHARE_BASE.search(line[: match.start()])):
        base = share["base"].strip()
    if unit is TargetUnit.TIMES:
        label = word
    return Target(comparison or Comparison.EQUAL, _decimal(match["number"]), unit, label, base, _per(line, match))


def _comparison(line: str, match: re.Match[str]) -> Comparison | None:
    """Return the comparison printed before a number; a second end of a range («от 3 до 5») is an upper bound."""
    if match["least"]:
        return Comparison.AT_LEAST
    if match["most"]:
        return Comparison.AT_MOST
    if match["to"]:
        ranged = re.search(r"\bот\s+\d+(?:[.,]\d+)?\s*%?\s*\Z", line[: match.start()], re.IGNORECASE)
        return Comparison.AT_MOST if ranged else Comparison.TO
    if match["by"]:
        return Comparison.BY
    if match["equal"]:
        return Comparison.EQUAL
    label = re.search(
        rf"(?:(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST}))\s*:?\s*\Z", line[: match.start()], re.IGNORECASE
    )
    if label is None:
        return None
    return Comparison.AT_LEAST if label["least"] else Comparison.AT_MOST


def _is_no_quantity(line: str, match: re.Match[str], known: str | None) -> bool:
    """Whether a number is a year, a date, a class («9-х классов») or the number of an act."""
    number = match["number"]
    before, after = line[: match.start("number")], line[match.end("number") :]
    if re.search(r"(?:№|\bп\.|\bст\.|\bч\.)\s*\Z", before) or re.match(r"\s*[./]\s*\d|\s*-\s*ФЗ", after):
        return True
    if re.search(r"\d[.,/–-]\s?\Z", before):
        return True
    if re.fullmatch(r"(?:19|20)\d\d", number) and not match["share"]:
        return not (known and not re.match(r"\s*(?:г|год|уч)", after))
    return bool(known and re.match(r"класс", known, re.IGNORECASE) and not (match["least"] or match["most"]))


def _words_after(line: str, end: int) -> str:
    """Return the words that follow a number's unit, up to a stop, «в год» or «Наличие»."""
    rest = line[end:]
    stop = _STOP.search(rest)
    return rest[: stop.start()].rstrip() if stop else rest.rstrip()


def _per(line: str, match: re.Match[str]) -> Per:
    """Return the time over which a number counts: named after it, else before it, else the whole period."""
    for part in (line[match.end() :], line[: match.start()]):
        for per, pattern in _PER:
            if pattern.search(part):
                return per
    return Per.PERIOD
