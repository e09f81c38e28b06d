"""How other districts write: sections, numbers, lists, titles, periods, and what is doubtful, on small plans."""

import datetime as dt

import pytest
from docx.document import Document

from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, part_deadlines
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.readers.recognition.cells import shape_deadline, shape_text
from msoko_desktop.readers.recognition.periods import period_in_text, period_in_title, period_of_deadlines
from tests.readers.plan_samples import HEADER, TITLE, numbers, outline, recognise_text, rows_text, word, word_table
from tests.readers.plan_samples import recognise as recognise_bytes


def deed(number: str, title: str, deadline: str = "март 2026", executors: str = "РМО") -> list[str]:
    return [number, title, deadline, executors]


def section(title: str) -> list[str]:
    return [title, "", "", ""]


def lines(*rows: list[str]) -> list[tuple[str, str, int, str]]:
    (plan,) = recognise_text(rows_text(*rows)).plans
    return outline(plan)


# --- sections ---------------------------------------------------------------------------------------------------------


def test_roman_sections_over_numbers_that_begin_anew() -> None:
    assert lines(section("I. Приказы"), deed("1.", "Приказ"), section("II. Кадры"), deed("1.", "Курсы")) == [
        ("s", "I", 1, "Приказы"),
        ("a", "1", 1, "Приказ"),
        ("s", "II", 1, "Кадры"),
        ("a", "1", 1, "Курсы"),
    ]


@pytest.mark.parametrize("second", ["1.", "3."])
def test_arabic_sections_over_flat_numbers_that_begin_anew_or_run_on(second: str) -> None:
    found = lines(
        section("1. Приказы"), deed("1.", "Приказ"), deed("2.", "План"), section("2. Кадры"), deed(second, "Курсы")
    )
    assert [(kind, number) for kind, number, _, _ in found] == [
        ("s", "1"),
        ("a", "1"),
        ("a", "2"),
        ("s", "2"),
        ("a", second[0]),
    ]


def test_a_title_in_the_flat_numbering_is_an_activity() -> None:
    found = lines(
        deed("1.", "Приказ"),
        ["2. Мероприятия для педагогов:", "", "", ""],
        deed("2.1", "Семинар"),
        deed("2.2", "Курсы"),
        deed("3.", "Итоги"),
    )
    assert found == [
        ("a", "1", 1, "Приказ"),
        ("a", "2", 1, "Мероприятия для педагогов:"),
        ("a", "2.1", 2, "Семинар"),
        ("a", "2.2", 2, "Курсы"),
        ("a", "3", 1, "Итоги"),
    ]


def test_number_and_title_of_a_section_in_two_cells() -> None:
    assert lines(["1", "Мониторинг качества", "", ""], deed("1.1", "Анализ"), ["2", "Кадры"], deed("2.1", "Курсы")) == [
        ("s", "1", 1, "Мониторинг качества"),
        ("a", "1.1", 1, "Анализ"),
        ("s", "2", 1, "Кадры"),
        ("a", "2.1", 1, "Курсы"),
    ]


def test_a_section_title_in_the_column_of_the_activities_spread_over_two_cells() -> None:
    found = lines(
        section("1. Кадры"),
        deed("1.1", "Курсы"),
        ["", "2. Меры поддержки молодых", "педагогов", ""],
        deed("2.1", "Школа"),
    )
    assert found[2] == ("s", "2", 1, "Меры поддержки молодых педагогов")


def test_nested_sections_and_their_likes() -> None:
    found = lines(
        section("Работа с выпускниками"),
        section("ОГЭ"),
        deed("1.", "Пробный экзамен"),
        section("ГВЭ"),
        deed("2.", "Консультации"),
        section("Работа с родителями"),
        deed("3.", "Собрание"),
    )
    assert [(title, level) for kind, _, level, title in found if kind == "s"] == [
        ("Работа с выпускниками", 1),
        ("ОГЭ", 2),
        ("ГВЭ", 2),
        ("Работа с родителями", 1),
    ]


def test_numbered_sections_nest_by_their_dots() -> None:
    found = lines(
        section("1. Кадры"),
        section("1.1. Учителя"),
        deed("1.1.1", "Курсы"),
        section("1.2. Завучи"),
        deed("1.2.1", "Школа"),
        section("2. Дети"),
        deed("2.1", "Олимпиада"),
    )
    assert [(number, level) for kind, number, level, _ in found if kind == "s"] == [
        ("1", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("2", 1),
    ]


# --- rows -------------------------------------------------------------------------------------------------------------


def test_rules_empty_rows_and_numbers_of_columns_are_no_rows() -> None:
    found = lines(
        ["1", "2", "3", "4"], deed("1.", "Приказ"), ["--", "---", "--", "-"], ["", "", "", ""], deed("2.", "План")
    )
    assert [number for _, number, _, _ in found] == ["1", "2"]


def test_continuations_are_joined_cell_by_cell() -> None:
    text = (
        rows_text(deed("1.", "Провести семинар для", "март -", "Отдел"))
        + "\n\n\tзавучей школ\tапрель 2026\tобразования\n"
    )
    (plan,) = recognise_text(text).plans
    assert [(line.title, line.deadline, line.executors) for line in plan.lines] == [
        ("Провести семинар для завучей школ", "март - апрель 2026", "Отдел образования")
    ]


def test_a_continuation_with_fewer_cells_finds_its_columns_and_says_so() -> None:
    text = rows_text(deed("1.", "Провести проверку", "ежегодно (до", "Отдел образования"))
    recognised = recognise_text(text + "\n\n\t1 марта следующего года)\t\n")
    (line,) = recognised.plans[0].lines
    assert (line.deadline, line.executors) == ("ежегодно (до 1 марта следующего года)", "Отдел образования")
    assert [(warning.line, warning.column) for warning in recognised.warnings] == [(0, ColumnKind.DEADLINE)]


def test_unnumbered_rows_with_their_own_deadline_are_sub_rows() -> None:
    found = lines(
        deed("1.", "Заслушать:\n- отчёт школы № 1;"), ["", "- отчёт школы № 2;", "май 2026", ""], deed("2.", "Итоги")
    )
    assert found[1] == ("a", "", 2, "- отчёт школы № 2;")


def test_a_plan_without_a_number_column() -> None:
    header = ["Содержание работы", "Срок проведения", "Ответственный исполнитель"]
    rows = [["Кадры", "", ""], ["Провести семинар", "март 2026", "РМО"], ["Курсы", "май 2026", "ИМЦ"]]
    (plan,) = recognise_text(rows_text(*rows, header=header)).plans
    assert plan.column_kinds() == (ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS)
    assert [(line.kind, line.title) for line in plan.lines] == [
        (LineKind.SECTION, "Кадры"),
        (LineKind.ACTIVITY, "Провести семинар"),
        (LineKind.ACTIVITY, "Курсы"),
    ]


def test_numbers_before_the_titles_of_a_plan_without_a_number_column() -> None:
    rows = [["1. Кадры"], ["1.1. Семинар", "март 2026", "РМО"], ["1.2 Курсы", "май 2026", "ИМЦ"]]
    (plan,) = recognise_bytes(word(*rows, header=["Мероприятия", "Сроки", "Ответственные"]), "п.docx").plans
    assert outline(plan) == [("s", "1", 1, "Кадры"), ("a", "1.1", 1, "Семинар"), ("a", "1.2", 1, "Курсы")]
    assert plan.column_kinds()[0] is ColumnKind.NUMBER


def test_months_merged_over_rows_are_the_deadline_of_each() -> None:
    data = word(
        ["Сентябрь", "Приказ", "РМО"],
        ["", "Семинар", "ИМЦ"],
        header=["Месяц", "Мероприятие", "Ответственный"],
        change=lambda document: document.tables[0].cell(1, 0).merge(document.tables[0].cell(2, 0)),
    )
    (plan,) = recognise_bytes(data, "п.docx").plans
    assert [(line.deadline, line.title) for line in plan.lines] == [("Сентябрь", "Приказ"), ("Сентябрь", "Семинар")]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("№\nп/п", ColumnKind.NUMBER),
        ("№ п/ п", ColumnKind.NUMBER),
        ("Наименование\nмероприятия", ColumnKind.TITLE),
        ("Основные направления деятельности", ColumnKind.TITLE),
        ("Сро ки исполнени я", ColumnKind.DEADLINE),
        ("Дата проведения", ColumnKind.DEADLINE),
        ("Ответственные за исполнение мероприятия", ColumnKind.EXECUTORS),
        ("Исполнител и", ColumnKind.EXECUTORS),
        ("Целевой индикатор", ColumnKind.INDICATORS),
        ("Ожидаемые результаты", ColumnKind.EXPECTED_RESULT),
        ("Отметка о выполнении", ColumnKind.NOTE),
        ("Финансирование", ColumnKind.NOTE),
    ],
)
def test_headings_are_known_by_their_words(heading: str, kind: ColumnKind) -> None:
    plain = {ColumnKind.NUMBER: 0, ColumnKind.TITLE: 1, ColumnKind.DEADLINE: 2, ColumnKind.EXECUTORS: 3}
    header = [*HEADER, "Показатели"]
    header[plain.get(kind, 4)] = heading
    (plan,) = recognise_bytes(word(["1.", "Дело", "март", "РМО", "Да"], header=header), "п.docx").plans
    assert kind in plan.column_kinds()
    assert plan.columns[plain.get(kind, 4)].heading == " ".join(heading.split())


# --- lists ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Провести: - семинар; - курсы", "Провести:\n- семинар;\n- курсы"),
        ("Провести:- семинар;- курсы", "Провести:- семинар;- курсы"),
        ("Провести · семинар; · курсы", "Провести\n- семинар;\n- курсы"),
        ("Провести: • семинар • курсы", "Провести:\n- семинар\n- курсы"),
        ("Провести: – семинар; – курсы; – совет", "Провести:\n- семинар;\n- курсы;\n- совет"),
        ("Анализ (далее - ОО) школ", "Анализ (далее - ОО) школ"),
        ("Совет учителей – предметников и завучей", "Совет учителей – предметников и завучей"),
        ("Оценка внешняя - ВПР, ГИА и др.", "Оценка внешняя - ВПР, ГИА и др."),
        ("Контроль: - по школам - по садам - в лагерях", "Контроль:\n- по школам\n- по садам\n- в лагерях"),
        ("Экзамены для всех - по химии - по физике", "Экзамены для всех\n- по химии\n- по физике"),
        ("Отчёт:\n– о кадрах;\n– о детях", "Отчёт:\n– о кадрах;\n– о детях"),
        ("Анализ проведения\nитогового сочинения", "Анализ проведения итогового сочинения"),
        ("Провести совет.\nПодвести итоги.", "Провести совет.\nПодвести итоги."),
        ("контрольно-\nизмерительные", "контрольно-измерительные"),
    ],
)
def test_lists_in_one_run_become_items_and_lone_dashes_do_not(text: str, expected: str) -> None:
    assert shape_text(text) == expected


def test_stacked_deadlines_are_tied_to_as_many_parts() -> None:
    title = shape_text("Контроль: - посещаемости; - допуска; - сайтов")
    assert shape_deadline("Ежемесячно Май 2026 Ежегодно, в июне", title) == "Ежемесячно\nМай 2026\nЕжегодно, в июне"
    assert shape_deadline("Ежемесячно Май 2026", title) == "Ежемесячно Май 2026"
    (plan,) = recognise_text(rows_text(deed("1.", "Дела: - первое; - второе", "Март 2026 Май 2026"))).plans
    assert part_deadlines(plan.lines[0]) == (("первое;", "Март 2026"), ("второе", "Май 2026"))


# --- titles and periods -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Письмо начальника.\n\nДорожная карта\n\nпо направлению «Кадры»", "Дорожная карта по направлению «Кадры»"),
        ("ПЛАН\nработы с детьми\nна 2026 год\nЦель: рост.", "ПЛАН работы с детьми на 2026 год"),
        ("**Комплекс мер**\n**по поддержке**", "Комплекс мер по поддержке"),
        ("3.2. Примерная дорожная карта школы", "3.2. Примерная дорожная карта школы"),
        ("Что делать в новом году", "Что делать в новом году"),
    ],
)
def test_titles_are_found_before_the_table(above: str, title: str) -> None:
    (plan,) = recognise_text(rows_text(deed("1.", "Дело"), title=above)).plans
    assert plan.title == title


def test_a_plan_without_a_title_takes_the_name_of_the_file_and_says_so() -> None:
    recognised = recognise_text("\n".join("\t".join(row) for row in (HEADER, deed("1.", "Дело"))), "дела школы.txt")
    assert recognised.plans[0].title == "дела школы"
    assert recognised.warnings[0].where == "название"


def year(first: int, last: int) -> PlanPeriod:
    return PlanPeriod(dt.date(first, 1, 1), dt.date(last, 12, 31))


def school(first: int, last: int) -> PlanPeriod:
    return PlanPeriod(dt.date(first, 9, 1), dt.date(last, 8, 31), school_year=True)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("План на 2026 год", year(2026, 2026)),
        ("План на 2026 г.", year(2026, 2026)),
        ("План на 2024–2026 годы", year(2024, 2026)),
        ("План на 2024-2026 гг.", year(2024, 2026)),
        ("План на 2024, 2025 и 2026 годы", year(2024, 2026)),
        ("План на 2026 - 2027 учебный год", school(2026, 2027)),
        ("План на 2026/2027 уч. год", school(2026, 2027)),
        ("План на 2026/27 учебный год", school(2026, 2027)),
        ("План в 2026-2027 учебном году", school(2026, 2027)),
        ("План на 2025-2026, 2026-2027 учебные годы", school(2025, 2027)),
        ("План на период с 01.02.2026 по 30.11.2026", PlanPeriod(dt.date(2026, 2, 1), dt.date(2026, 11, 30))),
        ("План на период с 01.09.2026 по 31.05.2027", PlanPeriod(dt.date(2026, 9, 1), dt.date(2027, 5, 31), True)),
        ("План устранения замечаний", None),
        ("План школы № 2026", None),
        ("План на 2026-2020 годы", year(2026, 2026)),
    ],
)
def test_periods_in_titles(title: str, period: PlanPeriod | None) -> None:
    assert period_in_title(title) == period


def test_a_period_stated_in_the_text_goes_for_every_plan() -> None:
    assert period_in_text(["Цель", "Мероприятия плана охватывают период 2024 - 2026 годы."]) == year(2024, 2026)
    assert period_in_text(["За период 2024 - 2026 годы построено две школы."]) is None


def test_periods_worked_out_from_deadlines() -> None:
    assert period_of_deadlines(["ежегодно", "в течение года"]) is None
    assert period_of_deadlines(["март 2025", "2026-2027"]) == year(2025, 2027)
    autumn = ["сентябрь 2026", "Октябрь 2026 г.", "15.12.2026", "январь 2027", "май 2027"]
    assert period_of_deadlines(autumn) == school(2026, 2027)
    assert period_of_deadlines([*autumn, "ноябрь 2027"]) == year(2026, 2027)


# --- doubts -----------------------------------------------------------------------------------------------------------


def proposed(recognised: Recognised) -> list[tuple[str, str]]:
    return [
        (recognised.plans[0].lines[line].number + " " + column.value, text)
        for warning in recognised.warnings
        if warning.proposal
        for line, column, text in warning.proposal.cells
    ]


def test_a_piece_of_a_deadline_is_completed_from_other_lines() -> None:
    recognised = recognise_text(
        rows_text(
            deed("1.", "Дело", "в течение всего периода"),
            deed("2.", "Дело", "периода"),
            deed("3.", "Дело", "полугодие"),
        )
    )
    assert proposed(recognised) == [("2 deadline", "в течение всего периода")]
    assert [warning.where for warning in recognised.warnings] == ["п. 2, срок", "п. 3, срок"]
    assert recognised.plans[0].lines[1].deadline == "периода"


def test_words_leaked_into_the_deadline_are_put_back_where_the_file_has_them() -> None:
    recognised = recognise_text(
        rows_text(
            deed("1.", "Анализ качества работы с одарёнными детьми", "март 2026"),
            deed("2.", "Проверка качества с одарёнными детьми", "работы ежегодно, май"),
        )
    )
    assert proposed(recognised) == [
        ("2 title", "Проверка качества работы с одарёнными детьми"),
        ("2 deadline", "ежегодно, май"),
    ]


@pytest.mark.parametrize("phrase", ["по запросу", "обновление ежегодно", "сентябрь 2026 г.; пополнение: ежегодно",
                                    "не позднее 1 мая", "на постоянной основе", "первое полугодие"])  # fmt: skip
def test_usual_deadlines_are_not_doubted(phrase: str) -> None:
    assert recognise_text(rows_text(deed("1.", "Дело", phrase))).warnings == ()


def test_a_closing_bracket_goes_back_to_the_row_above() -> None:
    recognised = recognise_text(
        rows_text(
            ["1.", "Дело", "март 2026", "РМО", "Наличие отчёта (по классам"],
            ["2.", "Совет", "май 2026", "ОО", "и школам) Наличие справки"],
            header=[*HEADER, "Показатели"],
        )
    )
    assert set(proposed(recognised)) == {
        ("1 indicators", "Наличие отчёта (по классам и школам)"),
        ("2 indicators", "Наличие справки"),
    }


def test_a_doubled_tail_a_lost_comma_and_a_lost_executor() -> None:
    recognised = recognise_text(
        rows_text(
            deed("1.", "Совет", "март 2026", "Отдел, центр «Рост района»"),
            deed("2.", "Слёт", "март 2026", "Отдел, центр «Рост района» района»"),
            deed("3.", "Сбор", "март 2026", "Центр «Рост» образовательные организации"),
            deed("4.", "Съезд", "март 2026", "Отдел,"),
            deed("5.", "Смотр", "март 2026", "Комитет,"),
        )
    )
    assert proposed(recognised) == [
        ("2 executors", "Отдел, центр «Рост района»"),
        ("3 executors", "Центр «Рост», образовательные организации"),
        ("4 executors", "Отдел, центр «Рост района»"),
        ("5 executors", "Комитет"),
    ]


def test_a_word_torn_by_a_space() -> None:
    recognised = recognise_text(rows_text(deed("1.", "Дело", "март", "Отдел, руководител и РМО и школ")))
    assert proposed(recognised) == [("1 executors", "Отдел, руководители РМО и школ")]


def test_a_stray_page_number_and_a_text_cut_off() -> None:
    recognised = recognise_text(
        rows_text(
            deed("1.", "Подвести итоги проверки 7"),
            deed("2.", "Провести олимпиаду в 7"),
            deed("3.", "Собрать сведения о"),
            deed("4.", "Собрать сведения (кадры"),
        )
    )
    assert proposed(recognised) == [("1 title", "Подвести итоги проверки")]
    assert [warning.where for warning in recognised.warnings if not warning.proposal] == [
        "п. 3, мероприятие",
        "п. 4, мероприятие",
    ]


def test_numbers_that_end_many_titles_are_meant() -> None:
    rows = [deed(f"{place}.", f"Контрольная работа {place}") for place in range(1, 6)]
    assert recognise_text(rows_text(*rows)).warnings == ()


def test_gaps_and_repetitions_in_the_numbering() -> None:
    recognised = recognise_text(rows_text(deed("1.1", "а"), deed("1.3", "б"), deed("1.3", "в"), deed("2.2", "г")))
    assert [(warning.where, warning.text.split(":")[0]) for warning in recognised.warnings] == [
        ("п. 1.3", "Перед этой строкой пропущен номер 1.2"),
        ("п. 1.3, номер", "Номер 1.3 повторяется"),
        ("п. 2.2", "Перед этой строкой пропущен номер 2.1"),
    ]


def test_numbers_that_begin_anew_in_each_section_are_no_gaps() -> None:
    recognised = recognise_text(
        rows_text(section("I. Кадры"), deed("1.", "а"), deed("2.", "б"), section("II. Дети"), deed("1.", "в"))
    )
    assert recognised.warnings == ()


def test_two_plans_with_one_numbering_are_no_gap() -> None:
    text = (
        rows_text(deed("1.", "а"), deed("2.", "б"))
        + "\n\n"
        + rows_text(deed("3.", "в"), title="План детей на 2026 год")
    )
    recognised = recognise_text(text)
    assert [numbers(plan) for plan in recognised.plans] == [["1", "2"], ["3"]]
    assert recognised.warnings == ()


# --- around the table -------------------------------------------------------------------------------------------------


def test_abbreviations_under_a_plan() -> None:
    text = (
        rows_text(deed("1.", "Дело"))
        + "\n\nСписок сокращений:\nИМЦ – методический центр;\nРМО — объединение учителей ОО - школы\n\nПрочее"
    )
    recognised = recognise_text(text)
    assert [(entry.short, entry.meaning) for entry in recognised.plans[0].abbreviations] == [
        ("ИМЦ", "методический центр"),
        ("РМО", "объединение учителей"),
        ("ОО", "школы"),
    ]
    assert recognised.unrecognised == ("Прочее",)


ORDER = (
    "Отдел образования Лесного района\n\nПРИКАЗ № 26 от 12.03.2026\n\nс. Лесное\n\nО проведении мониторинга\n\n"
    "В соответствии с планом работы\nПРИКАЗЫВАЮ:\n1. Провести мониторинг.\n2. Назначить ответственными:\n"
    "1) Петрову А.А., методиста;\n2) Иванову Б.Б., директора школы № 5.\n3. Утвердить план (приложение 1).\n\n"
    "Начальник отдела          С.С. Сидорова\n\nИсп. Петрова А.А.\n\n"
)


def test_an_order_with_its_requisites_on_one_line_and_a_list_inside_an_item() -> None:
    recognised = recognise_text(ORDER + rows_text(deed("1.", "Дело")))
    (order,) = recognised.orders
    assert (order.number, order.date, order.place) == ("26", dt.date(2026, 3, 12), "с. Лесное")
    assert (order.heading, order.preamble) == ("О проведении мониторинга", "В соответствии с планом работы")
    assert [item.number for item in order.items] == ["1", "2", "3"]
    assert order.items[1].text.split("\n") == [
        "Назначить ответственными:",
        "1) Петрову А.А., методиста;",
        "2) Иванову Б.Б., директора школы № 5.",
    ]
    assert (order.signatory_post, order.signatory_name) == ("Начальник отдела", "С.С. Сидорова")
    assert recognised.unrecognised == ("Исп. Петрова А.А.",)


def test_a_disposition_approves_its_plan_by_its_own_kind() -> None:
    recognised = recognise_text(ORDER.replace("ПРИКАЗ №", "РАСПОРЯЖЕНИЕ №") + rows_text(deed("1.", "Дело")))
    approval = recognised.plans[0].approval
    assert approval is not None
    assert (approval.kind, approval.number) == ("распоряжение", "26")


def test_a_plan_with_a_mark_of_another_order_is_not_attached() -> None:
    mark = "Приложение к приказу отдела образования от 01.02.2025 № 3\n\n"
    recognised = recognise_text(ORDER + mark + rows_text(deed("1.", "Дело")))
    assert recognised.orders[0].plans == ()
    approval = recognised.plans[0].approval
    assert approval is not None
    assert (approval.number, approval.date) == ("3", dt.date(2025, 2, 1))


def test_an_order_without_requisites_says_what_is_missing() -> None:
    recognised = recognise_text("ПРИКАЗ\n\nО мониторинге\n\nПРИКАЗЫВАЮ:\n1. Провести мониторинг.\n")
    (warning,) = recognised.warnings
    assert warning.text == "Не найдено: номер, дата, кто подписал — впишите недостающее в реквизиты приказа."


def test_a_table_of_figures_is_no_plan() -> None:
    recognised = recognise_text(f"{TITLE}\n\n№\tПоказатель\t2026\t2027\n1\tДоля школ\t50\t60\n")
    assert recognised.plans == ()
    assert recognised.unrecognised[1:] == ("№\tПоказатель\t2026\t2027", "1\tДоля школ\t50\t60")


def test_csv_as_excel_saves_it() -> None:
    text = 'План на 2026 год\n№;Мероприятие;Срок;Исполнители\n1;"Семинар; практикум";март;РМО\n2;Курсы;май;ИМЦ\n'
    (plan,) = recognise_text(text).plans
    assert [line.title for line in plan.lines] == ["Семинар; практикум", "Курсы"]


def test_a_title_under_an_activity_is_an_activity_however_empty() -> None:
    found = lines(
        deed("1.", "Приказ"),
        ["2.", "Методическая работа:", "", ""],
        ["2.1", "Объединения:", "", ""],
        deed("2.1.1", "Семинар"),
        ["2.2", "", "", ""],
        deed("2.2.1", "Наставники"),
        deed("3.", "Итоги"),
    )
    assert [(kind, number, level) for kind, number, level, _ in found] == [
        ("a", "1", 1),
        ("a", "2", 1),
        ("a", "2.1", 2),
        ("a", "2.1.1", 3),
        ("a", "2.2", 2),
        ("a", "2.2.1", 3),
        ("a", "3", 1),
    ]


def test_a_lost_executor_is_not_completed_by_another_broken_cell() -> None:
    recognised = recognise_text(
        rows_text(deed("1.", "Совет", "март", "Отдел,"), deed("2.", "Слёт", "май", "Отдел, центр,"))
    )
    assert proposed(recognised) == [("1 executors", "Отдел"), ("2 executors", "Отдел, центр")]


def test_a_following_table_of_other_columns_is_another_plan() -> None:
    def second(document: Document) -> None:
        word_table(document, ["№", "Мероприятие", "Даты"], ["2.", "Курсы", "май 2026"])

    found = recognise_bytes(word(["1.", "Семинар", "март 2026", "РМО"], change=second), "п.docx").plans
    assert [(numbers(plan), len(plan.columns)) for plan in found] == [(["1"], 4), (["2"], 3)]
