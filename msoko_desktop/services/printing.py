"""Papers of the file: a plan as PDF, DOCX or XLSX, with what the person chose about the sheet."""

import importlib
from dataclasses import replace
from pathlib import Path

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.orders.orders import list_orders, read_order
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.writers.paper import (
    ApprovalMark,
    DraftMark,
    Edition,
    Orientation,
    PaperOffice,
    PaperOptions,
    PaperSize,
    PrintOptions,
    paper_rules,
)
from msoko_desktop.writers.whole import write_whole

__all__ = [
    "ApprovalMark",
    "DraftMark",
    "Edition",
    "Orientation",
    "PaperOptions",
    "PaperSize",
    "PrintOptions",
    "appendix_number",
    "editions",
    "missing_signs",
    "paper_office",
    "plan_document",
    "write_document",
]

# reportlab, python-docx and openpyxl are heavy: each is imported with its writer when first needed.
_WRITERS = {"pdf": "plan_pdf", "docx": "plan_docx", "xlsx": "plan_xlsx"}


def editions() -> tuple[Edition, ...]:
    """Return the editions of ГОСТ Р 7.0.97 that layouts are known for, the oldest first."""
    return paper_rules().editions


def appendix_number(d: District, plan_id: int) -> int | None:
    """Return the number a plan bears among the attachments of its order, from 1.

    None where it is attached to no order, or is its only attachment.
    """
    from msoko_desktop.writers.order_parts import appendix_numbers

    for summary in list_orders(d):
        if plan_id in summary.plans:
            order = read_order(d, summary.id)
            places = [attachment.plan_id for attachment in order.attachments]
            return appendix_numbers(order)[places.index(plan_id)]
    return None


def missing_signs(d: District, plan_id: int) -> tuple[str, ...]:
    """Return the signs of a plan that the fonts of paper cannot show, each as «☺ (U+263A)»."""
    from msoko_desktop.writers.plan_sheet import missing_in_plan

    return tuple(f"{sign.character} ({sign.code})" for sign in missing_in_plan(read_plan(d, plan_id)))


def plan_document(d: District, plan_id: int, kind: str, options: PrintOptions | None = None) -> bytes:
    """Return a plan as a document; `kind` is "pdf", "docx" or "xlsx".

    Without `options` the plan is printed as usual, under the number it bears among the attachments of its order. A
    plan that is being amended bears blanks for the number and the date: the act in force approved another text.
    Raises InputRefused for another kind, an unknown plan, or options that do not fit the edition of the standard.
    """
    if kind not in _WRITERS:
        raise InputRefused(f"План нельзя сохранить в формате «{kind}»: выберите PDF, DOCX или XLSX.")
    if options is None:
        options = PrintOptions(appendix_number=appendix_number(d, plan_id))
    writer = importlib.import_module(f"msoko_desktop.writers.{_WRITERS[kind]}")
    document: bytes = getattr(writer, _WRITERS[kind])(_as_printed(d, plan_id), options, paper_office(d))
    return document


def _as_printed(d: District, plan_id: int) -> Plan:
    plan = read_plan(d, plan_id)
    with d.reading() as connection:
        amended = connection.execute("SELECT amends IS NOT NULL FROM plan WHERE id = ?", (plan_id,)).fetchone()
    if amended is None or not amended[0] or plan.approval is None:
        return plan
    return replace(plan, approval=replace(plan.approval, number="", date=None))


def paper_office(d: District) -> PaperOffice:
    """Return what paper needs to know of the office."""
    office = read_office(d)
    return PaperOffice(**{name: getattr(office, name) for name in PaperOffice.__slots__})


def write_document(path: Path, data: bytes) -> None:
    """Write a document whole: the file at `path` is the old or the new one, never half of it.

    Raises EnvironmentProblem when the disk or another program stands in the way.
    """
    write_whole(path, data)
