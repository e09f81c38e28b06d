"""Opens a returned form: finds its hidden identity and the sheet of each assessment, wherever they are now."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from msoko_desktop.domain.assessments.form_identity import IDENTITY_TAB, SHEET_SIGN, identity_from_rows
from msoko_desktop.domain.assessments.forms import FormColumn, FormIdentity
from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.readers.packages import Package, too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.school_forms.table import SIGN_ROWS, find_headings
from msoko_desktop.readers.sheet_cells import SheetCells, read_workbook

_NO_FORM = (
    "это не форма для школ, созданная программой: нет служебного листа. Попросите школу заполнить присланный файл, "
    "а не свой"
)


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form whose identity is known; `sheets` are all sheets of the file but the hidden one."""

    name: str
    identity: FormIdentity
    sheets: tuple[SheetCells, ...]


def form_files(paths: Sequence[Path], limits: Limits) -> tuple[tuple[str, Path, str], ...]:
    """Return the tables among files, folders and archives as (name to show, file, part of the archive or "").

    Files that are no tables by their name are left out of folders and archives, but not when chosen themselves.
    Temporary files of Excel and LibreOffice («~$…», «.~lock…») are no forms. Raises EnvironmentProblem, InputRefused.
    """
    found: list[tuple[str, Path, str]] = []
    for path in paths:
        try:
            if path.is_dir():
                inner = sorted(one for one in path.rglob("*") if one.is_file() and _is_table(one.name))
                found.extend((one.name, one, "") for one in inner)
                found.extend(part for one in sorted(path.rglob("*.zip")) for part in _parts_of(one, limits))
            elif path.suffix.lower() == ".zip":
                found.extend(_parts_of(path, limits))
            else:
                found.append((path.name, path, ""))
        except OSError as error:
            raise _unreadable(path, error) from error
    return tuple(found)


def _is_table(name: str) -> bool:
    plain = name.replace("\\", "/").rsplit("/", 1)[-1]
    return plain.lower().endswith((".xlsx", ".xlsm", ".ods", ".xls", ".xlsb")) and not plain.startswith(("~$", "."))


def _parts_of(path: Path, limits: Limits) -> list[tuple[str, Path, str]]:
    package = Package(_bytes_of(path, limits), path.name, limits)
    parts = sorted(part for part in package.names if _is_table(part) and not part.startswith("__MACOSX"))
    if not parts:
        raise InputRefused(f"В архиве «{path.name}» нет форм: нужны файлы XLSX или ODS.")
    return [(part.replace("\\", "/").rsplit("/", 1)[-1], path, part) for part in parts]


def read_bytes(path: Path, part: str, limits: Limits) -> bytes:
    """Return a file, or a part of an archive. Raises InputRefused, EnvironmentProblem."""
    data = _bytes_of(path, limits)
    return Package(data, path.name, limits).read(part) if part else data


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        if path.stat().st_size > limits.file_bytes:
            raise too_large(path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputRefused(f"Файл «{path.name}» не найден: проверьте, не переименован ли он.") from error
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"Файл «{path.name}» не открывается: закройте его в другой программе или проверьте права доступа.", str(error)
    )


def open_form(data: bytes, name: str, limits: Limits) -> OpenForm:
    """Return a form with its identity. Raises InputRefused for what is no form, or one of a newer program."""
    sheets = read_workbook(data, name, limits)
    hidden = next((one for one in sheets if one.name.strip().lower() == IDENTITY_TAB), None)
    if hidden is None:
        raise InputRefused(f"Файл «{name}»: {_NO_FORM}.")
    rows = [[_text(value) for value in row] for row in hidden.rows]
    while rows and not any(rows[0]):
        rows.pop(0)
    try:
        identity = identity_from_rows([_cut(row) for row in rows])
    except InputRefused as error:
        raise InputRefused(f"Файл «{name}»: {error}.", error.details) from error
    return OpenForm(name, identity, tuple(one for one in sheets if one is not hidden))


def _cut(row: list[str]) -> list[str]:
    while row and not row[-1]:
        row.pop()
    return row


def _text(value: object) -> str:
    if isinstance(value, float) and abs(value) < 1e15 and value == int(value):
        return str(int(value))
    return "" if value is None else str(value).strip()


def sheet_of(form: OpenForm, assessment_id: int, columns: Sequence[FormColumn]) -> SheetCells:
    """Return the sheet of an assessment: by its hidden sign, by its name where the sign is gone.

    Raises InputRefused where there is none, two, or one that bears the name of another assessment.
    """
    tabs = {number: tab for number, _, tab in form.identity.sheets}
    tab = tabs[assessment_id]
    signed = [one for one in form.sheets if _sign(one) == assessment_id]
    if len(signed) > 1:
        listed = " и ".join(f"«{one.name}»" for one in signed[:2])
        raise InputRefused(
            f"листы {listed} — копии одного листа «{tab}». Оставьте тот, который заполнен верно, остальные удалите"
        )
    if signed:
        named = next((number for number, other in tabs.items() if comparable(other) == comparable(signed[0].name)), 0)
        if named not in (0, assessment_id):
            raise InputRefused(
                f"листы перепутаны: на листе «{signed[0].name}» стоит таблица «{tab}». Заполните форму заново или "
                "верните листам прежние названия"
            )
        return signed[0]
    named_so = [one for one in form.sheets if comparable(one.name) == comparable(tab) and _sign(one) is None]
    if not named_so or find_headings(named_so[0], columns) is None:
        raise InputRefused(f"нет листа «{tab}». Верните его из файла, который прислал отдел образования")
    return named_so[0]


def _sign(sheet: SheetCells) -> int | None:
    """Return the id of the assessment that the hidden sign of a sheet names, None where it has none."""
    for row in sheet.rows[:SIGN_ROWS]:
        for place, value in enumerate(row):
            if isinstance(value, str) and value.strip() == SHEET_SIGN:
                following = [_text(one) for one in row[place + 1 :] if _text(one)]
                return int(following[0]) if following and following[0].isdecimal() and len(following[0]) < 16 else None
    return None
