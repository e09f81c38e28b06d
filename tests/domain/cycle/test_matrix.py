"""The matrix of a year: which proofs hold in it, what is doubtful about them. Worked out by hand."""

import datetime as dt
import tomllib

import pytest

from msoko_desktop import paths
from msoko_desktop.domain.cycle.matrix import cycle_matrix
from msoko_desktop.domain.cycle.model import CellState, CycleMatrix, Proof, ProofKind, ProofState
from msoko_desktop.domain.cycle.naming import names_measure
from msoko_desktop.domain.cycle.points import points_of
from msoko_desktop.domain.cycle.rules import CycleRules, cycle_rules
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.language.russian import comparable

D = dt.date
TODAY = D(2026, 11, 25)


@pytest.fixture(scope="module")
def rules() -> CycleRules:
    with paths.asset("data/cycle_rules.toml").open("rb") as file:
        return cycle_rules(tomllib.load(file))


def proof(stage: Stage, day: D | None, key: str = "", *, direction: str = "talents", **other: object) -> Proof:
    values: dict[str, object] = {"kind": ProofKind.DOCUMENT, "key": key or f"document {stage}", "title": "Документ"}
    values["year"] = day.year if day is not None else 2026
    return Proof(direction, stage, date=day, **{**values, **other})  # type: ignore[arg-type]


def matrix(rules: CycleRules, *proofs: Proof, year: int = 2026) -> CycleMatrix:
    return cycle_matrix(("talents", "upbringing"), proofs, rules, year, TODAY)


def state(found: CycleMatrix, stage: Stage) -> str:
    return found.cell("talents", stage).state.value


def doubts(found: CycleMatrix, stage: Stage) -> list[str]:
    return [one.check for one in found.cell("talents", stage).doubts]


def test_a_cell_is_as_far_as_its_best_proof(rules: CycleRules) -> None:
    expected = proof(Stage.ANALYSIS, None, "document 1", state=ProofState.EXPECTED, due=D(2026, 12, 31))
    draft = proof(Stage.ANALYSIS, D(2026, 6, 1), "document 2", state=ProofState.DRAFT)
    ready = proof(Stage.ANALYSIS, D(2026, 6, 2), "document 3")

    assert state(matrix(rules), Stage.ANALYSIS) == "empty"
    assert state(matrix(rules, expected), Stage.ANALYSIS) == "expected"
    assert state(matrix(rules, expected, draft), Stage.ANALYSIS) == "draft"
    assert state(matrix(rules, expected, draft, ready), Stage.ANALYSIS) == "proved"
    assert [one.key for one in matrix(rules, expected, draft, ready).cell("talents", Stage.ANALYSIS).proofs] == [
        "document 3",
        "document 2",
        "document 1",
    ]


def test_what_is_expected_is_late_after_its_day(rules: CycleRules) -> None:
    def late(due: D) -> bool:
        expected = proof(Stage.GOALS, None, state=ProofState.EXPECTED, due=due)
        return matrix(rules, expected).cell("talents", Stage.GOALS).late

    assert late(D(2026, 11, 24))
    assert not late(TODAY)


def test_goals_last_three_years_and_an_analysis_one(rules: CycleRules) -> None:
    goals, analysis = proof(Stage.GOALS, D(2024, 4, 8)), proof(Stage.ANALYSIS, D(2024, 4, 8))

    found = {year: matrix(rules, goals, analysis, year=year) for year in range(2023, 2028)}

    assert [state(found[year], Stage.GOALS) for year in sorted(found)] == [
        "empty", "proved", "proved", "proved", "empty",
    ]  # fmt: skip
    assert [state(found[year], Stage.ANALYSIS) for year in sorted(found)] == [
        "empty", "proved", "empty", "empty", "empty",
    ]  # fmt: skip


def test_measures_before_the_monitoring_are_doubtful_and_later_ones_are_not(rules: CycleRules) -> None:
    monitoring = proof(Stage.MONITORING, D(2026, 5, 12))
    early, later = proof(Stage.MEASURES, D(2026, 1, 20), "plan 1"), proof(Stage.MEASURES, D(2026, 8, 28), "order 2")

    assert doubts(matrix(rules, monitoring, early), Stage.MEASURES) == ["order"]
    assert state(matrix(rules, monitoring, early), Stage.MEASURES) == "doubtful"
    assert state(matrix(rules, monitoring, early, later), Stage.MEASURES) == "proved"
    assert state(matrix(rules, monitoring, proof(Stage.MEASURES, D(2026, 5, 12))), Stage.MEASURES) == "proved"


def test_one_paper_may_prove_three_stages_and_not_four(rules: CycleRules) -> None:
    stages = (Stage.GOALS, Stage.INDICATORS, Stage.COLLECTION, Stage.MONITORING)
    every = [proof(stage, D(2026, 3, 1), "document 1") for stage in stages]

    assert [state(matrix(rules, *every[:3]), stage) for stage in stages[:3]] == ["proved"] * 3
    assert [state(matrix(rules, *every), stage) for stage in stages] == ["doubtful"] * 4


def test_one_paper_may_be_the_goals_of_all_directions_but_not_their_decision(rules: CycleRules) -> None:
    names = tuple("abcd")

    def states(stage: Stage) -> set[str]:
        proofs = [proof(stage, D(2026, 3, 1), "order 1", direction=one) for one in names]
        found = cycle_matrix(names, proofs, rules, 2026, TODAY)
        return {found.cell(one, stage).state.value for one in names}

    assert states(Stage.GOALS) == {"proved"}
    assert states(Stage.DECISIONS) == {"doubtful"}


def test_effectiveness_is_in_time_until_the_first_of_march(rules: CycleRules) -> None:
    def found(day: D) -> list[str]:
        one = proof(Stage.EFFECTIVENESS, day, year=2025)
        return doubts(cycle_matrix(("talents",), [one], rules, 2025, TODAY), Stage.EFFECTIVENESS)

    assert found(D(2026, 3, 1)) == []
    assert found(D(2026, 3, 2)) == ["late"]


def test_effectiveness_has_to_name_a_measure_of_its_year(rules: CycleRules) -> None:
    order = proof(
        Stage.DECISIONS, D(2026, 8, 28), "order 7", title="Приказ от 28.08.2026 № 141 «О мерах по итогам ВПР»"
    )

    def found(text: str | None) -> list[str]:
        says = None if text is None else comparable(text)
        one = proof(Stage.EFFECTIVENESS, D(2026, 11, 1), says=says)
        return doubts(matrix(rules, order, one), Stage.EFFECTIVENESS)

    assert found("Исполнен приказ отдела от 28.08.2026 № 141.") == []
    assert found("Исполнены меры по итогам ВПР, качество выросло на 4 %.") == []
    assert found("Исполнен приказ от 28.08.2025 № 14.") == ["names"]
    assert found("Качество знаний выросло.") == ["names"]
    assert found(None) == []  # a scan: what it says is not known


def test_an_analysis_has_to_speak_of_measures(rules: CycleRules) -> None:
    def found(text: str) -> list[str]:
        return doubts(matrix(rules, proof(Stage.ANALYSIS, D(2026, 6, 1), says=comparable(text))), Stage.ANALYSIS)

    assert found("Рекомендовано провести консультации.") == []
    assert found("Писали 120 человек.") == ["names"]
    assert found("Принят комплекс мер, приняты управленческие решения.") == []
    uneasy = "Затруднения вызвало решение уравнений, приведены примеры заданий, разрешение, размеры."
    assert found(uneasy) == ["names"]


def test_a_day_to_come_and_a_paper_nobody_can_find_are_doubtful(rules: CycleRules) -> None:
    assert doubts(matrix(rules, proof(Stage.GOALS, D(2026, 11, 26))), Stage.GOALS) == ["future"]
    assert doubts(matrix(rules, proof(Stage.GOALS, TODAY)), Stage.GOALS) == []
    assert doubts(matrix(rules, proof(Stage.GOALS, TODAY, kept=False)), Stage.GOALS) == ["unkept"]


def test_a_check_that_is_off_finds_nothing(rules: CycleRules) -> None:
    from dataclasses import replace

    off = replace(rules, checks=frozenset())

    assert doubts(matrix(off, proof(Stage.GOALS, D(2026, 11, 26), kept=False)), Stage.GOALS) == []


def test_points_are_two_for_proved_and_one_for_doubtful(rules: CycleRules) -> None:
    found = matrix(
        rules, proof(Stage.GOALS, D(2026, 1, 10)), proof(Stage.ANALYSIS, D(2026, 6, 1), "document 9", kept=False)
    )

    first, second, whole = points_of(found, rules)

    assert first.stages == (2, 0, 0, 0, 1, 0, 0, 0, 0)
    assert (first.total, first.most, second.total, whole.total, whole.most) == (3, 18, 0, 3, 36)
    assert whole.percent == pytest.approx(100 * 3 / 36)
    assert found.count(CellState.PROVED) == 1


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Анализ эффективности принятых мер", Stage.EFFECTIVENESS),
        ("Подготовка управленческих решений по итогам анализа", Stage.DECISIONS),
        ("Разработка адресных рекомендаций", Stage.RECOMMENDATIONS),
        ("Определение муниципальных показателей", Stage.INDICATORS),
        ("Разработка регламента проведения оценочных процедур", Stage.COLLECTION),
        ("Анализ результатов ВПР", Stage.ANALYSIS),
        ("Проведение мониторинга работы ШНРО", Stage.MONITORING),
        ("Семинар для учителей математики", Stage.MEASURES),
    ],
)
def test_words_of_an_activity_tell_its_stage(rules: CycleRules, title: str, stage: Stage) -> None:
    assert rules.stage_of_activity(title) is stage


def test_number_14_is_not_number_141() -> None:
    measure = Proof(
        "talents", Stage.DECISIONS, 2026, ProofKind.ORDER, "order 1", "Приказ от 28.08.2026 № 14", date=D(2026, 8, 28)
    )

    assert names_measure(comparable("Приказ от 28.08.2026 № 14 исполнен"), measure)
    assert not names_measure(comparable("Приказ от 28.08.2026 № 141 исполнен"), measure)


def test_of_one_thing_done_twice_the_one_with_a_paper_counts(rules: CycleRules) -> None:
    bare, proved = (proof(Stage.ANALYSIS, D(2026, month, 1), "activity 1", kept=month == 5) for month in (2, 5))

    found = matrix(rules, bare, proved)

    assert state(found, Stage.ANALYSIS) == "proved"
    assert [one.date for one in found.cell("talents", Stage.ANALYSIS).proofs] == [D(2026, 5, 1)]


def test_a_decision_before_the_analysis_is_doubtful_whatever_stands_between(rules: CycleRules) -> None:
    analysis, measures = proof(Stage.ANALYSIS, D(2026, 10, 1)), proof(Stage.MEASURES, D(2026, 1, 10), "plan 1")
    decision = proof(Stage.DECISIONS, D(2026, 2, 1), "order 1")
    lost = proof(Stage.DECISIONS, D(2026, 11, 1), "document 9", kept=False)

    assert doubts(matrix(rules, analysis, measures, decision), Stage.DECISIONS) == ["order"]
    assert set(doubts(matrix(rules, analysis, measures, decision, lost), Stage.DECISIONS)) == {"order", "unkept"}
