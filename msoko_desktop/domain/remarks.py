"""A remark of the check before signing, as a value: what is wrong, how grave it is, what would mend it."""

from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.plans.plans import ColumnKind


class Severity(StrEnum):
    """How grave a remark is."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> str:
        """The severity in Russian."""
        return {Severity.ERROR: "Ошибка", Severity.WARNING: "Замечание", Severity.HINT: "Подсказка"}[self]


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark of the check.

    `line` and `column` name the cell (line None: the plan itself; column None: the whole line). `text` is one Russian
    sentence. `proposal` is the whole mended text of that cell, or of the plan's title where `line` is None; None where
    the program has nothing to propose. Two rules propose something else than a cell's text: `plan_period` a period
    («01.09.2026 – 31.08.2027»), `abbreviation_unexplained` an entry for the list under the plan («ВПР – …»).
    """

    rule: str
    severity: Severity
    line: int | None
    column: ColumnKind | None
    text: str
    proposal: str | None = None
