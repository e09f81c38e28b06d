"""What a table of entries takes from the clipboard of a spreadsheet."""

import pytest

from msoko_desktop.gui.widgets.entry_table import text_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("а\tб\r\nв\t", [["а", "б"], ["в", ""]]),
        ('"СОШ ""Заря"""\tх', [['СОШ "Заря"', "х"]]),
        ('"СОШ\nЗаря"\tх\n', [["СОШ\nЗаря", "х"]]),
        ('"СОШ № 1"\n"Заря" № 2', [['"СОШ № 1"'], ['"Заря" № 2']]),
        ("\n\n", []),
        ("", []),
    ],
)
def test_cells_of_spreadsheets_are_split(text: str, rows: list[list[str]]) -> None:
    assert text_rows(text) == rows
