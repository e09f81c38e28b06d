"""Grounds for recommendations in the results of the open file: what each rule finds, by school, subject, district."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.analysis.aggregate import group_rows
from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.analysis.bias.families import without_correction
from msoko_desktop.domain.analysis.effectiveness import difference
from msoko_desktop.domain.analysis.low_results import Evidence, WorkKey
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupRow, Sign
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import number_words
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.recommendations.grounds import Ground
from msoko_desktop.domain.recommendations.model import Fact
from msoko_desktop.domain.recommendations.rules import MORE, Basis, Rule
from msoko_desktop.services.analysis import conditions
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.analysis.groups import district, school_group
from msoko_desktop.services.analysis.low_results import low_results, low_rule, low_signs, work_key
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.analysis.reports.common import has_results
from msoko_desktop.services.analysis.sign_counts import people_of
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.recommendations.task_grounds import district_tasks, per_cent, school_tasks, tenths
from msoko_desktop.services.results.assessment_names import assessment_title, order_of, subject_title, year_title

_BELOW = "below_share"


@dataclass(frozen=True, slots=True)
class Looked:
    """What grounds are looked for in: the works of a school year, in their order, and which schools (empty: all)."""

    reader: ResultReader
    school_year: int
    works: tuple[Assessment, ...]
    assessment_ids: tuple[int, ...] = ()
    school_ids: tuple[int, ...] = ()

    def wants(self, school_id: int | None) -> bool:
        """Tell whether a school is looked at."""
        return school_id is not None and (not self.school_ids or school_id in self.school_ids)

    def of_schools(self, work: Assessment, keys: Sequence[str]) -> dict[int, GroupRow]:
        """Return the rows of the schools of a work that are looked at."""
        tally = self.reader.tally(work.id or 0)
        known = catalogue(self.reader.district)
        allowed = {one.key for one in known.for_scale(work.scale)}
        measures = [one for one in known.some(keys) if one.key in allowed]
        present = [school for school, _ in tally.units if self.wants(school)]
        rows = group_rows(tally, [school_group(one, {}) for one in present], measures, known.rules)
        return dict(zip(present, rows, strict=True))


def grounds(reader: ResultReader, choice: Choice, rules: Sequence[Rule]) -> tuple[Ground, ...]:
    """Return what the rules that are on find in the chosen works, year and schools: by rule, by school.

    Without works and years it is the newest year with results. Raises InputRefused where a chosen work is gone.
    """
    for chosen in choice.assessment_ids:
        reader.results(chosen)
    year = chosen_year(reader, choice)
    if year is None:
        return ()
    works = [
        one
        for one in reader.assessments()
        if one.school_year == year and (not choice.assessment_ids or one.id in choice.assessment_ids)
    ]
    known = tuple(sorted((one for one in works if has_results(reader, one)), key=order_of))
    looked = Looked(reader, year, known, choice.assessment_ids, choice.school_ids)
    found = (ground for rule in rules if rule.on for ground in _FINDERS[rule.basis](looked, rule))
    return tuple(marked_small(reader, one) for one in found)


def marked_small(reader: ResultReader, one: Ground) -> Ground:
    """Return a ground with its facts of too few people marked."""
    least = reader.catalogue.rules.small
    return replace(one, facts=tuple(replace(fact, small=0 < fact.n < least) for fact in one.facts))


def chosen_year(reader: ResultReader, choice: Choice) -> int | None:
    """Return the school year that is asked for: of the works, the last one chosen, else the newest with results."""
    if choice.assessment_ids:
        return max(reader.results(one).assessment.school_year for one in choice.assessment_ids)
    if choice.school_years:
        return choice.school_years[-1]
    return next((one.school_year for one in reader.assessments() if has_results(reader, one)), None)


def _by_school(looked: Looked, rule: Rule, found: Mapping[int, Sequence[Fact]]) -> Iterator[Ground]:
    """Yield a ground for each school, in the order of the list."""
    for school in looked.reader.schools().schools:
        facts = found.get(school.id or 0)
        if facts and school.id is not None:
            works = tuple(dict.fromkeys(fact.source for fact in facts if fact.source))
            yield Ground(rule, looked.school_year, tuple(facts), school.id, works=works)


# --- signs of bias


def _of_signs(looked: Looked, rule: Rule) -> Iterator[Ground]:
    choice = Choice(looked.assessment_ids, (looked.school_year,), looked.school_ids)
    found: dict[int, list[Sign]] = {}
    for one in signs(looked.reader, choice):
        if one.rule in rule.signs and one.n >= rule.threshold and one.school_id is not None:
            found.setdefault(one.school_id, []).append(one)
    for school in looked.reader.schools().schools:
        own = found.get(school.id or 0)
        if own and school.id is not None:
            yield ground_of_signs(looked.reader, rule, looked.school_year, school.id, own)


def ground_of_signs(reader: ResultReader, rule: Rule, year: int, school_id: int, own: Sequence[Sign]) -> Ground:
    """Return the ground that signs (at least one) of a school in a school year make for a rule."""
    titles = {work.id: assessment_title(work) for work in reader.assessments()}
    explanations = tuple(dict.fromkeys(words for one in own for words in one.explanations))
    facts = tuple(_sign_fact(one, titles) for one in _strongest_first(own))
    works = tuple(dict.fromkeys(titles[one.assessment_id] for one in own if one.assessment_id in titles))
    works = works or tuple(one.title.lower() for one in own)
    return Ground(rule, year, facts, school_id, works=_few(works, 1), explanations=explanations)


def _strongest_first(own: Sequence[Sign]) -> list[Sign]:
    """Return signs so that each sort comes once before any comes again, those of more people first."""
    by_rule: dict[str, list[Sign]] = {}
    for one in sorted(own, key=lambda one: -one.n):
        by_rule.setdefault(one.rule, []).append(one)
    places = range(max(len(found) for found in by_rule.values()))
    return [found[place] for place in places for found in by_rule.values() if place < len(found)]


def _sign_fact(one: Sign, titles: Mapping[int | None, str]) -> Fact:
    """Return a sign as a fact; how chance was allowed for stands once on the page, not in each fact."""
    n, explanation = people_of(one), next(iter(one.explanations), "")
    text = without_correction(one.text)
    if one.assessment_id in titles:
        return Fact(text, titles[one.assessment_id], n, one.origins, explanation=explanation)
    told = f"{one.title}: {text[:1].lower()}{text[1:]}" if text[1:2].islower() else f"{one.title}. {text}"
    if one.rule == codes.OBSERVED:
        source = f"Акты наблюдения, {year_title(one.school_year or 0)}"
        return Fact(told, source, n, one.origins, explanation=explanation)
    works = dict.fromkeys(titles[origin.assessment_id] for origin in one.origins if origin.assessment_id in titles)
    source = "; ".join(_few(tuple(works), 1)).replace(f"; {MORE}", f" {MORE}")
    return Fact(told, source, n, one.origins, explanation=explanation)


def _few(works: Sequence[str], most: int = 2) -> tuple[str, ...]:
    """Return the first works, and how many more there are."""
    more = len(works) - most
    if more <= 0:
        return tuple(works)
    return (*works[:most], f"{MORE} {counted(more, 'работа', 'работы', 'работ')}")


# --- results


def _low_results(looked: Looked, rule: Rule) -> Iterator[Ground]:
    if looked.assessment_ids:
        return  # the rule is of a year, not of one work
    met = {one.school_id: one.met for one in low_results(looked.reader, looked.school_year)}
    works_now = {work_key(work): work for work in looked.works}
    for one in low_signs(looked.reader, looked.school_year):
        if looked.wants(one.school_id) and (one.strength or 0) >= rule.threshold:
            own = sorted(met[one.school_id or 0], key=lambda evidence: -(evidence.figures[-1][1].value or 0.0))
            found = [_evidence_fact(looked, evidence, works_now) for evidence in own]
            facts = (Fact(one.text, _low_source(looked), one.n, one.origins), *found)
            works = tuple(fact.source for fact in found)
            yield Ground(
                rule,
                looked.school_year,
                facts,
                one.school_id,
                works=_few(works),
                explanations=one.explanations,
            )


def _low_source(looked: Looked) -> str:
    first = looked.school_year - low_rule(looked.reader).years + 1
    last = year_title(looked.school_year)
    if first == looked.school_year:
        return f"Работы {last} учебного года"
    return f"Работы {year_title(first)}–{last} учебных годов"


def _evidence_fact(looked: Looked, evidence: Evidence, works_now: Mapping[WorkKey, Assessment]) -> Fact:
    """Return a work that meets the rule of low results: its share of the last year, and those of the years before."""
    fact = _below(looked, works_now[evidence.work], evidence.figures[-1][1])
    before = [f"{year_title(year)} – {share(one)} (N {one.n})" for year, one in evidence.figures[:-1]]
    origins = tuple(origin for _, figure in evidence.figures for origin in figure.origins)
    return replace(fact, text="; ".join((fact.text, *before)), origins=origins)


def _below(looked: Looked, work: Assessment, figure: Figure) -> Fact:
    beside = whole(looked.reader, work, _BELOW)
    words = f"Не справились {share(figure)}{_interval(figure)}"
    if beside.value is not None:
        words = f"{words}; в районе – {share(beside)} (N {beside.n})"
    return Fact(words, assessment_title(work), figure.n, figure.origins)


def _low_work(looked: Looked, rule: Rule) -> Iterator[Ground]:
    found: dict[int, list[tuple[float, Fact]]] = {}
    for work in looked.works:
        beside = whole(looked.reader, work, _BELOW)
        for school, row in looked.of_schools(work, (_BELOW,)).items():
            figure = row.figures.get(_BELOW, NOTHING)
            if figure.value is None or figure.small or figure.value < rule.threshold:
                continue
            alone = beside.n == figure.n  # no other school has written the work
            if alone or figure.value > (beside.value or 0.0):
                found.setdefault(school, []).append((figure.value, _below(looked, work, figure)))
    for ground in _by_school(looked, rule, {school: _sorted(facts) for school, facts in found.items()}):
        yield _with_few(ground)


def _sorted(facts: Sequence[tuple[float, Fact]]) -> list[Fact]:
    return [fact for _, fact in sorted(facts, key=lambda pair: -pair[0])]


def _with_few(ground: Ground) -> Ground:
    return replace(ground, works=_few(ground.works))


def _decline(looked: Looked, rule: Rule) -> Iterator[Ground]:
    before = {work_key(one): one for one in looked.reader.assessments() if one.school_year == looked.school_year - 1}
    found: dict[int, list[tuple[float, Fact]]] = {}
    for work in looked.works:
        earlier = before.get(work_key(work))
        if earlier is None or not has_results(looked.reader, earlier):
            continue
        then = looked.of_schools(earlier, (_BELOW,))
        for school, row in looked.of_schools(work, (_BELOW,)).items():
            old = then[school].figures.get(_BELOW, NOTHING) if school in then else NOTHING
            now = row.figures.get(_BELOW, NOTHING)
            growth = difference(old, now)
            if growth.value is None or growth.small or growth.value < rule.threshold:
                continue
            if growth.low is None or growth.high is None or growth.low <= 0:
                continue
            words = (
                f"Доля не справившихся выросла с {share(old)} ({year_title(looked.school_year - 1)}, N {old.n}) до "
                f"{share(now)}: на {tenths(growth.value)} п. п. (интервал {tenths(growth.low)}–{tenths(growth.high)})"
            )
            fact = Fact(words, assessment_title(work), now.n, growth.origins)
            found.setdefault(school, []).append((growth.value, fact))
    for ground in _by_school(looked, rule, {school: _sorted(facts) for school, facts in found.items()}):
        yield _with_few(ground)


def _conditions(looked: Looked, rule: Rule) -> Iterator[Ground]:
    context = conditions.context_of(looked.reader, looked.school_year)
    if looked.assessment_ids or context is None:
        return
    index = conditions.index_of_year(looked.reader, context)
    results = conditions.results_of_year(looked.reader, looked.school_year)
    listed, _ = conditions.adverse_schools(looked.reader, looked.school_year)
    found: dict[int, list[Fact]] = {}
    for one in index.schools:
        result = results.get(one.school_id, NOTHING)
        adverse = one.lowest or one.school_id in listed
        if not adverse or not looked.wants(one.school_id) or result.value is None or result.value > -rule.threshold:
            continue
        value = "не посчитан" if one.value is None else number_words(one.value, 2)
        words = f"Индекс социального благополучия – {value} (0 – как в среднем по району)"
        origin = (context.origin((one.school_id,), one.scores),) if one.scores else ()
        found[one.school_id] = [
            Fact(
                f"Выполнение работ ниже районного в среднем на {tenths(-result.value)} п. п. "
                f"(результатов – {result.n})",
                f"Работы {year_title(looked.school_year)} учебного года",
                0,
                result.origins,
            ),
            Fact(words, f"Контекст {context.year} года", 0, origin),
        ]
    yield from _by_school(looked, rule, found)


def _district_low(looked: Looked, rule: Rule) -> Iterator[Ground]:
    facts: list[tuple[float, Fact]] = []
    for work in looked.works:
        figure = whole(looked.reader, work, _BELOW)
        if figure.value is not None and figure.value >= rule.threshold:
            words = f"Не справились {share(figure)}{_interval(figure)} участников района"
            facts.append((figure.value, Fact(words, assessment_title(work), figure.n, figure.origins)))
    if facts and not looked.school_ids:
        found = _sorted(facts)
        works = _few(tuple(fact.source for fact in found))
        yield Ground(rule, looked.school_year, tuple(found), works=works)


def _school_tasks(looked: Looked, rule: Rule) -> Iterator[Ground]:
    found: dict[int, list[Fact]] = {}
    skills: dict[int, list[str]] = {}
    for school, every in school_tasks(looked.reader, looked.school_year, rule.threshold).items():
        for told in every:
            if looked.wants(school) and told.work in looked.works:
                found.setdefault(school, []).append(told.fact)
                skills.setdefault(school, []).extend(told.tasks)
    for ground in _by_school(looked, rule, found):
        yield replace(ground, tasks=tuple(skills[ground.school_id or 0]))


def _district_tasks(looked: Looked, rule: Rule) -> Iterator[Ground]:
    if looked.school_ids:
        return
    for work in looked.works:
        told = district_tasks(looked.reader, work, rule.threshold)
        if told is not None:
            yield Ground(
                rule,
                looked.school_year,
                (told.fact,),
                subject=work.subject,
                works=(assessment_title(work),),
                tasks=told.tasks,
                subject_title=subject_title(work.subject),
            )


def whole(reader: ResultReader, work: Assessment, key: str) -> Figure:
    """Return a measure of the district in a work, NOTHING where its scale has no such measure."""
    known = catalogue(reader.district)
    measures = [one for one in known.for_scale(work.scale) if one.key == key]
    tally = reader.tally(work.id or 0)
    if not measures:
        return NOTHING
    (row,) = group_rows(tally, [district(reader, [one for one, _ in tally.units])], measures, known.rules)
    return row.figures.get(key, NOTHING)


def share(figure: Figure) -> str:
    """Return a share as people write it: «42,1 %», «60,0 %»."""
    return per_cent(figure)


def _interval(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return ""
    return f" (интервал {tenths(figure.low)}–{tenths(figure.high)} %)"


_FINDERS: Mapping[Basis, Callable[[Looked, Rule], Iterator[Ground]]] = {
    Basis.SIGNS: _of_signs,
    Basis.LOW_RESULTS: _low_results,
    Basis.LOW_WORK: _low_work,
    Basis.TASKS: _school_tasks,
    Basis.DECLINE: _decline,
    Basis.CONDITIONS: _conditions,
    Basis.DISTRICT_TASKS: _district_tasks,
    Basis.DISTRICT_LOW: _district_low,
}
