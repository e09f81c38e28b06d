"""Paper on the screen: the preview of a document, the print dialog, saving to a file."""

from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the entries that print a plan and save it as a file."""
    window.registry.add(
        ActionSpec(
            ActionName.PRINT,
            "&Печать и просмотр…",
            MenuName.FILE,
            partial(_print_page, window),
            30,
            10,
            "Ctrl+P",
            "print",
            Need.PRINTABLE,
            "Посмотреть на листах, напечатать или сохранить то, что показано",
            toolbar=True,
        )
    )
    formats = (("pdf", "PDF"), ("docx", "Word"), ("xlsx", "Excel"))
    for order, (kind, name) in enumerate(formats):
        window.registry.add(
            ActionSpec(
                f"plan.save_{kind}",
                f"Сохранить план как {name}…",
                MenuName.FILE,
                partial(_save_plan, window, kind),
                30,
                20 + order,
                needs=Need.PLAN,
                icon="export",
            )
        )
    papers = (
        ("agenda", "agenda", "Список &дел…", "", "Что кому и когда делать: напечатать или сохранить"),
        (
            "report",
            "execution",
            "&Отчёт об исполнении…",
            "",
            "Что исполнено за период: доли и график",
        ),
        ("month", "month", "Календарь на &месяц…", "", "Месяц на листе, по дням"),
        ("year", "year", "Календарь на &год…", "", "Год на листе: мероприятия по месяцам"),
    )
    for order, (name, kind, text, keys, tip) in enumerate(papers):
        window.registry.add(
            ActionSpec(
                f"execution.{name}",
                text,
                MenuName.EXECUTION,
                partial(_print_papers, window, kind),
                60,
                10 + order,
                keys,
                "print" if order == 0 else "",
                Need.FILE,
                tip,
            )
        )


def _print_papers(window: "MainWindow", kind: str) -> None:
    from msoko_desktop.gui.printing.papers_dialog import print_papers
    from msoko_desktop.services.timetable.execution_papers import PaperKind

    print_papers(window, PaperKind(kind))


def _print_page(window: "MainWindow") -> None:
    from msoko_desktop.gui.printing import commands

    commands.print_page(window)


def _save_plan(window: "MainWindow", kind: str) -> None:
    from msoko_desktop.gui.printing import commands

    commands.save_plan(window, kind)
