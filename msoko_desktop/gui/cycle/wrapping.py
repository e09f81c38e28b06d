"""The list of proofs: words of proofs and remarks wrap, whatever the scale and the width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from msoko_desktop.gui.theme import theme

WORDS = 1  # the column of the words


class _WrappingDelegate(QStyledItemDelegate):
    """Gives each row the height that its wrapped words need; the style counts only the breaks that were typed."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        if index.column() != WORDS:
            return size
        room = max(self._tree.header().sectionSize(WORDS) - theme().px(18), theme().px(60))
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = self._tree.fontMetrics().boundingRect(QRect(0, 0, room, 10_000), flags, str(index.data() or ""))
        return QSize(size.width(), needed.height() + theme().px(8))


def prepare_list(tree: QTreeWidget) -> None:
    """Let the column of words take the room and wrap; the others are as wide as what they hold."""
    header = tree.header()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
    header.setStretchLastSection(False)
    tree.setItemDelegate(_WrappingDelegate(tree))
    tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)  # rows are of several lines
    header.sectionResized.connect(lambda *_: tree.scheduleDelayedItemsLayout())
