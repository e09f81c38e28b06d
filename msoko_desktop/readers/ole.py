"""Looks into old binary Office files (OLE containers): what they hold, and how large a sheet they claim."""

import struct

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA
_ENTRY = 128
_CELL_RECORDS = frozenset({0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00BD, 0x00BE, 0x00D6})
_MULTIPLE = frozenset({0x00BD, 0x00BE})
_FILEPASS = 0x002F


class DamagedContainer(ValueError):
    """The container's own structure makes no sense."""


class Container:
    """The streams of an OLE container by name; raises DamagedContainer where the structure is broken."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._open()
        except (struct.error, IndexError, OverflowError) as error:
            raise DamagedContainer(str(error)) from error

    def _open(self) -> None:
        data = self._data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise DamagedContainer("sector size")
        self._size = 1 << shift
        tables, directory, _, self._cutoff, small, _, more, more_count = struct.unpack_from(
            "<I I I I I I I I", data, 44
        )
        places = [place for place in struct.unpack_from("<109I", data, 76) if place < _END]
        seen = 0
        while more < _END and seen <= more_count and seen <= len(data) // self._size:
            found = struct.unpack_from(f"<{self._size // 4}I", data, self._at(more))
            places.extend(place for place in found[:-1] if place < _END)
            more, seen = found[-1], seen + 1
        self._next: list[int] = []
        for place in places[: max(tables, 0)]:
            self._next.extend(struct.unpack_from(f"<{self._size // 4}I", data, self._at(place)))
        listing = self._chain(directory)
        self._small_next: list[int] = []
        if small < _END:
            raw = self._chain(small)
            self._small_next = list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))
        self._entries: dict[str, tuple[int, int]] = {}
        self._small_stream = b""
        for position in range(0, len(listing) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", listing, position + 64)[0]
            kind = listing[position + 66]
            name = listing[position : position + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", listing, position + 116)
            if kind == 5 and start < _END:
                self._small_stream = self._chain(start)
            elif kind == 2:
                self._entries.setdefault(name, (start, size))
        self.names = frozenset(self._entries)

    def _at(self, sector: int) -> int:
        position: int = (sector + 1) * self._size
        if position >= len(self._data):
            raise DamagedContainer("sector out of the file")
        return position

    def _chain(self, sector: int) -> bytes:
        pieces: list[bytes] = []
        limit = len(self._data) // self._size + 1
        while sector < _END:
            if len(pieces) > limit or sector >= len(self._next):
                raise DamagedContainer("endless chain")
            position = self._at(sector)
            pieces.append(self._data[position : position + self._size])
            sector = self._next[sector]
        return b"".join(pieces)

    def stream(self, name: str) -> bytes:
        """Return the content of a stream; raises KeyError where there is none, DamagedContainer where it is broken."""
        start, size = self._entries[name]
        if size >= self._cutoff:
            return self._chain(start)[:size]
        pieces: list[bytes] = []
        while start < _END:
            if len(pieces) > len(self._small_next) or start >= len(self._small_next):
                raise DamagedContainer("endless chain")
            pieces.append(self._small_stream[start * 64 : start * 64 + 64])
            start = self._small_next[start]
        return b"".join(pieces)[:size]


def workbook_claims(stream: bytes) -> tuple[int, int, bool]:
    """Return the last row and column that a BIFF workbook stream uses (from 0), and whether it is encrypted."""
    position = last_row = last_column = 0
    encrypted = False
    while position + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, position)
        start = position + 4
        if kind == _FILEPASS:
            encrypted = True
        elif kind in _CELL_RECORDS and length >= 6 and start + 6 <= len(stream):
            row, column = struct.unpack_from("<HH", stream, start)
            if kind in _MULTIPLE and start + length <= len(stream):
                column = max(column, struct.unpack_from("<H", stream, start + length - 2)[0])
            last_row, last_column = max(last_row, row), max(last_column, column)
        position = start + length
    return last_row, last_column, encrypted
