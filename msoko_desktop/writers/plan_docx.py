"""A plan as a Word document of the same look as the PDF."""

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.paper import PaperOffice, PrintOptions
from msoko_desktop.writers.plan_sheet import plan_day, plan_sheet
from msoko_desktop.writers.sheet_docx import sheet_docx


def plan_docx(plan: Plan, options: PrintOptions, office: PaperOffice) -> bytes:
    """Return the DOCX file of a plan; raises as `sheet_docx` does."""
    sheet = plan_sheet(plan, options, office)
    return sheet_docx(sheet, options.paper, author=office.name, day=plan_day(plan, options), made=options.made)
