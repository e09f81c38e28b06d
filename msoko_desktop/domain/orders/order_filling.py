"""Fills templates of orders: placeholders become words in their cases, what is empty becomes a blank and is told."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.language.case_forms import Case, gender_of, propose, with_initials
from msoko_desktop.domain.language.russian import capitalised, date_dots, date_words, one_line, quoted, tidy_spaces
from msoko_desktop.domain.orders.order_templates import (
    PLACEHOLDER,
    SCHOOLS,
    OrderTemplate,
    TemplateAttachment,
    TemplateItem,
    split_placeholder,
)
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderItem, OrderKind, OrderPerson
from msoko_desktop.domain.plans.templates import DistrictNames, period_phrase
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry

BLANK = "______"
"""What stands where the person has given nothing yet."""
NO_SCHOOLS = "Список школ района"
Decline = Callable[[str, Case], str]
_CASES = {case.value: case for case in Case}
_LABELS = ("дорожная карта", "комплекс мер", "программа", "концепция", "положение")
_ATTACHED = {"masc": "прилагаемый", "femn": "прилагаемую", "neut": "прилагаемое", "plur": "прилагаемые"}


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """The plan of a field."""

    id: int
    title: str
    period: PlanPeriod | None = None


@dataclass(frozen=True, slots=True)
class OrderChoice:
    """The order of a field, by what it is told apart."""

    id: int
    number: str = ""
    date: dt.date | None = None
    heading: str = ""
    issuer: str = ""
    kind: OrderKind = OrderKind.ORDER


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """A school year, by the calendar year in which it begins."""

    first: int


Value = PlanChoice | OrderChoice | Schedule | SchoolYear | OrderPerson | dt.date | str | None
"""What a field may hold; None, "" and a person without a name are nothing."""


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """What every order says of the office that issues it, and the schools of its district."""

    name: str = ""
    short_name: str = ""
    district_name: str = ""
    place: str = ""
    head_post: str = ""
    head_name: str = ""
    executor_name: str = ""
    executor_phone: str = ""
    schools: tuple[School, ...] = ()


@dataclass(frozen=True, slots=True)
class FilledOrder:
    """The draft that a template makes, and the labels of the fields that are still empty, in their order."""

    order: Order
    missing: tuple[str, ...] = ()


def filled(
    template: OrderTemplate, values: Mapping[str, Value], office: OfficeWords | None = None, decline: Decline = propose
) -> FilledOrder:
    """Return the draft of an order that a template makes of the values of its fields, by their names.

    `decline` puts texts into cases. Items are numbered anew, sub-items closed by «;» and the last one by a full stop.
    An empty field leaves a blank; it is told of in `missing` unless optional. Number and date stay empty.
    """
    words = _Filling(template, values, office or OfficeWords(), decline)
    parts = [part for part in template.attachments if words.stands(part.when, part.unless)]
    words.name_appendices([part for part in parts if words.is_there(part)])
    attachments = tuple(found for part in parts if (found := words.attachment(part)) is not None)
    acted_on = values.get(template.acts_on)
    order = Order(
        issuer=words.office.name,
        place=words.office.place,
        heading=capitalised(one_line(words.text(template.heading))).rstrip("."),
        preamble=capitalised(tidy_spaces(words.text(template.preamble))),
        verb=template.verb,
        items=words.items(template.items, ""),
        signatory_post=words.office.head_post,
        signatory_name=words.office.head_name,
        executor_name=words.office.executor_name,
        executor_phone=words.office.executor_phone,
        attachments=attachments,
        kind=template.kind,
        acts_on=acted_on.id if isinstance(acted_on, OrderChoice) else None,
        action=template.action,
    )
    labels = [one.label for one in template.fields if one.name in words.missed]
    return FilledOrder(order, (*labels, *([NO_SCHOOLS] if SCHOOLS in words.missed else [])))


def proposed_text(pattern: str, office: OfficeWords, decline: Decline = propose) -> str:
    """Return the text proposed for a field: only the office and the district are known to it."""
    nothing = OrderTemplate("", "", "", "", "", "", ())
    return _Filling(nothing, {}, office, decline).text(pattern)


def is_empty(value: Value) -> bool:
    """Tell whether a field holds nothing that an order could say."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, OrderPerson):
        return not value.name.strip()
    return value is None


@dataclass(slots=True)
class _Filling:
    """The filling of one template: what it has to say, what it missed, how its attachments are called."""

    template: OrderTemplate
    values: Mapping[str, Value]
    office: OfficeWords
    decline: Decline
    missed: set[str] = field(default_factory=set)
    appendices: dict[str, str] = field(default_factory=dict)

    def stands(self, when: str, unless: str) -> bool:
        """Tell whether a part of the template is wanted."""
        empty = {name: is_empty(self.values.get(name)) for name in f"{when} {unless}".split()}
        return not any(empty[name] for name in when.split()) and all(empty[name] for name in unless.split())

    def is_there(self, part: TemplateAttachment) -> bool:
        """Tell whether an attachment can be made: one of a plan wants the plan."""
        return part.kind is not AttachmentKind.PLAN or not is_empty(self.values.get(part.plan))

    def name_appendices(self, parts: Sequence[TemplateAttachment]) -> None:
        """Number the attachments as their marks will be; a single one has no number."""
        many = len(parts) > 1
        self.appendices = {part.name: f" № {number}" if many else "" for number, part in enumerate(parts, start=1)}

    def items(self, items: Sequence[TemplateItem], above: str) -> tuple[OrderItem, ...]:
        """Return the wanted items, numbered under the number `above`."""
        wanted = [item for item in items if self.stands(item.when, item.unless)]
        made = []
        for place, item in enumerate(wanted, start=1):
            number = f"{above}.{place}" if above else str(place)
            text = tidy_spaces(self.text(item.text))
            if above:
                text = _closed(text, last=place == len(wanted))
            made.append(OrderItem(number, text if above else capitalised(text), self.items(item.items, number)))
        return tuple(made)

    def attachment(self, part: TemplateAttachment) -> Attachment | None:
        """Return an attachment; None for a plan that is not chosen."""
        plan = self.values.get(part.plan)
        if not isinstance(plan, PlanChoice) and part.kind is AttachmentKind.PLAN:
            self._miss(part.plan)
            return None
        return Attachment(
            part.kind,
            capitalised(self.text(part.title)),
            plan.id if isinstance(plan, PlanChoice) else None,
            tuple(self.text(cell) for cell in part.columns),
            self._rows(part),
            "\n".join(capitalised(line) for line in tidy_spaces(self.text(part.text)).split("\n")),
            part.mark,
            part.way,
        )

    def _rows(self, part: TemplateAttachment) -> tuple[tuple[str, ...], ...]:
        if not part.rows_from:
            return tuple(tuple(self.text(cell) for cell in row) for row in part.rows)
        source = self.values.get(part.rows_from)
        things: Sequence[School | ScheduleEntry | None] = ()
        if part.rows_from == SCHOOLS:
            things = self.office.schools
        elif isinstance(source, Schedule):
            things = source.entries
        if not things:
            self._miss(part.rows_from)
        numbered = enumerate(things or (None, None, None), start=1)
        return tuple(tuple(self.text(cell, thing, number) for cell in part.row) for number, thing in numbered)

    def text(self, pattern: str, thing: School | ScheduleEntry | None = None, number: int = 0) -> str:
        """Return a text with its placeholders filled; `thing` and `number` are those of a row."""

        def word(match: re.Match[str]) -> str:
            if match[1] is None:
                return match[0][0]
            name, attribute, modifier = split_placeholder(match[1])
            if name == "row":
                return str(number)
            if name in {"school", "entry"}:
                return "" if thing is None else _of_thing(thing, attribute)
            return self._word(name, attribute, modifier)

        return PLACEHOLDER.sub(word, pattern)

    def _word(self, name: str, attribute: str, modifier: str) -> str:
        if name == "appendix":
            return self.decline("приложение", _CASES.get(modifier, Case.NOMINATIVE)) + self.appendices.get(
                attribute, ""
            )
        if name == "district":
            return self._district(modifier)
        if name == "office":
            text = self.office.short_name if attribute == "short" and self.office.short_name else self.office.name
            return self._modified(text or "отдел образования", modifier)
        value = self.values.get(name)
        if is_empty(value):
            self._miss(name)
            usual = {"attached": _ATTACHED["masc"], "label": "План", "act": "приказ", "issuer": self.office.name}
            return self._modified(usual[attribute], modifier) if usual.get(attribute) else BLANK
        if isinstance(value, str) and BLANK in value:
            self._miss(name)
        if isinstance(value, OrderPerson):
            return self._person(value, attribute, modifier) or self._blank(name)
        if isinstance(value, dt.date):
            return date_words(value) if modifier == "words" else date_dots(value)
        text = _of_value(value, attribute, self.office)
        if attribute == "label":
            return capitalised(self._modified(text, modifier))
        return self._modified(text, modifier) if text else self._blank(name)

    def _blank(self, name: str) -> str:
        self._miss(name)
        return BLANK

    def _miss(self, name: str) -> None:
        found = self.template.field(name)
        if name == SCHOOLS or (found is not None and not found.optional):
            self.missed.add(name)

    def _district(self, modifier: str) -> str:
        names = DistrictNames.of(self.office.district_name)
        if modifier == Case.GENITIVE:
            return names.genitive
        return names.prepositional if modifier == Case.PREPOSITIONAL else self._modified(names.nominative, modifier)

    def _person(self, person: OrderPerson, attribute: str, modifier: str) -> str:
        case = _CASES.get(modifier, Case.NOMINATIVE)
        post = self.decline(one_line(person.post), case)
        name = self.decline(one_line(person.name), case)
        if attribute == "post":
            return post
        if attribute == "name":
            return name
        return with_initials(name) if attribute == "initials" else f"{post} {with_initials(name)}".strip()

    def _modified(self, text: str, modifier: str) -> str:
        if modifier == "quoted":
            return quoted(text)
        return self.decline(text, _CASES[modifier]) if modifier in _CASES else text


def _closed(text: str, *, last: bool) -> str:
    """Return a sub-item with the mark it ends with: «;» between, a full stop at the end; a colon stays."""
    bare = re.sub(r"[;,\s]+$", "", text)
    if bare.endswith((":", "!", "?")):
        return bare
    abbreviated = re.search(r"(?:^|[\s.])(?:г|гг|др|пр|п|д|руб|чел|ч)\.$", bare)
    bare = bare if abbreviated else bare.rstrip(". ")
    sentence = bare[:1].isupper() and bare[1:2].islower()
    if last or sentence:
        return bare if bare.endswith(".") else f"{bare}."
    return f"{bare};"


def _of_thing(thing: School | ScheduleEntry, attribute: str) -> str:
    if isinstance(thing, School):
        return {"": thing.short_name, "name": thing.name or thing.short_name, "place": thing.place}[attribute]
    days = date_dots(thing.start)
    if thing.due != thing.start:
        days = f"{days} – {date_dots(thing.due)}"
    return {"": thing.title, "days": days, "note": thing.note}[attribute]


def _of_value(value: Value, attribute: str, office: OfficeWords) -> str:
    """Return what a placeholder asks of a value, in the nominative."""
    if attribute == "attached":
        title = value.title if isinstance(value, PlanChoice) else str(value)
        return _ATTACHED.get(gender_of(one_line(title)), _ATTACHED["masc"])
    if isinstance(value, PlanChoice):
        title = one_line(value.title)
        if attribute == "period":
            return "" if value.period is None else period_phrase(value.period)
        label = next((label for label in _LABELS if title.lower().startswith(label)), "план")
        return label if attribute == "label" else title
    if isinstance(value, OrderChoice):
        return _of_order(value, attribute, office)
    if isinstance(value, SchoolYear):
        years = {"first": str(value.first), "last": str(value.first + 1)}
        return years.get(attribute, f"{value.first}/{value.first + 1}")
    if isinstance(value, Schedule):
        days = [day for entry in value.entries for day in (entry.start, entry.due)]
        ends = {"start": min(days), "due": max(days)} if days else {}
        return date_dots(ends[attribute]) if attribute in ends else "" if attribute else value.name
    return tidy_spaces(str(value)).strip()


def _of_order(value: OrderChoice, attribute: str, office: OfficeWords) -> str:
    date = date_dots(value.date) if value.date else BLANK
    heading = one_line(value.heading).rstrip(".")
    if re.fullmatch(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»", heading):
        heading = heading[1:-1]  # «Об утверждении плана …» in the order itself
    requisites = f"от {date} № {value.number or BLANK}"
    return {
        "number": value.number,
        "date": date,
        "heading": heading,
        "requisites": requisites,
        "act": value.kind.label,
        "issuer": office.name if not value.issuer or value.issuer.isupper() else value.issuer,
        "": f"{requisites} {quoted(heading)}" if heading else requisites,
    }[attribute]
