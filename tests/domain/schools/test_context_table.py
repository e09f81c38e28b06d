"""A table of context indicators from elsewhere: schools and heads are recognised by name, the rest is told."""

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, GridColumn, ValueKind
from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.domain.schools.context_table import ReadTable, read_table

INDICATORS = (
    ContextIndicator("2.1.1", "Педагоги", "Состав", "Текучесть педагогических кадров", "Текучесть", "%", 0, 100, -1),
    ContextIndicator("2.1.2", "Педагоги", "Состав", "Средний возраст", "", "лет"),
    ContextIndicator("1.3.2", "Школа", "Партнёры", "Сетевое взаимодействие", "Сеть", "да/нет", 0, 1, 1),
)
COLUMNS = (
    GridColumn("2.1.1", "Текучесть, %", ValueKind.SHARE),
    GridColumn("2.1.2", "Средний возраст, лет", ValueKind.NUMBER),
    GridColumn("1.3.2", "Сеть", ValueKind.CHOICE, choices=("да", "нет")),
)
SCHOOLS = {"сош № 1": "1", "edu1": "1", "лицей": "2"}


def find_row(name: str) -> str | None:
    """The row of a school, whatever the case of its name."""
    return SCHOOLS.get(name.strip().lower())


def read(*lines: str) -> ReadTable:
    return read_table([line.split("|") for line in lines], INDICATORS, COLUMNS, find_row)


def test_heads_and_schools_are_known_by_name_in_any_order() -> None:
    found = read(
        "Показатели за 2025 год",
        "№|Школа|средний возраст, лет|Текучесть педагогических кадров|1.3.2",
        "1|Лицей|44,5|4,2 %|Да",
        "2|СОШ № 1|48||нет",
    )

    assert found.edits == (
        CellEdit("2", "2.1.2", 44.5),
        CellEdit("2", "2.1.1", 4.2),
        CellEdit("2", "1.3.2", "да"),
        CellEdit("1", "2.1.2", 48.0),
        CellEdit("1", "1.3.2", "нет"),
    )
    assert found.schools == 2
    assert found.troubles == ()


def test_a_school_is_known_by_its_code_too() -> None:
    assert read("Код|Наименование|2.1.2", "EDU1|Средняя школа|50").edits == (CellEdit("1", "2.1.2", 50.0),)


def test_what_is_not_taken_is_told() -> None:
    found = read(
        "Школа|2.1.1|Площадь|Сеть",
        "СОШ № 1|сорок|100|да",
        "СОШ № 99|5||",
        "Итого|||",
    )

    assert found.edits == (CellEdit("1", "1.3.2", "да"),)
    assert found.troubles == (
        "Не узнаны школы: СОШ № 99.",
        "Не узнаны столбцы: Площадь.",
        "Не подошли значения: «сорок» (Текучесть, %).",
    )


def test_many_troubles_are_counted() -> None:
    found = read("Школа|2.1.1", *[f"СОШ № {number}|5" for number in range(90, 96)])

    assert found.troubles == ("Не узнаны школы: СОШ № 90, СОШ № 91, СОШ № 92 и ещё 3.",)


def test_a_table_without_heads_is_refused() -> None:
    with pytest.raises(InputRefused, match="нет строки с названиями или кодами показателей"):
        read("СОШ № 1|5|6", "Лицей|7|8")
    with pytest.raises(InputRefused, match="нет строки"):
        read_table([], INDICATORS, COLUMNS, find_row)
