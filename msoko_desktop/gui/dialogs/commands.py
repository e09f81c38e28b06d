"""What the entries of the small windows do."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog

from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.gui import messages
from msoko_desktop.gui.dialogs.backups import BackupsDialog
from msoko_desktop.gui.dialogs.cases import CasesDialog
from msoko_desktop.gui.dialogs.executors import ExecutorsDialog
from msoko_desktop.gui.dialogs.new_plan import NewPlanDialog
from msoko_desktop.gui.dialogs.office import OfficeDialog
from msoko_desktop.gui.dialogs.reference import ReferenceDialog
from msoko_desktop.gui.dialogs.schedules import SchedulesDialog
from msoko_desktop.gui.dialogs.shift_plan import NotShiftedDialog, ShiftPlanDialog
from msoko_desktop.gui.dialogs.work_calendar import WorkCalendarDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.services import backups, district
from msoko_desktop.services.directions.directions import owners_of
from msoko_desktop.services.plans import plans, templates
from msoko_desktop.services.plans.plan_copies import shifted_copy, shifted_heading

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FILE_FILTER = "Файл МСОКО (*.msoko)"


def new_plan(window: "MainWindow", direction: str = "", year: int | None = None) -> None:
    """Create a plan by a template and show it; for a direction its template and the year are chosen first."""
    d = window.session.district
    dialog = NewPlanDialog(
        (*templates.templates(), templates.EMPTY),
        lambda template, period: templates.filled_template(d, template.code, period),
        dt.date.today(),
        window,
    )
    if direction:
        owners = owners_of(d)
        dialog.choose(lambda template: owners.get(template.direction, "") == direction, year)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        plan = dialog.plan()
        _add(window, replace(plan, direction=direction) if direction else plan)
    dialog.deleteLater()


def _add(window: "MainWindow", plan: Plan) -> None:
    changes = window.session.run(lambda d: plans.add_plan(d, plan))
    if changes is not None:
        window.show_plan(changes.created[0])


def shift_plan(window: "MainWindow") -> None:
    """Copy the current plan to other years and list what was left as it was."""
    plan_id = window.plan_id
    if plan_id is None:
        return
    window.commit_edits()
    plan = plans.read_plan(window.session.district, plan_id)
    this_year = dt.date.today().year
    usual = max(1, this_year + 1 - plan.period.start.year) if plan.period else 1
    dialog = ShiftPlanDialog(plan, lambda years: shifted_heading(plan, years), usual, window)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    years, title = dialog.years(), dialog.title()
    dialog.deleteLater()
    if not accepted:
        return
    try:
        result = shifted_copy(window.session.district, plan_id, years, title or None)
    except UserError as error:
        window.show_error(error)
        return
    window.session.broadcast(result.changes)
    window.show_plan(result.changes.created[0])
    if result.not_shifted:
        rows = [(item.where, item.text, item.reason) for item in result.not_shifted]
        NotShiftedDialog(rows, window).exec()


def show_backups(window: "MainWindow") -> None:
    """Show the backups of the open file; put one in its place when the person asks."""
    d = window.session.district

    def make() -> bool:
        try:
            backups.make_backup(d)
        except UserError as error:
            window.show_error(error)
            return False
        return True

    dialog = BackupsDialog(lambda: backups.list_backups(d), None if d.read_only else make, window)
    dialog.restore_asked.connect(lambda path: _restore(window, dialog, path))
    dialog.exec()
    dialog.deleteLater()


def _restore(window: "MainWindow", dialog: BackupsDialog, backup: Path) -> None:
    target = window.session.district.path
    made = next((info.made for info in backups.list_backups(target) if info.path == backup), None)
    when = f" от {made:%d.%m.%Y %H:%M}" if made else ""
    if not messages.ask(
        dialog,
        f"Восстановить файл из копии{when}?",
        "Восстановить",
        explanation="Нынешний файл сохранится среди резервных копий: к нему можно будет вернуться.",
    ):
        return
    window.files.close()
    try:
        backups.restore(backup, target)
    except UserError as error:
        messages.show_error(dialog, error)
    else:
        window.notice.show_information(f"Файл восстановлен из копии{when}.")
    window.files.open_path(target)
    dialog.accept()


def copy_file(window: "MainWindow") -> None:
    """Write a checked copy of the open file where the person wants it."""
    d = window.session.district
    window.commit_edits()
    proposed = paths.documents_dir() / f"{d.path.stem} {dt.date.today():%d.%m.%Y}.msoko"
    name, _ = QFileDialog.getSaveFileName(window, "Сохранить копию файла", str(proposed), FILE_FILTER)
    if not name:
        return
    target = Path(name) if name.endswith(".msoko") else Path(f"{name}.msoko")
    try:
        wait_for(window, window.jobs, "Копирование файла", lambda _progress, _cancelled: backups.copy_to(d, target))
    except UserError as error:
        window.show_error(error)
    else:
        window.notice.show_information(f"Копия сохранена и проверена: {target.name}")


def edit_office(window: "MainWindow") -> None:
    """Edit the office's card."""
    dialog = OfficeDialog(district.read_office(window.session.district), window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        office = dialog.office()
        window.session.run(lambda d: district.save_office(d, office))
    dialog.deleteLater()


def edit_cases(window: "MainWindow") -> None:
    """Show and correct words in their cases."""
    dialog = CasesDialog(window.session, window)
    dialog.exec()
    dialog.deleteLater()


def edit_executors(window: "MainWindow") -> None:
    """Edit the directory of executors."""
    window.commit_edits()
    dialog = ExecutorsDialog(window.session, window)
    dialog.exec()
    dialog.deleteLater()


def edit_schedules(window: "MainWindow") -> None:
    """Edit the schedules of procedures."""
    window.commit_edits()
    dialog = SchedulesDialog(window.session, window)
    dialog.exec()
    dialog.deleteLater()


def edit_work_calendar(window: "MainWindow") -> None:
    """Show the production calendar of this year and correct it."""
    window.commit_edits()
    dialog = WorkCalendarDialog(window.session, dt.date.today(), window)
    dialog.exec()
    dialog.deleteLater()


def edit_reference(window: "MainWindow") -> None:
    """Show the reference books and change them for this district."""
    window.commit_edits()
    dialog = ReferenceDialog(window.session, window)
    dialog.exec()
    dialog.deleteLater()
