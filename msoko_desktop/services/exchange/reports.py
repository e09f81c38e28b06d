"""What became of a returned form: taken as it is, with remarks, or refused; and where it differs from the file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from msoko_desktop.domain.assessments.forms import FilledSheet, FormIdentity


class FormState(StrEnum):
    """How a form was judged."""

    ACCEPTED = "accepted"
    REMARKED = "remarked"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The state in Russian."""
        return {"accepted": "Принята", "remarked": "С замечаниями", "refused": "Отклонена"}[self.value]


@dataclass(frozen=True, slots=True)
class CellDifference:
    """A cell where the form says something else than the file: titles to be read, both values as shown."""

    row: str
    column: str
    row_title: str
    column_title: str
    old: str
    new: str

    @property
    def overwrites(self) -> bool:
        """Whether something stands in the file already."""
        return bool(self.old)


@dataclass(frozen=True, slots=True)
class SheetReport:
    """A sheet of a form: the assessment, what was filled in, how it differs from what is stored.

    `was_checked` tells that the sheet of the file is marked as checked: taking in makes it a draft again.
    """

    assessment_id: int
    title: str
    filled: FilledSheet
    differences: tuple[CellDifference, ...] = ()
    was_checked: bool = False

    @property
    def overwritten(self) -> int:
        """How many cells of the file would be overwritten."""
        return sum(one.overwrites for one in self.differences)


@dataclass(frozen=True, slots=True)
class FormReport:
    """A returned form. `reasons` say why it is refused, `remarks` what the person should know of one that is not."""

    file: str
    path: Path
    part: str = ""
    state: FormState = FormState.REFUSED
    identity: FormIdentity | None = None
    school_id: int | None = None
    school: str = ""
    sheets: tuple[SheetReport, ...] = ()
    reasons: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells the form from others of a batch."""
        return f"{self.path}|{self.part}"

    @property
    def added(self) -> int:
        """How many cells that are empty in the file would be filled."""
        return sum(len(one.differences) - one.overwritten for one in self.sheets)

    @property
    def overwritten(self) -> int:
        """How many cells of the file would be overwritten."""
        return sum(one.overwritten for one in self.sheets)
