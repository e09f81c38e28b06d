"""Tables of the report on clusters: what clusters are like, how well they are parted, results inside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.clusters import Clusters, Features
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
)
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.services.analysis.conditions import ContextOfYear
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports.common import N_RESULTS

_RESULT, _INSIDE, _SILHOUETTE = "result", "inside", "silhouette"
_SCHOOLS = "школ"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Schools of a cluster by their name, and the features of the schools they were parted among."""

    name: str
    school_ids: tuple[int, ...]
    known: Features


def profiles(
    title: str, subject: str, found: ContextOfYear, every: Sequence[Cluster], notes: tuple[str, ...]
) -> AnalysisTable:
    """Return clusters with the means of their indicators, and all schools together."""
    codes = tuple(dict.fromkeys(code for one in every for code in one.known.codes))
    rows = [_profile(found, codes, f"group {one.name}", one.name, GroupKind.GROUP, one.school_ids) for one in every]
    whole = tuple(school for one in every for school in one.school_ids)
    rows.append(_profile(found, codes, "district", "Все школы", GroupKind.DISTRICT, whole))
    return AnalysisTable(title, subject, _profile_measures(found, codes), tuple(rows), notes)


def _profile_measures(found: ContextOfYear, codes: Sequence[str]) -> tuple[Measure, ...]:
    schools = Measure(
        "schools", "Школы", MeasureKind.COUNT, "Число школ в кластере", "по определению", 0, 0, "Школ", _SCHOOLS
    )
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
                _SCHOOLS,
            )
            for code in codes
        ),
    )


def _profile(
    found: ContextOfYear, codes: Sequence[str], key: str, title: str, kind: GroupKind, schools: tuple[int, ...]
) -> GroupRow:
    n = len(schools)
    figures = {"schools": Figure(float(n), n, origins=(found.origin(schools, codes),))}
    for code in codes:
        mean = float(np.mean([found.values[school, code] for school in schools]))
        figures[f"mean {code}"] = Figure(mean, n, origins=(found.origin(schools, (code,)),))
    return GroupRow(key, title, kind, figures, schools)


def fit(found: ContextOfYear, name: str, made: Clusters, known: Features) -> AnalysisTable:
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
        _SCHOOLS,
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
    title = f"Число кластеров. {name}" if name else "Число кластеров"
    return AnalysisTable(title, "насколько отчётливо школы делятся", (measure,), rows)


def inside(
    reader: ResultReader,
    every: Sequence[Cluster],
    titles: Mapping[int, str],
    results: Mapping[int, Figure],
    subject: str,
) -> AnalysisTable:
    """Return the schools cluster by cluster with their result and how far it is from that of their cluster."""
    measures = (
        Measure(
            _INSIDE,
            "Отличие результата от среднего по кластеру, п. п.",
            MeasureKind.INDEX,
            "Результат школы − среднее результатов школ кластера",
            "обычная практика",
            1,
            1,
            "К кластеру",
            "результатов",
        ),
        Measure(
            _RESULT,
            "Отличие результата от районного, п. п.",
            MeasureKind.INDEX,
            "Среднее по работам отличие выполнения работы от районного, с весом участников",
            "обычная практика",
            1,
            1,
            "К району",
            "результатов",
        ),
    )
    rows: list[GroupRow] = []
    for one in every:
        known = [figure for school in one.school_ids if (figure := results.get(school)) is not None]
        mean = _mean(known)
        rows += [
            _school_row(reader, school, titles, results.get(school, NOTHING), mean, one.name)
            for school in one.school_ids
        ]
    notes = (N_RESULTS,) if results else ("Результатов работ нет: сравнивать внутри кластеров нечего.",)
    shown = measures if results else ()
    return AnalysisTable("Сравнение внутри кластеров", subject, shown, tuple(rows), notes, told=not results)


def _mean(known: Sequence[Figure]) -> float | None:
    values = [figure.value for figure in known if figure.value is not None]
    return sum(values) / len(values) if len(values) > 1 else None


def _school_row(
    reader: ResultReader, school: int, titles: Mapping[int, str], figure: Figure, mean: float | None, cluster: str
) -> GroupRow:
    own = NOTHING
    if figure.value is not None and mean is not None:
        own = Figure(figure.value - mean, figure.n, small=figure.small, origins=figure.origins)
    figures = {_RESULT: figure, _INSIDE: own}
    return GroupRow(f"school {school}", titles.get(school, ""), GroupKind.SCHOOL, figures, (school,), cluster)
