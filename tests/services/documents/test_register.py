"""The register: what documents are called, what the concept promises, the Excel book."""

import io

from openpyxl import load_workbook

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.documents import documents, register
from msoko_desktop.services.orders import order_drafts
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D

NOTE = Document(
    DocumentKind.NOTE, "Итоги ВПР", "31", D(2026, 6, 10), direction="training_quality", stage=Stage.ANALYSIS,
    status=DocumentStatus.APPROVED, place="Папка 01-05",
)  # fmt: skip


def test_a_document_is_called_by_its_requisites_and_a_plan_by_its_title() -> None:
    assert register.document_title(NOTE) == "Справка от 10.06.2026 № 31 «Итоги ВПР»"
    assert register.document_title(Document(DocumentKind.PLAN, "План\nна год", plan_id=1)) == "План на год"
    assert register.document_title(Document(DocumentKind.LETTER)) == "Письмо"


def test_the_concept_promises_documents_by_year_of_its_cycle() -> None:
    first = register.expected(2026, [1], ["low_results_schools"])
    assert [one.title for one in first if one.kind is DocumentKind.REGULATION] == [
        "Положение о мониторинге работы ШНРО и ШФНСУ"
    ]
    assert {one.due for one in first} == {D(2026, 12, 31)}
    third = register.expected(2026, [3], ["training_quality"])
    titles = [one.title for one in third]
    assert "Анализ результатов ВПР за 2028 год" in titles
    assert "Перечень муниципальных оценочных процедур на 2028/2029 учебный год" in titles
    assert "Регламент проведения муниципальных оценочных процедур" not in titles
    assert register.cycle_years() == 3
    known = {one.code for one in register.directions()}
    assert {kind.direction for kind in register.promised()} <= known


def test_expected_documents_stand_in_the_register_once(empty: District) -> None:
    promised = register.expected(2026, [1, 2], ["upbringing"])
    documents.add_expected(empty, promised)
    documents.add_expected(empty, promised)
    found = documents.list_documents(empty)
    assert len(found) == 5  # three in the first year, two more in the second
    assert {one.status for one in found} == {DocumentStatus.EXPECTED}
    assert register.status_text(found[0]).startswith("Ожидается до 31.12.202")


def test_the_register_becomes_an_excel_book(empty: District) -> None:
    save_office(empty, Office(name="Отдел образования Заозёрского района"))
    book = load_workbook(io.BytesIO(register.register_xlsx(empty, [NOTE])))
    cells = [str(cell.value) for row in book.active.iter_rows() for cell in row if cell.value is not None]
    for text in (
        "РЕЕСТР ДОКУМЕНТОВ", "Отдел образования Заозёрского района", "Справка", "31", "10.06.2026", "Итоги ВПР",
        "Утверждён", "Качество подготовки", "Анализ", "Папка 01-05",
    ):  # fmt: skip
        assert any(text in cell.replace("\xa0", " ") for cell in cells), text


def test_an_empty_register_becomes_a_book_too(empty: District) -> None:
    book = load_workbook(io.BytesIO(register.register_xlsx(empty, [])))
    assert any("Документов нет" in str(cell.value) for row in book.active.iter_rows() for cell in row)


def test_a_new_order_begins_with_what_the_card_of_the_office_knows(empty: District) -> None:
    save_office(
        empty, Office(name="Отдел образования", place="с. Озёрное", head_post="Начальник", head_name="И.И. Ива")
    )
    order = order_drafts.new_order(empty)
    assert (order.issuer, order.place, order.verb) == ("Отдел образования", "с. Озёрное", "ПРИКАЗЫВАЮ:")
    assert (order.signatory_post, order.signatory_name) == ("Начальник", "И.И. Ива")


def test_the_heads_of_the_schools_are_told_of_an_order(empty: District) -> None:
    schools.add_schools(
        empty, [School("СОШ № 1", head_post="Директор", head_name="Иванова Ирина Петровна"), School("НОШ")]
    )
    assert [(one.post, one.name) for one in order_drafts.heads_of_schools(empty)] == [
        ("Директор СОШ № 1", "И.П. Иванова"), ("Руководитель НОШ", ""),
    ]  # fmt: skip
    assert order_drafts.school_rows(empty, 3) == (("1", "СОШ № 1", ""), ("2", "НОШ", ""))
