"""The questions that a paste asks before it writes."""

from enum import Enum

from PySide6.QtWidgets import QMessageBox, QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.messages import ask


class Answer(Enum):
    """What to do with a block that is larger than the selection."""

    ALL = "all"
    SELECTION = "selection"
    CANCEL = "cancel"


def larger_block(parent: QWidget, rows: int, columns: int, into_rows: int, into_columns: int) -> Answer:
    """Ask whether the whole block is to be pasted, or only what the selection holds. Esc means nothing at all."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        "МСОКО",
        "Скопировано больше ячеек, чем выделено.",
        QMessageBox.StandardButton.NoButton,
        parent,
    )
    box.setInformativeText(f"Скопировано {_size(rows, columns)}, выделено {_size(into_rows, into_columns)}.")
    every = box.addButton("Вставить всё", QMessageBox.ButtonRole.AcceptRole)
    part = box.addButton("Только в выделенное", QMessageBox.ButtonRole.AcceptRole)
    none = box.addButton("Отмена", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(every)
    box.setEscapeButton(none)
    box.exec()
    return {every: Answer.ALL, part: Answer.SELECTION}.get(box.clickedButton(), Answer.CANCEL)  # type: ignore[call-overload,no-any-return]


def part_of_block(parent: QWidget, rows: int, columns: int) -> bool:
    """Ask whether to paste what fits, where so many rows and columns find no place."""
    words = [
        counted(rows, "строка", "строки", "строк") if rows else "",
        counted(columns, "столбец", "столбца", "столбцов") if columns else "",
    ]
    missing = " и ".join(filter(None, words))
    return ask(
        parent,
        f"Не помещается: {missing}.",
        "Вставить остальное",
        explanation="Таблица здесь кончается. Вставить то, что помещается?",
    )


def _size(rows: int, columns: int) -> str:
    return f"{counted(rows, 'строка', 'строки', 'строк')} × {counted(columns, 'столбец', 'столбца', 'столбцов')}"
