"""The dialog «О программе»: name, version, licence, where the journal of errors is."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

import msoko_desktop
from msoko_desktop import paths
from msoko_desktop.gui import icons
from msoko_desktop.gui.forms.ui_about_dialog import Ui_AboutDialog
from msoko_desktop.gui.theme import theme


class AboutDialog(QDialog):
    """Shows what a helper on the phone asks for first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        look = theme()
        self.ui.icon.setPixmap(icons.pixmap("msoko", look.colour("accent"), look.px(56)))
        self.ui.name.setProperty("role", "heading")
        for label in (self.ui.licence, self.ui.data):
            label.setProperty("role", "muted")
        self.ui.version.setText(f"Версия {msoko_desktop.__version__}, Qt {qVersion()}")
        self.ui.data.setText(f"Настройки и журнал: {paths.user_data_dir()}")
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setText("Закрыть")
