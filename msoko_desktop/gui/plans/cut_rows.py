"""Rows that were cut and are pasted into the same plan: they are moved, so that their marks of execution go along."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from msoko_desktop.domain.plans import outline
from msoko_desktop.domain.plans.plans import PlanLine
from msoko_desktop.gui.plans.clipboard import MIME
from msoko_desktop.gui.session import Session
from msoko_desktop.services import history


@dataclass(frozen=True, slots=True)
class CutRows:
    """What was cut: the plan, the ids of its lines, the undo step that took them away, what lies on the clipboard."""

    plan_id: int
    ids: tuple[int, ...]
    step: int | None
    copied: bytes

    def can_move(self, session: Session, plan_id: int | None, mime: QMimeData) -> bool:
        """Whether pasting can give the very rows back: nothing changed since, and the clipboard still holds them."""
        held = bytes(mime.data(MIME).data()) if mime.hasFormat(MIME) else b""
        return plan_id == self.plan_id and held == self.copied and history.last_step(session.district) == self.step


def whole_blocks(lines: tuple[PlanLine, ...], chosen: Sequence[int]) -> bool:
    """Whether the chosen lines hold all that belongs to each of them, so that moving them moves nothing else."""
    taken = set(chosen)
    return all(set(outline.block_of(lines, index)) <= taken for index in chosen)
