"""The form beside the sheet: the fields of the current row, and what the program understood of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanColumn, PlanLine
from msoko_desktop.gui.forms.ui_line_form import Ui_LineForm
from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.plans.meanings import DeadlineState, Meanings
from msoko_desktop.gui.plans.table_model import CellEdit

TYPING_PAUSE_MS = 150
_ROLES = {
    DeadlineState.NOT_UNDERSTOOD: "danger",
    DeadlineState.OUTSIDE: "warning",
    DeadlineState.NEEDS_DATE: "warning",
}


class SideForm(QScrollArea):
    """Shows one row; stores a field through `write(edits)` when it is left; `followed(id)`: open a recommendation."""

    closed = Signal()
    followed = Signal(int)

    def __init__(
        self, meanings: Meanings, write: Callable[[list[CellEdit]], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._meanings = meanings
        self._write = write
        self._line: PlanLine | None = None
        self._kinds: tuple[ColumnKind, ...] = ()
        self._editable = False
        self._led: Mapping[int, tuple[int, ...]] = {}
        body = QWidget(self)
        self.ui = Ui_LineForm()
        self.ui.setupUi(body)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.place.setProperty("role", "subheading")
        self.ui.targets.setProperty("role", "muted")
        self.ui.ledBy.linkActivated.connect(lambda link: self.followed.emit(int(link)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self._explain)
        for kind in ColumnKind:
            field = self.field(kind)
            field.textChanged.connect(lambda *_: self._timer.start())
            if isinstance(field, FieldEdit):
                field.left.connect(lambda chosen=kind: self._store(chosen))
                field.given_up.connect(lambda chosen=kind: self._give_up(chosen))
            else:
                field.editingFinished.connect(lambda chosen=kind: self._store(chosen))
        self.show_line(None)

    def field(self, kind: ColumnKind) -> QLineEdit | FieldEdit:
        """Return the field of a column."""
        field: QLineEdit | FieldEdit = getattr(self.ui, kind.value)
        return field

    def set_columns(self, columns: tuple[PlanColumn, ...]) -> None:
        """Show the fields that the plan has, under its own headings."""
        self._kinds = tuple(column.kind for column in columns)
        for column in columns:
            getattr(self.ui, f"{column.kind.value}Label").setText(column.heading.replace("\n", " "))
        self._show_fields()

    def set_editable(self, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        self._editable = editable
        for kind in ColumnKind:
            self.field(kind).setReadOnly(not editable)

    def set_led(self, led: Mapping[int, tuple[int, ...]]) -> None:
        """Say which lines (by id) came of which recommendations; `followed` tells the one that is clicked."""
        self._led = led
        self._show_led()

    def _show_led(self) -> None:
        found = self._led.get(self._line.id or 0, ()) if self._line is not None else ()
        links = [f'<a href="{one}">рекомендация № {one}</a>' for one in found]
        self.ui.ledBy.setText(f"По рекомендации: {', '.join(links)}" if links else "")
        self.ui.ledBy.setVisible(bool(links))

    def renew_names(self) -> None:
        """Offer the names of the directory anew."""
        self.ui.executors.set_names(self._meanings.known_names())

    def show_line(self, line: PlanLine | None) -> None:
        """Show another row, or the same after a change; what is being typed in a field stays."""
        same = line is not None and self._line is not None and line.id == self._line.id
        before, self._line = self._line, line
        for kind in ColumnKind:
            field = self.field(kind)
            text = line.cell(kind) if line is not None else ""
            typed = same and before is not None and _text(field) != before.cell(kind) and field.hasFocus()
            if not typed and _text(field) != text:
                field.blockSignals(True)
                field.setText(text) if isinstance(field, QLineEdit) else field.setPlainText(text)
                field.blockSignals(False)
                if isinstance(field, FieldEdit):
                    field.fit()
            field.setEnabled(line is not None)
        self._show_fields()
        self._show_led()
        self._explain()

    def focus_field(self, kind: ColumnKind) -> None:
        """Put the cursor into the field of a column, or of the title where it is not shown."""
        field = self.field(kind)
        (field if not field.isHidden() else self.field(ColumnKind.TITLE)).setFocus()

    def store_all(self) -> None:
        """Store the field that is being typed in."""
        for kind in ColumnKind:
            if self.field(kind).hasFocus():
                self._store(kind)

    def _show_fields(self) -> None:
        line = self._line
        section = line is not None and line.kind is LineKind.SECTION
        for kind in ColumnKind:
            shown = kind in self._kinds or kind is ColumnKind.TITLE
            if section:
                shown = kind in (ColumnKind.NUMBER, ColumnKind.TITLE)
            self.field(kind).setVisible(shown)
            getattr(self.ui, f"{kind.value}Label").setVisible(shown)
        if line is None:
            self.ui.place.setText("Выберите строку плана")
        elif section:
            self.ui.place.setText("Раздел")
        else:
            self.ui.place.setText(f"Мероприятие {line.number}".strip())

    def _store(self, kind: ColumnKind) -> None:
        line = self._line
        if line is None or line.id is None or not self._editable:
            return
        text = _text(self.field(kind)).strip()
        if kind is ColumnKind.NUMBER:
            text = text.rstrip(".")
        if text != line.cell(kind):
            self._write([(line.id, kind, text)])

    def _give_up(self, kind: ColumnKind) -> None:
        """Put back what is stored; on a field without changes, go back to the sheet."""
        field = self.field(kind)
        stored = self._line.cell(kind) if self._line is not None else ""
        if _text(field) == stored:
            self.closed.emit()
        elif isinstance(field, FieldEdit):
            field.setPlainText(stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the sheet on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _explain(self) -> None:
        """Say what the fields mean as they stand now, typed or stored."""
        line = self._line
        activity = line is not None and line.kind is LineKind.ACTIVITY
        shows_deadline = activity and ColumnKind.DEADLINE in self._kinds
        self.ui.meaning.setVisible(shows_deadline)
        if shows_deadline:
            meaning = self._meanings.deadline(_text(self.ui.deadline).strip())
            self.ui.meaning.setText(meaning.text)
            self._set_role(meaning.state)
        executors = _text(self.ui.executors) if activity and ColumnKind.EXECUTORS in self._kinds else ""
        self.ui.chips.show_chips(
            [
                (
                    (match.body.name if match.body is not None else match.text).replace("\n", " "),
                    match.note
                    or (match.body.kind.label if match.body is not None else "Нет в справочнике исполнителей"),
                    match.body is not None and not match.doubts,
                )
                for match in self._meanings.executors(executors)
            ]
        )
        indicators = _text(self.ui.indicators) if activity and ColumnKind.INDICATORS in self._kinds else ""
        found = _indicators_text(indicators) if indicators else ""
        self.ui.targets.setText(found)
        self.ui.targets.setVisible(bool(found))

    def _set_role(self, state: DeadlineState) -> None:
        role = _ROLES.get(state, "muted")
        if self.ui.meaning.property("role") != role:
            self.ui.meaning.setProperty("role", role)
            self.ui.meaning.style().unpolish(self.ui.meaning)
            self.ui.meaning.style().polish(self.ui.meaning)


def _text(field: QLineEdit | FieldEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _indicators_text(text: str) -> str:
    from msoko_desktop.gui.plans.indicator_text import indicators_text  # not needed for the first picture

    return indicators_text(text)
