"""Recommendations proposed from the results by the rules; nothing is stored until the person accepts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import capitalised, quoted
from msoko_desktop.domain.plans.executors import BodyKind
from msoko_desktop.domain.recommendations.grounds import Ground, recommended
from msoko_desktop.domain.recommendations.model import AddresseeKind, Recommendation
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.reminders import surname_first
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders.case_forms import Case, case_form
from msoko_desktop.services.plans.executors import own_bodies
from msoko_desktop.services.recommendations.grounds import chosen_year, grounds
from msoko_desktop.services.recommendations.rules import rules
from msoko_desktop.services.results.assessment_names import subject_title, year_title
from msoko_desktop.services.timetable.days_off import days_off
from msoko_desktop.storage import recommendations as rows
from msoko_desktop.storage.district_file import District

NOTHING = "Оснований для рекомендаций по действующим правилам нет."
NO_RESULTS = "Результатов нет: предлагать рекомендации не из чего. Введите их на странице «Результаты»."
NOT_CHOSEN = "Ничего не отмечено. Отметьте основания, по которым составить рекомендации."
_HEADS, _CENTRE = "руководителю", "Методическому центру"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Grounds of one addressee: its name for lists, and the grounds a recommendation of that year has already."""

    name: str
    grounds: tuple[Ground, ...]
    known: frozenset[str] = frozenset()

    def is_known(self, ground: Ground) -> bool:
        """Tell whether there is a recommendation on that ground already."""
        return ground.rule.code in self.known


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the rules propose: the school year, the proposals by addressee, or why there are none."""

    school_year: int | None
    proposals: tuple[Proposal, ...] = ()
    explanation: str = ""


def propose(reader: ResultReader, choice: Choice) -> Proposed:
    """Return what the rules in force propose for the chosen works, year and schools; nothing is stored.

    Raises InputRefused where a chosen work is gone.
    """
    year = chosen_year(reader, choice)
    if year is None:
        return Proposed(None, explanation=NO_RESULTS)
    d = reader.district
    with d.reading() as connection:
        known = rows.read_recommendations(connection)
    together: dict[tuple[AddresseeKind, int | None, str], list[Ground]] = {}
    for one in grounds(reader, choice, rules(d)):
        together.setdefault(one.whose, []).append(one)
    places = {school.id: place for place, school in enumerate(reader.schools().schools)}
    kinds = list(AddresseeKind)
    order = sorted(together, key=lambda whose: (kinds.index(whose[0]), places.get(whose[1], 0), whose[2]))
    found = []
    for kind, school_id, subject in order:
        codes = {
            code
            for one in known
            if (one.kind, one.school_id, one.subject, one.school_year) == (kind, school_id, subject, year)
            for code in one.rules
        }
        own = tuple(together[kind, school_id, subject])
        found.append(Proposal(addressee_name(reader, kind, school_id, subject), own, frozenset(codes)))
    when = f"{year_title(year)} учебный год"
    return Proposed(year, tuple(found), "" if found else f"{NOTHING} Просмотрен {when}.")


def drafted(reader: ResultReader, chosen: Sequence[Ground], today: dt.date) -> tuple[Recommendation, ...]:
    """Return the recommendations that grounds make, one for each addressee, without keeping them."""
    together: dict[tuple[AddresseeKind, int | None, str], list[Ground]] = {}
    for one in chosen:
        together.setdefault(one.whose, []).append(one)
    working = days_off(reader.district).working_after
    return tuple(
        recommended(own, addressee_words(reader, kind, school_id, subject), today, working)
        for (kind, school_id, subject), own in together.items()
    )


def accept(reader: ResultReader, chosen: Sequence[Ground], today: dt.date) -> Changes:
    """Keep the recommendations that grounds make, as one undo step; their ids are in `created`.

    Raises InputRefused where nothing is chosen.
    """
    if not chosen:
        raise InputRefused(NOT_CHOSEN)
    made = drafted(reader, chosen, today)
    name = "Составить рекомендации" if len(made) > 1 else "Составить рекомендацию"
    with operation(reader.district, name) as step:
        created = [rows.write_recommendation(step.connection, one) for one in made]
        step.changed(Area.RECOMMENDATIONS, created=created)
    return step.changes


# --- whom they are for


def addressee_name(reader: ResultReader, kind: AddresseeKind, school_id: int | None, subject: str) -> str:
    """Return an addressee as lists name it: a school, «Учителя: Математика», the methodical centre."""
    if kind is AddresseeKind.HEAD:
        school = _school(reader, school_id)
        return school.short_name if school is not None else kind.label
    if kind is AddresseeKind.TEACHERS:
        return f"Учителя: {subject_title(subject)}"
    return centre_name(reader.district) or kind.label


def addressee_words(reader: ResultReader, kind: AddresseeKind, school_id: int | None, subject: str) -> str:
    """Return the lines of an addressee in the dative, as they stand in the corner of the page."""
    d = reader.district
    if kind is AddresseeKind.TEACHERS:
        return f"Учителям общеобразовательных организаций, преподающим предмет {quoted(subject_title(subject))}"
    if kind is AddresseeKind.METHODISTS:
        name = centre_name(d)
        return capitalised(case_form(d, name, Case.DATIVE)) if name else _CENTRE
    school = _school(reader, school_id)
    return capitalised(_HEADS) if school is None else head_words(d, school)


def head_words(d: District, school: School) -> str:
    """Return the head of a school in the dative: «Директору МБОУ „СОШ № 1“», «Ивановой И.И.» as two lines."""
    post = case_form(d, school.head_post, Case.DATIVE) if school.head_post else _HEADS
    name = surname_first(case_form(d, school.head_name, Case.DATIVE)) if school.head_name else ""
    return "\n".join(filter(None, (f"{capitalised(post)} {school.short_name}", name)))


def centre_name(d: District) -> str:
    """Return the methodical service of the directory of executors, "" where there is none."""
    return next((one.name for one in own_bodies(d) if one.kind is BodyKind.METHOD_SERVICE), "")


def _school(reader: ResultReader, school_id: int | None) -> School | None:
    return next((one for one in reader.schools().schools if one.id == school_id), None)
