"""The parts of a report that are pictures or findings: points in four fields, dendrograms, box plots, signs."""

from typing import TYPE_CHECKING

import numpy as np

from msoko_desktop.domain.analysis.model import FEW, FEW_NOTE, GroupRow, Origin, Sign
from msoko_desktop.domain.analysis.pictures import Plane, SchoolTree, Spread
from msoko_desktop.domain.grids import fixed_words, format_number, number_words
from msoko_desktop.services.analysis.report_model import ReportContent
from msoko_desktop.services.analysis.shown import ABSENT, ShownCell, ShownColumn, ShownRow, ShownTable
from msoko_desktop.services.analysis.sign_counts import count_cell
from msoko_desktop.services.analysis.views import Part, View, Wanted

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn, Place

NO_VERDICT = "Признак – повод посмотреть работы, а не вывод: каждому признаку возможны объяснения без чьей-либо вины."
_QUARTILES = (
    ("least", "Наим.", 0.0),
    ("lower", "Нижняя четверть", 0.25),
    ("median", "Медиана", 0.5),
    ("upper", "Верхняя четверть", 0.75),
    ("most", "Наиб.", 1.0),
)


def part_of_plane(one: Plane, content: ReportContent) -> Part:
    """Return schools as points in four fields, and what is known of each."""
    subject, origins = content.subject, _origins(content)
    columns = (
        ShownColumn("x", one.x_title),
        ShownColumn("y", one.y_title),
        ShownColumn("n", "N", "Число результатов: участник нескольких работ посчитан в каждой"),
        ShownColumn("field", "Группа", words=True),
    )
    rows = tuple(
        ShownRow(
            point.key,
            point.title,
            (
                _plain(point.x, point.small, origins.get(point.key, ())),
                _plain(point.y, point.small, origins.get(point.key, ())),
                ShownCell(str(point.n) if point.n else ABSENT, float(point.n) if point.n else None),
                ShownCell("" if point.quadrant is None else one.corners[point.quadrant]),
            ),
            school_ids=(point.school_id,),
        )
        for point in one.points
    )
    table = ShownTable(one.title, subject, columns, rows, tuple(dict.fromkeys((*one.notes, *content.notes))), "Школа")

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Fields, Heading, Point, quadrants_chart

        points = [
            Point(
                item.key,
                item.title,
                item.x,
                item.y,
                item.n,
                item.small,
                item.named or item.key == wanted.row,
                item.named,
            )
            for item in one.points
        ]
        fields = Fields(one.x_title, one.y_title, one.x_split, one.y_split, one.corners, marked=RESILIENT)
        return quadrants_chart(Heading(one.title, subject, one.notes), points, fields, place)

    return Part(one.title, table, (View("scatter", "Точки на плоскости", draw),))


RESILIENT = "резильентная школа"


def _plain(value: float | None, small: bool, origins: tuple[Origin, ...]) -> ShownCell:
    if value is None:
        return ShownCell(ABSENT)
    text = f"{fixed_words(value, 2)}{FEW if small else ''}"
    return ShownCell(text, value, small=small, origins=origins)


def _origins(content: ReportContent) -> dict[str, tuple[Origin, ...]]:
    """Return the cells that the rows of the tables of a report are made of, by the key of the row."""
    found: dict[str, dict[Origin, None]] = {}
    for table in content.tables:
        for row in table.rows:
            own = found.setdefault(row.key, {})
            own |= {origin: None for figure in row.figures.values() for origin in figure.origins}
    return {key: tuple(own) for key, own in found.items()}


def part_of_tree(one: SchoolTree, content: ReportContent) -> Part:
    """Return how schools join into clusters, and the cluster of each."""
    origins = _origins(content)
    names = {school: _own_name(name) for name, schools in content.clusters.items() for school in schools}
    rows = tuple(
        ShownRow(
            f"school {school}",
            title,
            (ShownCell(names.get(school, ""), origins=origins.get(f"school {school}", ())),),
            school_ids=(school,),
        )
        for school, title in zip(one.school_ids, one.titles, strict=True)
    )
    fit = "" if one.silhouette is None else f", силуэт {number_words(one.silhouette)}"
    subject = f"{content.subject}; кластеров – {one.clusters}{fit}"
    columns = (ShownColumn("cluster", "Кластер", words=True),)
    table = ShownTable(one.title, subject, columns, rows, content.notes, "Школа")

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Heading, Row, dendrogram_chart, joins_of

        leaves = [Row(f"school {school}", title) for school, title in zip(one.school_ids, one.titles, strict=True)]
        heading, joins = Heading(one.title, subject), joins_of(one.linkage)
        return dendrogram_chart(heading, leaves, joins, one.clusters, place, one.numbers)

    return Part(one.title, table, (View("tree", "Дендрограмма", draw),))


def _own_name(cluster: str) -> str:
    """Return the name of a cluster without that of the group of schools it was found in, which the tree is of."""
    name = cluster.rpartition(", ")[2]
    return f"{name[:1].upper()}{name[1:]}"


def part_of_spread(one: Spread, content: ReportContent, assessment_id: int | None) -> Part:
    """Return how scores are spread in each row: box plots, and their five numbers."""
    columns = (
        ShownColumn("n", "N", "Число участников"),
        *(ShownColumn(key, title, f"{one.value_title}: {title.lower()}") for key, title, _ in _QUARTILES),
    )
    rows = []
    for row in one.rows:
        origins: tuple[Origin, ...] = ()
        if assessment_id is not None:
            origins = (Origin(assessment_id, "pupils", row.school_ids, "", ("primary", "score")),)
        values = np.array(row.values)
        cells = [ShownCell(str(len(values)), float(len(values)), origins=origins)]
        for _, _, share in _QUARTILES:
            value = float(np.quantile(values, share))
            cells.append(
                ShownCell(
                    f"{number_words(value, 1)}{FEW if row.small else ''}", value, None, row.small, origins=origins
                )
            )
        rows.append(ShownRow(row.key, row.title, tuple(cells), row.whole, row.school_ids))
    notes = (FEW_NOTE,) if any(row.small for row in one.rows) else ()
    table = ShownTable(one.title, content.subject, columns, tuple(rows), notes, "Школа")

    def draw(place: "Place", wanted: Wanted) -> "Drawn":
        from msoko_desktop.charts.results import Heading, box_of, boxes_chart

        places = {key: at for at, key in enumerate(wanted.rows)}
        ordered = sorted(one.rows, key=lambda row: places.get(row.key, len(places)))
        boxes = [box_of(row.key, row.title, row.values, row.small) for row in ordered]
        heading = Heading(one.title, content.subject)
        return boxes_chart(heading, [box for box in boxes if box is not None], place, one.value_title)

    return Part(one.title, table, (View("boxes", "Ящики с усами", draw),))


def part_of_signs(content: ReportContent) -> Part:
    """Return the signs one by one: of how many people, what was found, what would explain it; never a verdict."""
    columns = (
        ShownColumn("found", "Признак и на чём он основан", words=True),
        ShownColumn("explained", "Чем может объясняться", words=True),
        ShownColumn("n", "N", "Число участников; где посчитано другое, оно названо"),
        ShownColumn("strength", "Сила (порог)", "Что измерило правило; в скобках – с чего оно даёт признак"),
    )
    rows = tuple(
        _sign_row(f"sign {at}", title, one)
        for at, (title, one) in enumerate(zip(_sign_titles(content), content.signs, strict=True))
    )
    told = any(note.startswith("Признак – повод") for note in content.notes)
    notes = content.notes if told else (NO_VERDICT, *content.notes)
    return Part("Признаки по одному", ShownTable("Признаки", content.subject, columns, rows, notes, "Школа"))


def _sign_titles(content: ReportContent) -> list[str]:
    """Return the school and work of each sign as a table of signs has them, else the school."""
    for table in content.tables:
        if len(table.rows) == len(content.signs) and all(row.key.startswith("sign ") for row in table.rows):
            return [row.title for row in table.rows]
    names = {row.school_ids[0]: row.title for table in content.tables for row in table.rows if _is_school(row)}
    return [names.get(one.school_id or 0, content.subject) for one in content.signs]


def _is_school(row: GroupRow) -> bool:
    return len(row.school_ids) == 1 and row.key == f"school {row.school_ids[0]}"


def _sign_row(key: str, title: str, one: Sign) -> ShownRow:
    found, explained = f"{one.title}. {one.text}", " ".join(one.explanations)
    cells = (
        ShownCell(found, tip=found, origins=one.origins),
        ShownCell(explained, tip=explained, origins=one.origins),
        ShownCell(count_cell(one), float(one.n), origins=one.origins),
        ShownCell(_strength(one), one.strength, origins=one.origins),
    )
    return ShownRow(key, title, cells, school_ids=() if one.school_id is None else (one.school_id,))


def _strength(one: Sign) -> str:
    if one.strength is None:
        return ABSENT
    number = number_words(one.strength, 1)
    threshold = "" if one.threshold is None else f" ({format_number(one.threshold)})"
    return f"{number} {one.unit}{threshold}"
