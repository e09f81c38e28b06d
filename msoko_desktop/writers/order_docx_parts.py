"""Pieces of WordprocessingML that only orders need: counted items, a line under a paragraph, the executor's mark."""

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from msoko_desktop.writers.docx_parts import TWIPS, paragraph_xml

_NO_ROOM = 0.1  # points: fits under a signature that ends a page
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


def rule_under(paragraph: Any, width: float) -> None:
    """Draw a line under a paragraph that has nothing but its style, `width` points thick."""
    eighths = round(width * 8)
    border = f'<w:bottom w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))


def add_executor(document: Any, style: Any, texts: tuple[str, ...], leading: float, width: float) -> None:
    """Put the executor's mark at the foot of the page, at the left; `leading` is the height of its lines in points.

    Empty lines at the end of the last paragraph keep room for it and for one line above it, so that the two cannot
    meet; the paragraph that holds it takes none.
    """
    room = document.paragraphs[-1].add_run()
    room.font.size = style.font.size
    for _ in range(len(texts) + 1):
        room.add_break()
    shown = "".join(paragraph_xml(text, style.style_id) for text in texts)
    box = _BOX.format(w=nsdecls("w"), width=width, height=leading * len(texts), text=shown)
    holder = document.add_paragraph("")
    holder.paragraph_format.line_spacing = Pt(_NO_ROOM)
    holder._p.append(parse_xml(box))
