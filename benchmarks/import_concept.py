"""Taking in a long concept with nine road maps, from the file to the stored plans."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from benchmarks._timing import Result, seconds
from msoko_desktop.services import district
from msoko_desktop.services.plans import imports

ROUNDS = 5
SEED = "rasskazovo_concept_2019.txt"


def run() -> Iterable[Result]:
    """Recognise the document and store its plans in a new file, five times after one warm-up.

    The document is looked for as the tests do: the folder MSOKO_SEEDS, or ../shared/seeds beside the checkout.
    """
    folder = Path(os.environ.get("MSOKO_SEEDS", Path(__file__).resolve().parents[2] / "shared" / "seeds"))
    if not (folder / SEED).is_file():
        return
    recognising: list[float] = []
    whole: list[float] = []
    with tempfile.TemporaryDirectory() as temporary:
        for turn in range(ROUNDS + 1):
            opened = district.create_district(Path(temporary) / f"{turn}.msoko")
            try:
                reading = seconds(lambda: imports.recognise(folder / SEED))
                storing = seconds(lambda: imports.store(opened, imports.recognise(folder / SEED)))  # noqa: B023
            finally:
                opened.close()
            if turn:
                recognising.append(reading)
                whole.append(storing)
    yield Result("concept with nine road maps: recognised", median(recognising), None, "s", at_most=1)
    yield Result("concept with nine road maps: recognised and stored", median(whole), None, "s", at_most=1)
