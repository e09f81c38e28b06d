"""The card of an occurrence: what it is, how it stands, what proves it, and what can be done with it."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QWidget

from msoko_desktop.domain.execution import Progress, TrackedOccurrence, Undated, Unfit
from msoko_desktop.domain.language.russian import capitalised, counted, date_dots, one_line, shortened
from msoko_desktop.gui.execution import commands, texts
from msoko_desktop.gui.execution.card_place import NOTHING
from msoko_desktop.gui.execution.choice import OPEN, Chosen, progress_of, takes_turns
from msoko_desktop.gui.execution.look import look_of
from msoko_desktop.gui.forms.ui_occurrence_card import Ui_OccurrenceCard
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.timetable import days_off, execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PLAN_TITLE = 70  # characters of a plan's title that are shown


class OccurrenceCard(QScrollArea):
    """Shows what is chosen on a page of occurrences: one, several, a deadline without a date, a record that no
    longer fits, or nothing. The page calls `show_chosen` when its choice or the file has changed, and `commit_edits`
    before it lets go of what is typed; fields are stored when they are left."""

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._chosen: tuple[Chosen, ...] = ()
        self._item: TrackedOccurrence | None = None
        body = QWidget(self)
        self.ui = Ui_OccurrenceCard()
        self.ui.setupUi(body)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("occurrenceCard")
        body.setObjectName("occurrenceCardBody")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._buttons = self._make_buttons()
        self.ui.actions.add(*self._buttons.values())
        self._order_keys()
        for field in (self.ui.doneOn, self.ui.doneBy, self.ui.note):
            field.setAcceptDrops(False)  # what is dropped there is meant for the card
        self._connect()
        self.show_chosen(())

    def _make_buttons(self) -> dict[str, QPushButton]:
        made: dict[str, QPushButton] = {}

        def add(name: str, text: str, run: Callable[[], object], tip: str = "") -> None:
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False: run())
            made[name] = button

        def act(name: str) -> Callable[[], object]:
            return lambda: getattr(commands, name)(self._window, self._chosen)

        def decide(name: str) -> Callable[[], object]:
            return lambda: getattr(commands, name)(self._window, self._chosen[0])

        add("done", "Выполнено", act("mark_done"), "Отметить выполненным (пробел в списке, Ctrl+Enter)")
        add("doneOn", "Отметка о выполнении…", act("ask_done"), "Указать дату и кто выполнил")
        add("inWork", "В работе", act("mark_in_work"))
        add("reopen", "Снять отметку", act("reopen"))
        add("move", "Перенести…", act("ask_move"))
        add("putBack", "Вернуть исходный срок", act("put_back"))
        add("cancel", "Отменить…", act("ask_cancel"), "Мероприятие не проводится: указать причину")
        add("date", "Назначить дату…", act("ask_date"))
        add("bind", "Привязать к графику…", act("ask_binding"))
        add("spread", "Школы по годам…", act("ask_spread"), "Распределить школы по годам")
        add("discardAdded", "Удалить срок", decide("discard_added"), "Удалить дату, назначенную вручную")
        add("transfer", "", decide("transfer"))
        add("keep", "Оставить отдельным сроком", decide("keep"))
        add("discard", "Удалить отметку", decide("discard"))
        return made

    def _order_keys(self) -> None:
        """Let Tab go down the card: the buttons were made after the fields that stand below them."""
        ui = self.ui
        chain: list[QWidget] = [ui.plan, ui.dayOff.before, ui.dayOff.after, *self._buttons.values()]
        chain += [ui.doneOn, ui.doneBy, ui.note, ui.evidence.ui.list]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        ui = self.ui
        ui.plan.linkActivated.connect(lambda _: commands.open_plan(self._window, self._chosen))
        ui.dayOff.chosen.connect(self._move_to)
        ui.doneOn.changed.connect(self._store_done_on)
        ui.doneOn.refused.connect(self._window.notice.show_warning)
        ui.doneBy.editingFinished.connect(self._store_details)
        ui.note.left.connect(self._store_details)
        ui.note.given_up.connect(lambda: ui.note.setPlainText(self._item.note if self._item else ""))
        ui.schools.spread_wanted.connect(lambda: commands.ask_spread(self._window, self._chosen))
        theme().changed.connect(self._renew_look)

    # --- showing

    def button(self, name: str) -> QPushButton:
        """Return a button of the card by its name ("done", "move", …)."""
        return self._buttons[name]

    def shown_buttons(self) -> list[str]:
        """Return the names of the buttons that are shown, in their order."""
        return [name for name, button in self._buttons.items() if not button.isHidden()]

    def show_chosen(self, chosen: tuple[Chosen, ...]) -> None:
        """Show another choice, or the same after a change; what is being typed into a field stays."""
        if self._key(chosen) != self._key(self._chosen):
            self.commit_edits()
            self.verticalScrollBar().setValue(0)
        was_here = self.isAncestorOf(QApplication.focusWidget() or self)
        self._chosen = chosen
        one = chosen[0] if len(chosen) == 1 else None
        before, self._item = self._item, one if isinstance(one, TrackedOccurrence) else None
        self.ui.hint.setText(NOTHING if not chosen else "")
        self.ui.hint.setVisible(not chosen)
        self._show_what(one)
        self._show_state(chosen)
        self._show_fields(before)
        writable = not self._window.session.read_only
        if self._window.session.is_open:
            self.ui.evidence.show_item(self._window, self._item, writable=writable)
            self.ui.schools.show_item(self._window, self._item, writable=writable)
        else:
            self.ui.evidence.hide()
            self.ui.schools.hide()
        self._show_buttons(chosen, writable=writable)
        if was_here and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus()  # what had it was hidden; Qt would pass it on to another part of the window

    def _key(self, chosen: tuple[Chosen, ...]) -> tuple[object, ...]:
        return tuple(
            item.key if isinstance(item, TrackedOccurrence) else (type(item), item.line_id, item.part)
            for item in chosen
        )

    def _show_what(self, one: Chosen | None) -> None:
        ui = self.ui
        plan = self._window.session.timetable.plan(one.plan_id) if one is not None else None
        title = one_line(plan.title) if plan is not None else ""
        words = shortened(title, PLAN_TITLE).replace("&", "&amp;").replace("<", "&lt;")
        ui.plan.setText(f'<a href="plan" style="color: {theme().colour("accent").name()}">{words}</a>')
        ui.plan.setToolTip(f"Показать в плане: {title}")
        ui.plan.setAccessibleName(f"План: {title}")
        ui.plan.setVisible(bool(words))
        ui.title.setText(one_line(f"{one.number} {one.title}") if one is not None else "")
        ui.title.setVisible(one is not None)
        phrase = one_line(one.phrase) if one is not None else ""
        ui.phrase.setText(f"В плане: {phrase}")
        ui.phrase.setVisible(bool(phrase))
        executors = one_line(one.executors) if isinstance(one, TrackedOccurrence | Undated) else ""
        ui.executors.setText(f"Исполнители: {executors}")
        ui.executors.setVisible(bool(executors))

    def _show_state(self, chosen: tuple[Chosen, ...]) -> None:
        ui, today, item = self.ui, self._window.session.day, self._item
        days, origin, state, heading = "", "", "", ""
        one = chosen[0] if len(chosen) == 1 else None
        if item is not None:
            days, state = capitalised(texts.days_text(item, today)), item.state(today).label
            origin = "\n".join(texts.origin_lines(item, today))
        elif isinstance(one, Undated):
            state, days = "без даты", one.reason
            origin = f"Срок в пределах: {texts.window_text(one.window)}." if one.window is not None else ""
        elif isinstance(one, Unfit):
            state, days, origin = "требует решения", texts.recorded_text(one), texts.unfit_reason(one)
        elif chosen:
            tracked = [found for found in chosen if isinstance(found, TrackedOccurrence)]
            heading = f"Выбрано: {counted(len(chosen), 'мероприятие', 'мероприятия', 'мероприятий')}"
            days = capitalised(texts.summary_text(tracked, today))
        if heading:
            ui.title.setText(heading)
            ui.title.show()
        ui.state.setText(capitalised(state))
        ui.state.setVisible(bool(state))
        ui.days.setText(days)
        ui.days.setVisible(bool(days))
        ui.origin.setText(origin)
        ui.origin.setVisible(bool(origin))
        open_item = item is not None and not item.state(today).is_closed
        district = self._window.session.district if self._window.session.is_open else None
        ui.dayOff.show_day(
            item.due if item is not None and open_item else None,
            lambda: days_off.days_off(district),  # type: ignore[arg-type]  # asked for only where there is an item
            movable=not self._window.session.read_only,
        )
        self._renew_look()

    def _show_fields(self, before: TrackedOccurrence | None) -> None:
        ui, item = self.ui, self._item
        read_only = self._window.session.read_only
        same = item is not None and before is not None and item.key == before.key
        record = item.record if item is not None else None
        done = record is not None and record.progress is Progress.DONE
        ui.doneBox.setVisible(done)
        if not (same and ui.doneOn.hasFocus() and ui.doneOn.isModified()):
            ui.doneOn.set_date(item.done_on if item is not None else None)
        if not (same and ui.doneBy.hasFocus() and ui.doneBy.isModified()):
            ui.doneBy.setText(record.done_by if record is not None else "")
        note = item.note if item is not None else ""
        typed = same and before is not None and ui.note.hasFocus() and ui.note.toPlainText() != before.note
        if not typed and ui.note.toPlainText() != note:
            ui.note.setPlainText(note)
        for field in (ui.doneOn, ui.doneBy, ui.note):
            field.setReadOnly(read_only)
        shown = item is not None and (not read_only or bool(note))
        ui.note.setVisible(shown)
        ui.noteLabel.setVisible(shown)

    def _show_buttons(self, chosen: tuple[Chosen, ...], *, writable: bool) -> None:
        shown = set(self._fitting(chosen)) if writable else set()
        for name, button in self._buttons.items():
            button.setVisible(name in shown)
        one = chosen[0] if len(chosen) == 1 else None
        if isinstance(one, Unfit) and one.proposal is not None:
            self._buttons["transfer"].setText(f"Отнести к сроку {date_dots(one.proposal.due)}")
            self._buttons["transfer"].setToolTip(f"Новый срок в плане: {texts.window_text(one.proposal.window)}")
        self.ui.actions.setVisible(bool(shown))

    def _fitting(self, chosen: tuple[Chosen, ...]) -> list[str]:
        """Return the names of the buttons that make sense for a choice."""
        one = chosen[0] if len(chosen) == 1 else None
        if isinstance(one, Unfit):
            return [*(["transfer"] if one.proposal is not None else []), "keep", "discard"]
        if isinstance(one, Undated):
            return ["date", "bind", *(["spread"] if takes_turns(one) else [])]
        tracked = [item for item in chosen if isinstance(item, TrackedOccurrence)]
        if not tracked or len(tracked) != len(chosen):
            return []
        progress = {progress_of(item) for item in tracked}
        is_open = bool(progress & OPEN)
        names = ["done", "doneOn"] if is_open else []
        names += ["inWork"] if Progress.PLANNED in progress else []
        names += ["reopen"] if progress - {Progress.PLANNED} else []
        names += ["move"] if one is not None and is_open else []
        names += ["cancel"] if is_open else []
        if isinstance(one, TrackedOccurrence):
            names += ["putBack"] if one.is_moved else []
            names += ["discardAdded"] if one.planned is None else []
        return names

    def _renew_look(self) -> None:
        item, sign = self._item, self.ui.sign
        sign.setVisible(item is not None)
        if item is None:
            return
        look, edge = look_of(item.state(self._window.session.day)), theme().px(22)
        sign.setText(look.letter)
        sign.setFixedSize(edge, edge)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setStyleSheet(
            f"border: 1px solid {look.sign.name()}; border-radius: {theme().px(4)}px; font-weight: 600;"
            f"background: {look.ground.name()}; color: {look.sign.name()};"
        )

    # --- storing

    def commit_edits(self) -> None:
        """Store what is being typed into the card."""
        if self._item is None or self._window.session.read_only:
            return
        if self.ui.doneOn.hasFocus():
            self.ui.doneOn.settle()
        self._store_details()

    def _store_details(self) -> None:
        item = self._item
        if item is None or self._window.session.read_only:
            return
        record = item.record
        note, done_by = self.ui.note.toPlainText().strip(), self.ui.doneBy.text().strip()
        changed_note = note if note != item.note else None
        before = record.done_by if record is not None else ""
        changed_by = done_by if not self.ui.doneBox.isHidden() and done_by != before else None
        if changed_note is not None or changed_by is not None:
            self._window.session.run(
                lambda d: execution.set_details(d, item.ref, note=changed_note, done_by=changed_by)
            )

    def _store_done_on(self, day: object) -> None:
        item, session = self._item, self._window.session
        if item is None or session.read_only:
            return
        date = self.ui.doneOn.date()
        today = session.real_day
        if date is None or session.run(lambda d: execution.mark_done(d, [item.ref], date, today=today)) is None:
            self.ui.doneOn.set_date(item.done_on)

    def _move_to(self, day: object) -> None:
        if self._item is not None and (due := day) is not None:
            commands.move_to(self._window, self._item, due)  # type: ignore[arg-type]  # the signal carries a date

    # --- files and addresses that are dropped or pasted

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and addresses."""
        if self.ui.evidence.takes(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them wherever they are let go."""
        if self.ui.evidence.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what is dropped as evidence."""
        if self.ui.evidence.takes(event.mimeData()):
            event.acceptProposedAction()
            self.ui.evidence.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a file or an address of the clipboard as evidence on Ctrl+V."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Keep a file or an address of the clipboard as evidence, or say that there is none."""
        if self._item is None:
            return
        data = QGuiApplication.clipboard().mimeData()
        if self.ui.evidence.takes(data):
            self.ui.evidence.take(data)
        elif not self._window.session.read_only:
            self._window.notice.show_information("В буфере обмена нет ни файла, ни адреса: приложить нечего.")
