"""Remarks name their columns in one pair of quotes."""

from msoko_desktop.domain.assessments.checks import school_remarks
from msoko_desktop.domain.assessments.fields import fields_of
from msoko_desktop.domain.assessments.model import Assessment, MarkScale


def test_a_mark_is_not_quoted_twice() -> None:
    work = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale())
    fields = fields_of(work.scale, journal=False)
    rows = {"1": {"participants": 20.0, "mark_2": 5.0, "mark_3": 5.0, "mark_4": 5.0, "mark_5": 5.0}}
    pupils = {"1": {"participants": 20.0, "mark_2": 4.0, "mark_3": 6.0, "mark_4": 5.0, "mark_5": 5.0}}
    remarks = school_remarks(work, fields, rows, names={}, sizes={}, history={}, from_pupils=pupils)
    texts = [one.text for one in remarks]
    assert any("«2» – 5" in text for text in texts)
    assert not [text for text in texts if "««" in text or "»»" in text]
