"""The printed self-assessment: numbered proofs with their places, remarks that name the proofs they mean."""

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.cycle.papers import FORMATS, assessment_document
from msoko_desktop.services.documents import evidence
from msoko_desktop.services.documents.documents import save_document
from msoko_desktop.services.plans.plans import add_plan
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY = D(2026, 11, 25)


def document(title: str, number: str, day: dt.date, stage: Stage, place: str = "", link: str = "") -> Document:
    return Document(
        DocumentKind.REGULATION, title, number, day, status=DocumentStatus.APPROVED, direction="talents", stage=stage,
        link=link, place=place,
    )  # fmt: skip


@pytest.fixture
def proved(empty: District, tmp_path: Path) -> District:
    """Goals with a folder and a file, indicators with an address, methods nobody knows the place of; an activity done
    with a paper and one without."""
    scan = tmp_path / "Положение.txt"
    scan.write_text("О мониторинге", encoding="utf-8")
    save_document(empty, document("О системе", "12-п", D(2026, 1, 10), Stage.GOALS, place="папка 02-07"), scan)
    save_document(empty, document("Перечень", "13", D(2026, 1, 11), Stage.INDICATORS, link="https://example.org/p"))
    save_document(empty, document("Порядок", "14", D(2026, 1, 12), Stage.COLLECTION))
    lines = (
        PlanLine(LineKind.ACTIVITY, "Мониторинг участия в олимпиадах", "1", deadline="февраль 2026"),
        PlanLine(LineKind.ACTIVITY, "Мониторинг кружков", "2", deadline="март 2026"),
    )
    year = PlanPeriod(D(2026, 1, 1), D(2026, 12, 31))
    add_plan(empty, Plan("План", period=year, direction="talents", lines=lines))
    first, second = sorted(Timetable(empty).occurrences(TODAY), key=lambda one: one.number)
    execution.mark_done(empty, [first.ref], D(2026, 2, 20), today=TODAY)
    execution.mark_done(empty, [second.ref], D(2026, 3, 20), today=TODAY)
    first, second = sorted(Timetable(empty).occurrences(TODAY), key=lambda one: one.number)
    evidence.add_link(empty, first.ref, "https://example.org/olymp", "Отчёт")
    return empty


def rows_of(d: District, tab: str) -> list[list[str]]:
    book = load_workbook(BytesIO(assessment_document(d, 2026, "xlsx", today=TODAY)))
    return [[str(cell or "").replace("\u00a0", " ") for cell in row] for row in book[tab].iter_rows(values_only=True)]


def test_each_proof_has_its_number_day_and_place(proved: District) -> None:
    rows = [row for row in rows_of(proved, "Доказательства") if row[0].isdigit()]

    assert [row[:6] for row in rows] == [
        ["1", "Цели: доказано", "Положение «О системе»", "10.01.2026", "№ 12-п", "папка 02-07; файл «Положение.txt»"],
        ["2", "Показатели: доказано", "Положение «Перечень»", "11.01.2026", "№ 13", "https://example.org/p"],
        ["3", "Методы сбора: сомнительно", "Положение «Порядок»", "12.01.2026", "№ 14", "не указано"],
        ["4", "Мониторинг: доказано", "Исполнено: п. 1 «Мониторинг участия в олимпиадах»", "20.02.2026", "",
         "Отчёт https://example.org/olymp"],
        ["5", "", "Исполнено: п. 2 «Мониторинг кружков»", "20.03.2026", "", "не указано"],
    ]  # fmt: skip
    assert [row[6] for row in rows] == ["", "", "1", "", "2"]


def test_remarks_name_the_proofs_they_mean(proved: District) -> None:
    rows = [row for row in rows_of(proved, "Замечания") if row[0].isdigit()]

    assert [row[:3] for row in rows] == [
        ["1", "Не указано, где документ: приложите файл, ссылку или место хранения.", "№ 3"],
        ["2", "Исполнено, но подтверждающий документ не приложен: приложите его к сроку.", "№ 5"],
    ]


def test_points_are_summed_and_what_is_not_proved_is_told_in_one_row(proved: District) -> None:
    """Three stages proved and one doubtful of the nine: 3 · 2 + 1 = 7 of 18; nine directions have 162."""
    points = rows_of(proved, "Баллы")
    talents = next(row for row in points if row[1] == "Способности и таланты")
    assert talents[2:13] == ["2", "2", "1", "2", "0", "0", "0", "0", "0", "7", "18"]
    assert next(row for row in points if row[1] == "Всего по району")[-2:] == ["7", "162"]

    lacking = [row for row in rows_of(proved, "Доказательства") if row[1] == "Не доказано"]
    assert len(lacking) == 9
    mine = next(row for row in lacking if "проект – меры, мероприятия" in row[2])
    assert "нет доказательства – анализ, адресные рекомендации, управленческие решения" in mine[2]


def test_the_paper_of_an_empty_file_has_no_remarks_and_other_formats_are_refused(empty: District) -> None:
    for ending in FORMATS:
        assert assessment_document(empty, 2026, ending, today=TODAY)
    book = load_workbook(BytesIO(assessment_document(empty, 2026, "xlsx", today=TODAY)))
    assert "Замечания" not in book.sheetnames
    text = "".join(
        page.extract_text() for page in PdfReader(BytesIO(assessment_document(empty, 2026, "pdf", today=TODAY))).pages
    )
    assert "всего 0" in text
    with pytest.raises(InputRefused, match="самооценка не печатается"):
        assessment_document(empty, 2026, "odt", today=TODAY)
