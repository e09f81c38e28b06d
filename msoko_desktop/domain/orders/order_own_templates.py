"""Makes a template of an order: its texts as they stand, its plans as fields to be chosen anew."""

import re
from collections.abc import Mapping

from msoko_desktop.domain.language.case_forms import Case, propose
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.orders.order_filling import Decline
from msoko_desktop.domain.orders.order_templates import (
    FieldType,
    OrderTemplate,
    TemplateAttachment,
    TemplateField,
    TemplateItem,
)
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderAction, OrderItem


def template_of_order(
    name: str, order: Order, plans: Mapping[int, str], decline: Decline = propose, code: str = ""
) -> OrderTemplate:
    """Return a template that makes this order again, with other plans.

    `plans` are the titles of its attached plans by their ids: wherever a title stands in the order, in whichever case,
    the title of the plan to be chosen will stand. An order that acts on another one asks which. Number, date, people
    and signature are left out: they come from the office's card and with the order to be.
    """
    ids = dict.fromkeys(one.plan_id for one in order.attachments if one.plan_id is not None)
    names = {plan_id: "plan" if place == 1 else f"plan{place}" for place, plan_id in enumerate(ids, start=1)}
    labels = {plan_id: "План" if len(names) == 1 else f"План {place}" for place, plan_id in enumerate(names, start=1)}
    fields = [TemplateField(names[plan_id], labels[plan_id], FieldType.PLAN, proposal="last") for plan_id in names]
    acts_on = "order" if order.action is not OrderAction.NONE else ""
    if acts_on:
        fields.append(TemplateField(acts_on, "К какому приказу", FieldType.ORDER))
    literal = OrderTemplate(
        code=code,
        name=name,
        description="Сделан из приказа этого файла.",
        heading=order.heading,
        preamble=order.preamble,
        verb=order.verb,
        items=tuple(_item(item) for item in order.items),
        fields=tuple(fields),
        attachments=tuple(_attachment(one, place, names) for place, one in enumerate(order.attachments, start=1)),
        kind=order.kind,
        action=order.action,
        acts_on=acts_on,
    )
    titles = {names[plan_id]: plans.get(plan_id, "") for plan_id in names}
    return literal.with_texts(lambda text: _with_placeholders(text, titles, decline))


def _item(item: OrderItem) -> TemplateItem:
    return TemplateItem(item.text, tuple(_item(one) for one in item.items))


def _attachment(attachment: Attachment, place: int, names: Mapping[int, str]) -> TemplateAttachment:
    width = max(len(attachment.columns), *(len(row) for row in attachment.rows), 0, 0)
    return TemplateAttachment(
        name=f"part{place}",
        kind=attachment.kind,
        title="" if attachment.kind is AttachmentKind.PLAN else attachment.title,
        plan="" if attachment.plan_id is None else names[attachment.plan_id],
        columns=_padded(attachment.columns, width),
        rows=tuple(_padded(row, width) for row in attachment.rows),
        text=attachment.text,
        mark=attachment.mark,
        way=attachment.way,
    )


def _padded(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*row, *([""] * (width - len(row))))


def _with_placeholders(text: str, titles: Mapping[str, str], decline: Decline) -> str:
    """Return a text with braces doubled and the titles of plans, in any case, as placeholders.

    A form that may be nominative or accusative («план») is the latter within a sentence; «прилагаемый» before it will
    agree with the plan to be chosen.
    """
    forms: dict[str, tuple[str, Case]] = {}
    for name, title in titles.items():
        for case in Case if one_line(title) else ():
            forms.setdefault(_folded(_doubled(decline(one_line(title), case))), (name, case))
    text = _doubled(text)
    if not forms:
        return text

    def placeholder(match: re.Match[str]) -> str:
        name, case = forms[_folded(match["title"])]
        if case is Case.NOMINATIVE and match["title"][:1].islower():
            case = Case.ACCUSATIVE
        attached = f"{{{name}.attached}} " if match["attached"] else ""
        suffix = "" if case is Case.NOMINATIVE else f":{case.value}"
        return f"{attached}{{{name}.title{suffix}}}"

    longest_first = sorted(forms, key=len, reverse=True)
    pattern = "|".join(r"\s+".join(re.escape(word) for word in form.split()) for form in longest_first)
    return re.sub(
        rf"(?P<attached>прилагаем(?:ый|ую|ое|ые)\s+)?(?P<title>{pattern})", placeholder, text, flags=re.IGNORECASE
    )


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _folded(text: str) -> str:
    return one_line(text).lower()
