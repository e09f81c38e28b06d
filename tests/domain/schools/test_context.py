"""Context indicators: what a catalogue must not be, in which order it stands, what is doubtful in values."""

import re
from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import ValueKind
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools import context
from msoko_desktop.domain.schools.context import ContextIndicator, Doubt, Unit

UNITS = (
    Unit("%", ValueKind.SHARE, 0, 100),
    Unit("чел.", ValueKind.COUNT, 0),
    Unit("да/нет", ValueKind.CHOICE, 0, 1),
)
DOUBT = Doubt(3, 3, 0.05)
TURNOVER = ContextIndicator("2.1.1", "Педагоги", "Состав", "Текучесть", "", "%", 0, 100, -1)
AGE = ContextIndicator("2.1.2", "Педагоги", "Состав", "Средний возраст", "", "лет", 18, 90)
CATEGORY = ContextIndicator("2.2.1", "Педагоги", "Квалификация", "Категория", "", "%", 0, 100, 1)
BASE = ContextIndicator("1.1.1", "Школа", "База", "Обеспеченность", "", "%", 0, 100, 1)
NETWORK = ContextIndicator("1.2.1", "Школа", "Партнёры", "Сетевое взаимодействие", "", "да/нет", 0, 1, 1)
ALL = (BASE, NETWORK, TURNOVER, AGE, CATEGORY)


def codes(indicators: tuple[ContextIndicator, ...]) -> list[str]:
    return [one.code for one in indicators]


def test_a_sound_catalogue_is_let_through() -> None:
    context.refuse_unsound(ALL, UNITS)


@pytest.mark.parametrize(
    ("indicators", "sentence"),
    [
        ((), "должен остаться хотя бы один показатель"),
        ((*ALL, replace(AGE, code="1.1.1", title="Другой")), "Код «1.1.1» уже есть у показателя «Обеспеченность»"),
        ((*ALL, replace(AGE, code="9", title="средний  возраст")), "уже есть в этом критерии (код «2.1.2»)"),
        ((replace(BASE, title=""),), "нет названия"),
        ((replace(BASE, code=""),), "У показателя «Обеспеченность» нет кода"),
        ((replace(BASE, code="1" * 21),), "длиннее 20 знаков"),
        ((replace(AGE, minimum=60, maximum=40),), "наименьшее значение (60) должно быть меньше наибольшего (40)"),
        ((replace(AGE, minimum=40, maximum=40),), "должно быть меньше"),
        ((replace(BASE, maximum=110),), "проценты бывают от 0 до 100"),
        ((replace(BASE, minimum=-1),), "проценты бывают от 0 до 100"),
        ((replace(NETWORK, maximum=2),), "границы — 0 и 1"),
        ((replace(BASE, direction=2),), "направление"),
    ],
)
def test_an_unsound_catalogue_is_refused_in_one_sentence(
    indicators: tuple[ContextIndicator, ...], sentence: str
) -> None:
    with pytest.raises(InputRefused, match=re.escape(sentence)):
        context.refuse_unsound(indicators, UNITS)


def test_a_title_may_stand_in_two_criteria() -> None:
    context.refuse_unsound((TURNOVER, replace(TURNOVER, code="2.2.9", criterion="Квалификация")), UNITS)


def test_criteria_stand_together_in_the_order_in_which_they_first_occur() -> None:
    late = replace(BASE, code="1.1.2", title="Площадь")

    assert codes(context.grouped((TURNOVER, BASE, CATEGORY, AGE, late))) == [
        "2.1.1",
        "2.1.2",
        "2.2.1",
        "1.1.1",
        "1.1.2",
    ]


def test_an_indicator_moves_within_its_criterion_only() -> None:
    third = replace(AGE, code="2.1.3", title="Молодые педагоги")
    catalogue = (*ALL[:4], third, CATEGORY)

    assert codes(context.moved(catalogue, "2.1.3", -1)) == ["1.1.1", "1.2.1", "2.1.1", "2.1.3", "2.1.2", "2.2.1"]
    assert codes(context.moved(catalogue, "2.1.1", 1)) == ["1.1.1", "1.2.1", "2.1.2", "2.1.1", "2.1.3", "2.2.1"]
    assert codes(context.moved(catalogue, "2.1.1", 9)) == ["1.1.1", "1.2.1", "2.1.2", "2.1.3", "2.1.1", "2.2.1"]
    assert codes(context.moved(catalogue, "2.1.1", -1)) == codes(catalogue)
    assert codes(context.moved(catalogue, "2.2.1", -1)) == codes(catalogue)


def test_a_new_code_follows_its_neighbours_and_is_free() -> None:
    assert context.free_code(ALL, "Педагоги", "Состав") == "2.1.3"
    assert context.free_code(ALL, "Педагоги", "Состав", taken=["2.1.3"]) == "2.1.4"
    assert context.free_code(ALL, "Педагоги", "Новый критерий") == "2.3.1"
    assert context.free_code(ALL, "Новый кластер", "Новый критерий") == "3.1.1"
    assert context.free_code((replace(BASE, code="А"),), "Школа", "База") == "1"


def test_values_are_shown_as_people_write_them() -> None:
    assert context.shown_value(NETWORK, 1) == "да"
    assert context.shown_value(NETWORK, 0) == "нет"
    assert context.shown_value(AGE, 46.5) == "46,5"
    assert context.shown_value(AGE, None) == ""
    assert TURNOVER.heading == "Текучесть, %"
    assert NETWORK.heading == "Сетевое взаимодействие"
    assert replace(AGE, short_title="Возраст").heading == "Возраст, лет"


def test_a_value_out_of_the_range_is_an_error() -> None:
    severity, text, rule = context.value_remark(TURNOVER, 100.5, {}, DOUBT) or ("", "", "")
    assert severity is Severity.ERROR
    assert text.startswith("100,5 % — больше наибольшего возможного значения, 100 %.")
    assert rule == "context_range"
    below = context.value_remark(AGE, 17, {}, DOUBT)
    assert below is not None
    assert below[1].startswith("17 лет — меньше наименьшего возможного значения, 18 лет.")
    for value in (0.0, 100.0):
        assert context.value_remark(TURNOVER, value, {}, DOUBT) is None
    assert context.value_remark(TURNOVER, None, {}, DOUBT) is None


def test_a_value_three_sigmas_from_its_own_past_is_doubtful() -> None:
    # 10, 12, 14: the mean is 12, the standard deviation of the sample 2; three of them reach from 6 to 18.
    past = {2022: 10.0, 2023: 12.0, 2024: 14.0}

    for value in (6.0, 18.0):
        assert context.value_remark(TURNOVER, value, past, DOUBT) is None
    found = context.value_remark(TURNOVER, 18.1, past, DOUBT)
    assert found is not None
    assert found[0] is Severity.WARNING
    assert found[1] == "18,1 % резко отличается от прежних значений школы (3 прошлых года: от 10 до 14). Проверьте."
    assert context.value_remark(TURNOVER, 5.9, past, DOUBT) is not None


def test_two_years_are_no_past_and_an_even_one_leaves_room() -> None:
    assert context.value_remark(TURNOVER, 90, {2023: 10.0, 2024: 10.0}, DOUBT) is None
    # An even past of 20 counts as a deviation of 5 % of it, that is 1: from 17 to 23.
    even = {2022: 20.0, 2023: 20.0, 2024: 20.0}
    assert context.value_remark(TURNOVER, 23, even, DOUBT) is None
    assert context.value_remark(TURNOVER, 23.5, even, DOUBT) is not None
    assert context.value_remark(TURNOVER, 5, {2022: 0.0, 2023: 0.0, 2024: 0.0}, DOUBT) is None
    assert context.value_remark(NETWORK, 1, {2022: 0.0, 2023: 0.0, 2024: 0.0}, DOUBT) is None
