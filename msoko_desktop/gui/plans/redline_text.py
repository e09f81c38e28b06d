"""The changes of a redline as text for the screen: where, what, and the words struck out and underlined."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from msoko_desktop.domain.language.russian import capitalised, one_line, quoted, sentence_list, shortened
from msoko_desktop.domain.plans.outline import is_section
from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, Plan, PlanLine
from msoko_desktop.domain.redline import (
    AbbreviationChanged,
    CellChanged,
    Change,
    ColumnChanged,
    ColumnsReordered,
    LevelChanged,
    LineAdded,
    LineMoved,
    LineRemoved,
    PeriodChanged,
    Redline,
    Renumbered,
    Run,
    RunKind,
    TitleChanged,
)
from msoko_desktop.domain.redline.amending_lines import row_text
from msoko_desktop.domain.redline.naming import number_ranges
from msoko_desktop.gui.plans.list_panel import period_text

_TITLE = 60  # characters of a title by which a line without a number is named


class Shown(NamedTuple):
    """A change for the screen: its heading, the words with what happened to them, the line and the cell it is about."""

    heading: str
    runs: tuple[Run, ...]
    line_id: int | None = None
    kind: ColumnKind | None = None


def shown_changes(redline: Redline) -> tuple[Shown, ...]:
    """Return every change of a redline, in its order; lines that are gone have no id."""
    return tuple(_shown(redline, change) for change in redline.changes)


def _shown(redline: Redline, change: Change) -> Shown:
    match change:
        case LineAdded():
            runs = _whole(RunKind.ADDED, redline.new, change.line)
            return Shown(f"{_verb(change.line, 'Добавлен')} {_name(change.line)}", runs, change.line.id)
        case LineRemoved():
            runs = _whole(RunKind.REMOVED, redline.old, change.line)
            return Shown(f"{_verb(change.line, 'Исключён')} {_name(change.line)}", runs)
        case CellChanged():
            where = "" if is_section(change.new) else f", графа {quoted(change.heading)}"
            return Shown(
                f"{_verb(change.new, 'Изменён')} {_name(change.new)}{where}", change.runs, change.new.id, change.column
            )
        case LineMoved():
            return Shown(
                f"{_verb(change.old, 'Перемещён')} {_name(change.old)}", _kept(_move(redline, change)), change.new.id
            )
        case LevelChanged():
            way = "подпунктом" if change.new.level > change.old.level else "на уровень выше"
            text = f"{_numbers(change.old.number, change.new.number)}Стоит {way}."
            return Shown(f"Изменён уровень: {_name(change.new)}", _kept(text), change.new.id)
        case Renumbered():
            return _renumbered(redline, change)
    return _whole_plan(change)


def _whole_plan(change: Change) -> Shown:
    match change:
        case TitleChanged():
            return Shown("Изменено название плана", change.runs)
        case PeriodChanged():
            old, new = (capitalised(period_text(item)) for item in (change.old, change.new))
            return Shown("Изменён период плана", (Run(RunKind.REMOVED, old), Run(RunKind.ADDED, new)))
        case ColumnChanged():
            old, new = (one_line(item.heading) if item else "" for item in (change.old, change.new))
            return Shown(f"{_became(old, new)} графа", _pair(old, new))
        case ColumnsReordered():
            return Shown("Изменён порядок граф", _kept(sentence_list([quoted(name) for name in change.headings])))
        case AbbreviationChanged():
            old, new = (_meaning(item) for item in (change.old, change.new))
            return Shown(f"{_became(old, new)} расшифровка сокращения", _pair(old, new))
    raise TypeError(f"a change of another kind: {type(change).__name__}")


def _became(old: str, new: str) -> str:
    return "Изменена" if old and new else "Добавлена" if new else "Исключена"


def _meaning(item: Abbreviation | None) -> str:
    return f"{item.short} – {one_line(item.meaning)}" if item else ""


def _pair(old: str, new: str) -> tuple[Run, ...]:
    return tuple(run for run in (Run(RunKind.REMOVED, old), Run(RunKind.ADDED, new)) if run.text)


def _kept(text: str) -> tuple[Run, ...]:
    return (Run(RunKind.KEPT, text),)


def _whole(kind: RunKind, plan: Plan, line: PlanLine) -> tuple[Run, ...]:
    return (Run(kind, row_text(plan, [line])),)


def _verb(line: PlanLine, masculine: str) -> str:
    """Return the participle in the gender of the line's name: «Добавлен п. 2.3», «Добавлена строка «…»»."""
    feminine = {"Добавлен": "Добавлена", "Исключён": "Исключена", "Изменён": "Изменена", "Перемещён": "Перемещена"}
    return masculine if line.number or is_section(line) else feminine[masculine]


def _name(line: PlanLine) -> str:
    if is_section(line):
        return f"раздел {line.number}".strip() if line.number else f"раздел {quoted(shortened(line.title, _TITLE))}"
    return f"п. {line.number}" if line.number else f"строка {quoted(shortened(line.title, _TITLE))}"


def _numbers(old: str, new: str) -> str:
    return f"Был {old or 'без номера'}, стал {new or 'без номера'}. " if old != new else ""


def _move(redline: Redline, change: LineMoved) -> str:
    after = "" if change.after is None else f"Стоит после: {_name(redline.new.lines[change.after])}."
    title = shortened(one_line(change.new.title), _TITLE)
    return f"{title}\n{_numbers(change.old.number, change.new.number)}{after or 'Стоит первым.'}"


def _renumbered(redline: Redline, change: Renumbered) -> Shown:
    old = number_ranges([redline.old.lines[at].number for at, _ in change.pairs])
    new = number_ranges([redline.new.lines[at].number for _, at in change.pairs])
    inner = " Номера входящих в них пунктов изменены соответственно." if change.inner else ""
    first = redline.new.lines[change.pairs[0][1]]
    return Shown("Изменены номера", _kept(f"Было {old or 'без номера'}, стало {new or 'без номера'}.{inner}"), first.id)


def changes_html(shown: Sequence[Shown], added: str, removed: str, accent: str) -> str:
    """Return changes as HTML: each heading is a link to its place in the list, words are coloured and marked."""
    parts = []
    for place, change in enumerate(shown):
        heading = escape(capitalised(change.heading))
        if change.line_id is not None:
            heading = f'<a href="change:{place}" style="color:{accent}; text-decoration:none">{heading}</a>'
        words = "".join(_run_html(run, added, removed) for run in change.runs)
        parts.append(f'<p style="margin-top:10px; margin-bottom:2px"><b>{heading}</b></p>')
        parts.append(f'<p style="margin-top:0; margin-bottom:6px">{words}</p>')
    return "".join(parts)


def _run_html(run: Run, added: str, removed: str) -> str:
    text = escape(run.text).replace("\n", "<br>")
    if run.kind is RunKind.REMOVED:
        return f'<span style="color:{removed}; text-decoration:line-through">{text}</span> '
    if run.kind is RunKind.ADDED:
        return f'<span style="color:{added}; text-decoration:underline">{text}</span>'
    return text
