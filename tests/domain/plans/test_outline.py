"""The outline of a plan: belonging, inserting, deleting, moving, nesting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.plans import outline
from msoko_desktop.domain.plans.outline import Lines
from msoko_desktop.domain.plans.plans import LineKind, PlanLine


def section(title: str, level: int = 1) -> PlanLine:
    return PlanLine(LineKind.SECTION, title, level=level)


def activity(title: str, level: int = 1) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, level=level)


def shape(lines: Lines) -> list[str]:
    """Show lines as «title:level»."""
    return [f"{line.title}:{line.level}" for line in lines]


PLAN: Lines = (
    section("Анализ"),
    activity("справка"),
    activity("поддержка школ"),
    activity("семинары", 2),
    activity("выезды", 2),
    activity("отчёт о выездах", 3),
    activity("итоги"),
    section("Экзамены"),
    section("ЕГЭ", 2),
    activity("пробный ЕГЭ"),
    section("ОГЭ", 2),
    activity("пробный ОГЭ"),
)


def test_belonging() -> None:
    assert outline.section_of(PLAN, 5) == 0
    assert outline.section_of(PLAN, 11) == 10
    assert outline.section_of(PLAN, 10) == 7
    assert outline.section_of(PLAN, 7) is None
    assert outline.block_of(PLAN, 2) == range(2, 6)
    assert outline.block_of(PLAN, 7) == range(7, 12)
    assert outline.block_of(PLAN, 8) == range(8, 10)


def test_paths_agree_with_parents() -> None:
    assert outline.paths(PLAN)[5] == (0, 2, 4)
    assert outline.paths(PLAN)[11] == (7, 10)


def test_missing_lines_are_refused() -> None:
    for index in (-1, len(PLAN)):
        with pytest.raises(IndexError):
            outline.block_of(PLAN, index)
    with pytest.raises(IndexError):
        outline.insert(PLAN, 13, (activity("x"),))
    with pytest.raises(IndexError):
        outline.move_lines(PLAN, (1,), 14)
    with pytest.raises(ValueError, match="by one"):
        outline.shift_level(PLAN, (1,), 2)


def test_inserted_line_is_at_most_one_deeper_than_the_line_above() -> None:
    lines = outline.insert(PLAN, 2, (activity("новое", 5), activity("под новым", 6)))
    assert shape(lines)[1:5] == ["справка:1", "новое:2", "под новым:3", "поддержка школ:1"]
    assert shape(outline.insert(PLAN, 1, (activity("первое", 3),)))[1] == "первое:1"
    assert shape(outline.insert((), 0, (section("Раздел", 4), activity("дело", 2)))) == ["Раздел:1", "дело:1"]


def test_deleting_with_sub_activities() -> None:
    assert shape(outline.delete(PLAN, (2,)))[:3] == ["Анализ:1", "справка:1", "итоги:1"]
    assert shape(outline.delete(PLAN, (7,)))[-1] == "итоги:1"


def test_deleting_alone_raises_the_sub_activities() -> None:
    lines = outline.delete(PLAN, (2,), with_children=False)
    assert shape(lines)[1:6] == ["справка:1", "семинары:1", "выезды:1", "отчёт о выездах:2", "итоги:1"]
    lines = outline.delete(PLAN, (7, 8), with_children=False)
    assert shape(lines)[6:] == ["итоги:1", "пробный ЕГЭ:1", "ОГЭ:1", "пробный ОГЭ:1"]


def test_activity_moves_with_its_sub_activities() -> None:
    lines = outline.move_lines(PLAN, (2,), 1)
    assert shape(lines)[:6] == [
        "Анализ:1",
        "поддержка школ:1",
        "семинары:2",
        "выезды:2",
        "отчёт о выездах:3",
        "справка:1",
    ]
    assert shape(outline.move_lines(PLAN, (2,), 12))[-4:] == [
        "поддержка школ:1",
        "семинары:2",
        "выезды:2",
        "отчёт о выездах:3",
    ]
    assert outline.move_lines(PLAN, (2,), 4) is PLAN


def test_sub_activity_moved_to_the_head_of_a_section_is_raised_with_its_own() -> None:
    lines = outline.move_lines(PLAN, (4,), 1)
    assert shape(lines)[:4] == ["Анализ:1", "выезды:1", "отчёт о выездах:2", "справка:1"]


def test_section_moves_with_its_content() -> None:
    assert [line.title for line in outline.move_lines(PLAN, (7,), 0)][:5] == [
        "Экзамены",
        "ЕГЭ",
        "пробный ЕГЭ",
        "ОГЭ",
        "пробный ОГЭ",
    ]


def test_several_lines_move_in_their_order() -> None:
    lines = outline.move_lines(PLAN, (6, 1), 12)
    assert shape(lines)[-3:] == ["пробный ОГЭ:1", "справка:1", "итоги:1"]
    assert outline.move_lines(PLAN, (), 3) is PLAN


def test_indenting_takes_the_block_along() -> None:
    lines = outline.shift_level(PLAN, (2,), 1)
    assert shape(lines)[1:7] == [
        "справка:1",
        "поддержка школ:2",
        "семинары:3",
        "выезды:3",
        "отчёт о выездах:4",
        "итоги:1",
    ]
    assert outline.shift_level(PLAN, (1,), 1) == PLAN, "the first activity of a section has nothing to go under"
    assert outline.shift_level(PLAN, (3,), 1) == PLAN, "a sub-activity is already one deeper than the line above"
    assert outline.shift_level(PLAN, (1,), -1) == PLAN


def test_indenting_a_selection_shifts_each_line_once() -> None:
    lines = outline.shift_level(PLAN, (2, 3, 6), 1)
    assert shape(lines)[1:7] == [
        "справка:1",
        "поддержка школ:2",
        "семинары:3",
        "выезды:3",
        "отчёт о выездах:4",
        "итоги:2",
    ]
    assert outline.shift_level(lines, (2, 3, 6), -1) == PLAN


def test_section_rows_nest_too() -> None:
    lines = outline.shift_level(PLAN, (7,), 1)
    assert [line.level for line in lines if line.kind is LineKind.SECTION] == [1, 2, 3, 3]
    assert outline.shift_level(PLAN, (0,), 1) == PLAN


def test_depth_ends_at_nine() -> None:
    lines = tuple(activity(str(level), level) for level in range(1, 10))
    assert outline.shift_level((*lines, activity("a", 9)), (9,), 1)[9].level == 9
    deep = (activity("0"), *lines)
    assert outline.shift_level(deep, (1,), 1) == deep, "the deepest sub-activity would leave the table"


@st.composite
def outlines(draw: st.DrawFn) -> Lines:
    """Plans that keep the rule of nesting."""
    lines: Lines = ()
    for number in range(draw(st.integers(0, 14))):
        kind = draw(st.sampled_from([LineKind.SECTION, LineKind.ACTIVITY, LineKind.ACTIVITY]))
        level = draw(st.integers(1, outline.level_limit(lines, len(lines), kind)))
        lines += (PlanLine(kind, f"дело {number}", level=level, id=number),)
    return lines


def nested_rightly(lines: Lines) -> bool:
    return all(1 <= line.level <= outline.level_limit(lines, i, line.kind) for i, line in enumerate(lines))


def ids(lines: Lines) -> list[int | None]:
    return [line.id for line in lines]


@given(outlines(), st.data())
def test_moving_loses_nothing_and_keeps_the_order_of_the_others(lines: Lines, data: st.DataObject) -> None:
    if not lines:
        return
    chosen = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=4))
    position = data.draw(st.integers(0, len(lines)))
    moved = outline.move_lines(lines, chosen, position)
    assert sorted(i for i in ids(moved) if i is not None) == list(range(len(lines)))
    inside = {i for index in chosen for i in outline.block_of(lines, index)}
    assert [i for i in ids(moved) if i in inside] == sorted(inside)
    assert [i for i in ids(moved) if i not in inside] == [i for i in range(len(lines)) if i not in inside]
    assert nested_rightly(moved)


@given(outlines(), st.data())
def test_indent_and_outdent_are_inverse_where_allowed(lines: Lines, data: st.DataObject) -> None:
    if not lines:
        return
    index = data.draw(st.integers(0, len(lines) - 1))
    deeper = outline.shift_level(lines, (index,), 1)
    assert nested_rightly(deeper)
    assert ids(deeper) == ids(lines)
    if deeper != lines:
        assert outline.shift_level(deeper, (index,), -1) == lines
    assert nested_rightly(outline.shift_level(lines, (index,), -1))


@given(outlines(), st.data())
def test_deleting_removes_what_was_chosen_and_nothing_else(lines: Lines, data: st.DataObject) -> None:
    if not lines:
        return
    chosen = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=4))
    alone = outline.delete(lines, chosen, with_children=False)
    assert ids(alone) == [i for i in range(len(lines)) if i not in chosen]
    assert nested_rightly(alone)
    blocks = {i for index in chosen for i in outline.block_of(lines, index)}
    whole = outline.delete(lines, chosen)
    assert ids(whole) == [i for i in range(len(lines)) if i not in blocks]
    assert nested_rightly(whole)


@given(outlines(), outlines(), st.data())
def test_inserting_keeps_the_lines_around(lines: Lines, new: Lines, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(lines)))
    result = outline.insert(lines, position, new)
    assert result[:position] == lines[:position]
    assert result[position + len(new) :] == lines[position:]
    assert [line.title for line in result[position : position + len(new)]] == [line.title for line in new]
    assert nested_rightly(result[: position + len(new)])
