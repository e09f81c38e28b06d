"""Signs, low results, conditions, clusters and effects as reports: what was planted in the demonstration is found."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, ResultKind, Task, Threshold
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.schools.school_years import Membership, SchoolList
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.analysis.low_results import low_results, low_signs
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice, GroupBy, ReportContent, find_report
from msoko_desktop.services.analysis.reports.common import has_results
from msoko_desktop.services.analysis.signs import signs, signs_of_school
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.schools import context
from msoko_desktop.storage import pupils, school_years
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))
EGE_SCALE = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
EGE = Assessment(2025, "ege", "russian", 11, scale=EGE_SCALE)
RULE_REPORTS = ("bias", "low_results", "conditions", "clusters", "complex_school", "effectiveness")


def build(reader: ResultReader, key: str, choice: Choice = Choice()) -> ReportContent:  # noqa: B008
    return find_report(key).build(reader, choice)


def wrote(school: int, scores: Sequence[float], journal: str = "") -> list[Pupil]:
    return [
        Pupil(f"{school}{place:03d}", school, "8А", "", (score,), journal_mark=journal)
        for place, score in enumerate(scores)
    ]


# --- the demonstration district


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResultReader]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    with closing(open_district(path, read_only=True)) as district:
        yield ResultReader(district)


def school(reader: ResultReader, name: str) -> int:
    (found,) = [one.id for one in reader.schools().schools if name in one.short_name]
    assert found is not None
    return found


def test_only_the_school_that_lifts_works_has_peaks_and_it_has_them_every_year(demo: ResultReader) -> None:
    found = [one for one in signs(demo, Choice()) if one.rule == codes.BORDERS]
    lifting = school(demo, "СОШ № 1")
    assert {one.school_id for one in found} == {lifting}
    works = {(one.school_year, one.assessment_id) for one in found}
    assert len(works) == 7  # what the school checks itself: ВПР-8 in both subjects, three years, and a trial exam
    # The observers of the demonstration saw help there, and 6 of 30 marks did not stand the second check.
    assert {one.rule for one in signs_of_school(demo, lifting)} == {
        codes.BORDERS, codes.ABOVE, codes.TASKS, codes.RAISED, codes.RECHECK, codes.OBSERVED, codes.YEARS,
    }  # fmt: skip
    other = {one.rule for one in signs_of_school(demo, school(demo, "СОШ № 2"))}
    assert other == {codes.GROUPS, codes.LOWERED, codes.MEDALS, codes.YEARS}


def test_only_the_school_with_a_strict_journal_raised_marks(demo: ResultReader) -> None:
    found = [one for one in signs(demo, Choice()) if one.rule == codes.RAISED]
    assert {one.school_id for one in found} == {school(demo, "СОШ № 1")}
    lowered = {one.school_id for one in signs(demo, Choice()) if one.rule == codes.LOWERED}
    assert lowered == {school(demo, "СОШ № 2")}  # whose journal is a mark above in every third case


def test_signs_of_a_school_stand_by_year_and_the_lyceum_has_none(demo: ResultReader) -> None:
    years = [one.school_year for one in signs_of_school(demo, school(demo, "СОШ № 1"))]
    assert years == sorted(years, key=lambda year: -(year or 0))
    assert signs_of_school(demo, school(demo, "лицей")) == ()


def test_the_report_on_signs_names_schools_rules_and_that_they_are_no_verdict(demo: ResultReader) -> None:
    found = build(demo, "bias")
    assert found.subject == "2025/26 учебный год"
    rows = {row.title: row.figures for row in found.tables[0].rows}
    peaks = rows["МБОУ «Верхнезаозёрская СОШ № 1»"][codes.BORDERS]
    assert peaks.value == 3  # two of ВПР-8, a trial exam
    assert any("не вывод о необъективности" in note for note in found.notes)
    assert len(found.signs) == len(found.tables[1].rows)
    assert all("Возможные объяснения" in row.note for row in found.tables[1].rows)


def test_the_report_on_one_work_says_that_the_rest_of_the_year_was_not_looked_at(demo: ResultReader) -> None:
    only = "Это только выбранные работы; чтобы просмотреть весь год, выберите «Все процедуры»."
    works = [one.id or 0 for one in demo.assessments() if one.school_year == 2025 and has_results(demo, one)]
    work = next(one for one in works if signs(demo, Choice((one,))))
    without = next(one for one in works if not signs(demo, Choice((one,))))
    assert any(only in note for note in build(demo, "bias", Choice((work,))).notes)
    assert not any(only in note for note in build(demo, "bias").notes)
    assert only in build(demo, "bias", Choice((without,))).explanation


def test_signs_are_narrowed_by_work_and_school(demo: ResultReader) -> None:
    everything = signs(demo, Choice(school_years=(2025,)))
    work = next(one.assessment_id for one in everything if one.assessment_id is not None)
    one_work = signs(demo, Choice((work,)))
    assert {one.assessment_id for one in one_work} <= {work, None}
    assert signs(demo, Choice(school_ids=(school(demo, "лицей"),))) == ()
    with pytest.raises(InputRefused):
        signs(demo, Choice((9999,)))


def test_schools_with_low_results_are_those_of_the_regions_list(demo: ResultReader) -> None:
    found = {one.school_id: one for one in low_results(demo, 2025)}
    clear = {one for one, result in found.items() if result.meets}
    doubtful = {one for one, result in found.items() if result.meets_with_doubtful and not result.meets}
    assert clear == {school(demo, name) for name in ("СОШ № 2", "Ольхологская", "Тростниковская")}
    assert doubtful == set()
    of_2026 = (SchoolList.LOW_RESULTS, 2026)
    listed = {one.school_id for one in demo.schools().memberships if (one.list, one.year) == of_2026}
    assert clear | doubtful == listed
    assert [one.school_id for one in low_signs(demo, 2025)] == sorted(clear)


def test_the_evidence_of_low_results_is_the_share_of_both_years(demo: ResultReader) -> None:
    found = build(demo, "low_results")
    (oge,) = [
        work
        for work in demo.assessments()
        if (work.procedure, work.subject, work.school_year) == ("oge", "mathematics", 2025)
    ]
    low = school(demo, "СОШ № 2")
    with demo.district.reading() as connection:
        marks = [one.mark for one in pupils.read_pupils(connection, oge.id or 0, low) if one.mark]
    (row,) = [one for one in found.tables[1].rows if one.title.endswith("№ 2». ОГЭ: Математика, 9 класс")]
    assert row.figures["below_share@2025"].value == pytest.approx(marks.count("2") / len(marks) * 100)
    assert row.figures["below_share@2025"].n == len(marks)


def test_the_resilient_school_is_the_only_one_named(demo: ResultReader) -> None:
    found = build(demo, "conditions")
    (plane,) = found.planes
    assert [one.title for one in plane.points if one.named] == ["МБОУ «Лебяжемысская СОШ»"]
    best = max(plane.points, key=lambda one: one.y or 0)
    assert best.title == "МБОУ «Верхнезаозёрский лицей»"
    assert any(note.startswith("В перечне 2025 года, но не в нижней четверти: МБОУ «Лебяж") for note in found.notes)


def test_clusters_are_the_same_each_time_and_reports_can_be_grouped_by_them(demo: ResultReader) -> None:
    choice = Choice(cluster_count=3, split=False)
    found = build(demo, "clusters", choice)
    assert found == build(ResultReader(demo.district), "clusters", choice)
    assert len(found.clusters) == found.trees[0].clusters == 3
    hard = next(name for name, members in found.clusters.items() if school(demo, "Тростниковская") in members)
    assert school(demo, "Дальнепокосская") in found.clusters[hard]
    assert school(demo, "лицей") not in found.clusters[hard]
    work = next(one for one in demo.assessments() if one.procedure == "oge" and one.school_year == 2025)
    grouped = build(demo, "indicators", Choice((work.id or 0,), group_by=GroupBy.CLUSTER, clusters=found.clusters))
    assert {row.title for row in grouped.tables[0].rows} >= set(found.clusters)


def test_one_school_is_set_side_by_side_and_places_are_given_only_when_asked(demo: ResultReader) -> None:
    lyceum = school(demo, "лицей")
    found = build(demo, "complex_school", Choice(school_ids=(lyceum,)))
    assert all((row.figures["z"].value or 0) > 0 for row in found.tables[0].rows)
    (ege,) = [
        work
        for work in demo.assessments()
        if (work.procedure, work.subject, work.school_year) == ("ege", "russian", 2025)
    ]
    scores: dict[int, list[float]] = {}
    with demo.district.reading() as connection:
        for one in pupils.read_pupils(connection, ege.id or 0):
            if one.test_score is not None:
                scores.setdefault(one.school_id, []).append(one.test_score)
    means = {one: float(np.mean(of_school)) for one, of_school in scores.items()}
    expected = (means[lyceum] - np.mean(list(means.values()))) / np.std(list(means.values()), ddof=1)
    (row,) = [one for one in found.tables[0].rows if one.title == "ЕГЭ 2026: Русский язык, 11 класс"]
    assert row.figures["z"].value == pytest.approx(float(expected))
    assert [one.key for one in found.tables[0].measures] == ["completion", "z", "compared"]
    ranked = build(demo, "complex_school", Choice(school_ids=(lyceum,), ranked=True))
    assert [one.key for one in ranked.tables[0].measures] == ["completion", "z", "rank", "compared"]
    assert "Выберите организацию" in build(demo, "complex_school").explanation


def test_the_effect_is_that_of_the_schools_with_recommendations_beside_the_others(demo: ResultReader) -> None:
    found = build(demo, "effectiveness")
    inside, others, effect = found.tables[0].rows
    codes = {one.id: one.code for one in demo.schools().schools}
    assert {codes[one] for one in inside.school_ids} == {"edu991402", "edu991405"}  # data/demo/recommendations.toml
    change = (inside.figures["below_share@change"].value or 0) - (others.figures["below_share@change"].value or 0)
    assert effect.figures["below_share@change"].value == pytest.approx(change)
    assert not set(inside.school_ids) & set(others.school_ids)


# --- what is not there


def test_an_empty_file_has_no_signs(made: Made) -> None:
    assert signs(made.reader, Choice()) == ()
    assert signs_of_school(made.reader, made.schools[0]) == ()
    assert low_results(made.reader, 2025) == ()


@pytest.mark.parametrize("key", RULE_REPORTS)
@pytest.mark.parametrize("scores", [[5.0], [5.0] * 30, [0.0] * 30], ids=["one pupil", "one mark", "all below"])
def test_one_school_with_little_or_equal_results_is_explained(made: Made, key: str, scores: list[float]) -> None:
    only = made.schools[0]
    for year in (2024, 2025):
        made.add_work(replace(VPR, school_year=year), wrote(only, scores, "4"))
    found = build(made.reader, key, Choice(school_ids=(only,)))
    assert bool(found.explanation) != bool(found.tables)


@pytest.mark.parametrize("key", RULE_REPORTS)
def test_a_missing_year_and_another_scale_are_explained(made: Made, key: str) -> None:
    one, two, three = made.schools
    everybody = [*wrote(one, [1.0] * 20), *wrote(two, [5.0] * 20), *wrote(three, [9.0] * 20)]
    made.add_work(replace(VPR, school_year=2023), everybody)
    other = MarkScale(maximum=20, bands=(Band("2", 0, 9), Band("3", 10, 20)))
    made.add_work(replace(VPR, scale=other, tasks=(Task("1", 20),)), everybody)
    for choice in (Choice(), Choice(school_ids=(one,)), Choice(school_years=(2025,)), Choice(school_years=(2019,))):
        found = build(made.reader, key, choice)
        assert bool(found.explanation) != bool(found.tables)
        assert found.explanation == "" or found.explanation.endswith(".")
    assert "ни одна работа не повторялась" in build(made.reader, "low_results").explanation


def test_candidates_for_medals_below_the_conditions_are_a_sign_without_names(made: Made) -> None:
    one = made.schools[0]
    maths = replace(EGE, subject="mathematics_profile")
    for work, low in ((EGE, 65.0), (maths, 80.0)):
        everybody = [
            Pupil("1", one, "11А", "медаль I", test_score=low),
            Pupil("2", one, "11А", "медаль I", test_score=90.0),
        ]
        made.add_work(work, everybody)
    (found,) = signs(made.reader, Choice())
    assert (found.rule, found.school_id, found.n, found.strength) == (codes.MEDALS, one, 2, 1)
    assert (
        found.text
        == "Претендентов на медаль – 2, баллы ЕГЭ ниже условий медали – у 1. Это порог без проверки случайности."
    )


def test_a_school_in_the_list_that_does_not_meet_the_rule_is_told(made: Made) -> None:
    one, two, _ = made.schools
    for year in (2024, 2025):
        for subject in ("mathematics", "russian"):
            low, high = wrote(one, [1.0] * 20), wrote(two, [9.0] * 20)
            made.add_work(replace(VPR, school_year=year, subject=subject), [*low, *high])
    with transaction(made.district) as connection:
        school_years.write_membership(connection, Membership(two, SchoolList.LOW_RESULTS, 2026, ""))
    found = build(made.reader, "low_results")
    assert "По правилу, но не в перечне 2026 года: СОШ № 1." in found.notes
    assert "В перечне 2026 года, но не по правилу: СОШ № 2." in found.notes


def test_signs_are_worked_out_anew_when_results_change(made: Made) -> None:
    one, two, _ = made.schools
    work = made.add_work(VPR, [*wrote(one, [9.0] * 20, "3"), *wrote(two, [5.0] * 20, "3")])
    reader = made.reader
    assert [(sign.rule, sign.school_id) for sign in signs(reader, Choice())] == [(codes.RAISED, one)]
    with transaction(made.district) as connection:
        connection.execute("DELETE FROM pupil_result WHERE assessment_id = ? AND school_id = ?", (work, one))
    reader.forget(Changes(frozenset({Area.RESULTS})))
    assert signs(reader, Choice()) == ()


def test_context_of_one_school_and_of_equal_schools_is_explained(made: Made) -> None:
    for school_id in made.schools[:1]:
        context.set_values(made.district, 2025, {(school_id, "3.2.1"): 20.0})
    assert "не посчитать" in build(made.reader, "conditions").explanation
    assert build(made.reader, "clusters").explanation.endswith(".")
    more = made.add_schools("СОШ № 4", "СОШ № 5")
    for school_id in more:
        values: dict[tuple[int, str], float | None] = {
            (school_id, code): 20.0 for code in ("3.2.1", "3.2.3", "3.2.4", "3.2.5", "2.2.1", "2.2.2", "2.3.2", "3.1.5")
        }
        context.set_values(made.district, 2025, values)
    assert "одинаковы" in build(made.reader, "clusters").explanation
    assert build(made.reader, "conditions").explanation.endswith("одинаковы.")


def test_a_closed_school_is_not_judged_by_its_conditions(made: Made) -> None:
    ids = made.add_schools("СОШ № 4", "СОШ № 5")
    for place, school_id in enumerate(ids):
        codes_used = ("3.2.1", "3.2.3", "3.2.4", "3.2.5")
        context.set_values(made.district, 2025, {(school_id, code): float(10 + place) for code in codes_used})
    made.change(School("СОШ № 5", id=ids[-1], closed=dt.date(2024, 8, 31)))
    titles = [row.title for row in build(made.reader, "conditions").tables[0].rows]
    assert titles == ["СОШ № 1", "СОШ № 2", "СОШ № 3", "СОШ № 4"]
