"""A document of the register: an order, a plan, a regulation, a note, a letter – whatever the office files."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from msoko_desktop.domain.orders.orders import DocumentStatus


class DocumentKind(StrEnum):
    """What sort of document it is; orders, directives and plans of the file are in the register of themselves."""

    ORDER = "order"
    DIRECTIVE = "directive"
    PLAN = "plan"
    REGULATION = "regulation"
    SCHEDULE = "schedule"
    NOTE = "note"
    RECOMMENDATION = "recommendation"
    LETTER = "letter"
    PROTOCOL = "protocol"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The kind in Russian, as it stands in tables."""
        return _LABELS[self]


_LABELS = {
    DocumentKind.ORDER: "Приказ",
    DocumentKind.DIRECTIVE: "Распоряжение",
    DocumentKind.PLAN: "План",
    DocumentKind.REGULATION: "Положение",
    DocumentKind.SCHEDULE: "План-график",
    DocumentKind.NOTE: "Справка",
    DocumentKind.RECOMMENDATION: "Рекомендации",
    DocumentKind.LETTER: "Письмо",
    DocumentKind.PROTOCOL: "Протокол",
    DocumentKind.OTHER: "Другой документ",
}


class Stage(StrEnum):
    """The stages of the management cycle (letter of Rosobrnadzor 20.04.2021 № 08-70), in their order."""

    GOALS = "goals"
    INDICATORS = "indicators"
    COLLECTION = "collection"
    MONITORING = "monitoring"
    ANALYSIS = "analysis"
    RECOMMENDATIONS = "recommendations"
    MEASURES = "measures"
    DECISIONS = "decisions"
    EFFECTIVENESS = "effectiveness"

    @property
    def label(self) -> str:
        """The stage in Russian."""
        return _STAGES[self]


_STAGES = {
    Stage.GOALS: "Цели",
    Stage.INDICATORS: "Показатели",
    Stage.COLLECTION: "Методы сбора",
    Stage.MONITORING: "Мониторинг",
    Stage.ANALYSIS: "Анализ",
    Stage.RECOMMENDATIONS: "Адресные рекомендации",
    Stage.MEASURES: "Меры, мероприятия",
    Stage.DECISIONS: "Управленческие решения",
    Stage.EFFECTIVENESS: "Анализ эффективности",
}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file kept with a document: the id of its content, its name, its size in bytes."""

    file_id: int
    name: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A line of the register.

    `order_id` or `plan_id` is given for an order or a plan of the file: kind, number, date, title and status are then
    its own. `due` is the day until which an expected document is to exist. `direction` is a code of the reference
    data, `stage` of the cycle (None: none); `place` says where it is kept on paper.
    """

    kind: DocumentKind
    title: str = ""
    number: str = ""
    date: dt.date | None = None
    issuer: str = ""
    status: DocumentStatus = DocumentStatus.DRAFT
    direction: str = ""
    stage: Stage | None = None
    due: dt.date | None = None
    link: str = ""
    place: str = ""
    note: str = ""
    file: StoredFile | None = None
    order_id: int | None = None
    plan_id: int | None = None
    id: int | None = field(default=None)

    @property
    def key(self) -> str:
        """A name by which it is found again: «order 3», «plan 5», «document 12»."""
        if self.order_id is not None:
            return f"order {self.order_id}"
        return f"plan {self.plan_id}" if self.plan_id is not None else f"document {self.id}"
