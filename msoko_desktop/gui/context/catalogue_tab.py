"""The catalogue of context indicators: a tree of clusters and criteria, and a form for the chosen indicator."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.grids import format_number, parse_number
from msoko_desktop.domain.language.russian import comparable, counted, quoted
from msoko_desktop.domain.schools.context import DIRECTIONS, ContextIndicator
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_context_catalogue import Ui_ContextCatalogue
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.schools import context

CODE = int(Qt.ItemDataRole.UserRole)
NEW = "Новый показатель"
GIVEN_UP = "Введённое не подошло и не сохранено, показано прежнее."


class CatalogueTab(QWidget):
    """Every field is stored when it is left, one undo step each; what is refused stays in the form with the reason."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ContextCatalogue()
        self.ui.setupUi(self)
        self._session = session
        self._known: tuple[ContextIndicator, ...] = ()
        self._shown: ContextIndicator | None = None
        self._is_refused = self._is_storing = False
        for direction, words in DIRECTIONS.items():
            self.ui.direction.addItem(words, direction)
        for unit in context.units():
            self.ui.unit.addItem(unit.name)
        self._connect()
        self.refresh()
        self.renew_look()
        self.ui.problem.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.tree.currentItemChanged.connect(self._choose)
        for field in (ui.title, ui.explanation, ui.source):
            field.left.connect(self.commit)
            field.given_up.connect(self.give_up)
        for entry in (ui.short_title, ui.code, ui.minimum, ui.maximum, ui.year):
            entry.editingFinished.connect(self.commit)
        for box in (ui.cluster, ui.criterion, ui.unit):
            line = box.lineEdit()
            if line is not None:
                line.editingFinished.connect(self.commit)
            box.activated.connect(self.commit)
        ui.direction.activated.connect(self.commit)
        ui.verified.clicked.connect(self.commit)
        ui.add.clicked.connect(self._add)
        ui.remove.clicked.connect(self._remove)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.restore.clicked.connect(self._restore)
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._move(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self._move(1))
        QShortcut(QKeySequence(Qt.Key.Key_Delete), ui.tree, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self._session.changed.connect(self._on_changed)
        theme().changed.connect(self.renew_look)

    def renew_look(self) -> None:
        """Take over colours and lengths of the theme."""
        look = theme()
        self.ui.up.setIcon(look.icon("up"))
        self.ui.down.setIcon(look.icon("down"))
        self.ui.splitter.setSizes([look.px(430), look.px(700)])
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.year.setFixedWidth(look.px(80))
        self.ui.scroll.setMinimumWidth(self.ui.form.minimumSizeHint().width() + look.px(16))

    # --- showing

    def refresh(self, chosen: str | None = None) -> None:
        """Read the catalogue anew and show the indicator with the code `chosen`, else the one that was shown."""
        d = self._session.district
        self._known = context.catalogue(d)
        wanted = chosen if chosen is not None else self._shown.code if self._shown else ""
        folded = {item.data(0, CODE) for item in self._items() if not item.isExpanded() and item.childCount()}
        tree = self.ui.tree
        with QSignalBlocker(tree):
            tree.clear()
            for one in self._known:
                item = QTreeWidgetItem(self._group(one), [f"{one.code}  {one.title}"])
                item.setData(0, CODE, one.code)
                item.setToolTip(0, one.title)
            for item in self._items():
                item.setExpanded(item.data(0, CODE) not in folded)
            self._go_to(wanted)
        self.ui.restore.setEnabled(context.has_own_catalogue(d) and not self._session.read_only)
        self._show(next((one for one in self._known if one.code == wanted), self._known[0]))

    def _items(self) -> Iterator[QTreeWidgetItem]:
        """Yield the items from above, groups before what is in them."""
        iterator = QTreeWidgetItemIterator(self.ui.tree)
        while (item := iterator.value()) is not None:
            yield item
            iterator += 1

    def _group(self, one: ContextIndicator) -> QTreeWidgetItem:
        """Return the item of an indicator's criterion, made with that of its cluster where it is not there yet."""
        parent = self.ui.tree.invisibleRootItem()
        for words, key in (
            (one.cluster or "Без кластера", f"cluster {one.cluster}"),
            (one.criterion or "Без критерия", f"criterion {one.cluster}/{one.criterion}"),
        ):
            last = parent.child(parent.childCount() - 1)
            if last is None or last.data(0, CODE) != key:
                last = QTreeWidgetItem(parent, [words])
                last.setData(0, CODE, key)
                last.setToolTip(0, words)
                last.setFlags(Qt.ItemFlag.ItemIsEnabled)
                if parent is self.ui.tree.invisibleRootItem():
                    bold = QFont(self.ui.tree.font())
                    bold.setBold(True)
                    last.setFont(0, bold)
            parent = last
        return parent

    def _go_to(self, code: str) -> None:
        items = [item for item in self._items() if not item.childCount()]
        item = next((item for item in items if item.data(0, CODE) == code), items[0])
        self.ui.tree.setCurrentItem(item)
        self.ui.tree.scrollToItem(item)

    def _show(self, one: ContextIndicator) -> None:
        ui = self.ui
        self._shown = one
        self._tell("")
        known = self._known
        _fill(ui.cluster, (other.cluster for other in known), one.cluster)
        _fill(ui.criterion, (other.criterion for other in known if other.cluster == one.cluster), one.criterion)
        for field, text in ((ui.title, one.title), (ui.explanation, one.note), (ui.source, one.source)):
            if field.toPlainText() != text:
                field.setPlainText(text)
            field.fit()
        ui.unit.setCurrentText(one.unit)
        for line, text in (
            (ui.short_title, one.short_title),
            (ui.code, one.code),
            (ui.minimum, "" if one.minimum is None else format_number(one.minimum)),
            (ui.maximum, "" if one.maximum is None else format_number(one.maximum)),
            (ui.year, str(one.year or "")),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        ui.direction.setCurrentIndex(ui.direction.findData(one.direction))
        ui.verified.setChecked(one.verified)
        self._show_buttons()

    def _show_buttons(self) -> None:
        one, writable = self._shown, not self._session.read_only
        same = [x.code for x in self._known if one and (x.cluster, x.criterion) == (one.cluster, one.criterion)]
        self.ui.form.setEnabled(writable)
        self.ui.add.setEnabled(writable)
        self.ui.remove.setEnabled(writable and len(self._known) > 1)
        self.ui.up.setEnabled(writable and one is not None and same[0] != one.code)
        self.ui.down.setEnabled(writable and one is not None and same[-1] != one.code)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        shown = self._shown
        if item is None or item.childCount():
            return
        if self._is_refused and shown is not None:
            with QSignalBlocker(self.ui.tree):
                self._go_to(shown.code)  # what was typed waits to be put right
            return
        self._show(next(one for one in self._known if one.code == item.data(0, CODE)))

    def _on_changed(self, changes: Changes) -> None:
        if Area.CONTEXT in changes.areas and not self._is_storing:
            self.refresh()

    def _tell(self, sentence: str) -> None:
        self._is_refused = bool(sentence)
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    # --- entering

    def _entered(self, shown: ContextIndicator) -> ContextIndicator:
        """Return the indicator as it stands in the form. Raises InputRefused for what is no number or year."""
        ui = self.ui
        new = replace(
            shown,
            code=ui.code.text().strip(),
            cluster=" ".join(ui.cluster.currentText().split()),
            criterion=" ".join(ui.criterion.currentText().split()),
            title=" ".join(ui.title.toPlainText().split()),
            short_title=" ".join(ui.short_title.text().split()),
            unit=" ".join(ui.unit.currentText().split()),
            minimum=_bound(ui.minimum.text(), "Наименьшее значение"),
            maximum=_bound(ui.maximum.text(), "Наибольшее значение"),
            direction=int(ui.direction.currentData()),
            note=" ".join(ui.explanation.toPlainText().split()),
            source=" ".join(ui.source.toPlainText().split()),
            year=_year(ui.year.text()),
            verified=ui.verified.isChecked(),
        )
        if new.unit == shown.unit:
            return new
        unit = next((one for one in context.units() if comparable(one.name) == comparable(new.unit)), None)
        # Another unit has another range; what the person entered for the old one would only be refused.
        return new if unit is None else replace(new, minimum=unit.minimum, maximum=unit.maximum)

    def commit(self) -> bool:
        """Store what stands in the form; return whether it was sound (or nothing was to be stored)."""
        shown = self._shown
        if shown is None or self._session.read_only or self._is_storing:
            return True
        try:
            new = self._entered(shown)
            if new == shown:
                self._tell("")
                return True
            return self._store(lambda: context.change_indicator(self._session.district, shown.code, new), new.code)
        except UserError as error:
            self._tell(str(error))
            return False

    def give_up(self) -> None:
        """Show again what is stored."""
        if self._shown is not None:
            self._show(self._shown)

    def give_up_refused(self) -> bool:
        """Show again what is stored where something was refused; return whether something was."""
        if not self._is_refused:
            return False
        self.give_up()
        self.ui.problem.setText(GIVEN_UP)
        self.ui.problem.show()
        return True

    def _store(self, action: Callable[[], Changes], chosen: str) -> bool:
        """Do one thing in the file and show the indicator `chosen`; raises UserError."""
        self._is_storing = True
        try:
            changes = action()
            if changes:
                self._session.broadcast(changes)
        finally:
            self._is_storing = False
        self.refresh(chosen)
        return True

    def _do(self, action: Callable[[], Changes], chosen: str) -> bool:
        try:
            return self._store(action, chosen)
        except UserError as error:
            self._tell(str(error))
            return False

    def _add(self) -> None:
        if not self.commit():
            return
        d, taken = self._session.district, {comparable(one.title) for one in self._known}
        names = (NEW, *(f"{NEW} {number}" for number in range(2, len(taken) + 3)))
        title = next(name for name in names if comparable(name) not in taken)
        new = context.new_indicator(d, self._shown, title)
        if self._do(lambda: context.add_indicator(d, new), new.code):
            self.ui.title.setFocus()
            self.ui.title.selectAll()

    def _remove(self) -> None:
        one = self._shown
        if one is None or self._session.read_only or not self.ui.remove.isEnabled():
            return
        kept = context.values_kept(self._session.district).get(one.code, 0)
        told = (
            f"В файле останется {counted(kept, 'значение', 'значения', 'значений')}: если вернуть показатель с кодом "
            f"«{one.code}», они появятся снова. Удаление можно отменить (Ctrl+Z)."
        )
        if kept and not messages.ask(self, f"Удалить показатель {quoted(one.title)}?", "Удалить", explanation=told):
            return
        codes = [other.code for other in self._known]
        place = codes.index(one.code)
        after = codes[place + 1] if place + 1 < len(codes) else codes[place - 1]
        self._do(lambda: context.delete_indicators(self._session.district, [one.code]), after)

    def _move(self, by: int) -> None:
        one = self._shown
        if one is not None and not self._session.read_only and self.commit():
            self._do(lambda: context.move_indicator(self._session.district, one.code, by), one.code)

    def _restore(self) -> None:
        told = (
            "Ваши изменения перечня будут отменены. Значения останутся в файле по кодам показателей. "
            "Действие можно отменить (Ctrl+Z)."
        )
        if messages.ask(self, "Вернуть исходный перечень показателей?", "Вернуть", explanation=told):
            shown = self._shown.code if self._shown else ""
            self._do(lambda: context.restore_catalogue(self._session.district), shown)


def _fill(box: QComboBox, texts: Iterator[str], shown: str) -> None:
    """Offer texts, each once, and show one."""
    with QSignalBlocker(box):
        box.clear()
        box.addItems([text for text in dict.fromkeys(texts) if text])
        box.setCurrentText(shown)
        box.setToolTip(shown)
    line = box.lineEdit()
    if line is not None:
        line.setCursorPosition(0)


def _bound(text: str, what: str) -> float | None:
    """Return a bound, None for an empty one. Raises InputRefused for what is no number."""
    if not text.strip():
        return None
    number = parse_number(text)
    if number is None:
        raise InputRefused(f"{what}: «{text.strip()}» — не число. Введите число или оставьте поле пустым.")
    return number


def _year(text: str) -> int | None:
    """Return the year of a source, None for none. Raises InputRefused for what is no year."""
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not 1900 <= int(text) <= 2100:
        raise InputRefused(f"Год источника: «{text.strip()}» — не год. Введите его, например «2016».")
    return int(text)
