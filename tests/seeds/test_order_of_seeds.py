"""The two real orders on paper: read from the seeds, printed with their plans, read back from the Word file."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, AttachmentMark, Order
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.plans.imports import recognise
from msoko_desktop.writers.order_docx import order_docx
from msoko_desktop.writers.order_pdf import order_pdf
from msoko_desktop.writers.paper import OrderPrintOptions, PaperOffice, VerbPlace
from msoko_desktop.writers.typography import clean

NAMES = ("krasnoturansk_order_2020", "rasskazovo_concept_2019")
OFFICE = PaperOffice()


def seed_order(seeds_dir: Path, name: str, mark: AttachmentMark) -> tuple[Order, dict[int, Plan]]:
    """Return the order of a seed with its plans attached, and the plans by their ids."""
    recognised = recognise(seeds_dir / f"{name}.txt")
    (order,) = recognised.orders
    plans = {place + 1: recognised.plans[place] for place in order.plans}
    attachments = tuple(Attachment(AttachmentKind.PLAN, plan_id=key, mark=mark) for key in plans)
    return replace(order, attachments=attachments), plans


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def texts(order: Order) -> list[str]:
    items = [item for top in order.items for item in (top, *top.items)]
    return [order.preamble, *(f"{item.number}. {item.text}" for item in items), order.signatory_name]


def test_the_order_of_krasnoturansk_has_every_requisite_and_its_plan_bears_the_mark(seeds_dir: Path) -> None:
    order, plans = seed_order(seeds_dir, NAMES[0], AttachmentMark.APPENDIX)
    order = replace(order, place="с. Краснотуранск")
    pages = pypdf.PdfReader(io.BytesIO(order_pdf(order, OFFICE, plans, OrderPrintOptions()))).pages
    printed = squeezed(" ".join(page.extract_text() for page in pages))
    place = 0
    for wanted in (
        "ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ КРАСНОТУРАНСКОГО РАЙОНА",
        "П Р И К А З",
        "12.03.2020",
        "№ 26",
        "с. Краснотуранск",
        "Об утверждении плана мероприятий по обеспечению объективности",
        "Краснотуранского района, п р и к а з ы в а ю:",
        "1. Утвердить прилагаемый план",
        "2.2. разработать и принять план мероприятий на 2020 год",
        "3. Контроль исполнения настоящего приказа оставляю за собой",
        "Начальник отдела образования",
        "О.Н.Тарасова",
        "Приложение к приказу отдела образования администрации Краснотуранского района от 12.03.2020 № 26",
        "План мероприятий по обеспечению объективности",
        "16.",
    ):
        place = printed.index(squeezed(wanted), place)


def test_the_order_of_rasskazovo_has_every_requisite_and_nine_road_maps(seeds_dir: Path) -> None:
    order, plans = seed_order(seeds_dir, NAMES[1], AttachmentMark.APPROVED)
    options = OrderPrintOptions(verb=VerbPlace.RUN_ON)
    pages = pypdf.PdfReader(io.BytesIO(order_pdf(order, OFFICE, plans, options))).pages
    first = squeezed(pages[0].extract_text())
    place = 0
    for wanted in (
        "ОТДЕЛ ОБРАЗОВАНИЯ И ЗАЩИТЫ ПРАВ НЕСОВЕРШЕННОЛЕТНИХ АДМИНИСТРАЦИИ РАССКАЗОВСКОГО РАЙОНА",
        "П Р И К А З",
        "08.04.2019",
        "№ 79",
        "г.Рассказово",
        "Об утверждении концепции муниципальной системы",
        "в общеобразовательных организациях района ПРИКАЗЫВАЮ:",
        "2. Создать рабочую группу",
        "Меркулова Э.В. – начальник МКУ «ИМЦ Рассказовского района»;",
        "руководители РМО (по согласованию).",
        "3. Контроль за исполнением",
        "Начальник отдела",
        "Г.В. Скакалина",
    ):
        place = first.index(squeezed(wanted), place)
    marks = [page for page in pages if "УТВЕРЖДЕНА" in page.extract_text()]
    assert len(marks) == 9
    assert all("от08.04.2019№79" in squeezed(page.extract_text()) for page in marks)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_order_is_lost(name: str, seeds_dir: Path) -> None:
    order, plans = seed_order(seeds_dir, name, AttachmentMark.APPENDIX)
    pages = pypdf.PdfReader(io.BytesIO(order_pdf(order, OFFICE, plans, OrderPrintOptions()))).pages
    printed = squeezed(" ".join(page.extract_text() for page in pages))
    for text in texts(order):
        assert squeezed(clean(text)) in printed


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_is_read_back_as_the_same_order(name: str, seeds_dir: Path, tmp_path: Path) -> None:
    order, plans = seed_order(seeds_dir, name, AttachmentMark.APPENDIX)
    path = tmp_path / "order.docx"
    path.write_bytes(order_docx(order, OFFICE, plans, OrderPrintOptions()))
    recognised = recognise(path)
    (read,) = recognised.orders
    assert replace(read, attachments=order.attachments) == order
    assert [len(plan.lines) for plan in recognised.plans] == [len(plan.lines) for plan in plans.values()]
