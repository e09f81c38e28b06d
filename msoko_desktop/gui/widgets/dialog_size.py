"""Opens a dialog as large as its text needs at the scale in force, never larger than the screen."""

from PySide6.QtWidgets import QWidget

from msoko_desktop.gui.theme import theme

MARGIN = 48  # logical pixels of the screen left to the frame of the window and the taskbar


def fit_dialog(dialog: QWidget) -> None:
    """Enlarge the dialog from the size its form gives (meant for 100 %) to the scale; wrapped labels stand whole.

    Call it when the dialog's texts are in place.
    """
    look = theme()
    room = dialog.screen().availableSize()
    width = min(max(look.px(dialog.width()), dialog.minimumSizeHint().width()), room.width() - MARGIN // 2)
    height = look.px(dialog.height())
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        height = max(height, layout.totalHeightForWidth(width))
    dialog.resize(width, min(height, room.height() - MARGIN))
