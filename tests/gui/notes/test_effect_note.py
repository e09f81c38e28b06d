"""«Сегодня» awaits the note on the effect of measures, leads to its report; the button there writes it."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.gui.analysis.page import AnalysisPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.notes.note_dialog import NoteDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services.notes import list_notes
from tests.gui.analysis_hands import demo, during

__all__ = ["demo"]
LEFT = Qt.MouseButton.LeftButton


def test_the_note_is_awaited_before_the_first_of_march_and_written_from_its_report(
    window: MainWindow, demo: Path, district_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "real_day", property(lambda _: dt.date(2027, 2, 15)))
    shutil.copy(demo, district_path)
    assert window.files.open_path(district_path)
    today = window.show_page("today")
    assert isinstance(today, TodayPage)
    text = today.ui.notes.text()
    assert "До 01.03.2027: нужна справка об эффективности мер за 2025/26 учебный год" in text
    today.ui.notes.linkActivated.emit("effect:2025")
    page = window.current_page()
    assert isinstance(page, AnalysisPage)
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert page.report.title.text() == "Анализ эффективности мер"
    assert page.report.shown is not None
    assert [row.title for row in page.report.shown.rows] == ["С мерами", "Без мер", "Разность изменений"]
    during(NoteDialog, lambda dialog: None, lambda: qtbot.mouseClick(page.report.note, LEFT))
    (note,) = [one for one in list_notes(page.session.district) if one.kind is NoteKind.EFFECTIVENESS]
    window.show_page("today")
    assert "составлена, но не зарегистрирована" in today.ui.notes.text()
    during(NoteDialog, lambda dialog: None, lambda: today.ui.notes.linkActivated.emit(f"note:{note.id}"))
