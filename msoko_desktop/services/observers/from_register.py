"""Takes the persons of the register «Общественные наблюдатели» into the list of observers, who are sent to schools."""

from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.observers.records import Observer
from msoko_desktop.domain.registers import school_tokens
from msoko_desktop.domain.registers.model import RegisterRow
from msoko_desktop.domain.russian import comparable, one_line
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.observers.people import list_observers, save_observers
from msoko_desktop.services.observers.words import subjects_of
from msoko_desktop.services.registers import rows_of
from msoko_desktop.storage.district_file import District

KEY = "observers"
"""The key of the register."""


def take_from_register(d: District) -> Changes:
    """Add the persons of the register who are not in the list yet, and bring the others up to date, as one undo step.

    A person is known by the name; empty cells of the register leave what the list holds, names of schools that are not
    in the file stay in the register only. `created` are the ids of new ones. Raises InputRefused where the register has
    no names, and what `save_observers` refuses.
    """
    known = {comparable(one.name): one for one in list_observers(d)}
    rows = [row for row in rows_of(d, KEY) if row.text("name").strip()]
    if not rows:
        raise InputRefused("В банке «Общественные наблюдатели» нет ни одной фамилии: передавать некого.")
    people: dict[str, Observer] = {}
    for row in rows:
        name = comparable(row.text("name"))
        before = people.get(name) or known.get(name) or Observer(one_line(row.text("name")))
        people[name] = _renewed(before, row)
    changed = [one for name, one in people.items() if one != known.get(name)]
    return save_observers(d, changed, "Взять наблюдателей из банка")


def _renewed(before: Observer, row: RegisterRow) -> Observer:
    """Return a person as the register has them."""
    work = row.school_ids("school_of_work")
    others = school_tokens.others(row.stored.get("school_of_work", ""))
    place = (work[0], "") if work else (None, others[0]) if others else (before.school_id, before.body)
    return replace(
        before,
        school_id=place[0],
        body=place[1],
        related=row.school_ids("relatives_schools") or before.related,
        subjects=subjects_of(row.text("subjects")) or before.subjects,
        trained=row.date("training") or before.trained,
        accredited_until=row.date("accreditation_until") or before.accredited_until,
        phone=row.text("phone") or before.phone,
        note=row.text("note") or before.note,
    )
