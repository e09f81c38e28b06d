"""Analytical notes: written from results, edited beside their pages, printed, put on record."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.domain.documents.notes import NoteKind
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.analysis.report_model import Choice

ENTRY = "results.notes"
"""The name of the entry; other pages offer it by `window.registry.trigger(ENTRY)`."""


def register(window: "MainWindow") -> None:
    """Add the entry that lists the notes of the file."""

    def run() -> None:
        from msoko_desktop.gui.notes.list_dialog import show_notes

        show_notes(window)

    window.registry.add(
        ActionSpec(
            ENTRY,
            "&Аналитические справки…",
            MenuName.RESULTS,
            run,
            50,
            10,
            "",
            "documents",
            Need.FILE,
            "Справки о работах, процедурах, годе и школах: составить, дописать, напечатать",
        )
    )


def write_note(window: "MainWindow", kind: "NoteKind", choice: "Choice") -> None:
    """Write a note of a kind about what was chosen for analysis, and open it; tell where there is nothing to tell."""
    from msoko_desktop.gui.notes.list_dialog import write_note as write

    write(window, kind, choice)
