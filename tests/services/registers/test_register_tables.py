"""Tables taken into registers, papers and books of them, reminders of what ends."""

import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history, registers
from msoko_desktop.services.registers import importing, papers
from msoko_desktop.services.registers.importing import State
from msoko_desktop.services.registers.reminders import endings
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 25)


def book(path: Path, *rows: tuple[Any, ...]) -> Path:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def take(d: District, key: str, path: Path) -> tuple[importing.TableRow, ...]:
    sheet = importing.match_sheet(d, key, importing.read_table(path)[0])
    rows = importing.preview(d, key, sheet, sheet.columns)
    importing.take_in(d, key, rows, sheet, sheet.columns)
    return rows


def test_a_list_of_observers_is_taken_in_and_only_changes_at_the_second_time(tmp_path: Path, empty: District) -> None:
    (school,) = schools.add_schools(empty, [School("МБОУ СОШ № 1")]).created
    head = ("№", "Ф.И.О.", "Место работы", "Обучение пройдено", "Аккредитация до", "Телефон")
    first = book(
        tmp_path / "1.xlsx",
        ("Список наблюдателей",),
        head,
        (1, "Кленова В. И.", "СОШ №1", dt.datetime(2026, 3, 2), "31.12.2026", 21540),
        (2, "Осокин П. П.", "Библиотека", "в марте", None, None),
    )
    rows = take(empty, "observers", first)
    assert [row.state for row in rows] == [State.NEW, State.NEW]
    kept, other = registers.rows_of(empty, "observers")
    assert kept.school_ids("school_of_work") == (school,)
    assert (kept.date("training"), kept.date("accreditation_until")) == (dt.date(2026, 3, 2), dt.date(2026, 12, 31))
    assert kept.text("phone") == "21540"
    assert other.text("training") == "в марте", "what is no date is kept as it was written"

    second = book(tmp_path / "2.xlsx", head, (1, "кленова в. и.", "", None, "31.12.2027", None))
    (row,) = take(empty, "observers", second)
    assert (row.state, row.values) == (State.CHANGED, {"name": "кленова в. и.", "accreditation_until": "2027-12-31"})
    kept = registers.rows_of(empty, "observers")[0]
    assert kept.text("phone") == "21540", "an empty cell changes nothing"
    history.undo(empty)
    assert registers.rows_of(empty, "observers")[0].date("accreditation_until") == dt.date(2026, 12, 31)


def test_a_matching_is_remembered_for_the_next_table(tmp_path: Path, empty: District) -> None:
    path = book(tmp_path / "a.xlsx", ("Организация", "Тема", "Лишнее"), ("Завод", "экскурсии", "x"))
    sheet = importing.with_heading(empty, "partners", importing.read_table(path)[0], 0)
    assert sheet.columns == (None, None, None)
    chosen = ("partner", "subject", None)
    importing.take_in(empty, "partners", importing.preview(empty, "partners", sheet, chosen), sheet, chosen)

    again = importing.match_sheet(empty, "partners", importing.read_table(path)[0])
    assert (again.heading, again.columns) == (0, chosen)
    assert [row.state for row in importing.preview(empty, "partners", again, chosen)] == [State.SAME]
    assert importing.match_sheet(empty, "experts", again).columns == (None, None, None), "each register has its own"


def test_a_table_that_cannot_be_matched_is_refused_in_words(tmp_path: Path, empty: District) -> None:
    path = book(tmp_path / "a.xlsx", ("Партнёр", "Ещё партнёр"), ("Завод", "Музей"))
    sheet = importing.match_sheet(empty, "partners", importing.read_table(path)[0])
    with pytest.raises(InputRefused, match="ни один столбец не сопоставлен"):
        importing.preview(empty, "partners", sheet, (None, None))
    with pytest.raises(InputRefused, match="назначено двум столбцам"):
        importing.preview(empty, "partners", sheet, ("partner", "partner"))
    with pytest.raises(InputRefused, match="нет таблицы"):
        importing.pasted([["", " "]])


def test_a_book_that_was_written_comes_back_without_a_change(tmp_path: Path, empty: District) -> None:
    schools.add_schools(empty, [School("МБОУ СОШ № 1"), School("МБОУ «Лицей»")])
    registers.add_rows(
        empty,
        "observers",
        [
            {"name": "Кленова В. И.", "relatives_schools": "Лицей; сош 1", "accreditation_until": "2027-05-31"},
            {"name": "Осокин П. П.", "phone": "=2+2"},
        ],
    )
    data = papers.register_document(empty, "observers", "xlsx", today=TODAY)
    page = load_workbook(io.BytesIO(data)).active
    cells = {cell.value for row in page.iter_rows() for cell in row}
    assert dt.datetime(2027, 5, 31) in cells, "a day is a day for the spreadsheet"
    target = tmp_path / "наблюдатели.xlsx"
    target.write_bytes(data)
    sheet = importing.match_sheet(empty, "observers", importing.read_table(target)[0])
    assert [row.state for row in importing.preview(empty, "observers", sheet, sheet.columns)] == [State.SAME] * 2


def test_papers_hold_the_rows_that_are_shown_in_their_order(empty: District) -> None:
    from docx import Document

    ids = registers.add_rows(empty, "partners", [{"partner": name} for name in ("Завод", "Музей", "Колледж")]).created
    data = papers.register_document(empty, "partners", "docx", today=TODAY, rows=[str(ids[2]), str(ids[0])])
    document = Document(io.BytesIO(data))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "СОЦИАЛЬНЫЕ ПАРТНЁРЫ" in words
    assert "По состоянию на 25.11.2026: 2 записи из 3 (по отбору)." in words.replace("\u00a0", " ")
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Партнёр", "Колледж", "Завод"]

    card = Document(io.BytesIO(papers.card_document(empty, "partners", str(ids[1]), "docx", today=TODAY)))
    assert [[cell.text for cell in row.cells] for row in card.tables[0].rows][1:] == [["Партнёр", "Музей"]]
    assert papers.register_document(empty, "partners", "pdf", today=TODAY).startswith(b"%PDF")
    with pytest.raises(InputRefused, match="Печатать нечего"):
        papers.register_document(empty, "experts", "pdf", today=TODAY)


def test_what_ends_is_told_so_many_days_before_and_for_a_time_after(empty: District) -> None:
    days = {"завтра": 1, "через 30 дней": 30, "через 31 день": 31, "вчера": -1, "90 дней назад": -90, "давно": -91}
    registers.add_rows(
        empty,
        "observers",
        [
            {"name": name, "accreditation_until": (TODAY + dt.timedelta(days=after)).isoformat()}
            for name, after in days.items()
        ],
    )
    registers.add_rows(empty, "partners", [{"partner": "Завод", "until": "2027-01-20"}])  # 56 days, told 60 before
    found = endings(empty, TODAY)
    assert [one.title for one in found] == ["90 дней назад", "вчера", "завтра", "через 30 дней", "Завод"]
    assert (found[-1].register, found[-1].column) == ("Социальные партнёры", "Действует до")
