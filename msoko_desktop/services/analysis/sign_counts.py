"""What N of a sign counts: people, unless works were checked again or observers came."""

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.analysis.model import Sign
from msoko_desktop.domain.language.russian import counted

_OTHERS = {
    codes.RECHECK: ("работа", "работы", "работ"),
    codes.OBSERVED: ("посещение", "посещения", "посещений"),
    codes.MEDALS: ("претендент", "претендента", "претендентов"),
}
_NO_PEOPLE = (codes.RECHECK, codes.OBSERVED)


def count_words(one: Sign) -> str:
    """Return N of a sign as words that follow its text, "" where the text says of what it is."""
    return f" N = {one.n}." if one.rule not in _OTHERS else ""


def count_cell(one: Sign) -> str:
    """Return N of a sign as it stands in a column: the number alone where it is of people."""
    words = _OTHERS.get(one.rule)
    return str(one.n) if words is None else counted(one.n, *words)


def people_of(one: Sign) -> int:
    """Return how many people a sign is of, 0 where it counts something else."""
    return 0 if one.rule in _NO_PEOPLE else one.n
