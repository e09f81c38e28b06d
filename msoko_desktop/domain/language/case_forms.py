"""Case forms of offices, posts, titles and names: «отдел образования …» → «отделу образования …»; a proposal only.

Of a phrase only its head noun with what agrees with it changes, and further heads («план … и график …»); the
genitive that follows stays. The person may correct each form: `services.case_forms`.
"""

import re
from dataclasses import dataclass

from msoko_desktop.domain.language.grammar import (
    Case,
    Kind,
    Reading,
    is_common,
    is_preposition,
    only_nominative,
    readings,
)
from msoko_desktop.domain.language.people_names import (
    declined_name,
    gender_of_name,
    is_person,
    name_at_end,
    with_initials,
)

__all__ = ["Case", "gender_of", "propose", "with_initials"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_APPOSITION = re.compile(r"\(\s*«[^«»()]*»\s*\)")  # «План мероприятий («дорожная карта») …»
_INSIDE = re.compile(r"\([^()]*\)|«[^«»]*(?:«[^«»]*»[^«»]*)*»|\"[^\"]*\"|„[^„“]*“")
_LINK = re.compile(r"[,;]|\s[-–—]\s")
_PROPER = re.compile(r"\w+(?<!че)[сц]к(?:ий|ая|ое|ие)", re.IGNORECASE)
_COMMON_ALIKE = ("городск", "сельск", "детск", "русск", "родительск", "учительск")
_SOLEMN = ("министерств", "правительств", "департамент", "президент", "губернатор", "федеральн")
"""Beginnings of words that keep their capital in running text: the names of bodies of the state begin with these."""
_WITH_ACCUSATIVE = frozenset({"в", "во", "за", "на", "под", "про", "через"})
_LONGEST = 2000  # characters of a phrase: what is longer is no title


def propose(text: str, case: Case) -> str:
    """Return a text in a case as far as rules can tell; what they do not know stays as it is. Raises nothing.

    `text` is in the nominative: an office, a post, the title of a document, a person's name, a post with a name
    («Начальник отдела Е.П. Огнивцева»). The first letter becomes small in the oblique cases, unless a name.
    """
    if case is Case.NOMINATIVE or not text.strip() or len(text) > _LONGEST:
        return text
    if is_person(text.strip()):
        start = len(text) - len(text.lstrip())
        return text[:start] + declined_name(text.strip(), case) + text[start + len(text.strip()) :]
    link = re.search(r"\s*(?:,|\s[-–—])\s+", text)
    if link is not None and is_person(text[: link.start()].strip()):
        rest = text[link.end() :]
        return declined_name(text[: link.start()].strip(), case) + link[0] + propose(rest, case)
    name = name_at_end(text)
    return _declined_phrase(text[:name], case) + declined_name(text[name:], case)


def gender_of(text: str) -> str:
    """Return what agrees with a phrase or a name: "masc", "femn", "neut" or "plur"; "" where that is not known.

    "" too for what both men and women are called («глава»).
    """
    if is_person(text.strip()):
        return gender_of_name(text.strip())
    for head in _heads(text)[:1]:
        return head.reading.gender
    return ""


@dataclass(frozen=True, slots=True)
class _Head:
    """A noun (or an adjective in its place) with the adjectives before it: (start, reading) of each, and its end."""

    reading: Reading
    words: tuple[tuple[int, Reading], ...]
    end: int


def _declined_phrase(text: str, case: Case) -> str:
    heads = _heads(text)
    if not heads:
        return text
    forms = [
        (start, reading.word, reading.form(case, head.reading.animate))
        for head in heads
        for start, reading in head.words
    ]
    result, position = "", 0
    for start, word, form in sorted(forms):
        result += text[position:start] + form
        position = start + len(word)
    return _small_letter(text, result + text[position:])


def _small_letter(text: str, declined: str) -> str:
    """Return the phrase with a small first letter where nothing asks for a capital in running text."""
    first = _WORD.match(text)
    if first is None or not text[:1].isupper() or first[0][1:] != first[0][1:].lower():
        return declined
    word = first[0].lower()
    proper = _PROPER.fullmatch(word) is not None and not word.startswith(_COMMON_ALIKE) and "-" not in word
    if proper or word.startswith(_SOLEMN) or not is_common(_plain(word)):
        return declined
    return declined[:1].lower() + declined[1:]


def _plain(word: str) -> str:
    """Return the last part of a compound, by which one knows it: «специалист-эксперт» is no name."""
    return word.rpartition("-")[2]


def _heads(text: str) -> list[_Head]:
    """Return the heads of a phrase in their order; [] where it does not begin with one in the nominative."""
    words = _open_words(text)
    if not words or text[: words[0].start()].strip(' \n\t«"„'):
        return []
    head = _head(words, 1 if words[0][0].lower() == "временно" else 0)
    if head is None:
        return []
    heads = [head, *_appositions(text)]
    position = next(place for place, word in enumerate(words) if word.end() >= head.end) + 1
    governing = ""
    while position < len(words):
        word = words[position]
        before = text[words[position - 1].end() : word.start()]
        linked = bool(_LINK.search(before))
        if word[0].lower() in {"и", "или"}:
            position += 1
            linked = True
        elif is_preposition(word[0]):
            governing = word[0].lower()
        found = _further(words, position, heads[0], before) if linked and position < len(words) else None
        governed = governing in _WITH_ACCUSATIVE and not re.search(r"\s[-–—]\s", before)
        if found is None or (governed and found.reading.kind is Kind.NOUN):
            position += 1
            continue
        heads.append(found)
        governing = ""
        position = next(place for place, word in enumerate(words) if word.end() >= found.end) + 1
    return heads


def _open_words(text: str) -> list[re.Match[str]]:
    """Return the words of a phrase that stand neither in quotes nor in brackets, quotes at the very start apart."""
    closed = [match.span() for match in _INSIDE.finditer(text)]
    if closed and not text[: closed[0][0]].strip() and text[closed[0][1] :].strip():
        closed = closed[1:]
    return [match for match in _WORD.finditer(text) if not any(a <= match.start() < b for a, b in closed)]


def _head(words: list[re.Match[str]], position: int) -> _Head | None:
    """Return the head that begins at a word: adjectives, then a noun that agrees with each of them."""
    before: list[tuple[int, tuple[Reading, ...]]] = []
    for word in words[position:]:
        if _is_letters(word[0]):
            return None
        found = readings(word[0])
        adjectives = tuple(reading for reading in found if reading.kind is Kind.ADJECTIVE)
        for noun in (reading for reading in found if reading.kind is Kind.NOUN):
            agreeing = [next((one for one in old if one.agrees(noun)), None) for _, old in before]
            if None not in agreeing and not (adjectives and _agrees_with_next(adjectives, words, word)):
                chosen = [(start, one) for (start, _), one in zip(before, agreeing, strict=True) if one is not None]
                return _Head(noun, (*chosen, (word.start(), noun)), word.end())
        if not adjectives:
            break
        before.append((word.start(), adjectives))
    if not before:
        return None
    # No noun: «заведующая отделом», «исполняющий обязанности» stand for one.
    (start, first), people = before[0], {"masc", "femn", "plur"}
    person = next((one for one in first if one.gender in people and _stands_alone(one)), None)
    if person is None:
        return None
    noun = Reading(person.word, person.kind, person.gender, True, person.parse)
    return _Head(noun, ((start, noun),), start + len(person.word))


def _stands_alone(reading: Reading) -> bool:
    """Tell whether an adjective names a person by itself: «заведующий», «учащиеся»."""
    return bool(re.search(r"[аяую]?щ(?:ий|ая|ие)(?:ся)?$", reading.word.lower()))


def _agrees_with_next(adjectives: tuple[Reading, ...], words: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Tell whether a word that may also be a noun («ведущий») stands before a noun that it agrees with."""
    following = next((other for other in words if other.start() > word.start()), None)
    if following is None:
        return False
    nouns = [reading for reading in readings(following[0]) if reading.kind is Kind.NOUN]
    return any(one.agrees(noun) for noun in nouns for one in adjectives)


def _is_letters(word: str) -> bool:
    """Tell whether a word is an abbreviation in capitals (МБОУ, ИМЦ) that is not declined."""
    return word.isupper() and len(word) > 1 and not is_common(word.lower())


def _appositions(text: str) -> list[_Head]:
    """Return the heads in «(«дорожная карта»)»."""
    found = []
    for match in _APPOSITION.finditer(text):
        head = _head([word for word in _WORD.finditer(text) if match.start() < word.start() < match.end()], 0)
        if head is not None:
            found.append(head)
    return found


def _further(words: list[re.Match[str]], position: int, first: _Head, before: str) -> _Head | None:
    """Return a further head, or a participle of the first one («план …, направленный на …»), at a word after a link."""
    word = words[position]
    if not only_nominative(word[0]):
        return None
    head = _head(words[: position + 6], position)
    if head is not None:
        return head
    for reading in readings(word[0]):
        if reading.kind is Kind.ADJECTIVE and reading.agrees(first.reading) and "," in before:
            participle = Reading(reading.word, reading.kind, reading.gender, first.reading.animate, reading.parse)
            return _Head(participle, ((word.start(), participle),), word.end())
    return None
