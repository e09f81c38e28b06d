"""The main window: puts pages, menus and status together; knows no page by name."""

import importlib
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSizePolicy, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.actions import ActionRegistry, Need
from msoko_desktop.gui.execution.choice import ChoosesOccurrences, Chosen, needs_of
from msoko_desktop.gui.extensions import EXTENSIONS
from msoko_desktop.gui.jobs import Jobs
from msoko_desktop.gui.main_window import entries
from msoko_desktop.gui.main_window.files import Files
from msoko_desktop.gui.main_window.navigation import Navigation
from msoko_desktop.gui.main_window.status import LookingBackBanner, ReadOnlyBanner, StatusBar
from msoko_desktop.gui.page import Page, PageSpec
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.documents import documents
from msoko_desktop.services.plans import plans
from msoko_desktop.services.results import assessments
from msoko_desktop.services.search import Found, FoundKind

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.find_anything import FindAnything
    from msoko_desktop.gui.main_window.start_page import StartPage

FRAME = QSize(16, 40)  # what the frame and the title take of the screen: known only once the window is shown
_PAGES = {
    FoundKind.ORDER: "documents",
    FoundKind.SCHOOL: "schools",
    FoundKind.ASSESSMENT: "results",
    FoundKind.REGISTER: "registers",
}
NARROW = 1000  # below this width the navigation shows only icons


class MainWindow(QMainWindow):
    """The window. Its parts are public for the extensions: `session`, `jobs`, `actions`, `notice`, `settings`, `files`.

    `first_picture_pending` asks everybody to leave for later what the first picture can do without, so that the start
    is quick; `first_picture_shown()` follows it.
    `plan_changed(id or None)` when another plan becomes the current one, `plan_panels_changed()` when a panel of its
    page was shown or hidden.
    """

    plan_changed = Signal(object)
    plan_panels_changed = Signal()
    first_picture_shown = Signal()

    def __init__(self, settings: WindowSettings, extensions: tuple[str, ...] = EXTENSIONS) -> None:
        super().__init__()
        self.setWindowIcon(QIcon(str(paths.asset("resources/icons/msoko.svg"))))
        self.settings = settings
        self.session = Session(self)
        self.jobs = Jobs(self)
        self._plan: int | None = None
        self._plan_editable = False
        self._plan_needs = Need.NOTHING
        self.first_picture_pending = False
        self._page_needs: dict[str, Need] = {}
        self._chosen: tuple[Chosen, ...] = ()
        self._pages: dict[str, Page] = {}
        self._specs: list[PageSpec] = []
        self._build()
        self.files = Files(self)
        with self.registry.gathering():
            entries.register(self)
            for name in extensions:
                importlib.import_module(name).register(self)
        self.session.district_changed.connect(self._on_district)
        self.session.changed.connect(self._on_changed)
        self.session.refused.connect(self.show_error)
        room = self.screen().availableSize() - FRAME
        self.resize(QSize(theme().px(1180), theme().px(720)).boundedTo(room))
        geometry = settings.bytes_of("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._renew_needs()

    def _build(self) -> None:
        toolbar = QToolBar("Панель инструментов", self)
        toolbar.setObjectName("toolbar")
        toolbar.setMovable(False)
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        toolbar.setIconSize(QSize(theme().px(20), theme().px(20)))
        theme().changed.connect(self._renew_look)
        self.addToolBar(toolbar)
        toolbar.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.toolbar = toolbar
        self.registry = ActionRegistry(self.menuBar(), toolbar, self)
        self.navigation = Navigation(self)
        self.navigation.chosen.connect(self._on_navigation)
        self.banner = ReadOnlyBanner(self)
        self.looking_back = LookingBackBanner(self.session, self)
        self.notice = messages.NoticeBar(self)
        self.stack = QStackedWidget(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        for widget in (self.banner, self.looking_back, self.notice):
            right.addWidget(widget)
        right.addWidget(self.stack, 1)
        central = QWidget(self)
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        central.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCentralWidget(central)
        self.status = StatusBar(self.session, self.jobs, self)
        self.setStatusBar(self.status)

    @cached_property
    def start_page(self) -> "StartPage":
        """The first steps; made when there is no plan to show."""
        from msoko_desktop.gui.main_window.start_page import StartPage

        page = StartPage(self.registry, self.stack)
        self.stack.addWidget(page)
        return page

    @cached_property
    def finder(self) -> "FindAnything":
        """The overlay that finds anything in the file; made when first asked for."""
        from msoko_desktop.gui.main_window.find_anything import FindAnything

        finder = FindAnything(self.session, self)
        finder.chosen.connect(self.show_found)
        return finder

    def find_anything(self) -> None:
        """Begin finding in the whole file (Ctrl+K)."""
        self.finder.start()

    # --- pages

    def add_page(self, spec: PageSpec) -> None:
        """Add a page to the navigation; it is made when first shown."""
        self._specs.append(spec)
        self._specs.sort(key=lambda known: known.order)
        self.navigation.set_pages(tuple(self._specs))
        entries.renew_page_keys(self, tuple(self._specs))

    def pages(self) -> tuple[PageSpec, ...]:
        """Return the pages in the order of the navigation."""
        return tuple(self._specs)

    def page(self, name: str) -> Page:
        """Return a page, made now where it was never shown. Raises KeyError for an unknown name."""
        if name not in self._pages:
            spec = next((spec for spec in self._specs if spec.name == name), None)
            if spec is None:
                raise KeyError(name)
            self._pages[name] = spec.make(self)
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

    def show_page(self, name: str) -> Page:
        """Show a page and return it."""
        page = self.page(name)
        place = [spec.name for spec in self._specs].index(name)
        self.navigation.blockSignals(True)
        self.navigation.setCurrentRow(place)
        self.navigation.blockSignals(False)
        self.stack.setCurrentWidget(page)
        page.setFocus()
        self._chosen = page.chosen() if isinstance(page, ChoosesOccurrences) else ()
        self._renew_needs()
        return page

    def current_page(self) -> Page | None:
        """Return the page that is shown, None where it is the start page."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def current_page_spec(self) -> PageSpec | None:
        """Return the description of the page that is shown."""
        page = self.current_page()
        return next((spec for spec in self._specs if self._pages.get(spec.name) is page), None)

    def commit_edits(self) -> None:
        """Write what is being typed anywhere."""
        for page in self._pages.values():
            page.commit_edits()

    # --- the current plan

    @property
    def plan_id(self) -> int | None:
        """The id of the plan that is open on its page, None where none is."""
        return self._plan

    def set_plan(self, plan_id: int | None, *, editable: bool, needs: Need = Need.NOTHING) -> None:
        """Say which plan is the current one, whether its rows may be changed, and what its approval allows."""
        before, self._plan, self._plan_editable, self._plan_needs = self._plan, plan_id, editable, needs
        self._renew_needs()
        if before != plan_id:
            self.plan_changed.emit(plan_id)

    def set_document(self, needs: Need) -> None:
        """Say what the document that is chosen on the page of documents allows."""
        self.set_page_needs("documents", needs)

    def set_page_needs(self, page: str, needs: Need) -> None:
        """Say what is there on a page: entries that need it are enabled while the page is shown."""
        self._page_needs[page] = needs
        self._renew_needs()

    def set_chosen(self, chosen: tuple[Chosen, ...]) -> None:
        """Say what is chosen on the page of occurrences that is shown; the entries of «Исполнение» follow."""
        self._chosen = chosen
        self._renew_needs()

    def show_plan(self, plan_id: int, line_id: int | None = None) -> None:
        """Show a plan on its page, and one of its lines; of the plan of an order's tasks the order."""
        order_id = plans.order_of_tasks(self.session.district, plan_id)
        if order_id is not None:
            self.show_page("documents").show_item(order_id)
        else:
            self.show_page("plans").show_item(plan_id, line_id)

    def show_found(self, found: Found) -> None:
        """Show what was found in the file."""
        if found.kind is FoundKind.DOCUMENT:
            self.show_document(f"document {found.id}")
            return
        self.show_page(_PAGES.get(found.kind, "plans")).show_item(found.id, found.line_id)

    def show_document(self, key: str) -> None:
        """Show a document of the register by its key (`Document.key`)."""
        from msoko_desktop.gui.documents.page import DocumentsPage

        page = self.show_page("documents")
        if isinstance(page, DocumentsPage):
            page.show_document(key)

    def show_register(self, key: str, row: str | None = None) -> None:
        """Show a register by its key, and one of its rows."""
        from msoko_desktop.gui.registers.page import RegistersPage

        page = self.show_page("registers")
        if isinstance(page, RegistersPage):
            page.choose(key, row)

    def show_error(self, error: UserError) -> None:
        """Tell what could not be done, where the person looks."""
        messages.tell(self.notice, self, error)

    # --- following the file

    def _on_district(self) -> None:
        session = self.session
        self.setWindowTitle(f"{session.district.path.stem} — МСОКО" if session.is_open else "МСОКО")
        self.banner.show_reason(session.district.read_only_reason if session.is_open else "")
        self.status.refresh()
        self._plan, self._plan_editable, self._chosen = None, False, ()
        self._choose_start()
        self._renew_needs()

    def _on_changed(self, changes: Changes) -> None:
        self.notice.outdate()
        if changes.areas & {Area.PLANS, Area.ORDERS, Area.DOCUMENTS, Area.ASSESSMENTS}:
            self._choose_start()
        self._renew_needs()

    def _is_empty(self) -> bool:
        district = self.session.district
        return not documents.list_documents(district) and not assessments.list_years(district)

    def _choose_start(self) -> None:
        """Show the first steps for no file or one without documents and works, else a page."""
        is_open = self.session.is_open
        self.navigation.setEnabled(is_open)
        spec = self.current_page_spec()
        if not is_open or (self._is_empty() and not (spec is not None and spec.own_start)):
            self.start_page.show_steps(file_is_open=is_open)
            self.stack.setCurrentWidget(self.start_page)
            self.start_page.setFocus()
        elif self.current_page() is None and self._specs:
            self.show_page(self._specs[0].name)

    def _renew_needs(self) -> None:
        met = Need.NOTHING
        if self.session.is_open:
            met |= Need.FILE
            writable = not self.session.read_only
            page = self.current_page()
            if writable:
                met |= Need.WRITABLE
            if self._plan is not None and page is self._pages.get("plans"):
                met |= Need.PLAN | Need.PRINTABLE
                met |= self._plan_needs & (~Need.NOTHING if writable else Need.PLAN_HISTORY)
                if writable and self._plan_editable:
                    met |= Need.PLAN_EDITABLE
            for name, needs in self._page_needs.items():
                if page is not None and page is self._pages.get(name):
                    met |= needs
            if isinstance(page, ChoosesOccurrences):
                met |= Need.PRINTABLE
                met |= needs_of(self._chosen) & (~Need.NOTHING if writable else Need.CHOSEN)
        self.registry.set_met(met)
        entries.renew_undo(self)

    def _renew_look(self) -> None:
        self.toolbar.setIconSize(QSize(theme().px(20), theme().px(20)))
        self.navigation.set_compact(self.width() < theme().px(NARROW))

    def _on_navigation(self, place: int) -> None:
        if 0 <= place < len(self._specs):
            self.show_page(self._specs[place].name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what waited for the program's first picture go on after it."""
        super().paintEvent(event)
        if self.first_picture_pending:
            self.first_picture_pending = False
            QTimer.singleShot(0, self, self.first_picture_shown.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first steps where no file was opened before the window."""
        if self.stack.currentWidget() is None:
            self._on_district()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the overlay, whose place would be wrong."""
        super().resizeEvent(event)
        if "finder" in self.__dict__:
            self.finder.hide()
        self.navigation.set_compact(event.size().width() < theme().px(NARROW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, stop the work in the background, close the file with its backup."""
        self.commit_edits()
        self.settings.set_value("window/geometry", self.saveGeometry())
        self.jobs.close()
        self.files.end()
        self.settings.sync()
        super().closeEvent(event)
