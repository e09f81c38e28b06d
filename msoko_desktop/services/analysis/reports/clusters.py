"""The report on clusters: schools parted by place and size, then into clusters of like conditions; results inside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.clusters import Clusters, Features, features, ward
from msoko_desktop.domain.analysis.conditions import ConditionRules
from msoko_desktop.domain.analysis.pictures import SchoolTree
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.schools.schools import PlaceKind, School
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
from msoko_desktop.services.analysis.reports import cluster_tables
from msoko_desktop.services.analysis.reports.cluster_tables import Cluster
from msoko_desktop.services.analysis.reports.common import notes_of
from msoko_desktop.services.analysis.reports.conditions import NO_CONTEXT
from msoko_desktop.services.results.assessment_names import year_title

SMALL, URBAN, RURAL, UNKNOWN = "Малокомплектные", "Городские", "Сельские", "Местность не указана"
SPLIT = "Деление школ на городские, сельские и малокомплектные – Квасникова и др. (Томск, 2020)."

NO_PLACES = "Местность школ не указана и малокомплектных нет: школы не разделены. Это указывают в карточках школ."


@dataclass(frozen=True, slots=True)
class Part:
    """Schools that are parted into clusters by themselves: all (name «»), urban, rural, small ones.

    `made` is None where they are too few or all alike; `why` says which.
    """

    name: str
    known: Features
    made: Clusters | None
    why: str = ""

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """The clusters, else the schools of the part together."""
        schools = self.known.school_ids
        if self.made is None:
            return (Cluster(self.name, schools, self.known),) if self.name and schools else ()
        before = f"{self.name}, кластер" if self.name else "Кластер"
        numbers = range(1, self.made.count + 1)
        return tuple(Cluster(f"{before} {number}", self.made.members(number), self.known) for number in numbers)


def clusters(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Clusters of schools with their context, their silhouettes and dendrograms, and results inside each cluster."""
    years = years_with_results(reader)
    wanted = choice.school_years[-1] if choice.school_years else next(iter(years), None)
    found = context_of(reader, wanted)
    if found is None:
        raise NothingToShow(NO_CONTEXT)
    rules = condition_rules(reader)
    codes = tuple(code for code in choice.features or rules.features if code in found.indicators)
    parts = [
        _part(name, schools, found, codes, rules, choice.cluster_count)
        for name, schools in _split(reader, found.schools, choice.split).items()
    ]
    if not any(one.made for one in parts):
        raise NothingToShow(_nothing(parts, found, rules))
    results = {} if wanted is None else results_of_year(reader, wanted)
    subject, titles = f"показатели контекста {found.year} года", school_titles(reader)
    notes = _notes(found, parts, titles, rules.cluster_source)
    if choice.split and not parts[0].name:
        notes = notes_of(notes, (NO_PLACES,))
    every = tuple(one for part in parts for one in part.clusters)
    when = subject if wanted is None else f"{year_title(wanted)} учебный год"
    tables = (
        cluster_tables.profiles(title, subject, found, every, notes),
        *(cluster_tables.fit(found, part.name, part.made, part.known) for part in parts if part.made is not None),
        cluster_tables.inside(reader, every, titles, results, when),
    )
    trees = tuple(_tree(part.name, part.made, titles) for part in parts if part.made is not None)
    members = {one.name: one.school_ids for one in every}
    return ReportContent(title, subject, tables, notes=notes, trees=trees, clusters=members)


def _split(reader: ResultReader, schools: Sequence[int], wanted: bool) -> dict[str, tuple[int, ...]]:
    """Return schools by what they are: small ones wherever they stand, else by their place; all together unless
    `wanted` and where nothing is known of any."""
    if not wanted:
        return {"": tuple(schools)}
    kinds = {one.id: _kind(one) for one in reader.schools().schools}
    found = {name: tuple(one for one in schools if kinds[one] == name) for name in (URBAN, RURAL, SMALL, UNKNOWN)}
    known = {name: own for name, own in found.items() if own}
    return {"": tuple(schools)} if set(known) == {UNKNOWN} else known


def _kind(school: School) -> str:
    if school.small:
        return SMALL
    return {PlaceKind.URBAN: URBAN, PlaceKind.RURAL: RURAL}.get(school.place_kind, UNKNOWN)


def _part(
    name: str, schools: Sequence[int], found: ContextOfYear, codes: Sequence[str], rules: ConditionRules, count: int
) -> Part:
    known = features(schools, found.values, codes)
    if len(known.school_ids) < rules.least_clustered:
        return Part(name, known, None, f"нужно не меньше {rules.least_clustered}")
    made = ward(known, count, rules.most_clusters)
    return Part(name, known, made, "" if made is not None else "показатели одинаковы")


def _tree(name: str, made: Clusters, titles: Mapping[int, str]) -> SchoolTree:
    return SchoolTree(
        f"Дендрограмма. {name}" if name else "Дендрограмма",
        made.school_ids,
        tuple(titles.get(one, "") for one in made.school_ids),
        made.linkage,
        made.count,
        made.silhouettes[made.count],
        made.numbers,
    )


# --- words


def _nothing(parts: Sequence[Part], found: ContextOfYear, rules: ConditionRules) -> str:
    """Return why there are no clusters, and what would give some."""
    schools = [one for part in parts for one in part.known.school_ids]
    if len(schools) < rules.least_clustered:
        return (
            f"Все показатели кластеризации за {found.year} год известны меньше чем у {rules.least_clustered} школ: "
            "делить на кластеры нечего."
        )
    if len(parts) == 1:
        return "Показатели контекста у школ одинаковы: кластеров нет."
    listed = "; ".join(f"{one.name.lower()} – {_few(one)}" for one in parts)
    return f"Кластеров нет ни в одной группе: {listed}. Выберите «Деление: все школы вместе»."


def _few(part: Part) -> str:
    return f"{counted(len(part.known.school_ids), 'школа', 'школы', 'школ')} ({part.why})"


def _notes(found: ContextOfYear, parts: Sequence[Part], titles: Mapping[int, str], source: str) -> tuple[str, ...]:
    labels = {code: one.short_title or one.title for code, one in found.indicators.items()}
    made = [part for part in parts if part.made is not None]
    used = dict.fromkeys(labels[code] for part in made for code in part.known.codes)
    split = parts[0].name != ""
    return notes_of(
        (
            f"Показатели: {', '.join(used)}. Источник состава: {source}.",
            "Каждый показатель приведён к общему масштабу: (x − среднее) / стандартное отклонение"
            f"{' среди школ своей группы' if split else ''}. Объединение – метод Уорда, евклидово расстояние; "
            "случайного начала нет, повторный расчёт даёт то же.",
        ),
        (f"{SPLIT} Кластеры найдены внутри каждой группы.",) if split else (),
        (_fit_words(part.name, part.made) for part in made if part.made is not None),
        ("Силуэт от −1 до 1: чем больше, тем отчётливее кластеры, меньше 0,25 – почти не различимы.",),
        (
            f"{part.name}: {_few(part)} – на кластеры не делятся, сравниваются вместе."
            for part in parts
            if part.made is None
        ),
        (_constant_words(part, labels) for part in made if part.known.constant),
        _without_words(parts, titles),
    )


def _fit_words(name: str, made: Clusters) -> str:
    best = max(made.silhouettes, key=lambda number: (made.silhouettes[number], -number))
    words = (
        f"кластеров – {made.count}, силуэт {format_number(made.silhouettes[made.count]).replace('-', '−')}; "
        f"наилучший силуэт – у {best}."
    )
    return f"{name}: {words}" if name else f"{words[:1].upper()}{words[1:]}"


def _constant_words(part: Part, labels: Mapping[str, str]) -> str:
    listed = ", ".join(labels[one] for one in part.known.constant)
    return f"{f'{part.name}. ' if part.name else ''}Не учтены, потому что одинаковы у всех: {listed}."


def _without_words(parts: Sequence[Part], titles: Mapping[int, str]) -> tuple[str, ...]:
    names = [titles.get(one, "") for part in parts for one in part.known.without]
    return (f"Не вошли, потому что введены не все показатели: {', '.join(names)}.",) if names else ()
