"""Approval freezes: what was approved is changed only by a new revision, and its history can be read."""

import datetime as dt
import hashlib
from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.plans.plans import Approval, ColumnKind, LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history
from msoko_desktop.services.documents import evidence, tampering
from msoko_desktop.services.plans import approval, plan_changes, plan_status, plans
from msoko_desktop.services.printing import plan_document
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District
from tests.services.approved import SIGNED, TODAY, D, activity, add_plan, road_map

ACT = Approval("приказ", "отдела образования", "11", SIGNED)


def texts(plan: Plan) -> list[tuple[str, str, str]]:
    return [(line.number, line.title, line.deadline) for line in plan.lines]


def line_id(d: District, plan_id: int, number: str) -> int:
    found = next(line.id for line in plans.read_plan(d, plan_id).lines if line.number == number)
    assert found is not None
    return found


def marks(d: District) -> dict[str, list[object]]:
    """Return the rows of execution, of schools ticked off and of evidence."""
    with d.reading() as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608  # three names
            for table in ("occurrence", "school_tick", "evidence")
        }


def printed(d: District, plan_id: int) -> str:
    pages = PdfReader(BytesIO(plan_document(d, plan_id, "pdf"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture
def plan_id(empty: District) -> int:
    return add_plan(empty)


@pytest.fixture
def approved(empty: District, plan_id: int) -> int:
    """A plan that was approved by order № 11 of 13.01.2026."""
    approval.approve_plan(empty, plan_id, ACT, TODAY)
    return plan_id


class TestApproving:
    def test_number_and_date_stand_in_the_plan_and_in_its_revision(self, empty: District, plan_id: int) -> None:
        changes = approval.approve_plan(empty, plan_id, Approval("приказ", "", "  11 ", SIGNED), TODAY)
        assert changes.step == "Утвердить план"
        plan = plans.read_plan(empty, plan_id)
        assert (plan.status, plan.approval) == (PlanStatus.APPROVED, Approval("приказ", "", "11", SIGNED))
        (revision,) = approval.revisions_of_plan(empty, plan_id)
        assert (revision.number, revision.act, revision.plan_id) == (1, plan.approval, plan_id)
        assert approval.read_revision_plan(empty, revision.id) == plan

    def test_the_pdf_is_kept_with_its_checksum(self, empty: District, approved: int) -> None:
        (revision,) = approval.revisions_of_plan(empty, approved)
        pdf = approval.read_pdf(empty, revision.id)
        assert pdf.startswith(b"%PDF-")
        assert hashlib.sha256(pdf).hexdigest() == revision.sha256

    def test_the_pdf_bears_number_and_date(self, empty: District, approved: int) -> None:
        (revision,) = approval.revisions_of_plan(empty, approved)
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(approval.read_pdf(empty, revision.id))).pages)
        assert "№ 11" in text
        assert "13.01.2026" in text or "13 января 2026" in text

    @pytest.mark.parametrize(
        ("act", "said"),
        [
            (Approval(number="11"), "Дата документа не указана"),
            (Approval(number="  ", date=SIGNED), "Номер документа не указан"),
            (Approval(number="11", date=D(2026, 2, 11)), "11.02.2026 ещё не наступила"),
        ],
    )
    def test_an_act_that_cannot_be(self, empty: District, plan_id: int, act: Approval, said: str) -> None:
        with pytest.raises(InputRefused, match=said):
            approval.approve_plan(empty, plan_id, act, TODAY)
        assert plans.read_plan(empty, plan_id).status is PlanStatus.DRAFT
        assert approval.revisions_of_plan(empty, plan_id) == ()

    def test_a_plan_without_activities(self, empty: District) -> None:
        bare = add_plan(empty, Plan("Пустой", lines=(PlanLine(LineKind.SECTION, "Раздел", "1"),)))
        with pytest.raises(InputRefused, match="нет ни одного мероприятия"):
            approval.approve_plan(empty, bare, ACT, TODAY)

    def test_twice(self, empty: District, approved: int) -> None:
        with pytest.raises(InputRefused, match="уже утверждён"):
            approval.approve_plan(empty, approved, ACT, TODAY)
        assert len(approval.revisions_of_plan(empty, approved)) == 1


EDITS: list[Callable[[District, int], object]] = [
    lambda d, p: plans.set_cells(d, p, [(line_id(d, p, "1.1"), ColumnKind.TITLE, "x")]),
    lambda d, p: plans.insert_lines(d, p, 0, [activity("9", "Ещё")]),
    lambda d, p: plans.delete_lines(d, p, [line_id(d, p, "1.1")]),
    lambda d, p: plans.move_lines(d, p, [line_id(d, p, "1.1")], 4),
    lambda d, p: plans.shift_level(d, p, [line_id(d, p, "1.2")], 1),
    plans.renumber,
    lambda d, p: plans.replace_lines(d, p, [], "Очистить"),
    lambda d, p: plans.set_properties(d, p, title="x"),
    lambda d, p: plans.set_properties(d, p, direction="talents"),
    lambda d, p: plans.set_properties(d, p, approval=Approval(number="12")),
    plans.delete_plan,
    plan_status.return_to_draft,
]


class TestFrozen:
    @pytest.mark.parametrize("edit", EDITS)
    def test_no_edit_gets_through(
        self, empty: District, approved: int, edit: Callable[[District, int], object]
    ) -> None:
        before = plans.read_plan(empty, approved)
        with pytest.raises(InputRefused, match="Внести изменения…"):
            edit(empty, approved)
        assert plans.read_plan(empty, approved) == before

    def test_approval_is_not_undone_and_what_came_after_it_is(self, empty: District, approved: int) -> None:
        other = add_plan(empty, road_map("Другой план"))
        plans.set_properties(empty, other, title="Третий план")
        history.undo(empty)
        history.undo(empty)
        assert [one.id for one in plans.list_plans(empty)] == [approved]
        with pytest.raises(UserError) as error:
            history.undo(empty)
        assert "«Утвердить план»: это отменить нельзя" in str(error.value)
        assert plans.read_plan(empty, approved).status is PlanStatus.APPROVED
        history.redo(empty)
        history.redo(empty)
        assert plans.read_plan(empty, other).title == "Третий план"

    def test_into_the_archive_and_back(self, empty: District, approved: int) -> None:
        plan_status.archive_plan(empty, approved)
        with pytest.raises(InputRefused, match="в архиве"):
            plans.set_properties(empty, approved, title="x")
        plan_status.take_from_archive(empty, approved)
        assert plans.read_plan(empty, approved).status is PlanStatus.APPROVED
        assert len(approval.revisions_of_plan(empty, approved)) == 1


class TestAmending:
    def test_a_new_revision(self, empty: District, approved: int) -> None:
        assert approval.open_amendment(empty, approved).step == "Внести изменения в план"
        assert plans.list_plans(empty)[0].amended
        plans.set_cells(empty, approved, [(line_id(empty, approved, "1.1"), ColumnKind.DEADLINE, "июнь 2026 г.")])
        second = Approval("приказ", "отдела образования", "25", D(2026, 2, 2))
        approval.approve_plan(empty, approved, second, TODAY)
        first, last = approval.revisions_of_plan(empty, approved)
        assert (first.number, last.number) == (1, 2)
        assert (first.act, last.act) == (ACT, second)
        assert approval.read_revision_plan(empty, first.id).lines[1].deadline == "июль 2026 г."
        assert approval.read_revision_plan(empty, last.id).lines[1].deadline == "июнь 2026 г."
        assert not plans.list_plans(empty)[0].amended

    def test_on_paper_the_text_that_is_amended_does_not_bear_the_number_of_the_old_act(
        self, empty: District, approved: int
    ) -> None:
        assert "№ 11" in printed(empty, approved)
        approval.open_amendment(empty, approved)
        assert "№ 11" not in printed(empty, approved)
        assert "13.01.2026" not in printed(empty, approved)
        approval.discard_amendment(empty, approved)
        assert "№ 11" in printed(empty, approved)

    def test_what_was_in_force_on_a_day(self, empty: District, approved: int) -> None:
        approval.open_amendment(empty, approved)
        plans.set_cells(empty, approved, [(line_id(empty, approved, "1.1"), ColumnKind.TITLE, "Иначе")])
        approval.approve_plan(empty, approved, Approval(number="25", date=D(2026, 2, 2)), TODAY)

        def title_on(day: dt.date) -> str | None:
            stand = plan_status.standing(empty, approved)
            number = plan_changes.revision_on(stand, day)
            if number is None:
                return None
            return approval.read_revision_plan(empty, stand.revisions[number - 1].id).lines[1].title

        assert title_on(D(2026, 1, 12)) is None
        assert title_on(D(2026, 1, 13)) == "Анализ результатов ЕГЭ"
        assert title_on(D(2026, 2, 1)) == "Анализ результатов ЕГЭ"
        assert title_on(D(2026, 2, 2)) == "Иначе"

    def test_an_act_before_the_one_it_amends(self, empty: District, approved: int) -> None:
        approval.open_amendment(empty, approved)
        with pytest.raises(InputRefused, match=r"12\.01\.2026 раньше даты .*13\.01\.2026"):
            approval.approve_plan(empty, approved, Approval(number="25", date=D(2026, 1, 12)), TODAY)

    def test_given_up_the_approved_text_stands_again(self, empty: District, approved: int) -> None:
        before = plans.read_plan(empty, approved)
        timetable = Timetable(empty)
        item = next(one for one in timetable.occurrences(TODAY) if one.line_id == line_id(empty, approved, "1.2"))
        execution.mark_done(empty, [item.ref], TODAY, today=TODAY)
        approval.open_amendment(empty, approved)
        plans.set_cells(empty, approved, [(line_id(empty, approved, "1.2"), ColumnKind.TITLE, "Иначе")])
        plans.delete_lines(empty, approved, [line_id(empty, approved, "1.1")])
        plans.insert_lines(empty, approved, 0, [activity("0", "Новое")])
        plans.renumber(empty, approved)
        plans.set_properties(empty, approved, title="Другое название", direction="talents")
        approval.discard_amendment(empty, approved)
        after = plans.read_plan(empty, approved)
        assert texts(after) == texts(before)
        assert (after.title, after.status, after.approval) == (before.title, PlanStatus.APPROVED, ACT)
        kept = {line.number: line.id for line in after.lines}
        assert kept == {line.number: line.id for line in before.lines}
        again = next(one for one in Timetable(empty).occurrences(TODAY) if one.line_id == kept["1.2"])
        assert again.state(TODAY).value == "done"
        with pytest.raises(InputRefused, match="Внести изменения…"):
            plans.set_properties(empty, approved, title="x")

    def test_given_up_the_marks_of_deleted_lines_come_back_too(self, empty: District, approved: int) -> None:
        deleted = line_id(empty, approved, "1.2")
        timetable = Timetable(empty)
        item = next(one for one in timetable.occurrences(TODAY) if one.line_id == deleted)
        (school,) = schools.add_schools(empty, [School("Школа № 1")]).created
        execution.mark_done(empty, [item.ref], TODAY, today=TODAY, done_by="Орлова Н. В.")
        evidence.add_link(empty, item.ref, "https://example.org/spravka", "Справка")
        execution.tick_schools(empty, item.ref, {school: TODAY}, (school,), today=TODAY)
        before = marks(empty)
        assert [len(rows) for rows in before.values()] == [1, 1, 1]
        approval.open_amendment(empty, approved)
        plans.delete_lines(empty, approved, [deleted])
        assert [len(rows) for rows in marks(empty).values()] == [0, 0, 0]
        plans.set_properties(empty, approved, title="Другое название")
        approval.discard_amendment(empty, approved)
        assert marks(empty) == before
        history.undo(empty)
        assert [len(rows) for rows in marks(empty).values()] == [0, 0, 0]
        history.redo(empty)
        assert marks(empty) == before

    def test_of_a_school_that_was_deleted_since_nothing_comes_back(self, empty: District, approved: int) -> None:
        deleted = line_id(empty, approved, "1.2")
        item = next(one for one in Timetable(empty).occurrences(TODAY) if one.line_id == deleted)
        (school,) = schools.add_schools(empty, [School("Школа № 1")]).created
        execution.tick_schools(empty, item.ref, {school: TODAY}, (school,), today=TODAY)
        approval.open_amendment(empty, approved)
        plans.delete_lines(empty, approved, [deleted])
        schools.delete_schools(empty, [school])
        approval.discard_amendment(empty, approved)
        assert [len(rows) for rows in marks(empty).values()] == [1, 0, 0]

    def test_a_new_line_is_not_taken_for_one_that_was_deleted(self, empty: District, approved: int) -> None:
        approval.open_amendment(empty, approved)
        gone = line_id(empty, approved, "1.3")  # the newest line of the file
        plans.delete_lines(empty, approved, [gone])
        new = [activity("1.3", "Горячая линия"), activity("1.4", "Сайт района")]
        created = plans.insert_lines(empty, approved, 3, new).created
        assert gone not in created
        assert len(set(created)) == 2
        kinds = [type(change).__name__ for change in plan_changes.redline(empty, approved).changes]
        assert sorted(kinds) == ["LineAdded", "LineAdded", "LineRemoved"]
        history.undo(empty)
        history.undo(empty)
        assert not plan_changes.redline(empty, approved)

    def test_a_line_of_another_plan_does_not_take_the_place_of_one_that_was_deleted(
        self, empty: District, approved: int
    ) -> None:
        approval.open_amendment(empty, approved)
        gone = line_id(empty, approved, "1.3")  # the newest line of the file
        plans.delete_lines(empty, approved, [gone])
        add_plan(empty)
        approval.discard_amendment(empty, approved)
        assert line_id(empty, approved, "1.3") == gone
        assert tampering.problems(empty) == []

    def test_giving_up_is_undone(self, empty: District, approved: int) -> None:
        approval.open_amendment(empty, approved)
        plans.set_properties(empty, approved, title="Другое название")
        approval.discard_amendment(empty, approved)
        history.undo(empty)
        assert plans.read_plan(empty, approved).title == "Другое название"
        assert plans.list_plans(empty)[0].amended

    def test_opening_is_undone_and_the_plan_is_frozen_again(self, empty: District, approved: int) -> None:
        approval.open_amendment(empty, approved)
        plans.set_properties(empty, approved, title="Другое название")
        history.undo(empty)
        history.undo(empty)
        assert plans.read_plan(empty, approved).status is PlanStatus.APPROVED
        with pytest.raises(InputRefused, match="Внести изменения…"):
            plans.set_properties(empty, approved, title="x")

    def test_a_plan_that_is_amended_is_neither_archived_nor_deleted(self, empty: District, approved: int) -> None:
        approval.open_amendment(empty, approved)
        with pytest.raises(InputRefused, match="вносятся изменения"):
            plan_status.archive_plan(empty, approved)
        with pytest.raises(InputRefused, match="удалить его нельзя"):
            plans.delete_plan(empty, approved)
        with pytest.raises(InputRefused, match="не утверждён"):
            approval.open_amendment(empty, approved)

    def test_nothing_to_give_up(self, empty: District, plan_id: int) -> None:
        with pytest.raises(InputRefused, match="изменения не вносятся"):
            approval.discard_amendment(empty, plan_id)
        with pytest.raises(InputRefused, match="не утверждён"):
            approval.open_amendment(empty, plan_id)


class TestApprovedOnPaper:
    """Plans that came into the file approved: they have no revision until they are amended here."""

    @pytest.fixture
    def on_paper(self, empty: District) -> int:
        from dataclasses import replace

        return add_plan(empty, replace(road_map(), status=PlanStatus.APPROVED, approval=ACT))

    def test_back_among_the_drafts(self, empty: District, on_paper: int) -> None:
        assert plan_status.return_to_draft(empty, on_paper).step == "Вернуть план в черновики"
        plans.set_properties(empty, on_paper, title="Другое название")
        history.undo(empty)
        history.undo(empty)
        assert plans.read_plan(empty, on_paper).status is PlanStatus.APPROVED

    def test_amending_keeps_the_signed_text_as_the_first_revision(self, empty: District, on_paper: int) -> None:
        approval.open_amendment(empty, on_paper)
        (base,) = approval.revisions_of_plan(empty, on_paper)
        assert (base.number, base.act) == (1, ACT)
        assert plan_status.standing(empty, on_paper).amended == base
        plans.set_properties(empty, on_paper, title="Другое название")
        assert approval.read_revision_plan(empty, base.id).title == "План мероприятий на 2026 год"
        with pytest.raises(InputRefused, match="Внести изменения…"):
            plan_status.return_to_draft(empty, on_paper)

    def test_what_was_before_the_first_revision_is_not_undone(self, empty: District, on_paper: int) -> None:
        approval.open_amendment(empty, on_paper)
        history.undo(empty)
        assert plans.read_plan(empty, on_paper).status is PlanStatus.APPROVED
        with pytest.raises(UserError, match="«Создать план»: это отменить нельзя, документ утверждён"):
            history.undo(empty)
        assert plans.read_plan(empty, on_paper).status is PlanStatus.APPROVED

    def test_out_of_the_archive_it_is_approved_again(self, empty: District, on_paper: int) -> None:
        plan_status.archive_plan(empty, on_paper)
        plan_status.take_from_archive(empty, on_paper)
        assert plans.read_plan(empty, on_paper).status is PlanStatus.APPROVED

    def test_a_draft_comes_out_of_the_archive_as_a_draft(self, empty: District, plan_id: int) -> None:
        plan_status.archive_plan(empty, plan_id)
        plan_status.take_from_archive(empty, plan_id)
        assert plans.read_plan(empty, plan_id).status is PlanStatus.DRAFT
        with pytest.raises(InputRefused, match="не в архиве"):
            plan_status.take_from_archive(empty, plan_id)
