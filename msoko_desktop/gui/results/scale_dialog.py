"""The editor of one work: its scale, tasks and thresholds, its date; remarks and what would change are shown live."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QMenu, QPlainTextEdit

from msoko_desktop.domain.assessments.model import Assessment, MarkScale, ResultKind, Task
from msoko_desktop.domain.assessments.scales import points_of_tasks, refuse_unsound, scale_remarks
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted, one_line, sentence_list, shortened
from msoko_desktop.gui import messages
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_scale_dialog import Ui_ScaleDialog
from msoko_desktop.gui.results import scale_texts as texts
from msoko_desktop.gui.results.rows_editor import RowsEditor
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.services.results.scale_choices import ScaleChoice, choices_for
from msoko_desktop.services.results.scale_effect import effect_of

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

WAIT = 150  # milliseconds without a key until the pupils are worked through
SHOWN_TASKS = 80  # characters
_LOW = {ResultKind.MARK: "2", ResultKind.PASS: "незачёт", ResultKind.SCORE: "", ResultKind.LEVEL: ""}


class ScaleDialog(Question):
    """Everything is stored together, as one undo step, when the person says so."""

    def __init__(self, window: "MainWindow", assessment_id: int) -> None:
        super().__init__(window)
        self._window = window
        self._old = assessments.read_assessment(window.session.district, assessment_id)
        self._filling = False
        self.ui = ui = Ui_ScaleDialog()
        ui.setupUi(self)
        self._answer = self.arrange(ui.buttons, ui.problem, "&Сохранить")
        self.bands = RowsEditor(ui.bands, texts.BAND_HEADINGS, "Новая строка", texts.tidy_band, texts.pasted_bands)
        self.tasks = RowsEditor(ui.tasks, texts.TASK_HEADINGS, "Новое", texts.tidy_task, texts.pasted_tasks)
        self.thresholds = RowsEditor(ui.thresholds, texts.THRESHOLD_HEADINGS, "Новый порог", texts.tidy_threshold)
        ui.bands.set_columns((25, "Новая строка"), (0, "00,00"), (0, "00,00"), (50, "геометрия: 2"), (25, "повышенный"))
        ui.tasks.set_columns(
            (0, "Новое."), (0, "00,00"), (0, "Уровень"), (25, "геометрия"), (75, "Что проверяет работа")
        )
        ui.thresholds.set_columns((100, ""), (0, "Не меньше"))
        for kind, title in texts.KINDS.items():
            ui.kind.addItem(title, kind.value)
        ui.what.setText(assessment_title(self._old))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._show_effect)
        self._fill_work(self._old)
        self.take(self._old.scale, self._old.tasks)
        self._before = self._state()
        self._numbers = {key: row[0] for key, row in zip(self.tasks.keys, self.tasks.rows, strict=True)}
        self._connect()
        self._offer_sets()
        self._set_sizes()
        ui.effect.hide()
        if window.session.read_only:
            self._only_show()
        self._refresh()
        fit_dialog(self)
        ui.bands.setFocus()
        ui.bands.go_to(0)

    # --- filling

    def _fill_work(self, one: Assessment) -> None:
        ui = self.ui
        ui.date.set_date(one.date)
        ui.variant.setText(one.variant)
        ui.declared.setText("" if one.declared is None else str(one.declared))
        ui.note.setPlainText(one.note)

    def take(self, scale: MarkScale, tasks: tuple[Task, ...], *, as_step: bool = False) -> None:
        """Show a scale and tasks, in place of what stands there; with `as_step` Ctrl+Z in a table brings it back."""
        ui = self.ui
        self._filling = True
        self._scale = scale
        ui.kind.setCurrentIndex(ui.kind.findData(scale.kind.value))
        ui.maximum.setText("" if scale.maximum is None else format_number(scale.maximum))
        ui.perCent.setChecked(scale.per_cent)
        ui.year.setText("" if scale.year is None else str(scale.year))
        for field, text in ((ui.title, scale.title), (ui.source, scale.source)):
            field.setText(text)
            field.setCursorPosition(0)
            field.setToolTip(text)
        ui.verified.setChecked(scale.verified)
        ui.low.setText(", ".join(scale.low))
        ui.high.setText("" if scale.high is None else format_number(scale.high))
        ui.scaleNote.setPlainText(scale.note)
        for editor, rows in (
            (self.bands, texts.band_rows(scale)),
            (self.tasks, texts.task_rows(tasks)),
            (self.thresholds, texts.threshold_rows(scale)),
        ):
            (editor.replace_rows if as_step else editor.set_rows)(rows)
        self._filling = False

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.maximum, ui.year, ui.title, ui.source, ui.low, ui.high, ui.variant, ui.declared):
            line.textEdited.connect(self._refresh)
        for note in (ui.scaleNote, ui.note):
            note.textChanged.connect(self._refresh)
        for editor in (self.bands, self.tasks, self.thresholds):
            editor.changed.connect(self._refresh)
            editor.table.problem.connect(self.show_problem)
        self.bands.changed.connect(self._no_longer_read)
        ui.maximum.textEdited.connect(self._no_longer_read)
        ui.perCent.clicked.connect(self._no_longer_read)
        ui.verified.toggled.connect(self._refresh)
        ui.kind.activated.connect(self._change_kind)
        ui.date.changed.connect(self._refresh)
        ui.pasteTasks.clicked.connect(ui.tasks.paste)
        ui.removeTasks.clicked.connect(self.tasks.remove)
        ui.up.clicked.connect(lambda: self.tasks.move(-1))
        ui.down.clicked.connect(lambda: self.tasks.move(1))
        theme().changed.connect(self._set_sizes)
        theme().changed.connect(self._refresh)

    def _set_sizes(self) -> None:
        look = theme()
        for field in (self.ui.maximum, self.ui.high, self.ui.year):
            field.setFixedWidth(look.px(64))
        self.ui.scaleNote.setMaximumHeight(look.px(76))
        self.ui.trial.setFixedWidth(look.px(232))
        self.ui.remarks.setFixedWidth(look.px(232))

    def _only_show(self) -> None:
        ui = self.ui
        for editor in (self.bands, self.tasks, self.thresholds):
            editor.model.set_editable(False)
        for page in (ui.scalePage, ui.thresholdsPage, ui.workPage):
            for line in page.findChildren(QLineEdit):
                line.setReadOnly(True)
            for note in page.findChildren(QPlainTextEdit):
                note.setReadOnly(True)
        for widget in (ui.kind, ui.verified, ui.perCent, ui.ready, ui.pasteTasks, ui.removeTasks, ui.up, ui.down):
            widget.setEnabled(False)

    # --- ready sets

    def _offer_sets(self) -> None:
        menu = QMenu(self.ui.ready)
        menu.setToolTipsVisible(True)
        for choice in choices_for(self._window.session.district, self._old):
            action = menu.addAction(f"{choice.title} – {choice.state}" if choice.state else choice.title)
            action.setToolTip(choice.about)
            action.triggered.connect(lambda _=False, one=choice: self.take_choice(one))
        self.ui.ready.setMenu(menu)
        self.ui.ready.setEnabled(not menu.isEmpty() and not self._window.session.read_only)
        self.ui.ready.setToolTip("" if self.ui.ready.isEnabled() else "Готового набора для этой работы нет")

    def take_choice(self, choice: ScaleChoice) -> None:
        """Put a ready set, or last year's, in place of what stands here."""
        self.take(choice.scale, choice.tasks, as_step=True)
        self._refresh()

    # --- reading

    def _lines(self) -> tuple[object, ...]:
        ui = self.ui
        lines = (ui.maximum, ui.year, ui.title, ui.source, ui.low, ui.high, ui.variant, ui.declared)
        return tuple(line.text() for line in lines)

    def _state(self) -> tuple[object, ...]:
        """Return all that can be entered, to tell whether something was."""
        ui = self.ui
        flags = ui.kind.currentIndex(), ui.perCent.isChecked(), ui.verified.isChecked(), ui.date.text()
        rows = self.bands.rows, self.tasks.rows, self.thresholds.rows
        return self._lines(), flags, rows, ui.scaleNote.toPlainText(), ui.note.toPlainText()

    def _kind(self) -> ResultKind:
        return ResultKind(self.ui.kind.currentData())

    def scale(self) -> MarkScale:
        """Return the scale as it stands. Raises InputRefused where something in it cannot be read."""
        ui = self.ui
        year = ui.year.text().strip()
        if year and not (year.isdecimal() and 1990 <= int(year) <= 2100):
            raise InputRefused(f"Год шкалы «{year}» невозможен: укажите год, например 2026.")
        bare = replace(
            self._scale,
            kind=self._kind(),
            title=one_line(ui.title.text()),
            year=int(year) if year else None,
            source=one_line(ui.source.text()),
            verified=ui.verified.isChecked(),
            maximum=texts.number_or_none(ui.maximum.text()),
            per_cent=ui.perCent.isChecked(),
            low=tuple(one_line(label) for label in ui.low.text().split(",") if label.strip()),
            high=texts.number_or_none(ui.high.text()),
            thresholds=texts.thresholds_of(self.thresholds.rows),
            note=ui.scaleNote.toPlainText().strip(),
        )
        return replace(bare, bands=texts.bands_of(self.bands.rows, bare))

    def assessment(self) -> Assessment:
        """Return the work as it stands. Raises InputRefused where something cannot be read or makes no scale."""
        ui = self.ui
        declared = ui.declared.text().strip()
        if declared and not declared.isdecimal():
            raise InputRefused(f"«{declared}» – не число участников. Введите целое число.")
        if ui.date.problem():
            raise InputRefused(ui.date.problem())
        scale, tasks = self.scale(), texts.tasks_of(self.tasks.rows)
        refuse_unsound(scale, tasks)
        return replace(
            self._old,
            date=ui.date.date(),
            variant=one_line(ui.variant.text()),
            declared=int(declared) if declared else None,
            note=ui.note.toPlainText().strip(),
            scale=scale,
            tasks=tasks,
        )

    def origins(self) -> dict[str, str]:
        """Return by the number of each task what it was numbered before: points follow a task that is renumbered.

        A task that was typed, or came with a set, takes over the points of its number unless another task has them.
        """
        found = zip(self.tasks.keys, self.tasks.rows, strict=True)
        kept = [(row[0], self._numbers[key]) for key, row in found if key in self._numbers]
        claimed = {before for _, before in kept}
        others = [row[0] for key, row in zip(self.tasks.keys, self.tasks.rows, strict=True) if key not in self._numbers]
        return dict(kept) | {number: "" if number in claimed else number for number in others}

    # --- what follows an edit

    def _change_kind(self) -> None:
        """Let the label of failure follow the kind where it was that of another kind."""
        if self.ui.low.text().strip() in _LOW.values():
            self.ui.low.setText(_LOW[self._kind()])
        self._no_longer_read()
        self._refresh()

    def _no_longer_read(self) -> None:
        """A scale that was changed is not what somebody compared with the source."""
        if not self._filling:
            self.ui.verified.setChecked(False)

    def _refresh(self) -> None:
        """Show remarks, the sum of the tasks and the trial anew; the pupils a moment later."""
        if self._filling:
            return
        ui = self.ui
        problem, remarks = "", tuple[str, ...]()
        try:
            one = self.assessment()
        except InputRefused as error:
            problem = str(error)
        else:
            remarks = scale_remarks(one.scale, one.tasks, one.school_year)
            ui.trial.show_scale(one.scale, one.tasks)
        self._show_remarks(problem, remarks)
        ui.trial.setEnabled(not problem)
        self._answer.setEnabled(not problem and not self._window.session.read_only)
        count = len(self.tasks.rows)
        try:
            most = format_number(points_of_tasks(texts.tasks_of(self.tasks.rows)))
            told = f"{counted(count, 'задание', 'задания', 'заданий')}, сумма баллов {most}" if count else ""
        except InputRefused:
            told = counted(count, "задание", "задания", "заданий")
        ui.sum.setText(told)
        if problem:
            self._timer.stop()
            ui.effect.hide()
        else:
            self._timer.start()

    def _show_remarks(self, problem: str, remarks: tuple[str, ...]) -> None:
        shown = [("error", "danger", problem)] if problem else []
        shown += [("warning", "warning", text) for text in remarks]
        with QSignalBlocker(self.ui.remarks):
            self.ui.remarks.clear()
            self.ui.remarks.setIconSize(QSize(theme().px(16), theme().px(16)))
            for icon, role, text in shown or [("done", "good", "Замечаний нет")]:
                item = QListWidgetItem(theme().icon(icon, role, 16), text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.ui.remarks.addItem(item)

    def _show_effect(self) -> None:
        """Say what would become of the results that are entered."""
        try:
            effect = effect_of(self._window.session.district, self.assessment(), self.origins())
        except UserError:
            self.ui.effect.hide()
            return
        parts = []
        if effect.marks:
            what = {ResultKind.MARK: "отметка", ResultKind.LEVEL: "уровень"}.get(
                self.ui.kind.currentData(), "результат"
            )
            parts.append(f"У {counted(effect.marks, 'участника', 'участников', 'участников')} изменится {what}.")
        if effect.lost_tasks:
            named = shortened(sentence_list([f"«{one}»" for one in effect.lost_tasks]), SHOWN_TASKS)
            several = len(effect.lost_tasks) > 1
            what, gone = ("задания", "таких номеров") if several else ("задание", "такого номера")
            parts.append(f"Введённые баллы за {what} {named} будут удалены: {gone} больше нет.")
        self.ui.effect.setText(" ".join(parts))
        self.ui.effect.setVisible(bool(parts))

    # --- answering

    def accept(self) -> None:
        """Store, unless a cell still holds what was refused."""
        tables = (self.ui.bands, self.ui.tasks, self.ui.thresholds)
        for table in tables:
            table.commit()
        if not any(table.has_refused for table in tables):
            super().accept()

    def write(self) -> str:
        """Store the work; return the sentence of the refusal, "" where it was done."""
        session = self._window.session
        try:
            new = self.assessment()
            name = "Изменить шкалу и задания"
            changes = assessments.change_assessment(session.district, new, name, self.origins())
        except UserError as error:
            return str(error)
        session.broadcast(changes)
        return ""

    def reject(self) -> None:
        """Close; ask first where something was entered."""
        changed = self._state() != self._before and not self._window.session.read_only
        if not changed or messages.ask(self, "Закрыть без сохранения?", "Не сохранять", "Вернуться к правке"):
            super().reject()


def edit_scale(window: "MainWindow", assessment_id: int) -> bool:
    """Show the editor of a work; return whether it was changed."""
    try:
        dialog = ScaleDialog(window, assessment_id)
    except UserError as error:
        window.show_error(error)
        return False
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted
