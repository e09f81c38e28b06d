"""The items of an order as the lines of an outline: nested, moved and numbered as those of a plan are.

A line here is a `PlanLine` whose title is the item's text, so that `outline` does all the work of moving.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans import outline
from msoko_desktop.domain.plans.outline import Lines
from msoko_desktop.domain.plans.plans import LineKind, PlanLine

_NUMBER = re.compile(r"^\s*(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s*|\s+(?=[А-ЯЁA-Z«]))")
_MARK = re.compile(r"^\s*[-–—•]\s+")


def lines_of(items: Iterable[OrderItem], level: int = 1) -> Lines:
    """Return items with their sub-items as lines, one under the other."""
    found: list[PlanLine] = []
    for item in items:
        found.append(PlanLine(LineKind.ACTIVITY, item.text, item.number, level, id=item.id))
        found += lines_of(item.items, level + 1)
    return tuple(found)


def items_of(lines: Lines) -> tuple[OrderItem, ...]:
    """Return lines as nested items."""
    found: list[OrderItem] = []
    index = 0
    while index < len(lines):
        block = outline.block_of(lines, index)
        line = lines[index]
        inner = lines[block.start + 1 : block.stop]
        found.append(OrderItem(line.number, line.title, items_of(inner), line.id))
        index = block.stop
    return tuple(found)


def renumbered(lines: Lines) -> Lines:
    """Number lines anew: «1», «1.1», «2». A stored line without a number is a plain paragraph and stays one."""
    counts: list[int] = []
    found: list[PlanLine] = []
    for line in lines:
        if not line.number and line.id is not None:
            found.append(line)
            continue
        del counts[line.level :]
        counts += [0] * (line.level - len(counts))
        counts[line.level - 1] += 1
        number = ".".join(str(max(1, count)) for count in counts)
        found.append(replace(line, number=number) if number != line.number else line)
    return tuple(found)


def inserted(lines: Lines, position: int, new: Iterable[PlanLine]) -> Lines:
    """Insert lines before a position and number all of them."""
    return renumbered(outline.insert(lines, position, new))


def deleted(lines: Lines, indexes: Iterable[int]) -> Lines:
    """Delete lines with their sub-items and number the rest."""
    return renumbered(outline.delete(lines, indexes))


def shifted(lines: Lines, indexes: Iterable[int], by: int) -> Lines:
    """Make lines sub-items of those above (`by` = 1) or raise them (`by` = -1), and number all."""
    return renumbered(outline.shift_level(lines, indexes, by))


def moved(lines: Lines, indexes: Iterable[int], by: int) -> Lines:
    """Move the block of chosen neighbours past its neighbour above (`by` = -1) or below (`by` = 1), number all.

    Sub-items go along. Where there is no neighbour of the same rank nothing changes.
    """
    chosen = sorted(set(indexes))
    if not chosen:
        return lines
    first, level = chosen[0], lines[chosen[0]].level
    end = max(outline.block_of(lines, index).stop for index in chosen)
    if by < 0:
        above = next((place for place in range(first - 1, -1, -1) if lines[place].level <= level), None)
        if above is None or lines[above].level < level:
            return lines
        return renumbered(outline.move_lines(lines, chosen, above))
    if end >= len(lines) or lines[end].level < level:
        return lines
    return renumbered(outline.move_lines(lines, chosen, outline.block_of(lines, end).stop))


def pasted(text: str, level: int = 1) -> Lines:
    """Return the paragraphs of a text as new lines, their own numbers and marks taken off.

    A paragraph with a number like «2.1.» goes as deep as its number says, one with a dash is a sub-item of the one
    before; `level` is that of the first rank.
    """
    found: list[PlanLine] = []
    for paragraph in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if not paragraph.strip():
            continue
        depth, rest = 0, paragraph
        number, mark = _NUMBER.match(paragraph), _MARK.match(paragraph)
        if number is not None:
            depth, rest = number["number"].count("."), paragraph[number.end() :]
        elif mark is not None and found:
            rest = paragraph[mark.end() :]
            depth = 1
        elif mark is not None:
            rest = paragraph[mark.end() :]
        words = " ".join(rest.split())
        if words:
            found.append(PlanLine(LineKind.ACTIVITY, words, level=min(level + depth, outline.MAX_LEVEL)))
    return tuple(found)
