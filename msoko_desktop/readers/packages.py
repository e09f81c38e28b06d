"""Opens the ZIP packages of office files with limits, and parses their XML so that it can do no harm."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from lxml import etree

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.rules import Limits

_CHUNK = 1 << 20
_DAMAGED = "Файл «{name}» повреждён или скачан не до конца: получите его ещё раз и повторите загрузку."
_TOO_LARGE = "Файл «{name}» слишком велик: оставьте в нём только нужную таблицу и повторите загрузку."
_DTD = "Файл «{name}» содержит недопустимые служебные определения: откройте его в Word, сохраните заново и повторите."
_PROTECTED = "Файл «{name}» защищён паролем: снимите защиту в программе, где он создан, и повторите загрузку."


def damaged(name: str, details: object = "") -> InputRefused:
    """Return the refusal of a damaged or truncated file."""
    return InputRefused(_DAMAGED.format(name=name), str(details))


def too_large(name: str) -> InputRefused:
    """Return the refusal of a file beyond the limits."""
    return InputRefused(_TOO_LARGE.format(name=name))


def protected(name: str) -> InputRefused:
    """Return the refusal of a file under a password."""
    return InputRefused(_PROTECTED.format(name=name))


class Package:
    """A ZIP package held in memory; every way to read from it raises only InputRefused."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, IndexError) as error:
            raise damaged(name, error) from error
        if len(entries) > limits.archive_entries or sum(e.file_size for e in entries) > limits.unpacked_bytes:
            raise too_large(name)
        if any(entry.flag_bits & 1 for entry in entries):
            raise protected(name)
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, part: str) -> bytes:
        """Return the unpacked bytes of a part; raises InputRefused where it is missing, damaged or too large."""
        pieces: list[bytes] = []
        total = 0
        try:
            with self._archive.open(part) as stream:
                while piece := stream.read(_CHUNK):
                    total += len(piece)
                    if total > self._limits.part_bytes:
                        raise too_large(self.name)
                    pieces.append(piece)
        except (KeyError, zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError,
                NotImplementedError) as error:  # fmt: skip
            raise damaged(self.name, error) from error
        return b"".join(pieces)

    def check_all(self, read: Mapping[str, bytes] | None = None) -> None:
        """Unpack everything once, counting: what a header claims about sizes is not believed.

        `read` are parts that were read already; they are counted, but not unpacked again.
        """
        known = read or {}
        total = sum(map(len, known.values()))
        try:
            for entry in self._archive.infolist():
                if entry.filename in known and self._archive.NameToInfo.get(entry.filename) is entry:
                    continue
                with self._archive.open(entry) as stream:
                    while piece := stream.read(_CHUNK):
                        total += len(piece)
                        if total > self._limits.unpacked_bytes:
                            raise too_large(self.name)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, RuntimeError,
                NotImplementedError) as error:  # fmt: skip
            raise damaged(self.name, error) from error

    def tree(self, part: str) -> Any:
        """Return the root element of an XML part; raises InputRefused where it is missing, damaged or harmful."""
        return parse_xml(self.read(part), self.name)

    def optional_tree(self, part: str) -> Any:
        """Return the root element of an XML part, or None where the package has no such part."""
        return self.tree(part) if part in self.names else None


def parse_xml(data: bytes, name: str) -> Any:
    """Parse XML without entities, without a DTD, without the network; raises InputRefused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise InputRefused(_DTD.format(name=name))
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(name, error) from error
    if root is None:
        raise damaged(name)
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputRefused(_DTD.format(name=name))
    return root


def local(element: Any) -> str:
    """Return the name of an element without its namespace ("" for comments and the like)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str, default: str = "") -> str:
    """Return the attribute with that local name in whatever namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return default


def child(element: Any, *path: str) -> Any:
    """Follow a path of local names down from an element; None where it breaks off."""
    for name in path:
        element = next((inner for inner in element if local(inner) == name), None)
        if element is None:
            return None
    return element


def whole_number(text: str, default: int) -> int:
    """Read a whole number of an attribute, `default` where it is none; never longer than nine digits."""
    stripped = text.strip()
    return int(stripped) if stripped.isdecimal() and stripped.isascii() and len(stripped) < 10 else default
