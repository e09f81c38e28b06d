"""What a figure was made of is opened where it stands: acts of observers, works checked again."""

import shutil
from pathlib import Path

import pytest

from msoko_desktop.gui.analysis.opening import open_whence
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.observers.page import RECHECKS, VISITS, ObserversPage
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.analysis.whence import whence
from tests.gui.analysis_hands import demo

__all__ = ["demo"]


@pytest.mark.parametrize(("rule", "tab"), [("observed_violations", VISITS), ("recheck_changed", RECHECKS)])
def test_a_sign_that_people_brought_leads_to_their_table(
    window: MainWindow, demo: Path, district_path: Path, rule: str, tab: int
) -> None:
    shutil.copy(demo, district_path)
    assert window.files.open_path(district_path)
    reader = ResultReader(window.session.district)
    (sign,) = [one for one in signs(reader, Choice()) if one.rule == rule]
    (place,) = whence(reader, sign.origins)
    open_whence(window, place)
    page = window.current_page()
    assert isinstance(page, ObserversPage)
    assert page.ui.tabs.currentIndex() == tab
    rows = [str(row.title) for row in page.panel.source.content.rows] if page.panel.source is not None else []
    assert any("СОШ № 1" in title for title in rows)
