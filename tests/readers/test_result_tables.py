"""Tables of results: the reports of ФИС ОКО and tables of schools, in every format, with the figures a clerk reads."""

import datetime as dt
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import Task, TaskLevel
from msoko_desktop.domain.assessments.tables import ColumnMeaning, Meaning, TableKind, TableProfile
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.readers.result_tables.reading import build_table
from tests.readers.result_files import (
    F1,
    F1_HEADINGS,
    RULES,
    book,
    figures,
    meanings,
    open_sheet,
    opened,
    read,
    text,
    told,
)

SAMPLES = Path(__file__).parent / "samples"


def test_the_individual_results_are_read_with_their_tasks_levels_and_title() -> None:
    table = read(book(F1, "Ф1"))
    assert (table.kind, table.title) == (TableKind.PUPILS, "ВПР 2025 Математика 8 класс")
    assert (table.procedure, table.subject, table.grade, table.school_year) == ("vpr", "mathematics", 8, 2024)
    assert (table.declared, table.read, table.rows_read) == (3, 3, 3)
    assert table.tasks == (
        Task("1", 1, TaskLevel.BASIC),
        Task("2", 2, TaskLevel.BASIC),
        Task("9.1", 2, TaskLevel.ADVANCED),
        Task("1К1", 3, TaskLevel.ADVANCED),
    )
    first, second, third = table.pupils
    assert first == (
        6, "edu990001", "МБОУ СОШ № 1", "Заречный район", "80001", "8А", "1", "", (1, 2, 0, 3), 6, None, "4", "4",
    )  # fmt: skip
    assert second.scores == (0, None, None, 1)  # «X» and «-» are not done
    assert third.scores == (1, 1, 2, 2)  # «2 б.» is a number
    assert third.journal_mark == ""  # «нет отметки»
    assert table.remarks == ()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (book(F1), "ф1.xlsx"),
        (open_sheet(F1), "ф1.ods"),
        (text(F1, ";", "cp1251"), "ф1.csv"),
        (text(F1, ";", "utf-8"), "ф1.csv"),
        (text(F1, ",", "utf-8-sig"), "ф1.csv"),
        (text(F1, "\t", "utf-16"), "ф1.txt"),
        (text(F1, "|", "cp1251"), "ф1.xls"),
        ((SAMPLES / "results.xls").read_bytes(), "ф1.xls"),
    ],
    ids=["xlsx", "ods", "cp1251", "utf-8", "utf-8 with mark", "utf-16 with tabs", "bars", "xls by LibreOffice"],
)
def test_every_format_gives_the_same_pupils_and_tasks(data: bytes, name: str) -> None:
    expected, table = read(book(F1)), read(data, name)
    assert (table.pupils, table.tasks, table.declared) == (expected.pupils, expected.tasks, 3)
    assert (table.procedure, table.subject, table.grade, table.school_year) == ("vpr", "mathematics", 8, 2024)


def test_a_web_page_under_the_name_of_a_workbook_is_read() -> None:
    lines = (["" if value is None else value for value in row] for row in F1[4:])
    rows = "".join("<tr>" + "".join(f"<td>{value}</td>" for value in line) + "</tr>" for line in lines)
    table = read(f"<html><meta charset='utf-8'><table>{rows}</table></html>".encode(), "выгрузка.xls")
    assert [one.code for one in table.pupils] == ["80001", "80002", "80003"]


def test_shares_of_marks_become_numbers_of_pupils_and_groups_stay_beside_them() -> None:
    table = read(
        book([
            ("Статистика по отметкам",),
            ("ВПР 2025. 4 класс",),
            ("Предмет:", "Русский язык"),
            ("Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5),
            ("Вся выборка", 35000, 1400000, 5.1, 30, 40, 24.9),
            ("Саровский городской округ", 12, 500, 5, 30, 40, 25),
            ("МБОУ СОШ № 1 (edu520001)", None, 50, 10, 20, 40, 30),
            ("МБОУ Гимназия № 2 г. Саров", None, 30, 0, 33.33, 33.33, 33.33),
        ])
    )  # fmt: skip
    assert (table.kind, table.subject, table.grade) == (TableKind.MARKS, "russian", 4)
    assert figures(table.schools) == {
        "МБОУ СОШ № 1": {"participants": 50, "mark_2": 5, "mark_3": 10, "mark_4": 20, "mark_5": 15},
        "МБОУ Гимназия № 2 г. Саров": {"participants": 30, "mark_2": 0, "mark_3": 10, "mark_4": 10, "mark_5": 10},
    }
    assert table.schools[0].code == "edu520001"
    assert set(figures(table.reference)) == {"Вся выборка", "Саровский городской округ"}
    assert figures(table.reference)["Вся выборка"]["mark_2_share"] == 5.1
    assert table.read == 80


def test_a_comparison_with_the_register_gathers_the_lines_under_each_school() -> None:
    table = read(
        book([
            ("Сравнение отметок с отметками по журналу",),
            ("ВПР 2025 История 7 класс",),
            ("Группы участников", "Кол-во участников", "%"),
            ("Заречный район",),
            ("  Понизили (Отметка < Отметка по журналу) %", 20, 20),
            ("  Подтвердили (Отметка = Отметке по журналу) %", 70, 70),
            ("  Повысили (Отметка > Отметка по журналу) %", 10, 10),
            ("  Всего", 100, 100),
            ("МБОУ СОШ № 1",),
            ("  Понизили (Отметка < Отметка по журналу) %", 5, 25),
            ("  Подтвердили (Отметка = Отметке по журналу) %", 15, 75),
            ("  Повысили (Отметка > Отметка по журналу) %", 0, 0),
            ("  Всего", 20, 100),
        ])
    )  # fmt: skip
    assert table.kind is TableKind.JOURNAL
    assert figures(table.schools) == {
        "МБОУ СОШ № 1": {"participants": 20, "journal_lowered": 5, "journal_confirmed": 15, "journal_raised": 0}
    }
    assert figures(table.reference)["Заречный район"]["journal_confirmed"] == 70


def test_the_distribution_of_scores_and_the_completion_of_tasks_are_kept_by_school() -> None:
    scores = read(
        book([
            ("Распределение первичных баллов. ВПР 2025 Математика 5 класс",),
            ("Группы участников", "Кол-во участников", 0, 1, 2),
            ("Российская Федерация", 100000, 10, 40, 50),
            ("МБОУ СОШ № 1", 20, 0, 25, 75),
        ])
    )  # fmt: skip
    assert scores.kind is TableKind.SCORES
    assert figures(scores.schools) == {"МБОУ СОШ № 1": {"participants": 20, "score:0": 0, "score:1": 25, "score:2": 75}}
    tasks = read(
        book([
            ("Выполнение заданий",),
            ("ВПР 2025 Математика 5 класс",),
            ("Группы участников", "Кол-во ОО", "Кол-во участников", "1", "2", "3.1"),
            (None, None, "Макс балл", 1, 2, 1),
            ("Нижегородская обл.", 800, 30000, 90, 80, 70.5),
            ("МБОУ СОШ № 1", 1, 20, 95, 85, "75,5"),
        ])
    )  # fmt: skip
    assert (tasks.kind, tasks.tasks) == (TableKind.TASKS, (Task("1", 1), Task("2", 2), Task("3.1", 1)))
    assert figures(tasks.schools) == {
        "МБОУ СОШ № 1": {"participants": 20, "task:1": 95, "task:2": 85, "task:3.1": 75.5}
    }
    assert figures(tasks.reference)["Нижегородская обл."]["task:3.1"] == 70.5


def test_planned_results_tell_what_tasks_check_and_how_the_region_does_them() -> None:
    table = read(
        book([
            ("Достижение планируемых результатов",),
            ("ВПР 2025 Биология 6 класс",),
            ("№ задания", "Блоки ПООП", "Макс балл", "По региону", "По России", "% выполнения"),
            ("1.1", "Умение определять понятия", 1, 60, 61, 70),
            (dt.datetime(2026, 2, 1), "Умение сравнивать", 2, 50.5, 51, 40),  # «1.2», made a date by Excel
        ])
    )  # fmt: skip
    assert table.kind is TableKind.OUTCOMES
    assert table.tasks == (
        Task("1.1", 1, checks="Умение определять понятия"),
        Task("1.2", 2, checks="Умение сравнивать"),
    )
    assert [dict(one.values) for one in table.schools] == [{"task:1.1": 70, "task:1.2": 40}]
    assert figures(table.reference) == {
        "Регион": {"task:1.1": 60, "task:1.2": 50.5},
        "Россия": {"task:1.1": 61, "task:1.2": 51},
    }


def test_tasks_by_groups_of_marks_are_kept_by_mark() -> None:
    table = read(
        book([
            ("Выполнение заданий группами участников",),
            ("ВПР 2025 Биология 6 класс",),
            ("Группы участников", "Кол-во участников", 1, 2),
            ("МБОУ СОШ № 1",),
            ("2", 1, 0, 10),
            ("5", 4, 100, 75),
        ])
    )  # fmt: skip
    assert table.kind is TableKind.MARK_GROUPS
    assert figures(table.schools) == {
        "МБОУ СОШ № 1": {
            "mark_2": 1, "task:1:2": 0, "task:2:2": 10, "mark_5": 4, "task:1:5": 100, "task:2:5": 75,
        }
    }  # fmt: skip


def test_a_table_of_an_office_with_headings_in_two_rows_and_a_total_is_read() -> None:
    table = read(
        book(
            [
                ("Итоги пробного ОГЭ по математике, 9 класс, 2025/2026 учебный год",),
                ("№ п/п", "Школа", "Писали работу", "Отметки", None, None, None, "Средний балл", "Понизили"),
                (None, None, None, 2, 3, 4, 5),
                (1, "СОШ 1", 10, 1, 2, 3, 4, 15.5, 1),
                (2, "СОШ 2", 10, "-", 5, 5, None, "14,2", 2),
                (None, "Итого", 20, 1, 7, 8, 4, 14.85, 3),
            ],
            merged=["D2:G2"],
        )
    )
    assert (table.kind, table.procedure, table.grade, table.school_year) == (TableKind.SCHOOLS, "trial_exam", 9, 2025)
    assert figures(table.schools) == {
        "СОШ 1": {
            "participants": 10, "mark_2": 1, "mark_3": 2, "mark_4": 3, "mark_5": 4, "mean_score": 15.5,
            "journal_lowered": 1,
        },
        "СОШ 2": {"participants": 10, "mark_3": 5, "mark_4": 5, "mean_score": 14.2, "journal_lowered": 2},
    }  # fmt: skip
    assert table.remarks == ()


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Код участника", "code"), ("КОД\nУЧАСТНИКА", "code"), ("1 (2б)", "task:1"), ("9.1 (1б)", "task:9.1"),
        ("1К1 (3б)", "task:1К1"), ("1K1 (3 балла)", "task:1К1"), ("Задание 7", "task:7"),
        ("9,1 (макс. 2 б.)", "task:9.1"),
        ("ГК1 (2б)", "task:ГК1"), ("«5»", "marks:5"), ("Кол-во «4»", "marks_count:4"), ("5, %", "marks_share:5"),
        ("% «2»", "marks_share:2"), ("Отметка по журналу", "journal_mark"), ("Отметка за ВПР", "mark"),
        ("Наименование ОО", "school_name"), ("Логин ОО", "school_code"), ("Мнение учителя", "ignored"),
    ],
)  # fmt: skip
def test_a_heading_is_understood_however_it_is_written(heading: str, meaning: str) -> None:
    other = ("Школа", "Класс") if meaning == "code" else ("Код", "Класс")
    assert meanings(book([(*other, heading), ("1", "8А", 1)]))[2] == meaning


def test_a_ready_profile_of_each_report_means_what_its_headings_are_understood_as() -> None:
    for report in RULES.reports:
        rows = [(report.name,), report.profile.headings, *[["1"] * len(report.profile.headings)] * 3]
        layout = opened(book(rows)).layout
        assert (layout.kind, layout.meanings) == (
            report.kind,
            tuple(
                ColumnMeaning(one.meaning, one.number, 2.0 if heading == "1 (2б)" else None)
                for heading, one in zip(report.profile.headings, report.profile.meanings, strict=True)
            ),
        )


def test_what_a_person_has_matched_once_is_known_again_with_other_numbers_of_tasks() -> None:
    headings = ("Шифр работы", "Чья работа", "Зд. А", "Сколько всего")
    rows = [headings, ("001", "СОШ 1", 2, 5)]
    before = opened(book(rows))
    assert {one.meaning for one in before.layout.meanings} == {Meaning.IGNORED}
    with pytest.raises(InputRefused, match="назначьте столбцы"):
        build_table(before, RULES)
    keys = ("code", "school_name", "task:1", "primary")
    chosen = before.layout.with_meanings([ColumnMeaning.from_key(key) for key in keys], RULES)
    profile = TableProfile.from_json(chosen.as_profile("Наши работы").as_json())
    again = opened(book([("Проверочная работа",), ("№", *headings), (1, "002", "СОШ 2", 1, 4)]), profiles=[profile])
    assert [one.key for one in again.layout.meanings] == ["ignored", *keys]
    (pupil,) = build_table(again, RULES).pupils
    assert (pupil.code, pupil.school_name, pupil.scores, pupil.primary) == ("002", "СОШ 2", (1,), 4)


def test_a_profile_that_was_damaged_is_refused_and_never_raises_anything_else() -> None:
    for content in ("", "{}", "[1]", '{"headings": ["а"], "meanings": ["task"], "header_rows": 1}', "null", "[" * 9999):
        with pytest.raises(InputRefused, match="повреждено"):
            TableProfile.from_json(content)


def test_names_of_schools_in_merged_cells_belong_to_all_their_rows() -> None:
    rows = [("Школа", "Код", "Отметка"), ("СОШ 1", "1", 5), (None, "2", 4), ("СОШ 2", "3", 3)]
    table = read(book(rows, merged=["A2:A3"]))
    assert [(one.school_name, one.code) for one in table.pupils] == [("СОШ 1", "1"), ("СОШ 1", "2"), ("СОШ 2", "3")]


def test_rows_below_the_table_and_repeated_headings_are_no_pupils() -> None:
    table = read(
        book(
            [
                *F1,
                (),
                F1_HEADINGS,
                (*F1[-1][:3], 80004, *F1[-1][4:]),
                ("Итого", *[None] * 9, 19),
                ("Исполнитель: Ким",),
            ]
        )
    )
    assert [one.code for one in table.pupils] == ["80001", "80002", "80003", "80004"]
    assert told(table) == [
        "В файле заявлено участников: 3, прочитано: 4. Проверьте, весь ли файл получен.",
        "Лист «Лист1», ячейка A13: строка не загружена: «Исполнитель: Ким».",
    ]


def test_the_kind_of_remark_tells_how_grave_it_is() -> None:
    table = read(book([*F1, ("edu990002", None, None, 80003, "8Б", 1, 1, 1, 2, 2, 6, 4, 4)]))
    grave = [one for one in table.remarks if one.severity is Severity.ERROR]
    assert grave == []  # another name of the school: another pupil
    twice = read(book([*F1, F1[-1]]))
    assert [one.text for one in twice.remarks if one.severity is Severity.ERROR] == [
        "1 код встречается дважды в одной школе: «80003»."
    ]
