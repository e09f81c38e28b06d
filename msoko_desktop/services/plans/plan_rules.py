"""What every write to a plan keeps to: approved plans stay as they are, texts and levels can be kept."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import Plan, PlanLine, PlanStatus
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import plans as rows

NO_PLAN = "Этого плана в файле уже нет: он удалён. Обновите список планов."
NO_LINE = "Этой строки в плане уже нет: она удалена. Обновите план и повторите."
APPROVED = "План утверждён и не изменяется. Чтобы изменить его, выберите «Внести изменения…»."
ARCHIVED = "План в архиве и не изменяется. Чтобы изменить его, верните его из архива."
HAS_REVISIONS = (
    "Утверждённые редакции плана хранятся, удалить его нельзя. Откажитесь от изменений и уберите план в архив."
)
LONGEST_PLAN = 20_000  # lines: twenty times what a district ever wrote; more is a mistake in the source
DEEPEST = 9


def require_editable(connection: sqlite3.Connection, plan_id: int) -> None:
    """Raise InputRefused where the plan is gone, approved or archived."""
    row = connection.execute("SELECT status FROM plan WHERE id = ?", (plan_id,)).fetchone()
    if row is None:
        raise InputRefused(NO_PLAN)
    refuse_frozen(PlanStatus(row[0]))


def refuse_frozen(status: PlanStatus) -> None:
    """Raise InputRefused for a plan that is no draft."""
    if status is PlanStatus.APPROVED:
        raise InputRefused(APPROVED)
    if status is PlanStatus.ARCHIVED:
        raise InputRefused(ARCHIVED)


def sound(plan: Plan) -> Plan:
    """Return the plan with texts that can be kept, a title and levels within 1–9. Raises InputRefused."""
    refuse_too_long(len(plan.lines))
    lines = tuple(sound_line(line) for line in plan.lines)
    plan = cleaned(replace(plan, lines=()), "сведения о плане")
    return replace(plan, title=" ".join(plan.title.split()) or "План без названия", lines=lines)


def sound_line(line: PlanLine) -> PlanLine:
    """Return the line with texts that can be kept and a level within 1–9. Raises InputRefused."""
    line = cleaned(line, f"п. {line.number[:20]}" if line.number else "строка плана")
    level = min(max(line.level, 1), DEEPEST)
    return line if level == line.level else replace(line, level=level)


def refuse_too_long(count: int) -> None:
    """Raise InputRefused for a plan of more lines than a program can show as one sheet."""
    if count > LONGEST_PLAN:
        raise InputRefused(f"В плане {count} строк, а можно не больше {LONGEST_PLAN}. Разделите его на несколько.")


def insert_plan(connection: sqlite3.Connection, plan: Plan) -> int:
    """Insert a plan as part of a larger step; return its id. Raises InputRefused for what cannot be kept."""
    return rows.insert_plan(connection, sound(plan))


def require_lines(connection: sqlite3.Connection, plan_id: int, ids: Collection[int]) -> tuple[PlanLine, ...]:
    """Return the lines of a plan in order; raise InputRefused where one of `ids` is not among them."""
    lines = rows.read_lines(connection, plan_id)
    if not set(ids) <= {line.id for line in lines}:
        raise InputRefused(NO_LINE)
    return lines


def store_lines(connection: sqlite3.Connection, plan_id: int, lines: Sequence[PlanLine]) -> list[int]:
    """Make `lines` the lines of the plan inside a larger step, touching only what differs; return the new ids."""
    refuse_too_long(len(lines))
    stored = rows.read_lines(connection, plan_id)
    old = {line.id: line for line in stored}
    kept = [line.id for line in lines if line.id is not None]
    if len(set(kept)) != len(kept) or not set(kept) <= old.keys():
        raise InputRefused(NO_LINE)
    connection.executemany("DELETE FROM line WHERE id = ?", [(line_id,) for line_id in old.keys() - set(kept)])
    changed = [(old[line.id], sound_line(line)) for line in lines if line.id is not None and line != old[line.id]]
    rows.update_lines(connection, changed)
    created = rows.append_lines(connection, plan_id, [sound_line(line) for line in lines if line.id is None])
    fresh = iter(created)
    order = [next(fresh) if line.id is None else line.id for line in lines]
    if order != [line.id for line in stored]:
        rows.place(connection, plan_id, order)
    return created
