"""Closing a school year: what was decided is done, the next year prepared, a record kept, all of it one undo step."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.cycle.year_closing import Analysed, Choice, Closing, Decision, LeftItem, OpenItem, Unfinished
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots, one_line
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.documents.documents import list_documents, save_document
from msoko_desktop.services.operations import operation
from msoko_desktop.services.recommendations.keeping import close_recommendation, postpone_answers
from msoko_desktop.services.results import assessments
from msoko_desktop.services.texts import cleaned
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.services.year_closing.looking_back import analysed, kept
from msoko_desktop.services.year_closing.offers import Wishes, offers, prepare, prepared_words
from msoko_desktop.services.year_closing.unfinished import last_day, unfinished
from msoko_desktop.storage import cycle as rows
from msoko_desktop.storage import expected_results as expected_rows
from msoko_desktop.storage.district_file import District

_FIRST_MONTH = 6  # a school year can be closed from June on
_OFFERED = 3  # years that are offered to be closed
_NO_REASON = "Укажите причину: без неё закрыть нельзя. Она останется в справке о завершении года."


def usual_year(today: dt.date) -> int:
    """Return the school year that is closed on a day: the one before from September on, in summer the one that ends."""
    running = assessments.school_year_of(today)
    return running if _FIRST_MONTH <= today.month <= 8 else running - 1


def years_to_close(d: District, today: dt.date) -> tuple[int, ...]:
    """Return the school years to choose from, the newest first: the last ones, and those that are closed."""
    usual = usual_year(today)
    return tuple(sorted({*range(usual, usual - _OFFERED, -1), *(one.school_year for one in closings(d))}, reverse=True))


def close_year(
    d: District,
    timetable: Timetable,
    school_year: int,
    wishes: Wishes,
    left: Sequence[OpenItem],
    today: dt.date,
    decisions: Mapping[OpenItem, Decision] | None = None,
) -> Changes:
    """Close a school year: do what was decided of what is `left`, prepare what is ticked, keep the record.

    All of it is one undo step. A plan whose activities are carried over stays out of the archive. Raises InputRefused
    for a year that is closed already or has not come to its end, for something closed without a reason or carried over
    to a day of the closed year.
    """
    decided = dict(decisions or {})
    _refuse(d, school_year, decided, today)
    offered, wishes = offers(d, timetable, school_year), as_decided(wishes, decided)
    stays = kept(d, school_year)
    with operation(d, f"Завершить {year_title(school_year)} учебный год") as step:
        record = Closing(
            school_year,
            today,
            tuple(
                LeftItem(one.sort, one.text, one.key, decision)
                for one, decision in what_becomes(left, decided, wishes).items()
            ),
            prepared_words(offered, wishes, school_year),
            tuple(one.text for one in stays if not one.warning),
            analysed(d, school_year, today),
            tuple(one.text for one in stays if one.warning),
        )
        for item, decision in decided.items():
            _decide(d, school_year, item, decision)
        prepare(d, step, offered, wishes, school_year)
        rows.write_closing(step.connection, school_year, today.isoformat(), _content(record))
        step.changed(Area.CYCLE)
    return step.changes


def as_decided(wishes: Wishes, decisions: Mapping[OpenItem, Decision]) -> Wishes:
    """Return what is ticked without putting away plans whose activities are carried over: those are followed on."""
    return replace(wishes, archive=tuple(one for one in wishes.archive if one not in _carried(decisions)))


def what_becomes(
    left: Sequence[OpenItem], decisions: Mapping[OpenItem, Decision], wishes: Wishes
) -> dict[OpenItem, Decision]:
    """Return what the record tells of each unfinished thing: what was decided, or what follows for a plan from `wishes`
    (those of `as_decided`)."""
    carried = _carried(decisions)
    return {one: decisions.get(one) or _of_plan(one, wishes, carried) for one in left}


def _carried(decisions: Mapping[OpenItem, Decision]) -> dict[int, dt.date]:
    """Return the plans with activities that are carried over, with the last day of those."""
    found: dict[int, dt.date] = {}
    for item, decision in decisions.items():
        if item.sort is Unfinished.OVERDUE and decision.choice is Choice.CARRY and decision.until is not None:
            plan_id = int(item.key.split()[1])
            found[plan_id] = max(decision.until, found.get(plan_id, decision.until))
    return found


def _of_plan(item: OpenItem, wishes: Wishes, carried: Mapping[int, dt.date]) -> Decision:
    """Return what becomes of a plan that is over: put away, or followed on with what is carried over."""
    kind, _, rest = item.key.partition(" ")
    if item.sort is Unfinished.ENDED_PLANS and kind == "plan":
        if int(rest) in wishes.archive:
            return Decision(Choice.CLOSE, reason="план убран в архив")
        if int(rest) in carried:
            return Decision(Choice.CARRY, carried[int(rest)])
    return Decision()


def _refuse(d: District, school_year: int, decided: dict[OpenItem, Decision], today: dt.date) -> None:
    title = year_title(school_year)
    if closed_on(d, school_year) is not None:
        raise InputRefused(f"{title} учебный год уже завершён. Снимите завершение и повторите.")
    if school_year > usual_year(today):
        first = date_dots(dt.date(school_year + 1, _FIRST_MONTH, 1))
        raise InputRefused(f"{title} учебный год ещё не закончился: завершить его можно с {first}.")
    for item, decision in decided.items():
        reason = cleaned(decision.reason, "причина").strip()
        if decision.choice is Choice.CLOSE and not reason:
            raise InputRefused(_NO_REASON)
        until = decision.until
        if decision.choice is Choice.CARRY and (until is None or until <= last_day(school_year)):
            raise InputRefused(f"Переносят на следующий год: введите день позже {date_dots(last_day(school_year))}.")
        decided[item] = replace(decision, reason=reason)


def _decide(d: District, school_year: int, item: OpenItem, decision: Decision) -> None:
    """Do what was decided of something unfinished where it changes the thing itself."""
    why = f"Перенесено при завершении {year_title(school_year)} учебного года"
    carry, close = decision.choice is Choice.CARRY, decision.choice is Choice.CLOSE
    kind, _, rest = item.key.partition(" ")
    if item.sort is Unfinished.OVERDUE and item.ref is not None:
        if carry and decision.until is not None:
            execution.move(d, item.ref, decision.until, reason=why)
        elif close:
            execution.cancel(d, [item.ref], decision.reason)
    elif item.sort is Unfinished.DOCUMENTS:
        _decide_document(d, item.key, decision)
    elif kind == "recommendation":
        if carry and decision.until is not None:
            postpone_answers(d, [int(rest)], decision.until)
        elif close:
            close_recommendation(d, int(rest), decision.reason)


def _decide_document(d: District, key: str, decision: Decision) -> None:
    document = next((one for one in list_documents(d) if one.key == key), None)
    if document is None or document.status is not DocumentStatus.EXPECTED:
        return
    if decision.choice is Choice.CLOSE:
        note = "; ".join(filter(None, (document.note, decision.reason)))
        save_document(d, replace(document, status=DocumentStatus.CANCELLED, note=note))
    elif decision.choice is Choice.CARRY and decision.until is not None:
        with d.reading() as connection:
            table = expected_rows.read_rows(connection)
        cell = next(
            ((row.key, year) for row in table for year, one in row.cells.items() if one.document_id == document.id),
            None,
        )
        if cell is not None and document.id is not None:
            expected_results.set_due(d, *cell, decision.until)
        else:
            save_document(d, replace(document, due=decision.until))


# --- the record


def closings(d: District) -> tuple[Closing, ...]:
    """Return the records of the closed years, the newest first."""
    with d.reading() as connection:
        stored = rows.read_closings(connection)
    return tuple(_record(*one) for one in stored)


def read_closing(d: District, school_year: int) -> Closing | None:
    """Return the record of a closed year, None where it is not closed."""
    return next((one for one in closings(d) if one.school_year == school_year), None)


def closed_on(d: District, school_year: int) -> dt.date | None:
    """Return the day on which a school year was closed, None where it was not."""
    found = read_closing(d, school_year)
    return None if found is None else found.closed


def still_open(d: District, timetable: Timetable, record: Closing, today: dt.date) -> tuple[LeftItem, ...]:
    """Return what was left open at a closing, or carried over to a day that has come, and is open today.

    What has a day of its own (activities, documents, answers) is told of by that where it was carried over; stages of
    the cycle are followed on their page.
    """

    def is_due(one: LeftItem) -> bool:
        until = one.decision.until
        if one.decision.choice is Choice.CARRY:
            return not one.sort.acts and until is not None and until <= today
        return one.decision.choice is Choice.LEAVE

    now = {(one.sort, one.key) for one in unfinished(d, timetable, record.school_year, today, stages=False)}
    return tuple(one for one in record.left if is_due(one) and (one.sort, one.key) in now)


def reopen_year(d: District, school_year: int) -> Changes:
    """Take back that a school year is closed; what was decided and prepared for the next one stays."""
    with operation(d, f"Снять завершение {year_title(school_year)} учебного года") as step:
        if rows.erase_closing(step.connection, school_year):
            step.changed(Area.CYCLE)
    return step.changes


def _content(record: Closing) -> str:
    def left(one: LeftItem) -> dict[str, str]:
        own = one.decision
        found = {"sort": one.sort.value, "text": one.text, "key": one.key, "choice": own.choice.value}
        if own.until is not None:
            found["until"] = own.until.isoformat()
        return found | ({"reason": own.reason} if own.reason else {})

    content = {
        "left": [left(one) for one in record.left],
        "prepared": list(record.prepared),
        "kept": list(record.kept),
        "ahead": list(record.ahead),
        "analysed": [{"text": one.text, "done": one.done, "key": one.key} for one in record.analysed],
    }
    return json.dumps(content, ensure_ascii=False)


def _record(school_year: int, closed: str, content: str) -> Closing:
    found: dict[str, Any] = json.loads(content)

    def left(one: dict[str, str]) -> LeftItem:
        until = dt.date.fromisoformat(one["until"]) if "until" in one else None
        decision = Decision(Choice(one["choice"]), until, one.get("reason", ""))
        return LeftItem(Unfinished(one["sort"]), one_line(one["text"]), one["key"], decision)

    return Closing(
        school_year,
        dt.date.fromisoformat(closed),
        tuple(left(one) for one in found.get("left", ())),
        tuple(found.get("prepared", ())),
        tuple(found.get("kept", ())),
        tuple(Analysed(one["text"], one["done"], one["key"]) for one in found.get("analysed", ())),
        tuple(found.get("ahead", ())),
    )
