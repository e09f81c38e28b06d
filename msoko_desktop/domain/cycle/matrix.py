"""Works out the matrix of a year: which proofs hold in it, what is doubtful about them, the state of each cell."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msoko_desktop.domain.cycle.model import (
    Cell,
    CellState,
    CycleMatrix,
    Doubt,
    Proof,
    ProofKind,
    ProofState,
    stages_before,
)
from msoko_desktop.domain.cycle.naming import names_measure, speaks_of
from msoko_desktop.domain.cycle.rules import CycleRules
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.language.russian import counted, date_dots

Place = tuple[str, Stage]

_RANK = {ProofState.READY: 0, ProofState.DRAFT: 1, ProofState.EXPECTED: 2, ProofState.WITHDRAWN: 3}
_UNKEPT = "Не указано, где документ: приложите файл, ссылку или место хранения."
_UNKEPT_ACT = "Исполнено, но подтверждающий документ не приложен: приложите его к сроку."
_MEASURES = (Stage.MEASURES, Stage.DECISIONS)


def holds_in(proof: Proof, year: int, rules: CycleRules) -> bool:
    """Tell whether a proof is one for a year: its own, or a later one within the lifetime of its stage's proofs."""
    years = rules.valid_years.get(proof.stage, 1) if proof.lasting and proof.state is ProofState.READY else 1
    return proof.year <= year < proof.year + years


def cycle_matrix(
    directions: Sequence[str], proofs: Iterable[Proof], rules: CycleRules, year: int, today: dt.date
) -> CycleMatrix:
    """Return the matrix of a calendar year as it stands on `today`. Proofs of other directions are left out.

    A cell is proved where one proof is beyond doubt, doubtful where there are only doubtful ones or the whole of it
    is dated against the order of the stages.
    """
    wanted = set(directions)
    by_place: defaultdict[Place, list[Proof]] = defaultdict(list)
    for proof in proofs:
        if proof.direction in wanted and holds_in(proof, year, rules):
            found = by_place[proof.direction, proof.stage]
            known = next((place for place, one in enumerate(found) if one.key == proof.key), None)
            if known is None:
                found.append(proof)
            elif _worth(proof) < _worth(found[known]):
                found[known] = proof
    doubts = _doubts(by_place, rules, year, today)
    cells = {}
    for place, held in by_place.items():
        cells[place] = _cell(place, held, tuple(doubts.get(place, ())), today)
    return CycleMatrix(year, tuple(directions), cells)


def _worth(proof: Proof) -> tuple[int, bool, bool]:
    """Order what is said of one thing more than once: done with a paper first, what the person put here before."""
    return _RANK[proof.state], not proof.kept, proof.attached is None


def _cell(place: Place, every: list[Proof], doubts: tuple[Doubt, ...], today: dt.date) -> Cell:
    withdrawn = tuple(one for one in every if one.state is ProofState.WITHDRAWN)
    found = [one for one in every if one.state is not ProofState.WITHDRAWN]
    doubtful = {one.key for one in doubts}
    ready = [one for one in found if one.state is ProofState.READY]
    if any(one.key not in doubtful for one in ready) and "" not in doubtful:
        state = CellState.PROVED
    elif ready:
        state = CellState.DOUBTFUL
    elif any(one.state is ProofState.DRAFT for one in found):
        state = CellState.DRAFT
    else:
        state = CellState.EXPECTED if found else CellState.EMPTY
    late = state in (CellState.EXPECTED, CellState.DRAFT) and any(one.due and one.due < today for one in found)
    in_order = sorted(
        found, key=lambda one: (_RANK[one.state], one.key in doubtful, one.date or dt.date.max, one.title, one.key)
    )
    return Cell(*place, state, tuple(in_order), doubts, late, withdrawn)


# --- what is doubtful


def _doubts(
    by_place: Mapping[Place, list[Proof]], rules: CycleRules, year: int, today: dt.date
) -> Mapping[Place, list[Doubt]]:
    """Return the doubts of every cell that has ready proofs."""
    ready = {
        place: [one for one in found if one.state is ProofState.READY]
        for place, found in by_place.items()
        if any(one.state is ProofState.READY for one in found)
    }
    found: defaultdict[Place, list[Doubt]] = defaultdict(list)
    for place, doubt in (
        *_of_each(ready, rules, year, today),
        *_of_names(ready, rules),
        *_of_one_paper(ready, rules),
        *_of_order(ready, rules),
        *_of_missing({place: by_place[place] for place in ready}, rules, today),
    ):
        found[place].append(doubt)
    return found


def _of_each(
    ready: Mapping[Place, list[Proof]], rules: CycleRules, year: int, today: dt.date
) -> Iterator[tuple[Place, Doubt]]:
    """Doubt proofs by themselves: where the paper is, a day that has not come, an analysis after its day."""
    due = rules.effectiveness_due(year)
    for place, proofs in ready.items():
        for one in proofs:
            if "unkept" in rules.checks and not one.kept:
                yield place, Doubt("unkept", _UNKEPT_ACT if one.kind is ProofKind.ACTIVITY else _UNKEPT, one.key)
            if "future" in rules.checks and one.date is not None and one.date > today:
                text = f"Дата {date_dots(one.date)} ещё не наступила: проверьте дату документа."
                yield place, Doubt("future", text, one.key)
            if "late" in rules.checks and place[1] is Stage.EFFECTIVENESS and one.date is not None and one.date > due:
                text = f"Анализ эффективности за {year} год подписан {date_dots(one.date)}, позже {date_dots(due)}."
                yield place, Doubt("late", text, one.key)


def _of_names(ready: Mapping[Place, list[Proof]], rules: CycleRules) -> Iterator[tuple[Place, Doubt]]:
    """Doubt analyses whose text names no measure, and analyses of effectiveness that name none of those taken."""
    if "names" not in rules.checks:
        return
    for place, proofs in ready.items():
        direction, stage = place
        measures = [one for before in _MEASURES for one in ready.get((direction, before), ())]
        for one in proofs:
            if one.says is None or stage not in (Stage.ANALYSIS, Stage.EFFECTIVENESS):
                continue
            if stage is Stage.ANALYSIS and not speaks_of(one.says, rules.measure_words):
                yield place, Doubt("names", "В анализе не названы меры или рекомендации: допишите выводы.", one.key)
            others = [measure for measure in measures if measure.key != one.key]
            if stage is Stage.EFFECTIVENESS and not any(names_measure(one.says, measure) for measure in others):
                missing = "мер за этот год в файле нет" if not others else "ни одна мера года в тексте не названа"
                text = f"Анализ эффективности не называет мер: {missing}."
                yield place, Doubt("names", text, one.key)


def _of_one_paper(ready: Mapping[Place, list[Proof]], rules: CycleRules) -> Iterator[tuple[Place, Doubt]]:
    """Doubt a paper that is to prove too many stages of a direction, or too many directions at a stage."""
    if "one_paper" not in rules.checks:
        return
    stages: defaultdict[tuple[str, str], set[Stage]] = defaultdict(set)
    directions: defaultdict[tuple[str, Stage], set[str]] = defaultdict(set)
    for (direction, stage), proofs in ready.items():
        for one in proofs:
            stages[one.key, direction].add(stage)
            directions[one.key, stage].add(direction)
    for place, proofs in ready.items():
        direction, stage = place
        for one in proofs:
            count = len(stages[one.key, direction])
            wide = len(directions[one.key, stage])
            if count > rules.most_stages:
                words = counted(count, "стадию", "стадии", "стадий")
                text = f"Один документ доказывает {words} направления: приложите к стадиям свои документы."
                yield place, Doubt("one_paper", text, one.key)
            elif stage not in rules.shared and wide > rules.most_directions:
                words = counted(wide, "направления", "направлений", "направлений")
                text = f"Один документ приложен к этой стадии {words}: у направления должен быть свой."
                yield place, Doubt("one_paper", text, one.key)


def _of_order(ready: Mapping[Place, list[Proof]], rules: CycleRules) -> Iterator[tuple[Place, Doubt]]:
    """Doubt a stage all of whose papers are dated before the first paper of a stage before it.

    Papers without a date, and those of which nobody knows where they are, speak neither for nor against.
    """
    if "order" not in rules.checks:
        return
    for place, proofs in ready.items():
        direction, stage = place
        days = _days(proofs)
        for before in stages_before(stage) if days else ():
            earlier = _days(ready.get((direction, before), ()))
            if earlier and max(days) < min(earlier):
                text = (
                    f"Датировано {date_dots(max(days))}, раньше стадии «{before.label}» ({date_dots(min(earlier))}): "
                    "проверьте даты или приложите документ этой стадии."
                )
                yield place, Doubt("order", text, stage=before)
                break


def _of_missing(
    by_place: Mapping[Place, list[Proof]], rules: CycleRules, today: dt.date
) -> Iterator[tuple[Place, Doubt]]:
    """Doubt a stage as a whole while a monitoring whose day is over was filled in by nobody."""
    if "missing" not in rules.checks:
        return
    for place, proofs in by_place.items():
        for one in proofs:
            late = one.due is not None and one.due < today
            if late and one.kind is ProofKind.MONITORING and one.state is ProofState.EXPECTED:
                yield place, Doubt("missing", f"Срок прошёл, значений нет: {one.title}.")


def _days(proofs: Iterable[Proof]) -> list[dt.date]:
    return [one.date for one in proofs if one.date is not None and one.kept]
