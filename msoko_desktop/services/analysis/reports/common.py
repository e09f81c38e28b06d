"""What ready reports share: the chosen works, rows of a work with the district and other areas, ranks, notes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from msoko_desktop.domain.analysis.aggregate import Group, group_rows, small_note, source_notes
from msoko_desktop.domain.analysis.areas import area_rows
from msoko_desktop.domain.analysis.dynamics import joined, spread_out
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.analysis.tally import Tally
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.services.analysis.groups import district, groups_for, merged_notes, school_titles
from msoko_desktop.services.analysis.reading import AssessmentResults, ResultReader
from msoko_desktop.services.analysis.report_model import Choice, GroupBy, NothingToShow
from msoko_desktop.services.results.assessment_names import (
    assessment_title,
    order_of,
    procedure_title,
    subject_line,
    year_title,
)

RANK = Measure(
    "rank",
    "Место",
    MeasureKind.COUNT,
    "Место по первому показателю; при равенстве – одно",
    "по определению",
    0,
    0,
    "Место",
)
VPR_NOTE = (
    "Использовать результаты ВПР для оценки деятельности школ и учителей не предусмотрено "
    "(письмо Рособрнадзора от 18.04.2025 № 02-86)."
)
N_RESULTS = "N – число результатов: участник нескольких работ посчитан в каждой."
HEAD = ("participants", "participation")
MARKS = ("success_rate", "quality_rate", "learning_degree", "mean_mark")
SCORES = ("mean_score", "median_score", "spread")
EXAMS = ("participants", "success_rate", "quality_rate", "mean_mark", "mean_score", "below_share", "high_share")


def one_work(reader: ResultReader, choice: Choice) -> AssessmentResults:
    """Return the results of the chosen assessment. Raises NothingToShow where none is chosen or it has none."""
    if not choice.assessment_ids:
        raise NothingToShow("Выберите работу: процедуру, предмет, класс и год.")
    found = reader.results(choice.assessment_ids[0])
    refuse_too_few(reader.tally(choice.assessment_ids[0]), found.assessment)
    return found


def refuse_too_few(tally: Tally, assessment: Assessment) -> None:
    """Raise NothingToShow for a work without results, or with those of one person."""
    people = participants(tally)
    title = assessment_title(assessment)
    if not people:
        raise NothingToShow(f"В работе {quoted(title)} нет результатов. Введите их на странице «Результаты».")
    if people == 1:
        raise NothingToShow(f"В работе {quoted(title)} один участник: по одному человеку о группе не судят.")


def participants(tally: Tally) -> int:
    """Return how many people took part in a work."""
    return int(tally.sums[:, tally.columns["took"]].sum())


def has_results(reader: ResultReader, assessment: Assessment) -> bool:
    """Tell whether anybody's result of an assessment is known."""
    return participants(reader.tally(assessment.id or 0)) > 0


def works_of_year(
    reader: ResultReader, choice: Choice, suits: Callable[[Assessment], bool], words: str
) -> tuple[Assessment, ...]:
    """Return the works with results of the chosen year (the newest that has some), or those that were chosen.

    `words` name what is looked for in the genitive («результатов ЕГЭ»). Raises NothingToShow where there is none.
    """
    suited = [one for one in reader.assessments() if suits(one)]
    if choice.assessment_ids:
        chosen = [one for one in suited if one.id in choice.assessment_ids and has_results(reader, one)]
        if chosen:
            return tuple(sorted(chosen, key=order_of))
        raise NothingToShow(f"Среди выбранных работ нет {words}.")
    years = choice.school_years[-1:] or sorted({one.school_year for one in suited}, reverse=True)
    for year in years:
        found = [one for one in suited if one.school_year == year and has_results(reader, one)]
        if found:
            return tuple(sorted(found, key=order_of))
    when = f" за {year_title(years[0])} учебный год" if choice.school_years else ""
    raise NothingToShow(f"Нет {words}{when}. Введите их на странице «Результаты».")


def measures_for(
    reader: ResultReader, choice: Choice, assessments: Iterable[Assessment], default: Sequence[str]
) -> tuple[Measure, ...]:
    """Return the chosen measures (else the default ones) that the scales of the works have."""
    known: dict[str, Measure] = {}
    for one in assessments:
        known |= {measure.key: measure for measure in reader.catalogue.for_scale(one.scale)}
    wanted = [key for key in choice.measures if key in known] or [key for key in default if key in known]
    wanted += [key for key in known if key.startswith("level_") and key not in wanted]
    return tuple(known[key] for key in wanted)


def rows_of_work(
    reader: ResultReader, choice: Choice, assessment_id: int, measures: Sequence[Measure], *, areas: bool = True
) -> tuple[tuple[GroupRow, ...], tuple[str, ...]]:
    """Return the rows of the choice's groups, the district and other areas; and notes on them."""
    results = reader.results(assessment_id)
    by_class = choice.group_by is GroupBy.CLASS
    tally = reader.tally(assessment_id, by_class=by_class)
    groups, notes = groups_for(reader, choice, tally, results.assessment.school_year)
    rules = reader.catalogue.rules
    rows = group_rows(tally, groups, measures, rules)
    whole = reader.tally(assessment_id)
    present = {school for school, _ in whole.units}
    rows += group_rows(whole, [district(reader, present)], measures, rules)
    notes += source_notes(whole, school_titles(reader), present)
    if whole.impossible:
        notes += (f"Не учтены баллы выше наибольшего за задание: {whole.impossible}.",)
    if areas:
        rows += area_rows(results.assessment, results.areas, measures)
    return rows, (*notes, *small_note(rows, rules))


def row_of_work(
    reader: ResultReader,
    tally: Tally,
    measures: Sequence[Measure],
    key: str,
    title: str,
    kind: GroupKind,
    schools: Iterable[int] | None = None,
) -> GroupRow:
    """Return one row of (some schools of) a work."""
    present = tuple(school for school, _ in tally.units) if schools is None else tuple(schools)
    (row,) = group_rows(tally, [Group(key, title, kind, present)], measures, reader.catalogue.rules)
    return row


def work_title(assessment: Assessment) -> str:
    """Return «ОГЭ: Математика, 9 класс», the title of a work among others of its year."""
    return f"{procedure_title(assessment.procedure)}: {subject_line(assessment)}"


def schools_by_work(
    reader: ResultReader, choice: Choice, works: Sequence[Assessment], measure: str, title: str, subject: str
) -> AnalysisTable:
    """Return schools (or other groups) × works with one measure; the district is the last row.

    Without a title the table is called by its measure.
    """
    one = reader.catalogue.find(measure)
    columns: dict[int | str, str] = {work.id or 0: work_title(work) for work in works}
    by_work: dict[int | str, Sequence[GroupRow]] = {}
    notes: dict[str, None] = {}
    for work in works:
        rows, said = rows_of_work(reader, choice, work.id or 0, [one], areas=False)
        by_work[work.id or 0] = rows
        notes |= dict.fromkeys(said)
    rows = in_list_order(reader, joined(by_work, [one]))
    return AnalysisTable(
        title or f"{one.title}: школы и работы", subject, spread_out([one], columns), rows, tuple(notes)
    )


def in_list_order(reader: ResultReader, rows: Sequence[GroupRow]) -> tuple[GroupRow, ...]:
    """Return rows with schools in the order of their list, other groups as they came, the district and areas last."""
    places = {key: place for place, key in enumerate(f"school {one.id}" for one in reader.schools().schools)}
    last = {GroupKind.DISTRICT: 1, GroupKind.AREA: 2}
    return tuple(sorted(rows, key=lambda row: (last.get(row.kind, 0), places.get(row.key, 0))))


def ranked(table: AnalysisTable, assessment: Assessment | None = None) -> AnalysisTable:
    """Return a table with ranks by its first measure that is good or bad; equal values share a rank."""
    by = next((one for one in table.measures if one.good), None)
    if by is None:
        return table
    values = {
        row.key: figure.value * by.good
        for row in table.rows
        if row.kind not in (GroupKind.DISTRICT, GroupKind.AREA)
        and (figure := row.figures.get(by.key)) is not None
        and figure.value is not None
    }
    rows = []
    for row in table.rows:
        own = values.get(row.key)
        rank = None if own is None else 1 + sum(value > own for value in values.values())
        n = row.figures[by.key].n if by.key in row.figures else 0
        rows.append(replace(row, figures={**row.figures, RANK.key: Figure(rank, n if rank else 0)}))
    notes: tuple[str, ...] = (f"Места – по показателю {quoted(by.title)}.",)
    if assessment is not None and assessment.procedure == "vpr":
        notes += (VPR_NOTE,)
    return replace(table, measures=(*table.measures, RANK), rows=tuple(rows), notes=(*table.notes, *notes))


def used(measures: Sequence[Measure], rows: Sequence[GroupRow]) -> tuple[Measure, ...]:
    """Return the measures of which at least one row tells something."""
    return tuple(
        one for one in measures if any(row.figures.get(one.key, Figure(None)).value is not None for row in rows)
    )


def notes_of(*parts: Iterable[str]) -> tuple[str, ...]:
    """Return notes one after another, each once."""
    return tuple(dict.fromkeys(note for part in parts for note in part if note))


def merged(reader: ResultReader, works: Iterable[Assessment]) -> tuple[str, ...]:
    """Return the notes on schools that were merged and have results in one of the works."""
    present = {school for work in works for school, _ in reader.tally(work.id or 0).units}
    return merged_notes(reader, present)


def year_words(works: Sequence[Assessment]) -> str:
    """Return «2025/26 учебный год» of works of one year."""
    years = sorted({one.school_year for one in works})
    return f"{', '.join(map(year_title, years))} учебный год"
