"""Undo and redo by triggers: nothing is forgotten, whatever is edited, and the log survives everything."""

import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused, UserError
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import Office, save_office, set_setting
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders.orders import add_order, delete_order, list_orders
from msoko_desktop.services.plans.plans import (
    add_plan,
    delete_lines,
    delete_plan,
    insert_lines,
    list_plans,
    move_lines,
    read_plan,
    renumber,
    replace_lines,
    set_cells,
    set_properties,
    shift_level,
)
from msoko_desktop.storage import undo
from msoko_desktop.storage.district_file import District, create_file, open_file
from msoko_desktop.storage.integrity import check


def dump(district: District) -> dict[str, list[tuple[object, ...]]]:
    """Everything the person entered: all rows of all data tables, without the times of the last change."""
    connection = district.connection
    found = {}
    for table in undo.data_tables(connection):
        names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")') if row[1] != "changed"]
        columns = ", ".join(f'"{name}"' for name in names)
        query = f'SELECT {columns} FROM "{table}" ORDER BY id'  # noqa: S608
        found[table] = connection.execute(query).fetchall()
    return found


def undo_all(district: District) -> int:
    count = 0
    while history.undo_name(district) is not None:
        history.undo(district)
        count += 1
    return count


def redo_all(district: District) -> int:
    count = 0
    while history.redo_name(district) is not None:
        history.redo(district)
        count += 1
    return count


class RandomPerson:
    """Does one thing after another, as a person would, from a seed."""

    def __init__(self, district: District, seed: int) -> None:
        self.district = district
        self.chance = random.Random(seed)  # noqa: S311

    def act(self) -> None:
        actions: list[Callable[[], object]] = [
            self.type_cells, self.type_cells, self.insert, self.delete, self.move, self.indent, self.number,
            self.new_plan, self.drop_plan, self.rename, self.new_order, self.drop_order, self.office, self.replace,
        ]  # fmt: skip
        (self.chance.choice(actions) if list_plans(self.district) else self.new_plan)()

    def plan(self) -> Plan:
        return read_plan(self.district, self.chance.choice([plan.id for plan in list_plans(self.district)]))

    def text(self) -> str:
        return self.chance.choice(["", "май 2026", "«Кавычки», 'апостроф'", 'строка\n"вторая"', "\\", "😀 ё №", "1"])

    def lines(self) -> list[PlanLine]:
        kinds = [LineKind.SECTION, LineKind.ACTIVITY, LineKind.ACTIVITY]
        return [
            PlanLine(self.chance.choice(kinds), self.text(), str(n), self.chance.randint(1, 3), self.text())
            for n in range(self.chance.randint(1, 5))
        ]

    def some(self, plan: Plan) -> list[int]:
        return [line.id or 0 for line in plan.lines if self.chance.random() < 0.4]

    def type_cells(self) -> None:
        plan = self.plan()
        columns = list(ColumnKind)
        cells = [(line_id, self.chance.choice(columns), self.text()) for line_id in self.some(plan)]
        set_cells(self.district, plan.id or 0, cells)

    def insert(self) -> None:
        plan = self.plan()
        insert_lines(self.district, plan.id or 0, self.chance.randint(0, len(plan.lines)), self.lines())

    def delete(self) -> None:
        plan = self.plan()
        delete_lines(self.district, plan.id or 0, self.some(plan), with_children=self.chance.random() < 0.5)

    def move(self) -> None:
        plan = self.plan()
        move_lines(self.district, plan.id or 0, self.some(plan), self.chance.randint(0, len(plan.lines)))

    def indent(self) -> None:
        plan = self.plan()
        shift_level(self.district, plan.id or 0, self.some(plan), self.chance.choice([1, -1]))

    def number(self) -> None:
        renumber(self.district, self.plan().id or 0, keep_gaps=self.chance.random() < 0.5)

    def new_plan(self) -> None:
        many = undo_bulk if self.chance.random() < 0.2 else 1
        add_plan(self.district, Plan(self.text(), lines=tuple(self.lines() * many)))

    def drop_plan(self) -> None:
        delete_plan(self.district, self.plan().id or 0)

    def rename(self) -> None:
        set_properties(self.district, self.plan().id or 0, title=self.text(), extra={"a": self.text()})

    def new_order(self) -> None:
        items = (OrderItem("1", self.text(), (OrderItem("1.1", self.text()),)), OrderItem("2", self.text()))
        plans = [plan.id for plan in list_plans(self.district)][:2]
        add_order(self.district, Order(number=self.text(), items=items), plans)

    def drop_order(self) -> None:
        orders = list_orders(self.district)
        if orders:
            delete_order(self.district, self.chance.choice(orders).id)

    def office(self) -> None:
        save_office(self.district, Office(name=self.text(), phone=self.text()))

    def replace(self) -> None:
        plan = self.plan()
        kept = [line for line in plan.lines if self.chance.random() < 0.7]
        self.chance.shuffle(kept)
        replace_lines(self.district, plan.id or 0, [*kept, *self.lines()], "Заменить строки")


undo_bulk = 120  # five lines times this is more than the bulk path begins with


@pytest.mark.parametrize("seed", range(6))
def test_undoing_all_gives_the_first_state_and_redoing_all_the_last(tmp_path: Path, seed: int) -> None:
    with closing(create_file(tmp_path / "а.msoko")) as district:
        person = RandomPerson(district, seed)
        states = [dump(district)]
        for _ in range(40):
            before = history_length(district)
            person.act()
            if history_length(district) != before:
                states.append(dump(district))
        last = states[-1]
        assert history_length(district) == len(states) - 1
        for earlier in reversed(states[:-1]):
            history.undo(district)
            assert dump(district) == earlier
        assert history.undo_name(district) is None
        for later in states[1:]:
            history.redo(district)
            assert dump(district) == later
        assert history.redo_name(district) is None
        # Wandering back and forth, and writing after it, keeps the log right.
        for _ in range(15):
            person.chance.choice([history.undo, history.redo, history.undo])(district) if (
                history.undo_name(district) and history.redo_name(district)
            ) else history.undo(district)
        redo_all(district)
        assert dump(district) == last
    assert check(tmp_path / "а.msoko") == []


def history_length(district: District) -> int:
    return int(district.connection.execute("SELECT count(*) FROM undo_step WHERE NOT undone").fetchone()[0])


def test_every_table_has_its_triggers(district: District) -> None:
    tables = {
        name
        for (name,) in district.connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")
        # the content of kept files is not undone (the rows that point to it are), nor is the history of cells or the
        # record that personal data were erased
        if name not in {"undo_step", "undo_entry", "stored_file", "revision", "cell_change", "register_erasure"}
        and not name.startswith("sqlite_")
    }
    triggers = {name for (name,) in district.connection.execute("SELECT name FROM sqlite_temp_master")}
    assert triggers == {f"undo_{event}_{table}" for table in tables for event in ("insert", "update", "delete")}
    assert {"plan", "line", "order_document", "order_item", "attachment", "office"} <= tables


def test_a_table_of_a_later_version_is_undone_without_a_word_about_it(file: Path) -> None:
    with closing(sqlite3.connect(file)) as later:
        later.execute("CREATE TABLE bus (id INTEGER PRIMARY KEY, name TEXT, pupils INTEGER, share REAL, scan BLOB)")
        later.execute("INSERT INTO bus VALUES (1, 'СОШ № 1', 300, 0.5, x'0001ff')")
        later.commit()
    with closing(open_file(file)) as district:
        before = dump(district)
        with operation(district, "Исправить школу") as step:
            step.connection.execute("UPDATE bus SET name = 'СОШ № 2', scan = NULL, share = 0.1 WHERE id = 1")
            step.connection.execute("UPDATE bus SET scan = x'aa' WHERE id = 1")
            step.connection.execute("INSERT INTO bus VALUES (2, NULL, NULL, 1e300, x'')")
            step.changed(Area.PLANS)
        after = dump(district)
        with operation(district, "Удалить школы") as step:
            step.connection.execute("DELETE FROM bus")
        assert undo_all(district) == 3
        redo_all(district)
        assert dump(district)["bus"] == []
        history.undo(district)
        assert dump(district) == after
        history.undo(district)
        assert dump(district) == before


def test_steps_survive_closing_the_file(file: Path) -> None:
    with closing(open_file(file)) as district:
        set_cells(district, 1, [(2, ColumnKind.DEADLINE, "май")], "Изменить срок")
    with closing(open_file(file)) as district:
        assert history.undo_name(district) == "Изменить срок"
        changes = history.undo(district)
        assert changes.areas == {Area.PLAN_LINES}
        assert changes.plans == {1}
        assert changes.step == "Изменить срок"
    with closing(open_file(file)) as district:
        assert history.redo_name(district) == "Изменить срок"
        assert read_plan(district, 1).lines[1].deadline == "июль 2026"
        history.redo(district)
        assert read_plan(district, 1).lines[1].deadline == "май"


def test_a_thousand_cells_are_one_step(tmp_path: Path) -> None:
    with closing(create_file(tmp_path / "а.msoko")) as district:
        lines = tuple(PlanLine(LineKind.ACTIVITY, f"Дело {n}", str(n)) for n in range(1000))
        add_plan(district, Plan("План", lines=lines))
        before = dump(district)
        ids = [line.id or 0 for line in read_plan(district, 1).lines]
        set_cells(district, 1, [(line_id, ColumnKind.EXECUTORS, "ОО") for line_id in ids], "Вставить ячейки")
        assert history_length(district) == 2
        history.undo(district)
        assert dump(district) == before


def test_undo_brings_back_numbers_to_the_last_digit(file: Path) -> None:
    some = random.Random(7)  # noqa: S311
    numbers = [100 / 3, 1.81338464324780297455e-155, -0.1, 1e300, *(some.uniform(0, 100) for _ in range(300))]
    with closing(sqlite3.connect(file)) as later:
        later.execute("CREATE TABLE bus (id INTEGER PRIMARY KEY, share REAL)")
        later.executemany("INSERT INTO bus (share) VALUES (?)", [(one,) for one in numbers])
        later.commit()
    with closing(open_file(file)) as district:
        for change in ("UPDATE bus SET share = 1", "DELETE FROM bus"):
            with operation(district, "Изменить доли") as step:
                step.connection.execute(change)
                step.changed(Area.PLANS)
            history.undo(district)
            found = district.connection.execute("SELECT share FROM bus ORDER BY id").fetchall()
            assert [one for (one,) in found] == numbers


def test_a_large_new_plan_costs_one_entry_of_the_log(tmp_path: Path) -> None:
    with closing(create_file(tmp_path / "а.msoko")) as district:
        lines = tuple(PlanLine(LineKind.ACTIVITY, f"Дело {n}") for n in range(5000))
        add_plan(district, Plan("План", lines=lines))
        assert district.connection.execute("SELECT count(*) FROM undo_entry").fetchone()[0] == 2
        filled = dump(district)
        history.undo(district)
        assert dump(district)["line"] == []
        history.redo(district)
        assert dump(district) == filled


def test_a_new_edit_drops_what_could_be_redone(district: District) -> None:
    set_cells(district, 1, [(2, ColumnKind.DEADLINE, "май")], "Изменить срок")
    history.undo(district)
    set_cells(district, 1, [(2, ColumnKind.NOTE, "важно")], "Изменить примечание")
    assert history.redo_name(district) is None
    with pytest.raises(UserError) as error:
        history.redo(district)
    assert str(error.value).startswith("Повторять нечего")
    assert (
        district.connection.execute("SELECT count(*) FROM undo_entry").fetchone()[0] == 5
    )  # 4 of the plan, 1 of the note


def test_an_edit_that_changes_nothing_is_no_step(district: District) -> None:
    steps, revision = history_length(district), district.revision()
    changes = set_cells(district, 1, [(2, ColumnKind.DEADLINE, "июль 2026")], "Изменить срок")
    assert not changes
    assert (history_length(district), district.revision()) == (steps, revision)


def test_a_refused_edit_leaves_no_trace(district: District) -> None:
    before, steps = dump(district), history_length(district)
    with pytest.raises(InputRefused):
        set_cells(district, 1, [(2, ColumnKind.DEADLINE, "май"), (999, ColumnKind.DEADLINE, "май")])
    with pytest.raises(ZeroDivisionError), operation(district, "Сломаться") as step:
        step.connection.execute("DELETE FROM line")
        raise ZeroDivisionError
    assert (dump(district), history_length(district)) == (before, steps)
    assert not district.connection.in_transaction


def test_settings_are_not_part_of_undo(district: District) -> None:
    set_setting(district, "column widths", [1, 2])
    assert history.undo_name(district) == "Создать план"
    history.undo(district)
    assert history.undo_name(district) is None
    with pytest.raises(UserError):
        history.undo(district)


def entered_settings(district: District) -> dict[str, str]:
    return dict(district.connection.execute("SELECT key, value FROM setting WHERE key LIKE 'reference/%'").fetchall())


def test_settings_that_a_person_enters_are_undone_by_their_key(district: District) -> None:
    states = [entered_settings(district)]
    for statement in (
        "INSERT INTO setting VALUES ('reference/a', '1')",
        "UPDATE setting SET value = '{\"к\": 2}' WHERE key = 'reference/a'",
        "DELETE FROM setting WHERE key = 'reference/a'",
    ):
        with operation(district, "Изменить справочник") as step:
            step.connection.execute(statement)
            step.changed(Area.SETTINGS)
        states.append(entered_settings(district))
        set_setting(district, f"width {len(states)}", 1)  # takes the place of the row in the table
    assert states == [{}, {"reference/a": "1"}, {"reference/a": '{"к": 2}'}, {}]
    for state in reversed(states[:-1]):
        assert history.undo(district).areas == {Area.SETTINGS}
        assert entered_settings(district) == state
    for state in states[1:]:
        history.redo(district)
        assert entered_settings(district) == state
    assert check(district.path) == []


def test_a_forged_log_cannot_touch_other_settings(district: District) -> None:
    set_setting(district, "width", 1)
    district.connection.execute(
        "UPDATE undo_entry SET table_name = 'setting', action = 'remove', old_values = ?",
        (json.dumps({"key": "width"}),),
    )
    with pytest.raises(UserError):
        history.undo(district)
    assert district.connection.execute("SELECT value FROM setting WHERE key = 'width'").fetchone() == ("1",)


def test_the_log_is_thinned_when_the_file_is_opened(file: Path) -> None:
    with closing(open_file(file)) as district:
        for n in range(undo.KEPT_STEPS + 20):
            set_cells(district, 1, [(2, ColumnKind.DEADLINE, f"до {n}")], f"Шаг {n}")
        history.undo(district)
        state = dump(district)
    with closing(open_file(file)) as district:
        assert history.redo_name(district) == f"Шаг {undo.KEPT_STEPS + 19}"
        assert undo_all(district) == undo.KEPT_STEPS
        redo_all(district)
        history.undo(district)
        assert dump(district) == state
    assert check(file) == []


def test_the_revision_never_comes_back(district: District) -> None:
    seen = {district.revision()}
    for action in (history.undo, history.redo, history.undo, history.redo):
        action(district)
        assert district.revision() not in seen
        seen.add(district.revision())
    set_cells(district, 1, [(2, ColumnKind.DEADLINE, "май")])
    assert district.revision() not in seen


def test_a_read_only_file_has_nothing_to_undo(file: Path) -> None:
    with closing(open_file(file, read_only=True)) as district:
        assert history.undo_name(district) is None
        with pytest.raises(EnvironmentProblem):
            history.undo(district)


def test_a_forged_log_can_only_touch_rows(file: Path) -> None:
    with closing(sqlite3.connect(file)) as forger:
        forger.execute(
            "UPDATE undo_entry SET table_name = 'line\" WHERE 0; --', action = 'change', old_values = ?",
            (json.dumps({"title": "x"}),),
        )
        forger.commit()
    with closing(open_file(file)) as district:
        before = dump(district)
        with pytest.raises(UserError):
            history.undo(district)
        assert dump(district) == before


def test_undo_brings_back_the_period_and_the_date_of_the_change(district: District) -> None:
    import datetime as dt

    set_properties(district, 1, period=PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)))
    delete_plan(district, 1)
    history.undo(district)
    (summary,) = list_plans(district)
    assert summary.period == PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert abs(dt.datetime.now() - summary.changed) < dt.timedelta(minutes=5)


def test_columns_of_every_model_are_those_of_the_table(district: District) -> None:
    from msoko_desktop.storage.executors import BodyAliasRow, BodyRow
    from msoko_desktop.storage.orders import AttachmentRow, OrderItemRow, OrderRow
    from msoko_desktop.storage.plans import LineRow, PlanRow
    from msoko_desktop.storage.settings import OfficeRow, SettingRow

    orders, rest = (OrderRow, OrderItemRow, AttachmentRow), (OfficeRow, SettingRow, BodyRow, BodyAliasRow)
    for model in (PlanRow, LineRow, *orders, *rest):
        table = model._meta.table_name
        stored = [row[1] for row in district.connection.execute(f'PRAGMA table_info("{table}")')]
        assert [field.column_name for field in model._meta.sorted_fields] == stored, table
