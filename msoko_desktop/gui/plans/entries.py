"""The entries of menus that belong to the page «Планы»."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need
from msoko_desktop.gui.plans.page import PlansPage

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

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
        "plan.properties", "plan.approve", "plan.draft", "plan.archive", "",
        ActionName.SHIFTED_COPY, ActionName.PRINT, "", "plan.delete",
    ),
}  # fmt: skip


def add_entries(window: "MainWindow", page: PlansPage) -> None:
    """Add everything the page can do to the menus; keys for rows work while the table has the focus."""
    _row_entries(window, page)
    _clipboard_entries(window, page)
    _plan_entries(window, page)
    _view_entries(window, page)


def _row_entries(window: "MainWindow", page: PlansPage) -> None:
    rows, table = page.rows, page.table

    def add(
        name: str, text: str, run: Callable[[], object], order: int, keys: str, icon: str, *,
        section: int = 20, menu: MenuName = PLAN, toolbar: bool = False, tip: str = "",
    ) -> None:  # fmt: skip
        window.registry.add(
            ActionSpec(name, text, menu, run, section, order, keys, icon, CHANGE, tip, toolbar, owner=table)
        )

    add("row.after", "Вставить строку &после", rows.insert_after, 10, "Ctrl+Return; Ctrl+Enter; Insert",
        "insert-after", toolbar=True)  # fmt: skip
    add("row.before", "Вставить строку п&еред", rows.insert_before, 20, "Ctrl+Shift+Return; Ctrl+Shift+Enter",
        "insert-before")  # fmt: skip
    add("row.sub", "Вставить п&одпункт", rows.insert_sub, 30, "Ctrl+Alt+Return; Ctrl+Alt+Enter", "sub")
    add("row.section", "Вставить &раздел", rows.insert_section, 40, "Ctrl+Shift+R", "section", toolbar=True)
    add("row.duplicate", "Дублирова&ть строки", rows.duplicate, 50, "Ctrl+D", "duplicate")
    add("row.up", "Переместить в&ыше", partial(rows.move, -1), 10, "Alt+Up", "up", section=30, toolbar=True)
    add("row.down", "Переместить н&иже", partial(rows.move, 1), 20, "Alt+Down", "down", section=30, toolbar=True)
    add("row.indent", "Сделать под&пунктом", partial(rows.shift_level, 1), 30, "Alt+Right", "indent",
        section=30, toolbar=True, tip="Понизить уровень строки")  # fmt: skip
    add("row.outdent", "Поднять на &уровень", partial(rows.shift_level, -1), 40, "Alt+Left", "outdent",
        section=30, toolbar=True, tip="Повысить уровень строки")  # fmt: skip
    numbers = 35
    add("row.number_section", "Перенумеровать разде&л", partial(rows.renumber, section_only=True), 10,
        "Ctrl+Shift+N", "renumber", section=numbers)  # fmt: skip
    add("row.number_all", "Перенумеровать &весь план", partial(rows.renumber, section_only=False), 20,
        "Ctrl+Alt+N", "renumber", section=numbers)  # fmt: skip
    add("row.number_gaps", "Перенумеровать, сохранив пропус&ки",
        partial(rows.renumber, section_only=False, keep_gaps=True), 30, "", "", section=numbers,
        tip="Пронумеровать план заново, оставив пропущенные номера пропущенными")  # fmt: skip
    add("row.delete", "&Удалить строки", rows.delete, 90, "Ctrl+Delete", "delete",
        menu=EDIT, section=30)  # fmt: skip


def _clipboard_entries(window: "MainWindow", page: PlansPage) -> None:
    rows, table = page.rows, page.table
    for name, text, run, order, keys, icon, needs in (
        ("edit.cut", "&Вырезать", rows.cut, 10, "Ctrl+X; Shift+Delete", "cut", CHANGE),
        ("edit.copy", "&Копировать", rows.copy, 20, "Ctrl+C; Ctrl+Insert", "copy", Need.PLAN),
        ("edit.paste", "Вст&авить", rows.paste, 30, "Ctrl+V; Shift+Insert", "paste", CHANGE),
    ):
        window.registry.add(ActionSpec(name, text, EDIT, run, 20, order, keys, icon, needs, owner=table))
    window.registry.add(
        ActionSpec(
            "edit.select_all", "Выделить вс&ё", EDIT, table.selectAll, 30, 10, "Ctrl+A", "", Need.PLAN, owner=table
        )
    )


def _plan_entries(window: "MainWindow", page: PlansPage) -> None:
    commands, add = page.commands, window.registry.add
    add(ActionSpec("plan.properties", "&Свойства плана…", PLAN, commands.properties, 60, 10, "Ctrl+Shift+P",
                   "properties", Need.PLAN, "Название, период, графы, сокращения", toolbar=True))  # fmt: skip
    add(ActionSpec("plan.check", "П&роверить перед подписью", PLAN, page.toggle_checks, 60, 20, "F7", "check",
                   Need.PLAN, "Пропуски в нумерации, сроки, исполнители, сокращения", toolbar=True))  # fmt: skip
    add(ActionSpec("plan.approve", "&Утвердить план…", PLAN, commands.approve, 70, 10, "", "approve",
                   Need.PLAN_EDITABLE, "Ввести номер и дату документа; план больше не изменяется"))  # fmt: skip
    add(ActionSpec("plan.draft", "Вернуть в &черновики", PLAN, commands.return_to_draft, 70, 20, "", "undo",
                   Need.PLAN_FROZEN, "Разрешить изменять утверждённый план"))  # fmt: skip
    add(ActionSpec("plan.archive", "Убрать в &архив", PLAN, commands.archive, 70, 30, "", "folder",
                   Need.PLAN_EDITABLE, "Оставить план только для чтения"))  # fmt: skip
    add(ActionSpec("plan.delete", "У&далить план", PLAN, commands.delete, 80, 10, "", "delete",
                   Need.PLAN_EDITABLE, "Удалить план; вернуть можно через «Отменить»"))  # fmt: skip


def _view_entries(window: "MainWindow", page: PlansPage) -> None:
    add = window.registry.add
    form = add(ActionSpec("view.form", "&Форма строки", VIEW, page.toggle_form, 20, 10, "F4", "form", Need.PLAN,
                          "Поля строки и значение её срока", toolbar=True, checkable=True))  # fmt: skip
    listed = add(ActionSpec("view.list", "&Список планов", VIEW, page.toggle_list, 20, 20, "F8", "list", Need.PLAN,
                            "Показать или скрыть список планов", toolbar=True, checkable=True))  # fmt: skip
    add(ActionSpec("view.filter", "От&бор строк", VIEW, page.finding.toggle_filter, 20, 30, "Ctrl+Shift+F", "filter",
                   Need.PLAN, "Показать строки по тексту, исполнителю или сроку", toolbar=True))  # fmt: skip

    add(ActionSpec("view.next_panel", "С&ледующая панель", VIEW, page.next_panel, 20, 40, "F6", "", Need.PLAN,
                   "Перейти из списка в таблицу, из таблицы в панель сбоку"))  # fmt: skip

    def show_panels() -> None:
        form.setChecked(page.form_is_shown)
        listed.setChecked(not page.list_panel.isHidden())

    window.plan_panels_changed.connect(show_panels)
    show_panels()
