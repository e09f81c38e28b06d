"""Forms for schools: one workbook a school, written into a folder of their own or an archive."""

import datetime as dt
import io
import re
import sqlite3
import uuid
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from msoko_desktop.domain.assessments.forms import (
    FormIdentity,
    FormKind,
    FormSheet,
    SchoolForm,
    class_key,
    fingerprint,
)
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import Cancelled, EnvironmentProblem, InputRefused
from msoko_desktop.domain.grids import Value
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import Office, get_setting, read_office, set_setting
from msoko_desktop.services.exchange.columns import form_columns
from msoko_desktop.services.operations import operation
from msoko_desktop.services.result_sheets import pupil_columns
from msoko_desktop.services.result_sheets.class_sheet import CLASS
from msoko_desktop.services.results.assessment_names import (
    assessment_title,
    procedure_title,
    short_subject_title,
    subject_line,
    year_title,
)
from msoko_desktop.services.results.assessments import require
from msoko_desktop.storage import pupils, results, schools
from msoko_desktop.storage.district_file import District
from msoko_desktop.writers.school_form import INSTRUCTION, SIGNATURE, school_form
from msoko_desktop.writers.whole import write_whole

Progress = Callable[[float, str], None]
CancelledNow = Callable[[], bool]

TOKEN = "exchange.token"  # noqa: S105  # the name of a setting
_LEAST_CLASSES, _LEAST_PUPILS, _SPARE, _MOST_ROWS = 12, 40, 10, 400
_LONGEST_TAB, _LONGEST_NAME = 31, 90
_NOT_IN_TABS = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


@dataclass(frozen=True, slots=True)
class PreparedForms:
    """All that is needed to write forms, read from the file: (name of the file, form) for each school."""

    heading: str
    made: dt.datetime
    forms: tuple[tuple[str, SchoolForm], ...]
    assessment_ids: tuple[int, ...]
    school_ids: tuple[int, ...]


def make_forms(
    d: District,
    assessment_ids: Sequence[int],
    school_ids: Sequence[int],
    kind: FormKind,
    target: Path,
    *,
    until: dt.date | None = None,
    progress: Progress | None = None,
    cancelled: CancelledNow | None = None,
) -> tuple[Path, ...]:
    """Write the forms and note in the file that they were made; return the paths written.

    `target` ending in .zip becomes one archive; else it is a folder, in which the forms get a new folder of their own.
    Raises InputRefused where nothing or assessments of several school years are chosen, EnvironmentProblem, Cancelled.
    """
    prepared = prepare_forms(d, assessment_ids, school_ids, kind, until)
    written = write_forms(prepared, target, progress, cancelled)
    note_forms(d, prepared)
    return written


def prepare_forms(
    d: District,
    assessment_ids: Sequence[int],
    school_ids: Sequence[int],
    kind: FormKind,
    until: dt.date | None = None,
    now: dt.datetime | None = None,
) -> PreparedForms:
    """Read what the forms are to hold; `until` is the last day to send them. Raises InputRefused."""
    if not assessment_ids or not school_ids:
        raise InputRefused("Выберите хотя бы одну работу и одну школу.")
    moment = (now or dt.datetime.now()).replace(microsecond=0)
    token = district_token(d)
    office = read_office(d)
    with d.reading() as connection:
        works = [require(connection, one) for one in assessment_ids]
        if len({one.school_year for one in works}) > 1:
            raise InputRefused("Выберите работы одного учебного года: форма составляется на один год.")
        known = {school.id: school for school in schools.read_schools(connection)}
        chosen = [known[one] for one in school_ids if one in known]
        if len(chosen) != len(school_ids):
            raise InputRefused("Одной из выбранных школ в списке больше нет. Откройте окно заново.")
        heading = forms_heading(works)
        tabs = _tabs(works)
        content = _Content(connection, works, kind)
        forms = []
        for school in chosen:
            identity = FormIdentity(
                token,
                school.id or 0,
                school.code,
                school.short_name,
                works[0].school_year,
                kind,
                f"{moment:%d.%m.%Y %H:%M}",
                tuple((one.id or 0, fingerprint(one, kind), tab) for one, tab in zip(works, tabs, strict=True)),
            )
            sheets = tuple(content.sheet(one, tab, school) for one, tab in zip(works, tabs, strict=True))
            forms.append(_form(identity, heading, sheets, office, school, until))
    names = file_names([school.short_name for school in chosen], heading)
    return PreparedForms(
        heading, moment, tuple(zip(names, forms, strict=True)), tuple(assessment_ids), tuple(school_ids)
    )


def _form(
    identity: FormIdentity,
    heading: str,
    sheets: tuple[FormSheet, ...],
    office: Office,
    school: School,
    until: dt.date | None,
) -> SchoolForm:
    name = office.executor_name or office.head_name
    phone = office.executor_phone or office.phone
    contact = ", ".join(part for part in (name, f"тел. {phone}" if phone else "") if part)
    return SchoolForm(
        identity,
        heading,
        sheets,
        office.name or office.short_name,
        office.email,
        contact,
        school.head_post,
        school.head_name,
        until,
    )


class _Content:
    """Makes the sheets of forms: rows that are known already, names of classes, how much room there is."""

    def __init__(self, connection: sqlite3.Connection, works: Sequence[Assessment], kind: FormKind) -> None:
        self._connection = connection
        self._kind = kind
        self._classes = {one.id: results.read_class_results(connection, one.id or 0) for one in works}

    def sheet(self, work: Assessment, tab: str, school: School) -> FormSheet:
        """Return the sheet of an assessment for a school."""
        work_id, school_id = work.id or 0, school.id or 0
        found = pupils.read_pupils(self._connection, work_id, school_id)
        stored = [*self._classes[work.id].get(school_id, {}), *(one.class_name for one in found if one.class_name)]
        classes = tuple(sorted(dict.fromkeys(stored), key=class_key))
        if self._kind is FormKind.CLASSES:
            rows: tuple[Mapping[str, Value], ...] = tuple({CLASS: name} for name in classes)
            room = max(_LEAST_CLASSES, len(rows) + _SPARE // 2)
        else:
            rows = tuple(
                {
                    pupil_columns.CODE: one.code or None,
                    pupil_columns.CLASS: one.class_name or None,
                    pupil_columns.VARIANT: one.variant or None,
                }
                for one in found
                if one.code
            )
            room = max(_LEAST_PUPILS, len(rows) + _SPARE)
        columns = form_columns(work, self._kind, classes or letters_of(work.grade))
        title = assessment_title(work)
        return FormSheet(work_id, tab, title, fingerprint(work, self._kind), columns, rows, min(room, _MOST_ROWS))


def letters_of(grade: int) -> tuple[str, ...]:
    """Return names of classes to choose from where none are known: «8А» … «8Е»."""
    return tuple(f"{grade}{letter}" for letter in "АБВГДЕ")


def district_token(d: District) -> str:
    """Return what tells this district's forms from those of others; made with the first form, kept in the file."""
    token = get_setting(d, TOKEN)
    if not isinstance(token, str) or not token:
        token = str(uuid.uuid4())
        set_setting(d, TOKEN, token)
    return token


def forms_heading(works: Sequence[Assessment]) -> str:
    """Return what forms are called: «ВПР 2026», or the school year where they are of several procedures."""
    year = works[0].school_year
    titles = list(dict.fromkeys(procedure_title(one.procedure) for one in works))
    if len(titles) > 2:
        return f"Оценочные процедуры {year_title(year)}"
    return f"{', '.join(titles)} {works[0].date.year if works[0].date is not None else year + 1}"


def _tabs(works: Sequence[Assessment]) -> list[str]:
    """Return names of sheets: what Excel takes, each once («Математика, 8 класс»)."""
    taken = {INSTRUCTION.lower(), SIGNATURE.lower()}
    found = []
    for one in works:
        name = subject_line(one)
        if len(name) > _LONGEST_TAB:
            name = f"{short_subject_title(one.subject)} {one.variant}".strip()[:20] + f", {one.grade} класс"
        name = _NOT_IN_TABS.sub(" ", name).strip(" '")[:_LONGEST_TAB].strip(" '")
        number, unique = 2, name
        while unique.lower() in taken:
            unique = f"{name[: _LONGEST_TAB - 4]} ({number})"
            number += 1
        taken.add(unique.lower())
        found.append(unique)
    return found


def file_names(titles: Sequence[str], heading: str) -> list[str]:
    """Return names of files that every system takes, each once: «МБОУ «СОШ № 1» – ВПР 2026.xlsx»."""
    taken: set[str] = set()
    found = []
    for title in titles:
        name = safe_name(f"{title[:_LONGEST_NAME]} – {heading}")
        number, unique = 2, name
        while unique.lower() in taken:
            unique = f"{name} ({number})"
            number += 1
        taken.add(unique.lower())
        found.append(f"{unique}.xlsx")
    return found


def safe_name(text: str) -> str:
    """Return a text as the name of a file: without signs that a system refuses, not too long, never empty."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", text).split()).strip(" .")
    while len(name.encode()) > 2 * _LONGEST_NAME + 40:  # a name may have 255 bytes, a Russian letter takes two
        name = name[:-1].rstrip(" .–")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name


def suggested_name(prepared_heading: str, moment: dt.datetime) -> str:
    """Return the name of the folder or archive of forms: «Формы ВПР 2026 от 25.11.2026»."""
    return safe_name(f"Формы {prepared_heading} от {moment:%d.%m.%Y}")


def write_forms(
    prepared: PreparedForms,
    target: Path,
    progress: Progress | None = None,
    cancelled: CancelledNow | None = None,
) -> tuple[Path, ...]:
    """Write the forms as `make_forms` says; the district file is not needed, so that a job can do it.

    Everything is made before the first file is written: who cancels finds nothing on the disk.
    """
    made: list[tuple[str, bytes]] = []
    for number, (name, form) in enumerate(prepared.forms):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(0.95 * number / len(prepared.forms), f"Форма: {form.identity.school_name}")
        made.append((name, school_form(form, prepared.made)))
    if cancelled is not None and cancelled():
        raise Cancelled
    if progress is not None:
        progress(0.95, "Запись на диск")
    if target.suffix.lower() == ".zip":
        write_whole(target, archive(made, prepared.made))
        return (target,)
    folder = new_folder(target, suggested_name(prepared.heading, prepared.made))
    paths = []
    for name, data in made:
        write_whole(folder / name, data)
        paths.append(folder / name)
    return tuple(paths)


def archive(made: Sequence[tuple[str, bytes]], moment: dt.datetime) -> bytes:
    """Return one ZIP archive of files (name, content)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made:
            info = zipfile.ZipInfo(name, moment.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return file.getvalue()


def new_folder(parent: Path, name: str) -> Path:
    """Make a folder that was not there: forms that came back filled are never written over."""
    number, folder = 2, parent / name
    try:
        while folder.exists():
            folder = parent / f"{name} ({number})"
            number += 1
        folder.mkdir(parents=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"Папку «{name}» не удалось создать в «{parent}». Выберите другую папку.", str(error)
        ) from error
    return folder


def note_forms(d: District, prepared: PreparedForms) -> Changes:
    """Note on the sheets of the schools that forms were made for them."""
    with operation(d, "Создать формы для школ") as step:
        for assessment_id in prepared.assessment_ids:
            require(step.connection, assessment_id)
            results.note_form(step.connection, assessment_id, prepared.school_ids, prepared.made)
        step.changed(Area.RESULTS)
    return step.changes
