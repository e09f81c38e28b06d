"""How the states of occurrences look: a colour, a pale ground and always a letter, so that colour is never alone."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from msoko_desktop.domain.execution import State
from msoko_desktop.gui.theme import theme


@dataclass(frozen=True, slots=True)
class StateLook:
    """The colours of a state in the theme in force: of its sign and border, and of the ground of its chip."""

    sign: QColor
    ground: QColor
    letter: str
    label: str
    struck: bool = False


_ROLES = {
    State.OVERDUE: ("danger", "danger_soft"),
    State.PLANNED: ("accent", "accent_soft"),
    State.MOVED: ("warning", "warning_soft"),
    State.IN_WORK: ("accent", "surface"),
    State.DONE: ("good", "good_soft"),
    State.DONE_LATE: ("good", "warning_soft"),
    State.CANCELLED: ("muted", "raised"),
}


def look_of(state: State) -> StateLook:
    """Return the look of a state; ask again after the theme has changed."""
    sign, ground = _ROLES[state]
    return StateLook(
        theme().colour(sign), theme().colour(ground), state.letter, state.label, struck=state is State.CANCELLED
    )
