"""The layout rules are those of the standard, and the edition follows the document's date."""

import datetime as dt

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.writers.paper import Edition, PageFrame, PaperOptions, PaperSize, paper_rules

RULES = paper_rules()
MM = 72 / 25.4


@pytest.mark.parametrize("edition", RULES.editions, ids=lambda item: item.code)
def test_margins_and_sizes_are_those_of_the_standard(edition: Edition) -> None:
    assert (edition.left_mm, edition.right_mm, edition.top_mm, edition.bottom_mm) == (20, 10, 20, 20)
    assert edition.left_long_storage_mm == 30
    assert edition.text_sizes == (12, 13, 14)
    assert min(edition.table_sizes) == 9
    assert edition.first_line_mm == 12.5
    assert edition.page_number_mm == 10


def test_the_corner_is_wider_since_2025() -> None:
    assert {edition.code: edition.corner_width_mm for edition in RULES.editions} == {"2016": 75, "2025": 80}


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (dt.date(2020, 1, 13), "2016"),
        (dt.date(2025, 8, 17), "2016"),
        (dt.date(2025, 8, 18), "2025"),
        (dt.date(2015, 5, 5), "2016"),
        (None, "2025"),
    ],
)
def test_the_edition_follows_the_date(day: dt.date | None, code: str) -> None:
    assert RULES.edition_on(day).code == code


def test_a_chosen_edition_wins_over_the_date() -> None:
    assert RULES.edition(PaperOptions(edition="2016"), dt.date(2026, 1, 1)).code == "2016"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (PaperOptions(edition="2003"), "Редакция ГОСТ Р 7.0.97 «2003» неизвестна"),
        (PaperOptions(text_size=20), "Размер шрифта текста 20 пт не допускается"),
        (PaperOptions(table_size=6), "Размер шрифта таблицы 6 пт не допускается, выберите один из: 9, 10, 11, 12."),
    ],
)
def test_unknown_choices_are_refused_in_russian(options: PaperOptions, told: str) -> None:
    with pytest.raises(InputRefused) as refused:
        RULES.edition(options, None)
    assert str(refused.value).startswith(told)


def test_the_frame_keeps_the_margins_on_every_sheet() -> None:
    edition = RULES.edition_on(None)
    upright = PageFrame.of(edition, PaperOptions(), landscape=False)
    assert upright.width == pytest.approx(210 * MM)
    assert upright.text_width == pytest.approx(180 * MM)
    assert upright.text_height == pytest.approx(257 * MM)
    wide = PageFrame.of(edition, PaperOptions(size=PaperSize.A3, long_storage=True), landscape=True)
    assert wide.width == pytest.approx(420 * MM)
    assert wide.left == pytest.approx(30 * MM)
