"""The results of one school over the years, and the list of schools on paper."""

import datetime as dt
import io

import openpyxl
import pytest
from pypdf import PdfReader

from msoko_desktop.domain.assessments.model import Assessment, SheetStatus
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.domain.schools.school_years import Membership, SchoolList
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.school_results import results_of_school
from msoko_desktop.services.schools import school_memberships, schools
from msoko_desktop.services.schools.school_papers import schools_document
from msoko_desktop.services.schools.school_sizes import Measure, Place, set_counts
from msoko_desktop.services.schools.schools import PlaceKind, School
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def two(empty: District) -> District:
    schools.add_schools(
        empty,
        [
            School("МБОУ «СОШ № 1»", "Средняя школа № 1", "edu1", kind="secondary", place_kind=PlaceKind.URBAN),
            School("МКОУ «НОШ»", "Начальная школа", "edu2", address="д. Верхняя, ул. Лесная, д. 1", phone="2-12-01"),
        ],
    )
    return empty


def works_of(d: District, school_id: int) -> list[tuple[int, int | None, float | None, float | None, float | None]]:
    return [
        (work.school_year, work.participants, work.mean, work.success, work.quality)
        for work in results_of_school(d, school_id)
    ]


def enter(d: District, year: int, school_id: int, **values: float) -> None:
    """Type results of a school in a work in mathematics of the fifth grade."""
    (made,) = assessments.add_assessments(d, [Assessment(year, "vpr", "mathematics", 5)]).created
    edits = [CellEdit(str(school_id), key, value) for key, value in values.items()]
    SchoolSheet(d, made).write(edits, "Ввод")


def test_each_work_of_a_school_is_a_line_the_newest_first(two: District) -> None:
    # 20 wrote: 2 «2», 8 «3», 6 «4», 4 «5»; (4 + 24 + 24 + 20) / 20 = 3.6; 18 of 20 passed, 10 of 20 have «4» or «5».
    enter(two, 2024, 1, participants=20, mark_2=2, mark_3=8, mark_4=6, mark_5=4)
    enter(two, 2025, 1, participants=10, mark_4=10)
    assert works_of(two, 1) == [(2025, 10, 4.0, 100.0, 100.0), (2024, 20, 3.6, 90.0, 50.0)]
    assert {work.status for work in results_of_school(two, 1)} == {SheetStatus.DRAFT}
    assert results_of_school(two, 2) == ()


def test_what_is_not_known_is_not_shown_as_nought(two: District) -> None:
    enter(two, 2025, 1, participants=10)
    assert works_of(two, 1) == [(2025, 10, None, None, None)]


def test_a_school_with_results_cannot_be_deleted_and_one_without_can(two: District) -> None:
    enter(two, 2025, 1, participants=10, mark_4=10)
    with pytest.raises(InputRefused, match=r"по ней есть результаты \(1 работа\)"):
        schools.delete_schools(two, {1})
    assert schools.works_of_schools(two, [1, 2]) == {1: 1}
    schools.delete_schools(two, {2})
    assert [one.id for one in schools.list_schools(two)] == [1]


def test_the_list_is_printed_with_what_is_known_of_each_school(two: District) -> None:
    known = {Place(1, 2026, 0, Measure.PUPILS): 760, Place(2, 2026, 1, Measure.PUPILS): 12}
    set_counts(two, {**known, Place(2, 2026, 2, Measure.PUPILS): 14}, "Ввод")
    school_memberships.add_memberships(two, [Membership(2, SchoolList.LOW_RESULTS, 2026)])
    text = "\n".join(
        page.extract_text() for page in PdfReader(io.BytesIO(schools_document(two, "pdf", today=TODAY))).pages
    )
    flat = " ".join(text.split())
    for words in ("ПЕРЕЧЕНЬ", "общеобразовательных организаций", "2 организации", "786", "СОШ, городская", "ШНРО 2026"):
        assert words in flat, words


def test_the_list_as_a_book_leaves_closed_schools_out(two: District) -> None:
    schools.close_school(two, 2, dt.date(2026, 9, 1), successor_id=1)
    book = openpyxl.load_workbook(io.BytesIO(schools_document(two, "xlsx", today=TODAY)))
    texts = (str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None)
    cells = [" ".join(text.split()) for text in texts]  # spaces that hold words together among them
    assert any("Средняя школа № 1" in cell for cell in cells)
    assert not any("Начальная школа" in cell for cell in cells)


def test_an_empty_list_is_not_printed(empty: District) -> None:
    with pytest.raises(InputRefused, match="Сначала добавьте школы"):
        schools_document(empty, "pdf", today=TODAY)
    with pytest.raises(InputRefused, match="PDF, DOCX или XLSX"):
        schools_document(empty, "odt", today=TODAY)
