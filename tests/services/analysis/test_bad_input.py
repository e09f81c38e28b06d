"""Every ready report over files that have little, nothing or odd results: an explanation, never a crash, nan or 0 %."""

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import cache

import pytest

from msoko_desktop.charts.results import Place
from msoko_desktop.domain.analysis.model import MeasureKind
from msoko_desktop.domain.assessments.model import (
    Assessment,
    Band,
    MarkScale,
    Pupil,
    ResultKind,
    Task,
    TaskLevel,
    Threshold,
)
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.recommendations.model import AddresseeKind, Recommendation, State
from msoko_desktop.domain.schools.school_years import Membership, SchoolList
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.services.analysis.parts import parts_of
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Report, ReportContent, Scope
from msoko_desktop.services.analysis.reports import REPORTS, Choice, GroupBy
from msoko_desktop.services.analysis.selection import Selection, choice_of, key_of, with_clusters
from msoko_desktop.services.analysis.views import Wanted
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.services.schools import context
from msoko_desktop.storage import school_years
from msoko_desktop.storage.recommendations import write_recommendation
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
TASKS = (Task("1", 4), Task("2", 6))
SCALE = MarkScale(maximum=10, bands=BANDS)
HUNDRED = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
CREDIT = MarkScale(ResultKind.PASS, maximum=20, bands=(Band("незачёт", 0, 9), Band("зачёт", 10, 20)), low=("незачёт",))
LEVELS = MarkScale(
    ResultKind.LEVEL,
    bands=(Band("ниже базового", 0, 3), Band("базовый", 4, 7), Band("повышенный", 8, 10)),
    maximum=10,
    low=("ниже базового",),
)
#: A work of every procedure that a report asks for: procedure, subject, grade, scale, tasks.
KINDS: tuple[tuple[str, str, int, MarkScale, tuple[Task, ...]], ...] = (
    ("vpr", "mathematics", 8, SCALE, TASKS),
    ("oge", "mathematics", 9, SCALE, ()),
    ("gve", "russian", 9, SCALE, ()),
    ("ege", "russian", 11, HUNDRED, ()),
    ("gve", "russian", 11, SCALE, ()),
    ("trial_exam", "mathematics", 9, SCALE, ()),
    ("essay_11", "russian", 11, CREDIT, ()),
    ("interview_9", "russian", 9, CREDIT, ()),
    ("niko", "mathematics", 6, LEVELS, ()),
    ("pisa_model", "functional_literacy", 9, LEVELS, ()),
    ("municipal_work", "mathematics", 8, SCALE, TASKS),
)


def works(year: int) -> list[Assessment]:
    return [
        Assessment(year, procedure, subject, grade, scale=scale, tasks=tasks)
        for procedure, subject, grade, scale, tasks in KINDS
    ]


def pupil(work: Assessment, school: int, at: int, share: float, variant: str = "") -> Pupil:
    """A participant who got a share of all points of a work."""
    code, grade = f"{school}{at:03d}", f"{work.grade}А"
    if work.scale.kind is ResultKind.LEVEL:
        return Pupil(code, school, grade, variant, given_mark=work.scale.bands[min(2, int(share * 3))].label)
    if work.tasks:
        points = tuple(math.floor(task.maximum * share) for task in work.tasks)
        return Pupil(code, school, grade, variant, tuple(map(float, points)), journal_mark="4")
    if work.scale.kind is ResultKind.SCORE:
        return Pupil(code, school, grade, variant, test_score=float(round(100 * share)))
    return Pupil(code, school, grade, variant, given_primary=float(round((work.scale.maximum or 10) * share)))


def fill(made: Made, years: tuple[int, ...], schools: tuple[int, ...], shares: tuple[float, ...]) -> None:
    for year in years:
        for work in works(year):
            found = [pupil(work, school, at, share) for school in schools for at, share in enumerate(shares)]
            made.add_work(work, found)


def nothing(made: Made) -> None:
    """Works that nobody has written."""
    for year in (2024, 2025):
        for work in works(year):
            made.add_work(work)


def empty(made: Made) -> None:
    """A file without works."""


def one_school(made: Made) -> None:
    fill(made, (2024, 2025), made.schools[:1], (0.2, 0.5, 0.9) * 5)


def one_pupil(made: Made) -> None:
    fill(made, (2024, 2025), made.schools[:1], (0.5,))


def one_mark(made: Made) -> None:
    fill(made, (2024, 2025), made.schools, (0.5,) * 12)


def all_zero(made: Made) -> None:
    fill(made, (2024, 2025), made.schools, (0.0,) * 12)


def missing_years(made: Made) -> None:
    fill(made, (2021, 2025), made.schools, (0.2, 0.5, 0.9) * 4)


def changed_scales(made: Made) -> None:
    fill(made, (2024,), made.schools, (0.2, 0.5, 0.9) * 4)
    for work in works(2025):
        scale = replace(SCALE, maximum=20, bands=(Band("2", 0, 9), Band("3", 10, 20)))
        other = replace(work, scale=scale, tasks=(Task("1", 20),) if work.tasks else ())
        if work.scale.kind is ResultKind.MARK:
            found = [pupil(other, school, at, share) for school in made.schools for at, share in enumerate((0.2, 0.8))]
            made.add_work(other, found)


def changed_tasks(made: Made) -> None:
    """The list of tasks is another one each year, with levels in the second, none in the third."""
    for year, tasks in (
        (2023, TASKS),
        (2024, (Task("1", 1, TaskLevel.BASIC), Task("2.1", 3, TaskLevel.ADVANCED), Task("2.2", 6))),
        (2025, ()),
    ):
        for work in works(year):
            if work.tasks:
                own = replace(work, tasks=tasks)
                shares = (0.2, 0.5, 0.9) * 4
                made.add_work(
                    own, [pupil(own, one, at, share) for one in made.schools for at, share in enumerate(shares)]
                )


def merged_schools(made: Made) -> None:
    fill(made, (2024, 2025), made.schools, (0.2, 0.5, 0.9) * 4)
    one, two, _ = made.schools
    made.change(School("СОШ № 2", id=two, closed=dt.date(2025, 8, 31), successor_id=one))
    with transaction(made.district) as connection:
        school_years.write_membership(connection, Membership(two, SchoolList.LOW_RESULTS, 2025, ""))
    context.set_values(made.district, 2025, {(one, "3.2.1"): 20.0})


def typed_nothing(made: Made) -> None:
    """Rows of schools that hold zeros and participants without marks."""
    for year in (2024, 2025):
        for work in works(year):
            work_id = made.add_work(work)
            for school in made.schools:
                made.add_row(work_id, school, participants=0)


def with_context(made: Made) -> None:
    """Six schools of three kinds: one indicator is the same at all, a school lacks one, one has no place."""
    places = (PlaceKind.URBAN, PlaceKind.URBAN, PlaceKind.RURAL, PlaceKind.RURAL, PlaceKind.RURAL, PlaceKind.UNKNOWN)
    made.add_schools("СОШ № 4", "СОШ № 5", "СОШ № 6")
    for at, (school, place) in enumerate(zip(made.schools, places, strict=True)):
        made.change(School(f"СОШ № {at + 1}", id=school, place_kind=place, small=at == 4))
        values = {code: float(at * (place_of + 1) % 7 * 10) for place_of, code in enumerate(condition_codes())}
        values["3.2.1"] = 25.0
        if at == 3:
            del values["3.2.3"]
        context.set_values(made.district, 2025, {(school, code): value for code, value in values.items()})
    fill(made, (2024, 2025), made.schools, (0.2, 0.5, 0.9) * 4)


def condition_codes() -> tuple[str, ...]:
    return ("2.2.1", "2.2.2", "2.3.2", "3.1.5", "3.2.1", "3.2.3", "3.2.4", "3.2.5", "3.2.6")


def with_measures(made: Made) -> None:
    """A school that was closed has a recommendation, a plan and an order that name it."""
    fill(made, (2024, 2025), made.schools, (0.2, 0.5, 0.9) * 4)
    closed = made.schools[0]
    made.change(School("СОШ № 1", id=closed, closed=dt.date(2026, 1, 31)))
    one = Recommendation(AddresseeKind.HEAD, "Директору", 2024, closed, state=State.SENT, sent=dt.date(2025, 9, 1))
    with transaction(made.district) as connection:
        write_recommendation(connection, one)
    line = PlanLine(LineKind.ACTIVITY, "", deadline="когда-нибудь", executors="СОШ № 1")
    plans.add_plan(made.district, Plan("План", lines=(line,)))
    orders.add_order(made.district, Order(date=dt.date(2025, 9, 1), items=(OrderItem("", "СОШ № 1"),)))


FILES: tuple[Callable[[Made], None], ...] = (
    empty, nothing, one_school, one_pupil, one_mark, all_zero, missing_years, changed_scales, changed_tasks,
    merged_schools, typed_nothing, with_context, with_measures,
)  # fmt: skip


def choices(made: Made, report: Report) -> Iterator[Choice]:
    """What the page could ask of a report: all years, every year, every work, every kind of rows, one school."""
    found = made.reader.assessments()
    groups = report.groups or (GroupBy.SCHOOL,)
    selections = [Selection("", None, year) for year in (2025, 2024, 2019)]
    selections += [Selection(one.procedure, key_of(one), one.school_year) for one in found if report.needs.suits(one)]
    for selection in selections:
        for group in groups:
            yield choice_of(found, report, replace(selection, group_by=group))
        yield choice_of(found, report, replace(selection, school_ids=made.schools[:1]))
    yield Choice()
    yield Choice(school_ids=(made.schools[1],), ranked=True, match_codes=True)


#: Signs of statistics and names that are written in Latin letters; anything else would be English.
LATIN = {"N", "n", "z", "x", "w", "PISA", "min", "max", "p", "I", "II", "McCrary", "Kleven", "Rousseeuw"}


def words_are_russian(*texts: str) -> None:
    """No English, no hyphen before a number, nothing that a computer says of nothing."""
    for text in texts:
        plain = re.sub(r"\S+\.ru\S*", "", text)  # addresses of sources
        assert not set(re.findall(r"[A-Za-z]+", plain)) - LATIN, text
        assert not re.search(r"(?<![\w.])-\d", text), text
        assert not re.search(r"\b(nan|inf|None)\b", text), text
        assert ".." not in text and "  " not in text and "{" not in text, text


def check(content: ReportContent) -> None:
    """Nothing is shown without people, nothing is no number, a share lies in 0 … 100, an explanation is a sentence."""
    words_are_russian(content.explanation, *content.notes, *(note for table in content.tables for note in table.notes))
    if content.explanation:
        assert not content.tables and not content.planes and content.explanation.endswith((".", ")"))
        return
    assert content.tables or content.histograms or content.matrices
    for table in content.tables:
        for row in table.rows:
            for one in table.measures:
                figure = row.figures.get(one.key)
                if figure is None or figure.value is None:
                    continue
                assert math.isfinite(figure.value), (table.title, row.title, one.key)
                for bound in (figure.low, figure.high):
                    assert bound is None or math.isfinite(bound)
                if one.kind is MeasureKind.SHARE:
                    assert -1e-9 <= figure.value <= 100 + 1e-9, (table.title, row.title, one.key)
                    assert figure.n > 0 or row.key.startswith("area"), (table.title, row.title, one.key)
                if one.kind is MeasureKind.MEAN:
                    assert figure.n > 0, (table.title, row.title, one.key)
    for sign in content.signs:
        assert sign.n > 0 and (sign.strength is None or math.isfinite(sign.strength))


DistrictOf = Callable[[Callable[[Made], None]], tuple[Made, ResultReader]]


@pytest.fixture(scope="module")
def district_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DistrictOf]:
    """The district that a function fills, made once, as no report writes."""
    with ExitStack() as open_files:

        @cache
        def get(make: Callable[[Made], None]) -> tuple[Made, ResultReader]:
            path = tmp_path_factory.mktemp(make.__name__) / "Район.msoko"
            made = Made(open_files.enter_context(closing(create_district(path))))
            made.add_schools("СОШ № 1", "СОШ № 2", "СОШ № 3")
            make(made)
            return made, made.reader

        yield get


@pytest.mark.parametrize("report", REPORTS, ids=lambda one: one.key)
@pytest.mark.parametrize("make", FILES, ids=lambda one: one.__name__)
def test_a_report_explains_itself_where_there_is_nothing_to_show(
    district_of: DistrictOf, make: Callable[[Made], None], report: Report
) -> None:
    made, reader = district_of(make)
    for choice in choices(made, report):
        if report.needs.scope is not Scope.YEAR and not choice.assessment_ids:
            assert report.build(reader, choice).explanation
            continue
        asked, why = with_clusters(reader, choice, 2025)
        assert not why or why.endswith(".")
        content = report.build(reader, asked)
        check(content)
        if content.explanation:
            continue
        for part in parts_of(content):
            table = part.table
            cells = [cell for row in table.rows for cell in row.cells]
            words_are_russian(part.title, table.title, table.subject, *table.notes, *(row.title for row in table.rows))
            words_are_russian(*(cell.text for cell in cells), *(cell.tip for cell in cells))
            words_are_russian(*(one.title for one in table.columns), *(view.title for view in part.views))
        if choice.group_by is not GroupBy.SCHOOL or choice.school_ids:
            continue
        for part in parts_of(content):
            for view in part.views[:1]:
                rows = tuple(row.key for row in part.table.rows)
                drawn = view.draw(Place(), Wanted(view.measures[0][0] if view.measures else "", rows))
                assert drawn.spots or drawn.explanation


@pytest.mark.parametrize("make", [empty, nothing, typed_nothing], ids=lambda one: one.__name__)
def test_without_results_no_report_shows_anything(made: Made, make: Callable[[Made], None]) -> None:
    make(made)
    reader = made.reader
    shown = [one.key for one in REPORTS for choice in choices(made, one) if not one.build(reader, choice).explanation]
    assert shown == []


def test_one_person_makes_no_report_but_those_that_join_two_exams(made: Made) -> None:
    one_pupil(made)
    reader = made.reader
    shown = {one.key for one in REPORTS for choice in choices(made, one) if not one.build(reader, choice).explanation}
    assert shown <= {"gia9_repeaters", "gia_disabled", "ege_gve"}  # ОГЭ and ГВЭ, ЕГЭ and ГВЭ: two people
