"""Closing a school year in four steps: what is unfinished, what goes on, what was analysed, what will be done."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QListWidget, QListWidgetItem, QTreeWidgetItem

from msoko_desktop.domain.cycle.year_closing import Analysed, Choice, Closing, Decision, Kept
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, date_dots, one_line
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.gui import messages
from msoko_desktop.gui.cycle.going import go_to
from msoko_desktop.gui.cycle.open_items import OpenItems, usual_until
from msoko_desktop.gui.forms.ui_year_closing_dialog import Ui_YearClosingDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import year_closing
from msoko_desktop.services.year_closing import Offers, Part, Wishes

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_WHAT = Qt.ItemDataRole.UserRole
_NOTHING_NEXT = "Готовить нечего: всё на следующий год уже есть."
_NOTHING_TICKED = "На следующий год ничего не отмечено: будет только записано, что год завершён."
_AS_DECIDED = "Что не было завершено и что об этом решено, когда год завершили."
_STAYS = "Не уходят в архив, в них перенесённые мероприятия: {}"
_FUTURE = "Когда год будет завершён, программа сделает следующее; всё вместе отменяется одним действием (Ctrl+Z)."


class YearClosingDialog(QDialog):
    """`go_to` is the key of what the person wants to see instead ("" for nothing)."""

    def __init__(self, window: "MainWindow", school_year: int | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.go_to = ""
        self._offers = Offers()
        self._record: Closing | None = None
        self.ui = ui = Ui_YearClosingDialog()
        ui.setupUi(self)
        self._answer = ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._answer.setText("Завершить год")
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Закрыть")
        self.left = OpenItems(ui.open)
        self._hint = ui.openHint.text()
        header = ui.analysed.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._fill_years(school_year)
        self._connect()
        self._renew_step()
        fit_dialog(self)
        self._fill()

    def _fill_years(self, wanted: int | None) -> None:
        years = year_closing.years_to_close(self._session.district, self._session.day)
        for year in years:
            self.ui.year.addItem(year_title(year), year)
        usual = wanted if wanted in years else year_closing.usual_year(self._session.day)
        self.ui.year.setCurrentIndex(self.ui.year.findData(usual))

    def _connect(self) -> None:
        ui = self.ui
        ui.year.currentIndexChanged.connect(lambda _: self._fill())
        ui.steps.currentChanged.connect(lambda _: self._renew_step())
        ui.open.itemActivated.connect(lambda *_: self._go(self.left.key()))
        self.left.changed.connect(self._renew_acts)
        ui.show.clicked.connect(lambda _=False: self._go(self.left.key()))
        ui.carry.clicked.connect(lambda _=False: self._carry())
        ui.closeItem.clicked.connect(lambda _=False: self._close_item())
        ui.leave.clicked.connect(lambda _=False: self.left.decide(None))
        ui.kept.itemActivated.connect(lambda item: self._go(str(item.data(_WHAT) or "")))
        ui.analysed.itemActivated.connect(lambda item, _: self._go(str(item.data(0, _WHAT) or "")))
        ui.analysed.currentItemChanged.connect(lambda *_: self._renew_acts())
        ui.showAnalysed.clicked.connect(lambda _=False: self._go(self._analysed_key()))
        ui.next.itemChanged.connect(lambda _: self._fill_summary())
        ui.print.clicked.connect(lambda _=False: self._print())
        ui.reopen.clicked.connect(lambda _=False: self._reopen())
        ui.back.clicked.connect(lambda _=False: ui.steps.setCurrentIndex(ui.steps.currentIndex() - 1))
        ui.forward.clicked.connect(lambda _=False: ui.steps.setCurrentIndex(ui.steps.currentIndex() + 1))
        ui.buttons.accepted.connect(self._close_year)
        ui.buttons.rejected.connect(self.reject)

    @property
    def year(self) -> int:
        """The school year that is chosen."""
        return int(self.ui.year.currentData())

    @property
    def is_closed(self) -> bool:
        """Whether the chosen year is closed: its record is shown."""
        return self._record is not None

    # --- filling the steps

    def _fill(self) -> None:
        district, timetable, day = self._session.district, self._session.timetable, self._session.day
        self._record = record = year_closing.read_closing(district, self.year)
        ui = self.ui
        self._tell("")
        ui.until.set_date(usual_until(self.year, day))
        if record is not None:
            self._offers = Offers()
            self.left.show_record(record.left)
            self._fill_kept((*(Kept(text, warning=True) for text in record.ahead), *map(Kept, record.kept)))
            self._fill_analysed(record.analysed)
        else:
            self._offers = year_closing.offers(district, timetable, self.year)
            self.left.show_items(year_closing.unfinished(district, timetable, self.year, day))
            self._fill_kept(sorted(year_closing.kept(district, self.year), key=lambda one: not one.warning))
            self._fill_analysed(year_closing.analysed(district, self.year, day))
        ui.openHint.setText(_AS_DECIDED if record is not None else self._hint)
        ui.state.setText(f"завершён {date_dots(record.closed)}" if record is not None else "")
        self._fill_next()
        self._fill_summary()
        self._renew_acts()
        self._renew_step()

    def _fill_next(self) -> None:
        with QSignalBlocker(self.ui.next):
            self.ui.next.clear()
            if self._record is not None:
                _add_lines(self.ui.next, self._record.prepared or ("Ничего не подготовлено.",))
                return
            for offer in self._offers.plans:
                if offer.new_title:
                    self._offer(year_closing.plan_words(offer), ("shift", str(offer.plan.id)))
            for plan in self._offers.archive:
                self._offer(year_closing.plan_words(plan), ("archive", str(plan.id)))
            for part in Part:
                if self._offers.of(part):
                    self._offer(year_closing.part_words(self._offers, part, self.year), ("part", part.value))
            for cell in self._offers.expected:
                self._offer(year_closing.expected_words(cell), ("expected", cell[0]))
            if not self.ui.next.count():
                _add_lines(self.ui.next, (_NOTHING_NEXT,))

    def _offer(self, words: str, what: tuple[str, str]) -> None:
        item = QListWidgetItem(words, self.ui.next)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setToolTip(words)
        item.setData(_WHAT, what)

    def _fill_kept(self, kept: Iterable[Kept]) -> None:
        self.ui.kept.clear()
        for one in kept:
            item = QListWidgetItem(one.text, self.ui.kept)
            item.setToolTip(one.text)
            item.setData(_WHAT, one.key)
            if one.warning:
                item.setForeground(theme().colour("warning"))
        if not self.ui.kept.count():
            _add_lines(self.ui.kept, ("В файле пока ничего нет.",))

    def _fill_analysed(self, found: Iterable[Analysed]) -> None:
        self.ui.analysed.clear()
        for one in found:
            item = QTreeWidgetItem([one.text, "● есть" if one.done else "■ не хватает"])
            item.setToolTip(0, one.text)
            item.setData(0, _WHAT, one.key)
            item.setForeground(1, theme().colour("good" if one.done else "warning"))
            self.ui.analysed.addTopLevelItem(item)

    def _fill_summary(self) -> None:
        ui = self.ui
        ui.summary.clear()
        if self._record is not None:
            record = self._record
            ui.summaryHint.setText(f"{year_title(self.year)} учебный год завершён {date_dots(record.closed)}.")
            _add_lines(ui.summary, (*_decided(record.left_counts, closed=True), *record.prepared))
            return
        ui.summaryHint.setText(_FUTURE)
        wishes = self.wishes()
        counts = dict.fromkeys(Choice, 0)
        for decision in year_closing.what_becomes(self.left.items, self.left.decisions, wishes).values():
            counts[decision.choice] += 1
        prepared = year_closing.prepared_words(self._offers, wishes, self.year)
        stays = sum(one[0] == "archive" for one in self._ticked()) - len(wishes.archive)
        followed = (_STAYS.format(counted(stays, "план", "плана", "планов")),) if stays else ()
        _add_lines(ui.summary, (*_decided(counts), *followed, *(prepared or (_NOTHING_TICKED,))))

    # --- what is ticked and chosen

    def wishes(self) -> Wishes:
        """Return what is ticked and goes with what was decided."""
        ticked = list(self._ticked())
        wishes = Wishes(
            tuple(int(one) for sort, one in ticked if sort == "shift"),
            tuple(int(one) for sort, one in ticked if sort == "archive"),
            frozenset(Part(one) for sort, one in ticked if sort == "part"),
            tuple(one for sort, one in ticked if sort == "expected"),
        )
        return year_closing.as_decided(wishes, self.left.decisions)

    def _ticked(self) -> Iterable[tuple[str, str]]:
        for place in range(self.ui.next.count()):
            item = self.ui.next.item(place)
            what = item.data(_WHAT)
            if what is not None and item.checkState() is Qt.CheckState.Checked:
                yield tuple(what)

    def _analysed_key(self) -> str:
        item = self.ui.analysed.currentItem()
        return str(item.data(0, _WHAT) or "") if item is not None else ""

    def _renew_acts(self) -> None:
        ui, decidable = self.ui, bool(self.left.decidable()) and not self.is_closed
        writable = not self._session.read_only
        for one in (ui.carry, ui.closeItem, ui.leave):
            one.setEnabled(decidable and writable)
        for field in (ui.until, ui.reason):
            field.setEnabled(writable)
        for widget in (ui.untilLabel, ui.until, ui.carry, ui.reasonLabel, ui.reason, ui.closeItem, ui.leave):
            widget.setVisible(not self.is_closed)
        ui.show.setEnabled(bool(self.left.key()))
        ui.showAnalysed.setEnabled(bool(self._analysed_key()))
        ui.next.setEnabled(writable)
        ui.print.setVisible(self.is_closed)
        ui.reopen.setVisible(self.is_closed)
        ui.reopen.setEnabled(writable)
        self._fill_summary()

    def _renew_step(self) -> None:
        ui = self.ui
        place, last = ui.steps.currentIndex(), ui.steps.count() - 1
        self._tell("")
        ui.back.setEnabled(place > 0)
        ui.forward.setVisible(place < last or self.is_closed)
        ui.forward.setEnabled(place < last)
        self._answer.setVisible(place == last and not self.is_closed)
        self._answer.setEnabled(not self._session.read_only)
        (self._answer if self._answer.isVisibleTo(self) else ui.forward).setDefault(True)

    # --- what a person does

    def _carry(self) -> None:
        until = self.ui.until.date()
        problem = self.ui.until.problem()
        if not problem and (until is None or until <= year_closing.last_day(self.year)):
            problem = f"Введите день следующего года, позже {date_dots(year_closing.last_day(self.year))}."
        elif not problem and until is not None and until < self._session.day:
            problem = f"День {date_dots(until)} уже прошёл. Введите другой."
        self._tell(problem)
        if problem:
            self.ui.until.setFocus()
        else:
            self.left.decide(Decision(Choice.CARRY, until))

    def _close_item(self) -> None:
        reason = one_line(self.ui.reason.text())
        self._tell("" if reason else "Введите причину: без неё закрыть нельзя. Она останется в справке.")
        if reason:
            self.left.decide(Decision(Choice.CLOSE, reason=reason))
        else:
            self.ui.reason.setFocus()

    def _tell(self, problem: str) -> None:
        """Tell a problem; its line keeps its place, so that no button moves from under the mouse."""
        self.ui.problem.setMinimumHeight(self.ui.problem.fontMetrics().lineSpacing())
        self.ui.problem.setText(problem)

    def _go(self, key: str) -> None:
        if key:
            self.go_to = key
            self.reject()

    def _close_year(self) -> None:
        session, year, wishes = self._session, self.year, self.wishes()
        prepared = year_closing.prepared_words(self._offers, wishes, year)
        try:
            changes = year_closing.close_year(
                session.district, session.timetable, year, wishes, self.left.items, session.real_day,
                self.left.decisions,
            )  # fmt: skip
        except UserError as error:
            messages.show_error(self, error)
            return
        session.broadcast(changes)
        self.accept()
        following = "Следующий подготовлен." if prepared else "На следующий год ничего не подготовлено."
        self._window.notice.show_information(
            f"{year_title(year)} учебный год завершён. {following} Всё отменяется одним действием: Ctrl+Z."
        )

    def _reopen(self) -> None:
        if self._session.run(lambda d: year_closing.reopen_year(d, self.year)) is not None:
            self._fill()

    def _print(self) -> None:
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog
        from msoko_desktop.services.year_closing.papers import FORMATS, record_document, record_title

        district, year = self._session.district, self.year
        dialog = PaperDialog(
            record_title(year), lambda ending: record_document(district, year, ending), FORMATS, self._window
        )
        dialog.exec()
        dialog.deleteLater()


def _decided(counts: dict[Choice, int], *, closed: bool = False) -> tuple[str, ...]:
    """Return in words how much is carried over, closed, left open by a closing that is to come or was done."""
    words = {
        Choice.CARRY: "Перенесено на следующий год: {}",
        Choice.CLOSE: "Закрыто с причиной: {}",
        Choice.LEAVE: "Осталось открытым: {}" if closed else "Останется открытым и попадёт в справку: {}",
    }
    return tuple(words[choice].format(count) for choice, count in counts.items() if count)


def _add_lines(where: QListWidget, lines: Iterable[str]) -> None:
    for line in lines:
        item = QListWidgetItem(line, where)
        item.setToolTip(line)


def close_year(window: "MainWindow", school_year: int | None = None) -> None:
    """Show what closing a school year asks for; go to what the person wants to finish first."""
    if not window.session.is_open:
        return
    window.commit_edits()
    dialog = YearClosingDialog(window, school_year)
    dialog.exec()
    key = dialog.go_to
    dialog.deleteLater()
    if key:
        go_to(window, key)
