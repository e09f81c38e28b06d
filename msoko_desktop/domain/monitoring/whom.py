"""Which schools an indicator applies to: all, those with a grade, those of some kinds; as kept and as people say it."""

import re
from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import shortened
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.schools.school_kinds import SchoolKind

EVERY = "все школы"
_GRADE, _KINDS = "grade:", "kinds:"
_TYPED_GRADE = re.compile(r"(?:с |есть )?(\d{1,2})[ -]?(?:м |ым |й )?(?:класс\w*)?")


def applies_to(whom: str, kind: SchoolKind | None) -> bool:
    """Tell whether an indicator is asked of a school of a kind; of a school whose kind is not known all is asked."""
    if not whom or kind is None:
        return True
    if whom.startswith(_GRADE):
        return kind.lowest <= int(whom.removeprefix(_GRADE)) <= kind.highest
    return kind.code in whom.removeprefix(_KINDS).split(",")


def whom_words(whom: str, kinds: Sequence[SchoolKind]) -> str:
    """Return the schools in words: «все школы», «с 11 классом», «СОШ, Лицей»."""
    if not whom:
        return EVERY
    if whom.startswith(_GRADE):
        return f"с {whom.removeprefix(_GRADE)} классом"
    codes = whom.removeprefix(_KINDS).split(",")
    return ", ".join(one.short for one in kinds if one.code in codes)


def whom_from(text: str, kinds: Sequence[SchoolKind]) -> str:
    """Return what a person typed as it is kept. Raises InputRefused for words that name no schools."""
    typed = comparable(text)
    if typed in ("", "все", comparable(EVERY)):
        return ""
    grade = _TYPED_GRADE.fullmatch(typed)
    if grade is not None and 1 <= int(grade[1]) <= max(one.highest for one in kinds):
        return f"{_GRADE}{int(grade[1])}"
    known = {comparable(name): one.code for one in kinds for name in (one.short, one.title)}
    found = [known.get(comparable(part)) for part in text.split(",") if part.strip()]
    if not found or None in found:
        listed = ", ".join(one.short for one in kinds)
        raise InputRefused(
            f"«{shortened(text)}» не подходит. Введите «{EVERY}», «с 11 классом» или виды школ через запятую: {listed}."
        )
    return _KINDS + ",".join(one.code for one in kinds if one.code in found)
