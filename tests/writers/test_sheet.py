"""The words on the paper: marks that agree with the document, numbers with a dot, lists and signatures."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.plans.plans import Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.writers.columns import plan_table
from msoko_desktop.writers.paper import (
    ApprovalMark,
    Orientation,
    PaperOffice,
    PaperOptions,
    PrintOptions,
    paper_rules,
    points,
)
from msoko_desktop.writers.plan_sheet import missing_in_plan, plan_sheet, printed_number, title_gender
from msoko_desktop.writers.sheet import Paragraph, Role, Sheet, SheetColumn, SheetRow, Table, Text, cell_paragraphs

ISSUER = "управления образования Предгорного муниципального района"
FULL = Approval("приказ", ISSUER, "11", dt.date(2020, 1, 13))


def mark(plan: Plan, office: PaperOffice, **options: object) -> list[str]:
    lines = plan_sheet(plan, PrintOptions(**options), office).mark  # type: ignore[arg-type]
    return [line.replace("\u00a0", " ") for line in lines]


def test_an_only_attachment_has_no_number(office: PaperOffice) -> None:
    plan = Plan("План мероприятий", approval=FULL)
    assert mark(plan, office) == ["Приложение", f"к приказу {ISSUER}", "от 13.01.2020 № 11"]


def test_one_of_several_attachments_has_its_number(office: PaperOffice) -> None:
    plan = Plan("План мероприятий", approval=FULL)
    assert mark(plan, office, appendix_number=2)[0] == "Приложение № 2"


def test_an_unknown_date_and_number_are_left_to_be_filled_in(office: PaperOffice) -> None:
    lines = mark(Plan("План мероприятий", approval=Approval()), office)
    assert lines == ["Приложение", f"к приказу {office.genitive_name}", "от ______________ № ____"]


def test_the_offices_own_name_is_put_into_the_genitive(office: PaperOffice) -> None:
    plan = Plan("План", approval=Approval("приказ", office.name))
    assert mark(plan, office)[1] == "к приказу отдела образования администрации Заречного района"


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("План мероприятий («дорожная карта») развития", "УТВЕРЖДЁН"),
        ("Дорожная карта по направлению", "УТВЕРЖДЕНА"),
        ("Комплекс мер, направленных на повышение качества", "УТВЕРЖДЁН"),
        ("Муниципальная программа («дорожная карта»)", "УТВЕРЖДЕНА"),
        ("ПЛАН-ГРАФИК подготовки", "УТВЕРЖДЁН"),
        ("Положение о мониторинге", "УТВЕРЖДЕНО"),
        ("Методические рекомендации", "УТВЕРЖДЕНЫ"),
        ("Меры по повышению качества", "УТВЕРЖДЕНЫ"),
    ],
)
def test_the_mark_agrees_with_what_is_approved(title: str, form: str, office: PaperOffice) -> None:
    words = paper_rules().approval
    assert words.forms[title_gender(title, words)] == form
    lines = mark(Plan(title, approval=FULL), office, approval_mark=ApprovalMark.APPROVED)
    assert lines == [form, f"приказом {ISSUER}", "от 13.01.2020 № 11"]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("постановление", "постановлением администрации района"),
        ("Распоряжение", "распоряжением администрации района"),
        ("решение", "решением администрации района"),
    ],
)
def test_other_acts_are_declined(kind: str, line: str, office: PaperOffice) -> None:
    plan = Plan("План", approval=Approval(kind, "администрации района", "5", dt.date(2026, 2, 1)))
    assert mark(plan, office, approval_mark=ApprovalMark.APPROVED)[1] == line


def test_the_head_may_approve_by_signature(office: PaperOffice) -> None:
    sheet = plan_sheet(Plan("План"), PrintOptions(approval_mark=ApprovalMark.SIGNED), office)
    lines = [line.replace("\u00a0", " ") for line in sheet.mark]
    assert lines == ["УТВЕРЖДАЮ", office.head_post, "__________ Н.П. Верховцева", "«___» __________ 20__ г."]
    assert sheet.signature is None  # one signature is enough


def test_without_an_act_there_is_no_mark_unless_asked(office: PaperOffice) -> None:
    assert mark(Plan("План"), office) == []
    assert mark(Plan("План"), office, approval_mark=ApprovalMark.APPENDIX)[0] == "Приложение"
    assert mark(Plan("План", approval=FULL), office, approval_mark=ApprovalMark.NONE) == []


@pytest.mark.parametrize(
    ("number", "printed"), [("1.1", "1.1."), ("16", "16."), ("I", "I."), ("1)", "1)"), ("", ""), (" 5.1.2 ", "5.1.2.")]
)
def test_numbers_end_with_a_dot(number: str, printed: str) -> None:
    assert printed_number(number) == printed


def test_parts_hang_behind_their_mark() -> None:
    cell = cell_paragraphs("Проверки:\n\n- первая;\n- вторая\nс пояснением\n")
    assert cell == (
        Paragraph("Проверки:"),
        Paragraph("первая;", "-", True),
        Paragraph("вторая", "-", True),
        Paragraph("с пояснением", "", True),
    )


def test_a_section_is_one_line_with_its_number(office: PaperOffice) -> None:
    plan = Plan(
        "План", lines=(PlanLine(LineKind.SECTION, "Работа с кадрами", "2"), PlanLine(LineKind.SECTION, "Прочее"))
    )
    rows = plan_sheet(plan, PrintOptions(), office).table.rows
    assert [row.cells[0][0].text for row in rows] == ["2. Работа с кадрами", "Прочее"]


def test_deadlines_are_aligned_only_where_each_part_has_one(plan: Plan, office: PaperOffice) -> None:
    rows = plan_sheet(plan, PrintOptions(), office).table.rows
    assert [row.aligned for row in rows] == [None, None, None, None, (1, 2), None]


def test_a_plan_without_columns_shows_what_its_lines_hold(office: PaperOffice) -> None:
    plan = Plan("План", lines=(PlanLine(LineKind.ACTIVITY, "Дело", "1", note="сделано"),))
    sheet = plan_sheet(plan, PrintOptions(), office)
    assert [column.heading for column in sheet.table.columns] == ["№ п/п", "Мероприятие", "Примечание"]
    assert [column.role for column in sheet.table.columns] == [Role.NUMBER, Role.TITLE, Role.PLAIN]
    usual = plan_sheet(Plan("План"), PrintOptions(), office).table.columns
    assert [column.heading for column in usual] == ["№ п/п", "Мероприятие", "Срок", "Исполнители"]


def abbreviations(sheet: Sheet) -> tuple[str, ...]:
    return tuple(text for block in sheet.blocks if isinstance(block, Text) for text in block.paragraphs)


def test_abbreviations_and_signature_can_be_left_out(plan: Plan, office: PaperOffice) -> None:
    sheet = plan_sheet(plan, PrintOptions(), office)
    assert [text.replace("\u00a0", " ") for text in abbreviations(sheet)] == [
        "ВПР – всероссийские проверочные работы",
        "ОО – школы",
    ]
    bare = plan_sheet(plan, PrintOptions(abbreviations=False, signature=False), office)
    assert (abbreviations(bare), bare.signature) == ((), None)


def test_an_unknown_head_leaves_blanks(plan: Plan) -> None:
    signature = plan_sheet(replace(plan, abbreviations=()), PrintOptions(), PaperOffice()).signature
    assert signature is not None
    assert (signature.post, signature.name) == ("Руководитель", "______________")


def test_a_careless_heading_of_numbers_is_mended(office: PaperOffice) -> None:
    columns = (PlanColumn(ColumnKind.NUMBER, "№ п/ п"), PlanColumn(ColumnKind.TITLE, " Наименование\n\nмероприятия "))
    sheet = plan_sheet(Plan("План", columns=columns), PrintOptions(), office)
    assert [column.heading for column in sheet.table.columns] == ["№ п/п", "Наименование\nмероприятия"]


def test_signs_a_plan_cannot_show_are_named(plan: Plan) -> None:
    assert missing_in_plan(plan) == ()
    odd = replace(plan, lines=(*plan.lines, PlanLine(LineKind.ACTIVITY, "Дело 😀", note="😀")))
    assert [(item.code, item.count) for item in missing_in_plan(odd)] == [("U+1F600", 2)]


def test_an_empty_column_is_wide_enough_to_be_filled_in_by_hand() -> None:
    headings = ("№ п/п", "Школа", "Фамилия, имя, отчество", "Должность", "Телефон")
    columns = tuple(SheetColumn(text, Role.PLAIN if place else Role.NUMBER) for place, text in enumerate(headings))
    names = [(Paragraph(f"МБОУ «Средняя общеобразовательная школа № {number}»"),) for number in range(1, 19)]
    rows = tuple(SheetRow(False, ((Paragraph("1"),), name, (), (), ())) for name in names)
    options = PaperOptions(orientation=Orientation.PORTRAIT)
    rules = paper_rules()
    plan = plan_table(Table(columns, rows, ""), rules.edition(options, None), rules.table, options)
    assert sum(plan.widths) == pytest.approx(plan.frame.text_width)
    assert min(plan.widths[2:]) > points(25)  # all three got the same share of what the names of schools left
