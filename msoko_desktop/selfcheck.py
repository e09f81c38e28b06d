"""Checks on this very computer that the whole program works: from a Word file to a printed plan and a window."""

import os
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.plans.plans import ColumnKind, Plan
from msoko_desktop.faults import write_fault

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District

TITLE = "План мероприятий («дорожная карта») на 2026 год"
HEADINGS = ("№ п/п", "Мероприятие", "Срок", "Исполнители")
ROWS = (
    ("1", "Анализ результатов", "", ""),
    ("1.1", "Собрание руководителей школ по итогам ВПР", "до 15 декабря 2026 г.", "Отдел образования"),
    ("1.2", "Проверка объективности оценивания", "октябрь–ноябрь", "Методический кабинет"),
    ("2", "Повышение квалификации", "", ""),
    ("2.1", "Семинар для учителей математики", "ежегодно", "Методический кабинет, ОО"),
)
ACTIVITIES = tuple(row[1] for row in ROWS if row[2])
NEW_DEADLINE = "до 25 декабря 2026 г."


class Failure(Exception):
    """A step came to another result than it must; the text says to which, in Russian."""


class SelfCheck:
    """The steps, each resting on those before; everything happens in one temporary folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "проверка.msoko"
        self.district: District | None = None
        self.plan_id = 0

    def steps(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return the steps with the Russian sentence for each."""
        return (
            ("файл района создаётся и открывается", self.make_file),
            ("план из документа Word распознаётся и записывается", self.take_in_plan),
            ("сроки плана понимаются", self.read_deadlines),
            ("производственный календарь знает праздники и переносы", self.read_days_off),
            ("изменение записывается, отменяется и возвращается", self.edit_and_undo),
            ("план печатается в PDF, текст в нём читается", self.print_plan),
            ("план записывается в DOCX и XLSX", self.write_office_documents),
            ("выполнение отмечается, отчёт с графиком и календари записываются", self.follow_the_plan),
            ("слова ставятся в падеж, приказ с планом печатается и утверждается", self.approve_order),
            ("баллы участника переводятся в отметку, форма школы записывается и читается", self.keep_results),
            ("наблюдатели распределяются по школам", self.send_observers),
            ("резервная копия делается, проверяется и восстанавливается", self.back_up_and_restore),
            ("окно открывается, показывает план и закрывается", self.open_window),
        )

    def close(self) -> None:
        """Close what is open."""
        if self.district is not None:
            self.district.close()
            self.district = None

    def opened(self) -> "District":
        """Return the open file. Raises Failure where an earlier step could not make it."""
        if self.district is None:
            raise Failure("нет файла района")
        return self.district

    def plan(self) -> Plan:
        """Return the stored plan."""
        from msoko_desktop.services.plans.plans import read_plan

        return read_plan(self.opened(), self.plan_id)

    def make_file(self) -> None:
        """Make a district file, close it and open it again."""
        from msoko_desktop.services.district import close_district, create_district, open_district

        close_district(create_district(self.file))
        self.district = open_district(self.file)
        expect(not self.district.read_only, f"файл открылся только для чтения: {self.district.read_only_reason}")

    def take_in_plan(self) -> None:
        """Write a Word file with a plan, recognise it, store it."""
        from msoko_desktop.services.plans.imports import recognise, store

        document = self.folder / "план.docx"
        document.write_bytes(word_document())
        recognised = recognise(document)
        expect(len(recognised.plans) == 1, f"распознано планов: {len(recognised.plans)} вместо одного")
        found = tuple(line.title for line in recognised.plans[0].activities())
        expect(found == ACTIVITIES, f"распознаны мероприятия: {'; '.join(found)}")
        self.plan_id = store(self.opened(), recognised).created[0]
        expect(tuple(line.title for line in self.plan().activities()) == ACTIVITIES, "записано не то, что распознано")

    def read_deadlines(self) -> None:
        """Read the deadlines of the stored plan against its period."""
        from msoko_desktop.services.timetable.deadlines import read_deadline

        plan = self.plan()
        if plan.period is None:
            raise Failure("у плана нет периода")
        for line in plan.activities():
            meaning = read_deadline(line.deadline, plan.period)
            expect(meaning.understood and bool(meaning.occurrences), f"не понят срок «{line.deadline}»")

    def read_days_off(self) -> None:
        """Ask for a holiday and a moved day off of a year whose decree is known."""
        import datetime as dt

        from msoko_desktop.services.timetable.days_off import days_off

        calendar = days_off(self.opened())
        for day in (dt.date(2026, 11, 4), dt.date(2026, 1, 9)):
            expect(calendar.is_day_off(day), f"{day:%d.%m.%Y} считается рабочим днём")

    def edit_and_undo(self) -> None:
        """Change a cell, take it back, do it again."""
        from msoko_desktop.services.history import redo, undo
        from msoko_desktop.services.plans.plans import set_cells

        line = self.plan().activities()[0]
        if line.id is None:
            raise Failure("у строки плана нет номера")
        set_cells(self.opened(), self.plan_id, [(line.id, ColumnKind.DEADLINE, NEW_DEADLINE)])
        expect(self.plan().activities()[0].deadline == NEW_DEADLINE, "изменение не записано")
        undo(self.opened())
        expect(self.plan().activities()[0].deadline == line.deadline, "изменение не отменено")
        redo(self.opened())
        expect(self.plan().activities()[0].deadline == NEW_DEADLINE, "отменённое изменение не возвращено")

    def print_plan(self) -> None:
        """Print the plan and find every activity in the PDF's text."""
        from msoko_desktop.services.printing import plan_document, write_document

        path = self.folder / "план.pdf"
        write_document(path, plan_document(self.opened(), self.plan_id, "pdf"))
        text = squeezed(pdf_text(path.read_bytes()))
        for title in ACTIVITIES:
            expect(squeezed(title) in text, f"в PDF нет мероприятия «{title}»")

    def write_office_documents(self) -> None:
        """Write the plan for Word and Excel and read both back."""
        import docx
        import python_calamine

        from msoko_desktop.services.printing import plan_document

        text = docx.Document(BytesIO(plan_document(self.opened(), self.plan_id, "docx")))
        cells = " ".join(cell.text for table in text.tables for row in table.rows for cell in row.cells)
        sheet = python_calamine.load_workbook(BytesIO(plan_document(self.opened(), self.plan_id, "xlsx")))
        values = " ".join(str(value) for row in sheet.get_sheet_by_index(0).to_python() for value in row)
        for title in ACTIVITIES:
            expect(squeezed(title) in squeezed(cells), f"в DOCX нет мероприятия «{title}»")
            expect(squeezed(title) in squeezed(values), f"в XLSX нет мероприятия «{title}»")

    def follow_the_plan(self) -> None:
        """Mark an occurrence as done; write the report with its chart, a month, and a calendar for other programs."""
        import datetime as dt

        from msoko_desktop.services.timetable import execution
        from msoko_desktop.services.timetable.execution_papers import PaperKind, PaperRequest, calendar_file, document
        from msoko_desktop.services.timetable.timetable import Timetable

        d, on = self.opened(), dt.date(2026, 12, 31)
        first = Timetable(d).occurrences(on)[0]
        execution.mark_done(d, [first.ref], first.due, today=on)
        timetable = Timetable(d)
        whole = PaperRequest(PaperKind.REPORT, dt.date(2026, 1, 1), on, on)
        text = squeezed(pdf_text(document(d, timetable, whole, "pdf")))
        expect(squeezed(f"выполнено {first.due:%d.%m.%Y}") in text, "в отчёте нет отметки о выполнении")
        expect(document(d, timetable, whole, "svg").startswith(b"<?xml"), "график не записан")
        month = PaperRequest(PaperKind.MONTH, dt.date(2026, 12, 1), on, on)
        expect(document(d, timetable, month, "pdf").startswith(b"%PDF"), "календарь на месяц не напечатан")
        events = calendar_file(d, timetable, whole, dt.datetime(2026, 12, 31, tzinfo=dt.UTC))
        expect(events.count(b"BEGIN:VEVENT") > 0, "файл календаря пуст")

    def approve_order(self) -> None:
        """Put an office's name into a case; print an order with the plan, approve it, read back what is kept."""
        import datetime as dt

        import docx

        from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderItem
        from msoko_desktop.services.orders import orders
        from msoko_desktop.services.orders.case_forms import Case, case_form
        from msoko_desktop.services.orders.order_papers import order_document
        from msoko_desktop.services.plans import approval

        d, day = self.opened(), dt.date(2026, 1, 12)
        form = case_form(d, "Отдел образования", Case.GENITIVE)
        expect(form.lower() == "отдела образования", f"родительный падеж слов «Отдел образования»: «{form}»")
        items = (OrderItem("1", "Утвердить план (приложение)."), OrderItem("2", "Контроль оставляю за собой."))
        attached = (Attachment(AttachmentKind.PLAN, plan_id=self.plan_id),)
        order = Order(
            issuer="Отдел образования",
            heading="О плане",
            items=items,
            signatory_post="Начальник",
            signatory_name="А. А. Иванова",
            attachments=attached,
        )
        (order_id,) = orders.add_order(d, order).created
        words = docx.Document(BytesIO(order_document(d, order_id, "docx")))
        expect(any("Утвердить план" in line.text for line in words.paragraphs), "в DOCX приказа нет его пункта")
        approval.approve_order(d, order_id, "7", day, day)
        (revision,) = approval.revisions_of_order(d, order_id)
        text = squeezed(pdf_text(approval.read_pdf(d, revision.id)))
        for part in ("Утвердить план", "№ 7", *ACTIVITIES):
            expect(squeezed(part) in text, f"в утверждённом приказе нет слов «{part}»")

    def keep_results(self) -> None:
        """Type the points of a pupil, look at the mark, count the rates, write the form of the school and read it."""
        import numpy as np

        from msoko_desktop.domain.analysis.intervals import wilson
        from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
        from msoko_desktop.domain.grids import NEW, CellEdit
        from msoko_desktop.services import exchange
        from msoko_desktop.services.analysis.reading import ResultReader
        from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
        from msoko_desktop.services.results import assessments
        from msoko_desktop.services.schools.schools import School, add_schools

        district = self.opened()
        (school,) = add_schools(district, [School("Школа № 1", code="edu990001")]).created
        bands = (Band("2", 0, 1), Band("3", 2, 2), Band("4", 3, 3), Band("5", 4, 4))
        work = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=4, bands=bands), tasks=(Task("1", 4),))
        (work_id,) = assessments.add_assessments(district, [work]).created
        sheet = PupilSheet(district, work_id, school)
        sheet.write([CellEdit(f"{NEW}0", "code", "0001"), CellEdit(f"{NEW}0", "task:0", 3)], "Ввод")
        expect("4" in sheet.content.values[0], "за 3 балла из 4 отметка «4» не поставлена")
        low, _ = wilson(np.array([3.0]), np.array([4.0]), 0.95)
        expect(30 < low[0] < 31, f"границы доли подсчитаны неверно: {low[0]}")
        expect(bool(ResultReader(district).tally(work_id)), "показатели не подсчитаны")
        (form,) = exchange.make_forms(district, [work_id], [school], exchange.FormKind.PUPILS, self.folder)
        (report,) = exchange.inspect_forms(district, [form])
        expect(report.school_id == school, f"форма школы не узнана: {'; '.join(report.reasons)}")

    def send_observers(self) -> None:
        """Send two observers to two schools, neither to the own one."""
        from msoko_desktop.domain.observers.model import Outcome, Person, Problem, Rule, Slot
        from msoko_desktop.domain.observers.solving import solve

        persons = (Person(1, "Иванова", 11), Person(2, "Петрова", 12))
        solution = solve(Problem(persons, (Slot(1),), {(1, 11): 1, (1, 12): 1}, frozenset({Rule.OWN})))
        if solution.outcome is not Outcome.COMPLETE or {one.place for one in solution.choices} != {(1, 11), (1, 12)}:
            raise Failure("наблюдатели не распределены")

    def back_up_and_restore(self) -> None:
        """Make a backup and restore it as another file, which must hold the same."""
        from msoko_desktop.services.backups import make_backup, restore
        from msoko_desktop.services.district import open_district
        from msoko_desktop.services.integrity import check_file
        from msoko_desktop.services.plans.plans import read_plan

        backup = make_backup(self.opened())
        expect(backup.sound, "копия повреждена")
        target = self.folder / "восстановленный.msoko"
        restore(backup.path, target)
        problems = check_file(target)
        expect(not problems, f"в восстановленном файле: {'; '.join(problems)}")
        restored = open_district(target, read_only=True)
        try:
            expect(read_plan(restored, self.plan_id) == self.plan(), "восстановлено не то, что было")
        finally:
            restored.close()

    def open_window(self) -> None:
        """Open the window off screen on the file, draw it, close it."""
        self.opened()
        self.close()
        from PySide6.QtWidgets import QApplication

        from msoko_desktop import app
        from msoko_desktop.gui.settings import WindowSettings

        app.make_application()
        window = app.make_window(WindowSettings(self.folder / "window.ini"))
        try:
            window.files.open_quietly(self.file)
            window.show()
            window.show_plan(self.plan_id)
            QApplication.processEvents()
            expect(window.plan_id == self.plan_id, "план не показан")
            picture = window.grab().toImage()
            colours = {picture.pixel(x, picture.height() // 2) for x in range(0, picture.width(), 3)}
            expect(len(colours) > 1, "окно осталось пустым")
        finally:
            window.close()
            QApplication.processEvents()


def expect(condition: bool, complaint: str) -> None:
    """Raise Failure with that Russian complaint unless the condition holds."""
    if not condition:
        raise Failure(complaint)


def squeezed(text: str) -> str:
    """Return the text without any spaces and hyphens of line breaks, to compare what was wrapped differently."""
    return "".join(text.split()).replace("\u00ad", "").replace("\ufffe", "")


def word_document() -> bytes:
    """Return a small Word file with a plan of two sections and three activities."""
    import docx

    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(rows=1, cols=len(HEADINGS))
    for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=True):
        cell.text = heading
    for row in ROWS:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf_text(data: bytes) -> str:
    """Return the text of all pages of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def self_check() -> int:
    """Run every step, print «✓ …» or «✗ …: why» for each, and return 0 when all is well, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what the missing screen makes Qt say
    failed = 0
    with tempfile.TemporaryDirectory(prefix="msoko-self-check-", ignore_cleanup_errors=True) as name:
        check = SelfCheck(Path(name))
        try:
            for sentence, step in check.steps():
                try:
                    step()
                except (UserError, Failure) as error:
                    failed += 1
                    print(f"✗ {sentence}: {error}")
                except Exception as error:
                    failed += 1
                    print(f"✗ {sentence}: {type(error).__name__}: {error}. {write_fault('self-check')}")
                else:
                    print(f"✓ {sentence}")
        finally:
            check.close()
    print("Программа исправна." if not failed else f"Не работает: {failed}. Передайте этот текст разработчикам.")
    return 1 if failed else 0
