"""Plans in the shapes of real ones, and eyes for the pages made of them."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pypdf
import pytest

from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.writers.paper import PaperOffice

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True)
class Shown:
    """A line of text on a page: place of its baseline's beginning in points, face, size, words."""

    page: int
    x: float
    y: float
    font: str
    size: float
    text: str

    @property
    def bold(self) -> bool:
        return "Bold" in self.font


def shown_lines(pdf: bytes) -> list[Shown]:
    """Read a PDF back with another program: every piece of text in the order of the file."""
    lines: list[Shown] = []
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(pdf)).pages, 1):

        def visit(text: str, _cm: Any, tm: Sequence[float], font: Any, size: float, number: int = number) -> None:
            words = text.replace("\n", "").strip()
            if words:
                lines.append(Shown(number, tm[4], tm[5], str(font["/BaseFont"]), size, words))

        page.extract_text(visitor_text=visit)
    return lines


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page with single spaces."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.fixture
def lines_of() -> Callable[[bytes], list[Shown]]:
    return shown_lines


@pytest.fixture
def texts_of() -> Callable[[bytes], list[str]]:
    return page_texts


@pytest.fixture
def office() -> PaperOffice:
    return PaperOffice(
        name="Отдел образования администрации Заречного района",
        genitive_name="отдела образования администрации Заречного района",
        head_post="Начальник отдела образования администрации Заречного района",
        head_name="Н.П. Верховцева",
    )


def columns(*pairs: tuple[ColumnKind, str]) -> tuple[PlanColumn, ...]:
    return tuple(PlanColumn(kind, heading) for kind, heading in pairs)


FOUR = columns(
    (ColumnKind.NUMBER, "№ п/п"),
    (ColumnKind.TITLE, "Наименование мероприятия"),
    (ColumnKind.DEADLINE, "Сроки реализации"),
    (ColumnKind.EXECUTORS, "Ответственные исполнители"),
)
FIVE = (*FOUR, PlanColumn(ColumnKind.EXPECTED_RESULT, "Ожидаемый результат"))


def section(title: str, number: str = "", level: int = 1) -> PlanLine:
    return PlanLine(LineKind.SECTION, title, number, level)


def activity(number: str, title: str, deadline: str = "", executors: str = "", result: str = "") -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, deadline=deadline, executors=executors, expected_result=result)


@pytest.fixture
def plan() -> Plan:
    """A plan with two sections, a list, stacked deadlines, an unnumbered line and abbreviations."""
    return Plan(
        "План мероприятий («дорожная карта»)\nпо развитию оценки качества образования в Заречном районе на 2026 год",
        columns=FOUR,
        lines=(
            section("Изучение итогов оценочных процедур", "1"),
            activity("1.1", "Изучение итогов весенних проверочных работ", "июнь 2026 г.", "Отдел образования, школы"),
            activity("1.10", "Совещание директоров № 5", "до 15 сентября 2026 г.", "Отдел образования"),
            section("Проверка", "2"),
            activity(
                "2.1",
                "Наблюдение за школами:\n- посещение уроков и проверка журналов во всех школах района;"
                "\n- беседы с завучами;\n- изучение сайтов",
                "ежемесячно\nмарт 2026 г.\nапрель 2026 г.",
                "Отдел образования",
            ),
            activity("", "Отчёт о наблюдении", "декабрь", "Методический кабинет"),
        ),
        abbreviations=(Abbreviation("ВПР", "всероссийские проверочные работы"), Abbreviation("ОО", "школы")),
    )


@pytest.fixture
def approved(plan: Plan) -> Plan:
    import datetime as dt
    from dataclasses import replace

    issuer = "отдела образования администрации Заречного района"
    return replace(plan, approval=Approval("приказ", issuer, "17", dt.date(2026, 1, 14)))


@pytest.fixture
def words() -> Callable[[str, int], str]:
    """Make texts of words that occur nowhere else: «слово-метка номер»."""

    def make(tag: str, count: int) -> str:
        return " ".join(f"{tag}{number}" for number in range(count))

    return make
