"""The lines under the lists of «Сегодня»: drafts, plans that ended, plans without a period, the last backup."""

from html import escape
from typing import TYPE_CHECKING

from msoko_desktop.domain.russian import counted, quoted, shortened
from msoko_desktop.services.backups import last_backup

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.plans import PlanSummary
    from msoko_desktop.services.today import TodayView
    from msoko_desktop.storage.district_file import District

_PLAN = "plan:"
_BACKUPS = "backups"
_LISTED = 3
_TITLE = 60


def notes_html(d: "District", view: "TodayView") -> str:
    """Return the lines as HTML with links; "" for none."""
    lines = []
    if view.drafts:
        lines.append(f"Ждут утверждения: {_plans(view.drafts)}.")
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


def _backup(d: "District") -> str:
    made = last_backup(d)
    words = f"{made:%d.%m.%Y %H:%M}" if made is not None else "ещё не было; она делается при закрытии файла"
    return f'<a href="{_BACKUPS}">Резервная копия</a>: {words}.'


def follow(window: "MainWindow", link: str) -> None:
    """Open what a link of the lines names."""
    if link.startswith(_PLAN):
        window.show_plan(int(link.removeprefix(_PLAN)))
    elif link == _BACKUPS:
        window.registry.trigger("file.backups")
