"""Rules about acts named in a text: none may be younger than the act that approves the plan."""

from collections.abc import Iterator

from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.domain.orders.cited_acts import acts_after
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet


def younger_act(sheet: Sheet) -> Iterator[Finding]:
    """An act cited in the plan that is younger than the plan's approval, or for a draft than today."""
    approval = sheet.plan.approval
    approved = approval.date if approval is not None else None
    day = approved or sheet.context.today
    since = f"утверждения плана ({date_dots(day)})" if approved else f"сегодняшнего дня ({date_dots(day)})"
    for index, column, text in sheet.texts():
        for words, _ in acts_after(text, day):
            yield Finding(index, column, f"{capitalised(words)}: дата позже {since}.")
