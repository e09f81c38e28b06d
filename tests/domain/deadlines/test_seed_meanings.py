"""Every deadline phrase of the real plans has the meaning that a person gave it, in the plan it stands in."""

import pytest

from msoko_desktop.domain.deadlines import occurrences, read_deadline
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from tests.domain.deadlines.expected_deadlines import Expectation, expectations

ROWS = expectations()
NOT_UNDERSTOOD = {"квартал", "периода"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.plan}: {row.phrase[:60]}")
def test_meaning(row: Expectation, calendar: SchoolCalendar) -> None:
    deadline = read_deadline(row.phrase, row.period, calendar)

    assert deadline.occurrences == row.occurrences
    assert (deadline.kind.value, deadline.needs_date) == (row.kind, row.asks)
    assert deadline.understood == (row.phrase not in NOT_UNDERSTOOD)
    assert occurrences(deadline, row.period, calendar) == row.occurrences


def test_only_fragments_are_not_understood_and_they_come_with_a_proposal(calendar: SchoolCalendar) -> None:
    fragments = [row for row in ROWS if row.kind == "fragment"]

    assert {row.phrase for row in fragments} == NOT_UNDERSTOOD
    for row in fragments:
        (note,) = read_deadline(row.phrase, row.period, calendar).notes
        assert row.phrase in note and "Возможно, имелось в виду" in note


def test_rows_are_not_written_twice() -> None:
    assert len({(row.plan, row.phrase) for row in ROWS}) == len(ROWS)


def test_outside_the_plan_is_noted(calendar: SchoolCalendar) -> None:
    outside = ["Ноябрь 2022", "Июль 2016", "15-19.02.2016", "на 2021 год / на 2022 год / на 2023 год"]
    for row in ROWS:
        notes = " ".join(read_deadline(row.phrase, row.period, calendar).notes)
        assert (("окончания плана" in notes) or ("до начала плана" in notes)) == (row.phrase in outside), row.phrase


SCHEDULES = {
    "В соответствии с графиком проведения НИКО": "niko",
    "В соответствии с планом-графиком курсовой подготовки": "courses",
    "В соответствии с планом-графиком курсовой подготовки ГБОУ ДПО НИРО": "courses_niro",
    "По плану отдела образования": "office",
    "В соответствии с планом отдела образования комитета по социальным вопросам АМО Кимовский район": "office",
    "В соответствии с планом работы отдела образования комитета по социальным вопросам АМО Кимовский район": "office",
    "2016-2020 гг. В соответствии с ежегодным планом курсовых мероприятий ГОУ ДПО ТО «ИПК и ППРО ТО»": "courses_ipk",
    "В соответствии с ежегодным планом курсовых мероприятий ГОУ ДПО ТО «ИПК и ППРО ТО»": "courses_ipk",
    "По графику Рособнадзора": "rosobrnadzor",
    "В соответствии с планом работы министерства образования Тульской области": "ministry",
    "По графику министерства образования Тульской области": "ministry",
    "В соответствии с планом проведения оценочных процедур": "assessment_plan",
    "В течение 2020 года, по графику проведения ВПР": "vpr",
    "ежегодно, в соответствии с графиком проведения ВПР": "vpr",
    "по плану - графику проведения ВОШ": "olympiad",
    "ежегодно в соответствии с планом- графиком проведения ГИА": "gia",
    "в течение всего периода по плану мероприятий": "events_plan",
    # the schedule is not named: it is the one of the line's own procedure
    "В течение года по графику": "",
    "По графику проведения": "",
    "На договорной основе по графику проведения": "",
    "В соответствии с графиком": "",
    "ежегодно, в соответствии с Планом-графиком": "",
    "ежегодно, по графику": "",
    "в соответствии с графиком и по расписанию": "",
}


def test_external_schedules_are_named(calendar: SchoolCalendar) -> None:
    found = {}
    for row in ROWS:
        deadline = read_deadline(row.phrase, row.period, calendar)
        if deadline.schedule is not None:
            assert deadline.needs_date
            found[row.phrase] = deadline.schedule.code
    lower = {phrase[0].lower() + phrase[1:]: code for phrase, code in SCHEDULES.items()}

    assert {p[0].lower() + p[1:]: code for p, code in found.items()} == lower


def test_flags_of_the_rule(calendar: SchoolCalendar) -> None:
    def rule(plan: str, phrase: str):  # type: ignore[no-untyped-def]
        row = next(row for row in ROWS if (row.plan, row.phrase) == (plan, phrase))
        return read_deadline(phrase, row.period, calendar)

    regular = rule("krasnoturansk", "Регулярно в течение планового периода")
    assert regular.rule.regular and any("Регулярно" in note for note in regular.notes)
    assert rule("krasnoturansk", "На договорной основе по графику проведения").rule.contract
    assert rule("rasskazovo", "сентябрь 2020 г.; пополнение: ежегодно").rule.update == "пополнение"
    assert rule("rasskazovo", "октябрь 2020 г., обновление ежегодно").rule.update == "обновление"
    schools = rule("rasskazovo", "1 раз в 3 года для каждой образовательной организации")
    assert (schools.interval_years, schools.per_school) == (3, True)
    leaked = rule("rasskazovo", "работы по ежегодному по итогам учебного года, 2021 - 2022 гг.")
    assert any("работы по ежегодному" in note for note in leaked.notes)


def test_stacked_cell_has_the_six_deadlines_of_its_parts(calendar: SchoolCalendar) -> None:
    row = next(row for row in ROWS if row.phrase.startswith("Ежемесячно Сентябрь"))
    parts = read_deadline(row.phrase, row.period, calendar).parts

    assert [part.phrase for part in parts] == [
        "Ежемесячно",
        "Сентябрь - октябрь 2020",
        "Ежемесячно",
        "Май 2020",
        "Май 2020",
        "Июнь-июль 2020",
    ]
    assert [part.kind.value for part in parts] == ["monthly", "months", "monthly", "months", "months", "months"]
    lines = "\n".join(part.phrase for part in parts)
    assert read_deadline(lines, row.period, calendar).parts == parts
