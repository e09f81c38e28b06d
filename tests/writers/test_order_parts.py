"""What follows an order: numbers of attachments, odd tables, characters the faces lack, words of any kind of act."""

from dataclasses import replace

import pytest

from msoko_desktop.domain.orders.orders import (
    Attachment,
    AttachmentKind,
    AttachmentMark,
    Order,
    OrderItem,
    OrderKind,
    OrderPerson,
    SheetWay,
)
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.writers.order_parts import appendix_numbers, missing_in_order, order_parts
from msoko_desktop.writers.order_sheet import order_sheet, order_title
from msoko_desktop.writers.paper import OrderPrintOptions, Orientation
from msoko_desktop.writers.sheet import Table, cell_text
from tests.writers.order_samples import ACQUAINTANCE, OFFICE, ORDER, PLAN, TABLE, TEXT

PLAIN = OrderPrintOptions()


def table_of(attachment: Attachment) -> Table:
    (part,) = order_parts(replace(ORDER, attachments=(attachment,)), OFFICE, {}, PLAIN)
    return part.sheet.table


def test_several_attachments_are_numbered_whatever_their_mark() -> None:
    approved = replace(TEXT, mark=AttachmentMark.APPROVED)
    assert appendix_numbers(replace(ORDER, attachments=(TABLE, approved, TEXT))) == (1, 2, 3)
    assert appendix_numbers(replace(ORDER, attachments=(approved,))) == (None,)
    assert appendix_numbers(ORDER) == ()


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("План мероприятий", "УТВЕРЖДЁН"),
        ("Дорожная карта", "УТВЕРЖДЕНА"),
        ("Положение о мониторинге", "УТВЕРЖДЕНО"),
        ("Методические рекомендации", "УТВЕРЖДЕНЫ"),
        ("Памятка общественного наблюдателя", "УТВЕРЖДЕНА"),
        ("Сведения о кадрах", "УТВЕРЖДЕНЫ"),
        ("Единое описание работ", "УТВЕРЖДЕНО"),
        ("Состав комиссии", "УТВЕРЖДЁН"),
    ],
)
def test_the_mark_of_approval_agrees_with_the_title(title: str, form: str) -> None:
    attachment = replace(TEXT, title=title, mark=AttachmentMark.APPROVED)
    (part,) = order_parts(replace(ORDER, attachments=(attachment,)), OFFICE, {}, PLAIN)
    assert [line.replace("\u00a0", " ") for line in part.sheet.mark] == [
        form,
        "приказом отдела образования администрации Заречного района",
        "от 14.01.2026 № 17",
    ]


def test_the_mark_of_a_plan_is_that_of_the_order_it_is_attached_to(approved: Plan) -> None:
    order = replace(ORDER, attachments=(PLAN,), number="35")
    (part,) = order_parts(order, OFFICE, {5: approved}, PLAIN)
    assert part.sheet.mark[-1].replace("\u00a0", " ") == "от 14.01.2026 № 35"
    assert part.sheet.signature is None
    assert part.paper.orientation is Orientation.LANDSCAPE


def test_rows_of_unequal_length_and_missing_headings_make_a_table() -> None:
    ragged = table_of(replace(TABLE, columns=("№", "Школа"), rows=(("1.",), ("2.", "СОШ", "ещё"), ())))
    assert [column.heading for column in ragged.columns] == ["№", "Школа", ""]
    assert [[cell_text(cell) for cell in row.cells] for row in ragged.rows] == [
        ["1.", "", ""],
        ["2.", "СОШ", "ещё"],
        ["", "", ""],
    ]
    assert [column.heading for column in table_of(replace(TABLE, columns=())).columns] == ["1", "2", "3"]
    empty = table_of(Attachment(AttachmentKind.TABLE, "Список"))
    assert (empty.rows, empty.empty) == ((), "Таблица не заполнена")


def test_the_sheet_of_acquaintance_leaves_blanks_until_the_order_is_registered() -> None:
    order = replace(ORDER, number="", date=None, kind=OrderKind.DIRECTIVE, acquaintance=ACQUAINTANCE)
    (part,) = order_parts(order, OFFICE, {}, PLAIN)
    (lead,) = part.sheet.blocks[0].lines
    assert lead.replace("\u00a0", " ").startswith("С распоряжением от ______________ № ____ «Об утверждении")
    assert lead.endswith("ознакомлены:")
    assert not part.through


def test_quotes_inside_the_heading_are_of_the_second_kind() -> None:
    order = replace(ORDER, heading="О плане «Качество»", agreement=(OrderPerson("Юрист", "А.А. Сидоров"),))
    (part,) = order_parts(order, OFFICE, {}, PLAIN)
    assert part.sheet.title[1].replace("\u00a0", " ") == "к приказу «О плане „Качество“»"


def test_characters_without_a_glyph_are_named_wherever_they_stand() -> None:
    order = Order(
        heading="О ☃",
        items=(OrderItem("1", "текст", (OrderItem("1.1", "☃ и 😀"),)),),
        attachments=(
            Attachment(AttachmentKind.TABLE, columns=("а",), rows=(("😀",),)),
            Attachment(AttachmentKind.PLAN, plan_id=7),
        ),
        agreement=(OrderPerson("Юрист", "А.", remark="龍"),),
    )
    plan = Plan("План ☃", lines=(PlanLine(LineKind.ACTIVITY, "дело"),))
    found = {sign.character: (sign.code, sign.count) for sign in missing_in_order(order, {7: plan})}
    assert found == {"☃": ("U+2603", 3), "😀": ("U+1F600", 2), "龍": ("U+9F8D", 1)}
    assert missing_in_order(ORDER, {}) == ()


def test_an_order_names_itself_with_what_is_known() -> None:
    assert order_title(Order()) == "Приказ"
    assert order_title(replace(ORDER, date=None, heading="О плане.")) == "Приказ № 17 «О плане»"


def test_contacts_are_named_once() -> None:
    sheet = order_sheet(ORDER, replace(OFFICE, phone="Тел./факс 3-14-15", email="E-mail: a@b.example"), PLAIN)
    assert sheet.letterhead.contacts[0].endswith("Тел./факс 3-14-15, E-mail: a@b.example")
    bare = order_sheet(ORDER, replace(OFFICE, address="", email="", phone="", requisites="", arms=b""), PLAIN)
    assert bare.letterhead.contacts == ()
    assert bare.letterhead.arms is None


def test_a_sheet_of_text_lies_only_when_asked() -> None:
    (upright,) = order_parts(replace(ORDER, attachments=(TEXT,)), OFFICE, {}, PLAIN)
    (lying,) = order_parts(
        replace(ORDER, attachments=(replace(TEXT, way=SheetWay.LANDSCAPE),)), OFFICE, {}, replace(PLAIN, text_size=12)
    )
    assert upright.paper.orientation is Orientation.AUTO
    assert (lying.paper.orientation, lying.paper.text_size) == (Orientation.LANDSCAPE, 12)
