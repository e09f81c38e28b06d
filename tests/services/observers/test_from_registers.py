"""Observers taken over from the registers of the office: added, brought up to date, one undo step."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.observers.records import Observer, Role
from msoko_desktop.services import district as files
from msoko_desktop.services import history
from msoko_desktop.services.district import District
from msoko_desktop.services.observers.from_registers import take_from_registers
from msoko_desktop.services.observers.people import list_observers, save_observers
from msoko_desktop.services.registers.rows import add_rows
from msoko_desktop.services.schools.schools import School, add_schools, list_schools


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    with closing(files.create_district(tmp_path / "Район.msoko")) as opened:
        add_schools(opened, [School("СОШ № 1"), School("Лицей")])
        yield opened


def test_people_of_both_registers_come_over_with_what_is_known_of_them(d: District) -> None:
    first, lyceum = (one.id for one in list_schools(d))
    save_observers(d, [Observer("Петрова Вера Ильинична", phone="2-12-01", note="Своя заметка")])
    add_rows(
        d,
        "observers",
        [
            {"name": "Иванова Анна Петровна", "school_of_work": "СОШ № 1", "relatives_schools": "Лицей",
             "subjects": "русский язык, математика", "training": "2027-02-01", "accreditation_until": "2027-12-31"},
            {"name": "Петрова Вера Ильинична", "school_of_work": "Районная библиотека"},
        ],
    )  # fmt: skip
    add_rows(d, "experts", [{"name": "Иванова Анна Петровна"}, {"name": "Титова  Дарья Львовна", "school": "Лицей"}])
    changes, added, changed = take_from_registers(d)

    assert (added, changed) == (2, 1)
    found = {one.name.split()[0]: one for one in list_observers(d)}
    ivanova, petrova, titova = found["Иванова"], found["Петрова"], found["Титова"]
    assert (ivanova.role, ivanova.school_id, ivanova.related) == (Role.BOTH, first, (lyceum,))
    assert ivanova.subjects == ("russian", "mathematics")
    assert (ivanova.trained, ivanova.accredited_until) == (dt.date(2027, 2, 1), dt.date(2027, 12, 31))
    assert (petrova.body, petrova.phone, petrova.note) == ("Районная библиотека", "2-12-01", "Своя заметка")
    assert (titova.name, titova.role, titova.school_id) == ("Титова Дарья Львовна", Role.EXPERT, lyceum)
    assert changes.step == "Взять людей из банков"
    with pytest.raises(InputRefused, match="нет никого"):
        take_from_registers(d)
    history.undo(d)
    assert [one.name for one in list_observers(d)] == ["Петрова Вера Ильинична"]


def test_empty_registers_say_so(d: District) -> None:
    with pytest.raises(InputRefused, match="нет никого"):
        take_from_registers(d)
