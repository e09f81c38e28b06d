"""Many districts of the demonstration drawn with other luck: what the rules find, and how often wrongly.

Nothing here was looked at when the thresholds were set: schools, works and planted cases are those of the shipped
example, all results of pupils are drawn anew.
"""

import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from scipy import stats

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.services.analysis.low_results import low_results
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.demo.results import store_results
from msoko_desktop.services.demo.schools import store_schools
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import transaction

DATA = Path(__file__).parents[3] / "data/demo"
TODAY = dt.date(2026, 11, 25)
DISTRICTS = 20
YEARS = (2023, 2024, 2025)
LEVEL = 0.05
pytestmark = pytest.mark.slow

INFLATED, LENIENT = "edu991401", "edu991402"
PLANTED = (
    *((INFLATED, rule) for rule in (codes.BORDERS, codes.ABOVE, codes.TASKS, codes.RAISED, codes.YEARS)),
    *((LENIENT, rule) for rule in (codes.GROUPS, codes.LOWERED, codes.MEDALS, codes.YEARS)),
)
LOW = (LENIENT, "edu991405", "edu991413")


def data(name: str) -> Mapping[str, Any]:
    with (DATA / name).open("rb") as file:
        return tomllib.load(file)


class Found:
    """What the rules found in many districts."""

    def __init__(self) -> None:
        self.signs: Counter[tuple[str, str]] = Counter()  # districts by school and rule
        self.families: set[tuple[int, str, int]] = set()  # district, rule, year in which an innocent school has a sign
        self.low: Counter[str] = Counter()


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Twenty districts of 18 schools and three years: about half a minute."""
    place, result = tmp_path_factory.mktemp("districts"), Found()
    schools, described = data("schools.toml"), data("results.toml")
    for number in range(DISTRICTS):
        with closing(create_district(place / f"{number}.msoko")) as district:
            with transaction(district) as connection:
                store_schools(connection, schools)
                store_results(connection, described, schools["school"], TODAY, f"другой район {number} ")
            reader = ResultReader(district)
            school_codes = {one.id: one.code for one in reader.schools().schools}
            every = [(school_codes[one.school_id], one.rule, one.school_year or 0) for one in signs(reader, Choice())]
            result.signs.update({(code, rule) for code, rule, _ in every})
            result.families |= {
                (number, rule, year)
                for code, rule, year in every
                if rule in codes.TESTED and code not in (INFLATED, LENIENT)
            }
            result.low.update({school_codes[one.school_id] for one in low_results(reader, 2025) if one.meets})
    return result


@pytest.mark.parametrize(("code", "rule"), PLANTED)
def test_what_is_planted_is_found_in_nearly_every_district(found: Found, code: str, rule: str) -> None:
    assert found.signs[code, rule] >= DISTRICTS * 0.8


def test_innocent_schools_have_signs_no_more_often_than_the_level_says(found: Found) -> None:
    """A family is a rule and a school year; in each, some innocent school has a sign with a chance of at most 5 %.

    Of so many families so many more are binomial luck that only one run of a thousand would have.
    """
    families = DISTRICTS * len(YEARS) * len(codes.TESTED)
    most = stats.binom.ppf(0.999, families, LEVEL)
    assert len(found.families) <= most


def test_no_candidate_of_an_innocent_school_misses_a_medal_as_a_rule(found: Found) -> None:
    """A threshold and no test: it names facts, which are rare where everybody is prepared as a candidate should be."""
    innocent = {one for one in found.signs if one[1] == codes.MEDALS} - {(LENIENT, codes.MEDALS)}
    assert sum(found.signs[one] for one in innocent) <= DISTRICTS * 0.1


def test_schools_with_low_results_are_found_and_others_seldom(found: Found) -> None:
    for code in LOW:
        assert found.low[code] >= DISTRICTS * 0.8
    assert sum(count for code, count in found.low.items() if code not in LOW) <= DISTRICTS * 0.1
