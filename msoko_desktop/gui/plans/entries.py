"""The entries of menus that belong to the page «Планы»."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.gui.plans.page import PlansPage

    Act = Callable[[PlansPage], object]

PAGE = "plans"

EDIT, PLAN, VIEW = MenuName.EDIT, MenuName.PLAN, MenuName.VIEW
CHANGE = Need.PLAN_EDITABLE

# Names of entries in the menus of the right mouse button; "" is a line between groups.
CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "table": (
        "edit.cut", "edit.copy", "edit.paste", "",
        "row.after", "row.before", "row.sub", "row.section", "row.duplicate", "",
        "row.indent", "row.outdent", "row.up", "row.down", "",
        "row.number_section", "row.delete",
    ),
    "list": (
        "plan.properties", "",
        "plan.approve", "plan.amend", "plan.discard", "plan.order", "plan.redline", "plan.history", "",
        "plan.draft", "plan.archive", "plan.unarchive", "",
        ActionName.SHIFTED_COPY, ActionName.PRINT, "", "plan.delete",
    ),
}  # fmt: skip


def add_entries(window: "MainWindow") -> None:
    """Add everything the page can do to the menus; the page itself is made when it is first shown."""
    _row_entries(window)
    _clipboard_entries(window)
    _plan_entries(window)
    _approval_entries(window)
    _view_entries(window)


def serve(window: "MainWindow", page: "PlansPage") -> None:
    """Let the page take the keys of its rows while its table has the focus, and mark the panels that it shows."""
    window.registry.give_keys(PAGE, page.table)
    form, listed = (
        window.registry.action("view.form"),
        window.registry.action("view.list"),
    )

    def show_panels() -> None:
        if form is not None and listed is not None:
            form.setChecked(page.form_is_shown)
            listed.setChecked(not page.list_panel.isHidden())

    window.plan_panels_changed.connect(show_panels)
    show_panels()


def _on_page(window: "MainWindow", act: "Act") -> Callable[[], object]:
    """Return what does something with the page, which is made now where it was never shown."""

    def run() -> object:
        from msoko_desktop.gui.plans.page import PlansPage

        page = window.page(PAGE)
        return act(page) if isinstance(page, PlansPage) else None

    return run


def _row_entries(window: "MainWindow") -> None:
    def add(
        name: str, text: str, act: "Act", order: int, keys: str, icon: str, *,
        section: int = 20, menu: MenuName = PLAN, toolbar: bool = False, tip: str = "",
    ) -> None:  # fmt: skip
        run = _on_page(window, act)
        window.registry.add(
            ActionSpec(name, text, menu, run, section, order, keys, icon, CHANGE, tip, toolbar, page=PAGE)
        )

    # fmt: off
    add("row.after", "Вставить строку &после", lambda page: page.rows.insert_after(), 10,
        "Ctrl+Return; Ctrl+Enter; Insert", "insert-after", toolbar=True)
    add("row.before", "Вставить строку п&еред", lambda page: page.rows.insert_before(), 20,
        "Ctrl+Shift+Return; Ctrl+Shift+Enter", "insert-before")
    add("row.sub", "Вставить п&одпункт", lambda page: page.rows.insert_sub(), 30,
        "Ctrl+Alt+Return; Ctrl+Alt+Enter", "sub")
    add("row.section", "Вставить &раздел", lambda page: page.rows.insert_section(), 40,
        "Ctrl+Shift+R", "section", toolbar=True)
    add("row.duplicate", "Дублирова&ть строки", lambda page: page.rows.duplicate(), 50, "Ctrl+D", "duplicate")
    add("row.up", "Переместить в&ыше", lambda page: page.rows.move(-1), 10, "Alt+Up", "up", section=30, toolbar=True)
    add("row.down", "Переместить н&иже", lambda page: page.rows.move(1), 20, "Alt+Down", "down",
        section=30, toolbar=True)
    add("row.indent", "Сделать под&пунктом", lambda page: page.rows.shift_level(1), 30, "Alt+Right", "indent",
        section=30, toolbar=True, tip="Понизить уровень строки")
    add("row.outdent", "Поднять на &уровень", lambda page: page.rows.shift_level(-1), 40, "Alt+Left", "outdent",
        section=30, toolbar=True, tip="Повысить уровень строки")
    add("row.number_section", "Перенумеровать разде&л", lambda page: page.rows.renumber(section_only=True), 10,
        "Ctrl+Shift+N", "renumber", section=35)
    add("row.number_all", "Перенумеровать &весь план", lambda page: page.rows.renumber(section_only=False), 20,
        "Ctrl+Alt+N", "renumber", section=35)
    add("row.number_gaps", "Перенумеровать, сохранив пропус&ки",
        lambda page: page.rows.renumber(section_only=False, keep_gaps=True), 30, "", "", section=35,
        tip="Пронумеровать план заново, оставив пропущенные номера пропущенными")
    add("row.delete", "&Удалить строки", lambda page: page.rows.delete(), 90, "Ctrl+Delete", "delete",
        menu=EDIT, section=30)
    # fmt: on


def _clipboard_entries(window: "MainWindow") -> None:
    def add(name: str, text: str, act: "Act", place: tuple[int, int], keys: str, icon: str, needs: Need) -> None:
        run = _on_page(window, act)
        window.registry.add(ActionSpec(name, text, EDIT, run, *place, keys, icon, needs, page=PAGE))

    # fmt: off
    add("edit.cut", "&Вырезать", lambda page: page.rows.cut(), (20, 10), "Ctrl+X; Shift+Delete", "cut", CHANGE)
    add("edit.copy", "&Копировать", lambda page: page.rows.copy(), (20, 20), "Ctrl+C; Ctrl+Insert", "copy", Need.PLAN)
    add("edit.paste", "Вст&авить", lambda page: page.rows.paste(), (20, 30), "Ctrl+V; Shift+Insert", "paste", CHANGE)
    add("edit.select_all", "Выделить вс&ё", lambda page: page.table.selectAll(), (30, 10), "Ctrl+A", "", Need.PLAN)
    # fmt: on


def _plan_entries(window: "MainWindow") -> None:
    def add(
        name: str, text: str, act: "Act", place: tuple[int, int], keys: str, icon: str, needs: Need, tip: str, *,
        toolbar: bool = False,
    ) -> None:  # fmt: skip
        run = _on_page(window, act)
        window.registry.add(ActionSpec(name, text, PLAN, run, *place, keys, icon, needs, tip, toolbar))

    # fmt: off
    add("plan.properties", "&Свойства плана…", lambda page: page.commands.properties(), (60, 10), "Ctrl+Shift+P",
        "properties", Need.PLAN, "Название, период, графы, сокращения", toolbar=True)
    add("plan.check", "П&роверить перед подписью", lambda page: page.side.toggle_checks(), (60, 20), "F7",
        "check", Need.PLAN, "Пропуски в нумерации, сроки, исполнители, сокращения", toolbar=True)
    add("plan.delete", "У&далить план", lambda page: page.commands.delete(), (80, 10), "",
        "delete", CHANGE, "Удалить план; вернуть можно через «Отменить»")
    # fmt: on


def _approval_entries(window: "MainWindow") -> None:
    def add(
        name: str, text: str, act: "Act", place: tuple[int, int], icon: str, needs: Need, tip: str, keys: str = ""
    ) -> None:
        run = _on_page(window, act)
        window.registry.add(ActionSpec(name, text, PLAN, run, *place, keys, icon, needs, tip))

    # fmt: off
    add("plan.approve", "&Утвердить план…", lambda page: page.approval.approve(), (70, 10),
        "approve", CHANGE, "Ввести номер и дату подписанного документа; план больше не изменяется")
    add("plan.amend", "Внести изменени&я…", lambda page: page.approval.amend(), (70, 20),
        "amend", Need.PLAN_APPROVED, "Открыть утверждённый план для новой редакции")
    add("plan.order", "При&каз об изменениях…", lambda page: page.approval.amending_order(), (70, 30),
        "documents", Need.PLAN_AMENDED, "Составить приказ о внесении изменений")
    add("plan.discard", "Отказаться от изменений…", lambda page: page.approval.discard(), (70, 40),
        "undo", Need.PLAN_AMENDED, "Вернуть утверждённый текст плана")
    add("plan.redline", "&Что изменилось", lambda page: page.side.toggle_redline(), (72, 10),
        "redline", Need.PLAN_HISTORY, "Изменения утверждённой редакции, слово за словом", "Ctrl+F7")
    add("plan.history", "&История плана…", lambda page: page.approval.history(), (72, 20),
        "history", Need.PLAN_HISTORY, "Утверждённые редакции: открыть, сравнить, PDF")
    add("plan.draft", "Вернуть в черновики", lambda page: page.approval.return_to_draft(), (75, 10),
        "undo", Need.PLAN_ON_PAPER, "Разрешить изменять план, утверждённый на бумаге")
    add("plan.archive", "Убрать в &архив", lambda page: page.approval.archive(), (75, 20),
        "folder", Need.PLAN_TO_ARCHIVE, "Оставить план только для чтения")
    add("plan.unarchive", "Вернуть из ар&хива", lambda page: page.approval.take_from_archive(), (75, 30),
        "folder", Need.PLAN_ARCHIVED, "Вернуть план в работу")
    # fmt: on


def _view_entries(window: "MainWindow") -> None:
    def add(
        name: str, text: str, act: "Act", order: int, keys: str, icon: str, tip: str, *, checkable: bool = False
    ) -> None:
        run = _on_page(window, act)
        window.registry.add(
            ActionSpec(name, text, VIEW, run, 20, order, keys, icon, Need.PLAN, tip, bool(icon), checkable)
        )

    # fmt: off
    add("view.form", "&Форма строки", lambda page: page.toggle_form(), 10, "F4", "form",
        "Поля строки и значение её срока", checkable=True)
    add("view.list", "&Список планов", lambda page: page.toggle_list(), 20, "F8", "list",
        "Показать или скрыть список планов", checkable=True)
    add("view.filter", "От&бор строк", lambda page: page.finding.toggle_filter(), 30, "Ctrl+Shift+F", "filter",
        "Показать строки по тексту, исполнителю или сроку")
    add("view.next_panel", "С&ледующая панель", lambda page: page.next_panel(), 40, "F6", "",
        "Перейти из списка в таблицу, из таблицы в панель сбоку")
    # fmt: on
