"""The list of backups: when, how large, whether sound; restore one, make one now."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from msoko_desktop.gui.forms.ui_backups_dialog import Ui_BackupsDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.backups import BackupInfo

KILOBYTE = 1024


class BackupsDialog(QDialog):
    """Shows the backups of a file; `restore_asked(path)` tells which one the person wants back."""

    restore_asked = Signal(object)

    def __init__(
        self,
        read: Callable[[], Sequence[BackupInfo]],
        make: Callable[[], bool] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_BackupsDialog()
        self.ui.setupUi(self)
        self._read = read
        self._make = make
        self._backups: Sequence[BackupInfo] = ()
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.makeNow.setVisible(make is not None)
        self.ui.makeNow.clicked.connect(self._make_now)
        self.ui.openFolder.clicked.connect(self._open_folder)
        self.ui.restore.clicked.connect(self._restore)
        self.ui.table.itemSelectionChanged.connect(self._show_buttons)
        self.ui.table.itemDoubleClicked.connect(lambda _: self._restore())
        self.refresh()
        fit_dialog(self)

    def refresh(self) -> None:
        """Read the list again."""
        self._backups = self._read()
        table = self.ui.table
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels(["Создана", "Размер", "Проверка"])
        table.verticalHeader().hide()
        table.setRowCount(len(self._backups))
        for row, backup in enumerate(self._backups):
            texts = (
                f"{backup.made:%d.%m.%Y %H:%M}",
                size_text(backup.size),
                "исправна" if backup.sound else "повреждена",
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column == 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setVisible(bool(self._backups))
        self.ui.empty.setVisible(not self._backups)
        if self._backups:
            table.selectRow(0)
        self._show_buttons()

    def _selected(self) -> BackupInfo | None:
        rows = self.ui.table.selectionModel().selectedRows() if self._backups else []
        return self._backups[rows[0].row()] if rows else None

    def _show_buttons(self) -> None:
        backup = self._selected()
        self.ui.restore.setEnabled(backup is not None and backup.sound)
        self.ui.openFolder.setEnabled(bool(self._backups))

    def _make_now(self) -> None:
        if self._make is not None and self._make():
            self.refresh()

    def _open_folder(self) -> None:
        if self._backups:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._backups[0].path).parent)))

    def _restore(self) -> None:
        backup = self._selected()
        if backup is not None and backup.sound:
            self.restore_asked.emit(backup.path)


def size_text(size: int) -> str:
    """Return a size in bytes for a person: «14 КБ», «1,2 МБ»."""
    if size < KILOBYTE * KILOBYTE:
        return f"{max(1, round(size / KILOBYTE))} КБ"
    return f"{size / KILOBYTE / KILOBYTE:.1f} МБ".replace(".", ",")
