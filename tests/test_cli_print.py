"""The command «print» for what is followed: calendars, lists, reports – read back by other programs."""

import datetime as dt
import json
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path

import docx
import icalendar
import pypdf
import pytest
import python_calamine

from msoko_desktop import cli
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.district import create_district, open_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import approval, plans
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage import results
from msoko_desktop.storage.results import ResultCell

D = dt.date
Print = Callable[..., tuple[int, str]]
PLAN = Plan(
    "План мероприятий на 2026 год",
    PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
    lines=(
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "1.1", deadline="октябрь 2026 г.", executors="ИМЦ"),
        PlanLine(LineKind.ACTIVITY, "Совещание", "1.2", deadline="март, октябрь", executors="Отдел образования"),
        PlanLine(LineKind.ACTIVITY, "Отчёт", "1.3", deadline="до 15 декабря 2026 г.", executors="Отдел образования"),
    ),
)
ORDER = Order(
    issuer="Отдел образования",
    heading="Об утверждении плана мероприятий",
    preamble="В целях развития муниципальной системы оценки качества образования",
    verb="ПРИКАЗЫВАЮ:",
    items=(
        OrderItem("1", "Утвердить план мероприятий на 2026 год (приложение)."),
        OrderItem("2", "Контроль за исполнением приказа оставляю за собой."),
    ),
    signatory_post="Начальник отдела",
    signatory_name="А. А. Иванова",
    attachments=(Attachment(AttachmentKind.PLAN, plan_id=1),),
)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A file in which the analysis was done in time and the meeting of March late."""
    with_plan = create_district(tmp_path / "Район.msoko")
    (plan_id,) = plans.add_plan(with_plan, PLAN).created
    items = Timetable(with_plan).of_plan(plan_id).occurrences
    march = next(item for item in items if item.due == D(2026, 3, 31))
    analysis = next(item for item in items if item.number == "1.1")
    execution.mark_done(with_plan, [march.ref], D(2026, 4, 3), today=D(2026, 11, 25))
    execution.mark_done(with_plan, [analysis.ref], D(2026, 10, 20), today=D(2026, 11, 25), done_by="Орлова Н. В.")
    orders.add_order(with_plan, ORDER)
    with_plan.close()
    return tmp_path / "Район.msoko"


@pytest.fixture
def out(tmp_path: Path, db: Path, capsys: pytest.CaptureFixture[str]) -> Print:
    def run(what: str, plan: object, name: str, *more: object) -> tuple[int, str]:
        arguments = ["print", what, str(plan), "--db", str(db), "-o", str(tmp_path / name), "--on", "2026-11-25"]
        status = cli.run([*arguments, *map(str, more)])
        return status, capsys.readouterr().err

    return run


def pdf_text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_a_report_counts_what_was_done_in_the_period(out: Print, tmp_path: Path) -> None:
    assert out("execution", 1, "отчёт.docx", "--from", "01.10.2026", "--to", "31.12.2026")[0] == 0
    document = docx.Document(str(tmp_path / "отчёт.docx"))
    words = [paragraph.text.replace("\u00a0", " ") for paragraph in document.paragraphs]
    assert any("запланировано на период – 3 срока" in text for text in words)
    assert any("выполнено – 1 (33,3 %)" in text for text in words)
    cells = " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "Орлова Н. В." in cells.replace("\u00a0", " ")


def test_a_calendar_as_text_is_the_list_of_one_executor(out: Print, tmp_path: Path) -> None:
    more = ("--from", "2026-10-01", "--to", "2026-10-31", "--executor", "Отдел образования")
    assert out("calendar", 1, "список.xlsx", *more)[0] == 0
    book = python_calamine.load_workbook(BytesIO((tmp_path / "список.xlsx").read_bytes()))
    text = json.dumps(book.get_sheet_by_index(0).to_python(), ensure_ascii=False)
    assert "Совещание" in text
    assert "Анализ ВПР" not in text


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--view", "year"), ("Календарь на 2026 год. ", "Анализ ВПР", "Сентябрь")),
        (("--view", "year", "--from", "2026-12-01", "--to", "2026-12-31"), ("на 2026 год", "Анализ ВПР", "Отчёт")),
        (("--view", "month", "--from", "2026-12-01", "--to", "2026-12-31"), ("декабрь 2026 г.", "1.3", "Воскресенье")),
        (("--view", "agenda", "--from", "2026-12-01", "--to", "2026-12-31"), ("Список дел", "14–20 декабря", "Отчёт")),
    ],
)
def test_a_calendar_is_printed_in_the_view_asked_for(
    out: Print, tmp_path: Path, more: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert out("calendar", 1, "календарь.pdf", *more)[0] == 0
    text = pdf_text(tmp_path / "календарь.pdf").replace("\u00a0", " ")
    for word in words:
        assert word in text, text


def test_a_calendar_for_other_programs_has_an_event_for_each_day(out: Print, tmp_path: Path) -> None:
    assert out("calendar", "all", "сроки.ics")[0] == 0
    calendar = icalendar.Calendar.from_ical((tmp_path / "сроки.ics").read_bytes())
    events = [(str(event["SUMMARY"]), event.decoded("DTSTART")) for event in calendar.walk("VEVENT")]
    assert events == [
        ("1.2 Совещание", D(2026, 3, 31)),
        ("1.1 Анализ ВПР", D(2026, 10, 31)),
        ("1.2 Совещание", D(2026, 10, 31)),
        ("1.3 Отчёт", D(2026, 12, 15)),
    ]
    first = {str(event["UID"]) for event in calendar.walk("VEVENT")}
    assert out("calendar", "all", "ещё раз.ics")[0] == 0
    again = icalendar.Calendar.from_ical((tmp_path / "ещё раз.ics").read_bytes())
    assert {str(event["UID"]) for event in again.walk("VEVENT")} == first


@pytest.mark.parametrize(
    ("what", "name", "start"),
    [
        ("calendar", "год.png", b"\x89PNG"),
        ("execution", "график.png", b"\x89PNG"),
        ("execution", "график.svg", b"<?xml"),
    ],
)
def test_pictures_are_made_where_they_make_sense(
    out: Print, tmp_path: Path, what: str, name: str, start: bytes
) -> None:
    assert out(what, 1, name)[0] == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_an_order_is_printed_with_its_plan(out: Print, tmp_path: Path) -> None:
    assert out("order", 1, "приказ.pdf")[0] == 0
    text = pdf_text(tmp_path / "приказ.pdf").replace("\u00a0", " ")
    places = [text.index(word) for word in ("ПРИКАЗ", "Утвердить план", "А. А. Иванова", "Анализ ВПР")]
    assert places == sorted(places)
    assert out("order", "all", "приказ.docx")[0] == 0
    document = docx.Document(str(tmp_path / "приказ.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any("Анализ ВПР" in text for text in cells)


def test_the_pdf_of_an_approved_order_is_the_one_that_was_signed(out: Print, db: Path, tmp_path: Path) -> None:
    with closing(open_district(db)) as district:
        approval.approve_order(district, 1, "17", D(2026, 11, 20), D(2026, 11, 25))
        (revision,) = approval.revisions_of_order(district, 1)
        signed = approval.read_pdf(district, revision.id)
    assert out("order", 1, "приказ.pdf")[0] == 0
    assert (tmp_path / "приказ.pdf").read_bytes() == signed


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("order", 1, "x.xlsx"), "должно кончаться на .pdf или .docx"),
        (("order", 5, "x.pdf"), "Приказа 5 нет в файле «Район.msoko». Здесь есть: 1."),
        (("calendar", 1, "x.svg"), "должно кончаться на .pdf, .docx, .xlsx, .ics или .png"),
        (("execution", 1, "x.ics"), "должно кончаться на"),
        (("calendar", 7, "x.pdf"), "Плана 7 нет в файле"),
        (("calendar", 1, "x.pdf", "--from", "2027-01-01", "--to", "2026-01-01"), "раньше, чем начинается"),
        (("calendar", 1, "x.pdf", "--executor", "Никто"), "Исполнителя «Никто» в планах нет"),
        (("calendar", 1, "x.ics", "--from", "2030-01-01", "--to", "2030-12-31"), "Сроков за выбранный период нет"),
        (("calendar", 1, "x.pdf", "--from", "2000-01-01"), "Период длиннее 12 лет"),
    ],
)
def test_what_cannot_be_printed_is_told_in_a_sentence(
    out: Print, tmp_path: Path, arguments: tuple[object, ...], words: str
) -> None:
    status, error = out(*arguments)
    assert status == 1
    assert words in error
    assert len(error.strip().splitlines()) == 1
    assert not (tmp_path / str(arguments[2])).exists()


@pytest.fixture
def works(db: Path) -> None:
    """Two works: in the first 15 of 20 pupils passed, the second has no results."""
    bands = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
    one = Assessment(2025, "vpr", "mathematics", 8, D(2026, 4, 23), scale=MarkScale(maximum=10, bands=bands))
    marks = {"participants": 20.0, "mark_2": 5.0, "mark_3": 6.0, "mark_4": 5.0, "mark_5": 4.0}
    with closing(open_district(db)) as district:
        add_schools(district, [School("МБОУ «СОШ № 1»")])
        assessments.add_assessments(district, [one, Assessment(2025, "vpr", "russian", 8)])
        with transaction(district) as connection:
            results.write_results(connection, 1, [ResultCell(1, field, value) for field, value in marks.items()])


@pytest.mark.usefixtures("works")
def test_a_note_on_a_work_is_drafted_and_printed(out: Print, db: Path, tmp_path: Path) -> None:
    for name in ("Справка.pdf", "Справка.docx", "Справка.xlsx"):
        assert out("note", 1, name)[0] == 0
    text = pdf_text(tmp_path / "Справка.pdf").replace("\u00a0", " ")
    assert "о результатах работы «ВПР 2026: Математика, 8 класс»" in text
    assert "Успеваемость по району – 75,0 %." in text
    document = docx.Document(str(tmp_path / "Справка.docx"))
    words = [paragraph.text.replace("\u00a0", " ") for paragraph in document.paragraphs]
    assert "Качество знаний – 45,0 %." in words
    rows = python_calamine.load_workbook(tmp_path / "Справка.xlsx").get_sheet_by_name("Таблица 1").to_python()
    assert any("75,0" in row for row in rows)
    with closing(open_district(db)) as district, district.reading() as connection:
        assert connection.execute("SELECT count(*) FROM analytical_note").fetchone() == (0,)


@pytest.mark.usefixtures("works")
def test_notes_on_all_works_are_those_that_have_results(out: Print, tmp_path: Path) -> None:
    assert out("note", "all", "Все.pdf")[0] == 0
    assert pdf_text(tmp_path / "Все.pdf").count("АНАЛИТИЧЕСКАЯ СПРАВКА") == 1
    status, said = out("note", 2, "Пусто.pdf")
    assert (status, (tmp_path / "Пусто.pdf").exists()) == (1, False)
    assert "нет результатов" in said


# --- recommendations


@pytest.fixture
def failing(tmp_path: Path) -> Path:
    """A file with three schools: in the first 12 of 20 failed (60 %), in the second 2; the third wrote nothing."""
    path = tmp_path / "Район.msoko"
    with closing(create_district(path)) as district:
        names = ("СОШ № 1", "СОШ № 2", "СОШ № 3")
        add_schools(district, [School(name, head_post="директор", head_name="Петров Иван Сергеевич") for name in names])
        bands = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
        scale = MarkScale(maximum=10, bands=bands)
        (work,) = assessments.add_assessments(
            district, [Assessment(2025, "vpr", "mathematics", 8, scale=scale)]
        ).created
        with transaction(district) as connection:
            for school, counts in ((1, (12, 4, 3, 1)), (2, (2, 8, 6, 4))):
                keys = ("participants", "mark_2", "mark_3", "mark_4", "mark_5")
                cells = [ResultCell(school, key, float(n)) for key, n in zip(keys, (sum(counts), *counts), strict=True)]
                results.write_results(connection, work, cells)
    return path


@pytest.mark.parametrize("wanted", ["1", "all"])
def test_recommendations_are_drafted_for_schools_that_need_one(failing: Path, wanted: str) -> None:
    pdf, book = failing.with_name("Рекомендации.pdf"), failing.with_name("Рекомендации.xlsx")
    for path in (pdf, book):
        assert cli.run(["print", "recommendation", wanted, "--db", str(failing), "-o", str(path)]) == 0
    pages = pypdf.PdfReader(pdf).pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().replace("\xa0", " ").split())
    assert "Директору СОШ № 1 Петрову И.С." in text
    assert "Не справились 60,0 %" in text
    cells = python_calamine.CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    assert any("Не справились 60,0 %" in str(cell).replace("\xa0", " ") for row in cells for cell in row)


@pytest.mark.parametrize("wanted", ["2", "3"])
def test_a_school_without_grounds_gets_no_recommendation(
    failing: Path, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = failing.with_name("Нет.pdf")
    assert cli.run(["print", "recommendation", wanted, "--db", str(failing), "-o", str(target)]) == 1
    assert "оснований для них не найдено" in capsys.readouterr().err
    assert not target.exists()


def test_the_register_of_recommendations_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    demo = tmp_path / "Демо.msoko"
    assert cli.run(["make-demo", "-o", str(demo)]) == 0
    capsys.readouterr()
    assert cli.run(["list", "recommendations", "--db", str(demo), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["school_year"], one["status"]) for one in found] == [
        (2025, "answered"),
        (2025, "sent"),
        (2024, "closed"),
        (2024, "answered"),
    ]
    assert found[1]["due"] == "2026-10-01"
    assert found[1]["answered"] is None
