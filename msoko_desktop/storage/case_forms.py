"""Case forms that the person corrected, in the district file: a text, the case, the form."""

import sqlite3

from msoko_desktop.domain.language.grammar import Case


def read_form(connection: sqlite3.Connection, text: str, case: Case) -> str | None:
    """Return the stored form of a text, None where the person has given none."""
    row = connection.execute(
        "SELECT form FROM case_form WHERE text = ? AND grammatical_case = ?", (text, case.value)
    ).fetchone()
    return None if row is None else str(row[0])


def read_texts(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the texts for which a form is stored, in alphabetical order."""
    return tuple(str(row[0]) for row in connection.execute("SELECT DISTINCT text FROM case_form ORDER BY text"))


def write_form(connection: sqlite3.Connection, text: str, case: Case, form: str) -> None:
    """Store the form of a text in place of the one that is there; "" takes it away."""
    stored = read_form(connection, text, case)
    if form == (stored or ""):
        return
    if not form:
        connection.execute("DELETE FROM case_form WHERE text = ? AND grammatical_case = ?", (text, case.value))
    elif stored is None:
        connection.execute(
            "INSERT INTO case_form (text, grammatical_case, form) VALUES (?, ?, ?)", (text, case.value, form)
        )
    else:
        connection.execute(
            "UPDATE case_form SET form = ? WHERE text = ? AND grammatical_case = ?", (form, text, case.value)
        )
