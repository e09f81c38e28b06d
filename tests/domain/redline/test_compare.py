"""The redline of two revisions: all that was changed and nothing else."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.language.russian import tidy_spaces
from msoko_desktop.domain.plans.numbering import renumber
from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.redline import (
    AbbreviationChanged,
    CellChanged,
    Change,
    ColumnChanged,
    ColumnsReordered,
    LevelChanged,
    LineAdded,
    LineMoved,
    LineRemoved,
    PeriodChanged,
    Renumbered,
    RunKind,
    TitleChanged,
    compare,
)
from msoko_desktop.domain.redline.places import longest_rise
from tests.domain.redline.district_plan import APPROVED, CHANGED, COLUMNS, activity, plan_of, section

LINES = APPROVED.lines


def told(change: Change) -> str:
    """Say a change in a line: what it is, of which number, what it is now."""
    match change:
        case CellChanged():
            removed = "".join(run.text for run in change.runs if run.kind is RunKind.REMOVED)
            added = "".join(run.text for run in change.runs if run.kind is RunKind.ADDED)
            return f"cell {change.old.number} {change.column}: {removed} > {added}"
        case LineMoved():
            return f"moved {change.old.number} > {change.new.number} after {change.after}"
        case LevelChanged():
            return f"level {change.old.number} > {change.new.number}"
        case LineAdded():
            return f"added {change.line.number} at {change.at}"
        case LineRemoved():
            return f"removed {change.line.number}"
        case Renumbered():
            return f"renumbered {len(change.pairs)} from {change.pairs[0]} with {len(change.inner)}"
        case AbbreviationChanged():
            return f"abbreviation {change.old and change.old.meaning} > {change.new and change.new.meaning}"
        case ColumnChanged():
            return f"column {change.old and change.old.heading} > {change.new and change.new.heading}"
    return type(change).__name__


def all_told(old: Plan, new: Plan) -> list[str]:
    return [told(change) for change in compare(old, new).changes]


TWENTY = [
    "TitleChanged",
    "PeriodChanged",
    "column Срок > Сроки реализации",
    "cell 1 title: Анализ > Изучение",
    "cell 1.1 title: русскому языку > физике",
    "cell 1.1 deadline: марта > мая",
    "cell 1.2 executors:  > , школы",
    "removed 1.3",
    "renumbered 1 from (4, 3) with 0",  # 1.4 is 1.3 now
    "cell 2.1 expected_result: Список > Реестр",
    "added 2.2 at 6",
    "renumbered 4 from (7, 7) with 0",  # 2.2–2.5 are 2.3–2.6 now
    "moved 2.6 > 3.1 after None",  # to the head of section 3
    "moved 3.3 > 3.2 after 12",  # behind the former 2.6
    "renumbered 2 from (13, 14) with 0",  # 3.1 and 3.2 are 3.3 and 3.4 now
    "added 4 at 16",
    "added 4.1 at 17",
    "renumbered 1 from (16, 18) with 2",  # section 4 is 5 now, with its 4.1 and 4.2
    "cell 4.2 deadline: май > июнь",
    "abbreviation None > основной государственный экзамен",
]


def test_twenty_changes_are_told_and_no_more() -> None:
    assert all_told(APPROVED, CHANGED) == TWENTY


def without_ids(plan: Plan) -> Plan:
    return replace(plan, lines=tuple(replace(line, id=None) for line in plan.lines))


@pytest.mark.parametrize("ids", ["none", "new", "of other lines"])
def test_lines_are_recognised_by_number_and_words_where_ids_do_not_help(ids: str) -> None:
    changed = without_ids(CHANGED)
    if ids == "new":
        changed = replace(changed, lines=tuple(replace(line, id=at + 900) for at, line in enumerate(changed.lines)))
    if ids == "of other lines":  # two files, each of which counts from 1
        numbered = [replace(line, id=len(changed.lines) - at) for at, line in enumerate(changed.lines)]
        changed = replace(changed, lines=tuple(numbered))
    assert all_told(APPROVED, changed) == TWENTY


def test_a_line_keeps_its_identity_by_its_id_through_any_rewording() -> None:
    reworded = replace(LINES[8], title="Общественная приёмная", deadline="июнь", executors="", expected_result="")
    changes = compare(APPROVED, with_lines(*LINES[:8], reworded, *LINES[9:])).changes
    assert [type(change) for change in changes] == [CellChanged] * 4


def with_lines(*lines: PlanLine) -> Plan:
    return replace(APPROVED, lines=lines)


def test_without_ids_a_line_with_nothing_in_common_is_another_line() -> None:
    other = activity(None, "2.3", "Общественная приёмная", "ежемесячно", "Районная библиотека")
    new = with_lines(*LINES[:8], other, *LINES[9:])
    assert all_told(without_ids(APPROVED), new) == ["removed 2.3", "added 2.3 at 8"]


def test_equal_rows_in_different_sections_stay_in_their_sections() -> None:
    def twice(first: str, *, with_second: bool) -> Plan:
        second = [section(None, "", "Второй"), activity(None, "", "Анализ мер", "май")] if with_second else []
        return plan_of(section(None, "", first), activity(None, "", "Анализ мер", "май"), *second)

    three = plan_of(
        section(None, "", "Начало"), activity(None, "", "Анализ мер", "май"), *twice("Первый", with_second=True).lines
    )
    assert all_told(three, twice("Первый", with_second=True)) == ["removed ", "removed "]
    assert [change.at for change in compare(three, twice("Первый", with_second=True)).changes] == [0, 1]


def test_swapped_sections_are_one_move_and_their_activities_only_follow() -> None:
    swapped = with_lines(*LINES[:5], *LINES[12:16], *LINES[5:12], *LINES[16:])
    assert all_told(APPROVED, swapped) == ["moved 3 > 3 after 0"]
    numbered = replace(swapped, lines=renumber(swapped.lines))
    assert all_told(APPROVED, numbered) == ["moved 3 > 2 after 0", "renumbered 1 from (5, 9) with 6"]


def test_the_fewest_activities_count_as_moved() -> None:
    last_first = with_lines(*LINES[:6], LINES[11], *LINES[6:11], *LINES[12:])
    assert all_told(APPROVED, last_first) == ["moved 2.6 > 2.6 after None"]
    first_last = with_lines(*LINES[:6], *LINES[7:12], LINES[6], *LINES[12:])
    assert all_told(APPROVED, first_last) == ["moved 2.1 > 2.1 after 10"]


def test_an_activity_moves_with_its_sub_activities() -> None:
    block = (
        activity(30, "1", "Семинар"),
        activity(31, "1.1", "Программа", level=2),
        activity(32, "1.2", "Приказ", level=2),
    )
    rest = (activity(33, "2", "Олимпиада"), activity(34, "3", "Выставка"))
    new = tuple(
        replace(line, number=number)
        for line, number in zip((*rest, *block), ("1", "2", "3", "3.1", "3.2"), strict=True)
    )
    assert all_told(plan_of(*block, *rest), plan_of(*new)) == [
        "renumbered 2 from (3, 0) with 0",
        "moved 1 > 3 after 1",
    ]


def test_a_section_row_taken_out_or_put_in_moves_nothing() -> None:
    joined = with_lines(*LINES[:5], *LINES[6:])
    assert all_told(APPROVED, joined) == ["removed 2"]
    divided = with_lines(*LINES[:9], section(None, "2А", "Проверка на местах"), *LINES[9:])
    assert all_told(APPROVED, divided) == ["added 2А at 9"]


def test_a_nested_activity_changed_its_level_and_nothing_else() -> None:
    nested = with_lines(*LINES[:8], replace(LINES[8], level=2, number="2.2.1"), *LINES[9:])
    assert all_told(APPROVED, nested) == ["level 2.3 > 2.2.1"]


def test_columns_come_go_and_change_their_places() -> None:
    note = PlanColumn(ColumnKind.NOTE, "Примечание")
    number, title, deadline, executors, _ = COLUMNS
    new = replace(APPROVED, columns=(number, title, executors, deadline, note))
    assert all_told(APPROVED, new) == [
        "column Ожидаемый результат > None",
        "column None > Примечание",
        "ColumnsReordered",
    ]
    assert compare(APPROVED, new).changes[2] == ColumnsReordered(
        ("№ п/п", "Наименование мероприятия", "Ответственные исполнители", "Срок", "Примечание")
    )


def test_a_cell_of_a_new_column_was_empty_on_paper_and_one_without_a_column_does_not_count() -> None:
    noted = tuple(replace(line, note="по согласованию") if line.id == 9 else line for line in LINES)
    old, hidden = replace(APPROVED, lines=noted), with_lines(*LINES)
    assert all_told(old, hidden) == []
    shown = replace(old, columns=(*COLUMNS, PlanColumn(ColumnKind.NOTE, "Примечание")))
    assert all_told(old, shown) == ["column None > Примечание", "cell 2.3 note:  > по согласованию"]


def test_abbreviations_are_compared_by_what_they_shorten() -> None:
    new = replace(APPROVED, abbreviations=(Abbreviation("ИМЦ", "методический центр"), Abbreviation("ОО", "школы")))
    assert all_told(APPROVED, new) == [
        "abbreviation информационно-методический центр > методический центр",
        "abbreviation None > школы",
    ]
    assert all_told(new, APPROVED)[0] == "abbreviation школы > None"


def test_blanks_alone_are_no_change() -> None:
    blank = replace(LINES[1], deadline="до 1\u00a0марта  2026 г. ")
    assert not compare(APPROVED, with_lines(LINES[0], blank, *LINES[2:]))


def test_a_rise_is_as_long_as_can_be() -> None:
    assert longest_rise([]) == set()
    assert longest_rise([3, 0, 1, 2]) == {1, 2, 3}
    assert len(longest_rise([5, 1, 4, 2, 3])) == 3


WORDS = st.sampled_from(["Анализ", "работ", "школ", "семинар", "май", "ИМЦ", "и", "до 1 июня"])
TEXT = st.lists(WORDS, max_size=4).map(" ".join)


@st.composite
def plans(draw: st.DrawFn, *, keyed: bool) -> Plan:
    keys = draw(st.permutations(range(1, 9)))
    lines = [
        PlanLine(
            draw(st.sampled_from(LineKind)),
            draw(TEXT),
            draw(st.sampled_from(["", "1", "2", "1.1", "1.2"])),
            draw(st.integers(1, 3)),
            deadline=draw(TEXT),
            executors=draw(TEXT),
            id=keys[at] if keyed else None,
        )
        for at in range(draw(st.integers(0, 7)))
    ]
    return Plan("План", columns=COLUMNS, lines=tuple(lines))


@given(plans(keyed=True) | plans(keyed=False))
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert not compare(plan, plan)
    assert not compare(plan, without_ids(plan))


def cells_of(lines: Iterable[PlanLine]) -> list[tuple[str, ...]]:
    return [(line.title, line.deadline, line.executors) for line in lines]


@given(plans(keyed=True) | plans(keyed=False), plans(keyed=True) | plans(keyed=False))
def test_the_changes_lead_from_one_plan_to_the_other(old: Plan, new: Plan) -> None:
    redline = compare(old, new)
    changes = redline.changes
    removed = {change.at for change in changes if isinstance(change, LineRemoved)}
    added = {change.at for change in changes if isinstance(change, LineAdded)}
    pairs = dict(redline.pairs)
    assert removed == set(range(len(old.lines))) - set(pairs)
    assert added == set(range(len(new.lines))) - set(pairs.values())
    changed = {(change.new_at, change.column): change for change in changes if isinstance(change, CellChanged)}
    told_numbers = {
        at for change in changes if isinstance(change, Renumbered) for _, at in (*change.pairs, *change.inner)
    }
    carried = {change.new_at for change in changes if isinstance(change, LineMoved | LevelChanged)}
    for old_at, new_at in redline.pairs:
        before, after = old.lines[old_at], new.lines[new_at]
        assert before.kind is after.kind
        section_row = after.kind is LineKind.SECTION
        for kind in (
            (ColumnKind.TITLE,) if section_row else (ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS)
        ):
            differs = tidy_spaces(before.cell(kind)) != tidy_spaces(after.cell(kind))
            assert ((new_at, kind) in changed) == differs
        if new_at in told_numbers:
            assert before.number != after.number
        elif before.number != after.number and not carried:
            raise AssertionError("a changed number is not told")
    kept_in_place = [at for at in sorted(pairs.values()) if at not in carried]
    back = {new_at: old_at for old_at, new_at in redline.pairs}
    if not carried and not removed and not added:
        assert [back[at] for at in kept_in_place] == sorted(back[at] for at in kept_in_place)


def test_title_and_period_carry_both_values() -> None:
    title, period = compare(APPROVED, CHANGED).changes[:2]
    assert isinstance(title, TitleChanged)
    assert isinstance(period, PeriodChanged)
    assert [run.text for run in title.runs if run.kind is not RunKind.KEPT] == ["2026 год", "2026–2027 годы"]
    assert (period.old, period.new) == (APPROVED.period, CHANGED.period)
