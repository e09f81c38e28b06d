"""Every phrase of the shared list of deadlines has a meaning written by a person and is read as that."""

import csv
import re
from pathlib import Path

from msoko_desktop.domain.deadlines import read_deadline
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.reference.reference import reference_data
from tests.domain.deadlines.expected_deadlines import expectations


def _uses(row: dict[str, str]) -> set[tuple[str, str]]:
    """The plans a row's phrase stands in, by the seeds and the tables of its example rows."""
    plans = {name.split("_")[0] for name in row["seed_file"].split(";")}
    tables = set(re.findall(r"kimovsk/t(\d)", row["example_rows"])) or set(
        re.findall(r"measure text (\d)/", row["where"] if "kimovsk" in row["seed_file"] else "")
    )
    if "kimovsk" in plans and tables:
        plans.remove("kimovsk")
        plans |= {"kimovsk" if table == "1" else "kimovsk_school" for table in tables}
    phrases = [row["phrase"]] if row["phrase"] != "(empty cell)" else [""]
    if " // " in phrases[0]:  # two spellings of one phrase
        phrases = phrases[0].split(" // ")
    return {(plan, phrase) for plan in plans for phrase in phrases}


def test_every_phrase_of_the_list(seeds_dir: Path) -> None:
    table = {(row.plan, row.phrase): row for row in expectations()}
    calendar = SchoolCalendar.from_mapping(reference_data("school_calendar"))
    with (seeds_dir.parent / "design" / "deadlines.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == 158

    for row in rows:
        for use in _uses(row):
            assert use in table, f"nobody has written what {use} means"
            expected = table[use]
            deadline = read_deadline(expected.phrase, expected.period, calendar)
            assert deadline.occurrences == expected.occurrences, use
            assert (deadline.kind.value, deadline.needs_date) == (expected.kind, expected.asks), use
