"""An order that is registered freezes with its plans; its deadlines are followed; it ends by another order."""

import datetime as dt
import hashlib
from io import BytesIO

import pytest
from pypdf import PdfReader

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused, UserError
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, DocumentStatus, OrderAction, OrderItem
from msoko_desktop.domain.plans.plans import Approval, LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.services import history
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import order_papers, orders
from msoko_desktop.services.plans import approval, plan_changes, plan_status, plans
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District
from tests.services.approved import SIGNED, TODAY, D, add_order, add_plan, draft, road_map, table

STATUS = DocumentStatus
TASKS = (
    OrderItem("1", "Утвердить прилагаемый план."),
    OrderItem("2", "Руководителям школ:", (OrderItem("2.1", "представить анализ до 01.04.2026;"),)),
    OrderItem("3", "Контроль за исполнением приказа оставляю за собой."),
)


def status(d: District, order_id: int) -> DocumentStatus:
    return orders.read_order(d, order_id).status


def approved_order(d: District, number: str = "11", date: dt.date = SIGNED) -> int:
    order_id = add_order(d, draft())
    approval.approve_order(d, order_id, number, date, TODAY)
    return order_id


def test_an_order_with_two_plans_gives_them_its_number_and_date(empty: District) -> None:
    first, second = add_plan(empty), add_plan(empty, road_map("Комплекс мер на 2026 год"))
    order_id = add_order(empty, draft(attachments=[table()]), first, second)
    changes = approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
    assert {first, second} <= changes.plans
    order = orders.read_order(empty, order_id)
    assert (order.status, order.number, order.date) == (STATUS.APPROVED, "11", SIGNED)
    for plan_id in (first, second):
        act = plans.read_plan(empty, plan_id).approval
        assert act is not None
        assert (act.kind, act.number, act.date) == ("приказ", "11", SIGNED)
        assert plan_status.standing(empty, plan_id).order_id == order_id
        assert len(approval.revisions_of_plan(empty, plan_id)) == 1
    (revision,) = approval.revisions_of_order(empty, order_id)
    pdf = approval.read_pdf(empty, revision.id)
    assert hashlib.sha256(pdf).hexdigest() == revision.sha256
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    assert "Анализ результатов ВПР" in text
    assert text.count("№ 11") >= 3  # the order's own number, and the marks of its attachments
    assert approval.read_revision_order(empty, revision.id).heading == "Об утверждении плана мероприятий"


def test_what_fails_after_the_plans_were_frozen_leaves_the_file_as_it_was(
    empty: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_id = add_plan(empty)
    order_id = add_order(empty, draft(items=TASKS), plan_id)
    before = [line for line in empty.connection.iterdump() if "undo_" not in line]

    def no_room(*_: object) -> bytes:
        assert plans.read_plan(empty, plan_id).status is PlanStatus.APPROVED  # as far as it had come
        raise EnvironmentProblem("На диске закончилось место.")

    with monkeypatch.context() as patch:
        patch.setattr(order_papers, "order_document", no_room)
        with pytest.raises(EnvironmentProblem):
            approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
    assert [line for line in empty.connection.iterdump() if "undo_" not in line] == before
    assert history.undo(empty).step == "Создать приказ"
    history.redo(empty)
    approval.approve_order(empty, order_id, "11", SIGNED, TODAY)


def test_nothing_of_an_approved_order_changes(empty: District) -> None:
    from dataclasses import replace

    order_id = approved_order(empty)
    before = orders.read_order(empty, order_id)
    with pytest.raises(InputRefused, match="уже утверждён и не изменяется"):
        orders.save_order(empty, replace(before, heading="Иначе"))
    with pytest.raises(InputRefused, match="уже утверждён и не изменяется"):
        orders.set_status(empty, order_id, STATUS.DRAFT)
    with pytest.raises(UserError, match="другим приказом"):
        orders.delete_order(empty, order_id)
    with pytest.raises(InputRefused, match="уже утверждён"):
        approval.approve_order(empty, order_id, "12", SIGNED, TODAY)
    assert orders.read_order(empty, order_id) == before


def test_approval_of_an_order_is_not_undone(empty: District) -> None:
    order_id = approved_order(empty)
    with pytest.raises(UserError, match="«Утвердить приказ»: это отменить нельзя"):
        history.undo(empty)
    assert status(empty, order_id) is STATUS.APPROVED


class TestRefused:
    def test_a_number_that_another_order_has(self, empty: District) -> None:
        approved_order(empty)
        other = add_order(empty, draft("О другом"))
        with pytest.raises(InputRefused, match=r"№ 11 в 2026 году уже занят: «Об утверждении плана мероприятий»"):
            approval.approve_order(empty, other, "11", TODAY, TODAY)
        approval.approve_order(empty, other, "11-а", TODAY, TODAY)

    def test_the_same_number_in_another_year(self, empty: District) -> None:
        both = [approved_order(empty, date=D(year, 1, 13)) for year in (2025, 2026)]
        assert [status(empty, one) for one in both] == [STATUS.APPROVED, STATUS.APPROVED]

    def test_a_number_that_the_register_knows(self, empty: District) -> None:
        filed = Document(DocumentKind.ORDER, "О комиссии", "11", D(2026, 1, 9), status=STATUS.APPROVED)
        documents.save_document(empty, filed)
        order_id = add_order(empty, draft())
        with pytest.raises(InputRefused, match=r"№ 11 в 2026 году уже занят: «О комиссии» от 09\.01\.2026"):
            approval.approve_order(empty, order_id, "11", SIGNED, TODAY)

    def test_a_day_that_has_not_come(self, empty: District) -> None:
        order_id = add_order(empty, draft())
        with pytest.raises(InputRefused, match=r"11\.02\.2026 ещё не наступила"):
            approval.approve_order(empty, order_id, "11", D(2026, 2, 11), TODAY)

    @pytest.mark.parametrize(
        ("order", "said"),
        [
            (draft(heading=" "), "нет заголовка"),
            (draft(items=()), "нет ни одного пункта"),
            (draft(items=(OrderItem("1", "  "),)), "нет ни одного пункта"),
            (draft(signatory=""), "кто подписывает"),
        ],
    )
    def test_an_order_that_is_not_complete(self, empty: District, order: object, said: str) -> None:
        order_id = add_order(empty, order)  # type: ignore[arg-type]
        with pytest.raises(InputRefused, match=said):
            approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        assert status(empty, order_id) is STATUS.DRAFT

    def test_an_empty_plan_leaves_everything_as_it_was(self, empty: District) -> None:
        full = add_plan(empty)
        bare = add_plan(empty, Plan("Пустой план", lines=(PlanLine(LineKind.SECTION, "Раздел", "1"),)))
        order_id = add_order(empty, draft(), full, bare)
        with pytest.raises(InputRefused, match="В плане «Пустой план» нет ни одного мероприятия"):
            approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        order = orders.read_order(empty, order_id)
        assert (order.status, order.number, order.date) == (STATUS.DRAFT, "", None)
        assert plans.read_plan(empty, full).status is PlanStatus.DRAFT
        assert approval.revisions_of_plan(empty, full) == ()

    def test_a_plan_that_is_attached_twice(self, empty: District) -> None:
        plan_id = add_plan(empty)
        order_id = add_order(empty, draft(), plan_id, plan_id)
        with pytest.raises(InputRefused, match="Один план приложен к приказу дважды"):
            approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        assert plans.read_plan(empty, plan_id).status is PlanStatus.DRAFT

    def test_a_plan_that_another_order_approved(self, empty: District) -> None:
        plan_id = add_plan(empty)
        approval.approve_order(empty, add_order(empty, draft(), plan_id), "11", SIGNED, TODAY)
        second = add_order(empty, draft("О мерах"), plan_id)
        with pytest.raises(InputRefused, match="«План мероприятий на 2026 год» уже утверждён: утвердить можно только"):
            approval.approve_order(empty, second, "12", SIGNED, TODAY)
        assert status(empty, second) is STATUS.DRAFT

    def test_a_day_before_the_order_that_is_amended(self, empty: District) -> None:
        first = approved_order(empty)
        second = add_order(empty, draft("О внесении изменений", acts_on=first, action=OrderAction.AMENDS))
        with pytest.raises(InputRefused, match=r"12\.01\.2026 раньше даты приказа.*13\.01\.2026"):
            approval.approve_order(empty, second, "12", D(2026, 1, 12), TODAY)

    def test_an_order_that_cancels_a_draft(self, empty: District) -> None:
        first = add_order(empty, draft())
        second = add_order(empty, draft("Об отмене приказа", acts_on=first, action=OrderAction.CANCELS))
        with pytest.raises(InputRefused, match="не утверждён"):
            approval.approve_order(empty, second, "12", SIGNED, TODAY)


@pytest.mark.parametrize(
    ("borne", "proposed"),
    [
        ((), "1"),
        (("9", "10"), "11"),
        (("10", "11-а", "11"), "12"),
        (("10-од", "9-од"), "11-од"),
        (("01-05/34",), "1"),  # an index of the nomenclature is not counted on
    ],
)
def test_the_next_number_of_the_year_is_proposed(empty: District, borne: tuple[str, ...], proposed: str) -> None:
    approved_order(empty, "77", D(2025, 12, 30))
    for number in borne:
        approved_order(empty, number)
    assert documents.next_number(empty, DocumentKind.ORDER, 2026) == proposed


class TestTasks:
    def test_deadlines_of_items_are_followed(self, empty: District) -> None:
        order_id = add_order(empty, draft(items=TASKS))
        assert Timetable(empty).occurrences(TODAY) == ()
        approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        (occurrence,) = Timetable(empty).occurrences(TODAY)
        assert occurrence.due == D(2026, 4, 1)
        assert occurrence.executors == "Руководителям школ"
        assert "представить анализ" in occurrence.title.lower()

    def test_the_plan_of_tasks_is_not_among_the_plans(self, empty: District) -> None:
        order_id = add_order(empty, draft(items=TASKS))
        approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        assert plans.list_plans(empty) == []
        (tasks,) = plans.list_plans(empty, tasks=True)
        assert tasks.order_id == order_id

    def test_the_order_and_its_plan_stay_sound(self, empty: District) -> None:
        from msoko_desktop.services.documents import tampering

        order_id = add_order(empty, draft(items=TASKS, attachments=[table()]), add_plan(empty))
        approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        assert tampering.problems(empty) == []


class TestEnding:
    @pytest.mark.parametrize(
        ("action", "ends"),
        [
            (OrderAction.CANCELS, STATUS.CANCELLED),
            (OrderAction.SUPERSEDES, STATUS.SUPERSEDED),
            (OrderAction.AMENDS, STATUS.APPROVED),
        ],
    )
    def test_by_another_order(self, empty: District, action: OrderAction, ends: DocumentStatus) -> None:
        first = approved_order(empty)
        second = add_order(empty, draft("Об изменении", acts_on=first, action=action))
        approval.approve_order(empty, second, "12", D(2026, 2, 2), TODAY)
        assert status(empty, first) is ends
        assert status(empty, second) is STATUS.APPROVED

    def test_by_an_act_outside_the_file_which_is_undone(self, empty: District) -> None:
        first = approved_order(empty)
        assert approval.close_order(empty, first, STATUS.CANCELLED).step == "Отменить приказ"
        assert status(empty, first) is STATUS.CANCELLED
        history.undo(empty)
        assert status(empty, first) is STATUS.APPROVED
        with pytest.raises(InputRefused, match="отменить или признать"):
            approval.close_order(empty, first, STATUS.DRAFT)

    def test_a_draft_has_no_force_to_lose(self, empty: District) -> None:
        order_id = add_order(empty, draft())
        with pytest.raises(InputRefused, match="ещё не утверждён"):
            approval.close_order(empty, order_id, STATUS.CANCELLED)

    def test_a_new_revision_of_a_plan_by_an_amending_order(self, empty: District) -> None:
        plan_id = add_plan(empty)
        first = add_order(empty, draft(), plan_id)
        approval.approve_order(empty, first, "11", SIGNED, TODAY)
        approval.open_amendment(empty, plan_id)
        plans.set_properties(empty, plan_id, title="План мероприятий на 2026 и 2027 годы")
        attached = Attachment(AttachmentKind.PLAN, plan_id=plan_id)
        amending = draft("О внесении изменений", acts_on=first, action=OrderAction.AMENDS, attachments=[attached])
        second = add_order(empty, amending)
        approval.approve_order(empty, second, "25", D(2026, 2, 2), TODAY)
        standing = plan_status.standing(empty, plan_id)
        assert [one.act.number for one in standing.revisions] == ["11", "25"]
        assert (standing.status, standing.amended, standing.order_id) == (PlanStatus.APPROVED, None, second)
        assert status(empty, first) is STATUS.APPROVED


class TestWhatAnEndedOrderApproved:
    """A plan is in force no longer than the order that approved it."""

    @pytest.fixture
    def plan_id(self, empty: District) -> int:
        return add_plan(empty)

    @pytest.fixture
    def first(self, empty: District, plan_id: int) -> int:
        """An approved order with a plan and a deadline of its own."""
        order_id = add_order(empty, draft(items=TASKS), plan_id)
        approval.approve_order(empty, order_id, "11", SIGNED, TODAY)
        return order_id

    @pytest.mark.parametrize("ends", [STATUS.CANCELLED, STATUS.SUPERSEDED])
    def test_is_followed_no_longer(self, empty: District, plan_id: int, first: int, ends: DocumentStatus) -> None:
        timetable = Timetable(empty)
        assert len(timetable.occurrences(TODAY)) == 4  # three activities and the order's own deadline
        changes = approval.close_order(empty, first, ends)
        assert plan_id in changes.plans
        timetable.forget(changes)
        assert timetable.occurrences(TODAY) == ()
        (plan,) = plans.list_plans(empty)
        assert (plan.status, plan.ended) == (PlanStatus.APPROVED, ends)
        assert plan_status.standing(empty, plan_id).ended is ends
        (listed,) = [one for one in documents.list_documents(empty) if one.plan_id is not None]
        assert listed.status is ends
        timetable.forget(history.undo(empty))
        assert len(timetable.occurrences(TODAY)) == 4
        assert plans.list_plans(empty)[0].ended is None

    def test_by_an_order_that_cancels_it(self, empty: District, plan_id: int, first: int) -> None:
        second = add_order(empty, draft("Об отмене приказа", acts_on=first, action=OrderAction.CANCELS))
        approval.approve_order(empty, second, "12", D(2026, 2, 2), TODAY)
        assert Timetable(empty).occurrences(TODAY) == ()
        assert plan_status.standing(empty, plan_id).ended is STATUS.CANCELLED

    def test_a_plan_whose_new_revision_another_order_approved_stays_in_force(
        self, empty: District, plan_id: int, first: int
    ) -> None:
        approval.open_amendment(empty, plan_id)
        plans.set_properties(empty, plan_id, title="План мероприятий на 2026 и 2027 годы")
        attached = Attachment(AttachmentKind.PLAN, plan_id=plan_id)
        anew = draft("О новом плане", acts_on=first, action=OrderAction.SUPERSEDES, attachments=[attached])
        approval.approve_order(empty, add_order(empty, anew), "25", D(2026, 2, 2), TODAY)
        assert status(empty, first) is STATUS.SUPERSEDED
        assert plan_status.standing(empty, plan_id).ended is None
        assert {one.plan_id for one in Timetable(empty).occurrences(TODAY)} == {plan_id}

    def test_of_a_plan_approved_on_paper(self, empty: District) -> None:
        from dataclasses import replace

        act = Approval("приказ", "", "7", SIGNED)
        plan_id = add_plan(empty, replace(road_map(), status=PlanStatus.APPROVED, approval=act))
        signed = orders.signed_on_paper(replace(draft(), number="7", date=SIGNED))
        order_id = add_order(empty, signed, plan_id)
        approval.close_order(empty, order_id, STATUS.CANCELLED)
        assert plan_status.standing(empty, plan_id).ended is STATUS.CANCELLED
        assert Timetable(empty).occurrences(TODAY) == ()

    def test_it_is_approved_anew_and_not_amended(self, empty: District, plan_id: int, first: int) -> None:
        approval.close_order(empty, first, STATUS.CANCELLED)
        approval.open_amendment(empty, plan_id)
        plans.set_properties(empty, plan_id, title="Другое название")
        with pytest.raises(InputRefused, match="больше не действует"):
            plan_changes.amending_order(empty, plan_id)
        approval.approve_order(empty, add_order(empty, draft(), plan_id), "25", D(2026, 2, 2), TODAY)
        assert plan_status.standing(empty, plan_id).ended is None
        assert len(Timetable(empty).occurrences(TODAY)) == 3


class TestEndedOnce:
    """What has lost its force is not cancelled, superseded or amended again."""

    def test_by_a_mark(self, empty: District) -> None:
        first = approved_order(empty)
        approval.close_order(empty, first, STATUS.SUPERSEDED)
        with pytest.raises(InputRefused, match="Приказ уже утратил силу"):
            approval.close_order(empty, first, STATUS.CANCELLED)
        assert status(empty, first) is STATUS.SUPERSEDED

    @pytest.mark.parametrize("action", [OrderAction.CANCELS, OrderAction.SUPERSEDES, OrderAction.AMENDS])
    def test_by_an_order(self, empty: District, action: OrderAction) -> None:
        first = approved_order(empty)
        approval.close_order(empty, first, STATUS.CANCELLED)
        second = add_order(empty, draft("Об изменении", acts_on=first, action=action))
        with pytest.raises(InputRefused, match="уже отменён"):
            approval.approve_order(empty, second, "12", D(2026, 2, 2), TODAY)
        assert status(empty, second) is STATUS.DRAFT
