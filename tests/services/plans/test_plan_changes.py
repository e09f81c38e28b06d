"""A plan is approved, amended and approved again: twenty changes, the order that makes them, the history."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.orders.orders import Order, OrderAction, OrderItem
from msoko_desktop.domain.plans.plans import Approval, ColumnKind, Plan, PlanStatus
from msoko_desktop.domain.redline import RunKind
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.documents import tampering
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import approval, plan_changes, plan_status, plans
from msoko_desktop.storage.district_file import District
from tests.domain.redline.district_plan import APPROVED, CHANGED
from tests.services.approved import SIGNED, TODAY, D, add_order, add_plan, draft

OFFICE = Office(
    name="Отдел образования администрации Лесновского района",
    place="с. Лесное",
    head_post="Начальник отдела",
    head_name="И. И. Иванова",
    executor_name="Петрова Анна Павловна",
    executor_phone="2-11-47",
)
# What the plan of the tests of the redline differs in, counted by hand from its two texts.
CHANGES = {
    "TitleChanged": 1,  # на 2026–2027 годы
    "PeriodChanged": 1,
    "ColumnChanged": 1,  # «Срок» – «Сроки реализации»
    "CellChanged": 6,  # название раздела 1; мероприятие и срок 1.1; исполнители 1.2; результат 2.1; срок 4.2
    "LineRemoved": 1,  # 1.3
    "LineAdded": 3,  # 2.2; раздел 4 и 4.1
    "LineMoved": 2,  # 2.6 – 3.1; 3.3 – 3.2
    "Renumbered": 4,  # 1.4 – 1.3; 2.2–2.5 – 2.3–2.6; 3.1 и 3.2 – 3.3 и 3.4; раздел 4 – 5
    "AbbreviationChanged": 1,  # ОГЭ
}


def stored(plan: Plan, ids: dict[int | None, int | None]) -> Plan:
    """Return a plan with the ids that its lines have in the file."""
    return replace(plan, id=None, lines=tuple(replace(line, id=ids.get(line.id)) for line in plan.lines))


@pytest.fixture
def plan_id(empty: District) -> int:
    """The plan as it was approved by order № 11, open for an amendment with twenty changes made."""
    save_office(empty, OFFICE)
    as_draft = replace(stored(APPROVED, {}), status=PlanStatus.DRAFT, approval=None)
    plan_id = add_plan(empty, as_draft)
    first = add_order(empty, replace(draft(), issuer=OFFICE.name), plan_id)
    approval.approve_order(empty, first, "11", SIGNED, TODAY)
    kept = plans.read_plan(empty, plan_id).lines
    ids = {old.id: new.id for old, new in zip(APPROVED.lines, kept, strict=True)}
    with pytest.raises(InputRefused, match="утверждён и не изменяется"):
        plans.replace_lines(empty, plan_id, stored(CHANGED, ids).lines, "Правка")
    approval.open_amendment(empty, plan_id)
    plans.replace_lines(empty, plan_id, stored(CHANGED, ids).lines, "Правка")
    plans.set_properties(
        empty,
        plan_id,
        title=CHANGED.title,
        period=CHANGED.period,
        columns=CHANGED.columns,
        abbreviations=CHANGED.abbreviations,
    )
    return plan_id


def texts(items: tuple[OrderItem, ...]) -> list[str]:
    found = []
    for item in items:
        found += [f"{item.number}. {item.text}", *texts(item.items)]
    return found


def approve_again(d: District, plan_id: int) -> Order:
    order_id = add_order(d, plan_changes.amending_order(d, plan_id))
    approval.approve_order(d, order_id, "25", D(2026, 2, 2), TODAY)
    return orders.read_order(d, order_id)


def test_the_redline_lists_exactly_the_twenty_changes(empty: District, plan_id: int) -> None:
    changes = plan_changes.redline(empty, plan_id).changes
    assert Counter(type(change).__name__ for change in changes) == CHANGES
    assert len(changes) == 20


def test_words_inside_a_cell_are_told_apart(empty: District, plan_id: int) -> None:
    changes = plan_changes.redline(empty, plan_id).changes
    cell = next(one for one in changes if getattr(one, "column", None) is ColumnKind.TITLE and one.new.number == "1.1")
    words = [(run.kind, run.text.strip()) for run in cell.runs if run.kind is not RunKind.KEPT]
    assert words == [(RunKind.REMOVED, "русскому языку"), (RunKind.ADDED, "физике")]


def test_the_amending_order_reads_as_offices_write(empty: District, plan_id: int) -> None:
    order = plan_changes.amending_order(empty, plan_id)
    document = (
        "в план мероприятий («дорожную карту») по повышению объективности оценочных процедур в школах Лесновского "
        "района на 2026 год, утверждённый приказом отдела образования администрации Лесновского района "
        "от 13.01.2026 № 11"
    )
    assert order.heading == f"О внесении изменений {document}"
    told = texts(order.items)
    assert told[0] == f"1. Внести {document}, следующие изменения:"
    assert "1.1. В наименовании слова «2026 год» заменить словами «2026–2027 годы»;" in told
    assert "1.5.1. В графе «Наименование мероприятия» слова «русскому языку» заменить словом «физике»;" in told
    assert "1.7. Пункт 1.3 исключить;" in told
    assert "1.15. Пункты 2.2–2.5 считать пунктами 2.3–2.6 соответственно;" in told
    assert told[-2:] == [
        "2. Изложить план с учётом внесённых изменений согласно приложению к настоящему приказу.",
        "3. Контроль за исполнением настоящего приказа оставляю за собой.",
    ]
    assert (order.issuer, order.signatory_name, order.executor_phone) == (OFFICE.name, "И. И. Иванова", "2-11-47")
    assert order.action is OrderAction.AMENDS
    assert order.acts_on is not None
    assert orders.read_order(empty, order.acts_on).number == "11"


def test_approved_by_it_the_plan_has_a_second_revision_and_a_history(empty: District, plan_id: int) -> None:
    approve_again(empty, plan_id)
    standing = plan_status.standing(empty, plan_id)
    assert [(one.number, one.act.number, one.act.date) for one in standing.revisions] == [
        (1, "11", SIGNED),
        (2, "25", D(2026, 2, 2)),
    ]
    opened = [approval.read_revision_plan(empty, one.id) for one in standing.revisions]
    assert [plan.title for plan in opened] == [one_line(APPROVED.title), one_line(CHANGED.title)]
    for plan, known in zip(opened, (APPROVED, CHANGED), strict=True):
        assert [line.title for line in plan.lines] == [line.title for line in known.lines]
    for revision, word in zip(standing.revisions, ("русскому языку", "физике"), strict=True):
        pages = PdfReader(BytesIO(approval.read_pdf(empty, revision.id))).pages
        assert word in " ".join(" ".join(page.extract_text() for page in pages).split())
    days = (D(2026, 1, 12), SIGNED, D(2026, 2, 1), D(2026, 2, 2))
    assert [plan_changes.revision_on(standing, day) for day in days] == [None, 1, 1, 2]
    assert tampering.problems(empty) == []


def test_revisions_are_compared_after_the_approval_as_before_it(empty: District, plan_id: int) -> None:
    before = plan_changes.redline(empty, plan_id)
    approve_again(empty, plan_id)
    first, second = plan_status.standing(empty, plan_id).revisions
    for after in (plan_changes.redline(empty, plan_id), plan_changes.redline(empty, plan_id, first.id, second.id)):
        assert after.changes == before.changes
    assert not plan_changes.redline(empty, plan_id, second.id)


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx"])
def test_the_table_of_changes_is_a_document(empty: District, plan_id: int, kind: str) -> None:
    document = plan_changes.comparison_document(empty, plan_changes.redline(empty, plan_id), kind)
    assert document[:4] == {"pdf": b"%PDF", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}[kind]


def test_the_table_of_changes_holds_both_texts(empty: District, plan_id: int) -> None:
    data = plan_changes.comparison_document(empty, plan_changes.redline(empty, plan_id), "docx")
    cells = [cell.text for row in Document(BytesIO(data)).tables[0].rows for cell in row.cells]
    assert any("русскому языку" in text for text in cells)
    assert any("физике" in text for text in cells)
    with pytest.raises(InputRefused, match="выберите PDF, DOCX или XLSX"):
        plan_changes.comparison_document(empty, plan_changes.redline(empty, plan_id), "odt")


def test_an_order_is_not_drafted_where_nothing_was_changed(empty: District) -> None:
    plan_id = add_plan(empty)
    with pytest.raises(InputRefused, match="изменения не вносятся"):
        plan_changes.amending_order(empty, plan_id)
    with pytest.raises(InputRefused, match="нет прежней редакции"):
        plan_changes.redline(empty, plan_id)
    approval.approve_plan(empty, plan_id, Approval(number="11", date=SIGNED), TODAY)
    approval.open_amendment(empty, plan_id)
    with pytest.raises(InputRefused, match="не отличается от утверждённой"):
        plan_changes.amending_order(empty, plan_id)


def test_a_plan_approved_by_an_act_outside_the_file_is_amended_without_naming_it(empty: District) -> None:
    plan_id = add_plan(empty)
    approval.approve_plan(empty, plan_id, Approval("приказ", "Отдел образования", "11", SIGNED), TODAY)
    approval.open_amendment(empty, plan_id)
    plans.set_properties(empty, plan_id, title="План мероприятий на 2027 год")
    order = plan_changes.amending_order(empty, plan_id)
    assert (order.acts_on, order.action) == (None, OrderAction.NONE)
    assert "утверждённый приказом отдела образования от 13.01.2026 № 11" in order.heading
