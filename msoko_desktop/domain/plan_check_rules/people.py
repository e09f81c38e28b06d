"""Rules about executors: lost names, unknown names, torn lists, one body under several names."""

from collections import Counter
from collections.abc import Iterator

from msoko_desktop.domain.language.russian import comparable, one_line, quoted, sentence_list
from msoko_desktop.domain.plan_check_rules.model import Finding, Sheet
from msoko_desktop.domain.plans.executors import BodyKind, Doubt, ExecutorMatch
from msoko_desktop.domain.plans.plans import ColumnKind

_FORM = (Doubt.SPACED, Doubt.NO_COMMA, Doubt.REPEATED, Doubt.GROUP)


def trailing_comma(sheet: Sheet) -> Iterator[Finding]:
    """A list of executors that ends with a comma: a name was probably lost; the plan's usual list is proposed."""
    cells = Counter(one_line(sheet.lines[index].executors) for index in sheet.executors)
    for index, matches in sheet.executors.items():
        if any(Doubt.LOST_NAME in match.doubts for match in matches):
            text = one_line(sheet.lines[index].executors)
            longer = [(count, cell) for cell, count in cells.items() if _continues(text, cell)]
            proposal = max(longer)[1] if longer else text.rstrip(" ,;")
            yield Finding(index, ColumnKind.EXECUTORS, "Список исполнителей обрывается на запятой.", proposal)


def _continues(start: str, whole: str) -> bool:
    """Whether a list of executors goes on where another breaks off."""
    return (
        len(whole) > len(start) and comparable(whole).startswith(comparable(start)) and not whole.endswith((",", ";"))
    )


def unknown(sheet: Sheet) -> Iterator[Finding]:
    """An executor that the directory does not know; each name once."""
    told: set[str] = set()
    for index, matches in sheet.executors.items():
        for match in matches:
            if match.body is None and comparable(match.text) not in told:
                told.add(comparable(match.text))
                near = sheet.context.directory.nearest(match.text)
                looks = f"; похоже на {quoted(near)}" if near else ""
                text = f"Исполнителя {quoted(match.text)} нет в справочнике{looks}."
                proposal = sheet.lines[index].executors.replace(match.text, near) if near else None
                yield Finding(index, ColumnKind.EXECUTORS, text, proposal)


def badly_listed(sheet: Sheet) -> Iterator[Finding]:
    """Names without a comma between them, torn words, repeated ends of names."""
    for index, matches in sheet.executors.items():
        doubtful = [match for match in matches if any(doubt in match.doubts for doubt in _FORM)]
        if doubtful:
            notes = dict.fromkeys(_form_note(match) for match in doubtful)
            proposal = ", ".join(_rightly(match) for match in matches)
            yield Finding(index, ColumnKind.EXECUTORS, " ".join(notes), proposal)


def _form_note(match: ExecutorMatch) -> str:
    """Return what is wrong with the form of one name."""
    sentences = [sentence for sentence in match.note.split(". ") if sentence]
    wanted = [s for s, doubt in zip(sentences, match.doubts, strict=False) if doubt in _FORM]
    return " ".join(sentence.rstrip(".") + "." for sentence in wanted)


def _rightly(match: ExecutorMatch) -> str:
    """Return a name as it should be printed: a torn known name in its known form."""
    if Doubt.SPACED in match.doubts and match.body is not None:
        squeezed = comparable(match.text).replace(" ", "")
        names = [name for name in match.body.names if comparable(name).replace(" ", "") == squeezed]
        if names:
            first = names[0][0].upper() if match.text[0].isupper() else names[0][0].lower()
            return names[0] if names[0][:2].isupper() else first + names[0][1:]
    return match.text


def mixed_names(sheet: Sheet) -> Iterator[Finding]:
    """One body under several abbreviations in the same plan (ОО, ОбОО, ОБОУ); told where the last of them begins."""
    directory, known = sheet.context.directory, sheet.context.known
    places: dict[str, tuple[int, ColumnKind]] = {}
    for index, column, _, shorts in sheet.shorts:
        if index is not None and column is not None:
            for short in shorts:
                places.setdefault(short, (index, column))
    used: dict[str, dict[str, tuple[int, ColumnKind]]] = {}
    for short, place in places.items():
        body = None if short in directory.legal_forms else directory.body_named(short)
        misprint = body is not None and body.kind is BodyKind.SCHOOL_GROUP and short not in known.meanings
        if body is not None and not misprint:
            used.setdefault(body.id, {})[short] = place
    for names in used.values():
        if len(names) > 1:
            index, column = max(names.values(), key=lambda place: place[0])
            yield Finding(index, column, f"Одно и то же названо по-разному: {sentence_list(list(names))}.")
