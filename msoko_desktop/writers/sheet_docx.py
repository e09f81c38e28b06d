"""A sheet as a Word document of the same look as the PDF, made of real styles, so that it can be edited further."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from msoko_desktop.writers.columns import TablePlan, plan_sheet_tables
from msoko_desktop.writers.docx_parts import (
    add_picture,
    add_style,
    cell_xml,
    document_bytes,
    new_document,
    number_pages,
    paragraph_xml,
    row_xml,
    table_element,
    watermark,
)
from msoko_desktop.writers.fonts import NBSP
from msoko_desktop.writers.packages import timeless
from msoko_desktop.writers.paper import DraftMark, Edition, PaperOptions, PaperRules, paper_rules, points
from msoko_desktop.writers.sheet import DRAFT_WORD, Cell, Picture, Sheet, SheetRow, Table, Text
from msoko_desktop.writers.table_layout import LaidTable, Wrapper, lay_table, side_by_side

_POST_SHARE = 0.5
_SIGNATURE_GAP_LINES = 2
_KEPT_LINES = 2


@dataclass(frozen=True, slots=True)
class _Styles:
    """The document's own styles by what they are for; `ids` are their keys in the markup."""

    draft: Any
    mark: Any
    title: Any
    text: Any
    signature: Any
    heading_id: str
    section_ids: tuple[str, ...]
    text_id: str
    part_id: str
    signature_id: str
    name_id: str


def sheet_docx(
    sheet: Sheet,
    options: PaperOptions,
    *,
    author: str = "",
    day: dt.date | None = None,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the DOCX file of a sheet that has at least one table.

    `day` is the document's date, which chooses the edition of the standard (None: the newest); `made` is the moment
    written into the file's properties (None: not written). Raises InputRefused for an edition or a size the rules do
    not know, FileNotFoundError when the installation lacks the fonts its columns are measured with.
    """
    rules = paper_rules()
    edition = rules.edition(options, day)
    layout = plan_sheet_tables(sheet, edition, rules.table, options)
    frame = layout.main.frame
    size = options.text_size or edition.text_size
    document = new_document(frame, edition, size)
    styles = _styles(document, layout.main, edition, size, sheet)
    _describe(document, sheet, author, made)
    number_pages(document, edition.page_number_size)
    if sheet.draft is DraftMark.WATERMARK:
        watermark(document, DRAFT_WORD, frame)
    _heading(document, sheet, styles)
    for place, block in enumerate(sheet.blocks):
        last = sheet.signature is not None and place == len(sheet.blocks) - 1
        if isinstance(block, Text):
            _text(document, block, styles, gap=place > 0, signed=last)
            continue
        if place:
            document.add_paragraph("")
        if isinstance(block, Picture):
            add_picture(document, block, frame)
        else:
            body = document.element.body
            body.insert(len(body) - 1, _table(block, layout.tables[place], rules, styles, followed=last))
    _signature(document, sheet, layout.main, styles)
    return timeless(document_bytes(document), made)


def _styles(document: Any, layout: TablePlan, edition: Edition, size: int, sheet: Sheet) -> _Styles:
    frame, table_size = layout.frame, layout.size
    corner = max(0.0, frame.text_width - points(edition.corner_width_mm))
    hanging = table_size * 0.583  # a hyphen and a space of a Times face
    line = size * edition.line_spacing
    centre, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
    sections = [
        add_style(
            document,
            f"Раздел {sheet.noun} {rank + 1}",
            size=table_size,
            bold=True,
            align=centre,
            keep=True,
            outline=rank,
        )
        for rank in range(9)
    ]
    signature = add_style(document, "Подпись: должность", keep=True)
    return _Styles(
        draft=add_style(document, "Пометка проекта", bold=True, align=right, space_after=line / 2),
        mark=add_style(document, "Гриф", left=corner),
        title=add_style(document, f"Заголовок {sheet.noun}", bold=True, align=centre),
        text=add_style(document, sheet.text_style),
        signature=signature,
        heading_id=add_style(document, "Шапка таблицы", size=table_size, bold=True, align=centre).style_id,
        section_ids=tuple(style.style_id for style in sections),
        text_id=add_style(document, "Текст таблицы", size=table_size).style_id,
        part_id=add_style(document, "Пункт в таблице", size=table_size, left=hanging, hanging=hanging).style_id,
        signature_id=signature.style_id,
        name_id=add_style(document, "Подпись: фамилия", align=right).style_id,
    )


def _describe(document: Any, sheet: Sheet, author: str, made: dt.datetime | None) -> None:
    """Fill the file's properties; the template's own dates go."""
    properties = document.core_properties
    properties.title = " ".join(sheet.title).replace(NBSP, " ")[:255]
    properties.author = properties.last_modified_by = author[:255]
    properties.language = "ru-RU"
    properties.comments = ""
    properties.revision = 1
    element = properties._element
    for name in ("dcterms:created", "dcterms:modified"):
        for old in element.findall(qn(name)):
            element.remove(old)
    if made is not None:
        properties.created = properties.modified = made


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
        if item.mark:
            shown.append(paragraph_xml(f"{item.mark} {item.text}", styles.part_id, keep=keep))
        else:
            shown.append(paragraph_xml(item.text, styles.text_id, keep=keep))
    return "".join(shown) or paragraph_xml("", styles.text_id, keep=keep)


def _text(document: Any, block: Text, styles: _Styles, *, gap: bool, signed: bool) -> None:
    """Write paragraphs after an empty one (`gap`); the last ones stay with the signature when that follows."""
    texts = [""] if gap else []
    texts += block.lines
    for left, text in zip(range(len(texts), 0, -1), texts, strict=True):
        paragraph = document.add_paragraph(text, styles.text)
        if text in {"", block.heading} or (signed and left <= _KEPT_LINES):
            paragraph.paragraph_format.keep_with_next = True


def _signature(document: Any, sheet: Sheet, layout: TablePlan, styles: _Styles) -> None:
    """Write the post at the left and the name at the right on its last line, as a table without borders."""
    if sheet.signature is None:
        return
    for _ in range(_SIGNATURE_GAP_LINES):
        document.add_paragraph("", styles.signature)
    width = layout.frame.text_width
    widths = (width * _POST_SHARE, width * (1 - _POST_SHARE))
    post = "".join(paragraph_xml(text, styles.signature_id) for text in sheet.signature.post.split("\n"))
    cells = cell_xml(post, widths[0]) + cell_xml(
        paragraph_xml(sheet.signature.name, styles.name_id), widths[1], place="bottom"
    )
    table = table_element([row_xml(cells)], widths, border=0, padding=0, vertical=0)
    body = document.element.body
    body.insert(len(body) - 1, table)
    tiny = document.add_paragraph("")  # Word asks for a paragraph after a table; it takes no room
    tiny.paragraph_format.line_spacing = 0.06
