"""Analytical notes: drafted from data with origins, worked out anew on request, kept, undone, put on record."""

import datetime as dt
import io
from dataclasses import replace
from typing import NamedTuple

import docx
import openpyxl
import pypdf
import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, ResultKind, Task, TaskLevel
from msoko_desktop.domain.documents.documents import DocumentKind, Stage
from msoko_desktop.domain.documents.notes import BlockKind, Note, NoteBlock, NoteKind, Source, filled
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services import history, notes
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.documents.documents import delete_document, list_documents
from msoko_desktop.services.documents.evidence import read_file
from msoko_desktop.services.notes import NoteAbout
from msoko_desktop.services.operations import transaction
from msoko_desktop.storage import reference_figures
from tests.services.analysis.conftest import Made

DAY = dt.date(2026, 6, 1)
BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
TASKS = (Task("1", 4, level=TaskLevel("Б")), Task("2", 6, level=TaskLevel("П")))
SCALE = MarkScale(maximum=10, bands=BANDS)
VPR = Assessment(2025, "vpr", "mathematics", 8, dt.date(2026, 4, 23), scale=SCALE, tasks=TASKS)


class Year(NamedTuple):
    """Two years of one work; in the newer one eight of ten pass, five of them with «4» or «5»."""

    made: Made
    before: int
    work: int

    @property
    def reader(self) -> ResultReader:
        return self.made.reader

    def draft(self) -> Note:
        return notes.draft_note(self.reader, NoteKind.ASSESSMENT, NoteAbout(self.work))


def pupil(school: int, code: int, *scores: float, journal: str = "") -> Pupil:
    return Pupil(str(code), school, "8А", "", scores, journal_mark=journal)


@pytest.fixture
def year(made: Made) -> Year:
    one, two, _ = made.schools
    save_office(
        made.district,
        Office(
            name="Отдел образования",
            district_name="Заречный район",
            head_post="Начальник отдела",
            head_name="Н.П. Верховцева",
        ),
    )
    earlier = replace(VPR, school_year=2024, date=dt.date(2025, 4, 22))
    before = made.add_work(earlier, [pupil(one, code, *((4, 0) if code < 6 else (0, 0))) for code in range(10)])
    found = [pupil(one, code, 0, 2, journal="4") for code in range(2)]  # «2», 2 points
    found += [pupil(one, code, 4, 0, journal="3") for code in range(2, 5)]  # «3», 4 points
    found += [pupil(two, code, 1, 6, journal="4") for code in range(5, 9)]  # «4», 7 points
    found += [pupil(two, 9, 4, 6, journal="5")]  # «5», 10 points
    return Year(made, before, made.add_work(VPR, found))


def words_of(note: Note) -> str:
    return "\n".join(filled(text, note.figures) for text in (note.title, *(block.text for block in note.blocks)))


def headings(note: Note) -> list[str]:
    return [block.text for block in note.blocks if block.kind is BlockKind.HEADING]


# --- drafts


def test_a_draft_tells_what_the_results_are(year: Year) -> None:
    words = words_of(year.draft())
    assert "о результатах работы «ВПР 2026: Математика, 8 класс»" in words
    assert "обучающихся Заречного района" in words
    assert "Дата проведения: 23.04.2026." in words
    assert "В работе приняли участие 10 обучающихся; результаты представили 2 школы." in words
    assert "Успеваемость по району – 80,0 %." in words  # 8 of 10
    assert "Качество знаний – 50,0 %." in words  # 5 of 10
    assert "Средняя отметка – 3,40." in words  # (2·2 + 3·3 + 4·4 + 5) / 10
    assert "Средний балл – 5,4." in words  # (2·2 + 3·4 + 4·7 + 10) / 10
    # task 1: (3·4 + 4·1 + 4) / 40 = 50 % of the basic level's 57 %; task 2: (2·2 + 5·6) / 60 = 56,7 %, enough
    assert "задания: 1 (50,0 %)." in words
    assert "требует содержание задания 1." in words
    assert "Подтвердили отметку по журналу 80,0 % участников, понизили 20,0 %, повысили 0,0 %." in words


def test_a_draft_compares_with_last_year_and_with_the_region(year: Year) -> None:
    with transaction(year.made.district) as connection:
        reference_figures.write_figures(connection, year.work, "Область", {"success_rate": 91.5})
    words = words_of(year.draft())
    # 8 and 6 of 10: Wilson 49,0 … 94,3 and 31,3 … 83,2; Newcombe 20 − √(31,0² + 23,2²) and 20 + √(14,3² + 28,7²).
    assert (
        "Успеваемость на 20,0 п. п. выше, чем в 2024/25 учебном году "
        "(участников 10, тогда 10; интервал −18,7 … +52,1; от случайного не отличить)."
    ) in words
    assert words.count("Интервал при изменении – доверительный, 95 %") == 1
    assert "Для сравнения, успеваемость: Область – 91,5 %." in words


def test_what_has_no_data_is_left_out_with_its_section(made: Made) -> None:
    one = made.schools[0]
    work = made.add_work(replace(VPR, tasks=()), [Pupil(str(n), one, "8А", given_primary=5) for n in range(4)])
    found = notes.draft_note(made.reader, NoteKind.ASSESSMENT, NoteAbout(work))
    assert not {"Динамика", "Выполнение заданий", "Сравнение с отметками по журналу"} & set(headings(found))
    assert {"Основание, цель и сроки", "Результаты", "Причины", "Выводы", "Рекомендации"} <= set(headings(found))
    assert "–." not in words_of(found)


def test_every_figure_of_a_draft_says_which_cells_made_it(year: Year) -> None:
    found = year.draft()
    success = found.figures["success_rate"]
    assert (success.value, success.n) == (80.0, 10)
    (origin,) = success.origins
    assert (origin.assessment_id, origin.view, origin.columns) == (year.work, "pupils", ("mark",))
    assert set(origin.school_ids) == set(year.made.schools[:2])
    change = found.figures["change_success_rate"]
    assert {one.assessment_id for one in change.origins} == {year.before, year.work}
    silent = [key for key, one in found.figures.items() if one.value is not None and not one.origins]
    assert silent == []
    for block in found.blocks:
        if block.kept is not None and block.kept.table is not None and block.source is not None:
            figures = [one for row in block.kept.table.rows for one in row.figures.values() if one.value is not None]
            assert figures
            if block.source.report in ("indicators", "tasks"):
                assert all(one.origins for one in figures), block.text


def test_a_school_is_told_of_beside_the_district(year: Year) -> None:
    school = year.made.schools[0]
    found = notes.draft_note(year.reader, NoteKind.SCHOOL, NoteAbout(school_year=2025, school_id=school))
    words = words_of(found)
    assert "СОШ № 1" in words
    assert "Участников: 5.\nУспеваемость – 60,0 %*, по району – 80,0 %." in words  # 3 of 5; 8 of 10
    table = next(block.kept.table for block in found.blocks if block.kept is not None and block.kept.table is not None)
    (row,) = table.rows
    assert {key: one.value for key, one in row.figures.items() if key.startswith("success")} == {
        "success_rate": 60.0,
        "success_rate district": 80.0,
    }


def test_a_procedure_and_a_year_list_their_works(year: Year) -> None:
    for kind, about in (
        (NoteKind.PROCEDURE, NoteAbout(procedure="vpr", school_year=2025)),
        (NoteKind.YEAR, NoteAbout(school_year=2025)),
    ):
        found = notes.draft_note(year.reader, kind, about)
        table = next(block.kept.table for block in found.blocks if block.kept is not None and block.kept.table)
        assert [row.title for row in table.rows] == ["ВПР: Математика, 8 класс"]
        assert table.rows[0].figures["success_rate"].value == 80.0
        assert "Период проведения: 23.04.2026." in words_of(found)


@pytest.mark.parametrize(
    ("kind", "about", "why"),
    [
        (NoteKind.ASSESSMENT, NoteAbout(), "Выберите работу"),
        (NoteKind.ASSESSMENT, NoteAbout(9999), "."),
        (NoteKind.PROCEDURE, NoteAbout(school_year=2025), "Выберите процедуру"),
        (NoteKind.PROCEDURE, NoteAbout(procedure="oge", school_year=2025), "«ОГЭ» за 2025/26"),
        (NoteKind.YEAR, NoteAbout(), "Выберите учебный год"),
        (NoteKind.YEAR, NoteAbout(school_year=1999), "за 1999/00"),
        (NoteKind.SCHOOL, NoteAbout(school_year=2025), "Выберите школу"),
    ],
)
def test_what_cannot_be_told_of_is_refused(year: Year, kind: NoteKind, about: NoteAbout, why: str) -> None:
    with pytest.raises(InputRefused, match=why):
        notes.draft_note(year.reader, kind, about)


def test_a_work_without_results_or_of_one_pupil_gets_no_note(made: Made) -> None:
    empty = made.add_work(VPR)
    lonely = made.add_work(replace(VPR, grade=7), [pupil(made.schools[0], 1, 4, 0)])
    for work, why in ((empty, "нет результатов"), (lonely, "один участник")):
        with pytest.raises(InputRefused, match=why):
            notes.draft_note(made.reader, NoteKind.ASSESSMENT, NoteAbout(work))


def test_the_choice_of_analysis_says_what_a_note_is_about(year: Year) -> None:
    school = year.made.schools[1]
    assert notes.about_of(year.reader, Choice((year.work,), school_ids=(school,))) == NoteAbout(
        year.work, "vpr", 2025, school, (school,)
    )
    assert notes.about_of(year.reader, Choice(school_years=(2023, 2024))).school_year == 2024
    assert notes.about_of(year.reader, Choice()).school_year == 2025


# --- worked out anew


def test_nothing_changes_until_the_data_do(year: Year) -> None:
    assert notes.what_changed(year.reader, year.draft()) == ()


def test_a_recomputation_is_shown_before_it_is_taken(year: Year) -> None:
    found = year.draft()
    third = year.made.schools[2]
    year.made.add_row(year.work, third, participants=10, mark_2=10, mark_3=0, mark_4=0, mark_5=0)
    changes = {one.where: (one.old, one.new) for one in notes.what_changed(year.reader, found)}
    assert changes["Успеваемость"] == ("80,0 %", "40,0 %")  # 8 of 20
    assert changes["Школы"] == ("2 школы", "3 школы")
    assert changes["Показатели общеобразовательных организаций: СОШ № 3, Успеваемость"] == ("–", "0,0")
    assert "80,0 %" in words_of(found)
    assert "40,0 %" in words_of(notes.recomputed(year.reader, found))


def test_a_note_outlives_its_work(year: Year) -> None:
    found = year.draft()
    with transaction(year.made.district) as connection:
        connection.execute("DELETE FROM assessment WHERE id = ?", (year.work,))
    anew = notes.recomputed(year.reader, replace(found, assessment_id=None))
    assert "Успеваемость по району – –." in words_of(anew)
    assert all(block.kept.explanation for block in anew.blocks if block.kept is not None)


def test_a_new_place_is_filled_and_the_others_stay(year: Year) -> None:
    found = year.draft()
    third = year.made.schools[2]
    year.made.add_row(year.work, third, participants=10, mark_2=10, mark_3=0, mark_4=0, mark_5=0)
    school = year.made.schools[0]
    more = NoteBlock(BlockKind.TEXT, f"Успеваемость {{success_rate}}, СОШ № 1 {{success_rate:school {school}}}.")
    anew = notes.with_figures(year.reader, replace(found, blocks=(*found.blocks, more)))
    assert words_of(anew).endswith("Успеваемость 80,0 %, СОШ № 1 60,0 %*.")


@pytest.mark.parametrize("place", ["успех", "success_rate:школа", "task:77"])
def test_a_place_that_nothing_can_fill_is_refused(year: Year, place: str) -> None:
    found = year.draft()
    wrong = replace(found, blocks=(NoteBlock(BlockKind.TEXT, f"Доля {{{place}}}."),))
    with pytest.raises(InputRefused, match=r"Место «\{"):
        notes.with_figures(year.reader, wrong)


def test_an_unknown_report_is_refused(year: Year) -> None:
    with pytest.raises(InputRefused, match="больше нет"):
        notes.with_report(year.reader, year.draft(), BlockKind.TABLE, Source("film"), "Кино")


# --- kept


def test_a_note_is_kept_changed_and_deleted_each_as_one_step(year: Year) -> None:
    d, found = year.made.district, year.draft()
    (note_id,) = notes.save_note(d, found).created
    assert [one.id for one in notes.list_notes(d)] == [note_id]
    stored = notes.read_note(d, note_id)
    assert replace(stored, id=None, changed="") == found
    changed = replace(stored, blocks=stored.blocks[:3])
    assert notes.save_note(d, changed, "Удалить блок").step == "Удалить блок"
    assert len(notes.read_note(d, note_id).blocks) == 3
    history.undo(d)
    assert notes.read_note(d, note_id).blocks == found.blocks
    notes.delete_note(d, note_id)
    assert notes.list_notes(d) == ()
    history.undo(d)
    assert notes.read_note(d, note_id).blocks == found.blocks
    history.undo(d)
    assert notes.list_notes(d) == ()


def test_a_note_without_a_title_or_with_an_empty_place_is_not_kept(year: Year) -> None:
    d, found = year.made.district, year.draft()
    with pytest.raises(InputRefused, match="нет заголовка"):
        notes.save_note(d, replace(found, title=" \n"))
    with pytest.raises(InputRefused, match="не заполнено"):
        notes.save_note(d, replace(found, title="О {schools:school 1}"))
    assert notes.list_notes(d) == ()


def test_what_is_gone_or_damaged_is_said(year: Year) -> None:
    d = year.made.district
    (note_id,) = notes.save_note(d, year.draft()).created
    stored = notes.read_note(d, note_id)
    with transaction(d) as connection:
        connection.execute("UPDATE analytical_note SET content = '{' WHERE id = ?", (note_id,))
    with pytest.raises(InputRefused, match="повреждено"):
        notes.read_note(d, note_id)
    notes.delete_note(d, note_id)
    for act in (lambda: notes.read_note(d, note_id), lambda: notes.delete_note(d, note_id)):
        with pytest.raises(InputRefused, match="больше нет"):
            act()
    with pytest.raises(InputRefused, match="больше нет"):
        notes.save_note(d, stored)


def test_a_note_is_put_on_record_with_its_pdf(year: Year) -> None:
    d = year.made.district
    (note_id,) = notes.save_note(d, year.draft()).created
    notes.record_note(d, notes.read_note(d, note_id), "7", DAY)
    (document,) = [one for one in list_documents(d) if one.kind is DocumentKind.NOTE]
    assert document.title == "Аналитическая справка о результатах работы «ВПР 2026: Математика, 8 класс»"
    assert (document.number, document.date, document.stage) == ("7", DAY, Stage.ANALYSIS)
    assert document.file is not None
    assert "АНАЛИТИЧЕСКАЯ СПРАВКА" in pdf_text(read_file(d, document.file.file_id))
    assert notes.read_note(d, note_id).document_id == document.id
    history.undo(d)
    assert [one for one in list_documents(d) if one.kind is DocumentKind.NOTE] == []
    assert notes.read_note(d, note_id).document_id is None


def test_a_note_put_on_record_again_keeps_its_line(year: Year) -> None:
    d = year.made.district
    (note_id,) = notes.save_note(d, year.draft()).created
    notes.record_note(d, notes.read_note(d, note_id), "7", DAY)
    notes.record_note(d, notes.read_note(d, note_id), "7", dt.date(2026, 6, 2))
    (document,) = [one for one in list_documents(d) if one.kind is DocumentKind.NOTE]
    assert document.date == dt.date(2026, 6, 2)
    assert document.id is not None
    delete_document(d, document.id)
    assert notes.read_note(d, note_id).document_id is None
    notes.record_note(d, notes.read_note(d, note_id), "8", DAY)
    assert [one.number for one in list_documents(d) if one.kind is DocumentKind.NOTE] == ["8"]


def test_a_number_that_is_taken_is_refused(year: Year) -> None:
    d = year.made.district
    ids = [notes.save_note(d, year.draft()).created[0] for _ in range(2)]
    notes.record_note(d, notes.read_note(d, ids[0]), "7", DAY)
    with pytest.raises(InputRefused, match="уже занят"):
        notes.record_note(d, notes.read_note(d, ids[1]), "7", DAY)
    assert notes.read_note(d, ids[1]).document_id is None


# --- on paper


def pdf_text(data: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())


def test_a_note_on_paper_has_its_sections_figures_tables_and_signature(year: Year) -> None:
    text = pdf_text(notes.note_document(year.made.district, year.draft(), "pdf"))
    places = [
        text.index(words)
        for words in (
            "АНАЛИТИЧЕСКАЯ СПРАВКА",
            "1. Основание, цель и сроки",
            "2. Участники",
            "3. Результаты",
            "Успеваемость по району – 80,0 %.",
            "Таблица 1 – Показатели по району",
            "4. Динамика",
            "5. Выполнение заданий",
            "Рекомендации",
            "Начальник отдела",
            "Н.П. Верховцева",
        )
    ]
    assert places == sorted(places)
    assert "Причины" not in text  # nothing was written there
    assert "СОШ № 1 5 60,0* 0,0* 2,60* 3,2*" in text  # 3 of 5; (2·2 + 3·3) / 5; (2·2 + 3·4) / 5


def test_the_word_file_has_the_same_tables_under_their_captions(year: Year) -> None:
    document = docx.Document(io.BytesIO(notes.note_document(year.made.district, year.draft(), "docx")))
    texts = [paragraph.text.replace("\u00a0", " ") for paragraph in document.paragraphs]
    captions = [text for text in texts if text.startswith("Таблица ")]
    assert len(captions) == 7
    assert len(document.tables) == len(captions) + 1  # and the signature
    assert texts.index("3. Результаты") < texts.index(captions[0])
    cells = [cell.text.replace("\u00a0", " ") for cell in document.tables[2].rows[1].cells]
    assert cells[:3] == ["СОШ № 1", "5", "60,0*"]


def test_the_book_has_a_sheet_for_each_table(year: Year) -> None:
    book = openpyxl.load_workbook(io.BytesIO(notes.note_document(year.made.district, year.draft(), "xlsx")))
    found = {sheet.title for sheet in book}
    assert {"Таблица 1", "Таблица 2", "Таблица 3", "Таблица 4"} <= found
    values = [cell.value for row in book["Таблица 3"].iter_rows() for cell in row]
    assert "60,0*" in values


def test_a_note_without_tables_is_no_book_and_another_format_is_refused(year: Year) -> None:
    only_words = replace(year.draft(), blocks=(NoteBlock(BlockKind.CONCLUSION, "Выводов нет."),))
    with pytest.raises(InputRefused, match="нет таблиц"):
        notes.note_document(year.made.district, only_words, "xlsx")
    assert "Выводов нет." in pdf_text(notes.note_document(year.made.district, only_words, "pdf"))
    with pytest.raises(InputRefused, match="«rtf»"):
        notes.note_document(year.made.district, only_words, "rtf")


def test_charts_are_pictures_with_captions_in_pdf_and_word(year: Year) -> None:
    found = year.draft()
    charts = [block.text for block in found.blocks if block.kind is BlockKind.CHART]
    assert charts == [
        "Доли отметок",
        "Распределение первичных баллов по району",
        "Динамика успеваемости, %",
        "Выполнение заданий, %",
    ]
    document = docx.Document(io.BytesIO(notes.note_document(year.made.district, found, "docx")))
    captions = [one.text for one in document.paragraphs if one.text.startswith("Рисунок ")]
    assert [one.replace("\u00a0", " ").split(" – ", 1)[1] for one in captions] == charts
    assert len(document.inline_shapes) == len(charts)
    pages = pypdf.PdfReader(io.BytesIO(notes.note_document(year.made.district, found, "pdf"))).pages
    assert sum(len(page.images) for page in pages) == len(charts)
    for page in pages:
        text = page.extract_text()
        assert text.count("Рисунок") == len(page.images)  # a caption stands on the page of its picture


# --- few people


def of_school(made: Made, count: int) -> Note:
    """A work of eleven of another school and of `count` of the first, who all have «5»."""
    one, two, _ = made.schools
    found = [pupil(two, code, 4, 0) for code in range(11)] + [pupil(one, 100 + at, 4, 6) for at in range(count)]
    made.add_work(VPR, found)
    return notes.draft_note(made.reader, NoteKind.SCHOOL, NoteAbout(school_year=2025, school_id=one))


def test_the_result_of_one_pupil_is_told_nowhere_in_the_note_of_a_school(made: Made) -> None:
    note = of_school(made, 1)
    words = words_of(note)
    assert "Участников: 1; по одному участнику показатели не приводятся." in words
    assert "100,0" not in words
    assert "Успеваемость" not in [line.split(" – ")[0] for line in words.split("\n")]
    paper = pypdf.PdfReader(io.BytesIO(notes.note_document(made.district, note, "pdf")))
    printed = " ".join("".join(page.extract_text() for page in paper.pages).split())
    assert "По одному участнику показатели школы не приводятся." in printed
    assert "5,00" not in printed  # the mean mark of the one


def test_few_people_are_marked_in_the_text_as_in_tables(made: Made) -> None:
    note = of_school(made, 2)
    assert "Участников: 2.\nУспеваемость – 100,0 %*, по району – 100,0 %." in words_of(note)
    paper = pypdf.PdfReader(io.BytesIO(notes.note_document(made.district, note, "pdf")))
    printed = " ".join("".join(page.extract_text() for page in paper.pages).split())
    assert printed.count("* – участников мало, показатель ненадёжен.") == 1  # of the text; tables have their own note


def test_ten_people_are_enough(made: Made) -> None:
    assert "%*" not in words_of(of_school(made, 10))


def test_how_many_took_part_is_told_where_a_scale_has_no_marks(made: Made) -> None:
    one = made.schools[0]
    levels = MarkScale(
        ResultKind.LEVEL, bands=(Band("ниже базового", 0, 3), Band("базовый", 4, 10)), low=("ниже базового",)
    )
    found = [Pupil(str(at), one, "6А", given_mark="базовый" if at < 9 else "ниже базового") for at in range(12)]
    made.add_work(Assessment(2025, "niko", "mathematics", 6, scale=levels), found)
    words = words_of(notes.draft_note(made.reader, NoteKind.SCHOOL, NoteAbout(school_year=2025, school_id=one)))
    assert "Участников: 12." in words
    assert "Доли уровней: ниже базового – 25,0 %; базовый – 75,0 %. По району: ниже базового – 25,0 %" in words
