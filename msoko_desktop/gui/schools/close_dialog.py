"""Closing a school with a day, or joining it to another one."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.domain.schools.schools import is_closed
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_close_school import Ui_CloseSchool
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.schools import schools
from msoko_desktop.services.schools.schools import School

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NOBODY = "Ни к кому: школа закрыта"


class CloseSchoolDialog(Question):
    """Stores the closing as one undo step when it is accepted."""

    def __init__(self, window: "MainWindow", school: School) -> None:
        super().__init__(window)
        self._session = window.session
        self._school = school
        self.ui = Ui_CloseSchool()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Закрыть школу")
        self.ui.what.setText(f"Закрыть {quoted(school.short_name)}?")
        self.ui.day.set_date(school.closed)
        self.ui.successor.addItem(NOBODY, None)
        today = self._session.real_day
        for one in schools.list_schools(self._session.district):
            if one.id != school.id and not is_closed(one, today):
                self.ui.successor.addItem(one.short_name, one.id)
        self.ui.successor.setCurrentIndex(max(0, self.ui.successor.findData(school.successor_id)))
        self.ui.day.changed.connect(lambda _: self.show_problem(""))
        fit_dialog(self)
        self.ui.day.setFocus()

    def write(self) -> str:
        """Close the school; return why it cannot be."""
        problem = self.ui.day.problem()
        if problem:
            return problem
        day = self.ui.day.date()
        if day is None:
            return "Введите день, с которого школа не работает, например 01.09.2026."
        try:
            changes = schools.close_school(
                self._session.district, self._school.id or 0, day, self.ui.successor.currentData()
            )
        except UserError as error:
            return str(error)
        if changes:
            self._session.broadcast(changes)
        return ""
