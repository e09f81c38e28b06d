"""What the cycle is made of: proofs, the state of a cell, the doubts about it, the matrix of a year."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from msoko_desktop.domain.documents.documents import Stage


class CellPlace(NamedTuple):
    """Which cell something is made for: the code of a direction, a stage, a calendar year."""

    direction: str
    stage: Stage
    year: int


class CellState(StrEnum):
    """How far a stage of a direction is proved in a year."""

    EMPTY = "empty"
    EXPECTED = "expected"
    DRAFT = "draft"
    DOUBTFUL = "doubtful"
    PROVED = "proved"

    @property
    def label(self) -> str:
        """The state in Russian."""
        return _STATES[self]


_STATES = {
    CellState.EMPTY: "нет доказательства",
    CellState.EXPECTED: "ожидается",
    CellState.DRAFT: "проект",
    CellState.DOUBTFUL: "сомнительно",
    CellState.PROVED: "доказано",
}


class ProofKind(StrEnum):
    """What a proof is; the value begins its key, «document 12»."""

    DOCUMENT = "document"
    ORDER = "order"
    PLAN = "plan"
    ACTIVITY = "activity"
    NOTE = "note"
    RECOMMENDATIONS = "recommendations"
    WORKS = "works"
    MONITORING = "monitoring"
    SURVEY = "survey"
    INDICATORS = "indicators"
    DIRECTION = "direction"
    ROUND = "round"
    FILE = "file"
    LINK = "link"

    @property
    def label(self) -> str:
        """The kind in Russian, as it stands in lists."""
        return _KINDS[self]


_KINDS = {
    ProofKind.DOCUMENT: "Документ",
    ProofKind.ORDER: "Приказ",
    ProofKind.PLAN: "План",
    ProofKind.ACTIVITY: "Мероприятие",
    ProofKind.NOTE: "Справка",
    ProofKind.RECOMMENDATIONS: "Рекомендации",
    ProofKind.WORKS: "Результаты",
    ProofKind.MONITORING: "Мониторинг",
    ProofKind.SURVEY: "Анкета",
    ProofKind.INDICATORS: "Показатели",
    ProofKind.DIRECTION: "Направление",
    ProofKind.ROUND: "Наблюдение",
    ProofKind.FILE: "Файл",
    ProofKind.LINK: "Ссылка",
}


class ProofState(StrEnum):
    """Whether a proof is there already; a withdrawn one was: it is cancelled, superseded, out of force."""

    EXPECTED = "expected"
    DRAFT = "draft"
    READY = "ready"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that proves a stage of a direction.

    `year` is the calendar year it is a proof for; with `lasting` it goes on proving for as long as the stage's proofs
    are valid (see `CycleRules.valid_years`). `date` is its date (None: it has none), `due` the day until which an
    expected one is awaited. `kept` tells whether it is known where the paper is. `says` is what was read in its text:
    None where the text is not known. `attached` is the id under which the person put it here (None: found by the
    program).
    """

    direction: str
    stage: Stage
    year: int
    kind: ProofKind
    key: str
    title: str
    state: ProofState = ProofState.READY
    date: dt.date | None = None
    due: dt.date | None = None
    lasting: bool = True
    kept: bool = True
    says: str | None = None
    attached: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a proof, or a whole cell (`key` ""), is doubtful: the check that found it and a Russian sentence.

    `stage` is the other stage of the direction that it is about (None: none).
    """

    check: str
    text: str
    key: str = ""
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A stage of a direction in a year: its state, its proofs (the best first), the doubts, whether it is late.

    `withdrawn` are papers that proved it and are out of force.
    """

    direction: str
    stage: Stage
    state: CellState = CellState.EMPTY
    proofs: tuple[Proof, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    late: bool = False
    withdrawn: tuple[Proof, ...] = ()

    def doubts_of(self, proof: Proof) -> tuple[str, ...]:
        """Return why a proof is doubtful, () where it is not."""
        return tuple(one.text for one in self.doubts if one.key == proof.key)


@dataclass(frozen=True, slots=True)
class CycleMatrix:
    """The cells of a year by direction and stage. `directions` are codes in their order."""

    year: int
    directions: tuple[str, ...] = ()
    cells: Mapping[tuple[str, Stage], Cell] = field(default_factory=dict)

    def cell(self, direction: str, stage: Stage) -> Cell:
        """Return a cell; one that was not worked out is empty."""
        return self.cells.get((direction, stage)) or Cell(direction, stage)

    def row(self, direction: str) -> tuple[Cell, ...]:
        """Return the cells of a direction in the order of the stages."""
        return tuple(self.cell(direction, stage) for stage in Stage)

    def every(self) -> Iterator[Cell]:
        """Yield all cells, direction by direction."""
        for direction in self.directions:
            yield from self.row(direction)

    def count(self, state: CellState) -> int:
        """Return how many cells are in a state."""
        return sum(one.state is state for one in self.every())


def stages_before(stage: Stage) -> Sequence[Stage]:
    """Return the stages that come before one in the cycle, the nearest first."""
    every = tuple(Stage)
    return tuple(reversed(every[: every.index(stage)]))


STAGE_HEADINGS = {
    Stage.INDICATORS: "Показа-\nтели",
    Stage.COLLECTION: "Методы сбора",
    Stage.MONITORING: "Монито-\nринг",
    Stage.RECOMMENDATIONS: "Рекомен-\nдации",
    Stage.MEASURES: "Меры",
    Stage.DECISIONS: "Реше-\nния",
    Stage.EFFECTIVENESS: "Эффек-\nтивность",
}
"""What stands over a narrow column on the screen and on paper; words are parted by hand. Others have their label."""
