"""What the entries of the menu «Результаты» do."""

from typing import TYPE_CHECKING

from msoko_desktop.gui import messages
from msoko_desktop.services.result_sheets import checking
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import assessment_title

if TYPE_CHECKING:
    from msoko_desktop.gui.results.page import ResultsPage


class ResultCommands:
    """Acts on the year, the work and the sheet that the page shows."""

    def __init__(self, page: "ResultsPage") -> None:
        self._page = page
        self._window = page.window_
        self._session = page.session

    # --- the year

    def add(self) -> None:
        """Add works to the year and show the first of them."""
        from msoko_desktop.gui.results.add_dialog import add_assessments

        self._show_first(add_assessments(self._window, self._page.year))

    def copy(self) -> None:
        """Take works of the year before."""
        from msoko_desktop.gui.results.copy_dialog import copy_from_year

        self._show_first(copy_from_year(self._window, self._page.year))

    def _show_first(self, created: tuple[int, ...]) -> None:
        if created:
            self._page.show_item(created[0])

    def show_board(self) -> None:
        """Show who has sent what."""
        self._page.tree.choose(None)
        self._page.show_board()

    def remind(self) -> None:
        """Write to the schools that are late."""
        from msoko_desktop.gui.results.reminder_dialog import remind

        remind(self._window, self._page.year)

    # --- a work

    def edit_scale(self) -> None:
        """Edit date, tasks and scale of the work that is shown."""
        from msoko_desktop.gui.results.scale_dialog import edit_scale

        target = self._page.target()
        if target is not None:
            self._page.commit_edits()
            edit_scale(self._window, target)

    def delete(self) -> None:
        """Delete the works that are selected, after a question."""
        chosen = self._page.chosen()
        if not chosen:
            return
        district = self._session.district
        schools, pupils = assessments.use_of(district, chosen)
        told = assessments.deletion_told(schools, pupils)
        one = assessments.read_assessment(district, chosen[0])
        what = f"работу «{assessment_title(one)}»" if len(chosen) == 1 else f"выбранные работы ({len(chosen)})"
        gone = f"Будут удалены и {told}. " if told else ""
        explanation = f"{gone}Удаление можно отменить (Ctrl+Z)."
        if messages.ask(self._window, f"Удалить {what}?", "Удалить", explanation=explanation):
            self._session.run(lambda d: assessments.delete_assessments(d, chosen))

    def mark_checked(self) -> None:
        """Mark the sheets of the chosen schools as checked; errors are shown instead."""
        self._of_schools(lambda target, schools: checking.mark_checked(self._session.district, target, schools))

    def mark_draft(self) -> None:
        """Make checked sheets drafts again."""
        self._of_schools(lambda target, schools: checking.mark_draft(self._session.district, target, schools))

    def _of_schools(self, act: "checking.OfSchools") -> None:
        target = self._page.target()
        self._page.commit_edits()
        schools = self._page.sheet.chosen_schools()
        if target is None:
            return
        if not schools:
            self._window.notice.show_warning("Выберите школу: её строку в таблице или её лист.")
            return
        self._session.run(lambda _d: act(target, schools))

    def second_entry(self) -> None:
        """Type the sheet that is shown a second time."""
        from msoko_desktop.gui.results.second_dialog import SecondEntryDialog

        sheet = self._page.sheet.sheet
        if sheet is not None:
            self._page.commit_edits()
            dialog = SecondEntryDialog(self._session, sheet, self._window, quick=self._page.sheet.grid.table.quick)
            dialog.exec()
            dialog.deleteLater()  # it follows the file: kept, it would look for works that are deleted later
            self._page.sheet.reload()

    # --- papers and exchange

    def print_sheet(self) -> None:
        """Print the sheet of the work that is shown."""
        self.print_shown()

    def print_shown(self) -> bool:
        """Print the sheet, or the state of the year; return whether there is something to print."""
        from msoko_desktop.gui.results.printing import print_board, print_results
        from msoko_desktop.services.results.result_papers import ResultPaper

        self._page.commit_edits()
        target = self._page.target()
        if target is not None:
            sheet = self._page.sheet
            print_results(self._window, target, ResultPaper(sheet.view.value), sheet.shown_school)
        else:
            print_board(self._window, self._page.year, self._page.board.procedure)
        return True

    def import_table(self) -> None:
        """Take results from a report or another table."""
        from msoko_desktop.gui.results_import.dialog import import_table

        self._page.commit_edits()
        import_table(self._window)

    def make_forms(self) -> None:
        """Write the forms for schools."""
        from msoko_desktop.gui.exchange.commands import make_forms

        make_forms(self._window)

    def accept_forms(self) -> None:
        """Take in the forms that schools sent."""
        from msoko_desktop.gui.exchange.commands import accept_forms

        self._page.commit_edits()
        accept_forms(self._window)

    def choose_names(self) -> None:
        """Choose whether the file keeps names of pupils."""
        from msoko_desktop.gui.results.names_dialog import choose_names

        choose_names(self._window)
