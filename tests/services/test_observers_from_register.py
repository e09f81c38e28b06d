"""The register of observers fills the list from which people are sent to schools."""

import datetime as dt

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.schools import School
from msoko_desktop.services import history, registers, schools
from msoko_desktop.services.observers.from_register import take_from_register
from msoko_desktop.services.observers.people import Observer, list_observers, save_observers
from msoko_desktop.storage.district_file import District


def test_new_persons_are_added_and_known_ones_brought_up_to_date(empty: District) -> None:
    first, second = schools.add_schools(empty, [School("МБОУ СОШ № 1"), School("МБОУ «Лицей»")]).created
    save_observers(empty, [Observer("Осокин Пётр", body="Библиотека", away="15.04.2027", phone="2-11-11")])
    registers.add_rows(
        empty,
        "observers",
        [
            {
                "name": "Кленова Вера",
                "school_of_work": "сош 1",
                "relatives_schools": "Лицей; Детский сад № 5",
                "subjects": "математика, физика",
                "training": "2026-03-18",
                "accreditation_until": "2027-03-19",
            },
            {"name": "осокин  пётр", "phone": "2-22-22"},
        ],
    )
    changes = take_from_register(empty)
    assert len(changes.created) == 1
    old, new = list_observers(empty)
    assert (old.name, old.body, old.away, old.phone) == ("Осокин Пётр", "Библиотека", "15.04.2027", "2-22-22")
    assert (new.name, new.school_id, new.related) == ("Кленова Вера", first, (second,))
    assert new.subjects == ("mathematics", "physics")
    assert (new.trained, new.accredited_until) == (dt.date(2026, 3, 18), dt.date(2027, 3, 19))

    assert not take_from_register(empty), "a second time there is nothing to do"
    history.undo(empty)
    assert [one.phone for one in list_observers(empty)] == ["2-11-11"]


def test_a_register_without_names_is_told(empty: District) -> None:
    with pytest.raises(InputRefused, match="передавать некого"):
        take_from_register(empty)
