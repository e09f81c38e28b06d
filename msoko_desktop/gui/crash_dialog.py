"""The dialog after a fault of the program: what it means for the person, and the report for the helper."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.gui.forms.ui_crash_dialog import Ui_CrashDialog
from msoko_desktop.gui.theme import theme


class CrashDialog(QDialog):
    """Says that nothing entered is lost, and lets the report be copied."""

    def __init__(self, report: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashDialog()
        self.ui.setupUi(self)
        self._log = log
        look = theme()
        self.ui.icon.setPixmap(look.icon("warning", "warning", 32).pixmap(look.px(32), look.px(32)))
        self.ui.report.setPlainText(report)
        self.ui.report.hide()
        self.ui.details.toggled.connect(self.ui.report.setVisible)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.folder.clicked.connect(self._open_folder)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setText("Продолжить работу")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.report.toPlainText())
        self.ui.copy.setText("Скопировано")

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))
