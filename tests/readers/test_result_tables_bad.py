"""What people and programs do to tables: each cell that does not fit is named, nothing but a refusal is ever raised."""

import contextlib
import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.assessments.tables import ColumnMeaning, Meaning, TableKind
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.readers.result_tables.delimited import find_separator
from msoko_desktop.readers.result_tables.opening import open_tables
from msoko_desktop.readers.result_tables.reading import build_table
from tests.readers.plan_samples import container, repack
from tests.readers.result_files import F1, F1_HEADINGS, RULES, book, open_sheet, opened, read, text, told

HEAD = ("Школа", "Код", "1 (1б)", "2 (2б)", "Первичный балл", "Отметка")
SHEET = "xl/worksheets/sheet1.xml"


def sheet_of(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(SHEET).decode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (dt.datetime(2026, 2, 1), "дата 01.02.2026 вместо числа"),
        ("01.02.2026", "«01.02.2026» вместо числа"),
        ("1e400", "«1e400» вместо числа"),
        ("inf", "«inf» вместо числа"),
        ("nan", "«nan» вместо числа"),
        (1e300, "невозможное число"),
        (True, "«да» вместо числа"),
        (dt.time(2, 30), "время вместо числа"),
        ("много", "«много» вместо числа"),
        (-1, "балл -1 не может быть меньше 0"),
        (500, "балл 500 не может быть больше 2"),
    ],
)
def test_a_cell_that_holds_no_points_is_named_and_left_empty(value: object, expected: str) -> None:
    table = read(book([HEAD, ("СОШ 1", "01", 1, value, 3, 4)], "Ф1"))
    assert told(table) == [f"Лист «Ф1», ячейка D2: {expected}."]
    assert table.remarks[0].cell == "D2"
    assert table.pupils[0].scores == (1, None)


def test_more_points_than_the_task_has_are_named_but_kept() -> None:
    table = read(book([HEAD, ("СОШ 1", "01", 1, 3, 4, 4)], "Ф1"))
    assert told(table) == ["Лист «Ф1», ячейка D2: балл 3 не может быть больше 2."]
    assert table.pupils[0].scores == (1, 3)


@pytest.mark.parametrize("value", ["12,5", " 12,5 ", "12.5", "12,5 б.", "12,5 балла", "12,5\u00a0баллов"])
def test_a_number_written_as_text_is_a_number(value: str) -> None:
    assert read(book([HEAD, ("СОШ 1", "01", 1, 2, value, 4)])).pupils[0].primary == 12.5


@pytest.mark.parametrize(
    "value", ["X", "х", "-", "—", "нет отметки", "Нет отметки", "н/а", "не писал", "Отсутствовал", " "]
)
def test_words_for_nothing_are_empty_cells(value: str) -> None:
    table = read(book([HEAD, ("СОШ 1", "01", value, 2, value, value)]))
    assert (table.pupils[0].scores, table.pupils[0].primary, table.pupils[0].mark) == ((None, 2), None, "")
    assert table.remarks == ()


def test_a_formula_gives_its_stored_value_and_one_without_a_value_is_named() -> None:
    data = book([HEAD, ("СОШ 1", "01", 1, 2, "=C2+D2", "=F9")], "Ф1")
    xml = sheet_of(data).replace("<f>C2+D2</f><v></v>", "<f>C2+D2</f><v>3</v>")
    assert xml != sheet_of(data)
    table = read(repack(data, {SHEET: xml.encode()}))
    assert (table.pupils[0].primary, table.pupils[0].mark) == (3, "")
    assert told(table) == [
        "Лист «Ф1», 1 формула (первая — в ячейке E2): взяты значения, сохранённые в файле.",
        "Лист «Ф1», ячейка F2: формула без результата, откройте файл в Excel и сохраните.",
    ]


def test_an_error_of_a_formula_is_named_and_infinity_in_the_file_is_no_number() -> None:
    data = book([HEAD, ("СОШ 1", "01", 1, "#DIV/0!", 1e300, 4)], "Ф1")
    table = read(repack(data, {SHEET: sheet_of(data).replace("1e+300", "1e400").encode()}))
    assert told(table) == [
        "Лист «Ф1», ячейка D2: ошибка формулы «#DIV/0!».",
        "Лист «Ф1», ячейка E2: невозможное число.",
    ]


def test_hidden_rows_and_merged_numbers_are_taken_in_and_told() -> None:
    rows = [HEAD, ("СОШ 1", "01", 1, 2, 3, 4), ("СОШ 1", "02", 1, None, 1, 2), ("СОШ 1", "03", 0, 0, 0, 2)]
    table = read(book(rows, "Ф1", merged=["D2:D3"], hidden=[3, 4]))
    assert [one.code for one in table.pupils] == ["01", "02", "03"]
    assert told(table) == [
        "Лист «Ф1», скрытые строки загружены вместе с остальными: 3–4.",
        "Лист «Ф1», ячейка D2: объединены ячейки D2:D3, значение взято только в первую.",
    ]


def test_the_words_of_a_formula_in_a_name_stay_words() -> None:
    table = read(text([HEAD, ('=HYPERLINK("http://x";"СОШ")', "=1+1", 1, 2, 3, "=cmd|' /C calc'!A0")]), "школа.csv")
    assert table.pupils[0].school_name == '=HYPERLINK("http://x";"СОШ")'
    assert table.pupils[0].code == "=1+1"


def test_a_pupil_without_a_code_keeps_his_row() -> None:
    table = read(book([HEAD, ("СОШ 1", None, 1, 2, 3, 4)], "Ф1"))
    assert [one.code for one in table.pupils] == ["стр. 2"]
    assert told(table) == ["Лист «Ф1», ячейка B2: нет кода участника, вместо него взят номер строки."]


def test_other_sheets_and_hidden_ones_are_named() -> None:
    import openpyxl

    made = openpyxl.load_workbook(io.BytesIO(book([("Пояснения",)], "Титул")))
    for name, hidden in (("Математика", False), ("Русский", False), ("Черновик", True)):
        sheet = made.create_sheet(name)
        for row in F1:
            sheet.append(list(row))
        if hidden:
            sheet.sheet_state = "hidden"
    stream = io.BytesIO()
    made.save(stream)
    table = read(stream.getvalue())
    assert table.sheet == "Математика"
    assert "«Титул», «Русский» и «Черновик»" in told(table)[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "пуст"),
        (b"\xff\xfe\x00\x00", "пуст"),
        (book(F1)[:900], "повреждён"),
        (b"PK\x03\x04" + b"\x00" * 200, "повреждён"),
        (b"%PDF-1.7 " * 50, "не таблица"),
        (bytes(range(1, 32)) * 40, "не таблица"),
        (container("EncryptedPackage", "EncryptionInfo"), "паролем"),
        (container("WordDocument"), "не таблица"),
        (container("Workbook"), "повреждён"),
        (repack(book(F1), {"xl/workbook.bin": b"x", "xl/workbook.xml": None}), "двоичном формате"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        ("Просто письмо без таблицы".encode(), "столбец"),
        (book([()]), "нет таблицы"),
        (book([HEAD]), "нет строк с результатами"),
        (book([("Тема", "Слово"), (1, 2)]), "назначьте столбцы"),
        (repack(book(F1), {SHEET: b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>"}), "недопустимые"),
    ],
)
def test_what_is_no_table_of_results_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputRefused, match=words) as refusal:
        read(data, "файл")
    assert str(refusal.value).count(".") <= 4


def test_a_small_file_that_grows_to_fill_the_memory_is_refused() -> None:
    bomb = repack(book(F1), {"xl/media/a.bin": b"\x00" * 1_100_000_000})
    with pytest.raises(InputRefused, match="слишком велик"):
        read(bomb)


@pytest.mark.parametrize(
    "cell", ['<c r="XFD1048576"><v>1</v></c>', "<c r = 'XFD1048576'><v>1</v></c>", '<c r="B9999999"><v>1</v></c>']
)
def test_a_cell_at_the_far_corner_does_not_make_a_sheet_of_seventeen_milliards(cell: str) -> None:
    xml = sheet_of(book(F1)).replace("</sheetData>", f'<row r="99">{cell}</row></sheetData>')
    with pytest.raises(InputRefused, match="слишком велик"):
        read(repack(book(F1), {SHEET: xml.encode()}))


def test_a_large_sheet_is_looked_over_as_well_as_a_small_one() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{"я" * 60}</t></is></c></row>' for n in range(10, 80_000)
    )
    far = '<row r="80001"><c r="ZZZ3"><v>1</v></c></row>'
    xml = sheet_of(book(F1)).replace("</sheetData>", f"{rows}{far}</sheetData>")
    assert len(xml.encode()) > 8_000_000
    with pytest.raises(InputRefused, match="слишком велик"):
        read(repack(book(F1), {SHEET: xml.encode()}))


@pytest.mark.parametrize(
    ("sample", "separator"),
    [
        ("Школа;Балл\nСОШ 1;12,5\nСОШ 2;13,5\n", ";"),
        ('Школа,Балл\n"СОШ, 1",12\nСОШ 2,13\n', ","),
        ("Школа\tБалл\nСОШ 1\t12,5\n", "\t"),
        ("Отчёт\n\nШкола|Балл\nСОШ 1|12\n", "|"),
        ("Итоги: школа; класс, балл\nа;б;в\n1;2,5;3\n1;2,5;3\n", ";"),
    ],
)
def test_the_sign_between_cells_is_found_by_the_text(sample: str, separator: str) -> None:
    assert find_separator(sample) == separator


def test_the_hint_of_excel_about_the_sign_is_followed_and_rows_keep_their_numbers() -> None:
    table = read("sep=;\r\nШкола;Код;1 (1б)\r\nСОШ 1;01;да\r\n".encode("cp1251"), "а.csv")
    assert told(table) == ["Ячейка C3: «да» вместо числа."]


# --- anything at all

WORDS = st.sampled_from(
    [*F1_HEADINGS, "Школа", "Группы участников", "Кол-во участников", "Понизили", "Всего", "Итого", "2", "3", "4", "5",
     "0", "№ задания", "Макс балл", "%", "Вся выборка", "МБОУ СОШ № 1", "edu990001", "Б", "П", "X", "-", "12,5",
     "ВПР 2025 Математика 8 класс", "Достижение планируемых результатов", "Выполнение заданий группами участников",
     "Сравнение отметок с отметками по журналу", "Распределение первичных баллов", "=A1", "1e400", "nan", "﻿", "\u00a0"]
)  # fmt: skip
VALUES = st.one_of(
    st.none(),
    WORDS,
    st.integers(-10, 10**7),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(dt.date(1901, 1, 1), dt.date(2100, 1, 1)),
    st.times(),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12),
)
ROWS = st.lists(st.lists(VALUES, max_size=9), max_size=12)
MAKERS: tuple[Callable[[list[list[object]]], bytes], ...] = (
    book,
    lambda rows: open_sheet([[str(value) if value is not None else None for value in row] for row in rows]),
    lambda rows: text(rows, ";", "utf-8"),
    lambda rows: text(rows, ",", "utf-16"),
)
MUCH = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def only_refuses(work: Callable[[], object]) -> None:
    with contextlib.suppress(UserError):
        work()


@MUCH
@given(ROWS, st.sampled_from(MAKERS))
def test_any_cells_are_read_or_refused(rows: list[list[object]], made: Callable[[list[list[object]]], bytes]) -> None:
    data = made(rows)
    only_refuses(lambda: read(data))


@MUCH
@given(ROWS, st.integers(0, 6), st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=3))
def test_any_cells_below_known_headings_are_read_or_refused(
    rows: list[list[object]], shift: int, merged: list[tuple[int, int]]
) -> None:
    areas = [f"A{first}:C{first + length}" for first, length in merged]
    only_refuses(lambda: read(book([*[()] * shift, *F1[:5], *rows], merged=areas[:1], hidden=[6])))


@MUCH
@given(ROWS, st.data())
def test_any_meanings_a_person_gives_to_columns_are_read_or_refused(
    rows: list[list[object]], data: st.DataObject
) -> None:
    def work() -> None:
        found = opened(book([HEAD, *rows]))
        keys = st.sampled_from([*Meaning])
        chosen = [
            ColumnMeaning(one, "2" if one.numbered else "")
            for one in data.draw(st.lists(keys, min_size=len(HEAD), max_size=len(HEAD)))
        ]
        kind = data.draw(st.sampled_from([None, *TableKind]))
        width = len(found.layout.meanings)
        layout = found.layout.with_meanings((chosen + [ColumnMeaning(Meaning.IGNORED)] * width)[:width], RULES, kind)
        build_table(type(found)(found.source, found.sheets, (layout,), 0), RULES)

    only_refuses(work)


@MUCH
@given(st.sampled_from([book(F1), open_sheet(F1), text(F1)]), st.data())
def test_a_file_with_damaged_bytes_is_read_or_refused(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 20)) if damaged else 0):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    only_refuses(lambda: read(bytes(damaged)))


@MUCH
@given(
    st.binary(max_size=600),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"<html>"]),
)
def test_any_bytes_are_opened_or_refused(data: bytes, start: bytes) -> None:
    only_refuses(lambda: open_tables(start + data, "файл", RULES))
    only_refuses(lambda: read(start + data))
