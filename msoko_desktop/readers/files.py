"""The way in: a file, bytes, text or clipboard becomes what was recognised in it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msoko_desktop.domain.errors import Cancelled, EnvironmentProblem, InputRefused
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.readers.blocks import Block, RowCounter
from msoko_desktop.readers.html_blocks import read_html_blocks
from msoko_desktop.readers.packages import too_large
from msoko_desktop.readers.recognition.document import recognise_blocks
from msoko_desktop.readers.rules import RecognitionRules
from msoko_desktop.readers.sources import read_blocks, text_or_html_blocks

Progress = Callable[[float, str], None]
Cancel = Callable[[], bool]
Rules = RecognitionRules | Mapping[str, Any]

CLIPBOARD = "Буфер обмена"


def _no_progress(_fraction: float, _stage: str) -> None:
    """Take a report of progress and do nothing with it."""


def _never() -> bool:
    return False


def _rules(rules: Rules) -> RecognitionRules:
    return rules if isinstance(rules, RecognitionRules) else RecognitionRules.from_mapping(rules)


def read_plan_file(source: Path | str | bytes, name: str = "", *, rules: Rules, progress: Progress = _no_progress,
                   cancelled: Cancel = _never) -> Recognised:  # fmt: skip
    """Recognise the plans and orders in a file.

    `source` is a path or the bytes of a file (standard input), `name` what the file is called in messages and in the
    result (by default the path's last part). `rules` is the mapping of `data/recognition.toml` or the value made of
    it. `progress` is called with a fraction 0..1 and a Russian stage, `cancelled` is asked between the steps.

    Raises InputRefused where the content cannot be taken in, EnvironmentProblem where the file cannot be read,
    Cancelled where the person stopped the work.
    """
    known = _rules(rules)
    progress(0.0, "Чтение файла")
    if isinstance(source, bytes):
        data, name = source, name or "стандартный ввод"
    else:
        path = Path(source)
        name = name or path.name
        data = read_bytes(path, name, known)
    if cancelled():
        raise Cancelled
    progress(0.1, "Разбор документа")
    return _recognise(lambda: read_blocks(data, name, known.limits), name, known, progress, cancelled)


def read_clipboard_html(html: str, *, rules: Rules, progress: Progress = _no_progress,
                        cancelled: Cancel = _never) -> Recognised:  # fmt: skip
    """Recognise what Word or a browser has put on the clipboard as HTML; raises InputRefused or Cancelled."""
    known = _rules(rules)

    def blocks() -> list[Block]:
        if len(html) > known.limits.characters:
            raise too_large(CLIPBOARD)
        return read_html_blocks(html, RowCounter(known.limits.rows), known.limits)

    return _recognise(blocks, CLIPBOARD, known, progress, cancelled)


def read_text(text: str, name: str = CLIPBOARD, *, rules: Rules, progress: Progress = _no_progress,
              cancelled: Cancel = _never) -> Recognised:  # fmt: skip
    """Recognise plain text (rows of cells between tabs, as a sheet copies them); raises InputRefused or Cancelled."""
    known = _rules(rules)
    return _recognise(lambda: text_or_html_blocks(text, name, known.limits), name, known, progress, cancelled)


def read_bytes(path: Path, name: str, rules: RecognitionRules) -> bytes:
    """Return the content of a file; raises InputRefused or EnvironmentProblem with one sentence."""
    try:
        if path.is_dir():
            raise InputRefused(f"«{name}» — папка: выберите файл с планом.")
        if path.stat().st_size > rules.limits.file_bytes:
            raise too_large(name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputRefused(f"Файл «{name}» не найден: проверьте, не переименован ли он и подключён ли диск.") from error
    except PermissionError as error:
        raise EnvironmentProblem(
            f"Файл «{name}» не открывается: закройте его в другой программе или проверьте права доступа.", str(error)
        ) from error
    except (OSError, ValueError) as error:
        raise EnvironmentProblem(
            f"Файл «{name}» не читается: проверьте диск или скопируйте файл на компьютер и повторите.", str(error)
        ) from error


def _recognise(read: Callable[[], list[Block]], name: str, rules: RecognitionRules, progress: Progress,
               cancelled: Cancel) -> Recognised:  # fmt: skip
    try:
        blocks = read()
        if cancelled():
            raise Cancelled
        if not blocks:
            raise InputRefused(f"В файле «{name}» нет текста: выберите файл с планом.")
        return recognise_blocks(blocks, name, rules, progress, cancelled)
    except (RecursionError, MemoryError) as error:
        raise InputRefused(
            f"Файл «{name}» устроен слишком сложно: сохраните план отдельным документом DOCX и загрузите его.",
            str(error),
        ) from error
