"""The command «list»: what a district file holds, with the ids by which other commands find it."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msoko_desktop.cli.parts import DONE, Command, add_db, add_json, opened, print_json
from msoko_desktop.cli.recommendations import recommendation_rows

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District

PLAN_STATUSES = {"draft": "проект", "approved": "утверждён", "archived": "в архиве"}

Row = tuple[dict[str, Any], str]
"""A thing as JSON and as a line for a person."""


def add_command(command: Command) -> None:
    """Add the command with its arguments."""
    show = command("list", _list, "показать, что хранит файл района")
    show.add_argument(
        "what",
        choices=tuple(_LISTS),
        metavar="ЧТО",
        help="plans — планы, orders — приказы, documents — реестр документов, schools — школы, "
        "procedures — оценочные процедуры, assessments — работы (предмет и класс процедуры), "
        "recommendations — реестр адресных рекомендаций",
    )
    add_db(show)
    add_json(show)


def _list(options: argparse.Namespace) -> int:
    with opened(options.db) as district:
        rows = _LISTS[options.what](district)
    if options.json:
        print_json([data for data, _ in rows])
    else:
        for data, text in rows:
            print(f"{data['id']}\t{text}")
    return DONE


def _plans(district: "District") -> list[Row]:
    """Return the plans of the file, each as JSON and as a line for a person."""
    from msoko_desktop.domain.language.russian import counted, date_dots
    from msoko_desktop.domain.plans.plan_json import approval_as_json, period_as_json
    from msoko_desktop.services.plans.plans import list_plans

    rows = []
    for plan in list_plans(district):
        data = {
            "id": plan.id,
            "title": plan.title,
            "period": period_as_json(plan.period),
            "status": plan.status.value,
            "direction": plan.direction,
            "activities": plan.activities,
            "approval": approval_as_json(plan.approval),
            "changed": plan.changed.isoformat(" ", "seconds"),
        }
        period = f"{date_dots(plan.period.start)}–{date_dots(plan.period.end)}" if plan.period else "период не указан"
        amount = counted(plan.activities, "мероприятие", "мероприятия", "мероприятий")
        rows.append((data, f"{plan.title} · {period} · {PLAN_STATUSES[plan.status.value]} · {amount}"))
    return rows


def _orders(district: "District") -> list[Row]:
    """Return the orders of the file, each as JSON and as a line for a person."""
    from msoko_desktop.domain.language.russian import date_dots
    from msoko_desktop.services.orders.orders import list_orders

    rows = []
    for order in list_orders(district):
        date = order.date.isoformat() if order.date else None
        data = {
            "id": order.id,
            "kind": order.kind.value,
            "number": order.number,
            "date": date,
            "issuer": order.issuer,
            "heading": order.heading,
            "status": order.status.value,
            "plans": list(order.plans),
        }
        when = f" от {date_dots(order.date)}" if order.date else ""
        rows.append((data, f"№ {order.number or 'б/н'}{when} · {order.heading} · {order.status.label}"))
    return rows


def _schools(district: "District") -> list[Row]:
    """Return the schools of the file, closed ones too, each as JSON and as a line for a person."""
    from msoko_desktop.domain.language.russian import date_dots
    from msoko_desktop.services.schools.schools import list_schools

    rows = []
    for school in list_schools(district):
        data = {
            "id": school.id,
            "short_name": school.short_name,
            "name": school.name,
            "code": school.code,
            "place": school.place,
            "head_post": school.head_post,
            "head_name": school.head_name,
            "kind": school.kind,
            "place_kind": school.place_kind.value,
            "small": school.small,
            "other_codes": list(school.other_codes),
            "address": school.address,
            "phone": school.phone,
            "email": school.email,
            "opened": school.opened.isoformat() if school.opened else None,
            "closed": school.closed.isoformat() if school.closed else None,
            "note": school.note,
            "parent": school.parent_id,
            "successor": school.successor_id,
        }
        closed = f"не работает с {date_dots(school.closed)}" if school.closed else ""
        parts = (school.short_name, school.code, school.place, closed)
        rows.append((data, " · ".join(part for part in parts if part)))
    return rows


def _documents(district: "District") -> list[Row]:
    """Return the register of documents; the id of a line is «order 3», «plan 5» or «document 7»."""
    from msoko_desktop.domain.language.russian import date_dots
    from msoko_desktop.services.documents.documents import list_documents

    rows = []
    for document in list_documents(district):
        data = {
            "id": document.key,
            "kind": document.kind.value,
            "number": document.number,
            "date": document.date.isoformat() if document.date else None,
            "title": document.title,
            "issuer": document.issuer,
            "status": document.status.value,
            "direction": document.direction,
            "stage": document.stage.value if document.stage else None,
            "due": document.due.isoformat() if document.due else None,
            "place": document.place,
            "link": document.link,
            "file": document.file.name if document.file else None,
        }
        number = f" № {document.number}" if document.number else ""
        when = f" от {date_dots(document.date)}" if document.date else ""
        rows.append((data, f"{document.kind.label}{number}{when} · {document.title} · {document.status.label}"))
    return rows


def _procedures(district: "District") -> list[Row]:
    """Return the procedures: those of the reference data, and the person's own that have works in the file."""
    from msoko_desktop.services.reference.reference import reference_data
    from msoko_desktop.services.results.assessment_names import procedure_title, year_title
    from msoko_desktop.services.results.assessments import list_assessments

    known = {one["code"]: one for one in reference_data("procedures")["procedure"]}
    years: dict[str, set[int]] = {code: set() for code in known}
    grades: dict[str, set[int]] = {}
    for one in list_assessments(district):
        years.setdefault(one.assessment.procedure, set()).add(one.assessment.school_year)
        grades.setdefault(one.assessment.procedure, set()).add(one.assessment.grade)
    rows = []
    for code, found in years.items():
        entry = known.get(code, {})
        data = {
            "id": code,
            "code": code,
            "title": entry.get("title", code),
            "short_title": procedure_title(code),
            "level": entry.get("level", ""),
            "grades": list(entry.get("grades", sorted(grades.get(code, ())))),
            "years": sorted(found),
        }
        worked = ", ".join(map(year_title, sorted(found))) or "работ нет"
        rows.append((data, f"{procedure_title(code)} · {data['title']} · {worked}"))
    return rows


def _assessments(district: "District") -> list[Row]:
    """Return the works of the file, the newest year first; sheets of schools and pupils are counted."""
    from msoko_desktop.domain.language.russian import date_dots
    from msoko_desktop.services.results.assessments import list_assessments
    from msoko_desktop.services.results.status_board import pupils_by_assessment

    counts = pupils_by_assessment(district)
    rows = []
    for summary in list_assessments(district):
        one, scale = summary.assessment, summary.assessment.scale
        data = {
            "id": summary.id,
            "title": summary.title,
            "school_year": one.school_year,
            "procedure": one.procedure,
            "subject": one.subject,
            "grade": one.grade,
            "variant": one.variant,
            "date": one.date.isoformat() if one.date else None,
            "scale": {
                "kind": scale.kind.value,
                "title": scale.title,
                "year": scale.year,
                "source": scale.source,
                "verified": scale.verified,
            },
            "tasks": len(one.tasks),
            "declared": one.declared,
            "schools": {"begun": summary.begun, "checked": summary.checked},
            "pupils": counts.get(summary.id, 0),
        }
        when = f" · {date_dots(one.date)}" if one.date else ""
        rows.append((data, f"{summary.title}{when} · школ: {summary.begun}, проверено: {summary.checked}"))
    return rows


_LISTS: dict[str, Callable[["District"], list[Row]]] = {
    "plans": _plans,
    "orders": _orders,
    "documents": _documents,
    "schools": _schools,
    "procedures": _procedures,
    "assessments": _assessments,
    "recommendations": recommendation_rows,
}
