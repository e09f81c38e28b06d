"""The roles of labels in the style sheet, given at run time."""

from PySide6.QtWidgets import QLabel


def give_role(label: QLabel, role: str) -> None:
    """Give a label the colour of a role («muted», «danger») of the style sheet."""
    label.setProperty("role", role)
    label.style().unpolish(label)
    label.style().polish(label)
