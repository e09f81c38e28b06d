"""Rules about the letter of the text: spaces, quotes, brackets, torn words, traces of other programs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msoko_desktop.domain.language.russian import one_line, quoted, shortened, tidy_quotes, tidy_spaces
from msoko_desktop.domain.plan_check_rules.model import ALL_COLUMNS, TEXT_COLUMNS, Finding, Sheet
from msoko_desktop.domain.plans.plans import ColumnKind

_DOUBLE = re.compile(r"\S[ \u00a0]{2,}\S")
_BEFORE_SIGN = re.compile(r"(?<=[\w»)]) +(?=[,;:.!?](?:\s|\Z))")
_LABEL = re.compile(r"(?:(?<=\s)|^)(?:\d{1,2}|[а-яёa-z])\)", re.MULTILINE)
_MARKUP = re.compile(
    r"\[bookmark:[^\]]*\]|</?[a-z]+(?:\s[^>]*)?>|&(?:nbsp|quot|amp|lt|gt);|\*\*|(?<!\S)--(?!\S)|\|", re.I
)
_HANGING = re.compile(
    r"(?:^|\s)(?P<word>и|в|во|на|по|с|со|для|за|к|о|об|от|из|при|под|или|среди|а|не|также|включая)\s*\Z", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(r"[а-яё]{3,} (?P<number>\d{1,3})\Z")
_BEFORE_NUMBER = re.compile(
    r"(?:класс\w*|школ\w*|номер|пункт\w*|уровн\w*|этап\w*|модул\w*|блок\w*|част[ьи])\s\d+\Z", re.I
)
_DATIVE = re.compile(
    r"\A(?:работ[ыау]\s+по\b|по\s+(?:ежегодн|ежемесячн)\w+му\b|[а-яё]+\s+по\s+ежегодному\b)", re.IGNORECASE
)


def spaces(sheet: Sheet) -> Iterator[Finding]:
    """Double spaces, and spaces before a comma or full stop."""
    for index, column, text in sheet.texts():
        double, before = _DOUBLE.search(text), _BEFORE_SIGN.search(text)
        if double or before:
            said = "Лишние пробелы" if double else "Пробел перед знаком препинания"
            yield Finding(index, column, f"{said}.", _BEFORE_SIGN.sub("", tidy_spaces(text)))


def quotes(sheet: Sheet) -> Iterator[Finding]:
    """Straight or curly quotes in a plan that also uses « »."""
    cells = sheet.texts()
    if not any("«" in text or "»" in text for _, _, text in cells):
        return
    for index, column, text in cells:
        if re.search(r"[\"“”„]", text) and not re.search(r"«[^»]*„[^“]*“[^«]*»", text):
            yield Finding(index, column, "Кавычки разного вида: в плане приняты « ».", tidy_quotes(text))


def brackets(sheet: Sheet) -> Iterator[Finding]:
    """Brackets and « » that do not close or do not open."""
    for index, column, text in sheet.texts():
        plain = _LABEL.sub("", text)
        for opening, closing, name in (("(", ")", "скобка"), ("«", "»", "кавычка")):
            left, right = _unpaired(plain, opening, closing)
            if left is not None:
                words = shortened(plain[left:], 30)
                stop = "" if words.endswith("…") else "."
                yield Finding(index, column, f"Открытая {name} не закрыта: {words}{stop}")
            elif right is not None:
                words = one_line(plain[max(0, right - 30) : right + 1])
                yield Finding(index, column, f"Закрывающая {name} без открывающей: …{words}.")


def _unpaired(text: str, opening: str, closing: str) -> tuple[int | None, int | None]:
    """Return the place of the first opening mark that never closes, and of the first closing one without a mate.

    Where a name in quotes ends with a name in quotes, one closing mark may stand for both, as is the custom.
    """
    stack: list[int] = []
    shared = False
    for place, sign in enumerate(text):
        if sign == opening:
            stack.append(place)
            shared = False
        elif sign == closing:
            if not stack:
                return None, place
            stack.pop()
            shared = sign == "»" and bool(re.match(r"\s*(?:[,.;:)]|\Z)", text[place + 1 :]))
    if len(stack) == 1 and shared:
        return None, None
    return (stack[0] if stack else None), None


def leaked(sheet: Sheet) -> Iterator[Finding]:
    """Pieces of text that do not belong to their cell: traces of markup, torn ends, page numbers, words of others."""
    for index, column, text in sheet.cells(ALL_COLUMNS):
        line = one_line(text)
        markup = _MARKUP.search(line)
        if markup:
            cleaned = one_line(_MARKUP.sub(" ", line)) if "\n" not in text else None
            yield Finding(index, column, f"Служебный след чужой программы: {quoted(markup[0])}.", cleaned)
    for index, column, text in sheet.cells(TEXT_COLUMNS):
        line = one_line(text)
        number = None if _BEFORE_NUMBER.search(line) else _PAGE_NUMBER.search(line)
        hanging = _hanging(text)
        if hanging:
            yield Finding(index, column, f"Текст обрывается на слове «{hanging['word']}».")
        elif number and column is not ColumnKind.NOTE:
            cleaned = line[: number.start("number")].rstrip() if "\n" not in text else None
            said = f"В конце стоит число {number['number']}, похожее на номер страницы."
            yield Finding(index, column, said, cleaned)
    yield from _torn_starts(sheet)


def _hanging(text: str) -> re.Match[str] | None:
    """Return the word on which a text, or a paragraph before a part of an activity, breaks off."""
    paragraphs = text.rstrip().split("\n")
    ends = [a for a, b in pairwise([*paragraphs, "- "]) if b.startswith("- ")]
    return next((match for end in ends if (match := _HANGING.search(end))), None)


def _torn_starts(sheet: Sheet) -> Iterator[Finding]:
    """Find titles in lower case where the others begin with a capital, and deadlines that begin with others' words."""
    titles = [sheet.lines[i].title.lstrip('- «"') for i in sheet.activities if sheet.lines[i].title.strip()]
    capitals = sum(title[:1].isupper() for title in titles)
    for index in sheet.activities:
        line = sheet.lines[index]
        first = line.title[:1]
        if first.islower() and capitals * 2 > len(titles) and line.level == 1:
            said = f"Начинается со строчной буквы, похоже на обрывок: «{shortened(line.title, 40)}»."
            yield Finding(index, ColumnKind.TITLE, said)
        leaked_words = _DATIVE.search(line.deadline)
        if leaked_words:
            said = f"В срок попали слова другой графы: «{one_line(leaked_words[0])}»."
            yield Finding(index, ColumnKind.DEADLINE, said)
