"""The report on conditions: the index of social well-being, the quarter in the worst ones, resilient schools."""

from collections.abc import Sequence

from msoko_desktop.domain.analysis.conditions import CORNERS, ConditionIndex, SchoolIndex, plane
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
)
from msoko_desktop.domain.analysis.pictures import Plane
from msoko_desktop.domain.grids import format_number, number_words
from msoko_desktop.services.analysis.conditions import (
    ContextOfYear,
    adverse_schools,
    condition_rules,
    context_of,
    index_of_year,
    results_of_year,
    years_with_results,
)
from msoko_desktop.services.analysis.groups import school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import N_RESULTS, notes_of
from msoko_desktop.services.results.assessment_names import year_title

NO_CONTEXT = "Нет показателей контекста: введите их в «Правка → Показатели контекста…»."
SOURCE = "справочник «Индекс условий (ШФНСУ)»"
_INDEX = "index"
_RESULT = "result"


def conditions(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The index of schools with its parts; results against conditions where a year has results."""
    years = years_with_results(reader)
    wanted = choice.school_years[-1] if choice.school_years else next(iter(years), None)
    found = context_of(reader, wanted)
    if found is None:
        raise NothingToShow(NO_CONTEXT)
    index, rules = index_of_year(reader, found), condition_rules(reader)
    if not rules.weights:
        raise NothingToShow("Все показатели индекса выключены: включите их в «Правка → Справочники…».")
    if index.bound is None:
        raise NothingToShow(
            f"Индекс социального благополучия не посчитать: показатели контекста за {found.year} год известны меньше "
            f"чем у {rules.least_schools} школ или одинаковы."
        )
    year = wanted if wanted is not None else found.year
    results = results_of_year(reader, year)
    listed, list_year = adverse_schools(reader, year)
    titles = school_titles(reader)
    subject = f"показатели контекста {found.year} года"
    shown = [one for one in index.schools if not choice.school_ids or one.school_id in choice.school_ids]
    rows = tuple(_row(found, one, titles, results, listed, list_year) for one in shown)
    notes = notes_of(_notes(found, index, rules.source), _beside_list(index, titles, listed, list_year))
    tables = [AnalysisTable(title, subject, _measures(found, index, bool(results)), rows, notes)]
    planes: tuple[Plane, ...] = ()
    if results:
        names = ("Результат и условия", "Индекс социального благополучия", "Отличие результата от районного, п. п.")
        whole = plane(index, results, listed, titles, names, rules.resilient_points)
        planes = (whole,)
        notes = notes_of(notes, _resilient(whole, year, rules.resilient_points), (N_RESULTS,))
        tables[0] = AnalysisTable(title, subject, tables[0].measures, rows, notes)
        tables.append(_fields(found, index, results, whole, year))
    else:
        notes = notes_of(notes, ("Результатов работ нет: сопоставить условия с результатами не с чем.",))
    return ReportContent(title, subject, tuple(tables), notes=notes, planes=planes)


def _measures(found: ContextOfYear, index: ConditionIndex, with_results: bool) -> tuple[Measure, ...]:
    general = Measure(
        _INDEX,
        "Индекс социального благополучия",
        MeasureKind.INDEX,
        "Σw·z / Σw; 0 – как в среднем по району, больше – лучше",
        SOURCE,
        1,
        2,
        "ИСБ",
        "показателей",
    )
    result = Measure(
        _RESULT,
        "Отличие результата от районного, п. п.",
        MeasureKind.INDEX,
        "Среднее по работам отличие выполнения работы от районного, с весом участников",
        "обычная практика",
        1,
        1,
        "Результат",
        "результатов",
    )
    parts = tuple(
        Measure(
            f"z {code}",
            f"{found.indicators[code].title}: z",
            MeasureKind.INDEX,
            "(x − среднее) / стандартное отклонение; знак таков, что больше – лучше",
            found.indicators[code].source,
            1,
            2,
            found.indicators[code].short_title or code,
            "значений",
        )
        for code in index.used
    )
    return (general, *((result,) if with_results else ()), *parts)


def _row(
    found: ContextOfYear,
    one: SchoolIndex,
    titles: dict[int, str],
    results: dict[int, Figure],
    listed: frozenset[int],
    list_year: int | None,
) -> GroupRow:
    own = (one.school_id,)
    figures = {f"z {code}": Figure(z, 1, origins=(found.origin(own, (code,)),)) for code, z in one.scores.items()}
    figures[_INDEX] = _index_figure(found, one)
    figures[_RESULT] = results.get(one.school_id, NOTHING)
    words = []
    if one.value is None:
        words.append("индекс не посчитан: известно слишком мало показателей")
    elif one.missing:
        words.append("часть показателей не введена")
    if one.lowest:
        words.append("кандидат в ШФНСУ по индексу")
    if list_year is not None and one.school_id in listed:
        words.append(f"в перечне ШФНСУ {list_year} года")
    key = f"school {one.school_id}"
    return GroupRow(key, titles.get(one.school_id, ""), GroupKind.SCHOOL, figures, (one.school_id,), "; ".join(words))


def _index_figure(found: ContextOfYear, one: SchoolIndex) -> Figure:
    """Return the index; its N is the number of indicators."""
    if one.value is None:
        return NOTHING
    return Figure(one.value, len(one.scores), origins=(found.origin((one.school_id,), one.scores),))


def _notes(found: ContextOfYear, index: ConditionIndex, source: str) -> tuple[str, ...]:
    names = {code: one.short_title or one.title for code, one in found.indicators.items()}
    left = [f"{names.get(code, code)} ({why})" for code, why in index.left_out.items()]
    bound = number_words(index.bound or 0.0)
    return (
        f"Показатели контекста – за {found.year} год. Индекс относительный: 0 – как в среднем по школам района.",
        f"Нижняя четверть – индекс до {bound}. {source}.",
        *((f"Не учтены: {', '.join(left)}.",) if left else ()),
    )


def _beside_list(
    index: ConditionIndex, titles: dict[int, str], listed: frozenset[int], list_year: int | None
) -> tuple[str, ...]:
    if list_year is None:
        return ("Перечень ШФНСУ не введён: сравнить не с чем. Его вводят на странице «Школы».",)
    low = [one.school_id for one in index.schools if one.lowest]
    parts = {
        f"По индексу и в перечне {list_year} года": [one for one in low if one in listed],
        f"По индексу, но не в перечне {list_year} года": [one for one in low if one not in listed],
        f"В перечне {list_year} года, но не в нижней четверти": [
            one.school_id for one in index.schools if one.school_id in listed and not one.lowest
        ],
    }
    return tuple(f"{words}: {', '.join(titles[one] for one in found)}." for words, found in parts.items() if found)


def _resilient(whole: Plane, year: int, points: float) -> tuple[str, ...]:
    names = [one.title for one in whole.points if one.named]
    if not names:
        return (f"Резильентных школ за {year_title(year)} учебный год нет.",)
    return (
        f"Резильентные школы (условия хуже средних или школа в перечне ШФНСУ, результат за {year_title(year)} учебный "
        f"год выше районного на {format_number(points)} п. п. и больше): {', '.join(names)}.",
    )


def _fields(
    found: ContextOfYear, index: ConditionIndex, results: dict[int, Figure], whole: Plane, year: int
) -> AnalysisTable:
    """Return the schools of each field with conditions and result."""
    measures: Sequence[Measure] = (
        Measure(_INDEX, whole.x_title, MeasureKind.INDEX, "Σw·z / Σw", SOURCE, 1, 2, "ИСБ", "показателей"),
        Measure(
            _RESULT,
            whole.y_title,
            MeasureKind.INDEX,
            "Среднее отличие",
            "обычная практика",
            1,
            1,
            "Результат",
            "результатов",
        ),
    )
    by_school = {one.school_id: one for one in index.schools}
    rows = [
        GroupRow(
            point.key,
            point.title,
            GroupKind.SCHOOL,
            {
                _INDEX: _index_figure(found, by_school[point.school_id]),
                _RESULT: results.get(point.school_id, NOTHING),
            },
            (point.school_id,),
            f"{CORNERS[place]}; резильентная школа" if point.named else CORNERS[place],
        )
        for place in range(len(CORNERS))
        for point in whole.points
        if point.quadrant == place
    ]
    return AnalysisTable("Школы по группам", f"{year_title(year)} учебный год", tuple(measures), tuple(rows))
