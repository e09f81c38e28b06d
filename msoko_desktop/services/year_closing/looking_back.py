"""What was analysed in a school year, and what the district keeps as it is: told when the year is closed."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.cycle.model import CellState
from msoko_desktop.domain.cycle.naming import names_any
from msoko_desktop.domain.cycle.year_closing import Analysed, Kept
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.domain.language.russian import counted, date_dots, quoted
from msoko_desktop.domain.observers.records import Role
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.recommendations.model import State
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.services import cycle, monitoring, notes
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.observers.people import list_observers
from msoko_desktop.services.plans.executors import own_bodies
from msoko_desktop.services.recommendation_register import list_recommendations
from msoko_desktop.services.registers.catalogue import list_registers
from msoko_desktop.services.results.assessment_names import procedure_names, procedure_title
from msoko_desktop.services.schools.school_groups import list_groups
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.year_closing.unfinished import last_day
from msoko_desktop.storage import cycle as rows
from msoko_desktop.storage.district_file import District

_NAMED = 3  # persons whose accreditation ends that are named


def analysed(d: District, school_year: int, today: dt.date) -> tuple[Analysed, ...]:
    """Return what a year is to be analysed by: each with whether it is there and where it is made."""
    return (
        *_procedures(d, school_year),
        *_effect(d, school_year),
        _recommendations(d, school_year),
        *_indicators(d, school_year + 1, today),
        *_stages(d, school_year + 1, today),
    )


def _procedures(d: District, school_year: int) -> list[Analysed]:
    """Return the procedures with results of the year: whether a note speaks of each, by itself or of the whole year."""
    with d.reading() as connection:
        works = [one for one in rows.read_works(connection) if one.school_year == school_year]
    own = [notes.read_note(d, one.id) for one in notes.list_notes(d) if one.school_year == school_year]
    papers = _papers_of(d, school_year)
    whole = any(one.kind is NoteKind.YEAR for one in own)
    found = []
    for procedure in dict.fromkeys(one.procedure for one in works):
        ids = {one.id for one in works if one.procedure == procedure}
        title = f"Справка по результатам: {procedure_title(procedure)}"
        there = [one for one in own if one.procedure == procedure or one.assessment_id in ids]
        if there:
            count = counted(len(there), "справка", "справки", "справок")
            found.append(Analysed(f"{title} – {count}", done=True, key=f"note {there[0].id}"))
        elif (paper := _paper_on(papers, procedure)) is not None:
            found.append(Analysed(f"{title} – {_of_register(paper)}", done=True, key=paper.key))
        elif whole:
            found.append(Analysed(f"{title} – в справке за год", done=True, key="notes"))
        else:
            found.append(Analysed(title, done=False, key="notes"))
    if not works:
        found.append(Analysed("Результатов за год в файле нет: анализировать нечего", done=False, key="results"))
    return found


def _papers_of(d: District, school_year: int) -> list[Document]:
    """Return the notes of the register that analyse the school year, or the calendar year it ends in."""
    rules, found = cycle.rules_of(d), []
    for one in list_documents(d):
        if one.kind is DocumentKind.NOTE and one.stage is Stage.ANALYSIS and one.status is DocumentStatus.APPROVED:
            named = cycle.year_meant(one.stage, one.title, one.date, rules)
            in_year = one.date is not None and dt.date(school_year, 9, 1) <= one.date <= last_day(school_year)
            if named == school_year + 1 or (in_year and one.date is not None and named == one.date.year):
                found.append(one)
    return found


def _paper_on(papers: Sequence[Document], procedure: str) -> Document | None:
    """Return the first paper whose title names a procedure."""
    return next((one for one in papers if names_any(one.title, procedure_names(procedure))), None)


def _of_register(paper: Document) -> str:
    number = f" № {paper.number}" if paper.number else ""
    day = f" от {date_dots(paper.date)}" if paper.date is not None else ""
    return f"{paper.kind.label.lower()}{day}{number}"


def _effect(d: District, school_year: int) -> list[Analysed]:
    """Return the note on the effect of measures; it is due in the year after («до 1 марта»)."""
    due = cycle.rules_of(d).effectiveness_due(school_year + 1)
    title = f"Анализ эффективности мер за {school_year + 1} год"
    found = [
        one for one in notes.list_notes(d) if one.kind is NoteKind.EFFECTIVENESS and one.school_year == school_year
    ]
    if not found:
        return [Analysed(f"{title} – срок до {date_dots(due)}", done=False, key=f"effect {school_year}")]
    on_record = [one for one in found if one.document_id is not None]
    one = (on_record or found)[0]
    words = "справка зарегистрирована" if on_record else f"справка не зарегистрирована, срок до {date_dots(due)}"
    return [Analysed(f"{title} – {words}", done=bool(on_record), key=f"note {one.id}")]


def _recommendations(d: District, school_year: int) -> Analysed:
    found = [one.one for one in list_recommendations(d) if one.one.school_year == school_year]
    sent = sum(one.state is not State.DRAFT for one in found)
    answered = sum(one.state in (State.ANSWERED, State.CLOSED) for one in found)
    text = f"Адресные рекомендации – направлено {sent}, есть ответ или закрыто {answered}" if sent else (
        "Адресные рекомендации – не направлялись"
    )  # fmt: skip
    return Analysed(text, done=sent > 0, key=f"recommendations {school_year}")


def _indicators(d: District, year: int, today: dt.date) -> list[Analysed]:
    aimed = [one for one in indicators.list_indicators(d, today=today) if one.target(year) is not None]
    if not aimed:
        return []
    known = sum(one.fact(year) is not None for one in aimed)
    text = f"Показатели {year} года – значения есть у {known} из {len(aimed)}"
    return [Analysed(text, done=known == len(aimed), key="indicators")]


def _stages(d: District, year: int, today: dt.date) -> list[Analysed]:
    matrix = cycle.read_matrix(d, year, today)
    found = []
    for stage in (Stage.ANALYSIS, Stage.EFFECTIVENESS):
        cells = [matrix.cell(direction, stage) for direction in matrix.directions]
        open_ = [one for one in cells if one.state is not CellState.PROVED]
        text = f"{stage.label} по направлениям, {year} год – доказан у {len(cells) - len(open_)} из {len(cells)}"
        first = open_[0].direction if open_ else (matrix.directions[0] if matrix.directions else "")
        found.append(Analysed(text, done=not open_, key=f"cycle {first} {year} {stage.value}"))
    return found


# --- what is kept


def kept(d: District, school_year: int) -> tuple[Kept, ...]:
    """Return what stays as it is for the next year, with counts; what ends meanwhile is told."""
    found = [
        _counted(len(schools_in_year(d, school_year + 1)), f"Школы, работающие в {year_title(school_year + 1)} году",
                 "page schools"),
        _counted(len(list_groups(d)), "Группы школ", "page schools"),
        _counted(len(own_bodies(d)), "Ответственные и исполнители, внесённые районом", "executors"),
        _counted(len(indicators.list_indicators(d)), "Показатели направлений с рядами значений", "indicators"),
        _counted(sum(not one.of_context for one in monitoring.list_forms(d)),
                 "Формы мониторинга (период нового года откроется сам)", "monitoring"),
    ]  # fmt: skip
    found += _observers(d, school_year)
    for one in list_registers(d):
        if one.rows:
            rows_ = counted(one.rows, "строка", "строки", "строк")
            found.append(Kept(f"Банк {quoted(one.register.title)}: {rows_}", f"register {one.register.key}"))
    return tuple(one for one in found if one.text)


def _counted(count: int, title: str, key: str) -> Kept:
    return Kept(f"{title}: {count}" if count else "", key)


def _observers(d: District, school_year: int) -> list[Kept]:
    """Return the observers, and those whose accreditation ends before the next school year does."""
    active = [one for one in list_observers(d) if one.role is not Role.NONE]
    found = [_counted(len(active), "Наблюдатели и эксперты", "observers")]
    last = dt.date(school_year + 2, 8, 31)
    ending = sorted(
        (one.accredited_until, one.name)
        for one in active
        if one.accredited_until is not None and one.accredited_until <= last
    )
    if ending:
        names = ", ".join(f"{name} ({date_dots(day)})" for day, name in ending[:_NAMED])
        more = f" и ещё {len(ending) - _NAMED}" if len(ending) > _NAMED else ""
        text = (
            f"Продлить аккредитацию, она истекла или истечёт до конца {year_title(school_year + 1)} года: {names}{more}"
        )
        found.append(Kept(text, "observers", warning=True))
    return found
