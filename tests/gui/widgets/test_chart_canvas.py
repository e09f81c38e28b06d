"""A chart in the window: pointer and keys find its values, the legend switches series, files open again."""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.charts.results import Drawn, Place, Row, bars_chart
from msoko_desktop.domain.analysis.model import Figure
from msoko_desktop.gui import messages
from msoko_desktop.gui.jobs import Jobs
from msoko_desktop.gui.theme import install_theme, theme
from msoko_desktop.gui.widgets import chart_files
from msoko_desktop.gui.widgets.chart_canvas import PREPARING, ChartCanvas
from tests.charts.result_charts import HEADING, LINES, QUALITY, Sample, heat, samples, schools

ROOT = Path(__file__).resolve().parents[3]


def bars(place: Place) -> Drawn:
    return bars_chart(HEADING, QUALITY, schools(18), LINES, place)


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def show(qtbot: QtBot, jobs: Jobs) -> Iterator[Callable[..., ChartCanvas]]:
    """Show a chart in a window of its own, drawn and calm."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look = install_theme(application)
    look.apply("light", 100)

    def make(draw: Callable[[Place], Drawn] = bars, size: tuple[int, int] = (900, 620)) -> ChartCanvas:
        canvas = ChartCanvas(jobs)
        qtbot.addWidget(canvas)
        canvas.resize(*size)
        canvas.show_chart(draw)
        canvas.show()
        qtbot.waitExposed(canvas)
        qtbot.waitUntil(lambda: canvas.drawn is not None, timeout=20_000)
        calm(qtbot, canvas)
        return canvas

    yield make
    look.apply("light", 100)


def calm(qtbot: QtBot, canvas: ChartCanvas) -> None:
    """Wait until nothing is going to be drawn anew."""
    qtbot.waitUntil(lambda: not canvas._calm.isActive(), timeout=5_000)


def place_of(canvas: ChartCanvas, key: str) -> QPoint:
    at = next(at for at, spot in enumerate(canvas.sheet.spots) if spot.key == key)
    return canvas.sheet.box(at).center().toPoint()


def seen(canvas: ChartCanvas) -> NDArray[np.uint8]:
    image = canvas.sheet.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(bytes(image.constBits()), dtype=np.uint8)
    return (
        data.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3].reshape(image.height(), -1, 3).copy()
    )


def test_the_pointer_over_a_bar_shows_its_value_and_n(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    canvas = show()
    before = seen(canvas)
    told: list[object] = []
    canvas.looked_at.connect(told.append)
    qtbot.mouseMove(canvas.sheet, place_of(canvas, "school 5"))
    spot = canvas.sheet.current
    assert spot is not None
    row = schools(18)[4]
    assert spot.text.splitlines()[0] == "МБОУ СОШ № 5"
    assert f"N = {row.figure.n}" in spot.text
    assert told == [spot]
    assert np.any(seen(canvas) != before, axis=2).sum() > 2000  # the words lie over the picture
    qtbot.mouseMove(canvas.sheet, QPoint(2, canvas.sheet.height() - 2))
    assert canvas.sheet.current is None
    assert np.array_equal(seen(canvas), before)


def test_a_click_leads_to_the_school(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    canvas = show()
    with qtbot.waitSignal(canvas.picked) as caught:
        qtbot.mouseClick(canvas.sheet, Qt.MouseButton.LeftButton, pos=place_of(canvas, "school 7"))
    assert caught.args == ["school 7"]


def test_the_line_of_the_district_is_found_above_the_bars(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    canvas = show()
    at = next(at for at, spot in enumerate(canvas.sheet.spots) if spot.key == "district")
    qtbot.mouseMove(canvas.sheet, canvas.sheet.box(at).center().toPoint())
    assert canvas.sheet.current is not None
    assert canvas.sheet.current.text.startswith("район\nКачество знаний: 52,4\u00a0%\nN = 1\u00a0840")


def test_the_nearest_of_close_points_is_meant(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    draw = next(one.draw for one in samples() if one.name == "years")
    canvas = show(draw)
    for at, spot in enumerate(canvas.sheet.spots):
        if spot.kind == "value":
            qtbot.mouseMove(canvas.sheet, canvas.sheet.box(at).center().toPoint())
            assert canvas.sheet.current == spot


def test_arrows_walk_through_the_values_and_enter_picks(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    canvas = show()
    canvas.setFocus()
    sheet = canvas.sheet
    qtbot.waitUntil(sheet.hasFocus)
    keys = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(sheet, key)
        assert sheet.current is not None
        keys.append(sheet.current.key)
    assert keys == ["school 1", "school 2", "school 3", "school 2", "school 1"]
    assert "МБОУ СОШ № 1; Качество знаний" in sheet.accessibleName()
    with qtbot.waitSignal(canvas.picked) as caught:
        qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert caught.args == ["school 1"]
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.current is None
    assert "Стрелки – по значениям" in sheet.accessibleName()


def test_arrows_go_by_rows_and_columns_in_a_map_and_it_scrolls_along(
    qtbot: QtBot, show: Callable[..., ChartCanvas]
) -> None:
    canvas = show(heat(30, 12), (700, 400))
    canvas.setFocus()
    sheet = canvas.sheet
    qtbot.waitUntil(sheet.hasFocus)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, *[Qt.Key.Key_Down] * 25):
        qtbot.keyClick(sheet, key)
    assert sheet.current is not None
    assert sheet.current.key == "school 26|work 2"
    box = sheet.box(sheet.spots.index(sheet.current)).toAlignedRect()
    assert sheet.visibleRegion().boundingRect().contains(box)


def test_the_legend_switches_a_series_off_and_on(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    canvas = show()
    drawn = canvas.drawn
    legend = next(at for at, spot in enumerate(canvas.sheet.spots) if spot.kind == "series" and spot.key == "district")
    where = canvas.sheet.box(legend).center().toPoint()
    qtbot.mouseClick(canvas.sheet, Qt.MouseButton.LeftButton, pos=where)
    assert canvas.hidden == {"district"}
    assert canvas.drawn is not drawn
    assert [spot.kind for spot in canvas.sheet.spots if spot.key == "district"] == ["series"]
    assert canvas.show_all in canvas.menu().actions()
    canvas.setFocus()
    qtbot.waitUntil(canvas.sheet.hasFocus)
    qtbot.keyClick(canvas.sheet, Qt.Key.Key_Space)  # what was clicked is still looked at
    assert not canvas.hidden


@pytest.mark.parametrize("name", ["bars", "heat_tasks", "years"])
def test_saved_files_open_again(name: str, show: Callable[..., ChartCanvas], tmp_path: Path) -> None:
    draw = next(one.draw for one in samples() if one.name == name)
    canvas = show(draw)
    told: list[str] = []
    canvas.told.connect(told.append)
    for ending in ("png", "svg", "pdf"):
        assert canvas.save_to(tmp_path / f"График.{ending}")
    assert told == [f"Диаграмма сохранена: График.{ending}" for ending in ("png", "svg", "pdf")]
    with Image.open(tmp_path / "График.png") as picture:
        assert picture.width >= int(170 / 25.4 * 200)
        assert picture.convert("RGB").getpixel((1, 1)) == (255, 255, 255)
    root = ElementTree.fromstring((tmp_path / "График.svg").read_text(encoding="utf-8"))  # noqa: S314
    assert root.tag.endswith("svg")
    assert len(list(root.iter("{http://www.w3.org/2000/svg}path"))) > 20
    (page,) = PdfReader(tmp_path / "График.pdf").pages
    text = page.extract_text()
    assert drawn_title(canvas) in text
    assert "МБОУ СОШ №\u00a02" in text or "МБОУ СОШ № 2" in text


def drawn_title(canvas: ChartCanvas) -> str:
    assert canvas.drawn is not None
    return canvas.drawn.title


def test_the_button_asks_for_a_name_and_adds_the_ending(
    qtbot: QtBot, show: Callable[..., ChartCanvas], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = show()
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposed: str, filters: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / "Качество, 8 кл."), filters.split(";;")[1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    qtbot.mouseClick(canvas.buttons["save"], Qt.MouseButton.LeftButton)
    assert asked == ["Качество знаний по школам.png"]
    assert (tmp_path / "Качество, 8 кл..svg").read_bytes().startswith(b"<?xml")


def test_what_cannot_be_written_is_told_and_nothing_is_lost(
    show: Callable[..., ChartCanvas], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = show()
    errors: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, error: errors.append(str(error)))
    assert not canvas.save_to(tmp_path / "нет такой папки" / "График.png")
    assert len(errors) == 1


def test_the_clipboard_gets_the_picture_on_white(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    canvas = show()
    theme().apply("dark", 100)
    canvas.setFocus()
    qtbot.waitUntil(canvas.sheet.hasFocus)
    qtbot.keyClick(canvas.sheet, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QApplication.clipboard().image()
    assert abs(image.width() - 170 / 25.4 * 200) <= 1  # as wide as the text of a sheet
    assert image.pixelColor(2, 2).name() == "#ffffff"
    QApplication.clipboard().clear()


def test_a_chart_is_printed_on_a_sheet(
    qtbot: QtBot, show: Callable[..., ChartCanvas], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = show(heat(20, 40, upright=True))
    path = tmp_path / "Печать.pdf"
    told: list[str] = []
    canvas.told.connect(told.append)
    made = QPrinter

    def to_file(mode: QPrinter.PrinterMode) -> QPrinter:
        printer = made(mode)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    to_file.PrinterMode = made.PrinterMode  # type: ignore[attr-defined]
    monkeypatch.setattr(chart_files, "QPrinter", to_file)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    qtbot.mouseClick(canvas.buttons["print"], Qt.MouseButton.LeftButton)
    assert told == ["Диаграмма отправлена на печать."]
    (page,) = PdfReader(path).pages
    assert float(page.mediabox.width) > float(page.mediabox.height)  # forty schools lie on their side
    picture = Image.open(io.BytesIO(page.images[0].data)).convert("L")
    assert picture.width > 2500
    assert int(np.asarray(picture).min()) < 60


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_theme_and_scale_are_followed(qtbot: QtBot, show: Callable[..., ChartCanvas], mode: str, scale: int) -> None:
    canvas = show()
    theme().apply(mode, scale)
    calm(qtbot, canvas)
    assert canvas.drawn is not None
    ground = {"light": "#ffffff", "dark": "#24292f"}[mode]
    assert canvas.sheet.grab().toImage().pixelColor(3, 3).name() == ground
    figure = canvas.drawn.figure
    assert round(figure.dpi) == round(canvas.logicalDpiY() * scale / 100 * canvas.devicePixelRatioF())
    assert canvas.sheet.width() <= canvas.area.viewport().width()  # nothing to scroll sideways


def test_on_a_dense_screen_the_picture_has_all_its_dots(
    show: Callable[..., ChartCanvas], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ChartCanvas, "devicePixelRatioF", lambda _: 2.0)
    canvas = show()
    picture = canvas.sheet._picture
    assert picture is not None
    assert picture.devicePixelRatio() == 2.0
    assert picture.width() > 1.9 * canvas.sheet.minimumWidth()
    assert canvas.sheet.minimumWidth() <= canvas.area.viewport().width()


def test_a_chart_is_drawn_once_after_many_changes_of_the_size(qtbot: QtBot, show: Callable[..., ChartCanvas]) -> None:
    drawn: list[float] = []

    def draw(place: Place) -> Drawn:
        drawn.append(place.width_mm)
        return bars(place)

    canvas = show(draw)
    before = len(drawn)
    for width in range(700, 1000, 20):
        canvas.resize(width, 600)
        QApplication.processEvents()
    assert len(drawn) == before
    calm(qtbot, canvas)
    assert len(drawn) == before + 1
    assert drawn[-1] > drawn[0]


def test_a_chart_of_nothing_is_a_sentence_and_has_nothing_to_save(show: Callable[..., ChartCanvas]) -> None:
    canvas = show(lambda place: bars_chart(HEADING, QUALITY, [Row("a", "а", Figure(None))], place=place))
    assert not any(button.isEnabled() for button in canvas.buttons.values())
    assert "Нет результатов, по которым можно построить диаграмму." in canvas.sheet.accessibleName()
    canvas.show_words("Выберите работу.")
    assert canvas.drawn is None
    assert "Выберите работу." in canvas.sheet.accessibleName()


def test_a_chart_asked_for_while_nobody_sees_it_is_drawn_when_shown(
    qtbot: QtBot, show: Callable[..., ChartCanvas]
) -> None:
    canvas = show()
    canvas.hide()
    canvas.show_chart(heat(5, 4))
    assert canvas.drawn is None
    canvas.show()
    qtbot.waitUntil(lambda: canvas.drawn is not None)
    assert drawn_title(canvas) == "Качество знаний: школы и предметы"


@pytest.mark.parametrize("sample", samples(40, long=True), ids=lambda one: one.name)
def test_every_chart_can_be_walked_through(qtbot: QtBot, show: Callable[..., ChartCanvas], sample: Sample) -> None:
    canvas = show(sample.draw, (640, 420))
    canvas.setFocus()
    sheet = canvas.sheet
    qtbot.waitUntil(sheet.hasFocus)
    qtbot.keyClick(sheet, Qt.Key.Key_End)
    assert sheet.current == sheet.spots[-1]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Home):
        qtbot.keyClick(sheet, key)
    assert sheet.current == sheet.spots[0]
    bubble = sheet._bubble()
    assert sheet.rect().contains(bubble)


def test_what_drawing_needs_is_loaded_in_a_job_after_the_first_painting() -> None:
    code = """
import sys
from msoko_desktop.app import make_application
application = make_application()
from msoko_desktop.gui.theme import install_theme
install_theme(application).apply("light", 100)
from msoko_desktop.gui.jobs import Jobs
from msoko_desktop.gui.widgets.chart_canvas import ChartCanvas
from tests.charts.result_charts import samples
jobs = Jobs()
canvas = ChartCanvas(jobs)
canvas.resize(800, 500)
canvas.show_chart(samples()[0].draw)
canvas.show()
print("matplotlib" in sys.modules, canvas.sheet.accessibleName())
started = []
first = jobs.start
def start(title, *rest, **more):
    started.append((title, "matplotlib" in sys.modules))
    return first(title, *rest, **more)
jobs.start = start
while canvas.drawn is None:
    application.processEvents()
print(started, "matplotlib.backends.backend_qtagg" in sys.modules, "matplotlib.pyplot" in sys.modules)
jobs.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "", "PYTHONPATH": str(ROOT), "HOME": str(Path.home())},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    before, after = done.stdout.strip().splitlines()
    assert before == f"False Диаграмма. {PREPARING}"
    assert after == f"[('{PREPARING}', False)] False False"
