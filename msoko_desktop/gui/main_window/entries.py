"""The entries of menus that belong to the window itself: files, undo, finding, view, the keys of pages."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need
from msoko_desktop.gui.page import PageSpec
from msoko_desktop.gui.settings import SCALES
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

THEMES = (("light", "Светлая"), ("dark", "Тёмная"), ("system", "Как в системе"))


def register(window: "MainWindow") -> None:
    """Add the window's own entries."""
    _file_entries(window)
    _edit_entries(window)
    _view_entries(window)
    window.registry.add(
        ActionSpec(
            ActionName.EXAMPLE,
            "Открыть &пример",
            MenuName.HELP,
            window.files.open_example,
            20,
            10,
            icon="example",
            tip="Открыть вымышленный район с планами; ваши файлы не изменятся",
        )
    )
    window.registry.add(ActionSpec("help.about", "&О программе", MenuName.HELP, lambda: _about(window), 90, 10))


def _file_entries(window: "MainWindow") -> None:
    add, files = window.registry.add, window.files
    add(ActionSpec(ActionName.NEW_FILE, "&Создать файл района…", MenuName.FILE, files.ask_create, 10, 10, icon="new"))
    add(
        ActionSpec(
            ActionName.OPEN_FILE, "&Открыть файл района…", MenuName.FILE, files.ask_open, 10, 20, "Ctrl+O", icon="open"
        )
    )
    recent = window.registry.add_submenu(MenuName.FILE, "file.recent", "&Недавние файлы", 10, 30)

    def fill_recent() -> None:
        recent.clear()
        current = window.session.district.path if window.session.is_open else None
        for number, path in enumerate(window.settings.recent_files(), start=1):
            entry = recent.addAction(f"&{number} {path.name} — {path.parent}")
            entry.setEnabled(path != current)
            entry.triggered.connect(lambda _checked=False, chosen=path: files.open_path(chosen))
        if recent.isEmpty():
            recent.addAction("Пока пусто").setEnabled(False)

    recent.aboutToShow.connect(fill_recent)
    add(
        ActionSpec(
            "file.folder",
            "Показать файл в &папке",
            MenuName.FILE,
            files.show_folder,
            10,
            40,
            icon="folder",
            needs=Need.FILE,
        )
    )
    add(ActionSpec("file.quit", "В&ыход", MenuName.FILE, window.close, 90, 90, "Ctrl+Q"))


def _edit_entries(window: "MainWindow") -> None:
    add = window.registry.add

    def undo() -> None:
        window.commit_edits()
        window.session.undo()

    def redo() -> None:
        window.session.redo()

    def find() -> None:
        page = window.current_page()
        if page is not None:
            page.start_find()

    def find_next(*, backwards: bool) -> None:
        page = window.current_page()
        if page is not None:
            page.find_next(backwards=backwards)

    menu = MenuName.EDIT
    add(ActionSpec("edit.undo", "&Отменить", menu, undo, 10, 10, "Ctrl+Z", "undo", toolbar=True))
    add(ActionSpec("edit.redo", "&Повторить", menu, redo, 10, 20, "Ctrl+Y; Ctrl+Shift+Z", "redo", toolbar=True))
    add(ActionSpec("edit.find", "&Найти на странице", menu, find, 80, 10, "Ctrl+F", "find", Need.FILE))
    add(
        ActionSpec(
            "edit.find_next", "Найти &далее", menu, lambda: find_next(backwards=False), 80, 20, "F3", needs=Need.FILE
        )
    )
    add(
        ActionSpec(
            "edit.find_previous",
            "Найти &ранее",
            menu,
            lambda: find_next(backwards=True),
            80,
            30,
            "Shift+F3",
            needs=Need.FILE,
        )
    )
    add(
        ActionSpec(
            "edit.find_anything",
            "Найти во &всём файле…",
            menu,
            window.find_anything,
            80,
            40,
            "Ctrl+K",
            needs=Need.FILE,
        )
    )


def _view_entries(window: "MainWindow") -> None:
    look, settings = theme(), window.settings

    def choose_theme(mode: str) -> None:
        settings.theme = mode
        look.apply(mode, settings.scale)

    def choose_scale(scale: int) -> None:
        settings.scale = scale
        look.apply(settings.theme, scale)

    def step(by: int) -> None:
        place = SCALES.index(settings.scale) + by
        if 0 <= place < len(SCALES):
            choose_scale(SCALES[place])

    themes = window.registry.add_submenu(MenuName.VIEW, "view.theme", "&Оформление", 80, 10)
    theme_group = QActionGroup(themes)
    for mode, text in THEMES:
        entry = _choice(theme_group, text, partial(choose_theme, mode))
        entry.setData(mode)
        themes.addAction(entry)
    scales = window.registry.add_submenu(MenuName.VIEW, "view.scale", "&Масштаб", 80, 20)
    scale_group = QActionGroup(scales)
    for value in SCALES:
        entry = _choice(scale_group, f"{value} %", partial(choose_scale, value))
        entry.setData(value)
        scales.addAction(entry)

    def show_choices() -> None:
        for entry in theme_group.actions():
            entry.setChecked(entry.data() == settings.theme)
        for entry in scale_group.actions():
            entry.setChecked(entry.data() == settings.scale)

    themes.aboutToShow.connect(show_choices)
    scales.aboutToShow.connect(show_choices)
    add, menu = window.registry.add, MenuName.VIEW
    add(ActionSpec("view.larger", "&Крупнее", menu, lambda: step(1), 80, 30, "Ctrl++; Ctrl+="))
    add(ActionSpec("view.smaller", "М&ельче", menu, lambda: step(-1), 80, 40, "Ctrl+-"))
    add(ActionSpec("view.normal", "О&бычный масштаб", menu, lambda: choose_scale(100), 80, 50, "Ctrl+0"))


def _choice(group: QActionGroup, text: str, run: Callable[[], object]) -> QAction:
    entry = QAction(text, group)
    entry.setCheckable(True)
    entry.triggered.connect(lambda _checked=False: run())
    return entry


def renew_page_keys(window: "MainWindow", specs: tuple[PageSpec, ...]) -> None:
    """Give each page its entry in the menu and its key by its place in the navigation."""
    for place, spec in enumerate(specs, start=1):
        name = f"page.{spec.name}"
        action = window.registry.action(name)
        if action is None:
            action = window.registry.add(
                ActionSpec(
                    name,
                    spec.title,
                    MenuName.VIEW,
                    partial(window.show_page, spec.name),
                    10,
                    spec.order,
                    icon=spec.icon,
                    needs=Need.FILE,
                )
            )
        action.setShortcut(QKeySequence(f"Ctrl+{place}") if place <= 9 else QKeySequence())


def renew_undo(window: "MainWindow") -> None:
    """Name the steps in the entries of undo and redo, and enable them where there is a step."""
    session = window.session
    undo = "Отменить нельзя" if session.is_open and session.undo_is_final() else "Отменить"
    for entry, verb, name in (
        ("edit.undo", undo, session.undo_name()),
        ("edit.redo", "Повторить", session.redo_name()),
    ):
        action = window.registry.action(entry)
        if action is not None:
            text = f"{verb}: {name}" if name else verb
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(f"&{text}")
            action.setToolTip(f"{text} ({keys})")
            action.setEnabled(name is not None)


def _about(window: "MainWindow") -> None:
    from msoko_desktop.gui.main_window.about_dialog import AboutDialog

    AboutDialog(window).exec()
