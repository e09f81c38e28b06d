"""The command «print»: plans, orders, calendars, reports, results as documents, by the ending of the file's name."""

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msoko_desktop.cli.parts import DONE, Command, add_db, add_output, opened, say
from msoko_desktop.cli.usage import read_date
from msoko_desktop.domain.errors import InputRefused

if TYPE_CHECKING:
    from msoko_desktop.services.timetable.execution_papers import PaperRequest
    from msoko_desktop.services.timetable.timetable import Timetable
    from msoko_desktop.storage.district_file import District

ENDINGS = {
    "plan": ("pdf", "docx", "xlsx"),
    "order": ("pdf", "docx"),
    "calendar": ("pdf", "docx", "xlsx", "ics", "png"),
    "execution": ("pdf", "docx", "xlsx", "png", "svg"),
    "results": ("pdf", "docx", "xlsx"),
    "note": ("pdf", "docx", "xlsx"),
    "recommendation": ("pdf", "docx", "xlsx"),
}
_AGENDA_ENDINGS = ("docx", "xlsx")  # a calendar as text is the list of what is due


def add_command(command: Command) -> None:
    """Add the command with its arguments."""
    paper = command("print", _print, "записать документ: вид определяется окончанием имени файла")
    paper.add_argument(
        "what",
        choices=tuple(ENDINGS),
        metavar="ЧТО",
        help="plan — план (.pdf, .docx, .xlsx); order — приказ с приложениями (.pdf, .docx); "
        "calendar — сроки (.pdf, .png — календарь, .docx, .xlsx — список дел, "
        ".ics — для Outlook и телефона); execution — отчёт об исполнении (.pdf, .docx, .xlsx; .png, .svg — график); "
        "results — сведения о результатах работы по школам (.pdf, .docx, .xlsx); "
        "note — аналитическая справка о работе (.pdf, .docx, .xlsx); "
        "recommendation — адресные рекомендации школе (.pdf, .docx, .xlsx)",
    )
    paper.add_argument(
        "id", type=_id, metavar="НОМЕР", help="номер плана, приказа, работы или школы из команды list; all — все"
    )
    add_db(paper)
    add_output(paper, "документ; несколько — один общий PDF либо отдельные DOCX и XLSX с номером в имени")
    views = ("year", "month", "agenda")
    paper.add_argument(
        "--view", choices=views, metavar="ВИД", help="calendar: year — год, month — месяцы, agenda — список дел"
    )
    for name, target, words in (("--from", "since", "начало периода"), ("--to", "until", "конец периода")):
        paper.add_argument(name, dest=target, type=read_date, metavar="ДАТА", help=f"calendar, execution: {words}")
    paper.add_argument("--on", type=read_date, metavar="ДАТА", help="показать, как было на эту дату (обычно сегодня)")
    paper.add_argument("--executor", default="", metavar="КТО", help="только этот исполнитель (имя из справочника)")
    paper.add_argument("--paper", choices=("A4", "A3"), default="A4", metavar="ЛИСТ", help="размер листа: A4 или A3")


def _id(text: str) -> int | str:
    """Read the id of a plan, an order, a work or a school, or "all"."""
    if text == "all":
        return text
    if text.isascii() and text.isdigit():
        return int(text)
    raise argparse.ArgumentTypeError(f"«{text}» не номер из команды list, нужно число или all")


def _print(options: argparse.Namespace) -> int:
    ending = options.output.suffix.lower().lstrip(".")
    if ending not in ENDINGS[options.what]:
        listed = [f".{one}" for one in ENDINGS[options.what]]
        names = f"{', '.join(listed[:-1])} или {listed[-1]}"
        raise InputRefused(f"Имя «{options.output.name}» должно кончаться на {names}.")
    with opened(options.db) as district:
        known, name = _KNOWN.get(options.what, (_known_plans, "Плана"))
        wanted = _wanted(options.id, known(district), name, options.db)
        if options.what == "results":
            return _write_each(options, ending, wanted, lambda number: _results(district, number, ending))
        if options.what == "recommendation":
            return _recommendations(district, options, ending, wanted)
        if options.what == "note":
            wanted = _told(district, wanted) if options.id == "all" else wanted
            return _write_each(options, ending, wanted, lambda number: _note(district, number, ending))
        if options.what == "plan":
            return _write_each(options, ending, wanted, lambda number: _plan(district, number, ending))
        if options.what == "order":
            return _write_each(options, ending, wanted, lambda number: _order(district, number, ending))
        return _print_paper(district, options, ending)


def _known_plans(district: "District") -> list[int]:
    from msoko_desktop.services.plans.plans import list_plans

    return [one.id for one in list_plans(district)]


def _known_orders(district: "District") -> list[int]:
    from msoko_desktop.services.orders.orders import list_orders

    return [one.id for one in list_orders(district)]


def _known_assessments(district: "District") -> list[int]:
    from msoko_desktop.services.results.assessments import list_assessments

    return [one.id for one in list_assessments(district)]


def _known_schools(district: "District") -> list[int]:
    from msoko_desktop.services.recommendations.papers import known_schools

    return known_schools(district)


_KNOWN: dict[str, tuple[Callable[["District"], list[int]], str]] = {
    "order": (_known_orders, "Приказа"),
    "results": (_known_assessments, "Работы"),
    "note": (_known_assessments, "Работы"),
    "recommendation": (_known_schools, "Школы"),
}
"""What the ids of a paper are those of, and its name in the genitive; of plans for any other paper."""


def _wanted(asked: int | str, known: list[int], name: str, db: Path) -> list[int]:
    """Return the ids asked for. Raises InputRefused, naming those there are, for one that is not in the file."""
    if asked == "all" and known:
        return known
    if asked in known:
        return [int(asked)]
    none = "ни одной" if name in ("Работы", "Школы") else "ни одного"
    here = f"Здесь есть: {', '.join(map(str, known))}." if known else f"В нём нет {none} {name.lower()}."
    raise InputRefused(f"{name} {asked} нет в файле «{db.name}». {here}")


def _results(district: "District", assessment_id: int, ending: str) -> bytes:
    from msoko_desktop.services.results.result_papers import ResultRequest, result_document

    return result_document(district, ResultRequest(assessment_id), ending)


def _told(district: "District", wanted: list[int]) -> list[int]:
    """Return the works that have results to tell of. Raises InputRefused where none has."""
    from msoko_desktop.services.analysis.reading import ResultReader
    from msoko_desktop.services.analysis.reports.common import has_results

    reader = ResultReader(district)
    known = {one.id for one in reader.assessments() if has_results(reader, one)}
    if not known:
        raise InputRefused("Ни у одной работы нет результатов: составлять справки не о чем.")
    return [number for number in wanted if number in known]


def _note(district: "District", assessment_id: int, ending: str) -> bytes:
    """Return a note drafted from the template and the results as they are; nothing is stored."""
    from msoko_desktop.domain.documents.notes import NoteKind
    from msoko_desktop.services.analysis.reading import ResultReader
    from msoko_desktop.services.notes import NoteAbout, draft_note, note_document

    note = draft_note(ResultReader(district), NoteKind.ASSESSMENT, NoteAbout(assessment_id))
    return note_document(district, note, ending)


def _recommendations(district: "District", options: argparse.Namespace, ending: str, wanted: list[int]) -> int:
    """Write the recommendations to schools: those kept of the newest year, else as the rules propose them now.

    Nothing is stored. Raises InputRefused where there are none.
    """
    from msoko_desktop.services.analysis.reading import ResultReader
    from msoko_desktop.services.recommendations.papers import of_schools, recommendations_document

    found = of_schools(district, ResultReader(district), wanted, options.on or dt.date.today())
    told = {school: made for school, made in found.items() if made}
    if not told:
        whose = "этой школы" if len(wanted) == 1 else "школ"
        raise InputRefused(f"Рекомендаций нет, и в результатах {whose} оснований для них не найдено.")
    if ending == "pdf":
        whole = [one for made in told.values() for one in made]
        _write(options.output, recommendations_document(district, whole, ending))
        return DONE
    several = sum(len(made) for made in told.values()) > 1
    for school, made in told.items():
        for place, one in enumerate(made, start=1):
            number = str(school) if len(made) == 1 else f"{school}-{place}"
            path = options.output.with_stem(f"{options.output.stem}-{number}") if several else options.output
            _write(path, recommendations_document(district, [one], ending))
    return DONE


def _plan(district: "District", plan_id: int, ending: str) -> bytes:
    from msoko_desktop.services.printing import PrintOptions, plan_document

    return plan_document(district, plan_id, ending, PrintOptions())


def _order(district: "District", order_id: int, ending: str) -> bytes:
    """Return an order as a document; the PDF of one that was approved in the program is the one that was signed."""
    from msoko_desktop.services.orders.order_papers import order_document
    from msoko_desktop.services.plans.approval import read_pdf, revisions_of_order

    revisions = revisions_of_order(district, order_id) if ending == "pdf" else ()
    return read_pdf(district, revisions[-1].id) if revisions else order_document(district, order_id, ending)


def _write_each(options: argparse.Namespace, ending: str, wanted: list[int], made: Callable[[int], bytes]) -> int:
    """Write one document, one PDF of all, or a file for each with its id in the name."""
    from msoko_desktop.writers.joined_pdf import joined_pdf

    documents = [made(number) for number in wanted]
    if ending == "pdf" and len(documents) > 1:
        documents = [joined_pdf(documents)]
    for number, data in zip(wanted, documents, strict=False):
        several = len(documents) > 1
        path = options.output.with_stem(f"{options.output.stem}-{number}") if several else options.output
        _write(path, data)
    return DONE


def _print_paper(district: "District", options: argparse.Namespace, ending: str) -> int:
    from msoko_desktop.services.timetable import execution_papers as papers
    from msoko_desktop.services.timetable.timetable import Timetable

    timetable = Timetable(district)
    request = _request(timetable, options, ending)
    if ending == "ics":
        data = papers.calendar_file(district, timetable, request, dt.datetime.now(dt.UTC))
    else:
        data = papers.document(district, timetable, request, ending)
    _write(options.output, data)
    return DONE


def _request(timetable: "Timetable", options: argparse.Namespace, ending: str) -> "PaperRequest":
    """Return what is asked for; the usual days are those of the plan, or of the present year for all plans."""
    from msoko_desktop.services.printing import PaperSize
    from msoko_desktop.services.timetable.execution_papers import PaperKind, PaperRequest, longest_period
    from msoko_desktop.services.timetable.timetable import Selection

    on = options.on or dt.date.today()
    plan_id = None if options.id == "all" else options.id
    first, last = longest_period(timetable, plan_id, on)
    if options.executor and options.executor not in timetable.known_executors(on):
        known = "; ".join(timetable.known_executors(on))
        raise InputRefused(f"Исполнителя «{options.executor}» в планах нет. Есть: {known}.")
    if options.what == "execution":
        kind = PaperKind.REPORT
    else:
        kind = PaperKind.AGENDA if ending in _AGENDA_ENDINGS else PaperKind(options.view or "year")
    return PaperRequest(
        kind,
        options.since or first,
        options.until or last,
        on,
        Selection(plan_id, options.executor),
        PaperSize(options.paper),
    )


def _write(path: Path, data: bytes) -> None:
    from msoko_desktop.services.printing import write_document

    write_document(path, data)
    say(f"Записан файл: {path}")
