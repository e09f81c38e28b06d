"""What charts of schools are drawn from: points in four fields, schools joined into clusters, spreads of values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanePoint:
    """A school in a plane: `key` and `title` as of its row; None where a value is not known.

    `quadrant` is the place of its field in `Plane.corners`, None where a value is missing. `named`: it is to be named
    wherever it lies.
    """

    key: str
    title: str
    school_id: int
    x: float | None
    y: float | None
    n: int = 0
    small: bool = False
    quadrant: int | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Plane:
    """Two values of schools, divided into four fields; `corners` name the upper left, upper right, lower left and
    lower right one."""

    title: str
    x_title: str
    y_title: str
    x_split: float
    y_split: float
    corners: tuple[str, str, str, str]
    points: tuple[PlanePoint, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolTree:
    """How schools join into clusters step by step.

    `linkage` has a row a step: the two clusters joined (leaves 0 … n − 1 in the order of `school_ids`, steps from n
    on), their distance, the number of leaves in the new one, as `scipy.cluster.hierarchy.linkage` gives it.
    `silhouette` is the mean silhouette of `clusters` clusters, `numbers` the cluster (1, 2 …) of each school.
    """

    title: str
    school_ids: tuple[int, ...]
    titles: tuple[str, ...]
    linkage: tuple[tuple[float, float, float, float], ...]
    clusters: int
    silhouette: float | None = None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """A school or group with the values of its participants; `whole`: the district."""

    key: str
    title: str
    school_ids: tuple[int, ...]
    values: tuple[float, ...]
    small: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """How values are spread in each row, to be drawn as box plots; rows without values are left out."""

    title: str
    value_title: str
    rows: tuple[SpreadRow, ...]
