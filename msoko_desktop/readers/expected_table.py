"""A document as the reader of the table of expected results takes it: paragraphs, and lines of tables."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, Paragraph
from msoko_desktop.readers.files import CLIPBOARD, read_bytes
from msoko_desktop.readers.html_blocks import looks_like_html
from msoko_desktop.readers.rules import RecognitionRules
from msoko_desktop.readers.sources import read_blocks, text_or_html_blocks

Lines = Sequence[tuple[Sequence[str], bool]]


def read_expected_file(path: Path, *, rules: Mapping[str, Any]) -> list[str | Lines]:
    """Return the paragraphs and tables of a file; raises InputRefused or EnvironmentProblem as plans do."""
    known = RecognitionRules.from_mapping(rules)
    return _plain(read_blocks(read_bytes(path, path.name, known), path.name, known.limits))


def read_expected_text(text: str, *, rules: Mapping[str, Any]) -> list[str | Lines]:
    """Return the paragraphs and tables of copied HTML, or the rows of cells of a copied sheet; raises InputRefused."""
    if not looks_like_html(text):
        lines = io.StringIO(text.replace("\0", ""), newline="")
        try:
            return [[(row, False) for row in csv.reader(lines, delimiter="\t")]]
        except csv.Error as error:
            raise InputRefused(
                "В буфере обмена не таблица: скопируйте таблицу с годами в шапке.", str(error)
            ) from error
    return _plain(text_or_html_blocks(text, CLIPBOARD, RecognitionRules.from_mapping(rules).limits))


def _plain(blocks: Sequence[Block]) -> list[str | Lines]:
    found: list[str | Lines] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            rows = ([*(c.text if not c.merged else "" for c in row.cells)] for row in block.rows)
            found.append([(cells, row.after_gap) for cells, row in zip(rows, block.rows, strict=True)])
    return found
