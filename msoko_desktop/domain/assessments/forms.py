"""The form that a school fills in without the program: what it asks for, what names it, what was read from it."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from msoko_desktop.domain.assessments.model import Assessment, Band
from msoko_desktop.domain.grids import GridColumn, Value

FORMAT = 1  # of the hidden identity and of the rows of keys; a form of a higher one is not read
CHECK = "check"  # the key of the column that tells whether a row is right


class FormKind(StrEnum):
    """What the rows of a form are."""

    CLASSES = "classes"
    PUPILS = "pupils"
    MONITORING = "monitoring"  # indicators of a monitoring, one a row

    @property
    def label(self) -> str:
        """The kind in Russian, as a person chooses it."""
        return {
            FormKind.CLASSES: "Итоги по классам",
            FormKind.PUPILS: "Баллы участников по заданиям",
            FormKind.MONITORING: "Показатели мониторинга",
        }[self]


class CalculationKind(StrEnum):
    """What a calculated column of a form shows."""

    SUM = "sum"  # of the columns `of`
    MEAN = "mean"  # of `weights` (marks), each as often as its column of `of` says
    SHARE = "share"  # of the columns `of` among `base`
    MARK = "mark"  # the band of the scale in which the one column of `of` lies
    CHECK = "check"  # «верно» or what is not


@dataclass(frozen=True, slots=True)
class SumCheck:
    """The columns `of` together are exactly (or at most) what the column `base` says; `text` tells where not.

    At most: only where `base` is filled in; exactly: an empty `base` is wrong as well.
    """

    of: tuple[str, ...]
    base: str
    text: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Calculation:
    """How a column is worked out of others of its row.

    Of a check, `of` are the columns that make a row a filled one, `base` is what it says where the row has no name.
    """

    kind: CalculationKind
    of: tuple[str, ...] = ()
    base: str = ""
    weights: tuple[float, ...] = ()
    bands: tuple[Band, ...] = ()
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the columns that a condition speaks of
    checks: tuple[SumCheck, ...] = ()
    hundred: float = 0.0  # the score that is 100 %, where the bands are per cent


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form: what may be typed (`cell`), or how it is worked out; whether its sum stands above.

    `names` are columns that say whose row it is: where only they are filled in, the row tells nothing.
    """

    cell: GridColumn
    calculation: Calculation | None = None
    total: bool = False
    names: bool = False

    @property
    def key(self) -> str:
        """The key by which the column is found again, wherever it was moved."""
        return self.cell.key


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet of a form: one assessment. `tab` names it, `rows` are known beforehand, `room` counts all rows.

    `fingerprint` tells whether the assessment still is what the form asks for.
    """

    assessment_id: int
    tab: str
    title: str
    fingerprint: str
    columns: tuple[FormColumn, ...]
    rows: tuple[Mapping[str, Value], ...] = ()
    room: int = 12


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """What the hidden sheet of a form says: whose it is, what it asks for, which program wrote it.

    `sheets` are (assessment id, fingerprint, tab) in the order of the sheets.
    """

    token: str
    school_id: int
    school_code: str
    school_name: str
    school_year: int
    kind: FormKind
    made: str
    sheets: tuple[tuple[int, str, str], ...]
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class SchoolForm:
    """A whole form for one school. `office` are lines to be read: where to send it, whom to ask."""

    identity: FormIdentity
    heading: str
    sheets: tuple[FormSheet, ...]
    office_name: str = ""
    email: str = ""
    contact: str = ""
    head_post: str = ""
    head_name: str = ""
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row that a school filled in: its values by the key of the column, the address of each cell («D7»)."""

    number: int
    values: Mapping[str, Value]
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """What a school filled in for one assessment; `tab` is what the sheet is called now."""

    assessment_id: int
    tab: str
    rows: tuple[FormRow, ...]


def fingerprint(assessment: Assessment, kind: FormKind) -> str:
    """Return what tells two versions of an assessment apart, as far as the cells of a form mean the same.

    Points of pupils depend on the tasks and their maxima, numbers of marks on the ranges of the scale too.
    """
    scale = assessment.scale
    meaning: list[object] = [
        [assessment.school_year, assessment.procedure, assessment.subject, assessment.grade, assessment.variant],
        scale.kind.value,
        [band.label for band in scale.bands],
    ]
    if kind is FormKind.PUPILS:
        meaning.append([[task.number, float(task.maximum)] for task in assessment.tasks])
    else:
        meaning.append([[float(band.minimum), float(band.maximum)] for band in scale.bands])
        meaning.append([scale.high, scale.per_cent])
    return hashlib.sha256(json.dumps(meaning, ensure_ascii=False).encode()).hexdigest()[:16]


_LOOKALIKES = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")


def class_key(text: str) -> str:
    """Fold the name of a class for comparison: «8 а», «8-А», «8 "A"» (Latin) all are «8А»."""
    return "".join(sign for sign in text.upper().translate(_LOOKALIKES) if sign.isalnum())
