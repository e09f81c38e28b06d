"""An address recommendation as values: addressee, facts with their sheets, deficits, what to do, its way and answer."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from msoko_desktop.domain.analysis.model import FEW, Origin
from msoko_desktop.domain.language.russian import counted, date_dots
from msoko_desktop.domain.plain_json import from_plain, to_plain

MOST_FACTS = 5
"""Figures on one page, at most (domain.md, section 4: three to five)."""

LEAST_FACTS = 3
MOST_MEASURES = 5
MOST_GROUNDS = 4
"""Rules that stand on one page with a figure, a deficit and a measure each, at most."""

MOST_WORDS = 2
"""Rules whose words on support and checking stand on one page, at most."""


class AddresseeKind(StrEnum):
    """Whom a recommendation is for: the head of a school, the teachers of a subject, the methodical centre."""

    HEAD = "head"
    TEACHERS = "teachers"
    METHODISTS = "methodists"

    @property
    def label(self) -> str:
        """The kind in Russian, as it stands in lists."""
        return _KINDS[self]


_KINDS = {
    AddresseeKind.HEAD: "Руководитель школы",
    AddresseeKind.TEACHERS: "Учителя предмета",
    AddresseeKind.METHODISTS: "Методический центр",
}


class State(StrEnum):
    """How far a recommendation has come; the values are those of the data base."""

    DRAFT = "draft"
    SENT = "sent"
    ANSWERED = "answered"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The state in Russian, as it stands in tables."""
        return _STATES[self]


_STATES = {
    State.DRAFT: "проект",
    State.SENT: "направлена",
    State.ANSWERED: "есть ответ",
    State.CLOSED: "закрыта",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure in words: what it is of («ВПР 2026: Математика, 8 класс»), what it says, N, the cells it was made of.

    `small`: it is of so few people that it is marked as everywhere. `explanation` would explain it without anybody's
    fault.
    """

    text: str
    source: str = ""
    n: int = 0
    origins: tuple[Origin, ...] = ()
    small: bool = False
    explanation: str = ""

    @property
    def people(self) -> str:
        """The number of people with the mark of few: «7*»; "" where it is not of people."""
        return f"{self.n}{FEW if self.small else ''}" if self.n else ""

    @property
    def words(self) -> str:
        """The fact as a sentence: «ВПР 2026: Математика, 8 класс. Не справились 42,1 % (участников – 57)»."""
        text = self.text.strip().rstrip(".")
        people = f" (участников – {self.people})" if self.n else ""
        before = f"{self.source}. " if self.source else ""
        return f"{before}{text}{people}."


@dataclass(frozen=True, slots=True)
class Measure:
    """What is to be done, until which day ("" for none is None), by whom."""

    what: str
    due: dt.date | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation for one addressee and school year.

    `addressee` are the lines in the corner of its page, in the dative. `school_id` is that of a head's school,
    `subject` the code of the teachers' one. `rules` are codes of the rules that proposed it, `explanations` what would
    explain the figures without anybody's fault. `line_id` and `order_item_id` are what it led to, `document_id` its
    line in the register of documents. `sent` was how (`way`), answered until `due`. `direction` is the code of the
    direction it belongs to ("": those that its rules name). `more` is how many figures were found that do not stand
    on its page.
    """

    kind: AddresseeKind
    addressee: str
    school_year: int
    school_id: int | None = None
    subject: str = ""
    assessment_id: int | None = None
    rules: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    deficits: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    support: str = ""
    check: str = ""
    explanations: tuple[str, ...] = ()
    state: State = State.DRAFT
    way: str = ""
    sent: dt.date | None = None
    due: dt.date | None = None
    answered: dt.date | None = None
    answer: str = ""
    effect: str = ""
    line_id: int | None = None
    order_item_id: int | None = None
    document_id: int | None = None
    direction: str = ""
    more: int = 0
    id: int | None = field(default=None, compare=False)

    @property
    def last_day(self) -> dt.date | None:
        """The last day of its measures, None where none has one."""
        return max((one.due for one in self.measures if one.due is not None), default=None)

    @property
    def works(self) -> tuple[int, ...]:
        """The ids of the works its facts were made of, in their order."""
        own = () if self.assessment_id is None else (self.assessment_id,)
        found = (origin.assessment_id for fact in self.facts for origin in fact.origins)
        return tuple(dict.fromkeys(one for one in (*own, *found) if one))

    def is_late(self, day: dt.date) -> bool:
        """Tell whether it was sent and not answered by its day."""
        return self.state is State.SENT and self.due is not None and self.due < day

    def state_words(self, day: dt.date | None = None) -> str:
        """Return its state with the day that goes with it: «направлена 12.09.2026, ответа нет 3 дня»."""
        if self.state is State.SENT and self.sent is not None:
            words = f"{self.state.label} {date_dots(self.sent)}"
            if day is not None and self.due is not None and self.due < day:
                return f"{words}, ответа нет {counted((day - self.due).days, 'день', 'дня', 'дней')}"
            return f"{words}, ответ до {date_dots(self.due)}" if self.due is not None else words
        if self.state is State.ANSWERED and self.answered is not None:
            return f"{self.state.label} {date_dots(self.answered)}"
        return self.state.label


def briefer(one: Recommendation) -> Iterator[Recommendation]:
    """Yield a recommendation in fewer and fewer words for a page that is too long: what is left out is counted.

    First figures beyond one for each ground, then what would explain figures, from the last one to the second, then
    figures again, to three in all. What the person added stays.
    """
    for shorter in _fewer(one, MOST_GROUNDS):
        yield (one := shorter)
    facts = one.facts
    for place in range(len(facts) - 1, 0, -1):
        if facts[place].explanation:
            facts = (*facts[:place], replace(facts[place], explanation=""), *facts[place + 1 :])
            yield (one := replace(one, facts=facts))
    yield from _fewer(one, LEAST_FACTS)


def _fewer(one: Recommendation, least: int) -> Iterator[Recommendation]:
    """Yield a recommendation with fewer and fewer figures of results, from the last on, to `least` in all."""
    facts = one.facts
    for place in range(len(facts) - 1, 0, -1):
        if facts[place].origins and len(facts) > least:
            facts = (*facts[:place], *facts[place + 1 :])
            yield replace(one, facts=facts, more=one.more + len(one.facts) - len(facts))


@dataclass(frozen=True, slots=True)
class _StoredMeasure:
    what: str
    due: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class _Content:
    """What of a recommendation is kept as JSON, as the table has no column for it."""

    kind: AddresseeKind = AddresseeKind.HEAD
    subject: str = ""
    facts: tuple[Fact, ...] = ()
    deficits: tuple[str, ...] = ()
    measures: tuple[_StoredMeasure, ...] = ()
    support: str = ""
    check: str = ""
    explanations: tuple[str, ...] = ()
    way: str = ""
    more: int = 0


def content_json(one: Recommendation) -> str:
    """Return what of a recommendation is no column of its table."""
    measures = tuple(_StoredMeasure(m.what, m.due.isoformat() if m.due else "", m.who) for m in one.measures)
    content = _Content(
        one.kind,
        one.subject,
        one.facts,
        one.deficits,
        measures,
        one.support,
        one.check,
        one.explanations,
        one.way,
        one.more,
    )
    return json.dumps(to_plain(content), ensure_ascii=False, separators=(",", ":"))


def content_fields(text: str) -> dict[str, object]:
    """Return the fields that `content_json` wrote, by their names. Raises ValueError for anything else."""
    found = from_plain(_Content, json.loads(text))
    measures = tuple(Measure(m.what, dt.date.fromisoformat(m.due) if m.due else None, m.who) for m in found.measures)
    names = ("kind", "subject", "facts", "deficits", "support", "check", "explanations", "way", "more")
    return {**{name: getattr(found, name) for name in names}, "measures": measures}
