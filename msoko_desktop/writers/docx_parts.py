"""Pieces of WordprocessingML that plans and other documents are built of: styles, cells, the page's number."""

import datetime as dt
import io
from collections.abc import Iterable
from copy import deepcopy
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from msoko_desktop.writers.fonts import OFFICE_FAMILY
from msoko_desktop.writers.paper import Edition, PageFrame, points
from msoko_desktop.writers.sheet import POST_SHARE, SIGNATURE_GAP_LINES, Look, Picture, Signature

TWIPS = 20
"""Twentieths of a point: the unit of widths in WordprocessingML."""

_WATERMARK = (
    '<w:r {w}><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="draft{number}" o:spid="_x0000_s{number}" type="#_x0000_t136" style="position:absolute;'
    "margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.0f}pt;rotation:315;z-index:-1;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="#e4e4e4" stroked="f">'
    '<v:textpath style="font-family:\'{family}\';font-weight:bold" string="{text}"/></v:shape></w:pict></w:r>'
)


def new_document(frame: PageFrame, edition: Edition, size: int) -> Any:
    """Return an empty document with the sheet, the margins, the text's face and size, and Russian as its language."""
    document: Any = docx.Document()
    normal = document.styles["Normal"]
    normal.font.size = Pt(size)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = edition.line_spacing / 1.15  # Word's single spacing of Times is 1.15
    normal.paragraph_format.widow_control = True
    for holder in (normal.element.get_or_add_rPr(), *document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")):
        _set_face(holder)
        _set_language(holder)
    section = document.sections[0]
    _lay_sheet(section, frame)
    section.header_distance = Pt(points(edition.page_number_mm))
    section.footer_distance = Pt(points(edition.page_number_mm))
    section.gutter = Pt(0)
    _set_compatibility(document)
    return document


def _lay_sheet(section: Any, frame: PageFrame) -> None:
    """Give a section its sheet and its margins."""
    section.orientation = WD_ORIENT.LANDSCAPE if frame.width > frame.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(frame.width), Pt(frame.height)
    section.left_margin, section.right_margin = Pt(frame.left), Pt(frame.right)
    section.top_margin, section.bottom_margin = Pt(frame.top), Pt(frame.bottom)


def begin_section(document: Any, frame: PageFrame, *, restart: bool) -> None:
    """Begin a section on a new page with a sheet of its own; its header is that of the section before it.

    `restart` counts its pages from 1, which is not shown; else they are numbered on, and all numbers are shown.
    """
    body = document.element.body
    last = body[-2] if len(body) > 1 else None
    if last is None or last.tag != qn("w:p"):
        add_tiny_paragraph(document)
        last = body[-2]
    properties = last.get_or_add_pPr()
    properties._insert_sectPr(deepcopy(body.sectPr))
    section = document.sections[-1]
    own = section._sectPr
    for name in ("w:headerReference", "w:footerReference", "w:pgNumType"):
        for old in own.findall(qn(name)):
            own.remove(old)
    section.different_first_page_header_footer = restart
    if restart:
        numbers = OxmlElement("w:pgNumType")
        numbers.set(qn("w:start"), "1")
        own.find(qn("w:cols")).addprevious(numbers)
    _lay_sheet(section, frame)


def add_tiny_paragraph(document: Any) -> Any:
    """Add the paragraph that Word asks for after a table; it takes no room."""
    tiny = document.add_paragraph("")
    tiny.paragraph_format.line_spacing = 0.06
    return tiny


def _set_compatibility(document: Any) -> None:
    """Ask Word for its present layout (mode 15), in which a table's border stands on the margin."""
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    mode = parse_xml(
        f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    later = ("w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping")
    places = [settings.find(qn(name)) for name in later]
    first = next((place for place in places if place is not None), None)
    if first is None:
        settings.append(mode)
    else:
        first.addprevious(mode)


def _set_face(properties: Any) -> None:
    """Name the face for every script and drop the template's theme faces, which would win over it."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), OFFICE_FAMILY)
    properties.insert(0, fonts)


def _set_language(properties: Any) -> None:
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    language = OxmlElement("w:lang")
    for script in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{script}"), "ru-RU")
    properties.append(language)


class StyleBook:
    """The paragraph styles of a document: what is asked for once more with the same settings is not added again."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[str, dict[str, Any]] = {}

    def add(self, name: str, **settings: Any) -> Any:
        """Return a paragraph style based on the normal one; a name that has other settings already gets a number.

        Settings: `size` and `space_after`, `space_before`, `left`, `right`, `hanging`, `first_line` in points, `bold`,
        `align`, `keep` (with the next paragraph), `outline` (rank of a heading, 0 the highest).
        """
        free, number = name, 1
        while free in self._known:
            if self._known[free] == settings:
                return self._document.styles[free]
            number += 1
            free = f"{name} ({number})"
        self._known[free] = settings
        return _new_style(self._document, free, settings)


def _new_style(document: Any, name: str, settings: dict[str, Any]) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.bold = True if settings.get("bold") else None
    if "size" in settings:
        style.font.size = Pt(settings["size"])
    layout = style.paragraph_format
    layout.alignment = settings.get("align")
    layout.keep_with_next = settings.get("keep")
    layout.space_after = Pt(settings.get("space_after", 0))
    layout.space_before = Pt(settings.get("space_before", 0))
    if "left" in settings:
        layout.left_indent = Pt(settings["left"])
    if "right" in settings:
        layout.right_indent = Pt(settings["right"])
    if "hanging" in settings:
        layout.first_line_indent = Pt(-settings["hanging"])
    if "first_line" in settings:
        layout.first_line_indent = Pt(settings["first_line"])
    if "outline" in settings:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(settings["outline"]))
        style.element.get_or_add_pPr().append(level)
    return style


_LOOKS = {
    None: "",
    Look.STRUCK: "<w:rPr><w:strike/></w:rPr>",
    Look.UNDERLINED: '<w:rPr><w:u w:val="single"/></w:rPr>',
}


def paragraph_xml(text: str, style_id: str, *, keep: bool = False) -> str:
    """Return a paragraph's markup."""
    return pieces_xml(((text, None),) if text else (), style_id, keep=keep)


def pieces_xml(pieces: Iterable[tuple[str, Look | None]], style_id: str, *, keep: bool = False) -> str:
    """Return the markup of a paragraph made of pieces of one look each."""
    kept = "<w:keepNext/>" if keep else ""
    runs = "".join(f'<w:r>{_LOOKS[look]}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' for text, look in pieces)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{kept}</w:pPr>{runs}</w:p>'


def cell_xml(paragraphs: str, width: float, *, span: int = 1, place: str = "top") -> str:
    """Return the markup of a cell `width` points wide over `span` columns; `place` is top, center or bottom."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    aligned = "" if place == "top" else f'<w:vAlign w:val="{place}"/>'
    measured = f'<w:tcW w:w="{round(width * TWIPS)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{measured}{spanned}{aligned}</w:tcPr>{paragraphs}</w:tc>"


def row_xml(cells: str, *, header: bool = False, whole: bool = True) -> str:
    """Return the markup of a row: repeated on every page as header, kept `whole` on one page."""
    marks = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if header else "")
    return f"<w:tr>{f'<w:trPr>{marks}</w:trPr>' if marks else ''}{cells}</w:tr>"


def table_element(rows: list[str], widths: tuple[float, ...], *, border: float, padding: float, vertical: float) -> Any:
    """Return a table of fixed column widths; lengths in points, `border` 0 for none."""
    eighths = round(border * 8)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = f'w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"' if eighths else 'w:val="nil"'
    borders = "".join(f"<w:{side} {line}/>" for side in sides)
    margins = "".join(
        f'<w:{side} w:w="{round(room * TWIPS)}" w:type="dxa"/>'
        for side, room in (("top", vertical), ("left", padding), ("bottom", vertical), ("right", padding))
    )
    grid = "".join(f'<w:gridCol w:w="{round(width * TWIPS)}"/>' for width in widths)
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="{round(sum(widths) * TWIPS)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def add_picture(document: Any, picture: Picture, frame: PageFrame, *, keep: bool = False) -> None:
    """Add a picture in the middle of a paragraph of its own, no larger than the text's width and height.

    One to `keep` stays with the paragraph below it.
    """
    width, height = points(picture.width_mm), points(picture.height_mm)
    scale = min(1.0, frame.text_width / width, frame.text_height / height)
    paragraph = document.add_paragraph("")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing = 1.0
    paragraph.paragraph_format.keep_with_next = keep or None
    shape = paragraph.add_run().add_picture(io.BytesIO(picture.png), Pt(width * scale), Pt(height * scale))
    shape._inline.docPr.set("descr", picture.words)


def number_pages(document: Any, size: int) -> None:
    """Put the page's number into the middle of the upper margin, from the second page on."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.style = document.styles["Normal"]
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("", "2"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText" if text.strip() == "PAGE" else "w:t")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        run._r.append(mark)
    section.first_page_header.is_linked_to_previous = False


def watermark(document: Any, text: str, frame: PageFrame) -> None:
    """Put pale letters across every page, behind its text."""
    section = document.sections[0]
    width = (frame.width**2 + frame.height**2) ** 0.5 * 0.5
    for number, header in enumerate((section.header, section.first_page_header), 2049):
        markup = _WATERMARK.format(
            w=nsdecls("w"), number=number, width=width, height=width / len(text), family=OFFICE_FAMILY, text=text
        )
        header.paragraphs[0]._p.append(parse_xml(markup))


def describe(document: Any, title: str, author: str, made: dt.datetime | None) -> None:
    """Fill the file's properties; the template's own dates go."""
    properties = document.core_properties
    properties.title = title[:255]
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


def add_signature(document: Any, book: StyleBook, signature: Signature, width: float) -> None:
    """Add the post at the left and the name at the right on its last line, as a table without borders."""
    post_style = book.add("Подпись: должность", keep=True)
    name_style = book.add("Подпись: фамилия", align=WD_ALIGN_PARAGRAPH.RIGHT)
    for _ in range(SIGNATURE_GAP_LINES):
        document.add_paragraph("", post_style)
    widths = (width * POST_SHARE, width * (1 - POST_SHARE))
    post = "".join(paragraph_xml(text, post_style.style_id) for text in signature.post.split("\n"))
    name = paragraph_xml(signature.name, name_style.style_id)
    cells = cell_xml(post, widths[0]) + cell_xml(name, widths[1], place="bottom")
    table = table_element([row_xml(cells)], widths, border=0, padding=0, vertical=0)
    body = document.element.body
    body.insert(len(body) - 1, table)


def document_bytes(document: Any) -> bytes:
    """Return the file of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
