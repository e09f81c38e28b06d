"""Every analysis that the road maps name, by its name: its report on the demonstration district beside plain SQL."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from statsmodels.stats.proportion import proportion_confint

from msoko_desktop.domain.analysis.model import Figure
from msoko_desktop.services.analysis.low_results import low_results
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice, ReportContent, find_report
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district

YEAR = 2025
WEIGHT = {"5": 100, "4": 64, "3": 36, "2": 16}  # СОУ, domain.md 4


@dataclass(frozen=True)
class Demo:
    """The demonstration district: its reports, and its file asked in SQL."""

    reader: ResultReader
    path: Path

    def ask(self, query: str, *values: object) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(query, values).fetchall()

    def build(self, key: str, choice: Choice = Choice(school_years=(YEAR,))) -> ReportContent:  # noqa: B008
        found = find_report(key).build(self.reader, choice)
        assert not found.explanation, (key, found.explanation)
        return found

    def pupils(self, procedure: str, subject: str, grade: int, year: int = YEAR) -> list[tuple[str, float, str, str]]:
        """Mark, score, school and note («Вариант») of each participant of a work."""
        query = """
            SELECT p.mark, COALESCE(p.test_score, p.primary_score), s.short_name, p.variant FROM pupil_result p
            JOIN assessment a ON a.id = p.assessment_id JOIN school s ON s.id = p.school_id
            WHERE a.school_year = ? AND a.procedure = ? AND a.subject = ? AND a.grade = ?"""
        found = self.ask(query, year, procedure, subject, grade)
        return [(str(mark), float(str(score)), str(school), str(variant)) for mark, score, school, variant in found]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    with closing(open_district(path, read_only=True)) as district:
        yield Demo(ResultReader(district), path)


def cell(content: ReportContent, title: str, key: str, table: int = 0) -> Figure:
    rows = [row for row in content.tables[table].rows if row.title == title]
    assert len(rows) == 1, (title, [row.title for row in content.tables[table].rows])
    return rows[0].figures[key]


def holds(figure: Figure, part: int, whole: int) -> None:
    """A share is right, with its N and its Wilson interval."""
    assert whole > 0 and figure.n == whole
    assert figure.value == pytest.approx(part / whole * 100)
    low, high = proportion_confint(part, whole, method="wilson")
    assert [figure.low, figure.high] == pytest.approx([low * 100, high * 100])


def passed(rows: list[tuple[str, float, str, str]]) -> int:
    return sum(row[0] != "2" for row in rows)


def good(rows: list[tuple[str, float, str, str]]) -> int:
    return sum(row[0] in ("4", "5") for row in rows)


# --- Предгорный, section 1


def of_tag(demo: Demo, key: str, words: str, title: str) -> None:
    found = demo.build(key)
    for subject, name in (("russian", "Русский язык"), ("mathematics", "Математика")):
        everybody = demo.pupils("oge", subject, 9)
        tagged = [row for row in everybody if words in row[3]]
        holds(cell(found, f"{name}, 9 класс. {title}", "success_rate"), passed(tagged), len(tagged))
        holds(cell(found, f"{name}, 9 класс. {title}", "quality_rate"), good(tagged), len(tagged))
        everyone = cell(found, f"ОГЭ: {name}, 9 класс. Все участники", "mean_mark")
        assert everyone.value == pytest.approx(np.mean([int(row[0]) for row in everybody]))


def repeaters(demo: Demo) -> None:
    of_tag(demo, "gia9_repeaters", "повторно", "Оставленные на повторное обучение")


def disabled(demo: Demo) -> None:
    of_tag(demo, "gia_disabled", "ОВЗ", "Участники с ОВЗ")


def honours(demo: Demo) -> None:
    of_tag(demo, "honours_9", "с отличием", "Достигшие особых успехов в обучении (аттестат с отличием)")


def high_low(demo: Demo) -> None:
    found = demo.build("gia_high_low")
    whole = demo.pupils("oge", "russian", 9)
    rows = {row.title.rpartition(". ")[2]: row for row in found.tables[0].rows if "ОГЭ: Русский язык" in row.title}
    high, low = rows["Школы с высокими результатами"], rows["Школы с низкими результатами"]
    names = {int(str(key)): str(name) for key, name in demo.ask("SELECT id, short_name FROM school")}
    for row in (high, low):
        own = [one for one in whole if one[2] in {names[school] for school in row.school_ids}]
        holds(row.figures["success_rate"], passed(own), len(own))
    means = [np.mean([one[1] for one in whole if one[2] in {names[s] for s in r.school_ids}]) for r in (high, low)]
    assert means[0] > np.mean([one[1] for one in whole]) > means[1]
    (listed,) = [row for title, row in rows.items() if title.startswith("ШНРО (перечень 2026 года)")]
    of_list = demo.ask("SELECT school_id FROM school_membership WHERE list = 'low_results' AND year = 2026")
    assert set(listed.school_ids) <= {int(str(one)) for (one,) in of_list}


def adverse(demo: Demo) -> None:
    found = demo.build("gia_adverse")
    query = """SELECT s.short_name FROM school_membership m JOIN school s ON s.id = m.school_id
        WHERE m.list = 'adverse_conditions' AND m.year = (
            SELECT MAX(year) FROM school_membership WHERE list = 'adverse_conditions' AND year <= 2026)"""
    listed = {str(name) for (name,) in demo.ask(query)}
    own = [row for row in demo.pupils("oge", "mathematics", 9) if row[2] in listed]
    holds(cell(found, "ОГЭ: Математика, 9 класс. ШФНСУ", "success_rate"), passed(own), len(own))


def independent(demo: Demo) -> None:
    rows = demo.pupils("vpr", "mathematics", 8)
    degree = cell(demo.build("independent"), "ВПР: Математика, 8 класс", "learning_degree")
    assert degree.value == pytest.approx(sum(WEIGHT[row[0]] for row in rows) / len(rows)) and degree.n == len(rows)


def essay(demo: Demo) -> None:
    rows = demo.pupils("essay_11", "russian", 11)
    holds(cell(demo.build("essay"), "Район", "success_rate"), sum(row[1] >= 3 for row in rows), len(rows))


def interview(demo: Demo) -> None:
    rows = demo.pupils("interview_9", "russian", 9)
    holds(cell(demo.build("interview"), "Район", "success_rate"), sum(row[1] >= 10 for row in rows), len(rows))


def trial(demo: Demo) -> None:
    found, first, second = (
        demo.build("trial"),
        demo.pupils("trial_exam", "mathematics", 9),
        demo.pupils("oge", "mathematics", 9),
    )
    holds(cell(found, "Район", "quality_rate@first"), good(first), len(first))
    holds(cell(found, "Район", "quality_rate@second"), good(second), len(second))
    change = cell(found, "Район", "quality_rate@change").value
    assert change == pytest.approx((good(second) / len(second) - good(first) / len(first)) * 100)


def medals(demo: Demo) -> None:
    query = """SELECT p.school_id || '/' || p.code, a.subject, p.test_score, p.mark FROM pupil_result p
        JOIN assessment a ON a.id = p.assessment_id
        WHERE a.procedure = 'ege' AND a.school_year = 2025 AND p.variant LIKE '%медаль I'"""
    by_pupil: dict[str, dict[str, tuple[float | None, str]]] = {}
    for code, subject, score, mark in demo.ask(query):
        by_pupil.setdefault(str(code), {})[str(subject)] = (None if score is None else float(str(score)), str(mark))
    confirmed = 0
    for own in by_pupil.values():  # order № 730: 70 in Russian and 70 in another subject, or «5» in base mathematics
        russian, profile = own.get("russian", (None, ""))[0], own.get("mathematics_profile", (None, ""))[0]
        base = own.get("mathematics_base", (None, ""))[1]
        second = profile >= 70 if profile is not None else base == "5"
        confirmed += russian is not None and russian >= 70 and second
    found = demo.build("medals")
    assert cell(found, "Район", "candidates").value == len(by_pupil)
    assert cell(found, "Район", "confirmed").value == confirmed


def ege_gve(demo: Demo) -> None:
    found = demo.build("ege_gve")
    ege, gve = demo.pupils("ege", "russian", 11), demo.pupils("gve", "russian", 11)
    assert cell(found, "ЕГЭ: Русский язык, 11 класс", "mean_score").value == pytest.approx(np.mean([r[1] for r in ege]))
    holds(cell(found, "ГВЭ: Русский язык, 11 класс", "success_rate"), passed(gve), len(gve))


def below_minimum(demo: Demo) -> None:
    found = demo.build("below_minimum")
    works = {str(s): f"below_share@{i}" for i, s in demo.ask(
        "SELECT id, subject FROM assessment WHERE procedure = 'ege' AND school_year = 2025"
    )}  # fmt: skip
    for subject, least in (("russian", 24), ("mathematics_profile", 27)):
        rows = demo.pupils("ege", subject, 11)
        holds(cell(found, "Район", works[subject]), sum(row[1] < least for row in rows), len(rows))
    base = demo.pupils("ege", "mathematics_base", 11)
    holds(cell(found, "Район", works["mathematics_base"]), len(base) - passed(base), len(base))


def summary(demo: Demo) -> None:
    found = demo.build("gia_summary")
    for subject, name in (("russian", "Русский язык"), ("mathematics", "Математика")):
        rows = demo.pupils("oge", subject, 9)
        holds(cell(found, f"ОГЭ: {name}, 9 класс", "quality_rate"), good(rows), len(rows))
        mean = cell(found, f"ОГЭ: {name}, 9 класс", "mean_score")
        assert mean.value == pytest.approx(np.mean([row[1] for row in rows]))
    rows = demo.pupils("ege", "russian", 11)
    holds(cell(found, "ЕГЭ: Русский язык, 11 класс", "high_share"), sum(row[1] >= 81 for row in rows), len(rows))


# --- Саров, section 3, and what the others ask for


def clusters(demo: Demo) -> None:
    codes = ("2.2.1", "2.2.2", "2.3.2", "3.1.5", "3.2.1", "3.2.3", "3.2.4", "3.2.5")
    values: dict[str, dict[str, float]] = {}
    query = """SELECT s.short_name, c.code, c.value FROM context_value c JOIN school s ON s.id = c.school_id
        WHERE c.year = 2025 AND c.value IS NOT NULL AND (s.closed IS NULL OR s.closed > '2025-09-01')
        ORDER BY s.position"""
    for name, code, value in demo.ask(query):
        values.setdefault(str(name), {})[str(code)] = float(str(value))
    full = {name: [own[code] for code in codes] for name, own in values.items() if all(code in own for code in codes)}
    table = np.array(list(full.values()))
    z = (table - table.mean(axis=0)) / table.std(axis=0, ddof=1)
    found = demo.build("clusters", Choice(school_years=(YEAR,), cluster_count=3, split=False))
    labels = fcluster(linkage(z, method="ward"), 3, criterion="maxclust")
    names = {int(str(key)): str(name) for key, name in demo.ask("SELECT id, short_name FROM school")}
    ours = {frozenset(names[one] for one in schools) for schools in found.clusters.values()}
    theirs = {frozenset(n for n, own in zip(full, labels, strict=True) if own == label) for label in set(labels)}
    assert ours == theirs


def complex_analysis(demo: Demo) -> None:
    rows = demo.pupils("interview_9", "russian", 9)
    means = {name: np.mean([row[1] for row in rows if row[2] == name]) for name in {row[2] for row in rows}}
    all_means = np.array(list(means.values()))
    found = demo.build("complex")
    name = "МБОУ «Верхнезаозёрский лицей»"
    expected = (means[name] - all_means.mean()) / all_means.std(ddof=1)
    assert cell(found, name, "interview_9").value == pytest.approx(expected)


def levels(key: str, procedure: str, subject: str, grade: int) -> Callable[[Demo], None]:
    def check(demo: Demo) -> None:
        rows, found = demo.pupils(procedure, subject, grade), demo.build(key)
        for place, level in enumerate(("ниже базового", "базовый", "повышенный", "высокий")):
            holds(cell(found, "Район", f"level_{place}_share"), sum(row[0] == level for row in rows), len(rows))

    return check


def cohort(key: str, first: tuple[str, str, int, int], second: tuple[str, str, int, int]) -> Callable[[Demo], None]:
    def check(demo: Demo) -> None:
        before, after = demo.pupils(*first), demo.pupils(*second)
        tables = demo.build(key, Choice(school_years=(second[3],))).tables
        rows = [row.figures for table in tables for row in table.rows if row.title == "Район"]
        assert any(
            one["success_rate@first"].value == pytest.approx(passed(before) / len(before) * 100)
            and one["success_rate@second"].value == pytest.approx(passed(after) / len(after) * 100)
            for one in rows
        )

    return check


SEEDS: tuple[tuple[str, str, Callable[[Demo], None]], ...] = (
    ("Предгорный: ГИА-9 с учётом оставленных на повторное обучение", "gia9_repeaters", repeaters),
    ("Предгорный: ГИА школ с высокими и низкими результатами", "gia_high_low", high_low),
    ("Предгорный: ГИА школ в сложных социальных условиях", "gia_adverse", adverse),
    ("Предгорный: ГИА участников с ОВЗ", "gia_disabled", disabled),
    ("Предгорный: уровень обученности по независимым исследованиям", "independent", independent),
    ("Предгорный: итоговое сочинение", "essay", essay),
    ("Предгорный: итоговое собеседование", "interview", interview),
    ("Предгорный: пробный экзамен и экзамен", "trial", trial),
    ("Предгорный: выпускники 9 классов с отличием", "honours_9", honours),
    ("Предгорный: ЕГЭ претендентов на медаль", "medals", medals),
    ("Предгорный: ЕГЭ и ГВЭ", "ege_gve", ege_gve),
    ("Предгорный: ниже минимума по русскому языку и математике", "below_minimum", below_minimum),
    ("Предгорный, Саров: сведения о результатах ГИА", "gia_summary", summary),
    ("Саров: кластерный анализ", "clusters", clusters),
    ("Саров: комплексный анализ по нескольким процедурам", "complex", complex_analysis),
    ("Саров: НИКО", "niko", levels("niko", "niko", "mathematics", 6)),
    ("Саров: модель PISA", "pisa", levels("pisa", "pisa_model", "functional_literacy", 9)),
    (
        "Рассказово: объективность, ВПР-8 и ОГЭ-9 одного выпуска",
        "vpr_oge",
        cohort("vpr_oge", ("vpr", "mathematics", 8, 2024), ("oge", "mathematics", 9, 2025)),
    ),
)


@pytest.mark.parametrize(("name", "key", "check"), SEEDS, ids=[key for _, key, _ in SEEDS])
def test_an_analysis_of_the_road_maps_gives_the_figures_of_plain_sql(
    demo: Demo, name: str, key: str, check: Callable[[Demo], None]
) -> None:
    assert find_report(key).title
    check(demo)


# --- what is planted: two biased schools, three with low results, one resilient


def test_the_rules_find_exactly_the_planted_schools(demo: Demo) -> None:
    names = {int(str(key)): str(name) for key, name in demo.ask("SELECT id, short_name FROM school")}
    biased = {names[one.school_id] for one in signs(demo.reader, Choice()) if one.school_id is not None}
    assert biased == {"МБОУ «Верхнезаозёрская СОШ № 1»", "МБОУ «Верхнезаозёрская СОШ № 2»"}
    low = {names[one.school_id] for one in low_results(demo.reader, YEAR) if one.meets}
    assert low == {names[one.school_id] for one in low_results(demo.reader, YEAR) if one.meets_with_doubtful}
    assert low == {
        "МБОУ «Верхнезаозёрская СОШ № 2»",
        "МБОУ «Ольхологская СОШ»",
        "МБОУ «Тростниковская ООШ»",
    }
    resilient = [point.title for one in demo.build("conditions").planes for point in one.points if point.named]
    assert resilient == ["МБОУ «Лебяжемысская СОШ»"]
