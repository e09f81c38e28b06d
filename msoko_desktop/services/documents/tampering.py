"""Whether approved documents are still what was approved: rows against revisions, PDF files against checksums."""

from collections.abc import Mapping
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line, quoted, shortened
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.domain.plans.snapshots import order_snapshot, plan_snapshot
from msoko_desktop.services.orders.orders import OPEN, list_orders, read_order
from msoko_desktop.services.plans.approval import (
    amended_revision,
    read_revision_order,
    read_revision_plan,
    revisions_of_order,
    revisions_of_plan,
)
from msoko_desktop.services.plans.plans import list_plans, read_plan
from msoko_desktop.storage import revisions as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.revisions import RevisionRow

_CHANGED = (
    "{} изменён после утверждения другой программой: он отличается от утверждённой редакции. "
    "Откройте редакцию или восстановите файл из резервной копии."
)
_LOST = "Одной из утверждённых редакций {} в файле нет. Восстановите файл из резервной копии."
_PDF = "Сохранённый PDF {} повреждён: контрольная сумма не совпадает. Восстановите файл из резервной копии."
_NOT_SIGNED = ("direction", "acts_on")
"""What is no part of the signed text: a plan's direction sorts it; the order acted on may be deleted by and by."""
_TITLE = 80  # characters of a title in the report


def problem_of_plan(d: District, plan_id: int) -> str:
    """Return a Russian sentence where an approved plan is no longer what was approved, "" where it is."""
    revisions = revisions_of_plan(d, plan_id)
    if not revisions:
        return ""
    try:
        plan = read_plan(d, plan_id)
        approved = read_revision_plan(d, revisions[-1].id)
        if plan.status is PlanStatus.DRAFT:  # only an amendment makes a draft of it again
            same = amended_revision(d, plan_id) == revisions[-1].id
        else:
            same = _signed(plan_snapshot(plan)) == _signed(plan_snapshot(approved))
    except (InputRefused, ValueError, TypeError, KeyError):
        same = False  # what another program wrote there cannot even be read
    return _problem_of_revisions(d, revisions, "плана") if same else _CHANGED.format("План")


def problem_of_order(d: District, order_id: int) -> str:
    """Return a Russian sentence where an approved order is no longer what was approved, "" where it is."""
    revisions = revisions_of_order(d, order_id)
    if not revisions:
        return ""
    try:
        approved = read_revision_order(d, revisions[-1].id)
        order = read_order(d, order_id)
        same = order.status not in OPEN and _signed(order_snapshot(order)) == _signed(order_snapshot(approved))
    except (InputRefused, ValueError, TypeError, KeyError):
        same = False
    return _problem_of_revisions(d, revisions, "приказа") if same else _CHANGED.format("Приказ")


def _signed(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in snapshot.items() if name not in _NOT_SIGNED}


def _problem_of_revisions(d: District, revisions: tuple[RevisionRow, ...], what: str) -> str:
    if [one.number for one in revisions] != list(range(1, len(revisions) + 1)):
        return _LOST.format(what)
    with d.reading() as connection:
        if all(rows.read_pdf(connection, one.id) is not None for one in revisions):
            return ""
    return _PDF.format(what)


def problems(d: District) -> list[str]:
    """Return what is wrong with the approved documents of the file, a sentence each."""
    plans = [(f"План {quoted(_short(one.title))}", problem_of_plan(d, one.id)) for one in list_plans(d, tasks=True)]
    orders = [
        (f"Приказ № {one.number or 'б/н'} {quoted(_short(one.heading))}", problem_of_order(d, one.id))
        for one in list_orders(d)
    ]
    return [f"{name}. {problem}" for name, problem in (*plans, *orders) if problem]


def _short(title: str) -> str:
    return shortened(one_line(title), _TITLE)
