"""The small windows on a real file: new plan, another year, office, executors, backups, paper, the manual."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.gui.dialogs.backups import BackupsDialog, size_text
from msoko_desktop.gui.dialogs.executors import ExecutorsDialog
from msoko_desktop.gui.dialogs.new_plan import NewPlanDialog
from msoko_desktop.gui.dialogs.office import OfficeDialog
from msoko_desktop.gui.dialogs.shift_plan import NotShiftedDialog, ShiftPlanDialog
from msoko_desktop.gui.help.window import HelpWindow
from msoko_desktop.gui.plans.properties_dialog import PropertiesDialog
from msoko_desktop.gui.printing.choices import options_from_text, options_to_text
from msoko_desktop.gui.printing.commands import file_name
from msoko_desktop.gui.printing.dialog import PrintDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import backups, district
from msoko_desktop.services.plans import executors, plans, templates
from msoko_desktop.services.plans.plan_copies import shifted_heading
from msoko_desktop.services.printing import Orientation, PaperOptions, PaperSize, PrintOptions, plan_document
from tests.gui.typing_keys import type_text

OCTOBER = dt.date(2026, 10, 5)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[district.District]:
    d = district.create_district(tmp_path / "Район.msoko")
    yield d
    d.close()


@pytest.fixture
def session(opened: district.District) -> Session:
    found = Session()
    found.set_district(opened)
    return found


def a_plan(opened: district.District, *titles: str) -> int:
    lines = tuple(PlanLine(LineKind.ACTIVITY, title, str(place)) for place, title in enumerate(titles, 1))
    plan = templates.filled_template(opened, "empty", templates.EMPTY.period.starting(2026))
    return plans.add_plan(opened, Plan(plan.title, plan.period, plan.columns, lines)).created[0]


def new_plan_dialog(qtbot: QtBot, opened: district.District) -> NewPlanDialog:
    dialog = NewPlanDialog(
        (*templates.templates(), templates.EMPTY),
        lambda template, period: templates.filled_template(opened, template.code, period),
        OCTOBER,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_in_autumn_a_new_plan_is_proposed_for_the_next_year(qtbot: QtBot, opened: district.District) -> None:
    dialog = new_plan_dialog(qtbot, opened)
    for row, template in enumerate(templates.templates()):
        dialog.ui.templates.setCurrentRow(row)
        plan = dialog.plan()
        assert plan.period is not None
        assert plan.period.start.year == 2027
        assert len(plan.activities()) == template.activities
        assert template.name in dialog.ui.description.toPlainText()


def test_the_sections_of_a_template_are_listed_each_on_a_line_of_its_own(
    qtbot: QtBot, opened: district.District
) -> None:
    dialog = new_plan_dialog(qtbot, opened)
    dialog.ui.templates.setCurrentRow(0)
    sections = [line for line in dialog.plan().lines if line.kind is LineKind.SECTION]
    shown = dialog.ui.description.toPlainText().split("\n")
    assert shown[-len(sections) :] == [f"{line.number}. {line.title}" for line in sections]
    assert "" not in shown


def test_a_typed_title_stays_while_another_template_is_looked_at(qtbot: QtBot, opened: district.District) -> None:
    dialog = new_plan_dialog(qtbot, opened)
    dialog.ui.planTitle.selectAll()
    type_text(dialog.ui.planTitle, "Свой план")
    dialog.ui.templates.setCurrentRow(dialog.ui.templates.count() - 1)
    dialog.ui.firstYear.setValue(2030)
    plan = dialog.plan()
    assert (plan.title, plan.period) == ("Свой план", templates.EMPTY.period.starting(2030))
    assert len(plan.lines) == 1


def test_the_copy_for_another_year_shows_its_title_and_period(qtbot: QtBot, opened: district.District) -> None:
    plan = plans.read_plan(opened, a_plan(opened, "Совещание"))
    dialog = ShiftPlanDialog(plan, lambda years: shifted_heading(plan, years), 1)
    qtbot.addWidget(dialog)
    assert dialog.title() == "План мероприятий на 2027 год"
    dialog.ui.years.setValue(4)
    assert dialog.title() == "План мероприятий на 2030 год"
    assert dialog.ui.period.text() == "01.01.2030 – 31.12.2030"
    assert dialog.ui.years.text() == "4 года"
    dialog.ui.planTitle.setPlainText("Свой заголовок")
    dialog.ui.years.setValue(5)
    assert dialog.title() == "Свой заголовок"


def test_what_kept_its_year_is_listed(qtbot: QtBot) -> None:
    dialog = NotShiftedDialog([("п. 1, мероприятие", "приказ от 13.01.2020 № 11", "Дата документа.")])
    qtbot.addWidget(dialog)
    assert dialog.ui.table.model().index(0, 1).data() == "приказ от 13.01.2020 № 11"


def test_the_card_of_the_office_is_stored_and_undone(qtbot: QtBot, session: Session) -> None:
    dialog = OfficeDialog(district.read_office(session.district))
    qtbot.addWidget(dialog)
    type_text(dialog.ui.name, " Отдел образования ")
    type_text(dialog.ui.head_name, "М.В. Соколова")
    office = dialog.office()
    session.run(lambda d: district.save_office(d, office))
    stored = district.read_office(session.district)
    assert (stored.name, stored.head_name) == ("Отдел образования", "М.В. Соколова")
    session.undo()
    assert district.read_office(session.district).name == ""


def test_an_executor_is_added_named_and_found_in_plans(qtbot: QtBot, session: Session) -> None:
    dialog = ExecutorsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.ui.add, Qt.MouseButton.LeftButton)
    type_text(dialog.ui.name, "МКУ «Ресурсный центр»")
    dialog.ui.aliases.setPlainText("РЦ\n\n  Ресурсный   центр ")
    qtbot.mouseClick(dialog.ui.save, Qt.MouseButton.LeftButton)
    (body,) = executors.own_bodies(session.district)
    assert (body.name, body.aliases) == ("МКУ «Ресурсный центр»", ("РЦ", "Ресурсный центр"))
    assert [item.text() for item in dialog.ui.bodies.selectedItems()] == ["МКУ «Ресурсный центр»"]
    qtbot.mouseClick(dialog.ui.remove, Qt.MouseButton.LeftButton)
    assert executors.own_bodies(session.district) == []


def test_a_card_left_for_another_one_is_stored(qtbot: QtBot, session: Session) -> None:
    dialog = ExecutorsDialog(session)
    qtbot.addWidget(dialog)
    first = dialog.ui.name.text()
    dialog.ui.aliases.appendPlainText("Особое написание")
    dialog.ui.bodies.setCurrentRow(3)
    dialog.ui.bodies.setCurrentRow(0)
    assert dialog.ui.name.text() == first
    assert "Особое написание" in dialog.ui.aliases.toPlainText()
    assert "Особое написание" in executors.own_bodies(session.district)[0].aliases


def test_backups_are_listed_with_date_size_and_soundness(qtbot: QtBot, opened: district.District) -> None:
    made: list[object] = []
    dialog = BackupsDialog(lambda: backups.list_backups(opened), lambda: bool(backups.make_backup(opened)))
    qtbot.addWidget(dialog)
    dialog.restore_asked.connect(made.append)
    dialog.show()
    assert dialog.ui.empty.isVisible()
    a_plan(opened, "Совещание")
    qtbot.mouseClick(dialog.ui.makeNow, Qt.MouseButton.LeftButton)
    assert dialog.ui.table.rowCount() == 1
    assert dialog.ui.table.model().index(0, 2).data() == "исправна"
    qtbot.mouseClick(dialog.ui.restore, Qt.MouseButton.LeftButton)
    assert made == [backups.list_backups(opened)[0].path]


def test_sizes_are_told_in_russian_units() -> None:
    assert (size_text(300), size_text(14 * 1024), size_text(int(1.25 * 1024 * 1024))) == ("1 КБ", "14 КБ", "1,2 МБ")


def print_dialog(qtbot: QtBot, opened: district.District, folder: Path) -> PrintDialog:
    plan_id = a_plan(opened, *("Совещание руководителей школ" for _ in range(60)))
    dialog = PrintDialog(
        "План",
        lambda kind, options: plan_document(opened, plan_id, kind, options),
        PrintOptions(),
        folder,
        "План",
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_preview_follows_what_is_chosen(qtbot: QtBot, opened: district.District, tmp_path: Path) -> None:
    dialog = print_dialog(qtbot, opened, tmp_path)
    dialog.ui.orientation.setCurrentIndex(dialog.ui.orientation.findText("Книжный"))
    dialog.preview.refresh()
    pages = dialog.ui.pages.pages()
    assert pages is not None
    assert pages.size(0).width() < pages.size(0).height()
    assert dialog.ui.pageNumber.text() == f"Страница 1 из {len(pages)}"
    dialog.ui.orientation.setCurrentIndex(dialog.ui.orientation.findText("Альбомный"))
    dialog.ui.size.setCurrentIndex(dialog.ui.size.findText("A3"))
    dialog.preview.refresh()
    large = dialog.ui.pages.pages()
    assert large is not None
    assert (round(large.size(0).width()), round(large.size(0).height())) == (1191, 842)  # A3: 420 × 297 mm
    dialog.done(0)


@pytest.mark.parametrize(("ending", "head"), [(".pdf", b"%PDF"), (".docx", b"PK"), (".xlsx", b"PK")])
def test_a_plan_is_saved_in_three_formats(
    qtbot: QtBot, opened: district.District, tmp_path: Path, ending: str, head: bytes
) -> None:
    dialog = print_dialog(qtbot, opened, tmp_path)
    assert dialog.preview.save_to(tmp_path / f"План{ending}")
    assert (tmp_path / f"План{ending}").read_bytes().startswith(head)
    assert dialog.ui.openFolder.isVisible()
    dialog.done(0)


def test_what_was_chosen_about_the_sheet_is_remembered() -> None:
    chosen = PrintOptions(
        paper=PaperOptions(PaperSize.A3, Orientation.LANDSCAPE, table_size=11), signature=False, appendix_number=2
    )
    again = options_from_text(options_to_text(chosen))
    assert (again.paper, again.signature, again.appendix_number) == (chosen.paper, False, None)
    for broken in ("", "{", "[]", '{"paper": {"size": "A9"}}'):
        assert options_from_text(broken) == PrintOptions()


def test_a_title_becomes_a_file_name_any_system_takes() -> None:
    assert file_name("План «дорожная карта»\nна 2026/2027 год: ВПР?") == "План «дорожная карта» на 2026 2027 год ВПР"
    assert file_name("...") == "План"
    assert len(file_name("Слово " * 60)) <= 80


def test_the_manual_opens_finds_and_goes_back(qtbot: QtBot) -> None:
    manual = HelpWindow()
    qtbot.addWidget(manual)
    manual.show()
    assert manual.ui.chapters.count() >= 10
    manual.open_chapter("deadlines")
    assert "Сроки" in manual.ui.page.toPlainText()[:40]
    qtbot.mouseClick(manual.ui.back, Qt.MouseButton.LeftButton)
    assert manual.current_chapter() == "index"
    type_text(manual.ui.search, "резервн копи")
    shown = [manual.ui.chapters.item(row).text() for row in range(manual.ui.chapters.count())]
    assert "Резервные копии" in shown
    assert len(shown) < 14
    assert manual.ui.page.textCursor().hasSelection()


def test_at_large_type_the_dialogs_grow_and_their_wrapped_texts_stand_whole(
    qtbot: QtBot, session: Session, opened: district.District
) -> None:
    title = "План мероприятий («дорожная карта») по подготовке к итоговой аттестации в Заозёрском районе на 2026 год"
    plan = Plan(title, templates.EMPTY.period.starting(2026))
    theme().apply("light", 150)
    try:
        shift = ShiftPlanDialog(plan, lambda _years: (title, None), 1)
        properties = PropertiesDialog(plan, editable=True)
        dialogs = (shift, ExecutorsDialog(session), new_plan_dialog(qtbot, opened), HelpWindow(), properties)
        for dialog, usual in zip(dialogs, (620, 780, 760, 940, 640), strict=True):
            qtbot.addWidget(dialog)
            room = dialog.screen().availableSize()
            dialog.show()
            assert dialog.width() >= min(usual * 1.5, room.width() - 24)
            assert dialog.width() <= max(room.width(), dialog.minimumSizeHint().width())
            assert dialog.minimumSizeHint().width() <= 1200  # of the 1280 of the smallest screen
            assert dialog.height() <= room.height()
        assert shift.ui.source.height() >= shift.ui.source.heightForWidth(shift.ui.source.width())
    finally:
        theme().apply("light", 100)


def test_long_names_in_the_card_of_the_office_are_read_from_their_beginning(
    qtbot: QtBot, opened: district.District
) -> None:
    dialog = OfficeDialog(
        replace(district.read_office(opened), name="Отдел образования " * 9, genitive_name="отдела " * 20)
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.ui.name.cursorPosition() == 0)
    assert dialog.ui.name.selectedText() == dialog.ui.name.text()
    assert dialog.ui.genitive_name.cursorPosition() == 0
