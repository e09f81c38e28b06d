"""Where a figure came from, in words and as places to open: the sheets and columns behind a cell of an analysis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.assessments.fields import fields_of
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.services.analysis.conditions import CONTEXT
from msoko_desktop.services.analysis.groups import school_titles
from msoko_desktop.services.analysis.measures_taken import ORDER, PLAN, RECOMMENDATION
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.observers.rechecks import RECHECKS
from msoko_desktop.services.observers.rounds import list_rounds
from msoko_desktop.services.observers.visits import VISITS
from msoko_desktop.services.result_sheets.pupil_columns import pupil_columns
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.services.schools import context

_VIEWS = {
    "schools": "лист школ",
    "classes": "лист классов",
    "pupils": "лист участников",
    RECHECKS: "перепроверка",
}
_MOST_SCHOOLS = 60
_MEASURES = {RECOMMENDATION: "Адресная рекомендация", PLAN: "Мероприятие плана", ORDER: "Пункт приказа"}


@dataclass(frozen=True, slots=True)
class Whence:
    """A sheet a figure was made of: the work, the view of it, one school (None: all of them or several), in words.

    `area`: the figure was typed for a region or country and is shown with the others of that work. The view «context»
    is of no work (0): the context of schools, `area` is its year; the view «school» is the card of a school; the view
    «visits» is of no work either: the visits of observers, `area` is the id of their round; «rechecks» are the works of
    an assessment that were checked again.
    The views «recommendation», «plan» and «order» are measures taken, `area` is the id (of a line of a plan
    «plan/line»).
    """

    assessment_id: int
    view: str
    school_id: int | None
    title: str
    place: str
    columns: str
    area: str = ""


def whence(reader: ResultReader, origins: Sequence[Origin]) -> tuple[Whence, ...]:
    """Return the sheets behind a figure; a sheet of several schools is followed by those of each of them.

    Works that are gone are left out.
    """
    found: list[Whence] = []
    for origin in _merged(origins):
        if origin.view == CONTEXT:
            found.append(_of_context(reader, origin))
            continue
        if origin.view == VISITS:
            found += _of_visits(reader, origin)
            continue
        if origin.view in _MEASURES:
            found.append(_of_measure(reader, origin))
            continue
        try:
            work = reader.results(origin.assessment_id).assessment
        except InputRefused:
            continue
        found += _of(reader, origin, work)
    return tuple(found)


def card_of(reader: ResultReader, school_ids: Sequence[int]) -> tuple[Whence, ...]:
    """Return the card of the one school that a row stands for, nothing for a row of several or of none."""
    if len(school_ids) != 1:
        return ()
    name = school_titles(reader).get(school_ids[0], "")
    return (Whence(0, "school", school_ids[0], "Карточка школы", name, ""),)


def _merged(origins: Sequence[Origin]) -> list[Origin]:
    """Return the origins with those of one sheet put together, as a whole row has one for each of its figures."""
    together: dict[Origin, list[str]] = {}
    for one in origins:
        together.setdefault(replace(one, columns=()), []).extend(one.columns)
    return [replace(sheet, columns=tuple(dict.fromkeys(columns))) for sheet, columns in together.items()]


def _of_context(reader: ResultReader, origin: Origin) -> Whence:
    """Return the context of schools behind a figure; `area` is its year, `columns` the titles of the indicators."""
    known = {one.code: one.heading for one in context.catalogue(reader.district)}
    names, schools = school_titles(reader), origin.school_ids
    place = names.get(schools[0], "") if len(schools) == 1 else counted(len(schools), "школа", "школы", "школ")
    titles = ", ".join(known.get(code, code) for code in origin.columns)
    school = schools[0] if len(schools) == 1 else None
    return Whence(0, CONTEXT, school, f"Показатели контекста, {origin.area} год", place, titles, origin.area)


def _of_visits(reader: ResultReader, origin: Origin) -> list[Whence]:
    """Return the visits of a school in a round of observation; nothing where the round is gone."""
    names = school_titles(reader)
    return [
        Whence(0, VISITS, school, f"Наблюдение: {one.round.title}", f"акты: {names.get(school, '')}", "", origin.area)
        for one in list_rounds(reader.district)
        for school in origin.school_ids
        if str(one.id) == origin.area
    ]


def _of_measure(reader: ResultReader, origin: Origin) -> Whence:
    """Return the recommendation, the plan or the order in which a measure for a school stands."""
    names = school_titles(reader)
    place = ", ".join(names.get(one, "") for one in origin.school_ids)
    school = origin.school_ids[0] if len(origin.school_ids) == 1 else None
    return Whence(0, origin.view, school, _MEASURES[origin.view], place, "", origin.area)


def _of(reader: ResultReader, origin: Origin, work: Assessment) -> list[Whence]:
    title, columns = assessment_title(work), _columns(reader, origin, work)
    work_id = origin.assessment_id
    if origin.area:
        return [Whence(work_id, "areas", None, title, f"введено для сравнения: {origin.area}", columns, origin.area)]
    view = _VIEWS.get(origin.view, origin.view)
    schools, names = origin.school_ids, school_titles(reader)
    if len(schools) == 1:
        suffix = f", {origin.class_name}" if origin.class_name else ""
        place = f"{view}: {names.get(schools[0], '')}{suffix}"
        return [Whence(work_id, origin.view, schools[0], title, place, columns)]
    place = f"{view}: {counted(len(schools), 'школа', 'школы', 'школ')}" if schools else view
    whole = Whence(work_id, origin.view, None, title, place, columns)
    each = [Whence(work_id, origin.view, one, "", names.get(one, ""), "") for one in schools[:_MOST_SCHOOLS]]
    return [whole, *each]


def _columns(reader: ResultReader, origin: Origin, work: Assessment) -> str:
    if origin.view == "pupils":
        known = {one.key: one.title for one in pupil_columns(work, names=False, all_schools=True)}
        known |= {f"task:{place}": f"задание {task.number}" for place, task in enumerate(work.tasks)}
    else:
        known = {one.key: one.title for one in fields_of(work.scale, journal=True)}
    titles = [known.get(key) or _area_title(reader, key) for key in origin.columns]
    shown = [one for one in dict.fromkeys(titles) if one]
    word = "столбец" if len(shown) == 1 else "столбцы"
    return f"{word}: {', '.join(shown)}" if shown else ""


def _area_title(reader: ResultReader, key: str) -> str:
    """Return the title of a figure that is typed for an area alone, "" for one of a pupil that the work has not."""
    if key.startswith("task:"):
        return f"задание {key.removeprefix('task:')}"
    try:
        return reader.catalogue.find(key).title
    except KeyError:
        return ""
