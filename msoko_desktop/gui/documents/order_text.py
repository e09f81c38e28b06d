"""An order as text for the screen, in the sequence of the paper."""

from collections.abc import Mapping
from html import escape

from msoko_desktop.domain.orders import Order, OrderItem
from msoko_desktop.domain.russian import date_dots

PLAN_LINK = "plan:"


def order_html(order: Order, plan_titles: Mapping[int, str]) -> str:
    """Return the order as HTML; each attached plan is a link `plan:ID`, those not in `plan_titles` are left out."""
    parts: list[str] = []
    if order.issuer:
        parts.append(_paragraph(order.issuer, "center", bold=True))
    parts.append(_paragraph("ПРИКАЗ", "center", bold=True))
    parts.append(_requisites(order))
    if order.heading:
        parts.append(_paragraph(order.heading, "left", bold=True))
    body = escape(order.preamble).replace("\n", "<br>")
    if order.verb:
        body = f"{body} <b>{escape(order.verb)}</b>".strip()
    if body:
        parts.append(f'<p align="justify">{body}</p>')
    parts += _items(order.items, 0)
    if order.signatory_post or order.signatory_name:
        parts.append(
            '<table width="100%" style="margin-top:20px"><tr>'
            f'<td>{_lines(order.signatory_post)}</td><td align="right">{_lines(order.signatory_name)}</td></tr></table>'
        )
    links = [
        f'<li><a href="{PLAN_LINK}{plan_id}">{escape(plan_titles[plan_id])}</a></li>'
        for plan_id in order.plans
        if plan_id in plan_titles
    ]
    if links:
        parts.append(f"<hr><p><b>Приложения</b></p><ul>{''.join(links)}</ul>")
    return "".join(parts)


def _requisites(order: Order) -> str:
    date = f"от {date_dots(order.date)}" if order.date is not None else "без даты"
    number = f"№ {order.number}" if order.number else "без номера"
    return (
        f'<table width="100%"><tr><td width="33%">{date}</td><td width="34%" align="center">{_lines(order.place)}</td>'
        f'<td width="33%" align="right">{escape(number)}</td></tr></table>'
    )


def _items(items: tuple[OrderItem, ...], depth: int) -> list[str]:
    found: list[str] = []
    for item in items:
        number = f"{escape(item.number)}. " if item.number else ""
        indent = 24 * depth
        found.append(f'<p align="justify" style="margin-left:{indent}px">{number}{_lines(item.text)}</p>')
        found += _items(item.items, depth + 1)
    return found


def _paragraph(text: str, align: str, *, bold: bool) -> str:
    inner = f"<b>{_lines(text)}</b>" if bold else _lines(text)
    return f'<p align="{align}">{inner}</p>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
