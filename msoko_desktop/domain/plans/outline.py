"""Work with the outline of a plan: who belongs to whom, inserting, deleting, moving, nesting of its lines.

Every operation takes the lines of a plan and returns a new tuple; the lines themselves keep their ids. Positions are
indexes into the tuple, from 0; a position to insert at may also equal the number of lines. An index outside the
lines raises IndexError. Numbers as printed are the matter of `numbering` and are left alone here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from msoko_desktop.domain.plans.plans import LineKind, PlanLine

Lines = tuple[PlanLine, ...]

#: The deepest level a line can have (5.1.2 has three).
MAX_LEVEL = 9


def _checked(lines: Lines, index: int) -> PlanLine:
    """Return the line at an index, refusing those that Python would count from the end."""
    if not 0 <= index < len(lines):
        raise IndexError(f"the plan has no line {index}")
    return lines[index]


def is_section(line: PlanLine) -> bool:
    """Whether the line is a section row."""
    return line.kind is LineKind.SECTION


def section_of(lines: Lines, index: int) -> int | None:
    """Return the index of the section row a line stands in (for a section row: of the section around it)."""
    line = _checked(lines, index)
    for above in range(index - 1, -1, -1):
        candidate = lines[above]
        if is_section(candidate) and (not is_section(line) or candidate.level < line.level):
            return above
    return None


def block_of(lines: Lines, index: int) -> range:
    """Return the indexes of a line and all that belongs to it.

    For an activity these are its sub-activities, for a section row its activities and the sections inside it.
    """
    line = _checked(lines, index)
    end = index + 1
    while end < len(lines):
        below = lines[end]
        inside = not is_section(below) if is_section(line) else not is_section(below) and below.level > line.level
        if is_section(line) and is_section(below):
            inside = below.level > line.level
        if not inside:
            break
        end += 1
    return range(index, end)


def level_limit(lines: Sequence[PlanLine], position: int, kind: LineKind = LineKind.ACTIVITY) -> int:
    """Return the deepest level a line of that kind may have at a position: one deeper than the line above.

    An activity at the head of a section has level 1; a section row may be one deeper than the section above it.
    """
    if not 0 <= position <= len(lines):
        raise IndexError(f"the plan has no position {position}")
    for above in range(position - 1, -1, -1):
        candidate = lines[above]
        if candidate.kind is kind:
            return min(candidate.level + 1, MAX_LEVEL)
        if kind is LineKind.ACTIVITY:
            return 1
    return 1


def insert(lines: Lines, position: int, new: Iterable[PlanLine]) -> Lines:
    """Insert lines before a position; a line deeper than the place allows is raised, with those under it.

    IndexError when the position is not in 0 … number of lines.
    """
    if not 0 <= position <= len(lines):
        raise IndexError(f"the plan has no position {position}")
    return lines[:position] + _fitted(lines[:position], tuple(new)) + lines[position:]


def _fitted(above: Lines, new: Lines) -> Lines:
    """Raise lines that are too deep for the place below `above`, keeping their nesting among themselves."""
    result = list(above)
    for line in new:
        level = max(1, min(line.level, level_limit(result, len(result), line.kind)))
        result.append(line if level == line.level else replace(line, level=level))
    return tuple(result[len(above) :])


def delete(lines: Lines, indexes: Iterable[int], *, with_children: bool = True) -> Lines:
    """Delete lines, with all that belongs to them or without.

    Without, sub-activities move up one level and the activities of a deleted section row join the section above.
    """
    chosen = {index for index in indexes if _checked(lines, index)}
    if with_children:
        gone = {inside for index in chosen for inside in block_of(lines, index)}
        return tuple(line for index, line in enumerate(lines) if index not in gone)
    lost = [0] * len(lines)
    for above in chosen:
        for index in block_of(lines, above):
            lost[index] += lines[above].kind is lines[index].kind
    kept = [index for index in range(len(lines)) if index not in chosen]
    raised = (replace(lines[i], level=max(1, lines[i].level - lost[i])) if lost[i] else lines[i] for i in kept)
    return _fitted((), tuple(raised))


def move_lines(lines: Lines, indexes: Iterable[int], position: int) -> Lines:
    """Move the chosen lines, each with its sub-activities, in their order before `position`.

    Of the chosen section rows the content moves along. Positions count before the move.
    """
    chosen = sorted({inside for index in indexes for inside in block_of(lines, index)})
    return _moved(lines, chosen, position)


def _moved(lines: Lines, chosen: list[int], position: int) -> Lines:
    """Take the lines at the sorted indexes `chosen` out and put them before `position`, fitting their levels."""
    if not 0 <= position <= len(lines):
        raise IndexError(f"the plan has no position {position}")
    if not chosen or (chosen[0] <= position <= chosen[-1] + 1 and chosen[-1] - chosen[0] + 1 == len(chosen)):
        return lines
    taken = set(chosen)
    above = tuple(line for index, line in enumerate(lines) if index < position and index not in taken)
    below = tuple(line for index, line in enumerate(lines) if index >= position and index not in taken)
    moved = _raised_as_a_whole(above, tuple(lines[index] for index in chosen))
    rest = _fitted(above + moved, below)
    return above + moved + rest


def _raised_as_a_whole(above: Lines, block: Lines) -> Lines:
    """Raise the leading activities of a moved block together when the first is too deep; fit the rest."""
    first = block[0]
    excess = first.level - level_limit(above, len(above), first.kind)
    if excess <= 0:
        return _fitted(above, block)
    raised: list[PlanLine] = []
    together = True
    for line in block:
        together = together and line.kind is first.kind and line.level >= first.level
        raised.append(replace(line, level=line.level - excess) if together else line)
    return _fitted(above, tuple(raised))


def shift_level(lines: Lines, indexes: Iterable[int], by: int) -> Lines:
    """Indent (`by` = 1) or outdent (`by` = -1) the chosen lines, each with what belongs to it.

    A chosen line inside the block of another chosen line moves once, with it. A line that cannot go deeper or
    higher stays as it is: it may be at most one deeper than the line above, at least 1 and at most 9. ValueError
    when `by` is neither 1 nor -1.
    """
    if by not in (1, -1):
        raise ValueError("a level changes by one")
    result = list(lines)
    shifted: set[int] = set()
    for index in sorted(set(indexes)):
        if index in shifted:
            continue
        block = [i for i in block_of(lines, index) if lines[i].kind is lines[index].kind]
        if not _may_shift(result, index, block, by):
            continue
        for inside in block:
            if inside not in shifted:
                result[inside] = replace(result[inside], level=result[inside].level + by)
        shifted.update(block)
    return tuple(result)


def _may_shift(lines: Sequence[PlanLine], index: int, block: list[int], by: int) -> bool:
    """Whether the block that begins at `index` may go one level deeper or higher."""
    if by < 0:
        return lines[index].level > 1
    deepest = max(lines[inside].level for inside in block)
    return deepest < MAX_LEVEL and lines[index].level < level_limit(lines, index, lines[index].kind)


def paths(lines: Lines) -> tuple[tuple[int, ...], ...]:
    """Return for each line the indexes of the lines above it in rank, from the outermost, in one pass."""
    sections: list[int] = []
    activities: list[int] = []
    found: list[tuple[int, ...]] = []
    for index, line in enumerate(lines):
        stack = sections if is_section(line) else activities
        while stack and lines[stack[-1]].level >= line.level:
            stack.pop()
        if is_section(line):
            activities.clear()
            found.append(tuple(sections))
        else:
            found.append((*sections, *activities))
        stack.append(index)
    return tuple(found)
