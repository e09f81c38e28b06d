"""How plans were carried out in a period, as a printed report: the figures, the table, the chart, the signature."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.execution.summary import Report, Summary
from msoko_desktop.domain.language.russian import capitalised, counted, date_dots, one_line, quoted
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.occurrence_words import (
    due_words,
    period_words,
    planned_words,
    school_words,
    state_words,
    titled_cell,
    with_share,
)
from msoko_desktop.writers.paper import PaperOffice
from msoko_desktop.writers.plan_sheet import printed_number
from msoko_desktop.writers.sheet import (
    Block,
    Paragraph,
    Picture,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    Text,
    cell_paragraphs,
    office_signature,
    section_row,
)
from msoko_desktop.writers.typography import clean

TITLE = "Отчёт об исполнении плана"
TITLE_OF_MANY = "Отчёт об исполнении планов"
CARRIED = "Перешло с прошлых периодов"
AHEAD = "Выполнено досрочно"
NOTHING_ASKED = "На период сроков не запланировано"
_COLUMNS = (
    SheetColumn("№ п/п", Role.NUMBER),
    SheetColumn("Мероприятие", Role.TITLE),
    SheetColumn("Срок"),
    SheetColumn("Исполнение"),
    SheetColumn("Подтверждение"),
    SheetColumn("Примечание"),
)
_SUMMARY_COLUMNS = (
    SheetColumn("План", Role.TITLE),
    SheetColumn("Запланировано"),
    SheetColumn("Выполнено"),
    SheetColumn("С опозданием"),
    SheetColumn("Просрочено"),
)


@dataclass(frozen=True, slots=True)
class PlanReport:
    """The report on one plan, with the plan's title as it is printed."""

    title: str
    report: Report


def execution_sheet(
    reports: Sequence[PlanReport],
    office: PaperOffice,
    *,
    chart: Picture | None = None,
    schools: int = 0,
    signature: bool = True,
) -> Sheet:
    """Return the words of a report on one plan or several, all for the same period and day (at least one).

    `schools` is how many schools the district has, for «отчитались 12 из 18 школ» beside activities that are ticked
    off school by school (0: not known, not said). `chart` stands below the table.
    """
    first = reports[0].report
    period = bind(f"за {period_words(first.first, first.last)}")
    single = len(reports) == 1
    title = (TITLE, quoted(one_line(clean(reports[0].title))), period) if single else (TITLE_OF_MANY, period)
    blocks: list[Block] = [Text(tuple(map(bind, summary_lines([item.report for item in reports]))))]
    if not single:
        blocks.append(Table(_SUMMARY_COLUMNS, tuple(map(_summary_row, reports)), NOTHING_ASKED, "Сводка"))
    rows: list[SheetRow] = []
    for item in reports:
        found = _rows(item.report, schools, level=1 if single else 2)
        if found and not single:
            rows.append(section_row(one_line(clean(item.title))))
        rows += found
    blocks.append(Table(_COLUMNS, tuple(rows), NOTHING_ASKED, "Отчёт"))
    if chart is not None:
        blocks.append(chart)
    return Sheet(
        title=tuple(map(bind, title)),
        blocks=tuple(blocks),
        signature=office_signature(office) if signature else None,
        noun="отчёта",
    )


def summary_lines(reports: Sequence[Report]) -> tuple[str, ...]:
    """Return the figures of the reports taken together, a line each; every share has its number beside it."""
    figures = _together(report.summary for report in reports)
    lines = [f"По состоянию на {date_dots(reports[0].on)}:"]
    if figures.asked:
        late = figures.count(State.DONE_LATE)
        lines.append(f"запланировано на период – {counted(figures.asked, 'срок', 'срока', 'сроков')};")
        done = f"выполнено – {with_share(figures, figures.done)}"
        lines.append(f"{done}, из них с опозданием – {with_share(figures, late)};" if late else f"{done};")
        for words, states in (
            ("в работе", (State.IN_WORK,)),
            ("предстоит", (State.PLANNED, State.MOVED)),
            ("просрочено", (State.OVERDUE,)),
        ):
            number = figures.count(*states)
            if number or words == "просрочено":
                lines.append(f"{words} – {with_share(figures, number)};")
    else:
        lines.append("на период сроков не запланировано;")
    cancelled = figures.count(State.CANCELLED)
    if cancelled:
        lines.append(f"отменено – {cancelled} (в числе запланированных и в долях не учтено);")
    carried = [(item, report.on) for report in reports for item in report.carried]
    if carried:
        done_now = sum(item.state(on).is_closed for item, on in carried)
        lines.append(f"перешло с прошлых периодов – {len(carried)}, из них выполнено – {done_now};")
    ahead = sum(len(report.ahead) for report in reports)
    if ahead:
        lines.append(f"выполнено досрочно – {ahead};")
    return (*lines[:-1], lines[-1].removesuffix(";") + ".")


def _together(summaries: Iterable[Summary]) -> Summary:
    found = list(summaries)
    return Summary(tuple((state, sum(summary.count(state) for summary in found)) for state in State))


def _summary_row(item: PlanReport) -> SheetRow:
    figures = item.report.summary
    numbers = (
        str(figures.asked),
        with_share(figures, figures.done),
        with_share(figures, figures.count(State.DONE_LATE)),
        with_share(figures, figures.count(State.OVERDUE)),
    )
    cells = tuple((Paragraph(bind(text)),) for text in numbers)
    return SheetRow(False, (cell_paragraphs(one_line(clean(item.title))), *cells))


def _rows(report: Report, schools: int, level: int) -> list[SheetRow]:
    """Return the rows of one plan: its sections, then what came from before and what was done ahead of time."""
    rows: list[SheetRow] = []
    section = ""
    for item in sorted(report.due, key=lambda one: (one.position, one.part, one.due)):
        if item.section != section:
            section = item.section
            rows.append(section_row(one_line(clean(section)) or "Вне разделов", level=level))
        rows.append(_row(item, report.on, schools))
    for heading, items in ((CARRIED, report.carried), (AHEAD, report.ahead)):
        if items:
            rows.append(section_row(heading, level=level))
            found = sorted(items, key=lambda one: (one.position, one.part, one.due))
            rows += [_row(item, report.on, schools) for item in found]
    return rows


def _row(item: TrackedOccurrence, on: dt.date, schools: int) -> SheetRow:
    proofs = "\n".join(one_line(proof.title or proof.link) for proof in item.evidence)
    return SheetRow(
        False,
        (
            (Paragraph(printed_number(item.number)),),
            titled_cell(item, numbered=False),
            cell_paragraphs(due_words(item)),
            cell_paragraphs(state_words(item, on)),
            cell_paragraphs(proofs),
            cell_paragraphs("\n".join(_notes(item, on, schools))),
        ),
    )


def _notes(item: TrackedOccurrence, on: dt.date, schools: int) -> list[str]:
    """Return what the last column says: the note, who did it, schools that have reported, why it was moved or not."""
    found = [item.note] if item.note else []
    if item.record is not None and item.record.done_by and item.done_on is not None and item.done_on <= on:
        found.append(f"Исполнил: {item.record.done_by}")
    asked = len(item.planned.schools) if item.planned is not None and item.planned.schools else schools
    ticked = sum(tick.done_on <= on for tick in item.ticks)
    if asked and (item.ticks or (item.planned is not None and item.planned.schools)):
        found.append(capitalised(school_words(ticked, asked)))
    before = planned_words(item)
    if before:
        found.append(f"Перенесено, по плану: {before}")
    if item.reason:
        found.append(f"Причина: {item.reason}")
    return found
