"""Notes on what schools gave in: a monitoring and a survey told with figures that stay tied to the file."""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from statsmodels.stats.proportion import proportion_confint

from msoko_desktop.domain.cycle.model import ProofState
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.documents.notes import BlockKind, Collected, Note, NoteKind, filled, shown_title
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, MonitoringIndicator, Period, YearKind
from msoko_desktop.domain.schools.schools import PlaceKind
from msoko_desktop.domain.surveys import Option, Question, Survey
from msoko_desktop.services import cycle, history, monitoring, notes, surveys
from msoko_desktop.services import district as files
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.district import District
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.schools.schools import School, add_schools, list_schools

TODAY = dt.date(2026, 3, 2)
YEAR = Period(2025)


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    kinds = (PlaceKind.URBAN, PlaceKind.RURAL, PlaceKind.RURAL, PlaceKind.UNKNOWN)
    add_schools(opened, [School(f"СОШ № {number}", place_kind=kind) for number, kind in enumerate(kinds, start=1)])
    yield opened
    opened.close()


def make_form(d: District) -> int:
    """Охват (0–100, больше лучше, вес 60) и нарушения (0–10, меньше лучше, вес 40); сдают за календарный год."""
    indicators = (
        MonitoringIndicator("a", "", "", "Охват", "Охват", "%", 0, 100, 1, weight=60),
        MonitoringIndicator("b", "", "", "Нарушения", "Нарушения", "ед.", 0, 10, -1, weight=40),
    )
    form = Monitoring("Профориентация", "talents", method=IndexMethod.BOUNDS, indicators=indicators, due="03-01")
    return monitoring.add_form(d, form).created[0]


def fill(d: District, form_id: int) -> None:
    """2025: № 1 – 80 и 0, № 2 – 50 и 5, № 3 – только охват 20, № 4 ничего. 2024: № 1 – 60 и 5, № 2 – 40 и 5."""
    one, two, three, _ = (school.id or 0 for school in list_schools(d))
    monitoring.set_values(
        d, form_id, YEAR, {(one, "a"): 80, (one, "b"): 0, (two, "a"): 50, (two, "b"): 5, (three, "a"): 20}
    )
    monitoring.set_values(d, form_id, Period(2024), {(one, "a"): 60, (one, "b"): 5, (two, "a"): 40, (two, "b"): 5})


def draft(d: District, kind: NoteKind, about: Collected) -> Note:
    return notes.draft_note(ResultReader(d), kind, notes.NoteAbout(collected=about))


def words_of(note: Note) -> str:
    return "\n".join(filled(block.text, note.figures) for block in note.blocks)


@pytest.fixture
def form_id(d: District) -> int:
    made = make_form(d)
    fill(d, made)
    return made


def test_a_note_on_a_monitoring_tells_what_was_collected_and_what_the_index_says(d: District, form_id: int) -> None:
    # by hand: № 1 0,6·80 + 0,4·100 = 88; № 2 0,6·50 + 0,4·50 = 50, mean 69; of № 3 too little is known
    # the year before: 0,6·60 + 0,4·50 = 56 and 0,6·40 + 0,4·50 = 44, mean 50
    note = draft(d, NoteKind.MONITORING, Collected(form_id, 2025))

    assert shown_title(note) == "Аналитическая справка по итогам мониторинга «Профориентация» за 2025 год"
    assert note.school_year == 2024
    words = words_of(note)
    assert "Представили сведения: 3 школы, это 75 %." in words
    assert "Все показатели заполнили: 2 школы." in words
    assert "Не представили сведений: СОШ № 4." in words
    assert "Заполнили не все показатели: СОШ № 3." in words
    assert "Срок представления сведений – 01.03.2026." in words
    assert "Средний индекс – 69; он посчитан для организаций: 2 школы." in words
    assert "СОШ № 1 – 88 (городская); СОШ № 2 – 50 (сельская)" in words
    assert "Средний индекс на 19 выше, чем за период 2024 (школ 2, тогда 2)." in words
    assert "Индекс вырос больше всего: СОШ № 1 (+32), СОШ № 2 (+6)." in words
    tables = {block.text: block.kept.table for block in note.blocks if block.kept and block.kept.table}
    summary = tables["Показатели по району"]
    coverage = summary.rows[0].figures
    assert [coverage[key].value for key in ("schools", "value", "least", "most")] == [3, 50, 20, 80]
    assert coverage["value@change"].value == 0  # 50 before as well
    wanted = [block.text for block in note.blocks if block.kind is BlockKind.HEADING][-3:]
    assert wanted == ["Причины", "Выводы", "Предлагаемые меры"]


def test_a_note_is_worked_out_anew_and_tells_what_would_change(d: District, form_id: int) -> None:
    note_id = notes.save_note(d, draft(d, NoteKind.MONITORING, Collected(form_id, 2025))).created[0]
    reader, stored = ResultReader(d), notes.read_note(d, note_id)
    assert notes.what_changed(reader, stored) == ()
    last = list_schools(d)[3].id or 0

    monitoring.set_values(d, form_id, YEAR, {(last, "a"): 100, (last, "b"): 0})

    changes = notes.what_changed(reader, stored)
    assert ("Школы, не представившие сведений", "СОШ № 4", "–") in changes
    assert ("Средний индекс", "69", "79,3") in changes  # (88 + 50 + 100) / 3
    assert "СОШ № 4" in words_of(stored)
    assert "Представили сведения: 4 школы, это 100 %." in words_of(notes.recomputed(reader, stored))


def test_a_deleted_form_leaves_its_note_readable_and_undo_ties_it_again(d: District, form_id: int) -> None:
    note_id = notes.save_note(d, draft(d, NoteKind.MONITORING, Collected(form_id, 2025))).created[0]
    before = words_of(notes.read_note(d, note_id))

    monitoring.delete_form(d, form_id)

    orphan = notes.read_note(d, note_id)
    assert words_of(orphan) == before
    with pytest.raises(InputRefused, match="Мониторинга, о котором справка, в файле больше нет"):
        notes.recomputed(ResultReader(d), orphan)
    assert notes.with_figures(ResultReader(d), orphan) == orphan
    history.undo(d)
    assert notes.read_note(d, note_id).collected == Collected(form_id, 2025)
    assert notes.find_note(d, NoteKind.MONITORING, Collected(form_id, 2025)) == note_id


@pytest.mark.parametrize(
    ("about", "why"),
    [
        (None, "Выберите мониторинг и период"),
        (Collected(999, 2025), "в файле больше нет"),
        (Collected(1, 2019), "значений за 2019 год нет. Сначала внесите их."),
    ],
)
def test_what_cannot_be_told_of_is_refused(d: District, form_id: int, about: Collected | None, why: str) -> None:
    with pytest.raises(InputRefused, match=why):
        notes.draft_note(ResultReader(d), NoteKind.MONITORING, notes.NoteAbout(collected=about))


def test_a_note_proves_the_analysis_of_its_direction_once_it_is_on_record(d: District, form_id: int) -> None:
    def analysis() -> list[tuple[str, ProofState]]:
        matrix = cycle.read_matrix(d, 2025, TODAY)
        (row,) = [one for one in matrix.every() if one.direction == "talents" and one.stage is Stage.ANALYSIS]
        return [(proof.title, proof.state) for proof in row.proofs]

    note_id = notes.save_note(d, draft(d, NoteKind.MONITORING, Collected(form_id, 2025))).created[0]
    title = "Аналитическая справка по итогам мониторинга «Профориентация» за 2025 год"
    assert analysis() == [(title, ProofState.DRAFT)]

    notes.record_note(d, notes.read_note(d, note_id), "7", dt.date(2026, 2, 20))

    ((shown, state),) = analysis()
    assert title in shown
    assert state is ProofState.READY
    (document,) = list_documents(d)
    assert (document.direction, document.stage) == ("talents", Stage.ANALYSIS)


@pytest.mark.parametrize("ending", notes.FORMATS)
def test_a_note_on_a_monitoring_is_a_document_of_every_format(d: District, form_id: int, ending: str) -> None:
    data = notes.note_document(d, draft(d, NoteKind.MONITORING, Collected(form_id, 2025)), ending)

    assert data
    if ending == "pdf":
        text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
        assert "ПРОФОРИЕНТАЦИЯ" in text.upper()
        assert "число результатов участников" not in text  # an index is of schools


# --- surveys


def make_survey(d: District) -> Survey:
    questions = (
        Question("Довольны школой?", (Option("Да", good=True), Option("Нет"))),
        Question("Довольны питанием?", (Option("Да", good=True), Option("Нет"))),
    )
    survey = Survey("Родители", "upbringing", years=YearKind.SCHOOL, questions=questions)
    return surveys.read_survey(d, surveys.save_survey(d, survey).created[0])


def answer(d: District, survey: Survey, year: int, *rows: tuple[int, int, int, int]) -> None:
    """Store of each school in turn: «да», «нет» of the first question, «да», «нет» of the second."""
    options = [option.id or 0 for question in survey.questions for option in question.options]
    schools = [school.id or 0 for school in list_schools(d)]
    counts = {(school, option): n for school, row in zip(schools, rows, strict=False)
              for option, n in zip(options, row, strict=True)}  # fmt: skip
    returned = {school: max(row[0] + row[1], row[2] + row[3]) for school, row in zip(schools, rows, strict=False)}
    surveys.set_counts(d, survey.id or 0, year, counts, returned)


def test_a_note_on_a_survey_has_shares_with_n_and_interval_and_compares_years(d: District) -> None:
    survey = make_survey(d)
    answer(d, survey, 2024, (20, 80, 50, 50))
    answer(d, survey, 2025, (60, 20, 40, 40), (30, 10, 20, 20))

    note = draft(d, NoteKind.SURVEY, Collected(survey.id, 2025))

    words = words_of(note)
    low, high = (f"{bound * 100:.1f}".replace(".", ",") for bound in proportion_confint(90, 120, method="wilson"))
    assert f"«Довольны школой?» – 75 % (N = 120; интервал {low}–{high} %)" in words
    assert "Ответов ждали от организаций: 4 школы. Представили ответы: 2 школы, это 50 %." in words
    assert "Не представили ответов: СОШ № 3, СОШ № 4." in words
    assert "Сдано анкет: 120 анкет." in words
    # 20 of 100 and 90 of 120: the intervals lie apart; 50 of 100 and 60 of 120 are the same
    assert "стало больше, интервалы лет не пересекаются: «Довольны школой?»: 20 % (N = 100) → 75 % (N = 120)." in words
    tables = {block.text: block.kept.table for block in note.blocks if block.kept and block.kept.table}
    answers = tables["Довольны питанием?"]
    assert [row.figures["share"].value for row in answers.rows] == [50, 50]
    assert [row.figures["count"].value for row in answers.rows] == [60, 60]
    note_id = notes.save_note(d, note).created[0]
    assert notes.what_changed(ResultReader(d), notes.read_note(d, note_id)) == ()


def test_an_answered_survey_proves_the_monitoring_of_its_direction(d: District) -> None:
    survey = make_survey(d)

    def proofs() -> list[tuple[str, ProofState]]:
        matrix = cycle.read_matrix(d, 2026, TODAY)
        (cell,) = [one for one in matrix.every() if one.direction == "upbringing" and one.stage is Stage.MONITORING]
        return [(proof.title, proof.state) for proof in cell.proofs]

    assert proofs() == []  # an untouched one is nothing
    answer(d, survey, 2025, (0, 0, 0, 0))
    assert proofs() == []
    answer(d, survey, 2025, (6, 2, 4, 4))
    assert proofs() == [("Родители, 2025/26 учебный год: ответили школы, 1 из 4", ProofState.DRAFT)]
    answer(d, survey, 2025, *[(3, 1, 2, 2)] * 4)
    assert proofs() == [("Родители, 2025/26 учебный год: ответили школы, 4 из 4", ProofState.READY)]
