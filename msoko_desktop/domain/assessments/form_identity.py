"""The hidden identity of a school form as rows of text, and back: what the writer puts down and the reader finds."""

import hashlib
from collections.abc import Sequence

from msoko_desktop.domain.assessments.forms import FORMAT, FormIdentity, FormKind
from msoko_desktop.domain.errors import InputRefused

IDENTITY_TAB = "_msoko"
KEY_SIGN = "#"  # begins each cell of the hidden row of keys: «#participants»
SHEET_SIGN = "#msoko-sheet"  # begins the hidden row above it: «#msoko-sheet», the id of the assessment
TOTAL_WORD = "Итого"
_HEAD = "МСОКО: форма для школ. Служебный лист, не изменяйте его"
_CHANGED = "служебный лист формы изменён. Заполните форму заново: возьмите файл, который прислал отдел образования"


def identity_rows(identity: FormIdentity) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the hidden sheet, with a sum over them in the last one."""
    rows: list[tuple[str, ...]] = [
        ("format", str(identity.format)),
        ("token", identity.token),
        ("school", str(identity.school_id), identity.school_code, identity.school_name),
        ("year", str(identity.school_year)),
        ("kind", identity.kind.value),
        ("made", identity.made),
        *(("sheet", str(number), mark, tab) for number, mark, tab in identity.sheets),
    ]
    return ((_HEAD,), *rows, ("sum", _sum(rows)))


def identity_from_rows(rows: Sequence[Sequence[str]]) -> FormIdentity:
    """Return the identity that rows tell of.

    Raises InputRefused, the sentence without its beginning («Файл …: »), where a newer program wrote them or somebody
    changed them.
    """
    known = [tuple(row) for row in rows if row and row[0]]
    if not known or known[0][0] != _HEAD:
        raise InputRefused(_CHANGED)
    stated = {row[0]: row[1:] for row in known}
    number = "".join(stated.get("format", ()))
    if number.isdecimal() and int(number[:6]) > FORMAT:
        raise InputRefused("форму создала более новая версия программы. Обновите программу и примите форму снова")
    body = [row for row in known[1:] if row[0] != "sum"]
    if "".join(stated.get("sum", ())) != _sum(body):
        raise InputRefused(_CHANGED)
    try:
        school = (*stated["school"], "", "")
        return FormIdentity(
            stated["token"][0],
            int(school[0]),
            school[1],
            school[2],
            int(stated["year"][0]),
            FormKind(stated["kind"][0]),
            stated["made"][0],
            tuple((int(row[1]), row[2], row[3]) for row in body if row[0] == "sheet"),
            int(number),
        )
    except (KeyError, IndexError, ValueError) as error:
        raise InputRefused(_CHANGED, str(error)) from error


def _sum(rows: Sequence[Sequence[str]]) -> str:
    """Return a sum that shows a change by hand; it keeps nobody out who means it."""
    text = "\n".join("\t".join(row).rstrip("\t") for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
