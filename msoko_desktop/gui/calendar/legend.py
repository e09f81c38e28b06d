"""The line that explains the letters and colours of the states."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from msoko_desktop.domain.execution import State
from msoko_desktop.gui.execution.look import look_of
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.flow import FlowLayout

SIGNS = (("◥", "danger", "срок в выходной день"), ("≈", "muted", "примерная дата"))


class Legend(QWidget):
    """Each state with its letter, and the signs beside them, in as many rows as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Обозначения")
        flow = FlowLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._labels = [QLabel(self) for _ in (*State, *SIGNS)]
        for label in self._labels:
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setContentsMargins(4, 2, 12, 2)
            flow.addWidget(label)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        texts = [(look.letter, look.sign.name(), look.ground.name(), look.label) for look in map(look_of, State)]
        clear = theme().colour("window").name()
        texts += [(sign, theme().colour(role).name(), clear, words) for sign, role, words in SIGNS]
        for label, (letter, colour, ground, words) in zip(self._labels, texts, strict=True):
            label.setText(
                f'<span style="background:{ground};color:{colour};font-weight:600">&nbsp;{letter}&nbsp;</span> {words}'
            )
