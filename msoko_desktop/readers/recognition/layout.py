"""Divides a document into the tables of plans and the lines of text between them."""

import re
from dataclasses import dataclass, field

from msoko_desktop.readers.blocks import Block, Cell, Paragraph, Row, Table
from msoko_desktop.readers.recognition.headers import Header, find_header, is_column_numbers
from msoko_desktop.readers.recognition.texts import bare_number, is_rule, leading_number, normal, starts_lower
from msoko_desktop.readers.rules import RecognitionRules

_NAME = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.")
_STAMP = re.compile(r"(?:приложение|утвержд\w+|согласован\w*|рассмотрен\w*|принят\w*)\b")
_FRAGMENT_LENGTH = 200
_MOST_FRAGMENTS = 4
_TITLE_ROWS = 8
_HEADING_LENGTH = 160
_PAGE_MARKS = ("продолжение таблицы", "продолжение приложения", "окончание таблицы", "продолжение")


@dataclass(slots=True)
class Line:
    """A line of text outside the plans' tables; `used` once it has found its place; `table` when a row of a table."""

    text: str
    bold: bool = False
    after_gap: bool = True
    table: bool = False
    used: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a plan's table: `exact` where its grid is that of the header.

    `fragment` marks a loose line that stood between two rows, `heading` a line between two tables that names a section.
    """

    row: Row
    exact: bool
    fragment: bool = False
    heading: bool = False


@dataclass(slots=True)
class PlanTable:
    """The table of one plan: its header and its rows; `guessed` where its columns were told by their content."""

    header: Header
    rows: list[Entry] = field(default_factory=list)
    name: str = ""
    guessed: bool = False

    def last_number(self) -> str:
        """Return the number of the last numbered row."""
        for entry in reversed(self.rows):
            cells = entry.row.cells
            number = bare_number(cells[0].text) if cells else ""
            if number:
                return number
        return ""


Item = Line | PlanTable


def section_entry(text: str) -> Entry:
    """Make an entry of a section's title that stands outside the table."""
    return Entry(Row((Cell(text, bold=True),), True), exact=False, heading=True)


def title_start(text: str, rules: RecognitionRules) -> bool:
    """Tell whether a line begins the title of a plan."""
    plain = normal(leading_number(text)[1] if leading_number(text)[0] else text).lstrip('«"( ')
    for _ in range(2):
        first = plain.split(" ", 1)
        if first[0] in rules.title_prefixes and len(first) > 1:
            plain = first[1].lstrip('«"( ')
    return any(plain == start or re.match(rf"{re.escape(start)}\b", plain) for start in rules.title_starts)


def lay_out(blocks: list[Block], rules: RecognitionRules) -> list[Item]:
    """Return the lines and plan tables of a document in order; continued tables are put together."""
    items: list[Item] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            items.append(Line(block.text, block.bold, block.after_gap))
        else:
            _take_table(block, items, rules)
    return items


def _plain(row: Row) -> list[str]:
    return [cell.text for cell in row.cells if cell.text and not cell.merged]


def _as_line(row: Row) -> Line | None:
    texts = [" ".join(text.split()) for text in _plain(row) if not is_rule(text)]
    if not texts:
        return None
    bold = all(cell.bold for cell in row.cells if cell.text)
    return Line("\t".join(texts), bold, row.after_gap, table=True)


def _take_table(table: Table, items: list[Item], rules: RecognitionRules) -> None:
    plan: PlanTable | None = None
    position = 0
    pending: list[Row] = []
    while position < len(table.rows):
        row = table.rows[position]
        header = find_header(table.rows, position, rules)
        if header is None:
            if plan is None:
                pending.append(row)
            else:
                plan.rows.append(Entry(row, table.exact))
            position += 1
            continue
        if plan is not None and header.key() == plan.header.key():
            moved = _title_rows(plan, rules)
        else:
            moved = _title_rows(plan, rules) if plan is not None else pending
        if plan is None and (earlier := _same_plan(header, table, pending, items, rules)):
            plan = earlier
            plan.rows.extend(Entry(above, table.exact) for above in pending)
        elif plan is None or header.key() != plan.header.key() or moved:
            _add_lines(moved, items)
            plan = PlanTable(header, name=table.name)
            items.append(plan)
        pending = []
        position += header.height
    if plan is not None:
        _add_lines(_closing_rows(plan, table.exact, rules), items)
    elif not _continue_plan(table, items, rules):
        _add_lines(pending, items)


def _add_lines(rows: list[Row], items: list[Item]) -> None:
    for row in rows:
        split = _stamp_lines(row)
        items.extend(split)


def _stamp_lines(row: Row) -> list[Line]:
    """A row of a table that only places text on the page (a stamp, a signature) gives a line for each paragraph."""
    filled = [cell for cell in row.cells if cell.text and not cell.merged and not is_rule(cell.text)]
    stamped = any(_STAMP.match(normal(cell.text)) for cell in filled)
    if stamped or (len(filled) == 1 and "\n" in filled[0].text):
        return [
            Line(text, cell.bold, place == 0 and (row.after_gap or stamped), table=True)
            for cell in filled
            for place, text in enumerate(cell.text.split("\n"))
        ]
    line = _as_line(row)
    return [line] if line else []


def _title_rows(plan: PlanTable, rules: RecognitionRules) -> list[Row]:
    """Cut the rows off a plan's end that are the title of the next one in the same sheet."""
    start = len(plan.rows)
    titled = False
    for index in range(len(plan.rows) - 1, max(-1, len(plan.rows) - 1 - _TITLE_ROWS), -1):
        texts = _plain(plan.rows[index].row)
        if len(texts) > 1 or (texts and bare_number(texts[0])):
            break
        if texts and title_start(texts[0], rules):
            start, titled = index, True
        elif texts and titled and re.match(r"приложение|утвержд", normal(texts[0])):
            start = index
    if not titled:
        return []
    cut = [entry.row for entry in plan.rows[start:]]
    del plan.rows[start:]
    return cut


def _closing_rows(plan: PlanTable, exact: bool, rules: RecognitionRules) -> list[Row]:
    """Cut the rows off that follow a plan in the same sheet: a signature, a list of abbreviations."""
    if not exact:
        return []
    last = max((i for i, e in enumerate(plan.rows) if e.row.cells and bare_number(e.row.cells[0].text)), default=None)
    if last is None:
        return []
    for index in range(last + 1, len(plan.rows)):
        texts = _plain(plan.rows[index].row)
        if not texts:
            continue
        lead = normal(texts[0])
        signed = any(lead.startswith(post) for post in rules.posts) and _NAME.search(" ".join(texts))
        if signed or lead.rstrip(":") in rules.abbreviation_headings:
            cut = [entry.row for entry in plan.rows[index:]]
            del plan.rows[index:]
            return cut
    return []


def _continue_plan(table: Table, items: list[Item], rules: RecognitionRules) -> bool:
    """Add a table without a header to the plan before it where it goes on; lines between go with it."""
    between: list[Line] = []
    for item in reversed(items):
        if isinstance(item, PlanTable):
            if not _goes_on(table, item, between, rules):
                return False
            for line in reversed(between):
                item.rows.append(Entry(Row((Cell(line.text),), True), exact=False, fragment=True))
            width = max(row.cells[-1].column + row.cells[-1].span for row in table.rows if row.cells)
            grid = item.header.columns[-1].start + item.header.columns[-1].span
            exact = table.exact and width == grid
            item.rows.extend(Entry(row, exact) for row in table.rows)
            del items[len(items) - len(between) :]
            return True
        between.append(item)
        if len(between) > _MOST_FRAGMENTS:
            return False
    return False


def _same_plan(
    header: Header, table: Table, pending: list[Row], items: list[Item], rules: RecognitionRules
) -> PlanTable | None:
    """Return the plan before when a new table repeats its header and nothing but a heading stands between them."""
    between: list[Line] = []
    plan: PlanTable | None = None
    for item in reversed(items[-_MOST_FRAGMENTS:]):
        if isinstance(item, PlanTable):
            plan = item
            break
        between.insert(0, item)
    if plan is None or plan.header.key() != header.key() or (pending and not _are_rows(pending)):
        return None
    if table.name != plan.name and not _numbers_run_on(plan, table):
        return None
    headings = [line for line in between if not normal(line.text).startswith(_PAGE_MARKS)]
    if len(headings) > 1 or any(not _is_heading(line, rules) for line in headings):
        return None
    for line in headings:
        plan.rows.append(section_entry(line.text))
    del items[len(items) - len(between) :]
    return plan


def _numbers_run_on(plan: PlanTable, table: Table) -> bool:
    """Tell whether the numbers of another sheet go on from those of the plan."""
    first = next((number for row in table.rows if row.cells and (number := bare_number(row.cells[0].text))), "")
    last = plan.last_number()
    return first.isdecimal() and last.isdecimal() and int(first) == int(last) + 1


def _are_rows(rows: list[Row]) -> bool:
    """Tell whether rows above a repeated header are rows of a plan and not the title of another one."""
    return any(len(_plain(row)) > 1 and bare_number(row.cells[0].text) for row in rows)


def _is_heading(line: Line, rules: RecognitionRules) -> bool:
    """Tell whether a line between two tables of one header names a section and not another plan."""
    return not (
        line.table
        or len(line.text) > _HEADING_LENGTH
        or title_start(line.text, rules)
        or line.text[-1] in ".;,"
        or re.match(r"приложение\b|утвержд", normal(line.text))
    )


def _goes_on(table: Table, plan: PlanTable, between: list[Line], rules: RecognitionRules) -> bool:
    width = max((len(row.cells) for row in table.rows), default=0)
    columns = len(plan.header.columns)
    if not max(2, columns - 2) <= width <= columns + 1:
        return False
    if any(
        len(line.text) > _FRAGMENT_LENGTH or line.table or line.bold or title_start(line.text, rules)
        or not (starts_lower(line.text) or line.text[0].isdigit()) or leading_number(line.text)[0]
        for line in between
    ):  # fmt: skip
        return False
    numbers = [bare_number(row.cells[0].text) for row in table.rows if row.cells]
    if between:
        return any(numbers)
    return any(numbers) or not any(row.cells[0].text for row in table.rows if row.cells)


def is_noise(row: Row) -> bool:
    """Tell whether a row of a plan says nothing: empty, a rule, or numbers of the columns."""
    texts = _plain(row)
    return all(is_rule(text) for text in texts) or is_column_numbers([cell.text for cell in row.cells])
