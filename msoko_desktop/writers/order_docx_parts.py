"""Pieces of WordprocessingML that only orders need: counted items, a line under a paragraph, the executor's mark."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from msoko_desktop.writers.docx_parts import TWIPS, StyleBook, paragraph_xml

_BOX = (
    '<w:r {w} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    '<v:shape id="executor" o:spid="_x0000_s2060" type="#_x0000_t202" filled="f" stroked="f" style="position:absolute;'
    "margin-left:0;margin-top:0;width:{width:.0f}pt;height:{height:.1f}pt;z-index:1;"
    "mso-wrap-distance-left:0;mso-wrap-distance-top:0;mso-wrap-distance-right:0;mso-wrap-distance-bottom:0;"
    "mso-position-horizontal:left;mso-position-horizontal-relative:margin;mso-position-vertical:bottom;"
    'mso-position-vertical-relative:margin"><v:textbox inset="0,0,0,0"><w:txbxContent>{text}</w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r>"
)


def number_styles(document: Any, styles: list[Any], first_line: float) -> None:
    """Let Word count the paragraphs of styles, each a depth of one list: «1.», «1.1.», …; `first_line` is in points."""
    numbering = document.part.numbering_part.element
    used = [int(item.get(qn("w:abstractNumId"))) for item in numbering.findall(qn("w:abstractNum"))]
    key = max(used, default=-1) + 1
    levels = "".join(_level(depth, style.style_id, first_line) for depth, style in enumerate(styles))
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
    )
    first = numbering.find(qn("w:num"))
    numbering.append(abstract) if first is None else first.addprevious(abstract)
    number = int(numbering.add_num(key).numId)
    for depth, style in enumerate(styles):
        properties = style.element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = depth
        properties.get_or_add_numId().val = number


def _level(depth: int, style_id: str, first_line: float) -> str:
    """Return one depth of a list; Word finds it by its style, LibreOffice by the style's own depth."""
    text = "".join(f"%{number}." for number in range(1, depth + 2))
    indent = f'<w:ind w:left="0" w:firstLine="{round(first_line * TWIPS)}"/>'
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style_id}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )


def right_tab(style: Any, place: float) -> None:
    """Give a style a tab stop at which text ends, `place` points from the left margin."""
    style.paragraph_format.tab_stops.add_tab_stop(Pt(place), WD_TAB_ALIGNMENT.RIGHT)


def rule_under(paragraph: Any, width: float, space: float) -> None:
    """Draw a line under a paragraph, `width` points thick and `space` points below the text."""
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", round(width * 8)), ("space", round(space)), ("color", "000000")):
        line.set(qn(f"w:{name}"), str(value))
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    after = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    place = next((item for item in map(properties.find, map(qn, after)) if item is not None), None)
    properties.append(borders) if place is None else place.addprevious(borders)


def add_executor(
    document: Any, book: StyleBook, texts: tuple[str, ...], size: int, height: float, width: float
) -> None:
    """Put the executor's mark at the foot of the page's left; the paragraph that holds it is `height` points high.

    The room is that paragraph's own, so that the signature above it leaves it free; the mark itself stands lower.
    """
    style = book.add("Исполнитель", size=size, align=WD_ALIGN_PARAGRAPH.LEFT)
    holder = document.add_paragraph("")
    holder.paragraph_format.line_spacing = Pt(height)
    shown = "".join(paragraph_xml(text, style.style_id) for text in texts)
    leading = height / (len(texts) + 1)
    markup = _BOX.format(w=nsdecls("w"), width=width, height=leading * len(texts), text=shown)
    holder._p.append(parse_xml(markup))
