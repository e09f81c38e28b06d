"""The form of an order: its text, attachments, signature, sheets, requisites; each field is stored when it is left."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QToolButton, QWidget

from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderKind, PageNumbers
from msoko_desktop.gui.forms.ui_order_form import Ui_OrderForm
from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.theme import theme

STEPS = {
    "heading": "Изменить заголовок приказа",
    "preamble": "Изменить преамбулу приказа",
    "verb": "Изменить распорядительное слово",
    "signatory_post": "Изменить подпись приказа",
    "signatory_name": "Изменить подпись приказа",
    "executor_name": "Изменить исполнителя приказа",
    "executor_phone": "Изменить исполнителя приказа",
    "issuer": "Изменить организацию приказа",
    "place": "Изменить место издания приказа",
    "kind": "Изменить вид документа",
    "page_numbers": "Изменить номера страниц приказа",
    "edition": "Изменить редакцию ГОСТ приказа",
}
"""The names of undo steps, by the field of an order that a widget of the same name holds."""

PAGES = ((PageNumbers.OWN, "Свои у каждого приложения"), (PageNumbers.THROUGH, "Сквозные"))
KINDS = ((OrderKind.ORDER, "Приказ"), (OrderKind.DIRECTIVE, "Распоряжение"))


class OrderForm(QWidget):
    """`edited(order, step)` when a field was left with another value, `typed()` while something is typed."""

    edited = Signal(object, str)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OrderForm()
        self.ui.setupUi(self)
        self._order: Order | None = None
        self._editable = False
        self._filling = False
        self.ui.textLayout.setStretchFactor(self.ui.items, 1)
        self.office: Callable[[], tuple[str, str]] = lambda: ("", "")
        self._icons: dict[QToolButton, str] = {}
        self._make_buttons()
        theme().changed.connect(self._renew_look)
        self._renew_look()
        self._connect()

    def _renew_look(self) -> None:
        self.ui.items.setMinimumHeight(theme().px(180))
        self.ui.itemButtons.setMinimumWidth(theme().px(360))
        for button, icon in self._icons.items():
            button.setIcon(theme().icon(icon, "text", 16))
        for panel in (self.ui.agreement, self.ui.acquaintance):
            panel.ui.table.setMinimumHeight(theme().px(120))

    def _make_buttons(self) -> None:
        items = self.ui.items
        self.buttons = [
            self._button("Пункт", items.add_after, "Добавить пункт (Enter)", "add"),
            self._button("", lambda: items.add_after(sub=True), "Добавить подпункт к выбранному пункту", "sub"),
            self._button("", lambda: items.shift(1), "Сделать подпунктом (Tab, Alt+→)", "indent"),
            self._button("", lambda: items.shift(-1), "Поднять на уровень (Shift+Tab, Alt+←)", "outdent"),
            self._button("", lambda: items.move_rows(-1), "Переместить выше (Alt+↑)", "up"),
            self._button("", lambda: items.move_rows(1), "Переместить ниже (Alt+↓)", "down"),
            self._button("", items.remove, "Удалить пункты (Ctrl+Delete)", "delete"),
        ]
        self.control = self._button("Контроль", lambda: None, "Добавить пункт о контроле за исполнением", "done")
        self.control_menu = QMenu(self.control)
        self.control.setMenu(self.control_menu)
        self.control.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.buttons.append(self.control)
        self.ui.itemButtons.add(*self.buttons)

    def _button(self, text: str, run: Callable[[], None], tip: str, icon: str = "") -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        if icon:
            self._icons[button] = icon
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda _=False: run())
        return button

    def prepare(self, verbs: Sequence[str], control: Sequence[str], editions: Sequence[tuple[str, str]]) -> None:
        """Offer ordering words, items on control, editions of the standard (code, name)."""
        ui = self.ui
        ui.verb.addItems([*verbs])
        for text in control:
            self.control_menu.addAction(text).triggered.connect(
                lambda _=False, chosen=text: ui.items.append(chosen, "Добавить пункт о контроле")
            )
        for combo, choices in (
            (ui.kind, KINDS),
            (ui.page_numbers, PAGES),
            (ui.edition, (("", "По дате приказа"), *editions)),
        ):
            for value, text in choices:
                combo.addItem(text, value)

    def _connect(self) -> None:
        ui = self.ui
        for name in STEPS:
            field = getattr(ui, name)
            if isinstance(field, FieldEdit):
                field.left.connect(lambda chosen=name: self._store(chosen))
                field.textChanged.connect(self._on_typed)
            elif isinstance(field, QLineEdit):
                field.editingFinished.connect(lambda chosen=name: self._store(chosen))
                field.textEdited.connect(lambda _: self._on_typed())
            elif isinstance(field, QComboBox):
                field.activated.connect(lambda _, chosen=name: self._store(chosen))
        editor = ui.verb.lineEdit()
        if editor is not None:
            editor.editingFinished.connect(lambda: self._store("verb"))
            editor.textEdited.connect(lambda _: self._on_typed())
        ui.items.edited.connect(lambda items, step: self._replace(step, items=items))
        ui.items.typed.connect(self._on_typed)
        ui.items.entered.connect(lambda: ui.textTab.ensureWidgetVisible(ui.items, 0, 0))
        ui.attachments.edited.connect(lambda found, step: self._replace(step, attachments=found))
        ui.attachments.typed.connect(self._on_typed)
        ui.agreement.edited.connect(lambda people, step: self._replace(step, agreement=people))
        ui.acquaintance.edited.connect(lambda people, step: self._replace(step, acquaintance=people))
        ui.fromOffice.clicked.connect(self._from_office)

    def _on_typed(self) -> None:
        if not self._filling and self._editable:
            self.typed.emit()

    # --- what is shown

    def show_order(self, order: Order, *, editable: bool, acts_on: str) -> None:
        """Show a stored order; what is being typed in a field stays. `acts_on` names the order it acts on."""
        same = self._order is not None and self._order.id == order.id
        before, self._order, self._editable = self._order, order, editable
        self._filling = True
        for name in STEPS:
            kept = same and before is not None and self._value(name) != getattr(before, name) and self._is_typed(name)
            if not kept:
                self._put(name, getattr(order, name))
        ui = self.ui
        if not same:
            ui.items.items_model.drop_pending()
        ui.items.set_editable(editable)
        ui.items.show_items(order.items)
        ui.attachments.show_attachments(order.attachments)
        ui.agreement.show_people(order.agreement)
        ui.acquaintance.show_people(order.acquaintance)
        date = f"от {date_dots(order.date)}" if order.date else ""
        given = f"{date} № {order.number}".strip() if order.number else date
        open_ = order.status in (DocumentStatus.DRAFT, DocumentStatus.AGREEMENT)
        ui.registered.setText("присваиваются при утверждении" if open_ else given or "не указаны")
        ui.requisitesForm.setRowVisible(ui.actsOn, bool(acts_on))
        ui.actsOn.setText(acts_on)
        self._name_tabs(order)
        self._show_editable()
        self._filling = False

    def _name_tabs(self, order: Order) -> None:
        """Say in the tabs how many attachments and people there are."""
        tabs = self.ui.tabs
        for tab, name, count in (
            (self.ui.attachmentsTab, "При&ложения", len(order.attachments)),
            (self.ui.sheetsTab, "&Листы", len(order.agreement) + len(order.acquaintance)),
        ):
            tabs.setTabText(tabs.indexOf(tab), f"{name} ({count})" if count else name)

    def _show_editable(self) -> None:
        ui, editable = self.ui, self._editable
        for name in STEPS:
            field = getattr(ui, name)
            if isinstance(field, QComboBox):
                field.setEnabled(editable)
            else:
                field.setReadOnly(not editable)
        for button in (*self.buttons, ui.fromOffice):
            button.setVisible(editable)
        ui.signatureHint.setVisible(editable)
        ui.attachments.set_editable(editable)
        ui.agreement.set_editable(editable)
        ui.acquaintance.set_editable(editable)

    def order(self) -> Order | None:
        """Return the order with what is being typed."""
        if self._order is None or not self._editable:
            return self._order
        typed = {name: self._value(name) for name in STEPS}
        return replace(self._order, **typed, items=self.ui.items.items(), attachments=self.ui.attachments.attachments())

    def _is_typed(self, name: str) -> bool:
        field = getattr(self.ui, name)
        return bool(field.hasFocus() or (isinstance(field, QComboBox) and field.isEditable() and _line_focus(field)))

    def _value(self, name: str) -> Any:
        field = getattr(self.ui, name)
        if isinstance(field, FieldEdit):
            return field.toPlainText().strip()
        if isinstance(field, QLineEdit):
            return field.text().strip()
        if field.isEditable():
            return field.currentText().strip()
        return _TYPES[name](field.currentData())  # Qt hands a text on where a word of a list was given

    def _put(self, name: str, value: Any) -> None:
        field = getattr(self.ui, name)
        if isinstance(field, FieldEdit):
            if field.toPlainText() != value:
                field.setPlainText(value)
            field.fit()
        elif isinstance(field, QLineEdit):
            if field.text() != value:
                field.setText(value)
        elif field.isEditable():
            field.setCurrentText(value)
        else:
            place = field.findData(value)
            if place < 0:
                field.addItem(str(value), value)
            field.setCurrentIndex(field.findData(value))

    # --- storing

    def _store(self, name: str) -> None:
        order, value = self._order, self._value(name)
        if order is None or not self._editable or self._filling:
            return
        stored = getattr(order, name)
        if value != (stored.strip() if isinstance(stored, str) else stored):  # blanks at the ends are no change
            self._replace(STEPS[name], **{name: value})

    def _replace(self, step: str, **changes: Any) -> None:
        if self._order is not None and self._editable:
            self.edited.emit(replace(self._order, **changes), step)

    def _from_office(self) -> None:
        post, name = self.office()
        self._replace("Изменить подпись приказа", signatory_post=post, signatory_name=name)

    def commit(self) -> None:
        """Store what is being typed anywhere in the form."""
        self.ui.items.commit()
        self.ui.attachments.commit()
        for panel in (self.ui.agreement, self.ui.acquaintance):
            panel.ui.table.commit()
        for name in STEPS:
            if self._is_typed(name):
                self._store(name)


_TYPES: dict[str, type[OrderKind] | type[PageNumbers] | type[str]] = {
    "kind": OrderKind,
    "page_numbers": PageNumbers,
    "edition": str,
}


def _line_focus(combo: QComboBox) -> bool:
    editor = combo.lineEdit()
    return editor is not None and editor.hasFocus()
