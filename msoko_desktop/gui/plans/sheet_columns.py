"""The columns of the sheet on the screen: which they are, what they are called, how wide they stand."""

import re
from collections.abc import Iterable, Sequence

from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine

USUAL_HEADINGS = {
    ColumnKind.NUMBER: "№ п/п",
    ColumnKind.TITLE: "Мероприятие",
    ColumnKind.DEADLINE: "Срок",
    ColumnKind.EXECUTORS: "Исполнители",
    ColumnKind.INDICATORS: "Показатели",
    ColumnKind.EXPECTED_RESULT: "Ожидаемый результат",
    ColumnKind.NOTE: "Примечание",
}
NAMES = {
    ColumnKind.NUMBER: "номер",
    ColumnKind.TITLE: "мероприятие",
    ColumnKind.DEADLINE: "срок",
    ColumnKind.EXECUTORS: "исполнители",
    ColumnKind.INDICATORS: "показатели",
    ColumnKind.EXPECTED_RESULT: "результат",
    ColumnKind.NOTE: "примечание",
}
# Names of undo steps: «Изменить срок».
STEPS = {
    ColumnKind.NUMBER: "Изменить номер",
    ColumnKind.TITLE: "Изменить мероприятие",
    ColumnKind.DEADLINE: "Изменить срок",
    ColumnKind.EXECUTORS: "Изменить исполнителей",
    ColumnKind.INDICATORS: "Изменить показатели",
    ColumnKind.EXPECTED_RESULT: "Изменить ожидаемый результат",
    ColumnKind.NOTE: "Изменить примечание",
}
_PROPORTIONS = {
    ColumnKind.NUMBER: 1.1,
    ColumnKind.TITLE: 6.6,
    ColumnKind.DEADLINE: 2.5,
    ColumnKind.EXECUTORS: 3.4,
    ColumnKind.INDICATORS: 3.6,
    ColumnKind.EXPECTED_RESULT: 3.8,
    ColumnKind.NOTE: 2.4,
}
# The longest word that a column makes room for: «общеобразовательными»; addresses and the like are broken.
LONGEST_WORD = 22
_PIECES = re.compile(r"[^ \t\n\-–—/]+[-–—/]?")  # what the end of a line does not tear apart
_USUAL = (ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS)


def columns_of(plan: Plan) -> tuple[PlanColumn, ...]:
    """Return the plan's own columns; for a plan without any, the usual four and those that hold text."""
    if plan.columns:
        return plan.columns
    filled = {kind for kind in ColumnKind for line in plan.lines if line.cell(kind)}
    return tuple(PlanColumn(kind, USUAL_HEADINGS[kind]) for kind in ColumnKind if kind in filled or kind in _USUAL)


def longest_words(lines: Iterable[PlanLine], kinds: Sequence[ColumnKind]) -> list[frozenset[str]]:
    """Return for each column the longest words of its cells (those within a letter of the longest).

    Words of more than 22 letters and Latin ones are no ordinary words. What stands together in print («2027 г.»,
    «№ 5») counts as one word, «информационно-правовой» as two.
    """
    found: list[dict[int, set[str]]] = [{} for _ in kinds]
    for line in lines:
        if line.kind is LineKind.SECTION:
            continue
        for words, kind in zip(found, kinds, strict=True):
            for word in _PIECES.findall(bind(line.cell(kind))):
                if len(word) <= LONGEST_WORD and not word.isascii():  # Latin words are addresses: those may be broken
                    words.setdefault(len(word), set()).add(word)
    tops = [max(words, default=0) for words in found]
    return [
        frozenset(words.get(top, set()) | words.get(top - 1, set())) for words, top in zip(found, tops, strict=True)
    ]


def granted(room: int, least: Sequence[int], wished: Sequence[int]) -> list[int]:
    """Return the least widths with as many wishes granted as the room allows, those that cost least first."""
    widths = list(least)
    for place in sorted(range(len(widths)), key=lambda place: wished[place] - least[place]):
        if sum(widths) - widths[place] + wished[place] <= room:
            widths[place] = max(widths[place], wished[place])
    return widths


def widths_of(columns: Sequence[PlanColumn], room: int, least: Sequence[int]) -> list[int]:
    """Share out `room` pixels among the columns by their own shares, or by what such a column usually needs.

    No column is narrower than its `least`; what that costs is taken from the widest ones. Where even the least
    widths do not fit, the columns are together wider than the room.
    """
    given = sum(column.width for column in columns if column.width > 0)
    automatic = sum(_PROPORTIONS[column.kind] for column in columns if column.width <= 0)
    # Shares may be given as parts of 1 or of 100; automatic columns take what is left, at least a fair part.
    whole = max(1.0, given) if given <= 1.0 else max(100.0, given)
    left = max(whole - given, whole * 0.15) if automatic else 0.0
    shares = [column.width if column.width > 0 else left * _PROPORTIONS[column.kind] / automatic for column in columns]
    total = sum(shares)
    if not total:
        return []
    widths = [max(low, int(room * share / total)) for low, share in zip(least, shares, strict=True)]
    while (excess := sum(widths) - room) > 0:
        spare = max(range(len(widths)), key=lambda place: widths[place] - least[place])
        give = min(excess, max(1, (widths[spare] - least[spare]) // 2), widths[spare] - least[spare])
        if give <= 0:
            return widths
        widths[spare] -= give
    widest = max(range(len(widths)), key=widths.__getitem__)
    widths[widest] -= excess
    return widths
