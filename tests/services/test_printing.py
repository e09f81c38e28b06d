"""What a plan brings to paper by itself: the number of its appendix, the signs the font lacks."""

from pathlib import Path

from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.services import district
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans, templates
from msoko_desktop.services.printing import appendix_number, missing_signs


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


def test_signs_that_paper_cannot_show_are_named(tmp_path: Path) -> None:
    d = district.create_district(tmp_path / "Район.msoko")
    plan_id = plans.add_plan(d, templates.filled_template(d, "empty", templates.EMPTY.period.starting(2026))).created[0]
    assert missing_signs(d, plan_id) == ()
    line = plans.read_plan(d, plan_id).lines[0]
    assert line.id is not None
    plans.set_cells(d, plan_id, [(line.id, ColumnKind.TITLE, "Совещание \u4e2d № 5 «итоги»")])
    assert missing_signs(d, plan_id) == ("\u4e2d (U+4E2D)",)
    d.close()
