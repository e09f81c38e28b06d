"""Writes down a fault of the program itself where there is no window to tell it."""

import datetime as dt
import platform
import sys
import traceback

from msoko_desktop import __version__, paths

LOG_NAME = "errors.log"


def write_fault(doing: str) -> str:
    """Append the exception being handled to the log and return a Russian sentence that says where.

    `doing` says what was under way, such as the command line. Call it inside an `except` clause.
    """
    fault = sys.exception()
    moment = dt.datetime.now().isoformat(" ", "seconds")
    head = f"{moment} {__version__} Python {platform.python_version()} {platform.platform()} {doing}"
    log = paths.user_data_dir() / LOG_NAME
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{head}\n{traceback.format_exc()}\n")
    except OSError:
        return f"Отчёт записать не удалось: {fault!r}"
    return f"Отчёт для разработчиков: {log}"
