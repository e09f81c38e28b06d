"""Grounds for a recommendation, and how those of one addressee become its page."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TypeVar

from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.domain.recommendations.model import (
    MOST_FACTS,
    MOST_GROUNDS,
    MOST_MEASURES,
    MOST_WORDS,
    AddresseeKind,
    Fact,
    Measure,
    Recommendation,
)
from msoko_desktop.domain.recommendations.rules import Basis, MeasureTemplate, Rule, filled

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a rule found for an addressee: facts, the strongest first; words for the places of the rule's texts.

    `school_id` is that of a head's school, `subject` the code of the teachers' one. `people` is the largest N.
    """

    rule: Rule
    school_year: int
    facts: tuple[Fact, ...]
    school_id: int | None = None
    subject: str = ""
    works: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    subject_title: str = ""
    explanations: tuple[str, ...] = ()

    @property
    def kind(self) -> AddresseeKind:
        """Whom it is for."""
        return self.rule.addressee

    @property
    def people(self) -> int:
        """The number of people of its largest figure."""
        return max((fact.n for fact in self.facts), default=0)

    @property
    def people_words(self) -> str:
        """The same with the mark of few: «7*»; "" where no fact is of people."""
        return max(self.facts, key=lambda fact: fact.n).people if self.facts else ""

    @property
    def whose(self) -> tuple[AddresseeKind, int | None, str]:
        """What makes grounds one recommendation."""
        return self.kind, self.school_id, self.subject


def recommended(
    grounds: Sequence[Ground], addressee: str, today: dt.date, working: Callable[[dt.date], dt.date] = lambda day: day
) -> Recommendation:
    """Return the recommendation that grounds (at least one) of one addressee make, the weightiest first.

    On the page stand the first MOST_GROUNDS, each with a figure, its deficit and what to do; `rules` names them all,
    `more` counts the figures that are left out. Days are counted from `today`; `working` puts one that is off to the
    next working day.
    """
    first, every = grounds[0], grounds
    grounds = _weightiest(grounds)
    facts = _alternately([_explained(one) for one in grounds])[:MOST_FACTS]
    texts: dict[str, dict[str, None]] = {"deficit": {}, "support": {}, "check": {}}
    measures: list[list[Measure]] = []
    for one in grounds:
        places = {"works": one.works, "tasks": one.tasks, "subject": (one.subject_title,) if one.subject_title else ()}
        for name, found in texts.items():
            found[filled(getattr(one.rule, name), places)] = None
        measures.append([_measure(item, places, today, working) for item in one.rule.measures])
    works = tuple(dict.fromkeys(origin.assessment_id for fact in facts for origin in fact.origins))
    return Recommendation(
        first.kind,
        addressee,
        first.school_year,
        first.school_id,
        first.subject,
        works[0] if len(works) == 1 and works[0] else None,
        tuple(dict.fromkeys(one.rule.code for one in every)),
        facts,
        _told(texts["deficit"]),
        tuple(one for one in _alternately(measures) if one.what)[:MOST_MEASURES],
        " ".join(_told(texts["support"])[:MOST_WORDS]),
        " ".join(_told(texts["check"])[:MOST_WORDS]),
        tuple(dict.fromkeys(words for one in grounds for words in (*one.explanations, *one.rule.explanations))),
        more=len({(fact.text, fact.source) for one in every for fact in one.facts}) - len(facts),
    )


def _weightiest(grounds: Sequence[Ground]) -> list[Ground]:
    """Return the grounds of a page, in their order. Beside low results of years one year says the least that is new."""
    years = any(one.rule.basis is Basis.LOW_RESULTS for one in grounds)
    order = sorted(grounds, key=lambda one: years and one.rule.basis is Basis.LOW_WORK)
    chosen = order[:MOST_GROUNDS]
    return [one for one in grounds if one in chosen]


def _explained(ground: Ground) -> tuple[Fact, ...]:
    """Return the facts of a ground, the first of them with what would explain it."""
    words = next(iter((*ground.explanations, *ground.rule.explanations)), "")
    return tuple(
        fact if place or fact.explanation else replace(fact, explanation=words)
        for place, fact in enumerate(ground.facts)
    )


def _measure(
    item: MeasureTemplate,
    places: Mapping[str, Sequence[str]],
    today: dt.date,
    working: Callable[[dt.date], dt.date],
) -> Measure:
    due = working(today + dt.timedelta(days=item.days)) if item.days else None
    return Measure(filled(item.what, places), due, item.who)


def _alternately(found: Sequence[Sequence[T]]) -> tuple[T, ...]:
    """Return the first thing of each ground, then the second ones, and so on, each once."""
    mixed = (one for row in zip_longest(*found) for one in row if one is not None)
    return tuple(dict.fromkeys(mixed))


def _told(texts: dict[str, None]) -> tuple[str, ...]:
    return tuple(capitalised(text) for text in texts if text)
