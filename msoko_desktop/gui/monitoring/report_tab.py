"""What follows from a period, as charts and tables: index and groups, indicators, dynamics, clusters."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.documents.notes import Collected, NoteKind
from msoko_desktop.domain.monitoring.model import Monitoring, Period
from msoko_desktop.gui.analysis.report_panel import ReportPanel
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.services.notes import find_note

if TYPE_CHECKING:
    from msoko_desktop.gui.monitoring.panel import MonitoringPanel

KEY = "monitoring"


class ReportTab:
    """Works the tab «Итоги»: it is worked out when it is looked at."""

    def __init__(self, panel: "MonitoringPanel") -> None:
        self._panel = panel
        self.report = ReportPanel(panel.window_.jobs, panel.window_.settings, panel)
        self.report.list.hide()
        self.report.more.hide()
        self.report.whence_button.hide()
        self.report.whence.hide()
        panel.ui.reportLayout.addWidget(self.report)
        self.report.print.clicked.connect(self.print_report)
        self.report.note.setToolTip("Аналитическая справка за этот период: составить или открыть составленную")
        self.report.note.clicked.connect(self.write_note)
        self._form: Monitoring | None = None
        self._period: Period | None = None
        self._is_stale = True

    def show_report(self, form: Monitoring, period: Period) -> None:
        """Show a period of a form, at the latest when the tab is looked at."""
        self._form, self._period, self._is_stale = form, period, True

    def forget(self) -> None:
        """Work everything out anew the next time."""
        self._is_stale = True

    def bring_up_to_date(self) -> None:
        """Work out what is shown, where it is not."""
        from msoko_desktop.services.monitoring.report import report_parts

        form, period = self._form, self._period
        if not self._is_stale or form is None or period is None:
            return
        self._is_stale = False
        self._panel.commit_edits()
        parts, words = report_parts(self._panel.session.district, form.id or 0, period)
        if parts:
            self.report.show_report(f"{KEY} {form.id}", form.title, parts, ranking=False)
            self._enable_note(form, period)
        else:
            self.report.show_words(form.title, words)

    def _enable_note(self, form: Monitoring, period: Period) -> None:
        """A file that can only be read has the note that was written, and no new one."""
        session, about = self._panel.session, Collected(form.id, period.year, period.part)
        can = not session.read_only or find_note(session.district, NoteKind.MONITORING, about) is not None
        self.report.note.setEnabled(can)

    def write_note(self) -> None:
        """Open the note about the period; where there is none yet, write it."""
        from msoko_desktop.gui.notes.list_dialog import write_collected

        form, period = self._form, self._period
        if form is None or period is None:
            return
        self._panel.commit_edits()
        about = Collected(form.id, period.year, period.part)
        write_collected(self._panel.window_, NoteKind.MONITORING, about, self._panel)

    def print_report(self) -> None:
        """Show the chart and the table as they are printed."""
        from msoko_desktop.services.notes.analysis_papers import FORMATS, report_document

        shown, form = self.report.shown, self._form
        if shown is None or form is None or not shown.rows:
            return
        d, chart = self._panel.session.district, self.report.paper_chart()
        dialog = PaperDialog(
            f"{form.title}. {shown.title}",
            lambda ending: report_document(d, form.title, shown, ending, chart=chart),
            FORMATS,
            self._panel.window_,
        )
        dialog.exec()
        dialog.deleteLater()
