"""The status bar: which file, when it was saved, what undo takes back, and work that runs in the background."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStatusBar, QWidget

from msoko_desktop.domain.language.russian import date_words
from msoko_desktop.gui.jobs import Jobs
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme


class StatusBar(QStatusBar):
    """Follows the session and the jobs."""

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self.setSizeGripEnabled(False)
        self._file = QLabel(self)
        self._saved = QLabel(self)
        self._undo = QLabel(self)
        self._work = QLabel(self)
        self._summary = QLabel(self)
        self._summary.setAccessibleName("Выделенные ячейки")
        self._cancel = QPushButton("Отмена", self)
        self._cancel.setProperty("flat", True)
        self._cancel.clicked.connect(self._cancel_jobs)
        for label, name in ((self._file, "Файл"), (self._saved, "Сохранение"), (self._undo, "Отмена действия")):
            label.setAccessibleName(name)
        for widget in (self._work, self._cancel, self._summary):
            self.addWidget(widget)
            widget.hide()
        for label in (self._undo, self._saved, self._file):
            self.addPermanentWidget(label)
        session.changed.connect(lambda _changes: self.refresh())
        session.district_changed.connect(self.refresh)
        jobs.count_changed.connect(self._show_jobs)

    def refresh(self) -> None:
        """Show the state of the file now."""
        if not self._session.is_open:
            for label in (self._file, self._saved, self._undo):
                label.clear()
            return
        path: Path = self._session.district.path
        self._file.setText(path.name)
        self._file.setToolTip(str(path))
        if self._session.read_only:
            self._saved.setText("Только чтение")
            self._saved.setToolTip(self._session.district.read_only_reason)
            self._undo.clear()
            return
        saved = self._session.saved_at
        self._saved.setText(f"Сохранено в {saved:%H:%M}" if saved else "Изменений нет")
        self._saved.setToolTip("Каждое изменение записывается на диск сразу, отдельно сохранять не нужно.")
        name = self._session.undo_name()
        told = "Отменить нельзя" if self._session.undo_is_final() else "Можно отменить"
        self._undo.setText(f"{told}: {name}" if name else "")

    def show_summary(self, text: str) -> None:
        """Show what is selected on a sheet: how many cells, their sum and mean; "" for nothing."""
        self._summary.setText(text)
        self._summary.setVisible(bool(text))

    def texts(self) -> tuple[str, str, str]:
        """Return what is shown of the file, of saving and of undo."""
        return self._file.text(), self._saved.text(), self._undo.text()

    def _show_jobs(self, count: int) -> None:
        running = self._jobs.running()
        self._work.setText(running[-1].title if running else "")
        self._work.setVisible(count > 0)
        self._cancel.setVisible(count > 0)

    def _cancel_jobs(self) -> None:
        for job in self._jobs.running():
            job.cancel()


class ReadOnlyBanner(QFrame):
    """Says above every page that the file can only be looked at, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readOnlyBanner")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        self._icon = QLabel(self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)
        self.hide()

    def show_reason(self, reason: str) -> None:
        """Show the reason, or hide the banner where there is none."""
        look = theme()
        self._icon.setPixmap(look.icon("lock", "warning").pixmap(look.px(18), look.px(18)))
        self.text.setText(reason)
        self.setAccessibleName(reason)
        self.setVisible(bool(reason))


class LookingBackBanner(QFrame):
    """Says above every page that things are shown as they stood on another day; a button leads back to today."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lookingBackBanner")
        self._session = session
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.back = QPushButton("Вернуться к сегодняшнему дню", self)
        self.back.setProperty("flat", True)
        self.back.clicked.connect(lambda: session.show_day(None))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.back)
        session.day_changed.connect(self.refresh)
        session.district_changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show the day, or hide the banner on today."""
        day = date_words(self._session.day)
        if self._session.day > self._session.real_day:
            told, marked = "так будет, если ничего больше не отметить", "сегодняшнюю"
        else:
            told, marked = "отметки, сделанные позже, не учтены", "эту"
        self.text.setText(f"Показано на {day}: {told}. Новая отметка получит {marked} дату.")
        self.setAccessibleName(self.text.text())
        self.setVisible(self._session.is_looking_back)
