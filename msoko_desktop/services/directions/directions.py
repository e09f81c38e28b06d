"""The directions the district works by: sets and cards, what belongs to each. Every write is one undo step."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from msoko_desktop.domain.directions.direction_cards import (
    TEXTS,
    CardSet,
    DirectionCard,
    active_set,
    as_direction,
    card_problem,
    new_code,
    set_remark,
    shipped_sets,
    split_card,
)
from msoko_desktop.domain.directions.directions import Direction, guess_direction
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.direction_holdings import Holdings, count_held, held_words, orphaned
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans.plans import PlanSummary, list_plans
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import directions as rows
from msoko_desktop.storage.district_file import District

NO_DIRECTION = "Этого направления в наборе уже нет. Откройте список заново."
NO_SET = "Этого набора направлений уже нет. Откройте список заново."


@cache
def shipped() -> tuple[CardSet, ...]:
    """Return the sets the program comes with."""
    return shipped_sets(reference_data("directions"), reference_data("direction_texts"))


def list_sets(d: District) -> tuple[CardSet, ...]:
    """Return the sets of the district: its own where it changed them, else the shipped ones."""
    with d.reading() as connection:
        stored = rows.read_sets(connection)
    return stored or shipped()


def current_set(d: District) -> CardSet:
    """Return the set the district works by. A file has one at least."""
    found = active_set(list_sets(d))
    assert found is not None  # noqa: S101  # the last set cannot be deleted
    return found


def sets_remark(d: District) -> str:
    """Return what is wrong with the choice of the set («отмечены сразу несколько»), "" where nothing is."""
    return set_remark(list_sets(d))


def list_directions(d: District) -> tuple[DirectionCard, ...]:
    """Return the directions the district works by, in their order (one set is active at a time, for every year)."""
    return current_set(d).cards


def find_direction(d: District, code: str) -> DirectionCard | None:
    """Return a direction of any set by its code; of one that is gone the direction of the active set that goes on."""
    every = {card.code: card for one in list_sets(d) for card in one.cards}
    return every.get(code) or every.get(owners_of(d).get(code, ""))


def direction_titles(d: District) -> dict[str, str]:
    """Return the short titles of the directions of all sets by code; of a code whose direction is gone that of the one
    which continues it, one of the active set before others."""
    active, every = list_directions(d), [card for one in list_sets(d) for card in one.cards]
    titles = {card.code: card.heading for card in every}
    for card in (*active, *every):
        for code in card.continues:
            titles.setdefault(code, card.heading)
    return titles


def known_directions(d: District) -> tuple[Direction, ...]:
    """Return the directions as the recogniser of titles takes them, those of the active set first."""
    chosen = current_set(d).code
    sets = sorted(list_sets(d), key=lambda one: (one.code != chosen, -one.year))
    return tuple(as_direction(card, one.year) for one in sets for card in one.cards)


def direction_of_title(d: District, title: str) -> str:
    """Return the code of the direction of the active set that a title names, "" where it names none."""
    year = current_set(d).year
    return guess_direction(title, [as_direction(card, year) for card in list_directions(d)])


def plans_of_directions(d: District, year: int | None = None) -> dict[str, tuple[PlanSummary, ...]]:
    """Return the plans of each direction of the active set (those whose period touches the calendar year, if given).

    A plan that names a direction which one of the set continues belongs to it.
    """
    owners = owners_of(d)
    found: dict[str, list[PlanSummary]] = {card.code: [] for card in list_directions(d)}
    for plan in list_plans(d):
        owner = owners.get(plan.direction)
        if owner is not None and (year is None or _touches(plan, year)):
            found[owner].append(plan)
    return {code: tuple(plans) for code, plans in found.items()}


def owners_of(d: District) -> Mapping[str, str]:
    """Return for every code that belongs to a direction of the active set (its own, those it continues) its code."""
    cards = list_directions(d)
    owners: dict[str, str] = {}
    for card in cards:
        for code in card.continues:
            owners.setdefault(code, card.code)  # of a direction that was split the first half keeps what there was
    return {**owners, **{card.code: card.code for card in cards}}


def _touches(plan: PlanSummary, year: int) -> bool:
    return plan.period is None or plan.period.start.year <= year <= plan.period.end.year


# --- changing


def _change(d: District, name: str, act: Callable[[list[CardSet]], Sequence[CardSet]]) -> Changes:
    """Store what `act` makes of the sets as one undo step."""
    with operation(d, name) as step:
        sets = list(rows.read_sets(step.connection) or shipped())
        rows.write_sets(step.connection, act(sets))
        step.changed(Area.DIRECTIONS)
    return step.changes


def _set_place(sets: Sequence[CardSet], code: str) -> int:
    for place, one in enumerate(sets):
        if one.code == code:
            return place
    raise InputRefused(NO_SET)


def activate_set(d: District, code: str) -> Changes:
    """Let the district work by a set, and by no other. Raises InputRefused where it is gone."""

    def act(sets: list[CardSet]) -> list[CardSet]:
        _set_place(sets, code)
        return [replace(one, active=one.code == code) for one in sets]

    return _change(d, "Выбрать набор направлений", act)


def copy_set(d: District, code: str, title: str, year: int) -> Changes:
    """Make a set of the district's own from one, with new codes that continue the old ones; it is not active yet.

    Raises InputRefused for an empty title or one that a set has, and a set that is gone.
    """
    name = one_line(clean(title))

    def act(sets: list[CardSet]) -> list[CardSet]:
        source = sets[_set_place(sets, code)]
        if not name:
            raise InputRefused("Введите название набора, например «Направления района с 2026 года».")
        if any(one.title.casefold() == name.casefold() for one in sets):
            raise InputRefused(f"Набор «{name}» уже есть. Введите другое название.")
        own = new_code([one.code for one in sets], "own")
        taken = {card.code for one in sets for card in one.cards}
        cards = []
        for card in source.cards:
            fresh = new_code(taken, f"{re.sub(r'_own_[0-9]+_[0-9]+$', '', card.code)}_{own}")
            taken.add(fresh)
            continues = tuple(dict.fromkeys((card.code, *card.continues)))
            cards.append(replace(card, code=fresh, set_code=own, continues=continues))
        return [*sets, CardSet(own, name, year, source.source, active=False, cards=tuple(cards))]

    return _change(d, "Добавить набор направлений", act)


def delete_set(d: District, code: str, heir: str = "") -> Changes:
    """Delete a set that is not the active one; what names a direction of it goes to `heir`, one that stays.

    What a direction that stays continues anyhow needs no heir. Raises InputRefused for the active set, one that is
    gone, an heir that is none, and where something would point at nothing.
    """
    held = count_held(d)

    def act(sets: list[CardSet]) -> list[CardSet]:
        gone = sets[_set_place(sets, code)]
        if gone.active or len(sets) == 1:
            raise InputRefused("По этому набору район работает. Сначала выберите действующим другой набор.")
        rest = [one for one in sets if one.code != code]
        orphans = orphaned([card.code for card in gone.cards], rest, held)
        return _handed_over(rest, orphans, heir, held, "К направлениям набора относятся:")

    return _change(d, "Удалить набор направлений", act)


def held_by_set(d: District, code: str) -> tuple[str, bool]:
    """Return what names directions of a set, in words, and whether deleting the set asks for an heir of it."""
    sets, held = list_sets(d), count_held(d)
    gone = sets[_set_place(sets, code)]
    codes = [card.code for card in gone.cards]
    return held_words(codes, held), bool(orphaned(codes, [one for one in sets if one.code != code], held))


def held_by_direction(d: District, code: str) -> str:
    """Return what would point at nothing without a direction, in words; "" for nothing."""
    held = count_held(d)
    for own in list_sets(d):
        gone = next((card for card in own.cards if card.code == code), None)
        if gone is not None:
            rest = replace(own, cards=tuple(card for card in own.cards if card is not gone))
            return held_words(orphaned([code, *gone.continues], [rest], held), held)
    raise InputRefused(NO_DIRECTION)


def save_direction(d: District, card: DirectionCard) -> Changes:
    """Store a direction in its set: a changed one by its code, a new one (code "") at the end.

    Raises InputRefused for an empty title, one that another direction of the set has, a set or direction that is gone.
    """
    clean_card = _tidied(card)

    def act(sets: list[CardSet]) -> list[CardSet]:
        place = _set_place(sets, card.set_code)
        own = sets[place]
        taken = [one.code for group in sets for one in group.cards]
        stored = replace(clean_card, code=card.code or new_code(taken, "direction"))
        if problem := card_problem(stored, own.cards):
            raise InputRefused(problem)
        if card.code and card.code not in {one.code for one in own.cards}:
            raise InputRefused(NO_DIRECTION)
        cards = [stored if one.code == stored.code else one for one in own.cards]
        sets[place] = replace(own, cards=tuple(cards if card.code else [*cards, stored]))
        return sets

    return _change(d, "Изменить направление" if card.code else "Добавить направление", act)


def split_direction(d: District, code: str, title: str) -> Changes:
    """Part a direction in two: the second one has its texts and a title of its own and stands behind it.

    Raises as `save_direction` does.
    """
    name = one_line(clean(title))

    def act(sets: list[CardSet]) -> list[CardSet]:
        for place, own in enumerate(sets):
            at = next((index for index, one in enumerate(own.cards) if one.code == code), None)
            if at is None:
                continue
            taken = [one.code for group in sets for one in group.cards]
            second = split_card(own.cards[at], new_code(taken, "direction"), name, own.cards)
            if problem := card_problem(second, own.cards):
                raise InputRefused(problem)
            sets[place] = replace(own, cards=(*own.cards[: at + 1], second, *own.cards[at + 1 :]))
            return sets
        raise InputRefused(NO_DIRECTION)

    return _change(d, "Разделить направление", act)


def move_direction(d: District, code: str, by: int) -> Changes:
    """Move a direction up (-1) or down (1) in its set; at the end of the set nothing happens."""

    def act(sets: list[CardSet]) -> list[CardSet]:
        for place, own in enumerate(sets):
            at = next((index for index, one in enumerate(own.cards) if one.code == code), None)
            if at is None:
                continue
            cards = list(own.cards)
            card = cards.pop(at)
            cards.insert(min(max(at + by, 0), len(cards)), card)
            sets[place] = replace(own, cards=tuple(cards))
            return sets
        raise InputRefused(NO_DIRECTION)

    return _change(d, "Переместить направление", act)


def delete_direction(d: District, code: str, heir: str = "") -> Changes:
    """Delete a direction; what names it, and what it continues, goes to `heir`, another one of its set.

    Raises InputRefused for the last one of a set, one that is gone, an heir that is none, and where something would
    point at nothing.
    """
    held = count_held(d)

    def act(sets: list[CardSet]) -> list[CardSet]:
        for place, own in enumerate(sets):
            gone = next((one for one in own.cards if one.code == code), None)
            if gone is None:
                continue
            if len(own.cards) == 1:
                raise InputRefused("В наборе должно остаться хотя бы одно направление.")
            rest = replace(own, cards=tuple(one for one in own.cards if one is not gone))
            orphans = orphaned([code, *gone.continues], [rest], held)
            (rest,) = _handed_over([rest], orphans, heir, held, "К направлению относятся:")
            sets[place] = rest
            return sets
        raise InputRefused(NO_DIRECTION)

    return _change(d, "Удалить направление", act)


def _handed_over(sets: list[CardSet], codes: Sequence[str], heir: str, held: Holdings, told: str) -> list[CardSet]:
    """Return the sets, `heir` continuing the codes. Approved plans are never changed: whoever reads one asks who
    continues its direction."""
    if not codes:
        return sets
    if not heir:
        raise InputRefused(f"{told} {held_words(codes, held)}. Выберите, к какому направлению они перейдут.")
    if heir not in {card.code for one in sets for card in one.cards}:
        raise InputRefused("Направления, к которому всё перейдёт, уже нет. Откройте список заново.")
    return [replace(one, cards=tuple(_continuing(card, codes, heir) for card in one.cards)) for one in sets]


def _continuing(card: DirectionCard, codes: Sequence[str], heir: str) -> DirectionCard:
    if card.code != heir:
        return card
    return replace(card, continues=tuple(dict.fromkeys((*card.continues, *(one for one in codes if one != heir)))))


def _tidied(card: DirectionCard) -> DirectionCard:
    texts = {
        name: "\n".join(line.strip() for line in clean(card.text(name)).split("\n") if line.strip()) for name in TEXTS
    }
    words = {name: one_line(clean(getattr(card, name))) for name in ("title", "short_title", "number")}
    return replace(card, **{**words, **texts})  # type: ignore[arg-type]  # all of them are texts
