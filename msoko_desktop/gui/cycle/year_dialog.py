"""Closing a school year: what is unfinished, with the way to each of it, and what is prepared for the next one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QTreeWidgetItem

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.russian import counted, date_dots, one_line
from msoko_desktop.domain.school_years import year_title
from msoko_desktop.domain.year_closing import OpenItem
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_year_closing_dialog import Ui_YearClosingDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import year_closing
from msoko_desktop.services.assessments import school_year_of
from msoko_desktop.services.year_closing import Offers, Wishes

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_WHAT = Qt.ItemDataRole.UserRole
_NOTHING_OPEN = "Всё завершено."
_NOTHING_NEXT = "Готовить нечего: всё на следующий год уже есть."


class YearClosingDialog(QDialog):
    """`go_to` is the key of what the person wants to see instead ("" for nothing)."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.go_to = ""
        self._open: tuple[OpenItem, ...] = ()
        self._offers = Offers()
        self.ui = ui = Ui_YearClosingDialog()
        ui.setupUi(self)
        self._answer = ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._answer.setText("Завершить год")
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Закрыть")
        usual = year_closing.usual_year(self._session.day)
        for year in range(max(usual, school_year_of(self._session.day)), usual - 3, -1):
            ui.year.addItem(year_title(year), year)
        ui.year.setCurrentIndex(ui.year.findData(usual))
        ui.year.currentIndexChanged.connect(lambda _: self._fill())
        ui.open.itemActivated.connect(lambda item, _: self._go(item))
        ui.open.currentItemChanged.connect(lambda *_: self._renew_show())
        ui.show.clicked.connect(lambda _=False: self._go(ui.open.currentItem()))
        ui.reopen.clicked.connect(lambda _=False: self._reopen())
        ui.buttons.accepted.connect(self._close_year)
        ui.buttons.rejected.connect(self.reject)
        fit_dialog(self)
        self._fill()

    @property
    def year(self) -> int:
        """The school year that is chosen."""
        return int(self.ui.year.currentData())

    def _fill(self) -> None:
        district, timetable, day = self._session.district, self._session.timetable, self._session.day
        closed = year_closing.closed_on(district, self.year)
        self._open = year_closing.unfinished(district, timetable, self.year, day)
        self._offers = year_closing.offers(district, timetable, self.year)
        self.ui.state.setText(f"завершён {date_dots(closed)}" if closed is not None else "")
        self.ui.reopen.setVisible(closed is not None)
        self._answer.setEnabled(closed is None)
        self._fill_open()
        self._fill_next(enabled=closed is None)
        self._renew_show()

    def _fill_open(self) -> None:
        tree = self.ui.open
        tree.clear()
        for sort in dict.fromkeys(one.sort for one in self._open):
            found = [one for one in self._open if one.sort is sort]
            head = QTreeWidgetItem([f"{sort.label}: {len(found)}"])
            tree.addTopLevelItem(head)
            for one in found:
                item = QTreeWidgetItem([one.text])
                item.setToolTip(0, one.text)
                item.setData(0, _WHAT, one.key)
                head.addChild(item)
        if not self._open:
            tree.addTopLevelItem(QTreeWidgetItem([_NOTHING_OPEN]))
        if tree.topLevelItemCount() == 1:
            tree.expandAll()

    def _fill_next(self, *, enabled: bool) -> None:
        offers, following = self._offers, year_title(self.year + 1)
        self.ui.next.clear()
        for offer in offers.plans:
            if offer.new_title:
                self._offer(f"Новый план по образцу: {one_line(offer.new_title)}", ("shift", offer.plan.id), on=True)
        for plan in offers.archive:
            self._offer(f"Убрать в архив: {one_line(plan.title)}", ("archive", plan.id), on=True)
        if offers.works:
            words = counted(len(offers.works), "работу", "работы", "работ")
            self._offer(
                f"Скопировать {words} со шкалами на {following} год (без дат и результатов)", ("works", 0), on=True
            )
        if offers.sizes:
            schools = counted(len({one.school_id for one in offers.sizes}), "школе", "школам", "школам")
            text = f"Перенести контингент на класс выше по {schools}; 1 и 10 классы введите сами"
            self._offer(text, ("sizes", 0), on=True)
        if not self.ui.next.count():
            self.ui.next.addItem(QListWidgetItem(_NOTHING_NEXT))
        self.ui.next.setEnabled(enabled)

    def _offer(self, words: str, what: tuple[str, int], *, on: bool) -> None:
        item = QListWidgetItem(words, self.ui.next)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        item.setToolTip(words)
        item.setData(_WHAT, what)

    def wishes(self) -> Wishes:
        """Return what is ticked."""
        ticked = list(self._ticked())
        return Wishes(
            tuple(one for sort, one in ticked if sort == "shift"),
            tuple(one for sort, one in ticked if sort == "archive"),
            works=("works", 0) in ticked,
            sizes=("sizes", 0) in ticked,
        )

    def _ticked(self) -> Iterable[tuple[str, int]]:
        for place in range(self.ui.next.count()):
            item = self.ui.next.item(place)
            what = item.data(_WHAT)
            if what is not None and item.checkState() is Qt.CheckState.Checked:
                yield tuple(what)

    # --- what a person does

    def _renew_show(self) -> None:
        item = self.ui.open.currentItem()
        self.ui.show.setEnabled(item is not None and bool(item.data(0, _WHAT)))

    def _go(self, item: QTreeWidgetItem | None) -> None:
        key = item.data(0, _WHAT) if item is not None else None
        if key:
            self.go_to = str(key)
            self.reject()

    def _close_year(self) -> None:
        session, year, wishes, left = self._session, self.year, self.wishes(), self._open
        try:
            changes = year_closing.close_year(session.district, session.timetable, year, wishes, left, session.real_day)
        except UserError as error:
            messages.show_error(self, error)
            return
        session.broadcast(changes)
        self.accept()
        self._window.notice.show_information(
            f"{year_title(year)} учебный год завершён, следующий подготовлен. Всё отменяется одним действием: Ctrl+Z."
        )

    def _reopen(self) -> None:
        if self._session.run(lambda d: year_closing.reopen_year(d, self.year)) is not None:
            self._fill()


def close_year(window: "MainWindow") -> None:
    """Show what closing a school year asks for; go to what the person wants to finish first."""
    if not window.session.is_open:
        return
    window.commit_edits()
    dialog = YearClosingDialog(window)
    dialog.exec()
    key = dialog.go_to
    dialog.deleteLater()
    if key:
        _show(window, key)


def _show(window: "MainWindow", key: str) -> None:
    """Show what is unfinished, where it is kept."""
    kind, _, rest = key.partition(" ")
    if kind == "plan":
        plan_id, _, line_id = rest.partition(" ")
        window.show_plan(int(plan_id), int(line_id) if line_id else None)
    elif kind == "results":
        window.show_page("results").show_item(int(rest))
    elif kind in ("document", "order"):
        window.show_document(key)
    elif kind == "recommendations":
        window.registry.trigger("recommendations.register")
    elif kind == "cycle":
        from msoko_desktop.gui.cycle.page import CyclePage

        page = window.show_page("cycle")
        if isinstance(page, CyclePage):
            page.choose(rest, 0)
