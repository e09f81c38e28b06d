"""What can be prepared for the school year after one, and the preparing of what a person ticked."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from msoko_desktop.domain.cycle.year_closing import moved_up
from msoko_desktop.domain.deadlines.shift import shift_text
from msoko_desktop.domain.indicators.district_indicators import Period
from msoko_desktop.domain.language.russian import counted, one_line, quoted
from msoko_desktop.domain.plans import plan_shift
from msoko_desktop.domain.schools.school_years import SchoolSize, year_title
from msoko_desktop.domain.schools.schools import School, is_closed
from msoko_desktop.services import monitoring
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.operations import Step
from msoko_desktop.services.plans import plan_copies, plan_status
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.school_groups import SchoolGroup, list_groups, save_group
from msoko_desktop.services.schools.school_sizes import counts_of, set_counts
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.services.year_closing.turns import carry_on_turns
from msoko_desktop.services.year_closing.unfinished import is_over
from msoko_desktop.storage import expected_results as expected_rows
from msoko_desktop.storage import school_years
from msoko_desktop.storage.district_file import District


class Part(StrEnum):
    """What is prepared as a whole, ticked or not."""

    WORKS = "works"
    SIZES = "sizes"
    TARGETS = "targets"
    TURNS = "turns"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class PlanOffer:
    """A plan that ends with the year: the title of its copy for the next one ("": a copy is there already)."""

    plan: PlanSummary
    new_title: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be prepared for the next school year.

    `plans` can be shifted, `archive` can be put away (plans that are over), `works` copied, `sizes` moved up a grade.
    `targets` of indicators by (id, period) stay as they were, `expected` are cells of the table of expected results
    as `expected_results.set_cells` takes them, each ticked by the key of its row. `turns` are forms whose round of
    schools is over. `groups` have schools that are closed: with those that took them over.
    """

    plans: tuple[PlanOffer, ...] = ()
    archive: tuple[PlanSummary, ...] = ()
    works: tuple[int, ...] = ()
    sizes: tuple[SchoolSize, ...] = ()
    targets: Mapping[tuple[int, Period], float] = field(default_factory=dict)
    expected: tuple[tuple[str, str, int, str], ...] = ()
    turns: tuple[tuple[int, str], ...] = ()
    groups: tuple[SchoolGroup, ...] = ()

    def of(self, part: Part) -> int:
        """Return how many things a part is made of."""
        return len(getattr(self, part.value))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person ticked: ids of plans to shift, to archive, the parts that go on, the keys of rows of expected
    results that are promised again. Nothing ticked, nothing done."""

    shift: tuple[int, ...] = ()
    archive: tuple[int, ...] = ()
    parts: frozenset[Part] = frozenset()
    expected: tuple[str, ...] = ()


def offers(d: District, timetable: Timetable, school_year: int) -> Offers:
    """Return what can be prepared for the school year after this one."""
    plans = [one for one in timetable.plans if one.order_id is None]
    titles = {one_line(one.title).casefold() for one in plans}
    shiftable = []
    for plan in plans:
        if plan.period is None or not _ends_with(plan, school_year):
            continue
        title = shift_text(plan.title, years_of(plan)).text
        folded, period = one_line(title).casefold(), plan_shift.shift_period(plan.period, years_of(plan))
        named = folded in titles and one_line(title) != one_line(plan.title)
        known = named or any(one.period == period and one_line(one.title).casefold() == folded for one in plans)
        shiftable.append(PlanOffer(plan, "" if known else title))
    next_year = {_work_key(one) for one in assessments.list_assessments(d, school_year + 1)}
    return Offers(
        tuple(shiftable),
        tuple(one for one in plans if is_over(one, school_year)),
        tuple(one.id for one in assessments.list_assessments(d, school_year) if _work_key(one) not in next_year),
        _next_sizes(d, school_year),
        _next_targets(d, school_year + 1),
        _next_expected(d, school_year + 1),
        _next_turns(d, school_year),
        _renewed_groups(d, school_year),
    )


def _work_key(one: assessments.AssessmentSummary) -> tuple[str, str, int, str]:
    work = one.assessment
    return work.procedure, work.subject, work.grade, work.variant


def _ends_with(plan: PlanSummary, school_year: int) -> bool:
    """Whether a plan ends in the school year, or with the calendar year in which it ends."""
    return plan.period is not None and dt.date(school_year, 9, 1) <= plan.period.end <= dt.date(school_year + 1, 12, 31)


def years_of(plan: PlanSummary) -> int:
    """Return by how many years a plan is shifted so that its copy begins when it ends."""
    if plan.period is None:
        return 1
    return max(1, round((plan.period.end - plan.period.start).days / 365.25))


def _next_sizes(d: District, school_year: int) -> tuple[SchoolSize, ...]:
    """Return the sizes of the next year as far as they follow, none where some are there already.

    Pupils of a school that was joined to another in the year are counted there, those of one closed for good nowhere.
    """
    grades = {one["code"]: int(one["grades"][1]) for one in reference_data("school_kinds")["kind"]}
    schools = {one.id or 0: one for one in list_schools(d)}
    heirs = {number: _heir(schools, number, dt.date(school_year + 1, 9, 1)) for number in schools}
    with d.reading() as connection:
        if school_years.read_sizes(connection, school_year + 1):
            return ()
        sizes = school_years.read_sizes(connection, school_year)
    last = {number: grades.get(one.kind, 11) for number, one in schools.items()}
    joined = {number: heir for number, heir in heirs.items() if heir is not None}
    return moved_up((one for one in sizes if one.school_id in joined), last, joined)


def _heir(schools: Mapping[int, School], number: int, day: dt.date) -> int | None:
    """Return the school that has the pupils of one on a day: itself, or the one it was joined to; None for none."""
    seen: set[int] = set()
    while number in schools and number not in seen:
        if not is_closed(schools[number], day):
            return number
        seen.add(number)
        number = schools[number].successor_id or 0
    return None


def _next_targets(d: District, year: int) -> Mapping[tuple[int, Period], float]:
    """Return the targets of a calendar year for the next one, of indicators that have none for it."""
    found = {}
    for one in indicators.list_indicators(d):
        if one.id is None or any(other > year for other, _ in one.targets):
            continue
        for (own, quarter), value in one.targets.items():
            if own == year:
                found[one.id, (year + 1, quarter)] = value
    return found


def _next_expected(d: District, year: int) -> tuple[tuple[str, str, int, str], ...]:
    """Return what is expected in a calendar year as cells of the next one, in rows that end with it.

    A paper that is promised once and names no year is made once («Приказ об утверждении Положения»): none follows it.
    """
    with d.reading() as connection:
        rows = expected_rows.read_rows(connection)
    found = []
    for row in rows:
        if year in row.cells and max(row.cells) == year:
            title = row.cells[year].title
            following = shift_text(title, 1).text
            if len(row.cells) > 1 or following != title:
                found.append((row.key, row.direction, year + 1, following))
    return tuple(found)


def _next_turns(d: District, school_year: int) -> tuple[tuple[int, str], ...]:
    """Return the forms whose schools take turns and whose round has no year after this one."""
    found = []
    for form in monitoring.list_forms(d):
        turns = monitoring.turns_of(d, form.id or 0) if form.turns > 1 else {}
        years = [year for year, schools in turns.items() if schools]
        if years and max(years) <= school_year:
            found.append((form.id or 0, one_line(form.title)))
    return tuple(found)


def _renewed_groups(d: District, school_year: int) -> tuple[SchoolGroup, ...]:
    """Return the groups with schools that are closed by the next year, with their heirs in their places."""
    schools = {one.id or 0: one for one in list_schools(d)}
    day = dt.date(school_year + 1, 9, 1)
    found = []
    for group in list_groups(d):
        heirs = [_heir(schools, number, day) for number in group.school_ids]
        new = tuple(dict.fromkeys(one for one in heirs if one is not None))
        if new and set(new) != set(group.school_ids):
            found.append(SchoolGroup(group.id, group.name, new))
    return tuple(found)


# --- in words, and done


def part_words(offered: Offers, part: Part, school_year: int) -> str:
    """Return a part in the words of the list of what can be prepared, and of the record."""
    following, count, year = year_title(school_year + 1), offered.of(part), school_year + 1
    if part is Part.WORKS:
        return f"Работы со шкалами на {following} год, без дат и результатов: {count}"
    if part is Part.SIZES:
        schools = counted(len({one.school_id for one in offered.sizes}), "школа", "школы", "школ")
        return f"Контингент на класс выше: {schools}; 1 и 10 классы вводятся отдельно"
    if part is Part.TARGETS:
        count = len({number for number, _ in offered.targets})
        words = counted(count, "показатель", "показателя", "показателей")
        return f"Плановые значения на {year + 1} год, как в {year} году (их уточняют): {words}"
    if part is Part.TURNS:
        names = ", ".join(quoted(title) for _, title in offered.turns)
        return f"Новая очередь школ с {following} года: {names}"
    return f"Группы школ, вместо закрытых школ – преемницы: {', '.join(quoted(one.name) for one in offered.groups)}"


def plan_words(plan: PlanOffer | PlanSummary) -> str:
    """Return a plan that is copied or put away in the same words."""
    if isinstance(plan, PlanOffer):
        return f"Новый план по образцу: {one_line(plan.new_title)}"
    return f"В архив: {one_line(plan.title)}"


def expected_words(cell: tuple[str, str, int, str]) -> str:
    """Return a paper that is promised again in the words of the list of what can be prepared."""
    return f"Ожидаемый результат {cell[2]} года: {one_line(cell[3])}"


def prepared_words(offered: Offers, wishes: Wishes, school_year: int) -> tuple[str, ...]:
    """Return what is ticked in the words of the record of the closing."""
    lines = [plan_words(one) for one in offered.plans if one.plan.id in wishes.shift and one.new_title]
    lines += [plan_words(one) for one in offered.archive if one.id in wishes.archive]
    lines += [part_words(offered, part, school_year) for part in Part if part in wishes.parts and offered.of(part)]
    if promised := sum(cell[0] in wishes.expected for cell in offered.expected):
        words = counted(promised, "документ", "документа", "документов")
        lines.append(f"Ожидаемые результаты {school_year + 2} года по образцу {school_year + 1} года: {words}")
    return tuple(lines)


def prepare(d: District, step: Step, offered: Offers, wishes: Wishes, school_year: int) -> None:
    """Do within a write what a person ticked."""
    by_id = {one.plan.id: one for one in offered.plans}
    for plan_id in wishes.shift:
        if plan_id in by_id:
            plan = by_id[plan_id].plan
            copy = plan_copies.shifted_copy(d, plan_id, years_of(plan))
            step.changed(created=copy.changes.created)
            if plan.period is not None:
                period = plan_shift.shift_period(plan.period, years_of(plan))
                carry_on_turns(step, plan_id, copy.changes.created[0], period)
    over = {one.id for one in offered.archive}
    for plan_id in wishes.archive:
        if plan_id in over:
            plan_status.archive_plan(d, plan_id)
    promised = [cell for cell in offered.expected if cell[0] in wishes.expected]
    if promised:
        expected_results.set_cells(d, promised, "Ожидаемые результаты следующего года")
    _prepare_parts(d, offered, [part for part in Part if part in wishes.parts and offered.of(part)], school_year)


def _prepare_parts(d: District, offered: Offers, parts: Sequence[Part], school_year: int) -> None:
    following = year_title(school_year + 1)
    if Part.WORKS in parts:
        assessments.copy_assessments(d, offered.works, school_year + 1)
    if Part.SIZES in parts:
        set_counts(d, counts_of(offered.sizes), f"Перенести контингент на {following} год")
    if Part.TARGETS in parts:
        indicators.set_values(d, dict(offered.targets), {}, "Плановые значения на следующий год")
    if Part.TURNS in parts:
        for form_id, _ in offered.turns:
            monitoring.spread_turns(d, form_id, school_year + 1)
    if Part.GROUPS in parts:
        for group in offered.groups:
            save_group(d, group.id, group.name, group.school_ids)
