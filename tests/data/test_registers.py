"""Ready registers: each says its year, source and direction, and its columns are sound."""

from pathlib import Path

import pytest

from msoko_desktop.domain.registers.model import FieldKind, register_from_mapping
from tests.data.plan_files import DATA, read

FILES = sorted((DATA / "registers").glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_ready_register_is_sound(path: Path) -> None:
    data = read(f"registers/{path.stem}")
    register = register_from_mapping(data)
    directions = {row["code"] for group in read("directions")["set"] for row in group["direction"]}

    assert register.key == path.stem
    assert register.direction in directions
    assert register.source
    assert register.year
    assert register.note
    keys = [column.key for column in register.columns]
    titles = [column.title for column in register.columns]
    assert len(set(keys)) == len(keys)
    assert len(set(titles)) == len(titles)
    assert register.columns[0].required, "the first column names a row"
    for column in register.columns:
        assert bool(column.choices) == (column.kind is FieldKind.CHOICE), column.title
        assert (column.warn_days is not None) == (column.kind is FieldKind.UNTIL), column.title


def test_the_registers_stand_in_an_order_of_their_own() -> None:
    orders = [read(f"registers/{path.stem}")["order"] for path in FILES]
    assert len(FILES) == 10
    assert len(set(orders)) == len(orders)


def test_observers_hold_what_keeps_them_from_a_school() -> None:
    keys = [column["key"] for column in read("registers/observers")["column"]]
    assert {"name", "school_of_work", "relatives_schools", "subjects", "training", "accreditation",
            "accreditation_until", "phone", "note"} <= set(keys)  # fmt: skip


def test_only_gifted_children_are_personal_data() -> None:
    assert [path.stem for path in FILES if read(f"registers/{path.stem}").get("personal")] == ["gifted"]
