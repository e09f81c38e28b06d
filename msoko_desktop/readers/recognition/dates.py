"""Reads a date written as in an order: «08.04.2019», «12.03. 2020 года», «13» января 2020 г."""

import datetime as dt
import re

_MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
           "декабря")  # fmt: skip
DATE = re.compile(
    r"[«\"]?\s*(\d{1,2})\s*[»\"]?\s*(?:\.\s*(\d{1,2})\s*\.|(" + "|".join(_MONTHS) + r"))\s*(\d{4}|\d{2}(?=\s*г))"
    r"\s*(?:года|год|г\.|г)?(?![\w])",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"^\d{2}\.\d{2}\.\d{4}(?:\s*(?:г\.|года))?$|^[«\"]?\d{1,2}[»\"]?\s[а-я]+\s\d{4}(?:\s*(?:г\.|года))?$"
)


def find_date(text: str) -> tuple[dt.date | None, str]:
    """Return the first date in a text and how it is printed; (None, "") where there is none."""
    for match in DATE.finditer(text):
        year = int(match.group(4)) + (2000 if len(match.group(4)) == 2 else 0)
        month = int(match.group(2)) if match.group(2) else _MONTHS.index(match.group(3).lower()) + 1
        try:
            return dt.date(year, month, int(match.group(1))), match.group().strip()
        except ValueError:
            continue
    return None, ""


def is_odd(printed: str) -> bool:
    """Tell whether a date is printed otherwise than usual, with a stray space for instance."""
    return bool(printed) and not _PLAIN.match(printed.lower())
