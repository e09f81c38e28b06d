"""The plans of the real documents on paper: every activity is printed, and our own files are read back unchanged."""

import io
import re
from pathlib import Path

import pypdf
import pytest

from msoko_desktop.domain.plans.plans import LineKind, Plan
from msoko_desktop.services.plans.imports import recognise
from msoko_desktop.writers.paper import PaperOffice, PrintOptions
from msoko_desktop.writers.plan_docx import plan_docx
from msoko_desktop.writers.plan_pdf import plan_pdf
from msoko_desktop.writers.plan_xlsx import plan_xlsx

PLANS = {
    "predgorny_roadmap_2020": 1,
    "sarov_roadmap_2021": 1,
    "krasnoturansk_order_2020": 1,
    "kimovsk_measures_2016": 3,
    "rasskazovo_concept_2019": 9,
}
OFFICE = PaperOffice("Отдел образования", "отдела образования", "Начальник отдела образования", "О.Н. Тарасова")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def seed_plans(seeds_dir: Path, name: str) -> tuple[Plan, ...]:
    plans = recognise(seeds_dir / f"{name}.txt").plans
    assert len(plans) == PLANS[name]
    return plans


@pytest.mark.parametrize("name", PLANS)
def test_the_pdf_holds_every_cell_of_every_line_in_order(name: str, seeds_dir: Path) -> None:
    for plan in seed_plans(seeds_dir, name):
        reader = pypdf.PdfReader(io.BytesIO(plan_pdf(plan, PrintOptions(), OFFICE)))
        printed = squeezed("".join(page.extract_text() for page in reader.pages))
        place = printed.index(squeezed(plan.columns[-1].heading))
        for line in plan.lines:
            first = squeezed(line.title.split("\n")[0])
            place = printed.index(first, place)
            for kind in plan.column_kinds()[1:] if line.kind is LineKind.ACTIVITY else ():
                for paragraph in line.cell(kind).split("\n"):
                    assert squeezed(paragraph) in printed


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_our_own_file_is_read_back_as_the_same_plan(name: str, ending: str, seeds_dir: Path, tmp_path: Path) -> None:
    for plan in seed_plans(seeds_dir, name):
        path = tmp_path / f"plan.{ending}"
        path.write_bytes((plan_docx if ending == "docx" else plan_xlsx)(plan, PrintOptions(), OFFICE))
        (read,) = recognise(path).plans
        assert read.column_kinds() == plan.column_kinds()
        for ours, theirs in zip(plan.lines, read.lines, strict=True):
            assert (theirs.kind, theirs.number) == (ours.kind, ours.number)
            for kind in plan.column_kinds():
                assert squeezed(theirs.cell(kind)) == squeezed(ours.cell(kind))
