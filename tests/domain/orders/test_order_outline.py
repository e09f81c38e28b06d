"""The items of an order as an outline: nested and back, numbered, moved, pasted."""

import pytest

from msoko_desktop.domain.orders import order_outline as outline
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.outline import Lines

ITEMS = (
    OrderItem("1", "Утвердить план.", id=1),
    OrderItem("2", "Школам:", (OrderItem("2.1", "назначить;", id=3), OrderItem("2.2", "провести.", id=4)), id=2),
    OrderItem("3", "Контроль оставляю за собой.", id=5),
)


def told(lines: Lines) -> list[tuple[str, str]]:
    return [(line.number, line.title) for line in lines]


def test_items_become_lines_and_lines_items() -> None:
    lines = outline.lines_of(ITEMS)
    assert [(line.number, line.level, line.id) for line in lines] == [
        ("1", 1, 1), ("2", 1, 2), ("2.1", 2, 3), ("2.2", 2, 4), ("3", 1, 5),
    ]  # fmt: skip
    assert outline.items_of(lines) == ITEMS
    assert outline.items_of(lines)[1].items[0].id == 3


def test_an_inserted_item_moves_the_numbers_on() -> None:
    lines = outline.inserted(outline.lines_of(ITEMS), 1, outline.pasted("Назначить координатора."))
    assert [number for number, _ in told(lines)] == ["1", "2", "3", "3.1", "3.2", "4"]


def test_a_deleted_item_takes_its_sub_items_along() -> None:
    lines = outline.deleted(outline.lines_of(ITEMS), [1])
    assert told(lines) == [("1", "Утвердить план."), ("2", "Контроль оставляю за собой.")]


def test_an_item_is_nested_and_raised() -> None:
    nested = outline.shifted(outline.lines_of(ITEMS), [4], 1)
    assert nested[4].number == "2.3"
    assert outline.items_of(outline.shifted(nested, [4], -1)) == ITEMS
    assert outline.shifted(outline.lines_of(ITEMS), [0], 1) == outline.lines_of(ITEMS)


def test_an_item_moves_past_its_neighbour_with_its_sub_items() -> None:
    up = outline.moved(outline.lines_of(ITEMS), [1], -1)
    assert [title for _, title in told(up)][:4] == ["Школам:", "назначить;", "провести.", "Утвердить план."]
    assert [number for number, _ in told(up)] == ["1", "1.1", "1.2", "2", "3"]
    assert outline.items_of(outline.moved(up, [0], 1)) == ITEMS


@pytest.mark.parametrize(("row", "by"), [(0, -1), (4, 1), (2, -1), (3, 1)])
def test_an_item_without_a_neighbour_stays(row: int, by: int) -> None:
    lines = outline.lines_of(ITEMS)
    assert outline.moved(lines, [row], by) == lines


def test_a_stored_paragraph_without_a_number_stays_without() -> None:
    lines = outline.lines_of(
        (OrderItem("1", "Первый", id=1), OrderItem("", "Абзац", id=2), OrderItem("2", "Второй", id=3))
    )
    assert [line.number for line in outline.renumbered(lines)] == ["1", "", "2"]


def test_pasted_paragraphs_lose_their_numbers_and_keep_their_depth() -> None:
    text = (
        "1. Утвердить план.\r\n2.  Школам:\n2.1. назначить;\n- провести;\n\n3) Контроль.\n15 школам подготовить отчёты"
    )
    assert [(line.level, line.title) for line in outline.pasted(text)] == [
        (1, "Утвердить план."), (1, "Школам:"), (2, "назначить;"), (2, "провести;"), (1, "Контроль."),
        (1, "15 школам подготовить отчёты"),
    ]  # fmt: skip
