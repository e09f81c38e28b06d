"""The register of recommendations as the command «list» tells it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District


def recommendation_rows(district: "District") -> list[tuple[dict[str, Any], str]]:
    """Return the recommendations of the file, each as JSON and as a line for a person."""
    from msoko_desktop.services.recommendation_register import list_recommendations
    from msoko_desktop.services.results.assessment_names import year_title

    rows = []
    for found in list_recommendations(district):
        one = found.one
        data = {
            "id": found.id,
            "school": one.school_id,
            "kind": one.kind.value,
            "name": found.name,
            "addressee": one.addressee,
            "school_year": one.school_year,
            "assessment": one.assessment_id,
            "rules": list(one.rules),
            "status": one.state.value,
            "sent": one.sent.isoformat() if one.sent else None,
            "way": one.way,
            "due": one.due.isoformat() if one.due else None,
            "answered": one.answered.isoformat() if one.answered else None,
            "answer": one.answer,
            "effect": one.effect,
            "plan": found.led.plan_id,
            "line": one.line_id,
            "order": found.led.order_id,
            "order_item": one.order_item_id,
            "document": one.document_id,
        }
        rows.append((data, f"{found.name} · {year_title(one.school_year)} · {one.state_words()}"))
    return rows
