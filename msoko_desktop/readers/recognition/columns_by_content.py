"""Tells the columns of a table without a header by what stands in them: rows pasted from the middle of a plan."""

from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.readers.blocks import Block, Table
from msoko_desktop.readers.recognition.grid import looks_like_time
from msoko_desktop.readers.recognition.headers import Header, HeaderColumn
from msoko_desktop.readers.recognition.layout import Entry, Item, PlanTable, lay_out
from msoko_desktop.readers.recognition.texts import bare_number, normal
from msoko_desktop.readers.rules import RecognitionRules

_HEADINGS = {
    ColumnKind.NUMBER: "№ п/п",
    ColumnKind.TITLE: "Мероприятие",
    ColumnKind.DEADLINE: "Срок",
    ColumnKind.EXECUTORS: "Исполнители",
    ColumnKind.EXPECTED_RESULT: "Ожидаемый результат",
    ColumnKind.NOTE: "Примечание",
}


def guess_plan_table(blocks: list[Block], items: list[Item], rules: RecognitionRules) -> list[Item]:
    """Replace the first table that has the shape of a plan by a plan table; the items stay as they are elsewhere."""
    for place, block in enumerate(blocks):
        header = _guess(block, rules) if isinstance(block, Table) else None
        if header is None or not isinstance(block, Table):
            continue
        before = lay_out(blocks[:place], rules)
        after = lay_out(blocks[place + 1 :], rules)
        rows = [Entry(row, block.exact) for row in block.rows]
        return [*before, PlanTable(header, rows, block.name, guessed=True), *after]
    return items


def _guess(table: Table, rules: RecognitionRules) -> Header | None:
    width = max(len(row.cells) for row in table.rows)
    full = [row for row in table.rows if len(row.cells) == width]
    numbered = [row for row in full if bare_number(row.cells[0].text)]
    if not 3 <= width <= 6 or not numbered or len(numbered) * 2 < len(full):
        return None
    columns = [[row.cells[place].text for row in numbered] for place in range(width)]
    filled = [[text for text in texts if text] for texts in columns]
    if not filled[1]:
        return None
    kinds: dict[int, ColumnKind] = {0: ColumnKind.NUMBER, 1: ColumnKind.TITLE}
    timed = [(sum(map(looks_like_time, texts)) / max(len(texts), 1), place) for place, texts in enumerate(filled)]
    share, deadline = max(timed[2:], default=(0.0, 0))
    if share >= 0.5:
        kinds[deadline] = ColumnKind.DEADLINE
    bodied = [(sum(_names_body(text, rules) for text in texts), -place) for place, texts in enumerate(filled)]
    count, executors = max((pair for pair in bodied if -pair[1] not in kinds), default=(0, 0))
    if count:
        kinds[-executors] = ColumnKind.EXECUTORS
    if len(kinds) < 3:
        return None
    rest = (place for place in range(width) if place not in kinds)
    for place in rest:
        taken = ColumnKind.EXPECTED_RESULT in kinds.values()
        kinds[place] = ColumnKind.NOTE if taken else ColumnKind.EXPECTED_RESULT
    cells = numbered[0].cells
    found = tuple(
        HeaderColumn(kinds[place], _HEADINGS[kinds[place]], cells[place].column, cells[place].span)
        for place in range(width)
    )
    return Header(found, 0)


def _names_body(text: str, rules: RecognitionRules) -> bool:
    plain = normal(text)
    return any(body in plain for body in rules.bodies) or any(
        word in plain
        for word in ("управлени", "отдел", "директор", "руководител", "школ", "методист", "мбоу", "моу", "оо")
    )
