"""Signs are ticked in «Анализ» and at a school; the order on measures drafts itself from them and opens."""

import datetime as dt
import re
from collections.abc import Callable

from PySide6.QtCore import Qt

from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.gui.recommendations.signs_dialog import SignsDialog
from msoko_desktop.gui.schools.page import SchoolsPage
from msoko_desktop.services import history, recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.selection import Selection
from msoko_desktop.services.analysis.signs import all_signs
from msoko_desktop.services.orders.orders import list_orders, read_order
from tests.gui.analysis.test_analysis_rules import part
from tests.gui.analysis_hands import Analyst, demo, during, someone

__all__ = ["demo", "someone"]
ALL_2025 = Selection("", None, 2025)
DAY = re.compile(r"срок – до (\d\d)\.(\d\d)\.(\d{4})")


def answered(someone: Analyst, act: Callable[[SignsDialog], None], run: Callable[[], object]) -> None:
    """Do something in the dialog that something opens."""
    during(SignsDialog, act, run, lambda done: someone.qtbot.waitUntil(done, timeout=20_000))


def words(items: tuple[OrderItem, ...]) -> str:
    return "\n".join(f"{one.text}\n{words(one.items)}" for one in items)


def test_the_ticked_signs_of_a_year_become_an_order_linked_both_ways(someone: Analyst) -> None:
    part(someone.choose(ALL_2025, "bias"), "Признаки по одному")
    assert someone.panel.shown is not None
    school, work = someone.panel.shown.rows[0].title.split(". ", 1)
    d = someone.page.session.district
    orders, kept = len(list_orders(d)), {one.id for one in recommendations.list_recommendations(d)}
    menu = someone.panel.more.menu()
    menu.aboutToShow.emit()
    (command,) = [one for one in menu.actions() if "Приказ о мерах" in one.text().replace("&", "")]
    assert command.isEnabled()

    def tick(dialog: SignsDialog) -> None:
        someone.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.ui.problem.text().startswith("Признаки не отмечены.")
        assert dialog.ui.signs.item(0).text().startswith(school)
        someone.qtbot.keyClick(dialog.ui.signs, Qt.Key.Key_Space)
        assert dialog.ui.count.text() == f"Отмечено: 1 из {dialog.ui.signs.count()}"
        someone.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible(), dialog.ui.problem.text()

    answered(someone, tick, command.trigger)
    spec = someone.page.window_.current_page_spec()
    assert spec is not None and spec.name == "documents"
    assert len(list_orders(d)) == orders + 1
    (found,) = [one for one in recommendations.list_recommendations(d) if one.id not in kept]
    assert found.name == school
    assert found.led.order_id is not None
    order = read_order(d, found.led.order_id)
    item = next(one for one in order.items if one.id == found.one.order_item_id)
    assert school.split(" ")[-1] in item.text
    assert work.split(": ")[1] in item.text  # the subject and the grade of the work
    assert [sub.text[:27] for sub in item.items] == [
        "провести выборочную перепро",
        "рассмотреть порядок проведе",
        "пригласить общественных наб",
    ]  # data/recommendation_rules.toml, objectivity
    days = [dt.date(int(year), int(month), int(day)) for day, month, year in DAY.findall(words(item.items))]
    assert days and all(day.weekday() < 5 for day in days)
    assert "необъективн" not in words(order.items).lower()  # never a verdict
    history.undo(d)
    assert len(list_orders(d)) == orders
    assert {one.id for one in recommendations.list_recommendations(d)} == kept


def test_the_card_of_a_school_offers_its_own_signs(someone: Analyst) -> None:
    d = someone.page.session.district
    reader = ResultReader(d)
    signs = [one for one in all_signs(reader) if one.school_id is not None]
    school = signs[0].school_id
    assert school is not None
    own = [one for one in signs if one.school_id == school]
    page = someone.page.window_.show_page("schools")
    assert isinstance(page, SchoolsPage)
    page.show_school(school)
    tab = page.card.signs
    page.card.ui.tabs.setCurrentWidget(tab)
    someone.qtbot.waitUntil(lambda: not tab.busy and tab.ui.order.isEnabled(), timeout=20_000)

    def look(dialog: SignsDialog) -> None:
        assert dialog.ui.signs.count() == len(own)
        dialog.every.click()
        assert dialog.chosen() == own
        someone.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible(), dialog.ui.problem.text()

    answered(someone, look, tab.ui.order.click)
    led = [one for one in recommendations.list_recommendations(d) if one.one.school_id == school]
    assert {one.one.school_year for one in led if one.led.order_id} == {one.school_year for one in own}
