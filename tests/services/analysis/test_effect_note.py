"""The yearly note on the effect of measures: figures worked out by hand, when it is awaited, until when."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.domain.documents.notes import BlockKind, Note, NoteKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import Plan, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import notes
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.effect_note import awaited_effect_note
from msoko_desktop.services.notes import NoteAbout
from msoko_desktop.services.plans.plans import add_plan
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book
from msoko_desktop.storage.district_file import District
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))
DUE = dt.date(2027, 3, 1)


def pupils(school: int, below: int, passed: int) -> list[Pupil]:
    scores = [1.0] * below + [5.0] * passed
    return [Pupil(f"{school}{at:03d}", school, "8А", "", (score,)) for at, score in enumerate(scores)]


@pytest.fixture
def two_years(made: Made) -> Made:
    """Below the minimum: the first school 50 → 20 %, the others 10 → 15 % together."""
    one, two, three = made.schools
    made.add_work(replace(VPR, school_year=2024), [*pupils(one, 10, 10), *pupils(two, 2, 18), *pupils(three, 2, 18)])
    made.add_work(VPR, [*pupils(one, 4, 16), *pupils(two, 4, 16), *pupils(three, 2, 18)])
    return made


def tables(note: Note) -> list[dict[str, dict[str, float | None]]]:
    return [
        {row.title: {key: figure.value for key, figure in row.figures.items()} for row in one.kept.table.rows}
        for one in note.blocks
        if one.kind is BlockKind.TABLE and one.kept is not None and one.kept.table is not None
    ]


def test_the_note_holds_the_schools_with_measures_beside_the_others(two_years: Made) -> None:
    reader, school = two_years.reader, two_years.schools[0]
    about = notes.about_of(reader, Choice(school_years=(2025,), school_ids=(school,)))
    note = notes.draft_note(reader, NoteKind.EFFECTIVENESS, about)
    groups, own, _ = tables(note)
    key = "below_share"
    assert [groups["С мерами"][f"{key}@{part}"] for part in ("before", "after", "change")] == [50, 20, -30]
    assert [groups["Без мер"][f"{key}@{part}"] for part in ("before", "after", "change")] == [10, 15, 5]
    assert groups["Разность изменений"][f"{key}@change"] == -35
    assert list(own) == ["СОШ № 1"]
    (chart,) = [one for one in note.blocks if one.kind is BlockKind.CHART]
    assert chart.kept is not None and chart.kept.table is not None
    assert [one.key for one in chart.kept.table.measures] == ["below_share@change"]
    assert tables(notes.recomputed(reader, note)) == tables(note)  # it stays of the schools that were chosen
    assert notes.shown_title(note) == "Аналитическая справка об эффективности принятых мер в 2025/26 учебном году"


def test_without_a_year_before_the_note_is_refused_with_the_reason(made: Made) -> None:
    made.add_work(VPR, [one for school in made.schools for one in pupils(school, 2, 18)])
    with pytest.raises(InputRefused, match="Нет одинаковых работ за"):
        notes.draft_note(made.reader, NoteKind.EFFECTIVENESS, NoteAbout(school_year=2025, treated=(made.schools[0],)))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (dt.date(2027, 1, 29), False),  # 31 days before
        (dt.date(2027, 1, 30), True),
        (DUE, True),
        (dt.date(2027, 3, 31), True),
        (dt.date(2027, 4, 1), False),
        (dt.date(2026, 3, 1), False),  # 2024/25 has no year before it
    ],
)
def test_it_is_awaited_around_the_first_of_march(two_years: Made, day: dt.date, told: bool) -> None:
    found = awaited_effect_note(two_years.district, day)
    assert (found is not None) is told
    if found is not None:
        assert (found.school_year, found.due, found.note_id) == (2025, DUE, None)


def test_the_day_is_the_districts_own(two_years: Made) -> None:
    books.change_value(two_years.district, Book.CYCLE, "effectiveness_due/month", "4")
    books.change_value(two_years.district, Book.CYCLE, "effectiveness_due/day", "20")
    assert awaited_effect_note(two_years.district, dt.date(2027, 3, 20)) is None
    found = awaited_effect_note(two_years.district, dt.date(2027, 4, 1))
    assert found is not None and found.due == dt.date(2027, 4, 20)


def test_a_draft_is_named_and_a_note_on_record_ends_the_waiting(two_years: Made) -> None:
    d, reader = two_years.district, two_years.reader
    about = NoteAbout(school_year=2025, treated=(two_years.schools[0],))
    (note_id,) = notes.save_note(d, notes.draft_note(reader, NoteKind.EFFECTIVENESS, about)).created
    found = awaited_effect_note(d, DUE)
    assert found is not None and found.note_id == note_id
    with d.reading() as connection:
        kept = connection.execute("SELECT kind FROM analytical_note").fetchall()
    assert kept == [("effectiveness",)]
    notes.record_note(d, notes.read_note(d, note_id), "7", DUE)
    assert awaited_effect_note(d, DUE) is None


def test_a_direction_with_a_plan_needs_its_own_note_and_is_told_until_it_is_on_record(two_years: Made) -> None:
    d = two_years.district
    approved = PlanStatus.APPROVED
    plans = {"talents": approved, "methodical_work": approved, "career_guidance": PlanStatus.DRAFT}
    for direction, status in plans.items():
        period = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
        add_plan(d, Plan(f"План {direction}", period=period, direction=direction, status=status))
    titles = direction_titles(d)
    talents, methods = titles["talents"], titles["methodical_work"]

    found = awaited_effect_note(d, DUE)
    assert found is not None
    assert (set(found.lacking), found.of_results) == ({talents, methods}, True)
    record(d, "talents", dt.date(2027, 2, 10))
    found = awaited_effect_note(d, DUE)
    assert found is not None
    assert (found.lacking, found.of_results) == ((methods,), True)
    record(d, "training_quality", dt.date(2027, 2, 11))  # the direction of the results: theirs is not awaited then
    found = awaited_effect_note(d, DUE)
    assert found is not None
    assert (found.lacking, found.of_results) == ((methods,), False)
    record(d, "methodical_work", dt.date(2026, 2, 11))  # of the year before
    assert awaited_effect_note(d, DUE) == found
    record(d, "methodical_work", dt.date(2027, 2, 12))
    assert awaited_effect_note(d, DUE) is None


def record(d: District, direction: str, day: dt.date) -> None:
    note = Note(NoteKind.DIRECTION_EFFECT, f"АНАЛИЗ {direction} {day}", day.year - 2, direction=direction)
    (note_id,) = notes.save_note(d, note).created
    notes.record_note(d, notes.read_note(d, note_id), "", day)
