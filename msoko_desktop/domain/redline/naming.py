"""How an order names what it amends: the plan in the accusative, its lines in the needed case, rows of numbers."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Protocol

from msoko_desktop.domain.language.russian import date_dots, one_line, quoted, sentence_list, shortened
from msoko_desktop.domain.plans.numbering import number_value
from msoko_desktop.domain.plans.outline import is_section, section_of
from msoko_desktop.domain.plans.plans import Approval, Plan, PlanLine

BLANK_DATE = "______________"
BLANK_NUMBER = "____"
_TITLE_LIMIT = 90
"""Characters of a title by which a line without a number is named."""
_WORD = re.compile(r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*")
_CAPITALS = re.compile(r"(?:[А-ЯЁ]{4,}|[А-ЯЁ]{1,3}(?= [А-ЯЁ]{4,}))(?:[ -][А-ЯЁ]+)*\b")
_FEMININE_ENDINGS = (("ая", "ую"), ("яя", "юю"), ("ия", "ию"), ("а", "у"), ("я", "ю"))
"""Endings of adjectives and nouns of the feminine gender, nominative and accusative."""
_FORMS = {"masculine": "утверждённый", "feminine": "утверждённую", "neuter": "утверждённое", "plural": "утверждённые"}


class Nouns(Protocol):
    """What must be known of words: cases of acts (instrumental first), genders of the nouns that name documents."""

    @property
    def acts(self) -> Mapping[str, tuple[str, str]]:
        """«приказ»: («приказом», «приказу»)."""

    @property
    def genders(self) -> Mapping[str, str]:
        """«карта»: «feminine»."""


class Case(IntEnum):
    """The cases in which an order names a line."""

    ACCUSATIVE = 0
    GENITIVE = 1
    PREPOSITIONAL = 2
    INSTRUMENTAL = 3


_POINT = (("пункт", "пункта", "пункте", "пунктом"), ("пункты", "пунктов", "пунктах", "пунктами"))
_SECTION = (("раздел", "раздела", "разделе", "разделом"), ("разделы", "разделов", "разделах", "разделами"))
_ROW = (("строку", "строки", "строке", "строкой"), ("строки", "строк", "строках", "строками"))


def amended_document(title: str, approval: Approval | None, nouns: Nouns) -> str:
    """Return «план мероприятий («дорожную карту») …, утверждённый приказом … от 13.01.2020 № 11».

    A title whose noun is not known is put in quotes after «план». The act's issuer must stand in the genitive
    already; blanks stand for a date and a number that are not known.
    """
    name, gender = _accusative(one_line(title), nouns)
    act = approval or Approval()
    kind = one_line(act.kind).lower() or "приказ"
    by = nouns.acts.get(kind, (kind, kind))[0]
    date = date_dots(act.date) if act.date else BLANK_DATE
    words = (_FORMS.get(gender, _FORMS["masculine"]), by, one_line(act.issuer), "от", date)
    return f"{name}, {' '.join(filter(None, words))} № {one_line(act.number) or BLANK_NUMBER}"


def _accusative(title: str, nouns: Nouns) -> tuple[str, str]:
    """Return a title in the accusative, from a small letter, and the gender of its noun."""
    if not any(match[0].lower() in nouns.genders for match in _WORD.finditer(title)):
        return f"план {quoted(title)}", "masculine"
    title = _small_letters(title)
    head = next(match for match in _WORD.finditer(title) if match[0].lower() in nouns.genders)
    gender = nouns.genders[head[0].lower()]
    phrase, rest = title[: head.end()], title[head.end() :]
    if gender == "feminine":
        phrase = _WORD.sub(lambda match: _feminine_accusative(match[0]), phrase)
    aside = re.match(r"[^()]*\(([^()]*)\)", rest)
    if aside:
        inner = _aside_accusative(aside[1], nouns)
        rest = rest[: aside.start(1)] + inner + rest[aside.end(1) :]
    return phrase + rest, gender


def _small_letters(title: str) -> str:
    """Return a title as it goes on in a sentence; a beginning in capitals becomes small unless all of it is in them."""
    if not title.isupper():
        title = re.sub(rf"\A([«\"(]?){_CAPITALS.pattern}", lambda match: match[0].lower(), title)
    first = _WORD.search(title)
    if first is None or (len(first[0]) > 1 and first[0].isupper()):
        return title
    return title[: first.start()] + first[0][0].lower() + title[first.start() + 1 :]


def _aside_accusative(text: str, nouns: Nouns) -> str:
    """Return the other name of a document, «дорожная карта», in the accusative, anything else as it is."""
    found = list(_WORD.finditer(text))
    for place, match in enumerate(found):
        gender = nouns.genders.get(match[0].lower())
        if gender is not None:
            adjectives = all(item[0].lower().endswith(("ая", "яя")) for item in found[:place])
            if gender != "feminine" or not adjectives:
                return text
            return _WORD.sub(lambda item: _feminine_accusative(item[0]), text[: match.end()]) + text[match.end() :]
    return text


def _feminine_accusative(word: str) -> str:
    """Return an adjective or a noun of the feminine gender in the accusative, in the letters it has."""
    for nominative, accusative in _FEMININE_ENDINGS:
        if word.lower().endswith(nominative):
            return word[: -len(nominative)] + (accusative.upper() if word.isupper() else accusative)
    return word


def shown_number(number: str) -> str:
    """Return a number as it stands before its text: with a final dot («1.1.»), «1)» as it is."""
    return f"{number}." if number and number[-1].isalnum() else number


class LineNames:
    """Names the lines of one plan by their numbers; where a number occurs twice, with the section."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._counts = Counter((line.kind, line.number) for line in plan.lines)

    def has(self, line: PlanLine) -> bool:
        """Whether the plan has a line of that kind with that number."""
        return self._counts[line.kind, line.number] > 0

    def one(self, at: int, case: Case) -> str:
        """Return the name of a line: «пункт 2.3», «раздела «Контроль»», «строке «Отчёт о наблюдении»»."""
        line = self._plan.lines[at]
        if not line.number:
            words = _SECTION if is_section(line) else _ROW
            return f"{words[0][case]} {quoted(shortened(line.title, _TITLE_LIMIT))}"
        name = f"{words_for(line, 1)[case]} {line.number}"
        return f"{name}{self._in_section(at)}"

    def many(self, places: Sequence[int], case: Case) -> str:
        """Return the name of several lines of one kind, all with a number or all without one."""
        lines = [self._plan.lines[at] for at in places]
        if len(lines) == 1:
            return self.one(places[0], case)
        if not all(line.number for line in lines):
            words = _SECTION if is_section(lines[0]) else _ROW
            return f"{words[1][case]} {sentence_list([quoted(shortened(line.title, _TITLE_LIMIT)) for line in lines])}"
        name = f"{words_for(lines[0], 2)[case]} {number_ranges([line.number for line in lines])}"
        return f"{name}{self._in_section(places[0])}"

    def _in_section(self, at: int) -> str:
        """Return « раздела 2» for a number that the plan has more than once."""
        line = self._plan.lines[at]
        section = section_of(self._plan.lines, at)
        if self._counts[line.kind, line.number] < 2 or section is None:
            return ""
        return f" {self.one(section, Case.GENITIVE)}"


def words_for(line: PlanLine, count: int) -> tuple[str, str, str, str]:
    """Return the word for numbered lines in its cases: «пункт» or «раздел», for more than one «пункты», «разделы»."""
    return (_SECTION if is_section(line) else _POINT)[count > 1]


def number_ranges(numbers: Sequence[str]) -> str:
    """Return numbers as in a sentence: «2.4–2.6», «2.4 и 2.5», «2.1, 2.3–2.5 и 3.1»."""
    stretches: list[list[str]] = []
    for number in numbers:
        if stretches and follows(stretches[-1][-1], number):
            stretches[-1].append(number)
        else:
            stretches.append([number])
    shown: list[str] = []
    for stretch in stretches:
        shown += [f"{stretch[0]}–{stretch[-1]}"] if len(stretch) > 2 else stretch
    return sentence_list(shown)


def follows(number: str, after: str) -> bool:
    """Whether a number is the next one after another: 2.5 after 2.4, III after II."""
    one, other = number_value(number), number_value(after)
    return one is not None and other is not None and other == (*one[:-1], one[-1] + 1)
