"""Makes the sample of the present version: `python tests/databases/make_sample.py` from the project's folder.

Run once for every new version of the file, before it is released; the samples of older versions stay as they are.
"""

import datetime as dt
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from msoko_desktop.domain.orders.orders import Order, OrderItem  # noqa: E402
from msoko_desktop.domain.plans.executors import Body, BodyKind  # noqa: E402
from msoko_desktop.domain.plans.plans import (  # noqa: E402
    Abbreviation,
    ColumnKind,
    LineKind,
    Plan,
    PlanColumn,
    PlanLine,
)
from msoko_desktop.domain.schools.schools import School  # noqa: E402
from msoko_desktop.domain.timetable.periods import PlanPeriod  # noqa: E402
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry  # noqa: E402
from msoko_desktop.services.district import District, Office, create_district, save_office, set_setting  # noqa: E402
from msoko_desktop.services.documents.evidence import add_link  # noqa: E402
from msoko_desktop.services.orders.orders import add_order  # noqa: E402
from msoko_desktop.services.plans.executors import save_body  # noqa: E402
from msoko_desktop.services.plans.plans import add_plan, set_cells  # noqa: E402
from msoko_desktop.services.schools.schools import add_schools  # noqa: E402
from msoko_desktop.services.timetable.days_off import correct_day  # noqa: E402
from msoko_desktop.services.timetable.execution import (  # noqa: E402
    add_occurrence,
    mark_done,
    move,
    spread_schools,
    tick_schools,
)
from msoko_desktop.services.timetable.schedules import bind, list_schedules, save_schedule  # noqa: E402
from msoko_desktop.services.timetable.timetable import Timetable  # noqa: E402
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
    follow(district, plan_id)
    district.close()


def follow(district: District, plan_id: int) -> None:
    """Record something of every kind: a mark with evidence, a moved and an added date, schools, a bound schedule."""
    october = dt.date(2026, 10, 1)
    add_schools(district, [School("Школа № 1"), School("Школа № 2", "Полное имя", "edu991402", "с. Заречье")])
    entry = ScheduleEntry("Русский язык, 5 класс", dt.date(2026, 4, 15), dt.date(2026, 4, 16))
    save_schedule(district, Schedule("ВПР", "vpr", (entry,)))
    (schedule,) = list_schedules(district)
    first, second, third = Timetable(district).of_plan(plan_id).occurrences[:3]
    mark_done(district, [first.ref], first.due, today=october, done_by="Орлова Н. В.")
    add_link(district, first.ref, "https://example.org/spravka", "Справка")
    move(district, second.ref, second.due + dt.timedelta(days=7), reason="каникулы")
    tick_schools(district, third.ref, {1: october}, (1, 2), today=october)
    add_occurrence(district, first.line_id, first.part, dt.date(2026, 11, 2))
    bind(district, 3, 1, [schedule.entries[0].id or 0])
    spread_schools(district, 3, 2, {2026: (1,), 2027: (2,)})
    correct_day(district, dt.date(2026, 12, 31), True, "Выходной по распоряжению")


if __name__ == "__main__":
    main()
