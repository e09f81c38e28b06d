"""The number of an appendix follows from the order a plan is attached to."""

from pathlib import Path

from msoko_desktop.domain.orders import Order
from msoko_desktop.services import district, orders, plans, templates
from msoko_desktop.services.printing import appendix_number


def test_the_only_attachment_bears_no_number_and_several_are_numbered_in_their_order(tmp_path: Path) -> None:
    d = district.create_district(tmp_path / "Район.msoko")
    period = templates.EMPTY.period.starting(2026)
    first, second, alone, free = (
        plans.add_plan(d, templates.filled_template(d, "empty", period)).created[0] for _ in range(4)
    )
    orders.add_order(d, Order(number="1", heading="О двух планах"), [second, first])
    orders.add_order(d, Order(number="2", heading="Об одном плане"), [alone])
    assert [appendix_number(d, plan) for plan in (first, second, alone, free)] == [2, 1, None, None]
    d.close()
