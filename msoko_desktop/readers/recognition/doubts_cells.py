"""The doubts about single cells: words leaked from a neighbour, fragments, lost commas, torn words, cut-off texts.

Nothing is changed here: a doubt proposes new texts, and the person decides.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.readers.recognition.doubts import Document, Doubts
from msoko_desktop.readers.recognition.outline import Draft
from msoko_desktop.readers.recognition.texts import (
    is_closed,
    is_open,
    join_cells,
    normal,
    shorten,
    starts_lower,
    unclosed,
    words,
)

_TEXT_COLUMNS = (ColumnKind.TITLE, ColumnKind.INDICATORS, ColumnKind.EXPECTED_RESULT, ColumnKind.NOTE)
_TORN = re.compile(r"(?<![\w-])([а-яё]{3,})[ ]([а-яё]{1,3})(?![\w-])", re.IGNORECASE)
_STRAY = re.compile(r"^(.*?([а-яё]+))\s+\d{1,2}$", re.IGNORECASE | re.DOTALL)
_LONGEST_LEAK = 4
_MOST_STRAY = 2
_LONGEST_PIECE = 60


def check_cells(doubts: Doubts, drafts: Sequence[Draft], document: Document, plans: Sequence[Plan]) -> None:
    """Go through the lines of a plan and doubt what looks wrong in them."""
    everywhere = [line for plan in plans for line in plan.lines]
    completions = _Completions(everywhere)
    deadlines = _deadline_phrases(doubts.plan, everywhere)
    _check_brackets(doubts)
    for position, line in enumerate(doubts.plan.lines):
        if line.kind is LineKind.SECTION:
            continue
        _check_deadline(doubts, position, line, document, deadlines)
        _check_tails(doubts, position, line)
        _check_joined_words(doubts, position, line, drafts[position])
        _check_executors(doubts, position, line, document, completions)
        for column in ColumnKind:
            if column is not ColumnKind.NUMBER:
                _check_torn(doubts, position, column, line.cell(column), document)
        _check_ends(doubts, position, line, document)
    _check_stray_numbers(doubts, document)


def _deadline_phrases(plan: Plan, everywhere: Iterable[PlanLine]) -> list[Counter[str]]:
    """Whole deadline phrases by frequency: those of the plan first, then those of the whole file."""
    return [
        Counter(" ".join(line.deadline.split()) for line in lines if line.deadline)
        for lines in (plan.lines, everywhere)
    ]


def _check_deadline(doubts: Doubts, position: int, line: PlanLine, document: Document,
                    phrases: list[Counter[str]]) -> None:  # fmt: skip
    found = words(line.deadline)
    if len(found) == 1 and found[0] in document.rules.deadline_fragments:
        fragment = " ".join(line.deadline.split())
        whole = _phrase_ending_in(fragment, phrases)
        text = f"В сроке остался обрывок «{fragment}»"
        if whole:
            text += f": возможно, здесь «{whole}», как в других пунктах."
            doubts.about(position, ColumnKind.DEADLINE, "fragment", text, (position, ColumnKind.DEADLINE, whole))
        else:
            doubts.about(position, ColumnKind.DEADLINE, "fragment", f"{text}: впишите срок целиком.")
    elif found:
        _check_leak(doubts, position, line, document)


def _phrase_ending_in(fragment: str, phrases: list[Counter[str]]) -> str:
    for counter in phrases:
        fitting = [
            (count, phrase) for phrase, count in counter.items() if normal(phrase).endswith(f" {normal(fragment)}")
        ]
        if fitting:
            return max(fitting, key=lambda pair: (pair[0], -len(pair[1]), pair[1]))[1]
    return ""


def _check_leak(doubts: Doubts, position: int, line: PlanLine, document: Document) -> None:
    """Doubt words before the deadline that, put into the title, make a turn of phrase known from the file."""
    spots = list(re.finditer(r"\S+", line.deadline))
    tokens = [words(spot.group()) for spot in spots]
    if not tokens or not tokens[0] or not starts_lower(spots[0].group()):
        return
    foreign = tokens[0][0]
    if any(foreign.startswith(stem) for stem in document.rules.deadline_words if len(stem) > 2):
        return
    for length in range(min(_LONGEST_LEAK, len(spots) - 1), 0, -1):
        leaked = [word for token in tokens[:length] for word in token]
        title = _insert(line.title, line.deadline[: spots[length - 1].end()], leaked, document)
        if not title:
            continue
        deadline = line.deadline[spots[length].start() :]
        for wrong, right in document.rules.deadline_mendings.items():
            if normal(deadline).startswith(wrong):
                deadline = right + deadline[len(wrong) :]
        piece = line.deadline[: spots[length - 1].end()]
        text = f"Слова «{piece}» попали в срок из названия мероприятия: предлагается вернуть их и срок «{deadline}»."
        doubts.about(position, ColumnKind.DEADLINE, "leak", text, (position, ColumnKind.TITLE, title),
                     (position, ColumnKind.DEADLINE, deadline))  # fmt: skip
        return


def _insert(title: str, piece: str, leaked: list[str], document: Document) -> str:
    """Put words into a title where the file has them elsewhere between the same neighbours; "" where it has not."""
    spots = list(re.finditer(r"\S+", title))
    for before, after in itertools.pairwise(spots):
        left, right = words(before.group())[-1:], words(after.group())[:1]
        if left and right and document.says([*left, *leaked, *right]):
            return f"{title[: before.end()]} {piece}{title[before.end() :]}"
    return ""


def _check_brackets(doubts: Doubts) -> None:
    """Doubt a closing bracket at the head of a cell whose opening one is in the row above."""
    lines = doubts.plan.lines
    activities = [position for position, line in enumerate(lines) if line.kind is LineKind.ACTIVITY]
    for upper, lower in itertools.pairwise(activities):
        for column in _TEXT_COLUMNS:
            above, below = lines[upper].cell(column), lines[lower].cell(column)
            if unclosed(above) <= 0 or unclosed(below) >= 0:
                continue
            end = _first_unmatched(below) + 1
            piece, rest = below[:end].strip(), below[end:].strip()
            if len(piece) <= _LONGEST_PIECE and starts_lower(piece) and rest:
                text = f"Обрывок «{piece}» относится к строке выше: предлагается перенести его туда."
                doubts.about(lower, column, "bracket", text, (upper, column, join_cells(above, piece)),
                             (lower, column, rest))  # fmt: skip
                text = f"Текст обрывается; его конец «{piece}» стоит в следующей строке."
                doubts.about(upper, column, "bracket", text, (upper, column, join_cells(above, piece)),
                             (lower, column, rest))  # fmt: skip


def _first_unmatched(text: str) -> int:
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return place
    return len(text) - 1


def _check_tails(doubts: Doubts, position: int, line: PlanLine) -> None:
    """Doubt an end that repeats itself («района» района»») or belongs to a neighbour («… включая: района»»)."""
    for column in (*_TEXT_COLUMNS, ColumnKind.DEADLINE, ColumnKind.EXECUTORS):
        text = line.cell(column)
        tokens = text.split()
        for length in (3, 2, 1):
            if len(tokens) > 2 * length and tokens[-length:] == tokens[-2 * length : -length] and "\n" not in text:
                tail = " ".join(tokens[-length:])
                mended = text[: text.rindex(tail)].rstrip()
                doubts.about(position, column, "tail", f"Конец «{tail}» повторён дважды: предлагается убрать повтор.",
                             (position, column, mended))  # fmt: skip
                break
        if tokens and tokens[-1].endswith("»") and "«" not in tokens[-1] and text.count("»") > text.count("«"):
            others = [line.cell(other) for other in ColumnKind if other not in (column, ColumnKind.NUMBER)]
            if any(other.endswith(tokens[-1]) for other in others) and not doubts.has(position, column, "tail"):
                mended = text[: text.rindex(tokens[-1])].rstrip()
                text = f"Обрывок «{tokens[-1]}» попал сюда из соседней ячейки: предлагается убрать его."
                doubts.about(position, column, "tail", text, (position, column, mended))


def _check_joined_words(doubts: Doubts, position: int, line: PlanLine, draft: Draft) -> None:
    """Doubt a single word of a continuation row that was joined to a text already at its end."""
    for join in draft.joins:
        word = join.after.strip()
        if not join.before or join.guessed or len(word.split()) != 1 or not starts_lower(word):
            continue
        ended = is_closed(join.before) or join.before.rstrip()[-1:] in ")»"
        text = line.cell(join.column)
        if not ended or not text.endswith(word) or doubts.has(position, join.column, "tail"):
            continue
        if word.lower() in words(join.before):
            mended = text[: -len(word)].rstrip()
            message = f"Слово «{word}» со следующей страницы повторяет уже сказанное: предлагается убрать его."
            doubts.about(position, join.column, "tail", message, (position, join.column, mended))
        else:
            doubts.about(position, join.column, "tail", f"Слово «{word}» со следующей страницы не связано с текстом: "
                         "проверьте, куда оно относится.")  # fmt: skip


class _Completions:
    """Knows the whole cells of executors in a file, to complete one that breaks off at a comma."""

    def __init__(self, lines: Iterable[PlanLine]) -> None:
        self._by_title: dict[str, Counter[str]] = {}
        self._all: Counter[str] = Counter()
        self._known: dict[str, str] = {}
        for line in lines:
            whole = line.executors.rstrip()
            if whole and not whole.endswith((",", ";")):
                self._by_title.setdefault(normal(line.title), Counter())[whole] += 1
                self._all[whole] += 1

    def of(self, text: str, title: str) -> str:
        """Return the cell that goes on from `text`: that of a line of the same title, else the most frequent one."""
        whole = self._most_frequent(self._by_title.get(normal(title), Counter()), text)
        if whole:
            return whole
        if text not in self._known:
            self._known[text] = self._most_frequent(self._all, text)
        return self._known[text]

    @staticmethod
    def _most_frequent(cells: Counter[str], text: str) -> str:
        fitting = [(count, -len(whole), whole) for whole, count in cells.items() if whole.startswith(f"{text} ")]
        return max(fitting)[2] if fitting else ""


def _check_executors(doubts: Doubts, position: int, line: PlanLine, document: Document,
                     completions: _Completions) -> None:  # fmt: skip
    text = line.executors.rstrip()
    if text.endswith((",", ";")):
        whole = completions.of(text, line.title)
        if whole:
            message = (
                f"Перечень исполнителей обрывается запятой: предлагается «{shorten(whole, 70)}», как в других строках."
            )
        else:
            whole = text.rstrip(",; ")
            message = (
                "Перечень исполнителей обрывается запятой: возможно, потерян исполнитель; предлагается убрать запятую."
            )
        doubts.about(position, ColumnKind.EXECUTORS, "comma", message, (position, ColumnKind.EXECUTORS, whole))
    mended = _with_commas(text, document.rules.bodies)
    if mended != text:
        message = f"Между исполнителями нет запятой: предлагается «{shorten(mended, 90)}»."
        doubts.about(position, ColumnKind.EXECUTORS, "body", message, (position, ColumnKind.EXECUTORS, mended))


def _with_commas(text: str, bodies: Sequence[str]) -> str:
    """Put the comma in that is missing before a known body where another name has clearly ended."""
    mended = text
    plain = mended.lower().replace("ё", "е")
    for body in bodies:
        start = plain.find(body.replace("ё", "е"))
        while start > 0:
            before = plain[:start].rstrip()
            ended = before.endswith("»") or any(before.endswith(other) for other in bodies)
            if ended and plain[start - 1].isspace():
                mended = f"{mended[: len(before)]}, {mended[start:]}"
                plain = mended.lower().replace("ё", "е")
                start += 2
            start = plain.find(body, start + 1)
    return mended


def _check_torn(doubts: Doubts, position: int, column: ColumnKind, text: str, document: Document) -> None:
    """Doubt a word torn by a space: its first half is no word of the file, the whole is."""
    for match in _TORN.finditer(text):
        first, second = (part.lower().replace("ё", "е") for part in match.groups())
        whole = first + second
        known = whole in document.rules.whole_words or document.counts[whole] > 0
        if not known or document.counts[first] > 1 or first in document.rules.whole_words:
            continue
        together = match.group(1) + match.group(2)
        mended = text[: match.start()] + together + text[match.end() :]
        message = f"Слово разорвано пробелом («{match.group()}»): предлагается «{together}»."
        doubts.about(position, column, "torn", message, (position, column, mended))


def _check_ends(doubts: Doubts, position: int, line: PlanLine, document: Document) -> None:
    """Doubt a text that stops in the middle."""
    for column in (*_TEXT_COLUMNS, ColumnKind.DEADLINE):
        text = line.cell(column).rstrip()
        if not text or doubts.has(position, column, "bracket", "tail", "leak", "fragment"):
            continue
        if is_open(text, document.rules.open_endings):
            if unclosed(text) > 0 and not text.endswith((",", "-")):
                message = "Скобка не закрыта: возможно, конец текста потерян."
            elif text.endswith(","):
                message = "Текст обрывается запятой: возможно, его конец потерян."
            elif "«" in text and "»" not in text:
                message = "Кавычка не закрыта: возможно, конец текста потерян."
            else:
                message = "Текст обрывается: возможно, его конец потерян."
            doubts.about(position, column, "end", message)


def _check_stray_numbers(doubts: Doubts, document: Document) -> None:
    """Doubt a number after a whole sentence, as a page number leaves it; where many lines end so, they mean it."""
    found: list[tuple[int, ColumnKind, str, str]] = []
    for position, line in enumerate(doubts.plan.lines):
        for column in _TEXT_COLUMNS if line.kind is LineKind.ACTIVITY else ():
            text = line.cell(column).rstrip()
            stray = _STRAY.match(text) if "\n" not in text else None
            if stray and stray.group(2).lower() not in document.rules.before_numbers:
                found.append((position, column, stray.group(1), text[len(stray.group(1)) :].strip()))
    for position, column, mended, number in found if len(found) <= _MOST_STRAY else ():
        message = f"В конце стоит лишнее число «{number}» (возможно, номер страницы): предлагается убрать его."
        doubts.about(position, column, "stray", message, (position, column, mended))
