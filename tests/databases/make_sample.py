"""Makes the sample of the present version: `python tests/databases/make_sample.py` from the project's folder.

Run once for every new version of the file, before it is released; the samples of older versions stay as they are.
"""

import datetime as dt
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from msoko_desktop.domain.executors import Body, BodyKind  # noqa: E402
from msoko_desktop.domain.orders import Order, OrderItem  # noqa: E402
from msoko_desktop.domain.periods import PlanPeriod  # noqa: E402
from msoko_desktop.domain.plans import (  # noqa: E402
    Abbreviation,
    ColumnKind,
    LineKind,
    Plan,
    PlanColumn,
    PlanLine,
)
from msoko_desktop.services.district import Office, create_district, save_office, set_setting  # noqa: E402
from msoko_desktop.services.executors import save_body  # noqa: E402
from msoko_desktop.services.orders import add_order  # noqa: E402
from msoko_desktop.services.plans import add_plan, set_cells  # noqa: E402
from msoko_desktop.storage.migrations import NEWEST  # noqa: E402

PLAN = Plan(
    title="План мероприятий на 2026 год",
    period=PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    columns=(
        PlanColumn(ColumnKind.NUMBER, "№"),
        PlanColumn(ColumnKind.TITLE, "Мероприятие"),
        PlanColumn(ColumnKind.DEADLINE, "Срок"),
        PlanColumn(ColumnKind.EXECUTORS, "Исполнители"),
    ),
    lines=(
        PlanLine(LineKind.SECTION, "Анализ результатов", "1"),
        PlanLine(LineKind.ACTIVITY, "Анализ результатов ЕГЭ", "1.1", deadline="июль 2026", executors="ОО"),
        PlanLine(LineKind.ACTIVITY, "Справка\n- по ВПР\n- по ОГЭ", "1.2", deadline="май 2026\nиюнь 2026"),
    ),
    abbreviations=(Abbreviation("ОО", "общеобразовательные организации"),),
)
ORDER = Order(
    issuer="Отдел образования",
    number="11",
    date=dt.date(2026, 1, 13),
    heading="Об утверждении плана",
    verb="ПРИКАЗЫВАЮ:",
    items=(OrderItem("1", "Утвердить план.", (OrderItem("1.1", "Приложение."),)), OrderItem("2", "Контроль.")),
)


def main() -> None:
    """Write `v<version>.msoko` beside this file."""
    path = HERE / f"v{NEWEST}.msoko"
    path.unlink(missing_ok=True)
    district = create_district(path)
    save_office(district, Office(name="Отдел образования", district_name="Заозёрский муниципальный район"))
    (plan_id,) = add_plan(district, PLAN).created
    set_cells(district, plan_id, [(2, ColumnKind.DEADLINE, "ежегодно, до 15 декабря")], "Изменить срок")
    add_order(district, ORDER, [plan_id])
    save_body(district, Body("METHOD", "МКУ «ИМЦ»", BodyKind.METHOD_SERVICE, ("ИМЦ",)))
    set_setting(district, "last plan", plan_id)
    district.close()


if __name__ == "__main__":
    main()
