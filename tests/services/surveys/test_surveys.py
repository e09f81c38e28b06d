"""Surveys in a real file: ready ones, questions and counts, shares with N and Wilson's interval, the questionnaire."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from statsmodels.stats.proportion import proportion_confint

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.domain.surveys import Option, Question, Survey
from msoko_desktop.services import district as files
from msoko_desktop.services import history, surveys
from msoko_desktop.services.district import District
from msoko_desktop.services.documents.register import short_titles
from msoko_desktop.services.schools.schools import School, add_schools, list_schools
from msoko_desktop.services.surveys.grids import RETURNED, CountGrid, QuestionGrid
from msoko_desktop.services.surveys.papers import questionnaire_document
from msoko_desktop.services.surveys.report import report_parts

SATISFIED = Question("Довольны ли Вы школой?", (Option("Да", good=True), Option("Скорее да", good=True), Option("Нет")))
WISHES = Question("Что улучшить?", (Option("Питание"), Option("Кружки")), several=True)
SURVEY = Survey("Родители", "training_quality", questions=(SATISFIED, WISHES), preface="Уважаемые родители!")


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School("СОШ № 1"), School("СОШ № 2")])
    yield opened
    opened.close()


@pytest.fixture
def survey(d: District) -> Survey:
    return surveys.read_survey(d, surveys.save_survey(d, SURVEY).created[0])


def fill(d: District, survey: Survey, year: int = 2025) -> None:
    """СОШ № 1: 30 анкет, 18 «да», 6 «скорее да», 4 «нет»; питание 10, кружки 25. СОШ № 2: 10 анкет, 5 «нет»."""
    first, second = (school.id or 0 for school in list_schools(d))
    yes, rather, no = (one.id or 0 for one in survey.questions[0].options)
    food, clubs = (one.id or 0 for one in survey.questions[1].options)
    counts = {
        (first, yes): 18,
        (first, rather): 6,
        (first, no): 4,
        (first, food): 10,
        (first, clubs): 25,
        (second, no): 5,
    }
    surveys.set_counts(d, survey.id or 0, year, counts, {first: 30, second: 10})


def test_every_ready_survey_is_sound_and_belongs_to_a_direction(d: District) -> None:
    for one in surveys.ready_surveys():
        assert one.direction in short_titles()
        assert one.source and one.year
        stored = surveys.read_survey(d, surveys.save_survey(d, one).created[0])
        assert [q.text for q in stored.questions] == [q.text for q in one.questions]
        assert any(option.good for question in stored.questions for option in question.options)
    assert len(surveys.list_surveys(d)) == 3


def test_shares_have_n_and_the_interval_of_an_independent_library(d: District, survey: Survey) -> None:
    fill(d, survey)

    parts, words = report_parts(d, survey.id or 0, 2025)

    assert words == ""
    assert [part.title for part in parts] == ["Положительные ответы", "1. Довольны ли Вы школой?", "2. Что улучшить?"]
    positive = {row.title: row.cells for row in parts[0].table.rows}
    assert [cell.value for cell in positive["СОШ № 1"]] == [28, pytest.approx(24 / 28 * 100)]
    assert [cell.value for cell in positive["СОШ № 2"]] == [5, 0]
    assert [cell.value for cell in positive["Всего по району"]] == [33, pytest.approx(24 / 33 * 100)]
    low, high = proportion_confint(24, 28, method="wilson")
    shown = f"от {low * 100:.1f} до {high * 100:.1f} %".replace(".", ",")
    assert shown in positive["СОШ № 1"][1].tip
    wishes = {row.title: row.cells for row in parts[2].table.rows}
    assert [cell.value for cell in wishes["СОШ № 1"]] == [30, pytest.approx(100 / 3), pytest.approx(250 / 3)]


def test_schools_that_counted_no_questionnaires_are_left_out_where_several_answers_are_chosen(
    d: District, survey: Survey
) -> None:
    first, second = (school.id or 0 for school in list_schools(d))
    food = survey.questions[1].options[0].id or 0
    surveys.set_counts(d, survey.id or 0, 2025, {(first, food): 10, (second, food): 49}, {first: 10})

    (wishes,) = (part for part in report_parts(d, survey.id or 0, 2025)[0] if part.title.startswith("2."))

    rows = {row.title: [cell.value for cell in row.cells] for row in wishes.table.rows}
    assert rows["Всего по району"][:2] == [10, 100]


def test_years_are_compared(d: District, survey: Survey) -> None:
    fill(d, survey, 2024)
    fill(d, survey, 2025)
    first, yes = list_schools(d)[0].id or 0, survey.questions[0].options[0].id or 0
    surveys.set_counts(d, survey.id or 0, 2024, {(first, yes): 0}, {})

    part = report_parts(d, survey.id or 0, 2025)[0][-1]

    assert part.title == "Сравнение по годам"
    values = [cell.value for cell in part.table.rows[0].cells if cell.value is not None and cell.value > 15]
    assert values == pytest.approx([6 / 15 * 100, 24 / 33 * 100])


def test_counts_are_typed_and_more_answers_than_questionnaires_are_remarked(d: District, survey: Survey) -> None:
    grid = CountGrid(d, survey.id or 0, 2025)
    first, yes = str(list_schools(d)[0].id), str(survey.questions[0].options[0].id)

    grid.write([CellEdit(first, RETURNED, 20.0), CellEdit(first, yes, 25.0)], "Ввод")

    assert grid.content.values[0][:3] == ["СОШ № 1", 20, 25]
    assert grid.content.values[-1][:3] == ["Всего по району", 20, 25]
    assert [one.text for one in grid.content.remarks] == [
        "«Довольны ли Вы школой?»: ответов 25 — больше, чем сдано анкет (20)."
    ]
    history.undo(d)
    grid.reload()
    assert grid.content.values[0][:3] == ["СОШ № 1", None, None]


def test_a_reworded_answer_keeps_its_counts_and_one_taken_away_loses_them(d: District, survey: Survey) -> None:
    fill(d, survey)
    grid = QuestionGrid(d, survey.id or 0)
    question = str(survey.questions[0].id)

    grid.write([CellEdit(question, "options", "Да; Пожалуй; Нет")], "Ввод")
    counts = surveys.counts_of(d, surveys.read_survey(d, survey.id or 0))[0][2025]
    assert len(counts) == 6
    grid.write([CellEdit(question, "options", "Да; Нет")], "Ввод")
    assert len(surveys.counts_of(d, survey)[0][2025]) == 5
    history.undo(d)
    assert len(surveys.counts_of(d, survey)[0][2025]) == 6
    grid.reload()
    grid.write([CellEdit("new:0", "text", "Новый вопрос?")], "Ввод")
    assert [one.text for one in surveys.read_survey(d, survey.id or 0).questions][-1] == "Новый вопрос?"
    with pytest.raises(InputRefused, match="«Никогда» среди ответов нет"):
        grid.write([CellEdit(question, "good", "Никогда")], "Ввод")


def test_what_is_no_survey_is_refused(d: District, survey: Survey) -> None:
    with pytest.raises(InputRefused, match="«родители» уже есть"):
        surveys.save_survey(d, replace(SURVEY, title=" родители "))
    with pytest.raises(InputRefused, match="хотя бы два варианта"):
        surveys.save_survey(d, replace(survey, questions=(Question("Что?", (Option("Да"),)),)))
    with pytest.raises(InputRefused, match="стоит дважды"):
        surveys.save_survey(d, replace(survey, questions=(Question("Что?", (Option("Да"), Option("да"))),)))
    with pytest.raises(InputRefused, match="нет названия"):
        surveys.save_survey(d, replace(survey, title=""))


def test_a_deleted_survey_comes_back_with_its_counts(d: District, survey: Survey) -> None:
    fill(d, survey)
    surveys.delete_survey(d, survey.id or 0)
    assert surveys.list_surveys(d) == ()
    history.undo(d)
    assert len(surveys.counts_of(d, surveys.list_surveys(d)[0])[0][2025]) == 6


def test_the_questionnaire_is_printed_with_boxes(d: District, survey: Survey) -> None:
    data = questionnaire_document(d, survey.id or 0, "pdf")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages).replace("\u00a0", " ")

    assert "Уважаемые родители!" in text
    assert "1. Довольны ли Вы школой?" in text
    assert "можно выбрать несколько ответов" in text
    assert text.count("□") == 5  # the faces of paper have no ☐
    assert "Класс, в котором учится ребёнок: ____" in text
    document = docx.Document(io.BytesIO(questionnaire_document(d, survey.id or 0, "docx")))
    assert sum(one.text.startswith("□") for one in document.paragraphs) == 5
