"""«Откуда» is true: figures of every report worked out anew from the very cells they name, by SQL and numpy alone."""

import datetime as dt
import json
import random
import sqlite3
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from msoko_desktop.domain.analysis.model import Figure, GroupKind, Origin
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Scope
from msoko_desktop.services.analysis.reports import REPORTS, Choice, Report, ReportContent
from msoko_desktop.services.analysis.whence import whence
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district

YEAR, SAMPLE = 2025, 60
WORTH = {"2": 16, "3": 36, "4": 64, "5": 100}  # СОУ, domain.md 4
WEIGHTS = tomllib.loads((Path(__file__).parents[3] / "data" / "measures.toml").read_text(encoding="utf-8"))["index"]
#: Reports whose figures count people marked by words, candidates or signs: they are counted anew in test_seeds.
OTHERWISE = {
    "distribution",
    "bias",
    "journal",
    "medals",
    "gia9_repeaters",
    "gia_disabled",
    "honours_9",
    "tasks_by_mark",
}


@dataclass(frozen=True)
class Work:
    """The cells of a work: its scale and tasks as stored, pupils of some schools, rows of others."""

    scale: dict[str, Any]
    tasks: list[dict[str, Any]]
    pupils: list[tuple[Any, ...]]  # mark, primary, test, journal, scores
    rows: list[dict[str, float]]

    @property
    def kind(self) -> str:
        return str(self.scale["kind"])

    @property
    def most(self) -> float:
        if self.tasks and self.kind != "score":
            return float(sum(task["maximum"] for task in self.tasks))
        return float(self.scale["maximum"])

    def scores(self) -> list[float]:
        found = [(test if test is not None else primary) if self.kind == "score" else primary
                 for _, primary, test, _, _ in self.pupils]  # fmt: skip
        return [float(one) for one in found if one is not None]

    def marks(self) -> list[str]:
        counted = [mark for row in self.rows for mark in "2345" for _ in range(int(row.get(f"mark_{mark}", 0)))]
        return [str(mark) for mark, *_ in self.pupils if mark] + counted

    def parts(self, base: str) -> tuple[float, float]:
        """How many of how many a share is of."""
        if base in ("success_rate", "below_share") and self.kind == "score":
            least = self.scale["thresholds"][0]["minimum"]
            below = sum(one < least for one in self.scores()) + sum(row.get("below", 0) for row in self.rows)
            whole = len(self.scores()) + sum(row.get("participants", 0) for row in self.rows)
            return (below if base == "below_share" else whole - below), whole
        if base == "high_share":
            return sum(one >= self.scale["high"] for one in self.scores()), len(self.scores())
        marks = self.marks()
        good = {"success_rate": "345", "quality_rate": "45", "below_share": "2"}.get(base)
        if base.startswith("level_"):
            label = self.scale["bands"][int(base.split("_")[1])]["label"]
            return marks.count(label), len(marks)
        if base.startswith("mark_"):
            return marks.count(base.split("_")[1]), len(marks)
        assert good is not None, base
        if self.kind in ("pass", "level"):
            lowest = self.scale.get("low") or [self.scale["bands"][0]["label"]]
            low = sum(mark in lowest for mark in marks)
            return (low if base == "below_share" else len(marks) - low), len(marks)
        return sum(mark in good for mark in marks), len(marks)

    def sums(self) -> tuple[float, float]:
        """The sum of scores and how many have one."""
        rows = [(row["mean_score"], row["participants"]) for row in self.rows if "mean_score" in row]
        return sum(self.scores()) + sum(m * n for m, n in rows), len(self.scores()) + sum(n for _, n in rows)

    def value(self, base: str) -> float:
        if base == "participants":
            return len(self.pupils) + sum(row.get("participants", 0) for row in self.rows)
        if base == "mean_mark":
            return float(np.mean([int(mark) for mark in self.marks() if mark in WORTH]))
        if base == "learning_degree":
            return float(np.mean([WORTH[mark] for mark in self.marks()]))
        if base in ("mean_score", "completion"):
            total, n = self.sums()
            return total / n * (100 / self.most if base == "completion" else 1)
        if base == "median_score":
            return float(np.median(self.scores()))
        if base == "spread":
            return float(np.std(self.scores(), ddof=1))
        if base.startswith("task:"):
            at = [task["number"] for task in self.tasks].index(base.removeprefix("task:"))
            points = [np.frombuffer(blob, dtype="<i2") / 100 for *_, blob in self.pupils]  # what is missing is −0,01
            wrote = [one for one in points if (one >= 0).any()]  # points left out at the end are missing too
            got = sum(max(0.0, float(one[at])) for one in wrote if at < len(one))
            return got / len(wrote) / float(self.tasks[at]["maximum"]) * 100
        part, whole = self.parts(base)
        return part / whole * 100


class Cells:
    """The file asked in SQL for the cells that origins name."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path)

    def work(self, work_id: int, origins: Sequence[Origin] | None = None) -> Work:
        """The cells of origins in a work; None: all of it, rows only of schools without pupils."""
        ask = self.connection.execute
        scale, tasks = ask("SELECT scale, tasks FROM assessment WHERE id = ?", (work_id,)).fetchone()
        columns = "school_id, class_name, mark, primary_score, test_score, journal_mark, scores"
        pupils = ask(f"SELECT {columns} FROM pupil_result WHERE assessment_id = ?", (work_id,)).fetchall()  # noqa: S608
        rows: dict[int, dict[str, float]] = {}
        query = "SELECT school_id, field, value FROM school_result WHERE assessment_id = ?"
        for school, key, value in ask(query, (work_id,)):
            rows.setdefault(school, {})[key] = value
        if origins is None:
            with_pupils = {one[0] for one in pupils}
            own = [row for school, row in rows.items() if school not in with_pupils]
            return Work(json.loads(scale), json.loads(tasks), [one[2:] for one in pupils], own)
        chosen = [
            one[2:]
            for origin in origins
            if origin.view == "pupils"
            for one in pupils
            if one[0] in origin.school_ids and origin.class_name in ("", one[1])
        ]
        typed = [rows[school] for origin in origins if origin.view == "schools" for school in origin.school_ids]
        return Work(json.loads(scale), json.loads(tasks), chosen, typed)

    def schools(self, work_id: int) -> list[int]:
        query = """SELECT school_id FROM pupil_result WHERE assessment_id = ?1
            UNION SELECT school_id FROM school_result WHERE assessment_id = ?1"""
        return [one for (one,) in self.connection.execute(query, (work_id,))]

    def of_school(self, work_id: int, school: int) -> Work:
        whole = [Origin(work_id, "pupils", (school,))]
        found = self.work(work_id, whole)
        return found if found.pupils else self.work(work_id, [Origin(work_id, "schools", (school,))])

    def year(self, work_id: int) -> int:
        query = "SELECT school_year FROM assessment WHERE id = ?"
        return int(self.connection.execute(query, (work_id,)).fetchone()[0])

    def area(self, origin: Origin, base: str) -> float:
        """A figure of the region: as typed, or of the typed shares of its marks, named by the columns of the origin."""
        query = "SELECT field, value FROM reference_figure WHERE assessment_id = ? AND area = ?"
        typed = dict(self.connection.execute(query, (origin.assessment_id, origin.area)))
        if base in typed:
            assert origin.columns == (base,)
            return float(typed[base])
        shares = {mark: typed[f"mark_{mark}_share"] for mark in "2345"}
        assert set(origin.columns) == {f"mark_{mark}_share" for mark in shares}
        if base == "mean_mark":
            return float(sum(int(mark) * one for mark, one in shares.items()) / sum(shares.values()))
        good = {"success_rate": "345", "quality_rate": "45", "below_share": "2"}[base]
        return float(sum(shares[mark] for mark in good))

    def context(self, origin: Origin) -> list[float]:
        marks = ",".join("?" * len(origin.school_ids))
        query = f"SELECT value FROM context_value WHERE year = ? AND code = ? AND school_id IN ({marks})"  # noqa: S608
        found = self.connection.execute(query, (int(origin.area), origin.columns[0], *origin.school_ids))
        return [float(one) for (one,) in found]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ResultReader, Cells]]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    with closing(open_district(path, read_only=True)) as district:
        cells = Cells(path)
        yield ResultReader(district), cells
        cells.connection.close()


def choice_for(reader: ResultReader, report: Report) -> Choice:
    if report.key == "complex_school":
        return Choice(school_ids=(2,))
    if report.needs.scope is Scope.YEAR:
        return Choice(school_years=(YEAR,))
    works = [one for one in reader.assessments() if one.school_year == YEAR and report.needs.suits(one)]
    return Choice((works[0].id or 0,))


def figures_of(content: ReportContent) -> list[tuple[str, str, GroupKind, Figure]]:
    return [
        (row.key, one.key, row.kind, figure)
        for table in content.tables
        for row in table.rows
        for one in table.measures
        if (figure := row.figures.get(one.key)) is not None and figure.value is not None
    ]


def by_work(origins: Sequence[Origin]) -> dict[int, list[Origin]]:
    found: dict[int, list[Origin]] = {}
    for one in origins:
        found.setdefault(one.assessment_id, []).append(one)
    return found


def pooled(cells: Cells, works: dict[int, list[Origin]], base: str) -> float:
    """A share of several works together, or any measure of one."""
    if len(works) == 1:
        ((work_id, origins),) = works.items()
        return cells.work(work_id, origins).value(base)
    parts = [cells.work(work_id, origins).parts(base) for work_id, origins in works.items()]
    return sum(part for part, _ in parts) / sum(whole for _, whole in parts) * 100


def standing(cells: Cells, work_id: int, school: int) -> tuple[float, float]:
    """z of a school among all schools of a work by completion (of levels without points by the basic level), its N."""
    schools = cells.schools(work_id)
    of_school = {one: cells.of_school(work_id, one) for one in schools}
    values = {one: work.value("completion") for one, work in of_school.items() if work.sums()[1]}
    known = np.array(list(values.values()))
    return float((values[school] - known.mean()) / known.std(ddof=1)), of_school[school].sums()[1]


def expected(cells: Cells, row: str, key: str, figure: Figure) -> float | None:
    """The figure worked out anew from its cells; None for what is not made of sums of them."""
    base, _, column = key.partition("@")
    works = by_work(figure.origins)
    if row.startswith("area "):
        by_year = [
            cells.area(one, base) for one in sorted(figure.origins, key=lambda one: cells.year(one.assessment_id))
        ]
        return by_year[-1] - by_year[0] if column == "change" else by_year[0]
    if row == "effect" or base in ("taken", "met", "doubtful", "examined", "participation", "compared"):
        return None
    if base in ("schools", "silhouette") or (base == "index" and 0 in works) or base.startswith("z "):
        return None
    if base.startswith("mean ") and 0 in works:
        return float(np.mean(cells.context(figure.origins[0])))
    if base == "inside":
        return None
    if base == "result":
        school = int(row.removeprefix("school "))
        found = [(cells.of_school(one, school), cells.work(one)) for one in works]
        ahead = [(own.value("completion") - whole.value("completion"), own.sums()[1]) for own, whole in found]
        return sum(value * n for value, n in ahead) / sum(n for _, n in ahead)
    if base in ("z", "vpr", "oge", "ege", "gve", "interview_9", "essay_11", "niko", "trial_exam", "pisa_model"):
        (school,) = figure.origins[0].school_ids
        found_z = [standing(cells, one, school) for one in works]
        return sum(z * n for z, n in found_z) / sum(n for _, n in found_z)
    if base in ("index", "procedures"):
        return None
    if column == "change":
        years = sorted({cells.year(one) for one in works})
        groups = [[one for one in works if cells.year(one) == year] for year in years]
        if len(groups) == 1:  # two procedures of one year, the first one first
            groups = [[one] for one in works]
        before, after = ({one: works[one] for one in group} for group in groups)
        return pooled(cells, after, base) - pooled(cells, before, base)
    return pooled(cells, works, base)


@pytest.mark.parametrize("report", REPORTS, ids=lambda one: one.key)
def test_figures_are_those_of_the_cells_they_name(demo: tuple[ResultReader, Cells], report: Report) -> None:
    reader, cells = demo
    content = report.build(reader, choice_for(reader, report))
    if report.key == "journal":
        assert content.explanation
        return
    known = figures_of(content)
    for row, key, _, figure in known:  # nothing but what a rule asks for and signs of visits is without cells
        assert figure.origins or report.key == "bias", (row, key)
    chosen = random.Random(report.key).sample(known, min(SAMPLE, len(known)))  # noqa: S311
    checked = 0
    for row, key, kind, figure in chosen:
        assert all(place.title or place.place for place in whence(reader, figure.origins))
        if report.key in OTHERWISE or kind is GroupKind.PUPILS:
            continue
        value = expected(cells, row, key, figure)
        if value is not None:
            assert figure.value == pytest.approx(value, abs=1e-9), (row, key, figure.origins)
            checked += 1
    assert checked > len(chosen) / 6 or report.key in OTHERWISE, (report.key, checked, len(chosen))


def test_the_index_is_that_of_the_procedures_beside_it(demo: tuple[ResultReader, Cells]) -> None:
    """From the z of the same row: the places between worst and best, weighted over the procedures there; only results
    of enough people, and procedures of five schools with such results or more."""
    reader, _ = demo
    (complex_index,) = [one for one in REPORTS if one.key == "complex"]
    (table,) = complex_index.build(reader, Choice(school_years=(YEAR,))).tables
    names = [one.key for one in table.measures if one.key in WEIGHTS["weights"]]
    bounds = {}
    for name in names:
        own = [row.figures[name] for row in table.rows if name in row.figures]
        known = [one.value for one in own if one.value is not None and not one.small]
        if len(known) >= 5:
            bounds[name] = (min(known), max(known))
    assert len(names) > len(bounds) > 3
    for row in table.rows:
        sound = [name for name in bounds if name in row.figures and not row.figures[name].small]
        places = [
            (value - bounds[name][0]) / (bounds[name][1] - bounds[name][0])
            for name in sound
            if (value := row.figures[name].value) is not None
        ]
        assert (row.figures["procedures"].value or 0) == len(places)
        if len(places) < WEIGHTS["least_procedures"]:
            assert row.figures["index"].value is None
        else:
            assert row.figures["index"].value == pytest.approx(np.mean(places))
