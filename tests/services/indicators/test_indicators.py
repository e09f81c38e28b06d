"""Indicators kept and judged: typed and automatic facts, the board against a table worked by hand, refusals."""

import time
from dataclasses import replace

import pytest

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import OccurrenceRef
from msoko_desktop.domain.indicators.district_indicators import AutoFact, DistrictIndicator, Fact, IndicatorKind, Light
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.reference.reference_books import Book
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.directions import directions
from msoko_desktop.services.documents import documents, evidence
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_offers import offers
from msoko_desktop.services.plans import plans
from msoko_desktop.services.reference.reference_books import change_value
from msoko_desktop.services.timetable import execution
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D

TODAY = D(2027, 1, 15)


def add(d: District, one: DistrictIndicator) -> int:
    return indicators.save_indicator(d, one).created[0]


def test_an_indicator_is_kept_with_targets_and_facts(empty: District) -> None:
    made = add(empty, DistrictIndicator("Доля школ", "talents", IndicatorKind.SHARE, base="школ"))
    indicators.set_values(
        empty,
        {(made, (2025, 0)): 40.0, (made, (2026, 0)): 50.0, (made, (2026, 2)): 45.0},
        {(made, (2026, 0)): Fact(50.0, 9, 18, "отчёты школ")},
    )

    (one,) = indicators.list_indicators(empty, "talents")
    assert one.targets == {(2025, 0): 40, (2026, 0): 50, (2026, 2): 45}
    assert one.facts[2026, 0] == Fact(50, 9, 18, "отчёты школ")
    history.undo(empty)
    assert indicators.list_indicators(empty, "talents")[0].targets == {}
    history.redo(empty)
    indicators.delete_indicators(empty, [made])
    history.undo(empty)
    assert indicators.list_indicators(empty, "talents") == (one,)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (Fact(None, 3, 0), "База равна нулю"),
        (Fact(None, 9, 3), r"Часть \(9\) больше базы \(3\)"),
        (Fact(120), "доля не может быть больше 100 %"),
        (Fact(-1), "меньше нуля"),
    ],
)
def test_an_impossible_share_is_refused(empty: District, fact: Fact, told: str) -> None:
    made = add(empty, DistrictIndicator("Доля школ", "talents", IndicatorKind.SHARE))

    with pytest.raises(InputRefused, match=told):
        indicators.set_values(empty, {}, {(made, (2026, 0)): fact})


def test_an_indicator_needs_a_title_of_its_own_and_a_source_that_can_be_counted(empty: District) -> None:
    add(empty, DistrictIndicator("Число семинаров", "talents"))
    for one, told in (
        (DistrictIndicator(" ", "talents"), "нет названия"),
        (DistrictIndicator("число семинаров", "talents"), "уже есть"),
        (DistrictIndicator("Иное", "unknown"), "направления в наборе уже нет"),
        (DistrictIndicator("Иное", "talents", weight=120), "от 0 до 100"),
        (DistrictIndicator("Иное", "talents", auto=AutoFact.EXECUTED), "Выберите мероприятие"),
        (DistrictIndicator("Иное", "talents", IndicatorKind.SHARE, auto=AutoFact.QUALITY), "Выберите процедуру"),
    ):
        with pytest.raises(InputRefused, match=told):
            indicators.save_indicator(empty, one)


@pytest.fixture
def followed(empty: District) -> tuple[District, tuple[int, int]]:
    """A plan of two years: seminars twice a year, of which three were held, one with its document."""
    lines = (
        PlanLine(
            LineKind.ACTIVITY, "Семинары", "1", deadline="март, октябрь ежегодно", indicators="Не менее 2 раз в год"
        ),
        PlanLine(LineKind.ACTIVITY, "Справка", "2", deadline="ежегодно, декабрь", indicators="Наличие справки"),
    )
    period = PlanPeriod(D(2025, 1, 1), D(2026, 12, 31))
    (plan_id,) = plans.add_plan(empty, Plan("Карта", period, lines=lines, direction="methodical_work")).created
    first, second = (line.id or 0 for line in plans.read_plan(empty, plan_id).lines)
    for year, month in ((2025, 3), (2025, 10), (2026, 3)):
        due = D(year, month, 31)
        execution.mark_done(empty, [OccurrenceRef(first, planned=(due.replace(day=1), due))], due, today=TODAY)
    done = OccurrenceRef(second, planned=(D(2025, 12, 1), D(2025, 12, 31)))
    execution.mark_done(empty, [done], D(2025, 12, 20), today=TODAY)
    without = OccurrenceRef(second, planned=(D(2026, 12, 1), D(2026, 12, 31)))
    execution.mark_done(empty, [without], D(2026, 12, 20), today=TODAY)
    evidence.add_link(empty, done, "https://example.org/spravka.pdf", "Справка")
    return empty, (first, second)


def test_facts_follow_from_what_was_executed(followed: tuple[District, tuple[int, int]]) -> None:
    d, lines = followed
    (plan,) = offers(d, "methodical_work", 2026)
    indicators.add_indicators(d, [one.indicator for one in plan.offers if one.indicator is not None])

    held, note = indicators.list_indicators(d, "methodical_work", TODAY)
    assert (*held.line_ids, *note.line_ids) == lines
    assert {year: fact.value for (year, _), fact in held.facts.items()} == {2025: 2, 2026: 1}
    assert {year: (fact.value, fact.source) for (year, _), fact in note.facts.items()} == {
        2025: (1, "исполнение плана"),
        2026: (0, "выполнено, документ не приложен"),
    }
    row = next(one for one in indicators.board(d, (2025, 2026), TODAY) if one.card.code == "methodical_work")
    assert row.years[2025].counts[Light.REACHED] == 2
    assert row.years[2026].counts[Light.MISSED] == 2
    assert (row.years[2025].share, row.years[2026].share) == (100, 0)
    assert offers(d, "methodical_work", 2026)[0].known == {0, 1}


def test_the_plan_of_the_next_year_goes_on_with_the_same_indicator(followed: tuple[District, tuple[int, int]]) -> None:
    d, lines = followed
    (plan,) = offers(d, "methodical_work", 2026)
    indicators.add_indicators(d, [one.indicator for one in plan.offers if one.indicator is not None])
    line = PlanLine(LineKind.ACTIVITY, "Семинары", "1", deadline="март ежегодно", indicators="Не менее 5 раз в год")
    period = PlanPeriod(D(2027, 1, 1), D(2027, 12, 31))
    plans.add_plan(d, Plan("Карта 2027", period, lines=(line,), direction="methodical_work"))

    latest, before = offers(d, "methodical_work", 2026)
    assert (sorted(latest.known), sorted(before.known)) == ([], [0, 1])
    indicators.add_indicators(d, [one.indicator for one in latest.offers if one.indicator is not None])

    held, _ = indicators.list_indicators(d, "methodical_work", TODAY)
    assert held.targets == {(2025, 0): 2, (2026, 0): 2, (2027, 0): 5}
    assert len(held.line_ids) == 2
    assert held.line_ids[0] == lines[0]


def test_a_typed_fact_goes_before_the_automatic_one(followed: tuple[District, tuple[int, int]]) -> None:
    d, _ = followed
    (plan,) = offers(d, "methodical_work", 2026)
    ids = indicators.add_indicators(d, [one.indicator for one in plan.offers if one.indicator is not None]).created

    indicators.set_values(d, {}, {(ids[0], (2026, 0)): Fact(3, source="отчёт методиста")})

    held = indicators.list_indicators(d, "methodical_work", TODAY)[0]
    assert held.facts[2026, 0] == Fact(3, source="отчёт методиста")


def test_documents_of_the_register_are_counted(empty: District) -> None:
    made = add(
        empty,
        DistrictIndicator(
            "Справки", "talents", IndicatorKind.COUNT, auto=AutoFact.DOCUMENTS, auto_of="note",
            targets={(2026, 0): 2},
        ),
    )  # fmt: skip
    for kind, status, day in (
        (DocumentKind.NOTE, DocumentStatus.APPROVED, D(2026, 4, 1)),
        (DocumentKind.NOTE, DocumentStatus.DRAFT, D(2026, 5, 1)),
        (DocumentKind.LETTER, DocumentStatus.APPROVED, D(2026, 5, 1)),
        (DocumentKind.NOTE, DocumentStatus.APPROVED, D(2025, 5, 1)),
    ):
        documents.save_document(empty, Document(kind, f"{kind} {day}", date=day, status=status, direction="talents"))

    (one,) = indicators.list_indicators(empty, "talents", TODAY)
    assert one.id == made
    assert one.facts == {(2026, 0): Fact(1, source="реестр документов: 1", automatic=True)}


def test_the_board_is_that_of_the_table_worked_by_hand(empty: District) -> None:
    """Four indicators over three years; near is from 90 % of the target on.

    |            | 2024       | 2025       | 2026       |
    | A ≥        | 10 / 10 ●  | 10 / 9 ▲   | 10 / 5 ■   |
    | B ≥, share | 40 / 40 ●  | 50 / –  ?  | –          |
    | C document | 1 / 1 ●    | 1 / 0 ■    | 1 / 1 ●    |
    | D weightless, no target | – | – | – |
    """
    values: dict[str, tuple[IndicatorKind, dict[int, float], dict[int, float]]] = {
        "A": (IndicatorKind.COUNT, {2024: 10, 2025: 10, 2026: 10}, {2024: 10, 2025: 9, 2026: 5}),
        "B": (IndicatorKind.SHARE, {2024: 40, 2025: 50}, {2024: 40}),
        "C": (IndicatorKind.EVIDENCE, {2024: 1, 2025: 1, 2026: 1}, {2024: 1, 2025: 0, 2026: 1}),
        "D": (IndicatorKind.COUNT, {}, {2026: 4}),
    }
    for title, (kind, targets, facts) in values.items():
        add(
            empty,
            DistrictIndicator(
                title, "upbringing", kind,
                targets={(year, 0): value for year, value in targets.items()},
                facts={(year, 0): Fact(value) for year, value in facts.items()},
            ),
        )  # fmt: skip

    row = indicators.board(empty, (2024, 2025, 2026), TODAY)[8]

    assert row.card.code == "upbringing"
    shown = {year: {light: count for light, count in one.counts.items() if count} for year, one in row.years.items()}
    assert shown == {
        2024: {Light.REACHED: 3, Light.NONE: 1},
        2025: {Light.NEAR: 1, Light.UNKNOWN: 1, Light.MISSED: 1, Light.NONE: 1},
        2026: {Light.MISSED: 1, Light.REACHED: 1, Light.NONE: 2},
    }
    assert [row.years[year].share for year in (2024, 2025, 2026)] == [100, 0, 50]
    assert indicators.years_of(empty, 2026) == (2024, 2025, 2026)


def test_indicators_of_a_continued_direction_stay_in_sight(empty: District) -> None:
    made = add(empty, DistrictIndicator("Признаки", "objectivity"))

    directions.activate_set(empty, "2021")

    assert [one.id for one in indicators.list_indicators(empty, "training_quality_2021")] == [made]


def test_the_order_of_indicators_is_the_persons(empty: District) -> None:
    ids = [add(empty, DistrictIndicator(title, "talents")) for title in "АБВ"]
    indicators.place_indicators(empty, [ids[2], ids[0], ids[1]])

    assert [one.title for one in indicators.list_indicators(empty, "talents")] == ["В", "А", "Б"]


def test_a_board_of_nine_directions_and_five_years_is_quick(empty: District) -> None:
    for card in directions.list_directions(empty):
        indicators.add_indicators(
            empty,
            [
                DistrictIndicator(
                    f"Показатель {number}", card.code,
                    targets={(year, 0): 5.0 for year in range(2022, 2027)},
                    facts={(year, 0): Fact(4.0) for year in range(2022, 2027)},
                )
                for number in range(20)
            ],
        )  # fmt: skip
    indicators.board(empty, range(2022, 2027), TODAY)
    started = time.perf_counter()
    found = indicators.board(empty, range(2022, 2027), TODAY)

    assert time.perf_counter() - started < 0.2
    assert sum(one.years[2024].counts[Light.MISSED] for one in found) == 180


def test_a_changed_indicator_keeps_its_values(empty: District) -> None:
    made = add(empty, DistrictIndicator("Школы", "talents", targets={(2026, 0): 3}))
    (one,) = indicators.list_indicators(empty, "talents")

    indicators.save_indicator(empty, replace(one, title="Школы района", weight=40))

    (changed,) = indicators.list_indicators(empty, "talents")
    assert (changed.id, changed.title, changed.weight, changed.targets) == (made, "Школы района", 40, {(2026, 0): 3})


def test_when_a_fact_is_near_is_the_districts_to_say(empty: District) -> None:
    add(empty, DistrictIndicator("Школы", "talents", targets={(2026, 0): 10}, facts={(2026, 0): Fact(8)}))
    assert indicators.board(empty, (2026,), TODAY)[2].years[2026].counts[Light.MISSED] == 1

    change_value(empty, Book.INDICATORS, "rule/near_percent", 80)

    assert indicators.board(empty, (2026,), TODAY)[2].years[2026].counts[Light.NEAR] == 1


def test_a_deleted_plan_comes_back_with_its_indicators_tied_to_it(followed: tuple[District, tuple[int, int]]) -> None:
    d, _ = followed
    (plan,) = offers(d, "methodical_work", 2026)
    indicators.add_indicators(d, [one.indicator for one in plan.offers if one.indicator is not None])
    before = indicators.list_indicators(d, "methodical_work", TODAY)

    plans.delete_plan(d, plan.plan.id)
    assert [one.line_ids for one in indicators.list_indicators(d, "methodical_work")] == [(), ()]
    history.undo(d)

    assert indicators.list_indicators(d, "methodical_work", TODAY) == before
