"""Schools parted into urban, rural and small ones, each clustered by itself, as scipy and scikit's formula have it."""

from pathlib import Path

import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, linkage

from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.services.analysis.report_model import Choice, GroupBy, ReportContent
from msoko_desktop.services.analysis.reports import find_report
from msoko_desktop.services.analysis.selection import with_clusters
from msoko_desktop.services.schools import context
from tests.services.analysis.conftest import Made

CODES = ("3.2.1", "3.2.3")
URBAN = {1: (10.0, 12.0), 2: (11.0, 11.0), 3: (30.0, 33.0), 4: (31.0, 30.0), 5: (10.5, 13.0)}
RURAL = {6: (60.0, 5.0), 7: (61.0, 6.0), 8: (20.0, 40.0), 9: (22.0, 41.0), 10: (62.0, 5.5), 11: (21.0, 43.0)}
SMALL = {12: (15.0, 15.0), 13: (50.0, 50.0)}


@pytest.fixture
def parted(made: Made) -> Made:
    made.add_schools(*(f"СОШ № {at}" for at in range(4, 14)))
    for at, school in enumerate(made.schools, start=1):
        kind = PlaceKind.URBAN if at in URBAN else PlaceKind.RURAL
        made.change(School(f"СОШ № {at}", id=school, place_kind=kind, small=at in SMALL))
        values = {**URBAN, **RURAL, **SMALL}[at]
        context.set_values(made.district, 2025, {(school, code): one for code, one in zip(CODES, values, strict=True)})
    return made


def build(made: Made, **fields: object) -> ReportContent:
    found = find_report("clusters").build(made.reader, Choice(features=CODES, **fields))  # type: ignore[arg-type]
    assert not found.explanation, found.explanation
    return found


def expected(group: dict[int, tuple[float, float]], count: int) -> set[frozenset[int]]:
    """Clusters of a group alone: its own mean and deviation, scipy's own labels."""
    table = np.array(list(group.values()))
    z = (table - table.mean(axis=0)) / table.std(axis=0, ddof=1)
    labels = fcluster(linkage(z, method="ward"), count, criterion="maxclust")
    return {frozenset(s for s, own in zip(group, labels, strict=True) if own == label) for label in set(labels)}


@pytest.mark.parametrize("count", [2, 3])
def test_each_group_has_clusters_of_its_own(parted: Made, count: int) -> None:
    found = build(parted, cluster_count=count)
    places = {school: at for at, school in enumerate(parted.schools, start=1)}
    ours = {name: frozenset(places[one] for one in schools) for name, schools in found.clusters.items()}
    for name, group in (("Городские", URBAN), ("Сельские", RURAL)):
        assert {own for title, own in ours.items() if title.startswith(f"{name}, кластер")} == expected(group, count)
    assert ours["Малокомплектные"] == frozenset(SMALL)
    assert [tree.title for tree in found.trees] == ["Дендрограмма. Городские", "Дендрограмма. Сельские"]
    assert [table.title for table in found.tables] == [
        "Кластерный анализ",
        "Число кластеров. Городские",
        "Число кластеров. Сельские",
        "Сравнение внутри кластеров",
    ]
    words = " ".join(found.notes)
    assert "Малокомплектные: 2 школы (нужно не меньше 4) – на кластеры не делятся, сравниваются вместе." in words
    assert "среди школ своей группы" in words and "Городские: кластеров" in words


def test_a_silhouette_is_that_of_its_group(parted: Made) -> None:
    """Rousseeuw's formula over the urban schools alone, worked out point by point."""
    found = build(parted, cluster_count=2)
    table = np.array(list(URBAN.values()))
    z = (table - table.mean(axis=0)) / table.std(axis=0, ddof=1)
    clusters = [np.array([0, 1, 4]), np.array([2, 3])]
    scores = []
    for at, point in enumerate(z):
        own, other = clusters if at in clusters[0] else clusters[::-1]
        a = np.mean([np.linalg.norm(point - z[one]) for one in own if one != at])
        b = np.mean([np.linalg.norm(point - z[one]) for one in other])
        scores.append((b - a) / max(a, b))
    fit = next(table for table in found.tables if table.title == "Число кластеров. Городские")
    assert fit.rows[0].figures["silhouette"].value == pytest.approx(np.mean(scores))


def test_without_the_split_all_schools_are_parted_at_once(parted: Made) -> None:
    found = build(parted, cluster_count=2, split=False)
    places = {school: at for at, school in enumerate(parted.schools, start=1)}
    ours = {frozenset(places[one] for one in schools) for schools in found.clusters.values()}
    assert ours == expected({**URBAN, **RURAL, **SMALL}, 2)
    assert list(found.clusters) == ["Кластер 1", "Кластер 2"]
    assert not any("Деление школ" in note for note in found.notes)


def test_groups_that_are_all_too_small_say_what_to_choose(made: Made) -> None:
    made.add_schools("СОШ № 4")
    for at, school in enumerate(made.schools):
        place = PlaceKind.URBAN if at < 2 else PlaceKind.RURAL
        made.change(School(f"СОШ № {at + 1}", id=school, place_kind=place))
        context.set_values(made.district, 2025, {(school, code): float(at * at) for code in CODES})
    why = find_report("clusters").build(made.reader, Choice(features=CODES)).explanation
    assert "городские – 2 школы (нужно не меньше 4); сельские – 2 школы" in why
    assert why.endswith("Выберите «Деление: все школы вместе».")
    assert not find_report("clusters").build(made.reader, Choice(features=CODES, split=False)).explanation


def test_schools_of_which_no_place_is_known_are_parted_at_once_and_that_is_said(parted: Made) -> None:
    for at, school in enumerate(parted.schools, start=1):
        parted.change(School(f"СОШ № {at}", id=school))
    found = build(parted, cluster_count=2)
    assert list(found.clusters) == ["Кластер 1", "Кластер 2"]
    assert any(note.startswith("Местность школ не указана") for note in found.notes)


def test_rows_by_clusters_are_parted_as_the_choice_says(parted: Made, tmp_path: Path) -> None:
    asked = Choice(features=CODES, group_by=GroupBy.CLUSTER, cluster_count=2)
    chosen, why = with_clusters(parted.reader, asked, 2025)
    assert not why and set(chosen.clusters) == set(build(parted, cluster_count=2).clusters)
