"""The JSON of an import: the keys and their order, nesting by dots, parts, and nothing dropped."""

import datetime as dt
import json

from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.imports import ImportWarning, Recognised
from msoko_desktop.domain.plans.plan_json import recognised_as_json
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod

A, S = LineKind.ACTIVITY, LineKind.SECTION


def split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


def plan_of(*lines: PlanLine, **values: object) -> Recognised:
    return Recognised("п.docx", (Plan("План", lines=lines, **values),))  # type: ignore[arg-type]


def sections(*lines: PlanLine) -> list[dict[str, object]]:
    found: list[dict[str, object]] = recognised_as_json(plan_of(*lines), split)["plans"][0]["sections"]
    return found


def tree(activities: list[dict[str, object]]) -> list[object]:
    return [(a["number"] or a["title"], tree(a["activities"])) for a in activities]  # type: ignore[arg-type]


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    recognised = Recognised(
        "приказ.docx",
        plans=(
            Plan(
                "План на 2026 год",
                PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
                (PlanColumn(ColumnKind.NUMBER, "№"), PlanColumn(ColumnKind.TITLE, "Дело")),
                (PlanLine(A, "Семинар", "1", deadline="март", executors="РМО, ИМЦ", indicators="Отчёт"),),
                Approval("приказ", "отдел", "5", dt.date(2026, 1, 10)),
            ),
        ),
        orders=(
            Order("отдел", "5", dt.date(2026, 1, 10), "с. Лес", "О плане", "В целях", "приказываю",
                  (OrderItem("1", "Утвердить:", (OrderItem("1.1", "план"),)),), "Начальник", "И.И. Лесная"),
        ),
        warnings=(ImportWarning("п. 1, срок", "Проверьте срок.", 0, 0, ColumnKind.DEADLINE),),
        unrecognised=("Исп. Лугова",),
    )  # fmt: skip
    assert json.dumps(recognised_as_json(recognised, split), ensure_ascii=False) == json.dumps(
        {
            "source": "приказ.docx",
            "orders": [
                {
                    "number": "5",
                    "date": "2026-01-10",
                    "place": "с. Лес",
                    "issuer": "отдел",
                    "heading": "О плане",
                    "preamble": "В целях",
                    "items": [
                        {"number": "1", "text": "Утвердить:", "items": [{"number": "1.1", "text": "план", "items": []}]}
                    ],
                    "signatory": {"post": "Начальник", "name": "И.И. Лесная"},
                }
            ],
            "plans": [
                {
                    "title": "План на 2026 год",
                    "period": {"from": "2026-01-01", "to": "2026-12-31"},
                    "approval": {"kind": "приказ", "issuer": "отдел", "number": "5", "date": "2026-01-10"},
                    "columns": ["number", "title"],
                    "sections": [
                        {
                            "number": None,
                            "title": None,
                            "activities": [
                                {
                                    "number": "1",
                                    "title": "Семинар",
                                    "parts": [],
                                    "deadline": "март",
                                    "executors": ["РМО", "ИМЦ"],
                                    "indicators": ["Отчёт"],
                                    "expected_result": None,
                                    "activities": [],
                                }
                            ],
                        }
                    ],
                    "warnings": [{"where": "п. 1, срок", "text": "Проверьте срок."}],
                }
            ],
            "unrecognised": ["Исп. Лугова", "приказываю", "№\tДело"],
        },
        ensure_ascii=False,
    )


def test_what_is_empty_is_null() -> None:
    found = recognised_as_json(
        Recognised("п", (Plan("План", approval=Approval("", "", "", None)),), (Order(items=()),)), split
    )
    (plan,) = found["plans"]
    assert (plan["period"], plan["sections"], plan["warnings"]) == (None, [], [])
    assert plan["approval"] == {"kind": None, "issuer": None, "number": None, "date": None}
    (order,) = found["orders"]
    assert order.pop("items") == []
    assert set(order.values()) == {None}


def test_activities_stand_under_the_section_above_and_before_the_first_in_one_without_a_name() -> None:
    found = sections(PlanLine(A, "до", "1"), PlanLine(S, "Кадры", "I"), PlanLine(A, "после", "1"), PlanLine(S, "Пусто"))
    assert [(s["number"], s["title"], tree(s["activities"])) for s in found] == [  # type: ignore[arg-type]
        (None, None, [("1", [])]),
        ("I", "Кадры", [("1", [])]),
        (None, "Пусто", []),
    ]


def test_dots_nest_where_the_parent_is_in_the_section() -> None:
    (found,) = sections(
        PlanLine(A, "а", "5"),
        PlanLine(A, "б", "5.1", 2),
        PlanLine(A, "в", "5.1.2", 3),
        PlanLine(A, "г", "6.1"),
        PlanLine(A, "д", "7.1.1"),
        PlanLine(A, "е", "5.2", 2),
    )
    assert tree(found["activities"]) == [  # type: ignore[arg-type]
        ("5", [("5.1", [("5.1.2", [])]), ("5.2", [])]),
        ("6.1", []),
        ("7.1.1", []),
    ]


def test_a_number_of_the_section_before_is_no_parent() -> None:
    found = sections(PlanLine(S, "I"), PlanLine(A, "а", "1"), PlanLine(S, "II"), PlanLine(A, "б", "1.1"))
    assert [tree(s["activities"]) for s in found] == [[("1", [])], [("1.1", [])]]  # type: ignore[arg-type]


def test_lines_without_a_number_nest_by_their_level() -> None:
    (found,) = sections(
        PlanLine(A, "а", "3.4"), PlanLine(A, "б", level=2), PlanLine(A, "в", level=2), PlanLine(A, "г", "4.1")
    )
    assert tree(found["activities"]) == [("3.4", [("б", []), ("в", [])]), ("4.1", [])]  # type: ignore[arg-type]


def activity(line: PlanLine) -> dict[str, object]:
    (section,) = recognised_as_json(plan_of(line), split)["plans"][0]["sections"]
    found: dict[str, object] = section["activities"][0]
    return found


def test_parts_come_from_the_items_of_the_title() -> None:
    found = activity(PlanLine(A, "Провести:\n- семинар;\n- курсы\nи сбор", "1", deadline="Март\nМай"))
    assert (found["title"], found["parts"]) == ("Провести:", ["семинар;", "курсы и сбор"])
    assert found["deadline"] == "Март Май"


def test_a_title_that_is_one_item_is_the_title() -> None:
    found = activity(PlanLine(A, "- отчёт школы;", level=2))
    assert (found["title"], found["parts"]) == ("отчёт школы;", [])


def test_items_of_an_indicator_stay_with_their_sentence() -> None:
    found = activity(PlanLine(A, "а", "1", indicators="Наличие порядка:\n- в районе;\n- в школе.\nНе менее 5%"))
    assert found["indicators"] == ["Наличие порядка: - в районе; - в школе.", "Не менее 5%"]


def test_what_has_no_key_stands_under_unrecognised() -> None:
    recognised = plan_of(
        PlanLine(A, "а", "1", note="15 тыс."),
        columns=(PlanColumn(ColumnKind.TITLE, "Дело"), PlanColumn(ColumnKind.NOTE, "Бюджет")),
        abbreviations=(Abbreviation("ОО", "школы"),),
        extra={"approval_mark": "Приложение № 2", "abbreviations_heading": "Сокращения:"},
    )
    assert recognised_as_json(recognised, split)["unrecognised"] == [
        "Приложение № 2",
        "Дело\tБюджет",
        "15 тыс.",
        "Сокращения:",
        "ОО - школы",
    ]


def test_doubts_about_the_whole_file_stand_with_the_first_plan() -> None:
    doubt = ImportWarning("приказ № 5, дата", "Проверьте дату.")
    with_plan = Recognised("п", (Plan("План"),), warnings=(doubt,))
    assert recognised_as_json(with_plan, split)["plans"][0]["warnings"] == [
        {"where": "приказ № 5, дата", "text": "Проверьте дату."}
    ]
    alone = recognised_as_json(Recognised("п", warnings=(doubt,)), split)
    assert alone["unrecognised"] == ["приказ № 5, дата: Проверьте дату."]


def test_a_word_of_the_executors_that_no_body_takes_is_not_dropped() -> None:
    line = PlanLine(LineKind.ACTIVITY, "Совет", executors="ОО, МКУ «ИМЦ района» района»")
    found = recognised_as_json(plan_of(line), lambda _: ["ОО", "МКУ «ИМЦ района»"])
    assert found["unrecognised"][-1] == "района"
