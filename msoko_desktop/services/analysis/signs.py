"""Signs of bias in the open file: what the rules of `data/bias_rules.toml` find, by work, by school and year."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.areas import area_figure
from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.analysis.bias.borders import peaks
from msoko_desktop.domain.analysis.bias.families import Batch, signs_of_family
from msoko_desktop.domain.analysis.bias.marks import Ahead, Beside, above_tests, consecutive, journal_tests
from msoko_desktop.domain.analysis.bias.observers import observed_sign, recheck_sign
from msoko_desktop.domain.analysis.bias.rules import BiasRules, Cohort, bias_rules_from
from msoko_desktop.domain.analysis.bias.tasks import Region, inverted, lower_better, task_shares
from msoko_desktop.domain.analysis.measures import TASK
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupKind, Origin, Sign
from msoko_desktop.domain.analysis.participants import candidates
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.observers.rechecks import list_rechecks
from msoko_desktop.services.observers.visits import VISITS, act, visits_by_school
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text
from msoko_desktop.services.result_sheets.area_sheet import USUAL
from msoko_desktop.services.results.assessment_names import order_of, procedure_title

_COMPARED = ("completion", "quality_rate", "success_rate")
_REST = "в остальных школах района"
_BESIDE = dict(zip(USUAL, ("регионом", "Россией"), strict=True))
_INSIDE = dict(zip(USUAL, ("в регионе", "в России"), strict=True))
_Shares = dict[int, tuple[dict[str, Figure], dict[str, Figure]]]


@lru_cache(maxsize=8)
def _rules(text: str) -> BiasRules:
    return bias_rules_from(data_of_stored(Book.BIAS, text))


def bias_rules(reader: ResultReader) -> BiasRules:
    """Return the rules in force for the open file."""
    return _rules(stored_text(reader.district, Book.BIAS))


def signs(reader: ResultReader, choice: Choice) -> tuple[Sign, ...]:
    """Return the signs of the chosen works, years and schools (of all where nothing is chosen), newest years first.

    Within a year they stand by school in the order of the list, then by work and rule. Signs that repeat over years
    belong to every year up to which they do. Raises InputRefused where a chosen assessment is gone.
    """
    for chosen in choice.assessment_ids:
        reader.results(chosen)
    return tuple(one for one in all_signs(reader) if _suits(one, choice))


def signs_of_school(reader: ResultReader, school_id: int) -> tuple[Sign, ...]:
    """Return the signs of a school, the newest year first."""
    return tuple(one for one in all_signs(reader) if one.school_id == school_id)


def all_signs(reader: ResultReader) -> tuple[Sign, ...]:
    """Return all signs of the file, worked out once until results or rules change."""
    texts = tuple(stored_text(reader.district, book) for book in (Book.BIAS, Book.MEDALS, Book.ACT))
    return reader.kept(("signs", texts), lambda: _all(reader, bias_rules(reader)))


def _suits(one: Sign, choice: Choice) -> bool:
    if choice.school_ids and one.school_id not in choice.school_ids:
        return False
    if choice.school_years and one.school_year not in choice.school_years:
        return False
    if not choice.assessment_ids:
        return True
    if one.assessment_id is not None:
        return one.assessment_id in choice.assessment_ids
    return any(origin.assessment_id in choice.assessment_ids for origin in one.origins)


def _all(reader: ResultReader, rules: BiasRules) -> tuple[Sign, ...]:
    found = list(_tested(reader, rules))
    found += _medals(reader, rules)
    found += _looked_at(reader, rules)
    procedures = {work.id or 0: procedure_title(work.procedure) for work in reader.assessments()}
    found += consecutive(found, procedures, rules[codes.YEARS])
    schools = {school.id: place for place, school in enumerate(reader.schools().schools)}
    works = {one.id: place for place, one in enumerate(sorted(reader.assessments(), key=order_of))}
    order = {code: place for place, code in enumerate(codes.KNOWN)}
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -(one.school_year or 0),
                schools.get(one.school_id, len(schools)),
                order[one.rule],
                works.get(one.assessment_id, len(works)),
            ),
        )
    )


# --- what is tested: corrected over all schools and works of a rule and year


def _tested(reader: ResultReader, rules: BiasRules) -> Iterable[Sign]:
    """Return the signs of the rules that ask how likely chance is, each family (rule and school year) corrected."""
    families: dict[tuple[str, int], list[Batch]] = {}
    for work in reader.assessments():
        for code, batch in (*_of_pupils(reader, work, rules), *_of_journal(reader, work, rules)):
            families.setdefault((code, work.school_year), []).append(batch)
    for work, batch in _above(reader, rules):
        families.setdefault((codes.ABOVE, work.school_year), []).append(batch)
    for (code, year), batches in families.items():
        yield from signs_of_family(batches, rules[code], year, rules.level)


def _of_pupils(reader: ResultReader, work: Assessment, rules: BiasRules) -> Iterable[tuple[str, Batch]]:
    """Return the tests of scores and points of pupils by rule."""
    results = reader.results(work.id or 0)
    pupils = results.pupils
    if not pupils.count:
        return ()
    shares = task_shares(work, pupils) if work.tasks else None
    return (
        (codes.BORDERS, peaks(work, pupils, rules[codes.BORDERS])),
        (codes.TASKS, inverted(work, shares, rules[codes.TASKS], _region(work, results.areas))),
        (codes.GROUPS, lower_better(work, shares, rules[codes.GROUPS])),
    )


def _region(work: Assessment, areas: Mapping[str, Mapping[str, float]]) -> Region | None:
    """Return how the region did the tasks where that is known, else the first other area of which it is."""
    for name in _areas_in_turn(areas):
        figures = ((place, areas[name].get(f"{TASK}{task.number}")) for place, task in enumerate(work.tasks))
        known = {place: value for place, value in figures if value is not None}
        if known:
            return Region(name, _BESIDE.get(name, f"территорией «{name}»"), known)
    return None


def _areas_in_turn(areas: Iterable[str]) -> list[str]:
    """Return areas with the region first and the country last."""
    region, country = USUAL
    return sorted(areas, key=lambda name: (name == country) - (name == region))


def _of_journal(reader: ResultReader, work: Assessment, rules: BiasRules) -> Iterable[tuple[str, Batch]]:
    keys = {codes.LOWERED: "journal_lowered_share", codes.RAISED: "journal_raised_share"}
    wanted = {code: key for code, key in keys.items() if rules[code].suits(work.procedure)}
    shares = _shares(reader, work, tuple(wanted.values()))
    for code, key in wanted.items():
        known = {
            school: Beside(own.get(key, NOTHING), others.get(key, NOTHING), _REST)
            for school, (own, others) in shares.items()
        }
        yield code, journal_tests(work, known, rules[code])


def _shares(reader: ResultReader, work: Assessment, keys: Sequence[str]) -> _Shares:
    """Return measures of each school of a work and of all others together."""
    measures = [one for one in reader.catalogue.for_scale(work.scale) if one.key in keys]
    tally = reader.tally(work.id or 0)
    present = tuple(school for school, _ in tally.units)
    if not measures or not present:
        return {}
    own = [Group(f"school {one}", "", GroupKind.SCHOOL, (one,)) for one in present]
    others = [
        Group(f"not {one}", "", GroupKind.GROUP, tuple(school for school in present if school != one))
        for one in present
    ]
    rows = group_rows(tally, [*own, *others], measures, reader.catalogue.rules)
    half = len(present)
    return {
        school: (dict(rows[place].figures), dict(rows[half + place].figures)) for place, school in enumerate(present)
    }


# --- above others and not confirmed


def _above(reader: ResultReader, rules: BiasRules) -> Iterable[tuple[Assessment, Batch]]:
    rule = rules[codes.ABOVE]
    if not rule.on:
        return
    profile = {one.id for one in reader.schools().schools if one.kind in rules.profile_kinds}
    shares: dict[int, _Shares] = {}
    for first, second in _pairs(reader, rules):
        known = [shares.setdefault(work.id or 0, _shares(reader, work, _COMPARED)) for work in (first, second)]
        areas = [reader.results(work.id or 0).areas for work in (first, second)]
        ahead = []
        for school in known[0]:
            if school in profile or school not in known[1]:
                continue
            pair = _beside(reader, (first, second), (known[0][school], known[1][school]), areas)
            if pair is not None:
                ahead.append(Ahead(school, *pair))
        batch = above_tests(first, ahead, rule, procedure_title(second.procedure), reader.catalogue.rules.confidence)
        yield first, batch


def _beside(
    reader: ResultReader,
    works: Sequence[Assessment],
    shares: Sequence[tuple[Mapping[str, Figure], Mapping[str, Figure]]],
    areas: Sequence[Mapping[str, Mapping[str, float]]],
) -> tuple[Beside, Beside] | None:
    """Return a school beside others in a work and in the exam of its cohort: one measure and the same others in both.

    It is the first measure that the region has figures of in both, else the first that the other schools have in both.
    """
    both = [name for name in _areas_in_turn(areas[0]) if name in areas[1]]
    for whose in (*both, _REST):
        for key in _COMPARED:
            others = [
                rest.get(key, NOTHING) if whose == _REST else area_figure(work, whose, known[whose], key)
                for work, (_, rest), known in zip(works, shares, areas, strict=True)
            ]
            own = [mine.get(key, NOTHING) for mine, _ in shares]
            if all(one.value is not None for one in (*own, *others)):
                what = reader.catalogue.find(key).title.lower()
                words = _INSIDE.get(whose, whose if whose == _REST else f"«{whose}»")
                first, second = (Beside(one, other, words, what) for one, other in zip(own, others, strict=True))
                return first, second
    return None


def is_cohort(rules: BiasRules, first: Assessment, second: Assessment) -> bool:
    """Tell whether one cohort wrote both works, the first one earlier, in the same subject."""
    if second.subject not in rules.subjects.get(first.subject, (first.subject,)):
        return False
    return any(_of_cohort(first, second, cohort) for cohort in rules.cohorts)


def _pairs(reader: ResultReader, rules: BiasRules) -> list[tuple[Assessment, Assessment]]:
    works = reader.assessments()
    return [(first, second) for first in works for second in works if is_cohort(rules, first, second)]


def _of_cohort(first: Assessment, second: Assessment, cohort: Cohort) -> bool:
    return (
        first.procedure in cohort.first
        and first.grade == cohort.first_grade
        and second.procedure in cohort.second
        and second.grade == cohort.second_grade
        and first.school_year + cohort.years == second.school_year
    )


# --- checked again, watched


def _looked_at(reader: ResultReader, rules: BiasRules) -> Iterable[Sign]:
    """Return the signs of works that were checked again and of visits of observers."""
    works = {one.id: one for one in reader.assessments()}
    confidence = reader.catalogue.rules.confidence
    for one in list_rechecks(reader.district):
        if one.assessment_id in works:
            yield from recheck_sign(works[one.assessment_id], one, rules[codes.RECHECK], confidence)
    texts = {code: box.text for code, box in act(reader.district).violations.items()}
    for visits in visits_by_school(reader.district):
        seen = [texts[code] for code in visits.serious]
        origins = [Origin(0, VISITS, (visits.school_id,), area=str(one)) for one in visits.rounds]
        yield from observed_sign(
            visits.school_id, visits.school_year, visits.visits, seen, rules[codes.OBSERVED], origins
        )


# --- medals


def _medals(reader: ResultReader, rules: BiasRules) -> Iterable[Sign]:
    """Return for each year the schools whose candidates for medals do not have the scores for one."""
    rule = rules[codes.MEDALS]
    if not rule.on:
        return
    from msoko_desktop.services.analysis.reports.exams import pupil_tags
    from msoko_desktop.services.analysis.reports.medals import medal_rules

    medals = medal_rules(reader)
    years: dict[int, list[Assessment]] = {}
    for work in reader.assessments():
        if rule.suits(work.procedure):
            years.setdefault(work.school_year, []).append(work)
    for year, works in years.items():
        exams = [(work, reader.results(work.id or 0).pupils) for work in works]
        by_school: dict[int, list[bool | None]] = {}
        for one in candidates(exams, pupil_tags(), medals):
            by_school.setdefault(one.school_id, []).append(one.confirmed)
        for school, told in by_school.items():
            refuted = told.count(False)
            if refuted >= rule.threshold:
                origins = [Origin(work.id or 0, "pupils", (school,), "", ("variant", "score")) for work in works]
                text = (
                    f"Претендентов на медаль – {len(told)}, баллы ЕГЭ ниже условий медали – у {refuted}. "
                    f"Это {codes.PLAIN}."
                )
                yield rule.sign(school, None, text, len(told), float(refuted), origins, year)  # of all exams together
