"""The chart of target against fact: its lines, and what it says where there is nothing."""

from msoko_desktop.charts.targets import targets_chart


def test_each_value_is_told_with_its_year() -> None:
    drawn = targets_chart("Доля школ", "%", (2024, 2025, 2026), (20, 35, 50), (18, 36, None), (2026, 47.5))

    texts = [spot.text.replace("\u00a0", " ") for spot in drawn.spots]
    assert "факт, 2025\nЗначение: 36,0 %" in texts
    assert "план, 2026\nЗначение: 50,0 %" in texts
    assert "прогноз, 2026\nЗначение: 47,5 %" in texts
    assert drawn.title.startswith("Доля школ")


def test_no_value_is_said() -> None:
    drawn = targets_chart("Доля школ", "%", (2024, 2025), (None, None), (None, None))

    assert drawn.explanation
