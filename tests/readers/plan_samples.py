"""Builds documents of the tests' own wording in every format."""

import io
import struct
import zipfile
from collections.abc import Callable, Sequence

import docx
import openpyxl
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import LineKind, Plan
from msoko_desktop.readers.files import read_plan_file, read_text
from msoko_desktop.services.reference.reference import reference_data

HEADER = ["№ п/п", "Мероприятие", "Срок", "Исполнители"]
TITLE = "План мероприятий по повышению качества образования на 2026 год"


def recognise(data: bytes, name: str) -> Recognised:
    return read_plan_file(data, name, rules=reference_data("recognition"))


def recognise_text(text: str, name: str = "план.txt") -> Recognised:
    return read_text(text, name, rules=reference_data("recognition"))


def rows_text(*rows: Sequence[str], title: str = TITLE, header: Sequence[str] = HEADER) -> str:
    """A plan as plain text with tabs."""
    return "\n".join([title, "", *("\t".join(row) for row in (header, *rows))])


def outline(plan: Plan) -> list[tuple[str, str, int, str]]:
    """Kind, number, level and title of every line."""
    return [("s" if line.kind is LineKind.SECTION else "a", line.number, line.level, line.title) for line in plan.lines]


def numbers(plan: Plan) -> list[str]:
    return [line.number for line in plan.activities()]


def save(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(*rows: Sequence[str], title: str = TITLE, header: Sequence[str] = HEADER,
         change: Callable[[Document], None] | None = None) -> bytes:  # fmt: skip
    """A plan as a Word document; a row of one text is a section across the table."""
    document = docx.Document()
    if title:
        document.add_paragraph(title)
    word_table(document, header, *rows)
    if change:
        change(document)
    return save(document)


def word_table(document: Document, *rows: Sequence[str]) -> None:
    table = document.add_table(rows=0, cols=max(len(row) for row in rows))
    for row in rows:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1]).text = row[0]
            continue
        for cell, text in zip(cells, row, strict=True):
            first, *rest = text.split("\n")
            cell.text = first
            for paragraph in rest:
                cell.add_paragraph(paragraph)


def numbering_xml(levels: Sequence[tuple[str, str]], identity: int = 77) -> list[object]:
    """An abstract list with (format, text) for each level, and the list made of it."""
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    return [
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">{inner}</w:abstractNum>'),
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'),
    ]


def add_numbering(document: Document, levels: Sequence[tuple[str, str]], identity: int = 77) -> None:
    root = document.part.numbering_part.element
    abstract, number = numbering_xml(levels, identity)
    root.insert(0, abstract)
    root.append(number)


def number_paragraph(paragraph: object, depth: int = 0, identity: int = 77) -> None:
    properties = paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>')
    )


def workbook(*rows: Sequence[object], merged: Sequence[str] = (), name: str = "Лист1") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repack(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """Rewrite parts of a ZIP package; None takes a part out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def container(*streams: str) -> bytes:
    """A small OLE container whose streams are empty but have these names."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIII", header, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    fat = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    directory = b"".join(_entry(name, 2) for name in streams)
    directory = _entry("Root Entry", 5) + directory
    return bytes(header) + fat + directory.ljust(512, b"\x00")[:512]


def _entry(name: str, kind: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\x00\x00"
    entry = bytearray(128)
    entry[: len(raw)] = raw
    struct.pack_into("<HB", entry, 64, len(raw), kind)
    struct.pack_into("<IIII", entry, 68, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    struct.pack_into("<II", entry, 116, 0xFFFFFFFE, 0)
    return bytes(entry)
