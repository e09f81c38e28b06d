"""The check before signing: reads a plan as a careful colleague would and says what he would stumble over."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from msoko_desktop.domain.plan_check_rules import acts, cells, dates, numbers, people, places, shorts, wording
from msoko_desktop.domain.plan_check_rules.model import CheckContext, Finding, Sheet, place_of
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.remarks import Remark, Severity

__all__ = ["CheckContext", "CheckRule", "Remark", "Severity", "check_plan", "check_rules", "place_of"]


@dataclass(frozen=True, slots=True)
class CheckRule:
    """A rule as the reference data describe it: code, Russian title, severity, whether it is on."""

    code: str
    title: str
    severity: Severity
    on: bool = True


_RULES: Mapping[str, Callable[[Sheet], Iterable[Finding]]] = {
    "plan_title": cells.plan_title,
    "plan_period": cells.plan_period,
    "plan_empty": cells.plan_empty,
    "number_repeat": numbers.repeats,
    "number_gap": numbers.gaps,
    "title_empty": cells.title_empty,
    "deadline_empty": cells.deadline_empty,
    "executors_empty": cells.executors_empty,
    "result_empty": cells.result_empty,
    "deadline_unclear": dates.not_understood,
    "deadline_stacked": dates.stacked,
    "deadline_outside": dates.outside_period,
    "deadline_day_off": dates.day_off,
    "year_left": dates.year_left,
    "executors_comma": people.trailing_comma,
    "executors_form": people.badly_listed,
    "executors_unknown": people.unknown,
    "mixed_names": people.mixed_names,
    "other_district": places.other_district,
    "regional_word": places.regional_word,
    "younger_act": acts.younger_act,
    "abbreviation_misprint": shorts.misprinted,
    "abbreviation_unexplained": shorts.unexplained,
    "not_measurable": cells.not_measurable,
    "same_activity": cells.same_activity,
    "text_leaked": wording.leaked,
    "brackets": wording.brackets,
    "quotes": wording.quotes,
    "spaces": wording.spaces,
}


def check_rules(data: Mapping[str, Any], switched_off: Iterable[str] = ()) -> tuple[CheckRule, ...]:
    """Make the rules from the content of data/checks.toml; the codes in `switched_off` are off.

    Raises KeyError for a code that no rule of the program has.
    """
    off = frozenset(switched_off)
    rules = []
    for entry in data["rule"]:
        code = entry["code"]
        if code not in _RULES:
            raise KeyError(code)
        rule = CheckRule(code, entry["title"], Severity(entry["severity"]), bool(entry.get("on", True)))
        rules.append(replace(rule, on=False) if code in off else rule)
    return tuple(rules)


def check_plan(plan: Plan, context: CheckContext, rules: Iterable[CheckRule]) -> tuple[Remark, ...]:
    """Return the remarks to a plan by the rules that are on, in the order of the paper.

    Remarks about the plan itself come first, then line by line; within a line in the order of `rules`.
    """
    sheet = Sheet(plan, context)
    remarks = [
        Remark(rule.code, rule.severity, found.line, found.column, found.text, found.proposal)
        for rule in rules
        if rule.on
        for found in _RULES[rule.code](sheet)
    ]
    return tuple(sorted(remarks, key=lambda remark: -1 if remark.line is None else remark.line))
