"""A note edited beside its pages: blocks at the left, pages at the right; every change is on disk at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidgetItem, QMenu, QWidget

from msoko_desktop.domain.documents.notes import BlockKind, Note, NoteBlock, NoteKind, shown_title
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_note_dialog import Ui_NoteDialog
from msoko_desktop.gui.notes.block_list import LONGEST, block_hint, block_item, block_label, short_text, unfilled_words
from msoko_desktop.gui.notes.changes_dialog import NoteChangesDialog, NoteRecordDialog
from msoko_desktop.gui.notes.output import print_note, save_note_file
from msoko_desktop.gui.notes.report_dialog import NoteReportDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services import notes
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessment_names import assessment_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

TITLE_ROW = 0
SAME = "По нынешним данным всё так же: обновлять нечего."
RECORDED = "Справка записана в реестр «Документы»."


class NoteDialog(QDialog):
    """Row 0 of the list is the title, the rows below it are the blocks."""

    def __init__(self, window: "MainWindow", note_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._session = window.session
        self._id = note_id
        self._note = notes.read_note(self._session.district, note_id)
        self._reader = ResultReader(self._session.district)
        self._storing = False
        self._row = -1
        self.ui = Ui_NoteDialog()
        self.ui.setupUi(self)
        self._undo = DialogUndo(self, self._session)
        self.ui.preview.work_with(window.jobs)
        self._connect()
        self._renew_look()
        theme().changed.connect(self._renew_look)
        fit_dialog(self)
        self.ui.splitter.setSizes([theme().px(460), theme().px(640)])
        self._show_blocks(TITLE_ROW)
        self._preview(at_once=True)
        self.ui.blocks.setFocus()

    # --- what is shown

    @property
    def note(self) -> Note:
        """The note as it is stored."""
        return self._note

    def _show_blocks(self, row: int) -> None:
        """List the blocks and choose a row."""
        blocks = self.ui.blocks
        with QSignalBlocker(blocks):
            blocks.clear()
            title = QListWidgetItem(theme().icon("documents"), short_text(self._note, self._note.title), blocks)
            title.setToolTip("Заголовок справки")
            number = 0
            for block in self._note.blocks:
                number += block.kind is BlockKind.HEADING
                blocks.addItem(block_item(self._note, block, number))
            blocks.setCurrentRow(min(row, blocks.count() - 1))
        self._on_row()
        self.setWindowTitle(shown_title(self._note))
        self.ui.message.setText(unfilled_words(self._note))

    def _block(self) -> NoteBlock | None:
        return self._note.blocks[self._row - 1] if 0 < self._row <= len(self._note.blocks) else None

    def _on_row(self) -> None:
        """Show the words of the chosen block; those typed before are stored, else the person stays with them."""
        if not self._store_text():
            with QSignalBlocker(self.ui.blocks):
                self.ui.blocks.setCurrentRow(self._row)
            return
        ui, writable = self.ui, not self._session.read_only
        self._row = ui.blocks.currentRow()
        block = self._block()
        text = self._note.title if block is None else block.text
        ui.blockLabel.setText("Заголовок справки" if block is None else block_label(block))
        ui.text.show_text(text, self._note.figures)
        ui.text.setReadOnly(not writable)
        ui.hint.setText("" if block is None else block_hint(block))
        ui.hint.setVisible(bool(ui.hint.text()))
        ui.insert.setEnabled(writable)
        ui.up.setEnabled(writable and self._row > 1)
        ui.down.setEnabled(writable and 0 < self._row < len(self._note.blocks))
        ui.remove.setEnabled(writable and self._row > 0)

    def _preview(self, *, at_once: bool = False) -> None:
        def prepare() -> Callable[[], bytes]:
            make = notes.prepared(self._session.district, self._note)
            return lambda: make("pdf")

        self.ui.preview.show_soon(prepare, at_once=at_once)

    # --- setting up

    def _connect(self) -> None:
        ui, writable = self.ui, not self._session.read_only
        ui.blocks.currentRowChanged.connect(lambda _: self._on_row())
        ui.text.left.connect(self._on_left)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.remove.clicked.connect(self._remove)
        ui.recompute.clicked.connect(self._recompute)
        ui.record.clicked.connect(self._record)
        ui.print.clicked.connect(self._print)
        ui.save.clicked.connect(self._save)
        ui.close.clicked.connect(self.accept)
        for button in (ui.add, ui.recompute, ui.record):
            button.setEnabled(writable)
        ui.recompute.setVisible(not self._note.kind.of_direction)  # such a note has words alone
        self._add_menu()
        self._insert_menu = QMenu(self)
        self._insert_menu.aboutToShow.connect(self._fill_insert_menu)
        ui.insert.setMenu(self._insert_menu)
        ui.insert.setPopupMode(ui.insert.ToolButtonPopupMode.InstantPopup)
        here = Qt.ShortcutContext.WidgetShortcut
        QShortcut(QKeySequence("Ctrl+Shift+Up"), self, lambda: self._move(-1))
        QShortcut(QKeySequence("Ctrl+Shift+Down"), self, lambda: self._move(1))
        QShortcut(QKeySequence.StandardKey.Delete, ui.blocks, self._remove, context=here)
        QShortcut(QKeySequence.StandardKey.Print, self, self._print)
        QShortcut(QKeySequence.StandardKey.Save, self, self._store_text)
        self._session.changed.connect(self._on_changed)

    def _add_menu(self) -> None:
        menu = QMenu(self)
        for kind in (BlockKind.HEADING, BlockKind.CONCLUSION, BlockKind.TABLE, BlockKind.CHART):
            dots = "" if kind.is_text else "…"
            menu.addAction(f"{kind.label}{dots}").triggered.connect(partial(self._add, kind))
        self.ui.add.setMenu(menu)
        self.ui.add.setPopupMode(self.ui.add.ToolButtonPopupMode.InstantPopup)

    def _fill_insert_menu(self) -> None:
        """Offer the figures of the note, and where it tells of several works those of each."""
        menu = self._insert_menu
        menu.clear()
        self._add_places(menu, None)
        if self._note.kind is not NoteKind.ASSESSMENT:
            for work in notes.works_of(self._reader, self._note):
                inner = menu.addMenu(assessment_title(work))
                inner.aboutToShow.connect(partial(self._add_places, inner, work.id))

    def _add_places(self, menu: QMenu, assessment_id: int | None) -> None:
        if assessment_id is not None and menu.actions():
            return
        for key, words in notes.offered_places(self._reader, self._note, assessment_id):
            menu.addAction(shortened(words, LONGEST).replace("&", "&&")).triggered.connect(partial(self._insert, key))

    def _renew_look(self) -> None:
        for button, icon in ((self.ui.up, "up"), (self.ui.down, "down"), (self.ui.remove, "delete")):
            button.setIcon(theme().icon(icon))
            button.setIconSize(QSize(theme().px(18), theme().px(18)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.ui.text.setFixedHeight(theme().px(132))
        self.ui.side.setMinimumWidth(theme().px(330))
        self.ui.preview.setMinimumWidth(theme().px(320))
        if self._row >= 0:
            self._show_blocks(self._row)

    # --- what a person does

    def _keep(self, note: Note, step: str) -> bool:
        """Store the note as one step; tell why under it where that cannot be done."""
        if note == self._note:
            return True
        self._storing = True
        try:
            filled_in = notes.with_figures(self._reader, note)
            changes = notes.save_note(self._session.district, filled_in, step)
            self._session.broadcast(changes)
        except UserError as error:
            self.ui.message.setText(str(error))
            return False
        finally:
            self._storing = False
        self._note = notes.read_note(self._session.district, self._id)
        self._preview()
        return True

    def _store_text(self) -> bool:
        """Store the words that were typed; False where they cannot be stored as they are."""
        ui = self.ui
        if self._storing or self._session.read_only or self._row < 0 or not ui.text.is_changed:
            return True
        text, row = ui.text.text(), self._row
        if row == TITLE_ROW:
            changed = replace(self._note, title=text)
        else:
            changed = self._with_block(row - 1, replace(self._note.blocks[row - 1], text=text))
        if not self._keep(changed, "Изменить текст справки"):
            return False
        stored = self._note.title if row == TITLE_ROW else self._note.blocks[row - 1].text
        ui.text.show_text(stored, self._note.figures)
        self._rename(row)
        return True

    def _on_left(self) -> None:
        """Store the words when the person goes elsewhere in the window; another window on top is no reason."""
        if self.isActiveWindow():
            self._store_text()

    def _rename(self, row: int) -> None:
        """Show the new words of a block in the list."""
        item = self.ui.blocks.item(row)
        if row == TITLE_ROW:
            item.setText(short_text(self._note, self._note.title))
            self.setWindowTitle(shown_title(self._note))
        else:
            number = sum(one.kind is BlockKind.HEADING for one in self._note.blocks[:row])
            fresh = block_item(self._note, self._note.blocks[row - 1], number)
            item.setText(fresh.text())
            item.setToolTip(fresh.toolTip())
            item.setForeground(fresh.foreground())
        self.ui.message.setText(unfilled_words(self._note))

    def _with_block(self, place: int, block: NoteBlock) -> Note:
        blocks = list(self._note.blocks)
        blocks[place] = block
        return replace(self._note, blocks=tuple(blocks))

    def _add(self, kind: BlockKind) -> None:
        """Add a block below the chosen one."""
        if not self._store_text():
            return
        block: NoteBlock | None = NoteBlock(kind, "Новый раздел" if kind is BlockKind.HEADING else "")
        if not kind.is_text:
            dialog = NoteReportDialog(self._reader, self._note, kind, self)
            block = dialog.block if dialog.exec() else None
            dialog.deleteLater()
        if block is None:
            return
        place = max(self._row, 0)
        blocks = (*self._note.blocks[:place], block, *self._note.blocks[place:])
        if self._keep(replace(self._note, blocks=blocks), "Добавить в справку"):
            self._row = -1
            self._show_blocks(place + 1)
            if kind.is_text:
                self.ui.text.setFocus()
                self.ui.text.selectAll()

    def _remove(self) -> None:
        """Delete the chosen block."""
        if self._row < 1 or self._session.read_only:
            return
        row = self._row
        self.ui.text.show_text("", {})  # what was typed goes with it
        blocks = (*self._note.blocks[: row - 1], *self._note.blocks[row:])
        if self._keep(replace(self._note, blocks=blocks), "Удалить из справки"):
            self._row = -1
            self._show_blocks(row)

    def _move(self, step: int) -> None:
        """Move the chosen block up or down."""
        if not self._store_text():
            return
        row = self._row
        if row < 1 or not 1 <= row + step <= len(self._note.blocks) or self._session.read_only:
            return
        blocks = list(self._note.blocks)
        blocks[row - 1], blocks[row - 1 + step] = blocks[row - 1 + step], blocks[row - 1]
        if self._keep(replace(self._note, blocks=tuple(blocks)), "Переместить в справке"):
            self._row = -1
            self._show_blocks(row + step)

    def _insert(self, key: str) -> None:
        """Put a figure into the text and store it."""
        try:
            note = notes.with_figures(self._reader, replace(self._note, title=f"{self._note.title}{{{key}}}"))
        except UserError as error:
            messages.show_error(self, error)
            return
        self.ui.text.insert_figure(key, note.figures[key])
        self.ui.text.setFocus()

    def _recompute(self) -> None:
        """Show what would change, and change it where the person agrees."""
        if not self._store_text():
            return
        self._reader = ResultReader(self._session.district)
        try:
            changes = notes.what_changed(self._reader, self._note)
        except UserError as error:
            self.ui.message.setText(str(error))
            return
        if not changes:
            self.ui.message.setText(SAME)
            return
        dialog = NoteChangesDialog(changes, self)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted and self._keep(notes.recomputed(self._reader, self._note), "Пересчитать справку"):
            row, self._row = self._row, -1
            self._show_blocks(row)

    def _record(self) -> None:
        if not self._store_text():
            return
        dialog = NoteRecordDialog(self._window, self._note, self)
        if dialog.exec():
            self._note = notes.read_note(self._session.district, self._id)
            self.ui.message.setText(RECORDED)
        dialog.deleteLater()

    def _print(self) -> None:
        if self._store_text():
            self._say(print_note(self._note, self.ui.preview, self))

    def _save(self) -> None:
        if self._store_text():
            self._say(save_note_file(self._window, self._note, self))

    def _say(self, sentence: str) -> None:
        if sentence:
            self.ui.message.setText(sentence)

    # --- what others do

    def _on_changed(self, changes: Changes) -> None:
        """Show the note as it is after an undo; close where it is gone."""
        self._reader.forget(changes)
        if self._storing or Area.NOTES not in changes.areas:
            return
        row = self._row
        self._row = -1
        try:
            self._note = notes.read_note(self._session.district, self._id)
        except UserError:
            self.reject()
            return
        self._show_blocks(row)
        self._preview()

    def done(self, result: int) -> None:
        """Store what was typed, let go of the pages; words that cannot be stored are given up only when asked."""
        if not self._store_text():
            why = self.ui.message.text()
            if not messages.ask(self, "Закрыть без последней правки?", "Закрыть", "Вернуться", why):
                return
        self._row = -1
        self.ui.preview.clear()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()


def open_note(window: "MainWindow", note_id: int, parent: QWidget) -> None:
    """Edit a note. Raises InputRefused for one that is gone or cannot be read."""
    dialog = NoteDialog(window, note_id, parent)
    dialog.exec()
    dialog.deleteLater()
