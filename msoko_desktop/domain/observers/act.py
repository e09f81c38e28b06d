"""The act of an observer: stages of a procedure and the violations that can be ticked at each, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Violation:
    """A box of the act; `serious` ones could have changed results."""

    code: str
    text: str
    short_text: str
    serious: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the act."""

    code: str
    title: str
    short_title: str
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """The whole act with its source."""

    stages: tuple[Stage, ...]
    source: str
    verified: bool

    @property
    def violations(self) -> Mapping[str, Violation]:
        """All boxes by code, in their order."""
        return {one.code: one for stage in self.stages for one in stage.violations}


def act_from(data: Mapping[str, Any]) -> Act:
    """Return the act of `data/observer_act.toml`. Raises KeyError or ValueError for what it should not be."""
    stages = tuple(
        Stage(
            one["code"],
            one["title"],
            one["short_title"],
            tuple(
                Violation(box["code"], box["text"], box["short_text"], bool(box["serious"])) for box in one["violation"]
            ),
        )
        for one in data["stage"]
    )
    codes = [box.code for stage in stages for box in stage.violations]
    if len(set(codes)) != len(codes) or any(" " in code for code in codes):
        raise ValueError(f"violations: {codes}")
    return Act(stages, data["source"], bool(data["verified"]))
