"""The printed plan, read back by other programs: what is on it, where it stands, how it breaks into pages."""

import datetime as dt
import io
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.writers.paper import (
    ApprovalMark,
    DraftMark,
    Orientation,
    PaperOffice,
    PaperOptions,
    PaperSize,
    PrintOptions,
)
from msoko_desktop.writers.plan_pdf import plan_pdf
from msoko_desktop.writers.plan_sheet import printed_number
from tests.writers.conftest import FIVE, FOUR, POINTS_PER_MM, Shown, activity, section

Lines = Callable[[bytes], list[Shown]]
Texts = Callable[[bytes], list[str]]
Words = Callable[[str, int], str]

PLAIN = PrintOptions()


def reader(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def many(count: int, text: str = "Проведение мониторинга качества подготовки обучающихся") -> Plan:
    lines = tuple(activity(f"1.{n}", f"{text} {n}", "май 2026 г.", "школы") for n in range(1, count + 1))
    return Plan("План мероприятий", columns=FOUR, lines=(section("Раздел", "1"), *lines))


def test_every_cell_is_on_the_paper_in_order(plan: Plan, office: PaperOffice, texts_of: Texts) -> None:
    text = " ".join(texts_of(plan_pdf(plan, PLAIN, office)))
    expected = [
        "План мероприятий («дорожная карта»)",
        "1. Изучение итогов оценочных процедур",
        "1.1.",
        "Изучение итогов весенних проверочных работ",
        "июнь 2026 г.",
        "1.10.",
        "Совещание директоров № 5",
        "до 15 сентября 2026 г.",
        "2. Проверка",
        "Наблюдение за школами:",
        "- посещение уроков и проверка журналов во всех школах района;",
        "- беседы с завучами;",
        "Отчёт о наблюдении",
        "Методический кабинет",
        "Применяемые сокращения:",
        "ВПР – всероссийские проверочные работы",
        "Начальник отдела",
        "Н.П. Верховцева",
    ]
    place = 0
    for words in expected:
        place = text.index(words, place) + 1


def test_the_file_says_what_it_is(plan: Plan, office: PaperOffice) -> None:
    made = dt.datetime(2026, 1, 14, 9, 30)
    file = reader(plan_pdf(plan, replace(PLAIN, made=made), office))
    assert file.metadata is not None
    assert file.metadata.title == (
        "План мероприятий («дорожная карта») по развитию оценки качества образования в Заречном районе на 2026 год"
    )
    assert file.metadata.author == office.name
    assert file.metadata.creation_date_raw == "D:20260114093000"
    root: Any = file.trailer["/Root"]
    assert root["/Lang"] == "ru-RU"


def test_equal_plans_give_equal_files_without_an_invented_date(plan: Plan, office: PaperOffice) -> None:
    first = plan_pdf(plan, PLAIN, office)
    assert first == plan_pdf(plan, PLAIN, office)
    assert reader(first).metadata.creation_date_raw is None


def test_all_faces_are_embedded_with_their_text(plan: Plan, office: PaperOffice) -> None:
    options = replace(PLAIN, draft=DraftMark.WATERMARK)
    fonts: dict[str, Any] = {}
    for page in reader(plan_pdf(plan, options, office)).pages:
        resources: Any = page["/Resources"]
        fonts.update({name: font.get_object() for name, font in resources["/Font"].items()})
    assert {str(font["/BaseFont"]).split("+")[1] for font in fonts.values()} == {
        "LiberationSerif",
        "LiberationSerif-Bold",
    }
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts.values())
    assert all("/ToUnicode" in font for font in fonts.values())


def test_sections_are_bookmarks(plan: Plan, office: PaperOffice) -> None:
    nested = replace(plan, lines=(*plan.lines, section("Часть первая", "2.1", 2), activity("2.1.1", "Дело")))
    outline: list[Any] = reader(plan_pdf(nested, PLAIN, office)).outline
    assert [item.title for item in outline if not isinstance(item, list)] == [
        "1. Изучение итогов оценочных процедур",
        "2. Проверка",
    ]
    assert [item.title for item in outline[-1]] == ["2.1. Часть первая"]


def test_a_plan_of_more_signs_than_a_font_subset_holds_is_still_read_back(office: PaperOffice, texts_of: Texts) -> None:
    signs = "".join(
        chr(code) for code in (*range(0x21, 0x7F), *range(0xC0, 0x180), *range(0x391, 0x3A2), *range(0x410, 0x460))
    )
    pieces = [signs[start : start + 12] for start in range(0, len(signs), 12)]
    plan = Plan("План", columns=FOUR, lines=tuple(activity(str(n), piece) for n, piece in enumerate(pieces, 1)))
    text = "".join(texts_of(plan_pdf(plan, PLAIN, office))).replace(" ", "")
    assert [piece for piece in pieces if piece not in text] == []


# --- the page ---


def test_four_short_columns_stand_upright_and_five_lie(plan: Plan, office: PaperOffice) -> None:
    upright = reader(plan_pdf(plan, PLAIN, office)).pages[0].mediabox
    assert (round(upright.width), round(upright.height)) == (595, 842)
    lying = reader(plan_pdf(replace(plan, columns=FIVE), PLAIN, office)).pages[0].mediabox
    assert (round(lying.width), round(lying.height)) == (842, 595)


def test_the_sheet_can_be_chosen(plan: Plan, office: PaperOffice) -> None:
    options = replace(PLAIN, paper=PaperOptions(size=PaperSize.A3, orientation=Orientation.LANDSCAPE))
    box = reader(plan_pdf(plan, options, office)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (1191, 842)


@pytest.mark.parametrize("orientation", [Orientation.PORTRAIT, Orientation.LANDSCAPE])
def test_no_glyph_stands_outside_the_margins(orientation: Orientation, office: PaperOffice) -> None:
    wide = "Ширина" * 60 + " https://example.org/" + "a" * 200
    plan = replace(many(60), title=wide, lines=(activity("1.1.1.1.1.1", wide, wide, wide), *many(60).lines))
    options = replace(PLAIN, paper=PaperOptions(orientation=orientation), approval_mark=ApprovalMark.APPENDIX)
    left, right, top, bottom = (side * POINTS_PER_MM for side in (20, 10, 20, 20))
    document = pypdfium2.PdfDocument(plan_pdf(plan, options, office))
    for number, page in enumerate(document):
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        for x1, y1, x2, y2 in boxes:
            is_number = number > 0 and y1 > height - top
            assert x1 >= left - 0.5
            assert x2 <= width - right + 0.5
            assert y1 >= bottom - 0.5
            assert y2 <= height - (10 * POINTS_PER_MM if is_number else top) + 0.5
    document.close()


def test_pages_are_numbered_from_the_second_in_the_middle(office: PaperOffice, lines_of: Lines) -> None:
    lines = lines_of(plan_pdf(many(80), PLAIN, office))
    height = 297 * POINTS_PER_MM
    numbers = [line for line in lines if line.y > height - 20 * POINTS_PER_MM]
    assert [(line.page, line.text) for line in numbers] == [(n, str(n)) for n in range(2, lines[-1].page + 1)]
    middle = (20 + 180 / 2) * POINTS_PER_MM
    assert all(abs(line.x + line.size / 4 - middle) < 4 for line in numbers)


def test_the_header_is_repeated_on_every_page(office: PaperOffice, texts_of: Texts) -> None:
    pages = texts_of(plan_pdf(many(120), PLAIN, office))
    assert len(pages) > 3
    assert all("Наименование мероприятия" in page and "Сроки реализации" in page for page in pages)


def test_the_heading_is_bold_and_in_the_middle(plan: Plan, office: PaperOffice, lines_of: Lines) -> None:
    from msoko_desktop.writers.fonts import FaceName, face

    title = [line for line in lines_of(plan_pdf(plan, PLAIN, office)) if line.bold and line.size == 14]
    assert " ".join(line.text for line in title).startswith("План мероприятий («дорожная карта») по развитию")
    middle = (20 + 180 / 2) * POINTS_PER_MM
    for line in title:
        assert line.x + face(FaceName.BOLD).width(line.text, 14) / 2 == pytest.approx(middle, abs=0.5)


def test_the_mark_stands_in_the_upper_right_corner(approved: Plan, office: PaperOffice, lines_of: Lines) -> None:
    lines = lines_of(plan_pdf(approved, replace(PLAIN, date=dt.date(2026, 1, 14)), office))
    mark = lines[: next(n for n, line in enumerate(lines) if line.bold)]
    assert mark[0].text == "Приложение"
    assert mark[-1].text == "от 14.01.2026 № 17"
    assert {round(line.x / POINTS_PER_MM) for line in mark} == {210 - 10 - 80}


@pytest.mark.parametrize("draft", [DraftMark.WORD, DraftMark.WATERMARK])
def test_a_draft_says_that_it_is_one(draft: DraftMark, office: PaperOffice, texts_of: Texts) -> None:
    pages = texts_of(plan_pdf(many(60), replace(PLAIN, draft=draft), office))
    assert pages[0].startswith("ПРОЕКТ")
    assert all(("ПРОЕКТ" in page) == (draft is DraftMark.WATERMARK) for page in pages[1:])


# --- rows ---


def test_each_stacked_deadline_stands_beside_its_part(plan: Plan, office: PaperOffice, lines_of: Lines) -> None:
    lines = lines_of(plan_pdf(plan, PLAIN, office))

    def height(words: str) -> float:
        return next(line.y for line in lines if line.text.startswith(words))

    assert height("- посещение") == height("ежемесячно")
    assert height("- беседы") == height("март 2026")
    assert height("- изучение") == height("апрель 2026")


def test_the_lines_of_a_part_hang_under_its_text(plan: Plan, office: PaperOffice, lines_of: Lines) -> None:
    from msoko_desktop.writers.fonts import FaceName, face

    lines = lines_of(plan_pdf(plan, PLAIN, office))
    place = next(n for n, line in enumerate(lines) if line.text.startswith("- посещение"))
    first, second = lines[place], lines[place + 1]
    assert second.x - first.x == pytest.approx(face(FaceName.REGULAR).width("- ", first.size), abs=0.01)


def test_a_row_that_fits_a_fresh_page_is_not_divided(office: PaperOffice, lines_of: Lines, words: Words) -> None:
    rows = tuple(activity(str(n), words(f"дело{n}н", 40)) for n in range(1, 30))
    lines = lines_of(plan_pdf(Plan("План", columns=FOUR, lines=rows), PLAIN, office))
    for n in range(1, 30):
        assert len({line.page for line in lines if f"дело{n}н" in line.text}) == 1


def test_a_row_taller_than_a_third_of_a_page_fills_the_rest_of_it(
    office: PaperOffice, lines_of: Lines, words: Words
) -> None:
    rows = (*many(18).lines, activity("2", words("длинное", 330), "май 2026 г.", "школы"), activity("3", "Конец"))
    lines = lines_of(plan_pdf(Plan("План", columns=FOUR, lines=rows), PLAIN, office))
    parts = Counter(line.page for line in lines if "длинное" in line.text)
    assert len(parts) >= 2
    assert min(parts.values()) >= 3
    found = [word for line in lines for word in line.text.split() if word.startswith("длинное")]
    assert found == [f"длинное{n}" for n in range(330)]
    # The part on the next page repeats nothing: no number, no deadline.
    later = [line.text for line in lines if line.page == max(parts)]
    assert later.count("2.") == 0


def test_a_row_taller_than_a_page_goes_on_for_as_long_as_it_must(
    office: PaperOffice, lines_of: Lines, words: Words
) -> None:
    rows = (activity("1", words("а", 2500), words("б", 900), words("в", 30)),)
    lines = lines_of(plan_pdf(Plan("План", columns=FOUR, lines=rows), PLAIN, office))
    for tag, count in (("а", 2500), ("б", 900), ("в", 30)):
        found = [word for line in lines for word in line.text.split() if word[0] == tag and word[1:].isdigit()]
        assert found == [f"{tag}{n}" for n in range(count)]


@pytest.mark.parametrize("before", range(8, 24))
def test_a_section_is_never_the_last_row_of_a_page(before: int, office: PaperOffice, lines_of: Lines) -> None:
    rows = (*many(before).lines, section("Второй", "2"), section("Подраздел", "2.1", 2), *many(30).lines[1:])
    lines = lines_of(plan_pdf(replace(many(1), lines=rows), PLAIN, office))
    for page in range(1, lines[-1].page + 1):
        lowest = min((line for line in lines if line.page == page), key=lambda line: line.y)
        assert not lowest.bold


@pytest.mark.parametrize("count", range(1, 45))
def test_the_signature_is_never_alone_on_a_page(count: int, office: PaperOffice, texts_of: Texts) -> None:
    pages = texts_of(plan_pdf(many(count), PLAIN, office))
    assert f"обучающихся {count}" in pages[-1]
    assert "Н.П. Верховцева" in pages[-1]


@pytest.mark.parametrize("count", range(20, 45, 3))
def test_the_signature_takes_explanations_along(count: int, office: PaperOffice, texts_of: Texts) -> None:
    plan = replace(many(count), abbreviations=tuple(Abbreviation(f"С{n}", f"слово {n}") for n in range(1, 12)))
    assert "С11 – слово 11" in texts_of(plan_pdf(plan, PLAIN, office))[-1]


def test_the_name_stands_at_the_right_on_the_posts_last_line(plan: Plan, office: PaperOffice, lines_of: Lines) -> None:
    from msoko_desktop.writers.fonts import FaceName, face

    *_, post, name = lines_of(plan_pdf(plan, PLAIN, office))
    assert name.text == "Н.П. Верховцева"
    assert name.y == post.y
    end = name.x + face(FaceName.REGULAR).width(name.text, name.size)
    assert end == pytest.approx(200 * POINTS_PER_MM, abs=0.1)


# --- odd plans ---


def test_an_empty_plan_is_a_page_that_says_so(office: PaperOffice, texts_of: Texts) -> None:
    (page,) = texts_of(plan_pdf(Plan(""), PLAIN, office))
    assert "Мероприятия не внесены" in page


@pytest.mark.parametrize("kind", list(ColumnKind))
def test_a_table_of_one_column_is_a_table(kind: ColumnKind, office: PaperOffice, texts_of: Texts) -> None:
    plan = Plan(
        "График", columns=(PlanColumn(kind, "Графа"),), lines=(PlanLine(LineKind.ACTIVITY).with_cell(kind, "7"),)
    )
    (page,) = texts_of(plan_pdf(plan, PLAIN, office))
    assert "Графа 7" in page


def test_seven_columns_fit_without_tearing_a_word(office: PaperOffice, texts_of: Texts) -> None:
    headings = [*(column.heading for column in FOUR), "Индикативные показатели", "Ожидаемый результат", "Примечание"]
    plan = Plan(
        "План",
        columns=tuple(PlanColumn(kind, heading) for kind, heading in zip(ColumnKind, headings, strict=True)),
        lines=(PlanLine(LineKind.ACTIVITY, "Наблюдение", "10.10", 1, "систематически", "общеобразовательные"),),
    )
    (page,) = texts_of(plan_pdf(plan, PLAIN, office))
    for heading in headings:
        assert heading in page or all(word in page.split() for word in heading.split())
    assert {"10.10.", "систематически", "общеобразовательные"} <= set(page.split())


def test_a_section_without_text_and_one_of_many_pages_are_printed(
    office: PaperOffice, lines_of: Lines, words: Words
) -> None:
    plan = Plan("План", columns=FOUR, lines=(section(""), section(words("р", 2500)), activity("1", "Дело")))
    lines = lines_of(plan_pdf(plan, PLAIN, office))
    found = [word for line in lines for word in line.text.split() if word[0] == "р" and word[1:].isdigit()]
    assert found == [f"р{n}" for n in range(2500)]


def test_a_heading_row_as_tall_as_a_page_is_printed_once(office: PaperOffice, lines_of: Lines, words: Words) -> None:
    columns = (PlanColumn(ColumnKind.TITLE, words("заголовок", 400)), PlanColumn(ColumnKind.DEADLINE, "Срок"))
    plan = Plan("План", columns=columns, lines=many(60).lines)
    lines = lines_of(plan_pdf(plan, PLAIN, office))
    found = Counter(word for line in lines for word in line.text.split() if word.startswith("заголовок"))
    assert set(found.values()) == {1}
    assert len(found) == 400


def test_chosen_shares_of_the_width_are_kept(plan: Plan, office: PaperOffice, lines_of: Lines) -> None:
    shares = (0.1, 0.4, 0.2, 0.3)
    columns = tuple(replace(column, width=share) for column, share in zip(FOUR, shares, strict=True))
    lines = lines_of(plan_pdf(replace(plan, columns=columns), PLAIN, office))
    row = lines[next(n for n, line in enumerate(lines) if line.text == "1.1.") :]
    starts = [
        row[0].x,
        *(next(line.x for line in row if line.text.startswith(text)) for text in ("Изучение", "июнь", "Отдел")),
    ]
    expected = [(20 + 180 * sum(shares[:n]) + 1.5) * POINTS_PER_MM for n in range(4)]
    assert starts == pytest.approx(expected, abs=0.1)


CELL = st.integers(0, 60)


@st.composite
def random_plans(draw: st.DrawFn) -> tuple[Plan, list[list[str]]]:
    """Make a plan whose every word occurs once, and the words of its cells in the order of each cell."""
    kinds = draw(st.lists(st.sampled_from(list(ColumnKind)), min_size=1, max_size=5, unique=True))
    cells: list[list[str]] = []
    lines: list[PlanLine] = []

    def text(count: int, mark: str = "") -> str:
        words = [f"{chr(0x430 + number % 32)}{len(cells)}х{number}" for number in range(count)]
        cells.append(words)
        breaks = draw(st.sets(st.integers(0, 60), max_size=3)) if count else set()
        return "".join(("" if not n else f"\n{mark}" if n in breaks else " ") + word for n, word in enumerate(words))

    for number in range(draw(st.integers(0, 14))):
        if draw(st.integers(0, 4)) == 0:
            lines.append(section(text(draw(st.integers(1, 20)))))
            continue
        line = PlanLine(LineKind.ACTIVITY, number=str(number))
        for kind in kinds:
            if kind is not ColumnKind.NUMBER:
                size = draw(CELL) if draw(st.integers(0, 9)) else 400
                line = line.with_cell(kind, text(size, "- " if kind is ColumnKind.TITLE else ""))
        lines.append(line)
    columns = tuple(PlanColumn(kind, "Графа") for kind in kinds)
    return Plan("Заглавие", columns=columns, lines=tuple(lines)), cells


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=random_plans(), orientation=st.sampled_from(list(Orientation)))
def test_no_word_is_lost_doubled_or_moved(
    made: tuple[Plan, list[list[str]]], orientation: Orientation, office: PaperOffice, lines_of: Lines
) -> None:
    plan, cells = made
    lines = lines_of(plan_pdf(plan, replace(PLAIN, paper=PaperOptions(orientation=orientation)), office))
    printed = [word for line in lines for word in line.text.split()]
    place = {word: number for number, word in enumerate(printed)}
    counted = Counter(printed)
    for words in cells:
        assert [word for word in words if counted[word] != 1] == []
        assert sorted(words, key=place.__getitem__) == words


@pytest.mark.parametrize("number", ["1.1", "12.34.56", "I"])
def test_a_number_is_never_broken(number: str, office: PaperOffice, lines_of: Lines) -> None:
    plan = Plan("План", columns=FOUR, lines=(activity(number, "Дело"),))
    assert printed_number(number) in [line.text for line in lines_of(plan_pdf(plan, PLAIN, office))]


def test_the_longest_word_of_a_list_is_not_torn(office: PaperOffice, lines_of: Lines) -> None:
    columns = tuple(PlanColumn(kind, "Графа") for kind in ColumnKind if kind is not ColumnKind.NUMBER)
    long = "речь " * 60
    word = "неподтвердившаяся"
    line = replace(activity("", f"- {word}", long, long, long), note=long, indicators=long)
    lines = lines_of(plan_pdf(Plan("План", columns=columns, lines=(line,)), PLAIN, office))
    assert f"- {word}" in [line.text for line in lines]
