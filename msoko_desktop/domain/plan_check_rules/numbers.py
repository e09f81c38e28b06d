"""Rules about numbering: gaps, repeats and numbers out of order."""

from collections.abc import Iterator

from msoko_desktop.domain.language.russian import sentence_list
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet
from msoko_desktop.domain.plans.numbering import detect_style, number_value, roman_value
from msoko_desktop.domain.plans.outline import is_section
from msoko_desktop.domain.plans.plans import ColumnKind

_Key = tuple[object, ...]


def _rows(sheet: Sheet) -> Iterator[tuple[_Key, int, tuple[int, ...]]]:
    """Give (row of siblings, line, number) of each numbered line: siblings share the number before the last dot."""
    restarts = detect_style(sheet.lines).restarts
    for index, line in enumerate(sheet.lines):
        value = number_value(line.number)
        if value is None:
            continue
        sections = [i for i in sheet.paths[index] if is_section(sheet.lines[i])]
        own = sections[-1] if sections and restarts and len(value) == 1 and not is_section(line) else None
        kind = "roman" if roman_value(line.number) else line.kind.value
        yield (kind, value[:-1], own), index, value


def _printed(value: tuple[int, ...]) -> str:
    """Return a number as printed."""
    return ".".join(str(part) for part in value)


def gaps(sheet: Sheet) -> Iterator[Finding]:
    """Numbers that are left out, a row of numbers that does not begin with 1, numbers that go back."""
    last: dict[_Key, int] = {}
    seen: dict[_Key, set[int]] = {}
    for key, _, value in _rows(sheet):
        seen.setdefault(key, set()).add(value[-1])
    for key, index, value in _rows(sheet):
        before = last.get(key, 0)
        number = value[-1]
        missing = [count for count in range(before + 1, number) if count not in seen[key]]
        if key not in last and len(missing) == number - 1 and number > 1:
            first = _printed((*value[:-1], 1))
            yield Finding(index, ColumnKind.NUMBER, f"Нумерация начинается с {_printed(value)}, а не с {first}.")
        elif missing:
            yield Finding(index, ColumnKind.NUMBER, _missing(value[:-1], missing))
        elif number < before:
            text = f"Номер {_printed(value)} стоит после {_printed((*value[:-1], before))}."
            yield Finding(index, ColumnKind.NUMBER, text)
        last[key] = max(before, number)


def _missing(prefix: tuple[int, ...], counts: list[int]) -> str:
    """Say which numbers are left out; many are named by their ends."""
    numbers = [_printed((*prefix, count)) for count in counts]
    if len(numbers) == 1:
        return f"Пропущен номер {numbers[0]}."
    if len(numbers) > 3:
        return f"Пропущены номера с {numbers[0]} по {numbers[-1]}."
    return f"Пропущены номера {sentence_list(numbers)}."


def repeats(sheet: Sheet) -> Iterator[Finding]:
    """A number given to a second line of the same row."""
    seen: set[tuple[_Key, int]] = set()
    for key, index, value in _rows(sheet):
        if (key, value[-1]) in seen:
            yield Finding(index, ColumnKind.NUMBER, f"Номер {_printed(value)} уже стоит у другой строки выше.")
        seen.add((key, value[-1]))
