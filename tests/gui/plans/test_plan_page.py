"""Finding, filtering, the side form, the check, properties and approval on the page «Планы»."""

import datetime as dt

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import Approval, ColumnKind, PlanStatus
from msoko_desktop.gui.plans.approve_dialog import ApproveDialog
from msoko_desktop.gui.plans.meanings import DeadlineState
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.plans.properties_dialog import PropertiesDialog
from msoko_desktop.services.plans import plans
from tests.gui.hands import Hands
from tests.gui.typing_keys import type_text

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def shown(page: PlansPage) -> list[str]:
    return [line.number for line in page.model.rows]


def test_the_filter_shows_rows_by_text_executor_and_state_of_the_deadline(hands: Hands, page: PlansPage) -> None:
    hands.trigger("view.filter")
    bar = page.finding.filter_bar
    type_text(bar.ui.text, "анализ")
    bar.ui.text.returnPressed.emit()
    assert shown(page) == ["1", "1.1", "1.2"]
    assert bar.ui.count.text() == "2 из 5"
    assert bar.ui.count.toolTip() == "Показано мероприятий: 2 из 5"
    bar.ui.text.clear()
    for state, numbers in (
        (DeadlineState.EMPTY, ["1", "1.3"]),
        (DeadlineState.NOT_UNDERSTOOD, ["2", "2.1"]),
        (DeadlineState.OUTSIDE, ["2", "2.2"]),
        (DeadlineState.DATED, ["1", "1.1", "1.2"]),
    ):
        bar.ui.state.setCurrentIndex(bar.ui.state.findData(state))
        assert shown(page) == numbers, state
    hands.qtbot.keyClick(bar.ui.state, KEY.Key_Escape)
    assert len(shown(page)) == 7
    assert not bar.isVisible()


def test_the_filter_knows_the_executors_of_the_plan(hands: Hands, page: PlansPage) -> None:
    hands.trigger("view.filter")
    combo = page.finding.filter_bar.ui.executor
    names = [combo.itemData(place) for place in range(2, combo.count())]
    counts = {name: combo.itemText(combo.findData(name)) for name in names}
    assert len(names) == 2
    assert any(text.endswith("(3)") for text in counts.values())
    schools = next(name for name in names if name in page.meanings.executor_names("ОО"))
    combo.setCurrentIndex(combo.findData(schools))
    assert shown(page) == ["1", "1.2", "1.3", "2", "2.2"]


def test_a_row_inserted_in_a_filtered_plan_goes_to_its_place(hands: Hands, page: PlansPage) -> None:
    hands.trigger("view.filter")
    page.finding.filter_bar.ui.state.setCurrentIndex(page.finding.filter_bar.ui.state.findData(DeadlineState.EMPTY))
    hands.at("1.3").press(KEY.Key_Return, CTRL)
    assert hands.numbers() == ["1", "1.1", "1.2", "1.3", "1.4", "2", "2.1", "2.2"]


def test_find_goes_round_the_places_and_marks_them(hands: Hands, page: PlansPage) -> None:
    hands.at("1.1").press(KEY.Key_F, CTRL)
    type_text(page.finding.find_bar.ui.text, "отдел")
    assert page.finding.find_bar.ui.count.text() == "1 из 3"
    assert hands.current() == ("1.1", ColumnKind.EXECUTORS)
    hands.qtbot.keyClick(page.finding.find_bar.ui.text, KEY.Key_Return)
    assert hands.current() == ("1.2", ColumnKind.EXECUTORS)
    hands.trigger("edit.find_next")
    assert hands.current() == ("2.1", ColumnKind.EXECUTORS)
    hands.trigger("edit.find_next")
    assert hands.current() == ("1.1", ColumnKind.EXECUTORS)
    hands.trigger("edit.find_previous")
    assert hands.current() == ("2.1", ColumnKind.EXECUTORS)
    assert hands.table.delegate.found == "отдел"
    hands.qtbot.keyClick(page.finding.find_bar.ui.text, KEY.Key_Escape)
    assert hands.table.delegate.found == ""


def test_what_is_not_found_is_said(hands: Hands, page: PlansPage) -> None:
    hands.press(KEY.Key_F, CTRL)
    type_text(page.finding.find_bar.ui.text, "слон")
    assert page.finding.find_bar.ui.count.text() == "Не найдено"


def test_doubtful_deadlines_carry_a_sign_with_the_reason(page: PlansPage) -> None:
    marks = {
        line.number: page.model.mark(line, ColumnKind.DEADLINE) for line in page.model.rows if line.kind == "activity"
    }
    assert marks["1.1"] == ""
    assert marks["2.1"].startswith("Не понято")
    assert marks["2.2"] != ""


def test_the_form_says_what_a_deadline_means_while_it_is_typed(hands: Hands, page: PlansPage, qtbot: QtBot) -> None:
    hands.at("1.3", ColumnKind.DEADLINE).press(KEY.Key_F4)
    field = page.form.ui.deadline
    assert field.hasFocus()
    type_text(field, "ноябрь 2026")
    qtbot.waitUntil(lambda: "30.11.2026" in page.form.ui.meaning.text())
    assert hands.cell("1.3", ColumnKind.DEADLINE) == ""
    qtbot.keyClick(field, KEY.Key_Return, CTRL)
    assert hands.cell("1.3", ColumnKind.DEADLINE) == "ноябрь 2026"


def test_the_form_shows_executors_as_chips(hands: Hands, page: PlansPage) -> None:
    hands.at("1.2").press(KEY.Key_F4)
    assert len(page.form.ui.chips.texts()) == 2


def test_leaving_a_field_of_the_form_stores_it(hands: Hands, page: PlansPage, qtbot: QtBot) -> None:
    hands.at("1.1").press(KEY.Key_F4)
    page.form.ui.title.setFocus()
    page.form.ui.title.selectAll()
    page.form.ui.title.insertPlainText("Свод результатов")
    qtbot.keyClick(page.form.ui.title, KEY.Key_Tab)
    assert hands.cell("1.1") == "Свод результатов"
    assert page.form.ui.deadline.hasFocus()


def test_the_check_lists_remarks_and_a_click_goes_to_the_cell(hands: Hands, page: PlansPage) -> None:
    hands.at("1.1").trigger("plan.check")
    tree = page.checks.ui.tree
    remarks = [remark for remark in page.checks.remarks if remark.column is ColumnKind.DEADLINE]
    assert {remark.line for remark in remarks} >= {3, 5, 6}
    wanted = next(remark for remark in remarks if remark.line == 5)
    item = next(
        item
        for place in range(tree.topLevelItemCount())
        for inner in range(tree.topLevelItem(place).childCount())
        if (item := tree.topLevelItem(place).child(inner)).data(0, Qt.ItemDataRole.UserRole) == wanted
    )
    tree.itemClicked.emit(item, 0)
    assert hands.current() == ("2.1", ColumnKind.DEADLINE)


def test_a_proposal_of_the_check_is_applied_with_one_click(hands: Hands, page: PlansPage) -> None:
    hands.at("1.3", ColumnKind.EXECUTORS).type("Отдел образования,").press(KEY.Key_Return).trigger("plan.check")
    tree = page.checks.ui.tree
    remark = next(remark for remark in page.checks.remarks if remark.rule == "executors_comma")
    assert remark.proposal is not None
    assert not remark.proposal.endswith(",")
    for place in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(place)
        for inner in range(group.childCount()):
            item = group.child(inner)
            if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == remark:
                tree.setCurrentItem(item)
    hands.qtbot.mouseClick(page.checks.ui.apply, Qt.MouseButton.LeftButton)
    assert hands.cell("1.3", ColumnKind.EXECUTORS) == remark.proposal
    assert all(other.rule != "executors_comma" for other in page.checks.remarks)


def in_dialog(work: object) -> None:
    """Do something in the dialog that opens next."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        work(dialog)  # type: ignore[operator]

    QTimer.singleShot(0, act)


def test_approval_asks_for_number_and_date_and_freezes_the_plan(hands: Hands, page: PlansPage) -> None:
    said: list[str] = []

    def fill(dialog: ApproveDialog) -> None:
        dialog.accept()
        said.append(dialog.ui.problem.text())
        dialog.ui.number.setText("№ 11")
        dialog.ui.date.setText("13.01.2026")
        dialog.accept()

    in_dialog(fill)
    hands.trigger("plan.approve")
    plan = hands.stored()
    assert said == ["Введите номер документа."]
    assert plan.status is PlanStatus.APPROVED
    assert plan.approval == Approval("приказ", "", "11", dt.date(2026, 1, 13))
    assert "приказом от 13.01.2026 № 11" in page.sheet_panel.frozen_text()
    assert not page.model.editable
    hands.trigger("edit.undo")
    assert not page.model.editable
    assert "это отменить нельзя" in page.window_.notice.text.text()


def test_properties_change_title_period_and_columns_as_one_step(hands: Hands, page: PlansPage) -> None:
    def fill(dialog: PropertiesDialog) -> None:
        dialog.ui.title.setPlainText("План на учебный год")
        dialog.ui.start.setText("01.09.2026")
        dialog.ui.end.setText("31.08.2027")
        dialog.ui.schoolYear.setChecked(True)
        table = dialog.ui.columns
        row = next(row for row in range(table.rowCount()) if table.item(row, 1).text() == "Примечание")
        table.item(row, 0).setCheckState(Qt.CheckState.Checked)
        dialog.accept()

    in_dialog(fill)
    hands.trigger("plan.properties")
    plan = hands.stored()
    assert plan.title == "План на учебный год"
    assert plan.period is not None
    assert plan.period.school_year
    assert plan.column_kinds()[-1] is ColumnKind.NOTE
    assert page.sheet_panel.title.text() == "План на учебный год"
    hands.trigger("edit.undo")
    assert hands.stored().title == "План по качеству образования на 2026 год"


def test_properties_refuse_a_period_that_ends_before_it_starts(page: PlansPage, qtbot: QtBot) -> None:
    assert page.plan is not None
    dialog = PropertiesDialog(page.plan, editable=True, parent=page)
    qtbot.addWidget(dialog)
    dialog.ui.start.setText("01.09.2027")
    dialog.accept()
    assert dialog.result() == 0
    assert dialog.ui.problem.text().startswith("Период не понят")
    assert dialog.changes()["period"] is None


def test_a_deleted_plan_comes_back_by_undo(hands: Hands, page: PlansPage) -> None:
    hands.trigger("plan.delete")
    assert plans.list_plans(page.session.district) == []
    assert page.window_.current_page() is None  # the first steps
    hands.page.window_.session.undo()
    assert [plan.activities for plan in plans.list_plans(page.session.district)] == [5]


def test_the_widths_of_columns_are_kept_with_the_plan(hands: Hands, page: PlansPage) -> None:
    widths = [page.table.columnWidth(place) for place in range(4)]
    page.table.columns_resized.emit([widths[0], widths[1] - 60, widths[2] + 60, widths[3]])
    columns = hands.stored().columns
    assert all(column.width > 0 for column in columns)
    assert abs(page.table.columnWidth(2) - widths[2] - 60) <= 3


def test_f6_takes_the_focus_from_panel_to_panel(hands: Hands, page: PlansPage) -> None:
    hands.at("1.1").trigger("view.next_panel")
    assert page.list_panel.list.hasFocus()
    hands.trigger("view.next_panel")
    assert page.table.hasFocus()


def test_the_list_of_plans_is_filtered_and_chosen_from(hands: Hands, page: PlansPage) -> None:
    from dataclasses import replace

    from tests.gui.hands import small_plan

    page.session.run(lambda d: plans.add_plan(d, replace(small_plan(), title="Дорожная карта по ВПР", lines=())))
    panel = page.list_panel
    type_text(panel.filter, "дорожная")
    assert [plan.title for plan in panel.model.shown] == ["Дорожная карта по ВПР"]
    hands.qtbot.keyClick(panel.list, KEY.Key_Home)
    panel.list.setCurrentIndex(panel.model.index(0))
    assert page.plan is not None
    assert page.plan.title == "Дорожная карта по ВПР"


def test_an_empty_sheet_says_what_to_do(hands: Hands, page: PlansPage) -> None:
    assert page.model.rows
    hands.trigger("view.filter")
    bar = page.finding.filter_bar
    type_text(bar.ui.text, "такого нет")
    bar.ui.text.returnPressed.emit()
    blank = page.table.viewport().grab().toImage()
    assert page.table.hint().startswith("Ни одна строка не подходит под отбор.")
    bar.hide_bar()
    hands.table.select_rows(range(len(page.model.rows)))
    hands.trigger("row.delete")
    assert page.model.rows == []
    assert page.table.hint().startswith("В плане пока нет строк.\nCtrl+Enter")
    assert page.table.viewport().grab().toImage() != blank  # and it is painted
    hands.trigger("row.after")
    assert len(hands.stored().lines) == 1
