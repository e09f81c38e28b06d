"""A plan to PDF beside the known ways: reportlab's LongTable of Paragraphs, LibreOffice from DOCX, and its growth."""

import io
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from benchmarks._timing import Result, interleaved, seconds
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.writers.columns import plan_table
from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.paper import PaperOffice, PrintOptions, paper_rules
from msoko_desktop.writers.plan_docx import plan_docx
from msoko_desktop.writers.plan_pdf import plan_pdf
from msoko_desktop.writers.plan_sheet import plan_sheet, printed_number

ROWS = 1_000
GROWTH = 8
LIBREOFFICE_ROUNDS = 3
OPTIONS = PrintOptions()
OFFICE = PaperOffice("Отдел образования", "отдела образования", "Начальник отдела образования", "Н.П. Верховцева")
COLUMNS = (
    PlanColumn(ColumnKind.NUMBER, "№ п/п"),
    PlanColumn(ColumnKind.TITLE, "Наименование мероприятия"),
    PlanColumn(ColumnKind.DEADLINE, "Срок исполнения"),
    PlanColumn(ColumnKind.INDICATORS, "Индикативные показатели"),
    PlanColumn(ColumnKind.EXECUTORS, "Исполнители"),
)
_TEXT = (
    "анализ результатов оценочных процедур проведение мониторинга качества подготовки обучающихся в школах района "
    "разработка адресных рекомендаций для руководителей и педагогов по итогам всероссийских проверочных работ "
    "организация участия образовательных организаций наличие утверждённого положения и отчёта о выполнении"
)
WORDS = _TEXT.split()
DEADLINES = ("май 2026 г.", "ежегодно, до 15 декабря", "в течение года", "сентябрь–октябрь 2026 г.", "по графику")
EXECUTORS = ("Отдел образования", "Отдел образования, методический центр", "Школы", "Методический центр, школы")


def sample_plan(rows: int) -> Plan:
    """Return a plan of that many activities, each of some thirty words, the same at every call."""
    source = random.Random(rows)  # noqa: S311  # texts, not secrets

    def text(least: int, most: int) -> str:
        return " ".join(source.choices(WORDS, k=source.randint(least, most))).capitalize()

    lines = tuple(
        PlanLine(
            LineKind.ACTIVITY,
            text(8, 20),
            str(number),
            deadline=source.choice(DEADLINES),
            indicators=text(4, 12),
            executors=source.choice(EXECUTORS),
        )
        for number in range(1, rows + 1)
    )
    return Plan("План мероприятий на 2026 год", columns=COLUMNS, lines=lines)


def long_table(plan: Plan) -> bytes:
    """Print the plan's table the plain way of reportlab: a LongTable whose every cell is a Paragraph."""
    fonts = face(FaceName.REGULAR), face(FaceName.BOLD)
    cell = ParagraphStyle("cell", fontName=fonts[0].font.fontName, fontSize=12, leading=13.8)
    head = ParagraphStyle("head", cell, fontName=fonts[1].font.fontName, alignment=1)
    rules = paper_rules()
    layout = plan_table(plan_sheet(plan, OPTIONS, OFFICE).table, rules.edition_on(None), rules.table, OPTIONS.paper)
    rows = [[Paragraph(escape(column.heading), head) for column in plan.columns]]
    for line in plan.lines:
        texts = [printed_number(line.number), *(line.cell(column.kind) for column in plan.columns[1:])]
        rows.append([Paragraph(escape(text), cell) for text in texts])
    table = LongTable(rows, colWidths=layout.widths, repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=landscape(A4), leftMargin=56, rightMargin=28, title=plan.title).build([table])
    return file.getvalue()


def run() -> Iterable[Result]:
    """Print a plan of 1,000 × 5 cells in each way, and one of 8,000."""
    plan, large = sample_plan(ROWS), sample_plan(ROWS * GROWTH)

    def ours() -> bytes:
        return plan_pdf(plan, OPTIONS, OFFICE)

    mine, platypus, grown = interleaved(
        ours, lambda: long_table(plan), lambda: plan_pdf(large, OPTIONS, OFFICE), rounds=5
    )
    yield Result("plan_pdf, 1,000 rows, to LongTable of Paragraphs", mine, platypus, "s", at_most=1)
    yield Result("plan_pdf, 8,000 rows to 1,000", grown, mine, "s", at_most=9)
    office = shutil.which("soffice")
    if office:
        yield Result(
            "plan_pdf, 1,000 rows, to LibreOffice from DOCX", mine, _libreoffice(office, plan), "s", at_most=0.3
        )


def _libreoffice(program: str, plan: Plan) -> float:
    """Return the median seconds LibreOffice takes from our DOCX to PDF, its profile made beforehand."""
    with tempfile.TemporaryDirectory(prefix="msoko-benchmark-") as name:
        folder = Path(name)
        source = folder / "plan.docx"
        source.write_bytes(plan_docx(plan, OPTIONS, OFFICE))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name, str(source)]

        def convert() -> None:
            subprocess.run(command, check=True, capture_output=True)

        convert()
        times = sorted(seconds(convert) for _ in range(LIBREOFFICE_ROUNDS))
    return times[len(times) // 2]
