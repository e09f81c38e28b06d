"""Printing and saving the current plan; what was chosen about the sheet is remembered on this computer."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.printing.choices import options_from_text, options_to_text
from msoko_desktop.gui.printing.dialog import PrintDialog
from msoko_desktop.gui.printing.preview import FORMATS
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.services.printing import PrintOptions, appendix_number, missing_signs, plan_document, write_document

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

OPTIONS_KEY = "printing/options"
FOLDER_KEY = "printing/folder"
LONGEST_NAME = 80


def print_page(window: "MainWindow") -> None:
    """Print what the page shows: the plan, or the paper that fits a page of occurrences."""
    from msoko_desktop.gui.printing.papers_dialog import SelectsOccurrences, print_papers

    page = window.current_page()
    if isinstance(page, SelectsOccurrences):
        print_papers(window, page.usual_paper())
    elif page is not None and page.print_paper():
        return
    else:
        print_plan(window)


def print_plan(window: "MainWindow") -> None:
    """Show the pages of the current plan and print or save them."""
    plan_id = window.plan_id
    if plan_id is None:
        return
    window.commit_edits()
    plan = read_plan(window.session.district, plan_id)
    dialog = PrintDialog(
        plan.title,
        lambda kind, options: _document(window, plan_id, kind, options),
        _options(window, plan_id),
        remembered_folder(window),
        file_name(plan.title),
        _signs_note(missing_signs(window.session.district, plan_id)),
        window,
    )
    dialog.exec()
    window.settings.set_value(OPTIONS_KEY, options_to_text(dialog.options()))
    window.settings.set_value(FOLDER_KEY, str(dialog.folder()))
    dialog.deleteLater()


def save_plan(window: "MainWindow", kind: str) -> None:
    """Ask for a name and save the current plan as "pdf", "docx" or "xlsx"."""
    plan_id = window.plan_id
    if plan_id is None:
        return
    window.commit_edits()
    plan = read_plan(window.session.district, plan_id)
    proposed = remembered_folder(window) / f"{file_name(plan.title)}.{kind}"
    name, _ = QFileDialog.getSaveFileName(window, "Сохранить план", str(proposed), FORMATS[kind])
    if not name:
        return
    path = Path(name) if name.lower().endswith(f".{kind}") else Path(f"{name}.{kind}")
    try:
        write_document(path, _document(window, plan_id, kind, _options(window, plan_id)))
    except UserError as error:
        window.show_error(error)
        return
    window.settings.set_value(FOLDER_KEY, str(path.parent))
    window.notice.show_information(f"План сохранён: {path.name}")


def file_name(title: str) -> str:
    """Return a file name made of a plan's title: without signs that file systems refuse, not too long."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title.replace("\n", " "))
    words = " ".join(plain.split())
    if len(words) > LONGEST_NAME:
        words = words[:LONGEST_NAME].rsplit(" ", 1)[0]
    return words.strip(" .") or "План"


def _signs_note(signs: tuple[str, ...]) -> str:
    if not signs:
        return ""
    return f"Шрифт документа не содержит знаков: {', '.join(signs)}. Замените их в плане, иначе они не напечатаются."


def _document(window: "MainWindow", plan_id: int, kind: str, options: PrintOptions) -> bytes:
    return plan_document(window.session.district, plan_id, kind, options)


def _options(window: "MainWindow", plan_id: int) -> PrintOptions:
    remembered = options_from_text(str(window.settings.value(OPTIONS_KEY, "")))
    return replace(remembered, appendix_number=appendix_number(window.session.district, plan_id))


def remembered_folder(window: "MainWindow") -> Path:
    """Return the folder to which a paper was saved last, where it is still there."""
    remembered = Path(str(window.settings.value(FOLDER_KEY, "") or paths.documents_dir()))
    return remembered if remembered.is_dir() else paths.documents_dir()
