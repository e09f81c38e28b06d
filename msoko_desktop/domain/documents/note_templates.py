"""Templates of analytical notes: which blocks a note of a kind begins with, read from `data/note_templates.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.documents.notes import BlockKind, ChartForm, NoteKind, places_of


@dataclass(frozen=True, slots=True)
class TemplateBlock:
    """A block of a template; `each` repeats it, with the blocks beside it that are so marked, for each work.

    `optional` leaves a table or a chart out where the report has nothing to show.
    """

    kind: BlockKind
    text: str = ""
    hint: str = ""
    report: str = ""
    part: int = 0
    group_by: str = "school"
    measures: tuple[str, ...] = ()
    form: ChartForm = ChartForm.BARS
    each: bool = False
    optional: bool = True


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """A template: for which kind, its name for people, the title with places, its blocks."""

    kind: NoteKind
    name: str
    title: str
    blocks: tuple[TemplateBlock, ...]


def note_templates(data: Mapping[str, Any]) -> dict[NoteKind, NoteTemplate]:
    """Return the templates by kind. Raises KeyError, TypeError, ValueError or InputRefused for what is no template."""
    found = {}
    for one in data["template"]:
        kind = NoteKind(one["kind"])
        title = "\n".join(one["title"])
        places_of(title)
        found[kind] = NoteTemplate(kind, one["name"], title, tuple(map(_block, one["block"])))
    return found


def _block(data: Mapping[str, Any]) -> TemplateBlock:
    known = set(TemplateBlock.__slots__)
    if not set(data) <= known:
        raise ValueError(f"unknown in a template of notes: {', '.join(sorted(set(data) - known))}")
    text = data.get("text", "")
    block = TemplateBlock(
        BlockKind(data["kind"]),
        text if isinstance(text, str) else "\n".join(text),
        data.get("hint", ""),
        data.get("report", ""),
        data.get("part", 0),
        data.get("group_by", "school"),
        tuple(data.get("measures", ())),
        ChartForm(data.get("form", "bars")),
        data.get("each", False),
        data.get("optional", True),
    )
    places_of(block.text)
    if block.kind.is_text is bool(block.report):
        raise ValueError(f"a block of a template is either words or a report: {block}")
    return block
