"""Reads the lines around a plan's table: its title, the mark of its approval, the abbreviations under it."""

import re
from dataclasses import dataclass

from msoko_desktop.domain.plans.plans import Abbreviation, Approval
from msoko_desktop.readers.recognition.dates import DATE, find_date
from msoko_desktop.readers.recognition.layout import Line, title_start
from msoko_desktop.readers.recognition.texts import leading_number, normal
from msoko_desktop.readers.rules import RecognitionRules

_MARK = re.compile(r"^(?:приложение\b|утвержд(?:ен|ена|ено|ены|аю|аем)\b)", re.IGNORECASE)
_NUMBER = re.compile(r"№\s*([^\W_][\w/.-]*)")
_MOST_MARK_LINES = 10
_LONGEST_TITLE = 500
_ABBREVIATION = re.compile(r"^([^–—]{1,40}?)\s+[-–—]\s+(.+)$|^([А-ЯЁA-Z][^\s–—]{0,20})\s*[–—]\s*(.+)$")
_RUN_TOGETHER = re.compile(r"(?<=[а-яё.;)»])\s+(?=[А-ЯЁ]{2,}[А-ЯЁа-яё]*(?:,?\s+[А-ЯЁ]{2,})*\s+[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of approval as printed, and what it says."""

    text: str
    approval: Approval | None


def take_mark(lines: list[Line], rules: RecognitionRules) -> Mark | None:
    """Find the last mark («Приложение № … к приказу …», «УТВЕРЖДЁН …») among the unused lines and use its lines up."""
    for start in range(len(lines) - 1, -1, -1):
        line = lines[start]
        if line.used or not _MARK.match(normal(line.text)) or len(line.text) > 300:
            continue
        taken = [line]
        for following in lines[start + 1 : start + _MOST_MARK_LINES]:
            done = DATE.search(taken[-1].text) and len(taken) > 1
            if following.used or following.after_gap or done or title_start(following.text, rules):
                break
            taken.append(following)
        for part in taken:
            part.used = True
        text = " ".join(" ".join(part.text.split()) for part in taken)
        return Mark(text, read_mark(text, rules))
    return None


def read_mark(text: str, rules: RecognitionRules) -> Approval | None:
    """Read the act out of a mark; None where it names none."""
    found = re.search(r"\b(" + "|".join(map(re.escape, rules.acts)) + r")\b", text, re.IGNORECASE)
    if not found:
        return None
    rest = text[found.end() :].strip()
    date, printed = find_date(rest)
    without = rest.replace(printed, " ") if printed else rest
    number = _NUMBER.search(without)
    issuer = re.split(r"\s+от(?=\s|$)|№|_{2,}|[«\"]?_", without)[0] if not without.startswith(("от ", "№")) else ""
    return Approval(rules.acts[found.group(1).lower()], " ".join(issuer.split()).strip(" ,«"),
                    number.group(1) if number else "", date)  # fmt: skip


def take_title(lines: list[Line], rules: RecognitionRules) -> tuple[str, str]:
    """Find the title right before a table among the unused lines and use them up; "" where there is none.

    The second text is a numbered heading between the title and the table: the first section of the plan.
    """
    free: list[Line] = []
    for line in reversed(lines):
        if line.used or len(free) >= rules.title_lines or "\t" in line.text:
            break
        free.append(line)
    free.reverse()
    start = next((i for i in range(len(free) - 1, -1, -1) if title_start(free[i].text, rules)), None)
    if start is None:
        start = next((i for i in range(len(free) - 1, -1, -1) if free[i].after_gap), None)
        if (
            start is None
            or sum(len(line.text) for line in free[start:]) > _LONGEST_TITLE
            or free[-1].text.endswith(";")
        ):
            return "", ""
    else:
        while start and not free[start].after_gap and title_start(free[start - 1].text, rules):
            start -= 1
    chosen = free[start:]
    body = next((i for i, line in enumerate(chosen) if i and normal(line.text).startswith(rules.title_ends)), None)
    chosen = chosen[:body]
    if sum(len(line.text) for line in chosen) > 2 * _LONGEST_TITLE:
        return "", ""
    for line in chosen:
        line.used = True
    heading = ""
    if len(chosen) > 1 and leading_number(chosen[-1].text)[0] and not title_start(chosen[-1].text, rules):
        heading = chosen.pop().text
    return " ".join(line.text for line in chosen), heading


def take_abbreviations(lines: list[Line], rules: RecognitionRules) -> tuple[str, tuple[Abbreviation, ...]]:
    """Find the list of abbreviations in the lines after a plan; its heading and its entries, used up."""
    for start, line in enumerate(lines):
        if line.used or normal(line.text).rstrip(":. ") not in rules.abbreviation_headings:
            continue
        found: list[Abbreviation] = []
        for following in lines[start + 1 :]:
            entries = _entries(following.text.replace("\t", " – ", 1))
            if following.used or not entries or len(following.text) > _LONGEST_TITLE:
                break
            following.used = True
            found.extend(entries)
        if found:
            line.used = True
            return line.text, tuple(found)
    return "", ()


def _entries(text: str) -> list[Abbreviation]:
    """Read one line of the list; two entries that run together on a line are told apart."""
    found: list[Abbreviation] = []
    for piece in _RUN_TOGETHER.split(text.removeprefix("- ")):
        match = _ABBREVIATION.match(piece.strip())
        if not match:
            if not found:
                return []
            found[-1] = Abbreviation(found[-1].short, f"{found[-1].meaning} {piece.strip()}")
            continue
        short, meaning = match.group(1) or match.group(3), match.group(2) or match.group(4)
        found.append(Abbreviation(short.strip(), meaning.strip(" ;")))
    return found
