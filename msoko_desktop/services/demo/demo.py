"""The demonstration district: a file that looks like that of a real office, with invented names."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from msoko_desktop import paths
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderPerson
from msoko_desktop.domain.plans.executors import Body, BodyKind
from msoko_desktop.domain.plans.plan_data import order_from_mapping, plan_from_mapping
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.services.demo.context import store_context
from msoko_desktop.services.demo.cycle import store_cycle
from msoko_desktop.services.demo.directions import store_directions
from msoko_desktop.services.demo.execution import carry_out
from msoko_desktop.services.demo.monitoring import store_monitoring
from msoko_desktop.services.demo.observers import store_observers
from msoko_desktop.services.demo.recommendations import store_recommendations
from msoko_desktop.services.demo.registers import store_registers
from msoko_desktop.services.demo.results import store_results
from msoko_desktop.services.demo.schools import store_schools
from msoko_desktop.services.district import Office, create_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.orders import order_templates
from msoko_desktop.services.orders.orders import signed_on_paper
from msoko_desktop.services.plans.plan_rules import insert_plan
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.storage import documents, executors, orders, schedules, undo
from msoko_desktop.storage.district_file import District, with_suffix
from msoko_desktop.storage.settings import OfficeRow


def make_demo(path: Path, today: dt.date | None = None) -> None:
    """Write the demonstration district to a new file: office, executors, schools, schedules, plans of three
    years, their orders, a draft of one more, the register of documents, the rows of registers («банки»), and how the
    plans were carried out until `today` (the day on the computer's clock).

    Nothing of it can be undone, so that the first Ctrl+Z takes back what the person did. Raises InputRefused where
    the file exists, EnvironmentProblem where it cannot be written.
    """
    path, day = with_suffix(path), today or dt.date.today()
    district = create_district(path)
    try:
        with transaction(district) as connection:
            database = district.database
            OfficeRow.insert(id=1, **_office()).execute(database)
            for body in _bodies():
                executors.write_body(database, body)
            store_schools(connection, _load("schools.toml"))
            store_context(connection, _load("context.toml"))
            store_monitoring(connection, _load("monitoring.toml"))
            for schedule in _schedules():
                schedules.write_schedule(connection, schedule)
            plans = sorted(_plans(), key=lambda plan: plan["order"])
            ids = [insert_plan(connection, plan_from_mapping(plan)) for plan in plans]
            positions = {plan["code"]: index for index, plan in enumerate(plans)}
            for order in _orders(positions):
                orders.insert_order(database, signed_on_paper(order), [ids[index] for index in order.plans])
            for document in _documents():
                documents.write_document(connection, document)
            store_cycle(connection, _load("cycle.toml"))
            codes = {code: ids[index] for code, index in positions.items()}
            store_registers(connection, _load("registers.toml"), day)
            carry_out(district, connection, _load("execution.toml"), codes, day)
            store_results(connection, _load("results.toml"), _load("schools.toml")["school"], day)
            read = {code: read_plan(district, plan_id) for code, plan_id in codes.items()}
            store_directions(connection, _load("directions.toml"), read)
            store_observers(connection, _load("observers.toml"), day)
            orders.insert_order(database, _draft(district, codes, day), [])
            store_recommendations(district, connection, _load("recommendations.toml"))
            undo.clear(connection)
    except BaseException:
        district.close()
        path.unlink(missing_ok=True)
        raise
    district.close()


def _load(name: str) -> dict[str, Any]:
    with paths.asset(f"data/demo/{name}").open("rb") as file:
        return tomllib.load(file)


def _office() -> dict[str, str]:
    found = _load("office.toml")
    return {name: str(found[name]) for name in Office.__slots__ if name in found}


def _bodies() -> list[Body]:
    return [
        Body(entry["id"], entry["name"], BodyKind(entry["kind"]), tuple(entry.get("aliases", ())))
        for entry in _load("executors.toml")["body"]
    ]


def _schedules() -> list[Schedule]:
    return [
        Schedule(entry["name"], entry["code"], tuple(ScheduleEntry(**dates) for dates in entry["entries"]))
        for entry in _load("schedules.toml")["schedule"]
    ]


def _documents() -> list[Document]:
    found = []
    for entry in _load("documents.toml")["document"]:
        rest: dict[str, Any] = dict(entry)
        kind, status = DocumentKind(rest.pop("kind")), DocumentStatus(rest.pop("status"))
        found.append(Document(kind, status=status, stage=Stage(rest.pop("stage")), **rest))
    return found


def _draft(d: District, codes: dict[str, int], today: dt.date) -> Order:
    """Return the order that is to approve a plan, as its template is filled in today."""
    draft = _load("orders.toml")["draft"]
    values = {
        **order_templates.proposals(d, draft["template"], today),
        "plan": codes[draft["plan"]],
        "coordinator": OrderPerson(draft["coordinator_post"], draft["coordinator_name"]),
    }
    return order_templates.filled_template(d, draft["template"], values).order


def _plans() -> list[dict[str, Any]]:
    return [_load(f"plans/{path.name}") for path in sorted(paths.asset("data/demo/plans").glob("*.toml"))]


def _orders(positions: dict[str, int]) -> list[Order]:
    return [order_from_mapping(entry, positions) for entry in _load("orders.toml")["order"]]
