"""Taking in plans and orders: recognise them in a file or on the clipboard, then store them as one undo step."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msoko_desktop.domain.directions.directions import guess_direction
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.import_edit import period_of
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import known_directions
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders.orders import insert_order, signed_on_paper
from msoko_desktop.services.plans.plan_rules import insert_plan
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.readers.rules import RecognitionRules

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]


def _silent(_share: float, _text: str) -> None:
    """Show no progress."""


def _never() -> bool:
    return False


@cache
def _rules() -> "RecognitionRules":
    from msoko_desktop.readers.rules import RecognitionRules

    return RecognitionRules.from_mapping(reference_data("recognition"))


def recognise(path: Path, *, progress: Progress = _silent, cancelled: Cancelled = _never) -> Recognised:
    """Return the plans and orders found in a DOCX, XLSX, XLS, ODS, ODT, HTML or text file.

    `progress` is told the share done (0–1) and a Russian word on what is being done; `cancelled` is asked now and
    then. Raises InputRefused for what cannot be read, EnvironmentProblem where the disk stands in the way, Cancelled.
    """
    from msoko_desktop.readers.files import read_plan_file

    return read_plan_file(path, path.name, rules=_rules(), progress=progress, cancelled=cancelled)


def recognise_html(text: str) -> Recognised:
    """Return the plans and orders found in HTML, as Word and browsers put it on the clipboard."""
    from msoko_desktop.readers.files import read_clipboard_html

    return read_clipboard_html(text, rules=_rules())


def recognise_text(text: str) -> Recognised:
    """Return the plans and orders found in plain text, as on the clipboard."""
    from msoko_desktop.readers.files import read_text

    return read_text(text, rules=_rules())


def store(d: District, recognised: Recognised) -> Changes:
    """Put what was recognised into the file as one undo step; `created` holds the ids of the plans, then the orders.

    A plan that names no period gets the one worked out from its deadlines, and each the direction its title names;
    the plans of an order are attached to it.
    Raises InputRefused where there is nothing to store, and then, as on any error, nothing is changed.
    """
    if not (recognised.plans or recognised.orders):
        raise InputRefused(f"В «{recognised.source}» не найдено ни плана, ни приказа. Файл района не изменён.")
    step_name = "Загрузить план из файла" if recognised.plans else "Загрузить приказ из файла"
    with operation(d, step_name) as step:
        ids: list[int] = []
        known = known_directions(d)
        for index, plan in enumerate(recognised.plans):
            title = plan.title or Path(recognised.source).stem
            direction = plan.direction or guess_direction(title, known)
            whole = replace(plan, title=title, direction=direction, period=period_of(recognised, index))
            ids.append(insert_plan(step.connection, whole))
        orders = [
            insert_order(step, d, signed_on_paper(order), [ids[plan] for plan in order.plans if 0 <= plan < len(ids)])
            for order in recognised.orders
        ]
        if ids:
            step.changed(Area.PLANS, Area.PLAN_LINES, plans=ids, created=ids)
        step.changed(created=orders)
    return step.changes
