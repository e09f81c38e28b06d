"""What holds for every phrase: nothing raises, dates are in order and in the plan, generated meanings come back."""

import calendar as months
import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.deadlines import DeadlineKind, deadline_as_json, describe, read_deadline
from msoko_desktop.domain.deadlines.model import Deadline, Rule, Unit
from msoko_desktop.domain.deadlines.vocabulary import LEXICON
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.reference.reference import reference_data
from tests.domain.deadlines.expected_deadlines import Expectation, expectations

D = dt.date
CALENDAR = SchoolCalendar.from_mapping(reference_data("school_calendar"))
MONTHS = [
    ("январь", "января", "январе", "янв."), ("февраль", "февраля", "феврале", "февр."),
    ("март", "марта", "марте", "мар."), ("апрель", "апреля", "апреле", "апр."), ("май", "мая", "мае", "май"),
    ("июнь", "июня", "июне", "июнь"), ("июль", "июля", "июле", "июль"), ("август", "августа", "августе", "авг."),
    ("сентябрь", "сентября", "сентябре", "сент."), ("октябрь", "октября", "октябре", "окт."),
    ("ноябрь", "ноября", "ноябре", "нояб."), ("декабрь", "декабря", "декабре", "дек."),
]  # fmt: skip
DASHES = st.sampled_from(["-", "–", "—", " - ", " – ", "- ", " -", "\u2011"])
WORDS = sorted(LEXICON)
PHRASES = sorted({row.phrase for name in ("expectations.txt", "grammar.txt") for row in expectations(name)})


@st.composite
def periods(draw: st.DrawFn) -> PlanPeriod:
    year = draw(st.integers(2010, 2040))
    length = draw(st.integers(1, 4))
    shape = draw(st.sampled_from(["calendar", "school", "odd"]))
    if shape == "calendar":
        return PlanPeriod(D(year, 1, 1), D(year + length - 1, 12, 31))
    if shape == "school":
        return PlanPeriod(D(year, 9, 1), D(year + length, 8, 31), school_year=True)
    start = D(year, 1, 1) + dt.timedelta(days=draw(st.integers(0, 364)))
    return PlanPeriod(start, start + dt.timedelta(days=draw(st.integers(0, 900))), draw(st.booleans()))


def names_a_year(rule: Rule) -> bool:
    """Whether the phrase names years, so that its dates may lie outside the plan."""
    anchors = [a for p in rule.points for a in (p.first, p.last)] + [b.anchor for b in rule.bounds]
    if rule.event is not None and rule.event.anchor is not None:
        anchors += [rule.event.anchor, *rule.event.more]
    named = any(anchor.year is not None for anchor in anchors)
    return named or bool(rule.years or rule.school_years)


def runs_over(rule: Rule) -> bool:
    """Whether the rule lets dates follow the plan: «следующего за отчетным», a range across the new year."""
    return any(b.following is not None for b in rule.bounds) or any(p.is_range for p in rule.points)


def check(deadline: Deadline, period: PlanPeriod) -> None:
    found = deadline.occurrences
    assert all(o.start <= o.due for o in found)
    assert list(found) == sorted(set(found))
    assert deadline.understood or (deadline.needs_date and not found and deadline.notes)
    assert found or deadline.needs_date or deadline.kind is DeadlineKind.EMPTY
    if deadline.parts:
        assert {o for part in deadline.parts for o in part.occurrences} == set(found)
        for part in deadline.parts:
            check(part, period)
        return
    if not names_a_year(deadline.rule):
        assert all(period.start <= o.start for o in found)
        winter = any(p.first.unit in (Unit.SEASON, Unit.HOLIDAYS) for p in deadline.rule.points)
        assert runs_over(deadline.rule) or winter or all(o.due <= period.end for o in found)
    describe(deadline, period.start)
    assert deadline_as_json(deadline)["phrase"] == deadline.phrase


@settings(deadline=None)
@given(st.text(max_size=80), periods())
def test_any_text_is_read(text: str, period: PlanPeriod) -> None:
    check(read_deadline(text, period, CALENDAR), period)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(WORDS),
            st.sampled_from([",", ";", "-", "–", "(", ")", "«", "»", ".", ":", "/", "\n", "№", "I", "II", "III", "IV"]),
            st.integers(0, 2040).map(str),
            st.sampled_from(["01.09.2020", "15.02", "2020-05-06", "31.02.2020", "2020/21", "1-го", "3-я", "ВПР"]),
        ),
        max_size=12,
    ),
    st.sampled_from([" ", "", " "]),
    periods(),
)
def test_any_row_of_known_words_is_read(words: list[str], blank: str, period: PlanPeriod) -> None:
    check(read_deadline(blank.join(words), period, CALENDAR), period)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3), st.sampled_from([", ", " ", "; ", "\n"]), periods())
def test_any_mixture_of_real_phrases_is_read(phrases: list[str], mark: str, period: PlanPeriod) -> None:
    check(read_deadline(mark.join(phrases), period, CALENDAR), period)


def test_a_very_long_cell_is_not_understood_at_once() -> None:
    deadline = read_deadline("сентябрь, " * 5000, PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)), CALENDAR)

    assert not deadline.understood and len(deadline.notes[0]) < 200


def month(year: int, number: int) -> tuple[dt.date, dt.date]:
    return D(year, number, 1), D(year, number, months.monthrange(year, number)[1])


def read(phrase: str, period: PlanPeriod) -> tuple[DeadlineKind, list[tuple[dt.date, dt.date]]]:
    deadline = read_deadline(phrase, period, CALENDAR)
    assert deadline.understood, (phrase, deadline.notes)
    return deadline.kind, [(o.start, o.due) for o in deadline.occurrences]


def spelled(word: str, case: int) -> str:
    return {0: word, 1: word.capitalize(), 2: word.upper()}[case]


CASES = st.integers(0, 2)
NUMBERS = st.integers(1, 12)
SEVERAL = st.lists(NUMBERS, min_size=1, max_size=5, unique=True)
QUARTERS = st.sampled_from(["{r} квартал", "{n} квартал", "{n}-й квартал", "в {r} квартале", "{n} кв."])
YEAR = st.integers(2015, 2035)
YEAR_WORDS = st.sampled_from([" {}", " {} г.", " {}г.", ", {} г.", " {} года", "  {}  год"])


@settings(deadline=None)
@given(NUMBERS, st.integers(0, 3), CASES, YEAR, YEAR_WORDS, st.sampled_from(["", "в ", " ", "Срок: "]))
def test_one_month(number: int, form: int, case: int, year: int, words: str, before: str) -> None:
    phrase = before + spelled(MONTHS[number - 1][form], case) + words.format(year)
    period = PlanPeriod(D(year, 1, 1), D(year, 12, 31))

    assert read(phrase, period) == (DeadlineKind.MONTHS, [month(year, number)])


@settings(deadline=None)
@given(NUMBERS, NUMBERS, DASHES, CASES, YEAR)
def test_a_range_of_months(first: int, last: int, dash: str, case: int, year: int) -> None:
    phrase = f"{spelled(MONTHS[first - 1][0], case)}{dash}{MONTHS[last - 1][0]}"
    period = PlanPeriod(D(year, 1, 1), D(year, 12, 31))
    found = (month(year, first)[0], month(year + (last < first), last)[1])

    assert read(phrase, period)[1] == [found]  # across the new year it ends in the next
    named = (month(year - (last < first), first)[0], month(year, last)[1])
    assert read(f"{phrase} {year} г.", period)[1] == [named]


@settings(deadline=None)
@given(SEVERAL, st.integers(0, 2), st.sampled_from([", ", " и ", ",", "; "]))
def test_a_list_of_months_in_a_school_year(numbers: list[int], form: int, mark: str) -> None:
    period = PlanPeriod(D(2026, 9, 1), D(2027, 8, 31), school_year=True)
    phrase = mark.join(MONTHS[number - 1][form] for number in numbers)
    found = sorted(month(2026 if number >= 9 else 2027, number) for number in numbers)

    assert read(phrase, period) == (DeadlineKind.MONTHS, found)
    for yearly in (f"ежегодно, {phrase}", f"{phrase} ежегодно", f"Ежегодно ({phrase})", f"{phrase}: 1 раз в год"):
        assert read(yearly, period) == (DeadlineKind.YEARLY, found)


@settings(deadline=None)
@given(SEVERAL, YEAR, st.integers(1, 4), st.sampled_from(["-", "–", " — "]))
def test_months_of_every_year(numbers: list[int], year: int, length: int, dash: str) -> None:
    last = year + length - 1
    period = PlanPeriod(D(year, 1, 1), D(last, 12, 31))
    phrase = f"ежегодно ({', '.join(MONTHS[number - 1][0] for number in numbers)})"
    found = sorted(month(y, number) for y in range(year, last + 1) for number in numbers)

    assert read(phrase, period) == (DeadlineKind.YEARLY, found)
    if length > 1:
        assert read(f"{phrase}, {year}{dash}{last} гг.", period) == (DeadlineKind.YEARLY, found)


@settings(deadline=None)
@given(st.dates(D(2015, 1, 1), D(2035, 12, 31)), st.sampled_from(["до", "не позднее", "к", "Не позже", "в срок до"]))
def test_a_limit(day: dt.date, word: str) -> None:
    period = PlanPeriod(D(day.year, 1, 1), D(day.year, 12, 31))
    genitive = MONTHS[day.month - 1][1]
    for date in (
        f"{day:%d.%m.%Y}",
        f"{day.day} {genitive} {day.year} г.",
        f"{day:%d.%m.%y}",
        f"{day.day} {genitive}",
        f"{day}",
    ):
        assert read(f"{word} {date}", period) == (DeadlineKind.BEFORE, [(period.start, day)])


@settings(deadline=None)
@given(st.dates(D(2015, 1, 1), D(2035, 10, 31)), st.integers(1, 60), DASHES)
def test_a_range_of_days(first: dt.date, length: int, dash: str) -> None:
    last = first + dt.timedelta(days=length)
    period = PlanPeriod(D(first.year, 1, 1), D(first.year + 1, 12, 31))
    names = MONTHS[first.month - 1][1], MONTHS[last.month - 1][1]
    phrases = [
        f"{first:%d.%m.%Y}{dash}{last:%d.%m.%Y}",
        f"с {first:%d.%m.%Y} по {last:%d.%m.%Y} г.",
        f"с {first.day} {names[0]} {first.year} по {last.day} {names[1]} {last.year} года",
        f"с {first.day} {names[0]} по {last.day} {names[1]} {last.year} года",
    ]
    if first.month == last.month:
        phrases += [f"с {first.day} по {last.day} {names[1]} {last.year} г.", f"{first.day}{dash}{last:%d.%m.%Y}"]
    for phrase in phrases:
        assert read(phrase, period) == (DeadlineKind.RANGE, [(first, last)])


@settings(deadline=None)
@given(st.lists(st.dates(D(2026, 9, 1), D(2027, 8, 31)), min_size=2, max_size=5, unique=True))
def test_dates_inherit_the_year_that_follows(days: list[dt.date]) -> None:
    days.sort()
    period = PlanPeriod(D(2026, 9, 1), D(2027, 8, 31), school_year=True)
    lasts = {day.year: day for day in days}
    phrase = ", ".join(f"{day:%d.%m.%Y}" if lasts[day.year] == day else f"{day:%d.%m}" for day in days)

    assert read(phrase, period) == (DeadlineKind.DATES, [(day, day) for day in days])


ROMAN = ("I", "II", "III", "IV")


@settings(deadline=None)
@given(
    st.integers(1, 4),
    YEAR,
    st.sampled_from(["{r} квартал", "{n} квартал", "{n}-й квартал", "в {r} квартале", "{n} кв."]),
)
def test_quarters(number: int, year: int, words: str) -> None:
    phrase = words.format(r=ROMAN[number - 1], n=number)
    found = [(D(year, number * 3 - 2, 1), month(year, number * 3)[1])]
    period = PlanPeriod(D(year, 1, 1), D(year, 12, 31))

    for text in (phrase, f"{phrase} {year} г.", f"{phrase} {year} года"):
        assert read(text, period) == (DeadlineKind.QUARTER, found)
    assert read(f"ежегодно, {phrase}", period) == (DeadlineKind.YEARLY, found)


@settings(deadline=None)
@given(st.integers(1, 12), st.sampled_from(["", "не реже ", "не менее "]), st.sampled_from(["год", "квартал", "месяц"]))
def test_times_fill_the_year(times: int, word: str, unit: str) -> None:
    period = PlanPeriod(D(2026, 1, 1), D(2026, 12, 31))
    noun = "раз" if times == 1 or times > 4 else "раза"
    _, found = read(f"{word}{times} {noun} в {unit}", period)

    assert len(found) == times * {"год": 1, "квартал": 4, "месяц": 12}[unit]
    assert (found[0][0], found[-1][1]) == (period.start, period.end)
    assert all(b[0] - a[1] == dt.timedelta(days=1) for a, b in pairwise(found))


@pytest.mark.parametrize("row", expectations(), ids=lambda row: f"{row.plan}: {row.phrase[:50]}")
def test_the_look_of_a_phrase_does_not_change_its_meaning(row: Expectation) -> None:
    phrase, period = row.phrase, row.period
    plain = read_deadline(phrase, period, CALENDAR)
    for other in (
        phrase.upper(),
        phrase.lower(),
        f"  {phrase}  ",
        phrase.replace(" ", "\u00a0"),
        phrase.replace("-", "–"),
        phrase.replace("е", "ё") if "отчет" in phrase else phrase,
        f"{phrase}.",
        f"{phrase};",
        f"«{phrase}»" if "«" not in phrase else phrase,
    ):
        read_again = read_deadline(other, period, CALENDAR)
        assert (read_again.kind, read_again.occurrences, read_again.needs_date) == (
            plain.kind,
            plain.occurrences,
            plain.needs_date,
        ), other
