"""The check of an order before it is signed: what a careful colleague would remark on."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from msoko_desktop.domain.language.russian import capitalised, date_dots, find_dates, one_line, shortened
from msoko_desktop.domain.orders.cited_acts import acts_after
from msoko_desktop.domain.orders.order_deadlines import item_deadlines
from msoko_desktop.domain.orders.orders import AttachmentKind, Order, OrderItem
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.remarks import Severity

_CONTROL = re.compile(r"контрол\w*\s+(?:за\s+)?(?:исполнени|выполнени)|контроль\s+(?:оставля|возлож)", re.IGNORECASE)
_OTHERS = r"(?!\s+к\s(?!настоящ))"  # «приложение № 2 к приказу от …» is not one of this order
_MENTION = re.compile(rf"приложени\w*\s*№*\s*(\d+(?:\s*(?:,|и|–|-)\s*(?:№\s*)?\d+)*)(?!\d){_OTHERS}", re.IGNORECASE)
_UNNUMBERED = re.compile(r"\(приложение\)", re.IGNORECASE)
_ANY_MENTION = re.compile(r"приложени|прилага", re.IGNORECASE)
_ENDS = (".", ";", ":", ",")
_MOST_SPANNED = 50
_SHOWN = 60  # characters of a text that a remark quotes


@dataclass(frozen=True, slots=True)
class OrderRemark:
    """A remark on an order: how grave it is, where («п. 2.1», «заголовок»), one Russian sentence."""

    severity: Severity
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class OrderContext:
    """What an order is read against: the day, the days off, the attached plans by id, the date it is to bear."""

    today: dt.date
    is_day_off: Callable[[dt.date], bool]
    plans: Mapping[int, Plan] = field(default_factory=dict)


def check_order(order: Order, context: OrderContext) -> tuple[OrderRemark, ...]:
    """Return the remarks on an order in the order of the paper; an error keeps it from being approved."""
    return (
        *_requisites(order),
        *_numbering(order.items, ""),
        *_items(order),
        *_attachments(order, context),
        *_dates(order, context),
        *_people(order),
    )


def _error(where: str, text: str) -> OrderRemark:
    return OrderRemark(Severity.ERROR, where, text)


def _warning(where: str, text: str) -> OrderRemark:
    return OrderRemark(Severity.WARNING, where, text)


def _hint(where: str, text: str) -> OrderRemark:
    return OrderRemark(Severity.HINT, where, text)


def _all(items: tuple[OrderItem, ...]) -> Iterator[OrderItem]:
    for item in items:
        yield item
        yield from _all(item.items)


def _requisites(order: Order) -> Iterator[OrderRemark]:
    heading = one_line(order.heading)
    if not heading:
        yield _error("заголовок", "У приказа нет заголовка. Напишите, о чём приказ: «Об утверждении плана…».")
    elif heading.endswith("."):
        yield _warning("заголовок", "Точка после заголовка не ставится.")
    if not order.preamble.strip():
        yield _hint("преамбула", "Нет преамбулы: обычно приказ начинается словами «В целях…» или «В соответствии с…».")
    if not order.verb.strip():
        yield _warning("преамбула", "Нет распорядительного слова: «ПРИКАЗЫВАЮ:».")
    if not order.issuer.strip():
        yield _warning("бланк", "Не указана организация, которая издаёт приказ.")
    for where, text in (("заголовок", heading), ("преамбула", order.preamble)):
        if not _balanced(text):
            yield _warning(where, "Кавычки или скобки открыты и не закрыты.")


def _balanced(text: str) -> bool:
    return text.count("«") == text.count("»") and text.count("(") == text.count(")")


def _numbering(items: tuple[OrderItem, ...], above: str) -> Iterator[OrderRemark]:
    for place, item in enumerate(items, start=1):
        expected = f"{above}{place}"
        if item.number and item.number != expected:
            yield _warning(f"п. {item.number}", f"Пункты идут не подряд: здесь ожидается {expected}.")
        yield from _numbering(item.items, f"{item.number or expected}.")


def _items(order: Order) -> Iterator[OrderRemark]:
    found = tuple(_all(order.items))
    if not any(item.text.strip() for item in found):
        yield _error("пункты", "В приказе нет ни одного пункта. Добавьте пункты.")
        return
    for item in found:
        where, text = f"п. {item.number}" if item.number else "пункты", one_line(item.text)
        if not text:
            yield _error(where, "Пункт пуст. Напишите текст или удалите пункт.")
            continue
        if not text.endswith(_ENDS):
            yield _hint(where, f"Пункт не закончен знаком препинания: «{shortened(text, _SHOWN)}».")
        if item.items and not text.endswith(":"):
            yield _hint(where, "Перед подпунктами ставится двоеточие.")
        if not _balanced(text):
            yield _warning(where, "Кавычки или скобки открыты и не закрыты.")
    if not any(_CONTROL.search(item.text) for item in found):
        yield _hint("пункты", "Нет пункта о контроле за исполнением приказа.")


def _attachments(order: Order, context: OrderContext) -> Iterator[OrderRemark]:
    text = " ".join(item.text for item in _all(order.items))
    count = len(order.attachments)
    named = _named(text)
    for number in sorted(named):
        if number > max(count, 1) or not count:
            yield _warning("приложения", f"В тексте названо приложение № {number}, а приложений {count}.")
    yield from _unlike(text, named, count)
    if count and text and not _ANY_MENTION.search(text):
        yield _hint("приложения", "Приложения не названы ни в одном пункте: «(приложение)», «(прилагается)».")
    for place, attachment in enumerate(order.attachments, start=1):
        where = f"приложение № {place}" if count > 1 else "приложение"
        plan = None if attachment.plan_id is None else context.plans.get(attachment.plan_id)
        if attachment.kind is AttachmentKind.PLAN and (plan is None or not plan.activities()):
            yield _error(where, "В приложенном плане нет ни одного мероприятия.")
        if attachment.kind is AttachmentKind.TABLE and not any(any(row) for row in attachment.rows):
            yield _warning(where, f"Таблица «{shortened(attachment.title, _SHOWN) or 'без названия'}» пуста.")
        if attachment.kind is AttachmentKind.TEXT and not attachment.text.strip():
            yield _warning(where, "Текст приложения пуст.")


def _named(text: str) -> set[int]:
    """Return the numbers of attachments that the words of an order name: «приложения № 1, 2», «приложения 1–3»."""
    found: set[int] = set()
    for words in _MENTION.findall(text):
        numbers = [int(part) for part in re.findall(r"\d+", words)]
        spanned = len(numbers) == 2 and re.search(r"[–-]", words) and numbers[1] - numbers[0] < _MOST_SPANNED
        found |= set(range(numbers[0], numbers[1] + 1)) if spanned else set(numbers)
    return found


def _unlike(text: str, named: set[int], count: int) -> Iterator[OrderRemark]:
    """Remark where the words and the marks on the sheets number the attachments differently."""
    if count == 1 and 1 in named:
        yield _hint("приложения", "Приложение одно, на его листе номера нет: в тексте пишется «(приложение)».")
    if count < 2:
        return
    if _UNNUMBERED.search(text):
        yield _warning(
            "приложения", f"Приложений {count}, они пронумерованы, а в тексте приложение названо без номера."
        )
    missing = [number for number in range(1, count + 1) if number not in named]
    if named and missing:
        words = ", ".join(f"№ {number}" for number in missing)
        yield _warning("приложения", f"В тексте не названо приложение {words}: на его листе стоит этот номер.")


def _dates(order: Order, context: OrderContext) -> Iterator[OrderRemark]:
    day = order.date or context.today
    for where, text in (("преамбула", order.preamble), *((f"п. {i.number}", i.text) for i in _all(order.items))):
        for words, _ in acts_after(text, day):
            yield _warning(where, f"{capitalised(words)}: дата позже самого приказа ({date_dots(day)}).")
    for deadline in item_deadlines(order):
        where = f"п. {deadline.item.number}"
        for _, _, due in find_dates(deadline.phrase)[-1:]:
            if due < day:
                yield _warning(where, f"Срок «{deadline.phrase}» уже прошёл.")
            elif context.is_day_off(due):
                yield _hint(where, f"Срок {date_dots(due)} приходится на нерабочий день.")


def _people(order: Order) -> Iterator[OrderRemark]:
    if not order.signatory_name.strip():
        yield _error("подпись", "Не указано, кто подписывает приказ. Введите должность и фамилию.")
    elif not order.signatory_post.strip():
        yield _warning("подпись", "Не указана должность того, кто подписывает приказ.")
    if not order.executor_name.strip():
        yield _hint("исполнитель", "Не указаны исполнитель и его телефон.")
