"""The shipped context indicators: the matrix of the document as it stands there, and the demonstration's values."""

from msoko_desktop.domain.schools import context
from tests.data.plan_files import read

# Clusters, criteria and the number of their indicators, counted in the published matrix (п. 5.4).
MATRIX = {
    "Образовательная организация": {
        "Материально-техническая база": 1,
        "Финансирование": 3,
        "Социальное партнерство": 3,
        "Географическое расположение": 1,
    },
    "Педагогические работники образовательной организации": {
        "Общая характеристика педагогического состава": 2,
        "Квалификация педагогических работников": 4,
        "Профессиональная деятельность педагогов": 3,
    },
    "Обучающиеся образовательной организации": {"Образовательные результаты": 6, "Социальное положение": 7},
}


def test_the_matrix_has_three_clusters_nine_criteria_and_thirty_indicators() -> None:
    found: dict[str, dict[str, int]] = {}
    for one in read("context_indicators")["indicator"]:
        criteria = found.setdefault(one["cluster"], {})
        criteria[one["criterion"]] = criteria.get(one["criterion"], 0) + 1

    assert found == MATRIX
    assert sum(len(criteria) for criteria in found.values()) == 9
    assert sum(sum(criteria.values()) for criteria in found.values()) == 30


def test_codes_follow_the_matrix() -> None:
    expected = [
        f"{cluster}.{criterion}.{number}"
        for cluster, criteria in enumerate(MATRIX.values(), start=1)
        for criterion, count in enumerate(criteria.values(), start=1)
        for number in range(1, count + 1)
    ]
    assert [one["code"] for one in read("context_indicators")["indicator"]] == expected


def test_the_catalogue_is_sound_and_says_year_source_and_what_is_not_verified() -> None:
    data = read("context_indicators")
    indicators = context.indicators_from_mapping(data)
    units = context.units_from_mapping(data)

    context.refuse_unsound(indicators, units)
    assert {one.unit for one in indicators} <= {unit.name for unit in units}
    for one in indicators:
        assert one.year == 2016
        assert "п. 5.4" in one.source
        assert len(one.short_title) <= 24, one.code
        assert one.note or one.verified, one.code
    assert data["doubt"]["source"]


def test_the_demonstration_has_possible_values_for_its_schools_in_two_years() -> None:
    data = read("demo/context")
    known = {one.code: one for one in context.indicators_from_mapping(read("context_indicators"))}
    schools = {school["code"] for school in read("demo/schools")["school"]}

    assert data["codes"] == list(known)
    assert set(data["values"]) == {"2024", "2025"}
    for rows in data["values"].values():
        assert set(rows) == schools
        for row in rows.values():
            assert len(row) == len(known)
            for code, value in zip(data["codes"], row, strict=True):
                assert value == "" or not context.range_remark(known[code], value), code
