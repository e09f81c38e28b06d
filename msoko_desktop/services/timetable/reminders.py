"""Letters that remind schools of results they have not handed in: who is late, the words, the paper, the register."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage, StoredFile
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, date_dots, one_line, shortened
from msoko_desktop.domain.orders.letters import Letter, LetterTable
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.reminders import (
    PLACES,
    LateWork,
    LetterTemplate,
    filled,
    letter_templates,
    salutation,
    surname_first,
)
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import Office, get_setting, read_office, set_setting
from msoko_desktop.services.documents import documents
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders.case_forms import Case, case_form, gender_of
from msoko_desktop.services.printing import paper_office
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.results.assessment_names import procedure_title, subject_line, year_title
from msoko_desktop.services.results.assessments import Assessment, list_assessments
from msoko_desktop.services.results.status_board import read_board
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import documents as register_rows
from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import District

__all__ = [
    "FORMATS",
    "PLACES",
    "LateSchool",
    "LateWork",
    "Reminder",
    "keep_text",
    "late_schools",
    "record_reminder",
    "reminder_document",
    "reminder_letters",
    "reminder_text",
    "template_text",
]

FORMATS = ("pdf", "docx")
NOBODY = "Напоминать некому: все выбранные школы сдали результаты в срок."
_SETTING = "results/reminder_text/"
_LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class LateSchool:
    """A school that is late, with the works it has not handed in."""

    school: School
    works: tuple[LateWork, ...]

    @property
    def id(self) -> int:
        """The id of the school."""
        return self.school.id or 0


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is asked for: who is late as of `today`, by when to answer, one letter for all (`joint`) or one a school.

    `schools` are ids (None: all that are late), `procedure` the code of one procedure, `due` the day results were due
    in place of the usual one. `text` None is the kept text, or the template's. `number` and `date` are those of the
    register, blank until they are known.
    """

    school_year: int
    today: dt.date
    until: dt.date
    joint: bool = False
    procedure: str | None = None
    schools: tuple[int, ...] | None = None
    due: dt.date | None = None
    text: str | None = None
    number: str = ""
    date: dt.date | None = None


def late_schools(
    d: District, school_year: int, today: dt.date, procedure: str | None = None, due: dt.date | None = None
) -> tuple[LateSchool, ...]:
    """Return the schools that are late on a day, in the order of the list."""
    late = read_board(d, school_year, procedure, today=today, due=due).late()
    if not late:
        return ()
    known = {one.id: one.assessment for one in list_assessments(d, school_year)}
    return tuple(
        LateSchool(school, tuple(_work(known[column.id], column.due) for column in late[school.id]))
        for school in list_schools(d)
        if school.id in late
    )


def reminder_text(d: District, *, joint: bool) -> str:
    """Return the text of a letter with its places in braces: as the person left it, else the template's."""
    template = _template(joint)
    return str(get_setting(d, _SETTING + template.code, "") or template.text)


def template_text(*, joint: bool) -> str:
    """Return the text of the program's own template."""
    return _template(joint).text


def keep_text(d: District, text: str, *, joint: bool) -> Changes:
    """Keep the text of a letter for the next time; that of the template is not kept. Raises as `filled` does."""
    template = _template(joint)
    tidy = clean(text, "текст письма").strip()
    filled(tidy, {})
    return set_setting(d, _SETTING + template.code, "" if tidy == template.text else tidy)


def reminder_letters(d: District, reminder: Reminder) -> tuple[Letter, ...]:
    """Return the letters, one for each school or one for all. Raises InputRefused where nobody is late, where the day
    of the answer is past, and for a text with places that are not known."""
    if reminder.until < reminder.today:
        raise InputRefused(f"Срок ответа ({date_dots(reminder.until)}) уже прошёл. Укажите более поздний день.")
    late = late_schools(d, reminder.school_year, reminder.today, reminder.procedure, reminder.due)
    chosen = [one for one in late if reminder.schools is None or one.id in reminder.schools]
    if not chosen:
        raise InputRefused(NOBODY)
    office = read_office(d)
    if reminder.joint:
        return (_joint(d, reminder, office, chosen),)
    return tuple(_single(d, reminder, office, one) for one in chosen)


def reminder_document(d: District, reminder: Reminder, kind: str) -> bytes:
    """Return the letters as one document; `kind` is "pdf" or "docx". Raises InputRefused for another one."""
    if kind not in FORMATS:
        raise InputRefused(f"Письмо нельзя сохранить в формате «{kind}»: выберите PDF или DOCX.")
    letters = reminder_letters(d, reminder)
    if kind == "pdf":
        from msoko_desktop.writers.letter_pdf import letters_pdf

        return letters_pdf(letters, paper_office(d))
    from msoko_desktop.writers.letter_docx import letters_docx

    return letters_docx(letters, paper_office(d))


def record_reminder(d: District, reminder: Reminder) -> Changes:
    """Put the letter into the register «Документы» with its PDF, one undo step; its id is in `created`.

    Letters to several schools stand there once. Raises InputRefused where the number is taken, and as the letters.
    """
    letters = reminder_letters(d, reminder)
    pdf = reminder_document(d, reminder, "pdf")
    late = late_schools(d, reminder.school_year, reminder.today, reminder.procedure, reminder.due)
    chosen = [one for one in late if reminder.schools is None or one.id in reminder.schools]
    names = [one.school.short_name for one in chosen]
    count = counted(len(names), "школа", "школы", "школ")
    document = Document(
        DocumentKind.LETTER,
        letters[0].heading,
        one_line(clean(reminder.number)),
        reminder.date or reminder.today,
        read_office(d).name,
        DocumentStatus.APPROVED,
        stage=Stage.COLLECTION,
        note=shortened(f"{count}: {', '.join(names)}. Ответ до {date_dots(reminder.until)}", _LONGEST_NOTE),
    )
    documents.refuse_taken(d, document)
    with operation(d, "Записать письмо в реестр") as step:
        file = StoredFile(stored_files.keep(step.connection, pdf), "Напоминание школам.pdf", len(pdf))
        created = register_rows.write_document(step.connection, replace(document, file=file))
        step.changed(Area.DOCUMENTS, created=[created])
    return step.changes


# --- words


@cache
def _templates() -> dict[str, LetterTemplate]:
    return letter_templates(reference_data("letter_templates"))


def _template(joint: bool) -> LetterTemplate:
    return _templates()["reminder_all" if joint else "reminder_school"]


def _work(one: Assessment, due: dt.date | None) -> LateWork:
    return LateWork(f"{subject_line(one)} ({procedure_title(one.procedure)})", one.date, due)


def _values(reminder: Reminder, office: Office, schools: Sequence[LateSchool]) -> dict[str, str | Sequence[str]]:
    genitive = ("общеобразовательной организации", "общеобразовательных организаций", "общеобразовательных организаций")
    return {
        "school_year": year_title(reminder.school_year),
        "today": date_dots(reminder.date or reminder.today),
        "until": date_dots(reminder.until),
        "schools": counted(len(schools), *genitive),
        "works": [work.words for work in schools[0].works] if len(schools) == 1 and not reminder.joint else [],
        "contact": office.executor_name,
        "phone": office.executor_phone or office.phone,
    }


def _letter(d: District, reminder: Reminder, office: Office, schools: Sequence[LateSchool]) -> Letter:
    """Return the letter without its addressee."""
    template = _template(reminder.joint)
    text = reminder_text(d, joint=reminder.joint) if reminder.text is None else clean(reminder.text, "текст письма")
    return Letter(
        addressee=template.addressee,
        heading=template.heading,
        body=filled(text, _values(reminder, office, schools)),
        number=one_line(clean(reminder.number)),
        date=reminder.date,
        executor_name=office.executor_name,
        executor_phone=office.executor_phone,
    )


def _single(d: District, reminder: Reminder, office: Office, late: LateSchool) -> Letter:
    school = late.school
    post = case_form(d, school.head_post, Case.DATIVE) if school.head_post else "руководителю"
    name = surname_first(case_form(d, school.head_name, Case.DATIVE)) if school.head_name else ""
    return replace(
        _letter(d, reminder, office, (late,)),
        addressee=tuple(filter(None, (f"{post[:1].upper()}{post[1:]} {school.short_name}", name))),
        salutation=salutation(school.head_name, gender_of(school.head_name)) if school.head_name else "",
    )


def _joint(d: District, reminder: Reminder, office: Office, schools: Sequence[LateSchool]) -> Letter:
    rows = tuple(
        (f"{number}.", one.school.short_name, "\n".join(f"- {work.words}" for work in one.works))
        for number, one in enumerate(schools, start=1)
    )
    table = LetterTable(
        _template(joint=True).table_title, ("№ п/п", "Общеобразовательная организация", "Работа, дата, срок"), rows
    )
    return replace(_letter(d, reminder, office, schools), table=table)
