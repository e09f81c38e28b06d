"""Schedules of dates and the activities bound to them: what moves when a date there changes, and back."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import schedules
from msoko_desktop.storage.district_file import District

RUSSIAN = ScheduleEntry("Русский язык, 4 класс", dt.date(2026, 4, 21), dt.date(2026, 4, 22), "2 части")
MATHS = ScheduleEntry("Математика, 4 класс", dt.date(2026, 4, 16), dt.date(2026, 4, 16))


@pytest.fixture
def vpr(district: District) -> Schedule:
    """The schedule of ВПР in the file, with the ids it got."""
    schedules.save_schedule(district, Schedule("ВПР, весна 2026 г.", "vpr", (RUSSIAN, MATHS)))
    return schedules.list_schedules(district)[0]


def line_ids(d: District) -> dict[str, int]:
    return {line.number: line.id for line in plans.read_plan(d, 1).lines if line.id is not None}


def entry_ids(schedule: Schedule) -> tuple[int, ...]:
    return tuple(entry.id for entry in schedule.entries if entry.id is not None)


def test_a_schedule_is_kept_with_its_entries_by_date(district: District) -> None:
    changes = schedules.save_schedule(district, Schedule(" ВПР,  весна 2026 г.", "vpr", (RUSSIAN, MATHS)))
    (found,) = schedules.list_schedules(district)
    assert (changes.step, changes.created) == ("Добавить график", (found.id,))
    assert changes.areas == {Area.SCHEDULES, Area.EXECUTION}
    assert (found.name, found.code) == ("ВПР, весна 2026 г.", "vpr")
    assert [replace(entry, id=None) for entry in found.entries] == [MATHS, RUSSIAN]


def test_schedules_stand_in_the_order_in_which_they_were_added(district: District) -> None:
    for name in ("ГИА", "ВПР", "Курсы"):
        schedules.save_schedule(district, Schedule(name))
    assert [schedule.name for schedule in schedules.list_schedules(district)] == ["ГИА", "ВПР", "Курсы"]


def test_an_edited_entry_keeps_its_id_and_what_is_bound_to_it(district: District, vpr: Schedule) -> None:
    maths, russian = entry_ids(vpr)
    line = line_ids(district)["1.2"]
    schedules.bind(district, line, 0, [maths])
    later = replace(vpr.entries[0], start=dt.date(2026, 5, 12), due=dt.date(2026, 5, 12))
    after = replace(
        vpr, entries=(vpr.entries[1], later, ScheduleEntry("Физика", dt.date(2026, 5, 5), dt.date(2026, 5, 5)))
    )

    assert schedules.moved_lines(district, vpr, after) == {line}
    assert schedules.save_schedule(district, after).step == "Изменить график"

    (found,) = schedules.list_schedules(district)
    assert [entry.title for entry in found.entries] == ["Русский язык, 4 класс", "Физика", "Математика, 4 класс"]
    assert (found.entries[0].id, found.entries[2].id) == (russian, maths)
    assert schedules.bindings(district) == {(line, 0): (maths,)}
    history.undo(district)
    assert schedules.list_schedules(district) == (vpr,)


def test_saving_what_is_stored_is_no_step(district: District, vpr: Schedule) -> None:
    assert not schedules.save_schedule(district, vpr)


def test_a_removed_entry_goes_with_its_bindings_and_comes_back(district: District, vpr: Schedule) -> None:
    maths, russian = entry_ids(vpr)
    line = line_ids(district)["1.2"]
    schedules.bind(district, line, 0, [russian, maths])
    schedules.save_schedule(district, replace(vpr, entries=vpr.entries[:1]))
    assert schedules.bindings(district) == {(line, 0): (maths,)}
    history.undo(district)
    assert schedules.bindings(district) == {(line, 0): (maths, russian)}


def test_an_unsound_schedule_is_refused_whole(district: District, vpr: Schedule) -> None:
    with pytest.raises(InputRefused, match="дважды"):
        schedules.save_schedule(district, replace(vpr, entries=(*vpr.entries, MATHS)))
    with pytest.raises(InputRefused, match="нет названия"):
        schedules.save_schedule(district, Schedule("  "))
    assert schedules.list_schedules(district) == (vpr,)


def test_what_is_gone_is_refused(district: District, vpr: Schedule) -> None:
    maths, _ = entry_ids(vpr)
    line = line_ids(district)["1.2"]
    other = Schedule("ГИА", "gia", (replace(MATHS, id=maths),))
    for action in (
        lambda: schedules.save_schedule(district, replace(vpr, id=777)),
        lambda: schedules.save_schedule(district, other),
        lambda: schedules.delete_schedule(district, 777),
        lambda: schedules.bind(district, 777, 0, [maths]),
        lambda: schedules.bind(district, line, 0, [maths, 777]),
    ):
        with pytest.raises(InputRefused, match="больше нет"):
            action()
    assert schedules.bindings(district) == {}


def test_binding_replaces_what_was_bound_and_unbinds(district: District, vpr: Schedule) -> None:
    maths, russian = entry_ids(vpr)
    lines = line_ids(district)
    changes = schedules.bind(district, lines["1.2"], 0, [maths])
    assert (changes.step, changes.areas) == ("Привязать к графику", frozenset({Area.SCHEDULES, Area.EXECUTION}))
    schedules.bind(district, lines["1.2"], 0, [russian, russian])
    schedules.bind(district, lines["1.1"], 2, [russian])
    assert schedules.bindings(district) == {(lines["1.2"], 0): (russian,), (lines["1.1"], 2): (russian,)}
    bound = schedules.bound_lines(district, russian)
    assert [(line.plan_id, line.line_id, line.number, line.title) for line in bound] == [
        (1, lines["1.1"], "1.1", "Анализ ЕГЭ"),
        (1, lines["1.2"], "1.2", "Анализ ВПР"),
    ]
    assert schedules.bind(district, lines["1.2"], 0, []).step == "Отвязать от графика"
    assert schedules.bindings(district) == {(lines["1.1"], 2): (russian,)}
    assert not schedules.bind(district, lines["1.2"], 0, [])
    history.undo(district)
    assert schedules.bindings(district)[lines["1.2"], 0] == (russian,)


def test_a_deleted_schedule_comes_back_with_all_that_was_bound(district: District, vpr: Schedule) -> None:
    maths, _ = entry_ids(vpr)
    line = line_ids(district)["2.1"]
    schedules.bind(district, line, 1, [maths])
    assert vpr.id is not None
    assert schedules.delete_schedule(district, vpr.id).step == "Удалить график"
    assert schedules.list_schedules(district) == ()
    assert schedules.bindings(district) == {}
    history.undo(district)
    assert schedules.list_schedules(district) == (vpr,)
    assert schedules.bindings(district) == {(line, 1): (maths,)}


def test_kinds_are_those_of_the_reference_data(empty: District) -> None:
    kinds = schedules.schedule_kinds(empty)
    assert ("vpr", "ВПР") in kinds
    assert ("olympiad", "ВсОШ") in kinds


def test_the_demonstration_district_has_sound_schedules_of_known_kinds(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("demo") / "Пример.msoko"
    make_demo(path)
    district = open_district(path)
    found, kinds = schedules.list_schedules(district), {code for code, _ in schedules.schedule_kinds(district)}
    district.close()
    assert [schedule.code for schedule in found] == ["vpr", "gia", "courses"]
    assert {schedule.code for schedule in found} <= kinds
    vpr = found[0]
    assert len(vpr.entries) >= 10
    assert all(dt.date(2026, 4, 20) <= e.start <= e.due <= dt.date(2026, 5, 20) for e in vpr.entries)
    weekends = [e.title for schedule in found for e in schedule.entries if e.start.isoweekday() > 5]
    assert weekends == []
