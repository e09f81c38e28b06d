"""Forty recommendations as one PDF, each page as full as it gets; what the rules cost in a large district."""

import datetime as dt
import tempfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks._big_district import SCHOOLS, write_big_file
from benchmarks._timing import Result, seconds
from msoko_desktop.domain.recommendations.model import (
    MOST_FACTS,
    MOST_GROUNDS,
    MOST_MEASURES,
    AddresseeKind,
    Fact,
    Measure,
    Recommendation,
)
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.district import open_district
from msoko_desktop.services.recommendations import propose, recommendations_document

ROUNDS = 5
GOAL_PDF, GOAL_COLD = 5.0, 5.0
_FACT = (
    "По сравнению с журналом отметку понизили 64,9 % участников (интервал 51,9–76 %); "
    "в остальных школах района – 10,4 %"
)
_WORDS = "организовать дополнительные занятия для группы риска и информировать родителей о её результатах"


def full_page(school: int) -> Recommendation:
    """Return a recommendation to a school with as much as a page may hold."""
    return Recommendation(
        AddresseeKind.HEAD,
        f"Директору МБОУ «Средняя общеобразовательная школа № {school}»\nИвановой И.И.",
        2025,
        school,
        facts=tuple(Fact(f"{_FACT} ({place})", "ВПР 2026: Математика, 8 класс", 57) for place in range(MOST_FACTS)),
        deficits=tuple(f"{_WORDS} ({place})" for place in range(MOST_GROUNDS)),
        measures=tuple(Measure(f"{_WORDS} ({n})", dt.date(2026, 10, 1), "директор") for n in range(MOST_MEASURES)),
        support=f"{_WORDS}. " * 2,
        check=f"{_WORDS}. " * 2,
        explanations=(_WORDS,),
        due=dt.date(2026, 10, 1),
    )


def run() -> Iterable[Result]:
    """Measure one PDF of forty pages, and the proposals of a file with a million points, read anew each time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Большой.msoko"
        write_big_file(path)
        with closing(open_district(path)) as district:
            pages = [full_page(number + 1) for number in range(SCHOOLS)]
            recommendations_document(district, pages[:1], "pdf")
            took = [seconds(lambda: recommendations_document(district, pages, "pdf")) for _ in range(ROUNDS)]
            yield Result("40 recommendations as one PDF", median(took), None, "s", at_most=GOAL_PDF)
            cold = [seconds(lambda: propose(ResultReader(district), Choice(school_years=(2025,)))) for _ in range(3)]
            yield Result("what the rules propose, read anew", median(cold), None, "s", at_most=GOAL_COLD)
