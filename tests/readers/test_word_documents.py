"""Plans in Word documents: merged cells, automatic numbers, tracked changes, text boxes, torn tables, orders."""

import datetime as dt

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from msoko_desktop.domain.plans.plans import Approval, ColumnKind, Plan
from tests.readers.plan_samples import (
    HEADER,
    TITLE,
    add_numbering,
    number_paragraph,
    numbers,
    outline,
    recognise,
    repack,
    save,
    word,
    word_table,
)


def only_plan(data: bytes) -> Plan:
    (plan,) = recognise(data, "план.docx").plans
    return plan


def test_section_rows_across_the_table_and_activities_between() -> None:
    plan = only_plan(
        word(
            ["1. Работа с кадрами"],
            ["1.1.", "Провести семинар", "март 2026", "РМО"],
            ["1.2.", "Изучить потребность в курсах", "апрель 2026", "ИМЦ"],
            ["Работа с родителями"],
            ["2.1.", "Провести собрания", "май 2026", "ОО"],
        )
    )
    assert plan.title == TITLE
    assert outline(plan) == [
        ("s", "1", 1, "Работа с кадрами"),
        ("a", "1.1", 1, "Провести семинар"),
        ("a", "1.2", 1, "Изучить потребность в курсах"),
        ("s", "", 1, "Работа с родителями"),
        ("a", "2.1", 1, "Провести собрания"),
    ]


def test_numbers_made_by_word_are_computed() -> None:
    def numbered(document: Document) -> None:
        add_numbering(document, [("decimal", "%1."), ("decimal", "%1.%2.")])
        for row, depth in zip(document.tables[0].rows[1:], [0, 1, 1, 0, 1], strict=True):
            number_paragraph(row.cells[0].paragraphs[0], depth)

    plan = only_plan(
        word(
            ["", "Кадры", "", ""],
            ["", "Семинар", "март 2026", "РМО"],
            ["", "Курсы", "апрель 2026", "ИМЦ"],
            ["", "Родители", "", ""],
            ["", "Собрание", "май 2026", "ОО"],
            change=numbered,
        )
    )
    assert outline(plan) == [
        ("s", "1", 1, "Кадры"),
        ("a", "1.1", 1, "Семинар"),
        ("a", "1.2", 1, "Курсы"),
        ("s", "2", 1, "Родители"),
        ("a", "2.1", 1, "Собрание"),
    ]


def test_a_list_restarted_and_one_begun_at_a_given_number() -> None:
    def numbered(document: Document) -> None:
        add_numbering(document, [("decimal", "%1.")])
        restarted = parse_xml(
            f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
        )
        document.part.numbering_part.element.append(restarted)
        for row, identity in zip(document.tables[0].rows[1:], [77, 77, 78, 78], strict=True):
            number_paragraph(row.cells[0].paragraphs[0], 0, identity)

    rows = [["", f"Дело {letter}", "март 2026", "РМО"] for letter in "абвг"]
    assert numbers(only_plan(word(*rows, change=numbered))) == ["1", "2", "7", "8"]


def test_list_signs_of_word_become_parts() -> None:
    def listed(document: Document) -> None:
        add_numbering(document, [("bullet", "\uf0b7")])
        for paragraph in document.tables[0].cell(1, 1).paragraphs[1:]:
            number_paragraph(paragraph)

    plan = only_plan(word(["1.", "Провести:\nсеминар;\nсобрание", "март 2026", "РМО"], change=listed))
    assert plan.lines[0].title == "Провести:\n- семинар;\n- собрание"


def test_inserted_text_stays_and_deleted_text_and_rows_go() -> None:
    def tracked(document: Document) -> None:
        table = document.tables[0]
        paragraph = table.cell(1, 1).paragraphs[0]._p
        author = 'w:id="1" w:author="А" w:date="2026-01-01T00:00:00Z"'
        paragraph.append(parse_xml(f"<w:ins {nsdecls('w')} {author}><w:r><w:t> для педагогов</w:t></w:r></w:ins>"))
        paragraph.append(
            parse_xml(f"<w:del {nsdecls('w')} {author}><w:r><w:delText> для завучей</w:delText></w:r></w:del>")
        )
        properties = table.rows[2]._tr.get_or_add_trPr()
        properties.append(parse_xml(f"<w:del {nsdecls('w')} {author}/>"))

    plan = only_plan(word(["1.", "Семинар", "март 2026", "РМО"], ["2.", "Лишнее", "май 2026", "РМО"], change=tracked))
    assert outline(plan) == [("a", "1", 1, "Семинар для педагогов")]


def test_a_cell_merged_down_counts_for_every_row() -> None:
    def merged(document: Document) -> None:
        table = document.tables[0]
        table.cell(1, 3).merge(table.cell(2, 3))

    plan = only_plan(word(["1.", "Семинар", "март 2026", "РМО, ИМЦ"], ["2.", "Курсы", "май 2026", ""], change=merged))
    assert [line.executors for line in plan.lines] == ["РМО, ИМЦ", "РМО, ИМЦ"]


def test_rows_under_one_number_are_sub_rows_with_their_own_deadlines() -> None:
    def merged(document: Document) -> None:
        table = document.tables[0]
        table.cell(1, 0).merge(table.cell(3, 0))
        table.cell(1, 3).merge(table.cell(3, 3))

    plan = only_plan(
        word(
            ["1.", "Отчёты руководителей", "март 2026", "ОО"],
            ["", "Отчёт школы № 1", "апрель 2026", ""],
            ["", "Отчёт школы № 2", "май 2026", ""],
            ["2.", "Итоги", "июнь 2026", "ОО"],
            change=merged,
        )
    )
    assert outline(plan) == [
        ("a", "1", 1, "Отчёты руководителей"),
        ("a", "", 2, "Отчёт школы № 1"),
        ("a", "", 2, "Отчёт школы № 2"),
        ("a", "2", 1, "Итоги"),
    ]
    assert [line.deadline for line in plan.lines] == ["март 2026", "апрель 2026", "май 2026", "июнь 2026"]


def test_only_the_deadlines_split_under_one_activity_are_joined() -> None:
    def merged(document: Document) -> None:
        table = document.tables[0]
        for column in (0, 1, 3):
            table.cell(1, column).merge(table.cell(2, column))

    plan = only_plan(word(["1.", "Отчёты", "Март 2026", "ОО"], ["", "", "Май 2026", ""], change=merged))
    assert [(line.title, line.deadline, line.executors) for line in plan.lines] == [
        ("Отчёты", "Март 2026\nМай 2026", "ОО")
    ]


def test_tables_torn_by_a_page_go_on_without_and_with_a_repeated_header() -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    word_table(document, HEADER, ["1.", "Семинар для", "март 2026", "РМО"])
    document.add_paragraph("")
    word_table(document, ["", "руководителей школ", "", ""], ["2.", "Курсы", "май 2026", "ИМЦ"])
    document.add_paragraph("")
    word_table(document, ["3.", "Совет", "июнь 2026", "ОО"], HEADER, ["4.", "Итоги", "июль 2026", "ОО"])
    plan = only_plan(save(document))
    assert [(line.number, line.title) for line in plan.lines] == [
        ("1", "Семинар для руководителей школ"),
        ("2", "Курсы"),
        ("3", "Совет"),
        ("4", "Итоги"),
    ]


def test_a_table_of_something_else_after_the_plan_is_no_continuation() -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    word_table(document, HEADER, ["1.", "Семинар", "март 2026", "РМО"])
    document.add_paragraph("Показатели районного мониторинга")
    word_table(document, ["Группа", "Критерий", "Доля"], ["Школы", "Кадры", "10"])
    recognised = recognise(save(document), "план.docx")
    assert numbers(recognised.plans[0]) == ["1"]
    assert recognised.unrecognised == (
        "Показатели районного мониторинга",
        "Группа\tКритерий\tДоля",
        "Школы\tКадры\t10",
    )


def test_a_table_inside_a_cell_is_a_list() -> None:
    def nested(document: Document) -> None:
        cell = document.tables[0].cell(1, 1)
        inner = cell.add_table(rows=2, cols=2)
        for row, texts in zip(inner.rows, (("семинар", "для учителей"), ("собрание", "для родителей")), strict=True):
            row.cells[0].text, row.cells[1].text = texts

    plan = only_plan(word(["1.", "Провести:", "март 2026", "РМО"], change=nested))
    assert plan.lines[0].title == "Провести:\n- семинар для учителей\n- собрание для родителей"


def test_a_plan_framed_by_a_table_of_one_cell() -> None:
    document = docx.Document()
    frame = document.add_table(rows=1, cols=1).cell(0, 0)
    frame.text = TITLE
    inner = frame.add_table(rows=2, cols=4)
    for cell, text in zip(inner.rows[0].cells, HEADER, strict=True):
        cell.text = text
    for cell, text in zip(inner.rows[1].cells, ["1.", "Семинар", "март 2026", "РМО"], strict=True):
        cell.text = text
    plan = only_plan(save(document))
    assert (plan.title, numbers(plan)) == (TITLE, ["1"])


def test_text_boxes_and_content_controls_are_read() -> None:
    document = docx.Document()
    box = (
        f"<w:r {nsdecls('w')} xmlns:wps='urn:s' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
        "<w:p><w:r><w:t>Приложение № 3</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>к приказу отдела образования от 14.02.2026 № 55-о</w:t></w:r></w:p>"
        "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
        "<w:p><w:r><w:t>Приложение № 3 (копия)</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document.add_paragraph("")._p.append(parse_xml(box))
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(1, parse_xml(control))
    word_table(document, HEADER, ["1.", "Семинар", "март 2026", "РМО"])
    recognised = recognise(save(document), "план.docx")
    (plan,) = recognised.plans
    assert plan.title == TITLE
    assert plan.approval == Approval("приказ", "отдела образования", "55-о", dt.date(2026, 2, 14))
    assert recognised.unrecognised == ()


def test_hidden_text_fields_and_footnotes() -> None:
    def fields(document: Document) -> None:
        paragraph = document.tables[0].cell(1, 1).paragraphs[0]
        paragraph.add_run("секрет").font.hidden = True
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:instrText> PAGE </w:instrText></w:r>"))

    data = word(["1.", "Семинар", "март 2026", "РМО"], change=fields)
    note = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
        "<w:footnote w:id='1'><w:p><w:r><w:t>По согласованию с районом</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    recognised = recognise(repack(data, {"word/footnotes.xml": note.encode()}), "план.docx")
    assert recognised.plans[0].lines[0].title == "Семинар"
    assert recognised.unrecognised == ("По согласованию с районом",)


def test_a_header_of_two_rows() -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(rows=3, cols=5)
    for column, text in enumerate(["№", "Мероприятие", "Срок", "", "Ответственный"]):
        table.cell(0, column).text = text
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4):
        table.cell(0, column).merge(table.cell(1, column))
    table.cell(1, 2).text, table.cell(1, 3).text = "начало", "окончание"
    for cell, text in zip(table.rows[2].cells, ["1.", "Семинар", "01.03.2026", "31.03.2026", "РМО"], strict=True):
        cell.text = text
    plan = only_plan(save(document))
    assert plan.column_kinds() == (
        ColumnKind.NUMBER,
        ColumnKind.TITLE,
        ColumnKind.DEADLINE,
        ColumnKind.EXECUTORS,
    )
    assert plan.columns[2].heading == "Срок: начало / Срок: окончание"
    assert plan.lines[0].deadline == "01.03.2026 – 31.03.2026"


def test_an_unknown_column_is_kept_as_a_note() -> None:
    plan = only_plan(word(["1.", "Семинар", "март", "РМО", "15 000"], header=[*HEADER, "Бюджет, руб."]))
    assert plan.columns[-1].kind is ColumnKind.NOTE
    assert (plan.columns[-1].heading, plan.lines[0].note) == ("Бюджет, руб.", "15 000")


def order_document() -> Document:
    document = docx.Document()
    document.add_paragraph("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nАДМИНИСТРАЦИИ ЗАРЕЧНОГО РАЙОНА")
    document.add_paragraph("")
    document.add_paragraph("ПРИКАЗ")
    word_table(document, ["от 05.09.2026", "№ 214-од"])
    document.add_paragraph("г. Заречный")
    document.add_paragraph("")
    document.add_paragraph("Об утверждении плана мероприятий («дорожной карты»)")
    document.add_paragraph("по подготовке к оценочным процедурам")
    document.add_paragraph("")
    document.add_paragraph("Во исполнение решения совета ПРИКАЗЫВАЮ:")
    add_numbering(document, [("decimal", "%1."), ("decimal", "%1.%2.")])
    for depth, text in [
        (0, "Утвердить прилагаемый план мероприятий."),
        (0, "Директорам школ:"),
        (1, "ознакомить педагогов;"),
        (1, "отчитаться до 20.12.2026."),
        (0, "Контроль оставляю за собой."),
    ]:
        number_paragraph(document.add_paragraph(text), depth)
    document.add_paragraph("")
    word_table(document, ["Начальник управления", "", "И.П. Озерова"])
    document.add_paragraph("")
    document.add_paragraph("План мероприятий на 2026-2027 учебный год")
    word_table(document, HEADER, ["1.", "Семинар", "октябрь", "ИМЦ"])
    return document


def test_an_order_with_its_plan() -> None:
    recognised = recognise(save(order_document()), "приказ.docx")
    (order,), (plan,) = recognised.orders, recognised.plans
    assert order.issuer == "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЗАРЕЧНОГО РАЙОНА"
    assert (order.number, order.date, order.place) == ("214-од", dt.date(2026, 9, 5), "г. Заречный")
    assert order.heading == "Об утверждении плана мероприятий («дорожной карты») по подготовке к оценочным процедурам"
    assert (order.preamble, order.verb) == ("Во исполнение решения совета", "ПРИКАЗЫВАЮ")
    assert [(item.number, len(item.items)) for item in order.items] == [("1", 0), ("2", 2), ("3", 0)]
    assert [item.text for item in order.items[1].items] == ["ознакомить педагогов;", "отчитаться до 20.12.2026."]
    assert (order.signatory_post, order.signatory_name) == ("Начальник управления", "И.П. Озерова")
    assert order.plans == (0,)
    assert plan.approval == Approval("приказ", order.issuer, "214-од", dt.date(2026, 9, 5))
    assert plan.period is not None
    assert (plan.period.start, plan.period.end, plan.period.school_year) == (
        dt.date(2026, 9, 1),
        dt.date(2027, 8, 31),
        True,
    )
    assert recognised.unrecognised == ()
    assert recognised.warnings == ()


@pytest.mark.parametrize(
    ("stamp", "approval"),
    [
        (
            "УТВЕРЖДЕН\nприказом управления образования\nот «13» января 2026 г. № 11/2",
            Approval("приказ", "управления образования", "11/2", dt.date(2026, 1, 13)),
        ),
        (
            "Приложение\nк постановлению администрации района\n№ 8 от 01.02.2026",
            Approval("постановление", "администрации района", "8", dt.date(2026, 2, 1)),
        ),
        (
            "УТВЕРЖДЕНА\nприказом отдела образования\nот ________ № ____",
            Approval("приказ", "отдела образования", "", None),
        ),
    ],
)
def test_a_stamp_in_a_table_without_lines(stamp: str, approval: Approval) -> None:
    document = docx.Document()
    word_table(document, ["", stamp])
    document.add_paragraph(TITLE)
    word_table(document, HEADER, ["1.", "Семинар", "март 2026", "РМО"])
    plan = only_plan(save(document))
    assert plan.title == TITLE
    assert plan.approval == approval
    assert plan.extra["approval_mark"] == " ".join(stamp.split())


def test_the_document_part_is_found_by_its_relation() -> None:
    data = word(["1.", "Семинар", "март 2026", "РМО"])
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body, relations = package.read("word/document.xml"), package.read("_rels/.rels")
    moved = repack(
        data,
        {
            "word/document.xml": None,
            "word/document2.xml": body,
            "_rels/.rels": relations.replace(b"word/document.xml", b"word/document2.xml"),
        },
    )
    assert numbers(only_plan(moved)) == ["1"]


def test_cells_wrapped_by_hand_and_page_breaks_inside_a_cell() -> None:
    def broken(document: Document) -> None:
        run = document.tables[0].cell(1, 1).paragraphs[0].add_run(" и")
        run._r.append(parse_xml(f"<w:br {nsdecls('w')} w:type='page'/>"))
        run._r.append(run._r.makeelement(qn("w:t"), {}))
        run._r[-1].text = "практикум"

    plan = only_plan(word(["1.", "Семинар", "Ноябрь-\nдекабрь\n2026", "РМО,\nИМЦ"], change=broken))
    assert plan.lines[0].title == "Семинар и практикум"
    assert plan.lines[0].deadline == "Ноябрь-декабрь 2026"
    assert plan.lines[0].executors == "РМО, ИМЦ"


def test_a_plan_whose_sections_are_tables_of_their_own() -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph("")
    document.add_paragraph("1. Работа с кадрами")
    word_table(document, HEADER, ["1.1.", "Семинар", "март 2026", "РМО"])
    document.add_paragraph("2. Работа с родителями")
    word_table(document, HEADER, ["2.1.", "Собрание", "май 2026", "ОО"])
    document.add_paragraph("Продолжение таблицы")
    word_table(document, HEADER, ["2.2.", "Анкета", "июнь 2026", "ОО"])
    recognised = recognise(save(document), "план.docx")
    (plan,) = recognised.plans
    assert plan.title == TITLE
    assert outline(plan) == [
        ("s", "1", 1, "Работа с кадрами"),
        ("a", "1.1", 1, "Семинар"),
        ("s", "2", 1, "Работа с родителями"),
        ("a", "2.1", 1, "Собрание"),
        ("a", "2.2", 1, "Анкета"),
    ]
    assert recognised.unrecognised == ()


def test_two_plans_of_the_same_columns_stay_two() -> None:
    document = docx.Document()
    for place in ("школ", "детских садов"):
        document.add_paragraph(f"План мероприятий {place} на 2026 год")
        word_table(document, HEADER, ["1.", "Семинар", "март 2026", "РМО"])
    found = recognise(save(document), "план.docx").plans
    assert [(plan.title, numbers(plan)) for plan in found] == [
        ("План мероприятий школ на 2026 год", ["1"]),
        ("План мероприятий детских садов на 2026 год", ["1"]),
    ]
