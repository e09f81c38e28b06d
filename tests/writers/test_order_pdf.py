"""The PDF of an order, read back by other programs: every requisite stands where the standard and custom put it."""

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import AttachmentMark, Order, OrderItem, OrderKind, PageNumbers, SheetWay
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.order_pdf import order_pdf
from msoko_desktop.writers.paper import DraftMark, HeadingPlace, OrderPrintOptions, PaperOffice, VerbPlace
from tests.writers.conftest import Shown, page_texts, shown_lines
from tests.writers.order_samples import (
    A4,
    ACQUAINTANCE,
    AGREEMENT,
    ITEMS,
    MM,
    OFFICE,
    ORDER,
    PLAN,
    TABLE,
    TEXT,
    edges,
    picture,
)

PLAIN = OrderPrintOptions()
LEFT, RIGHT = 20 * MM, A4[0] - 10 * MM
INDENT = LEFT + 12.5 * MM


def printed(order: Order = ORDER, options: OrderPrintOptions = PLAIN, office: PaperOffice = OFFICE) -> list[Shown]:
    return shown_lines(order_pdf(order, office, {}, options))


def found(lines: list[Shown], text: str) -> Shown:
    (line,) = [line for line in lines if line.text.replace("\u00a0", " ").startswith(text)]
    return line


def test_the_requisites_follow_one_another_as_the_standard_asks() -> None:
    texts = [line.text.replace("\u00a0", " ") for line in printed()]
    order = [
        "Муниципальное образование «Заречный район»",
        "ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЗАРЕЧНОГО РАЙОНА",
        "624250, г. Заречный, ул. Школьная, 7, тел. 8 (34377) 3-14-15, e-mail: obr@zarechny.example",
        "ОКПО 01234567, ОГРН 1020304050607",
        "П Р И К А З",
        "14.01.2026",
        "№ 17",
        "г. Заречный",
        "Об утверждении плана",
    ]
    places = [next(place for place, text in enumerate(texts) if text.startswith(wanted)) for wanted in order]
    assert places == sorted(places)
    joined = " ".join(texts)
    for wanted in ("ПРИКАЗЫВАЮ:", "1. Утвердить", "2.1. ознакомить", "3. Контроль", "Н.П. Верховцева", "Соколова Анна"):
        assert wanted in joined


def test_the_letterhead_and_the_place_are_centred() -> None:
    middle = (LEFT + RIGHT) / 2
    centred = ("Муниципальное", "ОТДЕЛ", "ОКПО", "П Р И К А З", "г. Заречный")
    for edge in edges(order_pdf(ORDER, OFFICE, {}, PLAIN)):
        if edge.text.replace("\u00a0", " ").startswith(centred):
            assert (edge.left + edge.right) / 2 == pytest.approx(middle, abs=2), edge.text


def test_the_arms_are_a_picture_of_18_millimetres_in_the_middle() -> None:
    page = pypdf.PdfReader(io.BytesIO(order_pdf(ORDER, OFFICE, {}, PLAIN))).pages[0]
    placed: list[list[float]] = []

    def visit(operator: Any, _arguments: Any, matrix: list[float], _text: list[float]) -> None:
        if operator == b"Do":
            placed.append(list(matrix))

    page.extract_text(visitor_operand_before=visit)
    ((width, _, _, height, x, y),) = placed
    assert height == pytest.approx(18 * MM, abs=0.1)
    assert width == pytest.approx(18 * MM * 3 / 4, abs=0.1)
    assert x + width / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.1)
    assert y + height == pytest.approx(A4[1] - 20 * MM, abs=0.1)
    assert [image.image.getpixel((5, 5)) for image in page.images if image.image] == [(200, 30, 30)]


def test_the_date_stands_left_and_the_number_right_on_one_line() -> None:
    found_edges = edges(order_pdf(ORDER, OFFICE, {}, PLAIN))
    date = next(edge for edge in found_edges if edge.text == "14.01.2026")
    number = next(edge for edge in found_edges if edge.text.replace("\u00a0", " ") == "№ 17")
    assert date.left == pytest.approx(LEFT, abs=1.5)
    assert number.right == pytest.approx(RIGHT, abs=1.5)
    lines = printed()
    assert found(lines, "14.01.2026").y == found(lines, "№ 17").y


def test_an_order_that_is_not_registered_has_blanks() -> None:
    texts = [line.text.replace("\u00a0", " ") for line in printed(replace(ORDER, number="", date=None))]
    assert "«___» __________ 20__ г." in texts
    assert "№ ____" in texts


def test_the_heading_keeps_to_the_corner_without_a_stop() -> None:
    for day, width in ((dt.date(2020, 3, 12), 75), (dt.date(2026, 1, 14), 80)):
        pdf = order_pdf(replace(ORDER, date=day), OFFICE, {}, PLAIN)
        lines = shown_lines(pdf)
        start = next(place for place, line in enumerate(lines) if line.text.startswith("Об утверждении"))
        end = next(place for place, line in enumerate(lines) if line.text.startswith("В целях"))
        heading = lines[start:end]
        assert all(line.bold and line.x == pytest.approx(LEFT, abs=0.1) for line in heading)
        assert " ".join(line.text for line in heading).endswith("в Заречном районе")
        shown = {line.text for line in heading}
        rights = [edge.right for edge in edges(pdf) if edge.text in shown]
        assert rights and max(rights) <= LEFT + width * MM


def test_the_heading_can_stand_in_the_middle() -> None:
    pdf = order_pdf(ORDER, OFFICE, {}, replace(PLAIN, heading=HeadingPlace.CENTRE))
    heading = [edge for edge in edges(pdf) if edge.text.startswith(("Об утверждении", "оценки качества образования в"))]
    assert len(heading) == 2
    for edge in heading:
        assert (edge.left + edge.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=2)


def test_paragraphs_begin_with_an_indent_and_both_their_edges_are_even() -> None:
    pdf = order_pdf(ORDER, OFFICE, {}, PLAIN)
    lines = shown_lines(pdf)
    for start in ("В целях", "1. ", "2. ", "2.1. ", "2.2. ", "2.3. ", "3. "):
        assert found(lines, start).x == pytest.approx(INDENT, abs=0.1)
    assert found(lines, "ПРИКАЗЫВАЮ:").x == pytest.approx(LEFT, abs=0.1)
    preamble = found(lines, "В целях")
    second = next(line for line in lines if line.page == 1 and preamble.y - 20 < line.y < preamble.y)
    assert second.x == pytest.approx(LEFT, abs=0.1)
    for line in (preamble, second):
        ends = [edge.right for edge in edges(pdf) if edge.page == 1 and edge.bottom < line.y + 5 < edge.top]
        assert max(ends) == pytest.approx(RIGHT, abs=1)


def test_the_ordering_word_stands_alone_or_in_the_line_with_spaced_letters() -> None:
    spaced = printed(replace(ORDER, verb="п р и к а з ы в а ю:"))
    assert sum("п р и к а з ы в а ю:" in line.text.replace("\u00a0", " ") for line in spaced) == 1
    assert not any(line.text.replace("\u00a0", " ").startswith("п р и к") for line in spaced)
    alone = printed(replace(ORDER, verb="п р и к а з ы в а ю:"), replace(PLAIN, verb=VerbPlace.OWN_LINE))
    assert found(alone, "п р и к а з ы в а ю:")
    run_on = printed(options=replace(PLAIN, verb=VerbPlace.RUN_ON))
    assert not any(line.text == "ПРИКАЗЫВАЮ:" for line in run_on)
    assert any(line.text.endswith("ПРИКАЗЫВАЮ:") for line in run_on)


def test_the_signature_has_the_post_left_and_the_name_right_on_its_last_line() -> None:
    lines = printed()
    post, rest, name = found(lines, "Начальник отдела"), found(lines, "администрации Заречного"), found(lines, "Н.П.")
    assert post.x == rest.x == pytest.approx(LEFT, abs=0.1)
    assert post.y > rest.y == name.y
    (edge,) = [edge for edge in edges(order_pdf(ORDER, OFFICE, {}, PLAIN)) if edge.text.endswith("Верховцева")]
    assert edge.right == pytest.approx(RIGHT, abs=1.5)
    assert found(lines, "3. Контроль").y - post.y > 2.5 * 16.1  # two empty lines for the hand


def test_the_office_signs_where_the_order_names_nobody() -> None:
    lines = printed(replace(ORDER, signatory_post="", signatory_name=""))
    assert found(lines, "Начальник отдела образования")
    assert found(lines, "Н.П. Верховцева")
    nobody = printed(replace(ORDER, signatory_post="", signatory_name=""), office=PaperOffice())
    assert found(nobody, "Руководитель")
    assert found(nobody, "______________")


def test_the_executor_stands_small_at_the_foot_of_the_orders_own_last_page() -> None:
    order = replace(ORDER, items=tuple(OrderItem(str(n), f"Пункт {n}. " + "Слово " * 60) for n in range(1, 20)))
    lines = printed(replace(order, attachments=(TABLE,)))
    name, phone = found(lines, "Соколова"), found(lines, "8 (34377) 3-14-16")
    last = max(line.page for line in lines if line.text.startswith("Н.П. Верховцева"))
    assert name.page == phone.page == last
    assert name.size == phone.size == 10
    assert name.x == phone.x == pytest.approx(LEFT, abs=0.1)
    assert 20 * MM < phone.y < 20 * MM + 12 < name.y < 20 * MM + 24


@pytest.mark.parametrize("count", range(8, 22))
def test_the_signature_stays_with_two_lines_of_the_last_item(count: int) -> None:
    items = (*(OrderItem(str(n), "Короткий пункт.") for n in range(1, count)), OrderItem(str(count), "слово " * 45))
    lines = printed(replace(ORDER, items=items))
    signed = found(lines, "Н.П. Верховцева").page
    assert sum(line.page == signed and "слово" in line.text for line in lines) >= 2
    assert found(lines, "Соколова").page == signed


def test_a_lead_in_does_not_end_a_page() -> None:
    for count in range(14, 30):
        items = [OrderItem(str(n), "Короткий пункт.") for n in range(1, count)]
        items.append(OrderItem(str(count), "Руководителям:", (OrderItem(f"{count}.1", "сделать дело. " * 30),)))
        lines = printed(replace(ORDER, items=tuple(items)))
        lead, first = found(lines, f"{count}. Руководителям:"), found(lines, f"{count}.1. сделать")
        assert lead.page == first.page


def test_an_item_longer_than_a_page_and_a_hundred_items_lose_nothing(words: Callable[[str, int], str]) -> None:
    text = words("а", 3000)
    items = (OrderItem("1", text), *(OrderItem(str(n), f"пункт-{n}") for n in range(2, 101)))
    pdf = order_pdf(replace(ORDER, items=items), OFFICE, {}, PLAIN)
    whole = " ".join(page_texts(pdf))
    assert len(page_texts(pdf)) > 5
    place = 0
    for word in [*text.split(), *(f"{n}. пункт-{n}" for n in range(2, 101))]:
        place = whole.index(word, place)


def test_a_hundred_thousand_characters_are_printed() -> None:
    words = [f"слово{number}" for number in range(10_000)]
    pdf = order_pdf(replace(ORDER, items=(OrderItem("1", " ".join(words)),)), OFFICE, {}, PLAIN)
    whole = "".join(page_texts(pdf)).replace(" ", "")
    assert all(word in whole for word in words)
    for edge in edges(pdf):
        assert edge.right <= RIGHT + 1
        assert edge.bottom >= 20 * MM - 1


def test_long_words_stay_within_the_margins() -> None:
    long = replace(
        ORDER,
        heading="Обобразовании" * 30,
        preamble="сверхдлинно" * 60,
        items=(OrderItem("1", "слово" * 100),),
        signatory_post="Исполняющийобязанности" * 5,
        executor_name="Имя" * 90,
        place="Местоиздания" * 20,
        number="17-а/26-ОД-" * 8,
    )
    for edge in edges(order_pdf(long, replace(OFFICE, name="Учреждение" * 20), {}, PLAIN)):
        assert edge.left >= LEFT - 1, edge.text
        assert edge.right <= RIGHT + 1, edge.text


def test_numbers_are_printed_as_they_are_and_paragraphs_of_an_item_have_none() -> None:
    items = (
        OrderItem("1", "В составе:\nМеркулова Э.В. – методист;"),
        OrderItem("", "Без номера"),
        OrderItem("а)", "Буква"),
    )
    texts = [line.text.replace("\u00a0", " ") for line in printed(replace(ORDER, items=items))]
    start = texts.index("1. В составе:")
    assert texts[start : start + 4] == ["1. В составе:", "Меркулова Э.В. – методист;", "Без номера", "а) Буква"]


def test_a_directive_names_itself_so() -> None:
    lines = printed(replace(ORDER, kind=OrderKind.DIRECTIVE, agreement=AGREEMENT, attachments=(TABLE,)))
    assert found(lines, "Р А С П О Р Я Ж Е Н И Е").bold
    assert found(lines, "к распоряжению «Об утверждении")
    assert any(line.text.replace("\u00a0", " ").startswith("к распоряжению отдела") for line in lines)


def test_the_edition_follows_the_date_unless_it_is_chosen() -> None:
    with pytest.raises(InputRefused, match="неизвестна"):
        order_pdf(replace(ORDER, edition="1997"), OFFICE, {}, PLAIN)
    with pytest.raises(InputRefused, match="20 пт"):
        order_pdf(ORDER, OFFICE, {}, replace(PLAIN, text_size=20))
    small = printed(options=replace(PLAIN, text_size=12))
    assert found(small, "3. Контроль").size == 12
    stored = printed(options=replace(PLAIN, long_storage=True))
    assert found(stored, "14.01.2026").x == pytest.approx(30 * MM, abs=0.1)


class TestAttachments:
    """Everything behind the order begins on a new page, on sheets of its own."""

    ORDER = replace(ORDER, attachments=(PLAN, TABLE, TEXT), agreement=AGREEMENT, acquaintance=ACQUAINTANCE)

    def pdf(self, plan: Plan, **changes: Any) -> bytes:
        return order_pdf(replace(self.ORDER, **changes), OFFICE, {5: plan}, PLAIN)

    def test_each_begins_a_page_with_its_mark_at_the_upper_right(self, plan: Plan) -> None:
        lines = shown_lines(self.pdf(plan))
        marks = [line for line in lines if line.text.replace("\u00a0", " ").startswith("Приложение № ")]
        assert [mark.text.replace("\u00a0", " ") for mark in marks] == [f"Приложение № {n}" for n in (1, 2, 3)]
        for mark in marks:
            page = [line for line in lines if line.page == mark.page and line.y > mark.y]
            assert not page
            width = 297 * MM if mark is marks[0] else 210 * MM
            assert mark.x == pytest.approx(width - 90 * MM, abs=0.1)
            below = [line.text.replace("\u00a0", " ") for line in lines if line.page == mark.page]
            assert "от 14.01.2026 № 17" in below
            assert below[1].startswith("к приказу отдела образования")

    def test_a_lying_plan_lies_inside_an_upright_order(self, plan: Plan) -> None:
        pages = pypdf.PdfReader(io.BytesIO(self.pdf(plan))).pages
        lying = [float(page.mediabox.width) > float(page.mediabox.height) for page in pages]
        assert lying == [False, True, False, False, False, False, False]

    def test_a_single_one_has_no_number(self, plan: Plan) -> None:
        texts = [line.text for line in shown_lines(self.pdf(plan, attachments=(TABLE,)))]
        assert "Приложение" in texts

    def test_the_mark_of_approval_agrees_with_the_title_and_stands_under_the_number(self, plan: Plan) -> None:
        texts = [
            line.text.replace("\u00a0", " ")
            for line in shown_lines(
                self.pdf(plan, attachments=(PLAN, TABLE, replace(TEXT, mark=AttachmentMark.APPROVED)))
            )
        ]
        place = texts.index("УТВЕРЖДЕНО")
        assert texts[place - 1] == "Приложение № 3"
        assert texts[place + 1].startswith("приказом отдела образования")
        numbered = [text for text in texts if text.startswith("Приложение")]
        assert numbered == ["Приложение № 1", "Приложение № 2", "Приложение № 3"]

    def test_blanks_stand_in_every_mark_until_registration(self, plan: Plan) -> None:
        texts = [line.text.replace("\u00a0", " ") for line in shown_lines(self.pdf(plan, number="", date=None))]
        assert texts.count("от ______________ № ____") == 3

    def test_pages_are_numbered_on_their_own_or_through(self, plan: Plan) -> None:
        def numbers(pdf: bytes) -> list[str]:
            lines = shown_lines(pdf)
            pages = max(line.page for line in lines)
            shown = [""] * pages
            for line in lines:
                if line.text.isdigit() and line.size == 12 and line.y > 180 * MM:
                    shown[line.page - 1] = line.text
            return shown

        assert numbers(self.pdf(plan)) == ["", "", "", "2", "", "", ""]
        assert numbers(self.pdf(plan, page_numbers=PageNumbers.THROUGH)) == ["", "2", "3", "4", "5", "", ""]

    def test_the_text_has_its_title_in_the_middle_and_indented_paragraphs(self, plan: Plan) -> None:
        pdf = self.pdf(plan)
        lines = shown_lines(pdf)
        title = next(line for line in lines if line.text == "Положение о районном мониторинге")
        assert title.bold
        assert next(line for line in lines if line.text.startswith("Мониторинг проводится")).x == pytest.approx(
            INDENT, abs=0.1
        )

    def test_sheets_of_agreement_and_acquaintance_follow(self, plan: Plan) -> None:
        *_, agreement, acquaintance = page_texts(self.pdf(plan))
        assert agreement.startswith("ЛИСТ СОГЛАСОВАНИЯ к приказу «Об утверждении плана мероприятий")
        assert "Должность Ф.И.О. Дата Подпись Замечания" in agreement
        assert "Заместитель начальника И.В. Петрова 12.01.2026" in agreement
        assert agreement.endswith("Юрисконсульт А.А. Сидоров Уточнить пункт 2.2")
        assert "С приказом от 14.01.2026 № 17 «Об утверждении плана" in acquaintance
        assert "ознакомлены: № Ф.И.О. Должность Подпись Дата 1. О.П. Белова Директор МБОУ «СОШ № 1»" in acquaintance

    def test_what_is_not_asked_for_is_left_out(self, plan: Plan) -> None:
        options = replace(PLAIN, attachments=False, agreement=False, acquaintance=False)
        assert len(page_texts(order_pdf(self.ORDER, OFFICE, {5: plan}, options))) == 1
        assert len(page_texts(order_pdf(ORDER, OFFICE, {}, PLAIN))) == 1

    def test_a_lying_text_and_table_lie(self, plan: Plan) -> None:
        lying = tuple(replace(item, way=SheetWay.LANDSCAPE) for item in (TABLE, TEXT))
        pages = pypdf.PdfReader(io.BytesIO(self.pdf(plan, attachments=lying, agreement=(), acquaintance=()))).pages
        assert all(page.mediabox.width > page.mediabox.height for page in list(pages)[1:])

    def test_a_plan_that_is_gone_is_told(self) -> None:
        with pytest.raises(InputRefused, match="Приложение 1: плана нет в файле"):
            order_pdf(self.ORDER, OFFICE, {}, PLAIN)

    def test_the_outline_leads_to_the_order_and_what_is_behind_it(self, plan: Plan) -> None:
        reader = pypdf.PdfReader(io.BytesIO(self.pdf(plan)))
        outline: list[Any] = reader.outline
        entries = [item for item in outline if not isinstance(item, list)]
        assert [entry.title for entry in entries] == [
            "Приказ",
            "Приложение № 1. План мероприятий («дорожная карта») по развитию оценки качества образования в Заречном "
            "районе на 2026 год",
            "Приложение № 2. Список общественных наблюдателей",
            "Приложение № 3. Положение о районном мониторинге",
            "Лист согласования",
            "Лист ознакомления",
        ]
        assert [reader.get_destination_page_number(entry) for entry in entries] == [0, 1, 2, 4, 5, 6]
        (sections,) = [item for item in outline if isinstance(item, list)]
        assert [entry.title for entry in sections] == ["1. Изучение итогов оценочных процедур", "2. Проверка"]

    def test_a_draft_says_so(self, plan: Plan) -> None:
        word = page_texts(order_pdf(self.ORDER, OFFICE, {5: plan}, replace(PLAIN, draft=DraftMark.WORD)))
        assert ["ПРОЕКТ" in text for text in word] == [True, *[False] * 6]
        pale = page_texts(order_pdf(self.ORDER, OFFICE, {5: plan}, replace(PLAIN, draft=DraftMark.WATERMARK)))
        assert all("ПРОЕКТ" in text for text in pale)


def test_the_file_says_what_it_is_and_holds_its_fonts() -> None:
    made = dt.datetime(2026, 1, 14, 9, 30)
    reader = pypdf.PdfReader(io.BytesIO(order_pdf(ORDER, OFFICE, {}, replace(PLAIN, made=made))))
    data: Any = reader.metadata
    assert data.title == (
        "Приказ от 14.01.2026 № 17 «Об утверждении плана мероприятий по развитию оценки качества образования "
        "в Заречном районе»"
    )
    assert data.author == OFFICE.name
    assert data.creation_date_raw == "D:20260114093000"
    fonts: Any = reader.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts.values())
    assert order_pdf(ORDER, OFFICE, {}, PLAIN) == order_pdf(ORDER, OFFICE, {}, PLAIN)


def test_nothing_but_what_is_known_is_printed() -> None:
    lines = [line.text.replace("\u00a0", " ") for line in printed(Order(), office=PaperOffice())]
    assert lines == ["П Р И К А З", "«___» __________ 20__ г.", "№ ____", "Руководитель", "______________"]


@pytest.mark.parametrize("arms", [b"no picture", picture("GIF"), picture()[:60]])
def test_arms_that_are_no_picture_are_refused(arms: bytes) -> None:
    with pytest.raises(InputRefused, match="не является изображением PNG или JPEG"):
        order_pdf(ORDER, replace(OFFICE, arms=arms), {}, PLAIN)


def test_an_enormous_picture_is_told_from_no_picture() -> None:
    with pytest.raises(InputRefused, match="50 миллионов"):
        order_pdf(ORDER, replace(OFFICE, arms=picture("PNG", (10_001, 5_000))), {}, PLAIN)


def test_wide_and_large_jpeg_arms_are_made_to_fit() -> None:
    wide = order_pdf(ORDER, replace(OFFICE, arms=picture("JPEG", (4000, 200))), {}, PLAIN)
    assert len(wide) < 150_000
    assert ITEMS[0].text.split()[0] in page_texts(wide)[0]


def test_a_text_that_is_yet_to_be_written_is_an_empty_sheet_with_its_mark_and_title() -> None:
    texts = [
        line.text.replace("\u00a0", " ") for line in printed(replace(ORDER, attachments=(replace(TEXT, text=""),)))
    ]
    assert any(text.startswith("Приложение") for text in texts)
    assert any(text.startswith(TEXT.title.split()[0]) for text in texts)


def test_a_long_name_stands_apart_from_the_post_before_it() -> None:
    post = (
        "Исполняющий обязанности начальника управления образования администрации Верхнеозёрского муниципального округа"
    )
    name = "А.К. Константинопольская-Преображенская"
    lines = printed(replace(ORDER, signatory_post=post, signatory_name=name))
    signed = found(lines, name)
    beside = [line for line in lines if line is not signed and abs(line.y - signed.y) < 1 and line.x < signed.x]
    assert len(beside) == 1
    assert beside[0].x + face(FaceName.REGULAR).width(beside[0].text, beside[0].size) < signed.x - 1 * MM
