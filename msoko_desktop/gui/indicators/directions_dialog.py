"""Sets and cards of directions: which set is active, directions renamed, split, added, moved, their texts."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QListWidgetItem

from msoko_desktop.domain.direction_cards import TEXT_TITLES, TEXTS, CardSet, DirectionCard, Part
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_directions_dialog import Ui_DirectionsDialog
from msoko_desktop.gui.printing.dialog import fill_combo
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import directions
from msoko_desktop.services.changes import Changes

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.district import District

_CODE = Qt.ItemDataRole.UserRole


class DirectionsDialog(QDialog):
    """The sets above, directions of one at the left, the card of one at the right; `code` is shown first."""

    def __init__(self, window: "MainWindow", code: str = "") -> None:
        super().__init__(window)
        self._session = window.session
        self._sets: tuple[CardSet, ...] = ()
        self._texts: dict[str, str] = {}
        self._shown_text = TEXTS[0]
        self._new = False
        self.ui = Ui_DirectionsDialog()
        self.ui.setupUi(self)
        self.ui.problem.hide()
        Question.limit(self.ui.title)
        fill_combo(self.ui.part, tuple((part, part.label) for part in Part), Part.RESULTS)
        fill_combo(self.ui.what, tuple((name, TEXT_TITLES[name]) for name in TEXTS), TEXTS[0])
        self._connect()
        owner = next((one.code for one in directions.list_sets(self._session.district) if code and code in
                      {card.code for card in one.cards}), "")  # fmt: skip
        self._fill(owner or directions.current_set(self._session.district).code, code)
        fit_dialog(self)
        self.ui.cards.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.sets.activated.connect(lambda _: self._fill(str(ui.sets.currentData()), ""))
        ui.cards.currentItemChanged.connect(lambda *_: self._show_card())
        ui.what.activated.connect(lambda _: self._show_text())
        for button, act in (
            (ui.activate, self._activate), (ui.copySet, self._copy_set), (ui.deleteSet, self._delete_set),
            (ui.add, self._add), (ui.split, self._split), (ui.remove, self._remove), (ui.save, self.save),
            (ui.up, lambda: self._move(-1)), (ui.down, lambda: self._move(1)),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, act=act: act())
        ui.title.textChanged.connect(self._renew)
        ui.text.textChanged.connect(self._renew)
        for field in (ui.short_title, ui.number):
            field.textChanged.connect(lambda _: self._renew())
        ui.part.currentIndexChanged.connect(lambda _: self._renew())
        ui.buttons.rejected.connect(self.reject)

    # --- what is shown

    @property
    def set(self) -> CardSet:
        """The set that is shown."""
        code = self.ui.sets.currentData()
        return next((one for one in self._sets if one.code == code), self._sets[0])

    @property
    def card(self) -> DirectionCard | None:
        """The stored direction that is shown, None for a new one."""
        item = self.ui.cards.currentItem()
        if self._new or item is None:
            return None
        return next((one for one in self.set.cards if one.code == item.data(_CODE)), None)

    def _fill(self, set_code: str, code: str) -> None:
        ui = self.ui
        self._new = False
        self._sets = directions.list_sets(self._session.district)
        with QSignalBlocker(ui.sets):
            ui.sets.clear()
            for one in self._sets:
                ui.sets.addItem(f"{one.title} — действует" if one.active else one.title, one.code)
            ui.sets.setCurrentIndex(max(0, ui.sets.findData(set_code)))
        remark = directions.sets_remark(self._session.district)
        ui.remark.setText(remark)
        ui.remark.setVisible(bool(remark))
        with QSignalBlocker(ui.cards):
            ui.cards.clear()
            for card in self.set.cards:
                item = QListWidgetItem(f"{card.number}  {card.heading}".strip(), ui.cards)
                item.setData(_CODE, card.code)
                item.setToolTip(card.title)
                if card.code == code:
                    ui.cards.setCurrentItem(item)
            if ui.cards.currentRow() < 0 and ui.cards.count():
                ui.cards.setCurrentRow(0)
        self._show_card()

    def _show_card(self) -> None:
        if self.ui.cards.currentItem() is not None:
            self._new = False
        ui, card = self.ui, self.card or DirectionCard("", "", self.set.code)
        self._texts = {name: card.text(name) for name in TEXTS}
        for field in (ui.title, ui.short_title, ui.number, ui.part):
            field.blockSignals(True)
        ui.title.setPlainText(card.title)
        ui.short_title.setText(card.short_title)
        ui.number.setText(card.number)
        ui.part.setCurrentIndex(ui.part.findData(card.part))
        for field in (ui.title, ui.short_title, ui.number, ui.part):
            field.blockSignals(False)
        self._put_text()
        self.tell("")
        self._renew()

    def _put_text(self) -> None:
        self._shown_text = str(self.ui.what.currentData())
        with QSignalBlocker(self.ui.text):
            self.ui.text.setPlainText(self._texts[self._shown_text])

    def _show_text(self) -> None:
        self._keep_text()
        self._put_text()

    def _keep_text(self) -> None:
        self._texts[self._shown_text] = self.ui.text.toPlainText()

    def typed(self) -> DirectionCard:
        """Return the card as it is typed."""
        self._keep_text()
        ui, known = self.ui, self.card or DirectionCard("", "", self.set.code)
        filled = replace(
            known,
            title=ui.title.toPlainText(),
            short_title=ui.short_title.text(),
            number=ui.number.text(),
            part=Part(ui.part.currentData()),
        )
        return replace(filled, **self._texts)  # type: ignore[arg-type]  # all of them are texts

    def _renew(self) -> None:
        ui, writable = self.ui, not self._session.read_only
        card = self.card
        ui.save.setEnabled(writable and (self._new or (card is not None and self.typed() != card)))
        for button in (ui.split, ui.remove, ui.up, ui.down):
            button.setEnabled(writable and card is not None)
        ui.add.setEnabled(writable and not self._new)
        ui.copySet.setEnabled(writable)
        ui.activate.setEnabled(writable and (not self.set.active or sum(one.active for one in self._sets) > 1))
        ui.deleteSet.setEnabled(writable and not self.set.active and len(self._sets) > 1)

    def tell(self, sentence: str) -> None:
        """Show why something was refused; "" takes it away."""
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    # --- what the person does

    def _do(self, action: "Callable[[District], Changes]") -> bool:
        try:
            changes = action(self._session.district)
        except UserError as error:
            self.tell(str(error))
            return False
        self.tell("")
        self._session.broadcast(changes)
        return True

    def save(self) -> bool:
        """Store the direction; say why where that cannot be done."""
        card, set_code = self.typed(), self.set.code
        before = {one.code for one in self.set.cards}
        if not self._do(lambda d: directions.save_direction(d, card)):
            return False
        now = next(one for one in directions.list_sets(self._session.district) if one.code == set_code).cards
        made = next((one.code for one in now if one.code not in before), card.code)
        self._fill(set_code, made)
        return True

    def _activate(self) -> None:
        code = self.set.code
        if self._do(lambda d: directions.activate_set(d, code)):
            self._fill(code, "")

    def _copy_set(self) -> None:
        code, year = self.set.code, self._session.day.year
        title, sure = QInputDialog.getText(self, "Свой набор", "Название набора:", text=f"Направления района, {year}")
        if sure and self._do(lambda d: directions.copy_set(d, code, title, year)):
            self._fill(directions.list_sets(self._session.district)[-1].code, "")

    def _delete_set(self) -> None:
        one = self.set
        explanation = "Направления набора исчезнут из списков. Удаление можно отменить (Ctrl+Z)."
        if not messages.ask(self, f"Удалить набор «{one.title}»?", "Удалить", explanation=explanation):
            return
        if self._do(lambda d: directions.delete_set(d, one.code)):
            self._fill(directions.current_set(self._session.district).code, "")

    def _add(self) -> None:
        with QSignalBlocker(self.ui.cards):
            self.ui.cards.setCurrentRow(-1)
        self._new = True
        self._show_card()
        self.ui.title.setFocus()

    def _split(self) -> None:
        card, set_code = self.card, self.set.code
        if card is None:
            return
        title, sure = QInputDialog.getText(self, "Разделить направление", "Название второго направления:")
        if sure and self._do(lambda d: directions.split_direction(d, card.code, title)):
            self._fill(set_code, card.code)

    def _move(self, by: int) -> None:
        card, set_code = self.card, self.set.code
        if card is not None and self._do(lambda d: directions.move_direction(d, card.code, by)):
            self._fill(set_code, card.code)

    def _remove(self) -> None:
        card, set_code = self.card, self.set.code
        if card is not None and self._do(lambda d: directions.delete_direction(d, card.code)):
            self._fill(set_code, "")
