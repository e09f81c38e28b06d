"""argparse in Russian: its help, its complaints, and dates as people write them."""

import argparse
import datetime as dt
import re
from typing import Any, NoReturn

WRONG_USAGE = 2

# What argparse says in English, and the same in Russian; what is not in the list is left out of the message.
COMPLAINTS = (
    (r"the following arguments are required: (.+)", "не указано: {0}"),
    (r"unrecognized arguments: (.+)", "лишнее: {0}"),
    (r"argument (.+?): invalid choice: '?(.+?)'? \(choose from .+\)", "неизвестное значение «{1}»"),
    (r"argument (.+?): expected one argument", "после {0} нет значения"),
    (r"argument (.+?): ([^a-z].+)", "{0}: {1}"),
)


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are Russian."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=Formatter, **settings)
        self._positionals.title = "что указать"
        self._optionals.title = "параметры"
        self.add_argument("-h", "--help", action="help", help="показать эту справку")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how it is right, and leave with the status of wrong usage."""
        found = ((re.fullmatch(pattern, message, re.DOTALL), text) for pattern, text in COMPLAINTS)
        complaint = next((": " + text.format(*match.groups()) for match, text in found if match), "")
        self.exit(WRONG_USAGE, f"Команда задана неверно{complaint}.\n{self.format_usage()}")


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with a Russian heading."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Show the usage under its Russian name."""
        super().add_usage(usage, actions, groups, "как вызвать: " if prefix is None else prefix)


def read_date(text: str) -> dt.date:
    """Read a date as computers or as people write it."""
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"«{text}» не дата, нужна дата вида 2026-09-01 или 01.09.2026")
