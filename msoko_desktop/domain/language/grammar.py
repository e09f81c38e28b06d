"""What the dictionary of Russian knows of one word: its readings in the nominative and its other forms."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any


class Case(StrEnum):
    """The six grammatical cases; the values are what the district file stores."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"

    @property
    def label(self) -> str:
        """The case in Russian."""
        return _LABELS[self]

    @property
    def question(self) -> str:
        """The question that the case answers, as a person remembers it: «кого? чего?»."""
        return _QUESTIONS[self]


_LABELS = {
    Case.NOMINATIVE: "именительный",
    Case.GENITIVE: "родительный",
    Case.DATIVE: "дательный",
    Case.ACCUSATIVE: "винительный",
    Case.INSTRUMENTAL: "творительный",
    Case.PREPOSITIONAL: "предложный",
}
_QUESTIONS = {
    Case.NOMINATIVE: "кто? что?",
    Case.GENITIVE: "кого? чего?",
    Case.DATIVE: "кому? чему?",
    Case.ACCUSATIVE: "кого? что?",
    Case.INSTRUMENTAL: "кем? чем?",
    Case.PREPOSITIONAL: "о ком? о чём?",
}
_CODES = {
    Case.NOMINATIVE: "nomn",
    Case.GENITIVE: "gent",
    Case.DATIVE: "datv",
    Case.ACCUSATIVE: "accs",
    Case.INSTRUMENTAL: "ablt",
    Case.PREPOSITIONAL: "loct",
}
_OBLIQUE = frozenset({"gent", "datv", "ablt", "loct"})
_GENDERS = ("masc", "femn", "neut")
_PROPER = ("Geox", "Name", "Surn", "Patr", "Orgn", "Trad")
_ADJECTIVES = ("ADJF", "PRTF")
_RARE = 0.15  # the share of uses below which a reading is left out of account: «график» as «из график»
#: Endings of nouns that name people, for words that the dictionary does not hold («тьютор»).
_PEOPLE = ("тор", "ер", "ист", "олог", "тель", "ник", "вед", "граф")


class Kind(StrEnum):
    """What a reading takes a word for."""

    NOUN = "noun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read as a noun or an adjective in the nominative.

    `gender` is "masc", "femn", "neut", "plur", or "" where both men and women are called so («глава»).
    """

    word: str
    kind: Kind
    gender: str
    animate: bool
    parse: Any

    def agrees(self, noun: "Reading") -> bool:
        """Tell whether this adjective can stand with that noun."""
        return not noun.gender or self.gender == noun.gender

    def form(self, case: Case, animate: bool) -> str:
        """Return the form of the word in a case, in the letters of the original; `animate` counts for «кого? что?»."""
        code = _CODES[case]
        if case is Case.ACCUSATIVE and self.gender in {"masc", "neut", "plur"}:
            code = "gent" if animate and self.gender != "neut" else "nomn"
        wanted = {code, "plur" if self.gender == "plur" else "sing"}
        if self.kind is Kind.ADJECTIVE and self.gender not in {"", "plur"}:
            wanted.add(self.gender)
        found = self.parse.inflect(wanted)
        return in_letters_of(self.word, found.word) if found is not None else self.word


@cache
def _dictionary() -> Any:
    """Return the dictionary of Russian; reading it takes a twentieth of a second and is put off until it is needed."""
    import pymorphy3
    import pymorphy3_dicts_ru

    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())


@lru_cache(maxsize=2048)
def _parses(word: str) -> tuple[Any, ...]:
    # The dictionary asks for the Unicode name of each letter, and fails on those that have none (Tangut, say).
    if not all(unicodedata.name(sign, "") for sign in word.lower() if sign.isalpha()):
        return ()
    return tuple(_dictionary().parse(word.lower()))


def head_noun_gender(words: Sequence[str]) -> str:
    """Return the gender («masc», «femn», «neut», «plur») of the noun in the nominative that words begin with.

    Adjectives may stand before it: «единое описание работ» is neuter.
    """
    for word in words:
        parses = [one for one in _parses(word) if one.is_known and one.tag.case == "nomn"]
        noun = next((one for one in parses if one.tag.POS == "NOUN"), None)
        if noun is not None:
            return "plur" if noun.tag.number == "plur" else str(noun.tag.gender or "")
        if not any(one.tag.POS in ("ADJF", "PRTF") for one in parses):
            return ""
    return ""


@lru_cache(maxsize=2048)
def readings(word: str) -> tuple[Reading, ...]:
    """Return what a word may be in the nominative, the likeliest first; a word that is never declined has none."""
    found: dict[tuple[Kind, str], Reading] = {}
    for parse in _parses(word):
        tag = parse.tag
        if tag.case != "nomn" or "Fixd" in tag or "Apro" in tag or "Surn" in tag or "Patr" in tag:
            continue
        kind = Kind.NOUN if tag.POS == "NOUN" else Kind.ADJECTIVE if tag.POS in _ADJECTIVES else None
        if kind is None:
            continue
        gender = "plur" if "plur" in tag else next((one for one in _GENDERS if one in tag), "")
        reading = Reading(word, kind, gender, "anim" in tag, parse)
        known = found.get((kind, gender))
        if known is None or (_names_a_person(word) and reading.animate and not known.animate):
            found[kind, gender] = reading
    return tuple(found.values())


def _names_a_person(word: str) -> bool:
    """Tell whether a word that the dictionary has only guessed names a person: «специалист-эксперт», «тьютор»."""
    lower = word.lower()
    if _parses(word)[0].is_known:
        return False
    first, _, second = lower.partition("-")
    if second:
        return any("anim" in parse.tag for parse in _parses(first)[:1])
    return lower.endswith(_PEOPLE)


def only_nominative(word: str) -> bool:
    """Tell whether a word stands in the nominative and hardly in an oblique case: «карта», not «защиты»."""
    parses = _parses(word)
    oblique = sum(parse.score for parse in parses if parse.tag.case in _OBLIQUE)
    return any(parse.tag.case == "nomn" for parse in parses) and oblique < _RARE


def is_preposition(word: str) -> bool:
    """Tell whether a word is read as a preposition first of all."""
    return str(_parses(word)[0].tag.POS) == "PREP"


def is_common(word: str) -> bool:
    """Tell whether a word is an ordinary one: the dictionary holds it, not as a name, or it says what somebody is."""
    parses = _parses(word)
    held: bool = parses[0].is_known and not _has(parses[:1], _PROPER)
    return held or _names_a_person(word)


def is_first_name(word: str) -> bool:
    """Tell whether a word may be somebody's first name in the nominative."""
    return any("Name" in parse.tag and parse.tag.case == "nomn" for parse in _parses(word))


def first_name(word: str, case: Case, gender: str) -> str | None:
    """Return somebody's first name ("masc" or "femn") in a case, None where the dictionary does not hold it."""
    for parse in _parses(word):
        if {"Name", "sing", "nomn", gender} <= parse.tag.grammemes and parse.is_known:
            found = parse.inflect({_CODES[case], "sing"})
            return None if found is None else in_letters_of(word, found.word)
    return None


def is_thing(word: str) -> bool:
    """Tell whether a word is an ordinary noun, so that it would be odd as a surname: «центр», «школа»."""
    parses = [parse for parse in _parses(word) if parse.is_known]
    return any(parse.tag.POS == "NOUN" and not _has([parse], _PROPER) for parse in parses) and not any(
        "Surn" in parse.tag for parse in parses
    )


def _has(parses: Iterable[Any], grammemes: Iterable[str]) -> bool:
    return any(grammeme in parse.tag for parse in parses for grammeme in grammemes)


def in_letters_of(original: str, form: str) -> str:
    """Return the form with the letters that it shares with the original as they stand there: capitals, «е» for «ё».

    Where the form has «е» for the original's «ё», the sound has changed («Пётр», «Петра»), and «е» it is.
    """
    kept: list[str] = []
    for old, new in zip(original, form, strict=False):
        if _folded(old) != _folded(new):
            break
        changed = old in "ёЁ" and new in "еЕ"
        kept.append((new.upper() if old.isupper() else new) if changed else old)
    rest = form[len(kept) :]
    capitals = len(original) > 1 and original.isupper()
    return "".join(kept) + (rest.upper() if capitals else rest)


def _folded(letter: str) -> str:
    return letter.lower().replace("ё", "е")
