"""Forms of monitoring: written for schools, filled in, taken in all at once; what does not fit is refused."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator, Period, PeriodKind
from msoko_desktop.services import district as files
from msoko_desktop.services import exchange as result_exchange
from msoko_desktop.services import history, monitoring
from msoko_desktop.services.district import District
from msoko_desktop.services.exchange import FormState
from msoko_desktop.services.monitoring import exchange
from msoko_desktop.services.schools.schools import School, add_schools, list_schools

COURSES = MonitoringIndicator(
    "1.1", "", "Курсы", "Прошли курсы", unit="%", minimum=0, maximum=100, direction=1, weight=60
)
VACANCIES = MonitoringIndicator("1.2", "", "Кадры", "Вакансии", unit="ед.", minimum=0, direction=-1, weight=40)
PLANNED = MonitoringIndicator("1.3", "", "Кадры", "План утверждён", unit="да/нет", minimum=0, maximum=1)
FORM = Monitoring("Кадры", period=PeriodKind.HALF, indicators=(COURSES, VACANCIES, PLANNED))
SECOND_HALF = Period(2025, 2)
FORTY = 40


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School(f"СОШ № {number}", code=f"edu{number}") for number in range(1, FORTY + 1)])
    yield opened
    opened.close()


@pytest.fixture
def form(d: District) -> int:
    return monitoring.add_form(d, FORM).created[0]


def ids(d: District) -> list[int]:
    return [school.id or 0 for school in list_schools(d)]


def written(d: District, form: int, folder: Path) -> tuple[Path, ...]:
    return exchange.write_forms(exchange.prepare_forms(d, form, SECOND_HALF), folder)


def fill_in(path: Path, courses: object, vacancies: object, planned: object) -> None:
    """Type as a school does: into the white cells beside the names of the indicators."""
    book = openpyxl.load_workbook(path)
    page: Any = book["Показатели"]
    typed = {"Прошли курсы": courses, "Вакансии": vacancies, "План утверждён": planned}
    for row in page.iter_rows(min_row=7):
        if row[1].value in typed:
            assert not row[4].protection.locked
            row[4].value = typed[row[1].value]
    book.save(path)


def values(d: District, form: int) -> dict[tuple[int, str], float]:
    return monitoring.values_of(d, monitoring.read_form(d, form), SECOND_HALF)


def test_forty_forms_come_back_at_once_and_are_one_step(d: District, form: int, tmp_path: Path) -> None:
    paths = written(d, form, tmp_path)
    assert len(paths) == FORTY
    for number, path in enumerate(paths):
        fill_in(path, number + 0.5, number, "да" if number % 2 else "нет")

    reports = exchange.inspect_forms(d, [paths[0].parent])
    assert {one.state for one in reports} == {FormState.ACCEPTED}
    assert sum(one.added for one in reports) == 3 * FORTY
    exchange.take_in_forms(d, reports)

    known = ids(d)
    assert values(d, form) == {
        (school, code): value
        for number, school in enumerate(known)
        for code, value in (("1.1", number + 0.5), ("1.2", number), ("1.3", number % 2))
    }
    assert history.undo_name(d) == "Принять формы мониторинга (40)"
    history.undo(d)
    assert values(d, form) == {}


def test_what_stands_in_the_file_is_kept_unless_the_person_says_so(d: District, form: int, tmp_path: Path) -> None:
    path = written(d, form, tmp_path)[0]
    first = ids(d)[0]
    monitoring.set_values(d, form, SECOND_HALF, {(first, "1.1"): 90.0})
    fill_in(path, 50, 2, None)

    reports = exchange.inspect_forms(d, [path])

    assert reports[0].state is FormState.REMARKED
    assert reports[0].remarks == ("Не заполнено показателей: 1 из 3.",)
    assert [(one.old, one.new) for one in reports[0].sheets[0].differences] == [("90", "50"), ("", "2")]
    exchange.take_in_forms(d, reports)
    assert values(d, form) == {(first, "1.1"): 90, (first, "1.2"): 2}
    exchange.take_in_forms(d, exchange.inspect_forms(d, [path]), overwrite=True)
    assert values(d, form)[first, "1.1"] == 50


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ((120, 1, "да"), "120 % — больше наибольшего возможного значения, 100 %"),
        (("много", 1, "да"), "«много» — не число"),
        ((1, 2.5, "да"), "целое число"),
        ((1, 1, "может быть"), "здесь может стоять «да», «нет»"),
        ((None, None, None), "Форма не заполнена."),
    ],
)
def test_a_form_with_what_cannot_be_is_refused_with_the_reason(
    d: District, form: int, tmp_path: Path, typed: tuple[object, ...], told: str
) -> None:
    path = written(d, form, tmp_path)[0]
    fill_in(path, *typed)

    report = exchange.inspect_forms(d, [path])[0]

    assert report.state is FormState.REFUSED
    assert told in " ".join(report.reasons)
    with pytest.raises(InputRefused):
        exchange.take_in_forms(d, [report])


def _other_indicators(d: District, form: int) -> None:
    monitoring.delete_indicators(d, form, ["1.3"])


def _gone(d: District, form: int) -> None:
    monitoring.delete_form(d, form)


@pytest.mark.parametrize(
    ("change", "told"), [(_other_indicators, "показатели мониторинга изменены"), (_gone, "больше нет")]
)
def test_a_form_of_another_time_is_refused(
    d: District, form: int, tmp_path: Path, change: Callable[[District, int], None], told: str
) -> None:
    path = written(d, form, tmp_path)[0]
    fill_in(path, 1, 1, "да")
    change(d, form)

    assert told in exchange.inspect_forms(d, [path])[0].reasons[0]


def test_a_copy_and_a_form_of_another_district_are_refused(d: District, form: int, tmp_path: Path) -> None:
    path = written(d, form, tmp_path)[0]
    fill_in(path, 1, 1, "да")
    shutil.copy(path, path.with_name("копия.xlsx"))

    states = [one.state for one in exchange.inspect_forms(d, [path.parent], without=[])]
    assert states.count(FormState.ACCEPTED) == 1
    other = files.create_district(tmp_path / "Другой.msoko")
    add_schools(other, [School("СОШ № 1", code="edu1")])
    monitoring.add_form(other, FORM)
    assert "другой отдел образования" in exchange.inspect_forms(other, [path])[0].reasons[0]
    other.close()


def test_forms_of_results_and_of_monitoring_are_not_mixed_up(d: District, form: int, tmp_path: Path) -> None:
    path = written(d, form, tmp_path)[0]
    fill_in(path, 1, 1, "да")

    report = result_exchange.inspect_forms(d, [path])[0]

    assert report.reasons == ("Это форма мониторинга: примите её в окне «Показатели → Мониторинг…».",)


def test_nobody_to_ask_is_said(d: District) -> None:
    empty = monitoring.add_form(d, replace(FORM, title="Пустой", indicators=())).created[0]

    with pytest.raises(InputRefused, match="не для кого"):
        exchange.prepare_forms(d, empty, SECOND_HALF)


def test_a_cell_that_does_not_apply_is_closed_and_a_dash_says_the_same_of_an_open_one(
    d: District, tmp_path: Path
) -> None:
    add_schools(d, [School("ООШ № 41", kind="basic")])
    exam = replace(COURSES, code="2.1", title="ЕГЭ", weight=0, whom="grade:11")
    form = monitoring.add_form(d, replace(FORM, indicators=(COURSES, VACANCIES, exam))).created[0]
    (path,) = (one for one in written(d, form, tmp_path) if "ООШ" in one.name)
    book = openpyxl.load_workbook(path)
    page: Any = book["Показатели"]
    cells = {row[1].value: row[4] for row in page.iter_rows(min_row=7)}
    assert cells["ЕГЭ"].value == "–" and cells["ЕГЭ"].protection.locked
    assert cells["ЕГЭ"].fill.start_color.rgb != cells["Вакансии"].fill.start_color.rgb
    cells["Прошли курсы"].value, cells["Вакансии"].value = 55, "–"
    book.save(path)

    (report,) = exchange.inspect_forms(d, [path])
    assert report.state is FormState.ACCEPTED, (report.reasons, report.remarks)
    assert [(one.column, one.new) for one in report.sheets[0].differences] == [("1.1", "55"), ("1.2", "–")]
    exchange.take_in_forms(d, [report])

    found = monitoring.read_form(d, form)
    state = monitoring.state_of(d, found, SECOND_HALF)
    assert (state.filled, state.whole) == (1, 1)
    assert set(monitoring.all_values(d, found)[SECOND_HALF].values()) == {55.0}
    (again,) = exchange.inspect_forms(d, [path])
    assert not again.sheets[0].differences
