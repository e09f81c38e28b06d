"""What of the file names a direction – plans, documents, indicators, registers, proofs – counted in words."""

from collections.abc import Mapping, Sequence

from msoko_desktop.domain.directions.direction_cards import CardSet
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.storage import directions as rows
from msoko_desktop.storage.district_file import District

Holdings = Mapping[str, Mapping[str, int]]
"""How many rows of which table name a direction, by its code."""

_WORDS = {
    "plan": ("план", "плана", "планов"),
    "document": ("документ", "документа", "документов"),
    "indicator": ("показатель", "показателя", "показателей"),
    "expected_result": ("ожидаемый результат", "ожидаемых результата", "ожидаемых результатов"),
    "monitoring": ("форма мониторинга", "формы мониторинга", "форм мониторинга"),
    "survey": ("анкета", "анкеты", "анкет"),
    "register": ("банк", "банка", "банков"),
    "analytical_note": ("справка", "справки", "справок"),
    "recommendation": ("рекомендация", "рекомендации", "рекомендаций"),
    "cycle_proof": ("подтверждение цикла", "подтверждения цикла", "подтверждений цикла"),
}


def count_held(d: District) -> Holdings:
    """Return what names directions, by their codes."""
    with d.reading() as connection:
        return rows.count_held(connection)


def held_words(codes: Sequence[str], held: Holdings) -> str:
    """Return what names any of the directions, counted in words («3 плана, 12 показателей»); "" for nothing."""
    counts = {table: sum(held.get(code, {}).get(table, 0) for code in set(codes)) for table in _WORDS}
    return ", ".join(counted(count, *_WORDS[table]) for table, count in counts.items() if count)


def orphaned(codes: Sequence[str], rest: Sequence[CardSet], held: Holdings) -> list[str]:
    """Return those of the codes that something names and that no direction of the sets that stay is or continues."""
    known = {code for one in rest for card in one.cards for code in (card.code, *card.continues)}
    return [code for code in dict.fromkeys(codes) if code in held and code not in known]
