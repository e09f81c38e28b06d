"""Recommendations kept in the file: listed, edited, sent, answered, closed, deleted. Each write is one undo step."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage, StoredFile
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, date_dots, one_line, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.recommendations.model import Measure, Recommendation, State
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import read_office
from msoko_desktop.services.documents import documents
from msoko_desktop.services.operations import operation
from msoko_desktop.services.recommendation_register import name_of
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import documents as register_rows
from msoko_desktop.storage import recommendations as rows
from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import District

GONE = "Этой рекомендации в файле больше нет: она удалена. Откройте реестр заново."
WAYS = ("по электронной почте", "под подпись", "через систему документооборота", "почтой")
"""The ways of sending that are offered; any other may be typed."""

_NOTE = 500


def read_recommendation(d: District, wanted: int) -> Recommendation:
    """Return a recommendation. Raises InputRefused where it is gone."""
    with d.reading() as connection:
        found = rows.read_recommendation(connection, wanted)
    if found is None:
        raise InputRefused(GONE)
    return found


def save_recommendation(d: District, one: Recommendation) -> Changes:
    """Keep the words of a recommendation as the person left them, those of the answer and the effect too; its way, its
    days, its state and its ties stay as they are stored.

    Raises InputRefused without an addressee, without a fact or a measure, for a measure without words, or where it is
    gone.
    """
    one = _sound(one)
    return _change(
        d,
        (one.id or 0,),
        "Изменить рекомендацию",
        lambda old: replace(
            old,
            addressee=one.addressee,
            direction=one.direction,
            facts=one.facts,
            deficits=one.deficits,
            measures=one.measures,
            support=one.support,
            check=one.check,
            answer=one.answer,
            effect=one.effect,
        ),
    )


def _sound(one: Recommendation) -> Recommendation:
    one = cleaned(one, "текст рекомендации")
    facts = tuple(replace(fact, text=fact.text.strip()) for fact in one.facts if fact.text.strip())
    measures = tuple(m for m in one.measures if (m.what.strip() or m.due is not None or m.who.strip()))
    if not one.addressee.strip():
        raise InputRefused("У рекомендации нет адресата. Введите, кому она направляется (в дательном падеже).")
    if not facts:
        raise InputRefused("В рекомендации нет ни одного факта. Оставьте хотя бы один показатель.")
    if not measures:
        raise InputRefused("В рекомендации не сказано, что сделать. Добавьте хотя бы одну меру.")
    if any(not m.what.strip() for m in measures):
        raise InputRefused("Есть мера без текста. Введите, что нужно сделать, или уберите строку.")
    deficits = tuple(text.strip() for text in one.deficits if text.strip())
    tidy = tuple(Measure(m.what.strip(), m.due, m.who.strip()) for m in measures)
    return replace(one, facts=facts, measures=tidy, deficits=deficits)


def delete_recommendations(d: District, ids: Sequence[int]) -> Changes:
    """Delete recommendations; undo brings them back. What they led to stays. Raises InputRefused where all are gone."""
    with operation(d, "Удалить рекомендации" if len(ids) > 1 else "Удалить рекомендацию") as step:
        if not rows.erase_recommendations(step.connection, ids):
            raise InputRefused(GONE)
        step.changed(Area.RECOMMENDATIONS)
    return step.changes


# --- on their way


@dataclass(frozen=True, slots=True)
class Sending:
    """How recommendations are sent: the day, the way, until when to answer, the number of the letter.

    With `record` their pages stand in the register «Документы» as one document.
    """

    day: dt.date
    way: str = ""
    due: dt.date | None = None
    number: str = ""
    record: bool = True


def mark_sent(d: District, ids: Sequence[int], sending: Sending, pdf: Callable[[], bytes] | None = None) -> Changes:
    """Note that recommendations were sent; `pdf` makes their pages for the register of documents.

    Raises InputRefused where the answer is due before they are sent, the number is taken, or one is gone or closed.
    """
    if sending.due is not None and sending.due < sending.day:
        raise InputRefused(
            f"Ответ ожидается до {date_dots(sending.due)}, раньше отправки {date_dots(sending.day)}. Исправьте срок."
        )
    found = [read_recommendation(d, one) for one in ids]
    if any(one.state is State.CLOSED for one in found):
        raise InputRefused("Рекомендация уже закрыта. Отправлять её повторно не нужно: составьте новую.")
    document = _document(d, found, sending) if sending.record and pdf is not None else None
    if document is not None:
        documents.refuse_taken(d, document)
    data = pdf() if pdf is not None and document is not None else b""
    way = one_line(cleaned(sending.way))
    with operation(d, "Отметить отправку рекомендаций") as step:
        document_id = None
        if document is not None:
            file = StoredFile(stored_files.keep(step.connection, data), "Адресные рекомендации.pdf", len(data))
            document_id = register_rows.write_document(step.connection, replace(document, file=file))
            step.changed(Area.DOCUMENTS)
        for one in found:
            state = State.SENT if one.state is State.DRAFT else one.state
            sent = replace(one, state=state, sent=sending.day, way=way, due=sending.due)
            sent = replace(sent, document_id=document_id if document_id is not None else one.document_id)
            rows.write_recommendation(step.connection, sent)
        step.changed(Area.RECOMMENDATIONS, created=[] if document_id is None else [document_id])
    return step.changes


def _document(d: District, found: Sequence[Recommendation], sending: Sending) -> Document:
    years = sorted({one.school_year for one in found})
    names = [name_of(one) for one in found] if len(found) == 1 else []
    count = counted(len(found), "рекомендация", "рекомендации", "рекомендаций")
    directions = {one.direction for one in found}
    answer = f" Ответ до {date_dots(sending.due)}" if sending.due is not None else ""
    return Document(
        DocumentKind.RECOMMENDATION,
        f"Адресные рекомендации по итогам {', '.join(map(year_title, years))} учебного года",
        one_line(cleaned(sending.number)),
        sending.day,
        read_office(d).name,
        DocumentStatus.APPROVED,
        direction=next(iter(directions)) if len(directions) == 1 else "",
        stage=Stage.RECOMMENDATIONS,
        note=shortened(f"{(names[0] if names else count).rstrip('.')}.{answer}", _NOTE),
    )


def mark_answered(d: District, wanted: int, day: dt.date, answer: str) -> Changes:
    """Note the answer to a recommendation. Raises InputRefused where it was not sent, or the day is before that."""
    old = read_recommendation(d, wanted)
    if old.sent is None:
        raise InputRefused("Рекомендация ещё не направлена: сначала отметьте отправку.")
    if day < old.sent:
        raise InputRefused(
            f"Ответ датирован {date_dots(day)}, раньше отправки {date_dots(old.sent)}. Исправьте дату ответа."
        )
    text = cleaned(answer, "ответ").strip()
    state = State.CLOSED if old.state is State.CLOSED else State.ANSWERED
    return _change(d, (wanted,), "Отметить ответ", lambda one: replace(one, state=state, answered=day, answer=text))


def postpone_answers(d: District, ids: Sequence[int], due: dt.date) -> Changes:
    """Expect the answers to recommendations until another day. Raises InputRefused where one was not sent, or the day
    is before that."""
    for one in (read_recommendation(d, wanted) for wanted in ids):
        if one.sent is None or due < one.sent:
            raise InputRefused("Срок ответа ставят отправленной рекомендации и не раньше дня отправки. Исправьте дату.")
    return _change(d, ids, "Перенести срок ответа", lambda one: replace(one, due=due))


def close_recommendation(d: District, wanted: int, effect: str) -> Changes:
    """Close a recommendation with the person's words on what came of it. Raises InputRefused without words."""
    text = cleaned(effect, "вывод").strip()
    if not text:
        raise InputRefused("Напишите вывод: что изменилось после рекомендации. С ним она закрывается.")
    return _change(d, (wanted,), "Закрыть рекомендацию", lambda one: replace(one, state=State.CLOSED, effect=text))


def reopen_recommendation(d: District, wanted: int) -> Changes:
    """Open a closed recommendation again; its words on the effect stay."""

    def opened(one: Recommendation) -> Recommendation:
        state = State.ANSWERED if one.answered is not None else State.SENT if one.sent is not None else State.DRAFT
        return replace(one, state=state)

    return _change(d, (wanted,), "Открыть рекомендацию снова", opened)


def _change(d: District, ids: Sequence[int], name: str, new: Callable[[Recommendation], Recommendation]) -> Changes:
    with operation(d, name) as step:
        for wanted in ids:
            old = rows.read_recommendation(step.connection, wanted)
            if old is None:
                raise InputRefused(GONE)
            rows.write_recommendation(step.connection, new(old))
        step.changed(Area.RECOMMENDATIONS)
    return step.changes
