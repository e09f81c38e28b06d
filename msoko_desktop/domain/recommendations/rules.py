"""The rules by which recommendations are proposed, read from `data/recommendation_rules.toml` and from the file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.recommendations.model import AddresseeKind

PLACES = ("works", "tasks", "subject")
"""What can stand in braces in the texts of a rule: works, tasks with their skills, the subject."""

MORE = "и ещё"
"""How words on the rest of a list begin."""

LONGEST_TEXT = 600
MOST_DAYS = 1000
_PLACE = re.compile(r"\{([^{}]*)\}")


class Basis(StrEnum):
    """What a rule looks at: signs of bias, the rule of low results, a work, tasks, dynamics, conditions; the works
    and tasks of the whole district."""

    SIGNS = "signs"
    LOW_RESULTS = "low_results"
    LOW_WORK = "low_work"
    TASKS = "tasks"
    DECLINE = "decline"
    CONDITIONS = "conditions"
    DISTRICT_TASKS = "district_tasks"
    DISTRICT_LOW = "district_low"


@dataclass(frozen=True, slots=True)
class MeasureTemplate:
    """What is to be done, within how many days of the recommendation (0: no day), by whom."""

    what: str
    days: int = 0
    who: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: sign or deficit → words → addressee. `signs` are codes of signs of bias for a rule on them.

    `says` tells what the threshold means («{} % участников и больше»), `least` and `most` are what it may be.
    """

    code: str
    title: str
    addressee: AddresseeKind
    basis: Basis
    on: bool
    threshold: int
    says: str
    least: int
    most: int
    source: str
    deficit: str
    measures: tuple[MeasureTemplate, ...]
    support: str = ""
    check: str = ""
    signs: tuple[str, ...] = ()
    explanations: tuple[str, ...] = ()
    verified: bool = field(default=False)

    @property
    def threshold_words(self) -> str:
        """The threshold in words: «30 % участников и больше»."""
        return self.says.replace("{}", str(self.threshold))


def rules_from(data: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Return the rules as shipped. Raises KeyError, TypeError, ValueError or InputRefused for what is no rule."""
    return tuple(_rule(one) for one in data["rule"])


def _rule(one: Mapping[str, Any]) -> Rule:
    least, most = one["range"]
    rule = Rule(
        one["code"],
        one["title"],
        AddresseeKind(one["addressee"]),
        Basis(one["basis"]),
        bool(one["on"]),
        int(one["threshold"]),
        one["says"],
        int(least),
        int(most),
        one["source"],
        one["deficit"],
        tuple(MeasureTemplate(**item) for item in one["measures"]),
        one.get("support", ""),
        one.get("check", ""),
        tuple(one.get("signs", ())),
        tuple(one.get("explanations", ())),
        bool(one.get("verified", False)),
    )
    return checked(rule)


def checked(rule: Rule) -> Rule:
    """Return a rule as it is. Raises InputRefused, naming what to mend, for one that cannot be used."""
    if not rule.least <= rule.threshold <= rule.most:
        raise InputRefused(f"Порог правила «{rule.title}» должен быть от {rule.least} до {rule.most}.")
    if not rule.deficit.strip():
        raise InputRefused(f"В правиле «{rule.title}» не сказано, какой дефицит выявлен. Введите текст.")
    if not rule.measures:
        raise InputRefused(f"В правиле «{rule.title}» нет ни одной меры. Введите, что нужно сделать.")
    for one in rule.measures:
        if not one.what.strip():
            raise InputRefused(f"В правиле «{rule.title}» есть мера без текста. Введите его или уберите строку.")
        if not 0 <= one.days <= MOST_DAYS:
            raise InputRefused(f"Срок меры – от 0 до {MOST_DAYS} дней (0 – без срока).")
    for text in (rule.deficit, rule.support, rule.check, *(one.what for one in rule.measures)):
        _refuse_text(rule, text)
    return rule


def _refuse_text(rule: Rule, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise InputRefused(f"Текст правила «{rule.title}» длиннее {LONGEST_TEXT} знаков. Сократите его.")
    unknown = next((name for name in _PLACE.findall(text) if name not in PLACES), None)
    if unknown is None and not re.search(r"[{}]", _PLACE.sub("", text)):
        return
    known = ", ".join(f"{{{name}}}" for name in PLACES)
    wrong = text[:40] if unknown is None else f"{{{unknown}}}"
    raise InputRefused(f"Правило «{rule.title}»: место «{wrong}» программа заполнить не может. Известны: {known}.")


def filled(text: str, places: Mapping[str, Iterable[str]]) -> str:
    """Return a text of a rule with its places filled, joined by «; »; "" where one of its places is empty."""
    values = {name: "; ".join(found).replace(f"; {MORE}", f" {MORE}") for name, found in places.items()}
    if any(not values.get(name) for name in _PLACE.findall(text)):
        return ""
    return _PLACE.sub(lambda match: values[match[1]], text)


# --- what the file keeps of rules that the person changed


def stored(rule: Rule, shipped: Rule) -> dict[str, Any]:
    """Return what of a rule differs from the shipped one, as plain data."""
    found: dict[str, Any] = {
        name: getattr(rule, name)
        for name in ("on", "threshold", "deficit", "support", "check")
        if getattr(rule, name) != getattr(shipped, name)
    }
    if rule.measures != shipped.measures:
        found["measures"] = [[one.what, one.days, one.who] for one in rule.measures]
    return found


def laid_over(shipped: Rule, entry: object) -> Rule:
    """Return a rule with what the file keeps of it; the shipped one where that cannot be used. Never raises."""
    if not isinstance(entry, Mapping):
        return shipped
    try:
        changes = {name: _typed(name, value) for name, value in entry.items()}
        return checked(replace(shipped, **changes))
    except (InputRefused, TypeError, ValueError):
        return shipped


def _typed(name: str, value: Any) -> Any:
    if name == "measures":
        return tuple(MeasureTemplate(str(what), int(days), str(who)) for what, days, who in value)
    kinds = {"on": bool, "threshold": int, "deficit": str, "support": str, "check": str}
    if type(value) is not kinds.get(name):
        raise ValueError(f"no {name} of a rule: {value!r:.40}")
    return value
