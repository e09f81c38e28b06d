"""What a new work can start with, and what a changed scale would do."""

from msoko_desktop import paths
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale
from msoko_desktop.services.results.assessment_offers import offered_subjects, procedure_code, subject_code
from msoko_desktop.services.results.scale_choices import CHECKED, NO_SOURCE, NOT_CHECKED, choices_among, state_of

OWN = MarkScale(maximum=10, source="Спецификация", bands=(Band("2", 0, 4), Band("5", 5, 10)))


def origins(*found: Assessment, work: Assessment) -> list[str]:
    return [one.origin for one in choices_among(found, work)]


def test_a_ready_set_of_the_year_goes_before_last_years_scale() -> None:
    work = Assessment(2025, "ege", "physics", 11)
    last = Assessment(2024, "ege", "physics", 11, scale=OWN)
    assert origins(last, work=work) == ["ready", "last", "none"]
    first = choices_among((last,), work)[0]
    assert (first.state, first.title) == (CHECKED, "Готовый набор 2026 года")


def test_a_set_of_another_year_goes_behind_last_years_scale_and_none() -> None:
    work = Assessment(2025, "vpr", "mathematics", 8)
    last = Assessment(2024, "vpr", "mathematics", 8, scale=OWN)
    assert origins(work=work) == ["none", "ready"]
    assert origins(last, work=work) == ["last", "none", "ready"]


def test_a_sample_without_a_source_is_never_proposed() -> None:
    found = choices_among((), Assessment(2025, "municipal_work", "physics", 9))
    assert [one.origin for one in found] == ["none", "ready"]
    assert found[1].state == NO_SOURCE


def test_only_earlier_works_that_are_the_same_count() -> None:
    work = Assessment(2025, "vpr", "russian", 5)
    others = (
        Assessment(2024, "vpr", "russian", 6, scale=OWN),
        Assessment(2024, "vpr", "russian", 5, variant="устная часть", scale=OWN),
        Assessment(2026, "vpr", "russian", 5, scale=OWN),
        Assessment(2023, "vpr", "russian", 5),
    )
    assert origins(*others, work=work) == ["none"]


def test_the_state_of_a_scale_is_told_honestly() -> None:
    assert state_of(MarkScale()) == ""
    assert state_of(MarkScale(bands=OWN.bands, verified=True)) == NO_SOURCE
    assert state_of(OWN) == "не сверено"


def test_subjects_are_offered_in_the_grades_of_the_procedure() -> None:
    # data/procedures.toml and data/subjects.toml: ОГЭ is in grade 9; chemistry is in ВПР in 8 and 10.
    oge = {one.code: one.grades for one in offered_subjects("oge")}
    assert oge["chemistry"] == {9}
    assert oge["literary_reading"] == frozenset()
    vpr = {one.code: one.grades for one in offered_subjects("vpr")}
    assert vpr["chemistry"] == {8, 10}
    assert not any(one.grades for one in offered_subjects("Районный диктант"))


def test_names_of_people_lead_to_the_codes_of_the_data() -> None:
    assert procedure_code("впр") == "vpr"
    assert procedure_code("единый государственный экзамен") == "ege"
    assert procedure_code("  Районный   диктант ") == "Районный диктант"
    assert subject_code("русский") == "russian"
    assert subject_code("Шахматы") == "Шахматы"


def test_the_manual_explains_every_state() -> None:
    text = paths.asset("resources/help/assessments.md").read_text(encoding="utf-8")
    work = Assessment(2025, "vpr", "mathematics", 8)
    last = Assessment(2024, "vpr", "mathematics", 8, scale=OWN)
    states = {one.state for one in choices_among((last,), work)} | {CHECKED, NOT_CHECKED, NO_SOURCE}
    assert [state for state in states if state and f"| {state} |" not in text] == []
