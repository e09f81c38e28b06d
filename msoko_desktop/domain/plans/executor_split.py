"""Take a cell of executors apart into bodies: known names first, then commas outside quotes and brackets."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.plans.executors import Body, BodyKind, Doubt, ExecutorDirectory, ExecutorMatch, NameSpan

_INITIALS = re.compile(r"\b[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]")
_BARE_PERSON = re.compile(r"(?:[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+)\s*\Z")
_CONSENT = re.compile(r"\bпо\s+согласованию\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"(?:[а-яё]+(?:щие|вшие|щих|вших|щая|вшая|щий|вший)(?:ся)?|которые|которых|имеющие|в том числе|по согласованию)\b"
)
_JOINING = re.compile(r"(?:и|/|&|\+|совместно с|при участии|при поддержке)\Z", re.IGNORECASE)
_BULLET = re.compile(r"(?:[-–—•·▪]\s+|\d{1,2}[.)]\s+)")
_OPEN_END = re.compile(
    r"(?:\b(?:и|по|в|с|для|администрации|комитета|управления|отдела|департамента)|-)\s*\Z", re.IGNORECASE
)
_CLOSERS = {"»": "«", ")": "(", "”": "“", "“": "„"}


@dataclass
class _Unit:
    """A name inside a chunk at [start, end): a known one, or words in quotes with their legal form (body None)."""

    start: int
    end: int
    body: Body | None
    name: str = ""
    spaced: bool = False

    @property
    def phrase(self) -> bool:
        """Whether the name has several words."""
        return " " in self.name


@dataclass
class _Item:
    """One executor while it is put together, at [start, end) of the cell."""

    start: int
    end: int
    body: Body | None = None
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    groups: list[Body] = field(default_factory=list)

    def doubt(self, doubt: Doubt, note: str) -> None:
        """Add a doubt with its sentence."""
        self.doubts.append(doubt)
        self.notes.append(note)


def match_executors(text: str, directory: ExecutorDirectory) -> tuple[ExecutorMatch, ...]:
    """Return the executors of a cell in their order, each with its body and its doubts; () for an empty cell.

    Names of the directory are found first, so that commas, «и» and quotes inside them do not cut. What is left is
    cut at commas, semicolons and line ends outside quotes and brackets, and before a known name whose comma is
    missing. A name of which only the beginning is known («Отдел образования администрации …») belongs to that body.
    """
    cell = _Cell(text, directory)
    items: list[_Item] = []
    for start, end in cell.chunks():
        if items and cell.continues(items[-1], start, end):
            items[-1].end = end
            continue
        items.extend(cell.items(start, end))
    matches = [cell.finished(item) for item in items]
    if matches and cell.trailing_comma():
        matches[-1] = _with_doubt(matches[-1], Doubt.LOST_NAME, "После запятой пропущен исполнитель.")
    return tuple(matches)


def split_executors(text: str, directory: ExecutorDirectory) -> tuple[str, ...]:
    """Return the executors of a cell as printed, one body each."""
    return tuple(match.text for match in match_executors(text, directory))


def _with_doubt(match: ExecutorMatch, doubt: Doubt, note: str) -> ExecutorMatch:
    """Return the match with one doubt more."""
    return replace(match, doubts=(*match.doubts, doubt), note=f"{match.note} {note}".strip())


class _Cell:
    """A cell being read: its text, the names found in it and the places protected by quotes and brackets."""

    def __init__(self, text: str, directory: ExecutorDirectory) -> None:
        self.text = text
        self.directory = directory
        self.spans = list(directory.find(text))
        self.pairs = _pairs(text)

    def chunks(self) -> list[tuple[int, int]]:
        """Return the pieces between separators that stand outside names, quotes and brackets, without blank ones."""
        protected = [(span.start, span.end) for span in self.spans] + [(start, end + 1) for start, end in self.pairs]
        cuts = [-1]
        for place, sign in enumerate(self.text):
            if sign not in ",;\n" or any(start <= place < end for start, end in protected):
                continue
            if sign != "\n" or self._ends_name(place):
                cuts.append(place)
        cuts.append(len(self.text))
        pieces = [self._trimmed(a + 1, b) for a, b in pairwise(cuts)]
        return [(start, end) for start, end in pieces if start < end]

    def _ends_name(self, place: int) -> bool:
        """Whether a line end separates two names; it does not before a word in lower case that begins no known name."""
        before, after = self.text[:place].rstrip(), self.text[place:].lstrip()
        start = len(self.text) - len(after)
        if not after or before.endswith((",", ";")):
            return True
        if any(span.start == start for span in self.spans) or _BULLET.match(after):
            return True
        return after[0].isupper() and not _OPEN_END.search(before)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Cut blanks, bullets and stray marks from the ends of a piece."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        bullet = _BULLET.match(self.text, start, end)
        start = bullet.end() if bullet else start
        end = start + len(self.text[start:end].rstrip())
        ends_as_word = re.search(r"(?:\b[А-ЯЁ]|\bдр|\bт\.\s?д|\bт\.\s?п)\.\Z", self.text[start:end])
        if self.text[start:end].endswith(".") and not ends_as_word:
            end -= 1
        return start, end

    def trailing_comma(self) -> bool:
        """Whether the cell ends with a separator, so that a name after it may be lost."""
        return self.text.rstrip().endswith((",", ";")) and bool(self.text.strip(" ,;\n"))

    def continues(self, item: _Item, start: int, end: int) -> bool:
        """Whether a piece goes on with the executor before it: a participle, a person's post, another group."""
        piece = self.text[start:end]
        if _PARTICIPLE.match(piece):
            return True
        kind = item.body.kind if item.body else None
        if kind is BodyKind.PERSON and _BARE_PERSON.match(self.text[item.start : item.end]):
            return piece[:1].islower() and self._begins_with_post(start, end)
        span = next((span for span in self.spans if span.start == start and span.end == end), None)
        if item.groups and span is not None and span.body.kind is BodyKind.SCHOOL_GROUP:
            item.groups.append(span.body)
            return True
        return False

    def _begins_with_post(self, start: int, end: int) -> bool:
        """Whether a piece begins with the name of a post."""
        piece = comparable(self.text[start:end]) + " "
        return any(piece.startswith(f"{post} ") for post in self.directory.posts)

    def items(self, start: int, end: int) -> list[_Item]:
        """Take a piece apart at known names that stand in it without a comma."""
        units = self._units(start, end)
        if not units or units[0].start > start:
            whole = self._headed(start, end)
            if whole is not None or not units:
                return [whole or _Item(start, end)]
            units.insert(0, _Unit(start, units[0].start, None))
        items = [_Item(units[0].start, end, units[0].body)]
        last = units[0]
        self._note_spaces(items[-1], last)
        for unit in units[1:]:
            if self._joins(items[-1], last, unit, end):
                continue
            items[-1].end = last.end
            self._cut(items, last, unit, end)
            last = unit
        self._drop_repeated_tail(items[-1], last)
        return items

    def _headed(self, start: int, end: int) -> _Item | None:
        """Return the piece as one person when it begins with a post or holds a name with initials."""
        if self._begins_with_post(start, end) or _INITIALS.search(self.text[start:end]):
            return _Item(start, end, self.directory.by_id("PERSON") or self.directory.of_kind(BodyKind.PERSON))
        return None

    def _joins(self, item: _Item, last: _Unit, unit: _Unit, end: int) -> bool:
        """Whether a name is a part of the executor before it; a group of schools is noted with that executor."""
        gap = self.text[last.end : unit.start].strip(" ,")
        if last.body is None and last.end == unit.start:
            return True
        if _JOINING.match(gap):
            return False
        if unit.body is None:
            return True
        if gap:
            return not unit.phrase
        if unit.body.kind is BodyKind.SCHOOL_GROUP and last.body and last.body.kind is not BodyKind.SCHOOL_GROUP:
            item.groups.append(unit.body)
            return True
        governing = {BodyKind.STAFF, BodyKind.EVERY_DIRECTOR, BodyKind.COMMISSION, BodyKind.PERSON, BodyKind.SCHOOL}
        return last.body is not None and last.body.kind in governing and not unit.phrase

    def _cut(self, items: list[_Item], last: _Unit, unit: _Unit, end: int) -> None:
        """Begin a new executor at a name; without «и» between them the comma is missing, which is doubtful."""
        gap = self.text[last.end : unit.start].strip()
        if not _JOINING.match(gap):
            items[-1].end = unit.start
            self._drop_repeated_tail(items[-1], last)
        fresh = _Item(unit.start, end, unit.body)
        if not _JOINING.match(gap):
            name = one_line(self.text[unit.start : unit.end])
            fresh.doubt(Doubt.NO_COMMA, f"Перед «{name}» нет запятой: прочитано как отдельный исполнитель.")
        self._note_spaces(fresh, unit)
        items.append(fresh)

    def _note_spaces(self, item: _Item, unit: _Unit) -> None:
        """Say that a name was recognised through blanks torn into it."""
        if unit.spaced:
            item.doubt(Doubt.SPACED, f"Лишний или пропущенный пробел: прочитано как «{unit.name}».")

    def _drop_repeated_tail(self, item: _Item, last: _Unit) -> None:
        """Cut words after a name that only repeat its end («МКУ «ИМЦ N района» района»»), and say so."""
        tail = comparable(self.text[last.end : item.end]).replace('"', "").strip()
        name = comparable(self.text[last.start : last.end]).replace('"', "").strip()
        if tail and name.endswith(f" {tail}"):
            printed = one_line(self.text[last.end : item.end])
            item.end = last.end
            item.doubt(Doubt.REPEATED, f"После названия повторено «{printed.rstrip('»')}»: лишнее отброшено.")

    def _units(self, start: int, end: int) -> list[_Unit]:
        """Return the names of a piece: those in quotes with their legal forms, and known names outside quotes."""
        units: list[_Unit] = []
        quoted = [(a, b) for a, b in self.pairs if start <= a and b < end and self.text[a] in '«"“„']
        for a, b in quoted:
            inside = [span for span in self.spans if a <= span.start and span.end <= b + 1]
            first = inside[0] if inside else None
            units.append(_Unit(a, b + 1, first.body if first else None, self.text[a : b + 1]))
        for span in self.spans:
            if start <= span.start and span.end <= end and not any(_overlap(span, a, b) for a, b in quoted):
                units.append(_Unit(span.start, span.end, span.body, span.name, span.spaced))
            elif start <= span.start and span.end <= end:
                units = [u for u in units if not (span.start < u.start and u.end <= span.end)]
                if any(span.start < a and b < span.end for a, b in quoted):
                    units.append(_Unit(span.start, span.end, span.body, span.name, span.spaced))
        return self._with_legal_forms(sorted(units, key=lambda unit: unit.start), start)

    def _with_legal_forms(self, units: list[_Unit], start: int) -> list[_Unit]:
        """Widen names by the legal forms before them; a legal form that is taken into a name is no name itself."""
        widened: list[_Unit] = []
        for unit in units:
            begin = unit.start
            while (word := re.search(r"(\S+)\s+\Z", self.text[start:begin])) and word[1] in self.directory.legal_forms:
                begin = start + word.start()
            while widened and widened[-1].start >= begin:
                widened.pop()
            before = widened[-1] if widened else None
            nameless = unit.body is None and before is not None and not self.text[before.end : begin].strip()
            if before is not None and nameless and begin == unit.start:
                before.end = unit.end
            else:
                widened.append(_Unit(begin, unit.end, unit.body, self._name(begin, unit), unit.spaced))
        return widened

    def _name(self, begin: int, unit: _Unit) -> str:
        """Return how a name is called in a note: as known, or as printed with its legal form."""
        return unit.name if begin == unit.start and unit.body else one_line(self.text[begin : unit.end])

    def finished(self, item: _Item) -> ExecutorMatch:
        """Turn an item into its match, with the last doubts."""
        text = one_line(self.text[item.start : item.end]).strip(" ,;")
        if item.body is None:
            near = self.directory.nearest(text)
            looks = f", похоже на «{near}»" if near else ""
            item.doubt(Doubt.UNKNOWN, f"Исполнителя нет в справочнике{looks}.")
        elif item.groups:
            note = "Перед группой школ нет запятой: прочитано как часть названия этого исполнителя."
            item.doubt(Doubt.GROUP, note)
        consent = bool(_CONSENT.search(text))
        return ExecutorMatch(text, item.body, " ".join(item.notes), tuple(item.doubts), consent, tuple(item.groups))


def _overlap(span: NameSpan, start: int, end: int) -> bool:
    """Whether a name and the quotes at start … end touch each other."""
    return span.start <= end and start < span.end


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return the outermost matched quotes and brackets as (place of the opening, place of the closing)."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    straight: int | None = None
    for place, sign in enumerate(text):
        if sign == '"':
            if straight is None:
                straight = place
            else:
                pairs.append((straight, place))
                straight = None
        elif sign in "«(„" or (sign == "“" and not any(opening == "„" for opening, _ in stack)):
            stack.append((sign, place))
        elif sign in _CLOSERS and any(opening == _CLOSERS[sign] for opening, _ in stack):
            while stack:
                opening, start = stack.pop()
                if opening == _CLOSERS[sign]:
                    pairs.append((start, place))
                    break
    return [(a, b) for a, b in sorted(pairs) if not any(c < a and b < d for c, d in pairs)]
