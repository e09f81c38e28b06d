"""Around the tables of the real documents: orders, approvals, periods, abbreviations, and every doubt."""

import datetime as dt
import time
from pathlib import Path

import pytest

from msoko_desktop.domain.plans.imports import ImportWarning, Recognised
from msoko_desktop.domain.plans.plans import Approval, ColumnKind
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.readers.files import read_plan_file
from msoko_desktop.services.reference.reference import reference_data

IMC = "Отдел образования, МКУ «ИМЦ Рассказовского района»"
TITLE, DEADLINE = ColumnKind.TITLE, ColumnKind.DEADLINE
EXECUTORS, INDICATORS = ColumnKind.EXECUTORS, ColumnKind.INDICATORS


@pytest.fixture(scope="module")
def documents(seeds_dir: Path) -> dict[str, Recognised]:
    return {
        path.name.partition("_")[0]: read_plan_file(path, rules=reference_data("recognition"))
        for path in sorted(seeds_dir.glob("*.txt"))
    }


def test_the_order_of_krasnoturansk(documents: dict[str, Recognised]) -> None:
    (order,) = documents["krasnoturansk"].orders
    assert order.issuer == "ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ КРАСНОТУРАНСКОГО РАЙОНА"
    assert (order.number, order.date, order.place) == ("26", dt.date(2020, 3, 12), "")
    assert order.heading == (
        "Об утверждении плана мероприятий по обеспечению объективности проведения оценочных процедур в "
        "общеобразовательных организациях Краснотуранского района на 2020 год"
    )
    assert order.preamble.startswith("С целью повышения объективности и получения достоверных результатов")
    assert order.preamble.endswith("общеобразовательных учреждений Краснотуранского района,")
    assert order.verb == "п р и к а з ы в а ю"
    assert [item.number for item in order.items] == ["1", "2", "3"]
    assert [item.number for item in order.items[1].items] == ["2.1", "2.2", "2.3", "2.4", "2.5"]
    assert order.items[1].text == "Руководителям образовательных учреждений:"
    assert order.items[1].items[1].text == (
        "разработать и принять план мероприятий на 2020 год, направленный на повышение объективности результатов, "
        "обучающихся до 01.04.2020 г.;"
    )
    assert order.items[2].text == "Контроль исполнения настоящего приказа оставляю за собой"
    assert (order.signatory_post, order.signatory_name) == ("Начальник отдела образования", "О.Н.Тарасова")
    assert order.plans == (0,)


def test_the_order_of_rasskazovo(documents: dict[str, Recognised]) -> None:
    (order,) = documents["rasskazovo"].orders
    assert order.issuer == ("ОТДЕЛ ОБРАЗОВАНИЯ И ЗАЩИТЫ ПРАВ НЕСОВЕРШЕННОЛЕТНИХ АДМИНИСТРАЦИИ РАССКАЗОВСКОГО РАЙОНА")
    assert (order.number, order.date, order.place) == ("79", dt.date(2019, 4, 8), "г.Рассказово")
    assert order.heading == (
        "Об утверждении концепции муниципальной системы оценки качества образования в Рассказовском районе"
    )
    assert order.preamble.startswith("В целях усовершенствования механизма")
    assert order.preamble.endswith("в общеобразовательных организациях района")
    assert order.verb == "ПРИКАЗЫВАЮ"
    assert [item.number for item in order.items] == ["1", "2", "3"]
    assert order.items[1].text.split("\n")[1:] == [
        "Меркулова Э.В. – начальник МКУ «ИМЦ Рассказовского района»;",
        "Федосеева Ю.Е. – заместитель начальника отдела образования и защиты прав несовершеннолетних администрации "
        "Рассказовского района ;",
        "Кончакова М.В. – методист МКУ «ИМЦ Рассказовского района»;",
        "руководители РМО (по согласованию).",
    ]
    assert order.items[2].text == "Контроль за исполнением настоящего приказа оставляю за собой."
    assert (order.signatory_post, order.signatory_name) == ("Начальник отдела", "Г.В. Скакалина")
    assert order.plans == tuple(range(9))


def test_approvals_come_from_the_mark_or_from_the_order(documents: dict[str, Recognised]) -> None:
    predgorny = documents["predgorny"].plans[0]
    issuer = "управления образования Предгорного муниципального района Ставропольского края"
    assert predgorny.approval == Approval("приказ", issuer, "11", dt.date(2020, 1, 13))
    assert predgorny.extra["approval_mark"].startswith("Приложение №2 к приказу управления образования")
    krasnoturansk = documents["krasnoturansk"]
    assert krasnoturansk.plans[0].approval == Approval(
        "приказ", krasnoturansk.orders[0].issuer, "26", dt.date(2020, 3, 12)
    )
    rasskazovo = documents["rasskazovo"]
    expected = Approval("приказ", rasskazovo.orders[0].issuer, "79", dt.date(2019, 4, 8))
    assert [plan.approval for plan in rasskazovo.plans] == [expected] * 9
    assert documents["sarov"].plans[0].approval is None
    assert [plan.approval for plan in documents["kimovsk"].plans] == [None] * 3


def test_periods_are_read_or_proposed(documents: dict[str, Recognised]) -> None:
    year = PlanPeriod(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
    assert documents["predgorny"].plans[0].period == documents["krasnoturansk"].plans[0].period == year
    school = PlanPeriod(dt.date(2021, 9, 1), dt.date(2022, 8, 31), school_year=True)
    assert documents["sarov"].plans[0].period == school
    three = PlanPeriod(dt.date(2020, 1, 1), dt.date(2022, 12, 31))
    assert [plan.period for plan in documents["rasskazovo"].plans] == [three] * 9
    kimovsk = documents["kimovsk"]
    assert [plan.period for plan in kimovsk.plans] == [None] * 3
    span = PlanPeriod(dt.date(2016, 9, 1), dt.date(2017, 8, 31), school_year=True)
    assert kimovsk.proposed_periods == (PlanPeriod(dt.date(2016, 1, 1), dt.date(2020, 12, 31)), span, span)
    assert documents["sarov"].proposed_periods == (None,)


def test_the_abbreviations_of_predgorny(documents: dict[str, Recognised]) -> None:
    found = {entry.short: entry.meaning for entry in documents["predgorny"].plans[0].abbreviations}
    assert list(found) == ["ВПР", "ГИА", "ЕГЭ", "МСОКО", "ОГЭ", "ОК", "ОО", "ФГОС НОО, ООО", "ЭМ"]
    assert found["МСОКО"] == "муниципальная система оценки качества обучения"
    assert found["ФГОС НОО, ООО"].endswith("начального общего образования, основного общего образования")
    assert found["ЭМ"] == "экзаменационные материалы"


def proposals(warnings: tuple[ImportWarning, ...], recognised: Recognised) -> list[tuple[int, str, str, str]]:
    """What is proposed, as (plan, number, column, new text)."""
    return [
        (warning.plan, recognised.plans[warning.plan].lines[line].number, column.value, text)
        for warning in warnings
        if warning.proposal and warning.plan is not None
        for line, column, text in warning.proposal.cells
    ]


CUT = (
    "Наличие аналитического отчета о результатах проведения государственной итоговой аттестации в форме ЕГЭ (выявление "
    "и профилактика нарушений действующего законодательства в сфере образования)"
)
ORDERED = "Наличие Порядка организации и проведения ВПР:\n- в районе;\n- в образовательной организации."


def test_every_mending_of_rasskazovo_is_proposed(documents: dict[str, Recognised]) -> None:
    recognised = documents["rasskazovo"]
    assert sorted(set(proposals(recognised.warnings, recognised))) == sorted(
        [
            (1, "11", "executors", IMC),
            (1, "13", "executors", f"{IMC}, Районная методическая служба ШНРО, ШФНСУ"),
            (2, "5", "deadline", "ежегодно, 1 квартал"),
            (
                2,
                "5",
                "title",
                "Проведение конкурсов профессионального мастерства с целью поддержки специалистов, работающих со "
                "способными и талантливыми детьми и молодежью, включая:",
            ),
            (2, "11", "executors", IMC),
            (2, "12", "executors", IMC),
            (
                3,
                "4",
                "title",
                "Проведение мониторинга эффективности работы по самоопределению и профессиональной ориентации "
                "обучающихся",
            ),
            (3, "4", "deadline", "ежегодно по итогам учебного года, 2021 - 2022 гг."),
            (3, "9", "executors", IMC),
            (3, "10", "executors", IMC),
            (4, "2", "indicators", CUT),
            (4, "3", "indicators", ORDERED),
            (4, "3", "executors", f"{IMC}, образовательные организации"),
            (
                6,
                "4",
                "indicators",
                "Доля педагогов, прошедших диагностику профессиональных дефицитов (не менее 5% ежегодно)",
            ),
            (6, "8", "executors", IMC),
            (
                8,
                "2",
                "title",
                "Участие в проведении мониторинга эффективности организации воспитания и социализации обучающихся и "
                "подготовка адресных рекомендаций по итогам анализа",
            ),
            (8, "5", "deadline", "в течение всего периода"),
        ]
    )


def test_what_is_doubtful_stays_as_printed_until_the_person_agrees(documents: dict[str, Recognised]) -> None:
    plans = documents["rasskazovo"].plans
    cells = {(place, line.number): line for place, plan in enumerate(plans) for line in plan.lines}
    assert cells[(1, "11")].executors == f"{IMC} района»"
    assert cells[(3, "4")].deadline == "работы по ежегодному по итогам учебного года, 2021 - 2022 гг."
    assert cells[(2, "11")].executors == "Отдел образования,"
    assert cells[(8, "5")].deadline == "периода"
    assert cells[(2, "5")].title.endswith("включая: района»")


def doubts(recognised: Recognised, *, proposed: bool) -> list[tuple[int | None, str]]:
    return [(each.plan, each.where) for each in recognised.warnings if bool(each.proposal) is proposed]


def test_every_other_doubt_about_rasskazovo_is_said(documents: dict[str, Recognised]) -> None:
    assert doubts(documents["rasskazovo"], proposed=False) == [
        (1, "п. 18, срок"),
        (2, "заголовок столбца «срок»"),
        (2, "заголовок столбца «исполнители»"),
        (2, "п. 10, мероприятие"),
        (2, "п. 10, исполнители"),
        (3, "п. 2, мероприятие"),
        (3, "п. 4"),
        (3, "п. 8, показатели"),
        (4, "п. 6, показатели"),
        (6, "п. 4"),
        (7, "п. 3"),
        (8, "п. 4, мероприятие"),
    ]


def test_gaps_in_the_numbering_are_said_without_a_proposal(documents: dict[str, Recognised]) -> None:
    found = [
        (name, each.plan, each.where, each.text.split(":")[0])
        for name in ("kimovsk", "rasskazovo")
        for each in documents[name].warnings
        if "пропущен" in each.text
    ]
    assert found == [
        ("kimovsk", 0, "п. 1.4", "Перед этой строкой пропущен номер 1.3"),
        ("kimovsk", 0, "п. 2.6", "Перед этой строкой пропущены номера 2.4, 2.5"),
        ("kimovsk", 2, "п. 44", "Перед этой строкой пропущен номер 43"),
        ("kimovsk", 2, "п. 50", "Перед этой строкой пропущен номер 49"),
        ("rasskazovo", 3, "п. 4", "Перед этой строкой пропущен номер 3"),
        ("rasskazovo", 6, "п. 4", "Перед этой строкой пропущен номер 3"),
        ("rasskazovo", 7, "п. 3", "Перед этой строкой пропущен номер 2"),
    ]


def test_every_doubt_about_the_other_documents(documents: dict[str, Recognised]) -> None:
    assert documents["predgorny"].warnings == ()
    assert documents["sarov"].warnings == ()
    krasnoturansk = documents["krasnoturansk"]
    assert [each.where for each in krasnoturansk.warnings] == [
        "приказ № 26, дата",
        "приказ № 26, подпись",
        "п. 5, исполнители",
    ]
    assert "«12.03. 2020 года»" in krasnoturansk.warnings[0].text
    assert "«Осетар»" in krasnoturansk.warnings[1].text
    assert proposals(krasnoturansk.warnings, krasnoturansk) == [
        (0, "5", "executors", "Отдел образования, руководители РМО")
    ]
    kimovsk = documents["kimovsk"]
    assert [(each.plan, each.where) for each in kimovsk.warnings] == [
        (0, "период"),
        (0, "п. 1.4"),
        (0, "п. 2.6"),
        (1, "период"),
        (2, "период"),
        (2, "п. 28, мероприятие"),
        (2, "п. 44"),
        (2, "п. 50"),
        (2, "п. 51, исполнители"),
    ]


def test_what_is_no_plan_is_handed_over_as_text(documents: dict[str, Recognised]) -> None:
    assert documents["krasnoturansk"].unrecognised == ("Осетар",)
    assert documents["predgorny"].unrecognised == documents["sarov"].unrecognised == ()
    kimovsk = documents["kimovsk"].unrecognised
    assert kimovsk[0].startswith("5.4. Критерии и показатели Комплексного мониторинга")
    assert kimovsk[1] == "Кластеры мониторинга\tКритерии\tПоказатели"
    rasskazovo = documents["rasskazovo"].unrecognised
    assert rasskazovo[0] == "Концепция"
    assert "2020\t2021\t2022" in rasskazovo
    assert not any("ИМЦ Рассказовского района»\t" in line for line in rasskazovo), "no row of a plan is left over"


def test_the_largest_document_takes_less_than_a_second(seeds_dir: Path) -> None:
    start = time.process_time()
    read_plan_file(seeds_dir / "rasskazovo_concept_2019.txt", rules=reference_data("recognition"))
    assert time.process_time() - start < 1
