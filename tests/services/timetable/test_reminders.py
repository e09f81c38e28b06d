"""Letters to schools that are late with results: who gets one, what it says, and how it stands in the register."""

import datetime as dt
import io
from dataclasses import replace

import docx
import pypdf
import pytest

from msoko_desktop.domain.assessments.model import Assessment, MarkScale
from msoko_desktop.domain.documents.documents import DocumentKind, Stage
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services import history
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.documents.evidence import read_file
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.status_board import set_taking_part
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.services.timetable.reminders import (
    Reminder,
    keep_text,
    late_schools,
    record_reminder,
    reminder_document,
    reminder_letters,
    reminder_text,
    template_text,
)
from msoko_desktop.storage import results
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY, UNTIL = D(2026, 11, 25), D(2026, 12, 1)
ASKED = Reminder(2026, TODAY, UNTIL)


@pytest.fixture
def late(empty: District) -> District:
    """Three schools and two works; the second school has handed in the first work, the third everything."""
    office = Office(
        name="Отдел образования администрации Заречного района",
        head_post="Начальник отдела",
        head_name="Н.П. Верховцева",
        phone="8 (34377) 3-14-15",
        executor_name="Соколова Анна Ильинична",
        executor_phone="8 (34377) 3-14-16",
    )
    save_office(empty, office)
    add_schools(
        empty,
        [
            School("МБОУ «СОШ № 1»", head_post="Директор", head_name="Маслобоева Ирина Геннадьевна"),
            School("МБОУ «Лицей»", head_post="Исполняющий обязанности директора", head_name="О.В. Петров"),
            School("МКОУ «ООШ № 3»"),
        ],
    )
    scale = MarkScale(title="Шкала")
    assessments.add_assessments(
        empty,
        [
            Assessment(2026, "municipal_work", "mathematics", 8, D(2026, 11, 10), scale=scale),
            Assessment(2026, "municipal_work", "russian", 8, D(2026, 11, 12), scale=scale),
        ],
    )
    with operation(empty, "Проба") as step:
        moment = dt.datetime(2026, 11, 14, 10, 0)
        results.note_work(step.connection, 1, [2, 3], moment)
        results.note_work(step.connection, 2, [3], moment)
    return empty


def pages(data: bytes) -> list[str]:
    return [
        " ".join(page.extract_text().replace("\u00a0", " ").split()) for page in pypdf.PdfReader(io.BytesIO(data)).pages
    ]


def test_the_late_schools_are_named_with_what_they_owe(late: District) -> None:
    found = [(one.school.short_name, [work.title for work in one.works]) for one in late_schools(late, 2026, TODAY)]
    assert found == [
        ("МБОУ «СОШ № 1»", ["Русский язык, 8 класс (МДР)", "Математика, 8 класс (МДР)"]),
        ("МБОУ «Лицей»", ["Русский язык, 8 класс (МДР)"]),
    ]
    assert late_schools(late, 2026, D(2026, 11, 20)) == ()


def test_each_school_gets_a_letter_of_its_own(late: District) -> None:
    first, second = reminder_letters(late, ASKED)
    assert first.addressee == ("Директору МБОУ «СОШ № 1»", "Маслобоевой И.Г.")
    assert first.salutation == "Уважаемая Ирина Геннадьевна!"
    assert "- Математика, 8 класс (МДР): 10.11.2026, срок – 20.11.2026." in first.body
    assert "- Русский язык, 8 класс (МДР): 12.11.2026, срок – 22.11.2026;" in first.body
    assert any("в срок до 01.12.2026" in text for text in first.body)
    assert "Контактное лицо: Соколова Анна Ильинична." in first.body
    assert "Телефон: 8 (34377) 3-14-16." in first.body
    assert second.addressee == ("Исполняющему обязанности директора МБОУ «Лицей»", "Петрову О.В.")
    assert second.salutation == ""


def test_the_letters_are_a_pdf_with_a_page_each(late: District) -> None:
    first, second = pages(reminder_document(late, ASKED, "pdf"))
    for text in ("ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЗАРЕЧНОГО РАЙОНА", "О представлении результатов", "Н.П. Верховцева"):
        assert text in first
        assert text in second
    assert "Маслобоевой И.Г." in first
    assert "Петрову О.В." in second
    assert "Математика" not in second


def test_one_letter_for_all_has_a_list_behind_it(late: District) -> None:
    asked = replace(ASKED, joint=True, number="01-17/9", date=TODAY)
    letter, listed = pages(reminder_document(late, asked, "pdf"))
    assert "Руководителям общеобразовательных организаций (по списку)" in letter
    assert "от 2 общеобразовательных организаций" in letter
    assert "25.11.2026 № 01-17/9" in letter
    assert "Приложение к письму" in listed
    assert "1. МБОУ «СОШ № 1»" in listed
    assert "2. МБОУ «Лицей»" in listed


def test_word_has_the_same_words(late: District) -> None:
    document = docx.Document(io.BytesIO(reminder_document(late, ASKED, "docx")))
    texts = [paragraph.text.replace("\u00a0", " ") for paragraph in document.paragraphs]
    addressees = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert texts.count("О представлении результатов оценочных процедур") == 2
    assert "– Математика, 8 класс (МДР): 10.11.2026, срок – 20.11.2026." in texts
    assert any("Маслобоевой И.Г." in text.replace("\u00a0", " ") for text in addressees)
    assert len(document.sections) == 2


def test_only_the_chosen_schools_are_reminded(late: District) -> None:
    (letter,) = reminder_letters(late, replace(ASKED, schools=(2,)))
    assert letter.addressee[0].endswith("МБОУ «Лицей»")


def test_nobody_is_reminded_where_nobody_is_late(late: District) -> None:
    set_taking_part(late, [(1, 1), (2, 1), (2, 2)], taking=False)
    with pytest.raises(InputRefused, match="Напоминать некому"):
        reminder_letters(late, ASKED)


def test_an_answer_cannot_be_asked_for_yesterday(late: District) -> None:
    with pytest.raises(InputRefused, match=r"24\.11\.2026"):
        reminder_letters(late, replace(ASKED, until=D(2026, 11, 24)))


def test_the_person_s_own_text_is_kept_for_the_next_time(late: District) -> None:
    keep_text(late, "Ждём до {until}.", joint=False)
    assert reminder_text(late, joint=False) == "Ждём до {until}."
    assert reminder_letters(late, ASKED)[0].body == ("Ждём до 01.12.2026.",)
    assert reminder_text(late, joint=True) == template_text(joint=True)
    keep_text(late, template_text(joint=False), joint=False)
    assert reminder_text(late, joint=False) == template_text(joint=False)
    with pytest.raises(InputRefused, match="заполнить не может"):
        keep_text(late, "Ждём до {срок}.", joint=False)


def test_the_register_gets_the_letter_with_its_pdf_in_one_step(late: District) -> None:
    asked = replace(ASKED, number="01-17/9", date=TODAY)
    record_reminder(late, asked)
    (document,) = [one for one in list_documents(late) if one.kind is DocumentKind.LETTER]
    assert (document.number, document.date, document.stage) == ("01-17/9", TODAY, Stage.COLLECTION)
    assert document.title == "О представлении результатов оценочных процедур"
    assert document.note == "2 школы: МБОУ «СОШ № 1», МБОУ «Лицей». Ответ до 01.12.2026"
    assert document.file is not None
    assert "Маслобоевой И.Г." in pages(read_file(late, document.file.file_id))[0]
    assert history.undo_name(late) == "Записать письмо в реестр"
    history.undo(late)
    assert not [one for one in list_documents(late) if one.kind is DocumentKind.LETTER]
    history.redo(late)
    with pytest.raises(InputRefused, match="уже занят"):
        record_reminder(late, asked)
