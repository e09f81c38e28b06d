"""An order on measures from signs: every chosen sign is in it, whatever the file already recommends."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.analysis.bias.rules import BORDERS
from msoko_desktop.domain.analysis.model import Sign
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.orders.orders import read_order
from msoko_desktop.services.results.assessment_names import assessment_title

TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ResultReader]:
    make_demo(tmp_path / "демо.msoko", TODAY)
    with closing(open_district(tmp_path / "демо.msoko")) as district:
        yield ResultReader(district)


def text_of_order(reader: ResultReader, sign: Sign) -> str:
    created = recommendations.order_from_signs(reader, [sign], TODAY).created
    return " ".join(item.text for item in read_order(reader.district, created[0]).items)


def test_a_sign_of_another_work_is_not_lost_in_what_was_recommended_for_the_first(reader: ResultReader) -> None:
    peaks = [one for one in signs(reader, Choice(school_years=(2025,))) if one.rule == BORDERS]
    first, second = peaks[:2]
    assert first.school_id == second.school_id
    titles = {one.id: assessment_title(one).split(": ")[1] for one in reader.assessments()}

    before = text_of_order(reader, first)
    after = text_of_order(reader, second)

    assert titles[first.assessment_id] in before
    assert titles[second.assessment_id] in after
    assert titles[second.assessment_id] not in before
