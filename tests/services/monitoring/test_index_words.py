"""What is said where an index cannot be what the person expects: odd weights, one school, all alike, nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, MonitoringIndicator, Period
from msoko_desktop.services import district as files
from msoko_desktop.services import history, monitoring
from msoko_desktop.services.district import District
from msoko_desktop.services.monitoring.report import NOT_FILLED, report_parts
from msoko_desktop.services.schools.schools import School, add_schools, list_schools


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School(f"СОШ № {number}") for number in range(1, 4)])
    yield opened
    opened.close()


def index(d: District, weight: float, values: list[float]) -> tuple[list[float | None], str]:
    """Return the indices of the first schools of a form of one indicator, and the words under them."""
    one = MonitoringIndicator("a", "", "", "Охват", "Охват", "%", 0, 100, 1, weight=weight)
    (form_id,) = monitoring.add_form(d, Monitoring("Охват", method=IndexMethod.RANGE, indicators=(one,))).created
    schools = [school.id or 0 for school in list_schools(d)]
    monitoring.set_values(
        d, form_id, Period(2025), {(school, "a"): value for school, value in zip(schools, values, strict=False)}
    )
    parts, words = report_parts(d, form_id, Period(2025))
    assert not words
    table = parts[0].table
    return [row.cells[0].value for row in table.rows[: len(values)]], " ".join(table.notes)


def test_weights_that_do_not_make_a_whole_are_told_and_the_index_is_divided_by_their_sum(d: District) -> None:
    found, words = index(d, 40, [0, 50, 100])

    assert found == [0, 50, 100]
    assert "Сумма весов — 40 %, а должна быть 100 %" in words


def test_one_school_cannot_be_compared(d: District) -> None:
    found, words = index(d, 100, [50])

    assert found == [None]
    assert "Сведения дала одна школа: сравнить её не с чем, индекса нет." in words
    assert "меньше" not in words.partition("обратной.")[2]


@pytest.mark.parametrize("value", [7.0, 0.0])
def test_equal_values_and_a_base_of_nought_tell_no_school_from_another(d: District, value: float) -> None:
    found, words = index(d, 100, [value] * 3)

    assert found == [None] * 3
    assert "«Охват» одинаков у всех школ" in words
    assert "Индекса нет: ни один показатель с весом не различает школы." in words


def test_a_period_without_values_says_where_to_enter_them(d: District) -> None:
    index(d, 100, [1, 2, 3])
    (form,) = monitoring.list_forms(d)

    assert report_parts(d, form.id or 0, Period(2020)) == ((), NOT_FILLED)


def test_turns_go_on_round_after_round(d: District) -> None:
    (form_id,) = monitoring.add_form(d, Monitoring("Раз в три года", turns=3)).created
    one, two, three = (school.id or 0 for school in list_schools(d))
    with pytest.raises(InputRefused, match="Сначала распределите школы"):
        monitoring.add_round(d, form_id)
    monitoring.spread_turns(d, form_id, 2024)

    monitoring.add_round(d, form_id)

    order = [(one,), (two,), (three,)]
    assert monitoring.turns_of(d, form_id) == dict(zip(range(2024, 2030), order * 2, strict=True))
    history.undo(d)
    assert sorted(monitoring.turns_of(d, form_id)) == [2024, 2025, 2026]
