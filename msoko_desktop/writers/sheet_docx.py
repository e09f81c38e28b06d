"""A sheet as a Word document of the same look as the PDF, made of real styles, so that it can be edited further."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH

from msoko_desktop.writers.columns import SheetPlan, TablePlan, plan_sheet_tables
from msoko_desktop.writers.docx_parts import (
    StyleBook,
    add_picture,
    add_signature,
    add_tiny_paragraph,
    cell_xml,
    describe,
    document_bytes,
    new_document,
    number_pages,
    paragraph_xml,
    pieces_xml,
    row_xml,
    table_element,
    watermark,
)
from msoko_desktop.writers.fonts import NBSP
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.paper import DraftMark, Edition, PaperOptions, PaperRules, paper_rules, points
from msoko_desktop.writers.sheet import DRAFT_WORD, KEPT_LINES, Cell, Picture, Sheet, SheetRow, Table, Text, apart
from msoko_desktop.writers.table_layout import LaidTable, Wrapper, lay_table, side_by_side


@dataclass(frozen=True, slots=True)
class _Styles:
    """The document's own styles by what they are for; `ids` are their keys in the markup."""

    draft: Any
    mark: Any
    title: Any
    text: Any
    heading_id: str
    section_ids: tuple[str, ...]
    text_id: str
    part_id: str
    flowing: Any
    apart: dict[tuple[bool, bool], Any]


def sheet_docx(
    sheet: Sheet,
    options: PaperOptions,
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the DOCX file of a sheet.

    `day` is the document's date, which chooses the edition of the standard (None: the newest); `made` is the moment
    written into the file's properties (None: not written). Raises InputRefused for an edition or a size the rules do
    not know, FileNotFoundError when the installation lacks the fonts its columns are measured with.
    """
    rules = paper_rules()
    edition = rules.edition(options, day)
    layout = plan_sheet_tables(sheet, edition, rules.table, options)
    size = options.text_size or edition.text_size
    document = new_document(layout.main.frame, edition, size)
    describe(document, " ".join(sheet.title).replace(NBSP, " "), author, made)
    number_pages(document, edition.page_number_size)
    if sheet.draft is DraftMark.WATERMARK:
        watermark(document, DRAFT_WORD, layout.main.frame)
    write_sheet(document, StyleBook(document), sheet, layout, edition, size)
    return timeless(document_bytes(document), made)


def write_sheet(document: Any, book: StyleBook, sheet: Sheet, layout: SheetPlan, edition: Edition, size: int) -> None:
    """Write a sheet into the last section of a document; `size` is that of its text in points."""
    rules = paper_rules()
    styles = _styles(book, layout.main, edition, size, sheet)
    _heading(document, sheet, styles)
    for place, block in enumerate(sheet.blocks):
        last = sheet.signature is not None and place == len(sheet.blocks) - 1
        gap = place > 0 and apart(sheet.blocks[place - 1], block)
        if isinstance(block, Text):
            _text(document, block, styles, gap=gap, signed=last)
            continue
        if gap:
            document.add_paragraph("")
        if isinstance(block, Picture):
            captioned = place + 1 < len(sheet.blocks) and not apart(block, sheet.blocks[place + 1])
            add_picture(document, block, layout.main.frame, keep=captioned)
        else:
            body = document.element.body
            body.insert(len(body) - 1, _table(block, layout.tables[place], rules, styles, followed=last))
    if sheet.signature is not None:
        add_signature(document, book, sheet.signature, layout.main.frame.text_width)
        add_tiny_paragraph(document)
    if sheet.after:
        style = book.add("Под подписью")
        for text in ("", *sheet.after):
            document.add_paragraph(text, style)


def _styles(book: StyleBook, layout: TablePlan, edition: Edition, size: int, sheet: Sheet) -> _Styles:
    frame, table_size = layout.frame, layout.size
    corner = max(0.0, frame.text_width - points(edition.corner_width_mm))
    hanging = table_size * 0.583  # a hyphen and a space of a Times face
    line = size * edition.line_spacing
    centre, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
    sections = [
        book.add(
            f"Раздел {sheet.noun} {rank + 1}",
            size=table_size,
            bold=True,
            align=centre,
            keep=True,
            outline=rank,
        )
        for rank in range(9)
    ]
    return _Styles(
        draft=book.add("Пометка проекта", bold=True, align=right, space_after=line / 2),
        mark=book.add("Гриф", left=corner),
        title=book.add(f"Заголовок {sheet.noun}", bold=True, align=centre),
        text=book.add(sheet.text_style),
        flowing=_flowing(book, edition, sheet),
        apart=_apart(book, sheet),
        heading_id=book.add("Шапка таблицы", size=table_size, bold=True, align=centre).style_id,
        section_ids=tuple(style.style_id for style in sections),
        text_id=book.add("Текст таблицы", size=table_size).style_id,
        part_id=book.add("Пункт в таблице", size=table_size, left=hanging, hanging=hanging).style_id,
    )


def _flowing(book: StyleBook, edition: Edition, sheet: Sheet) -> Any:
    """Return the style of a text set as that of an order, None for a sheet without one."""
    if not any(isinstance(block, Text) and block.flowing for block in sheet.blocks):
        return None
    both = WD_ALIGN_PARAGRAPH.JUSTIFY
    return book.add(f"Текст {sheet.noun}", align=both, first_line=points(edition.first_line_mm))


def _apart(book: StyleBook, sheet: Sheet) -> dict[tuple[bool, bool], Any]:
    """Return the styles of texts that are bold or in the middle, as far as the sheet has such texts."""
    found: dict[tuple[bool, bool], Any] = {}
    for block in sheet.blocks:
        key = (block.strong, block.centred) if isinstance(block, Text) else (False, False)
        if any(key) and key not in found:
            name = f"Заголовок раздела {sheet.noun}" if block.strong else f"Подпись в тексте {sheet.noun}"  # type: ignore[union-attr]
            align = WD_ALIGN_PARAGRAPH.CENTER if key[1] else WD_ALIGN_PARAGRAPH.LEFT
            outline = {"outline": 0} if key[0] else {}
            found[key] = book.add(name, bold=key[0], align=align, **outline)
    return found


def _heading(document: Any, sheet: Sheet, styles: _Styles) -> None:
    """Write the draft's word, the approval mark and the title, with an empty line after each block."""
    if sheet.draft is DraftMark.WORD:
        document.add_paragraph(DRAFT_WORD, styles.draft)
    for block, style in ((sheet.mark, styles.mark), (sheet.title, styles.title)):
        for text in block:
            document.add_paragraph(text, style)
        if block:
            document.add_paragraph("", style)


def _table(block: Table, layout: TablePlan, rules: PaperRules, styles: _Styles, *, followed: bool) -> Any:
    """Return a table's element; the last row of one that is `followed` by the signature stays with it."""
    laid = lay_table(block, layout, rules.table)
    wrapper = Wrapper(layout, rules.table)
    limit = layout.frame.text_height * rules.table.split_share
    headings = [
        cell_xml(
            "".join(paragraph_xml(text, styles.heading_id) for text in column.heading.split("\n")),
            width,
            place="center",
        )
        for column, width in zip(block.columns, layout.widths, strict=True)
    ]
    rows = [row_xml("".join(headings), header=True)]
    for number, row in enumerate(block.rows, 1):
        whole = row.section or _fits(laid, number - 1, limit)
        keep = followed and number == len(block.rows)
        rows.append(_row(side_by_side(row, wrapper), layout, styles, whole=whole, keep=keep))
    if not block.rows:
        text = paragraph_xml(block.empty, styles.text_id, keep=followed)
        rows.append(row_xml(cell_xml(text, sum(layout.widths), span=len(layout.widths))))
    table = rules.table
    return table_element(
        rows,
        layout.widths,
        border=table.border_pt,
        padding=points(table.padding_mm),
        vertical=points(table.padding_vertical_mm),
    )


def _fits(laid: LaidTable, number: int, limit: float) -> bool:
    """Say whether a row is low enough to be moved to the next page as a whole."""
    return laid.height(laid.rows[number].slots) <= limit


def _row(row: SheetRow, layout: TablePlan, styles: _Styles, *, whole: bool, keep: bool) -> str:
    if row.section:
        style = styles.section_ids[min(row.level, len(styles.section_ids)) - 1]
        text = "".join(paragraph_xml(item.text, style) for item in row.cells[0]) or paragraph_xml("", style)
        return row_xml(cell_xml(text, sum(layout.widths), span=len(layout.widths)))
    cells = [
        cell_xml(_paragraphs(cell, styles, keep=keep), width)
        for cell, width in zip(row.cells, layout.widths, strict=True)
    ]
    return row_xml("".join(cells), whole=whole)


def _paragraphs(cell: Cell, styles: _Styles, *, keep: bool) -> str:
    shown = []
    for item in cell:
        shown.append(pieces_xml(item.pieces, styles.part_id if item.mark else styles.text_id, keep=keep))
    return "".join(shown) or paragraph_xml("", styles.text_id, keep=keep)


def _text(document: Any, block: Text, styles: _Styles, *, gap: bool, signed: bool) -> None:
    """Write paragraphs after an empty one (`gap`); the last ones stay with the signature when that follows."""
    texts = [""] if gap else []
    texts += block.lines
    for left, text in zip(range(len(texts), 0, -1), texts, strict=True):
        usual = styles.flowing if block.flowing else styles.text
        paragraph = document.add_paragraph(text, styles.apart.get((block.strong, block.centred), usual))
        lead = block.flowing and text.endswith(":")
        if text in {"", block.heading} or lead or block.keeps or (signed and left <= KEPT_LINES):
            paragraph.paragraph_format.keep_with_next = True
