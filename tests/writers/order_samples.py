"""Orders of an invented office, and eyes for where their words stand on the page."""

import datetime as dt
import io
from dataclasses import dataclass

import pypdfium2
from PIL import Image

from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderItem, OrderPerson, SheetWay
from msoko_desktop.writers.paper import PaperOffice

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)


def picture(kind: str = "PNG", size: tuple[int, int] = (300, 400)) -> bytes:
    """Return a red picture."""
    file = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(file, kind)
    return file.getvalue()


OFFICE = PaperOffice(
    name="Отдел образования администрации Заречного района",
    genitive_name="отдела образования администрации Заречного района",
    head_post="Начальник отдела образования",
    head_name="Н.П. Верховцева",
    arms=picture(),
    parent_body="Муниципальное образование «Заречный район»",
    place="г. Заречный",
    address="624250, г. Заречный, ул. Школьная, 7",
    phone="8 (34377) 3-14-15",
    email="obr@zarechny.example",
    requisites="ОКПО 01234567, ОГРН 1020304050607",
)

ITEMS = (
    OrderItem("1", "Утвердить план мероприятий по развитию оценки качества образования (далее – План)."),
    OrderItem(
        "2",
        "Руководителям общеобразовательных организаций:",
        (
            OrderItem("2.1", "ознакомить с Планом педагогических работников до 20.01.2026;"),
            OrderItem("2.2", "разместить План на сайте организации и представить ссылку в методический кабинет;"),
            OrderItem("2.3", "назначить ответственных за проведение всероссийских проверочных работ."),
        ),
    ),
    OrderItem("3", "Контроль за исполнением приказа оставляю за собой."),
)

ORDER = Order(
    number="17",
    date=dt.date(2026, 1, 14),
    place="г. Заречный",
    heading="Об утверждении плана мероприятий по развитию оценки качества образования в Заречном районе.",
    preamble="В целях повышения объективности оценочных процедур, в соответствии с приказом министерства образования "
    "от 12.12.2025 № 508 «О региональной системе оценки качества образования»",
    verb="ПРИКАЗЫВАЮ",
    items=ITEMS,
    signatory_post="Начальник отдела образования\nадминистрации Заречного района",
    signatory_name="Н.П. Верховцева",
    executor_name="Соколова Анна Ильинична",
    executor_phone="8 (34377) 3-14-16",
)

AGREEMENT = (
    OrderPerson("Заместитель начальника", "И.В. Петрова", dt.date(2026, 1, 12)),
    OrderPerson("Юрисконсульт", "А.А. Сидоров", None, "Уточнить пункт 2.2"),
)
ACQUAINTANCE = (
    OrderPerson("Директор МБОУ «СОШ № 1»", "О.П. Белова"),
    OrderPerson("Директор МБОУ «СОШ № 2»", "Т.Г. Чернов"),
)

PLAN = Attachment(AttachmentKind.PLAN, plan_id=5, way=SheetWay.LANDSCAPE)
TABLE = Attachment(
    AttachmentKind.TABLE,
    "Список общественных наблюдателей",
    columns=("№", "Школа", "Наблюдатель"),
    rows=tuple((f"{number}.", f"МБОУ «СОШ № {number}»", f"Наблюдатель-{number} И.И.") for number in range(1, 46)),
)
TEXT = Attachment(
    AttachmentKind.TEXT,
    "Положение о районном мониторинге",
    text="1. Общие положения\nМониторинг проводится ежегодно.\n"
    "Задачи мониторинга:\n- изучение условий;\n- рекомендации.",
)


@dataclass(frozen=True)
class Edge:
    """A run of words on a page: its outer edges in points, its words."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    text: str


def edges(pdf: bytes) -> list[Edge]:
    """Return where the words of every page stand, as measured by PDFium."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            for place in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(place)
                words = text.get_text_bounded(left, bottom, right, top).strip()
                found.append(Edge(number + 1, left, bottom, right, top, words))
            text.close()
            page.close()
    return found
