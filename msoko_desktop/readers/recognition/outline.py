"""Turns the rows of a plan's table into its outline: new lines, continuations, sections, sub-activities."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind
from msoko_desktop.readers.recognition.grid import GridRow
from msoko_desktop.readers.recognition.texts import (
    bare_number,
    is_closed,
    is_item,
    is_open,
    join_cells,
    leading_number,
    path_of,
    starts_lower,
)
from msoko_desktop.readers.rules import RecognitionRules

_SHORT_MARK = re.compile(r"^[\w.()*/-]{1,8}$")
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Join:
    """A piece of text that was joined to a cell from a later row; `guessed` where the column was weighed out."""

    column: ColumnKind
    before: str
    after: str
    guessed: bool


@dataclass(slots=True)
class Draft:
    """A line of the plan while it is put together; `kind` is None until section and activity are told apart."""

    kind: LineKind | None
    number: str = ""
    cells: dict[ColumnKind, str] = field(default_factory=dict)
    level: int = 1
    bold: bool = False
    sub: bool = False
    meant: str = ""
    number_hint: str = ""
    joins: list[Join] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The text of the activity or of the section."""
        return self.cells.get(ColumnKind.TITLE, "")

    @property
    def path(self) -> tuple[str, ...]:
        """The steps of the number, as meant where a sheet has turned it into a date."""
        return path_of(self.meant or self.number)


class Outline:
    """Takes the rows of a plan one after another and holds the lines made of them."""

    def __init__(self, numbered: bool, rules: RecognitionRules) -> None:
        self.drafts: list[Draft] = []
        self._numbered = numbered
        self._rules = rules

    def last_cells(self) -> dict[ColumnKind, str]:
        """Return the cells of the last line, for weighing where the next text belongs."""
        return self.drafts[-1].cells if self.drafts else {}

    def add(self, row: GridRow) -> None:
        """Take a row in: as a new line or as the continuation of the last one."""
        if row.meant:
            self._start(row, row.number, LineKind.ACTIVITY if row.others() else None)
            return
        number = bare_number(row.number)
        if number:
            self._start(row, number, LineKind.ACTIVITY if row.others() else None)
        elif row.number:
            self._add_text_under_number(row)
        else:
            self._add_unnumbered(row)

    def add_section(self, text: str) -> None:
        """Take in a section whose title stood outside the table."""
        number, title = leading_number(text)
        self.drafts.append(Draft(LineKind.SECTION, number, {ColumnKind.TITLE: title}, bold=True))

    def _start(self, row: GridRow, number: str, kind: LineKind | None, sub: bool = False) -> None:
        self.drafts.append(
            Draft(kind, number, dict(row.cells), 1, row.bold, sub, row.meant, row.number_hint if number else "")
        )

    def _continue(self, row: GridRow) -> None:
        last = self.drafts[-1]
        for kind, text in row.cells.items():
            if not text or (row.own and kind not in row.own):
                continue
            before = last.cells.get(kind, "")
            if row.number_merged and kind is ColumnKind.DEADLINE and before:
                last.cells[kind] = f"{before}\n{text}"
            else:
                last.cells[kind] = join_cells(before, text)
            if before or row.guessed:
                last.joins.append(Join(kind, before, text, row.guessed))
            elif kind is not ColumnKind.TITLE:
                last.joins.append(Join(kind, "", text, row.guessed))
        if last.kind is None and row.others():
            last.kind = LineKind.ACTIVITY

    def _goes_on(self, row: GridRow, text: str) -> bool:
        """Tell whether a text under № or a capital title goes on from the last line."""
        if not self.drafts:
            return False
        last = self.drafts[-1]
        return starts_lower(text) and (row.after_gap or not is_closed(last.title) or row.guessed)

    def _add_text_under_number(self, row: GridRow) -> None:
        number, rest = leading_number(row.number)
        if number:
            row.cells[ColumnKind.TITLE] = join_cells(rest, row.title)
            self._start(row, number, LineKind.ACTIVITY if row.others() else None)
        elif row.title and not starts_lower(row.title) and _SHORT_MARK.match(row.number):
            self._start(row, row.number, LineKind.ACTIVITY)
        else:
            text = row.number
            row.cells[ColumnKind.TITLE] = join_cells(text, row.title)
            row.number = ""
            if row.others():
                self._add_unnumbered(row)
            elif self._goes_on(row, text):
                self._continue(row)
            else:
                self._start(row, "", LineKind.SECTION)

    def _add_unnumbered(self, row: GridRow) -> None:
        title, last = row.title, (self.drafts[-1] if self.drafts else None)
        number, rest = leading_number(title)
        heading = not row.others() or not self._numbered
        goes_on = last is not None and is_open(last.title, self._rules.open_endings)
        if number and heading and not starts_lower(rest) and not goes_on:
            row.cells[ColumnKind.TITLE] = rest
            self._start(row, number, LineKind.ACTIVITY if row.others() else None)
            return
        if last is None:
            self._start(row, "", LineKind.ACTIVITY if row.others() else LineKind.SECTION)
            return
        kind = self._unnumbered_kind(row, title, last)
        if kind is None:
            self._continue(row)
        else:
            self._start(row, "", kind, sub=self._is_sub(row, last) and kind is LineKind.ACTIVITY)

    def _is_sub(self, row: GridRow, last: Draft) -> bool:
        """A line without a number stands under the one above when it is an item or borrows its executors."""
        if not self._numbered or not (last.number or last.sub):
            return False
        executors = row.cells.get(ColumnKind.EXECUTORS, "")
        borrowed = not executors or (row.own and ColumnKind.EXECUTORS not in row.own)
        return is_item(row.title) or row.number_merged or bool(borrowed)

    def _unnumbered_kind(self, row: GridRow, title: str, last: Draft) -> LineKind | None:
        """Say what a row without a number begins, None where it continues the last line."""
        own_title = bool(title) and (not row.own or ColumnKind.TITLE in row.own)
        if not own_title or row.guessed:
            return None
        deadline = bool(row.cells.get(ColumnKind.DEADLINE))
        goes_on = is_open(last.title, self._rules.open_endings) and row.after_gap
        if is_item(title):
            fresh = deadline and (is_closed(last.title) or last.sub or row.number_merged)
            return LineKind.ACTIVITY if fresh else None
        if row.number_merged and deadline and ColumnKind.DEADLINE in row.own:
            return LineKind.ACTIVITY
        if starts_lower(title) or goes_on:
            return None
        if not row.others():
            return LineKind.SECTION if row.bold or not row.after_gap else None
        if deadline and row.cells.get(ColumnKind.EXECUTORS):
            return LineKind.ACTIVITY
        if is_open(last.title, self._rules.open_endings) or is_open(
            last.cells.get(ColumnKind.DEADLINE, ""), self._rules.open_endings
        ):
            return None
        if not self._numbered or deadline or not row.after_gap:
            return LineKind.ACTIVITY
        return None


def settle_kinds(drafts: list[Draft]) -> None:
    """Tell numbered sections from numbered activities that have no more than a title.

    A title under an activity (5.1 under 5.) is an activity; so is one that stands in its place in the flat numbering
    of the other activities (4., 5., 6.); with sub-numbers of its own it needs such a neighbour under the same number.
    Everything else is a section.
    """
    sure = {draft.path[:-1] for draft in drafts if draft.kind is LineKind.ACTIVITY and draft.path}
    depths = {len(parent) + 1 for parent in sure}
    siblings: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for position, draft in enumerate(drafts):
        if draft.path and draft.path[-1].isdecimal():
            siblings.setdefault((len(draft.path), draft.path[:-1]), []).append(position)
    parents = {draft.path[:-1] for draft in drafts if draft.path}
    activities: set[tuple[str, ...]] = set()
    for position, draft in enumerate(drafts):
        path = draft.path
        if draft.kind is None:
            beside = siblings.get((len(path), path[:-1]), [])
            under = len(path) > 1 and path[:-1] in activities
            alike = path not in parents or path[:-1] in sure
            fits = len(path) in depths and alike and path[-1].isdecimal() and _fits(drafts, position, beside)
            draft.kind = LineKind.ACTIVITY if under or fits or not draft.title else LineKind.SECTION
        if draft.kind is LineKind.ACTIVITY and path:
            activities.add(path)


def _fits(drafts: list[Draft], position: int, beside: list[int]) -> bool:
    """Tell whether a number stands between its neighbours of the same depth as an activity would."""
    own = int(drafts[position].path[-1])
    place = bisect_left(beside, position)
    before = drafts[beside[place - 1]] if place else None
    after = drafts[beside[place + 1]] if place + 1 < len(beside) else None
    if before is not None and (before.kind is LineKind.SECTION or int(before.path[-1]) >= own):
        return False
    if before is None and after is None and own != 1:
        return False
    return after is None or int(after.path[-1]) > own


def settle_levels(drafts: list[Draft]) -> None:
    """Give every line its level: sections by the rank of their look, activities by their dot path."""
    _section_levels(drafts)
    levels: dict[tuple[str, ...], int] = {}
    parent_level = 0
    for draft in drafts:
        if draft.kind is LineKind.SECTION:
            levels = {}
            parent_level = 0
        elif draft.number:
            path = draft.path
            draft.level = min(levels.get(path[:-1], 0) + 1, _DEEPEST) if len(path) > 1 else 1
            levels[path] = draft.level
            parent_level = draft.level
        else:
            draft.level = min(parent_level + 1, _DEEPEST) if draft.sub and parent_level else 1


def _look(draft: Draft) -> tuple[int, bool, bool]:
    """What a section row looks like: depth of its number (0: none), capitals only, bold."""
    letters = [letter for letter in draft.title if letter.isalpha()]
    return len(draft.path), bool(letters) and all(map(str.isupper, letters)), draft.bold


def _section_levels(drafts: list[Draft]) -> None:
    """Rank section rows: one right after another, with nothing between, stands below it; its likes beside it."""
    ranks: list[tuple[int, bool, bool]] = []
    previous: Draft | None = None
    for draft in drafts:
        if draft.kind is LineKind.SECTION:
            look = _look(draft)
            if not ranks:
                ranks = [look]
            elif previous is not None and previous.kind is LineKind.SECTION:
                if look[0] and look[0] == _look(previous)[0]:
                    ranks = ranks[: previous.level]
                else:
                    ranks = [*ranks[: previous.level], look]
            elif look in ranks:
                ranks = ranks[: ranks.index(look) + 1]
            else:
                ranks = _outer(ranks, look)
            draft.level = min(len(ranks), _DEEPEST)
        previous = draft


def _outer(ranks: list[tuple[int, bool, bool]], look: tuple[int, bool, bool]) -> list[tuple[int, bool, bool]]:
    """Rank a section of a new look: a deeper number goes below, anything else is of the first rank."""
    if look[0] > 1 and ranks[0][0] and look[0] > ranks[0][0]:
        return [*[rank for rank in ranks if rank[0] and rank[0] < look[0]], look]
    return [look]
