"""Pieces of WordprocessingML that plans and other documents are built of: styles, cells, the page's number."""

import io
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
from msoko_desktop.writers.sheet import Picture

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
    section.orientation = WD_ORIENT.LANDSCAPE if frame.width > frame.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(frame.width), Pt(frame.height)
    section.left_margin, section.right_margin = Pt(frame.left), Pt(frame.right)
    section.top_margin, section.bottom_margin = Pt(frame.top), Pt(frame.bottom)
    section.header_distance = Pt(points(edition.page_number_mm))
    section.footer_distance = Pt(points(edition.page_number_mm))
    section.gutter = Pt(0)
    _set_compatibility(document)
    return document


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


def add_style(document: Any, name: str, **settings: Any) -> Any:
    """Add a paragraph style based on the normal one.

    Settings: `size` and `space_after`, `space_before`, `left`, `hanging` in points, `bold`, `align`, `keep` (with the
    next paragraph), `outline` (rank of a heading, 0 the highest).
    """
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
    if "hanging" in settings:
        layout.first_line_indent = Pt(-settings["hanging"])
    if "outline" in settings:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(settings["outline"]))
        style.element.get_or_add_pPr().append(level)
    return style


def paragraph_xml(text: str, style_id: str, *, keep: bool = False) -> str:
    """Return a paragraph's markup."""
    kept = "<w:keepNext/>" if keep else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{kept}</w:pPr>{run}</w:p>'


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


def add_picture(document: Any, picture: Picture, frame: PageFrame) -> None:
    """Add a picture in the middle of a paragraph of its own, no larger than the text's width and height."""
    width, height = points(picture.width_mm), points(picture.height_mm)
    scale = min(1.0, frame.text_width / width, frame.text_height / height)
    paragraph = document.add_paragraph("")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing = 1.0
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


def document_bytes(document: Any) -> bytes:
    """Return the file of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
