"""The view of pages: each fills the width, whichever way its sheet lies, and zooming shows all at one scale."""

from io import BytesIO

import pytest
from pypdf import PdfWriter
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.printing.pages_view import GAP, PagesView
from msoko_desktop.gui.printing.pdf_pages import PdfPages


@pytest.fixture
def view(qtbot: QtBot) -> PagesView:
    """A view of an upright A4 sheet and a lying one."""
    writer, data = PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    writer.add_blank_page(842, 595)
    writer.write(data)
    made = PagesView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_pages(PdfPages(data.getvalue()))
    return made


def test_upright_and_lying_pages_both_fill_the_width(view: PagesView) -> None:
    upright, lying = view._page_rects()
    assert upright.width() == lying.width() == view.viewport().width() - 2 * GAP
    assert upright.height() == pytest.approx(upright.width() * 842 / 595, abs=1)
    assert lying.height() == pytest.approx(lying.width() * 595 / 842, abs=1)
    assert view.horizontalScrollBar().maximum() == 0


def test_zoomed_pages_have_one_scale(view: PagesView) -> None:
    view.zoom_in()
    upright, lying = view._page_rects()
    assert lying.width() / upright.width() == pytest.approx(842 / 595, rel=0.01)
    view.fit_width()
    upright, lying = view._page_rects()
    assert upright.width() == lying.width()
