"""The whole layout of two pages that were looked at as pictures and found good: a change shows as a difference.

After a change that was meant, look at the pages again and run these tests once with MSOKO_WRITE_GOLDEN=1.
"""

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from msoko_desktop.domain.plans.plans import ColumnKind, Plan
from msoko_desktop.writers.paper import ApprovalMark, PaperOffice, PrintOptions
from msoko_desktop.writers.plan_pdf import plan_pdf
from tests.writers.conftest import FIVE, POINTS_PER_MM, Shown

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def layout(lines: list[Shown]) -> str:
    """Describe the pages line by line: page, place from the left and the foot in millimetres, face, size, words."""
    rows = (
        f"{line.page} {line.x / POINTS_PER_MM:5.0f} {line.y / POINTS_PER_MM:5.0f} "
        f"{'bold' if line.bold else 'text'} {line.size:g} {line.text.replace(chr(0xA0), ' ')}"
        for line in lines
    )
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", ["plan_upright", "plan_lying"])
def test_the_pages_look_as_they_did(
    name: str, approved: Plan, office: PaperOffice, lines_of: Callable[[bytes], list[Shown]]
) -> None:
    plan = approved
    options = PrintOptions(appendix_number=2, date=dt.date(2026, 1, 14))
    if name == "plan_lying":
        result = "Рассмотрены итоги, приняты решения; подготовлена справка для руководителей школ"
        lines = tuple(line.with_cell(ColumnKind.EXPECTED_RESULT, result) for line in approved.lines)
        plan = replace(approved, columns=FIVE, lines=lines * 3)
        options = replace(options, approval_mark=ApprovalMark.APPROVED)
    found = layout(lines_of(plan_pdf(plan, options, office)))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("MSOKO_WRITE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
