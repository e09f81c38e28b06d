"""Recommendations as values: how grounds become a page, what is kept of them, the words of rules and of orders."""

import datetime as dt
import tomllib
from dataclasses import replace

import pytest

from msoko_desktop import paths
from msoko_desktop.domain.analysis.bias.rules import KNOWN
from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.recommendations.grounds import Ground, recommended
from msoko_desktop.domain.recommendations.leading import with_items
from msoko_desktop.domain.recommendations.model import (
    AddresseeKind,
    Fact,
    Measure,
    Recommendation,
    State,
    briefer,
    content_fields,
    content_json,
)
from msoko_desktop.domain.recommendations.rules import Basis, MeasureTemplate, Rule, checked, filled, rules_from

D = dt.date


def rule(code: str, *days: int, deficit: str = "Дефицит: {works}.") -> Rule:
    """Return a rule with a measure for each number of days."""
    measures = tuple(MeasureTemplate(f"мера {code} {day}", day, "директор") for day in days)
    return Rule(code, code, AddresseeKind.HEAD, Basis.LOW_WORK, True, 30, "{} %", 5, 100, "", deficit, measures)


def ground(of: Rule, *facts: str) -> Ground:
    found = tuple(Fact(text, "ВПР 2026: Математика, 8 класс", 20, (Origin(7, "schools", (1,)),)) for text in facts)
    return Ground(of, 2025, found, 1, works=("ВПР 2026",))


def test_a_page_takes_the_strongest_of_each_ground_first_and_five_figures_at_most() -> None:
    made = recommended(
        [ground(rule("first", 30, 60), "а", "б", "в", "г"), ground(rule("second", 45), "д", "е")],
        "Директору",
        D(2026, 9, 1),
    )
    assert [fact.text for fact in made.facts] == ["а", "д", "б", "е", "в"]
    assert [one.what for one in made.measures] == ["мера first 30", "мера second 45", "мера first 60"]
    assert [one.due for one in made.measures] == [D(2026, 10, 1), D(2026, 10, 16), D(2026, 10, 31)]
    assert made.last_day == D(2026, 10, 31)
    assert made.rules == ("first", "second")
    assert (made.assessment_id, made.works) == (7, (7,))


def test_of_many_grounds_the_weightiest_stand_each_with_figure_deficit_and_measure_and_the_rest_is_counted() -> None:
    many = [ground(rule(code, 30, 60, deficit=f"Дефицит {code}."), f"{code}1", f"{code}2") for code in "абвгде"]
    made = recommended(many, "Директору", D(2026, 9, 1))
    assert [fact.text for fact in made.facts] == ["а1", "б1", "в1", "г1", "а2"]
    assert made.deficits == ("Дефицит а.", "Дефицит б.", "Дефицит в.", "Дефицит г.")
    assert [one.what for one in made.measures][:4] == [f"мера {code} 30" for code in "абвг"]
    assert made.more == 7  # of twelve figures
    assert made.rules == tuple("абвгде")  # what was accepted is not proposed again


def test_beside_low_results_of_years_one_work_gives_way() -> None:
    years = replace(rule("years", 30), basis=Basis.LOW_RESULTS)
    others = [replace(rule(code, 30), basis=Basis.TASKS) for code in "абв"]
    many = [ground(years, "годы"), ground(rule("work", 30), "работа"), *(ground(one, one.code) for one in others)]
    assert [fact.text for fact in recommended(many, "", D(2026, 9, 1)).facts] == ["годы", "а", "б", "в"]
    assert [fact.text for fact in recommended(many[1:], "", D(2026, 9, 1)).facts] == ["работа", "а", "б", "в"]


def test_the_first_figure_of_a_ground_has_what_would_explain_it() -> None:
    explained = replace(ground(rule("one", 30), "а", "б"), explanations=("Состав класса изменился.", "Другая шкала."))
    facts = recommended([explained], "", D(2026, 9, 1)).facts
    assert [fact.explanation for fact in facts] == ["Состав класса изменился.", ""]


def test_a_page_that_is_too_long_leaves_out_the_fifth_figure_then_explanations_then_figures_to_three() -> None:
    origins = (Origin(7),)
    facts = tuple(Fact(str(place), origins=origins, explanation=f"о {place}") for place in range(5))
    shorter = list(briefer(Recommendation(AddresseeKind.HEAD, "", 2025, facts=facts, more=2)))
    assert [[fact.explanation for fact in one.facts] for one in shorter] == [
        ["о 0", "о 1", "о 2", "о 3"],
        ["о 0", "о 1", "о 2", ""],
        ["о 0", "о 1", "", ""],
        ["о 0", "", "", ""],
        ["о 0", "", ""],
    ]
    assert [one.more for one in shorter] == [3, 3, 3, 3, 4]
    typed = replace(facts[4], origins=())
    last = list(briefer(Recommendation(AddresseeKind.HEAD, "", 2025, facts=(*facts[:4], typed))))[-1]
    assert [fact.text for fact in last.facts] == ["0", "1", "4"]


def test_a_text_whose_place_is_empty_is_left_out() -> None:
    made = recommended([ground(rule("one", 0, deficit="Не освоено: {tasks}."), "а")], "Директору", D(2026, 9, 1))
    assert made.deficits == ()
    assert made.measures[0].due is None


def test_the_rest_of_a_list_follows_without_a_semicolon() -> None:
    assert filled("{works}", {"works": ("А", "Б", "и ещё 3 работы")}) == "А; Б и ещё 3 работы"


def test_what_is_kept_as_json_comes_back_whole() -> None:
    one = Recommendation(
        AddresseeKind.TEACHERS,
        "Учителям",
        2025,
        subject="mathematics",
        facts=(Fact("Не справились 42,1 %", "ВПР 2026", 57, (Origin(3, "pupils", (1, 2), "8А", ("mark",)),)),),
        deficits=("Дроби",),
        measures=(Measure("Провести практикум", D(2026, 10, 1), "РМО"), Measure("Обсудить")),
        way="почтой",
    )
    assert replace(one, **content_fields(content_json(one))) == one  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"facts": 1}', '{"unknown": 1}', '{"measures": [{"what": "а", "due": "x"}]}']
)
def test_a_content_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting value|no |Invalid isoformat"):
        content_fields(text)


def test_it_is_late_after_its_day_and_only_while_nobody_answered() -> None:
    one = Recommendation(AddresseeKind.HEAD, "", 2025, state=State.SENT, sent=D(2026, 9, 1), due=D(2026, 10, 1))
    assert [one.is_late(day) for day in (D(2026, 10, 1), D(2026, 10, 2))] == [False, True]
    assert not replace(one, state=State.ANSWERED).is_late(D(2026, 12, 1))
    assert one.state_words(D(2026, 9, 20)) == "направлена 01.09.2026, ответ до 01.10.2026"


def test_new_items_stand_before_the_control_and_plain_paragraphs_keep_no_number() -> None:
    items = (OrderItem("1", "Утвердить."), OrderItem("", "Абзац.", id=5), OrderItem("2", "Контроль оставляю за собой."))
    made = with_items(items, [OrderItem("", "Директору:", (OrderItem("", "сделать"),))])
    assert [(one.number, one.text) for one in made] == [
        ("1", "Утвердить."),
        ("", "Абзац."),
        ("2", "Директору:"),
        ("3", "Контроль оставляю за собой."),
    ]
    assert made[2].items[0].number == "2.1"


def test_a_brace_without_a_pair_in_a_rule_is_refused() -> None:
    with pytest.raises(InputRefused, match="заполнить не может"):
        checked(rule("one", 1, deficit="Дефицит {works"))


def test_the_shipped_rules_reach_every_addressee_and_every_sign_of_bias_with_its_source() -> None:
    with paths.asset("data/recommendation_rules.toml").open("rb") as file:
        found = rules_from(tomllib.load(file))
    assert {one.addressee for one in found} == set(AddresseeKind)
    assert {one.basis for one in found} == set(Basis)
    assert sorted(code for one in found for code in one.signs) == sorted(KNOWN)
    assert all(one.source and one.support and one.check for one in found)
