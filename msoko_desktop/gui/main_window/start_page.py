"""What is shown instead of empty pages: the three large first steps, or the choice of a file where none is open."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from msoko_desktop.gui.actions import ActionName, ActionRegistry
from msoko_desktop.gui.theme import theme

# name of the entry, heading, explanation, icon
FIRST_STEPS = (
    (
        ActionName.IMPORT,
        "Загрузить план из файла",
        "Дорожная карта из Word, Excel или буфера обмена: программа сама найдёт разделы, сроки и исполнителей.",
        "import",
    ),
    (
        ActionName.PLAN_FROM_TEMPLATE,
        "Создать план по образцу",
        "Готовые мероприятия по направлениям системы оценки качества образования на нужный год.",
        "template",
    ),
    (
        ActionName.EXAMPLE,
        "Посмотреть пример",
        "Вымышленный район с планами за три года. Ваши файлы не изменятся.",
        "example",
    ),
)
WITHOUT_FILE = (
    (
        ActionName.NEW_FILE,
        "Создать файл района",
        "Один файл на компьютере, в котором хранится всё: планы, приказы, исполнители.",
        "new",
    ),
    (
        ActionName.OPEN_FILE,
        "Открыть файл района",
        "Файл с окончанием .msoko, созданный раньше или на другом компьютере.",
        "open",
    ),
    FIRST_STEPS[2],
)


class StartPage(QScrollArea):
    """Large buttons for the first steps; only those whose entry is registered are shown.

    It scrolls where the window is low: the window must not grow over the edge of a small screen for it.
    """

    def __init__(self, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._steps: list[tuple[LargeStep, str]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the steps take it
        sheet = QWidget(self)
        for area in (self.viewport(), sheet):
            area.setAutoFillBackground(False)
        self.setWidget(sheet)
        sheet.setAutoFillBackground(False)  # setWidget() turns it on
        self._outer = QVBoxLayout(sheet)
        self._column = QWidget(sheet)
        self._column.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._inner = QVBoxLayout(self._column)
        self._outer.addStretch(2)
        self._outer.addWidget(self._column, 0, Qt.AlignmentFlag.AlignHCenter)
        self._outer.addStretch(3)
        self._heading = QLabel(self._column)
        self._heading.setProperty("role", "heading")
        self._text = QLabel(self._column)
        self._text.setWordWrap(True)
        self._text.setProperty("role", "muted")
        self._inner.addWidget(self._heading)
        self._inner.addWidget(self._text)
        self._file_is_open: bool | None = None
        theme().changed.connect(self._draw)

    def show_steps(self, *, file_is_open: bool) -> None:
        """Show the steps for an empty file, or for no file at all."""
        if file_is_open == self._file_is_open:
            return
        self._file_is_open = file_is_open
        for button, _ in self._steps:
            self._inner.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._steps = []
        self._heading.setText("С чего начать" if file_is_open else "Файл района не открыт")
        self._text.setText(
            "В этом файле ещё нет планов. Выберите первый шаг:"
            if file_is_open
            else "Всё хранится в одном файле. Создайте его, откройте имеющийся или посмотрите пример."
        )
        for name, heading, explanation, icon in FIRST_STEPS if file_is_open else WITHOUT_FILE:
            if self._actions.action(name) is not None:
                self._add(name, heading, explanation, icon)
        self._draw()
        if self._steps:
            self.setFocusProxy(self._steps[0][0])

    def _add(self, name: str, heading: str, explanation: str, icon: str) -> None:
        button = LargeStep(heading, explanation, self._column)
        button.clicked.connect(lambda: self._actions.trigger(name))
        self._inner.addWidget(button)
        button.show()
        self._steps.append((button, icon))

    def _draw(self) -> None:
        look = theme()
        self._inner.setSpacing(look.px(12))
        self._column.setFixedWidth(look.px(560))
        for button, icon in self._steps:
            button.setIcon(look.icon(icon, "accent", 32))
            button.setIconSize(QSize(look.px(32), look.px(32)))
            button.fit(look.px(560))


class LargeStep(QPushButton):
    """A button with a heading and an explanation that wraps."""

    def __init__(self, heading: str, explanation: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("firstStep")
        self._height = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(explanation)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme().px(68), theme().px(12), theme().px(14), theme().px(12))
        layout.setSpacing(theme().px(3))
        title = QLabel(heading, self)
        title.setProperty("role", "subheading")
        text = QLabel(explanation, self)
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        self._look = (layout, title, text)
        for label in (title, text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)

    def fit(self, width: int) -> None:
        """Take the height that the wrapped explanation needs at this width."""
        look = theme()
        layout, title, text = self._look
        for label in (title, text):
            label.ensurePolished()
        layout.setContentsMargins(look.px(68), look.px(14), look.px(14), look.px(14))
        room = width - look.px(68 + 14) - layout.spacing()
        self._height = title.sizeHint().height() + text.heightForWidth(room) + layout.spacing() + look.px(14 + 14)
        self.ensurePolished()  # the style sheet sets a least height of its own when it first sees the button
        self.setMinimumHeight(self._height)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height found by `fit`."""
        return QSize(super().sizeHint().width(), self._height)

    def hasHeightForWidth(self) -> bool:
        """Deny it: the width is given, and the layout inside would ask for less than the labels need."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the height found by `fit`; the text must not be cut."""
        return QSize(0, self._height)
