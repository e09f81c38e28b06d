"""Monitoring in a real file: ready sets, own forms, values by period, turns of schools, undo of all of it."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdf
import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit
from msoko_desktop.domain.monitoring.index import Index
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, MonitoringIndicator, Period, PeriodKind
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services import district as files
from msoko_desktop.services import history, monitoring
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import District
from msoko_desktop.services.documents.register import short_titles
from msoko_desktop.services.monitoring.grid import FILLED, MEAN, MonitoringGrid, read_pasted
from msoko_desktop.services.monitoring.indicator_grid import IndicatorGrid
from msoko_desktop.services.monitoring.papers import card_document, values_document
from msoko_desktop.services.monitoring.report import index_of_period, report_parts
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.schools import School, add_schools, list_schools

COURSES = MonitoringIndicator(
    "1.1", "", "Курсы", "Прошли курсы", unit="%", minimum=0, maximum=100, direction=1, weight=60
)
VACANCIES = MonitoringIndicator("1.2", "", "Кадры", "Вакансии", unit="ед.", minimum=0, direction=-1, weight=40)
PLANNED = MonitoringIndicator("1.3", "", "Кадры", "План утверждён", unit="да/нет", minimum=0, maximum=1)
FORM = Monitoring("Кадры", "teacher_development", indicators=(COURSES, VACANCIES, PLANNED), due="02-01")
Y2024, Y2025 = Period(2024), Period(2025)


def shown_index(d: District, form: int) -> Index:
    """The index of 2025 as the report shows it."""
    found = monitoring.read_form(d, form)
    return index_of_period(d, found, Y2025, monitoring.all_values(d, found))


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(
        opened, [School("СОШ № 1", code="edu1", head_name="Иванова Анна Петровна"), School("СОШ № 2"), School("Лицей")]
    )
    yield opened
    opened.close()


@pytest.fixture
def form(d: District) -> int:
    return monitoring.add_form(d, FORM).created[0]


def ids(d: District) -> list[int]:
    return [school.id or 0 for school in list_schools(d)]


def fill(d: District, form: int, period: Period = Y2025) -> None:
    first, second, third = ids(d)
    monitoring.set_values(
        d, form, period,
        {(first, "1.1"): 20.0, (second, "1.1"): 60.0, (third, "1.1"): 100.0,
         (first, "1.2"): 1.0, (second, "1.2"): 3.0, (third, "1.2"): 2.0},
    )  # fmt: skip


# --- ready sets


def test_every_ready_set_is_sound_belongs_to_a_direction_and_weighs_a_hundred(d: District) -> None:
    sets = monitoring.ready_sets()

    assert {one.title for one in sets} >= {
        "Эффективность руководителей", "Педагоги: дефициты, курсы, категории, возраст", "Способности и таланты",
        "Профориентация", "Воспитание и профилактика", "Обеспеченность учебниками",
        "Удовлетворённость качеством образования",
    }  # fmt: skip
    for one in sets:
        assert one.direction in short_titles()
        assert one.source and one.year
        assert sum(indicator.weight for indicator in one.indicators) == 100
        made = monitoring.add_form(d, one)
        assert monitoring.read_form(d, made.created[0]).indicators == one.indicators
    assert len(monitoring.list_forms(d)) == len(sets)


def test_a_ready_set_can_be_added_once_and_undone(d: District) -> None:
    heads = next(one for one in monitoring.ready_sets() if one.ready == "heads")
    monitoring.add_form(d, heads)

    with pytest.raises(InputRefused, match="«Эффективность руководителей» уже есть"):
        monitoring.add_form(d, heads)
    history.undo(d)
    assert monitoring.list_forms(d) == ()


# --- forms and indicators


def test_a_form_is_kept_as_it_was_entered(d: District, form: int) -> None:
    assert monitoring.read_form(d, form) == replace(FORM, id=form)


def test_an_indicator_is_changed_with_its_values_and_undone(d: District, form: int) -> None:
    fill(d, form)

    changes = monitoring.change_indicator(d, form, "1.2", replace(VACANCIES, code="2.1", title="Вакансии учителей"))

    assert changes.areas == {Area.MONITORING}
    assert [one.code for one in monitoring.read_form(d, form).indicators] == ["1.1", "2.1", "1.3"]
    assert monitoring.values_of(d, monitoring.read_form(d, form), Y2025)[ids(d)[1], "2.1"] == 3
    history.undo(d)
    assert monitoring.values_of(d, monitoring.read_form(d, form), Y2025)[ids(d)[1], "1.2"] == 3


def test_indicators_are_added_moved_deleted_and_their_values_stay(d: District, form: int) -> None:
    fill(d, form)
    new = monitoring.new_indicator(d, form, VACANCIES, "Молодые учителя")

    assert (new.code, new.criterion, new.weight) == ("1.4", "Кадры", 0)
    monitoring.add_indicator(d, form, new)
    monitoring.move_indicator(d, form, "1.4", -2)
    assert [one.code for one in monitoring.read_form(d, form).indicators] == ["1.1", "1.4", "1.2", "1.3"]
    monitoring.delete_indicators(d, form, ["1.2"])
    assert monitoring.values_kept(d, form)["1.2"] == 3
    assert monitoring.new_indicator(d, form, PLANNED, "Ещё").code == "1.5"  # по 1.2 хранятся значения


def test_the_last_indicator_stays(d: District, form: int) -> None:
    with pytest.raises(InputRefused, match="хотя бы один"):
        monitoring.delete_indicators(d, form, ["1.1", "1.2", "1.3"])


def test_periods_are_not_changed_under_values(d: District, form: int) -> None:
    monitoring.change_form(d, replace(monitoring.read_form(d, form), period=PeriodKind.HALF))
    monitoring.change_form(d, replace(monitoring.read_form(d, form), period=PeriodKind.YEAR))
    fill(d, form)

    with pytest.raises(InputRefused, match="Значения уже введены"):
        monitoring.change_form(d, replace(monitoring.read_form(d, form), period=PeriodKind.HALF))
    with pytest.raises(InputRefused, match="Такого периода"):
        monitoring.set_values(d, form, Period(2025, 2), {(ids(d)[0], "1.1"): 1.0})


def test_a_deleted_form_comes_back_with_its_values(d: District, form: int) -> None:
    fill(d, form)
    monitoring.delete_form(d, form)

    assert monitoring.list_forms(d) == ()
    history.undo(d)
    assert len(monitoring.values_of(d, monitoring.read_form(d, form), Y2025)) == 6


# --- the grid


def test_the_grid_shows_schools_totals_and_remarks(d: District, form: int) -> None:
    fill(d, form)
    grid = MonitoringGrid(d, form, Y2025)
    first = str(ids(d)[0])

    assert [row.title for row in grid.content.rows] == [
        "СОШ № 1",
        "СОШ № 2",
        "Лицей",
        "Среднее по району",
        "Заполнено школ",
    ]
    assert grid.content.values[3] == ["Среднее по району", 60, 2, None]
    update = grid.write([CellEdit(first, "1.1", 120.0), CellEdit(first, "1.3", "да")], "Ввод")
    assert update.rows == (first, MEAN, FILLED)
    assert grid.content.values[0] == ["СОШ № 1", 120, 1, "да"]
    assert grid.content.values[3][1] == pytest.approx(280 / 3)
    assert grid.content.values[4] == ["Заполнено школ", 3, 3, "1"]
    assert [(one.row, one.severity) for one in grid.content.remarks] == [(first, Severity.ERROR)]
    assert [past.old for past in grid.history(first, "1.1")] == ["20"]
    history.undo(d)
    assert MonitoringGrid(d, form, Y2025).content.values[0] == ["СОШ № 1", 20, 1, None]


def test_a_value_far_from_the_past_of_the_school_is_doubtful(d: District, form: int) -> None:
    first = ids(d)[0]
    for year in (2021, 2022, 2023):
        monitoring.set_values(d, form, Period(year), {(first, "1.1"): 50.0 + year - 2022})
    grid = MonitoringGrid(d, form, Period(2024))

    grid.write([CellEdit(str(first), "1.1", 5.0)], "Ввод")

    assert [one.severity for one in grid.content.remarks] == [Severity.WARNING]


def test_a_table_from_elsewhere_finds_its_columns_and_schools(d: District, form: int) -> None:
    grid = MonitoringGrid(d, form, Y2025)
    table = [
        ["№", "Школа", "Вакансии, ед.", "Прошли курсы"],
        ["1", "СОШ № 2", "4", "75,5"],
        ["2", "Нет такой", "1", "2"],
    ]

    found = read_pasted(grid, table)

    second = str(ids(d)[1])
    assert {(one.row, one.column): one.value for one in found.edits} == {(second, "1.2"): 4, (second, "1.1"): 75.5}
    assert any("Нет такой" in told for told in found.troubles)


# --- table 5.4: the context of schools


def test_the_matrix_of_the_context_is_a_monitoring_with_weights_of_its_own(d: District) -> None:
    ready = next(one for one in monitoring.ready_sets() if one.of_context)
    made = monitoring.add_form(d, ready).created[0]
    first = ids(d)[0]

    context.set_values(d, 2025, {(first, "2.1.1"): 12.5})
    form = monitoring.read_form(d, made)
    assert len(form.indicators) == 30
    assert monitoring.values_of(d, form, Y2025) == {(first, "2.1.1"): 12.5}
    changes = monitoring.set_values(d, made, Y2025, {(first, "2.1.2"): 40.0})
    assert changes.areas == {Area.CONTEXT, Area.MONITORING}
    assert context.values_of_year(d, 2025)[first, "2.1.2"] == 40
    monitoring.set_weights(d, made, {"2.1.1": 50.0})
    assert monitoring.read_form(d, made).weights()["2.1.1"] == 50
    with pytest.raises(InputRefused, match="общие с контекстом"):
        monitoring.delete_indicators(d, made, ["2.1.1"])
    context.change_indicator(d, "2.1.1", replace(context.catalogue(d)[8], title="Текучесть"))
    assert next(one for one in monitoring.read_form(d, made).indicators if one.code == "2.1.1").title == "Текучесть"
    assert monitoring.read_form(d, made).weights()["2.1.1"] == 50


# --- turns


def test_schools_take_turns_once_in_three_years(d: District) -> None:
    add_schools(d, [School(f"СОШ № {number}") for number in range(3, 8)])
    made = monitoring.add_form(d, replace(FORM, turns=3)).created[0]

    monitoring.spread_turns(d, made, 2025)

    turns = monitoring.turns_of(d, made)
    assert [len(turns[year]) for year in (2025, 2026, 2027)] == [3, 3, 2]
    assert sorted(one for year in turns.values() for one in year) == sorted(ids(d))
    form = monitoring.read_form(d, made)
    assert [one.id for one in monitoring.schools_of(d, form, Period(2026))] == list(turns[2026])
    moved = turns[2027][0]
    monitoring.set_turn(d, made, moved, 2027, on=False)
    monitoring.set_turn(d, made, moved, 2026, on=True)
    assert len(monitoring.turns_of(d, made)[2026]) == 4
    monitoring.clear_turns(d, made)
    assert len(monitoring.schools_of(d, form, Period(2026))) == 8


# --- what follows


def test_index_dynamics_and_notes(d: District, form: int) -> None:
    fill(d, form)
    first = ids(d)[0]
    monitoring.set_values(
        d, form, Y2024, {(first, "1.1"): 0.0, (first, "1.2"): 0.0, (ids(d)[1], "1.1"): 50.0, (ids(d)[1], "1.2"): 4.0}
    )

    index = shown_index(d, form)
    assert [one.value for one in index.schools] == pytest.approx([40, 30, 80])
    parts, words = report_parts(d, form, Y2025)
    assert words == ""
    assert [part.title for part in parts] == ["Индекс и группы", "Показатели", "Динамика"]
    shown = {row.title: [cell.text for cell in row.cells] for row in parts[0].table.rows}
    assert shown["СОШ № 1"][:2] == ["40,0", "0,0"]  # в 2024 — 0·60 % + 1·40 %
    assert shown["Лицей"][:2] == ["80,0", "–"]
    assert shown["Среднее по району"][0] == "50,0"


def test_weights_that_do_not_sum_stand_under_the_index(d: District, form: int) -> None:
    fill(d, form)
    monitoring.set_weights(d, form, {"1.1": 30.0})

    notes = report_parts(d, form, Y2025)[0][0].table.notes

    assert any(note.startswith("Сумма весов — 70 %, а должна быть 100 %") for note in notes)
    monitoring.even_weights(d, form)
    assert monitoring.read_form(d, form).weights() == {"1.1": 50, "1.2": 50}


def test_an_empty_period_says_what_to_do(d: District, form: int) -> None:
    assert report_parts(d, form, Y2025) == ((), "За этот период значений нет. Введите их на вкладке «Значения».")


def test_what_the_cycle_asks_for(d: District, form: int) -> None:
    fill(d, form)
    state = monitoring.list_monitorings(d)[0]

    assert (state.direction, state.year, state.period_title) == ("teacher_development", 2025, "2025 год")
    assert (state.asked, state.filled, state.whole) == (3, 3, 0)  # «План утверждён» не введён
    assert state.last == dt.date.today()
    assert state.due == dt.date(2026, 2, 1)
    assert state.is_late(dt.date(2026, 2, 2))
    monitoring.set_values(d, form, Y2025, {(one, "1.3"): 1.0 for one in ids(d)})
    assert monitoring.list_monitorings(d)[0].is_complete
    shown = monitoring.list_monitorings(d, dt.date(2026, 3, 1))
    assert [(one.period, one.filled) for one in shown] == [(Period(2026), 0), (Y2025, 3)]


# --- papers


def text_of(data: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    return " ".join(text.replace("\u00a0", " ").split())


def test_the_card_of_a_head_has_values_of_the_district_and_the_index(d: District) -> None:
    made = monitoring.add_form(d, replace(FORM, subject=monitoring.ready_sets()[0].subject.HEADS)).created[0]
    fill(d, made)

    text = text_of(card_document(d, made, Y2025, ids(d)[0], "pdf"))

    assert "КАРТОЧКА РУКОВОДИТЕЛЯ" in text
    assert "Иванова Анна Петровна" in text
    assert "Индекс: 40; в среднем по району 50 (школ: 3)" in text
    assert "1.1 Прошли курсы, % 20 – 60 60" in text
    for ending in ("docx", "xlsx"):
        assert card_document(d, made, Y2025, ids(d)[0], ending)
    with pytest.raises(InputRefused, match="школы в списке больше нет"):
        card_document(d, made, Y2025, 999, "pdf")
    with pytest.raises(InputRefused, match="«odt»"):
        card_document(d, made, Y2025, ids(d)[0], "odt")


def test_the_sheet_of_values_as_paper_and_as_a_book(d: District, form: int) -> None:
    fill(d, form)

    text = text_of(values_document(d, form, Y2025, "pdf"))
    assert "Заполнили школ: 3 из 3." in text
    assert "Лицей 100 2" in text
    book = openpyxl.load_workbook(io.BytesIO(values_document(d, form, Y2025, "xlsx")))
    assert [cell.value for cell in book["Значения"][5]] == ["СОШ № 1", 20, 1, None]
    assert [cell.value for cell in book["Показатели"][2]][-1] == "60"


def test_the_method_of_the_index_can_be_changed(d: District, form: int) -> None:
    fill(d, form)
    monitoring.change_form(d, replace(monitoring.read_form(d, form), method=IndexMethod.BOUNDS))

    values = [one.value for one in shown_index(d, form).schools]

    assert values == pytest.approx([0.2 * 60 + 40, 0.6 * 60, 60 + 0.5 * 40])  # у вакансий верхней границы нет


# --- what does not apply to a school

EXAM = MonitoringIndicator("2.1", "", "Итоги", "ЕГЭ", unit="%", minimum=0, maximum=100, direction=1, whom="grade:11")


@pytest.fixture
def mixed(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Разные.msoko")
    add_schools(opened, [School("СОШ № 1", kind="secondary"), School("ООШ № 2", kind="basic"), School("Школа № 3")])
    yield opened
    opened.close()


def test_a_school_without_grade_eleven_hands_in_all_that_is_asked_of_it(mixed: District) -> None:
    made = monitoring.add_form(mixed, replace(FORM, indicators=(COURSES, EXAM))).created[0]
    first, second, third = ids(mixed)
    form = monitoring.read_form(mixed, made)
    monitoring.set_values(
        mixed, made, Y2025, {(first, "1.1"): 40.0, (first, "2.1"): 10.0, (second, "1.1"): 60.0, (third, "1.1"): 50.0}
    )

    assert monitoring.state_of(mixed, form, Y2025).whole == 2  # of the third the kind is not known: it is asked
    grid = MonitoringGrid(mixed, made, Y2025)
    assert [line[2] for line in grid.content.values] == [10.0, "–", None, 10.0, 1.0]
    grid.write([CellEdit(str(third), "2.1", "–")], "Ввод")

    assert monitoring.state_of(mixed, form, Y2025).is_complete
    (listed,) = (one for one in monitoring.list_monitorings(mixed) if one.period == Y2025)
    assert listed.is_complete
    assert MonitoringGrid(mixed, made, Y2025).content.values[2][2] == "–"
    history.undo(mixed)
    assert not monitoring.state_of(mixed, form, Y2025).is_complete


def test_what_does_not_apply_takes_no_part_in_index_and_means(mixed: District) -> None:
    exam = replace(EXAM, weight=60)
    made = monitoring.add_form(
        mixed, replace(FORM, indicators=(replace(COURSES, weight=40), exam), method=IndexMethod.BOUNDS)
    ).created[0]
    first, second, third = ids(mixed)
    monitoring.set_values(
        mixed, made, Y2025, {(first, "1.1"): 40.0, (first, "2.1"): 10.0, (second, "1.1"): 60.0, (third, "1.1"): 50.0}
    )

    found = shown_index(mixed, made)

    one, two, three = (found.of(school) for school in (first, second, third))
    assert one is not None and one.value == pytest.approx(0.4 * 40 + 0.6 * 10)
    assert two is not None and two.value == pytest.approx(60) and not two.missing
    assert three is not None and three.value is None and three.missing == ("2.1",)  # known: 40 % of the weights


def test_whom_an_indicator_is_for_is_typed_in_words(mixed: District) -> None:
    made = monitoring.add_form(mixed, replace(FORM, indicators=(COURSES, EXAM))).created[0]
    grid = IndicatorGrid(mixed, made)
    column = grid.content.column_index("whom")
    assert [line[column] for line in grid.content.values[:2]] == ["все школы", "с 11 классом"]

    grid.write([CellEdit("1.1", "whom", "лицей, СОШ"), CellEdit("2.1", "whom", None)], "Ввод")

    assert [line[column] for line in grid.content.values[:2]] == ["СОШ, Лицей", "все школы"]
    second = ids(mixed)[1]
    content = MonitoringGrid(mixed, made, Y2025).content
    assert content.values[content.row_index(str(second))][1:3] == ["–", None]
    with pytest.raises(InputRefused, match="«Академия» не подходит"):
        grid.write([CellEdit("1.1", "whom", "Академия")], "Ввод")


def test_the_card_counts_those_that_say_yes(d: District, form: int) -> None:
    first, second, third = ids(d)
    monitoring.set_values(d, form, Y2025, {(first, "1.3"): 1.0, (second, "1.3"): 1.0, (third, "1.3"): 0.0})

    text = pypdf.PdfReader(io.BytesIO(card_document(d, form, Y2025, first, "pdf"))).pages[0].extract_text()

    assert "да у 2 из 3" in " ".join(text.replace("\xa0", " ").split())
