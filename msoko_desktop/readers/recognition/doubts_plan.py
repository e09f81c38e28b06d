"""The doubts about a plan as a whole: title, period, headings, numbering, rows whose columns were guessed."""

import re
from collections.abc import Sequence

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.readers.recognition.doubts import CELL_NAMES, Doubts, line_name
from msoko_desktop.readers.recognition.headers import is_torn
from msoko_desktop.readers.recognition.outline import Draft
from msoko_desktop.readers.recognition.texts import path_of, shorten
from msoko_desktop.readers.rules import RecognitionRules

_MOST_MISSING = 20


def check_plan(doubts: Doubts, plans: Sequence[Plan], proposed: PlanPeriod | None, rules: RecognitionRules, *,
               titled: bool, guessed: bool) -> None:  # fmt: skip
    """Doubt the title, the period, the headings, and columns told by their content."""
    plan = doubts.plan
    if not titled:
        doubts.about_plan("название", f"Название плана не найдено, взято «{shorten(plan.title, 60)}»: исправьте его.")
    if guessed:
        doubts.about_plan(
            "столбцы", "Строка заголовков не найдена, столбцы определены по содержанию ячеек: проверьте их назначение."
        )
    if plan.period is None:
        doubts.about_plan("период", _period_text(proposed))
    for column in plan.columns:
        if is_torn(column.heading, rules):
            text = f"Заголовок столбца напечатан с разрывами слов («{column.heading}»): исправьте его."
            doubts.about_plan(f"заголовок столбца «{CELL_NAMES[column.kind]}»", text)
    if not plan.activities():
        doubts.about_plan("таблица", "В таблице плана не найдено ни одного мероприятия: проверьте исходный файл.")


def _period_text(proposed: PlanPeriod | None) -> str:
    if proposed is None:
        return "Период плана не указан, и по срокам его не определить: выберите период."
    start, end = (day.strftime("%d.%m.%Y") for day in (proposed.start, proposed.end))
    return f"Период плана не указан; по срокам мероприятий предлагается {start} – {end}."


def check_numbers(doubts: Doubts, drafts: Sequence[Draft], plans: Sequence[Plan]) -> None:
    """Doubt gaps and repetitions in the numbering, numbers that a sheet has changed, and guessed columns."""
    _check_sheet_numbers(doubts, drafts)
    _check_sequence(doubts, plans)
    for line, draft in enumerate(drafts):
        for join in draft.joins:
            if join.guessed:
                text = (
                    f"У строки другое число ячеек, её текст «{shorten(join.after)}» отнесён сюда: проверьте, "
                    "тот ли это столбец."
                )
                doubts.about(line, join.column, "guess", text)


def _check_sheet_numbers(doubts: Doubts, drafts: Sequence[Draft]) -> None:
    previous: tuple[str, ...] = ()
    for line, draft in enumerate(drafts):
        if draft.meant:
            text = f"Excel принял номер за дату («{draft.number}»): предлагается «{draft.meant}»."
            doubts.about(line, ColumnKind.NUMBER, "sheet", text, (line, ColumnKind.NUMBER, draft.meant))
            previous = path_of(draft.meant)
            continue
        path = draft.path
        meant = _lost_zero(previous, path) if draft.number_hint == "number" else ""
        if meant:
            text = f"Excel отбросил ноль в номере («{draft.number}»): предлагается «{meant}»."
            doubts.about(line, ColumnKind.NUMBER, "sheet", text, (line, ColumnKind.NUMBER, meant))
            path = path_of(meant)
        previous = path or previous


def _lost_zero(previous: tuple[str, ...], path: tuple[str, ...]) -> str:
    """Return 1.10 where after 1.9 a sheet shows 1.1, else ""."""
    if len(path) != 2 or len(previous) != 2 or path[0] != previous[0] or not previous[1].isdecimal():
        return ""
    following = str(int(previous[1]) + 1)
    return f"{path[0]}.{following}" if following != path[1] == following.rstrip("0") else ""


def _meant_number(doubts: Doubts, line: int) -> str:
    """The number of a line, as proposed where a sheet has changed it."""
    for warning in doubts.found:
        if warning.line == line and warning.column is ColumnKind.NUMBER and warning.proposal:
            return warning.proposal.cells[0][2]
    return doubts.plan.lines[line].number


def _check_sequence(doubts: Doubts, plans: Sequence[Plan]) -> None:
    """Doubt a number that does not follow the last one of its depth."""
    last: dict[tuple[str, ...], int] = {}
    sections: dict[tuple[str, ...], int] = {}
    flat_start = _number_before(doubts.position, plans)
    first = True
    for line, value in enumerate(doubts.plan.lines):
        number = _meant_number(doubts, line) if value.number else ""
        path = path_of(number)
        if not path or not re.fullmatch(r"\d+(\.\d+)*", number):
            continue
        parent, own = path[:-1], int(path[-1])
        counters = sections if value.kind is LineKind.SECTION else last
        expected = counters.get(parent, 0) + 1
        starts_over = own == 1 and not parent
        if own > expected:
            runs_on = first and not parent and own == flat_start
            if not runs_on and value.kind is LineKind.ACTIVITY:
                _missing(doubts, line, value, parent, expected, own)
        elif own < expected and not starts_over and parent in counters:
            same = own == counters[parent]
            text = f"Номер {number} {'повторяется' if same else 'стоит не по порядку'}: проверьте нумерацию."
            doubts.about(line, ColumnKind.NUMBER, "order", text)
        if value.kind is LineKind.ACTIVITY:
            first = False
        counters[parent] = own
        if value.kind is LineKind.SECTION:
            last = {key: count for key, count in last.items() if key[: len(path)] != path}


def _number_before(position: int, plans: Sequence[Plan]) -> int:
    """The number with which a plan goes on whose numbering runs over from the plan before."""
    if not position:
        return 0
    numbers = [line.number for line in plans[position - 1].activities() if line.number.isdecimal()]
    return int(numbers[-1]) + 1 if numbers else 0


def _missing(doubts: Doubts, line: int, value: PlanLine, parent: tuple[str, ...], expected: int, own: int) -> None:
    numbers = [".".join((*parent, str(number))) for number in range(expected, own)]
    listed = ", ".join(numbers) if len(numbers) <= _MOST_MISSING else f"{numbers[0]}–{numbers[-1]}"
    many = "номера" if len(numbers) > 1 else "номер"
    verb = "пропущены" if len(numbers) > 1 else "пропущен"
    doubts.about_plan(
        line_name(value), f"Перед этой строкой {verb} {many} {listed}: проверьте, не потеряно ли мероприятие.", line
    )
