"""The attachments of an order: plans of the file, tables, texts; their order, their marks, their sheets."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QMenu, QPushButton, QWidget

from msoko_desktop.domain.language.russian import counted, one_line, shortened
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, AttachmentMark, SheetWay
from msoko_desktop.gui.documents.grid_table import Rows
from msoko_desktop.gui.documents.table_dialog import TableDialog
from msoko_desktop.gui.forms.ui_attachments_panel import Ui_AttachmentsPanel
from msoko_desktop.gui.theme import theme

_ICONS = {AttachmentKind.PLAN: "plans", AttachmentKind.TABLE: "list", AttachmentKind.TEXT: "documents"}
_NAMES = {AttachmentKind.PLAN: "План", AttachmentKind.TABLE: "Таблица", AttachmentKind.TEXT: "Текст"}
MARKS = ((AttachmentMark.APPENDIX, "Приложение к приказу"), (AttachmentMark.APPROVED, "УТВЕРЖДЁН приказом"))
WAYS = ((SheetWay.AUTO, "Подобрать"), (SheetWay.PORTRAIT, "Книжный"), (SheetWay.LANDSCAPE, "Альбомный"))
SHOWN = 60
SEEN = 5  # attachments that are seen at once


class AttachmentsPanel(QWidget):
    """`edited(attachments, step)` when they are others now, `typed()` while something is typed, `plan_wanted(id)`.

    `plans` gives the plans of the file (id, title), `school_rows` the rows of schools for a table.
    """

    edited = Signal(object, str)
    typed = Signal()
    plan_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AttachmentsPanel()
        self.ui.setupUi(self)
        self._attachments: tuple[Attachment, ...] = ()
        self._editable = True
        self._titles: dict[int, str] = {}
        self.plans: Callable[[], Sequence[tuple[int, str]]] = tuple
        self.school_rows: Callable[[int], Rows] = lambda _: ()
        self.new_table: Callable[[], Attachment] = lambda: Attachment(AttachmentKind.TABLE)
        self.add_plan = self._button("План…", self._ask_plan, "Приложить план из файла")
        self.add_table = self._button("Таблица", self._add_table, "Приложить таблицу")
        self.add_text = self._button("Текст", self._add_text, "Приложить текст: положение, порядок, состав группы")
        self.up = self._button("Выше", lambda: self._move(-1), "Переместить выше")
        self.down = self._button("Ниже", lambda: self._move(1), "Переместить ниже")
        self.remove = self._button("Убрать", self._remove, "Убрать приложение из приказа; план останется в файле")
        self.ui.listButtons.add(self.add_plan, self.add_table, self.add_text, self.up, self.down, self.remove)
        self.ui.contentRow.setStretch(0, 1)
        self.ui.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for combo, choices in ((self.ui.mark, MARKS), (self.ui.way, WAYS)):
            for value, text in choices:
                combo.addItem(text, value)
            combo.activated.connect(lambda _: self._store("Изменить приложение"))
        for field in (self.ui.title, self.ui.text):
            field.left.connect(lambda: self._store("Изменить приложение"))
            field.textChanged.connect(self.typed)
        self.ui.list.currentRowChanged.connect(lambda _: self._show_details())
        self.ui.edit.clicked.connect(self.edit_table)
        self.ui.showPlan.clicked.connect(self._show_plan)
        theme().changed.connect(self._renew_look)

    def _button(self, text: str, run: Callable[[], None], tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: run())
        return button

    # --- what is shown

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Show the stored attachments; the chosen one stays chosen."""
        row, before = self.ui.list.currentRow(), self.current()
        self._attachments = attachments
        self._titles = dict(self.plans())
        box = self.ui.list
        box.blockSignals(True)
        box.clear()
        for place, attachment in enumerate(attachments):
            entry = QListWidgetItem(self._name(place, attachment), box)
            entry.setToolTip(one_line(self._title(attachment)))
        if attachments:
            box.setCurrentRow(min(max(row, 0), len(attachments) - 1))
        box.blockSignals(False)
        self._renew_look()
        self._show_details(before)

    def _name(self, place: int, attachment: Attachment) -> str:
        number = f"{place + 1}. " if len(self._attachments) > 1 else ""
        return f"{number}{_NAMES[attachment.kind]}: {shortened(one_line(self._title(attachment)), SHOWN)}"

    def _title(self, attachment: Attachment) -> str:
        if attachment.plan_id is not None:
            return self._titles.get(attachment.plan_id, "плана в файле нет")
        return attachment.title or "без названия"

    def attachments(self) -> tuple[Attachment, ...]:
        """Return the attachments with what is being typed."""
        row = self.ui.list.currentRow()
        if not 0 <= row < len(self._attachments):
            return self._attachments
        return (*self._attachments[:row], self._entered(self._attachments[row]), *self._attachments[row + 1 :])

    def _entered(self, old: Attachment) -> Attachment:
        ui = self.ui
        title = old.title if old.kind is AttachmentKind.PLAN else ui.title.toPlainText().strip()
        text = ui.text.toPlainText().strip() if old.kind is AttachmentKind.TEXT else old.text
        mark, way = AttachmentMark(ui.mark.currentData()), SheetWay(ui.way.currentData())
        return replace(old, title=title, text=text, mark=mark, way=way)

    def current(self) -> Attachment | None:
        """Return the chosen attachment."""
        row = self.ui.list.currentRow()
        return self._attachments[row] if 0 <= row < len(self._attachments) else None

    def _show_details(self, before: Attachment | None = None) -> None:
        """Show the chosen attachment; what is typed and not stored yet, other than `before` had it, stays."""
        ui, one = self.ui, self.current()
        ui.empty.setVisible(one is None)
        ui.list.setVisible(one is not None)
        ui.details.setVisible(one is not None)
        self._show_buttons()
        if one is None:
            return
        old = before or one
        for field, text, stored in ((ui.title, one.title, old.title), (ui.text, one.text, old.text)):
            typed = before is not None and field.hasFocus() and field.toPlainText().strip() != stored
            if field.toPlainText() != text and not typed:
                field.blockSignals(True)
                field.setPlainText(text)
                field.blockSignals(False)
                field.fit()
        ui.mark.setCurrentIndex(next(place for place, (mark, _) in enumerate(MARKS) if mark is one.mark))
        ui.way.setCurrentIndex(next(place for place, (way, _) in enumerate(WAYS) if way is one.way))
        plan, table = one.kind is AttachmentKind.PLAN, one.kind is AttachmentKind.TABLE
        ui.form.setRowVisible(ui.title, not plan)
        ui.textLabel.setVisible(one.kind is AttachmentKind.TEXT)
        ui.text.setVisible(one.kind is AttachmentKind.TEXT)
        ui.edit.setVisible(table)
        ui.showPlan.setVisible(plan)
        rows = counted(len(one.rows), "строка", "строки", "строк")
        columns = counted(len(one.columns), "столбец", "столбца", "столбцов")
        ui.contents.setText(f"{rows}, {columns}" if table else self._title(one) if plan else "")

    def set_editable(self, editable: bool) -> None:
        """Let the attachments be changed, or only read."""
        self._editable = editable
        for field in (self.ui.title, self.ui.text):
            field.setReadOnly(not editable)
        for widget in (self.ui.mark, self.ui.way, self.ui.edit, self.add_plan, self.add_table, self.add_text):
            widget.setEnabled(editable)
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, last = self.ui.list.currentRow(), len(self._attachments) - 1
        self.remove.setEnabled(self._editable and row >= 0)
        self.up.setEnabled(self._editable and row > 0)
        self.down.setEnabled(self._editable and 0 <= row < last)
        for button in (self.remove, self.up, self.down):
            button.setVisible(last >= 0)

    def _renew_look(self) -> None:
        box = self.ui.list
        for row, one in enumerate(self._attachments[: box.count()]):
            box.item(row).setIcon(theme().icon(_ICONS[one.kind], "muted", 16))
        self.ui.listButtons.setMinimumWidth(theme().px(340))
        rows = range(min(SEEN, box.count()))
        height = sum(box.sizeHintForRow(row) for row in rows) or self.fontMetrics().height()
        box.setFixedHeight(height + theme().px(8))

    # --- changing

    def commit(self) -> None:
        """Store what is being typed."""
        if self.ui.title.hasFocus() or self.ui.text.hasFocus():
            self._store("Изменить приложение")

    def _store(self, step: str) -> None:
        changed = self.attachments()
        if self._editable and changed != self._attachments:
            self.edited.emit(changed, step)

    def _append(self, new: Attachment) -> None:
        self.edited.emit((*self.attachments(), new), "Добавить приложение")
        self.ui.list.setCurrentRow(len(self._attachments) - 1)

    def _ask_plan(self) -> None:
        """Offer the plans of the file under the button."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        attached = {one.plan_id for one in self._attachments}
        for plan_id, title in self.plans():
            entry = menu.addAction(shortened(one_line(title), SHOWN))
            entry.setToolTip(one_line(title))
            entry.setEnabled(plan_id not in attached)
            entry.triggered.connect(lambda _=False, chosen=plan_id: self.attach_plan(chosen))
        if menu.isEmpty():
            menu.addAction("Планов в файле нет").setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add_plan.mapToGlobal(QPoint(0, self.add_plan.height())))

    def attach_plan(self, plan_id: int) -> None:
        """Attach a plan of the file."""
        self._append(Attachment(AttachmentKind.PLAN, plan_id=plan_id))

    def _add_table(self) -> None:
        self._append(self.new_table())
        self.ui.title.setFocus()
        self.ui.title.selectAll()

    def _add_text(self) -> None:
        self._append(Attachment(AttachmentKind.TEXT, "Новое приложение"))
        self.ui.title.setFocus()
        self.ui.title.selectAll()

    def _move(self, by: int) -> None:
        row = self.ui.list.currentRow()
        if 0 <= row + by < len(self._attachments):
            changed = [*self.attachments()]
            changed.insert(row + by, changed.pop(row))
            self.ui.list.blockSignals(True)
            self.ui.list.setCurrentRow(row + by)
            self.ui.list.blockSignals(False)
            self.edited.emit(tuple(changed), "Переместить приложение")

    def _remove(self) -> None:
        row = self.ui.list.currentRow()
        if row >= 0:
            kept = tuple(one for place, one in enumerate(self._attachments) if place != row)
            self.edited.emit(kept, "Убрать приложение")

    def edit_table(self) -> None:
        """Show the grid of a table; what was done there is one step."""
        one = self.current()
        if one is None or one.kind is not AttachmentKind.TABLE:
            return
        dialog = TableDialog(one, self.school_rows, self)
        if dialog.exec() == dialog.DialogCode.Accepted:
            columns, rows = dialog.cells()
            row = self.ui.list.currentRow()
            changed = [*self.attachments()]
            changed[row] = replace(changed[row], columns=columns, rows=rows)
            if tuple(changed) != self._attachments:
                self.edited.emit(tuple(changed), "Изменить таблицу приложения")
        dialog.deleteLater()

    def _show_plan(self) -> None:
        one = self.current()
        if one is not None and one.plan_id is not None:
            self.plan_wanted.emit(one.plan_id)
