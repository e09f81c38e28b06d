"""Month and year on the wall, read back from the PDF: what stands where, and that nothing is lost."""

import datetime as dt
import io
import re
from collections.abc import Callable, Sequence
from typing import Any

import pypdf
import pytest

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.writers.calendar_parts import CalendarView
from msoko_desktop.writers.month_calendar import month_calendar_pdf
from msoko_desktop.writers.paper import PaperSize
from msoko_desktop.writers.year_calendar import year_calendar_pdf
from tests.writers.conftest import POINTS_PER_MM, Shown
from tests.writers.occurrences import ALL, TODAY, day, done, tracked

Lines = Callable[[bytes], list[Shown]]
HOLIDAY = dt.date(2026, 11, 4)


def view(items: Sequence[TrackedOccurrence] = ALL, title: str = "Октябрь 2026 г.", **more: Any) -> CalendarView:
    return CalendarView(
        items,
        TODAY,
        {2: "План ВСОКО", 1: "Дорожная карта"},
        title,
        lambda date: date.weekday() >= 5 or date == HOLIDAY,
        lambda date: "День народного единства" if date == HOLIDAY else "",
        **more,
    )


def find(lines: list[Shown], text: str) -> Shown:
    return next(line for line in lines if line.text == text)


def column_of(line: Shown) -> int:
    """Return which of the seven columns of A4 a text begins in: 297 mm less margins of 15 and 10."""
    return int((line.x / POINTS_PER_MM - 15) // (272 / 7))


def greys(pdf: bytes) -> int:
    """Count the cells that are filled with the grey of days off."""
    content = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data()
    return len(re.findall(rb"^0\.9 g [\d. ]+ re f$", content, re.MULTILINE))


def test_days_stand_under_their_weekdays(lines_of: Lines) -> None:
    lines = lines_of(month_calendar_pdf(view(), 2026, 10))
    assert column_of(find(lines, "Понедельник")) == 0
    for number, column in (("1", 3), ("4", 6), ("5", 0), ("31", 5)):  # 1 October 2026 is a Thursday
        assert column_of(next(line for line in lines if line.text == number and line.size > 10)) == column


def test_an_occurrence_stands_in_its_day_behind_its_letter(lines_of: Lines) -> None:
    lines = lines_of(month_calendar_pdf(view(), 2026, 10))
    text = next(line for line in lines if line.text.startswith("1.1. Анализ"))
    number = next(line for line in lines if line.text == "15" and line.size > 10)
    assert column_of(text) == column_of(number) == 3
    assert 0 < number.y - text.y < 20
    letters = [line for line in lines if line.text == "В" and abs(line.y - text.y) < 2 and line.x < text.x]
    assert len(letters) == 1
    assert find(lines, "выполнено").y < text.y  # the legend is below


def test_only_the_month_is_shown(texts_of: Callable[[bytes], list[str]]) -> None:
    (text,) = texts_of(month_calendar_pdf(view(), 2026, 10))
    assert "Отчёт о самообследовании" not in text  # due in December
    assert "План помощи школам" not in text  # due in September


def test_days_off_are_shaded_and_named(lines_of: Lines) -> None:
    pdf = month_calendar_pdf(view([], "Ноябрь 2026 г."), 2026, 11)
    assert greys(pdf) == 5 + 4 + 1  # Sundays, Saturdays and the holiday of November 2026
    assert find(lines_of(pdf), "День народного единства").x > 0


def test_an_empty_month_is_one_page_without_a_legend(texts_of: Callable[[bytes], list[str]]) -> None:
    (text,) = texts_of(month_calendar_pdf(view([]), 2026, 10))
    assert text.startswith("Октябрь 2026 г.")
    assert "запланировано" not in text


def crowd(count: int) -> list[TrackedOccurrence]:
    """Return occurrences over October, each with a word of its own."""
    return [
        tracked(f"{n}", f"Дело слово{n:03}конец с подробным названием о качестве образования", f"{1 + n % 31}.10")
        for n in range(count)
    ]


@pytest.mark.parametrize("size", PaperSize)
def test_of_120_occurrences_none_is_lost(size: PaperSize) -> None:
    reader = pypdf.PdfReader(io.BytesIO(month_calendar_pdf(view(crowd(120), size=size), 2026, 10)))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    assert [n for n in range(120) if f"слово{n:03}конец" not in text] == []
    sides = [round(float(side) / POINTS_PER_MM) for side in reader.pages[0].mediabox[2:]]
    assert sides == ([297, 210] if size is PaperSize.A4 else [420, 297])


def test_a_crowded_day_goes_on_in_a_list(texts_of: Callable[[bytes], list[str]]) -> None:
    items = [tracked(f"{n}", f"Дело слово{n:03}конец", "15.10", executors="ИМЦ,") for n in range(40)]
    first, second = texts_of(month_calendar_pdf(view(items), 2026, 10))
    told = re.search(r"ещё (\d+) – в продолжении", first)
    assert told is not None
    assert first.count("слово") + int(told[1]) == 40
    assert second.count("слово") == int(told[1])
    assert second.startswith("Октябрь 2026 г. – продолжение 15 октября, четверг")
    assert "(исполнители: ИМЦ)" in second
    assert "Лист 1 из 2" in first
    assert "Лист 2 из 2" in second


def test_a_title_of_many_pages_ends(texts_of: Callable[[bytes], list[str]]) -> None:
    items = [tracked("1", "слово " * 2000, "15.10") for _ in range(40)]
    pages = texts_of(month_calendar_pdf(view(items), 2026, 10))
    told = re.search(r"ещё (\d+) – в продолжении", pages[0])
    assert told is not None
    assert sum(page.count("слово") for page in pages[1:]) == int(told[1]) * 2000
    year = texts_of(year_calendar_pdf(view(items), day("01.01")))
    assert len(year) == 1  # equal lines are one row


def test_several_plans_are_told_apart(texts_of: Callable[[bytes], list[str]]) -> None:
    items = [tracked("1.1", "Первое", "15.10"), tracked("1.1", "Второе", "16.10", plan_id=2)]
    (text,) = texts_of(month_calendar_pdf(view(items), 2026, 10))
    assert "II-1.1. Первое" in text
    assert "I-1.1. Второе" in text
    assert "I – План ВСОКО; II – Дорожная карта" in text


def year_x(date: dt.date) -> float:
    """Return where a day of 2026 begins, in millimetres: months share what № (12) and titles (30 %) leave."""
    left, whole = 15 + 12 + 0.3 * 272, 272 - 12 - 0.3 * 272
    days = (dt.date(2026 + date.month // 12, date.month % 12 + 1, 1) - date.replace(day=1)).days
    return left + (date.month - 1 + (date.day - 1) / days) * whole / 12


def bars(pdf: bytes) -> list[tuple[float, float]]:
    """Return the left edge and the width in millimetres of what is filled on the first page, headings left out."""
    content = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].get_contents().get_data()
    found = re.findall(rb"^(0|1|0\.5|0\.85) g ([\d.]+) [\d.]+ ([\d.]+) [\d.]+ re f$", content, re.MULTILINE)
    return [(float(x) / POINTS_PER_MM, float(width) / POINTS_PER_MM) for _, x, width in found]


def test_a_bar_goes_from_the_first_day_to_the_last() -> None:
    item = tracked("1", "Дело", "15.05", "10.03")
    (left, width), sign, *legend = bars(year_calendar_pdf(view([item]), day("01.01")))
    assert left == pytest.approx(year_x(day("10.03")), abs=0.1)
    assert left + width == pytest.approx(year_x(day("16.05")), abs=0.1)
    assert sum(sign) == pytest.approx(year_x(day("16.05")), abs=0.1)  # the sign ends with the last day
    assert len(legend) == 1


def test_a_bar_that_leaves_the_year_ends_at_its_edge() -> None:
    item = tracked("1", "Дело", "15.03.2027", "10.11")
    (left, width), *legend = bars(year_calendar_pdf(view([item]), day("01.01")))
    assert left == pytest.approx(year_x(day("10.11")), abs=0.1)
    assert left + width == pytest.approx(287, abs=0.1)
    assert len(legend) == 1  # no sign: the last day is not in this year


def test_the_school_year_begins_in_september(lines_of: Lines, texts_of: Callable[[bytes], list[str]]) -> None:
    pdf = year_calendar_pdf(view(title="2026/27 учебный год"), day("01.09"))
    lines = lines_of(pdf)
    assert find(lines, "Сентябрь").x < find(lines, "Декабрь").x < find(lines, "Январь").x < find(lines, "Август").x
    years = [line.text for line in lines if line.text in ("2026", "2027")]
    assert years == ["2026"] * 4 + ["2027"] * 8
    (text,) = texts_of(pdf)
    assert "прерывистая линия – 20.10.2026" in text


def test_rows_go_by_plan_and_section(texts_of: Callable[[bytes], list[str]]) -> None:
    other = done("7", "Самооценка", "15.10", "12.10", plan_id=2, section="Внутренний контроль")
    (text,) = texts_of(year_calendar_pdf(view([*ALL, other]), day("01.01")))
    order = ["План ВСОКО", "Внутренний контроль", "Самооценка", "Дорожная карта", "Анализ", "1.1.", "Школы", "2.1."]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_forty_activities_go_over_pages_with_their_head(texts_of: Callable[[bytes], list[str]]) -> None:
    items = [
        tracked(f"{n}", f"Мероприятие дело{n:02}конец с названием в две строки о качестве образования", f"15.{month}")
        for n in range(1, 41)
        for month in range(1, 13)
    ]
    pages = texts_of(year_calendar_pdf(view(items, "Год"), day("01.01")))
    assert len(pages) > 1
    assert all("Мероприятие Январь Февраль" in page for page in pages)
    assert [f"Лист {n} из {len(pages)}" in page for n, page in enumerate(pages, 1)] == [True] * len(pages)
    whole = "".join("".join(pages).split())
    assert [n for n in range(1, 41) if whole.count(f"дело{n:02}конец") != 1] == []


def test_occurrences_that_would_touch_stand_below_each_other(lines_of: Lines) -> None:
    items = [tracked("1", "Дело", f"{number}.03", line_id=5) for number in (10, 11, 12)]
    lines = lines_of(year_calendar_pdf(view(items), day("01.01")))
    signs = [line for line in lines if line.text == "!"][:3]
    assert len({round(sign.y) for sign in signs}) == 3


def test_a_heading_is_never_the_last_of_a_page(texts_of: Callable[[bytes], list[str]]) -> None:
    for count in range(1, 40):
        items = [tracked(f"{n}", "Дело", "15.03", section="") for n in range(1, count + 1)]
        items += [tracked("90", "Последнее", "15.03", section="Раздел конца")]
        for page in texts_of(year_calendar_pdf(view(items), day("01.01"))):
            assert ("Раздел конца" in page) == ("Последнее" in page)


def test_an_empty_year_says_so(texts_of: Callable[[bytes], list[str]]) -> None:
    (text,) = texts_of(year_calendar_pdf(view([], "2026 год"), day("01.01")))
    assert "В этом году сроков нет" in text


def test_equal_calendars_are_equal_bytes() -> None:
    assert month_calendar_pdf(view(), 2026, 10) == month_calendar_pdf(view(), 2026, 10)
    assert year_calendar_pdf(view(), day("01.01")) == year_calendar_pdf(view(), day("01.01"))
