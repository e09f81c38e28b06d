"""The doubts about a recognised order."""

from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.imports import ImportWarning
from msoko_desktop.readers.recognition.orders import FoundOrder


def doubts_of_order(order: Order, found: FoundOrder) -> list[ImportWarning]:
    """Return what a person should look at in an order."""
    where = f"приказ № {order.number}" if order.number else "приказ"
    doubts: list[ImportWarning] = []
    if found.odd_date and order.date:
        read = order.date.strftime("%d.%m.%Y")
        text = f"Дата приказа напечатана необычно («{found.odd_date}»), прочитана как {read}: проверьте её."
        doubts.append(ImportWarning(f"{where}, дата", text))
    for word in found.leftovers:
        text = f"Между должностью и фамилией стоит слово «{word}» (возможно, след подписи): в приказ оно не взято."
        doubts.append(ImportWarning(f"{where}, подпись", text))
    missing = [
        name
        for name, value in (("номер", order.number), ("дата", order.date), ("кто подписал", order.signatory_name))
        if not value
    ]
    if missing:
        text = f"Не найдено: {', '.join(missing)} — впишите недостающее в реквизиты приказа."
        doubts.append(ImportWarning(where, text))
    return doubts
