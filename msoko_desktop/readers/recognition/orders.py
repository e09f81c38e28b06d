"""Reads an order out of lines: issuer, requisites, heading, preamble, items with sub-items, signatory."""

import datetime as dt
import re
from dataclasses import dataclass, field

from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.readers.recognition.dates import DATE, find_date, is_odd
from msoko_desktop.readers.recognition.layout import Line, title_start
from msoko_desktop.readers.recognition.texts import is_rule, normal, path_of, squeeze
from msoko_desktop.readers.rules import RecognitionRules

_NUMBER = re.compile(r"№\s*([^\W_][\w/.-]*)")
_ITEM = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)(?:\.\s*|\s+)(?=[^\W\d_]|[«\"(])(.*)$", re.DOTALL)
_NAME = re.compile(r"^(?:[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?)$")
_NAME_AT_END = re.compile(r"^(.*?\S)\s+([А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+)$")
_HEADING = re.compile(r"^[«\"]?(?:О|Об|Обо)\s", re.IGNORECASE)
_MARK = re.compile(r"^приложение\b", re.IGNORECASE)
_ISSUER_LINES = 8
_SIGNATURE_LINES = 6


@dataclass(slots=True)
class _Draft:
    kind: str = ""
    issuer: list[str] = field(default_factory=list)
    number: str = ""
    date: dt.date | None = None
    printed: str = ""
    place: str = ""
    heading: list[str] = field(default_factory=list)
    preamble: list[str] = field(default_factory=list)
    verb: str = ""
    items: list[tuple[str, list[str]]] = field(default_factory=list)
    post: str = ""
    name: str = ""
    leftovers: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """An order with its kind («приказ») and what is doubtful: an odd date as printed, words left by a signature."""

    order: Order
    kind: str
    odd_date: str
    leftovers: tuple[str, ...]
    attaches: bool


def take_orders(lines: list[Line], rules: RecognitionRules) -> list[FoundOrder]:
    """Find the orders among lines and use their lines up."""
    found: list[FoundOrder] = []
    verb = _verb_pattern(rules)
    position = 0
    while position < len(lines):
        start = _find_kind(lines, position, rules)
        if start is None:
            break
        position = start + 1
        end = next((i for i in range(start + 1, min(len(lines), start + 40)) if verb.search(lines[i].text)), None)
        if end is None or any(line.used for line in lines[start : end + 1]):
            continue
        draft = _Draft(kind=_kind_in(lines[start].text, rules))
        _take_issuer(lines, start, draft)
        _requisite(draft, _after_kind(lines[start].text, rules), rules)
        lines[start].used = True
        _take_head(lines[start + 1 : end + 1], draft, verb, rules)
        position = _take_items(lines, end + 1, draft, rules)
        found.append(_finished(draft, rules))
    return found


def _verb_pattern(rules: RecognitionRules) -> re.Pattern[str]:
    spaced = "|".join(r"\s*".join(word) for word in rules.order_verbs)
    return re.compile(rf"(?:^|(?<=\s))({spaced})\s*:?\s*$", re.IGNORECASE)


def _kind_pattern(rules: RecognitionRules) -> re.Pattern[str]:
    spaced = "|".join(r"\s*".join(kind.upper()) for kind in rules.order_kinds)
    return re.compile(rf"^(?:{spaced})(?!\w)")


def _find_kind(lines: list[Line], start: int, rules: RecognitionRules) -> int | None:
    pattern = _kind_pattern(rules)
    for position in range(start, len(lines)):
        text = lines[position].text
        if lines[position].used or len(text) > 120:
            continue
        if pattern.match(text) or squeeze(text) in rules.order_kinds:
            return position
    return None


def _kind_in(text: str, rules: RecognitionRules) -> str:
    squeezed = squeeze(text)
    return next((kind for kind in rules.order_kinds if squeezed.startswith(kind)), rules.order_kinds[0])


def _after_kind(text: str, rules: RecognitionRules) -> str:
    match = _kind_pattern(rules).match(text)
    return text[match.end() :].strip() if match else ""


def _take_issuer(lines: list[Line], start: int, draft: _Draft) -> None:
    taken: list[Line] = []
    for line in reversed(lines[max(0, start - _ISSUER_LINES) : start]):
        if line.used or len(line.text) > 150 or line.text.endswith((".", ";")):
            break
        taken.append(line)
    for line in reversed(taken):
        line.used = True
        draft.issuer.append(" ".join(line.text.split()))


def _requisite(draft: _Draft, text: str, rules: RecognitionRules) -> bool:
    """Take a date, number or place out of a piece; False where it is none of them."""
    rest = text.strip()
    date, printed = find_date(rest)
    number = _NUMBER.search(rest)
    without = rest
    if printed:
        without = DATE.sub(" ", without, count=1)
    if number:
        without = without.replace(number.group(), " ", 1)
    without = re.sub(r"\bот\b|_+|№", " ", without).strip(' .«»"')
    place = re.match(rf"^(?:{'|'.join(map(re.escape, rules.places))})(?:\.\s*|\s+)[А-ЯЁ][\w\s.-]{{1,40}}$", without)
    if without and not place:
        return False
    if not (printed or number or place):
        return not rest
    if printed and draft.date is None:
        draft.date, draft.printed = date, printed
    if number and not draft.number:
        draft.number = number.group(1)
    if place and not draft.place:
        draft.place = without
    return True


def _take_head(lines: list[Line], draft: _Draft, verb: re.Pattern[str], rules: RecognitionRules) -> None:
    """Read what stands between the word «приказ» and the ordering word."""
    for line in lines:
        line.used = True
        text = line.text
        found = verb.search(text)
        if found:
            draft.verb = found.group(1).strip()
            text = text[: found.start()].strip()
        if not draft.heading and not draft.preamble:
            pieces = [piece for piece in text.split("\t") if not _requisite(draft, piece, rules)]
            text = " ".join(pieces)
        text = " ".join(text.split())
        if not text:
            continue
        opening = any(normal(text).startswith(start) for start in rules.preamble_starts)
        fresh = not draft.heading and not opening and not found
        goes_on = draft.heading and not draft.preamble and not line.after_gap and not opening and not found
        if not draft.preamble and ((fresh and (_HEADING.match(text) or line is not lines[-1])) or goes_on):
            draft.heading.append(text)
        else:
            draft.preamble.append(text)


def _take_items(lines: list[Line], start: int, draft: _Draft, rules: RecognitionRules) -> int:
    """Read the numbered items and the signature; return the position after the order."""
    position = start
    while position < len(lines):
        line = lines[position]
        text = line.text.strip()
        match = _ITEM.match(text)
        if line.used or _MARK.match(text):
            break
        if match and _follows(draft.items, match.group(1)):
            draft.items.append((match.group(1), [" ".join(match.group(2).split())]))
        elif _is_post(text, rules) and (end := _take_signature(lines, position, draft)):
            return end
        elif not draft.items or line.bold or (line.after_gap and title_start(text, rules)):
            break
        else:
            draft.items[-1][1].append(" ".join(text.split()))
        line.used = True
        position += 1
    return position


def _follows(items: list[tuple[str, list[str]]], number: str) -> bool:
    """Tell whether a number goes on from the items read so far (a list inside an item begins anew and does not)."""
    if not items:
        return True
    last, new = ([int(step) for step in path_of(n)] for n in (items[-1][0], number))
    return new > last


def _is_post(text: str, rules: RecognitionRules) -> bool:
    lead = normal(text)
    named = bool(_NAME_AT_END.match(text))
    return any(lead.startswith(post) for post in rules.posts) and (named or not text.endswith((";", ".", ",", ":")))


def _take_signature(lines: list[Line], start: int, draft: _Draft) -> int:
    """Read post and name from the lines at `start`; 0 where no name follows."""
    post: list[str] = []
    leftovers: list[str] = []
    for position in range(start, min(len(lines), start + _SIGNATURE_LINES)):
        if lines[position].used:
            return 0
        for piece in (part.strip() for part in lines[position].text.split("\t")):
            at_end = _NAME_AT_END.match(piece)
            if _NAME.match(piece) or at_end:
                if at_end and not _NAME.match(piece):
                    post.append(at_end.group(1).strip("_ "))
                draft.post, draft.leftovers = " ".join(post).strip(), leftovers
                draft.name = piece if _NAME.match(piece) else (at_end.group(2) if at_end else "")
                for line in lines[start : position + 1]:
                    line.used = line.text.strip() not in leftovers
                return position + 1
            if is_rule(piece) or normal(piece) in ("(подпись)", "подпись", "м.п."):
                continue
            if not post or piece[0].islower():
                post.append(piece)
            else:
                leftovers.append(piece)
    return 0


def _nested(items: list[tuple[str, list[str]]]) -> tuple[OrderItem, ...]:
    """Put sub-items (2.1) into their items (2)."""
    made: list[OrderItem] = []
    position = 0
    while position < len(items):
        number, lines = items[position]
        end = position + 1
        while end < len(items) and items[end][0].startswith(f"{number}."):
            end += 1
        made.append(OrderItem(number, "\n".join(lines), _nested(items[position + 1 : end])))
        position = end
    return tuple(made)


def _without_quotes(heading: str) -> str:
    """Take the quotes off that enclose a whole heading."""
    if len(heading) < 2 or (heading[0], heading[-1]) not in (("«", "»"), ('"', '"')):
        return heading
    inner = heading[1:-1]
    depth = 0
    for sign in inner:
        depth += (sign == "«") - (sign == "»")
        if depth < 0:
            return heading
    return inner.strip()


def _finished(draft: _Draft, rules: RecognitionRules) -> FoundOrder:
    heading = _without_quotes(" ".join(draft.heading).strip())
    text = normal(" ".join(line for _, lines in draft.items for line in lines))
    order = Order(
        issuer=" ".join(draft.issuer),
        number=draft.number,
        date=draft.date,
        place=draft.place,
        heading=heading,
        preamble=" ".join(draft.preamble),
        verb=draft.verb,
        items=_nested(draft.items),
        signatory_post=draft.post,
        signatory_name=draft.name,
    )
    attaches = any(word in text for word in rules.attached)
    return FoundOrder(
        order, draft.kind, draft.printed if is_odd(draft.printed) else "", tuple(draft.leftovers), attaches
    )
