"""Takes observers and experts over from the registers of the office, where somebody keeps them there."""

from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.observers.records import Observer, Role
from msoko_desktop.domain.registers.model import RegisterRow
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.observers.people import list_observers, save_observers
from msoko_desktop.services.observers.words import subjects_of
from msoko_desktop.services.registers.rows import rows_of
from msoko_desktop.storage.district_file import District

__all__ = ["EXPERTS", "OBSERVERS", "take_from_registers", "taken_words"]

OBSERVERS, EXPERTS = "observers", "experts"  # keys of the ready registers
NOTHING = "В банках наблюдателей и экспертов нет никого, кого не было бы в этом списке с теми же сведениями."


def take_from_registers(d: District) -> tuple[Changes, int, int]:
    """Add the persons of the two registers who are not in the list, and bring those who are up to date.

    What a register has filled counts; what it leaves empty stays as it is here. Persons are known by their names. One
    undo step; returns how many were added and how many changed. Raises InputRefused where there is nothing to take.
    """
    known = {comparable(one.name): one for one in list_observers(d)}
    before = dict(known)
    for key, role in ((OBSERVERS, Role.OBSERVER), (EXPERTS, Role.EXPERT)):
        for row in rows_of(d, key):
            name = one_line(row.text("name"))
            if name:
                known[comparable(name)] = _taken(known.get(comparable(name)), name, row, role)
    changed = [one for name, one in known.items() if one != before.get(name)]
    if not changed:
        raise InputRefused(NOTHING)
    changes = save_observers(d, changed, "Взять людей из банков")
    added = sum(one.id is None for one in changed)
    return changes, added, len(changed) - added


def _taken(old: Observer | None, name: str, row: RegisterRow, role: Role) -> Observer:
    one = old or Observer(name, role)
    work = "school_of_work" if role is Role.OBSERVER else "school"
    schools, text = row.school_ids(work), row.text(work)
    return replace(
        one,
        role=one.role if one.role in (role, Role.NONE) else Role.BOTH,
        school_id=_first(schools, None if text else one.school_id),
        body=text if text and not schools else "" if schools else one.body,
        related=row.school_ids("relatives_schools") or one.related,
        subjects=subjects_of(row.text("subjects")) or one.subjects,
        trained=row.date("training") or one.trained,
        accredited_until=row.date("accreditation_until") or one.accredited_until,
        phone=row.text("phone") or one.phone,
        note=row.text("note") or one.note,
    )


def taken_words(added: int, changed: int) -> str:
    """Return what a person is told: «Из банков взято – добавлено: 3, обновлено: 1.»"""
    told = [f"добавлено: {added}" if added else "", f"обновлено: {changed}" if changed else ""]
    return f"Из банков взято – {', '.join(filter(None, told))}."


def _first(schools: Sequence[int], otherwise: int | None) -> int | None:
    return schools[0] if schools else otherwise
