"""Sets and cards of directions: which set is active, directions renamed, split, added, moved, their texts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QInputDialog, QListWidgetItem

from msoko_desktop.domain.directions.direction_cards import TEXT_TITLES, TEXTS, CardSet, DirectionCard, Part
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_directions_dialog import Ui_DirectionsDialog
from msoko_desktop.gui.printing.dialog import fill_combo
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.directions import directions

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
        self._card = DirectionCard("", "")
        self._place = ("", "")
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
        ui.sets.activated.connect(lambda _: self._on_set())
        ui.cards.currentItemChanged.connect(lambda *_: self._on_card())
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
        return self._card if self._card.code else None

    def _fill(self, set_code: str, code: str) -> None:
        ui = self.ui
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
        item = self.ui.cards.currentItem()
        code = "" if item is None else str(item.data(_CODE))
        self._place = (self.set.code, code)
        card = next((one for one in self.set.cards if one.code == code), DirectionCard("", "", self.set.code))
        ui, self._card = self.ui, card
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
        ui, known = self.ui, self._card
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
        ui.save.setEnabled(writable and self.typed() != self._card)
        for button in (ui.split, ui.remove, ui.up, ui.down):
            button.setEnabled(writable and card is not None)
        ui.add.setEnabled(writable and card is not None)
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
        made = self._store()
        if made is None:
            return False
        self._fill(self._card.set_code, made)
        return True

    def _store(self) -> str | None:
        """Store the direction that is shown; return its code, None where it was refused."""
        card = self.typed()
        before = {one.code for one in self._cards_of(card.set_code)}
        if not self._do(lambda d: directions.save_direction(d, card)):
            return None
        now = self._cards_of(card.set_code)
        return next((one.code for one in now if one.code not in before), card.code)

    def _cards_of(self, set_code: str) -> tuple[DirectionCard, ...]:
        sets = directions.list_sets(self._session.district)
        return next((one.cards for one in sets if one.code == set_code), ())

    def _leave(self) -> bool:
        """Store what was typed before another direction is shown; return whether that could be done."""
        typed = self.typed()
        if self._session.read_only or typed == self._card or (not self._card.code and not typed.title.strip()):
            return True
        return self._store() is not None

    def _on_card(self) -> None:
        """Show the chosen direction; what was typed is stored, and where it cannot be its direction stays."""
        item = self.ui.cards.currentItem()
        code = "" if item is None else str(item.data(_CODE))
        if code == self._place[1]:
            return
        if self._leave():
            self._fill(self._place[0], code)
            return
        with QSignalBlocker(self.ui.cards):
            rows = [self.ui.cards.item(row).data(_CODE) for row in range(self.ui.cards.count())]
            self.ui.cards.setCurrentRow(rows.index(self._place[1]) if self._place[1] in rows else -1)

    def _on_set(self) -> None:
        chosen = str(self.ui.sets.currentData())
        if self._leave():
            self._fill(chosen, "")
        else:
            with QSignalBlocker(self.ui.sets):
                self.ui.sets.setCurrentIndex(self.ui.sets.findData(self._place[0]))

    def done(self, result: int) -> None:
        """Store what was typed before the window closes; what is refused keeps it open."""
        if self._leave():
            super().done(result)

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
        one, d = self.set, self._session.district
        held, needs_heir = directions.held_by_set(d, one.code)
        heir = self._heir(f"Удалить набор «{one.title}»?", held, directions.list_directions(d), needs_heir=needs_heir)
        if heir is not None and self._do(lambda d: directions.delete_set(d, one.code, heir)):
            self._fill(directions.current_set(self._session.district).code, "")

    def _heir(self, question: str, held: str, offered: Sequence[DirectionCard], *, needs_heir: bool) -> str | None:
        """Ask whether to delete, and where it is needed which direction gets what is held; None: do not delete."""
        undo = "Удаление можно отменить (Ctrl+Z)."
        if not needs_heir:
            told = f"Относятся: {held}. Они останутся у направлений, которые их продолжают. " if held else ""
            return "" if messages.ask(self, question, "Удалить", explanation=told + undo) else None
        titles = [f"{card.number}  {card.heading}".strip() for card in offered]
        text = f"{question}\n\nОтносятся: {held}.\n{undo}\n\nК какому направлению они перейдут?"
        chosen, sure = QInputDialog.getItem(self, "Удаление", text, titles, 0, editable=False)
        return offered[titles.index(chosen)].code if sure and chosen in titles else None

    def _add(self) -> None:
        if not self._leave():
            return
        self._fill(self._place[0], self._place[1])
        with QSignalBlocker(self.ui.cards):
            self.ui.cards.setCurrentRow(-1)
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
        card, own = self.card, self.set
        if card is None:
            return
        rest = [one for one in own.cards if one.code != card.code]
        held = directions.held_by_direction(self._session.district, card.code)
        needs_heir = bool(held and rest)
        heir = self._heir(f"Удалить направление «{card.heading}»?", held, rest, needs_heir=needs_heir)
        if heir is not None and self._do(lambda d: directions.delete_direction(d, card.code, heir)):
            self._fill(own.code, heir)
