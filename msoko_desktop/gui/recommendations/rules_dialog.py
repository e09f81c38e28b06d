"""The rules of recommendations: which are on, their thresholds, their words; kept for this file."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.recommendations.rules import MeasureTemplate, Rule
from msoko_desktop.gui.forms.ui_recommendation_rules_dialog import Ui_RecommendationRulesDialog
from msoko_desktop.gui.recommendations import tables
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services import recommendations
from msoko_desktop.services.changes import Area, Changes

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

HEADINGS = ("Что сделать", "Дней", "Кто")
CHANGED = "изменено в этом файле"


class RulesDialog(QDialog):
    """What is typed is kept when another rule is chosen, by the button and on closing; a tick is kept at once."""

    def __init__(self, window: "MainWindow", parent: QWidget) -> None:
        super().__init__(parent)
        self._session = window.session
        self._rule: Rule | None = None
        self.ui = Ui_RecommendationRulesDialog()
        self.ui.setupUi(self)
        self._arrange()
        self._undo = DialogUndo(self, self._session)
        self._fill()
        self._connect()
        fit_dialog(self)
        self.ui.rules.setFocus()

    def _arrange(self) -> None:
        ui = self.ui
        tables.arrange(ui.measures, HEADINGS)
        ui.measures.setColumnWidth(1, theme().px(60))
        ui.measures.setColumnWidth(2, theme().px(170))
        ui.rules.setFixedWidth(theme().px(300))
        for field in (ui.deficit, ui.support, ui.check):
            field.setFixedHeight(2 * QFontMetrics(field.font()).lineSpacing() + theme().px(14))
        ui.problem.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.rules.currentRowChanged.connect(self._on_row)
        ui.rules.itemChanged.connect(self._on_tick)
        ui.threshold.valueChanged.connect(lambda _: self._show_says())
        ui.addMeasure.clicked.connect(lambda: tables.add_row(ui.measures, ("Новая мера", "30", "")))
        ui.removeMeasure.clicked.connect(lambda: tables.remove_row(ui.measures))
        ui.save.clicked.connect(self.save)
        ui.restore.clicked.connect(self._restore)
        ui.close.clicked.connect(self.accept)
        self._session.changed.connect(self._on_changed)

    def _fill(self) -> None:
        """List the rules; the current one stays current."""
        ui, d = self.ui, self._session.district
        row = max(0, ui.rules.currentRow())
        ui.rules.blockSignals(True)
        ui.rules.clear()
        self._rules = recommendations.rules(d)
        for one in self._rules:
            item = QListWidgetItem(one.title, ui.rules)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.on else Qt.CheckState.Unchecked)
            item.setToolTip(f"{one.addressee.label}. {one.threshold_words}")
        ui.rules.setCurrentRow(row)
        ui.rules.blockSignals(False)
        self._show(self._rules[row])

    def _show(self, rule: Rule) -> None:
        ui, writable = self.ui, not self._session.read_only
        self._rule = rule
        ui.threshold.blockSignals(True)
        ui.threshold.setRange(rule.least, rule.most)
        ui.threshold.setValue(rule.threshold)
        ui.threshold.blockSignals(False)
        self._show_says()
        changed = recommendations.is_changed(self._session.district, rule.code)
        ui.source.setText(f"{rule.addressee.label}. {rule.source}{f'. {CHANGED}' if changed else ''}.")
        ui.deficit.setPlainText(rule.deficit)
        ui.measures.setRowCount(0)
        for one in rule.measures:
            tables.put_row(ui.measures, (one.what, str(one.days), one.who))
        ui.support.setPlainText(rule.support)
        ui.check.setPlainText(rule.check)
        for field in (ui.deficit, ui.support, ui.check):
            field.setReadOnly(not writable)
        for widget in (ui.threshold, ui.measures, ui.addMeasure, ui.removeMeasure, ui.save, ui.rules):
            widget.setEnabled(writable)
        ui.restore.setEnabled(changed and writable)
        self._say("")

    def _show_says(self) -> None:
        if self._rule is not None:
            self.ui.says.setText(self._rule.says.replace("{}", str(self.ui.threshold.value())))

    def _say(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    def written(self) -> Rule:
        """Return the rule as it stands in the fields. Raises InputRefused for days that are no number."""
        ui = self.ui
        assert self._rule is not None  # noqa: S101  # one is always shown
        measures = []
        for row in range(ui.measures.rowCount()):
            what, days, who = (tables.text_at(ui.measures, row, column) for column in range(3))
            if not (what or who):
                continue
            if days and not days.isdecimal():
                raise InputRefused(f"Мера {row + 1}: «{days}» – не число дней. Введите число, 0 – без срока.")
            measures.append(MeasureTemplate(what, int(days or 0), who))
        return replace(
            self._rule,
            threshold=ui.threshold.value(),
            deficit=ui.deficit.toPlainText().strip(),
            measures=tuple(measures),
            support=ui.support.toPlainText().strip(),
            check=ui.check.toPlainText().strip(),
        )

    def save(self) -> bool:
        """Keep the rule that is shown; return whether it could be."""
        if self._session.read_only:
            return True
        try:
            rule = self.written()
            if rule != self._rule:
                self._session.broadcast(recommendations.save_rule(self._session.district, rule))
        except UserError as error:
            self._say(str(error))
            return False
        return True

    def _on_row(self, row: int) -> None:
        if row < 0 or self._rule is None:
            return
        before = next((place for place, one in enumerate(self._rules) if one.code == self._rule.code), row)
        if before == row:
            return
        if self.save():
            self._show(self._rules[row])
            return
        self.ui.rules.blockSignals(True)
        self.ui.rules.setCurrentRow(before)
        self.ui.rules.blockSignals(False)

    def _on_tick(self, item: QListWidgetItem) -> None:
        rule = self._rules[self.ui.rules.row(item)]
        on = item.checkState() is Qt.CheckState.Checked
        if on != rule.on:
            self._session.broadcast(recommendations.save_rule(self._session.district, replace(rule, on=on)))

    def _restore(self) -> None:
        if self._rule is not None:
            code = self._rule.code
            self._session.broadcast(recommendations.restore_rule(self._session.district, code))

    def _on_changed(self, changes: Changes) -> None:
        if Area.SETTINGS in changes.areas and self._session.is_open:
            self._fill()

    def accept(self) -> None:
        """Close once what was typed is kept."""
        if self.save():
            super().accept()


def show_rules(window: "MainWindow", parent: QWidget) -> None:
    """Show the rules of the open file."""
    window.commit_edits()
    dialog = RulesDialog(window, parent)
    dialog.exec()
    dialog.deleteLater()
