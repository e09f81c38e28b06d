"""Why places stay empty, in Russian sentences."""

from collections.abc import Sequence

from msoko_desktop.domain.language.russian import capitalised, counted, sentence_list
from msoko_desktop.domain.observers.explaining import EmptyPlace, Explanation
from msoko_desktop.domain.observers.model import Outcome, Problem, RoundKind, Rule
from msoko_desktop.domain.observers.records import RoundSlot
from msoko_desktop.domain.observers.rules import is_against
from msoko_desktop.services.observers.assigning import Proposal, RoundView
from msoko_desktop.services.observers.round_grids import slot_words

_SHOWN = 4  # schools of a day that are told of one by one
_NAMED = 6  # schools that are named in one sentence
_PASSED = {
    Rule.OWN: "не из этой школы",
    Rule.RELATED: "без детей и родственников в ней",
    Rule.SUBJECT: "не преподают предмет",
    Rule.KNOWS: "преподают предмет",
    Rule.ACCREDITED: "аккредитованы на этот день",
    Rule.AWAY: "могут в этот день",
}
_EVERYWHERE = (Rule.SUBJECT, Rule.KNOWS, Rule.ACCREDITED, Rule.AWAY)  # the same for every school of a day
_WHOM = {RoundKind.OBSERVATION: "наблюдателей", RoundKind.EXPERTS: "экспертов", RoundKind.SCHOOLS: "школ"}
_GIVEN_UP = {
    Rule.OWN: "правило «не в школу, где работает»",
    Rule.RELATED: "правило о школах детей и родственников",
    Rule.SUBJECT: "правило «не на предмет, который преподаёт»",
    Rule.KNOWS: "правило «только работы по своему предмету»",
    Rule.ACCREDITED: "правило об аккредитации",
    Rule.AWAY: "правило о днях, когда не может",
    Rule.MUTUAL: "правило «школы не проверяют друг друга»",
    Rule.LIMIT: "наибольшее число назначений",
    Rule.LOCKS: "закреплённые назначения",
}


def headline(proposal: Proposal) -> str:
    """Return what came of it in one sentence."""
    missing = sum(proposal.solution.short.values())
    needed = sum(proposal.problem.needs.values())
    if not missing:
        people = counted(needed, "место занято", "места заняты", "мест заняты")
        return f"Расставлены все: {people}."
    found = f"Заполнить можно {needed - missing} из {needed}"
    if proposal.solution.outcome is Outcome.UNDECIDED:
        return f"За отведённое время найдено не всё. {found} или больше: уменьшите график или повторите."
    return f"Заполнить все места нельзя. {found}."


def sentences(view: RoundView, proposal: Proposal) -> tuple[str, ...]:
    """Return why places stay empty, day by day, and what is enough to give up; () where none does."""
    explanation = proposal.explanation
    if explanation is None:
        return ()
    by_slot: dict[int, list[EmptyPlace]] = {}
    for empty in explanation.places:
        by_slot.setdefault(empty.place[0], []).append(empty)
    found = [_slot(view, proposal.problem, slot_id, empties) for slot_id, empties in by_slot.items()]
    return (_ways(view, explanation), *found)


def _slot(view: RoundView, problem: Problem, slot_id: int, empties: Sequence[EmptyPlace]) -> str:
    """Return what is missing in a slot, who there is for all of it, and the causes of single schools."""
    slot = next(one for one in problem.slots if one.id == slot_id)
    needed = sum(count for place, count in problem.needs.items() if place[0] == slot_id)
    missing = sum(one.missing for one in empties)
    left, chain = list(problem.persons), [f"всего {_WHOM[view.round.kind]} – {len(problem.persons)}"]
    for rule in _EVERYWHERE:
        passed = [one for one in left if not (rule in problem.rules and is_against(rule, one, slot, 0))]
        if len(passed) < len(left):
            chain.append(f"{_PASSED[rule]} – {len(passed)}")
        left = passed
    words = [f"{_words(view, slot_id)}: занято {needed - missing} из {needed}; {', '.join(chain)}."]
    if slot.day is not None and len(left) < needed:
        words.append(f"На {counted(needed, 'место', 'места', 'мест')} этого мало.")
        return " ".join(words)
    alone = [one for one in empties if one.left < one.count]
    words += [_alone(view, one) for one in alone[:_SHOWN]]
    together = next((one for one in empties if one.rivals), None)
    if together is not None:
        words.append(_rivals(view, together))
    rest = [one for one in empties if one not in alone and not one.rivals]
    if rest:
        schools = _listed([view.school_names.get(one.place[1], "?") for one in rest])
        words.append(f"{schools}: подходящие есть, но мешают пары школ, число назначений или закрепления.")
    return " ".join(words)


def _alone(view: RoundView, empty: EmptyPlace) -> str:
    """Return who is left at a place whose own persons are too few."""
    chain, before = [], empty.everybody
    for rule, left in empty.passed:
        if left < before:
            chain.append(f"{_PASSED[rule]} – {left}")
        before = left
    school = view.school_names.get(empty.place[1], "?")
    found = f" ({', '.join(chain)})" if chain else ""
    return f"{school}: нужно {empty.count}, подходят {empty.left}{found}."


def _rivals(view: RoundView, empty: EmptyPlace) -> str:
    schools = _listed([view.school_names.get(school, "?") for _, school in empty.rivals])
    if len(empty.rivals) == 1:
        return f"{schools}: нужно {empty.needed}, подходят {empty.persons}."
    return f"Школам {schools} вместе нужно {empty.needed}, а подходят для них только {empty.persons}."


def _listed(names: Sequence[str]) -> str:
    shown = [*names[:_NAMED], f"ещё {len(names) - _NAMED}"] if len(names) > _NAMED else list(names)
    return sentence_list(shown)


def _words(view: RoundView, slot_id: int) -> str:
    return slot_words(next((one for one in view.slots if one.id == slot_id), RoundSlot()))


def _ways(view: RoundView, explanation: Explanation) -> str:
    if explanation.ways:
        ways = [sentence_list([_GIVEN_UP[rule] for rule in Rule if rule in way]) for way in explanation.ways]
        listed = "; или ".join(ways)
        return f"Чтобы заполнить всё, достаточно снять: {listed}."
    if not explanation.searched:
        return "Что достаточно снять, за отведённое время не найдено: уменьшите график."
    whom = capitalised(_WHOM[view.round.kind])
    if explanation.crowded:
        return f"{whom} меньше, чем мест в один день: добавьте людей или уменьшите потребность."
    return f"{whom} не хватит, даже если снять три любых правила: добавьте людей или уменьшите потребность."
