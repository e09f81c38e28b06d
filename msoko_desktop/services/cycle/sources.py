"""What of the file proves stages of the cycle by itself: one function for each kind of thing the file holds."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from msoko_desktop.domain.cycle.model import Proof, ProofKind, ProofState
from msoko_desktop.domain.cycle.rules import Automatic, CycleRules
from msoko_desktop.domain.documents.documents import Document, Stage
from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator
from msoko_desktop.domain.language.russian import counted, one_line, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.services.cycle.texts import PaperTexts
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.documents.register import document_title
from msoko_desktop.services.indicators.indicators import list_indicators
from msoko_desktop.services.monitoring import list_monitorings
from msoko_desktop.services.observers.rounds import list_rounds
from msoko_desktop.services.plans.plans import PlanSummary, list_plans
from msoko_desktop.services.results.assessment_names import procedure_title
from msoko_desktop.services.surveys import list_states
from msoko_desktop.storage import cycle as rows
from msoko_desktop.storage import notes as note_rows
from msoko_desktop.storage.district_file import District

_TITLE = 160  # characters of an activity's title that are shown
_YEAR_NAMED = re.compile(r"\bза\s+(20\d\d)(?:\s*[-–—/]\s*(20\d\d))?\s*(?:учебный|уч\.)?\s*год")
_STATES = {
    DocumentStatus.EXPECTED: ProofState.EXPECTED,
    DocumentStatus.DRAFT: ProofState.DRAFT,
    DocumentStatus.AGREEMENT: ProofState.DRAFT,
    DocumentStatus.APPROVED: ProofState.READY,
    DocumentStatus.CANCELLED: ProofState.WITHDRAWN,
    DocumentStatus.SUPERSEDED: ProofState.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the sources need: the file, the rules, how a direction's code is known in the set that is asked for."""

    d: District
    rules: CycleRules
    resolve: Callable[[str], str]
    texts: PaperTexts
    today: dt.date

    def placed(self, name: str) -> Automatic | None:
        """Return where the program puts what it keeps itself, None where the rules name no place for it."""
        found = self.rules.automatic.get(name)
        return None if found is None else replace(found, direction=self.resolve(found.direction))


def year_meant(stage: Stage | None, title: str, day: dt.date | None, rules: CycleRules) -> int | None:
    """Return the year that a paper is about: the one its title names («за 2025 год», of a school year the second).

    Without one it is that of its day; an analysis of effectiveness that is in time for the year before belongs there.
    """
    named = _YEAR_NAMED.search(title)
    if named is not None and stage is not None:
        return int(named[2] or named[1])
    if day is None:
        return None
    if stage is Stage.EFFECTIVENESS and day <= rules.effectiveness_due(day.year - 1):
        return day.year - 1
    return day.year


def proof_of_document(document: Document, known: Known, direction: str, stage: Stage) -> Proof | None:
    """Return a document of the register as a proof of a stage, None where its status or its day makes it none.

    A draft without a date is one of today: it is being written.
    """
    state = _STATES.get(document.status)
    day = document.due if state is ProofState.EXPECTED else document.date
    if day is None and state is ProofState.DRAFT:
        day = known.today
    year = year_meant(stage, document.title, day, known.rules)
    if state is None or year is None:
        return None
    own = document.order_id is not None or document.plan_id is not None
    kind = ProofKind(document.key.split()[0])
    return Proof(
        direction,
        stage,
        year,
        kind,
        document.key,
        document_title(document),
        state,
        None if state is ProofState.EXPECTED else document.date,
        document.due,
        kept=own or document.file is not None or bool(document.link.strip() or document.place.strip()),
        says=known.texts.of_document(document) if stage in (Stage.ANALYSIS, Stage.EFFECTIVENESS) else None,
    )


def of_register(known: Known) -> Iterator[Proof]:
    """Yield what the register says of documents with a direction and a stage; orders and notes on plans among them."""
    notes = {one.document_id: one for one in _notes(known) if one.document_id is not None}
    for document in list_documents(known.d):
        note = notes.get(document.id or 0)
        direction = document.direction or (direction_of_note(note, known) if note is not None else "")
        if not direction or document.stage is None:
            continue
        found = proof_of_document(document, known, known.resolve(direction), document.stage)
        if found is None:
            continue
        if note is not None and found.says is None:
            found = replace(found, says=known.texts.of_note(note.id))
        yield found


def _notes(known: Known) -> tuple[note_rows.NoteSummary, ...]:
    with known.d.reading() as connection:
        return note_rows.read_summaries(connection)


def direction_of_note(note: note_rows.NoteSummary, known: Known) -> str:
    """Return the direction a note belongs to: its own, else the one that the rules name for its kind ("": none)."""
    place = known.placed(_note_rule(note.kind))
    if note.kind.is_collected:
        return note.direction
    return note.direction or (place.direction if place is not None else "")


def _note_rule(kind: NoteKind) -> str:
    return "effectiveness_notes" if kind.tells_effect else "notes"


def of_plans(known: Known) -> Iterator[Proof]:
    """Yield the plans of directions as measures of each of their years."""
    for plan in list_plans(known.d):
        if not plan.direction or plan.period is None:
            continue
        act = plan.approval
        ready = act is not None and act.date is not None and plan.status.value != "draft"
        for year in range(plan.period.start.year, plan.period.end.year + 1):
            yield Proof(
                known.resolve(plan.direction),
                Stage.MEASURES,
                year,
                ProofKind.PLAN,
                f"plan {plan.id}",
                one_line(plan.title),
                ProofState.WITHDRAWN if plan.ended else ProofState.READY if ready else ProofState.DRAFT,
                act.date if ready and act is not None else None,
                lasting=False,
            )


def of_activities(known: Known) -> Iterator[Proof]:
    """Yield activities of plans: those done prove their stage, with a paper or doubtfully without; others are expected.

    That measures are expected, the plan itself tells.
    """
    with known.d.reading() as connection:
        found = list(rows.read_activities(connection))
    done_years = {(one.line_id, int(one.done_on[:4])) for one in found if one.done_on}
    seen: set[tuple[int, int]] = set()
    for one in found:
        title = shortened(one_line(one.title), _TITLE)
        words = f"п. {one.number.rstrip('.')} «{title}»" if one.number else f"«{title}»"
        stage = known.rules.stage_of_activity(one.title)
        base = Proof(
            known.resolve(one.direction), stage, 0, ProofKind.ACTIVITY, f"activity {one.line_id}", words, lasting=False
        )
        if one.done_on:
            day = dt.date.fromisoformat(one.done_on)
            year = year_meant(stage, "", day, known.rules) or day.year
            yield replace(base, year=year, date=day, kept=one.proofs > 0)
        if stage is Stage.MEASURES:
            continue
        for year in range(one.first_year, one.last_year + 1):
            if (one.line_id, year) not in seen and (one.line_id, year) not in done_years:
                seen.add((one.line_id, year))
                late = known.rules.effectiveness_due(year) if stage is Stage.EFFECTIVENESS else dt.date(year, 12, 31)
                yield replace(base, year=year, state=ProofState.EXPECTED, due=late)


def of_notes(known: Known) -> Iterator[Proof]:
    """Yield the analytical notes that are not on record as documents: drafts of an analysis."""
    for note in _notes(known):
        direction = direction_of_note(note, known)
        if not direction or note.document_id is not None:
            continue
        yield Proof(
            known.resolve(direction),
            Stage.EFFECTIVENESS if note.kind.tells_effect else Stage.ANALYSIS,
            note.school_year + 1,
            ProofKind.NOTE,
            f"note {note.id}",
            one_line(note.title),
            ProofState.DRAFT,
            says=known.texts.of_note(note.id),
            lasting=False,
        )


def of_works(known: Known) -> Iterator[Proof]:
    """Yield the results of a calendar year as its monitoring; a draft while a work has those of few schools only."""
    place = known.placed("works")
    if place is None:
        return
    with known.d.reading() as connection:
        found = list(rows.read_works(connection))
        schools = rows.count_schools(connection)
    by_year: defaultdict[int, list[rows.WorkRow]] = defaultdict(list)
    for one in found:
        by_year[int(one.date[:4]) if one.date else one.school_year + 1].append(one)
    for year, works in sorted(by_year.items()):
        names = ", ".join(dict.fromkeys(procedure_title(one.procedure) for one in works))
        days = sorted(one.date for one in works if one.date)
        enough = max(one.schools for one in works) * 100 >= schools * known.rules.least_percent
        yield Proof(
            place.direction,
            place.stage,
            year,
            ProofKind.WORKS,
            f"works {year}",
            f"{counted(len(works), 'работа', 'работы', 'работ')} с результатами школ: {names}",
            state=ProofState.READY if enough else ProofState.DRAFT,
            date=dt.date.fromisoformat(days[0]) if days else None,
            lasting=False,
        )


def of_recommendations(known: Known) -> Iterator[Proof]:
    """Yield the recommendations of a year, sent or not, by direction; an order they led to is a decision."""
    place = known.placed("recommendations")
    if place is None:
        return
    with known.d.reading() as connection:
        found = list(rows.read_sent(connection))
    sent: defaultdict[tuple[str, int], list[dt.date]] = defaultdict(list)
    drafts: defaultdict[tuple[str, int], int] = defaultdict(int)
    orders: dict[tuple[str, int], None] = {}
    for one in found:
        for direction in _directions_of(one, known, place.direction):
            if one.sent:
                day = dt.date.fromisoformat(one.sent)
                sent[direction, day.year].append(day)
            else:
                drafts[direction, one.school_year + 1] += 1
            if one.order_id is not None:
                orders[direction, one.order_id] = None
    base = Proof("", place.stage, 0, ProofKind.RECOMMENDATIONS, "", "", lasting=False)
    for (direction, year), days in sorted(sent.items()):
        title = f"Отправлено адресных рекомендаций: {len(days)}"
        key = f"recommendations {direction} {year}"
        yield replace(base, direction=direction, year=year, key=key, title=title, date=min(days))
    for (direction, year), count in sorted(drafts.items()):
        title = f"Подготовлено, не отправлено рекомендаций: {count}"
        key = f"recommendations {direction} {year} drafts"
        yield replace(base, direction=direction, year=year, key=key, title=title, state=ProofState.DRAFT)
    yield from _decisions(known, orders)


def _directions_of(one: rows.SentRow, known: Known, usual: str) -> tuple[str, ...]:
    """Return the directions of a recommendation: its own, else those that its rules are of."""
    if one.direction:
        return (known.resolve(one.direction),)
    named = known.rules.recommendation_directions
    codes = [known.resolve(named[rule]) if rule in named else usual for rule in one.rules.split()]
    return tuple(dict.fromkeys(codes)) or (usual,)


def _decisions(known: Known, orders: Iterable[tuple[str, int]]) -> Iterator[Proof]:
    by_id = {one.order_id: one for one in list_documents(known.d) if one.order_id is not None}
    for direction, order_id in orders:
        order = by_id.get(order_id)
        found = None if order is None else proof_of_document(order, known, direction, Stage.DECISIONS)
        if found is not None:
            yield found


def of_indicators(known: Known) -> Iterator[Proof]:
    """Yield the indicators of directions: with targets, of an approved plan or of drafts; with facts, as monitoring.

    Facts that follow from the file are not counted here: what was collected is.
    """
    plans = {one.id: one for one in list_plans(known.d)}
    with known.d.reading() as connection:
        plan_of = rows.plans_of_lines(connection)
    targets: defaultdict[tuple[str, int], list[DistrictIndicator]] = defaultdict(list)
    for one in list_indicators(known.d):
        for year in {year for year, _ in one.targets}:
            targets[known.resolve(one.direction), year].append(one)
    for (direction, year), found in sorted(targets.items()):
        own = {plan_of.get(line_id, 0) for one in found for line_id in one.line_ids}
        acts = [plan.approval for number, plan in plans.items() if number in own and _touches(plan, year)]
        days = [act.date for act in acts if act is not None and act.date is not None]
        count = counted(len(found), "показатель", "показателя", "показателей")
        base = Proof(direction, Stage.INDICATORS, year, ProofKind.INDICATORS, "", "", lasting=False)
        yield replace(
            base,
            key=f"indicators {direction} {year}",
            title=f"{count} с плановыми значениями на {year} год",
            state=ProofState.READY if days else ProofState.DRAFT,
            date=min(days, default=None),
        )
        known_facts = sum(one.fact(year) is not None for one in found)
        if known_facts:
            whole = known_facts == len(found)
            yield replace(
                base,
                stage=Stage.MONITORING,
                key=f"facts {direction} {year}",
                title=f"Значения за {year} год: {known_facts} из {len(found)} показателей",
                state=ProofState.READY if whole else ProofState.DRAFT,
            )


def _touches(plan: PlanSummary, year: int) -> bool:
    return plan.period is not None and plan.period.start.year <= year <= plan.period.end.year


def of_monitorings(known: Known) -> Iterator[Proof]:
    """Yield monitoring forms: in a period of which enough schools have all values they prove the monitoring of its
    year, filled less they are a draft, without a value they are expected. The form itself is a draft of the methods of
    collecting: what puts it in force is an order or a regulation."""
    collected: dict[tuple[int, int], None] = {}
    for one in list_monitorings(known.d, known.today):
        if not one.direction:
            continue
        direction = known.resolve(one.direction)
        if (one.form_id, one.year) not in collected:
            collected[one.form_id, one.year] = None
            yield Proof(
                direction, Stage.COLLECTION, one.year, ProofKind.MONITORING, f"monitoring {one.form_id}",
                f"Форма мониторинга «{one.title}»", ProofState.DRAFT, lasting=False,
            )  # fmt: skip
        told = f": полностью заполнили {one.whole} из {one.asked}" if one.filled else ""
        enough = one.asked > 0 and one.whole * 100 >= one.asked * known.rules.least_percent
        yield Proof(
            direction,
            Stage.MONITORING,
            one.year,
            ProofKind.MONITORING,
            f"monitoring {one.form_id} {one.period_title}",
            f"{one.title}, {one.period_title}{told}",
            ProofState.READY if enough else ProofState.DRAFT if one.filled else ProofState.EXPECTED,
            one.last,
            one.due,
            lasting=False,
        )


def of_surveys(known: Known) -> Iterator[Proof]:
    """Yield surveys with answers: one that enough schools answered proves the monitoring of its year."""
    for one in list_states(known.d):
        if not one.direction or not one.filled:
            continue
        enough = one.asked > 0 and one.filled * 100 >= one.asked * known.rules.least_percent
        yield Proof(
            known.resolve(one.direction),
            Stage.MONITORING,
            one.year,
            ProofKind.SURVEY,
            f"survey {one.survey_id} {one.year_title}",
            f"{one.title}, {one.year_title}: ответили школы, {one.filled} из {one.asked}",
            ProofState.READY if enough else ProofState.DRAFT,
            one.last,
            lasting=False,
        )


def of_rounds(known: Known) -> Iterator[Proof]:
    """Yield the rounds of observers: those whose visits are recorded, those that are only planned as drafts."""
    place = known.placed("rounds")
    if place is None:
        return
    for one in list_rounds(known.d):
        if not one.days:
            continue
        done = one.visited > 0 and one.visited * 100 >= one.needed * known.rules.least_percent
        yield Proof(
            place.direction,
            place.stage,
            one.days[0].year,
            ProofKind.ROUND,
            f"round {one.id}",
            f"{one.round.title}: посещений {one.visited} из {one.needed}",
            ProofState.READY if done else ProofState.DRAFT,
            one.days[0],
            lasting=False,
        )


SOURCES: tuple[Callable[[Known], Iterator[Proof]], ...] = (
    of_register,
    of_plans,
    of_activities,
    of_notes,
    of_works,
    of_recommendations,
    of_indicators,
    of_monitorings,
    of_surveys,
    of_rounds,
)
