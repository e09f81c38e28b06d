"""Finds out by content what a file is, refuses what cannot hold a plan, and reads the rest into blocks."""

import re
from contextlib import suppress

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, RowCounter
from msoko_desktop.readers.html_blocks import looks_like_html, read_html_blocks
from msoko_desktop.readers.ole import SIGNATURE, Container, DamagedContainer
from msoko_desktop.readers.packages import Package, damaged, protected, too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.text_blocks import read_text_blocks

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")


def read_blocks(data: bytes, name: str, limits: Limits) -> list[Block]:
    """Turn the bytes of a file into blocks; `name` is for messages; raises InputRefused with one sentence."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputRefused(f"Файл «{name}» пуст: выберите файл с планом.")
    if len(data) > limits.file_bytes:
        raise too_large(name)
    rows = RowCounter(limits.rows)
    if data.startswith(b"PK"):
        return _package_blocks(data, name, rows, limits)
    if data.startswith(SIGNATURE):
        return _container_blocks(data, name, rows, limits)
    _refuse_known(data, name)
    text = decode(data, name)
    return text_or_html_blocks(text, name, limits)


def text_or_html_blocks(text: str, name: str, limits: Limits) -> list[Block]:
    """Turn decoded text into blocks, HTML as HTML; raises InputRefused."""
    if len(text) > limits.characters:
        raise too_large(name)
    rows = RowCounter(limits.rows)
    if looks_like_html(text):
        return read_html_blocks(text, rows, limits)
    if text[:200].lstrip("\ufeff \r\n").startswith("<?xml"):
        raise InputRefused(f"Файл «{name}» — в формате XML, который не читается: сохраните документ как DOCX.")
    return read_text_blocks(text, rows)


def _package_blocks(data: bytes, name: str, rows: RowCounter, limits: Limits) -> list[Block]:
    package = Package(data, name, limits)
    names = package.names
    if any(part.startswith("word/") and part.endswith(".xml") for part in names):
        from msoko_desktop.readers.docx_blocks import read_docx_blocks

        return read_docx_blocks(package, rows)
    if any(part.startswith("xl/") for part in names):
        from msoko_desktop.readers.sheet_blocks import workbook_blocks
        from msoko_desktop.readers.sheet_cells import read_xlsx_cells

        return workbook_blocks(read_xlsx_cells(package, data, limits), name, rows, limits)
    if "content.xml" in names:
        from msoko_desktop.readers.odf_blocks import read_odf_blocks

        return read_odf_blocks(package, rows, limits)
    if any(part.startswith("ppt/") for part in names):
        raise InputRefused(f"Файл «{name}» — презентация: загрузите план в виде документа или таблицы.")
    raise InputRefused(f"Файл «{name}» — архив, а не документ: распакуйте его и загрузите сам документ с планом.")


def _container_blocks(data: bytes, name: str, rows: RowCounter, limits: Limits) -> list[Block]:
    try:
        container = Container(data)
    except DamagedContainer as error:
        raise damaged(name, error) from error
    if "EncryptedPackage" in container.names or "EncryptionInfo" in container.names:
        raise protected(name)
    if "WordDocument" in container.names:
        raise InputRefused(
            f"Файл «{name}» — в старом формате Word (.doc): откройте его в Word и сохраните как DOCX, затем загрузите."
        )
    if "Workbook" in container.names or "Book" in container.names:
        from msoko_desktop.readers.sheet_blocks import workbook_blocks
        from msoko_desktop.readers.xls_cells import read_xls_cells

        return workbook_blocks(read_xls_cells(container, data, name, limits), name, rows, limits)
    raise InputRefused(f"Файл «{name}» — не документ и не таблица: сохраните план как DOCX или XLSX и загрузите его.")


def _refuse_known(data: bytes, name: str) -> None:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(b"%PDF"):
        raise InputRefused(
            f"Файл «{name}» — PDF, таблицы из него не читаются: загрузите исходный документ (DOCX, XLSX) "
            "или скопируйте таблицу через буфер обмена."
        )
    if start.startswith(b"{\\rtf"):
        raise InputRefused(f"Файл «{name}» — в формате RTF: откройте его в Word и сохраните как DOCX, затем загрузите.")
    if start.startswith(b"MIME-Version") or b"multipart/related" in start:
        raise InputRefused(f"Файл «{name}» — веб-архив: откройте его в Word и сохраните как DOCX, затем загрузите.")
    if start.startswith(_PICTURES):
        raise InputRefused(f"Файл «{name}» — изображение: нужен документ с текстом (DOCX, XLSX, ODT, ODS, HTML, TXT).")
    if start.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        raise InputRefused(f"Файл «{name}» — архив: распакуйте его и загрузите сам документ с планом.")


def decode(data: bytes, name: str) -> str:
    """Decode text in UTF-8 (with or without mark), UTF-16, windows-1251, KOI8-R or CP866; raises InputRefused."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if b"\x00" in data[:4096]:
        zeros = data[:4096]
        odd, even = zeros[1::2].count(0), zeros[::2].count(0)
        if max(odd, even) * 5 > len(zeros) // 2 or _looks_utf16(zeros):
            return _decoded(data, "utf-16-le" if odd >= even else "utf-16-be", name)
        raise _not_text(name)
    if _looks_utf16(data[:4096]):
        return _decoded(data, "utf-16-le", name)
    if len(_CONTROL.findall(data[:65536])) * 200 > len(data[:65536]):
        raise _not_text(name)
    with suppress(UnicodeDecodeError):  # what is not UTF-8 is in one of the encodings of its time
        return data.decode("utf-8")
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", data[:2048], re.IGNORECASE)
    if declared and declared.group(1).lower() in (b"windows-1251", b"koi8-r", b"cp866", b"utf-16"):
        return data.decode(declared.group(1).decode("ascii").lower(), "replace")
    return max((data.decode(encoding, "replace") for encoding in ("cp1251", "koi8-r", "cp866")), key=_russian)


def _looks_utf16(data: bytes) -> bool:
    """Cyrillic in UTF-16 has 0x04 in every other byte."""
    return len(data) > 8 and data[1::2].count(4) * 2 > len(data) // 2


def _decoded(data: bytes, encoding: str, name: str) -> str:
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") * 20 > len(text):
        raise _not_text(name)
    return text


def _not_text(name: str) -> InputRefused:
    return InputRefused(f"Файл «{name}» — не документ с текстом: нужен план в DOCX, XLSX, XLS, ODT, ODS, HTML или TXT.")


def _russian(text: str) -> int:
    """How much a decoding looks like Russian: frequent small letters count, capitals after small ones count against."""
    sample = text[:20_000]
    return (
        sum(map(sample.count, "оеаинтсрвлк"))
        - 2 * len(re.findall("[а-яё][А-ЯЁ]", sample))
        - 3 * sum(map(sample.count, "\ufffd\u2500\u2502\u2592\u2591╬╨"))
        + (1 if _CYRILLIC.search(sample) else 0)
    )
