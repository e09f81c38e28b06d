"""Which lines of a plan changed their place, their level or only their number between two revisions."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.plans.numbering import roman_value
from msoko_desktop.domain.plans.outline import Lines, is_section, paths
from msoko_desktop.domain.plans.plans import PlanLine
from msoko_desktop.domain.redline.matching import Pairs
from msoko_desktop.domain.redline.naming import follows


def longest_rise(values: Sequence[int]) -> set[int]:
    """Return the indexes of a longest strictly ascending subsequence: what may stay while the rest is moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [index]
    found: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


@dataclass(slots=True)
class NumberGroup:
    """Neighbours whose numbers shifted alike, by their indexes in the new plan; `inner` are lines under them."""

    lines: list[int]
    inner: list[int] = field(default_factory=list)


class Places:
    """Compares the places of the lines that stayed; lines are named by their index in the new plan.

    A line belongs to the activity it is nested under, else to its section. Among lines of one owner the fewest count
    as moved; a line that came from another section was moved; what only lost or got a section row above it was not.
    """

    def __init__(self, old: Lines, new: Lines, pairs: Pairs) -> None:
        self._old, self._new, self._pairs = old, new, pairs
        self._back = {to: at for at, to in pairs.items()}
        self._old_paths, self._new_paths = paths(old), paths(new)
        self.moved = self._moved()
        self.level_changed = {at for at in self._back if at not in self.moved and self._own_level_changed(at)}

    def _owners(self, at: int) -> tuple[int | None, int | None]:
        """Return the indexes of a line's owner in the old and in the new plan."""
        old, new = self._old_paths[self._back[at]], self._new_paths[at]
        return old[-1] if old else None, new[-1] if new else None

    def _sections(self, at: int) -> tuple[int | None, int | None]:
        old = [i for i in self._old_paths[self._back[at]] if is_section(self._old[i])]
        new = [i for i in self._new_paths[at] if is_section(self._new[i])]
        return old[-1] if old else None, new[-1] if new else None

    def _same(self, old: int | None, new: int | None) -> bool:
        """Whether two lines are one line in both plans, or there is none in either."""
        return new is None if old is None else self._pairs.get(old) == new

    def _moved(self) -> set[int]:
        stayed = sorted(self._back)
        rise = longest_rise([self._back[at] for at in stayed])
        in_order = {stayed[place] for place in rise}
        moved: set[int] = set()
        families: dict[int | None, list[int]] = {}
        for at in stayed:
            old_owner, owner = self._owners(at)
            if self._same(old_owner, owner):
                families.setdefault(owner, []).append(at)
            elif at not in in_order or self._other_section(at):
                moved.add(at)
        for family in families.values():
            kept = longest_rise([self._back[at] for at in family])
            moved.update(at for place, at in enumerate(family) if place not in kept)
        return moved

    def _other_section(self, at: int) -> bool:
        """Whether an activity stands in another section, and both its old and its new section stayed."""
        old, new = self._sections(at)
        if is_section(self._new[at]) or self._same(old, new):
            return False
        return (old is None or old in self._pairs) and (new is None or new in self._back)

    def _own_level_changed(self, at: int) -> bool:
        """Whether a line was nested anew by itself, not together with its owner."""
        shift = self._shift(at)
        old_owner, owner = self._owners(at)
        if (
            owner is not None
            and self._same(old_owner, owner)
            and is_section(self._new[owner]) == is_section(self._new[at])
        ):
            return shift != self._shift(owner)
        return shift != 0

    def _shift(self, at: int) -> int:
        return self._new[at].level - self._old[self._back[at]].level

    def sibling_above(self, at: int) -> int | None:
        """Return the index in the new plan of the nearest line above with the same owner, None when there is none."""
        owner = self._new_paths[at]
        for above in range(at - 1, -1, -1):
            if self._new_paths[above] == owner and is_section(self._new[above]) == is_section(self._new[at]):
                return above
            if owner and above == owner[-1]:
                break
        return None

    def renumbered(self) -> list[NumberGroup]:
        """Return the lines that have another number and neither moved nor changed their level, in groups."""
        groups: list[NumberGroup] = []
        told = self.moved | self.level_changed
        top: dict[int, NumberGroup | None] = {}
        for at in sorted(self._back):
            owner = self._owners(at)[1]
            if not self._number_changed(at):
                continue
            if at in told:
                top[at] = None
            elif owner in top and self._follows(at):
                group = top[at] = top[owner]
                if group is not None:
                    group.inner.append(at)
            else:
                if not (groups and self._goes_on(groups[-1].lines[-1], at)):
                    groups.append(NumberGroup([]))
                groups[-1].lines.append(at)
                top[at] = groups[-1]
        return groups

    def _number_changed(self, at: int) -> bool:
        return self._new[at].number != self._old[self._back[at]].number

    def _follows(self, at: int) -> bool:
        """Whether a line carries the number of its owner in both plans, with the same ending."""
        old_owner, owner = self._owners(at)
        if old_owner is None or owner is None or not self._same(old_owner, owner):
            return False
        ours, theirs = _prefix(self._old[old_owner]), _prefix(self._new[owner])
        old, new = self._old[self._back[at]].number, self._new[at].number
        return old.startswith(ours) and new.startswith(theirs) and old[len(ours) :] == new[len(theirs) :]

    def _goes_on(self, last: int, at: int) -> bool:
        """Whether the numbers of two lines follow each other in both plans."""
        if is_section(self._new[last]) != is_section(self._new[at]):
            return False
        steps = (
            (self._old[self._back[last]], self._old[self._back[at]]),
            (self._new[last], self._new[at]),
        )
        return all(follows(before.number, after.number) for before, after in steps)


def _prefix(owner: PlanLine) -> str:
    value = roman_value(owner.number)
    return f"{owner.number if value is None else value}."
