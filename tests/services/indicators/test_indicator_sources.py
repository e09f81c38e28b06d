"""Facts of indicators out of monitoring, registers, surveys, held against sums by hand; what loses its source."""

from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import AutoFact, DistrictIndicator, Fact, IndicatorKind, Light
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator, Period, YearKind
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.surveys import Option, Question, Survey
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_grid import IndicatorGrid
from msoko_desktop.services.indicators.indicator_sources import Sources
from msoko_desktop.services.monitoring.forms import add_form, delete_form, list_forms
from msoko_desktop.services.monitoring.values import set_values
from msoko_desktop.services.plans import plans
from msoko_desktop.services.registers.rows import add_rows
from msoko_desktop.services.registers.structure import remove_register
from msoko_desktop.services.schools import schools
from msoko_desktop.services.surveys.keeping import delete_survey, list_surveys, save_survey, set_counts
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D

TODAY = D(2027, 2, 1)
COUNT, SHARE, POINTS = IndicatorKind.COUNT, IndicatorKind.SHARE, IndicatorKind.POINTS


@pytest.fixture
def four(empty: District) -> tuple[District, list[int]]:
    """Four schools."""
    schools.add_schools(empty, [School(f"Школа № {number}", f"Школа {number}") for number in range(1, 5)])
    ids = [one.id or 0 for one in schools.list_schools(empty)]
    return empty, ids


def fact_of(d: District, one: DistrictIndicator, year: int = 2026) -> Fact | None:
    """Store an indicator with a target in the year; return the fact that follows from the file."""
    (made,) = indicators.save_indicator(d, replace(one, targets={(year, 0): 1.0})).created
    found = next(stored for stored in indicators.list_indicators(d, today=TODAY) if stored.id == made)
    return found.fact(year)


def monitored(d: District, ids: list[int], years: YearKind = YearKind.CALENDAR) -> int:
    """Make a form with numbers of winners (3, 0, 5 and nothing of the fourth school) and shares (40, 50, 90)."""
    found = (
        MonitoringIndicator("1", "", "", "Победителей", direction=1, weight=50),
        MonitoringIndicator("2", "", "", "Охват", unit="%", minimum=0, maximum=100, direction=1, weight=50),
    )
    add_form(d, Monitoring("Таланты", "talents", years=years, indicators=found))
    form = list_forms(d)[0]
    values = {(ids[at], "1"): float(value) for at, value in enumerate((3, 0, 5))}
    values |= {(ids[at], "2"): float(value) for at, value in enumerate((40, 50, 90))}
    set_values(d, form.id or 0, Period(2026 if years is YearKind.CALENDAR else 2025), values)
    return form.id or 0


def test_a_form_of_monitoring_gives_sum_mean_and_share_of_schools(four: tuple[District, list[int]]) -> None:
    d, ids = four
    form = monitored(d, ids)
    where = "мониторинг «Таланты», 2026 год"

    def made(title: str, kind: IndicatorKind, of: str) -> DistrictIndicator:
        return DistrictIndicator(title, "talents", kind, auto=AutoFact.MONITORING, auto_of=of)

    assert fact_of(d, made("Сумма", COUNT, f"{form}|1|sum")) == Fact(
        8, source=f"{where}, сумма: 3 школы", automatic=True
    )
    assert fact_of(d, made("Среднее", SHARE, f"{form}|2|mean")) == Fact(
        60, source=f"{where}, среднее: 3 школы", automatic=True
    )
    assert fact_of(d, made("Доля школ", SHARE, f"{form}|1|schools")) == Fact(
        66.6667, 2, 3, f"{where}, доля школ", automatic=True
    )
    # the index, 0 … 100: winners 3/5, 0, 1; cover (40−40)/50, 10/50, 1: means 30, 10, 100
    index = fact_of(d, made("Индекс", POINTS, f"{form}||mean"))
    assert index is not None
    assert index.value == pytest.approx((30 + 10 + 100) / 3, abs=1e-3)
    assert fact_of(d, made("Раньше", COUNT, f"{form}|1|sum"), 2024) is None


def test_a_school_year_counts_for_the_year_it_ends_in(four: tuple[District, list[int]]) -> None:
    d, ids = four
    form = monitored(d, ids, YearKind.SCHOOL)

    fact = fact_of(d, DistrictIndicator("С", "talents", auto=AutoFact.MONITORING, auto_of=f"{form}|1|sum"))
    assert fact is not None
    assert (fact.value, fact.source) == (8, "мониторинг «Таланты», 2025/26 учебный год, сумма: 3 школы")


def test_cards_of_a_register_are_counted_by_year_and_condition(empty: District) -> None:
    cards = (
        ("2026-03-02", "победитель", 4), ("2026-11-20", "призёр", 2), ("2026-12-01", "победитель", 1),
        ("2025-12-31", "победитель", 9), (None, "победитель", 7),
    )  # fmt: skip
    add_rows(
        empty, "contests",
        [{"contest": "Олимпиада", "held": day, "result": told, "participants": count} for day, told, count in cards],
    )  # fmt: skip

    def counted(title: str, how: str, kind: IndicatorKind = COUNT, year: int = 2026) -> float | None:
        one = DistrictIndicator(title, "talents", kind, auto=AutoFact.REGISTER, auto_of=f"contests|held|{how}")
        fact = fact_of(empty, one, year)
        return None if fact is None else fact.value

    assert counted("Все", "") == 3
    assert counted("Победители", "result=победитель") == 2
    assert counted("Участники", "sum:participants") == 7
    assert counted("Есть", "", IndicatorKind.EVIDENCE) == 1
    assert counted("Нет", "", IndicatorKind.EVIDENCE, 2023) == 0
    words = dict(Sources(empty).what(AutoFact.REGISTER))["contests|held"]
    assert words == "Конкурсы и олимпиады: по столбцу «Дата»"
    assert "gifted" not in {key.partition("|")[0] for key, _ in Sources(empty).what(AutoFact.REGISTER)}  # turned off


def test_a_survey_gives_the_share_of_good_answers_with_how_many_of_how_many(four: tuple[District, list[int]]) -> None:
    d, ids = four
    question = Question("Довольны ли вы?", (Option("Да", good=True), Option("Скорее да", good=True), Option("Нет")))
    save_survey(d, Survey("Родители", "training_quality", questions=(question,)))
    survey = list_surveys(d)[0]
    yes, rather, no = (option.id or 0 for option in survey.questions[0].options)
    counts = {(ids[0], yes): 30, (ids[0], rather): 10, (ids[0], no): 10, (ids[1], yes): 20, (ids[1], no): 10}
    set_counts(d, survey.id or 0, 2025, counts, {})

    one = DistrictIndicator(
        "Довольны", "training_quality", SHARE, auto=AutoFact.SURVEY, auto_of=f"{survey.id}|{survey.questions[0].id}|"
    )
    assert fact_of(d, one) == Fact(75, 60, 80, "анкета «Родители», 2025/26 учебный год", automatic=True)


@pytest.mark.parametrize(
    ("kind", "auto", "of", "told"),
    [
        (COUNT, AutoFact.MONITORING, "|", "выберите в строке «Что считать»"),
        (COUNT, AutoFact.MONITORING, "99|1|sum", "удалён или выключен"),
        (SHARE, AutoFact.MONITORING, "1|1|mean", "Это не доля"),
        (COUNT, AutoFact.MONITORING, "1|1|schools", "Доля школ – это доля"),
        (IndicatorKind.EVIDENCE, AutoFact.MONITORING, "1|1|sum", "Мониторинг даёт число"),
        (SHARE, AutoFact.REGISTER, "contests|held|", "Банк даёт число карточек"),
        (COUNT, AutoFact.REGISTER, "contests|held|result=первый", "больше не считается"),
        (COUNT, AutoFact.REGISTER, "gifted||", "удалён или выключен"),
    ],
)
def test_a_source_that_cannot_give_such_a_value_is_refused(
    four: tuple[District, list[int]], kind: IndicatorKind, auto: AutoFact, of: str, told: str
) -> None:
    d, ids = four
    assert monitored(d, ids) == 1

    with pytest.raises(InputRefused, match=told):
        indicators.save_indicator(d, DistrictIndicator("Показатель", "talents", kind, auto=auto, auto_of=of))


def test_an_indicator_whose_source_is_gone_is_told_and_stays_editable(four: tuple[District, list[int]]) -> None:
    d, ids = four
    form = monitored(d, ids)
    line = PlanLine(LineKind.ACTIVITY, "Семинары", "1", deadline="март ежегодно")
    (plan_id,) = plans.add_plan(
        d, Plan("Карта", PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)), lines=(line,), direction="talents")
    ).created
    (line_id,) = (one.id or 0 for one in plans.read_plan(d, plan_id).lines)
    sources = (
        DistrictIndicator("По плану", "talents", auto=AutoFact.EXECUTED, line_ids=(line_id,)),
        DistrictIndicator("По форме", "talents", auto=AutoFact.MONITORING, auto_of=f"{form}|1|sum"),
    )
    for one in sources:
        fact_of(d, one)
    plans.delete_plan(d, plan_id)
    delete_form(d, form)

    grid = IndicatorGrid(d, "talents", (2026,), TODAY)
    said = {remark.row: remark.text for remark in grid.content.remarks}
    by_plan, by_form = grid.indicators
    assert said[by_plan.key].startswith("Мероприятие, из которого брался факт, удалено")
    assert said[by_form.key].startswith("Источник факта удалён")
    board = next(row for row in indicators.board(d, (2026,), TODAY) if row.card.code == "talents")
    assert board.years[2026].counts[Light.UNKNOWN] == 2  # no zero is made of what is not known
    for one in (by_plan, by_form):
        assert one.source_problem in grid.told(one.key, "fact 2026/0")
        indicators.save_indicator(d, replace(one, title=f"{one.title}, иначе"))
        indicators.set_values(d, {}, {(one.id or 0, (2026, 0)): Fact(4, source="отчёт")})
        indicators.save_indicator(d, replace(one, title=f"{one.title}, вручную", auto=AutoFact.NONE, auto_of=""))
    assert [one.fact(2026) for one in indicators.list_indicators(d, "talents", TODAY)] == [Fact(4, source="отчёт")] * 2
    for _ in range(8):
        history.undo(d)
    back = indicators.list_indicators(d, "talents", TODAY)
    assert [one.source_problem for one in back] == ["", ""]


def test_a_register_put_away_and_a_deleted_survey_are_told(empty: District) -> None:
    question = Question("Довольны?", (Option("Да", good=True), Option("Нет")))
    save_survey(empty, Survey("Родители", questions=(question,)))
    survey = list_surveys(empty)[0]
    of_survey = f"{survey.id}|{survey.questions[0].id}|"
    for one in (
        DistrictIndicator("Довольны", "talents", SHARE, auto=AutoFact.SURVEY, auto_of=of_survey),
        DistrictIndicator("Конкурсы", "talents", auto=AutoFact.REGISTER, auto_of="contests|held|"),
    ):
        fact_of(empty, one)
    delete_survey(empty, survey.id or 0)
    remove_register(empty, "contests")

    found = indicators.list_indicators(empty, "talents", TODAY)
    assert {one.title for one in found} == {"Довольны", "Конкурсы"}
    for one in found:
        assert one.source_problem.startswith("Источник факта удалён или выключен")
        assert one.fact(2026) is None
