"""Reference data: every file parses, says its year and source, repeats no code and points to what exists."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from msoko_desktop.domain.plans.plan_data import order_from_mapping
from tests.data.plan_files import DATA, DEMO_PLANS, demo_plan, read

FILES = sorted(path for path in DATA.rglob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_file_parses_and_is_tidy(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert tomllib.loads(text)
    assert text.endswith("\n")
    assert "\t" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def unique(rows: list[dict[str, Any]], key: str = "code") -> bool:
    codes = [row[key] for row in rows]
    return len(set(codes)) == len(codes)


def test_directions_are_two_sets_with_the_cycle() -> None:
    data = read("directions")
    sets = {group["code"]: group for group in data["set"]}

    assert [len(group["direction"]) for group in sets.values()] == [9, 8]
    assert [row["group"] for row in sets["2020"]["direction"]] == ["results"] * 4 + ["activity"] * 5
    assert unique([row for group in sets.values() for row in group["direction"]])
    for group in sets.values():
        assert group["source"]
        assert group["year"] == int(group["code"])
        assert unique(group["direction"], "number")
    first = {row["code"] for row in sets["2020"]["direction"]}
    continued = {code for row in sets["2021"]["direction"] for code in row["continues"]}
    assert continued == first


def test_aliases_of_directions_lead_to_one_direction() -> None:
    for group in read("directions")["set"]:
        names = [name.lower() for row in group["direction"] for name in {row["title"].lower(), *row["aliases"]}]
        assert len(set(names)) == len(names)


def test_stages_are_the_nine_of_the_cycle() -> None:
    stages = read("directions")["stage"]

    assert [stage["code"] for stage in stages] == [
        "goals", "indicators", "collection", "monitoring", "analysis", "recommendations", "measures", "decisions",
        "effectiveness",
    ]  # fmt: skip
    assert [stage["order"] for stage in stages] == list(range(1, 10))
    assert all(stage["source"] and stage["year"] and stage["question"] and stage["evidence"] for stage in stages)


def test_procedures_name_their_windows_with_year_and_source() -> None:
    procedures = read("procedures")["procedure"]

    assert unique(procedures)
    assert {row["code"] for row in procedures} == {
        "vpr", "oge", "ege", "gve", "interview_9", "essay_11", "niko", "pisa_model", "regional_work", "municipal_work",
        "trial_exam", "olympiad",
    }  # fmt: skip
    for row in procedures:
        assert row["owner"]
        assert row["title"] != row["short_title"]
        assert row["grades"] == sorted(row["grades"])
        for facts in [row, *row.get("window", [])]:
            assert facts["source"], row["code"]
            assert 2016 <= facts["year"] <= 2026
            assert isinstance(facts["verified"], bool)
        for window in row.get("window", []):
            start, end = (dt.date.fromisoformat(f"{window['year']}-{window[key]}") for key in ("start", "end"))
            assert start <= end


def test_the_vpr_window_is_the_one_read_in_the_source() -> None:
    vpr = next(row for row in read("procedures")["procedure"] if row["code"] == "vpr")

    assert vpr["grades"] == [4, 5, 6, 7, 8, 10]
    assert (vpr["window"][0]["start"], vpr["window"][0]["end"]) == ("04-20", "05-20")
    assert vpr["window"][0]["verified"]


def test_subjects_belong_to_known_grades_and_procedures() -> None:
    subjects = read("subjects")["subject"]
    procedures = {row["code"]: row for row in read("procedures")["procedure"]}

    assert unique(subjects)
    assert unique(subjects, "title")
    assert unique(subjects, "short_title")
    assert read("subjects")["source"]
    for row in subjects:
        assert set(row["procedures"]) <= set(procedures), row["code"]
        assert set(row["vpr_grades"]) <= set(row["grades"]) & set(procedures["vpr"]["grades"]), row["code"]
        assert bool(row["vpr_grades"]) == ("vpr" in row["procedures"]), row["code"]
    names = [name.lower() for row in subjects for name in {row["title"].lower(), *map(str.lower, row["aliases"])}]
    assert len(set(names)) == len(names)


def test_grades_and_levels_agree() -> None:
    data = read("grades")

    assert [row["number"] for row in data["grade"]] == list(range(1, 13))
    by_level = {row["code"]: row["grades"] for row in data["level"]}
    for row in data["grade"]:
        assert row["number"] in by_level[row["level"]]
    assert [row["number"] for row in data["grade"] if row["final"]] == [9, 11]
    assert data["source"]


def test_the_office_card_declines_its_name() -> None:
    office = read("demo/office")

    assert office["name"].startswith("Отдел образования администрации")
    assert office["genitive_name"] == office["name"].replace("Отдел", "отдела", 1)
    assert office["dative_name"] == office["name"].replace("Отдел", "отделу", 1)
    assert set(office) == {
        "name", "short_name", "genitive_name", "dative_name", "district_name", "place", "address", "phone", "email",
        "parent_body", "head_post", "head_name", "executor_name", "executor_phone",
    }  # fmt: skip


def test_there_are_eighteen_different_schools() -> None:
    schools = read("demo/schools")["school"]

    assert len(schools) == 18
    for key in ("code", "name", "short_name", "address", "phone", "email", "head_name"):
        assert unique(schools, key), key
    assert {row["type"] for row in schools} == {"secondary", "lyceum", "basic", "primary", "evening", "special"}
    for row in schools:
        first, last = row["grades"]
        assert 1 <= first < last <= 11
        assert list(row["pupils"]) == ["2024", "2025", "2026"]
        assert (row["graduates_11"] > 0) == (last == 11), row["code"]
        assert (row["graduates_9"] > 0) == (last >= 9), row["code"]
        assert row["graduates_9"] + row["graduates_11"] < row["pupils"]["2026"]
        assert row["place"] in row["address"]


def test_one_school_was_closed_before_the_years_of_results_and_joined_to_another() -> None:
    data = read("demo/schools")
    (closed,) = data["closed"]
    known = {row["code"] for row in data["school"]}

    assert closed["code"] not in known
    assert closed["successor"] in known
    assert closed["closed"] <= dt.date(min(read("demo/results")["years"]), 9, 1)


def test_orders_approve_the_plans_they_name() -> None:
    orders = read("demo/orders")["order"]
    positions = {code: place for place, code in enumerate(DEMO_PLANS)}

    assert unique(orders)
    assert len(orders) == 3
    for row in orders:
        order = order_from_mapping(row, positions)
        assert order.items
        assert order.signatory_name == read("demo/office")["head_name"]
        for code in row["plans"]:
            approval = demo_plan(code).approval
            assert approval is not None
            assert (approval.number, approval.date) == (order.number, order.date)
        numbers = [item.number for item in order.items]
        assert numbers == [str(place) for place in range(1, len(numbers) + 1)]
        for item in order.items:
            assert [sub.number for sub in item.items] == [
                f"{item.number}.{place}" for place in range(1, len(item.items) + 1)
            ]


@pytest.mark.parametrize("name", ["demo/office", "demo/schools", "demo/orders", "demo/executors"])
def test_mail_of_the_demonstration_district_leads_nowhere(name: str) -> None:
    text = (DATA / f"{name}.toml").read_text(encoding="utf-8")

    for word in text.replace('"', " ").split():
        if "@" in word:
            assert word.endswith(".example")
