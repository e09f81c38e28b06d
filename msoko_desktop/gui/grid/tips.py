"""What is told of a cell: in its tool tip and in the line under the grid."""

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from msoko_desktop.domain.remarks import Severity

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.model import GridModel
    from msoko_desktop.gui.grid.view import GridTable


def cell_tip(table: "GridTable", row: int, column: int) -> str:
    """Return the tool tip of a cell: its text where it is cut, what is wrong, the comment."""
    model, geo, look = table.grid, table.geo, table.painting.look
    text = model.texts(row)[column]
    lines = []
    if look.width(text) > geo.column_width(column) - 2 * look.padding:
        lines.append(html.escape(text))
    for remark in model.remarks_of(row, column):
        lines.append(f"<b>{remark.severity.label}:</b> {html.escape(remark.text)}")
    note = model.note(row, column)
    if note:
        lines.append(f"<b>Комментарий:</b> {html.escape(note)}".replace("\n", "<br>"))
    return f"<qt>{'<br>'.join(lines)}</qt>" if lines else ""


def cell_line(model: "GridModel", row: int, column: int) -> tuple[str, str]:
    """Return what the line under the grid says of a cell, and the colour: "danger", "warning" or "muted"."""
    remarks = model.remarks_of(row, column)
    if remarks:
        worst = "danger" if any(remark.severity is Severity.ERROR for remark in remarks) else "warning"
        return " ".join(remark.text for remark in remarks), worst
    note = model.note(row, column)
    if note:
        return f"Комментарий: {' '.join(note.split())}", "muted"
    found = model.columns[column]
    return f"{model.row_title(row)} · {found.tip or found.title}", "muted"


def fitted(text: str, metrics: QFontMetrics, width: int, height: int) -> str:
    """Return as much of a text as a label of this size holds, with «…» where that is not all of it."""
    room = QRect(0, 0, max(width, 1), 10_000)

    def fits(shown: str) -> bool:
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), shown).height() <= height

    if fits(text):
        return text
    least, most = 0, len(text)
    while most - least > 1:
        middle = (least + most) // 2
        if fits(f"{text[:middle].rstrip()}…"):
            least = middle
        else:
            most = middle
    return f"{text[:least].rstrip()}…"
