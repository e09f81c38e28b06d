"""What is known of a table before it is taken in, what the person decides about it, and how it differs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.assessments.tables import ResultTable
from msoko_desktop.readers.result_tables.layout import Layout
from msoko_desktop.readers.result_tables.reading import OpenedTable

SchoolKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SchoolMatch:
    """A school as the table has it, the school of the list that it is (None: not known), its rows in the table."""

    code: str
    name: str
    school_id: int | None
    title: str = ""
    rows: int = 0

    @property
    def key(self) -> SchoolKey:
        """By which decisions speak of it."""
        return self.code, self.name

    @property
    def text(self) -> str:
        """How the table calls it."""
        return " ".join(part for part in (self.code, self.name) if part) or "школа в таблице не названа"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file that was looked through; nothing is stored yet.

    `table` is None where the columns do not tell whose results these are: `problem` says what is missing then.
    `assessment` is the one in the file that the table is of, or a new one made of what the title tells; None where
    procedure, subject, grade or year are not known.
    """

    opened: OpenedTable
    table: ResultTable | None
    problem: str = ""
    schools: tuple[SchoolMatch, ...] = ()
    assessment: Assessment | None = None

    @property
    def layout(self) -> Layout:
        """The columns of the chosen sheet with their meanings."""
        return self.opened.layout

    @property
    def unknown(self) -> tuple[SchoolMatch, ...]:
        """The schools of the table that are not in the list."""
        return tuple(one for one in self.schools if one.school_id is None)


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the person has decided. `assessment` with an id is one of the file, without one it is made.

    `schools` says for schools of the table which school of the list they are, None: leave them out; schools that are
    found without help need not be in it. With `overwrite` values of the table replace those of the file, without it
    only what is empty is filled. `profile` names the matching of columns to be remembered ("" none).
    """

    assessment: Assessment
    schools: Mapping[SchoolKey, int | None] = field(default_factory=dict)
    overwrite: bool = True
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A value of the file that the table has otherwise, as shown: school, pupil or figure, column, old, new."""

    school: str
    row: str
    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Differences:
    """How a table differs from what is stored: `shown` are the first of `count` changed values.

    `added` counts pupils (or schools, where the table has no pupils) that are new, `same` those that stay as they
    are, `missing` pupils of the same schools that the file has and the table has not: they stay.
    """

    shown: tuple[Difference, ...] = ()
    count: int = 0
    added: int = 0
    same: int = 0
    missing: int = 0
