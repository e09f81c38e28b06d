"""The table of expected results with its documents in the register."""

from dataclasses import replace
from pathlib import Path

import pytest

from msoko_desktop.domain.directions.expected_results import ExpectedState
from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.services import history
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.documents import documents
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D

TODAY = D(2026, 11, 25)
TEXT = (
    "Ожидаемые результаты\n"
    "2025\t2026\t2027\n"
    "Совершенствование системы методической работы\t\t\n"
    "Справка о методической работе за 2025 год\tСправка о методической работе за 2026 год\t\n"
    "\tПоложение о наставничестве\t\n"
)


def test_a_typed_cell_is_expected_in_the_register(empty: District) -> None:
    (made,) = expected_results.set_cell(empty, None, "talents", 2026, "Справка о талантах").created

    (document,) = documents.list_documents(empty)
    assert (document.kind, document.title, document.status, document.direction, document.due) == (
        DocumentKind.NOTE, "Справка о талантах", DocumentStatus.EXPECTED, "talents", D(2026, 12, 31),
    )  # fmt: skip
    (row,) = expected_results.table(empty, TODAY, "talents")
    assert row.key == f"expected {made}"
    assert row.cells[2026].state is ExpectedState.EXPECTED
    history.undo(empty)
    assert documents.list_documents(empty) == ()


def test_the_state_follows_the_register(empty: District) -> None:
    expected_results.set_cell(empty, None, "talents", 2026, "Справка о талантах")
    (document,) = documents.list_documents(empty)

    documents.save_document(empty, replace(document, status=DocumentStatus.APPROVED, date=D(2026, 11, 1)))

    (row,) = expected_results.table(empty, TODAY)
    assert row.cells[2026].state is ExpectedState.APPROVED
    assert expected_results.table(empty, D(2027, 2, 1))[0].cells[2026].state is ExpectedState.APPROVED


def test_a_cell_without_its_document_is_late_after_its_day(empty: District) -> None:
    expected_results.set_cell(empty, None, "talents", 2025, "Справка о талантах")
    (document,) = documents.list_documents(empty)
    documents.delete_document(empty, document.id or 0)

    (row,) = expected_results.table(empty, TODAY)
    assert (row.cells[2025].document, row.cells[2025].state) == (None, ExpectedState.LATE)


def test_a_table_is_taken_in_once(empty: District) -> None:
    found = expected_results.recognise_text(empty, TEXT)
    expected_results.store(empty, found)

    rows = expected_results.table(empty, TODAY, "methodical_work")
    assert [{year: one.cell.title for year, one in row.cells.items()} for row in rows] == [
        {2025: "Справка о методической работе за 2025 год", 2026: "Справка о методической работе за 2026 год"},
        {2026: "Положение о наставничестве"},
    ]
    assert [one.state for one in rows[0].cells.values()] == [ExpectedState.LATE, ExpectedState.EXPECTED]
    assert expected_results.counts(rows, 2026)[ExpectedState.EXPECTED] == 2
    with pytest.raises(InputRefused, match="уже есть"):
        expected_results.store(empty, found)


def test_a_file_is_read_as_a_copied_text_is(empty: District, tmp_path: Path) -> None:
    path = tmp_path / "Концепция.txt"
    path.write_text(TEXT, encoding="utf-8")

    assert expected_results.recognise(empty, path) == expected_results.recognise_text(empty, TEXT)
    with pytest.raises(InputRefused, match="В её шапке должны стоять годы"):
        expected_results.recognise_text(empty, "№\tСрок\n1\tмай\n")


def test_an_order_of_the_file_may_be_what_is_expected(empty: District) -> None:
    (made,) = expected_results.set_cell(empty, None, "talents", 2026, "Положение о конкурсе").created
    signed = Document(DocumentKind.REGULATION, "О конкурсе", "5", D(2026, 3, 1), status=DocumentStatus.APPROVED)
    (other,) = documents.save_document(empty, signed).created

    expected_results.bind_document(empty, f"expected {made}", 2026, replace(signed, id=other))

    (row,) = expected_results.table(empty, TODAY)
    assert row.cells[2026].state is ExpectedState.APPROVED
    assert [one.title for one in documents.list_documents(empty)] == ["О конкурсе"]


def test_expected_documents_of_the_register_are_rows_by_title(empty: District) -> None:
    for year in (2025, 2026):
        documents.save_document(
            empty,
            Document(
                DocumentKind.NOTE, f"Анализ ВПР за {year} год", status=DocumentStatus.EXPECTED,
                direction="training_quality", due=D(year, 12, 31),
            ),
        )  # fmt: skip

    (row,) = expected_results.table(empty, TODAY)
    assert not row.own
    assert sorted(row.cells) == [2025, 2026]
    with pytest.raises(InputRefused, match="взят из реестра"):
        expected_results.set_cell(empty, row.key, "training_quality", 2026, "Иначе")


def test_a_renamed_and_an_emptied_cell_take_their_expected_document_along(empty: District) -> None:
    (made,) = expected_results.set_cell(empty, None, "talents", 2026, "Справка").created
    expected_results.set_cell(empty, f"expected {made}", "talents", 2026, "Справка о талантах")
    assert [one.title for one in documents.list_documents(empty)] == ["Справка о талантах"]

    expected_results.set_cell(empty, f"expected {made}", "talents", 2026, "")
    assert expected_results.table(empty, TODAY) == ()
    assert documents.list_documents(empty) == ()


def test_a_day_is_read_in_the_title_and_typed_beside_it(empty: District) -> None:
    typed = [("new:1", "talents", 2026, "График на 2 полугодие 2026 года"), ("new:1", "talents", 2027, "Справка")]
    expected_results.set_cells(empty, typed, dues={("new:1", 2027): D(2027, 5, 15)})

    (row,) = expected_results.table(empty, TODAY)
    assert [one.cell.due for one in row.cells.values()] == [D(2026, 7, 1), D(2027, 5, 15)]
    assert sorted(one.due for one in documents.list_documents(empty) if one.due) == [D(2026, 7, 1), D(2027, 5, 15)]
    expected_results.set_cells(empty, [], dues={(row.key, 2027): None})
    assert expected_results.table(empty, TODAY)[0].cells[2027].cell.due == D(2027, 12, 31)
    history.undo(empty)
    assert expected_results.table(empty, TODAY)[0].cells[2027].cell.due == D(2027, 5, 15)
    with pytest.raises(InputRefused, match="Документа 2025 года в этой строке нет"):
        expected_results.set_cells(empty, [], dues={(row.key, 2025): D(2025, 5, 1)})


def test_the_day_of_a_cell_is_that_of_its_document(empty: District) -> None:
    (made,) = expected_results.set_cell(empty, None, "talents", 2026, "Справка").created

    expected_results.set_due(empty, f"expected {made}", 2026, D(2026, 5, 1))

    assert documents.list_documents(empty)[0].due == D(2026, 5, 1)
    assert expected_results.table(empty, TODAY)[0].cells[2026].state is ExpectedState.LATE
    expected_results.delete_rows(empty, [f"expected {made}"])
    assert documents.list_documents(empty) == ()
