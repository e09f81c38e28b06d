"""Rules about what must be filled in: title, period, names of activities, deadlines, executors, indicators."""

from collections.abc import Iterator

from msoko_desktop.domain.indicators.indicators import read_indicator
from msoko_desktop.domain.language.russian import comparable, date_dots
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet
from msoko_desktop.domain.plans.outline import is_section
from msoko_desktop.domain.plans.plans import ColumnKind


def plan_title(sheet: Sheet) -> Iterator[Finding]:
    """A plan without a title."""
    if not sheet.plan.title.strip():
        yield Finding(None, None, "У плана нет названия.")


def plan_period(sheet: Sheet) -> Iterator[Finding]:
    """A plan without a period, so that months without a year mean nothing."""
    if sheet.plan.period is None:
        year = sheet.context.school_year
        offered = None if year is None else f"{date_dots(year.start)} – {date_dots(year.end)}"
        yield Finding(None, None, "Не указан срок плана: сроки без года не к чему отнести.", offered)


def plan_empty(sheet: Sheet) -> Iterator[Finding]:
    """A plan without a single activity, and sections without one."""
    if not sheet.activities:
        yield Finding(None, None, "В плане нет ни одного мероприятия.")
        return
    filled = {i for path in sheet.paths for i in path}
    for index, line in enumerate(sheet.lines):
        if is_section(line) and index not in filled:
            yield Finding(index, ColumnKind.TITLE, "В разделе нет ни одного мероприятия.")


def title_empty(sheet: Sheet) -> Iterator[Finding]:
    """An activity or a section row without text."""
    for index, line in enumerate(sheet.lines):
        if not line.title.strip():
            what = "раздела нет названия" if is_section(line) else "мероприятия нет названия"
            yield Finding(index, ColumnKind.TITLE, f"У {what}.")


def deadline_empty(sheet: Sheet) -> Iterator[Finding]:
    """An activity without a deadline of its own or of the activity above it; headings are exempt."""
    yield from _empty(sheet, ColumnKind.DEADLINE, "Не указан срок.")


def executors_empty(sheet: Sheet) -> Iterator[Finding]:
    """An activity without executors of its own or of the activity above it; headings are exempt."""
    yield from _empty(sheet, ColumnKind.EXECUTORS, "Не указан исполнитель.")


def _empty(sheet: Sheet, column: ColumnKind, text: str) -> Iterator[Finding]:
    """Find the empty cells of a column that the plan has."""
    if column not in sheet.columns:
        return
    for index in sheet.activities:
        lent = any(line.cell(column).strip() for line in sheet.above(index))
        if index not in sheet.headings and not sheet.lines[index].cell(column).strip() and not lent:
            yield Finding(index, column, text)


def result_empty(sheet: Sheet) -> Iterator[Finding]:
    """An activity without an indicator or expected result where the plan has the column."""
    for column, text in (
        (ColumnKind.INDICATORS, "Не указан показатель."),
        (ColumnKind.EXPECTED_RESULT, "Не указан ожидаемый результат."),
    ):
        if column in sheet.columns:
            for index in sheet.activities:
                if index not in sheet.headings and not sheet.lines[index].cell(column).strip():
                    yield Finding(index, column, text)


def not_measurable(sheet: Sheet) -> Iterator[Finding]:
    """An indicator with neither a number nor a document."""
    for index in sheet.activities:
        indicator = read_indicator(sheet.lines[index].indicators)
        if not indicator.measurable:
            yield Finding(index, ColumnKind.INDICATORS, indicator.note)


def same_activity(sheet: Sheet) -> Iterator[Finding]:
    """The same activity twice in one section or under one activity."""
    seen: dict[tuple[tuple[int, ...], str], int] = {}
    for index in sheet.activities:
        title = comparable(sheet.lines[index].title)
        if not title:
            continue
        first = seen.setdefault((sheet.paths[index], title), index)
        if first != index:
            text = f"Мероприятие повторяет {sheet.name(first)} этого же раздела."
            yield Finding(index, ColumnKind.TITLE, text)
