"""A dendrogram: how schools are joined into clusters, step by step, by their likeness."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.charts.results.bars import DASHES
from msoko_desktop.charts.results.frame import Entry, Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.lettering import line_mm
from msoko_desktop.charts.results.model import PAPER, Drawn, Place, Row
from msoko_desktop.charts.results.rows import AXIS, plan_rows, rows_panel, value_axis
from msoko_desktop.charts.results.words import number

EMPTY = "Меньше двух школ: объединять в кластеры нечего."
AXIS_TITLE = "расстояние, на котором объединены"


@dataclass(frozen=True, slots=True)
class Join:
    """A step of joining: the clusters joined (leaves 0 … n − 1, then joins from n on), their distance."""

    one: int
    other: int
    distance: float


def joins_of(linkage: Sequence[Sequence[float]]) -> tuple[Join, ...]:
    """Return the steps of a linkage as `scipy.cluster.hierarchy.linkage` gives it: two clusters, distance, N."""
    return tuple(Join(int(row[0]), int(row[1]), float(row[2])) for row in linkage)


@dataclass(frozen=True, slots=True)
class Tree:
    """Leaves in the order in which no lines cross, and the cluster (0, 1 …, from the top) of each leaf."""

    order: tuple[int, ...]
    cluster: tuple[int, ...]


def tree_of(joins: Sequence[Join], count: int, clusters: int) -> Tree:
    """Return the tree of `count` leaves divided into `clusters`. Raises ValueError where the steps do not fit."""
    if len(joins) != count - 1:
        raise ValueError(f"{len(joins)} steps for {count} leaves")
    stack, order = [2 * count - 2], []
    while stack:
        node = stack.pop()
        if node < count:
            order.append(node)
        else:
            stack += [joins[node - count].other, joins[node - count].one]
    last = max(1, min(clusters, count)) - 1
    parent = list(range(2 * count - 1))
    for at, join in enumerate(joins[: len(joins) - last]):
        parent[join.one] = parent[join.other] = count + at
    names: dict[int, int] = {}
    found = [0] * count
    for leaf in order:
        node = leaf
        while parent[node] != node:
            node = parent[node]
        found[leaf] = names.setdefault(node, len(names))
    return Tree(tuple(order), tuple(found))


def dendrogram_chart(
    heading: Heading,
    leaves: Sequence[Row],
    joins: Sequence[Join],
    clusters: int = 1,
    place: Place = PAPER,
    numbers: Sequence[int] = (),
) -> Drawn:
    """Return the dendrogram, a row a school: each cluster in a colour and dashes of its own, a line where it is cut.

    `joins` are the steps of joining in ascending distance (see `joins_of`). Spots of schools tell their cluster.
    `numbers` are the clusters (1, 2 …) of the leaves as they are called elsewhere; without them they count from above.
    """
    if len(leaves) < 2:
        return nothing(place, heading, EMPTY)
    tree = tree_of(joins, len(leaves), clusters)
    if numbers:
        tree = Tree(tree.order, tuple(one - 1 for one in numbers))
    shown = [leaves[at] for at in tree.order]
    plan = plan_rows(place, [row.label for row in shown])
    count = max(tree.cluster) + 1
    entries = [
        Entry("", _cluster_words(at, tree), _colour(place, at), "line", dashes=DASHES[at % len(DASHES)])
        for at in range(count)
    ] if count > 1 else []  # fmt: skip
    title_line = line_mm(place.look.size - 1.5)
    frame = Frame(place, heading, plan.height + AXIS + title_line, entries)
    most = joins[-1].distance
    limits = (0.0, most * 1.05 if most > 0 else 1.0)
    panel = rows_panel(frame, plan, limits, frame.body_top)
    value_axis(frame, panel, limits)
    y = panel.top + panel.height + AXIS + title_line / 2
    muted = frame.look.results.muted
    frame.write(panel.left + panel.width / 2, y, AXIS_TITLE, size=frame.small, colour=muted, align="center")
    _draw(frame, panel, joins, tree, len(leaves))
    if count > 1:
        cut = (joins[-count].distance + joins[-count + 1].distance) / 2 if count <= len(joins) else 0.0
        panel.lines([((cut, -0.5), (cut, len(leaves) - 0.5))], frame.look.text, 1.0, (0, (5, 2)), 3)
    first = {join.one: join.distance for join in joins} | {join.other: join.distance for join in joins}
    for at, leaf in enumerate(tree.order):
        top = panel.top + plan.row * at
        words = [leaves[leaf].label, f"Объединена на расстоянии {number(first[leaf], 2)}"]
        if count > 1:
            words.insert(1, _cluster_words(tree.cluster[leaf], tree))
        frame.spot(leaves[leaf].key, "\n".join(words), (panel.left, top, panel.left + panel.width, top + plan.row))
    return frame.drawn()


def _cluster_words(cluster: int, tree: Tree) -> str:
    return f"кластер {cluster + 1} (школ: {tree.cluster.count(cluster)})"


def _colour(place: Place, cluster: int) -> str:
    return place.look.results.series[cluster % len(place.look.results.series)]


def _draw(frame: Frame, panel: Panel, joins: Sequence[Join], tree: Tree, count: int) -> None:
    height = {leaf: float(at) for at, leaf in enumerate(tree.order)}
    reach = dict.fromkeys(range(count), 0.0)
    cluster: dict[int, int | None] = dict(enumerate(tree.cluster))
    lines: dict[int | None, list[tuple[tuple[float, float], tuple[float, float]]]] = {}
    several = max(tree.cluster) > 0
    for at, join in enumerate(joins):
        node = count + at
        one, other = height[join.one], height[join.other]
        height[node], reach[node] = (one + other) / 2, join.distance
        same = cluster[join.one] is not None and cluster[join.one] == cluster[join.other]
        cluster[node] = cluster[join.one] if same else None
        for child, place in ((join.one, one), (join.other, other)):
            own = cluster[child] if several else None
            lines.setdefault(own, []).append(((reach[child], place), (join.distance, place)))
        lines.setdefault(cluster[node] if several else None, []).append(((join.distance, one), (join.distance, other)))
    for own, segments in lines.items():
        if own is None:
            panel.lines(segments, frame.look.line if several else frame.look.results.main, 1.4, order=2)
        else:
            panel.lines(segments, _colour(frame.place, own), 1.8, DASHES[own % len(DASHES)], 2.5)
