"""What a write changed: told to the window, which refreshes the pages that show it."""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """A part of the district file that pages show."""

    PLANS = "plans"
    PLAN_LINES = "plan_lines"
    ORDERS = "orders"
    DOCUMENTS = "documents"
    EXECUTORS = "executors"
    OFFICE = "office"
    EXECUTION = "execution"
    SCHEDULES = "schedules"
    SCHOOLS = "schools"
    CONTEXT = "context"
    ASSESSMENTS = "assessments"
    RESULTS = "results"
    NOTES = "notes"
    RECOMMENDATIONS = "recommendations"
    DIRECTIONS = "directions"
    MONITORING = "monitoring"
    REGISTERS = "registers"
    OBSERVERS = "observers"
    CYCLE = "cycle"
    DAYS_OFF = "days_off"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Changes:
    """The areas a write touched, the plans whose lines changed, the Russian name of its undo step ("" when nothing
    was changed or it cannot be undone), and the ids of what it made (plans, lines or orders)."""

    areas: frozenset[Area] = frozenset()
    plans: frozenset[int] = frozenset()
    step: str = ""
    created: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.areas)
