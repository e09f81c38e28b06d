"""The directions of a district as it describes them: sets of cards with goals, objects, methods, measures."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.directions.directions import Direction
from msoko_desktop.domain.language.russian import comparable

TEXTS = ("goals", "objects", "indicator_groups", "methods", "monitoring", "analysis", "measures", "responsible")
"""The fields of a card that hold paragraphs, a line each, in the order of the concept."""

TEXT_TITLES = {
    "goals": "Цели",
    "objects": "Объект и предмет оценки",
    "indicator_groups": "Группы показателей",
    "methods": "Методы сбора информации",
    "monitoring": "Мониторинг",
    "analysis": "Анализ и адресные рекомендации",
    "measures": "Меры и управленческие решения",
    "responsible": "Ответственные",
}


_LAST_NUMBER = re.compile(r"(\d+)\.?$")


class Part(StrEnum):
    """The two parts of the system: what pupils reach, and how the work is done."""

    RESULTS = "results"
    ACTIVITY = "activity"

    @property
    def label(self) -> str:
        """The part as the concept calls it."""
        if self is Part.RESULTS:
            return "Оценка достижения образовательных результатов"
        return "Оценка качества образовательной деятельности"

    @property
    def short_label(self) -> str:
        """The part in two words, as a heading of a narrow list."""
        return "Оценка результатов" if self is Part.RESULTS else "Оценка деятельности"


@dataclass(frozen=True, slots=True)
class DirectionCard:
    """One direction: `code` is how plans, documents and indicators know it and never changes.

    Each text of `TEXTS` holds paragraphs, one a line. `continues` are codes of directions of earlier sets.
    """

    code: str
    title: str
    set_code: str = ""
    number: str = ""
    part: Part = Part.RESULTS
    short_title: str = ""
    aliases: tuple[str, ...] = ()
    continues: tuple[str, ...] = ()
    goals: str = ""
    objects: str = ""
    indicator_groups: str = ""
    methods: str = ""
    monitoring: str = ""
    analysis: str = ""
    measures: str = ""
    responsible: str = ""

    @property
    def heading(self) -> str:
        """The short title, else the title."""
        return self.short_title or self.title

    def text(self, name: str) -> str:
        """Return one of the `TEXTS`."""
        return str(getattr(self, name))


@dataclass(frozen=True, slots=True)
class CardSet:
    """A set of directions as one document fixed it; `active` where the district works by it."""

    code: str
    title: str
    year: int
    source: str = ""
    active: bool = False
    cards: tuple[DirectionCard, ...] = field(default=())


def shipped_sets(data: Mapping[str, Any], texts: Mapping[str, Any]) -> tuple[CardSet, ...]:
    """Make the sets of data/directions.toml with the texts of data/direction_texts.toml, the first one active.

    A direction without texts of its own has those of the directions that it continues.
    """
    described: dict[str, Mapping[str, Any]] = {entry["direction"]: entry for entry in texts["texts"]}
    found = []
    for place, group in enumerate(data["set"]):
        cards = tuple(_card(item, group["code"], described) for item in group.get("direction", ()))
        found.append(
            CardSet(group["code"], group["title"], int(group["year"]), group.get("source", ""), not place, cards)
        )
    return tuple(found)


def _card(item: Mapping[str, Any], set_code: str, described: Mapping[str, Mapping[str, Any]]) -> DirectionCard:
    continues = tuple(item.get("continues", ()))
    sources = (
        [described[item["code"]]] if item["code"] in described else [described[c] for c in continues if c in described]
    )
    texts = {name: _joined(source.get(name, ()) for source in sources) for name in TEXTS}
    return DirectionCard(
        item["code"],
        item["title"],
        set_code,
        str(item.get("number", "")),
        Part(item["group"]),
        item.get("short_title", ""),
        tuple(item.get("aliases", ())),
        continues,
        **texts,
    )


def _joined(lists: Iterable[Sequence[str]]) -> str:
    return "\n".join(dict.fromkeys(line for lines in lists for line in lines))


def active_set(sets: Sequence[CardSet]) -> CardSet | None:
    """Return the set the district works by: the newest of those marked, else the first; None where there is none."""
    marked = [one for one in sets if one.active]
    return max(marked, key=lambda one: one.year) if marked else (sets[0] if sets else None)


def set_remark(sets: Sequence[CardSet]) -> str:
    """Return what is wrong with the choice of the set in one Russian sentence, "" where nothing is."""
    marked = [one for one in sets if one.active]
    if len(marked) > 1:
        names = ", ".join(f"«{one.title}»" for one in marked)
        shown = active_set(sets)
        assert shown is not None  # noqa: S101  # some are marked
        return (
            f"Действующими отмечены сразу несколько наборов направлений: {names}. Показан «{shown.title}»: "
            "выберите один, кнопка «Набор и карточки…» на странице «Показатели»."
        )
    if sets and not marked:
        return f"Действующий набор направлений не выбран: показан «{sets[0].title}»."
    return ""


def card_problem(card: DirectionCard, others: Iterable[DirectionCard]) -> str:
    """Return why a card cannot be stored beside the others of its set, "" where it can."""
    if not card.title.strip():
        return "У направления нет названия. Введите его."
    for other in others:
        if other.code != card.code and comparable(other.title) == comparable(card.title):
            return f"Направление «{card.title}» в этом наборе уже есть. Введите другое название."
        if other.code != card.code and card.number.strip() and _bare(other.number) == _bare(card.number):
            return f"Номер {card.number.strip()} уже у направления «{other.heading}». Введите другой номер."
    return ""


def _bare(number: str) -> str:
    return number.strip().rstrip(".")


def new_code(codes: Iterable[str], stem: str = "direction") -> str:
    """Return a code that none of `codes` is: «direction_1» and so on."""
    taken = set(codes)
    return next(code for number in range(1, len(taken) + 2) if (code := f"{stem}_{number}") not in taken)


def as_direction(card: DirectionCard, year: int) -> Direction:
    """Return a card as what the recogniser looks for in titles."""
    return Direction(
        card.code, card.title, card.part.value, year, card.set_code, card.aliases, card.short_title, card.number
    )


def free_number(number: str, others: Iterable[DirectionCard]) -> str:
    """Return the number after the greatest of those built like one: «4.2.8» after «4.2.7»; "" for no number."""
    head = _LAST_NUMBER.sub("", number)
    if head == number:
        return ""
    tail = number[len(head) :]
    ends = "." if tail.endswith(".") else ""
    found = [
        int(last[1])
        for one in others
        if (last := _LAST_NUMBER.search(one.number)) and _LAST_NUMBER.sub("", one.number) == head
    ]
    return f"{head}{max([int(tail.rstrip('.')), *found]) + 1}{ends}"


def split_card(card: DirectionCard, code: str, title: str, others: Iterable[DirectionCard] = ()) -> DirectionCard:
    """Return the second direction made of one: with its texts, under its own code, title and the next free number of
    the set (`others`), continuing it."""
    number = free_number(card.number, others)
    return replace(card, code=code, title=title, number=number, short_title="", aliases=(), continues=(card.code,))
