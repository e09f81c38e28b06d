"""Editing plans as a person does: cells, lines, properties; an approved plan stays as it is."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import (
    Abbreviation,
    Approval,
    ColumnKind,
    LineKind,
    Plan,
    PlanColumn,
    PlanLine,
    PlanStatus,
)
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.plans import approval, plan_status, plans, templates
from msoko_desktop.storage.district_file import District

YEAR = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def numbers(district: District, plan_id: int = 1) -> list[str]:
    return [line.number for line in plans.read_plan(district, plan_id).lines]


def line_ids(district: District, *wanted: str) -> list[int]:
    lines = plans.read_plan(district, 1).lines
    return [line.id or 0 for number in wanted for line in lines if line.number == number]


def titles(district: District) -> list[tuple[str, int]]:
    return [(line.title, line.level) for line in plans.read_plan(district, 1).lines]


class TestKeeping:
    def test_a_plan_comes_back_as_it_was_put_in(self, empty: District) -> None:
        plan = Plan(
            title="План мероприятий",
            period=PlanPeriod(dt.date(2026, 9, 1), dt.date(2027, 5, 31), school_year=True),
            columns=(PlanColumn(ColumnKind.NUMBER, "№ п/п", 0.08), PlanColumn(ColumnKind.TITLE, "Мероприятия")),
            lines=(
                PlanLine(LineKind.SECTION, "Раздел", "I", 2),
                PlanLine(
                    LineKind.ACTIVITY,
                    "Дело\n- часть «а»\n- часть б",
                    "1.1",
                    3,
                    "май\nиюнь",
                    "ОО",
                    "≥ 5 %",
                    "Отчёт",
                    "к",
                ),
            ),
            approval=Approval("приказ", "управления образования", "11", dt.date(2026, 1, 13)),
            abbreviations=(Abbreviation("ОО", "общеобразовательная организация"),),
            direction="objectivity",
            extra={"source": "файл.docx"},
        )
        (plan_id,) = plans.add_plan(empty, plan).created
        stored = plans.read_plan(empty, plan_id)
        assert replace(stored, id=None, lines=tuple(replace(line, id=None) for line in stored.lines)) == plan
        assert len({line.id for line in stored.lines}) == 2

    @pytest.mark.parametrize("approval", [None, Approval(), Approval("приказ", "", "5", None)])
    def test_what_is_unknown_stays_unknown(self, empty: District, approval: Approval | None) -> None:
        (plan_id,) = plans.add_plan(empty, Plan("План", approval=approval)).created
        stored = plans.read_plan(empty, plan_id)
        assert (stored.approval, stored.period, stored.columns) == (approval, None, ())

    def test_the_list_tells_what_stands_where(self, district: District) -> None:
        plans.add_plan(district, Plan("Старый", period=PlanPeriod(dt.date(2024, 1, 1), dt.date(2024, 12, 31))))
        plans.add_plan(district, Plan("Новый", period=YEAR, direction="talents"))
        found = plans.list_plans(district)
        assert [plan.title for plan in found] == ["План на 2026 год", "Новый", "Старый"]
        assert [plan.activities for plan in found] == [4, 0, 0]
        assert found[1].direction == "talents"
        assert found[1].status is PlanStatus.DRAFT
        assert abs(dt.datetime.now() - found[0].changed) < dt.timedelta(minutes=5)

    def test_a_plan_that_is_gone(self, district: District) -> None:
        with pytest.raises(InputRefused) as error:
            plans.read_plan(district, 77)
        assert "удалён" in str(error.value)

    def test_texts_are_made_fit_to_be_kept(self, empty: District) -> None:
        line = PlanLine(LineKind.ACTIVITY, "а\x00б\x07\r\nв\u2028г\ud800\uffff", "1\x0b", deadline="\tмай")
        (plan_id,) = plans.add_plan(empty, Plan("  План\nна \x00 год ", lines=(line,))).created
        plan = plans.read_plan(empty, plan_id)
        assert plan.title == "План на год"
        assert plan.lines[0].title == "аб\nв\nг"
        assert plan.lines[0].deadline == "\tмай"

    def test_a_plan_without_a_title_gets_a_name(self, empty: District) -> None:
        plans.add_plan(empty, Plan(" \n"))
        assert plans.list_plans(empty)[0].title == "План без названия"

    def test_too_much_is_refused_with_a_sentence(self, empty: District) -> None:
        long = PlanLine(LineKind.ACTIVITY, "о" * 100_001, "3.4")
        with pytest.raises(InputRefused) as error:
            plans.add_plan(empty, Plan("План", lines=(long,)))
        assert str(error.value) == "Текст ячейки (п. 3.4) длиннее 100 000 знаков. Сократите его и повторите."
        with pytest.raises(InputRefused, match="20001"):
            plans.add_plan(empty, Plan("План", lines=(PlanLine(LineKind.ACTIVITY),) * 20_001))
        assert plans.list_plans(empty) == []

    def test_a_cell_of_the_greatest_length_is_kept(self, district: District) -> None:
        (line_id,) = line_ids(district, "1.1")
        plans.set_cells(district, 1, [(line_id, column, "ж" * 100_000) for column in ColumnKind])
        plans.delete_lines(district, 1, [line_id])
        history.undo(district)
        line = plans.read_plan(district, 1).lines[1]
        assert all(len(line.cell(column)) == 100_000 for column in ColumnKind)


class TestCells:
    def test_cells_of_several_columns_are_one_step(self, district: District) -> None:
        first, second = line_ids(district, "1.1", "2.1")
        cells = [(first, ColumnKind.DEADLINE, "июнь"), (first, ColumnKind.NOTE, "к"), (second, ColumnKind.NOTE, "м")]
        changes = plans.set_cells(district, 1, cells, "Вставить ячейки")
        assert changes == Changes(frozenset({Area.PLAN_LINES}), frozenset({1}), "Вставить ячейки")
        plan = plans.read_plan(district, 1)
        assert (plan.lines[1].deadline, plan.lines[1].note, plan.lines[5].note) == ("июнь", "к", "м")
        history.undo(district)
        assert plans.read_plan(district, 1).lines[1].note == ""

    def test_a_line_of_another_plan_is_not_touched(self, district: District) -> None:
        (other,) = plans.add_plan(district, Plan("Другой", lines=(PlanLine(LineKind.ACTIVITY, "А"),))).created
        foreign = plans.read_plan(district, other).lines[0].id or 0
        with pytest.raises(InputRefused) as error:
            plans.set_cells(district, 1, [(foreign, ColumnKind.TITLE, "Б")])
        assert "удалена" in str(error.value)
        assert plans.read_plan(district, other).lines[0].title == "А"


class TestLines:
    def test_insert_before_and_at_the_end(self, district: District) -> None:
        changes = plans.insert_lines(
            district, 1, 1, [PlanLine(LineKind.ACTIVITY, "А", "а"), PlanLine(LineKind.ACTIVITY, "Б", "б")]
        )
        plans.insert_lines(district, 1, 99, [PlanLine(LineKind.ACTIVITY, "В", "в")])
        assert numbers(district) == ["1", "а", "б", "1.1", "1.2", "1.2.1", "2", "2.1", "в"]
        assert line_ids(district, "а", "б") == list(changes.created)
        assert changes.areas == {Area.PLANS, Area.PLAN_LINES}

    def test_inserting_in_one_place_again_and_again(self, district: District) -> None:
        expected = numbers(district)
        for n in range(40):  # ten halvings use up the gap between two neighbours
            plans.insert_lines(district, 1, 2, [PlanLine(LineKind.ACTIVITY, "", f"н{n}")])
            expected.insert(2, f"н{n}")
        assert numbers(district) == expected
        for n in range(40):
            plans.insert_lines(district, 1, 0, [PlanLine(LineKind.ACTIVITY, "", f"п{n}")])
            expected.insert(0, f"п{n}")
        assert numbers(district) == expected

    def test_an_insert_touches_no_other_row(self, district: District) -> None:
        before = dict(district.connection.execute("SELECT id, position FROM line").fetchall())
        plans.insert_lines(district, 1, 2, [PlanLine(LineKind.ACTIVITY, "", "н")])
        after = dict(district.connection.execute("SELECT id, position FROM line").fetchall())
        assert {line_id: after[line_id] for line_id in before} == before

    def test_a_line_too_deep_for_its_place_is_raised(self, district: District) -> None:
        plans.insert_lines(district, 1, 1, [PlanLine(LineKind.ACTIVITY, "Глубоко", "x", 7)])
        assert titles(district)[1] == ("Глубоко", 1)

    def test_delete_with_and_without_what_belongs_to_it(self, district: District) -> None:
        plans.delete_lines(district, 1, line_ids(district, "1.2"))
        assert titles(district)[2] == ("Справка по ВПР", 1)
        history.undo(district)
        plans.delete_lines(district, 1, line_ids(district, "1.2"), with_children=True)
        assert numbers(district) == ["1", "1.1", "2", "2.1"]
        with pytest.raises(InputRefused):
            plans.delete_lines(district, 1, [999])

    @pytest.mark.parametrize(
        ("moved", "position", "expected"),
        [
            (["1.1"], 0, ["1.1", "1", "1.2", "1.2.1", "2", "2.1"]),
            (["1.1"], 4, ["1", "1.2", "1.2.1", "1.1", "2", "2.1"]),
            (["1.2"], 6, ["1", "1.1", "2", "2.1", "1.2", "1.2.1"]),
            (["2"], 0, ["2", "2.1", "1", "1.1", "1.2", "1.2.1"]),
            (["1.1", "2.1"], 1, ["1", "1.1", "2.1", "1.2", "1.2.1", "2"]),
        ],
    )
    def test_move(self, district: District, moved: list[str], position: int, expected: list[str]) -> None:
        before = plans.read_plan(district, 1).lines
        plans.move_lines(district, 1, line_ids(district, *moved), position)
        assert numbers(district) == expected
        history.undo(district)
        assert plans.read_plan(district, 1).lines == before

    def test_moving_one_line_of_a_long_plan_touches_one_row(self, empty: District) -> None:
        plans.add_plan(empty, Plan("План", lines=tuple(PlanLine(LineKind.ACTIVITY, "", str(n)) for n in range(1000))))
        (moved,) = line_ids(empty, "900")
        plans.move_lines(empty, 1, [moved], 10)
        entries = empty.connection.execute(
            "SELECT count(*) FROM undo_entry WHERE id >= (SELECT max(first_entry) FROM undo_step)"
        ).fetchone()
        assert entries == (1,)
        assert numbers(empty)[9:12] == ["9", "900", "10"]

    def test_indent_and_outdent(self, district: District) -> None:
        changes = plans.shift_level(district, 1, line_ids(district, "1.2"), 1)
        assert changes.step == "Понизить уровень"
        assert titles(district)[2:4] == [("Анализ ВПР", 2), ("Справка по ВПР", 3)]
        assert plans.shift_level(district, 1, line_ids(district, "1.2"), -1).step == "Повысить уровень"
        assert titles(district)[2:4] == [("Анализ ВПР", 1), ("Справка по ВПР", 2)]
        assert not plans.shift_level(district, 1, line_ids(district, "1.1"), -1)

    def test_renumber_all_and_one_section(self, district: District) -> None:
        plans.delete_lines(district, 1, line_ids(district, "1.1"))
        plans.insert_lines(district, 1, 5, [PlanLine(LineKind.ACTIVITY, "Ещё", "2.7")])
        (section,) = line_ids(district, "2")
        plans.renumber(district, 1, section_line_id=section)
        assert numbers(district) == ["1", "1.2", "1.2.1", "2", "2.1", "2.2"]
        plans.renumber(district, 1)
        assert numbers(district) == ["1", "1.1", "1.1.1", "2", "2.1", "2.2"]

    def test_renumber_keeping_gaps(self, district: District) -> None:
        plans.delete_lines(district, 1, line_ids(district, "1.1"))
        assert not plans.renumber(district, 1, keep_gaps=True)
        assert numbers(district) == ["1", "1.2", "1.2.1", "2", "2.1"]

    def test_replace_lines_keeps_updates_inserts_and_deletes(self, district: District) -> None:
        old = plans.read_plan(district, 1).lines
        new = PlanLine(LineKind.ACTIVITY, "Новое", "н")
        lines = [old[5], new, replace(old[1], title="Изменённое", kind=LineKind.SECTION), old[0]]
        changes = plans.replace_lines(district, 1, lines, "Вставить строки")
        stored = plans.read_plan(district, 1).lines
        assert stored == (old[5], replace(new, id=changes.created[0]), lines[2], old[0])
        history.undo(district)
        assert plans.read_plan(district, 1).lines == old

    def test_replace_lines_refuses_foreign_and_doubled_ids(self, district: District) -> None:
        line = plans.read_plan(district, 1).lines[0]
        for lines in ([replace(line, id=999)], [line, line]):
            with pytest.raises(InputRefused):
                plans.replace_lines(district, 1, lines, "Вставить строки")


class TestProperties:
    def test_each_can_be_set_and_cleared(self, district: District) -> None:
        changes = plans.set_properties(
            district, 1, title="Новое имя", period=YEAR, direction="talents", extra={"a": "б"},
            columns=[PlanColumn(ColumnKind.TITLE, "Дела", 0.5)], approval=Approval(number="7"),
            abbreviations=[Abbreviation("ОО", "организация")],
        )  # fmt: skip
        assert changes.step == "Изменить свойства плана"
        plan = plans.read_plan(district, 1)
        assert (plan.title, plan.period, plan.direction, plan.extra) == ("Новое имя", YEAR, "talents", {"a": "б"})
        assert plan.columns == (PlanColumn(ColumnKind.TITLE, "Дела", 0.5),)
        assert plan.approval == Approval(number="7")
        assert plan.abbreviations == (Abbreviation("ОО", "организация"),)
        plans.set_properties(district, 1, period=None, approval=None)
        plan = plans.read_plan(district, 1)
        assert (plan.period, plan.approval, plan.title) == (None, None, "Новое имя")
        assert len(plan.lines) == 6

    def test_the_step_says_what_was_changed(self, district: District) -> None:
        assert plans.set_properties(district, 1, title="А").step == "Изменить название плана"
        assert plans.set_properties(district, 1, period=YEAR).step == "Изменить период плана"
        assert not plans.set_properties(district, 1, period=YEAR)

    def test_a_plan_that_is_gone(self, district: District) -> None:
        with pytest.raises(InputRefused):
            plans.set_properties(district, 77, title="А")


EDITS: list[Callable[[District], object]] = [
    lambda d: plans.set_cells(d, 1, [(2, ColumnKind.NOTE, "x")]),
    lambda d: plans.insert_lines(d, 1, 0, [PlanLine(LineKind.ACTIVITY)]),
    lambda d: plans.delete_lines(d, 1, [2]),
    lambda d: plans.move_lines(d, 1, [2], 0),
    lambda d: plans.shift_level(d, 1, [3], 1),
    lambda d: plans.renumber(d, 1),
    lambda d: plans.replace_lines(d, 1, [], "Очистить"),
    lambda d: plans.delete_plan(d, 1),
    lambda d: plans.set_properties(d, 1, title="x"),
]


class TestArchived:
    """What is approved stands in `test_approval`."""

    @pytest.mark.parametrize("edit", EDITS)
    def test_no_edit_gets_through(self, district: District, edit: Callable[[District], object]) -> None:
        assert plan_status.archive_plan(district, 1).step == "Убрать план в архив"
        before = plans.read_plan(district, 1)
        with pytest.raises(InputRefused) as error:
            edit(district)
        assert "верните его из архива" in str(error.value)
        assert plans.read_plan(district, 1) == before

    @pytest.mark.parametrize("edit", EDITS[:3])
    def test_out_of_the_archive_it_can_be_edited(self, district: District, edit: Callable[[District], object]) -> None:
        plan_status.archive_plan(district, 1)
        assert plan_status.take_from_archive(district, 1).step == "Вернуть план из архива"
        assert edit(district)


class TestCopies:
    def test_a_copy_for_later_years_tells_what_kept_its_time(self, district: District) -> None:
        plans.set_properties(district, 1, period=YEAR)
        approval.approve_plan(district, 1, Approval(number="11", date=dt.date(2026, 1, 13)), dt.date(2026, 1, 14))
        result = plans.shifted_copy(district, 1, 1)
        (copy_id,) = result.changes.created
        copy = plans.read_plan(district, copy_id)
        assert copy.title == "План на 2027 год"
        assert copy.period == PlanPeriod(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
        assert (copy.status, copy.approval) == (PlanStatus.DRAFT, None)
        assert [line.deadline for line in copy.lines] == ["", "июль 2027", "май 2027", "", "", "ежемесячно"]
        assert result.not_shifted == ()
        history.undo(district)
        assert len(plans.list_plans(district)) == 1

    def test_what_was_left_is_named_with_its_place(self, district: District) -> None:
        (line_id,) = line_ids(district, "1.2.1")
        plans.set_cells(district, 1, [(line_id, ColumnKind.DEADLINE, "по приказу от 13.01.2026 № 11")])
        result = plans.shifted_copy(district, 1, 1, "Своё название")
        (place,) = result.not_shifted
        assert place.where == "п. 1.2.1, срок"
        assert "13.01.2026" in place.text
        assert place.column is ColumnKind.DEADLINE
        copy = plans.read_plan(district, result.changes.created[0])
        assert copy.title == "Своё название"
        assert place.line_id == copy.lines[3].id

    @pytest.mark.parametrize("years", [9000, -9000])
    def test_a_year_outside_the_calendar(self, district: District, years: int) -> None:
        plans.set_properties(district, 1, period=YEAR)
        with pytest.raises(InputRefused):
            plans.shifted_copy(district, 1, years)
        assert len(plans.list_plans(district)) == 1

    def test_a_plan_that_is_gone(self, district: District) -> None:
        with pytest.raises(InputRefused):
            plans.shifted_copy(district, 77, 1)


class TestTemplates:
    def test_every_template_makes_a_plan(self, district: District) -> None:
        summaries = templates.list_templates()
        assert {"objectivity", "msoko_roadmap"} <= {summary.code for summary in summaries}
        for summary in summaries:
            period = summary.period.starting(2027)
            (plan_id,) = templates.plan_from_template(district, summary.code, period).created
            plan = plans.read_plan(district, plan_id)
            assert plan.period == period
            assert len(plan.activities()) == summary.activities > 0
            assert "{" not in plan.title + "".join(line.title + line.deadline for line in plan.lines)

    def test_an_unknown_template(self, district: District) -> None:
        with pytest.raises(InputRefused):
            templates.plan_from_template(district, "нет", YEAR)
