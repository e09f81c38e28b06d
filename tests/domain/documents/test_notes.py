"""Analytical notes as values: places in words, storage as JSON that refuses junk, templates, what would change."""

import json

import pytest

from msoko_desktop.domain.analysis.distribution import Border, Histogram
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind, Origin
from msoko_desktop.domain.documents.note_templates import note_templates
from msoko_desktop.domain.documents.notes import (
    BlockKind,
    ChartForm,
    Kept,
    Note,
    NoteBlock,
    NoteContent,
    NoteFigure,
    NoteKind,
    Place,
    Source,
    cell_words,
    differences,
    figure_text,
    filled,
    note_json,
    parse_place,
    places_of,
    read_json,
    used_places,
)
from msoko_desktop.domain.errors import InputRefused

SUCCESS = Measure("success_rate", "Успеваемость", MeasureKind.SHARE, "формула", "источник", short_title="Успев., %")
ORIGIN = Origin(12, "pupils", (5,), "", ("mark",))


def table(value: float | None, n: int = 24, *, small: bool = False) -> AnalysisTable:
    figure = Figure(value, n, 60.5, 97.1, small=small, origins=(ORIGIN,))
    row = GroupRow("school 5", "СОШ № 5", GroupKind.SCHOOL, {"success_rate": figure}, (5,), "присоединена")
    return AnalysisTable("Показатели", "ВПР", (SUCCESS,), (row,), ("N – число участников.",))


def note(value: float | None = 87.5, words: str = "87,5 %") -> Note:
    histogram = Histogram("district", "Район", (0.0, 1.0), 1, (2, 3), (Border("3", 1),), "мало")
    return Note(
        NoteKind.ASSESSMENT,
        "СПРАВКА\nза {school_year}",
        2025,
        (
            NoteBlock(BlockKind.HEADING, "Результаты"),
            NoteBlock(BlockKind.TEXT, "Успеваемость – {success_rate:school 5@12}.\nИтог."),
            NoteBlock(BlockKind.TABLE, "Школы", Source("indicators", measures=("success_rate",)), Kept(table(value))),
            NoteBlock(
                BlockKind.CHART, "Баллы", Source("distribution", form=ChartForm.HISTOGRAM), Kept(histogram=histogram)
            ),
            NoteBlock(BlockKind.TABLE, "Годы", Source("dynamics", 1, (12,)), Kept(explanation="Один год.")),
            NoteBlock(BlockKind.CONCLUSION, hint="Назовите причины"),
        ),
        {
            "school_year": NoteFigure("2025/26"),
            "success_rate:school 5@12": NoteFigure(words, value, 24, False, (ORIGIN,)),
        },
        "vpr",
        12,
    )


# --- places


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("success_rate", Place("success_rate")),
        ("success_rate:school 5", Place("success_rate", "school 5")),
        ("success_rate:area Мой край@12", Place("success_rate", "area Мой край", 12)),
        ("task:9.1", Place("task:9.1")),
        ("task:9.1:district@3", Place("task:9.1", "district", 3)),
        ("tasks:Б", Place("tasks:Б")),
    ],
)
def test_a_place_says_what_of_which_row_and_work(key: str, place: Place) -> None:
    assert parse_place(key) == place
    assert place.key == key


@pytest.mark.parametrize("key", ["", " ", ":school 5", "success_rate@", "success_rate@двенадцать", "a:b:c:d", "@7"])
def test_what_is_no_place_is_refused(key: str) -> None:
    with pytest.raises(InputRefused, match="не читается"):
        parse_place(key)


@pytest.mark.parametrize("text", ["Доля {success_rate", "Доля }", "{a{b}}"])
def test_a_brace_without_its_pair_is_refused(text: str) -> None:
    with pytest.raises(InputRefused, match="без пары"):
        places_of(text)


def test_words_show_the_figures_and_a_dash_for_what_is_not_known() -> None:
    figures = {"a": NoteFigure("87,5 %", 87.5), "b": NoteFigure("")}
    assert filled("Доля {a}, {b}, {c}.", figures) == "Доля 87,5 %, –, –."


def test_places_of_a_note_are_those_of_its_title_and_blocks_each_once() -> None:
    assert used_places(note()) == ("school_year", "success_rate:school 5@12")


@pytest.mark.parametrize(
    ("value", "words"),
    [(87.5, "87,5 %"), (100.0, "100,0 %"), (0.0, "0,0 %"), (-0.04, "0,0 %"), (-1.25, "−1,2 %"), (None, "–")],
)
def test_a_share_is_written_with_a_comma_and_nothing_is_a_dash(value: float | None, words: str) -> None:
    assert figure_text(SUCCESS, Figure(value)) == words


def test_few_people_are_marked_and_a_change_bears_its_sign() -> None:
    change = Measure("success_rate@change", "Изменение", MeasureKind.INDEX, "", "")
    assert cell_words(SUCCESS, Figure(50.0, 4, small=True)) == "50,0*"
    assert cell_words(SUCCESS, Figure(None, 4, small=True)) == "–"
    assert [cell_words(change, Figure(value, 4)) for value in (1.8, -1.8, 0.0)] == ["+1,8", "−1,8", "0,0"]


# --- storage


def test_a_note_comes_back_as_it_was() -> None:
    one = note()
    assert read_json(note_json(one)) == NoteContent(one.title, "vpr", one.blocks, one.figures)
    assert read_json("[]") == NoteContent()


WHOLE = json.loads(note_json(note()))


@pytest.mark.parametrize(
    "junk",
    [
        "нет",
        "7",
        "{}",
        '["blocks"]',
        json.dumps({**WHOLE, "more": 1}),
        json.dumps({**WHOLE, "procedure": 5}),
        json.dumps({**WHOLE, "title": None}),
        json.dumps({**WHOLE, "blocks": {}}),
        json.dumps({**WHOLE, "figures": []}),
        json.dumps({**WHOLE, "blocks": [{"kind": "film"}]}),
        json.dumps({**WHOLE, "blocks": [{"text": "вид не назван"}]}),
        json.dumps({**WHOLE, "blocks": [{"kind": "text", "text": 5}]}),
        json.dumps({**WHOLE, "blocks": [{"kind": "text", "colour": "red"}]}),
        json.dumps({**WHOLE, "blocks": [{"kind": "table", "source": {"report": "tasks", "part": True}}]}),
        json.dumps({**WHOLE, "figures": {"a": {"text": "5", "value": "пять"}}}),
        '{"procedure":"","blocks":[],"figures":{"a":{"text":"5","value":NaN}}}',
        json.dumps({**WHOLE, "blocks": [{"kind": "text"}] * 301}),
    ],
)
def test_junk_in_place_of_a_note_is_refused(junk: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_json(junk)


# --- what would change


def test_nothing_changes_where_the_data_are_the_same() -> None:
    assert differences(note(), note(), {}) == ()


def test_a_changed_figure_is_told_in_the_text_and_in_the_table() -> None:
    found = differences(note(), note(90.0, "90,0 %"), {"success_rate:school 5@12": "Успеваемость (СОШ № 5)"})
    assert [tuple(one) for one in found] == [
        ("Успеваемость (СОШ № 5)", "87,5 %", "90,0 %"),
        ("Школы: СОШ № 5, Успеваемость", "87,5", "90,0"),
    ]


def test_what_is_gone_becomes_a_dash() -> None:
    found = differences(note(), note(None, ""), {})
    assert [(one.old, one.new) for one in found] == [("87,5 %", "–"), ("87,5", "–")]


# --- templates


def template(**block: object) -> dict[str, object]:
    return {"template": [{"kind": "year", "name": "Год", "title": ["СПРАВКА"], "block": [block]}]}


def test_a_template_is_read() -> None:
    found = note_templates(template(kind="text", text=["Раз {people}.", "Два."]))
    assert found[NoteKind.YEAR].blocks[0].text == "Раз {people}.\nДва."


@pytest.mark.parametrize(
    "block",
    [
        {"kind": "film", "text": "а"},
        {"kind": "text", "text": "а", "colour": "red"},
        {"kind": "text", "text": "а", "report": "tasks"},
        {"kind": "table", "text": "без отчёта"},
    ],
)
def test_what_is_no_block_of_a_template_is_refused(block: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        note_templates(template(**block))
