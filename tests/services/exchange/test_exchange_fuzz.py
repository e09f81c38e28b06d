"""Forms that a strange program, a damaged disk or a bored pupil has written: no fault, and no change where refused."""

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msoko_desktop.services import exchange, history
from msoko_desktop.services.exchange import FormKind, FormState
from msoko_desktop.storage.district_file import District
from tests.services.exchange.test_exchange_bad_input import dump
from tests.services.school_forms import edit, fill_classes, fill_pupils, made

PART = "xl/worksheets/sheet2.xml"
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
NUMBERS = st.one_of(
    st.integers(-3, 40).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.sampled_from(
        ["1e400", "-1e400", "NaN", "inf", "", " ", "0x10", "1,5", "46143", "1e-400", "12345678901234567890"]
    ),
)


def number(value: str) -> str:
    return f"<v>{escape(value)}</v></c>"


CELLS = st.one_of(
    NUMBERS.map(lambda value: f">{number(value)}"),
    NUMBERS.map(lambda value: f" s=\"1\">{number(value)}"),
    TEXT.map(lambda text: f" t=\"inlineStr\"><is><t>{escape(text)}</t></is></c>"),
    TEXT.map(lambda text: f" t=\"str\"><f>{escape(text)}</f><v>{escape(text)}</v></c>"),
    NUMBERS.map(lambda value: f"><f>1+1</f>{number(value)}"),
    st.sampled_from([
        "><f>1+1</f></c>", " t=\"e\"><v>#N/A</v></c>", " t=\"b\"><v>1</v></c>", " t=\"b\"><v>7</v></c>",
        " t=\"s\"><v>99999</v></c>", " t=\"d\"><v>2026-01-07</v></c>", "/>", " t=\"n\"><v/></c>", "></c>",
    ]),
)  # fmt: skip
PLACES = st.tuples(st.sampled_from("ABCDEFGHIJKLMNOPQRS"), st.integers(1, 12)).map(lambda one: f"{one[0]}{one[1]}")


def written(parts: dict[str, bytes], changes: dict[str, str], merged: list[tuple[str, str]]) -> bytes:
    """Return the form with other cells, without the rows being in order: readers must not rely on that."""
    xml = parts[PART].decode()
    for place, cell in changes.items():
        found = re.search(rf'<c r="{place}"[^>]*?(?:/>|>.*?</c>)', xml)
        if found is not None:
            xml = f'{xml[: found.start()]}<c r="{place}"{cell}{xml[found.end() :]}'
    if merged:
        areas = "".join(f'<mergeCell ref="{first}:{last}"/>' for first, last in merged)
        xml = xml.replace("<printOptions", f"<mergeCells>{areas}</mergeCells><printOptions", 1)
        xml = xml.replace("<conditionalFormatting", f"<mergeCells>{areas}</mergeCells><conditionalFormatting", 1)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, xml if name == PART else data)
    return file.getvalue()


def look(d: District, path: Path, data: bytes) -> bool:
    """Judge a form and take it in where it is accepted; return whether it was. Whatever it holds, no fault comes up."""
    path.write_bytes(data)
    before = dump(d)
    (report,) = exchange.inspect_forms(d, [path])
    assert dump(d) == before
    if report.state is FormState.REFUSED:
        assert report.reasons
        return False
    changes = exchange.take_in_forms(d, [report], True)
    if changes:
        history.undo(d)
    assert dump(d) == before
    return True


def fuzz(d: District, path: Path, examples: int) -> int:
    """Look at so many changed forms; return how many were accepted."""
    archive = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    parts = {name: archive.read(name) for name in archive.namelist()}
    accepted: list[bool] = []

    @settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True
    )
    @given(
        st.dictionaries(PLACES, CELLS, max_size=8),
        st.lists(st.tuples(PLACES, PLACES), max_size=2) | st.just([]),
    )
    def check(changes: dict[str, str], merged: list[tuple[str, str]]) -> None:
        accepted.append(look(d, path, written(parts, changes, merged)))

    check()
    return sum(accepted)


def test_six_hundred_strange_forms_of_classes(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, works=1, count=1)[0], fill_classes)

    assert fuzz(empty, path, 600) > 10


def test_six_hundred_strange_forms_of_pupils(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, FormKind.PUPILS, works=1, count=1)[0], fill_pupils)

    assert fuzz(empty, path, 600) > 10


def test_two_hundred_damaged_files(empty: District, tmp_path: Path) -> None:
    path = edit(made(empty, tmp_path, works=1, count=1)[0], fill_classes)
    whole = path.read_bytes()

    @settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
    @given(st.dictionaries(st.integers(0, len(whole) - 1), st.integers(0, 255), min_size=1, max_size=6))
    def check(bytes_: dict[int, int]) -> None:
        data = bytearray(whole)
        for place, value in bytes_.items():
            data[place] = value
        look(empty, path, bytes(data))

    check()
