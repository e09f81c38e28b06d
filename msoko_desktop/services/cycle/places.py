"""What a proof of the cycle is called on paper, its number, and where it is kept: folder, file, address, section."""

from collections import defaultdict
from dataclasses import dataclass

from msoko_desktop.domain.cycle.model import Proof, ProofKind
from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.language.russian import date_dots, one_line, quoted
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.storage import cycle as rows
from msoko_desktop.storage.district_file import District

UNKNOWN = "не указано"
_SECTIONS = {
    ProofKind.NOTE: "Аналитические справки",
    ProofKind.RECOMMENDATIONS: "Реестр рекомендаций",
    ProofKind.WORKS: "Результаты",
    ProofKind.MONITORING: "Мониторинг",
    ProofKind.INDICATORS: "Показатели",
    ProofKind.DIRECTION: "Показатели",
    ProofKind.ROUND: "Наблюдатели",
}


@dataclass(frozen=True, slots=True)
class PlacedProof:
    """A proof as a list names it: its name without day and number, its day, its number, where it is kept."""

    name: str
    day: str
    number: str
    place: str


class Places:
    """Knows the register of documents and the evidence of activities, read once."""

    def __init__(self, d: District) -> None:
        self._documents = {one.key: one for one in list_documents(d)}
        self._evidence: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        with d.reading() as connection:
            for line_id, day, title, link in rows.read_evidence(connection):
                words = " ".join(filter(None, (one_line(title), link if link != title else "")))
                self._evidence[line_id, day].append(words)

    def of(self, proof: Proof) -> PlacedProof:
        """Return how a proof is listed."""
        day = date_dots(proof.date) if proof.date is not None else ""
        document = self._documents.get(proof.key)
        if document is not None:
            number = f"№ {document.number}" if document.number else ""
            return PlacedProof(_name(document), day, number, _place(document))
        if proof.kind is ProofKind.ACTIVITY:
            key = int(proof.key.split()[1]), proof.date.isoformat() if proof.date is not None else ""
            found = "; ".join(dict.fromkeys(filter(None, self._evidence[key])))
            return PlacedProof(f"Исполнено: {proof.title}", day, "", found or UNKNOWN)
        section = _SECTIONS.get(proof.kind)
        return PlacedProof(proof.title, day, "", f"файл района, раздел «{section}»" if section else UNKNOWN)


def _name(document: Document) -> str:
    title = one_line(document.title)
    if document.plan_id is not None:
        return title
    return f"{document.kind.label} {quoted(title)}" if title else document.kind.label


def _place(document: Document) -> str:
    """Return where a document is: the folder, the file kept with it, the address; else the section that has it."""
    own = document.order_id is not None or document.plan_id is not None
    section = "Документы" if document.order_id is not None else "Планы"
    found = [
        one_line(document.place),
        f"файл {quoted(document.file.name)}" if document.file is not None else "",
        document.link.strip(),
    ]
    return "; ".join(filter(None, found)) or (f"файл района, раздел «{section}»" if own else UNKNOWN)
