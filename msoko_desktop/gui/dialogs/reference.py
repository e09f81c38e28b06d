"""The reference books that a person may change: calendar, rules of the check, abbreviations, backups."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPersistentModelIndex, QSignalBlocker, QTimer
from PySide6.QtWidgets import QAbstractItemDelegate, QDialog, QDialogButtonBox, QLineEdit, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.dialogs.reference_model import ROW, Column, ReferenceFilter, ReferenceModel
from msoko_desktop.gui.dialogs.reference_table import ReferenceDelegate, fill
from msoko_desktop.gui.forms.ui_reference_dialog import Ui_ReferenceDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book, ReferenceRow, ValueKind

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session

TITLES = {
    Book.CALENDAR: "Учебный календарь",
    Book.CHECKS: "Проверка перед подписью",
    Book.ABBREVIATIONS: "Сокращения",
    Book.BACKUPS: "Резервные копии",
    Book.RESULT_CHECKS: "Сомнительные результаты",
    Book.STATUS_BOARD: "Сроки сдачи результатов",
    Book.MEASURES: "Показатели результатов",
    Book.BIAS: "Признаки необъективности",
    Book.LOW_RESULTS: "Низкие результаты (ШНРО)",
    Book.CONDITIONS: "Индекс условий (ШФНСУ)",
    Book.COMPLEX: "Комплексный анализ школы",
    Book.MEDALS: "Медали и ЕГЭ",
    Book.CYCLE: "Управленческий цикл",
    Book.ACT: "Акт наблюдения",
    Book.INDICATORS: "Показатели направлений",
}
HINTS = {
    Book.CALENDAR: "Обычные дни, по которым программа понимает сроки без чисел: «1 раз в четверть», «по итогам ГИА». "
    "Они повторяются каждый год; исправьте их по своему календарному графику.",
    Book.CHECKS: "Что ищет проверка перед подписью и насколько это серьёзно. Снимите отметку с того, что в вашем "
    "районе замечанием не считается.",
    Book.ABBREVIATIONS: "Сокращения, которые программа знает. Отмеченные «Объяснять» проверка предложит внести в "
    "список под планом.",
    Book.BACKUPS: "Сколько резервных копий этого файла хранить и как часто создавать их, пока файл открыт.",
    Book.RESULT_CHECKS: "С каких значений результаты школ и участников отмечаются как сомнительные. Это замечания: они "
    "ничего не запрещают.",
    Book.STATUS_BOARD: "Когда школа считается опоздавшей: сколько дней после работы ждут её результаты.",
    Book.MEASURES: "Числа, по которым считаются показатели: коэффициенты СОУ, малые группы, выполнение заданий по "
    "уровням, веса процедур в индексе. Отчёты пересчитываются сразу, справки – кнопкой «Пересчитать».",
    Book.BIAS: "По каким правилам отчёт «Признаки необъективности» предлагает посмотреть работы. Это признаки, а не "
    "выводы; N – значение в столбце. Снимите отметку с правила, которое в районе не применяется.",
    Book.LOW_RESULTS: "Правило, по которому школа предлагается к рассмотрению как ШНРО. Перечень утверждает регион; "
    "впишите числа из его приказа.",
    Book.CONDITIONS: "Из чего складывается индекс социального благополучия и как он сопоставляется с результатами. "
    "Снимите отметку с показателя, который в вашем регионе не учитывается.",
    Book.COMPLEX: "Когда результаты школы в разных процедурах считаются рассогласованными.",
    Book.MEDALS: "Сколько баллов ЕГЭ нужно для медали «За особые успехи в учении». Исправьте, если приказ изменится.",
    Book.ACT: "Что наблюдатель отмечает в акте. Отмеченные «Существенное» нарушения могли изменить результаты: они "
    "входят в признаки необъективности.",
    Book.CYCLE: "Сколько баллов даёт стадия цикла, сколько лет действует её доказательство и что проверяется.",
    Book.INDICATORS: "Когда показатель считается близким к плану и когда считается прогноз.",
}
READ_ONLY = " Файл открыт только для чтения: значения можно смотреть, но не изменять."
_DRAFT = ReferenceRow("", "", ValueKind.TEXT, "", None, "новое сокращение", flag=True)


class ReferenceDialog(QDialog):
    """Every value is stored as soon as it is entered, one undo step each; `session` tells everybody what changed."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReferenceDialog()
        self.ui.setupUi(self)
        self._session = session
        self._draft: ReferenceRow | None = None
        self._refused = False
        self._warning = ""
        self.model = ReferenceModel(self._store, self)
        self.model.editable = not session.read_only
        self.filter = ReferenceFilter(self)
        self.filter.setSourceModel(self.model)
        self.delegate = ReferenceDelegate(self.ui.table)
        self.ui.table.setModel(self.filter)
        self.ui.table.setItemDelegate(self.delegate)
        self._arrange()
        self._connect()
        for book in Book:
            self.ui.books.addItem(TITLES[book])
        self._show_titles_whole()
        self.ui.books.setCurrentRow(0)
        self.ui.table.setFocus()

    def _arrange(self) -> None:
        roles = ((self.ui.hint, "muted"), (self.ui.warning, "warning"), (self.ui.problem, "danger"))
        for label, role in roles:
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)
        self.ui.problem.hide()
        self.ui.splitter.setStretchFactor(1, 1)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in the table edits
        room = self.screen().availableGeometry()
        self.resize(min(theme().px(1040), room.width() - 24), min(theme().px(600), room.height() - 48))

    def _connect(self) -> None:
        self.ui.books.currentRowChanged.connect(self._choose_book)
        self.ui.find.textChanged.connect(self._look_for)
        self.ui.onlyChanged.toggled.connect(self._look_for)
        self.ui.table.selectionModel().currentChanged.connect(self._show_buttons)
        self.ui.add.clicked.connect(self._add)
        self.ui.restoreRow.clicked.connect(self._restore_row)
        self.ui.restoreBook.clicked.connect(self._restore_book)
        self.ui.buttons.rejected.connect(self.reject)
        self.delegate.refused.connect(self._show_refusal)
        self.delegate.stored.connect(self._forget_refusal)
        self.delegate.closeEditor.connect(self._editor_closed)
        self._session.changed.connect(self._on_changed)
        theme().changed.connect(self._show_titles_whole)
        theme().changed.connect(self.refresh)

    # --- showing

    def _show_titles_whole(self) -> None:
        """Make the list as wide as its longest title, in the type of the theme."""
        self.ui.books.ensurePolished()
        wide = self.ui.books.sizeHintForColumn(0) + 2 * self.ui.books.frameWidth() + theme().px(8)
        self.ui.books.setMinimumWidth(wide)
        self.ui.splitter.setSizes([wide, max(1, self.width() - wide)])

    def book(self) -> Book:
        """Return the book that is chosen."""
        return list(Book)[max(0, self.ui.books.currentRow())]

    def refresh(self, key: str | None = None) -> None:
        """Read the book anew; the row with that key (else the one that was current) is the current one."""
        book, current = self.book(), self._current()
        state = books.read_book(self._session.district, book)
        rows = list(state.rows)
        if book is Book.ABBREVIATIONS and self._draft is not None:
            rows.insert(0, self._draft)
        column = max(self.ui.table.currentIndex().column(), 0)
        self.model.show_rows(book, rows)
        self._warning = state.warning
        self.ui.warning.setText(state.warning)
        self.ui.warning.setVisible(bool(state.warning))
        wanted = key if key is not None else current.key if current is not None else ""
        self._go_to(wanted, column)
        self._show_buttons()

    def _go_to(self, key: str, column: int) -> None:
        place = self.filter.mapFromSource(self.model.index(self.model.row_of(key), column))
        if not place.isValid():
            place = self.filter.index(0, Column.VALUE)
        if place != self.ui.table.currentIndex():
            self.ui.table.setCurrentIndex(place)

    def _current(self) -> ReferenceRow | None:
        row = self.ui.table.currentIndex().data(ROW)
        return row if isinstance(row, ReferenceRow) else None

    def _choose_book(self) -> None:
        if self._refused and self.model.book is not self.book():
            # What was typed waits to be put right; it must not go with the book.
            with QSignalBlocker(self.ui.books):
                self.ui.books.setCurrentRow(list(Book).index(self.model.book))
            return
        book = self.book()
        self._tell("")
        self.ui.hint.setText(HINTS[book] + (READ_ONLY if self._session.read_only else ""))
        self.ui.table.setAccessibleName(TITLES[book])
        self.ui.add.setVisible(book is Book.ABBREVIATIONS)
        self.ui.find.clear()
        self.refresh()
        self.ui.table.show_book(book)
        self.ui.table.setCurrentIndex(self.filter.index(0, Column.VALUE))
        self.ui.table.scrollToTop()

    def _look_for(self) -> None:
        self.filter.look_for(self.ui.find.text(), only_changed=self.ui.onlyChanged.isChecked())
        if not self.ui.table.currentIndex().isValid():
            self.ui.table.setCurrentIndex(self.filter.index(0, Column.VALUE))
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, writable = self._current(), not self._session.read_only
        self.ui.restoreRow.setText("&Удалить" if row is not None and row.own else "&Вернуть исходное")
        self.ui.restoreRow.setEnabled(writable and row is not None and row.changed)
        some = any(self.model.index(place, 0).data(ROW).changed for place in range(self.model.rowCount()))
        self.ui.restoreBook.setEnabled(writable and (some or bool(self._warning)))
        self.ui.add.setEnabled(writable and self._draft is None)

    def _on_changed(self, changes: Changes) -> None:
        if Area.SETTINGS in changes.areas:
            self.refresh()

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    # --- entering

    def _store(self, row: ReferenceRow, column: Column, typed: object) -> str:
        """Store what was entered in a cell; return "" or why it was refused."""
        d, book = self._session.district, self.model.book
        try:
            if not row.key:
                return self._store_draft(row, column, typed)
            if column is Column.FLAG:
                changes = books.change_flag(d, book, row.key, bool(typed))
            elif column is Column.NAME:
                changes = books.rename_abbreviation(d, row.key, str(typed))
            else:
                changes = books.change_value(d, book, row.key, typed)
        except UserError as error:
            if column is Column.FLAG:
                self._tell(str(error))
            return str(error)
        self._tell("")
        self._broadcast(changes)
        if column is Column.NAME:
            self.refresh(str(typed).strip())
        return ""

    def _store_draft(self, row: ReferenceRow, column: Column, typed: object) -> str:
        """Take a part of an abbreviation that is being added; it is stored with its meaning. Raises UserError."""
        d = self._session.district
        if column is Column.VALUE:
            changes = books.add_abbreviation(d, row.name, str(typed), explain=bool(row.flag))
            self._draft = None
            self._broadcast(changes)
            self.refresh(row.name)
            return ""
        if column is Column.FLAG:
            self._draft = replace(row, flag=bool(typed))
        else:
            self._draft = replace(row, name=books.check_abbreviation(d, str(typed)))
            QTimer.singleShot(0, self, self._edit_meaning)
        self.refresh("")
        return ""

    def _edit_meaning(self) -> None:
        place = self.filter.mapFromSource(self.model.index(self.model.row_of(""), Column.VALUE))
        if self._draft is not None and place.isValid():
            self.ui.table.setFocus()
            self.ui.table.edit_value(place)

    def _broadcast(self, changes: Changes) -> None:
        if changes:
            self._session.broadcast(changes)

    def _show_refusal(self, place: QPersistentModelIndex, typed: object, sentence: str) -> None:
        """Say why, and open the editor again with what was typed, once Qt has put the first one away."""
        self._refused = True
        self._tell(sentence)
        QTimer.singleShot(0, self, lambda: self._reopen(place, typed))

    def _reopen(self, place: QPersistentModelIndex, typed: object) -> None:
        index = self.filter.index(place.row(), place.column())
        if not self._refused or not index.isValid():
            return
        self.ui.table.setFocus()
        self.ui.table.edit_value(index)
        editor = self.ui.table.editor_at(index)
        if isinstance(editor, QLineEdit):
            editor.setText(str(typed))
            editor.selectAll()
        elif editor is not None and isinstance(typed, int):
            fill(editor, typed)

    def _forget_refusal(self) -> None:
        self._refused = False
        self._tell("")

    def _editor_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self._forget_refusal()

    # --- buttons

    def _add(self) -> None:
        self.ui.find.clear()
        self.ui.onlyChanged.setChecked(False)
        self._draft = _DRAFT
        self.refresh("")
        self.ui.table.setFocus()
        self.ui.table.edit_value(self.filter.mapFromSource(self.model.index(self.model.row_of(""), Column.NAME)))

    def _restore_row(self) -> None:
        row = self._current()
        if row is None:
            return
        if not row.key:
            self._draft = None
            self._forget_refusal()
            self.refresh()
        elif self._session.run(lambda d: books.restore_row(d, self.book(), row.key)) is not None:
            self._forget_refusal()
        self.ui.table.setFocus()

    def _restore_book(self) -> None:
        book = self.book()
        question = f"Вернуть исходное во всём справочнике «{TITLES[book]}»?"
        undone = "Это действие можно отменить: «Правка → Отменить»."
        if messages.ask(self, question, "Вернуть", explanation=undone):
            self._draft = None if book is Book.ABBREVIATIONS else self._draft
            if self._session.run(lambda d: books.restore_book(d, book)) is not None:
                self._forget_refusal()
        self.ui.table.setFocus()

    def reject(self) -> None:
        """Close, unless something that was typed would be lost."""
        if self._refused:
            return
        if self._draft is not None and self._draft.name:
            question = f"Сокращение «{self._draft.name}» без расшифровки не сохранится. Закрыть справочники?"
            if not messages.ask(self, question, "Закрыть", "Остаться"):
                self._edit_meaning()
                return
        super().reject()
