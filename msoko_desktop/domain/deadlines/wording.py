"""Russian wording of numbers and dates for the sentences about deadlines."""

import datetime as dt

from msoko_desktop.domain.periods import PlanPeriod

_TEENS = range(11, 15)


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return the word that agrees with the number: 1 день, 2 дня, 5 дней, 11 дней, 21 день."""
    if number % 100 in _TEENS:
        return many
    match number % 10:
        case 1:
            return one
        case 2 | 3 | 4:
            return few
        case _:
            return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """Return the number with its word: «3 раза»."""
    return f"{number} {plural(number, one, few, many)}"


def say(day: dt.date) -> str:
    """Return a date as people write it, ДД.ММ.ГГГГ."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def say_period(period: PlanPeriod) -> str:
    """Return a period as people write it."""
    return f"{say(period.start)} – {say(period.end)}"
