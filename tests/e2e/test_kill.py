"""Killing the program at any moment loses nothing that was said to be saved."""

import os
import random
import re
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.plans import LineKind, Plan, PlanLine
from msoko_desktop.services import history
from msoko_desktop.services.district import create_district, open_district
from msoko_desktop.services.orders import list_orders
from msoko_desktop.services.plans import add_plan, list_plans, read_plan
from msoko_desktop.storage.backup import list_backups
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.integrity import check

KILLS = 100
LONGEST = 0.12  # seconds a child may work before it is killed
LINES = 250  # of an imported plan, as in kill_child.py
CHILD = Path(__file__).with_name("kill_child.py")


def start(path: Path, number: int, cell: int) -> "subprocess.Popen[str]":
    """Start a child that gets ready and waits."""
    command = [sys.executable, str(CHILD), str(path), str(number), str(cell)]
    root = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env=environment,
    )


def kill_at_random(child: "subprocess.Popen[str]", delay: float) -> list[tuple[str, int]]:
    """Let the child work for a while after its first report, kill it, and return all it reported."""
    assert child.stdin is not None
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    child.stdin.write("go\n")
    child.stdin.flush()
    first = child.stdout.readline()
    until = time.monotonic() + delay
    while time.monotonic() < until:  # a pause would be rounded; the moment must be any
        pass
    child.kill()
    rest = child.stdout.read()
    child.wait()
    child.stdin.close()
    child.stdout.close()
    return [(word, int(number)) for word, number in re.findall(r"^(\w+) (\d+)\n", first + rest, re.MULTILINE)]


State = tuple[int, int | None, str | None, str | None]  # cell, plan of the last import, names of undo and redo
LOAD, DROP = "Загрузить план из файла", "Удалить план"


def possible(said: list[tuple[str, int]], cell: int) -> list[State]:
    """Return what the file may hold: what was reported last or, where that came on the disk too, what came next."""
    word, n = said[-1]
    cell = max([value for word, value in said if word == "cell"], default=cell)
    present: State = (cell, n, LOAD, None)
    absent: State = (cell, None, f"Изменить {n - 1}", LOAD)
    deleted: State = (cell, None, DROP, None)
    typed: State = (n + 1, None, f"Изменить {n + 1}", None)
    return {
        "cell": [(n, None, f"Изменить {n}", None), typed, (n, n + 1, LOAD, None)],
        "import": [present, absent],
        "undone": [absent, present],
        "redone": [present, deleted],
        "gone": [deleted, typed],
    }[word]


def stored(district: District, after: int) -> State:
    """Return what the file holds, imports up to the number `after` left aside; every import must be whole."""
    imports = []
    for summary in list_plans(district):
        if summary.title.startswith("Импорт "):
            assert summary.activities == LINES
            imports.append(int(summary.title.removeprefix("Импорт ")))
    assert set(imports) <= {int(order.number) for order in list_orders(district)}
    last = [number for number in imports if number > after]
    assert len(last) <= 1
    note = read_plan(district, 1).lines[0].note
    return int(note or 0), last[0] if last else None, history.undo_name(district), history.redo_name(district)


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing_that_was_reported(tmp_path: Path) -> None:
    path = tmp_path / "Район.msoko"
    chance = random.Random(20261122)  # noqa: S311
    with closing(create_district(path)) as district:
        add_plan(district, Plan("Свой план", lines=(PlanLine(LineKind.ACTIVITY, "Дело", "1"),)))
        line_id = read_plan(district, 1).lines[0].id or 0
    cell = reports = 0
    last_words = set()
    child = start(path, 0, line_id)
    for turn in range(KILLS):
        following = start(path, (turn + 1) * 1000, line_id)  # gets ready meanwhile
        said = kill_at_random(child, chance.random() * LONGEST)
        child = following
        reports += len(said)
        last_words.add(said[-1][0])
        assert check(path) == []
        with closing(open_district(path)) as district:
            assert not district.read_only
            state = stored(district, turn * 1000)
            assert state in possible(said, cell), said[-3:]
            cell = state[0]
            history.undo(district)
            history.redo(district)
            assert stored(district, turn * 1000) == state
    child.kill()
    child.communicate()
    assert reports > KILLS
    assert last_words == {"cell", "import", "undone", "redone", "gone"}  # it was killed in every place
    assert all(info.sound for info in list_backups(path))
