"""Reference data changed by the district: what follows them, what undo brings back, what is refused or ignored."""

import datetime as dt
import json
import shutil
from contextlib import closing

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.plans.plan_checks import check_rules
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.reference.reference_rows import parse_day
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import MonthDay
from msoko_desktop.services import backups, history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import open_district, set_setting
from msoko_desktop.services.plans import checks, plans
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.reference.reference_books import Book
from msoko_desktop.services.timetable.deadlines import calendar_of, read_deadline, school_calendar
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 22)
YEAR_2026 = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
SCHOOL_YEAR = PlanPeriod(dt.date(2026, 9, 1), dt.date(2027, 8, 31), school_year=True)
LAST_DAY = "school_year/teaching_end"


def due(d: District, phrase: str, period: PlanPeriod = YEAR_2026) -> list[dt.date]:
    return [found.due for found in read_deadline(phrase, period, calendar_of(d)).occurrences]


def stored(d: District) -> dict[str, object]:
    rows = d.connection.execute("SELECT key, value FROM setting WHERE key LIKE 'reference/%'").fetchall()
    return {key: json.loads(value) for key, value in rows}


def put(d: District, book: Book, value: object) -> None:
    """Store a value as somebody editing the file by hand, or a newer version, would."""
    set_setting(d, f"reference/{book}", value)


def remarks(d: District, plan_id: int) -> dict[str, Severity]:
    return {remark.rule: remark.severity for remark in checks.check_plan(d, plan_id, TODAY)}


def a_plan(d: District, title: str, deadline: str, executors: str = "ОО") -> int:
    line = PlanLine(LineKind.ACTIVITY, title, "1", deadline=deadline, executors=executors)
    return plans.add_plan(d, Plan("План на 2026 год", YEAR_2026, lines=(line,))).created[0]


def test_deadlines_follow_the_end_of_the_school_year_and_undo_takes_it_back(empty: District) -> None:
    usual = due(empty, "По итогам учебного года")
    assert dt.date(2026, 5, 31) in usual
    changes = books.change_value(empty, Book.CALENDAR, LAST_DAY, "25 мая")
    assert (changes.areas, changes.step) == (frozenset({Area.SETTINGS}), "Изменить справочник")
    assert dt.date(2026, 5, 25) in due(empty, "По итогам учебного года")
    assert dt.date(2026, 5, 31) not in due(empty, "По итогам учебного года")
    assert history.undo(empty).areas == {Area.SETTINGS}
    assert due(empty, "По итогам учебного года") == usual
    history.redo(empty)
    assert dt.date(2026, 5, 25) in due(empty, "По итогам учебного года")


@pytest.mark.parametrize(
    ("key", "typed", "phrase", "before", "after"),
    [
        ("events/gia/results", "20.07", "по итогам ГИА", dt.date(2026, 7, 10), dt.date(2026, 7, 20)),
        ("terms/1/end", "1 ноября", "1 раз в четверть", dt.date(2026, 10, 25), dt.date(2026, 11, 1)),
    ],
)
def test_deadlines_follow_terms_and_events(
    empty: District, key: str, typed: str, phrase: str, before: dt.date, after: dt.date
) -> None:
    assert before in due(empty, phrase)
    books.change_value(empty, Book.CALENDAR, key, typed)
    found = due(empty, phrase)
    assert after in found
    assert before not in found


def test_an_event_of_one_day_is_one_row(empty: District) -> None:
    books.change_value(empty, Book.CALENDAR, "events/essay/day", "04.12")
    (essay,) = (event for event in calendar_of(empty).events if event.code == "essay")
    assert essay.window is not None
    assert essay.window.starting_in(2026) == (dt.date(2026, 12, 4), dt.date(2026, 12, 4))


def test_the_check_follows_the_calendar_too(empty: District) -> None:
    period = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 5, 28))
    line = PlanLine(LineKind.ACTIVITY, "Совещание", "1", deadline="с 1 мая 2026 до окончания учебного года")
    (plan_id,) = plans.add_plan(empty, Plan("План", period, lines=(line,))).created
    assert "deadline_outside" in remarks(empty, plan_id)
    books.change_value(empty, Book.CALENDAR, LAST_DAY, "25 мая")
    assert "deadline_outside" not in remarks(empty, plan_id)
    shown = [row for row in books.read_book(empty, Book.CALENDAR).rows if row.changed]
    assert [(row.key, books.say(row.value), books.say(row.shipped)) for row in shown] == [
        (LAST_DAY, "25 мая", "31 мая")
    ]


def test_a_rule_is_switched_off_made_graver_and_brought_back(empty: District) -> None:
    plan_id = a_plan(empty, "Совещание  руководителей", "май 2026", "")
    assert remarks(empty, plan_id)["executors_empty"] is Severity.ERROR
    books.change_flag(empty, Book.CHECKS, "executors_empty", False)
    books.change_value(empty, Book.CHECKS, "spaces", Severity.ERROR)
    assert "executors_empty" not in remarks(empty, plan_id)
    assert remarks(empty, plan_id)["spaces"] is Severity.ERROR
    history.undo(empty)
    assert remarks(empty, plan_id)["spaces"] is Severity.HINT
    history.undo(empty)
    assert remarks(empty, plan_id)["executors_empty"] is Severity.ERROR
    assert stored(empty) == {}


def test_only_what_differs_is_stored(empty: District) -> None:
    books.change_value(empty, Book.CALENDAR, LAST_DAY, "25.05")
    books.change_flag(empty, Book.CHECKS, "spaces", False)
    books.change_value(empty, Book.CHECKS, "quotes", Severity.WARNING)
    books.change_value(empty, Book.BACKUPS, "timer/minutes", 15)
    assert stored(empty) == {
        "reference/school_calendar": {LAST_DAY: {"value": "05-25"}},
        "reference/checks": {"spaces": {"flag": False}, "quotes": {"value": "warning"}},
        "reference/backups": {"timer/minutes": {"value": 15}},
    }
    books.change_value(empty, Book.CALENDAR, LAST_DAY, "31 мая")  # the shipped day, typed by hand
    assert "reference/school_calendar" not in stored(empty)
    assert not books.change_value(empty, Book.BACKUPS, "timer/minutes", 15)  # nothing changed: no step
    assert history.undo_name(empty) == "Изменить справочник"


def test_a_row_and_a_book_get_their_shipped_values_again(empty: District) -> None:
    books.change_value(empty, Book.CALENDAR, LAST_DAY, "25.05")
    books.change_value(empty, Book.CALENDAR, "terms/1/end", "30.10")
    books.restore_row(empty, Book.CALENDAR, LAST_DAY)
    assert stored(empty) == {"reference/school_calendar": {"terms/1/end": {"value": "10-30"}}}
    books.restore_book(empty, Book.CALENDAR)
    assert calendar_of(empty) == school_calendar()
    history.undo(empty)
    assert dt.date(2026, 10, 30) in due(empty, "1 раз в четверть")


def test_shipped_data_are_never_touched(empty: District) -> None:
    before = {book: json.dumps(reference_data(book), sort_keys=True) for book in Book}
    books.change_value(empty, Book.CALENDAR, LAST_DAY, "25.05")
    books.change_flag(empty, Book.CHECKS, "spaces", False)
    books.change_value(empty, Book.ABBREVIATIONS, "ШНОР", "школы, которым нужна помощь")
    books.change_value(empty, Book.BACKUPS, "keep/last", 3)
    for book in Book:
        books.book_data(empty, book)
        assert json.dumps(reference_data(book), sort_keys=True) == before[book]


def test_every_row_shows_its_shipped_value_and_source_and_unchanged_books_are_the_shipped_ones(empty: District) -> None:
    for book in Book:
        state = books.read_book(empty, book)
        assert state.warning == ""
        if book is Book.ABBREVIATIONS:  # given in alphabetical order
            shipped = sorted(reference_data(book)["abbreviation"], key=lambda one: one["short"])
            assert sorted(books.book_data(empty, book)["abbreviation"], key=lambda one: one["short"]) == shipped
        else:
            assert books.book_data(empty, book) == reference_data(book)
        assert len({row.key for row in state.rows}) == len(state.rows) > 2
        for row in state.rows:
            assert row.name
            assert row.source, (book, row.key)
            assert not row.changed
            assert books.say(row.value) == books.say(row.shipped) != ""
    calendar = reference_data("school_calendar")
    dates = 3 + 2 * sum(len(calendar[table]) for table in ("terms", "trimesters", "holidays", "events"))
    dates += sum("results" in event for event in calendar["events"])
    dates -= sum(event["start"] == event["end"] for event in calendar["events"])
    assert len(books.read_book(empty, Book.CALENDAR).rows) == dates


def test_own_abbreviations_are_added_explained_renamed_and_removed(empty: District) -> None:
    plan_id = a_plan(empty, "Семинар ЗЦОК для учителей", "май 2026")
    assert "abbreviation_unexplained" in remarks(empty, plan_id)
    books.add_abbreviation(empty, " ЗЦОК ", "Заозёрский центр  оценки качества", explain=False)
    assert "abbreviation_unexplained" not in remarks(empty, plan_id)
    books.change_flag(empty, Book.ABBREVIATIONS, "ЗЦОК", True)
    (remark,) = (r for r in checks.check_plan(empty, plan_id, TODAY) if r.rule == "abbreviation_unexplained")
    assert remark.proposal == "ЗЦОК – Заозёрский центр оценки качества"
    books.rename_abbreviation(empty, "ЗЦОК", "ЗЦОКО")
    row = books.read_book(empty, Book.ABBREVIATIONS).row("ЗЦОКО")
    assert (row.value, row.own, row.flag) == ("Заозёрский центр оценки качества", True, True)
    books.restore_row(empty, Book.ABBREVIATIONS, "ЗЦОКО")
    assert history.undo_name(empty) == "Удалить сокращение"
    assert stored(empty) == {}


@pytest.mark.parametrize("short", ["", "шнор", "Отдел", "ВПР", "АБВ ГДЕ", "ШНОР2"])
def test_what_is_no_new_abbreviation_is_refused(empty: District, short: str) -> None:
    with pytest.raises(InputRefused):
        books.add_abbreviation(empty, short, "расшифровка")
    assert stored(empty) == {}


@pytest.mark.parametrize("meaning", ["", " \n ", "о" * 301])
def test_an_abbreviation_needs_a_short_meaning(empty: District, meaning: str) -> None:
    with pytest.raises(InputRefused):
        books.add_abbreviation(empty, "ЗЦОК", meaning)
    with pytest.raises(InputRefused):
        books.change_value(empty, Book.ABBREVIATIONS, "ШНОР", meaning)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25 мая", (5, 25)),
        (" 25  МАЯ ", (5, 25)),
        ("25.05", (5, 25)),
        ("25.5.", (5, 25)),
        ("1 сент", (9, 1)),
        ("1-е сентября", (9, 1)),
        ("29 февраля", (2, 29)),
        ("31 июня", None),
        ("0 мая", None),
        ("25", None),
        ("май", None),
        ("25 мяа", None),
        ("25.13", None),
        ("25.05.2026", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: tuple[int, int] | None) -> None:
    assert parse_day(text) == (MonthDay(*day) if day else None)


@pytest.mark.parametrize(
    ("book", "key", "typed", "words"),
    [
        (Book.CALENDAR, LAST_DAY, "31 июня", "день и месяц"),
        (Book.CALENDAR, "events/vpr/start", "21 мая", "раньше"),
        (Book.CALENDAR, "holidays/winter/end", "25 декабря", "раньше"),
        (Book.BACKUPS, "keep/last", 0, "от 1 до 200"),
        (Book.BACKUPS, "timer/minutes", "часто", "от 5 до 480"),
        (Book.CHECKS, "no such rule", Severity.HINT, "больше нет"),
    ],
)
def test_wrong_values_are_refused_in_one_sentence(
    empty: District, book: Book, key: str, typed: object, words: str
) -> None:
    with pytest.raises(InputRefused, match=words) as refused:
        books.change_value(empty, book, key, typed)
    assert str(refused.value).count(". ") == 0
    assert (stored(empty), history.undo_name(empty)) == ({}, None)


def test_a_window_over_new_year_is_in_order(empty: District) -> None:
    books.change_value(empty, Book.CALENDAR, "holidays/winter/start", "28.12")
    (winter,) = (span for span in calendar_of(empty).holidays if span.code == "winter")
    assert winter.window.starting_in(2026) == (dt.date(2026, 12, 28), dt.date(2027, 1, 10))


@pytest.mark.parametrize("text", ["{", "", "[]", "5", "null", '"x"', "[" * 5000])
def test_a_stored_book_that_is_no_book_is_ignored_with_a_warning(empty: District, text: str) -> None:
    empty.connection.executemany("INSERT INTO setting VALUES (?, ?)", [(f"reference/{book}", text) for book in Book])
    path = empty.path
    empty.close()
    with closing(open_district(path)) as d:
        for book in Book:
            assert bool(books.read_book(d, book).warning) == bool(text)
            assert not any(row.changed for row in books.read_book(d, book).rows)
        assert calendar_of(d) == school_calendar()
        assert backups.timer_minutes(d) == 30
        a_plan(d, "Совещание", "май 2026")
        assert checks.check_plan(d, 1, TODAY) is not None
        books.change_value(d, Book.CALENDAR, LAST_DAY, "25.05")
        assert books.read_book(d, Book.CALENDAR).warning == ""
        assert dt.date(2026, 5, 25) in due(d, "по итогам учебного года")


def test_bad_entries_are_ignored_one_by_one_and_kept_for_the_version_that_knows_them(empty: District) -> None:
    put(empty, Book.CALENDAR, {LAST_DAY: {"value": "05-25"}, "events/new/start": {"value": "05-01"}, "terms/1/end": 7})
    state = books.read_book(empty, Book.CALENDAR)
    assert [row.key for row in state.rows if row.changed] == [LAST_DAY]
    assert state.warning.startswith("Не учтены 2 значения")
    books.change_value(empty, Book.CALENDAR, "terms/1/end", "30.10")
    assert stored(empty)["reference/school_calendar"] == {
        LAST_DAY: {"value": "05-25"},
        "events/new/start": {"value": "05-01"},
        "terms/1/end": {"value": "10-30"},
    }
    assert books.read_book(empty, Book.CALENDAR).warning.startswith("Не учтено 1 значение")


@pytest.mark.parametrize(
    ("book", "entries"),
    [
        (Book.CALENDAR, {LAST_DAY: {"value": "02-30"}}),
        (Book.CALENDAR, {LAST_DAY: {"value": 525}}),
        (Book.CALENDAR, {LAST_DAY: {"flag": True}}),
        (Book.CALENDAR, {LAST_DAY: {"value": "05-25", "from": "2030"}}),
        (Book.CALENDAR, {"events/vpr/start": {"value": "05-21"}}),
        (Book.CHECKS, {"spaces": {"value": "fatal"}}),
        (Book.CHECKS, {"spaces": {"flag": 0}}),
        (Book.CHECKS, {"spaces": {}}),
        (Book.BACKUPS, {"keep/last": {"value": 0}}),
        (Book.BACKUPS, {"keep/last": {"value": True}}),
        (Book.BACKUPS, {"keep/last": {"value": 10.5}}),
        (Book.ABBREVIATIONS, {"слово": {"value": "не сокращение"}}),
        (Book.ABBREVIATIONS, {"ЗЦОК": {"flag": False}}),
        (Book.ABBREVIATIONS, {"ЗЦОК": {"value": None}}),
    ],
)
def test_a_value_that_cannot_be_is_ignored(empty: District, book: Book, entries: dict[str, object]) -> None:
    put(empty, book, entries)
    state = books.read_book(empty, book)
    assert not any(row.changed for row in state.rows)
    assert state.warning.startswith("Не учтено 1 значение")
    assert checks.rules(empty) == check_rules(reference_data("checks"))


def test_one_of_two_days_in_disorder_can_still_be_changed(empty: District) -> None:
    put(empty, Book.CALENDAR, {"events/vpr/start": {"value": "06-20"}, "events/vpr/end": {"value": "05-30"}})
    books.change_value(empty, Book.CALENDAR, "events/vpr/end", "25 мая")
    assert stored(empty)["reference/school_calendar"] == {"events/vpr/end": {"value": "05-25"}}


def test_backups_are_kept_and_made_as_the_district_wants(empty: District) -> None:
    assert (backups.timer_minutes(), backups.timer_minutes(empty)) == (30, 30)
    books.change_value(empty, Book.BACKUPS, "timer/minutes", 45)
    books.change_value(empty, Book.BACKUPS, "keep/last", 2)
    for part in ("daily", "weekly", "monthly"):
        books.change_value(empty, Book.BACKUPS, f"keep/{part}", "0")
    assert (backups.timer_minutes(), backups.timer_minutes(empty)) == (30, 45)
    made = backups.make_backup(empty).path
    folder, path = made.parent, empty.path
    chosen = made.rename(folder / "Район 2026-07-01 10-00-00.msoko")

    def old_ones() -> list[str]:
        return sorted(file.name for file in folder.glob("Район 2026-06-*"))

    def add_old_ones() -> None:
        for day in ("01", "02", "03"):
            shutil.copyfile(chosen, folder / f"Район 2026-06-{day} 10-00-00.msoko")

    add_old_ones()
    assert len(old_ones()) == 3
    backups.make_backup(empty)
    assert old_ones() == []
    add_old_ones()
    empty.close()
    backups.restore(chosen, path)
    assert old_ones() == []


def test_a_file_that_is_only_looked_at_shows_its_values_and_refuses_new_ones(empty: District) -> None:
    books.change_value(empty, Book.CALENDAR, LAST_DAY, "25.05")
    empty.close()
    with closing(open_district(empty.path, read_only=True)) as d:
        assert books.read_book(d, Book.CALENDAR).row(LAST_DAY).value == MonthDay(5, 25)
        for change in (
            lambda: books.change_value(d, Book.CALENDAR, LAST_DAY, "26.05"),
            lambda: books.restore_row(d, Book.CALENDAR, LAST_DAY),
            lambda: books.restore_book(d, Book.CALENDAR),
        ):
            with pytest.raises(EnvironmentProblem):
                change()
