"""Finds a text anywhere in the file: in plans, orders and other documents, schools, works and rows of registers."""

from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine
from msoko_desktop.services import registers
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import procedure_title, year_title
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District

_CELLS = (
    ColumnKind.TITLE,
    ColumnKind.DEADLINE,
    ColumnKind.EXECUTORS,
    ColumnKind.INDICATORS,
    ColumnKind.EXPECTED_RESULT,
    ColumnKind.NOTE,
)


class FoundKind(StrEnum):
    """What a found thing is."""

    PLAN = "plan"
    LINE = "line"
    ORDER = "order"
    DOCUMENT = "document"
    SCHOOL = "school"
    ASSESSMENT = "assessment"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class Found:
    """A thing found: the id of its plan, order, document, school, work or register, its text, where it is; `line_id` is
    the line of a plan or the row of a register."""

    kind: FoundKind
    id: int
    text: str
    where: str
    line_id: int | None = None


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything findable in one state of the file; made once for an overlay that asks at every key."""

    entries: tuple[tuple[str, Found], ...]

    def find(self, text: str, limit: int = 60) -> tuple[Found, ...]:
        """Return what holds every word of `text`, case and «ё» ignored; lines of plans and rows of registers last."""
        words = fold(text).split()
        if not words:
            return ()
        hits = [found for folded, found in self.entries if all(word in folded for word in words)]
        hits.sort(key=lambda found: found.kind in (FoundKind.LINE, FoundKind.REGISTER))
        return tuple(hits[:limit])


def fold(text: str) -> str:
    """Return a text as it is compared: lower case, «е» for «ё», single spaces."""
    return " ".join(text.casefold().replace("ё", "е").split())


def index_of(d: District) -> SearchIndex:
    """Read the file and return what can be found in it."""
    entries: list[tuple[str, Found]] = []
    for summary in plans.list_plans(d):
        entries.append((fold(summary.title), Found(FoundKind.PLAN, summary.id, summary.title, "План")))
        for line in plans.read_plan(d, summary.id).lines:
            entries.append(_line_entry(summary.id, summary.title, line))
    for order in orders.list_orders(d):
        full = orders.read_order(d, order.id)
        head = f"Приказ № {full.number}" if full.number else "Приказ без номера"
        heading = full.heading or full.preamble[:120]
        body = " ".join([head, heading, full.issuer, full.preamble, *_texts(full.items)])
        entries.append((fold(body), Found(FoundKind.ORDER, order.id, f"{head} {heading}".strip(), "Приказ")))
    for document in documents.list_documents(d):
        if document.id is not None and document.order_id is None and document.plan_id is None:
            kind = document.kind.label
            number = f"№ {document.number} " if document.number else ""
            body = " ".join([kind, number, document.title, document.issuer, document.note, document.place])
            entries.append((fold(body), Found(FoundKind.DOCUMENT, document.id, f"{number}{document.title}", kind)))
    entries += _schools(d)
    for work in assessments.list_assessments(d):
        year = f"{year_title(work.assessment.school_year)} учебный год"
        procedure = procedure_title(work.assessment.procedure)
        text = " ".join([work.title, year, procedure, work.assessment.note])
        entries.append((fold(text), Found(FoundKind.ASSESSMENT, work.id, work.title, f"Результаты · {year}")))
    entries += _registers(d)
    return SearchIndex(tuple(entries))


def _registers(d: District) -> list[tuple[str, Found]]:
    """Return the registers and their rows; those with personal data are found on their page only."""
    found = []
    names = registers.school_names(d)
    for one in registers.list_registers(d):
        register = one.register
        if register.id is None or register.personal or not register.shown:
            continue
        where = f"Банк · {register.title}"
        found.append((fold(f"банк {register.title}"), Found(FoundKind.REGISTER, register.id, register.title, "Банк")))
        keys = [column.key for column in register.shown]
        for row in registers.read_register_rows(d, register, names):
            texts = [row.text(key) for key in keys if key in row.stored]
            title = row.text(keys[0]) or (texts[0] if texts else "")
            if title:
                found.append((fold(" ".join(texts)), Found(FoundKind.REGISTER, register.id, title, where, row.id)))
    return found


def _schools(d: District) -> list[tuple[str, Found]]:
    found = []
    for school in schools.list_schools(d):
        codes = (school.code, *school.other_codes)
        text = " ".join([school.short_name, school.name, *codes, school.place, school.head_name, school.note])
        where = " · ".join(part for part in ("Школа", school.place, school.code) if part)
        found.append((fold(text), Found(FoundKind.SCHOOL, school.id or 0, school.short_name, where)))
    return found


def _line_entry(plan_id: int, title: str, line: PlanLine) -> tuple[str, Found]:
    text = " ".join([line.number, *(line.cell(kind) for kind in _CELLS)])
    shown = f"{line.number} {line.title}".strip().replace("\n", " ")
    where = title if line.kind is LineKind.ACTIVITY else f"Раздел · {title}"
    return fold(text), Found(FoundKind.LINE, plan_id, shown, where, line.id)


def _texts(items: tuple[OrderItem, ...]) -> list[str]:
    texts: list[str] = []
    for item in items:
        texts += [item.number, item.text, *_texts(item.items)]
    return texts
