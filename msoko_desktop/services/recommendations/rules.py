"""The rules of recommendations in force for a file: the shipped ones with what the person changed. Undoable."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.recommendations.rules import MeasureTemplate, Rule, checked, laid_over, rules_from, stored
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import clean
from msoko_desktop.storage.district_file import District

_KEY = "reference/recommendation_rules"


@cache
def shipped_rules() -> tuple[Rule, ...]:
    """Return the rules as they come with the program."""
    return rules_from(reference_data("recommendation_rules"))


def rules(d: District) -> tuple[Rule, ...]:
    """Return the rules in force; what the file keeps and cannot be used is as shipped."""
    kept = _kept(d)
    return tuple(laid_over(one, kept.get(one.code, {})) for one in shipped_rules())


def save_rule(d: District, rule: Rule) -> Changes:
    """Keep a rule that the person changed. Raises InputRefused, naming what to mend."""
    shipped = next((one for one in shipped_rules() if one.code == rule.code), None)
    if shipped is None:
        raise InputRefused("Такого правила в программе нет: откройте правила заново.")
    sound = checked(_cleaned(rule))
    return _write(d, {rule.code: stored(sound, shipped)}, "Изменить правило рекомендаций")


def restore_rule(d: District, code: str) -> Changes:
    """Let a rule be as it came with the program."""
    return _write(d, {code: {}}, "Вернуть правило рекомендаций")


def is_changed(d: District, code: str) -> bool:
    """Tell whether the file keeps something of its own for a rule."""
    return bool(_kept(d).get(code))


def _cleaned(rule: Rule) -> Rule:
    measures = tuple(
        MeasureTemplate(clean(one.what, "мера").strip(), one.days, clean(one.who).strip()) for one in rule.measures
    )
    return replace(
        rule,
        measures=measures,
        deficit=clean(rule.deficit, "текст правила").strip(),
        support=clean(rule.support, "текст правила").strip(),
        check=clean(rule.check, "текст правила").strip(),
    )


def _kept(d: District) -> Mapping[str, Any]:
    with d.reading() as connection:
        row = connection.execute("SELECT value FROM setting WHERE key = ?", (_KEY,)).fetchone()
    try:
        found = json.loads(row[0]) if row is not None else {}
    except (TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(d: District, changes: Mapping[str, Mapping[str, Any]], name: str) -> Changes:
    entries = {code: entry for code, entry in {**_kept(d), **changes}.items() if entry}
    with operation(d, name) as step:
        if entries:
            step.connection.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (_KEY, json.dumps(entries, ensure_ascii=False, sort_keys=True)),
            )
        else:
            step.connection.execute("DELETE FROM setting WHERE key = ?", (_KEY,))
        step.changed(Area.SETTINGS)
    return step.changes
