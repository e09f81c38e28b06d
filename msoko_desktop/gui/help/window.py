"""The window of the manual: contents at the left, the chapter at the right, search, back and forward."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from msoko_desktop import paths
from msoko_desktop.gui.forms.ui_help_window import Ui_HelpWindow
from msoko_desktop.gui.help.chapters import Chapter, find_chapters, read_chapters
from msoko_desktop.gui.widgets.dialog_size import fit_dialog

KEY = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Shows the manual; not modal, so that one can read and work side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpWindow()
        self.ui.setupUi(self)
        fit_dialog(self)
        self._chapters = read_chapters()
        self._trail: list[str] = []
        self._place = -1
        self.ui.page.document().setDocumentMargin(18)
        self.ui.page.setSearchPaths([str(paths.asset("resources/help"))])
        self.ui.splitter.setSizes([230, 700])
        self._list(self._chapters)
        self.ui.chapters.currentItemChanged.connect(self._open_item)
        self.ui.search.textChanged.connect(self._search)
        self.ui.search.returnPressed.connect(self._find_next)
        self.ui.page.anchorClicked.connect(self._follow)
        self.ui.back.clicked.connect(lambda: self._step(-1))
        self.ui.forward.clicked.connect(lambda: self._step(+1))
        self.open_chapter("index")

    def open_chapter(self, key: str) -> None:
        """Show the chapter with that key; the contents when there is none such."""
        chapter = self._chapter(key)
        if not self._trail or self._trail[self._place] != chapter.key:
            self._trail = [*self._trail[: self._place + 1], chapter.key]
            self._place = len(self._trail) - 1
        self._show(chapter)

    def current_chapter(self) -> str:
        """Return the key of the chapter that is shown."""
        return self._trail[self._place]

    def _chapter(self, key: str) -> Chapter:
        return next((chapter for chapter in self._chapters if chapter.key == key), self._chapters[0])

    def _show(self, chapter: Chapter) -> None:
        self.ui.page.setMarkdown(chapter.text)
        self.ui.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.ui.back.setEnabled(self._place > 0)
        self.ui.forward.setEnabled(self._place < len(self._trail) - 1)
        self.ui.chapters.blockSignals(True)
        for row in range(self.ui.chapters.count()):
            if self.ui.chapters.item(row).data(KEY) == chapter.key:
                self.ui.chapters.setCurrentRow(row)
        self.ui.chapters.blockSignals(False)

    def _list(self, chapters: tuple[Chapter, ...]) -> None:
        self.ui.chapters.blockSignals(True)
        self.ui.chapters.clear()
        for chapter in chapters:
            item = QListWidgetItem(chapter.title)
            item.setData(KEY, chapter.key)
            self.ui.chapters.addItem(item)
        self.ui.chapters.blockSignals(False)

    def _open_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open_chapter(item.data(KEY))

    def _search(self, words: str) -> None:
        found = find_chapters(self._chapters, words)
        self._list(found)
        if found and self.current_chapter() not in {chapter.key for chapter in found}:
            self.open_chapter(found[0].key)
        self._find_next()

    def _find_next(self) -> None:
        words = self.ui.search.text().split()
        if words and not self.ui.page.find(words[0]):
            self.ui.page.moveCursor(QTextCursor.MoveOperation.Start)
            self.ui.page.find(words[0])

    def _follow(self, link: QUrl) -> None:
        name = link.path() or link.toString()
        if name.endswith(".md"):
            self.open_chapter(name.rsplit("/", 1)[-1][:-3])
        elif link.fragment():
            self.ui.page.scrollToAnchor(link.fragment())

    def _step(self, by: int) -> None:
        if 0 <= self._place + by < len(self._trail):
            self._place += by
            self._show(self._chapter(self.current_chapter()))
