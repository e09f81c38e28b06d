"""The Word file of an order: real styles, numbers and sections, and the same pages as the PDF."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import Order, OrderItem, PageNumbers
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.plans.imports import recognise
from msoko_desktop.writers.order_docx import order_docx
from msoko_desktop.writers.order_pdf import order_pdf
from msoko_desktop.writers.paper import DraftMark, OrderPrintOptions, PaperOffice
from tests.writers.conftest import page_texts
from tests.writers.order_samples import ACQUAINTANCE, AGREEMENT, ITEMS, OFFICE, ORDER, PLAN, TABLE, TEXT

PLAIN = OrderPrintOptions()
WHOLE = replace(ORDER, attachments=(PLAN, TABLE, TEXT), agreement=AGREEMENT, acquaintance=ACQUAINTANCE)


def opened(order: Order, plan: Plan | None = None, options: OrderPrintOptions = PLAIN) -> Any:
    plans = {5: plan} if plan else {}
    return docx.Document(io.BytesIO(order_docx(order, OFFICE, plans, options)))


def styled(document: Any) -> list[tuple[str, str]]:
    return [(item.style.name, item.text.replace("\u00a0", " ")) for item in document.paragraphs if item.text]


def test_every_requisite_has_a_style_of_its_own() -> None:
    shown = styled(opened(ORDER))
    assert shown[:9] == [
        ("Вышестоящий орган", "Муниципальное образование «Заречный район»"),
        ("Название органа", "ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЗАРЕЧНОГО РАЙОНА"),
        ("Справочные данные", "624250, г. Заречный, ул. Школьная, 7, тел. 8 (34377) 3-14-15, "
                              "e-mail: obr@zarechny.example"),
        ("Справочные данные", "ОКПО 01234567, ОГРН 1020304050607"),
        ("Вид акта", "П Р И К А З"),
        ("Дата и номер", "14.01.2026\t№ 17"),
        ("Место издания", "г. Заречный"),
        ("Заголовок приказа", "Об утверждении плана мероприятий по развитию оценки качества образования в "
                              "Заречном районе"),
        ("Текст приказа", ORDER.preamble),
    ]  # fmt: skip
    assert shown[9] == ("Распорядительное слово", "ПРИКАЗЫВАЮ:")


def test_items_are_counted_by_word_itself() -> None:
    document = opened(ORDER)
    items = [(name, text) for name, text in styled(document) if name.startswith("Пункт")]
    assert [name[-1] for name, _ in items] == ["1", "1", "2", "2", "2", "1"]
    assert items[0][1] == ITEMS[0].text
    numbering = document.part.numbering_part.element
    for depth, shown in ((0, "%1."), (1, "%1.%2.")):
        style = document.styles[f"Пункт приказа {depth + 1}"]
        key = style.element.pPr.numPr.numId.val
        (number,) = [item for item in numbering.findall(qn("w:num")) if item.numId == key]
        abstract = number.find(qn("w:abstractNumId")).get(qn("w:val"))
        (level,) = numbering.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{depth}']")
        assert level.find(qn("w:lvlText")).get(qn("w:val")) == shown
        assert level.find(qn("w:pStyle")).get(qn("w:val")) == style.style_id
        assert level.find(qn("w:pPr")).find(qn("w:ind")).get(qn("w:firstLine")) == "709"  # 12.5 mm


def test_numbers_that_counting_would_not_give_are_written() -> None:
    items = (
        OrderItem("1", "первый"),
        OrderItem("5", "пятый", (OrderItem("5.1", "под пятым"),)),
        OrderItem("", "без номера"),
        OrderItem("2", "второй", (OrderItem("2.1", "под вторым\nпродолжение"), OrderItem("2.3", "третий"))),
        OrderItem("а)", "буква"),
    )
    shown = styled(opened(replace(ORDER, items=items)))
    start = shown.index(("Пункт приказа 1", "первый"))
    assert shown[start + 1 : start + 9] == [
        ("Текст приказа", "5. пятый"),
        ("Текст приказа", "5.1. под пятым"),
        ("Текст приказа", "без номера"),
        ("Пункт приказа 1", "второй"),
        ("Пункт приказа 2", "под вторым"),
        ("Текст приказа", "продолжение"),
        ("Текст приказа", "2.3. третий"),
        ("Текст приказа", "а) буква"),
    ]


def test_the_text_is_justified_with_an_indent_and_the_date_line_has_a_tab_at_the_margin() -> None:
    document = opened(ORDER)
    for name in ("Текст приказа", "Пункт приказа 1", "Пункт приказа 2"):
        layout = document.styles[name].paragraph_format
        assert layout.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
        assert layout.first_line_indent.mm == pytest.approx(12.5, abs=0.1)
    (tab,) = document.styles["Дата и номер"].paragraph_format.tab_stops
    assert tab.position.mm == pytest.approx(180, abs=0.1)
    heading = document.styles["Заголовок приказа"]
    assert heading.font.bold
    assert heading.paragraph_format.right_indent.mm == pytest.approx(100, abs=0.1)  # 180 less 80 of the corner


def test_the_line_stands_under_the_letterhead_and_the_arms_above() -> None:
    document = opened(ORDER)
    paragraphs = document.paragraphs
    (ruled,) = [place for place, item in enumerate(paragraphs) if item._p.xpath("w:pPr/w:pBdr")]
    around = [item.text.replace("\u00a0", " ") for item in paragraphs[ruled - 1 : ruled + 2]]
    assert around == ["ОКПО 01234567, ОГРН 1020304050607", "", "П Р И К А З"]
    (shape,) = document.inline_shapes
    assert shape.height.mm == pytest.approx(18, abs=0.1)


def test_the_last_item_stays_with_the_signature_and_the_lead_in_with_its_items() -> None:
    document = opened(ORDER)
    kept = {item.text.replace("\u00a0", " ") for item in document.paragraphs if item.paragraph_format.keep_with_next}
    assert {"Руководителям общеобразовательных организаций:", "ПРИКАЗЫВАЮ:", ITEMS[-1].text} <= kept
    assert ITEMS[0].text not in kept
    (signed,) = [item for item in document.paragraphs if item.style.name == "Подпись"]
    assert signed.text.replace("\u00a0", " ").rstrip("\n") == (
        "Начальник отдела образования\nадминистрации Заречного района\tН.П. Верховцева"
    )
    assert signed.style.paragraph_format.keep_together


def test_an_item_taller_than_a_third_of_a_page_may_be_divided_from_the_signature() -> None:
    tall = OrderItem("1", "Контроль " + "за исполнением приказа " * 100)  # LibreOffice divides no kept paragraph
    document = opened(replace(ORDER, items=(tall,)))
    (item,) = [item for item in document.paragraphs if item.style.name == "Пункт приказа 1"]
    assert not item.paragraph_format.keep_with_next


def test_the_executor_is_a_box_at_the_foot_of_the_page() -> None:
    document = opened(ORDER)
    (box,) = [node for node in document.element.body.iter() if node.tag.endswith("}txbxContent")]
    assert [node.text for node in box.iter(qn("w:t"))] == ["Соколова Анна Ильинична", "8 (34377) 3-14-16"]
    assert "mso-position-vertical:bottom" in box.getparent().getparent().get("style")
    assert document.styles["Исполнитель"].font.size.pt == 10


def test_each_part_is_a_section_with_its_own_sheet_and_numbers(plan: Plan) -> None:
    sections = list(opened(WHOLE, plan).sections)
    assert [section.orientation == WD_ORIENT.LANDSCAPE for section in sections] == [False, True, *[False] * 4]
    assert all(section.different_first_page_header_footer for section in sections)
    starts = [section._sectPr.find(qn("w:pgNumType")) for section in sections]
    assert [None if start is None else start.get(qn("w:start")) for start in starts] == [None, *["1"] * 5]
    assert "PAGE" in sections[0].header._element.xml
    assert all(section.header.is_linked_to_previous for section in sections[1:])


def test_pages_numbered_through_show_every_number_of_the_attachments(plan: Plan) -> None:
    sections = list(opened(replace(WHOLE, page_numbers=PageNumbers.THROUGH), plan).sections)
    assert [section.different_first_page_header_footer for section in sections] == [True, *[False] * 3, True, True]
    starts = [section._sectPr.find(qn("w:pgNumType")) is not None for section in sections]
    assert starts == [*[False] * 4, True, True]


def test_tables_repeat_their_headings(plan: Plan) -> None:
    document = opened(WHOLE, plan)
    for table in document.tables:
        properties = table.rows[0]._tr.find(qn("w:trPr"))
        assert properties is not None and properties.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in document.tables[1].rows[0].cells] == list(TABLE.columns)


def test_a_draft_says_so_on_the_order_or_on_every_page(plan: Plan) -> None:
    word = opened(WHOLE, plan, replace(PLAIN, draft=DraftMark.WORD))
    assert [text for _, text in styled(word)].count("ПРОЕКТ") == 1
    pale = opened(WHOLE, plan, replace(PLAIN, draft=DraftMark.WATERMARK))
    assert 'string="ПРОЕКТ"' in pale.sections[0].header._element.xml
    assert all(section.header.is_linked_to_previous for section in list(pale.sections)[1:])


def test_equal_orders_give_equal_files_that_say_what_they_are(plan: Plan) -> None:
    first = order_docx(WHOLE, OFFICE, {5: plan}, PLAIN)
    assert first == order_docx(WHOLE, OFFICE, {5: plan}, PLAIN)
    properties = docx.Document(io.BytesIO(first)).core_properties
    assert properties.title.startswith("Приказ от 14.01.2026 № 17 «Об утверждении плана")
    assert (properties.author, properties.created) == (OFFICE.name, None)


def test_signs_of_markup_are_only_text() -> None:
    order = replace(ORDER, heading="О <w:p/> & «]]>»", items=(OrderItem("1", "a < b & c"),), executor_name="<&>")
    shown = styled(opened(order))
    assert ("Заголовок приказа", "О <w:p/> & «]]>»") in shown
    assert ("Пункт приказа 1", "a < b & c") in shown


def test_an_empty_order_is_a_document_and_a_wrong_picture_is_refused() -> None:
    data = order_docx(Order(), PaperOffice(), {}, PLAIN)
    assert styled(docx.Document(io.BytesIO(data)))[0] == ("Вид акта", "П Р И К А З")
    with pytest.raises(InputRefused, match="Герб не прочитан"):
        order_docx(ORDER, replace(OFFICE, arms=b"?"), {}, PLAIN)


def test_the_program_reads_its_own_order_back(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "order.docx"
    office = PaperOffice(OFFICE.name)
    path.write_bytes(order_docx(replace(ORDER, attachments=(PLAN,)), office, {5: plan}, PLAIN))
    (read,) = recognise(path).orders
    assert (read.number, read.date, read.place) == (ORDER.number, ORDER.date, ORDER.place)
    assert read.heading == ORDER.heading.rstrip(".")
    assert (read.preamble, read.verb) == (ORDER.preamble, ORDER.verb)
    assert read.items == ORDER.items
    assert read.signatory_name == ORDER.signatory_name
    assert read.plans == (0,)


if shutil.which("soffice"):

    def libreoffice_pdf(document: bytes, folder: Path) -> bytes:
        folder.mkdir()
        source = folder / "order.docx"
        source.write_bytes(document)
        profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return (folder / "order.pdf").read_bytes()

    def words(pages: list[str]) -> list[str]:
        """Return the letters and digits of the pages, without the pages' numbers, sorted as words."""
        return sorted(re.findall(r"\w+", re.sub(r"^\d+ ", "", " ".join(re.sub(r"^\d+ ", "", page) for page in pages))))

    @pytest.mark.parametrize("numbers", list(PageNumbers))
    def test_libreoffice_prints_the_same_text_on_as_many_pages(
        plan: Plan, tmp_path: Path, numbers: PageNumbers
    ) -> None:
        order = replace(WHOLE, attachments=(PLAN, TABLE), page_numbers=numbers)
        ours = page_texts(order_pdf(order, OFFICE, {5: plan}, PLAIN))
        theirs = page_texts(libreoffice_pdf(order_docx(order, OFFICE, {5: plan}, PLAIN), tmp_path / "own"))
        assert len(ours) > 4
        assert abs(len(ours) - len(theirs)) <= 1
        assert words(theirs) == words(ours)

    def test_a_long_order_has_as_many_pages_there(tmp_path: Path) -> None:
        items = tuple(
            OrderItem(str(n), f"Пункт номер {n}: " + "обеспечить проведение работ, " * 9) for n in range(1, 60)
        )
        tall = (*items, OrderItem("60", "Контроль " + "за исполнением приказа " * 400))
        for number, changed in enumerate((items, tall)):
            order = replace(ORDER, items=changed)
            ours = page_texts(order_pdf(order, OFFICE, {}, PLAIN))
            theirs = page_texts(libreoffice_pdf(order_docx(order, OFFICE, {}, PLAIN), tmp_path / str(number)))
            assert abs(len(ours) - len(theirs)) <= 1
            assert words(theirs) == words(ours)
            assert "Соколова" in theirs[-1]

    @pytest.mark.parametrize("count", [11, 14])
    def test_the_signature_and_the_executor_stay_with_the_last_item_there(count: int, tmp_path: Path) -> None:
        items = tuple(OrderItem(str(n), "Короткий пункт.") for n in range(1, count))
        order = replace(ORDER, items=(*items, OrderItem(str(count), "слово " * 45)))
        *_, last = page_texts(libreoffice_pdf(order_docx(order, OFFICE, {}, PLAIN), tmp_path / "own"))
        assert last.count("слово") >= 10
        assert "Н.П. Верховцева" in last
        assert last.endswith("Соколова Анна Ильинична 8 (34377) 3-14-16")
