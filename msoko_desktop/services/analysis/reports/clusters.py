"""The report on clusters: schools of like conditions, how well they are parted, results compared inside a cluster."""

from collections.abc import Mapping, Sequence

import numpy as np

from msoko_desktop.domain.analysis.clusters import Clusters, Features, features, ward
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
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.russian import counted
from msoko_desktop.services.analysis.conditions import (
    ContextOfYear,
    condition_rules,
    context_of,
    results_of_year,
    years_with_results,
)
from msoko_desktop.services.analysis.groups import school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import notes_of
from msoko_desktop.services.analysis.reports.conditions import NO_CONTEXT
from msoko_desktop.services.assessment_names import year_title

_RESULT, _INSIDE, _SILHOUETTE = "result", "inside", "silhouette"


def clusters(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Clusters of schools with their context, their silhouettes and dendrogram, and results inside each cluster."""
    years = years_with_results(reader)
    wanted = choice.school_years[-1] if choice.school_years else next(iter(years), None)
    found = context_of(reader, wanted)
    if found is None:
        raise NothingToShow(NO_CONTEXT)
    rules = condition_rules(reader)
    codes = tuple(code for code in choice.features or rules.features if code in found.indicators)
    known = features(found.schools, found.values, codes)
    if len(known.school_ids) < rules.least_clustered:
        raise NothingToShow(
            f"Все показатели кластеризации за {found.year} год известны меньше чем у {rules.least_clustered} школ: "
            "делить на кластеры нечего."
        )
    made = ward(known, choice.cluster_count, rules.most_clusters)
    if made is None:
        raise NothingToShow("Показатели контекста у школ одинаковы: кластеров нет.")
    results = {} if wanted is None else results_of_year(reader, wanted)
    subject = f"показатели контекста {found.year} года"
    titles = school_titles(reader)
    names = _names(made)
    notes = _notes(found, known, made, titles, rules.cluster_source)
    tables = [
        AnalysisTable(title, subject, _profile_measures(found, known), _profiles(found, known, made, names), notes),
        _fit(found, made, known),
        _inside(
            reader, made, names, titles, results, subject if wanted is None else f"{year_title(wanted)} учебный год"
        ),
    ]
    tree = SchoolTree(
        "Дендрограмма",
        made.school_ids,
        tuple(titles.get(one, "") for one in made.school_ids),
        made.linkage,
        made.count,
        made.silhouettes[made.count],
        made.numbers,
    )
    members = {name: made.members(number) for number, name in names.items()}
    return ReportContent(title, subject, tuple(tables), notes=notes, trees=(tree,), clusters=members)


def _names(made: Clusters) -> dict[int, str]:
    return {number: f"Кластер {number}" for number in range(1, made.count + 1)}


def _notes(
    found: ContextOfYear, known: Features, made: Clusters, titles: Mapping[int, str], source: str
) -> tuple[str, ...]:
    labels = {code: one.short_title or one.title for code, one in found.indicators.items()}
    used = ", ".join(labels[code] for code in known.codes)
    best = max(made.silhouettes, key=lambda number: (made.silhouettes[number], -number))
    return notes_of(
        (
            f"Показатели: {used}. Источник состава: {source}.",
            "Каждый показатель приведён к общему масштабу: (x − среднее) / стандартное отклонение. Объединение – метод "
            "Уорда, евклидово расстояние; случайного начала нет, повторный расчёт даёт то же.",
            f"Кластеров – {made.count}, силуэт {format_number(made.silhouettes[made.count])}; наилучший силуэт – у "
            f"{best}. Силуэт от −1 до 1: чем больше, тем отчётливее кластеры, меньше 0,25 – почти не различимы.",
        ),
        (f"Не учтены, потому что одинаковы у всех: {', '.join(labels[one] for one in known.constant)}.",)
        if known.constant
        else (),
        (f"Не вошли, потому что введены не все показатели: {', '.join(titles.get(o, '') for o in known.without)}.",)
        if known.without
        else (),
    )


def _profile_measures(found: ContextOfYear, known: Features) -> tuple[Measure, ...]:
    schools = Measure("schools", "Школы", MeasureKind.COUNT, "Число школ в кластере", "по определению", 0, 0, "Школ")
    return (
        schools,
        *(
            Measure(
                f"mean {code}",
                f"{found.indicators[code].title}: среднее по кластеру",
                MeasureKind.MEAN,
                "Σx / N по школам кластера",
                found.indicators[code].source,
                found.indicators[code].direction,
                1,
                found.indicators[code].heading,
            )
            for code in known.codes
        ),
    )


def _profiles(found: ContextOfYear, known: Features, made: Clusters, names: Mapping[int, str]) -> tuple[GroupRow, ...]:
    own = (
        _profile(found, known, f"group {name}", name, GroupKind.GROUP, made.members(number))
        for number, name in names.items()
    )
    return (*own, _profile(found, known, "district", "Все школы", GroupKind.DISTRICT, made.school_ids))


def _profile(
    found: ContextOfYear, known: Features, key: str, title: str, kind: GroupKind, schools: tuple[int, ...]
) -> GroupRow:
    n = len(schools)
    figures = {"schools": Figure(float(n), n, origins=(found.origin(schools, known.codes),))}
    for code in known.codes:
        mean = float(np.mean([found.values[school, code] for school in schools]))
        figures[f"mean {code}"] = Figure(mean, n, origins=(found.origin(schools, (code,)),))
    return GroupRow(key, title, kind, figures, schools)


def _fit(found: ContextOfYear, made: Clusters, known: Features) -> AnalysisTable:
    """Return the silhouette of each number of clusters."""
    measure = Measure(
        _SILHOUETTE,
        "Средний силуэт",
        MeasureKind.INDEX,
        "Среднее (b − a) / max(a, b): a – среднее расстояние до своего кластера, b – до ближайшего другого",
        "Rousseeuw (1987)",
        1,
        2,
        "Силуэт",
    )
    origins = (found.origin(made.school_ids, known.codes),)
    rows = tuple(
        GroupRow(
            f"count {number}",
            counted(number, "кластер", "кластера", "кластеров"),
            GroupKind.GROUP,
            {_SILHOUETTE: Figure(figure, len(made.school_ids), origins=origins)},
            made.school_ids,
            "выбрано" if number == made.count else "",
        )
        for number, figure in made.silhouettes.items()
    )
    return AnalysisTable("Число кластеров", "насколько отчётливо школы делятся", (measure,), rows)


def _inside(
    reader: ResultReader,
    made: Clusters,
    names: Mapping[int, str],
    titles: Mapping[int, str],
    results: Mapping[int, Figure],
    subject: str,
) -> AnalysisTable:
    """Return the schools cluster by cluster with their result and how far it is from that of their cluster."""
    measures = (
        Measure(
            _RESULT,
            "Отличие результата от районного, п. п.",
            MeasureKind.INDEX,
            "Среднее по работам отличие выполнения работы от районного, с весом участников",
            "обычная практика",
            1,
            1,
            "К району",
        ),
        Measure(
            _INSIDE,
            "Отличие результата от среднего по кластеру, п. п.",
            MeasureKind.INDEX,
            "Результат школы − среднее результатов школ кластера",
            "обычная практика",
            1,
            1,
            "К кластеру",
        ),
    )
    rows: list[GroupRow] = []
    for number, name in names.items():
        schools = made.members(number)
        known = [figure for school in schools if (figure := results.get(school)) is not None]
        mean = _mean(known)
        rows += [_school_row(reader, school, titles, results.get(school, NOTHING), mean, name) for school in schools]
    notes = () if results else ("Результатов работ нет: сравнивать внутри кластеров нечего.",)
    return AnalysisTable("Сравнение внутри кластеров", subject, measures if results else (), tuple(rows), notes)


def _mean(known: Sequence[Figure]) -> float | None:
    values = [figure.value for figure in known if figure.value is not None]
    return sum(values) / len(values) if len(values) > 1 else None


def _school_row(
    reader: ResultReader, school: int, titles: Mapping[int, str], figure: Figure, mean: float | None, cluster: str
) -> GroupRow:
    inside = NOTHING
    if figure.value is not None and mean is not None:
        inside = Figure(
            figure.value - mean, figure.n, small=figure.n < reader.catalogue.rules.small, origins=figure.origins
        )
    figures = {_RESULT: figure, _INSIDE: inside}
    return GroupRow(f"school {school}", titles.get(school, ""), GroupKind.SCHOOL, figures, (school,), cluster)
