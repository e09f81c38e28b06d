"""The parts of the window that add entries and pages of their own; a new part is one more line here.

Each module named here has `register(window: MainWindow) -> None`, called once before the window is shown. What is
heavy is imported by the entries when they run, not by the module.
"""

EXTENSIONS: tuple[str, ...] = (
    "msoko_desktop.gui.today",
    "msoko_desktop.gui.plans",
    "msoko_desktop.gui.calendar",
    "msoko_desktop.gui.execution",
    "msoko_desktop.gui.documents",
    "msoko_desktop.gui.schools",
    "msoko_desktop.gui.results",
    "msoko_desktop.gui.analysis",
    "msoko_desktop.gui.indicators",
    "msoko_desktop.gui.observers",
    "msoko_desktop.gui.notes",
    "msoko_desktop.gui.recommendations",
    "msoko_desktop.gui.imports",
    "msoko_desktop.gui.printing",
    "msoko_desktop.gui.dialogs",
    "msoko_desktop.gui.context",
    "msoko_desktop.gui.monitoring",
    "msoko_desktop.gui.surveys",
    "msoko_desktop.gui.cycle",
    "msoko_desktop.gui.registers",
    "msoko_desktop.gui.help",
)
