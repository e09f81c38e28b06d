"""A table of results as values: what its columns mean, how that is remembered, and what was read from it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from msoko_desktop.domain.assessments.model import Task
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.remarks import Severity

DAMAGED_PROFILE = "Сохранённое назначение столбцов повреждено: назначьте столбцы заново."
_LONGEST = 200  # characters of a heading or a name in a profile
_MOST_COLUMNS = 1000


class TableKind(StrEnum):
    """What a table tells: one row a pupil, or figures of schools and groups; the reports of ФИС ОКО among them."""

    PUPILS = "pupils"
    MARKS = "marks"
    JOURNAL = "journal"
    SCORES = "scores"
    TASKS = "tasks"
    OUTCOMES = "outcomes"
    MARK_GROUPS = "mark_groups"
    SCHOOLS = "schools"

    @property
    def label(self) -> str:
        """The kind in Russian, as a person chooses it."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    TableKind.PUPILS: "Индивидуальные результаты",
    TableKind.MARKS: "Статистика по отметкам",
    TableKind.JOURNAL: "Сравнение отметок с отметками по журналу",
    TableKind.SCORES: "Распределение первичных баллов",
    TableKind.TASKS: "Выполнение заданий",
    TableKind.OUTCOMES: "Достижение планируемых результатов",
    TableKind.MARK_GROUPS: "Выполнение заданий группами участников",
    TableKind.SCHOOLS: "Сводная таблица по школам",
}


class Meaning(StrEnum):
    """What a column holds. TASK, MARKS and SCORE columns have a number: the task, the mark, the primary score."""

    IGNORED = "ignored"
    CODE = "code"
    PUPIL_NAME = "pupil_name"
    SCHOOL_CODE = "school_code"
    SCHOOL_NAME = "school_name"
    MUNICIPALITY = "municipality"
    REGION = "region"
    CLASS = "class"
    VARIANT = "variant"
    TASK = "task"
    PRIMARY = "primary"
    TEST_SCORE = "test_score"
    MARK = "mark"
    JOURNAL_MARK = "journal_mark"
    GROUP = "group"
    MARK_GROUP = "mark_group"
    SCHOOLS_COUNT = "schools_count"
    PARTICIPANTS = "participants"
    MARKS = "marks"
    MARKS_COUNT = "marks_count"
    MARKS_SHARE = "marks_share"
    SCORE = "score"
    SHARE = "share"
    LOWERED = "lowered"
    CONFIRMED = "confirmed"
    RAISED = "raised"
    MEAN_MARK = "mean_mark"
    MEAN_SCORE = "mean_score"
    MINIMUM = "minimum"
    MAXIMUM_GOT = "maximum_got"
    TASK_NUMBER = "task_number"
    TASK_TEXT = "task_text"
    TASK_MAXIMUM = "task_maximum"
    TASK_LEVEL = "task_level"
    AVERAGE_SHARE = "average_share"
    DISTRICT_SHARE = "district_share"
    REGION_SHARE = "region_share"
    COUNTRY_SHARE = "country_share"

    @property
    def label(self) -> str:
        """The meaning in Russian, as a person chooses it."""
        return _MEANING_LABELS[self]

    @property
    def numbered(self) -> bool:
        """Whether a column of it needs a number beside."""
        return self in _NUMBERED


_NUMBERED = frozenset({Meaning.TASK, Meaning.MARKS, Meaning.MARKS_COUNT, Meaning.MARKS_SHARE, Meaning.SCORE})
COMPARED = (Meaning.LOWERED, Meaning.CONFIRMED, Meaning.RAISED)
SHARE_OF = "%"  # the number of a column of COMPARED that holds shares and not pupils
_MEANING_LABELS = {
    Meaning.IGNORED: "не загружать",
    Meaning.CODE: "Код участника",
    Meaning.PUPIL_NAME: "Фамилия, имя участника",
    Meaning.SCHOOL_CODE: "Код школы",
    Meaning.SCHOOL_NAME: "Школа",
    Meaning.MUNICIPALITY: "Муниципалитет",
    Meaning.REGION: "Регион",
    Meaning.CLASS: "Класс",
    Meaning.VARIANT: "Вариант",
    Meaning.TASK: "Задание",
    Meaning.PRIMARY: "Первичный балл",
    Meaning.TEST_SCORE: "Тестовый балл",
    Meaning.MARK: "Отметка",
    Meaning.JOURNAL_MARK: "Отметка по журналу",
    Meaning.GROUP: "Группа участников",
    Meaning.MARK_GROUP: "Группа по отметке",
    Meaning.SCHOOLS_COUNT: "Число школ",
    Meaning.PARTICIPANTS: "Число участников",
    Meaning.MARKS: "Отметки",
    Meaning.MARKS_COUNT: "Число отметок",
    Meaning.MARKS_SHARE: "Доля отметок, %",
    Meaning.SCORE: "Доля набравших балл, %",
    Meaning.SHARE: "Доля, %",
    Meaning.LOWERED: "Понизили отметку",
    Meaning.CONFIRMED: "Подтвердили отметку",
    Meaning.RAISED: "Повысили отметку",
    Meaning.MEAN_MARK: "Средняя отметка",
    Meaning.MEAN_SCORE: "Средний балл",
    Meaning.MINIMUM: "Наименьший балл",
    Meaning.MAXIMUM_GOT: "Наибольший балл",
    Meaning.TASK_NUMBER: "Номер задания",
    Meaning.TASK_TEXT: "Что проверяет задание",
    Meaning.TASK_MAXIMUM: "Максимальный балл задания",
    Meaning.TASK_LEVEL: "Уровень задания",
    Meaning.AVERAGE_SHARE: "Выполнение школой, %",
    Meaning.DISTRICT_SHARE: "Выполнение по району, %",
    Meaning.REGION_SHARE: "Выполнение по региону, %",
    Meaning.COUNTRY_SHARE: "Выполнение по России, %",
}


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What a column holds: «задание 9.1, не больше 2 баллов» is (TASK, "9.1", 2.0)."""

    meaning: Meaning
    number: str = ""
    maximum: float | None = None

    @property
    def key(self) -> str:
        """The meaning as text («task:9.1»), for profiles and programs."""
        return f"{self.meaning.value}:{self.number}" if self.number else self.meaning.value

    @property
    def label(self) -> str:
        """The meaning in Russian, the number in it: «Задание 9.1», «Доля отметок, % (5)»."""
        if not self.number:
            return self.meaning.label
        return f"Задание {self.number}" if self.meaning is Meaning.TASK else f"{self.meaning.label} ({self.number})"

    @classmethod
    def from_key(cls, key: str) -> "ColumnMeaning":
        """Return the meaning of a text like «task:9.1». Raises ValueError where it is none."""
        name, _, number = key.partition(":")
        meaning = Meaning(name)
        if meaning.numbered != bool(number) and (meaning not in COMPARED or number != SHARE_OF):
            raise ValueError(key)
        return cls(meaning, number)


@dataclass(frozen=True, slots=True)
class TableProfile:
    """How the columns of a kind of table are matched: `headings` in their order and their `meanings`.

    `header_rows` is how many rows the heading has. A table with the same headings gets the same meanings; tasks may be
    more or fewer (`fingerprint` leaves their numbers out), their meanings follow from their own headings.
    """

    name: str
    kind: TableKind
    headings: tuple[str, ...]
    meanings: tuple[ColumnMeaning, ...]
    header_rows: int = 1

    @property
    def fingerprint(self) -> str:
        """By what a table of this profile is known: its headings without order, marks and numbers of tasks."""
        return fingerprint(self.headings, self.meanings)

    def as_json(self) -> str:
        """Return the profile as text for the file."""
        return json.dumps(
            {
                "name": self.name,
                "kind": self.kind.value,
                "headings": list(self.headings),
                "meanings": [one.key for one in self.meanings],
                "header_rows": self.header_rows,
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> "TableProfile":
        """Return a stored profile. Raises InputRefused for a text that is none."""
        try:
            data = json.loads(text)
            headings = tuple(str(one)[:_LONGEST] for one in data["headings"])
            meanings = tuple(ColumnMeaning.from_key(str(one)) for one in data["meanings"])
            rows = int(data["header_rows"])
            if len(headings) != len(meanings) or not 1 <= rows <= 10 or len(headings) > _MOST_COLUMNS:
                raise ValueError("sizes")
            return cls(str(data["name"])[:_LONGEST], TableKind(data["kind"]), headings, meanings, rows)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
            raise InputRefused(DAMAGED_PROFILE, str(error)) from error


def fold_heading(text: str) -> str:
    """Return a heading as headings are compared: small letters and digits only (and %), «е» for «ё»."""
    return "".join(sign for sign in text.lower().replace("ё", "е") if sign.isalnum() or sign in "%№")


def fingerprint(headings: Sequence[str], meanings: Sequence[ColumnMeaning]) -> str:
    """Return by what the headings of a table are known again; numbered columns count once, whatever their number."""
    parts = {
        one.meaning.value if one.number else fold_heading(heading)
        for heading, one in zip(headings, meanings, strict=True)
    }
    return "|".join(sorted(part for part in parts if part))


class PupilRow(NamedTuple):
    """A pupil as the table has it; `row` is the row of the sheet (from 1). Marks are labels («4», «зачёт»), "" none."""

    row: int
    school_code: str
    school_name: str
    municipality: str
    code: str
    class_name: str
    variant: str
    name: str
    scores: tuple[float | None, ...]
    primary: float | None
    test_score: float | None
    mark: str
    journal_mark: str


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """Figures of a school (of one of its classes) or of a group as the table has them: field → value.

    Fields are the keys of the sheet of schools and, beyond it, `task:N` (per cent of the maximum), `task:N:M` (the
    same of those with mark M), `score:N` (per cent of participants with N primary points).
    """

    name: str
    code: str = ""
    class_name: str = ""
    row: int = 0
    values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableRemark:
    """What is wrong or doubtful in the file, in one Russian sentence that names the place.

    `sheet` and `cell` («Ф1», «F12») are given again for programs, "" where the sentence is about more than a cell.
    """

    severity: Severity
    text: str
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class ResultTable:
    """A table of results that was read: what assessment it is of, pupils or figures of schools, reference figures.

    `procedure` and `subject` are codes of the reference data, "" where not recognised; `grade` and `school_year` (the
    year in which it begins) None likewise. `declared` is the number of participants that the file names. `reference`
    has the figures of the region, the country and the like by group. `rows_read` counts rows with data.
    """

    kind: TableKind
    source: str = ""
    sheet: str = ""
    title: str = ""
    procedure: str = ""
    subject: str = ""
    grade: int | None = None
    school_year: int | None = None
    declared: int | None = None
    tasks: tuple[Task, ...] = ()
    pupils: tuple[PupilRow, ...] = ()
    schools: tuple[SchoolRow, ...] = ()
    reference: tuple[SchoolRow, ...] = ()
    remarks: tuple[TableRemark, ...] = ()
    profile: TableProfile | None = None
    rows_read: int = 0

    def school_keys(self) -> tuple[tuple[str, str], ...]:
        """Return (code, name) of each school the table speaks of, in the order of the table; ("", "") for none."""
        if self.kind is TableKind.PUPILS:
            return tuple(dict.fromkeys((one.school_code, one.school_name) for one in self.pupils))
        return tuple(dict.fromkeys((one.code, one.name) for one in self.schools))

    @property
    def read(self) -> int | None:
        """How many participants were read: pupils, or the sum of what schools have; None where that is not told."""
        if self.kind is TableKind.PUPILS:
            return len(self.pupils)
        told = [one.values["participants"] for one in self.schools if "participants" in one.values]
        return int(sum(told)) if told else None

    @property
    def errors(self) -> int:
        """How many remarks are errors."""
        return sum(one.severity is Severity.ERROR for one in self.remarks)


def column_letters(column: int) -> str:
    """Return the letters of a column (from 0): 0 → «A», 26 → «AA»."""
    letters = ""
    column += 1
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, row and column from 0: (11, 5) → «F12»."""
    return f"{column_letters(column)}{row + 1}"
