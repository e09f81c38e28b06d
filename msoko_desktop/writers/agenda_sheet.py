"""What is to be done in a period, week by week, as a printed table: «Что должен сделать ИМЦ в октябре 2026 г.»."""

import datetime as dt

from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.execution.agenda import Agenda
from msoko_desktop.domain.execution.day_words import stretch_words
from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.writers.occurrence_words import (
    Plans,
    due_words,
    planned_words,
    state_words,
    telling_phrase,
    titled_cell,
)
from msoko_desktop.writers.paper import PaperOffice
from msoko_desktop.writers.sheet import (
    Paragraph,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    cell_paragraphs,
    office_signature,
    paragraphs_of,
    section_row,
)

RUNNING = "В работе в течение периода"
NOTHING_DUE = "В этом периоде сроков нет"
_BOX = "□"
_COLUMNS = (
    SheetColumn("№ п/п", Role.NUMBER),
    SheetColumn("Мероприятие", Role.TITLE),
    SheetColumn("Срок"),
    SheetColumn("Исполнители"),
    SheetColumn("Отметка"),
)


def agenda_sheet(
    agenda: Agenda,
    title: str,
    today: dt.date,
    plans: Plans,
    *,
    subtitle: str = "",
    office: PaperOffice | None = None,
) -> Sheet:
    """Return the words of an agenda as it stands on `today`.

    `title` and `subtitle` («Исполнитель: все») are the caller's; `plans` gives the short title of each plan, which is
    printed where the agenda holds several. With an `office` its head signs.
    """
    items = [item for week in agenda.weeks for item in week.items] + list(agenda.running)
    named = plans if len({item.plan_id for item in items}) > 1 else None
    rows: list[SheetRow] = []
    number = 0
    groups = [(stretch_words(week.first, week.last), week.items) for week in agenda.weeks]
    if agenda.running:
        groups.append((RUNNING, agenda.running))
    for heading, found in groups:
        rows.append(section_row(heading))
        for item in found:
            number += 1
            rows.append(_row(number, item, today, named))
    return Sheet(
        title=tuple(bind(line) for line in (*paragraphs_of(title), *paragraphs_of(subtitle))),
        blocks=(Table(_COLUMNS, tuple(rows), NOTHING_DUE, "Дела периода"),),
        signature=office_signature(office) if office else None,
        noun="перечня дел",
    )


def _row(number: int, item: TrackedOccurrence, today: dt.date, plans: Plans | None) -> SheetRow:
    deadline = [due_words(item)]
    phrase, before = telling_phrase(item), planned_words(item)
    if before:
        deadline.append(f"(перенесено; по плану: {before})")
    elif phrase:
        deadline.append(f"({phrase})")
    return SheetRow(
        False,
        (
            (Paragraph(f"{number}."),),
            titled_cell(item, numbered=True, plans=plans),
            cell_paragraphs("\n".join(deadline)),
            cell_paragraphs(item.executors),
            (Paragraph(_mark(item, today)),),
        ),
    )


def _mark(item: TrackedOccurrence, today: dt.date) -> str:
    """Return the state in words; what is still to be done gets a box for the hand."""
    state = item.state(today)
    if state.is_closed:
        return bind(state_words(item, today))
    return _BOX if state in (State.PLANNED, State.MOVED) else f"{_BOX}{NBSP}{state_words(item, today)}"
