"""What follows from the values of a monitoring: index, indicators, dynamics, clusters, as tables with charts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from msoko_desktop.domain.analysis.clusters import Clusters, features, ward
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
)
from msoko_desktop.domain.analysis.pictures import SchoolTree
from msoko_desktop.domain.language.russian import counted, sentence_list
from msoko_desktop.domain.monitoring.index import Index, IndexRules, SchoolIndex, index_of
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, MonitoringIndicator, Period, weight_remark
from msoko_desktop.domain.schools.context import YES
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.analysis.parts import parts_of
from msoko_desktop.services.analysis.report_model import ReportContent
from msoko_desktop.services.analysis.views import Part
from msoko_desktop.services.monitoring.forms import read_form
from msoko_desktop.services.monitoring.values import all_values, exempt_of, schools_of
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.monitoring import Place

INDEX, CHANGE = "index", "index@change"
INDICATORS, DYNAMICS = "indicators", "dynamics"
NOT_FILLED = "За этот период значений нет. Введите их на вкладке «Значения»."
NO_INDICATORS = "В мониторинге нет показателей. Добавьте их на вкладке «Показатели и веса»."
ONE_SCHOOL = "Сведения дала одна школа: сравнить её не с чем, индекса нет."
NOT_TOLD_APART = "Индекса нет: ни один показатель с весом не различает школы."
_LEAST_CLUSTERED, _MOST_CLUSTERS = 4, 6
_TOLD = 4  # names told in a note


@cache
def index_rules() -> IndexRules:
    """Return the rules of the index, from data/monitoring_rules.toml."""
    data = reference_data("monitoring_rules")
    return IndexRules(float(data["known_percent"]) / 100, int(data["least_grouped"]), int(data["least_scored"]))


def index_of_period(
    d: District, form: Monitoring, period: Period, stored: Mapping[Period, dict[Place, float]]
) -> Index:
    """Return the index of the schools of a period from the values of all periods."""
    values = stored.get(period, {})
    schools = _filled(schools_of(d, form, period, {school for school, _ in values}), values, form)
    exempt = exempt_of(d, form, period, values)
    return index_of([one.id or 0 for one in schools], values, form.indicators, form.method, index_rules(), exempt)


def _filled(schools: Sequence[School], values: Mapping[Place, float], form: Monitoring) -> tuple[School, ...]:
    """Return the schools that have a value of an indicator of the form."""
    codes = {one.code for one in form.indicators}
    known = {school for school, code in values if code in codes}
    return tuple(one for one in schools if one.id in known)


def report_parts(d: District, form_id: int, period: Period) -> tuple[tuple[Part, ...], str]:
    """Return the parts of the report on a period, or () and why there is nothing to show.

    Index and groups, indicators, dynamics of the index over the periods, clusters. Raises InputRefused for a form
    that is gone.
    """
    form = read_form(d, form_id)
    if not form.indicators:
        return (), NO_INDICATORS
    stored = all_values(d, form)
    values = stored.get(period, {})
    schools = _filled(schools_of(d, form, period, {school for school, _ in values}), values, form)
    if not schools:
        return (), NOT_FILLED
    subject = f"{form.title}, {form.period_title(period)}"
    tables = report_tables(d, form, period, stored)
    found = parts_of(ReportContent(form.title, subject, tuple(tables.values())))
    made = clusters_of(form, [one.id or 0 for one in schools], values)
    if made is not None:
        found = (*found, *_cluster_parts(form, made, schools, values, subject))
    return found, ""


def report_tables(
    d: District, form: Monitoring, period: Period, stored: Mapping[Period, dict[Place, float]]
) -> dict[str, AnalysisTable]:
    """Return the tables on a period that has values: INDEX, INDICATORS, DYNAMICS, of which only the second is sure."""
    values = stored.get(period, {})
    schools = filled_schools(d, form, period, stored)
    subject = f"{form.title}, {form.period_title(period)}"
    found = {}
    if form.weights():
        before = period_before(stored, period)
        index = index_of_period(d, form, period, stored)
        earlier = None if before is None else index_of_period(d, form, before, stored)
        found[INDEX] = _index_table(form, schools, index, earlier, before, subject)
    found[INDICATORS] = _indicators_table(form, schools, values, subject)
    if form.weights():
        for one in _dynamics(d, form, period, stored, schools):
            found[DYNAMICS] = one
    return found


def filled_schools(
    d: District, form: Monitoring, period: Period, stored: Mapping[Period, dict[Place, float]]
) -> tuple[School, ...]:
    """Return the schools that have a value of a period."""
    values = stored.get(period, {})
    return _filled(schools_of(d, form, period, {school for school, _ in values}), values, form)


def period_before(stored: Mapping[Period, dict[Place, float]], period: Period) -> Period | None:
    """Return the newest period with values before one, of the same part of the year; None where there is none."""
    return max((one for one in stored if one < period and one.part == period.part), default=None)


# --- tables


def index_measure(form: Monitoring) -> Measure:
    """Return the index of a form as a measure."""
    decimals = 2 if form.method is IndexMethod.SCORE else 1
    unit = "Индекс" if form.method is IndexMethod.SCORE else "Индекс, 0–100"
    return Measure(INDEX, unit, MeasureKind.INDEX, form.method.formula, form.source, 1, decimals, "Индекс")


def _index_table(
    form: Monitoring,
    schools: Sequence[School],
    index: Index,
    earlier: Index | None,
    before: Period | None,
    subject: str,
) -> AnalysisTable:
    one = index_measure(form)
    measures = [one]
    if earlier is not None and before is not None:
        was = before.short(form.years)
        measures.append(
            Measure(
                CHANGE, f"Изменение индекса к периоду {was}", one.kind, "", "", 1, one.decimals, f"Изменение к {was}"
            )
        )
    rows = []
    for school in schools:
        found = index.of(school.id or 0)
        old = None if earlier is None else earlier.of(school.id or 0)
        rows.append(_index_row(school, found, old, len(measures) > 1))
    known = [row.figures[INDEX].value for row in rows if row.figures[INDEX].value is not None]
    mean = sum(value for value in known if value is not None) / len(known) if known else None
    whole = GroupRow("district", "Среднее по району", GroupKind.DISTRICT, {INDEX: Figure(mean, len(known))})
    return AnalysisTable("Индекс и группы", subject, tuple(measures), (*rows, whole), index_notes(form, index))


def _index_row(school: School, found: SchoolIndex | None, old: SchoolIndex | None, with_change: bool) -> GroupRow:
    value = None if found is None else found.value
    figures = {INDEX: Figure(value)}
    if with_change:
        was = None if old is None else old.value
        figures[CHANGE] = Figure(None if value is None or was is None else value - was)
    note = ""
    if found is not None:
        missing = counted(len(found.missing), "показателя", "показателей", "показателей")
        note = "; ".join(part for part in (found.group, f"нет {missing}" if found.missing else "") if part)
    return GroupRow(f"school {school.id}", school.short_name, GroupKind.SCHOOL, figures, (school.id or 0,), note)


def index_notes(form: Monitoring, index: Index) -> tuple[str, ...]:
    """Return the words under an index: its formula, weights that do not sum, what is left out, who has none."""
    titles = {one.code: one.short_title or one.title for one in form.indicators}
    notes = [f"Индекс: {form.method.formula}. Где лучше меньше, доля берётся обратной."]
    if remark := weight_remark(form.indicators):
        notes.append(remark)
    if not index.used and len(index.schools) == 1:
        return (*notes, ONE_SCHOOL)
    if index.left_out:
        told = [f"«{titles[code]}» {why}" for code, why in list(index.left_out.items())[:_TOLD]]
        more = len(index.left_out) - len(told)
        notes.append(f"В индекс не вошли: {'; '.join(told)}{f'; ещё {more}' if more else ''}.")
    without = sum(one.value is None for one in index.schools)
    if not index.used:
        notes.append(NOT_TOLD_APART)
    elif without:
        share = f"{index_rules().known * 100:g}"
        notes.append(
            f"Без индекса: {counted(without, 'школа', 'школы', 'школ')} — известно меньше {share} % весов показателей."
        )
    return tuple(notes)


def value_measure(one: MonitoringIndicator) -> Measure:
    """Return an indicator of a form as a measure."""
    return Measure(one.code, one.title, MeasureKind.INDEX, "", one.source, one.direction, 1, one.heading)


def _indicators_table(
    form: Monitoring, schools: Sequence[School], values: Mapping[Place, float], subject: str
) -> AnalysisTable:
    used = [one for one in form.indicators if any((school.id or 0, one.code) in values for school in schools)]
    rows = [
        GroupRow(
            f"school {school.id}",
            school.short_name,
            GroupKind.SCHOOL,
            {one.code: Figure(values.get((school.id or 0, one.code))) for one in used},
            (school.id or 0,),
        )
        for school in schools
    ]
    means = {}
    for one in used:
        known = [value for school in schools if (value := values.get((school.id or 0, one.code))) is not None]
        means[one.code] = Figure(sum(known) / len(known), len(known))
    rows.append(GroupRow("district", "Среднее по району", GroupKind.DISTRICT, means))
    yes = [one.heading for one in used if one.unit == f"{YES}/нет"]
    notes = (f"1 — «да», 0 — «нет»: {sentence_list([f'«{name}»' for name in yes])}.",) if yes else ()
    return AnalysisTable("Показатели", subject, tuple(map(value_measure, used)), tuple(rows), notes)


def _dynamics(
    d: District,
    form: Monitoring,
    period: Period,
    stored: Mapping[Period, dict[Place, float]],
    schools: Sequence[School],
) -> list[AnalysisTable]:
    """Return the index over the years of the same part of the year; nothing for a single one."""
    periods = sorted(one for one in stored if one.part == period.part and one <= period)
    if len(periods) < 2:
        return []
    by_period = {one: index_of_period(d, form, one, stored) for one in periods}
    base = index_measure(form)
    measures = tuple(
        replace(base, key=f"{INDEX}@{one.year}", title=f"Индекс, {one.short(form.years)}",
                short_title=one.short(form.years))
        for one in periods
    )  # fmt: skip
    rows = []
    for school in schools:
        figures = {}
        for one, measure in zip(periods, measures, strict=True):
            found = by_period[one].of(school.id or 0)
            figures[measure.key] = NOTHING if found is None else Figure(found.value)
        rows.append(GroupRow(f"school {school.id}", school.short_name, GroupKind.SCHOOL, figures, (school.id or 0,)))
    means = {}
    for one, measure in zip(periods, measures, strict=True):
        known = [row.value for row in by_period[one].schools if row.value is not None]
        means[measure.key] = Figure(sum(known) / len(known), len(known)) if known else NOTHING
    rows.append(GroupRow("district", "Среднее по району", GroupKind.DISTRICT, means))
    notes: tuple[str, ...] = ()
    if form.method is not IndexMethod.BOUNDS:
        notes = ("Индекс каждого периода считается среди школ этого периода: он показывает место школы, а не уровень.",)
    return [AnalysisTable("Динамика", form.title, measures, tuple(rows), notes)]


# --- clusters


def clusters_of(
    form: Monitoring, schools: Sequence[int], values: Mapping[Place, float], count: int = 0
) -> Clusters | None:
    """Return Ward's clusters of the schools that have all indicators which most schools have; None for too few."""
    codes = [
        one.code
        for one in form.indicators
        if sum((school, one.code) in values for school in schools) * 10 >= len(schools) * 9
    ]
    known = features(schools, values, codes)
    if len(known.school_ids) < _LEAST_CLUSTERED:
        return None
    return ward(known, count, _MOST_CLUSTERS)


def _cluster_parts(
    form: Monitoring, made: Clusters, schools: Sequence[School], values: Mapping[Place, float], subject: str
) -> tuple[Part, ...]:
    titles = {one.id or 0: one.short_name for one in schools}
    members = {f"Кластер {number}": made.members(number) for number in range(1, made.count + 1)}
    tree = SchoolTree(
        "Кластеры школ", made.school_ids, tuple(titles[one] for one in made.school_ids), made.linkage, made.count
    )
    table = cluster_table(form, made, schools, values, subject)
    return parts_of(ReportContent(form.title, subject, (table,), trees=(tree,), clusters=members))


def cluster_table(
    form: Monitoring, made: Clusters, schools: Sequence[School], values: Mapping[Place, float], subject: str
) -> AnalysisTable:
    """Return the means of the clusters beside those of all schools in them."""
    members = {f"Кластер {number}": made.members(number) for number in range(1, made.count + 1)}
    used = [one for one in form.indicators if all((school, one.code) in values for school in made.school_ids)]
    rows = []
    for name, ids in (*members.items(), ("Все школы", made.school_ids)):
        kind = GroupKind.DISTRICT if name == "Все школы" else GroupKind.GROUP
        means = {one.code: Figure(sum(values[s, one.code] for s in ids) / len(ids), len(ids)) for one in used}
        size = counted(len(ids), "школа", "школы", "школ")
        rows.append(GroupRow(f"group {name}", f"{name} ({size})", kind, means, tuple(ids)))
    best = f"{made.silhouettes[made.count]:.2f}".replace(".", ",")
    notes = (
        f"Метод Уорда по стандартизованным показателям, число кластеров — по среднему силуэту ({best}).",
        *(("Школы без части показателей в кластеры не вошли.",) if len(made.school_ids) < len(schools) else ()),
    )
    return AnalysisTable("Средние по кластерам", subject, tuple(map(value_measure, used)), tuple(rows), notes)
