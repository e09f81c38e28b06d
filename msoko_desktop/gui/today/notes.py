"""The lines under the lists of «Сегодня»: drafts, documents and results that are awaited, plans, the backup."""

import datetime as dt
from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from msoko_desktop.domain.language.russian import counted, date_dots, quoted, shortened
from msoko_desktop.services.backups import last_backup
from msoko_desktop.services.documents.documents import expected_by
from msoko_desktop.services.effect_note import awaited_effect_note
from msoko_desktop.services.orders.orders import open_orders
from msoko_desktop.services.recommendation_register import unanswered
from msoko_desktop.services.registers.reminders import endings
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.results.status_board import late_works
from msoko_desktop.services.timetable.today import closed_lately

if TYPE_CHECKING:
    import datetime as dt

    from msoko_desktop.domain.assessments.board import BoardAssessment
    from msoko_desktop.domain.documents.documents import Document
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.effect_note import EffectNote
    from msoko_desktop.services.orders.orders import OrderSummary
    from msoko_desktop.services.plans.plans import PlanSummary
    from msoko_desktop.services.recommendation_register import Registered
    from msoko_desktop.services.registers.reminders import Ending
    from msoko_desktop.services.timetable.timetable import Timetable
    from msoko_desktop.services.timetable.today import TodayView
    from msoko_desktop.storage.district_file import District

_PLAN, _ORDER, _DOCUMENT = "plan:", "order:", "document:"
_WORK = "work:"
_EFFECT, _NOTE = "effect:", "note:"
_REGISTER = "register:"
_RECOMMENDATION = "recommendation:"
_CLOSING = "closing:"
_BACKUPS = "backups"
_CYCLE = "cycle"
_LISTED = 3
_TITLE = 60


def notes_html(d: "District", view: "TodayView", timetable: "Timetable") -> str:
    """Return the lines as HTML with links; "" for none."""
    lines = []
    if closing := _closing(d, timetable, view.on):
        lines.append(closing)
    waiting = [_link(plan) for plan in view.drafts] + [_order_link(order) for order in open_orders(d)]
    if waiting:
        lines.append(f"Ждут утверждения: {_listed(waiting)}.")
    if overdue := expected_by(d, view.on):
        told = [_document_link(document) for document in overdue]
        lines.append(f"Срок прошёл, а документа в реестре нет: {_listed(told)}.")
    if late := late_works(d, view.on):
        told = [f"{_work_link(one)} ({counted(schools, 'школа', 'школы', 'школ')})" for one, schools in late]
        lines.append(f"Не сданы в срок результаты: {_listed(told)}.")
    if (effect := awaited_effect_note(d, view.on)) is not None:
        lines.append(_effect(effect, late=view.on > effect.due))
    ending = endings(d, view.on)
    for word, some in (
        ("Закончился", [one for one in ending if one.until < view.on]),
        ("Заканчивается", [one for one in ending if one.until >= view.on]),
    ):
        if some:
            lines.append(f"{word} срок действия: {_listed([_ending_link(one) for one in some])}.")
    if silent := unanswered(d, view.on):
        told = [_recommendation_link(one, view.on) for one in silent]
        lines.append(f"Нет ответа на рекомендации: {_listed(told)}.")
    if view.ended:
        told = [f"{_link(one.plan)} (не закрыто {counted(one.open, 'срок', 'срока', 'сроков')})" for one in view.ended]
        lines.append(f"Завершились, но не убраны в архив: {_listed(told)}.")
    if view.without_period:
        lines.append(f"Период не указан, сроки не рассчитаны: {_plans(view.without_period)}.")
    lines.append(_backup(d))
    return "<br>".join(lines)


def _plans(plans: "tuple[PlanSummary, ...]") -> str:
    return _listed([_link(plan) for plan in plans])


def _listed(told: list[str]) -> str:
    """Return the first few, and how many more there are: the lists above keep their room."""
    more = len(told) - _LISTED
    return ", ".join(told[:_LISTED]) + (f" и ещё {more}" if more > 0 else "")


def _link(plan: "PlanSummary") -> str:
    return f'<a href="{_PLAN}{plan.id}">{escape(quoted(shortened(plan.title, _TITLE)))}</a>'


def _order_link(order: "OrderSummary") -> str:
    heading = escape(quoted(shortened(order.heading or "без заголовка", _TITLE)))
    return f'<a href="{_ORDER}{order.id}">{order.kind.label} {heading}</a>'


def _document_link(document: "Document") -> str:
    return f'<a href="{_DOCUMENT}{document.id}">{escape(quoted(shortened(document.title, _TITLE)))}</a>'


def _work_link(work: "BoardAssessment") -> str:
    return f'<a href="{_WORK}{work.id}">{escape(quoted(shortened(work.title, _TITLE)))}</a>'


def _effect(one: "EffectNote", *, late: bool) -> str:
    """Return the line on the yearly note: to be written, or to be put on record where it is a draft; then the
    directions that lack one of their own."""
    when = f"Срок {date_dots(one.due)} прошёл" if late else f"До {date_dots(one.due)}"
    told = [escape(title) for title in one.lacking]
    link = f'<a href="{_CYCLE}">анализ эффективности мер</a> за {one.school_year + 1} год'
    if not one.of_results:
        return f"{when}: нужен {link} по направлениям: {_listed(told)}."
    more = f" Нужен и {link} по направлениям: {_listed(told)}." if told else ""
    return f"{_effect_of_results(one, when)}{more}"


def _effect_of_results(one: "EffectNote", when: str) -> str:
    year = f"за {year_title(one.school_year)} учебный год"
    if one.note_id is not None:
        link = f'<a href="{_NOTE}{one.note_id}">справка об эффективности мер</a>'
        return f"{when}: {link} {year} составлена, но не зарегистрирована."
    link = f'<a href="{_EFFECT}{one.school_year}">анализ эффективности мер</a>'
    return f"{when}: нужна справка об эффективности мер {year}; составьте её по отчёту {link}."


def _ending_link(ending: "Ending") -> str:
    title = shortened(ending.title or ending.register, _TITLE)
    words = f"{title} – {ending.column.lower()} {date_dots(ending.until)}"
    return f'<a href="{_REGISTER}{ending.key}:{ending.row_id}">{escape(words)}</a>'


def _recommendation_link(found: "Registered", day: dt.date) -> str:
    late = (day - (found.one.due or day)).days
    words = escape(shortened(found.name, _TITLE))
    return f'<a href="{_RECOMMENDATION}{found.id}">{words}</a> ({counted(late, "день", "дня", "дней")})'


def _closing(d: "District", timetable: "Timetable", on: dt.date) -> str:
    """Return the line on what the closing of the school year before left open and what still is; "" for nothing."""
    year = closed_lately(d, on)
    if year is None:
        return ""
    from msoko_desktop.services import year_closing  # reading notes loads numpy, which the start does without

    record = year_closing.read_closing(d, year)
    left = () if record is None else year_closing.still_open(d, timetable, record, on)
    if not left:
        return ""
    counts = Counter(one.sort for one in left)
    told = ", ".join(f"{sort.label[:1].lower()}{sort.label[1:]} – {count}" for sort, count in counts.items())
    link = f'<a href="{_CLOSING}{year}">Закрытие {year_title(year)} учебного года</a>'
    return f"{link}: осталось открытым {len(left)} ({told})."


def _backup(d: "District") -> str:
    made = last_backup(d)
    words = f"{made:%d.%m.%Y %H:%M}" if made is not None else "ещё не было; она делается при закрытии файла"
    return f'<a href="{_BACKUPS}">Резервная копия</a>: {words}.'


def follow(window: "MainWindow", link: str) -> None:
    """Open what a link of the lines names."""
    if link.startswith(_PLAN):
        window.show_plan(int(link.removeprefix(_PLAN)))
    elif link.startswith(_ORDER):
        window.show_page("documents").show_item(int(link.removeprefix(_ORDER)))
    elif link.startswith(_DOCUMENT):
        window.show_document(f"document {link.removeprefix(_DOCUMENT)}")
    elif link.startswith(_RECOMMENDATION):
        from msoko_desktop.gui.recommendations import open_register

        open_register(window, chosen=int(link.removeprefix(_RECOMMENDATION)))
    elif link.startswith(_WORK):
        window.show_page("results").show_item(int(link.removeprefix(_WORK)))
    elif link.startswith(_EFFECT):
        _open_effect(window, int(link.removeprefix(_EFFECT)))
    elif link.startswith(_NOTE):
        _open_note(window, int(link.removeprefix(_NOTE)))
    elif link.startswith(_REGISTER):
        key, row = link.removeprefix(_REGISTER).split(":")
        window.show_register(key, row)
    elif link.startswith(_CLOSING):
        from msoko_desktop.gui.cycle.year_dialog import close_year

        close_year(window, int(link.removeprefix(_CLOSING)))
    elif link == _CYCLE:
        window.show_page("cycle")
    elif link == _BACKUPS:
        window.registry.trigger("file.backups")


def _open_effect(window: "MainWindow", school_year: int) -> None:
    from msoko_desktop.gui.analysis.page import AnalysisPage

    page = window.show_page("analysis")
    if isinstance(page, AnalysisPage):
        page.open_report("effectiveness", school_year)


def _open_note(window: "MainWindow", note_id: int) -> None:
    from msoko_desktop.domain.errors import UserError
    from msoko_desktop.gui.notes.note_dialog import open_note

    try:
        open_note(window, note_id, window)
    except UserError as error:
        window.show_error(error)
