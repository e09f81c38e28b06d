"""Letters to schools that are late with results: seen as pages, printed, saved, put into the register."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem

from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_reminder_dialog import Ui_ReminderDialog
from msoko_desktop.gui.printing.commands import FOLDER_KEY, remembered_folder
from msoko_desktop.gui.printing.preview import Preview
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.documents.documents import next_number
from msoko_desktop.services.results.assessment_names import procedure_title
from msoko_desktop.services.results.assessments import list_assessments
from msoko_desktop.services.timetable import reminders
from msoko_desktop.services.timetable.reminders import FORMATS, LateSchool, Reminder

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

TITLE = "Письмо-напоминание о результатах"
NOBODY = "Никто не опаздывает: напоминать некому."
RECORDED = "Письмо записано в реестр «Документы»."
ANSWER_DAYS = 5
_ID = Qt.ItemDataRole.UserRole


class ReminderDialog(QDialog):
    """Begins with a letter to each school that is late; `reminder()` is what is asked for now."""

    def __init__(self, window: "MainWindow", school_year: int) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._year = school_year
        self._late: tuple[LateSchool, ...] = ()
        self.ui = Ui_ReminderDialog()
        self.ui.setupUi(self)
        self.ui.side.setFixedWidth(theme().px(330))
        self.ui.tabs.tabBar().setDrawBase(False)
        self.ui.schools.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview = Preview(self, self.ui, self._make, lambda: FORMATS, remembered_folder(window))
        self.preview.title = self.preview.name = TITLE
        self._fill()
        self._connect()
        fit_dialog(self)
        self._find_late()
        self.preview.refresh()
        self.ui.kind.setFocus()

    def reminder(self) -> Reminder:
        """Return what is asked for. Raises InputRefused where a date is none or no school is chosen."""
        ui = self.ui
        for field in (ui.until, ui.date, ui.due):
            if problem := field.problem():
                raise InputRefused(problem)
        until = ui.until.date()
        if until is None:
            raise InputRefused("Укажите день, до которого ждут ответа.")
        chosen = self._chosen()
        if not chosen:
            raise InputRefused("Отметьте школы, которым нужно письмо." if self._late else NOBODY)
        return Reminder(
            self._year,
            self._session.day,
            until,
            self._joint(),
            ui.procedure.currentData(),
            chosen,
            ui.due.date(),
            ui.text.toPlainText(),
            ui.number.text().strip(),
            ui.date.date(),
        )

    def _make(self, ending: str) -> bytes:
        return reminders.reminder_document(self._session.district, self.reminder(), ending)

    def _joint(self) -> bool:
        return bool(self.ui.kind.currentData())

    def _chosen(self) -> tuple[int, ...]:
        items = (self.ui.schools.item(row) for row in range(self.ui.schools.count()))
        return tuple(int(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked)

    # --- setting up

    def _fill(self) -> None:
        ui, district, day = self.ui, self._session.district, self._session.day
        ui.kind.addItem("Каждой школе своё", False)
        ui.kind.addItem("Одно всем по списку", True)
        ui.procedure.addItem("Все процедуры", None)
        for code in dict.fromkeys(one.assessment.procedure for one in list_assessments(district, self._year)):
            ui.procedure.addItem(procedure_title(code), code)
        ui.until.set_date(day + dt.timedelta(days=ANSWER_DAYS))
        ui.date.set_date(day)
        ui.due.setPlaceholderText("обычный срок")
        ui.number.setPlaceholderText(f"например {next_number(district, DocumentKind.LETTER, day.year)}")
        ui.text.setPlainText(reminders.reminder_text(district, joint=False))
        ui.record.setEnabled(not self._session.read_only)
        places = ", ".join(f"{{{name}}}" for name in reminders.PLACES)
        ui.text.setToolTip(f"Места в фигурных скобках заполняет программа: {places}")

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.currentIndexChanged.connect(self._on_kind)
        ui.procedure.currentIndexChanged.connect(self._on_selection)
        ui.due.changed.connect(lambda _: self._on_selection())
        for field in (ui.until, ui.date):
            field.changed.connect(lambda _: self.preview.refresh_soon())
        for field in (ui.until, ui.date, ui.due):
            field.refused.connect(ui.message.setText)
        ui.number.textChanged.connect(lambda _: self.preview.refresh_soon())
        ui.text.textChanged.connect(self.preview.refresh_soon)
        ui.schools.itemChanged.connect(self._on_tick)
        ui.ownText.clicked.connect(self._take_own_text)
        ui.record.clicked.connect(self._record)

    # --- following what is chosen

    def _find_late(self) -> None:
        ui = self.ui
        off = {one.id for one in self._late} - set(self._chosen())
        self._late = reminders.late_schools(
            self._session.district, self._year, self._session.day, ui.procedure.currentData(), ui.due.date()
        )
        ui.schools.blockSignals(True)
        ui.schools.clear()
        for one in self._late:
            count = counted(len(one.works), "работа", "работы", "работ")
            item = QListWidgetItem(f"{one.school.short_name}: {count}", ui.schools)
            item.setToolTip("\n".join((one.school.short_name, *(work.words for work in one.works))))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if one.id in off else Qt.CheckState.Checked)
            item.setData(_ID, one.id)
        ui.schools.blockSignals(False)
        self._count()

    def _count(self) -> None:
        self.ui.tabs.setTabText(0, f"Кому ({len(self._chosen())} из {len(self._late)})")

    def _on_tick(self) -> None:
        self._count()
        self.preview.refresh_soon()

    def _on_selection(self) -> None:
        self._find_late()
        self.preview.refresh_soon()

    def _on_kind(self) -> None:
        self._keep_text(joint=not self._joint())
        self.ui.text.setPlainText(reminders.reminder_text(self._session.district, joint=self._joint()))
        self.preview.refresh_soon()

    def _take_own_text(self) -> None:
        self.ui.text.setPlainText(reminders.template_text(joint=self._joint()))

    def _keep_text(self, *, joint: bool) -> None:
        """Keep the text for the next time, unless the file can only be read or the text has an unknown place."""
        district, text = self._session.district, self.ui.text.toPlainText().strip()
        if self._session.read_only or text == reminders.reminder_text(district, joint=joint):
            return
        try:
            self._session.broadcast(reminders.keep_text(district, text, joint=joint))
        except UserError as error:
            messages.show_error(self, error)

    def _record(self) -> None:
        try:
            wanted = self.reminder()
            self._session.broadcast(reminders.record_reminder(self._session.district, wanted))
        except UserError as error:
            messages.show_error(self, error)
            return
        self.ui.message.setText(RECORDED)
        self.ui.record.setEnabled(False)

    def done(self, result: int) -> None:
        """Keep the text and the folder, let go of the pages."""
        self._keep_text(joint=self._joint())
        self._window.settings.set_value(FOLDER_KEY, str(self.preview.folder))
        self.preview.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()


def remind(window: "MainWindow", school_year: int) -> None:
    """Write to the schools that are late with results of a school year; tell where nobody is."""
    if not window.session.is_open:
        return
    window.commit_edits()
    if not reminders.late_schools(window.session.district, school_year, window.session.day):
        window.notice.show_information(NOBODY)
        return
    dialog = ReminderDialog(window, school_year)
    dialog.exec()
    dialog.deleteLater()
