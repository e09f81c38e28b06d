"""What makes a file a district file: its marks, its name, and how SQLite is asked to open it."""

import struct
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused

SUFFIX = ".msoko"
APPLICATION_ID = 0x4D534F4B  # "MSOK": stands in the header of every district file, at offset 68
SQLITE_MAGIC = b"SQLite format 3\x00"
HEADER_SIZE = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The marks in the first 100 bytes of a SQLite file (https://www.sqlite.org/fileformat.html, 1.3)."""

    application_id: int
    user_version: int


def uri(path: Path, mode: str, *, immutable: bool = False) -> str:
    """Return the URI under which SQLite opens `path`; `mode` is "ro", "rw" or "rwc".

    `immutable` promises that nobody changes the file: no locks and no files beside it are needed then.
    """
    text = path.absolute().as_posix()
    if text.startswith("//"):  # a network share: the double slash must not be taken for a host name
        text = f"//{text}"
    elif not text.startswith("/"):  # a Windows drive
        text = f"/{text}"
    return f"file:{quote(text)}?mode={mode}" + ("&immutable=1" if immutable else "")


def beside(path: Path, ending: str) -> Path:
    """Return the file that SQLite or the program keeps beside `path` (endings "-wal", "-shm", "-journal", ".lock")."""
    return path.with_name(path.name + ending)


def read_header(path: Path) -> Header:
    """Look at a file before SQLite touches it and return its marks.

    Raises InputRefused when it is missing, a folder, empty or not SQLite, EnvironmentProblem when it cannot be read.
    """
    if path.is_dir():
        raise InputRefused(f"«{path.name}» — папка, а не файл района. Выберите файл с окончанием {SUFFIX}.")
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_SIZE)
    except FileNotFoundError:
        raise InputRefused(
            f"Файла «{path}» нет. Проверьте, не перемещён ли он и подключён ли диск, и выберите файл снова."
        ) from None
    except PermissionError as error:
        raise EnvironmentProblem(
            f"Нет права читать файл «{path.name}». Попросите администратора дать доступ к файлу и его папке.",
            str(error),
        ) from error
    except OSError as error:
        raise EnvironmentProblem(
            f"Файл «{path.name}» не читается: диск отключён или неисправен. Проверьте диск и повторите.", str(error)
        ) from error
    if not head:
        raise InputRefused(f"Файл «{path.name}» пуст. Восстановите его из резервной копии или создайте новый.")
    if not head.startswith(SQLITE_MAGIC):
        raise InputRefused(
            f"«{path.name}» — не файл района. Выберите файл с окончанием {SUFFIX}; план из Word или Excel "
            "берётся командой «Загрузить план»."
        )
    if len(head) < HEADER_SIZE:
        return Header(APPLICATION_ID, 0)  # cut off inside the header: SQLite will say how badly
    version, application = struct.unpack(">i4xI", head[60:72])
    return Header(application, version)


def refuse_foreign(path: Path, header: Header, newest: int) -> None:
    """Raise InputRefused for a data base of another program, or of a newer version of this one (`newest` is ours)."""
    if header.application_id != APPLICATION_ID:
        raise InputRefused(f"«{path.name}» — база данных другой программы. Выберите файл района с окончанием {SUFFIX}.")
    if header.user_version > newest:
        raise InputRefused(
            f"Файл «{path.name}» создан более новой версией программы. Обновите программу на этом компьютере; "
            "файл не изменён."
        )
