"""What was chosen about the sheet, as a line of text for the window's settings."""

import json
from dataclasses import asdict

from msoko_desktop.services.printing import (
    ApprovalMark,
    DraftMark,
    Orientation,
    PaperOptions,
    PaperSize,
    PrintOptions,
)

KEPT = ("approval_mark", "signature", "abbreviations", "draft")


def options_to_text(options: PrintOptions) -> str:
    """Return the choices that hold for the next plan too; the appendix number and dates are the plan's own."""
    values = asdict(options)
    return json.dumps({"paper": values["paper"], **{name: values[name] for name in KEPT}}, ensure_ascii=False)


def options_from_text(text: str) -> PrintOptions:
    """Return the choices kept as text; the usual ones where the text is empty or cannot be read."""
    try:
        values = json.loads(text)
        paper = values["paper"]
        return PrintOptions(
            paper=PaperOptions(
                size=PaperSize(paper["size"]),
                orientation=Orientation(paper["orientation"]),
                edition=str(paper["edition"]),
                text_size=paper["text_size"],
                table_size=paper["table_size"],
                long_storage=bool(paper["long_storage"]),
            ),
            approval_mark=ApprovalMark(values["approval_mark"]),
            signature=bool(values["signature"]),
            abbreviations=bool(values["abbreviations"]),
            draft=DraftMark(values["draft"]),
        )
    except (ValueError, KeyError, TypeError):
        return PrintOptions()
