"""How the blocks of a note stand in the list at the left of its editor."""

from PySide6.QtWidgets import QListWidgetItem

from msoko_desktop.domain.documents.notes import BlockKind, Note, NoteBlock, filled
from msoko_desktop.domain.language.russian import one_line, shortened
from msoko_desktop.gui.theme import theme

UNFILLED = "Не заполнено: {}. Пустые разделы не печатаются."
LONGEST = 70  # characters of a line
_ICONS = {
    BlockKind.HEADING: "section",
    BlockKind.TEXT: "form",
    BlockKind.CONCLUSION: "properties",
    BlockKind.TABLE: "list",
    BlockKind.CHART: "results",
}


def block_item(note: Note, block: NoteBlock, number: int) -> QListWidgetItem:
    """Return the line of a block; headings bear their number and are bold, conclusions not written yet are pale."""
    text = short_text(note, block.text)
    if block.kind is BlockKind.HEADING:
        text = f"{number}. {text}"
    else:
        told = block.hint or "пусто"
        text = f"   {text or f'({told})'}"
    item = QListWidgetItem(theme().icon(_ICONS[block.kind], "accent"), text)
    if block.kind is BlockKind.HEADING:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    if block.kind is BlockKind.CONCLUSION and not block.text.strip():
        item.setForeground(theme().colour("muted"))
    item.setToolTip(f"{block.kind.label}: {filled(block.text, note.figures)}".strip(": "))
    return item


def short_text(note: Note, text: str) -> str:
    """Return a text with its figures on one line, shortened where it is long."""
    return shortened(one_line(filled(text, note.figures)), LONGEST)


def block_label(block: NoteBlock) -> str:
    """Return what stands above the words of a block."""
    return block.kind.label if block.kind.is_text else f"{block.kind.label}, название"


def block_hint(block: NoteBlock) -> str:
    """Return what stands below the words of a block: why a table shows nothing, else its hint."""
    if block.kept is not None and block.kept.explanation:
        return block.kept.explanation
    return block.hint


def unfilled_words(note: Note) -> str:
    """Return which sections have no conclusion yet, "" where all have."""
    empty, heading = [], ""
    for block in note.blocks:
        if block.kind is BlockKind.HEADING:
            heading = short_text(note, block.text)
        elif block.kind is BlockKind.CONCLUSION and not block.text.strip():
            empty.append(f"«{heading}»")
    return UNFILLED.format(", ".join(empty)) if empty else ""
