"""Looks a district file over: SQLite's own check, references, and the program's own rules."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import open_file
from msoko_desktop.storage.errors import DamagedFile, file_errors
from msoko_desktop.storage.migrations import m0003_documents

JSON_TEXTS = (
    ("plan", "id", "table_columns"),
    ("plan", "id", "abbreviations"),
    ("plan", "id", "extra"),
    ("assessment", "id", "scale"),
    ("assessment", "id", "tasks"),
    ("import_profile", "name", "content"),
    ("setting", "key", "value"),
)
SHOWN = 20  # findings of one kind that are told apart; more say nothing new


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a file: a code for programs and a Russian sentence."""

    code: str
    text: str


def check(path: Path) -> list[Finding]:
    """Return what is wrong with a district file, nothing for a sound one; the file is not changed.

    Raises InputRefused for what is no district file and EnvironmentProblem where it cannot be read.
    """
    try:
        district = open_file(path, read_only=True)
    except DamagedFile as error:
        return [Finding("damaged", text) for text in _damage(error)]
    try:
        with closing(district), file_errors(path):
            return list(_findings(district.connection))
    except DamagedFile as error:
        return [Finding("damaged", text) for text in _damage(error)]


def _damage(error: DamagedFile) -> list[str]:
    """Return the sentence for the person, then what SQLite says in its own words, for those who help."""
    lines = [line.strip() for line in error.details.splitlines() if line.strip() and not line.startswith("***")]
    return [str(error), *(_told(line) for line in lines[:SHOWN])]


def _told(text: str) -> str:
    return f"Сообщение SQLite: «{text}»."


def _findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (text,) in connection.execute(f"PRAGMA integrity_check({SHOWN})").fetchall():
        if text != "ok":
            yield Finding("damaged", _told(text))
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(SHOWN):
        yield Finding("reference", f"Запись {row_id} таблицы «{table}» ссылается на отсутствующую запись «{parent}».")
    yield from _positions(connection)
    yield from _levels(connection)
    yield from _texts(connection)
    yield from _undo_log(connection)
    yield from _stored_files(connection)
    yield from _guards(connection)


def _guards(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield whether the triggers that freeze approved documents are those of the program."""
    expected = m0003_documents.guards()
    rows = connection.execute("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'").fetchall()
    if any(expected.get(name) != statement for name, statement in rows) or len(rows) != len(expected):
        yield Finding(
            "guard",
            "Защита утверждённых документов снята или изменена другой программой. "
            "Сверьте их с подписанными листами или восстановите файл из резервной копии.",
        )


def _stored_files(connection: sqlite3.Connection) -> Iterator[Finding]:
    for title in stored_files.damaged(connection):
        named = f" «{title}»" if title else ""
        yield Finding("evidence", f"Приложенный файл{named} повреждён: контрольная сумма не совпадает.")


def _positions(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute(
        "SELECT plan_id, count(*) FROM line GROUP BY plan_id, position HAVING count(*) > 1 LIMIT ?", (SHOWN,)
    )
    for plan_id, count in rows.fetchall():
        yield Finding("position", f"В плане {plan_id} на одном месте стоят строки: {count}.")
    rows = connection.execute(
        "SELECT item.order_id, item.number FROM order_item AS item JOIN order_item AS parent "
        "ON parent.id = item.parent_id WHERE parent.order_id <> item.order_id LIMIT ?",
        (SHOWN,),
    )
    for order_id, number in rows.fetchall():
        yield Finding("position", f"Пункт {number} приказа {order_id} подчинён пункту другого приказа.")
    rows = connection.execute(
        "SELECT order_id, plan_id FROM attachment WHERE plan_id IS NOT NULL "
        "GROUP BY order_id, plan_id HAVING count(*) > 1 LIMIT ?",
        (SHOWN,),
    )
    for order_id, plan_id in rows.fetchall():
        yield Finding("attachment", f"План {plan_id} приложен к приказу {order_id} дважды.")


def _levels(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute("SELECT id, plan_id, level FROM line WHERE level NOT BETWEEN 1 AND 9 LIMIT ?", (SHOWN,))
    for line_id, plan_id, level in rows.fetchall():
        yield Finding("level", f"У строки {line_id} плана {plan_id} недопустимый уровень {level}.")


def _texts(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, key, column in JSON_TEXTS:
        for row_key, text in connection.execute(f"SELECT {key}, {column} FROM {table}"):  # noqa: S608  # fixed names
            try:
                json.loads(text)
            except (TypeError, ValueError):
                yield Finding("text", f"Поле «{column}» записи «{row_key}» таблицы «{table}» не читается.")


def _undo_log(connection: sqlite3.Connection) -> Iterator[Finding]:
    lost = connection.execute(
        "SELECT name FROM undo_step AS step WHERE last_entry - first_entry + 1 <> "
        "(SELECT count(*) FROM undo_entry WHERE id BETWEEN step.first_entry AND step.last_entry) LIMIT ?",
        (SHOWN,),
    )
    for (name,) in lost.fetchall():
        yield Finding("undo", f"Журнал отмены неполон: шаг «{name}» отменить нельзя.")
