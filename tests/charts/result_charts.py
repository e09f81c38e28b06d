"""Charts of results as the tests draw them: schools of a district, their figures, one chart of every kind."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from msoko_desktop.charts.results import (
    Box,
    Drawn,
    Fields,
    Heading,
    Place,
    Point,
    Row,
    Series,
    StackRow,
    bars_chart,
    box_of,
    boxes_chart,
    dendrogram_chart,
    heat_chart,
    histogram_chart,
    joins_of,
    quadrants_chart,
    radar_chart,
    stack_row,
    stacks_chart,
    years_chart,
)
from msoko_desktop.domain.analysis.distribution import Border, Histogram
from msoko_desktop.domain.analysis.model import Figure, Measure, MeasureKind

QUALITY = Measure("quality_rate", "Качество знаний", MeasureKind.SHARE, "", "", short_title="Качество, %")
MEAN = Measure("mean_mark", "Средняя отметка", MeasureKind.MEAN, "", "", decimals=2)
TASK = Measure("task_completion", "Выполнение задания", MeasureKind.SHARE, "", "")
HEADING = Heading("Качество знаний по школам", "ВПР 2026: Математика, 8 класс")
LONG = (
    "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № {} имени Героя "
    "Советского Союза А. И. Покрышкина» станицы Новопокровской"
)
SUBJECTS = (
    "Русский язык", "Математика", "Физика", "Химия", "Биология", "История", "Обществознание", "География",
    "Информатика", "Английский язык", "Немецкий язык", "Литература",
)  # fmt: skip
Draw = Callable[[Place], Drawn]


class Chance:
    """Numbers that look like chance and are the same in every run."""

    def __init__(self, seed: int) -> None:
        self._made = np.random.default_rng(seed)

    def randint(self, low: int, high: int) -> int:
        return int(self._made.integers(low, high, endpoint=True))

    def gauss(self, mean: float, spread: float) -> float:
        return float(self._made.normal(mean, spread))

    def random(self) -> float:
        return float(self._made.random())


def share(part: int, n: int, *, small: bool = False) -> Figure:
    """A share with an interval of a width that falls with N (the charts do not ask where it comes from)."""
    value = part / n * 100
    half = 98 / n**0.5 * 0.9
    return Figure(value, n, max(0.0, value - half), min(100.0, value + half), small)


def name(at: int, *, long: bool = False) -> str:
    return LONG.format(at) if long else f"МБОУ СОШ № {at}"


def schools(count: int, *, long: bool = False) -> list[Row]:
    """Schools with a share each; every seventh is small, every eleventh has no results."""
    chance = Chance(5)
    rows = []
    for at in range(1, count + 1):
        n = chance.randint(3, 9) if at % 7 == 0 else chance.randint(14, 120)
        figure = Figure(None) if at % 11 == 0 else share(chance.randint(0, n), n, small=at % 7 == 0)
        rows.append(Row(f"school {at}", name(at, long=long and at % 3 != 0), figure))
    return rows


LINES = (Row("district", "район", Figure(52.4, 1840)), Row("area Край", "край", Figure(55.1, 61200)))


def stacks(count: int, *, long: bool = False) -> list[StackRow]:
    chance = Chance(7)
    rows = []
    for at in range(1, count + 1):
        counts = [0] * 4 if at % 11 == 0 else [chance.randint(0, most) for most in (6, 24, 20, 9)]
        rows.append(stack_row(f"school {at}", name(at, long=long), counts, small=0 < sum(counts) < 20))
    return rows


def scores(*, n: int = 400, most: int = 25) -> Histogram:
    chance = Chance(3)
    counts = [0] * (most + 1)
    for _ in range(n):
        counts[max(0, min(most, round(chance.gauss(most * 0.48, most * 0.2))))] += 1
    borders = (Border("3", 8.0), Border("4", 15.0), Border("5", 21.0))
    return Histogram("district", "Район", tuple(map(float, range(most + 1))), 1.0, tuple(counts), borders)


def heat(rows: int, columns: int, *, upright: bool = False, long: bool = False) -> Draw:
    """Schools by subjects, or (upright) tasks by schools."""
    chance = Chance(11)
    down = [
        Row(f"task:{at}", f"Задание {at}") if upright else Row(f"school {at}", name(at, long=long))
        for at in range(1, rows + 1)
    ]
    over = [
        Row(f"school {at}", name(at, long=long)) if upright else Row(f"work {at}", SUBJECTS[at % len(SUBJECTS)])
        for at in range(1, columns + 1)
    ]
    cells = {
        (one.key, other.key): share(chance.randint(0, 30), 30, small=chance.random() < 0.04)
        for one in down
        for other in over
        if chance.random() > 0.05
    }
    return lambda place: heat_chart(
        Heading("Качество знаний: школы и предметы", "ВПР 2026"), QUALITY, down, over, cells, place
    )


def points(count: int) -> list[Point]:
    chance = Chance(13)
    found = []
    for at in range(1, count + 1):
        index = chance.gauss(0, 1)
        result = 55 + 9 * index + chance.gauss(0, 10)
        found.append(Point(f"school {at}", name(at), index, result, chance.randint(8, 120), at % 7 == 0, at == 12))
    return found


FIELDS = Fields(
    "индекс социального благополучия", "качество знаний, %", 0.0, 52.4,
    ("резильентные", "сильные в хороших условиях", "слабые в трудных условиях", "слабые в хороших условиях"),
)  # fmt: skip


def yearly(count: int) -> list[Series]:
    """Series over five years; the first one lacks 2024."""
    chance = Chance(17)
    found = []
    for at in range(1, count + 1):
        figures = tuple(share(chance.randint(20, 45), 60, small=year == 4 and at == 2) for year in range(5))
        if at == 1:
            figures = (*figures[:2], Figure(None), *figures[3:])
        found.append(Series("district" if at == 1 else f"school {at}", "Район" if at == 1 else name(at), figures))
    return found


YEARS = (2022, 2023, 2024, 2025, 2026)


def spreads(count: int, *, long: bool = False) -> list[Box]:
    chance = Chance(19)
    found = []
    for at in range(1, count + 1):
        values = [min(25.0, max(0.0, round(chance.gauss(13, 4)))) for _ in range(8 if at % 7 == 0 else 40)]
        box = box_of(f"school {at}", name(at, long=long), [*values, 25.0], small=at % 7 == 0)
        assert box is not None
        found.append(box)
    return found


def tree(count: int, clusters: int = 3) -> Draw:
    from scipy.cluster.hierarchy import linkage

    data = np.random.default_rng(2).normal(size=(count, 4)) + np.arange(count)[:, None] % 3 * 3
    joins = joins_of(linkage(data, "ward").tolist())
    leaves = [Row(f"school {at}", name(at)) for at in range(1, count + 1)]
    return lambda place: dendrogram_chart(
        Heading("Кластеры школ", "по условиям, метод Уорда"), leaves, joins, clusters, place
    )


RADAR = tuple(
    Measure(key, title, MeasureKind.SHARE, "", "")
    for key, title in (
        ("success", "Успеваемость"), ("quality", "Качество знаний"), ("tasks", "Выполнение заданий"),
        ("confirmed", "Отметки подтверждены"), ("high", "Высокие баллы"), ("reach", "Достигли базового уровня"),
    )
)  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """A chart with a name."""

    name: str
    draw: Draw


def samples(count: int = 18, *, long: bool = False) -> list[Sample]:
    """One chart of every kind for so many schools."""
    radar = [
        Series("district", "Район", tuple(share(at * 7 + 15, 80) for at in range(6))),
        Series("school 5", name(5), tuple(share((at * 11) % 17 + 2, 20) for at in range(6))),
    ]
    of, draws = HEADING.subject, dict[str, Draw]()
    draws["bars"] = lambda place: bars_chart(HEADING, QUALITY, schools(count, long=long), LINES, place)
    marks = stacks(count, long=long)
    draws["stacks"] = lambda place: stacks_chart(Heading("Распределение отметок", of), marks, place=place)
    draws["histogram"] = lambda place: histogram_chart(Heading("Первичные баллы", of), scores(), place)
    draws["heat"] = heat(count, 12, long=long)
    draws["heat_tasks"] = heat(20, count, upright=True, long=long)
    draws["quadrants"] = lambda place: quadrants_chart(Heading("Результат и условия", of), points(count), FIELDS, place)
    years = Heading("Динамика", of)
    draws["years"] = lambda place: years_chart(years, QUALITY, YEARS, yearly(3), place, (2026,))
    draws["years_many"] = lambda place: years_chart(years, QUALITY, YEARS, yearly(7), place, (2026,))
    boxes, spread = spreads(count, long=long), Heading("Разброс первичных баллов", of)
    draws["boxes"] = lambda place: boxes_chart(spread, boxes, place, "Первичный балл", (0, 25), 1)
    draws["dendrogram"] = tree(max(2, count))
    draws["radar"] = lambda place: radar_chart(Heading("Школа и район", of), RADAR, radar, place)
    return [Sample(name, draw) for name, draw in draws.items()]
