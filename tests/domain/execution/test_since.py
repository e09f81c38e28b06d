"""«Что изменилось с прошлого раза»."""

import json

from msoko_desktop.domain.execution import Progress
from msoko_desktop.domain.execution.since import ChangeKind, changes_since, snapshot
from tests.domain.execution.builders import D, done, item, record

MONDAY, NEXT_MONDAY = D(2026, 11, 16), D(2026, 11, 23)
PAST, HORIZON = D(2026, 8, 16), D(2026, 12, 16)


def seen(*items: object) -> dict[str, object]:
    """What was seen on Monday, as it comes back from the file."""
    kept: dict[str, object] = json.loads(json.dumps(snapshot(items, MONDAY, PAST, HORIZON)))  # type: ignore[arg-type]
    return kept


def test_a_week_brings_overdue_begun_done_moved_new_and_gone() -> None:
    due = item("2026-11-01", "2026-11-20", line=1)
    beginning = item("2026-11-21", "2026-12-20", line=2)
    open_one = item("2026-11-01", "2026-11-30", line=3)
    moved = item("2026-11-01", "2026-11-30", line=4)
    gone = item("2026-11-02", "2026-11-30", line=5)
    before = seen(due, beginning, open_one, moved, gone)
    finished = done("2026-11-01", "2026-11-30", "2026-11-18", line=3)
    later = item(
        "2026-11-01",
        "2026-11-30",
        line=4,
        kept=record(9, "2026-11-01", "2026-11-30", start=D(2026, 12, 1), due=D(2026, 12, 10)),
    )
    new = item("2026-12-01", "2026-12-05", line=6)
    found = changes_since(before, [due, beginning, finished, later, new], NEXT_MONDAY)
    assert [(change.kind, change.item.line_id if change.item else None) for change in found] == [
        (ChangeKind.OVERDUE, 1),
        (ChangeKind.BEGUN, 2),
        (ChangeKind.CLOSED, 3),
        (ChangeKind.MOVED, 4),
        (ChangeKind.NEW, 6),
        (ChangeKind.GONE, None),
    ]
    assert found[3].before == "2026-11-30"
    assert found[5].title == "1.2 Анализ результатов ВПР"


def test_what_only_comes_into_view_is_not_new() -> None:
    far = item("2026-12-20", "2026-12-31", line=8)
    assert changes_since(seen(), [far], NEXT_MONDAY) == ()


def test_what_was_closed_long_ago_is_not_told() -> None:
    old = done("2026-02-01", "2026-02-28", "2026-02-20", line=9)
    assert changes_since(seen(), [old], NEXT_MONDAY) == ()


def test_what_was_overdue_already_is_not_told_again() -> None:
    overdue = item("2026-10-01", "2026-10-31", line=10)
    assert changes_since(seen(overdue), [overdue], NEXT_MONDAY) == ()


def test_a_snapshot_that_cannot_be_read_tells_nothing() -> None:
    for broken in (
        {},
        {"on": "вчера"},
        {"on": "2026-11-16", "from": 1, "until": 2, "items": []},
        seen() | {"items": 5},
    ):
        assert changes_since(broken, [item("2026-11-01", "2026-11-20")], NEXT_MONDAY) == ()


def test_a_cancelled_occurrence_counts_as_closed() -> None:
    before = seen(item("2026-11-01", "2026-11-30"))
    cancelled = item(
        "2026-11-01", "2026-11-30", kept=record(2, "2026-11-01", "2026-11-30", progress=Progress.CANCELLED)
    )
    assert [change.kind for change in changes_since(before, [cancelled], NEXT_MONDAY)] == [ChangeKind.CLOSED]
