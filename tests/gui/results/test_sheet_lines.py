"""Where the lines of the sheet end on the screen: what belongs together stays together, words stay whole."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanColumn, PlanLine
from msoko_desktop.gui.plans.cell_layout import LaidParagraph, RowLayouts, highlights
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.plans.sheet_columns import granted, longest_words
from msoko_desktop.gui.plans.sheet_font import sheet_font
from msoko_desktop.gui.plans.sheet_header import SheetHeader
from msoko_desktop.services.plans import plans
from tests.gui.hands import Hands, activity, section

TITLE, DEADLINE, EXECUTORS, RESULT = (
    ColumnKind.TITLE,
    ColumnKind.DEADLINE,
    ColumnKind.EXECUTORS,
    ColumnKind.EXPECTED_RESULT,
)


def lines_of(paragraph: LaidParagraph) -> list[str]:
    layout = paragraph.layout
    found = [layout.lineAt(place) for place in range(layout.lineCount())]
    return [layout.text()[line.textStart() : line.textStart() + line.textLength()].rstrip(" ") for line in found]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("до 1 декабря 2027 г.", "2027\u00a0г."),
        ("по приказу отдела № 5 от мая", "№\u00a05"),
        ("отвечает Петров И. И. лично", "Петров\u00a0И.\u00a0И."),
    ],
)
def test_no_line_of_a_cell_ends_inside_what_belongs_together(qtbot: QtBot, text: str, together: str) -> None:
    layouts = RowLayouts(sheet_font())
    for width in range(100, 300, 4):
        layouts.set_columns((TITLE,), (width,))
        paragraph = layouts.row(PlanLine(LineKind.ACTIVITY, text, "1")).cells[0][0]
        shown = lines_of(paragraph)
        assert any(together in line for line in shown), (width, shown)


def test_what_is_looked_for_is_found_over_the_spaces_that_hold_together(qtbot: QtBot) -> None:
    layouts = RowLayouts(sheet_font())
    layouts.set_columns((TITLE,), (300,))
    paragraph = layouts.row(activity("1", "до 1 декабря 2027 г.")).cells[0][0]
    (mark,) = highlights(paragraph.layout, "2027 г.", QColor("yellow"))
    assert (mark.start, mark.length) == (13, 7)


def test_the_longest_words_are_those_that_a_line_does_not_tear_apart() -> None:
    lines = (
        section("1", "Сверхдлинноесловозаголовка"),
        activity("1.1", "Информационно-правовой портал", "2027 г.", "общеобразовательные организации"),
        activity("1.2", "https://obrnadzor.gov.ru/documents", "в мае", "отдел"),
    )
    title, deadline, executors = longest_words(lines, (TITLE, DEADLINE, EXECUTORS))
    assert title == {"Информационно-"}
    assert deadline == {"2027\u00a0г."}
    assert executors == {"общеобразовательные"}


def test_wishes_are_granted_as_far_as_the_room_goes() -> None:
    assert granted(500, [50, 100, 80], [60, 100, 200]) == [60, 100, 200]
    assert granted(300, [50, 100, 80], [60, 100, 200]) == [60, 100, 80]
    assert granted(100, [50, 100, 80], [60, 100, 200]) == [50, 100, 80]
    assert granted(500, [50, 100], [10, 120]) == [50, 120]


def test_columns_make_room_for_their_longest_word_where_the_window_allows(hands: Hands, page: PlansPage) -> None:
    stored = hands.stored()
    columns = (
        *stored.columns[:1],
        PlanColumn(TITLE, "Мероприятие", 60),
        PlanColumn(DEADLINE, "Срок", 8),
        PlanColumn(EXECUTORS, "Кто", 8),
        PlanColumn(RESULT, "Итог", 8),
    )
    long = activity("1", "Анализ", "общешкольное (последующее)", "общеобразовательные организации")
    lines = (replace(long, expected_result="усовершенствованное планирование"),)
    made = plans.add_plan(page.session.district, replace(stored, id=None, columns=columns, lines=lines)).created[0]
    page.window_.show_plan(made)
    row = page.table.layouts.row(page.model.rows[0])
    shown = [line for cell in row.cells for paragraph in cell for line in lines_of(paragraph)]
    for word in ("общешкольное", "(последующее)", "общеобразовательные", "усовершенствованное", "планирование"):
        assert any(word in line for line in shown), (word, shown)


def test_a_heading_keeps_its_words_whole_and_an_empty_column_leaves_its_room_to_others(
    hands: Hands, page: PlansPage
) -> None:
    header = page.table.horizontalHeader()
    assert isinstance(header, SheetHeader)
    assert header.heading(0) == "№ п/\u2060п"  # the joiner forbids the end of a line inside «п/п»
    wide, narrow = header.least_widths(), header.least_widths([False, False, False, True])
    assert narrow[:3] == wide[:3]
    assert narrow[3] < wide[3]
