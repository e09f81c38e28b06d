"""Names of people in their cases: «Г.В. Скакалина», «Лукошкина Татьяна Сергеевна»; initials stay as they are."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from msoko_desktop.domain.language.grammar import Case, first_name, in_letters_of, is_first_name, is_thing

_WORD = r"[А-ЯЁ][А-ЯЁа-яё]+(?:-[А-ЯЁ][А-ЯЁа-яё]+)*"
_INITIALS = r"[А-ЯЁ]\.(?:-[А-ЯЁ]\.)?\s?(?:[А-ЯЁ]\.)?"
_BEFORE = re.compile(rf"(?P<initials>{_INITIALS})\s?(?P<surname>{_WORD})")
_AFTER = re.compile(rf"(?P<surname>{_WORD})\s+(?P<initials>{_INITIALS})")
_FULL = re.compile(rf"(?P<words>{_WORD}(?:\s+{_WORD}){{1,2}})(?P<particle>\s+(?:оглы|кызы))?")
_PATRONYMIC = re.compile(r".{2,}(?:вич|ич|вна|чна|шна)", re.IGNORECASE)
_HERS = re.compile(r".+(?:[оеё]ва|[иы]на|[цс]кая|ая|яя)", re.IGNORECASE)
_HIS = re.compile(r".+(?:[оеё]в|[иы]н|[цс]кий|ый|ий|ой)", re.IGNORECASE)
_DICTIONARY_GENDERS = {"male": "masc", "female": "femn"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a name where it stands in the text: "surname", "first" or "patronymic"."""

    kind: str
    start: int
    end: int


def is_person(text: str) -> bool:
    """Tell whether a text is nothing but somebody's name."""
    return bool(_parts(text))


def name_at_end(text: str) -> int:
    """Return where a name begins that ends the text («… отдела образования Е.П. Огнивцева»); its length where none.

    Two words without initials or a patronymic are not taken for a name here: they may name a school.
    """
    for start in (match.start() for match in re.finditer(r"(?<![\w.-])[А-ЯЁ]", text)):
        rest = text[start:]
        parts = _parts(rest)
        sure = len(parts) != 2 or any(part.kind == "patronymic" for part in parts)
        if start and parts and sure:
            return start
    return len(text)


def declined_name(text: str, case: Case) -> str:
    """Return a name in a case; a part whose form depends on an unknown gender stays as it is, as does no name."""
    parts = _parts(text)
    if not parts or case is Case.NOMINATIVE:
        return text
    words = {part.kind: text[part.start : part.end] for part in parts}
    gender = _gender(words, text)
    result, position = "", 0
    for part in parts:
        result += text[position : part.start] + _declined(part.kind, text[part.start : part.end], gender, case)
        position = part.end
    return result + text[position:]


def gender_of_name(text: str) -> str:
    """Return "masc" or "femn" for a person's name, "" where the name does not tell."""
    parts = _parts(text)
    found = _gender({part.kind: text[part.start : part.end] for part in parts}, text) if parts else ""
    return _DICTIONARY_GENDERS.get(found, "")


def with_initials(text: str) -> str:
    """Return a name as it stands in running text: «Лукошкину Татьяну Сергеевну» gives «Т.С. Лукошкину».

    Works on every case; what is no full name or has its initials behind is turned round or stays.
    """
    behind = _AFTER.fullmatch(text.strip())
    if behind is not None:
        return f"{behind['initials'].replace(' ', '')} {behind['surname']}"
    words = text.split()
    if len(words) != 3 or not all(re.fullmatch(_WORD, word) for word in words):
        return text
    return f"{words[1][0]}.{words[2][0]}. {words[0]}"


def _parts(text: str) -> tuple[_Part, ...]:
    initialled = _BEFORE.fullmatch(text) or _AFTER.fullmatch(text)
    if initialled is not None:
        return (_Part("surname", *initialled.span("surname")),)
    full = _FULL.fullmatch(text)
    if full is None:
        return ()
    words = list(re.finditer(_WORD, full["words"]))
    kinds = _kinds([match[0] for match in words], bool(full["particle"]))
    return tuple(_Part(kind, *match.span()) for kind, match in zip(kinds, words, strict=False))


def _kinds(words: list[str], particle: bool) -> list[str]:
    """Return what each word of a full name is; [] where it does not look like one."""
    patronymic = [bool(_PATRONYMIC.fullmatch(word)) for word in words]
    if len(words) == 3 and (patronymic[2] or particle):
        return ["surname", "first", "patronymic"]
    if len(words) == 3 and patronymic[1]:
        return ["first", "patronymic", "surname"]
    if len(words) == 2 and patronymic[1] and is_first_name(words[0]):
        return ["first", "patronymic"]
    if len(words) == 2:
        names = [is_first_name(word) for word in words]
        if names[1] and not is_thing(words[0]):
            return ["surname", "first"]
        if names[0] and not is_thing(words[1]) and (_HERS.fullmatch(words[1]) or _HIS.fullmatch(words[1])):
            return ["first", "surname"]
    return []


def _gender(words: dict[str, str], text: str) -> str:
    """Return "male" or "female", "" where the name does not tell."""
    patronymic = words.get("patronymic", "").lower()
    if patronymic.endswith("на") or text.endswith("кызы"):
        return "female"
    if patronymic.endswith("ич") or text.endswith("оглы"):
        return "male"
    if "first" in words:
        found: str = _library().detector.detect(firstname=words["first"]).str()
        return found if found in {"male", "female"} else ""
    if _HERS.fullmatch(words["surname"]):
        return "female"
    return "male" if _HIS.fullmatch(words["surname"]) else ""


def _declined(kind: str, word: str, gender: str, case: Case) -> str:
    library = _library()
    if not gender and word[-1:].lower() not in "аяоеиуюыэё":
        return word  # «Осетар» is declined for a man and not for a woman
    if kind == "patronymic" and not _PATRONYMIC.fullmatch(word):
        return word  # «Мамед оглы»
    if kind == "first" and gender and (known := first_name(word, case, _DICTIONARY_GENDERS[gender])):
        return known
    part = library.parts[kind]
    form = library.maker.make(part, library.genders[gender or "androgynous"], library.cases[case], word.lower())
    return in_letters_of(word, _capitalised(form) if word[:1].isupper() else form)


def _capitalised(form: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in form.split("-"))


@dataclass(frozen=True, slots=True)
class _Library:
    maker: Any
    detector: Any
    parts: dict[str, Any]
    genders: dict[str, Any]
    cases: dict[Case, Any]


@cache
def _library() -> _Library:
    """Return the rules for names of people, read when they are needed first."""
    from pytrovich.detector import PetrovichGenderDetector
    from pytrovich.enums import Case as PartCase
    from pytrovich.enums import Gender, NamePart
    from pytrovich.maker import PetrovichDeclinationMaker

    return _Library(
        PetrovichDeclinationMaker(),
        PetrovichGenderDetector(),
        {"surname": NamePart.LASTNAME, "first": NamePart.FIRSTNAME, "patronymic": NamePart.MIDDLENAME},
        {"male": Gender.MALE, "female": Gender.FEMALE, "androgynous": Gender.ANDROGYNOUS},
        {case: PartCase[case.name] for case in Case},
    )
