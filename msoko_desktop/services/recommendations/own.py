"""Recommendations that a person writes without a rule: for the heads of schools, in a direction of the cycle."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.recommendations.model import AddresseeKind, Fact, Measure, Recommendation
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.recommendations.proposing import head_words
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import recommendations as rows
from msoko_desktop.storage.district_file import District


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a recommendation says: what was found, what is to be done, until when (None: no day), by whom."""

    fact: str
    measure: str
    due: dt.date | None = None
    who: str = ""


def addressees(d: District) -> tuple[School, ...]:
    """Return the schools whose heads a recommendation can be for: those that are not closed."""
    return tuple(one for one in list_schools(d) if one.closed is None)


def add_own(d: District, school_ids: Sequence[int], school_year: int, direction: str, words: OwnWords) -> Changes:
    """Write a recommendation for the head of each school, one undo step; their ids are in `created`.

    `school_year` is the year in which it begins, `direction` the code of a direction ("": none). Raises InputRefused
    without a school, without what was found or what is to be done, and for a school that is gone.
    """
    words = cleaned(words, "текст рекомендации")
    fact, measure = words.fact.strip(), words.measure.strip()
    known = {one.id: one for one in addressees(d)}
    if not school_ids:
        raise InputRefused("Адресат не выбран. Отметьте хотя бы одну школу.")
    if not set(school_ids) <= known.keys():
        raise InputRefused("Одной из школ в файле больше нет. Откройте окно заново.")
    if not fact:
        raise InputRefused("Не сказано, на чём основана рекомендация. Введите показатель или вывод.")
    if not measure:
        raise InputRefused("Не сказано, что сделать. Введите меру.")
    with operation(d, "Составить рекомендации" if len(school_ids) > 1 else "Составить рекомендацию") as step:
        created = []
        for school_id in school_ids:
            one = Recommendation(
                AddresseeKind.HEAD,
                head_words(d, known[school_id]),
                school_year,
                school_id,
                facts=(Fact(fact),),
                measures=(Measure(measure, words.due, words.who.strip()),),
                direction=direction,
            )
            created.append(rows.write_recommendation(step.connection, one))
        step.changed(Area.RECOMMENDATIONS, created=created)
    return step.changes
