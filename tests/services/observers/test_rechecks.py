"""Works checked again: the table, its shares and remarks; the signs that rechecks and visits give in analysis."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from statsmodels.stats.proportion import proportion_confint

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, Value
from msoko_desktop.domain.observers.model import RoundKind
from msoko_desktop.domain.observers.records import Observer, Recheck
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services import district as files
from msoko_desktop.services import history
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.district import District
from msoko_desktop.services.grids import GridSource
from msoko_desktop.services.observers import people, rounds
from msoko_desktop.services.observers.rechecks import RecheckGrid, list_rechecks
from msoko_desktop.services.observers.round_grids import NeedsGrid, ScheduleGrid, SlotsGrid
from msoko_desktop.services.observers.visits import VisitsGrid
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.results.assessments import add_assessments, delete_assessments
from msoko_desktop.services.schools.schools import School, add_schools, list_schools


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School("СОШ № 1"), School("СОШ № 2"), School("Лицей")])
    yield opened
    opened.close()


@pytest.fixture
def work(d: District) -> int:
    return add_assessments(d, [Assessment(2025, "vpr", "mathematics", 8, dt.date(2026, 4, 23))]).created[0]


def ids(d: District) -> list[int]:
    return [one.id or 0 for one in list_schools(d)]


def fill(source: GridSource, row: str, **cells: Value) -> None:
    source.write([CellEdit(row, column, value) for column, value in cells.items()], "Изменить ячейку")


def test_shares_and_the_district_follow_from_what_is_typed(d: District, work: int) -> None:
    first, second, _ = map(str, ids(d))
    grid = RecheckGrid(d, work)
    fill(grid, first, day="19.05.2026", works=30.0, lowered=4.0, raised=2.0, remarks="Задания 9–11")
    fill(grid, second, works=20.0, lowered=2.0)

    # 24 of 30 are 80 %; 18 of 20 are 90 %, which is enough; 42 of 50 are 84 %.
    assert [values[1:] for values in grid.content.values] == [
        ["19.05.2026", 30.0, 4.0, 2.0, 24.0, 80.0, "Задания 9–11"],
        [None, 20.0, 2.0, None, 18.0, 90.0, None],
        [None] * 7,
        [None, 50.0, 6.0, 2.0, 42.0, 84.0, None],
    ]
    assert [(one.row, one.severity, one.text) for one in grid.content.remarks] == [
        (first, Severity.WARNING, "СОШ № 1: отметка подтверждена в 80 % работ – меньше 90 %.")
    ]
    assert list_rechecks(d) == (
        Recheck(work, ids(d)[0], dt.date(2026, 5, 19), 30, 4, 2, "Задания 9–11"),
        Recheck(work, ids(d)[1], None, 20, 2),
    )


def test_more_changes_than_works_is_an_error_and_a_cleared_row_goes(d: District, work: int) -> None:
    first = str(ids(d)[0])
    grid = RecheckGrid(d, work)
    fill(grid, first, works=5.0, lowered=4.0, raised=2.0)
    assert [one.text for one in grid.content.remarks] == ["СОШ № 1: отметка изменена в 6 работах, а перепроверено 5."]
    fill(grid, first, works=None)
    assert [one.text for one in grid.content.remarks] == ["СОШ № 1: не введено, сколько работ перепроверено."]
    with pytest.raises(InputRefused, match="не дата"):
        fill(grid, first, day="весной")
    fill(grid, first, lowered=None, raised=None)
    assert list_rechecks(d) == ()
    history.undo(d)
    assert list_rechecks(d) == (Recheck(work, int(first), None, None, 4, 2),)


def test_a_recheck_is_a_sign_where_more_than_a_tenth_was_changed(d: District, work: int) -> None:
    first, second, lyceum = ids(d)
    grid = RecheckGrid(d, work)
    fill(grid, str(first), works=30.0, lowered=4.0, raised=2.0)
    fill(grid, str(second), works=20.0, lowered=2.0)  # exactly a tenth: objective
    fill(grid, str(lyceum), works=4.0, lowered=4.0)  # too few to tell
    reader = ResultReader(d)

    (sign,) = (one for one in signs(reader, Choice()) if one.rule == codes.RECHECK)
    assert (sign.school_id, sign.assessment_id, sign.n, sign.school_year) == (first, work, 30, 2025)
    assert (sign.strength, sign.threshold) == (20.0, 10.0)
    low, high = proportion_confint(24, 30, method="wilson")
    assert (round(low * 100, 1), round(high * 100, 1)) == (62.7, 90.5)
    assert sign.text == (
        "Перепроверено 30 работ, отметка изменена в 6 (понижена в 4, повышена в 2): подтверждено 80 % "
        "(интервал 62,7–90,5 %). Это порог без проверки случайности."
    )
    assert sign.explanations
    books.change_value(d, books.Book.BIAS, f"rule/{codes.RECHECK}", "25")
    assert [one for one in signs(reader, Choice()) if one.rule == codes.RECHECK] == []
    assert [one.text for one in RecheckGrid(d, work).content.remarks] == [
        "Лицей: отметка подтверждена в 0 % работ – меньше 75 %."
    ]
    history.undo(d)
    delete_assessments(d, [work])
    assert list_rechecks(d) == ()
    history.undo(d)
    assert len(list_rechecks(d)) == 3


def test_serious_violations_are_a_sign_with_the_number_of_visits(d: District) -> None:
    people.save_observers(d, [Observer("Иванова Анна Петровна"), Observer("Петрова Вера Ильинична")])
    (made,) = rounds.save_round(d, rounds.new_round(RoundKind.OBSERVATION, 2025, "ВПР")).created
    fill(SlotsGrid(d, made), "new:0", day="21.04.2026", subjects="история")
    first, second, lyceum = map(str, ids(d))
    schedule = ScheduleGrid(d, made)
    slot = schedule.content.columns[1].key
    NeedsGrid(d, made).write([CellEdit(school, slot, 2.0) for school in (first, second, lyceum)], "Заполнить")
    schedule.reload()
    fill(schedule, first, **{slot: "Иванова; Петрова"})
    fill(schedule, second, **{slot: "Петрова"})
    visits = VisitsGrid(d, made)
    for row, who in zip(visits.content.rows, visits.content.values, strict=True):
        if who[1] == "СОШ № 1":
            fill(visits, row.key, help="да", seating="да")  # help could change results, seating not by itself
        else:
            fill(visits, row.key, seating="да")

    reader = ResultReader(d)
    (sign,) = (one for one in signs(reader, Choice()) if one.rule == codes.OBSERVED)
    assert (sign.school_id, sign.n, sign.strength, sign.school_year) == (int(first), 2, 2.0, 2025)
    assert sign.text == (
        "Наблюдали 2 раза. Отмечено: Организатор или учитель помогал обучающимся, объяснял выполнение заданий (2). "
        "Это порог без проверки случайности."
    )
    books.change_value(d, books.Book.ACT, "help", "Учитель подсказывал")
    (sign,) = (one for one in signs(reader, Choice()) if one.rule == codes.OBSERVED)
    assert sign.text == "Наблюдали 2 раза. Отмечено: Учитель подсказывал (2). Это порог без проверки случайности."
    books.change_flag(d, books.Book.ACT, "help", False)
    books.change_flag(d, books.Book.ACT, "seating", True)
    found = {one.school_id: one.n for one in signs(reader, Choice()) if one.rule == codes.OBSERVED}
    assert found == {int(first): 2, int(second): 1}
