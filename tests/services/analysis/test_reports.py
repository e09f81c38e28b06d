"""Ready reports: every analysis of the road maps by name, right figures, and an explanation where there is nothing."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest

from msoko_desktop.domain.analysis.model import AnalysisTable, GroupKind, Measure
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, ResultKind, Task, Threshold
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.schools.school_years import Membership, SchoolList
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import (
    REPORTS,
    Choice,
    GroupBy,
    Report,
    ReportContent,
    Scope,
    find_report,
    offered,
)
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.storage import pupils, reference_figures, school_years
from msoko_desktop.storage import schools as school_rows
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
TASKS = (Task("1", 4), Task("2", 6))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=TASKS)
OGE = Assessment(2025, "oge", "mathematics", 9, scale=MarkScale(maximum=10, bands=BANDS))
EGE_SCALE = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
EGE = Assessment(2025, "ege", "russian", 11, scale=EGE_SCALE)
GVE = Assessment(2025, "gve", "russian", 11, scale=MarkScale(maximum=10, bands=BANDS))


def pupil(school: int, *scores: float, code: str = "1", journal: str = "", variant: str = "") -> Pupil:
    return Pupil(code, school, "8А", variant, scores, journal_mark=journal)


def primary(school: int, score: float, code: str = "1", variant: str = "") -> Pupil:
    return Pupil(code, school, "9А", variant, given_primary=score)


def points(school: int, score: float, code: str = "1", variant: str = "") -> Pupil:
    return Pupil(code, school, "11А", variant, test_score=score)


def build(made: Made, key: str, choice: Choice) -> ReportContent:
    return find_report(key).build(made.reader, choice)


def shown(table: AnalysisTable, key: str) -> dict[str, float | None]:
    return {row.title: None if (one := row.figures.get(key)) is None else one.value for row in table.rows}


# --- names


def test_every_analysis_of_the_road_maps_is_there_by_its_number() -> None:
    seeds = {seed for report in REPORTS for seed in report.seeds}
    assert {f"Предгорный 1.{number}" for number in range(1, 15)} <= seeds
    assert {"Саров 3.1", "Саров 3.2", "Саров 3.4", "Саров 3.5"} <= seeds
    assert len({report.key for report in REPORTS}) == len(REPORTS) == len({report.title for report in REPORTS})


def test_a_work_is_offered_what_suits_it() -> None:
    keys = {one.key for one in offered("ege", 11)}
    assert {"indicators", "medals", "ege_gve", "below_minimum"} <= keys
    assert not keys & {"essay", "honours_9", "niko", "vpr_oge"}


# --- one work


def vpr_of_two_schools(made: Made) -> int:
    one, two, _ = made.schools
    return made.add_work(
        VPR,
        [
            pupil(one, 0, 2, code="1", journal="4"),  # «2»
            pupil(one, 4, 0, code="2", journal="3"),  # «3»
            pupil(two, 4, 3, code="3", journal="3"),  # «4»
            pupil(two, 4, 6, code="4", journal="5"),  # «5»
        ],
    )


def test_indicators_stand_by_school_and_the_district_beside_the_region(made: Made) -> None:
    work = vpr_of_two_schools(made)
    made.add_row(work, made.schools[2], participants=4, mark_2=0, mark_3=4, mark_4=0, mark_5=0)
    with transaction(made.district) as connection:
        reference_figures.write_figures(connection, work, "Область", {"success_rate": 91.5})
    found = build(made, "indicators", Choice((work,)))
    table = found.tables[0]
    assert found.subject == "ВПР 2026: Математика, 8 класс"
    assert [row.kind for row in table.rows] == [GroupKind.SCHOOL] * 3 + [GroupKind.DISTRICT, GroupKind.AREA]
    assert shown(table, "success_rate") == {
        "СОШ № 1": 50,
        "СОШ № 2": 100,
        "СОШ № 3": 100,
        "Район": 87.5,
        "Область": 91.5,
    }
    assert shown(table, "mean_score") == {
        "СОШ № 1": 3,
        "СОШ № 2": 8.5,
        "СОШ № 3": None,
        "Район": 5.75,
        "Область": None,
    }
    assert "По сведениям школы, без результатов участников: СОШ № 3." in table.notes
    assert shown(found.tables[1], "mark_3_share")["Район"] == 62.5


def test_rows_stand_in_the_order_of_the_list_and_ranks_only_where_asked(made: Made) -> None:
    work = vpr_of_two_schools(made)
    plain = build(made, "indicators", Choice((work,))).tables[0]
    assert [row.title for row in plain.rows] == ["СОШ № 1", "СОШ № 2", "Район"]
    assert "rank" not in {one.key for one in plain.measures}
    asked = build(made, "indicators", Choice((work,), measures=("quality_rate",), ranked=True)).tables[0]
    assert shown(asked, "rank") == {"СОШ № 1": 2, "СОШ № 2": 1, "Район": None}
    assert any("02-86" in note for note in asked.notes)


def test_groups_of_schools_and_classes_are_rows(made: Made) -> None:
    work = vpr_of_two_schools(made)
    with transaction(made.district) as connection:
        school_years.write_membership(connection, Membership(made.schools[0], SchoolList.LOW_RESULTS, 2026))
        connection.execute("INSERT INTO school_group (id, name) VALUES (1, 'Опорные')")
        connection.execute("INSERT INTO school_group_member (group_id, school_id) VALUES (1, ?)", (made.schools[1],))
    success = {
        by: shown(build(made, "indicators", Choice((work,), group_by=by)).tables[0], "success_rate")
        for by in (GroupBy.LOW_RESULTS, GroupBy.PLACE, GroupBy.OWN, GroupBy.CLASS, GroupBy.DISTRICT, GroupBy.SMALL)
    }
    assert success[GroupBy.LOW_RESULTS] == {"ШНРО": 50, "Не ШНРО": 100, "Район": 75}
    assert success[GroupBy.PLACE] == {"Сельские": 75, "Район": 75}
    assert success[GroupBy.OWN] == {"Опорные": 100, "Район": 75}
    assert success[GroupBy.CLASS] == {"СОШ № 1, 8А": 50, "СОШ № 2, 8А": 100, "Район": 75}
    assert success[GroupBy.DISTRICT] == {"Район": 75}
    assert success[GroupBy.SMALL] == {"Остальные": 75, "Район": 75}
    clusters = {"Кластер 1": (made.schools[0],), "Кластер 2": (made.schools[1],)}
    by_cluster = build(made, "indicators", Choice((work,), group_by=GroupBy.CLUSTER, clusters=clusters))
    assert shown(by_cluster.tables[0], "success_rate") == {"Кластер 1": 50, "Кластер 2": 100, "Район": 75}


def test_chosen_schools_narrow_the_rows_and_leave_the_district_whole(made: Made) -> None:
    work = vpr_of_two_schools(made)
    found = build(made, "indicators", Choice((work,), school_ids=(made.schools[1],)))
    assert shown(found.tables[0], "success_rate") == {"СОШ № 2": 100, "Район": 75}


def test_tasks_and_journal_have_the_figures_worked_out_by_hand(made: Made) -> None:
    work = vpr_of_two_schools(made)
    by_task = build(made, "tasks", Choice((work,))).tables[0]
    assert shown(by_task, "task:1") == {"СОШ № 1": 50, "СОШ № 2": 100, "Район": 75}
    assert shown(by_task, "task:2")["Район"] == pytest.approx(11 / 24 * 100)
    compared = build(made, "journal", Choice((work,)))
    table = compared.tables[0]
    assert shown(table, "journal_lowered_share") == {"СОШ № 1": 50, "СОШ № 2": 0, "Район": 25}
    assert shown(table, "journal_raised_share") == {"СОШ № 1": 0, "СОШ № 2": 50, "Район": 25}
    assert shown(table, "journal_far_share") == {"СОШ № 1": 50, "СОШ № 2": 0, "Район": 25}
    assert compared.matrices[0].counts == ((0, 0, 1, 0), (0, 1, 0, 0), (0, 1, 0, 0), (0, 0, 0, 1))
    by_mark = build(made, "tasks_by_mark", Choice((work,))).tables[0]
    assert shown(by_mark, "task:1") == {"Отметка «2»": 0, "Отметка «3»": 100, "Отметка «4»": 100, "Отметка «5»": 100}
    bars = build(made, "distribution", Choice((work,), school_ids=(made.schools[0],))).histograms
    assert [one.title for one in bars] == ["Район", "СОШ № 1"]
    assert bars[1].counts == (0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0)


# --- years and procedures


def test_years_stand_side_by_side_with_what_changed_and_what_is_missing(made: Made) -> None:
    one, two, _ = made.schools
    first = made.add_work(
        replace(VPR, school_year=2022), [pupil(one, 0, 0, code="1"), pupil(one, 4, 6, code="2"), pupil(two, 4, 6)]
    )
    narrow = replace(VPR, scale=replace(VPR.scale, bands=(Band("2", 0, 4), Band("3", 5, 6), *BANDS[2:])))
    made.add_work(narrow, [pupil(one, 4, 6, code="1"), pupil(one, 4, 6, code="2")])
    found = build(made, "dynamics", Choice((first,), measures=("success_rate",)))
    (table,) = found.tables
    assert [one.short_title for one in table.measures] == ["2022/23", "2025/26**", "±, п. п.**"]
    assert shown(table, "success_rate@2022") == {"СОШ № 1": 50, "СОШ № 2": 100, "Район": pytest.approx(200 / 3)}
    assert shown(table, "success_rate@change") == {"СОШ № 1": 50, "СОШ № 2": None, "Район": pytest.approx(100 / 3)}
    assert "Нет данных за 2023/24 и 2024/25." in found.notes
    assert any(note.startswith("** 2025/26") and "границы отметок (4/7/9 → 5/7/9)" in note for note in found.notes)


def test_a_decline_of_ten_points_is_named(made: Made) -> None:
    one = made.schools[0]
    first = made.add_work(replace(VPR, school_year=2024), [pupil(one, 4, 6, code=str(place)) for place in range(10)])
    made.add_work(VPR, [pupil(one, 4 * (place > 0), 6 * (place > 0), code=str(place)) for place in range(10)])
    found = build(made, "dynamics", Choice((first,), measures=("below_share",)))
    assert any(note.startswith("Доля выросла на 10 п. п. и больше: СОШ № 1") for note in found.tables[0].notes)


def test_tasks_that_changed_are_not_compared(made: Made) -> None:
    one = made.schools[0]
    both = [pupil(one, 4, 3, code="1"), pupil(one, 2, 3, code="2")]
    first = made.add_work(replace(VPR, school_year=2024), both)
    made.add_work(replace(VPR, tasks=(TASKS[0], Task("2", 3))), both)
    found = build(made, "task_dynamics", Choice((first,)))
    assert [measure.key for measure in found.tables[0].measures] == ["task:1@2024", "task:1@2025"]
    assert "Не сравниваются изменившиеся задания: 2." in found.notes
    third = made.add_work(replace(VPR, school_year=2023, tasks=(Task("А", 10),)), [pupil(one, 4), pupil(one, 5)])
    assert "изменился полностью" in build(made, "task_dynamics", Choice((third,))).explanation


def test_a_cohort_is_followed_from_vpr_to_oge_and_to_ege(made: Made) -> None:
    one = made.schools[0]
    made.add_work(
        replace(VPR, school_year=2024), [pupil(one, 4, 6, code="1"), pupil(one, 4, 0, code="2"), pupil(one, 0, 0)]
    )
    made.add_work(OGE, [primary(one, 8, "1"), primary(one, 2, "2")])
    found = build(made, "vpr_oge", Choice())
    (table,) = found.tables
    assert shown(table, "quality_rate@first")["СОШ № 1"] == pytest.approx(100 / 3)
    assert shown(table, "quality_rate@second")["СОШ № 1"] == 50
    assert not found.matrices
    assert any("Состав участников" in note for note in found.notes)
    asked = build(made, "vpr_oge", Choice(match_codes=True))
    assert not asked.matrices or asked.matrices[0].n <= 2
    profile = replace(EGE, school_year=2027, subject="mathematics_profile")
    made.add_work(profile, [points(one, 20), points(one, 90)])
    exam = build(made, "oge_ege", Choice())
    assert {one.key.split("@")[0] for one in exam.tables[0].measures} == {"success_rate", "below_share", "completion"}
    assert shown(exam.tables[0], "below_share@second")["СОШ № 1"] == 50


def test_pupils_are_matched_by_code_only_where_the_person_says_so(made: Made) -> None:
    one = made.schools[0]
    made.add_work(replace(VPR, school_year=2024), [pupil(one, 4, 6, code="1"), pupil(one, 4, 0, code="2")])
    made.add_work(OGE, [primary(one, 8, "1"), primary(one, 2, "2")])
    (matrix,) = build(made, "vpr_oge", Choice(match_codes=True)).matrices
    assert matrix.title == "Совпали коды: 2 участника"
    assert matrix.counts == ((0, 0, 0, 0), (1, 0, 0, 0), (0, 0, 0, 0), (0, 0, 1, 0))


def test_a_trial_stands_beside_the_exam_of_its_year(made: Made) -> None:
    one = made.schools[0]
    trial = replace(OGE, procedure="trial_exam")
    made.add_work(trial, [primary(one, 2, "1"), primary(one, 5, "2")])
    made.add_work(OGE, [primary(one, 5, "1"), primary(one, 5, "2")])
    (table,) = build(made, "trial", Choice()).tables
    assert shown(table, "success_rate@change")["СОШ № 1"] == 50


# --- exams


def test_repeaters_and_participants_with_disabilities_are_told_apart(made: Made) -> None:
    one = made.schools[0]
    made.add_work(
        OGE,
        [
            primary(one, 2, "1", "1 повторно"),
            primary(one, 5, "2", "повторно"),
            primary(one, 8, "3"),
            primary(one, 9, "4", "ОВЗ"),
        ],
    )
    repeated = build(made, "gia9_repeaters", Choice()).tables[0]
    assert list(shown(repeated, "success_rate").values()) == [50, 100, 75]
    assert [row.kind for row in repeated.rows] == [GroupKind.PUPILS, GroupKind.PUPILS, GroupKind.DISTRICT]
    with_gve = build(made, "gia_disabled", Choice())
    assert next(iter(shown(with_gve.tables[0], "quality_rate").values())) == 100
    assert "впишите" in build(made, "honours_9", Choice()).explanation


def test_medals_and_the_other_exams_of_grade_11(made: Made) -> None:
    one, two, _ = made.schools
    made.add_work(
        EGE, [points(one, 70, "1", "медаль I"), points(one, 69, "2", "медаль I"), points(two, 20, "3"), points(two, 50)]
    )
    physics = replace(EGE, subject="physics")
    made.add_work(physics, [points(one, 75, "1", "медаль I"), points(one, 99, "2", "медаль I")])
    found = build(made, "medals", Choice())
    assert shown(found.tables[0], "candidates") == {"СОШ № 1": 2, "Район": 2}
    assert shown(found.tables[0], "confirmed") == {"СОШ № 1": 1, "Район": 1}
    assert shown(found.tables[0], "refuted") == {"СОШ № 1": 1, "Район": 1}
    assert [row.note for row in found.tables[1].rows] == [
        "Медаль I степени: баллы подтверждают",
        "Медаль I степени: баллы не подтверждают",
    ]
    least = build(made, "below_minimum", Choice()).tables[0]
    (column,) = least.measures
    assert shown(least, column.key) == {"СОШ № 1": 0, "СОШ № 2": 50, "Район": 25}
    assert "Нет результатов ГВЭ" in build(made, "ege_gve", Choice()).explanation
    made.add_work(GVE, [primary(one, 5, "7"), primary(one, 2, "8")])
    both = build(made, "ege_gve", Choice()).tables[0]
    assert [row.title for row in both.rows][1:] == ["ЕГЭ: Русский язык, 11 класс", "ГВЭ: Русский язык, 11 класс"]


def test_high_and_low_schools_are_the_quarters_by_the_distance_from_the_district(made: Made) -> None:
    made.add_schools("СОШ № 4", "СОШ № 5")
    found = [
        primary(school, score, str(place))
        for school, score in zip(made.schools, (2, 4, 5, 6, 9), strict=True)
        for place in range(4)
    ]
    made.add_work(OGE, found)
    with transaction(made.district) as connection:
        school_years.write_membership(connection, Membership(made.schools[0], SchoolList.ADVERSE_CONDITIONS, 2025))
    content = build(made, "gia_high_low", Choice())
    assert "Школы с высокими результатами: СОШ № 4, СОШ № 5." in content.notes
    assert "Школы с низкими результатами: СОШ № 1, СОШ № 2." in content.notes
    adverse = build(made, "gia_adverse", Choice())
    assert list(shown(adverse.tables[0], "mean_score").values()) == [2, 6, 5.2]
    assert "ШФНСУ: перечень 2025 года." in adverse.notes


def test_results_over_procedures_are_standardised_as_numpy_does(made: Made) -> None:
    found = [
        pupil(school, score, 0, code=str(n))
        for school, score in zip(made.schools, (1, 2, 4), strict=True)
        for n in range(3)
    ]
    made.add_work(VPR, found)
    exam = [
        primary(school, score, str(n)) for school, score in zip(made.schools, (2, 8, 5), strict=True) for n in range(3)
    ]
    made.add_work(OGE, exam)
    table = build(made, "complex", Choice()).tables[0]
    vpr, oge = np.array([1.0, 2, 4]), np.array([2.0, 8, 5])
    assert [row.figures["vpr"].value for row in table.rows] == pytest.approx((vpr - vpr.mean()) / vpr.std(ddof=1))
    assert [row.figures["oge"].value for row in table.rows] == pytest.approx((oge - oge.mean()) / oge.std(ddof=1))
    assert "index" not in {one.key for one in table.measures}  # three pupils a school are too few for an index


# --- what cannot be shown


def explained(made: Made, key: str, choice: Choice = Choice()) -> str:  # noqa: B008
    found = build(made, key, choice)
    assert not (found.tables or found.histograms or found.matrices)
    return found.explanation


def test_an_empty_file_explains_every_report(made: Made) -> None:
    for report in REPORTS:
        words = explained(made, report.key)
        assert words.endswith("."), report.key


def test_a_work_without_results_or_with_one_pupil_is_explained(made: Made) -> None:
    nothing = made.add_work(VPR)
    assert "нет результатов" in explained(made, "indicators", Choice((nothing,)))
    one = made.add_work(replace(VPR, grade=7), [pupil(made.schools[0], 4, 6)])
    for key in ("indicators", "distribution", "tasks", "journal", "tasks_by_mark"):
        assert "один участник" in explained(made, key, Choice((one,))), key
    assert "динамика видна с двух лет" in explained(made, "dynamics", Choice((one,)))


def test_the_same_mark_of_all_and_missing_detail_are_explained(made: Made) -> None:
    one = made.schools[0]
    same = made.add_work(VPR, [pupil(one, 4, 6, code="1"), pupil(one, 4, 6, code="2")])
    assert "один балл (10)" in explained(made, "distribution", Choice((same,)))
    assert "одну отметку («5»)" in explained(made, "tasks_by_mark", Choice((same,)))
    assert "не введены" in explained(made, "journal", Choice((same,)))
    rows = made.add_work(replace(VPR, grade=5))
    made.add_row(rows, one, participants=10, mark_2=0, mark_3=10, mark_4=0, mark_5=0)
    assert "только сведения школ" in explained(made, "distribution", Choice((rows,)))
    table = build(made, "indicators", Choice((rows,))).tables[0]
    assert {"median_score", "spread"}.isdisjoint(one.key for one in table.measures)
    plain = made.add_work(replace(VPR, grade=6, tasks=()), [primary(one, 5, "1"), primary(one, 6, "2")])
    assert "нет списка заданий" in explained(made, "tasks", Choice((plain,)))


def test_a_school_that_was_merged_is_named(made: Made) -> None:
    one, two, _ = made.schools
    work = vpr_of_two_schools(made)
    with made.district.reading() as connection:
        known = {school.id: school for school in school_rows.read_schools(connection)}
    made.change(replace(known[one], closed=dt.date(2026, 8, 31), successor_id=two))
    notes = build(made, "indicators", Choice((work,))).notes
    assert any("СОШ № 1 присоединена к СОШ № 2 (31.08.2026)" in note for note in notes)


def test_an_assessment_that_is_gone_is_refused(made: Made) -> None:
    with pytest.raises(InputRefused):
        build(made, "indicators", Choice((999,)))


def test_what_was_kept_is_forgotten_when_results_change(made: Made) -> None:
    work = vpr_of_two_schools(made)
    reader = made.reader
    before = find_report("indicators").build(reader, Choice((work,))).tables[0]
    with transaction(made.district) as connection:
        pupils.insert_pupils(connection, work, [replace(pupil(made.schools[2], 4, 6), mark="5", primary_score=10)])
    reader.forget(Changes(frozenset({Area.RESULTS})))
    after = find_report("indicators").build(reader, Choice((work,))).tables[0]
    assert (len(before.rows), len(after.rows)) == (3, 4)


# --- the demonstration district


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResultReader]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    with closing(open_district(path, read_only=True)) as district:
        yield ResultReader(district)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.key)
@pytest.mark.parametrize("by", [GroupBy.SCHOOL, GroupBy.CLASS, GroupBy.KIND, GroupBy.LOW_RESULTS])
def test_every_report_can_be_built_on_the_demonstration_district(
    demo: ResultReader, report: Report, by: GroupBy
) -> None:
    for work in demo.assessments():
        if work.school_year not in (2025, 2026):
            continue
        suited = report.needs.scope is Scope.YEAR or report.needs.suits(work)
        if not suited:
            continue
        found = report.build(demo, Choice((work.id or 0,), group_by=by))
        assert bool(found.explanation) != bool(found.tables or found.histograms)
        for table in found.tables:
            told(table.measures, table)


def told(measures: Sequence[Measure], table: AnalysisTable) -> None:
    """Every figure has its N, its place in its range, and where it came from."""
    assert len({row.key for row in table.rows}) == len(table.rows)
    for row in table.rows:
        for one in measures:
            figure = row.figures.get(one.key)
            if figure is None or figure.value is None:
                continue
            assert figure.n > 0
            assert figure.origins or one.key in ("rank", "threshold")  # a place; what a rule asks for
            if one.kind.value == "share":
                assert -1e-9 <= figure.value <= 100 + 1e-9


def test_figures_of_the_demonstration_are_those_of_its_pupils(demo: ResultReader) -> None:
    """The district of ВПР 2026 in mathematics, counted anew with nothing but Python."""
    (work,) = [
        one
        for one in demo.assessments()
        if (one.procedure, one.subject, one.grade, one.school_year) == ("vpr", "mathematics", 8, 2025)
    ]
    with demo.district.reading() as connection:
        everybody = [one for one in pupils.read_pupils(connection, work.id or 0) if one.mark]
    marks = [int(one.mark) for one in everybody]
    primary_scores = [one.primary_score for one in everybody if one.primary_score is not None]
    table = find_report("indicators").build(demo, Choice((work.id or 0,))).tables[0]
    district = next(row for row in table.rows if row.kind is GroupKind.DISTRICT).figures
    assert district["success_rate"].value == pytest.approx(100 * sum(mark > 2 for mark in marks) / len(marks))
    assert district["quality_rate"].value == pytest.approx(100 * sum(mark > 3 for mark in marks) / len(marks))
    assert district["mean_mark"].value == pytest.approx(sum(marks) / len(marks))
    assert district["median_score"].value == pytest.approx(float(np.median(primary_scores)))
    assert district["spread"].value == pytest.approx(float(np.std(primary_scores, ddof=1)))
    worth = {5: 100, 4: 64, 3: 36, 2: 16}
    assert district["learning_degree"].value == pytest.approx(sum(worth[mark] for mark in marks) / len(marks))
