"""Tables of analysis as they are read: N where it is needed, few people marked, order, origins, charts, papers."""

import io
from dataclasses import replace

import openpyxl
import pypdf
import pytest

from msoko_desktop.charts.results import Place
from msoko_desktop.domain.analysis.model import (
    FEW_NOTE,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
    Origin,
)
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.analysis.parts import origins_of, parts_of, place_of
from msoko_desktop.services.analysis.report_model import Choice, ReportContent
from msoko_desktop.services.analysis.reports import find_report
from msoko_desktop.services.analysis.shown import as_text, in_order, shown_table
from msoko_desktop.services.analysis.views import Wanted, views_of
from msoko_desktop.services.analysis.whence import whence
from msoko_desktop.services.notes.analysis_papers import document_name, report_document
from tests.services.analysis.conftest import Made

SUCCESS = Measure(
    "success_rate", "Успеваемость", MeasureKind.SHARE, "(n5+n4+n3)/N·100", "справка", short_title="Успев., %"
)
MEAN = Measure("mean_mark", "Средняя отметка", MeasureKind.MEAN, "Σ/N", "справка", decimals=2, short_title="Ср. отм.")
TOOK = Measure("participants", "Участники", MeasureKind.COUNT, "N", "", 0, 0, "N")
BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(
    2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 4), Task("2", 6))
)


def row(number: int, success: Figure, mean: Figure, kind: GroupKind = GroupKind.SCHOOL) -> GroupRow:
    key = f"school {number}" if kind is GroupKind.SCHOOL else kind.value
    return GroupRow(key, f"СОШ № {number}", kind, {"success_rate": success, "mean_mark": mean}, (number,))


TABLE = AnalysisTable(
    "Показатели",
    "ВПР",
    (SUCCESS, MEAN),
    (
        row(1, Figure(80.0, 25, 61.0, 91.0), Figure(3.456, 25)),
        row(2, Figure(100.0, 4, 51.0, 100.0, small=True), Figure(4.0, 4, small=True)),
        row(3, Figure(None), Figure(None)),
        row(9, Figure(85.0, 29), Figure(3.5, 29), GroupKind.DISTRICT),
    ),
    confidence=0.95,
)


def texts(table: AnalysisTable) -> list[list[str]]:
    return [[one.title, *(cell.text for cell in one.cells)] for one in shown_table(table).rows]


def test_a_row_of_one_n_has_it_in_a_column() -> None:
    shown = shown_table(TABLE)
    assert [one.title for one in shown.columns] == ["N", "Успев., %", "Ср. отм."]
    assert texts(TABLE) == [
        ["СОШ № 1", "25", "80,0", "3,46"],
        ["СОШ № 2", "4", "100,0*", "4,00*"],
        ["СОШ № 3", "–", "–", "–"],
        ["СОШ № 9", "29", "85,0", "3,50"],
    ]
    assert all(cell.n is None for one in shown.rows for cell in one.cells)
    assert shown.notes == (FEW_NOTE,)


def test_the_number_of_people_has_the_origins_of_the_figures_it_is_of() -> None:
    marks, scores = Origin(7, "pupils", (1,), "", ("mark",)), Origin(8, "pupils", (1,), "", ("score",))
    rows = (row(1, Figure(80.0, 25, origins=(marks,)), Figure(3.5, 25, origins=(scores,))),)
    shown = shown_table(replace(TABLE, rows=rows))
    assert shown.columns[0].title == "N"
    assert shown.rows[0].cells[0].origins == (marks, scores)


def test_a_measure_of_other_people_bears_its_own_n() -> None:
    rows = (row(1, Figure(80.0, 25), Figure(3.5, 20)), row(2, Figure(70.0, 10), Figure(4.0, 10)))
    counted = tuple(
        replace(one, figures={**one.figures, "participants": Figure(float(n), n)})
        for one, n in zip(rows, (25, 10), strict=True)
    )
    shown = shown_table(replace(TABLE, measures=(TOOK, SUCCESS, MEAN), rows=counted))
    assert [one.key for one in shown.columns] == ["participants", "success_rate", "mean_mark"]
    assert [[cell.n for cell in one.cells] for one in shown.rows] == [[None, None, 20], [None, None, 10]]


def test_the_tip_of_a_cell_tells_n_and_interval() -> None:
    cell = shown_table(TABLE).rows[0].cells[1]
    assert cell.tip == "СОШ № 1. Успеваемость: 80,0 %\nN = 25, доверительный интервал 95 %: от 61,0 до 91,0 %"
    assert "Участников мало" in shown_table(TABLE).rows[1].cells[1].tip


def test_a_difference_bears_its_sign() -> None:
    change = Measure("success_rate@change", "Изменение", MeasureKind.INDEX, "", "", decimals=1)
    rows = tuple(
        GroupRow(f"school {at}", str(at), GroupKind.SCHOOL, {change.key: Figure(value, 9)})
        for at, value in enumerate((2.5, -2.5, 0.0, -0.01))
    )
    shown = shown_table(AnalysisTable("", "", (change,), rows))
    assert [one.cells[0].text for one in shown.rows] == ["+2,5", "−2,5", "0,0", "0,0"]


def test_rows_stand_by_value_only_where_asked_and_the_district_last() -> None:
    shown = shown_table(TABLE)

    def titles(column: str | None, descending: bool = True) -> list[str]:
        return [one.title for one in in_order(shown, column, descending).rows]

    assert titles(None) == ["СОШ № 1", "СОШ № 2", "СОШ № 3", "СОШ № 9"]
    assert titles("success_rate") == ["СОШ № 2", "СОШ № 1", "СОШ № 3", "СОШ № 9"]
    assert titles("success_rate", descending=False) == ["СОШ № 1", "СОШ № 2", "СОШ № 3", "СОШ № 9"]


def test_the_text_for_a_spreadsheet_has_headings_and_nothing_for_no_data() -> None:
    assert as_text(shown_table(TABLE)).split("\n")[:4] == [
        "Школа\tN\tУспев., %\tСр. отм.",
        "СОШ № 1\t25\t80,0\t3,46",
        "СОШ № 2\t4\t100,0*\t4,00*",
        "СОШ № 3\t\t\t",
    ]


def test_findings_in_words_have_no_chart() -> None:
    told = replace(TABLE, rows=tuple(replace(one, note="Пики на границах.") for one in TABLE.rows))
    (part,) = parts_of(ReportContent("Признаки", tables=(told,)))
    assert part.views == ()
    assert part.table.columns[0].words and part.table.rows[0].cells[0].text == "Пики на границах."


def test_charts_fit_what_the_measures_are() -> None:
    assert [one.key for one in views_of(TABLE)] == ["bars", "scatter"]
    marks = tuple(Measure(f"mark_{mark}_share", mark, MeasureKind.SHARE, "", "") for mark in "2345")
    figures = {one.key: Figure(25.0, 8) for one in marks}
    by_mark = AnalysisTable("Отметки", "", marks, (GroupRow("school 1", "1", GroupKind.SCHOOL, figures),))
    assert views_of(by_mark)[0].key == "stacks"
    years = tuple(replace(SUCCESS, key=f"success_rate@{year}", title=f"Успеваемость, {year}") for year in (2023, 2024))
    over = {one.key: Figure(50.0, 8) for one in years}
    assert (
        views_of(AnalysisTable("", "", years, (GroupRow("school 1", "1", GroupKind.SCHOOL, over),)))[0].key == "years"
    )
    assert views_of(replace(TABLE, rows=())) == ()


def test_every_chart_leads_to_its_cell() -> None:
    (part,) = parts_of(ReportContent("Показатели", tables=(TABLE,)))
    view = part.views[0]
    drawn = view.draw(Place(), Wanted("success_rate", tuple(one.key for one in part.table.rows)))
    places = {place_of(part, view, "success_rate", one.key) for one in drawn.spots if one.key.startswith("school")}
    assert places == {(f"school {number}", "success_rate") for number in (1, 2, 3)}
    assert place_of(part, view, "success_rate", "success_rate|school 2") == ("school 2", "success_rate")
    assert place_of(part, view, "success_rate", "interval") is None


# --- where from


@pytest.fixture
def counted(made: Made) -> tuple[Made, int]:
    """School 1 has pupils of two classes, school 2 a row of its own."""
    found = [Pupil(str(at), made.schools[0], "8А", "", (4, at)) for at in range(1, 7)]
    work = made.add_work(VPR, found)
    made.add_row(work, made.schools[1], participants=4, mark_2=1, mark_3=1, mark_4=1, mark_5=1)
    return made, work


def test_a_figure_of_pupils_and_one_of_a_school_name_their_sheets(counted: tuple[Made, int]) -> None:
    made, work = counted
    (part, *_) = parts_of(find_report("indicators").build(made.reader, Choice((work,))))

    def told(key: str) -> list[tuple[str, str, int | None, str]]:
        found = whence(made.reader, origins_of(part, key, "success_rate"))
        return [(one.view, one.place, one.school_id, one.columns) for one in found]

    first, second = made.schools[:2]
    assert told(f"school {first}") == [("pupils", "лист участников: СОШ № 1", first, "столбец: Отметка")]
    assert told(f"school {second}") == [
        ("schools", "лист школ: СОШ № 2", second, "столбцы: «2», «3», «4», «5»"),
    ]
    assert [one[0] for one in told("district")] == ["pupils", "schools"]


def test_sheets_of_several_schools_are_followed_by_each_of_them(counted: tuple[Made, int]) -> None:
    made, work = counted
    both = Origin(work, "schools", made.schools[:2], "", ("participants",))
    found = whence(made.reader, (both, both))
    assert [(one.place, one.school_id) for one in found] == [
        ("лист школ: 2 школы", None),
        ("СОШ № 1", made.schools[0]),
        ("СОШ № 2", made.schools[1]),
    ]
    assert whence(made.reader, (Origin(999),)) == ()


def test_columns_of_one_sheet_are_told_together(counted: tuple[Made, int]) -> None:
    made, work = counted
    first = made.schools[0]
    origins = [Origin(work, "pupils", (first,), "", (key,)) for key in ("task:0", "task:1", "task:0")]
    (found,) = whence(made.reader, origins)
    assert found.columns == "столбцы: задание 1, задание 2"


# --- papers


def test_chart_table_and_notes_are_printed(made: Made) -> None:
    (part,) = parts_of(ReportContent("Показатели", tables=(TABLE,)))
    chart = part.views[0].draw(Place(), Wanted("success_rate"))
    data = report_document(made.district, "Показатели работы", part.table, "pdf", chart=chart)
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    words = " ".join(page.extract_text() for page in pages).replace("\xa0", " ")
    assert "ПОКАЗАТЕЛИ РАБОТЫ" in words and "100,0*" in words and FEW_NOTE in words
    assert sum(len(page.images) for page in pages) == 1


def test_a_book_has_numbers_and_tells_which_are_doubtful(made: Made) -> None:
    data = report_document(made.district, "Показатели работы", shown_table(TABLE), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book["Анализ"]
    rows = {one[0].value: one for one in page.iter_rows(min_row=3)}
    assert [cell.value for cell in rows["СОШ № 1"]] == ["СОШ № 1", 25, 80, 3.456]
    assert rows["СОШ № 3"][2].value in (None, "")
    assert "мало" in (rows["СОШ № 2"][2].comment.text if rows["СОШ № 2"][2].comment else "")
    assert FEW_NOTE in [cell.value for line in book["Примечания"].iter_rows() for cell in line]


def test_word_and_other_formats(made: Made) -> None:
    assert report_document(made.district, "Показатели", shown_table(TABLE), "docx").startswith(b"PK")
    with pytest.raises(InputRefused, match="не печатается"):
        report_document(made.district, "Показатели", shown_table(TABLE), "txt")
    with pytest.raises(InputRefused, match="нет строк"):
        report_document(made.district, "Показатели", shown_table(replace(TABLE, rows=())), "pdf")
    assert document_name("Показатели", [shown_table(TABLE)]) == "Показатели. ВПР"
