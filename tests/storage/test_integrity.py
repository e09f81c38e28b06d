"""The check of a file finds what is wrong and changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.integrity import check_file
from msoko_desktop.storage.integrity import check


def test_a_sound_file(file: Path) -> None:
    before = file.read_bytes()
    assert check_file(file) == ()
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE line SET position = 5 WHERE id < 3", "position"),
        ("DELETE FROM plan", "reference"),
        ("UPDATE plan SET table_columns = '[1'", "text"),
        ("DELETE FROM undo_entry WHERE id = 2", "undo"),
        ("INSERT INTO attachment (order_id, kind, plan_id, position) VALUES (77, 'plan', 1, 1)", "reference"),
        ("UPDATE line SET level = 12 WHERE id = 2", "level"),
    ],
)
def test_what_is_wrong_is_named(file: Path, statement: str, code: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
        connection.commit()
    findings = check(file)
    assert code in {finding.code for finding in findings}
    assert all(finding.text.endswith(".") for finding in findings)


def test_a_plan_attached_twice_and_an_item_under_a_foreign_one(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO order_document (id, changed) VALUES (1, ''), (2, '')")
        connection.execute(
            "INSERT INTO attachment (order_id, kind, plan_id, position) VALUES (1, 'plan', 1, 1), (1, 'plan', 1, 2)"
        )
        connection.execute("INSERT INTO order_item (id, order_id, position, number) VALUES (1, 1, 1, '1')")
        connection.execute("INSERT INTO order_item (order_id, parent_id, position, number) VALUES (2, 1, 1, '1.1')")
        connection.commit()
    assert [finding.text for finding in check(file)] == [
        "Пункт 1.1 приказа 2 подчинён пункту другого приказа.",
        "План 1 приложен к приказу 1 дважды.",
    ]


def test_a_damaged_file(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:4160] = b"\xa5" * 64
    file.write_bytes(content)
    findings = check(file)
    assert findings
    assert {finding.code for finding in findings} == {"damaged"}
    assert "повреждён" in findings[0].text
    assert all(finding.text.startswith("Сообщение SQLite: «") for finding in findings[1:])


def test_a_broken_index(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX line_by_plan ON line (plan_id, level)' "
            "WHERE name = 'line_by_plan'"
        )
    assert "damaged" in {finding.code for finding in check(file)}


def test_what_is_no_district_file(tmp_path: Path) -> None:
    (tmp_path / "а.msoko").write_text("текст")
    with pytest.raises(InputRefused):
        check_file(tmp_path / "а.msoko")
