"""What may come back instead of a form: each case is survived, or refused with the file or the cell named."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from msoko_desktop.domain.assessments.form_identity import identity_from_rows, identity_rows
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services import exchange, history
from msoko_desktop.services.district import create_district
from msoko_desktop.services.exchange import FormKind, FormReport, FormState
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District
from tests.services.exchange.test_exchange import stored_classes, stored_pupils
from tests.services.school_forms import (
    CLASSES,
    FIRST_ROW,
    MATHS,
    RUSSIAN,
    TASKS,
    change_xml,
    edit,
    fill_classes,
    fill_pupils,
    in_cell,
    made,
    places,
)

MATHS_PART = "xl/worksheets/sheet2.xml"


@pytest.fixture
def form(empty: District, tmp_path: Path) -> Path:
    """A form of one work for classes, filled in."""
    return edit(made(empty, tmp_path, works=1)[0], fill_classes)


@pytest.fixture
def pupil_form(empty: District, tmp_path: Path) -> Path:
    """A form of one work for pupils, filled in."""
    return edit(made(empty, tmp_path, FormKind.PUPILS, works=1)[0], fill_pupils)


def judged(d: District, path: Path, **how: Any) -> FormReport:
    (report,) = exchange.inspect_forms(d, [path], **how)
    return report


def refused(d: District, path: Path, *parts: str, **how: Any) -> FormReport:
    """Look at a form that must be refused, with these words, and change nothing."""
    before = history.undo_name(d), dump(d)
    report = judged(d, path, **how)
    assert report.state is FormState.REFUSED
    told = "\n".join(report.reasons)
    for part in parts:
        assert part in told
    with pytest.raises(InputRefused, match="Нет ни одной формы"):
        exchange.take_in_forms(d, [report], True)
    assert (history.undo_name(d), dump(d)) == before
    return report


def dump(d: District) -> str:
    with d.reading() as connection:
        tables = ("school_result", "pupil_result", "sheet", "assessment", "cell_change")
        return json.dumps([connection.execute(f"SELECT * FROM {one}").fetchall() for one in tables], default=repr)  # noqa: S608


def taken(d: District, path: Path) -> FormReport:
    """Take a form in that must be accepted."""
    report = judged(d, path)
    assert report.reasons == ()
    exchange.take_in_forms(d, [report])
    return report


def put(address: str, value: object, tab: str = MATHS) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book[tab][address].value = value

    return change


# --- whose form it is


def test_a_form_of_another_district_is_refused(form: Path, tmp_path: Path) -> None:
    other = create_district(tmp_path / "Другой.msoko")
    made(other, tmp_path / "forms", works=1)

    refused(other, form, "другой отдел образования")
    other.close()


def test_a_form_is_refused_by_a_file_that_never_made_any(form: Path, tmp_path: Path) -> None:
    other = create_district(tmp_path / "Другой.msoko")

    refused(other, form, "не в этом файле района")
    other.close()


def test_a_form_of_another_year_is_refused(empty: District, form: Path) -> None:
    refused(empty, form, "на 2025/26 учебный год", "на 2026/27", school_year=2026)
    assert judged(empty, form, school_year=2025).state is FormState.ACCEPTED


def test_a_form_of_other_tasks_is_refused(empty: District, pupil_form: Path) -> None:
    work = assessments.read_assessment(empty, 1)
    assessments.change_assessment(empty, replace(work, tasks=(*TASKS[:3], replace(TASKS[3], maximum=17))))

    refused(empty, pupil_form, f"Лист «{MATHS}»", "изменены задания или шкала")


def test_counts_of_marks_are_refused_when_the_scale_was_changed_but_points_are_not(
    empty: District, form: Path, tmp_path: Path
) -> None:
    (other,) = exchange.make_forms(empty, [1], [2], FormKind.PUPILS, tmp_path / "pupils")
    edit(other, fill_pupils)
    work = assessments.read_assessment(empty, 1)
    two, three, *rest = work.scale.bands
    bands = (replace(two, maximum=8), replace(three, minimum=9), *rest)
    assessments.change_assessment(empty, replace(work, scale=replace(work.scale, bands=bands)))

    refused(empty, form, "изменены задания или шкала")
    taken(empty, other)
    assert stored_pupils(empty, 2)["80004"] == (8, "2", "3")  # eight points were «3» on the older scale


def test_a_form_of_a_newer_program_is_refused(empty: District, form: Path) -> None:
    rewrite_identity(form, format=2)

    refused(empty, form, "более новая версия программы")


def test_a_changed_identity_is_refused(empty: District, form: Path) -> None:
    edit(form, put("B4", "2", "_msoko"))

    refused(empty, form, "служебный лист формы изменён")


def rewrite_identity(path: Path, **changed: Any) -> Path:
    """Write the hidden sheet as another program would have done."""
    book = load_workbook(path)
    sheet = book["_msoko"]
    rows = [[str(cell.value) for cell in row if cell.value] for row in sheet.iter_rows()]
    identity = replace(identity_from_rows(rows), **changed)
    sheet.delete_rows(1, sheet.max_row)
    for row in identity_rows(identity):
        sheet.append(row)
    book.save(path)
    return path


def test_two_forms_of_a_school_are_both_refused_until_one_is_taken_off(empty: District, form: Path) -> None:
    second = edit(form, put("D7", 3), form.with_name("исправленная.xlsx"))

    reports = exchange.inspect_forms(empty, [form, second])
    assert [report.state for report in reports] == [FormState.REFUSED] * 2
    assert "«исправленная.xlsx»" in reports[0].reasons[0]
    assert f"«{form.name}»" in reports[1].reasons[0]

    (left,) = exchange.inspect_forms(empty, [form, second], without={reports[0].key})
    assert left.file == "исправленная.xlsx"
    assert left.state is not FormState.REFUSED


def test_a_copy_of_a_form_does_not_stand_in_its_way(empty: District, form: Path) -> None:
    copy = form.with_name("копия.xlsx")
    copy.write_bytes(form.read_bytes())

    first, second = exchange.inspect_forms(empty, [form, copy])

    assert first.state is FormState.ACCEPTED
    assert second.reasons == (f"Это копия файла «{form.name}», который уже в списке.",)


def test_a_school_that_is_gone_is_named(empty: District, form: Path) -> None:
    schools.delete_schools(empty, [1])

    refused(empty, form, "МБОУ «СОШ № 1»", "в списке школ нет")


def test_a_renamed_school_is_found_by_its_code(empty: District, form: Path) -> None:
    school = schools.list_schools(empty)[0]
    schools.change_school(empty, replace(school, short_name="МБОУ «Гимназия»"))

    report = taken(empty, form)

    assert report.school == "МБОУ «Гимназия»"
    assert report.remarks == ("В форме школа названа «МБОУ «СОШ № 1»», в списке — «МБОУ «Гимназия»».",)


def test_a_school_that_was_entered_anew_is_found_by_its_code_not_by_its_number(empty: District, form: Path) -> None:
    first, *others = schools.list_schools(empty)
    schools.delete_schools(empty, [first.id or 0, *(one.id or 0 for one in others)])
    (other, again) = schools.add_schools(
        empty, [schools.School("МБОУ «Лицей»", code="edu991499"), replace(first, id=None)]
    ).created
    assert other == first.id  # the number of the deleted school is another one's now

    taken(empty, form)

    assert stored_classes(empty) == {again: CLASSES}


def test_a_deleted_work_is_named(empty: District, form: Path) -> None:
    assessments.delete_assessments(empty, [1])

    refused(empty, form, f"Лист «{MATHS}»", "работы в файле больше нет")


def test_what_changed_between_judging_and_taking_in_stops_the_taking_in(empty: District, form: Path) -> None:
    report = judged(empty, form)
    schools.delete_schools(empty, [1])

    with pytest.raises(InputRefused, match="Проверьте снова"):
        exchange.take_in_forms(empty, [report])
    assert stored_classes(empty) == {}


def test_tasks_changed_between_judging_and_taking_in_stop_the_taking_in(empty: District, pupil_form: Path) -> None:
    report = judged(empty, pupil_form)
    work = assessments.read_assessment(empty, 1)
    assessments.change_assessment(empty, replace(work, tasks=(*TASKS[:3], replace(TASKS[3], maximum=17))))

    with pytest.raises(InputRefused, match="Проверьте снова"):
        exchange.take_in_forms(empty, [report])
    assert stored_pupils(empty) == {}


# --- sheets and columns


def test_renamed_reordered_and_extra_sheets_are_survived(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path)[0], fill_classes)

    def change(book: Any) -> None:
        book[MATHS].title = "мат 8"
        book.move_sheet("мат 8", 2)
        extra = book.create_sheet("Черновик", 0)
        extra.append(["Класс", "Писали"])
        extra.append(["8А", 99])

    edit(path, change)
    taken(empty, path)

    assert stored_classes(empty) == {1: CLASSES}


def test_swapped_sheets_are_refused(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path)[0], fill_classes)

    def change(book: Any) -> None:
        book[MATHS].title = "x"
        book[RUSSIAN].title = MATHS
        book["x"].title = RUSSIAN

    refused(empty, edit(path, change), "Листы перепутаны", f"на листе «{RUSSIAN}» стоит таблица «{MATHS}»")


def test_a_copy_of_a_sheet_is_refused(empty: District, form: Path) -> None:
    refused(empty, edit(form, lambda book: book.copy_worksheet(book[MATHS])), f"«{MATHS}» и «{MATHS} Copy» — копии")


def test_a_missing_sheet_is_named(empty: District, form: Path) -> None:
    refused(empty, edit(form, lambda book: book.remove(book[MATHS])), f"Нет листа «{MATHS}»")


def test_moved_columns_and_inserted_rows_and_columns_are_survived(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        sheet = book[MATHS]
        columns = places(sheet)
        two, five = columns["mark_2"], columns["mark_5"]
        for row in range(1, FIRST_ROW + 12):
            one, other = sheet.cell(row, two), sheet.cell(row, five)
            one.value, other.value = other.value, one.value
        sheet.insert_cols(2)
        sheet.insert_rows(FIRST_ROW + 1, 3)
        sheet.insert_rows(1, 2)

    taken(empty, edit(form, change))

    assert stored_classes(empty) == {1: CLASSES}


def test_without_the_hidden_rows_the_headings_count(empty: District, form: Path) -> None:
    taken(empty, edit(form, lambda book: book[MATHS].delete_rows(1, 2)))

    assert stored_classes(empty) == {1: CLASSES}


def test_reworded_headings_are_survived_because_of_the_keys(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        for cell in book[MATHS][5]:
            cell.value = f"графа {cell.column}"

    taken(empty, edit(form, change))

    assert stored_classes(empty) == {1: CLASSES}


def test_keys_count_more_than_headings_that_somebody_retyped(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        sheet = book[MATHS]
        columns = places(sheet)
        sheet.cell(5, columns["mark_2"]).value, sheet.cell(5, columns["mark_5"]).value = "«5»", "«2»"

    taken(empty, edit(form, change))

    assert stored_classes(empty) == {1: CLASSES}


def test_a_missing_column_is_named(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        book[MATHS].delete_cols(places(book[MATHS])["mark_3"])

    refused(empty, edit(form, change), f"Лист «{MATHS}»: нет графы ««3»»")


def test_a_table_without_headings_is_refused(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        for row in (2, 5, 6):
            for cell in book[MATHS][row]:
                cell.value = None

    refused(empty, edit(form, change), f"Лист «{MATHS}»: не найдены заголовки")


# --- cells


def test_numbers_pasted_as_text_are_numbers(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        sheet = book[MATHS]
        columns = places(sheet)
        sheet.cell(7, columns["participants"]).value = " 25 "
        sheet.cell(7, columns["mark_4"]).value = "9\u00a0"
        sheet.cell(7, columns["mean_score"]).value = "13,5"
        sheet.cell(8, columns["mean_score"]).value = "12.25"

    taken(empty, edit(form, change))

    assert stored_classes(empty)[1] == {
        "8А": {**CLASSES["8А"], "mean_score": 13.5}, "8Б": {**CLASSES["8Б"], "mean_score": 12.25},
    }  # fmt: skip


def test_a_formula_with_a_result_is_taken_with_a_remark(empty: District, form: Path) -> None:
    change_xml(form, MATHS_PART, in_cell("D7", "<f>1+1</f><v>2</v>"))

    report = taken(empty, form)

    assert report.remarks == (f"Лист «{MATHS}», ячейка D7: формула вместо значения, принят её результат «2».",)
    assert stored_classes(empty) == {1: CLASSES}


@pytest.mark.parametrize(
    ("inner", "attributes", "told"),
    [
        ("<f>1+1</f><v></v>", "", "формула без результата"),
        ("<f>1+1</f>", "", "формула без результата"),
        ("<f>A1/0</f><v>#DIV/0!</v>", ' t="e"', "ошибка «#DIV/0!»"),
        ("<v>#REF!</v>", ' t="e"', "ошибка «#REF!»"),
        ("<v>1e400</v>", "", "число за пределами возможного"),
        ("<v>-1e400</v>", "", "число за пределами возможного"),
        ("<v>1e12</v>", "", "число за пределами возможного"),
        ("<v>-1</v>", "", "целое число, 0 или больше"),
        ("<v>2.5</v>", "", "целое число"),
        ("<v>1</v>", ' t="b"', "логическое значение"),
        ("<is><t>две</t></is>", ' t="inlineStr"', "«две» — не число"),
        ("<is><t>=HYPERLINK(&quot;http://e.org&quot;)</t></is>", ' t="inlineStr"', "не число"),
        (f"<is><t>{'9' * 500}</t></is>", ' t="inlineStr"', "слишком длинный текст"),
    ],
)
def test_what_is_no_count_is_refused_with_its_cell(
    empty: District, form: Path, inner: str, attributes: str, told: str
) -> None:
    change_xml(form, MATHS_PART, in_cell("D7", inner, attributes))

    report = refused(empty, form, told)

    assert report.reasons[0].startswith(f"Лист «{MATHS}», ячейка D7: ")
    assert len(report.reasons) == 1


@pytest.mark.parametrize("value", [dt.date(2026, 1, 7), dt.datetime(2026, 1, 7, 0, 0), dt.time(12, 30)])
def test_a_date_where_a_number_belongs_is_refused_with_its_cell(empty: District, form: Path, value: object) -> None:
    refused(empty, edit(form, put("D7", value)), f"Лист «{MATHS}», ячейка D7: дата")


def test_a_class_that_became_a_date_is_refused_with_the_date(empty: District, form: Path) -> None:
    refused(empty, edit(form, put("A7", dt.date(2026, 8, 1))), "ячейка A7: дата 01.08.2026", "текстовый формат")


def test_points_above_the_maximum_are_refused_with_their_cells(empty: District, pupil_form: Path) -> None:
    refused(empty, edit(pupil_form, put("E8", 3)), "ячейка E8: «3» больше наибольшего — 2")


def test_a_task_that_was_not_done_may_bear_a_cross(empty: District, pupil_form: Path) -> None:
    taken(empty, edit(pupil_form, lambda book: [put("D9", "X")(book), put("E9", "–")(book), put("F9", "Х")(book)]))

    assert stored_pupils(empty)["80003"] == (14, "3", "5")


def test_a_journal_mark_out_of_the_list_is_refused(empty: District, pupil_form: Path) -> None:
    def change(book: Any) -> None:
        sheet = book[MATHS]
        sheet.cell(7, places(sheet)["journal"]).value = 6

    refused(empty, edit(pupil_form, change), "«6» не подходит", "«4»")


def test_merged_cells_are_refused_with_their_range(empty: District, form: Path) -> None:
    refused(empty, edit(form, lambda book: book[MATHS].merge_cells("C7:C8")), "ячейка C7: ячейки C7:C8 объединены")


def test_data_in_hidden_rows_are_taken_with_a_remark(empty: District, form: Path) -> None:
    def change(book: Any) -> None:
        book[MATHS].row_dimensions[8].hidden = True

    report = taken(empty, edit(form, change))

    assert report.remarks == (f"Лист «{MATHS}», ячейка A8: строка скрыта, данные из неё приняты.",)
    assert stored_classes(empty) == {1: CLASSES}


def test_a_row_without_its_class_is_refused_with_the_cell(empty: District, form: Path) -> None:
    refused(empty, edit(form, put("A8", None)), "ячейка A8: не заполнено «Класс»")


def test_a_class_and_a_code_that_stand_twice_are_refused_with_both_cells(
    empty: District, form: Path, tmp_path: Path
) -> None:
    (other,) = exchange.make_forms(empty, [1], [2], FormKind.PUPILS, tmp_path / "pupils")
    edit(other, fill_pupils)

    refused(empty, edit(form, put("A8", "8 а")), "ячейка A8: класс «8 а» уже есть в ячейке A7")
    refused(empty, edit(other, put("A9", "80001")), "ячейка A9: код «80001» уже есть в ячейке A7")


def test_a_name_that_looks_like_a_formula_stays_a_text(empty: District, form: Path) -> None:
    evil = '=HYPERLINK("http://e.org","8А")'

    def change(book: Any) -> None:
        book[MATHS]["A7"].value = evil
        book[MATHS]["A7"].data_type = "s"

    taken(empty, edit(form, change))
    assert set(stored_classes(empty)[1]) == {evil, "8Б"}

    (again,) = exchange.make_forms(empty, [1], [1], FormKind.CLASSES, form.parent)
    sheet = load_workbook(again)[MATHS]
    cell = next(row[0] for row in sheet.iter_rows() if row[0].value == evil)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert not [rule.formula1 for rule in sheet.data_validations.dataValidation if "HYPERLINK" in str(rule.formula1)]


def test_an_empty_form_is_refused(empty: District, tmp_path: Path) -> None:
    refused(empty, made(empty, tmp_path)[0], "Форма не заполнена")


def test_rows_with_a_name_alone_are_told_of(empty: District, form: Path) -> None:
    report = taken(empty, edit(form, put("A9", "8В")))

    assert report.remarks == (f"Лист «{MATHS}»: 1 строка без данных, в приём не вошли.",)
    assert set(stored_classes(empty)[1]) == {"8А", "8Б"}


# --- files


def test_a_table_that_is_no_form_is_refused(empty: District, tmp_path: Path) -> None:
    made(empty, tmp_path)
    book = Workbook()
    book.active.append(["Класс", "Писали"])
    book.save(tmp_path / "своя.xlsx")

    refused(empty, tmp_path / "своя.xlsx", "«своя.xlsx»", "не форма для школ")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "пуст"),
        (b"PK\x03\x04 cut", "повреждён"),
        ("Класс;Писали\n8А;25".encode("cp1251"), "не таблица Excel"),
        (b"%PDF-1.7", "не таблица Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Файл «ответ.xlsx»"),
    ],
)
def test_a_file_that_is_no_table_is_refused_by_name(empty: District, tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "ответ.xlsx"
    path.write_bytes(content)

    refused(empty, path, "«ответ.xlsx»", told)


def test_a_form_cut_off_on_its_way_is_refused(empty: District, form: Path) -> None:
    data = form.read_bytes()
    form.write_bytes(data[: len(data) // 2])

    refused(empty, form, f"«{form.name}» повреждён")


def test_a_bomb_is_refused(empty: District, tmp_path: Path) -> None:
    made(empty, tmp_path)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * 400_000_000)
    (tmp_path / "бомба.xlsx").write_bytes(file.getvalue())

    refused(empty, tmp_path / "бомба.xlsx", "слишком велик")


def test_one_bad_file_does_not_stop_the_others(empty: District, form: Path) -> None:
    (form.parent / "чужое.xlsx").write_bytes(b"PK nothing")
    (form.parent / "письмо.txt").write_text("Здравствуйте!", encoding="utf-8")

    reports = exchange.inspect_forms(empty, [form.parent])

    states = {report.file: report.state for report in reports}
    assert states[form.name] is FormState.ACCEPTED
    assert states["чужое.xlsx"] is FormState.REFUSED
    assert "письмо.txt" not in states


def test_a_missing_file_and_an_archive_without_forms_are_named(empty: District, tmp_path: Path) -> None:
    made(empty, tmp_path)
    with zipfile.ZipFile(tmp_path / "пусто.zip", "w") as archive:
        archive.writestr("письмо.txt", "Здравствуйте!")

    refused(empty, tmp_path / "нет.xlsx", "«нет.xlsx» не найден")
    refused(empty, tmp_path / "пусто.zip", "В архиве «пусто.zip» нет форм")


def test_a_folder_without_tables_is_refused(empty: District, tmp_path: Path) -> None:
    folder = tmp_path / "почта"
    folder.mkdir()

    with pytest.raises(InputRefused, match="нет форм"):
        exchange.inspect_forms(empty, [folder])
