"""The district file as a person sees it: make, open, close; the office it belongs to; its settings."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.services import backups
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation, transaction
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage.district_file import District, create_file, open_file, with_suffix
from msoko_desktop.storage.errors import DamagedFile
from msoko_desktop.storage.rescue import is_gone, put_back
from msoko_desktop.storage.settings import OfficeRow, SettingRow

__all__ = [
    "DamagedFile",
    "District",
    "Office",
    "close_district",
    "create_district",
    "get_setting",
    "open_district",
    "read_arms",
    "read_office",
    "save_office",
    "set_setting",
]


@dataclass(frozen=True, slots=True)
class Office:
    """The education office: its names in the cases that documents need, its address, its people.

    `requisites` (ОКПО, ОГРН, ИНН) stand under the address on a letterhead; `arms` is a PNG or JPEG file, b"" for none.
    """

    name: str = ""
    short_name: str = ""
    genitive_name: str = ""
    dative_name: str = ""
    district_name: str = ""
    place: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    parent_body: str = ""
    head_post: str = ""
    head_name: str = ""
    executor_name: str = ""
    executor_phone: str = ""
    instrumental_name: str = ""
    requisites: str = ""
    arms: bytes = b""


LARGEST_ARMS = 1024 * 1024  # bytes: a coat of arms is printed two centimetres high


def create_district(path: Path) -> District:
    """Make an empty district file (with the ending .msoko where the name has none) and open it.

    Raises InputRefused where the file exists, EnvironmentProblem where the folder cannot be written.
    """
    return create_file(with_suffix(path))


def open_district(path: Path, *, read_only: bool = False) -> District:
    """Open a district file; `District.read_only` tells whether it can only be looked at, and why.

    Raises InputRefused for what is not a district file, DamagedFile with the sound backups for a damaged one,
    EnvironmentProblem where the computer stands in the way. A refused file is left as it is.
    """
    return open_file(path, read_only=read_only)


def close_district(d: District) -> bool:
    """Close the file, with a backup where it was changed since the last one.

    Returns True where the file had been deleted or moved away behind the open window and was written anew under its
    name. A backup that fails raises EnvironmentProblem or DamagedFile, with the file closed all the same.
    """
    try:
        if not d.read_only and is_gone(d):
            put_back(d)
            return True
        if not d.read_only:
            backups.backup_if_changed(d)
    finally:
        d.close()
    return False


def read_office(d: District) -> Office:
    """Return the office; all its fields are empty where nothing was entered yet."""
    with d.reading():
        row = OfficeRow.select().where(OfficeRow.id == 1).dicts().execute(d.database)
        found = next(iter(row), None)
    return Office() if found is None else Office(**{name: found[name] for name in Office.__slots__} | _arms(found))


def _arms(found: Mapping[str, Any]) -> dict[str, bytes]:
    return {"arms": bytes(found["arms"] or b"")}


def read_arms(path: Path) -> bytes:
    """Return the picture of a coat of arms from a file, as the office keeps it.

    Raises InputRefused for what is no PNG or JPEG picture or is larger than a megabyte, EnvironmentProblem where the
    file cannot be read.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(f"Файл «{path.name}» не читается. Проверьте диск и повторите.", str(error)) from error
    if len(data) > LARGEST_ARMS:
        raise InputRefused(f"Рисунок «{path.name}» больше 1 МБ. Уменьшите его: герб печатается высотой 2 см.")
    try:
        with Image.open(BytesIO(data)) as picture:
            kind = picture.format
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise InputRefused(f"«{path.name}» – не рисунок. Выберите герб в формате PNG или JPEG.", str(error)) from error
    if kind not in ("PNG", "JPEG"):
        raise InputRefused(f"Рисунок «{path.name}» в формате {kind} не подходит. Сохраните герб в PNG или JPEG.")
    return data


def save_office(d: District, office: Office) -> Changes:
    """Keep the office's names, address and people. Raises UserError."""
    values = asdict(cleaned(office, "карточка отдела"))
    values["arms"] = office.arms or None
    with operation(d, "Изменить карточку отдела") as step:
        updated = OfficeRow.update(**values).where(OfficeRow.id == 1).execute(d.database)
        if not updated:
            OfficeRow.insert(id=1, **values).execute(d.database)
        step.changed(Area.OFFICE)
    return step.changes


def get_setting(d: District, key: str, default: Any = None) -> Any:
    """Return what was kept under `key` in this file, `default` where nothing was."""
    with d.reading():
        rows = SettingRow.select(SettingRow.value).where(SettingRow.key == key).tuples().execute(d.database)
        found = next(iter(rows), None)
    return default if found is None else json.loads(found[0])


def set_setting(d: District, key: str, value: Any) -> Changes:
    """Keep a JSON value under `key` in this file; it is not part of undo. Raises EnvironmentProblem."""
    text = json.dumps(value, ensure_ascii=False)
    with transaction(d) as connection:
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, text),
        )
    return Changes(frozenset({Area.SETTINGS}))
