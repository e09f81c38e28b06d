"""The report on the effect of measures: schools with measures before and after, beside those without."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.dynamics import comparable_measures, scale_changes
from msoko_desktop.domain.analysis.effectiveness import BACK_TO_THE_MEAN, SAME_PUPILS, change, difference, pooled, told
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
)
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import signed_words
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.services.analysis.groups import in_order, listed, school_titles
from msoko_desktop.services.analysis.low_results import work_key
from msoko_desktop.services.analysis.measures_taken import Taken, days_between, measures_taken
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import N_RESULTS, has_results, merged, notes_of, used, work_title
from msoko_desktop.services.results.assessment_names import order_of, procedure_title, year_title

_SHARES = ("below_share", "success_rate", "quality_rate")
_PARTS = {"before": "до", "after": "после", "change": "изменение, п. п."}
_WITH, _WITHOUT, _EFFECT = "С мерами", "Без мер", "Разность изменений"


@dataclass(frozen=True, slots=True)
class _Pair:
    """The same work before and after."""

    before: Assessment
    after: Assessment
    schools: frozenset[int]  # with results in both


def effectiveness(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Shares of works written in both years: of schools with measures, of the others, and how the changes differ."""
    first, last = _years(reader, choice)
    pairs = _pairs(reader, choice, first, last)
    subject = f"{year_title(first)} и {year_title(last)} учебные годы"
    if not pairs:
        raise NothingToShow(f"Нет одинаковых работ за {subject}: сравнить «до» и «после» нельзя.")
    taken = measures_taken(reader.district, first, last)
    treated, whose = _treated(reader, choice, taken, (first, last))
    present = frozenset().union(*(one.schools for one in pairs))
    inside = in_order(reader, treated & present)
    others = in_order(reader, present - treated)
    if not inside:
        raise NothingToShow(f"У организаций с мерами нет результатов за оба года ({subject}).")
    if not others:
        raise NothingToShow(
            f"Других организаций с результатами за оба года ({subject}) нет: сравнить организации с мерами не с кем."
        )
    unchosen = {one.school_id for one in taken if not one.draft} & set(others)
    measures = reader.catalogue.some(_SHARES)
    titles = school_titles(reader)
    rows = [
        _row(reader, pairs, f"group {_WITH}", _WITH, inside, measures),
        _row(reader, pairs, f"group {_WITHOUT}", _WITHOUT, others, measures),
    ]
    effect = _effect(rows[0], rows[1], measures)
    own = [_row(reader, pairs, f"school {one}", titles.get(one, ""), (one,), measures) for one in inside]
    wide = _wide(measures)
    wide = tuple(one for one in wide if one.key in choice.measures) or wide
    notes = notes_of(
        [whose, _compared_words(pairs)],
        _unchosen_words(in_order(reader, unchosen), titles),
        _words(effect, measures),
        _CAVEATS,
        (note for one in pairs for note in _scale_notes(one)),
        merged(reader, [work for one in pairs for work in (one.before, one.after)]),
    )
    shown = (*rows, effect)
    tables = (
        AnalysisTable(title, subject, used(wide, shown), shown, notes),
        AnalysisTable("Организации с мерами", subject, used(wide, own), tuple(own)),
        _by_work(reader, pairs, inside, others, subject),
        _taken_table(inside, titles, taken, subject),
    )
    return ReportContent(title, subject, tables, notes=notes)


_CAVEATS = (
    f"{N_RESULTS} {SAME_PUPILS}",
    "В скобках у изменения и у разности – доверительный интервал по Ньюкомбу (1998).",
    BACK_TO_THE_MEAN,
)


def compared_works(reader: ResultReader, first: int, last: int) -> tuple[Assessment, ...]:
    """Return the works of the school year `last` that were written by the same schools in `first` too."""
    return tuple(one.after for one in _pairs(reader, Choice(), first, last))


def _compared_words(pairs: Sequence[_Pair]) -> str:
    """Return which works are compared: the same procedure, subject and grade in both years."""
    counts = Counter(procedure_title(one.after.procedure) for one in pairs)
    listed = ", ".join(f"{name} – {count}" for name, count in counts.items())
    return (
        f"Одинаковых работ – {len(pairs)} ({listed}): та же процедура, предмет и класс в оба года; учтены "
        "организации с результатами за оба года."
    )


def _unchosen_words(schools: Sequence[int], titles: Mapping[int, str]) -> tuple[str, ...]:
    if not schools:
        return ()
    names = ", ".join(titles.get(one, "") for one in schools)
    return (f"Меры записаны и в организациях, которые не выбраны и потому среди «{_WITHOUT}»: {names}.",)


def _years(reader: ResultReader, choice: Choice) -> tuple[int, int]:
    """Return the year before and the year after: those chosen, else the newest two that follow each other."""
    if len(choice.school_years) > 1:
        return min(choice.school_years), max(choice.school_years)
    if choice.school_years:
        return choice.school_years[0] - 1, choice.school_years[0]
    works: dict[int, set[tuple[str, str, int, str]]] = {}
    for one in reader.assessments():
        if has_results(reader, one):
            works.setdefault(one.school_year, set()).add(work_key(one))
    for year in sorted(works, reverse=True):
        if works[year] & works.get(year - 1, set()):
            return year - 1, year
    raise NothingToShow("Нет одинаковых работ за два учебных года подряд: сравнить «до» и «после» не по чему.")


def _treated(
    reader: ResultReader, choice: Choice, taken: Sequence[Taken], years: tuple[int, int]
) -> tuple[frozenset[int], str]:
    """Return the schools with measures and whose they are: those chosen, else those the file has measures in force of,
    else the list of low results when measures began."""
    days = days_between(*years)
    when = f"с {date_dots(days.first)} по {date_dots(days.last)}"
    if choice.school_ids:
        return frozenset(choice.school_ids), f"Организации с мерами выбраны для отчёта; меры – {when}."
    recorded = frozenset(one.school_id for one in taken if not one.draft)
    if recorded:
        return recorded, (
            f"Организации с мерами – те, которым {when} направлены рекомендации или адресованы мероприятия планов и "
            "пункты приказов."
        )
    found, list_year = listed(reader.schools(), SchoolList.LOW_RESULTS, years[0])
    if not found:
        raise NothingToShow(
            f"Мер для отдельных организаций {when} в файле нет, перечня ШНРО тоже нет. Выберите организации, в которых "
            "приняты меры."
        )
    return found, f"Мер для отдельных организаций {when} в файле нет; взят перечень ШНРО {list_year} года."


def _pairs(reader: ResultReader, choice: Choice, first: int, last: int) -> list[_Pair]:
    known = [one for one in sorted(reader.assessments(), key=order_of) if has_results(reader, one)]
    before = {work_key(one): one for one in known if one.school_year == first}
    found = []
    for after in known:
        earlier = before.get(work_key(after))
        if after.school_year != last or earlier is None:
            continue
        if choice.assessment_ids and not {earlier.id, after.id} & set(choice.assessment_ids):
            continue
        schools = [{school for school, _ in reader.tally(one.id or 0).units} for one in (earlier, after)]
        if schools[0] & schools[1]:
            found.append(_Pair(earlier, after, frozenset(schools[0] & schools[1])))
    return found


def _scale_notes(one: _Pair) -> tuple[str, ...]:
    changes = scale_changes([(year_title(work.school_year), work) for work in (one.before, one.after)])
    return tuple(f"{work_title(one.after)}. {words}" for words in changes)


# --- measures


_TAKEN = Measure(
    "taken", "Номер меры организации", MeasureKind.COUNT, "Рекомендации, мероприятия, пункты приказов по порядку",
    "записи файла", 0, 0, "№", "мер",
)  # fmt: skip
NO_MEASURES = "В файле мер нет: организация выбрана без записей."


def _taken_table(
    inside: Sequence[int], titles: Mapping[int, str], taken: Sequence[Taken], subject: str
) -> AnalysisTable:
    """Return what the file has on record for each school with measures, a row a measure that leads to its record."""
    rows = []
    for school in inside:
        own = [one for one in taken if one.school_id == school]
        title = titles.get(school, "")
        for at, one in enumerate(own, start=1):
            figures = {_TAKEN.key: Figure(float(at), len(own), origins=(one.origin,))}
            key, words = f"taken {school} {at}", _stopped(one.words)
            rows.append(GroupRow(key, title, GroupKind.SCHOOL, figures, (school,), words))
        if not own:
            rows.append(GroupRow(f"taken {school}", title, GroupKind.SCHOOL, {}, (school,), NO_MEASURES))
    return AnalysisTable("Принятые меры", subject, (_TAKEN,), tuple(rows))


def _stopped(words: str) -> str:
    return words if words.endswith("…") else f"{words.rstrip('.')}."


# --- rows


def _row(
    reader: ResultReader,
    pairs: Sequence[_Pair],
    key: str,
    title: str,
    schools: Sequence[int],
    measures: Sequence[Measure],
) -> GroupRow:
    """Return the shares of all works together, before, after and their change."""
    rules = reader.catalogue.rules
    before: dict[str, list[Figure]] = {}
    after: dict[str, list[Figure]] = {}
    for one in pairs:
        for known, (earlier, later) in _figures(reader, one, schools, measures).items():
            before.setdefault(known, []).append(earlier)
            after.setdefault(known, []).append(later)
    figures: dict[str, Figure] = {}
    for measure in measures:
        sides = [pooled(side.get(measure.key, ()), rules.confidence, rules.small) for side in (before, after)]
        figures |= _three(measure.key, *sides)
    kind = GroupKind.SCHOOL if key.startswith("school") else GroupKind.GROUP
    return GroupRow(key, title, kind, figures, tuple(schools))


def _figures(
    reader: ResultReader, one: _Pair, schools: Sequence[int], measures: Sequence[Measure]
) -> dict[str, tuple[Figure, Figure]]:
    """Return the measures of schools in a work before and after; only those known in both. Worked out once."""
    key = ("effect", one.before.id, one.after.id, tuple(schools), tuple(measure.key for measure in measures))
    return reader.kept(key, lambda: _worked_out(reader, one, schools, measures))


def _worked_out(
    reader: ResultReader, one: _Pair, schools: Sequence[int], measures: Sequence[Measure]
) -> dict[str, tuple[Figure, Figure]]:
    known_measures = reader.catalogue
    own = tuple(school for school in schools if school in one.schools)
    fitting = comparable_measures(measures, [one.before, one.after])
    allowed = [{known.key for known in known_measures.for_scale(work.scale)} for work in (one.before, one.after)]
    wanted = [measure for measure in fitting if all(measure.key in known for known in allowed)]
    if not own or not wanted:
        return {}
    group = Group("own", "", GroupKind.GROUP, own)
    sides = [
        group_rows(reader.tally(work.id or 0), [group], wanted, known_measures.rules)[0].figures
        for work in (one.before, one.after)
    ]
    both = {measure.key: (sides[0][measure.key], sides[1][measure.key]) for measure in wanted}
    return {key: pair for key, pair in both.items() if pair[0].value is not None and pair[1].value is not None}


def _three(key: str, before: Figure, after: Figure) -> dict[str, Figure]:
    one = change(before, after)
    return {f"{key}@before": one.before, f"{key}@after": one.after, f"{key}@change": one.change}


def _effect(inside: GroupRow, others: GroupRow, measures: Sequence[Measure]) -> GroupRow:
    """Return how the change of schools with measures differs from that of the others."""
    figures = {
        f"{one.key}@change": difference(
            others.figures.get(f"{one.key}@change", NOTHING), inside.figures.get(f"{one.key}@change", NOTHING)
        )
        for one in measures
    }
    return GroupRow("effect", _EFFECT, GroupKind.GROUP, figures, (*inside.school_ids, *others.school_ids))


def _words(effect: GroupRow, measures: Sequence[Measure]) -> tuple[str, ...]:
    found = []
    for one in measures:
        figure = effect.figures[f"{one.key}@change"]
        if figure.value is None:
            continue
        bounds = ""
        if figure.low is not None and figure.high is not None:
            bounds = f" ({signed_words(figure.low, 1)} … {signed_words(figure.high, 1)})"
        found.append(
            f"{one.title}: разность изменений {signed_words(figure.value, 1)} п. п.{bounds} – {told(figure, one.good)}."
        )
    return tuple(found)


def _wide(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    return tuple(
        Measure(
            f"{one.key}@{part}",
            f"{one.title}: {words}",
            MeasureKind.INDEX if part == "change" else one.kind,
            "После − до" if part == "change" else one.formula,
            one.source,
            one.good,
            one.decimals,
            f"{one.short_title} {words}",
            "результатов",
        )
        for one in measures
        for part, words in _PARTS.items()
    )


def _by_work(
    reader: ResultReader, pairs: Sequence[_Pair], inside: Sequence[int], others: Sequence[int], subject: str
) -> AnalysisTable:
    """Return work by work the share below the minimum of both groups."""
    below = [reader.catalogue.find("below_share")]
    rows = []
    for one in pairs:
        for name, schools in ((_WITH, inside), (_WITHOUT, others)):
            found = _figures(reader, one, schools, below).get("below_share")
            if found is not None:
                title = f"{work_title(one.after)}. {name}"
                figures = _three("below_share", *found)
                key = f"work {one.after.id}/{name}"
                rows.append(GroupRow(key, title, GroupKind.GROUP, figures, tuple(schools)))
    return AnalysisTable("По работам", subject, _wide(below), tuple(rows))
