"""What stands in place of the card while the list is empty: three large first steps."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from msoko_desktop.gui.main_window.start_page import LargeStep
from msoko_desktop.gui.theme import theme

STEPS = (
    (
        "import",
        "Загрузить список школ",
        "Из файла Excel, LibreOffice или CSV: столбцы программа узнает сама.",
        "import",
    ),
    ("paste", "Вставить из Excel", "Скопируйте строки со школами в Excel и нажмите эту кнопку или Ctrl+V.", "paste"),
    ("new", "Добавить школу", "Введите наименование — остальное можно дополнить потом.", "school"),
)


class StartSteps(QScrollArea):
    """`wanted(name of the step)` when one is chosen."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget(self)
        self.setWidget(sheet)
        for area in (self.viewport(), sheet):
            area.setAutoFillBackground(False)
        self._column = QWidget(sheet)
        outer = QVBoxLayout(sheet)
        outer.addStretch(2)
        outer.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self._inner = QVBoxLayout(self._column)
        self._inner.setContentsMargins(0, 0, 0, 0)
        heading = QLabel("Школ в списке пока нет", self._column)
        heading.setProperty("role", "heading")
        self._text = QLabel(
            "Школы нужны, чтобы вводить результаты, отмечать мероприятия «для каждой ОО» и печатать приказы.",
            self._column,
        )
        self._text.setWordWrap(True)
        self._text.setProperty("role", "muted")
        self._inner.addWidget(heading)
        self._inner.addWidget(self._text)
        self.buttons: dict[str, LargeStep] = {}
        for name, title, words, _ in STEPS:
            button = LargeStep(title, words, self._column)
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            self._inner.addWidget(button)
            self.buttons[name] = button
        self.setFocusProxy(self.buttons["import"])
        theme().changed.connect(self._draw)
        self._draw()

    def show_writable(self, *, writable: bool) -> None:
        """Enable the steps only in a file that can be written."""
        for button in self.buttons.values():
            button.setEnabled(writable)

    def _draw(self) -> None:
        look = theme()
        self._column.setFixedWidth(look.px(520))
        self._inner.setSpacing(look.px(12))
        for name, _, _, icon in STEPS:
            button = self.buttons[name]
            button.setIcon(look.icon(icon, "accent", 32))
            button.setIconSize(QSize(look.px(32), look.px(32)))
            button.fit(look.px(520))
