"""Papers of observers: the schedule, one page for each person, the act, the attachment of an order."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from pypdf import PdfReader

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.observers.model import RoundKind
from msoko_desktop.domain.orders.orders import AttachmentKind
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import District, open_district
from msoko_desktop.services.observers import assigning, papers, rounds
from msoko_desktop.services.observers.orders import add_order, attach_schedule
from msoko_desktop.services.observers.recheck_papers import recheck_document, recheck_title
from msoko_desktop.services.observers.rechecks import recheck_works
from msoko_desktop.services.orders import orders
from msoko_desktop.services.orders.order_checks import remarks_on
from msoko_desktop.services.orders.order_papers import order_document

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Район.msoko"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def d(demo: Path, tmp_path: Path) -> Iterator[District]:
    path = tmp_path / "Район.msoko"
    path.write_bytes(demo.read_bytes())
    with closing(open_district(path)) as opened:
        yield opened


def round_id(d: District) -> int:
    (one,) = rounds.list_rounds(d)
    return one.id


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


def test_the_demonstration_has_a_sound_round_with_visits_and_a_recheck(d: District) -> None:
    """What data/demo/observers.toml says, by the rules that any round keeps."""
    (one,) = rounds.list_rounds(d)
    assert (one.needed, one.filled, one.visited) == (30, 30, 29)
    assert assigning.read_view(d, one.id).broken == ()
    assert len(recheck_works(d)) == 1


def test_the_schedule_names_every_visit_in_every_format(d: District) -> None:
    text = " ".join(pages(papers.schedule_document(d, round_id(d), "pdf")))
    document = Document(BytesIO(papers.schedule_document(d, round_id(d), "docx")))
    book = openpyxl.load_workbook(BytesIO(papers.schedule_document(d, round_id(d), "xlsx")))

    assert "ГРАФИК распределения общественных наблюдателей" in text
    assert "ВПР, весна 2026 года, 2025/26 учебный год" in text
    assert "Начальник отдела образования" in text
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert len(rows) == 1 + 30
    assert rows[0] == ["№ п/п", "Общеобразовательная организация", "Наблюдатель", "Дата", "Предмет, класс"]
    view = assigning.read_view(d, round_id(d))
    names = {one.id: one.name for one in view.observers}
    schools = {one.id: one.short_name for one in view.schools}
    days = {one.id: f"{one.day:%d.%m.%Y}" for one in view.slots}
    told = {(row[1].replace("\xa0", " "), row[2].replace("\xa0", " "), row[3]) for row in rows[1:]}
    assert told == {(schools[one.school_id], names[one.observer_id], days[one.slot_id]) for one in view.seats}
    printed = {str(cell.value).replace("\xa0", " ") for row in book.active.iter_rows() for cell in row if cell.value}
    assert {names[one.observer_id] for one in view.seats} <= printed


def test_everybody_who_is_sent_gets_a_page_of_their_own(d: District) -> None:
    found = pages(papers.assignments_document(d, round_id(d), "pdf"))
    view = assigning.read_view(d, round_id(d))
    sent = {one.observer_id for one in view.seats}
    names = [one.name for one in view.observers if one.id in sent]

    assert len(found) == len(names) == 21
    for name, page in zip(names, found, strict=True):
        assert page.count("НАПРАВЛЕНИЕ") == 1
        assert name in page
        assert not [other for other in names if other != name and other in page]
    document = Document(BytesIO(papers.assignments_document(d, round_id(d), "docx")))
    starts = [one for one in document.paragraphs if one.text == "НАПРАВЛЕНИЕ"]
    assert [bool(one.paragraph_format.page_break_before) for one in starts] == [False, *[True] * 20]
    assert sum(one.rows[0].cells[0].text == "№" for one in document.tables) == 21


def test_the_act_is_one_page_with_every_box_blank_or_for_a_visit(d: District) -> None:
    (blank,) = pages(papers.act_document(d, None, "pdf"))
    for words in ("До начала работы", "Во время работы", "Сбор и проверка работ", "Замечания и предложения"):
        assert words in blank
    assert "Организатор или учитель помогал обучающимся" in blank
    found = pages(papers.act_document(d, round_id(d), "pdf"))
    assert len(found) == 30
    assert "Школа: МБОУ «Верхнезаозёрская СОШ № 1»" in found[0] and "Дата: 21.04.2026" in found[0]
    with pytest.raises(InputRefused, match="не печатается"):
        papers.act_document(d, round_id(d), "xlsx")


def test_an_order_is_made_with_the_schedule_and_a_changed_one_takes_its_place(d: District) -> None:
    order_id = add_order(d, round_id(d), dt.date(2026, 4, 1)).created[0]
    order = orders.read_order(d, order_id)
    table = next(one for one in order.attachments if one.kind is AttachmentKind.TABLE)

    assert table.title == (
        "График распределения общественных наблюдателей по общеобразовательным организациям (ВПР, весна 2026 года)"
    )
    assert len(table.rows) == 30
    assert [len(row) for row in table.rows] == [len(table.columns)] * 30
    assert "с 21.04.2026 по 28.04.2026" in order.items[0].text
    assert not [one for one in remarks_on(d, order, dt.date(2026, 4, 1)) if one.where == "приложения"]
    told, *sheets = (page.replace("\xa0", " ") for page in pages(order_document(d, order_id, "pdf")))
    assert "(приложение № 1)" in told and "(приложение № 2)" in told
    assert "инструктаж общественных наблюдателей до 13.04.2026" in told  # twelve days on, a Monday
    (schedule,) = (page for page in sheets if "Приложение № 1" in page)
    (memo,) = (page for page in sheets if "Приложение № 2" in page)
    assert "График распределения" in schedule
    assert "УТВЕРЖДЕНА" in memo and "Памятка общественного наблюдателя" in memo
    count = len(order.attachments)
    view = assigning.read_view(d, round_id(d))
    places = [(one.slot_id, one.school_id) for one in view.seats][:3]
    assigning.set_locks(d, round_id(d), places, locked=True)
    d.connection.execute("UPDATE observer_choice SET state = '' WHERE locked = 0")
    assigning.clear_round(d, round_id(d))
    left = len(assigning.read_view(d, round_id(d)).seats)
    attach_schedule(d, round_id(d), order_id)
    again = orders.read_order(d, order_id)
    assert len(again.attachments) == count
    assert len(next(one for one in again.attachments if one.title == table.title).rows) == left < 30


def test_a_draft_without_a_schedule_gets_it_behind_its_other_attachments(d: District) -> None:
    draft = orders.open_orders(d)[0]
    before = orders.read_order(d, draft.id).attachments
    attach_schedule(d, round_id(d), draft.id)

    assert orders.read_order(d, draft.id).attachments[:-1] == before


def test_nobody_sent_is_nothing_to_print(d: District) -> None:
    (made,) = rounds.save_round(d, rounds.new_round(RoundKind.SCHOOLS, 2026, "Работы по математике")).created
    for make in (papers.schedule_document, papers.act_document):
        with pytest.raises(InputRefused, match="никто не назначен"):
            make(d, made, "pdf")
    with pytest.raises(InputRefused, match="печатаются людям"):
        papers.assignments_document(d, made, "pdf")
    with pytest.raises(InputRefused, match="никто не назначен"):
        add_order(d, made, TODAY)


def test_the_recheck_prints_its_works_and_schools_below_the_share(d: District) -> None:
    (work,) = recheck_works(d)
    text = " ".join(pages(recheck_document(d, work, "pdf")))

    assert recheck_title(d, work) == "Перепроверка работ: ВПР 2026: Математика, 8 класс"
    # 30 + 20 + 25 + 18 works; only the first school is below 90 %: 24 of 30.
    assert "Перепроверено 93 работы в 4 школах; доля подтверждённых отметок ниже 90 % – в 1 школе." in text
    with pytest.raises(InputRefused, match="перепроверка не внесена"):
        recheck_document(d, work + 1, "pdf")


def test_the_training_is_before_the_first_day_of_the_round_on_a_working_day(d: District) -> None:
    late = add_order(d, round_id(d), dt.date(2026, 4, 15)).created[0]  # twelve days on the round is nearly over
    texts = [item.text for one in orders.read_order(d, late).items for item in one.items]
    assert any("до 20.04.2026" in text for text in texts)  # the Monday before Tuesday, 21 April

    soon = add_order(d, round_id(d), dt.date(2026, 4, 6)).created[0]  # the 18th is a Saturday
    texts = [item.text for one in orders.read_order(d, soon).items for item in one.items]
    assert any("до 17.04.2026" in text for text in texts)
