"""What an amending order says of the lines of a plan: which to put in, to drop, to word anew, to move, to renumber."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msoko_desktop.domain.language.russian import one_line, quoted, tidy_spaces
from msoko_desktop.domain.plans.outline import block_of, is_section, section_of
from msoko_desktop.domain.plans.plans import ColumnKind, Plan, PlanLine
from msoko_desktop.domain.redline.model import (
    CellChanged,
    Change,
    LevelChanged,
    LineAdded,
    LineMoved,
    LineRemoved,
    Redline,
    Renumbered,
    heading_of,
    shown_cells,
)
from msoko_desktop.domain.redline.naming import Case, LineNames, follows, number_ranges, shown_number, words_for
from msoko_desktop.domain.redline.phrases import word_changes

_NEW_ROW_FROM = 3
"""Cells of a row given anew from which, when they are most of it, the row is given anew as a whole."""
_ANEW = "изложить в следующей редакции"


@dataclass(frozen=True, slots=True)
class Draft:
    """An item of the order without its number and its final sign."""

    text: str
    items: tuple[str, ...] = ()


def grouped(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Put together what one item of the order says: cells of one line, lines that come or go as neighbours."""
    group: list[Change] = []
    for change in changes:
        if group and not _together(group[-1], change):
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _together(last: Change, change: Change) -> bool:
    if isinstance(last, CellChanged) and isinstance(change, CellChanged):
        return last.new_at == change.new_at
    if isinstance(last, LineAdded) and isinstance(change, LineAdded):
        return change.at == last.at + 1 and not is_section(change.line)
    if isinstance(last, LineRemoved) and isinstance(change, LineRemoved):
        return change.at == last.at + 1 and not is_section(change.line)
    return False


def row_text(plan: Plan, lines: Sequence[PlanLine]) -> str:
    """Return rows of a plan as paragraphs: number and title, then every other filled cell behind its heading."""
    paragraphs: list[str] = []
    shown = shown_cells(plan)
    kinds = [kind for kind in (plan.column_kinds() or tuple(ColumnKind)) if kind in shown]
    for line in lines:
        number = shown_number(line.number) if ColumnKind.NUMBER in shown or is_section(line) else ""
        paragraphs.append(" ".join(filter(None, (number, tidy_spaces(line.title)))))
        for kind in () if is_section(line) else kinds:
            text = "; ".join(part.strip(" ;") for part in tidy_spaces(line.cell(kind)).split("\n") if part)
            if text and kind not in (ColumnKind.NUMBER, ColumnKind.TITLE):
                paragraphs.append(f"{heading_of(plan, kind)}: {text}")
    return "\n".join(paragraphs)


class LineWriter:
    """Writes the items about lines. Lines that stayed or are gone bear their old numbers, new ones their new."""

    def __init__(self, redline: Redline) -> None:
        self._redline = redline
        self._old, self._new = redline.old, redline.new
        self._old_names, self._new_names = LineNames(redline.old), LineNames(redline.new)
        self._back = {new: old for old, new in redline.pairs}
        self._moved = {change.new_at for change in redline.changes if isinstance(change, LineMoved)}

    def drafts(self, group: Sequence[Change]) -> Iterator[Draft]:
        """Yield the items for a group of changes of lines, nothing for other changes."""
        match group[0]:
            case LineAdded():
                yield from self._added([change.at for change in group if isinstance(change, LineAdded)])
            case LineRemoved():
                yield from self._removed([change.at for change in group if isinstance(change, LineRemoved)])
            case CellChanged():
                yield self._cells([change for change in group if isinstance(change, CellChanged)])
            case LineMoved() as change:
                yield self._move(change)
            case LevelChanged() as change if change.old.number != change.new.number:
                yield Draft(self._number(change.old_at, change.new_at))
            case Renumbered() as change:
                yield Draft(self._renumbered(change))

    def _name(self, at: int, case: Case) -> str:
        """Return the name of a line of the new plan: by its old number, or «нового пункта 2.5»."""
        if at in self._back:
            return self._old_names.one(self._back[at], case)
        new = ("новый", "нового", "новом", "новым")[case]
        line = self._new.lines[at]
        name = self._new_names.one(at, case)
        if not line.number and not is_section(line):
            new = ("новую", "новой", "новой", "новой")[case]
        return f"{new} {name}"

    def _added(self, places: list[int]) -> Iterator[Draft]:
        first = places[0]
        if is_section(self._new.lines[first]):
            block = [at for at in block_of(self._new.lines, first) if not is_section(self._new.lines[at])]
            if any(at in self._back and at not in self._moved for at in block):
                yield Draft(f"{self._after(first)}дополнить строкой с наименованием раздела {self._content([first])}")
                places = places[1:]
            else:
                yield Draft(f"{self._new_section(first)} {self._content(places)}")
                return
        if places:
            yield Draft(f"{self._new_points(places)} {self._content(places)}")

    def _content(self, places: Sequence[int]) -> str:
        lines = [self._new.lines[at] for at in places]
        return f"следующего содержания:\n{quoted(row_text(self._new, lines))}"

    def _after(self, first: int) -> str:
        return f"после {self._name(first - 1, Case.GENITIVE)} " if first else "в начале "

    def _new_section(self, first: int) -> str:
        line = self._new.lines[first]
        if line.number:
            return f"дополнить {self._new_word([first])} {line.number}"
        above = next((at for at in range(first - 1, -1, -1) if is_section(self._new.lines[at])), None)
        after = "" if above is None else f"после {self._name(above, Case.GENITIVE)} "
        return f"{after or self._after(first)}дополнить разделом"

    def _new_points(self, places: list[int]) -> str:
        """Return «раздел 3 дополнить пунктами 3.5 и 3.6», «после пункта 2.1 дополнить строкой»."""
        first = places[0]
        numbered = [at for at in places if self._new.lines[at].number]
        if not self._new.lines[first].number:
            return f"{self._after(first)}дополнить {'строками' if len(places) > 1 else 'строкой'}"
        section = section_of(self._new.lines, first)
        where = "" if section is None else f"{self._name(section, Case.ACCUSATIVE)} "
        numbers = number_ranges([self._new.lines[at].number for at in numbered])
        return f"{where}дополнить {self._new_word(numbered)} {numbers}"

    def _new_word(self, places: list[int]) -> str:
        """Return «пунктом», «новыми пунктами»: new where the number is that of an old line."""
        lines = [self._new.lines[at] for at in places]
        word = words_for(lines[0], len(lines))[Case.INSTRUMENTAL]
        if any(self._old_names.has(line) for line in lines):
            return f"{'новыми' if len(lines) > 1 else 'новым'} {word}"
        return word

    def _removed(self, places: list[int]) -> Iterator[Draft]:
        first = places[0]
        if is_section(self._old.lines[first]):
            if set(block_of(self._old.lines, first)) <= set(places):
                yield Draft(f"{self._old_names.one(first, Case.ACCUSATIVE)} исключить")
                return
            yield Draft(f"наименование {self._old_names.one(first, Case.GENITIVE)} исключить")
            places = places[1:]
        for stretch in self._alike(places):
            yield Draft(f"{self._old_names.many(stretch, Case.ACCUSATIVE)} исключить")

    def _alike(self, places: Iterable[int]) -> list[list[int]]:
        """Divide activities into those with a number and those without, in their order."""
        stretches: list[list[int]] = []
        for at in places:
            numbered = bool(self._old.lines[at].number)
            if stretches and bool(self._old.lines[stretches[-1][0]].number) == numbered:
                stretches[-1].append(at)
            else:
                stretches.append([at])
        return stretches

    def _cells(self, changes: list[CellChanged]) -> Draft:
        line, at = changes[0].old, changes[0].old_at
        if is_section(line):
            words = word_changes(changes[0].runs)
            if words:
                return Draft(f"в наименовании {self._old_names.one(at, Case.GENITIVE)} {words}")
            new = quoted(one_line(changes[0].new_text))
            return Draft(f"наименование {self._old_names.one(at, Case.GENITIVE)} {_ANEW}: {new}")
        if self._mostly(changes):
            row = row_text(self._new, [_numbered(changes[0].new, line.number)])
            return Draft(f"{self._old_names.one(at, Case.ACCUSATIVE)} {_ANEW}:\n{quoted(row)}")
        where = f"в {self._old_names.one(at, Case.PREPOSITIONAL)}"
        phrases = [self._cell(change) for change in changes]
        return Draft(f"{where} {phrases[0]}") if len(phrases) == 1 else Draft(f"{where}:", tuple(phrases))

    def _mostly(self, changes: list[CellChanged]) -> bool:
        """Whether so many cells of a row changed that it is better given anew."""
        line = changes[0].new
        filled = [kind for kind in shown_cells(self._new) if kind is not ColumnKind.NUMBER and line.cell(kind).strip()]
        whole = sum(not word_changes(change.runs) for change in changes)
        return 1 < whole == len(filled) or (whole >= _NEW_ROW_FROM and whole * 2 > len(filled))

    def _cell(self, change: CellChanged) -> str:
        heading = quoted(change.heading)
        if not change.new_text.strip():
            return f"текст графы {heading} исключить"
        words = word_changes(change.runs)
        if words:
            return f"в графе {heading} {words}"
        text = quoted(tidy_spaces(change.new_text))
        return f"графу {heading} {_ANEW}:{chr(10) if chr(10) in text else ' '}{text}"

    def _move(self, change: LineMoved) -> Draft:
        name = self._old_names.one(change.old_at, Case.ACCUSATIVE)
        section, before = section_of(self._new.lines, change.new_at), section_of(self._old.lines, change.old_at)
        elsewhere = section is not None and self._back.get(section, -1) != (-2 if before is None else before)
        if change.after is not None:
            into = f" в {self._name(section, Case.ACCUSATIVE)}" if elsewhere and section is not None else ""
            where = f"{into} после {self._name(change.after, Case.GENITIVE)}"
        elif not is_section(change.new) and change.new.level > 1 and change.new_at:
            where = f" после {self._name(change.new_at - 1, Case.GENITIVE)}"
        else:
            where = " в начало" if section is None else f" в начало {self._name(section, Case.GENITIVE)}"
        text = f"{name} переместить{where}"
        old, new = change.old.number, change.new.number
        if old != new and old and new:
            text += f" и считать {words_for(change.new, 1)[Case.INSTRUMENTAL]} {new}"
            if len(block_of(self._new.lines, change.new_at)) > 1 and self._inner_renumbered(change):
                text += " с соответствующим изменением нумерации входящих в него пунктов"
        return Draft(text)

    def _inner_renumbered(self, change: LineMoved) -> bool:
        block = block_of(self._new.lines, change.new_at)[1:]
        return any(
            at in self._back and self._old.lines[self._back[at]].number != self._new.lines[at].number for at in block
        )

    def _number(self, old_at: int, new_at: int) -> str:
        """Return «пункт 2.4 считать пунктом 2.5», also for a line that got or lost its number."""
        old, new = self._old.lines[old_at], self._new.lines[new_at]
        if not old.number:
            return f"в {self._old_names.one(old_at, Case.PREPOSITIONAL)} указать номер {new.number}"
        if not new.number:
            return f"в {self._old_names.one(old_at, Case.PREPOSITIONAL)} номер исключить"
        by = f"{words_for(new, 1)[Case.INSTRUMENTAL]} {new.number}"
        return f"{self._old_names.one(old_at, Case.ACCUSATIVE)} считать {by}"

    def _renumbered(self, change: Renumbered) -> str:
        pairs = change.pairs
        text = self._number(*pairs[0]) if len(pairs) == 1 else self._numbers(pairs)
        if not change.inner:
            return text if len(pairs) == 1 else f"{text} соответственно"
        lines = [(self._old.lines[old].number, self._new.lines[new].number) for old, new in change.inner]
        in_a_row = all(follows(a[0], b[0]) and follows(a[1], b[1]) for a, b in pairwise(lines))
        if len(pairs) == 1 and in_a_row:
            what = words_for(self._old.lines[change.inner[0][0]], len(lines))
            old, new = number_ranges([pair[0] for pair in lines]), number_ranges([pair[1] for pair in lines])
            end = " соответственно" if len(lines) > 1 else ""
            return f"{text}, {what[Case.ACCUSATIVE]} {old} – {what[Case.INSTRUMENTAL]} {new}{end}"
        them = "в него" if len(pairs) == 1 else "в них"
        end = "" if len(pairs) == 1 else " соответственно"
        return f"{text}{end} с изменением нумерации входящих {them} пунктов"

    def _numbers(self, pairs: Sequence[tuple[int, int]]) -> str:
        old = self._old_names.many([pair[0] for pair in pairs], Case.ACCUSATIVE)
        lines = [self._new.lines[pair[1]] for pair in pairs]
        word = words_for(lines[0], len(lines))[Case.INSTRUMENTAL]
        return f"{old} считать {word} {number_ranges([line.number for line in lines])}"


def _numbered(line: PlanLine, number: str) -> PlanLine:
    """Return a line with the number it has in the edition in force: numbers are changed by items of their own."""
    return line.with_cell(ColumnKind.NUMBER, number)
