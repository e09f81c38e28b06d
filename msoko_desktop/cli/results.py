"""The command «import-results»: takes a form that a school has filled in, or a table of results, into a file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msoko_desktop.cli.parts import DONE, REFUSED, Command, add_db, add_json, existing, opened, print_json, say
from msoko_desktop.domain.errors import InputRefused

if TYPE_CHECKING:
    from msoko_desktop.services.exchange import FormReport
    from msoko_desktop.services.result_import import Inspection, ResultTable
    from msoko_desktop.storage.district_file import District

_LOADED, _UNKNOWN = "accepted", "unknown"
_STATES = {
    "accepted": "принято",
    "remarked": "принято с замечаниями",
    "refused": "отклонено",
    _UNKNOWN: "не найдена в списке школ",
}


def add_command(command: Command) -> None:
    """Add the command with its arguments."""
    add = command("import-results", _import_results, "загрузить результаты из формы школы или таблицы")
    add.add_argument(
        "file",
        type=Path,
        metavar="ТАБЛИЦА",
        help="форма школы (XLSX, ODS, архив ZIP с формами) или таблица: отчёт ФИС ОКО, XLSX, XLS, ODS, CSV",
    )
    add_db(add)
    add.add_argument(
        "--assessment",
        type=int,
        metavar="НОМЕР",
        help="работа из команды list assessments, если она не названа в таблице",
    )
    add.add_argument(
        "--overwrite", action="store_true", help="заменить то, что в файле района уже есть (обычно дополняется пустое)"
    )
    add_json(add)


def _import_results(options: argparse.Namespace) -> int:
    path = existing(options.file)
    with opened(options.db, write=True) as district:
        forms = _forms(district, path)
        if forms:
            return _take_forms(district, path, forms, options)
        return _take_table(district, path, options)


def _forms(district: "District", path: Path) -> "tuple[FormReport, ...]":
    """Return the forms in a file; none where it is another table."""
    from msoko_desktop.services.exchange import inspect_forms
    from msoko_desktop.services.result_import import is_school_form

    archive = path.suffix.lower() == ".zip"
    return inspect_forms(district, [path]) if archive or is_school_form(path) else ()


def _take_forms(district: "District", path: Path, forms: "tuple[FormReport, ...]", options: argparse.Namespace) -> int:
    from msoko_desktop.services.exchange import FormState, take_in_forms

    accepted = [one for one in forms if one.state is not FormState.REFUSED]
    if accepted:
        take_in_forms(district, forms, options.overwrite)
    works = {sheet.assessment_id: sheet.title for form in accepted for sheet in form.sheets}
    rows = sum(len(sheet.filled.rows) for form in accepted for sheet in form.sheets)
    answer = _answer(path, "form", works, len(accepted), None, rows)
    answer["schools"] = [
        {"school": one.school or one.file, "status": one.state.value, "remarks": [*one.reasons, *one.remarks]}
        for one in forms
    ]
    _print(answer, options)
    return DONE if accepted else REFUSED


def _take_table(district: "District", path: Path, options: argparse.Namespace) -> int:
    from msoko_desktop.services.result_import import Decisions, inspect, take_in
    from msoko_desktop.services.results.assessment_names import assessment_title
    from msoko_desktop.services.results.assessments import read_assessment

    found = inspect(district, path)
    if found.table is None:
        raise InputRefused(found.problem)
    assessment = found.assessment
    if options.assessment is not None:
        assessment = read_assessment(district, options.assessment)
    if assessment is None:
        raise InputRefused(f"{_untold(found.table)} Укажите работу: --assessment НОМЕР из команды list assessments.")
    left_out = {one.key: None for one in found.unknown}
    changes = take_in(district, found.table, Decisions(assessment, left_out, options.overwrite))
    works = {one: assessment_title(assessment) for one in changes.created}
    known = [one for one in found.schools if one.school_id is not None]
    answer = _answer(path, found.table.kind.value, works, len(known), found.table.declared, found.table.read)
    answer["schools"] = _schools(found)
    answer["remarks"] = [one.text for one in found.table.remarks]
    answer["unknown_schools"] = [one.text for one in found.unknown]
    _print(answer, options)
    return DONE


def _answer(
    path: Path, kind: str, works: dict[int, str], accepted: int, declared: int | None, read: int | None
) -> dict[str, Any]:
    """Return what a program is told; the keys are the same for forms and tables."""
    listed = [{"id": number, "title": title} for number, title in works.items()]
    return {
        "source": path.name,
        "kind": kind,
        "assessment": listed[0] if len(listed) == 1 else None,
        "assessments": listed,
        "accepted": accepted,
        "declared": declared,
        "read": read,
        "schools": [],
        "remarks": [],
        "unknown_schools": [],
    }


def _schools(found: "Inspection") -> list[dict[str, Any]]:
    return [
        {
            "school": one.title or one.text,
            "status": _LOADED if one.school_id is not None else _UNKNOWN,
            "remarks": [] if one.school_id is not None else ["Школы нет в списке, её результаты не загружены."],
        }
        for one in found.schools
    ]


def _untold(table: "ResultTable") -> str:
    """Return what the title of a table does not tell, as a sentence."""
    told = (
        ("процедура", table.procedure), ("предмет", table.subject), ("класс", table.grade), ("год", table.school_year),
    )  # fmt: skip
    missing = ", ".join(word for word, value in told if not value)
    return f"Из заголовка таблицы не ясно: {missing}."


def _print(answer: dict[str, Any], options: argparse.Namespace) -> None:
    if options.json:
        print_json(answer)
        return
    for work in answer["assessments"]:
        print(f"{work['id']}\t{work['title']}")
    for school in answer["schools"]:
        print(f"{school['school']}: {_STATES[school['status']]}")
        for remark in school["remarks"]:
            print(f"  {remark}")
    for remark in answer["remarks"]:
        print(f"Проверьте: {remark}")
    if answer["accepted"]:
        say(f"Записано в «{options.db.name}»: школ — {answer['accepted']}.")
    else:
        say("Ничего не загружено, файл района не изменён.")
