"""Tables nobody would write on purpose, taken in: only a refusal is ever raised, and a refused one changes nothing.

Fifteen hundred tables altogether. The cases of a test share one file, so that they meet what earlier ones left there.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.assessments.model import Assessment, Task
from msoko_desktop.domain.assessments.tables import TableKind
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history
from msoko_desktop.services.result_import import (
    ColumnMeaning,
    Decisions,
    Inspection,
    Meaning,
    differences,
    inspect_bytes,
    new_work,
    reread,
    take_in,
)
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import add_schools
from msoko_desktop.storage.district_file import District
from tests.readers.result_files import F1, Row, book, open_sheet, text

TITLE = "ВПР 2026 Математика 8 класс"
PUPIL_HEAD = ("ОО", "Название ОО", "Код участника", "Класс", "1 (1б)", "2 (2б)", "3К1 (5б)", "Первичный балл",
              "Отметка", "Отметка по журналу")  # fmt: skip
STRANGE = st.one_of(
    st.none(),
    st.sampled_from(["edu990001", "СОШ № 1", "edu777", "X", "-", "1e400", "Итого", "=1+1", "Понизили", "12,5", "nan"]),
    st.integers(-5, 400),
    st.floats(-1e10, 1e10),
    st.booleans(),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8),
)
SCHOOLS = st.sampled_from(["edu990001", "edu990002", "edu990003", "edu777", "", "СОШ № 1", "Лицей № 2"])
SHARES = st.sampled_from([0, 10, 20, 25, 30, 40, 50, 100, "12,5", "33,3%"])
POINTS = st.sampled_from([0, 1, 2, 3, "X", "-", None, "1 б."])


def mostly(cell: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A cell as it should be, once in a dozen anything else."""
    return st.integers(0, 11).flatmap(lambda chance: STRANGE if chance == 0 else cell)


def rows_of(*cells: st.SearchStrategy[object]) -> st.SearchStrategy[list[Row]]:
    """Up to eight rows of such cells, some of them anything at all."""
    usual = st.tuples(*map(mostly, cells))
    return st.lists(st.one_of(usual, usual, usual, st.lists(STRANGE, max_size=10).map(tuple)), min_size=1, max_size=8)


def report(title: str, head: Sequence[str], *cells: st.SearchStrategy[object]) -> st.SearchStrategy[list[Row]]:
    """A report with its title, its headings and rows under them."""
    return rows_of(*cells).map(lambda rows: [(title,), tuple(head), *rows])


MARKS = st.sampled_from(["2", "3", "4", "5", 3, 4, "", None])
PARTICIPANTS = st.sampled_from([5, 10, 20, 25, 40])
CODES = st.sampled_from(["001", "002", "003", "004", 5, ""])
REPORTS = st.one_of(
    report(TITLE, PUPIL_HEAD, SCHOOLS, SCHOOLS, CODES, st.sampled_from(["8А", "8Б", ""]), POINTS, POINTS, POINTS,
           st.integers(0, 8), MARKS, MARKS),
    report(TITLE + ". Статистика по отметкам", ("Группы участников", "Кол-во участников", "2", "3", "4", "5"),
           SCHOOLS, PARTICIPANTS, SHARES, SHARES, SHARES, SHARES),
    report(TITLE + ". Сравнение отметок", ("Группы участников", "Кол-во участников", "%"),
           st.sampled_from(["СОШ № 1", "Лицей № 2", "Понизили", "Подтвердили", "Повысили", "Всего"]),
           PARTICIPANTS, SHARES),
    report(TITLE + ". Выполнение заданий", ("Группы участников", "Кол-во участников", "1", "2", "3К1"),
           SCHOOLS, PARTICIPANTS, SHARES, SHARES, SHARES),
    report(TITLE + ". Выполнение заданий группами", ("Группы участников", "Получили отметку", "1", "2"),
           SCHOOLS, MARKS, SHARES, SHARES),
    report(TITLE + ". Достижение планируемых результатов", ("№ задания", "Макс балл", "% выполнения", "По региону"),
           st.sampled_from(["1", "2", "3К1", "4"]), st.sampled_from([1, 2, 5]), SHARES, SHARES),
    report(TITLE + ". Распределение первичных баллов", ("Группы участников", "Кол-во участников", *map(str, range(9))),
           SCHOOLS, PARTICIPANTS, *[SHARES] * 9),
)  # fmt: skip
MAKERS: tuple[Callable[[list[Row]], bytes], ...] = (
    book,
    lambda rows: open_sheet([[None if one is None else str(one) for one in row] for row in rows]),
    lambda rows: text(rows, ";", "utf-8"),
)


def cases(count: int) -> settings:
    """So many cases, the same ones every time."""
    every = list(HealthCheck)
    return settings(max_examples=count, deadline=None, suppress_health_check=every, database=None, derandomize=True)


def everything(d: District) -> str:
    """The whole data base, byte by byte, as one number."""
    return hashlib.sha256(d.connection.serialize()).hexdigest()


def data_of(d: District) -> list[str]:
    """What the tables hold, without the undo log and the history of cells, which only grow: undoing gives it back."""
    kept = ('INSERT INTO "undo_', 'INSERT INTO "cell_change"', 'INSERT INTO "sqlite_sequence"')
    return sorted(one for one in d.connection.iterdump() if one.startswith("INSERT") and not one.startswith(kept))


@dataclass
class Taking:
    """Takes tables in one after the other and counts: refused ones are held against what the file was before."""

    d: District
    taken: int = 0
    refused: int = 0
    before: str = field(init=False)

    def __post_init__(self) -> None:
        self.before = everything(self.d)

    def __call__(self, found: Callable[[], tuple[Inspection, Decisions]], *, undone: bool) -> None:
        """Take a table in or see that it changed nothing; one that is `undone` afterwards leaves no trace."""
        was = data_of(self.d) if undone else []
        try:
            inspection, decisions = found()
            if inspection.table is None:
                raise InputRefused(inspection.problem or "Таблицы нет.")
            differences(self.d, inspection.table, decisions)
            assert everything(self.d) == self.before, "only looked at"
            changes = take_in(self.d, inspection.table, decisions)
        except UserError as refusal:
            self.refused += 1
            assert str(refusal)
            assert everything(self.d) == self.before
            return
        self.taken += 1
        if not changes:  # a table that holds what is there already is no step, so that there is nothing to take back
            undone = False
            assert everything(self.d) == self.before
        if undone:
            history.undo(self.d)
            assert data_of(self.d) == was
        self.before = everything(self.d)


@pytest.fixture
def d(empty: District) -> District:
    """A district with three schools, ids 1 to 3."""
    add_schools(
        empty,
        [School("СОШ № 1", code="edu990001"), School("Лицей № 2", code="edu990002"), School("ООШ № 3")],
    )
    return empty


def decided(d: District, inspection: Inspection, school: int | None, *, overwrite: bool) -> Decisions:
    """What a person decides in haste: all strange schools are the same one (None: left out)."""
    if inspection.table is None:
        raise InputRefused(inspection.problem)
    work = inspection.assessment or new_work(d, inspection.table, 2025, "vpr", "mathematics", 8)
    return Decisions(work, {one.key: school for one in inspection.unknown}, overwrite)


DECISIONS = st.tuples(
    st.sampled_from([None, 1, 1, 2, 2, 99]), st.booleans(), st.integers(0, 3).map(lambda one: one == 0)
)


def test_six_hundred_reports_with_strange_cells(d: District) -> None:
    tasks = (Task("1", 1), Task("2", 2), Task("3К1", 5), Task("4", 1))
    assessments.add_assessments(d, [Assessment(2025, "vpr", "mathematics", 8, tasks=tasks)])
    taking = Taking(d)

    @cases(600)
    @given(REPORTS, st.sampled_from(MAKERS), DECISIONS)
    def check(rows: list[Row], made: Callable[[list[Row]], bytes], decisions: tuple[int | None, bool, bool]) -> None:
        school, overwrite, undone = decisions

        def found() -> tuple[Inspection, Decisions]:
            inspection = inspect_bytes(d, made(rows), "Отчёт.xlsx")
            return inspection, decided(d, inspection, school, overwrite=overwrite)

        taking(found, undone=undone)

    check()
    assert taking.taken > 150
    assert taking.refused > 50


def test_three_hundred_tables_whose_columns_a_person_names_at_will(d: District) -> None:
    works = [Assessment(2025, "vpr", "mathematics", grade, tasks=(Task("1", 1), Task("2", 2))) for grade in (4, 5)]
    first, second = assessments.add_assessments(d, works).created
    taking = Taking(d)
    wide = rows_of(SCHOOLS, CODES, POINTS, POINTS, PARTICIPANTS, MARKS, SHARES)

    @cases(300)
    @given(wide, st.sampled_from([first, second, None]), DECISIONS, st.data())
    def check(
        rows: list[Row],
        work: int | None,
        decisions: tuple[int | None, bool, bool],
        data: st.DataObject,
    ) -> None:
        school, overwrite, undone = decisions

        def found() -> tuple[Inspection, Decisions]:
            inspection = inspect_bytes(d, book([("Школа", "Код", "а", "б", "в", "г", "д"), *rows]), "Своя.xlsx")
            usual = [Meaning.SCHOOL_NAME, Meaning.CODE, Meaning.TASK, Meaning.TASK, Meaning.IGNORED, Meaning.MARK]
            one = st.sampled_from([*Meaning])
            meanings = [data.draw(mostly(st.just(usual[at])) if at < len(usual) else one) for at in range(7)]
            named = [
                ColumnMeaning(meaning, "12"[at % 2] if meaning.numbered else "")
                for at, meaning in enumerate(meanings)
                if isinstance(meaning, Meaning)
            ]
            named += [ColumnMeaning(Meaning.IGNORED)] * (len(inspection.layout.meanings) - len(named))
            kind = data.draw(st.sampled_from([None, None, *TableKind]))
            inspection = reread(d, inspection, None, named[: len(inspection.layout.meanings)], kind)
            made = decided(d, inspection, school, overwrite=overwrite)
            chosen = made.assessment if work is None else assessments.read_assessment(d, work)
            return inspection, Decisions(chosen, made.schools, overwrite, data.draw(st.sampled_from(["", "Своя"])))

        taking(found, undone=undone)

    check()
    assert taking.taken > 50
    assert taking.refused > 30


WHOLE = (F1, [(TITLE,), PUPIL_HEAD, ("edu990001", "", "1", "8А", 1, 2, 4, 7), ("edu990002", "", "1", "8А", 1, 2, 3, 6)])


def test_six_hundred_files_with_damaged_bytes(d: District) -> None:
    wholes = [made(list(rows)) for rows in WHOLE for made in (*MAKERS, MAKERS[-1], MAKERS[-1])]
    taking = Taking(d)

    @cases(600)
    @given(st.sampled_from(wholes), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=4),
           st.sampled_from([None, None, None, 0.5, 0.9]), DECISIONS)  # fmt: skip
    def check(
        whole: bytes,
        bytes_: list[tuple[int, int]],
        part: float | None,
        decisions: tuple[int | None, bool, bool],
    ) -> None:
        damaged = bytearray(whole if part is None else whole[: int(len(whole) * part)])
        for place, value in bytes_:
            damaged[place % len(damaged)] = value
        school, overwrite, undone = decisions

        def found() -> tuple[Inspection, Decisions]:
            inspection = inspect_bytes(d, bytes(damaged), "Ф1.xlsx")
            return inspection, decided(d, inspection, school, overwrite=overwrite)

        taking(found, undone=undone)

    check()
    assert taking.taken > 60
    assert taking.refused > 100
