"""Edits, imports and backs up, one step at each order, until it is killed. Used by test_kill.py.

A child is told "open", then "step" again and again, and answers each with a word when that is on the disk. "hold" is a
step that stops where all is written and only the COMMIT is missing; it is answered with "written" from there.
"""

from collections.abc import Iterator
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.services import backups, history
from msoko_desktop.services.district import District, open_district
from msoko_desktop.services.plans.imports import store
from msoko_desktop.services.plans.plans import delete_plan, set_cells
from msoko_desktop.services.reference import reference_books

LINES = 250  # of an imported plan; more than the bulk path begins with
EDITS = 4
STEPS = (*["cell"] * EDITS, "import", "undone", "redone", "kept", "gone")  # then from the beginning
LOADED_LATE = (reference_books,)  # by the program; loaded here before, a backup is all writing
CHECKPOINT = 50  # pages: a child does not live long enough for SQLite's usual 1000


def imported(number: int) -> Recognised:
    """A source with a plan and the order that approves it."""
    lines = tuple(PlanLine(LineKind.ACTIVITY, f"Мероприятие {n}", str(n), deadline="май 2026") for n in range(LINES))
    order = Order(number=str(number), items=(OrderItem("1", "Утвердить план."),), plans=(0,))
    return Recognised("файл.docx", (Plan(f"Импорт {number}", lines=lines),), (order,))


def steps(district: District, number: int, cell: int) -> Iterator[str]:
    """Do the STEPS for ever, counting edits and imports from `number`; yield the name of each when it is done."""
    for import_number in count(number + EDITS + 1, EDITS + 1):
        for edit in range(import_number - EDITS, import_number):
            set_cells(district, 1, [(cell, ColumnKind.NOTE, str(edit))], f"Изменить {edit}")
            yield "cell"
        plan = store(district, imported(import_number)).created[0]
        yield "import"
        history.undo(district)
        yield "undone"
        history.redo(district)
        yield "redone"
        backups.make_backup(district)
        yield "kept"
        delete_plan(district, plan)
        yield "gone"


def work(path: Path, number: int, cell: int, orders: "Connection[str, str]", reports: "Connection[str, str]") -> None:
    """Follow the orders on the file at `path`; `cell` is the id of the line whose note is edited."""

    def hold(statement: str) -> None:
        if statement == "COMMIT":
            reports.send("written")
            orders.recv()  # never comes

    assert orders.recv() == "open"
    district = open_district(path)
    assert not district.read_only, district.read_only_reason
    district.connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT}")
    reports.send("open")
    following = steps(district, number, cell)
    while True:
        if orders.recv() == "hold":
            district.connection.set_trace_callback(hold)
        reports.send(next(following))
