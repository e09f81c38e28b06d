"""Two revisions of a plan side by side on paper: what was struck out, what was put in, what became of each line."""

from collections.abc import Sequence

from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line, quoted, sentence_list
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.plans.outline import is_section, section_of
from msoko_desktop.domain.plans.plans import Plan, PlanLine
from msoko_desktop.domain.redline import (
    AbbreviationChanged,
    CellChanged,
    Change,
    ColumnChanged,
    ColumnsReordered,
    LevelChanged,
    LineAdded,
    LineMoved,
    LineRemoved,
    PeriodChanged,
    Redline,
    Renumbered,
    Run,
    RunKind,
    Runs,
    TitleChanged,
    compare_texts,
)
from msoko_desktop.domain.redline.amending_lines import grouped, row_text
from msoko_desktop.domain.redline.naming import number_ranges, shown_number, words_for
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.writers.paper import PaperOffice
from msoko_desktop.writers.sheet import (
    Block,
    Cell,
    Look,
    Paragraph,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Span,
    Table,
    Text,
    cell_paragraphs,
    office_signature,
    section_row,
)
from msoko_desktop.writers.typography import clean

TITLE = "Сравнительная таблица изменений"
NOTHING_CHANGED = "Изменений нет"
LEGEND = "Исключаемые слова зачёркнуты, новые слова подчёркнуты."
NOTHING: Cell = (Paragraph("–"),)
_COLUMNS = (
    SheetColumn("№ п/п", Role.NUMBER),
    SheetColumn("Действующая редакция", Role.TITLE, 0.38),
    SheetColumn("Предлагаемая редакция", Role.TITLE, 0.38),
    SheetColumn("Что изменено"),
)
_LOOKS = {RunKind.REMOVED: Look.STRUCK, RunKind.ADDED: Look.UNDERLINED}
_Row = tuple[str, Cell, Cell, str]
"""Number, old words, new words, what was changed."""


def comparison_sheet(redline: Redline, office: PaperOffice | None = None) -> Sheet:
    """Return the words of the comparison table of two revisions; with an `office` its head signs.

    Words that were taken out are struck through at the left, words that were put in are underlined at the right.
    Above the lines of a section stands its row, as the new plan has it.
    """
    rows = _Rows(redline)
    for group in grouped(redline.changes):
        rows.add(group)
    blocks: list[Block] = [Table(_COLUMNS, tuple(rows.found), NOTHING_CHANGED, "Сравнение")]
    if redline:
        blocks.append(Text((LEGEND,)))
    return Sheet(
        title=tuple(map(bind, (TITLE, quoted(one_line(clean(redline.old.title)))))),
        blocks=tuple(blocks),
        signature=office_signature(office) if office else None,
        noun="сравнительной таблицы",
    )


def marked_cell(runs: Runs, side: RunKind, heading: str = "") -> Cell:
    """Return one side of a changed text: with what was removed or with what was added, set off among what was kept.

    `heading` stands before a single paragraph («Срок: …») and above several.
    """
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        if run.kind not in (RunKind.KEPT, side):
            continue
        first, *rest = clean(run.text).split("\n")
        paragraphs[-1].append(Run(run.kind, first))
        paragraphs += [[Run(run.kind, text)] for text in rest]
    filled = [words for words in paragraphs if any(run.text.strip() for run in words)]
    if not heading:
        return tuple(map(_paragraph, filled))
    if len(filled) == 1 and not filled[0][0].text.startswith("- "):
        return (_paragraph([Run(RunKind.KEPT, f"{heading}: "), *filled[0]]),)
    return (Paragraph(bind(f"{heading}:{'' if filled else ' –'}")), *map(_paragraph, filled))


def _paragraph(words: Sequence[Run]) -> Paragraph:
    """Return a paragraph of runs; a part («- …») hangs behind its mark."""
    text = "".join(run.text for run in words)
    part = text.startswith("- ")
    spans: list[Span] = []
    at = -2 if part else 0
    for run in words:
        start, at = max(at, 0), at + len(run.text)
        if run.kind in _LOOKS and at > start:
            spans.append(Span(start, at, _LOOKS[run.kind]))
    return Paragraph(bind(text[2:] if part else text), "-" if part else "", part, tuple(spans))


def _whole(plan: Plan, line: PlanLine, kind: RunKind) -> Cell:
    """Return all words of a line, struck through or underlined."""
    return marked_cell((Run(kind, row_text(plan, [line])),), kind)


class _Rows:
    """Collects the rows of the table; the row of a section is put in when the first of its changes comes."""

    def __init__(self, redline: Redline) -> None:
        self.found: list[SheetRow] = []
        self._redline = redline
        self._stayed = dict(redline.pairs)
        self._section = ""

    def add(self, group: Sequence[Change]) -> None:
        """Add the row or the rows of a group of changes that belong together."""
        self._add_section(group[0])
        for change in group if not isinstance(group[0], CellChanged) else group[:1]:
            row = _plan_row(change) or self._line_row(change, group)
            if row is not None:
                number, old, new, what = row
                cells = ((Paragraph(number),), old, new, cell_paragraphs(what))
                self.found.append(SheetRow(False, cells))

    def _add_section(self, change: Change) -> None:
        match change:
            case LineRemoved(at=at):
                title = self._old_section(at)
            case LineAdded(at=at):
                title = self._new_section(at)
            case CellChanged(new_at=at) | LineMoved(new_at=at) | LevelChanged(new_at=at):
                title = self._new_section(at)
            case Renumbered(pairs=pairs):
                title = self._new_section(pairs[0][1])
            case _:
                title = ""
        if title and title != self._section:
            self.found.append(section_row(title))
            self._section = title

    def _new_section(self, at: int) -> str:
        """Return the number and the title of the section an activity stands in, "" for a section row and outside."""
        lines = self._redline.new.lines
        section = None if is_section(lines[at]) else section_of(lines, at)
        return "" if section is None else _titled(lines[section])

    def _old_section(self, at: int) -> str:
        """Return the same for an activity that is gone: its section as it is called now, if it is still there."""
        lines = self._redline.old.lines
        section = None if is_section(lines[at]) else section_of(lines, at)
        if section is None:
            return ""
        now = self._stayed.get(section)
        return _titled(lines[section] if now is None else self._redline.new.lines[now])

    def _line_row(self, change: Change, group: Sequence[Change]) -> _Row | None:
        old, new = self._redline.old, self._redline.new
        match change:
            case CellChanged():
                return _cells_row([item for item in group if isinstance(item, CellChanged)])
            case LineAdded(line=line):
                return shown_number(line.number), NOTHING, _whole(new, line, RunKind.ADDED), _what(line, "добавлен")
            case LineRemoved(line=line):
                return shown_number(line.number), _whole(old, line, RunKind.REMOVED), NOTHING, _what(line, "исключён")
            case LineMoved():
                what = _what(change.new, "перемещён") + self._into(change)
                return _shifted(change.old, change.new, what)
            case LevelChanged():
                return _shifted(change.old, change.new, "Изменена вложенность")
            case Renumbered():
                return self._renumbered(change)
        return None

    def _into(self, change: LineMoved) -> str:
        """Return « в раздел 3» where a line came from another section."""
        section = section_of(self._redline.new.lines, change.new_at)
        before = section_of(self._redline.old.lines, change.old_at)
        if section is None or (before, section) in self._redline.pairs:
            return ""
        line = self._redline.new.lines[section]
        return f" в раздел {line.number}" if line.number else f" в раздел {quoted(one_line(line.title))}"

    def _renumbered(self, change: Renumbered) -> _Row:
        olds = [self._redline.old.lines[old] for old, _ in change.pairs]
        sides = (self._redline.old.lines, 0), (self._redline.new.lines, 1)
        words: list[Cell] = []
        for lines, side in sides:
            found = [_numbers([lines[pair[side]] for pair in change.pairs])]
            inner = [lines[pair[side]] for pair in change.inner]
            if inner:
                found.append(_numbers(inner))
            words.append(cell_paragraphs("\n".join(capitalised(text) for text in found)))
        number = shown_number(olds[0].number) if len(olds) == 1 else number_ranges([line.number for line in olds])
        return number, words[0], words[1], "Изменена нумерация"


def _numbers(lines: Sequence[PlanLine]) -> str:
    """Return «пункты 2.2–2.5», «без номера» for a line that has none."""
    if not all(line.number for line in lines):
        return "без номера"
    return f"{words_for(lines[0], len(lines))[0]} {number_ranges([line.number for line in lines])}"


def _titled(line: PlanLine) -> str:
    return one_line(clean(" ".join(filter(None, (shown_number(line.number), line.title)))))


def _what(line: PlanLine, done: str) -> str:
    """Return «Пункт исключён», «Строка добавлена»; `done` is the participle in the masculine."""
    if is_section(line):
        return f"Раздел {done}"
    feminine = done.replace("ён", "ена") if done.endswith("ён") else f"{done}а"
    return f"Пункт {done}" if line.number else f"Строка {feminine}"


def _shifted(old: PlanLine, new: PlanLine, what: str) -> _Row:
    return shown_number(old.number), cell_paragraphs(_titled(old)), cell_paragraphs(_titled(new)), what


def _cells_row(changes: Sequence[CellChanged]) -> _Row:
    """Return the row of a line with changed cells, each behind its heading."""
    line = changes[0].old
    section = is_section(line)
    sides: list[Cell] = []
    for side in (RunKind.REMOVED, RunKind.ADDED):
        cells = [marked_cell(item.runs, side, "" if section else clean(item.heading)) for item in changes]
        sides.append(tuple(paragraph for cell in cells for paragraph in cell) or NOTHING)
    names = sentence_list([quoted(item.heading) for item in changes])
    what = "Наименование раздела" if section else f"{'Графа' if len(changes) == 1 else 'Графы'} {names}"
    return shown_number(line.number), sides[0], sides[1], what


def _plan_row(change: Change) -> _Row | None:
    """Return the row of a change that concerns the whole plan, None for changes of lines."""
    match change:
        case TitleChanged():
            return "", *_both(change.old, change.new), "Наименование"
        case PeriodChanged():
            return "", *_both(_period(change.old), _period(change.new)), "Срок реализации"
        case ColumnChanged():
            texts = [one_line(column.heading) if column else "" for column in (change.old, change.new)]
            what = "Наименование графы" if all(texts) else "Графа добавлена" if texts[1] else "Графа исключена"
            return "", *_both(*texts), what
        case ColumnsReordered():
            return "", NOTHING, cell_paragraphs("\n".join(change.headings)), "Порядок граф"
        case AbbreviationChanged():
            items = (change.old, change.new)
            texts = [f"{item.short} – {one_line(item.meaning)}" if item else "" for item in items]
            return "", *_both(*texts), "Перечень сокращений"
    return None


def _both(old: str, new: str) -> tuple[Cell, Cell]:
    """Return two short texts of which one stands for the other."""
    runs = compare_texts(old, new)
    return marked_cell(runs, RunKind.REMOVED) or NOTHING, marked_cell(runs, RunKind.ADDED) or NOTHING


def _period(period: PlanPeriod | None) -> str:
    return f"{date_dots(period.start)} – {date_dots(period.end)}" if period else ""
