"""Office files without the clock: equal content gives equal bytes, and the file's dates are only those it was given."""

import datetime as dt
import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

_PROPERTIES = "docProps/core.xml"
_TERMS = "{http://purl.org/dc/terms/}"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP archive knows


def timeless(data: bytes, made: dt.datetime | None) -> bytes:
    """Return a DOCX or XLSX file that says it was made at `made`, or does not say when for None."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == _PROPERTIES:
                content = _dated(content, made)
            plain = ZipInfo(item.filename, _EARLIEST)
            plain.compress_type, plain.create_system = ZIP_DEFLATED, 0
            new.writestr(plain, content)
    return file.getvalue()


def _dated(properties: bytes, made: dt.datetime | None) -> bytes:
    """Return the file's properties with their two dates set, or without them."""
    root = etree.fromstring(properties, etree.XMLParser(resolve_entities=False, no_network=True))
    for name in ("created", "modified"):
        for element in root.findall(_TERMS + name):
            if made is None:
                root.remove(element)
            else:
                element.text = f"{made:%Y-%m-%dT%H:%M:%SZ}"
    text: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return text
