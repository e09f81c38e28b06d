"""The grammar is general: other months, years, word orders, dashes, quotes and endings than in the real plans."""

import datetime as dt

import pytest

from msoko_desktop.domain.deadlines import DeadlineKind, read_deadline
from msoko_desktop.domain.deadlines.model import Deadline
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from tests.domain.deadlines.expected_deadlines import PLANS, Expectation, expectations, window

D = dt.date
SCHOOL, YEAR, THREE = PLANS["school"], PLANS["year"], PLANS["three"]
THREE_SCHOOL = PlanPeriod(D(2026, 9, 1), D(2029, 8, 31), school_year=True)

ROWS = expectations("grammar.txt")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.plan}: {row.phrase}")
def test_meaning(row: Expectation, calendar: SchoolCalendar) -> None:
    deadline = read_deadline(row.phrase, row.period, calendar)

    assert deadline.understood, deadline.notes
    assert deadline.occurrences == row.occurrences
    assert (deadline.kind.value, deadline.needs_date) == (row.kind, False)


MONTHLY_DAYS = {
    "до 25 числа каждого месяца": (1, 25),
    "ежемесячно до 25 числа": (1, 25),
    "каждый месяц, не позднее 25-го числа": (1, 25),
    "25-го числа ежемесячно": (25, 25),
    "25 числа каждого месяца": (25, 25),
    "ежемесячно с 1 по 5 число": (1, 5),
    "первая неделя каждого месяца": (1, 7),
}


@pytest.mark.parametrize("phrase", MONTHLY_DAYS)
def test_days_of_every_month(phrase: str, calendar: SchoolCalendar) -> None:
    deadline = read_deadline(phrase, YEAR, calendar)

    first, last = MONTHLY_DAYS[phrase]
    assert [(o.start, o.due) for o in deadline.occurrences] == [
        (D(2026, month, first), D(2026, month, last)) for month in range(1, 13)
    ]
    assert deadline.kind is DeadlineKind.MONTHLY


def test_a_day_that_a_month_lacks_is_its_last(calendar: SchoolCalendar) -> None:
    for phrase in (
        "ежемесячно до 31 числа",
        "до 31 числа",
        "31 числа каждого месяца",
        "в последний день каждого месяца",
    ):
        dues = [o.due for o in read_deadline(phrase, YEAR, calendar).occurrences]
        assert [due.day for due in dues] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def test_last_friday_of_every_month(calendar: SchoolCalendar) -> None:
    for phrase in ("в последнюю пятницу каждого месяца", "1 раз в месяц (последняя пятница)"):
        days = [o.due for o in read_deadline(phrase, YEAR, calendar).occurrences]
        assert len(days) == 12
        assert all(day.weekday() == 4 and (day + dt.timedelta(days=7)).month != day.month for day in days)


def test_reports_after_each_month(calendar: SchoolCalendar) -> None:
    found = read_deadline("ежемесячно до 5 числа месяца, следующего за отчетным", YEAR, calendar).occurrences

    assert [o.due for o in found] == [D(2026, month, 5) for month in range(2, 13)] + [D(2027, 1, 5)]
    for phrase in ("5 числа месяца, следующего за отчетным", "до 5 числа месяца, следующего за отчетным периодом"):
        assert read_deadline(phrase, YEAR, calendar).occurrences == found


@pytest.mark.parametrize(
    ("phrase", "weekdays", "count"),
    [("каждый понедельник", {0}, 52), ("по вторникам", {1}, 53), ("по вторникам и четвергам", {1, 3}, 105)],
)
def test_weekdays(phrase: str, weekdays: set[int], count: int, calendar: SchoolCalendar) -> None:
    # 1.09.2026 is a Tuesday: 53 Tuesdays, 52 of every other day to 31.08.2027, which is a Tuesday too
    deadline = read_deadline(phrase, SCHOOL, calendar)

    assert deadline.kind is DeadlineKind.WEEKLY
    assert {o.due.weekday() for o in deadline.occurrences} == weekdays
    assert len(deadline.occurrences) == count
    assert all(o.start == o.due for o in deadline.occurrences)


def test_every_second_week(calendar: SchoolCalendar) -> None:
    for phrase in ("1 раз в 2 недели", "каждые две недели"):
        found = read_deadline(phrase, SCHOOL, calendar).occurrences
        assert len(found) == 26
        assert (found[0].start, found[0].due) == (D(2026, 9, 1), D(2026, 9, 11))


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("по отдельному плану", "external"),
        ("по согласованию", "external"),
        ("согласно приказу министерства", "external"),
        ("в соответствии с приказом от 13.01.2020 № 11", "external"),
        ("в установленные сроки", "external"),
        ("в сроки, установленные приказом", "external"),
        ("график Рособрнадзора", "external"),
        ("по запросу родителей", "on_request"),
        ("по обращениям граждан", "on_request"),
        ("при необходимости", "as_needed"),
        ("при поступлении обращений", "as_needed"),
        ("по мере поступления документов", "as_needed"),
        ("по факту", "as_needed"),
        ("в случае выявления нарушений", "as_needed"),
        ("в рабочем порядке", "as_needed"),
        ("в течение 5 рабочих дней после получения результатов", "event"),
        ("за 2 недели до экзамена", "event"),
        ("в трехдневный срок со дня получения запроса", "event"),
        ("после утверждения плана", "event"),
        ("в течение месяца", "event"),
        ("1 раз в 3 года для каждой школы", "every_n_years"),
        ("раз в два года", "every_n_years"),
        ("за 2025 год", "year"),
    ],
)
def test_dates_that_somebody_else_decides(phrase: str, kind: str, calendar: SchoolCalendar) -> None:
    deadline = read_deadline(phrase, YEAR, calendar)

    assert (deadline.understood, deadline.needs_date, deadline.occurrences) == (True, True, ())
    assert deadline.kind.value == kind
    assert deadline.notes


def test_a_window_beside_an_outside_decision_is_kept_and_the_date_is_asked_for(calendar: SchoolCalendar) -> None:
    for phrase in ("апрель-май (по графику ОО)", "апрель–май, по мере необходимости", "по запросу, апрель-май 2026 г."):
        deadline = read_deadline(phrase, YEAR, calendar)
        assert (deadline.needs_date, deadline.occurrences) == (True, (window("2026-04/2026-05"),))


def test_working_days_after_an_event(calendar: SchoolCalendar) -> None:
    # lessons end on Monday, 31.05.2027; the fifth working day after it is Monday, 7.06.2027
    (found,) = read_deadline("в течение 5 рабочих дней после окончания учебного года", SCHOOL, calendar).occurrences

    assert (found.start, found.due, found.approximate) == (D(2027, 5, 31), D(2027, 6, 7), True)


NOT_UNDERSTOOD = {
    "незамедлительно": "«незамедлительно»",
    "исполнения": "«исполнения»",
    "сентябрь, директор школы": "директор школы",
    "бла бла сентябрь": "бла бла",
    "сентябрь или октябрь": "или",
    "31 июня": "Такой даты нет",
    "31.02.2026": "Такой даты нет",
    "20-15 мая": "20",
    "15.10.2026-01.10.2026": "Конец срока раньше",
    "сентрябрь": "«сентябрь»",
    "до 15:00 25.05.2026": "00",
    "ежемесячно, ежеквартально": "разные периодичности",
    "№ 5": "№ 5",
    "5.1 квартал": "",
    "учебного года": "в течение учебного года",
    "полугодие": "полугодие",
    "гг.": "",
    "то же": "предыдущей строке",
    "1 раз": "",
    "в срок": "",
    "до": "",
    "постоянно, 5 мая": "постоянно",
    "своевременно": "своевременно",
}


@pytest.mark.parametrize("phrase", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_said_so(phrase: str, calendar: SchoolCalendar) -> None:
    deadline = read_deadline(phrase, SCHOOL, calendar)

    assert (deadline.understood, deadline.needs_date, deadline.occurrences) == (False, True, ())
    assert deadline.kind is DeadlineKind.FRAGMENT
    assert deadline.notes
    assert NOT_UNDERSTOOD[phrase] in " ".join(deadline.notes)


@pytest.mark.parametrize("phrase", ["", "   ", "-", "—", "\n", "…", ".", "«»"])
def test_an_empty_cell_is_no_fault(phrase: str, calendar: SchoolCalendar) -> None:
    deadline = read_deadline(phrase, YEAR, calendar)

    assert deadline == Deadline(phrase, DeadlineKind.EMPTY, understood=True, needs_date=False)


def test_paragraphs_of_one_deadline_are_one(calendar: SchoolCalendar) -> None:
    for phrase in ("сентябрь\n2026 г.", "октябрь -\nноябрь 2026", "ежегодно,\nоктябрь"):
        deadline = read_deadline(phrase, YEAR, calendar)
        assert deadline.understood and not deadline.parts and len(deadline.occurrences) == 1


def test_paragraphs_of_several_deadlines_are_a_stack(calendar: SchoolCalendar) -> None:
    deadline = read_deadline("Ежемесячно\nСентябрь 2026\nпо графику НИКО", YEAR, calendar)

    assert [part.kind.value for part in deadline.parts] == ["monthly", "months", "external"]
    assert deadline.needs_date
    assert len(deadline.occurrences) == 12  # September is one of the months
    assert not read_deadline("Ежемесячно\nничего", YEAR, calendar).understood


def test_school_years_of_a_long_school_plan(calendar: SchoolCalendar) -> None:
    found = read_deadline("в течение года", THREE_SCHOOL, calendar).occurrences
    assert found == tuple(window(f"{year}-09/{year + 1}-08") for year in (2026, 2027, 2028))

    # touched at the end only by August 2029, which opens the year after the plan
    found = read_deadline("август-сентябрь ежегодно", THREE_SCHOOL, calendar).occurrences
    assert found == (window("2026-09"), window("2027-08/2027-09"), window("2028-08/2028-09"))


def test_weeks_of_august_belong_to_the_school_year_they_open(calendar: SchoolCalendar) -> None:
    early = PlanPeriod(D(2026, 8, 17), D(2028, 8, 31), school_year=True)

    assert read_deadline("ежегодно", early, calendar).occurrences == (
        window("2026-08-17/2027-08-31"),
        window("2027-09-01/2028-08-31"),
    )


def test_a_month_that_the_plan_lacks_has_no_date(calendar: SchoolCalendar) -> None:
    autumn = PlanPeriod(D(2026, 9, 1), D(2026, 12, 31))
    deadline = read_deadline("март", autumn, calendar)

    assert deadline.understood and deadline.needs_date and not deadline.occurrences
    assert "не попадает" in deadline.notes[0]


def test_a_month_is_cut_by_the_plan_unless_its_year_is_named(calendar: SchoolCalendar) -> None:
    short = PlanPeriod(D(2026, 2, 16), D(2026, 11, 15))

    assert read_deadline("ноябрь", short, calendar).occurrences == (window("2026-11-01/2026-11-15"),)
    assert read_deadline("февраль", short, calendar).occurrences == (window("2026-02-16/2026-02-28"),)
    assert read_deadline("ноябрь 2026", short, calendar).occurrences == (window("2026-11"),)


def test_a_plan_of_impossible_years_is_told(calendar: SchoolCalendar) -> None:
    for period in (PlanPeriod(D(1, 1, 1), D(2026, 12, 31)), PlanPeriod(D(2026, 1, 1), D(9999, 12, 31))):
        deadline = read_deadline("ежемесячно", period, calendar)
        assert not deadline.understood and "Годы" in deadline.notes[0]


def test_leap_day(calendar: SchoolCalendar) -> None:
    assert read_deadline("до 29 февраля", YEAR, calendar).needs_date
    assert [o.due for o in read_deadline("29 февраля", THREE, calendar).occurrences] == [D(2028, 2, 29)]


def test_one_phrase_reads_differently_in_each_plan(calendar: SchoolCalendar) -> None:
    assert read_deadline("май", SCHOOL, calendar).occurrences == (window("2027-05"),)
    assert read_deadline("май", YEAR, calendar).occurrences == (window("2026-05"),)


def test_the_phrase_is_kept_letter_for_letter(calendar: SchoolCalendar) -> None:
    for phrase in ("  Май – Июнь\u00a02026г. ", "май\u00ad 2026"):
        deadline = read_deadline(phrase, YEAR, calendar)
        assert deadline.understood and deadline.phrase == phrase
