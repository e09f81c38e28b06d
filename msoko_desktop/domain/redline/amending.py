"""The text of an order that amends a plan, written from its redline as Russian offices write it."""

from collections.abc import Sequence

from msoko_desktop.domain.language.russian import capitalised, date_words, one_line, quoted, sentence_list
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.plans import Abbreviation, Approval
from msoko_desktop.domain.redline.amending_lines import Draft, LineWriter, grouped
from msoko_desktop.domain.redline.model import (
    AbbreviationChanged,
    Change,
    ColumnChanged,
    ColumnsReordered,
    PeriodChanged,
    Redline,
    Renumbered,
    TitleChanged,
)
from msoko_desktop.domain.redline.naming import Nouns, amended_document
from msoko_desktop.domain.redline.phrases import word_changes

_ANEW = "изложить в следующей редакции"


def amending_items(
    redline: Redline, plan_title: str, approval: Approval | None, nouns: Nouns, *, number: str = "1"
) -> tuple[OrderItem, ...]:
    """Return the item of an order that amends a plan, its sub-items being the changes; () where nothing was changed.

    `plan_title` and `approval` are those of the plan in force; the issuer must stand in the genitive, as it follows
    «приказом». Lines are named by the numbers of the edition in force; numbers change in items after all others, and
    what is put in bears its new number («новым пунктом 2.3» where the old plan has one). `number` is the item's own.
    """
    drafts = _drafts(redline)
    if not drafts:
        return ()
    what = "следующее изменение" if len(drafts) == 1 else "следующие изменения"
    text = f"Внести в {amended_document(plan_title, approval, nouns)}, {what}:"
    last = len(drafts)
    items = tuple(
        _item(draft, f"{number}.{place}", "." if place == last else ";") for place, draft in enumerate(drafts, 1)
    )
    return (OrderItem(number, text, items),)


def _item(draft: Draft, number: str, end: str) -> OrderItem:
    """Return an item of a draft; of several parts the last one bears the item's final sign."""
    if not draft.items:
        return OrderItem(number, f"{capitalised(draft.text)}{end}")
    last = len(draft.items)
    parts = tuple(
        OrderItem(f"{number}.{place}", f"{capitalised(text)}{end if place == last else ';'}")
        for place, text in enumerate(draft.items, 1)
    )
    return OrderItem(number, capitalised(draft.text), parts)


def _drafts(redline: Redline) -> list[Draft]:
    writer = LineWriter(redline)
    plain: list[Draft] = []
    renumbered: list[Draft] = []
    last: list[Draft] = []
    for group in grouped(redline.changes):
        if isinstance(group[0], AbbreviationChanged):
            last.append(_abbreviation(group[0].old, group[0].new))
        elif isinstance(group[0], Renumbered):
            renumbered += writer.drafts(group)
        else:
            plain += _whole_plan(group) or writer.drafts(group)
    return plain + renumbered + last


def _whole_plan(group: Sequence[Change]) -> list[Draft]:
    """Return the item for a change that concerns the whole plan, [] for changes of lines."""
    match group[0]:
        case TitleChanged() as change:
            words = word_changes(change.runs)
            anew = f"наименование {_ANEW}: {quoted(one_line(change.new))}"
            return [Draft(f"в наименовании {words}" if words else anew)]
        case PeriodChanged(new=None):
            return [Draft("указание срока реализации исключить")]
        case PeriodChanged(new=period) if period is not None:
            span = f"с {date_words(period.start)} по {date_words(period.end)}"
            return [Draft(f"срок реализации установить {span}")]
        case ColumnChanged() as change:
            return [Draft(_column(change))]
        case ColumnsReordered(headings=headings):
            return [Draft(f"графы расположить в следующем порядке: {sentence_list([quoted(it) for it in headings])}")]
    return []


def _column(change: ColumnChanged) -> str:
    old = quoted(one_line(change.old.heading)) if change.old else ""
    new = quoted(one_line(change.new.heading)) if change.new else ""
    if not old:
        return f"дополнить графой {new}"
    return f"наименование графы {old} {_ANEW}: {new}" if new else f"графу {old} исключить"


def _abbreviation(old: Abbreviation | None, new: Abbreviation | None) -> Draft:
    shown = [quoted(f"{item.short} – {one_line(item.meaning)}") for item in (old, new) if item is not None]
    if old is None:
        return Draft(f"перечень сокращений дополнить строкой {shown[0]}")
    if new is None:
        return Draft(f"в перечне сокращений строку {shown[0]} исключить")
    return Draft(f"в перечне сокращений строку {quoted(old.short)} {_ANEW}: {shown[1]}")
