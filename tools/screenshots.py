"""Makes the pictures of README.md anew from the demonstration district: `python run.py screenshots [FOLDER]`."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PIL import Image
from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from msoko_desktop import app, paths
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import ColumnKind, PlanStatus
from msoko_desktop.gui.analysis.page import AnalysisPage
from msoko_desktop.gui.calendar.bar import View
from msoko_desktop.gui.calendar.page import CalendarPage
from msoko_desktop.gui.imports.dialog import ImportDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results.sheet_panel import View as SheetView
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services.analysis.selection import Selection, WorkKey
from msoko_desktop.services.orders.orders import list_orders
from msoko_desktop.services.plans.approval import approve_order, open_amendment
from msoko_desktop.services.plans.imports import recognise_text
from msoko_desktop.services.plans.plan_lines import delete_lines, set_cells
from msoko_desktop.services.plans.plans import list_plans, read_plan
from msoko_desktop.services.printing import plan_document
from msoko_desktop.services.results.assessments import list_assessments

SIZE = QSize(1280, 720)
SETTLED = 1200  # milliseconds until everything that is worked out in the background is on the screen
PAPER_DPI = 80

# A plan as it comes out of a PDF or a badly kept Word file: a stacked deadline, a cell that ends with a comma.
ROUGH_PLAN = """План мероприятий («дорожная карта») по повышению качества образования в Заречном районе на 2026 год

№\tМероприятие\tСроки реализации\tОтветственные исполнители
1.\tАнализ результатов оценочных процедур
1.1.\tПодготовка аналитических справок по итогам ВПР и ГИА\tавгуст–сентябрь\tОтдел образования,
1.2.\tСобеседование с руководителями школ с низкими результатами\tежегодно до 15 декабря\tОтдел образования, ОО
2.\tОбъективность оценивания
2.1.\tПерепроверка работ участников ВПР\tквартал\tМетодический кабинет
2.2.\tОбучение общественных наблюдателей\t1 раз в квартал\tМетодический кабинет, ОО
"""


def settle() -> None:
    """Let the window work until everything is shown."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLED, loop.quit)
    loop.exec()


def picture_of(widget: QWidget) -> QImage:
    """Return a settled widget as a picture."""
    widget.show()
    settle()
    return widget.grab().toImage()


def open_plan(window: MainWindow) -> None:
    """Show the demonstration district's plan that is being worked on."""
    window.files.open_example()
    window.resize(SIZE)
    window.show_page("plans")
    plans = list_plans(window.session.district)
    draft = next((plan for plan in plans if plan.status is PlanStatus.DRAFT), plans[0])
    window.show_plan(draft.id)


def the_plan(window: MainWindow) -> QImage:
    """The plan in the light look."""
    theme().apply("light", 100)
    return picture_of(window)


def the_plan_in_the_dark(window: MainWindow) -> QImage:
    """The plan in the dark look."""
    theme().apply("dark", 100)
    return picture_of(window)


def the_plan_in_large_type(window: MainWindow) -> QImage:
    """The plan at 150 %."""
    theme().apply("light", 150)
    image = picture_of(window)
    theme().apply("light", 100)
    return image


def the_day(window: MainWindow) -> QImage:
    """What is due today, with the card of what is overdue longest."""
    window.notice.hide()
    page = window.show_page("today")
    if not isinstance(page, TodayPage):
        raise TypeError(f"another page is called today: {page}")
    settle()
    if page.view is not None and page.view.ahead.overdue:
        page.choose(page.view.ahead.overdue[0].key)
    return picture_of(window)


def the_month(window: MainWindow) -> QImage:
    """The month of the calendar."""
    window.notice.hide()
    window.show_page("calendar")
    return picture_of(window)


def the_year(window: MainWindow) -> QImage:
    """The year of the calendar, of one plan."""
    page = window.show_page("calendar")
    if not isinstance(page, CalendarPage):
        raise TypeError(f"another page is called calendar: {page}")
    plans = window.session.timetable.plans
    year = window.session.day.year
    chosen = (plan.id for plan in plans if plan.period is not None and list(plan.period.years) == [year])
    page.selection.choose_plan(next(chosen, None))
    page.show_view(View.YEAR)
    image = picture_of(window)
    page.selection.choose_plan(None)
    page.show_view(View.MONTH)
    return image


def the_import(_: MainWindow) -> QImage:
    """What was recognised in a rough text, with its doubts."""
    dialog = ImportDialog(recognise_text(ROUGH_PLAN))
    dialog.resize(SIZE)
    image = picture_of(dialog)
    dialog.close()
    return image


def the_register(window: MainWindow) -> QImage:
    """The register of documents."""
    window.notice.hide()
    window.show_page("documents")
    return picture_of(window)


def the_order(window: MainWindow) -> QImage:
    """The editor of the order that waits to be signed, with its pages."""
    window.notice.hide()
    window.show_page("documents").show_item(waiting_order(window))
    return picture_of(window)


def waiting_order(window: MainWindow) -> int:
    """Return the id of the order that is not approved yet."""
    return next(order.id for order in list_orders(window.session.district) if order.status is DocumentStatus.DRAFT)


def the_board(window: MainWindow) -> QImage:
    """Who has sent what, in the school year that is under way."""
    window.notice.hide()
    window.show_page("results")
    return picture_of(window)


def the_sheet(window: MainWindow) -> QImage:
    """The results of schools in a work of the last ВПР."""
    show_work(window, SheetView.SCHOOLS)
    return picture_of(window)


def the_points(window: MainWindow) -> QImage:
    """The points of pupils in that work."""
    page = show_work(window, SheetView.PUPILS)
    page.sheet.quick.setChecked(True)
    return picture_of(window)


def show_work(window: MainWindow, view: SheetView) -> ResultsPage:
    """Show a work whose pupils are known by task."""
    page = window.show_page("results")
    if not isinstance(page, ResultsPage):
        raise TypeError(f"another page is called results: {page}")
    works = list_assessments(window.session.district)
    page.show_item(next(one.id for one in works if one.title.endswith("Математика, 8 класс") and one.begun > 15))
    page.sheet.show_view(view)
    return page


def report_named(key: str, procedure: str = "", work: WorkKey | None = None) -> Callable[[MainWindow], QImage]:
    """Return what shows a ready report of the last finished school year."""

    def draw(window: MainWindow) -> QImage:
        window.notice.hide()
        page = window.show_page("analysis")
        if not isinstance(page, AnalysisPage):
            raise TypeError(f"another page is called analysis: {page}")
        wait_for(lambda: not page.busy)
        page.choice.choose(Selection(procedure, work, window.session.day.year - 1), key)
        wait_for(lambda: not page.busy and page.report.canvas.drawn is not None)
        return picture_of(window)

    return draw


def wait_for(done: Callable[[], bool]) -> None:
    """Let the window work until something is done."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start(20)
    loop.exec()


def page_named(name: str) -> Callable[[MainWindow], QImage]:
    """Return what shows a page of the window as it opens."""

    def draw(window: MainWindow) -> QImage:
        window.notice.hide()
        window.show_page(name)
        return picture_of(window)

    return draw


def the_redline(window: MainWindow) -> QImage:
    """What changed in a plan that was approved and is being amended."""
    order_id, plan_id, day = waiting_order(window), window.plan_id or 0, window.session.real_day
    session = window.session
    session.run(lambda d: approve_order(d, order_id, "315", day, day))
    session.run(lambda d: open_amendment(d, plan_id))
    first, second, third, *_ = read_plan(session.district, plan_id).activities()
    cells = [
        (first.id or 0, ColumnKind.EXPECTED_RESULT, f"{first.expected_result} с рекомендациями"),
        (second.id or 0, ColumnKind.DEADLINE, second.deadline.replace("июль", "август")),
    ]
    session.run(lambda d: set_cells(d, plan_id, cells))
    session.run(lambda d: delete_lines(d, plan_id, [third.id or 0]))
    window.show_plan(plan_id)
    page = window.show_page("plans")
    if not isinstance(page, PlansPage):
        raise TypeError(f"another page is called plans: {page}")
    page.side.toggle_redline()
    window.notice.hide()
    image = picture_of(window)
    page.side.toggle_redline()
    return image


def the_paper(window: MainWindow) -> QImage:
    """The first printed page of the plan."""
    import pypdfium2

    data = plan_document(window.session.district, window.plan_id or 0, "pdf")
    with pypdfium2.PdfDocument(data) as document:
        bitmap = document[0].render(scale=PAPER_DPI / 72, rev_byteorder=True)
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888)
        return image.copy()


PICTURES: dict[str, Callable[[MainWindow], QImage]] = {
    "plan": the_plan,
    "plan-dark": the_plan_in_the_dark,
    "plan-150": the_plan_in_large_type,
    "today": the_day,
    "calendar-month": the_month,
    "calendar-year": the_year,
    "import": the_import,
    "paper": the_paper,
    "register": the_register,
    "board": the_board,
    "results": the_sheet,
    "points": the_points,
    "schools": page_named("schools"),
    "analysis": report_named("indicators", "oge", WorkKey("mathematics", 9)),
    "analysis-conditions": report_named("conditions"),
    "analysis-clusters": report_named("clusters"),
    "indicators": page_named("indicators"),
    "observers": page_named("observers"),
    "cycle": page_named("cycle"),
    "order": the_order,
    "redline": the_redline,
}


def write_small(picture: QImage, path: Path) -> None:
    """Write a PNG of the picture's own 256 best colours: a third of the size, and nobody sees the difference."""
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (rgb.width(), rgb.height())
    whole = Image.frombytes("RGB", size, bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine())
    whole.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def main(arguments: list[str]) -> int:
    """Write every picture into the folder (by default that of the README) and print its name."""
    folder = Path(arguments[0]) if arguments else paths.asset_root() / "resources" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    app.make_application()
    with tempfile.TemporaryDirectory(prefix="msoko-pictures-") as name:
        window = app.make_window(WindowSettings(Path(name) / "window.ini"))
        open_plan(window)
        for title, draw in PICTURES.items():
            path = folder / f"{title}.png"
            write_small(draw(window), path)
            print(path)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
