"""A plan as an Excel sheet that prints like the PDF."""

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.paper import PaperOffice, PrintOptions
from msoko_desktop.writers.plan_sheet import plan_day, plan_sheet
from msoko_desktop.writers.sheet_xlsx import sheet_xlsx


def plan_xlsx(plan: Plan, options: PrintOptions, office: PaperOffice) -> bytes:
    """Return the XLSX file of a plan; raises as `sheet_xlsx` does."""
    sheet = plan_sheet(plan, options, office)
    return sheet_xlsx(sheet, options.paper, author=office.name, day=plan_day(plan, options), made=options.made)
