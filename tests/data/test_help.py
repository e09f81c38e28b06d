"""The manual: every link leads to a chapter, every chapter is in the contents, and it stays a short manual."""

import datetime as dt
import re

import pytest

from msoko_desktop import paths
from msoko_desktop.domain.deadlines import read_deadline
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import read_days
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from tests.data.plan_files import read

FOLDER = paths.asset("resources/help")
CHAPTERS = sorted(path.name for path in FOLDER.glob("*.md"))
LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")
EXPECTED = {
    "index", "first-steps", "plans", "deadlines", "import", "check-before-signing", "print", "templates-and-next-year",
    "documents", "orders", "approval", "backups", "files-and-read-only", "settings", "directories", "today", "calendar",
    "schools", "assessments", "results", "result-import", "reminders", "analysis", "notes", "context", "exchange",
    "execution", "observers", "keyboard", "troubleshooting", "cycle", "indicators", "registers",
    "recommendations", "monitoring",
}  # fmt: skip


def text_of(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_all_chapters_are_there() -> None:
    assert {name.removesuffix(".md") for name in CHAPTERS} == EXPECTED


@pytest.mark.parametrize("name", CHAPTERS)
def test_links_lead_to_chapters(name: str) -> None:
    assert [target for target in LINK.findall(text_of(name)) if target not in CHAPTERS] == []


def test_every_chapter_is_in_the_contents() -> None:
    linked = LINK.findall(text_of("index.md"))

    assert sorted(linked) == [name for name in CHAPTERS if name != "index.md"]


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_has_one_heading_and_whole_tables(name: str) -> None:
    lines = text_of(name).splitlines()

    assert [line for line in lines if line.startswith("# ")] == [lines[0]]
    assert len(lines) < 120
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("|") and following.startswith("|"):
            assert line.count("|") == following.count("|"), line
    assert not [line for line in lines if line != line.rstrip()]


# How often each example of the chapter on deadlines falls in its plan, read from what the chapter says beside it.
IN_2026 = {
    "15.09.2026": 1, "04.02, 08.04, 02.12.2026": 3, "13–17.04.2026": 1, "до 1 апреля 2026 г.": 1,
    "не позднее 1 апреля": 1, "к 1 апреля": 1, "май 2026 г.": 1, "сентябрь–октябрь 2026 г.": 1,
    "апрель, октябрь 2026 г.": 2, "октябрь–ноябрь, март 2026 г.": 2, "3-я неделя апреля": 1, "I квартал 2026 г.": 1,
    "второе полугодие": 1, "в течение года": 1, "в течение учебного года": 2, "в течение всего периода": 1,
    "постоянно": 1, "ежемесячно": 12, "до 25 числа каждого месяца": 12, "еженедельно": 52, "ежеквартально": 4,
    "не реже 1 раза в квартал": 4, "1 раз в четверть": 4, "по итогам учебного года": 1, "по итогам ГИА": 1,
    "до 1 марта года, следующего за отчётным": 1,
}  # fmt: skip
FROM_2026_TO_2028 = {
    "ежегодно": 3, "1 раз в год": 3, "ежегодно, сентябрь": 3, "сентябрь ежегодно": 3,
    "ежегодно (февраль, сентябрь), 2026–2028 гг.": 6, "ежегодно до 15 декабря": 3, "октябрь 2026 г., ежегодно": 3,
    "сентябрь 2026 г.; пополнение: ежегодно": 3, "ежегодно, с 1 квартала 2027 г.": 2, "2026–2028 гг.": 1,
    "декабрь–январь ежегодно": 3,
}  # fmt: skip
WITHOUT_DATE = (
    "по графику проведения ВПР", "в соответствии с планом-графиком", "по плану отдела образования", "по запросу",
    "по мере необходимости", "1 раз в 3 года для каждой школы",
)  # fmt: skip


def test_the_chapter_on_deadlines_tells_the_truth() -> None:
    text = text_of("deadlines.md")
    calendar = SchoolCalendar.from_mapping(read("school_calendar"))
    year = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    three = PlanPeriod(dt.date(2026, 1, 1), dt.date(2028, 12, 31))

    for period, examples in ((year, IN_2026), (three, FROM_2026_TO_2028)):
        for phrase, times in examples.items():
            assert phrase in text
            deadline = read_deadline(phrase, period, calendar)
            assert (deadline.understood, len(deadline.occurrences)) == (True, times), phrase
    for phrase in WITHOUT_DATE:
        assert phrase in text
        assert read_deadline(phrase, year, calendar).needs_date, phrase
    cells = [line.strip("| ").split("|")[0].strip() for line in text.splitlines() if line.startswith("| ")]
    known = {*IN_2026, *FROM_2026_TO_2028}
    for cell in cells[1:]:
        if cell != "В плане написано":
            assert cell in known or all(phrase in known for phrase in cell.split("; ")), cell


def test_the_chapter_on_schedules_tells_the_truth() -> None:
    text = text_of("directories.md")
    one, three = (dt.date(2027, 4, 15), dt.date(2027, 4, 15)), (dt.date(2027, 4, 15), dt.date(2027, 4, 17))

    for written, meant, days in (
        ("15.04.2027", "один день", one),
        ("15–17.04.2027", "с 15 по 17 апреля", three),
        ("с 15.04.2027 по 17.04.2027", "с 15 по 17 апреля", three),
        ("15 апреля 2027 г.", "один день", one),
    ):
        assert f"| {written} | {meant} |" in text
        assert read_days(written) == days


def test_the_chapter_on_deadlines_warns_of_words_that_are_not_understood() -> None:
    calendar = SchoolCalendar.from_mapping(read("school_calendar"))
    period = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))

    for phrase in ("квартал", "периода", "своевременно"):
        assert phrase in text_of("deadlines.md")
        assert not read_deadline(phrase, period, calendar).understood, phrase


def test_every_remark_of_the_check_is_explained() -> None:
    text = text_of("check-before-signing.md")

    assert [rule["title"] for rule in read("checks")["rule"] if f"| {rule['title']} |" not in text] == []
