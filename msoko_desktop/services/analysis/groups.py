"""Which schools make a row: schools themselves, classes, kinds, lists of the region, own groups, clusters."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msoko_desktop.domain.analysis.aggregate import Group
from msoko_desktop.domain.analysis.model import GroupKind
from msoko_desktop.domain.analysis.tally import Tally
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.services.analysis.reading import ResultReader, SchoolFacts
from msoko_desktop.services.analysis.report_model import Choice, GroupBy
from msoko_desktop.services.schools.schools import kind_title

UNKNOWN = "не указано"


def school_titles(reader: ResultReader) -> dict[int, str]:
    """Return the short names of the schools by id."""
    return {school.id: school.short_name for school in reader.schools().schools if school.id is not None}


def in_order(reader: ResultReader, present: Collection[int]) -> tuple[int, ...]:
    """Return the schools that are present in the order of the list of schools."""
    return tuple(school.id for school in reader.schools().schools if school.id is not None and school.id in present)


def district(reader: ResultReader, present: Collection[int]) -> Group:
    """Return the row of the whole district."""
    return Group("district", "Район", GroupKind.DISTRICT, in_order(reader, present))


def groups_for(
    reader: ResultReader, choice: Choice, tally: Tally, school_year: int
) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """Return the groups of a choice among the schools of a tally (for classes: one by class), and notes on them.

    Groups without any of the schools are left out. The district is not among them.
    """
    present = in_order(reader, {school for school, _ in tally.units})
    wanted = [one for one in present if not choice.school_ids or one in choice.school_ids]
    if choice.group_by is GroupBy.DISTRICT:
        return (), ()
    if choice.group_by is GroupBy.CLASS:
        return _classes(reader, tally, wanted), ()
    if choice.group_by is GroupBy.SCHOOL:
        titles = school_titles(reader)
        return tuple(school_group(one, titles) for one in wanted), ()
    sets, notes = _sets(reader, choice, wanted, school_year)
    return (
        tuple(
            Group(f"group {name}", name, GroupKind.GROUP, tuple(one for one in wanted if one in schools))
            for name, schools in sets.items()
            if any(one in schools for one in wanted)
        ),
        notes,
    )


def school_group(school_id: int, titles: Mapping[int, str]) -> Group:
    """Return the row of a school."""
    return Group(f"school {school_id}", titles.get(school_id, ""), GroupKind.SCHOOL, (school_id,))


def listed(facts: SchoolFacts, name: SchoolList, school_year: int) -> tuple[frozenset[int], int | None]:
    """Return the schools of a list of the region for a school year, and the calendar year of the list.

    The list of the year in which the school year ends counts, else the newest earlier one. No list: nobody, None.
    """
    years = {one.year for one in facts.memberships if one.list is name and one.year <= school_year + 1}
    if not years:
        return frozenset(), None
    year = max(years)
    return frozenset(one.school_id for one in facts.memberships if one.list is name and one.year == year), year


def merged_notes(reader: ResultReader, present: Collection[int]) -> tuple[str, ...]:
    """Return what is to be said of schools with results that another one has taken over."""
    schools = {school.id: school for school in reader.schools().schools}
    return tuple(
        f"{school.short_name} присоединена к {schools[school.successor_id].short_name}"
        f"{_since(school)}: её прежние результаты показаны отдельно и к преемнице не прибавлены."
        for school in schools.values()
        if school.id in present and school.successor_id in schools
    )


def _since(school: School) -> str:
    return f" ({date_dots(school.closed)})" if school.closed is not None else ""


def _classes(reader: ResultReader, tally: Tally, wanted: Sequence[int]) -> tuple[Group, ...]:
    titles, places = school_titles(reader), {school: place for place, school in enumerate(wanted)}
    units = sorted((one for one in tally.units if one[0] in places), key=lambda one: (places[one[0]], one[1]))
    return tuple(
        Group(f"class {school}/{name}", _class_title(titles[school], name), GroupKind.CLASS, (school,), name)
        for school, name in units
    )


def _class_title(school: str, name: str) -> str:
    return f"{school}, {name}" if name else f"{school}, класс не указан"


def _sets(
    reader: ResultReader, choice: Choice, wanted: Iterable[int], school_year: int
) -> tuple[dict[str, frozenset[int]], tuple[str, ...]]:
    facts, by = reader.schools(), choice.group_by
    if by in (GroupBy.LOW_RESULTS, GroupBy.ADVERSE_CONDITIONS):
        return _of_list(facts, SchoolList(by.value), frozenset(wanted), school_year)
    if by is GroupBy.OWN:
        found = {one.name: frozenset(one.school_ids) for one in facts.groups}
        return found, () if found else ("Своих групп школ нет.",)
    if by is GroupBy.CLUSTER:
        found = {name: frozenset(schools) for name, schools in choice.clusters.items()}
        said = f"Кластеры – из отчёта «Кластерный анализ»; их {len(found)}." if found else "Кластеры не построены."
        return found, (said,)
    names: dict[str, set[int]] = {}
    for school in facts.schools:
        if school.id is not None:
            names.setdefault(_name(school, by), set()).add(school.id)
    return {name: frozenset(schools) for name, schools in names.items()}, ()


def _name(school: School, by: GroupBy) -> str:
    if by is GroupBy.KIND:
        return kind_title(school.kind) or f"Вид {UNKNOWN}"
    if by is GroupBy.SMALL:
        return "Малокомплектные" if school.small else "Остальные"
    titles = {PlaceKind.URBAN: "Городские", PlaceKind.RURAL: "Сельские"}
    return titles.get(school.place_kind, f"Местность {UNKNOWN}")


def _of_list(
    facts: SchoolFacts, name: SchoolList, wanted: frozenset[int], school_year: int
) -> tuple[dict[str, frozenset[int]], tuple[str, ...]]:
    schools, year = listed(facts, name, school_year)
    if year is None:
        return {}, (f"Перечня {name.short} на {school_year + 1} год и раньше нет.",)
    note = f"{name.short}: перечень {year} года."
    return {name.short: schools, f"Не {name.short}": wanted - schools}, (note,)
