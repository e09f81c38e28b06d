"""Numbering a plan anew in its own way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.plans import numbering, outline
from msoko_desktop.domain.plans.outline import Lines
from msoko_desktop.domain.plans.plans import LineKind, PlanLine


def plan(*rows: str) -> Lines:
    """Make lines of «# 1» (section), «## 1.1» (nested section), «1.1» (activity), «  1.1.1» (two blanks a level)."""
    lines: list[PlanLine] = []
    for row in rows:
        if row.startswith("#"):
            marks, _, number = row.partition(" ")
            lines.append(PlanLine(LineKind.SECTION, number=number, level=len(marks)))
        else:
            blanks = len(row) - len(row.lstrip(" "))
            number = row.strip().removeprefix("-")
            lines.append(PlanLine(LineKind.ACTIVITY, number=number, level=blanks // 2 + 1))
    return tuple(lines)


def numbers(lines: Lines) -> list[str]:
    return [line.number for line in lines]


def test_numbers_under_numbered_sections() -> None:
    lines = plan("# 1", "1.1", "1.2", "1.4", "# 2", "2.1", "2.3")
    assert numbers(numbering.renumber(lines)) == ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]
    assert numbering.renumber(lines, keep_gaps=True) == lines


def test_gap_stays_at_its_number_when_a_line_comes_in() -> None:
    lines = plan("# 1", "1.1", "1.2", "1.2", "1.4", "1.5")
    assert numbers(numbering.renumber(lines, keep_gaps=True)) == ["1", "1.1", "1.2", "1.4", "1.5", "1.6"]


def test_gap_stays_at_its_number_when_lines_change_places() -> None:
    lines = plan("1", "4", "2", "5")
    assert numbers(numbering.renumber(lines, keep_gaps=True)) == ["1", "2", "4", "5"]


def test_running_numbers_go_on_across_unnumbered_sections() -> None:
    lines = plan("# ", "1", "2", "# ", "4", "3", "## ", "5", "-", "7")
    assert numbers(numbering.renumber(lines)) == ["", "1", "2", "", "3", "4", "", "5", "", "6"]


def test_running_numbers_that_begin_later_keep_their_start_with_gaps() -> None:
    lines = plan("# ", "23", "24", "# ", "26")
    assert numbering.renumber(lines, keep_gaps=True) == lines
    assert numbers(numbering.renumber(lines)) == ["", "1", "2", "", "3"]


def test_numbers_that_restart_in_each_section() -> None:
    lines = plan("# I", "1", "2", "2", "# II", "1", "3", "# III", "1")
    assert numbers(numbering.renumber(lines)) == ["I", "1", "2", "3", "II", "1", "2", "III", "1"]


def test_stray_prefix_before_the_first_section_is_put_right() -> None:
    assert numbers(numbering.renumber(plan("1", "1.1", "# ", "1"))) == ["1", "2", "", "1"]


def test_roman_sections_give_arabic_prefixes() -> None:
    lines = plan("# I", "1.1", "# III", "3.1", "3.2")
    assert numbers(numbering.renumber(lines)) == ["I", "1.1", "II", "2.1", "2.2"]


def test_flat_plan_with_dot_paths() -> None:
    lines = plan("1", "3", "5", "  5.1", "    5.1.1", "    5.1.3", "  5.2", "    5.2.1", "6")
    assert numbers(numbering.renumber(lines)) == ["1", "2", "3", "3.1", "3.1.1", "3.1.2", "3.2", "3.2.1", "4"]
    assert numbering.renumber(lines, keep_gaps=True) == lines


def test_unnumbered_rows_stay_unnumbered() -> None:
    lines = plan("# 3", "3.1", "3.4", "  -", "  -", "# 4", "4.1")
    assert numbers(numbering.renumber(lines)) == ["1", "1.1", "1.2", "", "", "2", "2.1"]


def test_other_labels_stay() -> None:
    lines = plan("1", "  а)", "  б)", "3")
    assert numbers(numbering.renumber(lines)) == ["1", "а)", "б)", "2"]


def test_prefixes_stay_where_the_section_rows_have_no_number() -> None:
    lines = plan("# ", "1.1", "1.3", "# ", "2.2")
    assert numbers(numbering.renumber(lines)) == ["", "1.1", "1.2", "", "2.1"]


def test_nested_sections_carry_paths() -> None:
    lines = plan("# 1", "## 1.1", "1.1.1", "1.1.3", "## 1.3", "1.3.1")
    assert numbers(numbering.renumber(lines)) == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"]


def test_unnumbered_plan_gets_numbers() -> None:
    assert numbers(numbering.renumber(plan("# ", "-", "-", "  -", "# ", "-"))) == [
        "1",
        "1.1",
        "1.2",
        "1.2.1",
        "2",
        "2.1",
    ]
    assert numbers(numbering.renumber(plan("-", "-"))) == ["1", "2"]
    assert numbering.renumber(()) == ()


def test_one_section_is_numbered_by_itself() -> None:
    lines = plan("# 1", "1.1", "1.3", "# 5", "5.2", "5.4", "# 6", "6.2")
    expected = ["1", "1.1", "1.3", "5", "5.1", "5.2", "6", "6.2"]
    assert numbers(numbering.renumber(lines, 3)) == expected
    assert numbers(numbering.renumber(lines, 5)) == expected, "any line of the section will do"


def test_one_section_of_running_numbers_goes_on_from_the_one_before() -> None:
    lines = plan("# ", "1", "2", "# ", "7", "9", "# ", "10")
    assert numbers(numbering.renumber(lines, 3)) == ["", "1", "2", "", "3", "4", "", "10"]


@pytest.mark.parametrize(
    ("lines", "position", "level", "expected"),
    [
        (plan("# 1", "1.1", "1.2", "# 2", "2.1"), 3, 1, "1.3"),
        (plan("# 1", "1.1", "1.2", "# 2", "2.1"), 5, 1, "2.2"),
        (plan("# 1", "1.1", "1.2", "# 2", "2.1"), 4, 1, "2.1"),
        (plan("# 1", "1.1", "1.2"), 2, 2, "1.1.1"),
        (plan("# ", "1", "2", "# ", "3"), 3, 1, "3"),
        (plan("# ", "1", "2", "# ", "3"), 5, 1, "4"),
        (plan("# I", "1", "2", "# II", "1"), 5, 1, "2"),
        (plan("1", "2", "  2.1", "  2.2", "3"), 4, 2, "2.3"),
        (plan("1", "2", "  2.1", "  2.2", "3"), 4, 1, "3"),
        (plan("# 3", "3.1", "  -", "  -"), 4, 2, ""),
        (plan("1.1", "1.2", "2.1"), 3, 1, "2.2"),
        (plan("-", "-"), 2, 1, ""),
        ((), 0, 1, "1"),
    ],
)
def test_number_of_a_new_line(lines: Lines, position: int, level: int, expected: str) -> None:
    assert numbering.next_number(lines, position, level) == expected


def test_number_of_a_new_section() -> None:
    assert numbering.next_number(plan("# 1", "1.1", "# 2", "2.1"), 4, 1, LineKind.SECTION) == "3"
    assert numbering.next_number(plan("# I", "1.1", "# II", "2.1"), 4, 1, LineKind.SECTION) == "III"
    assert numbering.next_number(plan("# ", "1", "# ", "2"), 4, 1, LineKind.SECTION) == ""
    assert numbering.next_number(plan("1", "2"), 0, 1, LineKind.SECTION) == ""
    with pytest.raises(IndexError):
        numbering.next_number(plan("1"), 2, 1)


def test_roman_digits() -> None:
    assert [numbering.roman(number) for number in (1, 4, 9, 14, 39)] == ["I", "IV", "IX", "XIV", "XXXIX"]
    assert numbering.roman_value("XIV") == 14
    assert numbering.roman_value("IIII") is None
    assert numbering.number_value("5.1.2") == (5, 1, 2)
    assert numbering.number_value("II") == (2,)
    assert numbering.number_value("а)") is None
    with pytest.raises(ValueError, match="1-39"):
        numbering.roman(40)


NUMBERS = st.sampled_from(["", "1", "2", "3", "7", "1.1", "1.2", "2.1", "2.4", "3.1.2", "I", "II", "а)", "12"])


@st.composite
def numbered(draw: st.DrawFn) -> Lines:
    """Plans with any numbers at all."""
    lines: Lines = ()
    for number in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from([LineKind.SECTION, LineKind.ACTIVITY, LineKind.ACTIVITY, LineKind.ACTIVITY]))
        level = draw(st.integers(1, outline.level_limit(lines, len(lines), kind)))
        lines += (PlanLine(kind, f"дело {number}", number=draw(NUMBERS), level=level, id=number),)
    return lines


@given(numbered(), st.booleans())
def test_numbering_twice_is_numbering_once(lines: Lines, keep_gaps: bool) -> None:
    once = numbering.renumber(lines, keep_gaps=keep_gaps)
    assert numbering.renumber(once, keep_gaps=keep_gaps) == once


@given(numbered(), st.booleans())
def test_numbering_changes_nothing_but_numbers(lines: Lines, keep_gaps: bool) -> None:
    result = numbering.renumber(lines, keep_gaps=keep_gaps)
    assert [(line.id, line.title, line.level, line.kind) for line in result] == [
        (line.id, line.title, line.level, line.kind) for line in lines
    ]
    if any(line.number for line in lines):
        assert [bool(line.number) for line in result] == [bool(line.number) for line in lines]


@given(numbered(), st.data())
def test_a_new_number_is_always_found(lines: Lines, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(lines)))
    level = data.draw(st.integers(1, outline.level_limit(lines, position)))
    number = numbering.next_number(lines, position, level)
    assert number == "" or numbering.number_value(number)
