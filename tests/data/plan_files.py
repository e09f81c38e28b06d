"""Reads the plans that the data folder holds, for the tests beside it."""

import tomllib
from functools import cache
from typing import Any

from msoko_desktop import paths
from msoko_desktop.domain.plans.executors import ExecutorDirectory
from msoko_desktop.domain.plans.plan_data import plan_from_mapping
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.plans.templates import DistrictNames, PlanTemplate, fill

DATA = paths.asset("data")
TEMPLATES = tuple(sorted(path.stem for path in (DATA / "templates").glob("*.toml")))
DEMO_PLANS = tuple(sorted(path.stem for path in (DATA / "demo" / "plans").glob("*.toml")))
DRAFT = "roadmap_2027"
DISTRICT = DistrictNames.of("Заозёрский муниципальный район")


@cache
def read(name: str) -> dict[str, Any]:
    """Return the content of a data file, named from the data folder without its ending."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def template(code: str) -> PlanTemplate:
    return PlanTemplate.from_mapping(read(f"templates/{code}"))


@cache
def filled(code: str, year: int = 2027) -> Plan:
    return fill(template(code), template(code).period.starting(year), DISTRICT)


@cache
def demo_plan(code: str) -> Plan:
    return plan_from_mapping(read(f"demo/plans/{code}"))


def all_plans() -> dict[str, Plan]:
    """Every template filled for 2027 and every plan of the demonstration district, by name."""
    return {f"templates/{code}": filled(code) for code in TEMPLATES} | {
        f"demo/{code}": demo_plan(code) for code in DEMO_PLANS
    }


@cache
def directory() -> ExecutorDirectory:
    """The directory of executors as the demonstration district has it."""
    own = ExecutorDirectory.from_mapping(read("demo/executors"))
    return ExecutorDirectory.from_mapping(read("executors")).with_bodies(own.bodies)
