"""A plan as the PDF that gets signed."""

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.paper import PaperOffice, PrintOptions
from msoko_desktop.writers.plan_sheet import plan_day, plan_sheet
from msoko_desktop.writers.sheet_pdf import sheet_pdf


def plan_pdf(plan: Plan, options: PrintOptions, office: PaperOffice) -> bytes:
    """Return the PDF file of a plan; raises as `sheet_pdf` does."""
    sheet = plan_sheet(plan, options, office)
    return sheet_pdf(sheet, options.paper, author=office.name, day=plan_day(plan, options), made=options.made)
