"""Builds a plan of its table: columns, outline, shaped cells; keeps the drafts, which know what was joined."""

from dataclasses import dataclass

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.readers.recognition.cells import shape_deadline, shape_executors, shape_text
from msoko_desktop.readers.recognition.grid import place_fragment, place_row
from msoko_desktop.readers.recognition.headers import Header
from msoko_desktop.readers.recognition.layout import PlanTable, is_noise
from msoko_desktop.readers.recognition.outline import Draft, Outline, settle_kinds, settle_levels
from msoko_desktop.readers.recognition.texts import words
from msoko_desktop.readers.rules import RecognitionRules

_NUMBER_HEADING = "№ п/п"


@dataclass(frozen=True, slots=True)
class BuiltPlan:
    """A plan without its surroundings, and the draft of each of its lines."""

    plan: Plan
    drafts: tuple[Draft, ...]


def build_plan(table: PlanTable, rules: RecognitionRules) -> BuiltPlan:
    """Turn the rows of a plan's table into its columns and lines."""
    header = table.header
    outline = Outline(ColumnKind.NUMBER in header.kinds(), rules)
    seen: set[str] = set()
    for entry in table.rows:
        if is_noise(entry.row):
            continue
        before = outline.last_cells()
        if entry.heading:
            outline.add_section(entry.row.cells[0].text)
            continue
        if entry.fragment:
            row = place_fragment(entry.row.cells[0].text, header, before, seen, rules)
        else:
            row = place_row(entry.row, header, entry.exact, before, seen, rules)
        seen.update(words(row.cells.get(ColumnKind.EXECUTORS, "")))
        outline.add(row)
    drafts = outline.drafts
    settle_kinds(drafts)
    settle_levels(drafts)
    columns = _columns(header)
    if ColumnKind.NUMBER not in header.kinds() and any(draft.number for draft in drafts):
        columns = (PlanColumn(ColumnKind.NUMBER, _NUMBER_HEADING), *columns)
    return BuiltPlan(Plan("", columns=columns, lines=tuple(map(_line, drafts))), tuple(drafts))


def _columns(header: Header) -> tuple[PlanColumn, ...]:
    headings: dict[ColumnKind, list[str]] = {}
    for column in header.columns:
        headings.setdefault(column.kind, []).append(column.heading)
    return tuple(PlanColumn(kind, " / ".join(filter(None, texts))) for kind, texts in headings.items())


def _line(draft: Draft) -> PlanLine:
    cells = draft.cells
    if draft.kind is LineKind.SECTION:
        return PlanLine(LineKind.SECTION, " ".join(draft.title.split()), draft.number, draft.level)
    title = shape_text(draft.title)
    return PlanLine(
        LineKind.ACTIVITY,
        title,
        draft.number,
        draft.level,
        shape_deadline(cells.get(ColumnKind.DEADLINE, ""), title),
        shape_executors(cells.get(ColumnKind.EXECUTORS, "")),
        shape_text(cells.get(ColumnKind.INDICATORS, "")),
        shape_text(cells.get(ColumnKind.EXPECTED_RESULT, "")),
        shape_text(cells.get(ColumnKind.NOTE, "")),
    )
