"""Edits and imports in a loop until it is killed, saying after each commit what is on the disk now.

Lines on standard output: `ready`, then `cell N` (the cell holds N), `import N` (the plan «Импорт N» with its order is
stored), `gone N` (it is deleted), `undone N` / `redone N`. Used by test_kill.py.
"""

import sys
from pathlib import Path

from msoko_desktop.domain.imports import Recognised
from msoko_desktop.domain.orders import Order, OrderItem
from msoko_desktop.domain.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.services import backups, history
from msoko_desktop.services.district import open_district
from msoko_desktop.services.imports import store
from msoko_desktop.services.plans import delete_plan, set_cells

LINES = 250  # more than the bulk path begins with


def say(*words: object) -> None:
    """Tell the parent at once; a line this short is written whole."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def imported(number: int) -> Recognised:
    """A source with a plan and the order that approves it."""
    lines = tuple(PlanLine(LineKind.ACTIVITY, f"Мероприятие {n}", str(n), deadline="май 2026") for n in range(LINES))
    order = Order(number=str(number), items=(OrderItem("1", "Утвердить план."),), plans=(0,))
    return Recognised("файл.docx", (Plan(f"Импорт {number}", lines=lines),), (order,))


def main() -> None:
    """Work on the file named on the command line, counting from the number given there."""
    path, number, cell = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    say("ready")
    sys.stdin.readline()
    district = open_district(path)
    assert not district.read_only, district.read_only_reason
    while True:
        for _ in range(4):
            number += 1
            set_cells(district, 1, [(cell, ColumnKind.NOTE, str(number))], f"Изменить {number}")
            say("cell", number)
        number += 1
        plan = store(district, imported(number)).created[0]
        say("import", number)
        history.undo(district)
        say("undone", number)
        history.redo(district)
        say("redone", number)
        if number % 3 == 0:
            backups.make_backup(district)
        delete_plan(district, plan)
        say("gone", number)


if __name__ == "__main__":
    main()
