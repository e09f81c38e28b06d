"""Templates of orders: their texts with placeholders, the fields they ask for, and what makes a template sound.

A placeholder is `{name}`, `{name.attribute}`, either with `:modifier` behind: `{plan.title:genitive}`, `{until:words}`.
`{{` and `}}` stand for braces. How they are filled: `domain.order_filling`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.language.grammar import Case
from msoko_desktop.domain.orders.orders import AttachmentKind, AttachmentMark, OrderAction, OrderKind, SheetWay

PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_NAME = re.compile(r"([a-z_0-9]+)(?:\.([a-z_0-9]+))?(?::([a-z]+))?")
SCHOOLS = "schools"
"""The source of rows that is no field: the schools of the district."""


class FieldType(StrEnum):
    """What a field of a template asks for."""

    PLAN = "plan"
    ORDER = "order"
    DATE = "date"
    SCHOOL_YEAR = "school_year"
    TEXT = "text"
    SCHEDULE = "schedule"
    PERSON = "person"


ATTRIBUTES: Mapping[str, frozenset[str]] = {
    FieldType.PLAN: frozenset({"title", "label", "period", "attached"}),
    FieldType.ORDER: frozenset({"number", "date", "heading", "requisites", "act", "issuer"}),
    FieldType.DATE: frozenset(),
    FieldType.SCHOOL_YEAR: frozenset({"first", "last"}),
    FieldType.TEXT: frozenset({"attached"}),
    FieldType.SCHEDULE: frozenset({"start", "due"}),
    FieldType.PERSON: frozenset({"post", "name", "initials"}),
    "office": frozenset({"short"}),
    "district": frozenset(),
    "school": frozenset({"name", "place"}),
    "entry": frozenset({"days", "note"}),
    "row": frozenset(),
}
"""What a placeholder may ask of each sort of value behind a dot."""

MODIFIERS = frozenset({*(case.value for case in Case), "quoted", "words"})


@dataclass(frozen=True, slots=True)
class TemplateField:
    """A field that the person fills in: its name in placeholders, its label, its type.

    An optional field that is empty is not missed. `proposal` is what is proposed: for a text the text itself, for a
    date the days from today ("+14"), for a person "executor" or "head", for a schedule the code of its kind, for a
    plan or an order "last", for a school year "current"; "" for nothing.
    """

    name: str
    label: str
    type: FieldType
    optional: bool = False
    proposal: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An item with its sub-items, without a number.

    It stands where all fields named in `when` are filled and none of those in `unless` ("plan wording").
    """

    text: str
    items: tuple["TemplateItem", ...] = ()
    when: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class TemplateAttachment:
    """An attachment, called `name` in `{appendix.name}`: the plan of a field, a table, or a text.

    A table has its `rows`, or one `row` for each thing in `rows_from`: the schools, or the entries of the schedule of
    a field; the row then knows `{row}` (its number) and `{school}` or `{entry}`.
    """

    name: str
    kind: AttachmentKind
    title: str = ""
    plan: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    row: tuple[str, ...] = ()
    rows_from: str = ""
    text: str = ""
    mark: AttachmentMark = AttachmentMark.APPENDIX
    way: SheetWay = SheetWay.AUTO
    when: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class OrderTemplate:
    """A template: what the person chooses it by, the texts of the order to be, the fields; `acts_on` names a field."""

    code: str
    name: str
    description: str
    heading: str
    preamble: str
    verb: str
    items: tuple[TemplateItem, ...]
    fields: tuple[TemplateField, ...] = ()
    attachments: tuple[TemplateAttachment, ...] = ()
    kind: OrderKind = OrderKind.ORDER
    action: OrderAction = OrderAction.NONE
    acts_on: str = ""

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "OrderTemplate":
        """Make a template of the content of a file `data/order_templates/<code>.toml`, or of `as_mapping`.

        Raises ValueError or KeyError where a part is missing or unknown, a placeholder too.
        """
        _only(data, {"code", "name", "description", "heading", "preamble", "verb", "kind", "action", "acts_on", "item",
                     "field", "attachment"})  # fmt: skip
        made = cls(
            code=str(data["code"]),
            name=str(data["name"]),
            description=str(data.get("description", "")),
            heading=str(data["heading"]),
            preamble=str(data.get("preamble", "")),
            verb=str(data["verb"]),
            items=tuple(_item(row) for row in data["item"]),
            fields=tuple(_field(row) for row in data.get("field", ())),
            attachments=tuple(_attachment(row) for row in data.get("attachment", ())),
            kind=OrderKind(data.get("kind", OrderKind.ORDER.value)),
            action=OrderAction(data.get("action", "")),
            acts_on=str(data.get("acts_on", "")),
        )
        _refuse_unsound(made)
        return made

    def as_mapping(self) -> dict[str, Any]:
        """Return the template as JSON values, of which `from_mapping` makes the same template."""
        texts = ("code", "name", "description", "heading", "preamble", "verb", "acts_on")
        return {
            **{name: getattr(self, name) for name in texts},
            "kind": self.kind.value,
            "action": self.action.value,
            "item": [_item_mapping(item) for item in self.items],
            "field": [_given(field) for field in self.fields],
            "attachment": [_given(attachment) for attachment in self.attachments],
        }

    def field(self, name: str) -> TemplateField | None:
        """Return the field of that name, None where there is none."""
        return next((field for field in self.fields if field.name == name), None)

    def with_texts(self, change: Callable[[str], str]) -> "OrderTemplate":
        """Return the template with every text of the order and its attachments changed."""
        return replace(
            self,
            heading=change(self.heading),
            preamble=change(self.preamble),
            items=tuple(_changed_item(item, change) for item in self.items),
            attachments=tuple(_changed_attachment(attachment, change) for attachment in self.attachments),
        )


def split_placeholder(inside: str) -> tuple[str, str, str]:
    """Return name, attribute and modifier of what stands between braces. Raises ValueError for anything else."""
    match = _NAME.fullmatch(inside)
    if match is None:
        raise ValueError(f"unknown placeholder {{{inside}}}")
    return match[1], match[2] or "", match[3] or ""


def _only(data: Mapping[str, Any], known: set[str]) -> None:
    unknown = set(data) - known
    if unknown:
        raise ValueError(f"a template has unknown keys: {', '.join(sorted(unknown))}")


def _field(data: Mapping[str, Any]) -> TemplateField:
    _only(data, {"name", "label", "type", "optional", "proposal", "hint"})
    return TemplateField(
        str(data["name"]),
        str(data["label"]),
        FieldType(data["type"]),
        bool(data.get("optional", False)),
        str(data.get("proposal", "")),
        str(data.get("hint", "")),
    )


def _item(data: Mapping[str, Any]) -> TemplateItem:
    _only(data, {"text", "item", "when", "unless"})
    items = tuple(_item(row) for row in data.get("item", ()))
    return TemplateItem(str(data["text"]), items, str(data.get("when", "")), str(data.get("unless", "")))


def _attachment(data: Mapping[str, Any]) -> TemplateAttachment:
    texts = {"name", "title", "plan", "rows_from", "text", "when", "unless"}
    _only(data, {*texts, "kind", "columns", "rows", "row", "mark", "way"})
    return TemplateAttachment(
        kind=AttachmentKind(data["kind"]),
        columns=tuple(str(cell) for cell in data.get("columns", ())),
        rows=tuple(tuple(str(cell) for cell in row) for row in data.get("rows", ())),
        row=tuple(str(cell) for cell in data.get("row", ())),
        mark=AttachmentMark(data.get("mark", AttachmentMark.APPENDIX.value)),
        way=SheetWay(data.get("way", SheetWay.AUTO.value)),
        **{name: str(data[name]) for name in sorted(texts & set(data))},
    )


def _item_mapping(item: TemplateItem) -> dict[str, Any]:
    found: dict[str, Any] = {"text": item.text}
    if item.items:
        found["item"] = [_item_mapping(one) for one in item.items]
    return found | {name: getattr(item, name) for name in ("when", "unless") if getattr(item, name)}


def _given(value: TemplateField | TemplateAttachment) -> dict[str, Any]:
    """Return what is given in a flat value, by the names of its fields."""
    found: dict[str, Any] = {}
    for name in value.__dataclass_fields__:
        content = getattr(value, name)
        if isinstance(content, tuple):
            content = [list(cell) if isinstance(cell, tuple) else cell for cell in content]
        if content:
            found[name] = content.value if isinstance(content, StrEnum) else content
    return found


def _changed_item(item: TemplateItem, change: Callable[[str], str]) -> TemplateItem:
    return replace(item, text=change(item.text), items=tuple(_changed_item(one, change) for one in item.items))


def _changed_attachment(attachment: TemplateAttachment, change: Callable[[str], str]) -> TemplateAttachment:
    return replace(
        attachment,
        title=change(attachment.title),
        text=change(attachment.text),
        columns=tuple(change(cell) for cell in attachment.columns),
        rows=tuple(tuple(change(cell) for cell in row) for row in attachment.rows),
        row=tuple(change(cell) for cell in attachment.row),
    )


# --- what makes a template sound


def _refuse_unsound(template: OrderTemplate) -> None:
    """Raise ValueError for an unknown placeholder or field, and for a table whose rows do not fit its columns."""
    types: dict[str, str] = {field.name: field.type for field in template.fields}
    if len(types) != len(template.fields):
        raise ValueError("a template names a field twice")
    known = types | {"office": "office", "district": "district"}
    appendices = frozenset(attachment.name for attachment in template.attachments)
    for text in _texts(template):
        _refuse_unknown(text, known, appendices)
    for field in template.fields:
        if field.type is FieldType.TEXT:
            _refuse_unknown(field.proposal, {"office": "office", "district": "district"}, frozenset())
    for attachment in template.attachments:
        _refuse_unsound_attachment(attachment, known, appendices)
    conditions = [name for item in _items(template.items) for name in (item.when, item.unless)]
    conditions += [name for attachment in template.attachments for name in (attachment.when, attachment.unless)]
    named = [*" ".join(conditions).split(), template.acts_on, *(attachment.plan for attachment in template.attachments)]
    for name in filter(None, named):
        if name not in types:
            raise ValueError(f"a template has no field {name}")


def _items(items: Sequence[TemplateItem]) -> Iterator[TemplateItem]:
    for item in items:
        yield item
        yield from _items(item.items)


def _texts(template: OrderTemplate) -> Iterator[str]:
    yield template.heading
    yield template.preamble
    yield from (item.text for item in _items(template.items))
    for attachment in template.attachments:
        yield from (attachment.title, attachment.text, *attachment.columns)
        for row in attachment.rows:
            yield from row


def _refuse_unsound_attachment(
    attachment: TemplateAttachment, known: Mapping[str, str], appendices: frozenset[str]
) -> None:
    rows = (*attachment.rows, *([attachment.row] if attachment.row else []))
    if any(len(row) != len(attachment.columns) for row in rows):
        raise ValueError(f"a row of the table {attachment.name} does not fit its columns")
    if (attachment.kind is AttachmentKind.PLAN) != bool(attachment.plan):
        raise ValueError(f"the attachment {attachment.name} is a plan without a field, or a field without a plan")
    source = attachment.rows_from
    if bool(source) != bool(attachment.row) or (source and source != SCHOOLS and known.get(source) != "schedule"):
        raise ValueError(f"the table {attachment.name} has rows from nowhere")
    thing = {"school": "school"} if source == SCHOOLS else {"entry": "entry"}
    for cell in attachment.row:
        _refuse_unknown(cell, {**known, **thing, "row": "row"}, appendices)


def _refuse_unknown(text: str, known: Mapping[str, str], appendices: frozenset[str]) -> None:
    for match in PLACEHOLDER.finditer(text):
        if match[1] is None:
            continue
        name, attribute, modifier = split_placeholder(match[1])
        attributes = appendices if name == "appendix" else ATTRIBUTES[known[name]] if name in known else None
        wanted = attribute in (attributes or ()) or (not attribute and name != "appendix")
        if attributes is None or not wanted or (modifier and modifier not in MODIFIERS):
            raise ValueError(f"unknown placeholder {{{match[1]}}}")
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        raise ValueError(f"a brace stands alone in «{text}»")
