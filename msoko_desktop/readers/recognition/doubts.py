"""Gathers the doubts about a recognised plan, in the order of its lines."""

from collections import Counter
from collections.abc import Sequence

from msoko_desktop.domain.plans.imports import ImportWarning, Proposal
from msoko_desktop.domain.plans.plans import ColumnKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.readers.recognition.outline import Draft
from msoko_desktop.readers.recognition.texts import shorten, words
from msoko_desktop.readers.rules import RecognitionRules

CELL_NAMES = {
    ColumnKind.NUMBER: "номер",
    ColumnKind.TITLE: "мероприятие",
    ColumnKind.DEADLINE: "срок",
    ColumnKind.EXECUTORS: "исполнители",
    ColumnKind.INDICATORS: "показатели",
    ColumnKind.EXPECTED_RESULT: "ожидаемый результат",
    ColumnKind.NOTE: "примечание",
}


class Document:
    """The text of the whole file as a source of evidence: which words and turns of phrase it uses elsewhere."""

    def __init__(self, texts: Sequence[str], rules: RecognitionRules) -> None:
        self.rules = rules
        found = [words(text) for text in texts]
        self.counts = Counter(word for line in found for word in line)
        self._running = "\n".join(f" {' '.join(line)} " for line in found)

    def says(self, turn: Sequence[str]) -> bool:
        """Tell whether these words stand one after another somewhere in the file."""
        return f" {' '.join(turn)} " in self._running


class Doubts:
    """Collects warnings about one plan; a cell gets one doubt of a kind at most."""

    def __init__(self, position: int, plan: Plan) -> None:
        self.position = position
        self.plan = plan
        self.found: list[ImportWarning] = []
        self._seen: set[tuple[int, ColumnKind, str]] = set()

    def about(self, line: int, column: ColumnKind, kind: str, text: str, *mended: tuple[int, ColumnKind, str]) -> None:
        """Add a doubt about a cell; `mended` are the new texts of cells that are proposed."""
        if (line, column, kind) in self._seen:
            return
        self._seen.add((line, column, kind))
        where = f"{line_name(self.plan.lines[line])}, {CELL_NAMES[column]}"
        proposal = Proposal(tuple(mended)) if mended else None
        self.found.append(ImportWarning(where, text, self.position, line, column, proposal))

    def has(self, line: int, column: ColumnKind, *kinds: str) -> bool:
        """Tell whether a cell already has a doubt of one of these kinds."""
        return any((line, column, kind) in self._seen for kind in kinds)

    def about_plan(self, where: str, text: str, line: int | None = None) -> None:
        """Add a doubt about the plan as a whole or about one of its lines."""
        self.found.append(ImportWarning(where, text, self.position, line))


def line_name(line: PlanLine) -> str:
    """Name a line for a person: «п. 2.1» or its beginning."""
    return f"п. {line.number}" if line.number else f"строка «{shorten(line.title, 30)}»"


def doubts_of_plan(
    position: int, plan: Plan, drafts: Sequence[Draft], document: Document, plans: Sequence[Plan],
    proposed: PlanPeriod | None, *, titled: bool, guessed: bool,
) -> list[ImportWarning]:  # fmt: skip
    """Return the doubts about a plan: those about the plan as a whole first, then line by line."""
    from msoko_desktop.readers.recognition import doubts_cells, doubts_plan

    doubts = Doubts(position, plan)
    doubts_plan.check_plan(doubts, plans, proposed, document.rules, titled=titled, guessed=guessed)
    whole, doubts.found = doubts.found, []
    doubts_plan.check_numbers(doubts, drafts, plans)
    doubts_cells.check_cells(doubts, drafts, document, plans)
    order = sorted(doubts.found, key=lambda warning: warning.line if warning.line is not None else -1)
    return whole + order
