"""Registers with personal data: off until a person says so; erased from every corner of the file, with a record."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.services import backups, history, registers, search
from msoko_desktop.services.district import close_district, open_district
from msoko_desktop.services.registers import personal, structure
from msoko_desktop.services.registers.grid import RegisterGrid
from msoko_desktop.services.registers.reminders import endings
from msoko_desktop.storage.district_file import District

NAME, OTHER, WORD = "Константинопольская Ангелина", "Заозёрский Тихон", "ходит к Ферапонтовой"
TODAY = dt.date(2026, 11, 25)


def fill(d: District) -> RegisterGrid:
    """Two children, one name corrected, one row deleted since, a comment changed and one taken away."""
    personal.turn_on(d, "gifted")
    registers.add_rows(d, "gifted", [{"name": NAME, "consent_until": "2026-12-01"}, {"name": OTHER}])
    grid = RegisterGrid(d, "gifted", TODAY)
    first, second = (row.key for row in grid.content.rows)
    grid.write([CellEdit(first, "name", f"{NAME} Юрьевна")], "Ввод")
    grid.set_note(first, "name", WORD)
    grid.set_note(first, "name", f"{WORD}!")
    grid.set_note(first, "name", "")
    grid.delete_rows([second])
    return grid


def test_nothing_is_entered_until_a_person_says_so(empty: District) -> None:
    with pytest.raises(InputRefused, match="выключен"):
        registers.add_rows(empty, "gifted", [{"name": NAME}])
    assert not RegisterGrid(empty, "gifted", TODAY).editable
    personal.turn_on(empty, "gifted")
    registers.add_rows(empty, "gifted", [{"name": NAME}])
    assert len(registers.rows_of(empty, "gifted")) == 1


def test_the_rows_are_kept_apart_and_found_on_their_page_only(empty: District) -> None:
    fill(empty)
    with empty.reading() as connection:
        assert connection.execute("SELECT count(*) FROM register_row").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM personal_row").fetchone() == (1,)
    assert search.index_of(empty).find("Константинопольская") == ()
    (ending,) = endings(empty, TODAY)
    assert (ending.title, ending.until) == ("", dt.date(2026, 12, 1)), "no name on «Сегодня»"


def test_erasing_leaves_no_byte_of_a_name_in_the_file(tmp_path: Path, empty: District) -> None:
    fill(empty)
    registers.add_rows(empty, "experts", [{"name": "Осокин П. П."}])
    before = backups.make_backup(empty).path.name
    personal.erase(empty, "gifted", "согласие отозвано")

    path = empty.path
    assert registers.rows_of(empty, "gifted") == ()
    assert not registers.read_register(empty, "gifted").on
    (record,) = personal.erasures(empty, "gifted")
    assert (record.title, record.rows, record.reason) == ("Одарённые дети", 1, "согласие отозвано")
    assert record.backups == (before,)
    close_district(empty)
    content = path.read_bytes()
    for word in ("Константинопольская", "Заозёрский", "Ферапонтовой"):
        assert word.encode() not in content, word
    assert "Осокин".encode() in content, "what is not personal stays"


def test_undo_goes_on_past_the_erasing_and_brings_no_name(empty: District) -> None:
    registers.add_rows(empty, "experts", [{"name": "Осокин П. П."}])
    fill(empty)
    personal.erase(empty, "gifted")
    seen = []
    while history.undo_name(empty) is not None:
        seen.append(history.undo_name(empty))
        history.undo(empty)
        assert registers.rows_of(empty, "gifted") == ()
    assert seen == ["Включить банк с персональными данными", "Добавить строки в банк"], "steps without names are left"
    assert len(personal.erasures(empty)) == 1, "the record is not undone"


def test_a_file_that_is_opened_again_still_has_the_record(tmp_path: Path, empty: District) -> None:
    fill(empty)
    personal.erase(empty, "gifted")
    path = empty.path
    close_district(empty)
    with closing(open_district(path)) as again:
        assert [one.rows for one in personal.erasures(again)] == [1]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_only_personal_data_are_erased_and_a_register_of_them_is_not_just_taken_away(empty: District) -> None:
    with pytest.raises(InputRefused, match="стирать нечего"):
        personal.erase(empty, "experts")
    fill(empty)
    with pytest.raises(InputRefused, match="сначала сотрите"):
        structure.remove_register(empty, "gifted")
