"""Address recommendations: the register, what the rules propose, one recommendation, its way into plans and orders."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.analysis.report_model import Choice

REGISTER, PROPOSE, RULES = "recommendations.register", "recommendations.propose", "recommendations.rules"


def register(window: "MainWindow") -> None:
    """Add the entries of menus."""
    add, menu = window.registry.add, MenuName.RESULTS
    add(
        ActionSpec(
            PROPOSE,
            "Предложить рекоменда&ции…",
            menu,
            lambda: propose(window),
            55,
            10,
            "",
            "done",
            Need.WRITABLE,
            "Что правила предлагают по признакам и дефицитам в результатах",
        )
    )
    add(
        ActionSpec(
            REGISTER,
            "Реестр рекоменда&ций…",
            menu,
            lambda: open_register(window),
            55,
            20,
            "",
            "documents",
            Need.FILE,
            "Что направлено школам, ответы, меры и эффект",
        )
    )
    add(
        ActionSpec(
            RULES,
            "Правила реко&мендаций…",
            menu,
            lambda: edit_rules(window),
            55,
            30,
            "",
            "settings",
            Need.FILE,
            "По каким признакам и какими словами предлагать рекомендации",
        )
    )


def open_register(
    window: "MainWindow", *, school_id: int | None = None, school_year: int | None = None, chosen: int | None = None
) -> None:
    """Show the register, narrowed to a school and a year where they are given, with one recommendation chosen."""
    if not window.session.is_open:
        return
    from msoko_desktop.gui.recommendations.register_dialog import show_register

    show_register(window, school_id, school_year, chosen)


def propose(window: "MainWindow", choice: "Choice | None" = None) -> None:
    """Show what the rules propose for what is chosen for analysis (None: the newest year), to be ticked and kept."""
    if not window.session.is_open:
        return
    from msoko_desktop.gui.recommendations.propose_dialog import ask_proposals

    ask_proposals(window, choice, window)


def order_of_signs(window: "MainWindow", choice: "Choice") -> None:
    """Let signs of the chosen works, years and schools be ticked, and draft the order on measures from them."""
    if not window.session.is_open or window.session.read_only:
        return
    from msoko_desktop.gui.recommendations.signs_dialog import order_of_signs as ask
    from msoko_desktop.services.analysis.signs import signs

    ask(window, lambda reader: signs(reader, choice))


def open_recommendation(window: "MainWindow", recommendation_id: int) -> None:
    """Open one recommendation."""
    if not window.session.is_open:
        return
    from msoko_desktop.gui.recommendations.editor_dialog import open_recommendation as show

    show(window, recommendation_id, window)


def edit_rules(window: "MainWindow") -> None:
    """Show the rules by which recommendations are proposed, to be changed for this file."""
    if not window.session.is_open:
        return
    from msoko_desktop.gui.recommendations.rules_dialog import show_rules

    show_rules(window, window)
