"""The entries of the menu «Исполнение», and the menu of the right mouse button on what is chosen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.execution import TrackedOccurrence, Unfit
from msoko_desktop.gui.actions import ActionSpec, MenuName, Need
from msoko_desktop.gui.execution.choice import Chosen

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

# Names of entries in the menu of the right mouse button; "" is a line between groups.
CONTEXT_MENU = (
    "execution.done", "execution.done_on", "execution.in_work", "execution.reopen", "",
    "execution.move", "execution.put_back", "execution.cancel", "",
    "execution.date", "execution.bind", "execution.schools", "",
    "execution.evidence_file", "execution.evidence_document", "execution.evidence_link", "",
    "execution.open_plan",
)  # fmt: skip


def add_entries(window: "MainWindow") -> None:
    """Add everything that can be done with what is chosen on a page of occurrences."""

    def add(
        name: str, text: str, run: str, place: tuple[int, int], needs: Need, icon: str = "", keys: str = "",
        tip: str = "",
    ) -> None:  # fmt: skip
        window.registry.add(
            ActionSpec(
                f"execution.{name}",
                text,
                MenuName.EXECUTION,
                _on_chosen(window, run),
                place[0],
                place[1],
                keys,
                icon,
                needs,
                tip,
            )
        )

    some, one, is_open = Need.OCCURRENCE, Need.ONE_OCCURRENCE, Need.OPEN
    add("done", "&Выполнено", "mark_done", (10, 10), is_open, "done", "Ctrl+Return; Ctrl+Enter",
        "Отметить выполненным; в списке – пробел")  # fmt: skip
    add("done_on", "Отметка о в&ыполнении…", "ask_done", (10, 20), some, tip="Указать дату выполнения и кто выполнил")
    add("in_work", "В &работе", "mark_in_work", (10, 30), is_open, tip="Отметить, что работа начата")
    add("reopen", "Снять отме&тку", "reopen", (10, 40), some | Need.MARKED, "undo",
        tip="Снять отметку о выполнении, начале работы или отмене")  # fmt: skip
    add("move", "&Перенести…", "ask_move", (20, 10), one | is_open, "calendar", "Ctrl+Shift+M", "Назначить другой день")
    add("put_back", "Вернуть &исходный срок", "put_back", (20, 20), one | Need.MOVED)
    add("cancel", "Отменить меропри&ятие…", "ask_cancel", (20, 30), is_open, tip="Мероприятие не проводится: причина")
    add("date", "&Назначить дату…", "ask_date", (30, 10), Need.UNDATED, tip="Дать дату мероприятию без даты")
    add("bind", "Привя&зать к графику…", "ask_binding", (30, 20), Need.ONE_DEADLINE,
        tip="Взять даты из графика ВПР, ГИА и других")  # fmt: skip
    add("schools", "Распределить &школы по годам…", "ask_spread", (30, 30), Need.ONE_DEADLINE | Need.TURNS, "school")
    add("evidence_file", "Приложить &файл…", "file", (40, 10), one, "attach", "Ctrl+Shift+A",
        "Приложить копию файла, которая подтверждает выполнение")  # fmt: skip
    add("evidence_document", "Указать до&кумент…", "document", (40, 20), one, "documents")
    add("evidence_link", "Приложить &ссылку…", "link", (40, 30), one, "link")
    add("open_plan", "Показать в п&лане", "open_plan", (50, 10), Need.CHOSEN, "plans")


def _on_chosen(window: "MainWindow", name: str) -> Callable[[], None]:
    def run() -> None:
        from msoko_desktop.gui.execution import commands

        chosen = commands.chosen_on_page(window)
        evidence = {"file": commands.ask_file, "document": commands.ask_document, "link": commands.ask_link}
        if name not in evidence:
            getattr(commands, name)(window, chosen)
        elif len(chosen) == 1 and isinstance(chosen[0], TrackedOccurrence):
            evidence[name](window, chosen[0])

    return run


def occurrence_menu(window: "MainWindow", chosen: tuple[Chosen, ...]) -> QMenu:
    """Return the menu of the right mouse button for what is chosen on the page that is shown; the page pops it up.

    Only what makes sense for the choice is in it. The page has told its choice by `window.set_chosen` before.
    """
    menu = QMenu(window)
    menu.setToolTipsVisible(True)
    one = chosen[0] if len(chosen) == 1 else None
    if isinstance(one, Unfit):
        _add_decisions(menu, window, one)
    group = False
    for name in CONTEXT_MENU:
        action = window.registry.action(name) if name else None
        if not name:
            group = not menu.isEmpty()
        elif action is not None and action.isEnabled():
            if group:
                menu.addSeparator()
                group = False
            menu.addAction(action)
    return menu


def _add_decisions(menu: QMenu, window: "MainWindow", unfit: Unfit) -> None:
    from msoko_desktop.gui.execution import commands
    from msoko_desktop.gui.execution.texts import span_text

    if window.session.read_only:
        return
    if unfit.proposal is not None:
        transfer = menu.addAction(f"Отнести к сроку {span_text(unfit.proposal.window)}")
        transfer.triggered.connect(lambda: commands.transfer(window, unfit))
    menu.addAction("Оставить отдельным сроком").triggered.connect(lambda: commands.keep(window, unfit))
    menu.addAction("Удалить отметку").triggered.connect(lambda: commands.discard(window, unfit))
