"""The tab «Сведения» of a school's card: its fields, each stored when it is left, one undo step each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.gui.forms.ui_school_details import Ui_SchoolDetails
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.orders import case_forms
from msoko_desktop.services.orders.case_forms import Case
from msoko_desktop.services.schools import school_names, schools

_CASES = ((Case.GENITIVE, "род."), (Case.DATIVE, "дат."), (Case.INSTRUMENTAL, "твор."))
_STEPS = {
    "short_name": "Изменить краткое наименование школы",
    "name": "Изменить полное наименование школы",
    "code": "Изменить код школы",
    "other_codes": "Изменить прежние коды школы",
    "kind": "Изменить вид школы",
    "place_kind": "Указать, городская школа или сельская",
    "small": "Отметить малокомплектную школу",
    "place": "Изменить населённый пункт школы",
    "address": "Изменить адрес школы",
    "phone": "Изменить телефон школы",
    "email": "Изменить электронную почту школы",
    "head_post": "Изменить должность руководителя школы",
    "head_name": "Изменить руководителя школы",
    "parent_id": "Указать головную школу филиала",
    "opened": "Изменить дату открытия школы",
    "closed": "Изменить дату закрытия школы",
    "note": "Изменить примечание о школе",
}
_LINES = ("short_name", "code", "place", "address", "phone", "email", "head_post", "head_name")
_TEXTS = ("name", "note")
_NARROW = 600  # below this width labels stand above their fields


class DetailsTab(QWidget):
    """Shows a school; `cases_wanted()` when the person wants to correct case forms."""

    cases_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolDetails()
        self.ui.setupUi(self)
        self._session = session
        self._school: School | None = None
        self._storing = False
        for area in (self.ui.scroll.viewport(), self.ui.sheet):
            area.setAutoFillBackground(False)
        self.ui.headRow.setStretch(0, 2)
        self.ui.headRow.setStretch(1, 3)
        for label in (self.ui.genitive, self.ui.dative, self.ui.successor):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ui.casesRow.setStretch(0, 1)
        self.ui.kindRow.setStretch(0, 1)
        self.ui.placeRow.setStretch(0, 1)
        self._offer()
        self._connect()
        theme().changed.connect(self._renew_look)
        self._renew_look()
        self.ui.problem.hide()
        self.setFocusProxy(self.ui.short_name)

    def _offer(self) -> None:
        self.ui.kind.addItem("Не указан", "")
        for kind in schools.school_kinds().kinds:
            self.ui.kind.addItem(
                f"{kind.short} — {kind.title.lower()}" if _brief(kind.short) else kind.title, kind.code
            )
        for place in PlaceKind:
            self.ui.place_kind.addItem(capitalised(place.label) or "Не указано", place.value)

    def _connect(self) -> None:
        ui = self.ui
        for name in (*_LINES, "other_codes"):
            self._line(name).editingFinished.connect(lambda name=name: self._leave(name))
        for name in _TEXTS:
            self._text(name).installEventFilter(self)
        ui.kind.activated.connect(lambda _: self._leave("kind"))
        ui.place_kind.activated.connect(lambda _: self._leave("place_kind"))
        ui.parent.activated.connect(lambda _: self._leave("parent_id"))
        ui.small.clicked.connect(lambda _=False: self._leave("small"))
        for day in (ui.opened, ui.closed):
            day.refused.connect(self._tell)
        ui.opened.changed.connect(lambda _: self._leave("opened"))
        ui.closed.changed.connect(lambda _: self._leave("closed"))
        ui.cases.clicked.connect(self.cases_wanted)

    def _renew_look(self) -> None:
        for name in _TEXTS:
            field = self._text(name)
            field.setFixedHeight(2 * QFontMetrics(field.font()).lineSpacing() + theme().px(14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the labels above their fields where there is little room, so that nothing is cut off."""
        super().resizeEvent(event)
        policy = QFormLayout.RowWrapPolicy
        narrow = event.size().width() < theme().px(_NARROW)
        self.ui.form.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.DontWrapRows)

    def _line(self, name: str) -> QLineEdit:
        found = getattr(self.ui, name)
        assert isinstance(found, QLineEdit)  # noqa: S101
        return found

    def _text(self, name: str) -> QPlainTextEdit:
        found = getattr(self.ui, name)
        assert isinstance(found, QPlainTextEdit)  # noqa: S101
        return found

    # --- showing

    def show_school(self, school: School | None, everybody: tuple[School, ...] = ()) -> None:
        """Show a school; what is being typed in another one is the caller's to commit before."""
        other = self._school is None or school is None or self._school.id != school.id
        typed = [] if other else self._dirty()
        self._school = school
        writable = school is not None and not self._session.read_only
        self._show_writable(writable=writable)
        if school is None:
            return
        if other:
            self._tell("")
            self.ui.scroll.verticalScrollBar().setValue(0)
        self._show_typed(school, kept=typed)
        self._show_choices(school, everybody)
        self.ui.small.setChecked(school.small)
        self._show_words(school, everybody)

    def _show_typed(self, school: School, *, kept: Sequence[str] = ()) -> None:
        """Show the fields that are typed, but those where something is being typed that is not stored."""
        for name in (*_LINES, "other_codes", *_TEXTS, "opened", "closed"):
            value, field = getattr(school, name), getattr(self.ui, name)
            if name in kept:
                continue
            if isinstance(field, QPlainTextEdit):
                if field.toPlainText() != value:
                    field.setPlainText(value)
            elif name in ("opened", "closed"):
                field.set_date(value)
            else:
                _show_line(field, " ".join(value) if name == "other_codes" else value)

    def _show_writable(self, *, writable: bool) -> None:
        for name in (*_LINES, "other_codes", *_TEXTS, "opened", "closed"):
            getattr(self.ui, name).setReadOnly(not writable)
        for name in ("kind", "place_kind", "small", "parent"):
            getattr(self.ui, name).setEnabled(writable)

    def _show_choices(self, school: School, everybody: tuple[School, ...]) -> None:
        ui = self.ui
        if ui.kind.findData(school.kind) < 0:  # the person's own word, from a table or an older list
            ui.kind.addItem(school.kind, school.kind)
        _choose(ui.kind, school.kind)
        _choose(ui.place_kind, school.place_kind.value)
        with QSignalBlocker(ui.parent):
            ui.parent.clear()
            ui.parent.addItem("Не филиал", None)
            for one in everybody:
                if one.id != school.id:
                    ui.parent.addItem(one.short_name, one.id)
        _choose(ui.parent, school.parent_id)

    def _show_words(self, school: School, everybody: tuple[School, ...]) -> None:
        """Show what follows from the fields and from what was remembered."""
        ui, district = self.ui, self._session.district
        forms = case_forms.case_forms(district, school.name or school.short_name)
        told = [f"{short} {forms[case]}" for case, short in _CASES]
        for label, text in zip((ui.genitive, ui.dative), told, strict=False):
            label.setText(text)
            label.setToolTip("\n".join(told))
        successor = next((one for one in everybody if one.id == school.successor_id), None)
        ui.successor.setText(successor.short_name if successor is not None else "")
        ui.form.setRowVisible(ui.successor, successor is not None)
        aliases = [text for text, _ in school_names.list_aliases(district, school.id)]
        ui.aliases.setText("; ".join(aliases))
        ui.form.setRowVisible(ui.aliases, bool(aliases))

    # --- storing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store a text of several lines when it is left, or on Ctrl+Enter; Esc gives it up."""
        if event.type() == QEvent.Type.FocusOut:
            for name in _TEXTS:
                if watched is self._text(name):
                    self._leave(name)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: Any) -> None:
        """Give up what is being typed on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._school is not None and self._dirty():
            self.give_up()
        else:
            super().keyPressEvent(event)

    def give_up(self) -> None:
        """Show again what is stored."""
        if self._school is not None:
            self._show_typed(self._school)
            self._tell("")

    def _dirty(self) -> list[str]:
        school = self._school
        if school is None:
            return []
        names = (*_LINES, *_TEXTS, "other_codes", "opened", "closed")
        return [name for name in names if self._entered(name) != getattr(school, name)]

    def commit_edits(self) -> bool:
        """Store what is being typed; return whether all of it could be."""
        for name in self._dirty():
            self._leave(name)
        return not self._dirty()

    def _entered(self, name: str) -> Any:
        """Return what stands in a field, as the school has it."""
        ui = self.ui
        if name in _LINES:
            return " ".join(self._line(name).text().split())
        if name in _TEXTS:
            return self._text(name).toPlainText().strip()
        found: dict[str, Callable[[], Any]] = {
            "other_codes": lambda: schools.parse_codes(ui.other_codes.text()),
            "kind": lambda: ui.kind.currentData() or "",
            "place_kind": lambda: PlaceKind(ui.place_kind.currentData() or ""),
            "parent_id": ui.parent.currentData,
            "small": ui.small.isChecked,
            "opened": ui.opened.date,
            "closed": ui.closed.date,
        }
        return found[name]()

    def _leave(self, name: str) -> None:
        """Store a field that was left, where it holds something else than the file."""
        school = self._school
        if school is None or self._storing or self._session.read_only or not self._session.is_open:
            return
        if name in ("opened", "closed") and getattr(self.ui, name).problem():
            return
        value = self._entered(name)
        if value == getattr(school, name):
            return
        changed = replace(school, **{name: value})
        if name == "closed" and value is None:
            changed = replace(changed, successor_id=None)
        self._tell(self._store(changed, _STEPS[name]))

    def _store(self, changed: School, step: str) -> str:
        """Store the school; return "" or why it was refused: what was typed stays in its field then."""
        self._storing = True
        try:
            changes = schools.change_school(self._session.district, changed, step)
        except UserError as error:
            return str(error)
        finally:
            self._storing = False
        self._session.broadcast(changes)
        return ""

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))
        self.ui.outer.setContentsMargins(0, theme().px(8) if sentence else 0, 0, 0)


def _brief(text: str) -> bool:
    """Tell whether a short title is an abbreviation («СОШ») that its full title explains."""
    return text.isupper()


def _show_line(field: QLineEdit, text: str) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


def _choose(box: QComboBox, data: object) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(data)))


def facts_of(school: School, pupils: int | None, marks: str) -> str:
    """Return the line under the name of a school: kind, place, code, pupils, marks."""
    place = ", ".join(part for part in (school.place, school.place_kind.label) if part)
    closed = f"закрыта с {date_dots(school.closed)}" if school.closed is not None else ""
    count = "" if pupils is None else f"обучающихся: {pupils}"
    small = "малокомплектная" if school.small else ""
    parts = (schools.kind_title(school.kind), small, place, school.code, count, marks.replace("закрыта", ""), closed)
    return " · ".join(part for part in (one.strip(", ") for one in parts) if part)
