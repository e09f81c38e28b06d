"""Surveys: questionnaires, answers by school, what they say."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ENTRY = "indicators.surveys"
"""The name of the entry; other pages offer it by `window.registry.trigger(ENTRY)`."""


def register(window: "MainWindow") -> None:
    """Add the entry that opens the surveys."""

    def run() -> None:
        from msoko_desktop.gui.surveys.dialog import show_surveys

        show_surveys(window)

    window.registry.add(
        ActionSpec(
            ENTRY,
            "&Анкеты…",
            MenuName.INDICATORS,
            run,
            30,
            20,
            needs=Need.FILE,
            tip="Анкеты: вопросы, число ответов по школам, доли с интервалом, бланк",
        )
    )
