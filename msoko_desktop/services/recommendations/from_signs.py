"""The order on measures drafted from chosen signs: a recommendation for each school and year, an item for each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.analysis.model import Sign
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.domain.recommendations.grounds import Ground
from msoko_desktop.domain.recommendations.model import AddresseeKind, Recommendation, State
from msoko_desktop.domain.recommendations.rules import Basis
from msoko_desktop.services.analysis.groups import school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.recommendation_register import list_recommendations
from msoko_desktop.services.recommendations.grounds import ground_of_signs, marked_small
from msoko_desktop.services.recommendations.linking import draft_order_of, refuse_led
from msoko_desktop.services.recommendations.proposing import drafted
from msoko_desktop.services.recommendations.rules import rules
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.storage import recommendations as rows

NOT_CHOSEN = "Признаки не отмечены. Отметьте те, по которым составить приказ."


def order_from_signs(reader: ResultReader, chosen: Sequence[Sign], today: dt.date) -> Changes:
    """Draft the order on measures of signs of schools, as one undo step; the order's id is the first in `created`.

    Each school has an item for each year, with the works and with the measures and terms of the rules of
    recommendations that name its signs. The recommendations are kept with it and linked to the items both ways; one
    that the file has of the same school, year and rules is taken as it is. Raises InputRefused where nothing is
    chosen, where no rule has measures for a sign, or where an item of an order has them already.
    """
    if not chosen:
        raise InputRefused(NOT_CHOSEN)
    made = [one for own in _grounds(reader, chosen) for one in drafted(reader, own, today)]
    ready = [_known(reader, one) or one for one in made]
    refuse_led(reader.district, [one.id for one in ready if one.id is not None])
    with operation(reader.district, "Составить приказ о мерах по признакам") as step:
        kept = [
            one if one.id is not None else replace(one, id=rows.write_recommendation(step.connection, one))
            for one in ready
        ]
        draft_order_of(step, reader.district, kept, today, with_works=True)
        step.changed(Area.RECOMMENDATIONS)
    return step.changes


def _grounds(reader: ResultReader, chosen: Sequence[Sign]) -> list[list[Ground]]:
    """Return the grounds that signs make, those of a school and year together, in the order of the signs."""
    measures = [one for one in rules(reader.district) if one.basis is Basis.SIGNS and one.measures]
    own: dict[tuple[int, int], dict[str, list[Sign]]] = {}
    by_code = {one.code: one for one in measures}
    for sign in chosen:
        rule = next((one for one in measures if sign.rule in one.signs), None)
        if rule is None or sign.school_id is None or sign.school_year is None:
            raise InputRefused(
                f"Для признака {quoted(sign.title)} в правилах рекомендаций нет мер. Снимите отметку с него или "
                "дополните правила."
            )
        own.setdefault((sign.school_id, sign.school_year), {}).setdefault(rule.code, []).append(sign)
    return [
        [
            marked_small(reader, ground_of_signs(reader, by_code[code], year, school, signs))
            for code, signs in of_school.items()
        ]
        for (school, year), of_school in own.items()
    ]


def _known(reader: ResultReader, one: Recommendation) -> Recommendation | None:
    """Return an open recommendation of the file with all rules and works of a new one about the same school."""
    for found in list_recommendations(reader.district):
        old = found.one
        same = (old.kind, old.school_id, old.school_year) == (AddresseeKind.HEAD, one.school_id, one.school_year)
        told = set(one.rules) <= set(old.rules) and {fact.source for fact in one.facts} <= {
            fact.source for fact in old.facts
        }
        if same and told and old.measures and old.state is not State.CLOSED:
            return old
    return None


def sign_words(reader: ResultReader, one: Sign) -> str:
    """Return a sign as an entry of a list: the school and what was found, below it the work or the year."""
    from msoko_desktop.services.results.assessment_names import assessment_title

    works = {work.id: assessment_title(work) for work in reader.assessments()}
    school = school_titles(reader).get(one.school_id or 0, "")
    year = f"{year_title(one.school_year)} учебный год" if one.school_year is not None else ""
    return "\n".join(filter(None, (f"{school}. {one.title}", works.get(one.assessment_id, year))))
