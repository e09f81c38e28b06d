"""The forms of monitoring: ready sets, own ones, their indicators and weights. Each write is one undo step."""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.monitoring import model
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data, reference_names
from msoko_desktop.services.schools import context
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import context as context_rows
from msoko_desktop.storage import monitoring as rows
from msoko_desktop.storage.district_file import District

GONE = "Этого мониторинга в файле больше нет: откройте окно заново."
_NO_INDICATOR = "Этого показателя в мониторинге больше нет: откройте окно заново."
OF_CONTEXT = (
    "Показатели этого мониторинга — общие с контекстом школ: их список меняется в «Правка → Показатели контекста…». "
    "Здесь меняются только веса."
)


@cache
def ready_sets() -> tuple[Monitoring, ...]:
    """Return the forms that come with the program, in the order of their titles."""
    found = []
    for name in reference_names("monitoring"):
        form = model.monitoring_from_mapping(reference_data(name), name.rpartition("/")[2])
        if form.of_context:
            weighted = tuple(map(_weighted, rules.grouped(context.shipped_catalogue())))
            form = replace(form, indicators=model.evened(weighted))
        found.append(form)
    return tuple(sorted(found, key=lambda one: one.title))


def _weighted(one: rules.ContextIndicator, weight: float = 0.0) -> MonitoringIndicator:
    values = {name: getattr(one, name) for name in rules.ContextIndicator.__slots__}
    return MonitoringIndicator(**values, weight=weight)


def list_forms(d: District) -> tuple[Monitoring, ...]:
    """Return the forms of the file in the order in which they were made."""
    with d.reading() as connection:
        return read_all(connection)


def read_all(connection: sqlite3.Connection) -> tuple[Monitoring, ...]:
    """Return the forms inside the caller's reading; one of the context has the indicators of its catalogue."""
    forms = rows.read_forms(connection)
    if not any(one.of_context for one in forms):
        return forms
    catalogue = rules.grouped(context_rows.read_catalogue(connection) or context.shipped_catalogue())
    return tuple(_of_context(one, catalogue) if one.of_context else one for one in forms)


def _of_context(form: Monitoring, catalogue: tuple[rules.ContextIndicator, ...]) -> Monitoring:
    weights = {one.code: one.weight for one in form.indicators}
    known = (_weighted(one, weights.get(one.code, 0.0) if one.direction else 0.0) for one in catalogue)
    return replace(form, indicators=tuple(known))


def read_form(d: District, form_id: int) -> Monitoring:
    """Return a form. Raises InputRefused where it is gone."""
    with d.reading() as connection:
        return require(connection, form_id)


def require(connection: sqlite3.Connection, form_id: int) -> Monitoring:
    """Return a form inside the caller's operation. Raises InputRefused where it is gone."""
    found = next((one for one in read_all(connection) if one.id == form_id), None)
    if found is None:
        raise InputRefused(GONE)
    return found


def values_kept(d: District, form_id: int) -> dict[str, int]:
    """Return how many values of a form are kept by each code, of deleted indicators as well."""
    with d.reading() as connection:
        return rows.count_by_code(connection, form_id)


# --- forms


def add_form(d: District, form: Monitoring) -> Changes:
    """Add a form (an own one or one of `ready_sets`); `created` of what comes back has its id. Raises InputRefused."""
    new = _tidy(replace(form, id=None))
    with operation(d, "Добавить мониторинг") as step:
        _refuse_double(rows.read_forms(step.connection), new)
        made = rows.write_form(step.connection, new)
        step.changed(Area.MONITORING, created=(made,))
    return step.changes


def change_form(d: District, form: Monitoring) -> Changes:
    """Change what a form is called, whose it is, when it is filled in; its indicators stay as they are.

    Raises InputRefused where it is gone, for an unsound one, and for other periods where values are entered.
    """
    new = _tidy(form)
    with operation(d, "Изменить мониторинг") as step:
        old = require(step.connection, form.id or 0)
        known = rows.read_forms(step.connection)
        stored = next(one for one in known if one.id == form.id)
        _refuse_double(known, new)
        if (new.period, new.years) != (old.period, old.years):
            if old.of_context:
                raise InputRefused("Показатели контекста вводятся по календарным годам: период изменить нельзя.")
            if rows.count_by_code(step.connection, form.id or 0):
                raise InputRefused(
                    "Значения уже введены по прежним периодам. Чтобы собирать по другим, добавьте новый мониторинг."
                )
        rows.write_form(step.connection, replace(new, indicators=stored.indicators))
        if replace(new, indicators=()) != replace(old, indicators=()):
            step.changed(Area.MONITORING)
    return step.changes


def delete_form(d: District, form_id: int) -> Changes:
    """Delete a form with the values entered in it (those of the context stay); undo brings all of it back."""
    with operation(d, "Удалить мониторинг") as step:
        require(step.connection, form_id)
        rows.delete_form(step.connection, form_id)
        step.changed(Area.MONITORING)
    return step.changes


def _refuse_double(known: Collection[Monitoring], form: Monitoring) -> None:
    model.refuse_unsound_form(form)
    if form.indicators and not form.of_context:
        rules.refuse_unsound(form.indicators, context.units())
    if any(comparable(one.title) == comparable(form.title) and one.id != form.id for one in known):
        raise InputRefused(f"Мониторинг «{form.title}» уже есть. Введите другое название.")
    if form.of_context and any(one.of_context and one.id != form.id for one in known):
        raise InputRefused("Мониторинг по показателям контекста в файле уже есть.")


def _tidy(form: Monitoring) -> Monitoring:
    plain = cleaned(form, "мониторинг")
    return replace(plain, title=one_line(plain.title), source=one_line(plain.source))


# --- indicators

_Edit = Callable[[tuple[MonitoringIndicator, ...]], tuple[MonitoringIndicator, ...]]


def new_indicator(d: District, form_id: int, like: MonitoringIndicator | None, title: str) -> MonitoringIndicator:
    """Return an indicator to be added: in the group of `like`, with its unit and range, a free code, no weight."""
    known = read_form(d, form_id).indicators
    if like is None and known:
        like = known[-1]
    if like is None:
        return MonitoringIndicator("1.1", "", "", title, unit="%", minimum=0, maximum=100, direction=1)
    code = rules.free_code(known, like.cluster, like.criterion, tuple(values_kept(d, form_id)))
    return replace(
        like, code=code, title=title, short_title="", weight=0.0, source="", year=None, verified=False, note=""
    )


def add_indicator(d: District, form_id: int, indicator: MonitoringIndicator, behind: str | None = None) -> Changes:
    """Add an indicator behind the one with that code (None: at the end). Raises InputRefused."""
    new = _tidy_indicator(indicator)

    def added(old: tuple[MonitoringIndicator, ...]) -> tuple[MonitoringIndicator, ...]:
        place = len(old) if behind is None else _place(old, behind) + 1
        return (*old[:place], new, *old[place:])

    return _write(d, form_id, "Добавить показатель", added, new)


def change_indicator(d: District, form_id: int, code: str, indicator: MonitoringIndicator) -> Changes:
    """Change the indicator with that code; another code takes its values along.

    Of a form of the context only the weight may differ. Raises InputRefused.
    """
    new = _tidy_indicator(indicator)
    with operation(d, "Изменить показатель") as step:
        form = require(step.connection, form_id)
        old = form.indicators
        place = _place(old, code)
        if form.of_context and replace(new, weight=0.0) != replace(old[place], weight=0.0):
            raise InputRefused(OF_CONTEXT)
        if comparable(new.code) != comparable(code) and new.code in rows.count_by_code(step.connection, form_id):
            raise InputRefused(f"По коду «{new.code}» хранятся значения удалённого показателя. Введите другой код.")
        edited = (*old[:place], new, *old[place + 1 :])
        _refuse(form, edited, new)
        if new.code != code:
            rows.rename_code(step.connection, form_id, code, new.code)
        if edited != old:
            rows.write_form(step.connection, replace(form, indicators=_stored(form, edited)))
            step.changed(Area.MONITORING)
    return step.changes


def save_indicators(
    d: District,
    form_id: int,
    indicators: tuple[MonitoringIndicator, ...],
    renamed: Mapping[str, str],
    name: str,
    entered: str = "",
) -> Changes:
    """Store all indicators of a form at once; `renamed` are codes that became other ones, whose values go along.

    `entered` is the code of the one that is being typed. Raises InputRefused as `change_indicator` does.
    """
    tidy = tuple(map(_tidy_indicator, indicators))
    with operation(d, name) as step:
        form = require(step.connection, form_id)
        plain = [replace(one, weight=0.0) for one in tidy]
        if form.of_context and plain != [replace(one, weight=0.0) for one in form.indicators]:
            raise InputRefused(OF_CONTEXT)
        kept = rows.count_by_code(step.connection, form_id)
        gone = set(kept) - {one.code for one in form.indicators}
        for new in renamed.values():
            if new in gone:
                raise InputRefused(f"По коду «{new}» хранятся значения удалённого показателя. Введите другой код.")
        new_ones = tuple(one for one in rules.grouped(tidy) if isinstance(one, MonitoringIndicator))
        _refuse(form, new_ones, next((one for one in new_ones if one.code == entered), None))
        for old, new in renamed.items():
            rows.rename_code(step.connection, form_id, old, f"\x1f{new}")
        for new in renamed.values():
            rows.rename_code(step.connection, form_id, f"\x1f{new}", new)
        if new_ones != form.indicators:
            rows.write_form(step.connection, replace(form, indicators=_stored(form, new_ones)))
            step.changed(Area.MONITORING)
    return step.changes


def set_weights(d: District, form_id: int, weights: dict[str, float], name: str = "Изменить веса") -> Changes:
    """Store weights in per cent by code; indicators that are not named keep theirs. Raises InputRefused."""

    def weighted(old: tuple[MonitoringIndicator, ...]) -> tuple[MonitoringIndicator, ...]:
        return tuple(replace(one, weight=weights.get(one.code, one.weight)) for one in old)

    return _write(d, form_id, name, weighted)


def even_weights(d: District, form_id: int) -> Changes:
    """Give all indicators that are evaluated like weights, 100 per cent together."""
    return _write(d, form_id, "Поровну распределить веса", model.evened)


def delete_indicators(d: District, form_id: int, codes: Collection[str]) -> Changes:
    """Take indicators out of a form; their values stay by their codes. Raises InputRefused."""

    def without(old: tuple[MonitoringIndicator, ...]) -> tuple[MonitoringIndicator, ...]:
        for code in codes:
            _place(old, code)
        return tuple(one for one in old if one.code not in codes)

    return _write(d, form_id, "Удалить показатель", without)


def move_indicator(d: District, form_id: int, code: str, by: int) -> Changes:
    """Move an indicator `by` places down (up where negative) in its group."""

    def shifted(old: tuple[MonitoringIndicator, ...]) -> tuple[MonitoringIndicator, ...]:
        _place(old, code)
        return tuple(one for one in rules.moved(old, code, by) if isinstance(one, MonitoringIndicator))

    return _write(d, form_id, "Переместить показатель", shifted)


def _write(d: District, form_id: int, name: str, edit: _Edit, entered: MonitoringIndicator | None = None) -> Changes:
    with operation(d, name) as step:
        form = require(step.connection, form_id)
        new = edit(form.indicators)
        if form.of_context and [replace(one, weight=0.0) for one in new] != [
            replace(one, weight=0.0) for one in form.indicators
        ]:
            raise InputRefused(OF_CONTEXT)
        grouped = tuple(one for one in rules.grouped(new) if isinstance(one, MonitoringIndicator))
        _refuse(form, grouped, entered)
        if grouped != form.indicators:
            rows.write_form(step.connection, replace(form, indicators=_stored(form, grouped)))
            step.changed(Area.MONITORING)
    return step.changes


def _stored(form: Monitoring, indicators: tuple[MonitoringIndicator, ...]) -> tuple[MonitoringIndicator, ...]:
    """Return the indicators as they are kept: of the context only code and weight."""
    if not form.of_context:
        return indicators
    return tuple(MonitoringIndicator(one.code, "", "", "", weight=one.weight) for one in indicators)


def _refuse(form: Monitoring, indicators: tuple[MonitoringIndicator, ...], entered: MonitoringIndicator | None) -> None:
    rules.refuse_unsound(indicators, () if form.of_context else context.units(), entered)
    model.refuse_unsound_form(replace(form, indicators=indicators))


def _tidy_indicator(one: MonitoringIndicator) -> MonitoringIndicator:
    found = rules.tidy(cleaned(one, "показатель"))
    assert isinstance(found, MonitoringIndicator)  # noqa: S101  # `replace` keeps the class
    return found


def _place(indicators: tuple[MonitoringIndicator, ...], code: str) -> int:
    for place, one in enumerate(indicators):
        if comparable(one.code) == comparable(code):
            return place
    raise InputRefused(_NO_INDICATOR)
