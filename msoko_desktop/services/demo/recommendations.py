"""Recommendations of the demonstration district: made by the rules of its results, sent and answered as it is told."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.recommendations.grounds import recommended
from msoko_desktop.domain.recommendations.model import State
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.recommendations.grounds import grounds
from msoko_desktop.services.recommendations.proposing import addressee_words
from msoko_desktop.services.recommendations.rules import shipped_rules
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.recommendations import write_recommendation


def store_recommendations(d: District, connection: sqlite3.Connection, data: Mapping[str, Any]) -> None:
    """Store the recommendations that are told of, with the figures of the results that are in the file already."""
    reader = ResultReader(d)
    schools = {school.code: school.id for school in reader.schools().schools}
    for entry in data["recommendation"]:
        school = schools[entry["school"]]
        rules = [one for one in shipped_rules() if one.code in entry["rules"]]
        wanted = [tuple(one) for one in entry["works"]]
        works = tuple(
            one.id or 0
            for one in reader.assessments()
            if one.school_year == entry["year"] and (one.procedure, one.subject, one.grade) in wanted
        )
        found = grounds(reader, Choice(works, school_ids=(school or 0,)), rules)
        if not found:
            continue
        words = addressee_words(reader, found[0].kind, school, "")
        one = recommended(found, words, entry["made"])
        state = State.ANSWERED if "answered" in entry else State.SENT
        told = replace(
            one,
            state=State.CLOSED if entry.get("closed") else state,
            way=entry["way"],
            sent=entry["sent"],
            due=entry["due"],
            answered=entry.get("answered"),
            answer=entry.get("answer", ""),
            effect=entry.get("effect", ""),
        )
        write_recommendation(connection, told)
