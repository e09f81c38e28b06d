"""Monitoring: forms of indicators that schools fill in, what follows from them, surveys."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ENTRY = "indicators.monitoring"
"""The name of the entry; other pages offer it by `window.registry.trigger(ENTRY)`."""


def register(window: "MainWindow") -> None:
    """Add the entry that opens monitoring."""

    def run() -> None:
        from msoko_desktop.gui.monitoring.dialog import show_monitoring

        show_monitoring(window)

    window.registry.add(
        ActionSpec(
            ENTRY,
            "&Мониторинг…",
            MenuName.INDICATORS,
            run,
            30,
            10,
            needs=Need.FILE,
            tip="Формы показателей по школам: значения по периодам, индекс, карточки",
        )
    )
