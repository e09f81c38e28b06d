"""The registry of everything the menus, the toolbar and the keys can do; each part of the window adds its own.

An entry is described by an `ActionSpec`; the registry makes the QAction, puts it in its place in the menu and enables
it only while what it needs is there. `names` of entries that more than one part refers to are in `ActionName`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Flag, StrEnum, auto

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from msoko_desktop.gui.theme import theme

MENU_ICONS_AFTER = 300  # milliseconds after the start; nobody opens a menu sooner


class MenuName(StrEnum):
    """The menus, in their order."""

    FILE = "&Файл"
    EDIT = "&Правка"
    PLAN = "П&лан"
    DOCUMENT = "&Документ"
    EXECUTION = "Исп&олнение"
    RESULTS = "&Результаты"
    INDICATORS = "По&казатели"
    VIEW = "&Вид"
    HELP = "&Справка"


class Need(Flag):
    """What must be there for an entry to be enabled.

    Of a plan: one is open, it may be edited, it was approved on paper only, it is approved, it is being amended, it is
    in the archive, it may go there, revisions of it are kept (met in a file that can only be read, too).
    Of a document: one is chosen and may be changed, one is chosen, it is an order that is not approved yet, an approved
    one, one whose signed PDF is kept, one with a scan.
    Of results: an assessment is shown, one and the file can be written, the sheet of one school in it is shown.
    The last ones are of what is chosen on a page of occurrences (`gui/execution/choice.py`): anything, only
    occurrences, some open ones, exactly one, one that is moved, some that are marked, a deadline without a date, one
    occurrence or such a deadline, a deadline whose schools take turns. All but the first are met only in a file that
    can be written.
    """

    NOTHING = 0
    FILE = auto()
    WRITABLE = auto()
    PLAN = auto()
    PLAN_EDITABLE = auto()
    PLAN_ON_PAPER = auto()
    PLAN_APPROVED = auto()
    PLAN_AMENDED = auto()
    PLAN_ARCHIVED = auto()
    PLAN_TO_ARCHIVE = auto()
    PLAN_HISTORY = auto()
    DOCUMENT = auto()
    DOCUMENT_CHOSEN = auto()
    ORDER_OPEN = auto()
    ORDER_APPROVED = auto()
    ORDER_SIGNED = auto()
    ORDER_SCAN = auto()
    ASSESSMENT = auto()
    ASSESSMENT_EDITABLE = auto()
    SHEET_EDITABLE = auto()
    PRINTABLE = auto()
    CHOSEN = auto()
    OCCURRENCE = auto()
    OPEN = auto()
    ONE_OCCURRENCE = auto()
    MOVED = auto()
    MARKED = auto()
    UNDATED = auto()
    ONE_DEADLINE = auto()
    TURNS = auto()


class ActionName(StrEnum):
    """Names of entries known to more than one part of the window."""

    NEW_FILE = "file.new"
    OPEN_FILE = "file.open"
    IMPORT = "file.import"
    BACKUPS = "file.backups"
    SETTINGS = "file.settings"
    PRINT = "plan.print"
    NEW_PLAN = "plan.new"
    PLAN_FROM_TEMPLATE = "plan.from_template"
    SHIFTED_COPY = "plan.shifted_copy"
    EXAMPLE = "help.example"
    HELP = "help.manual"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One entry: its name, text with mnemonic, place and what it does.

    `section` groups entries of a menu (a line between two sections), `order` sorts inside it. `shortcut` is in Qt's
    portable form ("Ctrl+Shift+N"), several parted by "; ". `page` is the page to which the shortcut belongs ("": it
    works in the whole window); it works there once the page has said by `give_keys` in which of its widgets.
    `toolbar` puts it on the toolbar too, in the order of menus.
    """

    name: str
    text: str
    menu: MenuName
    run: Callable[[], object]
    section: int = 50
    order: int = 50
    shortcut: str = ""
    icon: str = ""
    needs: Need = Need.NOTHING
    tip: str = ""
    toolbar: bool = False
    checkable: bool = False
    page: str = ""


class ActionRegistry(QObject):
    """Holds the entries and keeps menus and toolbar in step with them."""

    def __init__(self, bar: QMenuBar, toolbar: QToolBar, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toolbar = toolbar
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self._met = Need.NOTHING
        self._gathering = False
        self._menus = {name: QMenu(name.value, bar) for name in MenuName}
        for menu in self._menus.values():
            menu.setToolTipsVisible(True)
            bar.addMenu(menu).setVisible(False)
        theme().changed.connect(self._draw_icons)

    def add(self, spec: ActionSpec) -> QAction:
        """Add an entry and return its QAction. Raises ValueError for a name that is taken."""
        if spec.name in self._specs:
            raise ValueError(f"the action {spec.name} is registered already")
        action = QAction(spec.text, self._window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        if spec.shortcut:
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcut.split("; ")])
        if spec.page:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        plain = spec.text.replace("&", "").rstrip("…")
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip((spec.tip or plain) + (f" ({keys})" if keys else ""))
        action.setStatusTip(spec.tip or plain)
        action.triggered.connect(lambda _checked=False: spec.run())
        self._specs[spec.name] = spec
        self._actions[spec.name] = action
        action.setEnabled(spec.needs in self._met)
        if spec.icon and (spec.toolbar or not self._gathering):
            action.setIcon(theme().icon(spec.icon))
        self._place(spec)
        return action

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Take many entries at once: menus are filled once at the end, their icons drawn after the window is there."""
        self._gathering = True
        try:
            yield
        finally:
            self._gathering = False
        for name in {spec.menu for spec in self._specs.values()}:
            self._fill_menu(name)
        self._fill_toolbar()
        QTimer.singleShot(MENU_ICONS_AFTER, self, self._draw_icons)

    def give_keys(self, page: str, owner: QWidget) -> None:
        """Let the shortcuts of a page's entries work while this widget, or one inside it, has the focus."""
        for name, spec in self._specs.items():
            if spec.page == page:
                owner.addAction(self._actions[name])

    def action(self, name: str) -> QAction | None:
        """Return the entry of that name, None where nobody registered it."""
        return self._actions.get(name)

    def all_actions(self) -> dict[str, QAction]:
        """Return every entry by its name."""
        return dict(self._actions)

    def trigger(self, name: str) -> None:
        """Do what an entry does, where it is there and enabled."""
        action = self._actions.get(name)
        if action is not None:
            action.trigger()

    def set_met(self, met: Need) -> None:
        """Say what is there now; entries that need more are disabled."""
        self._met = met
        for name, spec in self._specs.items():
            self._actions[name].setEnabled(spec.needs in met)

    def met(self) -> Need:
        """Return what is there now."""
        return self._met

    def menu(self, name: MenuName) -> QMenu:
        """Return a menu, for a submenu that its owner fills."""
        return self._menus[name]

    def add_submenu(self, menu: MenuName, name: str, text: str, section: int = 50, order: int = 50) -> QMenu:
        """Add a submenu in its place and return it; its owner fills it."""
        submenu = QMenu(text, self._menus[menu])
        spec = ActionSpec(name, text, menu, lambda: None, section, order)
        self._specs[name] = spec
        self._actions[name] = submenu.menuAction()
        self._place(spec)
        return submenu

    def _key(self, spec: ActionSpec) -> tuple[int, int, int]:
        return (list(MenuName).index(spec.menu), spec.section, spec.order)

    def _place(self, spec: ActionSpec) -> None:
        if self._gathering:
            return
        self._fill_menu(spec.menu)
        if spec.toolbar:
            self._fill_toolbar()

    def _fill_menu(self, name: MenuName) -> None:
        menu = self._menus[name]
        menu.menuAction().setVisible(True)
        self._fill(menu, [spec for spec in self._specs.values() if spec.menu is name])

    def _fill_toolbar(self) -> None:
        shown = [spec for spec in self._specs.values() if spec.toolbar]
        self._fill(self._toolbar, shown)
        for spec in shown:
            button = self._toolbar.widgetForAction(self._actions[spec.name])
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _fill(self, place: QMenu | QToolBar, specs: list[ActionSpec]) -> None:
        for separator in [action for action in place.actions() if action.isSeparator()]:
            place.removeAction(separator)
            separator.deleteLater()
        for action in place.actions():
            place.removeAction(action)
        before: tuple[int, int] | None = None
        for spec in sorted(specs, key=self._key):
            group = self._key(spec)[:2]
            if before is not None and group != before:
                place.addSeparator()
            place.addAction(self._actions[spec.name])
            before = group

    def _draw_icons(self) -> None:
        for name, spec in self._specs.items():
            icon = theme().icon(spec.icon) if spec.icon else QIcon()
            if spec.icon:
                self._actions[name].setIcon(icon)
