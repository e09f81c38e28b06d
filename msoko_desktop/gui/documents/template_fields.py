"""The fields of a template of an order: a widget a field, by what the field asks for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line, shortened
from msoko_desktop.domain.orders.orders import OrderPerson
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.services.orders import orders
from msoko_desktop.services.orders.order_templates import FieldType, OrderTemplate, TemplateField
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import schedules

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District

SHOWN = 90


class TemplateFields(QWidget):
    """Asks for the fields of one template; `values()` gives them as the service takes them."""

    def __init__(
        self, d: "District", template: OrderTemplate, proposals: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._district = d
        self._readers: dict[str, Callable[[], Any]] = {}
        self.widgets: dict[str, QWidget] = {}
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in template.fields:
            widget, read = self._made(field, proposals.get(field.name))
            widget.setToolTip(field.hint)
            widget.setAccessibleName(field.label)
            self._readers[field.name] = read
            self.widgets[field.name] = widget
            label = QLabel(f"{field.label} (можно не заполнять)" if field.optional else field.label, self)
            label.setWordWrap(True)
            label.setBuddy(widget)
            form.addRow(label)  # a row of its own: beside a widget it would wrap at half of the width
            form.addRow(widget)
        if not template.fields:
            form.addRow(QLabel("Полей нет: текст останется только прочитать.", self))

    def values(self) -> dict[str, Any]:
        """Return what is entered, by the names of the fields."""
        return {name: read() for name, read in self._readers.items()}

    def problem(self) -> str:
        """Return why a date cannot be read, "" where all can."""
        dates = [widget for widget in self.widgets.values() if isinstance(widget, DateField)]
        return next((field.problem() for field in dates if field.problem()), "")

    def _made(self, field: TemplateField, value: Any) -> tuple[QWidget, Callable[[], Any]]:
        if field.type is FieldType.DATE:
            date = DateField(self)
            date.set_date(value)
            return date, date.date
        if field.type is FieldType.SCHOOL_YEAR:
            return self._year(value)
        if field.type is FieldType.PERSON:
            return self._person(value)
        if field.type is FieldType.TEXT:
            line = QLineEdit(str(value or ""), self)
            line.setCursorPosition(0)
            line.setPlaceholderText(field.hint)
            return line, lambda: line.text().strip()
        return self._choice(self._choices(field.type), value)

    def _choices(self, kind: FieldType) -> list[tuple[str, int]]:
        d = self._district
        if kind is FieldType.PLAN:
            return [(plan.title, plan.id) for plan in plans.list_plans(d)]
        if kind is FieldType.SCHEDULE:
            return [(one.name, one.id) for one in schedules.list_schedules(d) if one.id is not None]
        found = []
        for order in orders.list_orders(d):
            date = f" от {date_dots(order.date)}" if order.date else ""
            number = f" № {order.number}" if order.number else ""
            found.append((f"{capitalised(order.kind.label)}{date}{number} {order.heading}", order.id))
        return found

    def _choice(self, choices: list[tuple[str, int]], value: Any) -> tuple[QWidget, Callable[[], Any]]:
        combo = QComboBox(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        combo.addItem("Не выбрано", None)
        for text, key in choices:
            combo.addItem(shortened(one_line(text), SHOWN), key)
        combo.setCurrentIndex(max(0, combo.findData(value)) if value is not None else 0)
        return combo, combo.currentData

    def _year(self, value: Any) -> tuple[QWidget, Callable[[], Any]]:
        spin = QSpinBox(self)
        spin.setRange(2000, 2100)
        spin.setValue(int(value or 2026))
        label = QLabel(self)
        label.setWordWrap(True)
        spin.valueChanged.connect(lambda year: label.setText(f"{year}/{year + 1} учебный год"))
        label.setText(f"{spin.value()}/{spin.value() + 1} учебный год")
        return _side_by_side(self, spin, label), spin.value

    def _person(self, value: Any) -> tuple[QWidget, Callable[[], Any]]:
        person = value if isinstance(value, OrderPerson) else OrderPerson("", "")
        post, name = QLineEdit(person.post, self), QLineEdit(person.name, self)
        post.setPlaceholderText("Должность")
        name.setPlaceholderText("Фамилия Имя Отчество")
        for line, word in ((post, "Должность"), (name, "Имя")):
            line.setAccessibleName(word)
            line.setCursorPosition(0)

        def read() -> OrderPerson | None:
            found = OrderPerson(post.text().strip(), name.text().strip())
            return found if found.name or found.post else None

        return _side_by_side(self, post, name), read


def _side_by_side(parent: QWidget, *widgets: QWidget) -> QWidget:
    holder = QWidget(parent)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 1)
    holder.setFocusProxy(widgets[0])
    return holder
