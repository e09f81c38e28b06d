"""Whatever is given instead of a plan is refused with one Russian sentence, and nothing else ever comes out."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentText
from odf.text import P

from msoko_desktop.domain.errors import Cancelled, EnvironmentProblem, InputRefused
from msoko_desktop.readers.files import read_clipboard_html, read_plan_file, read_text
from msoko_desktop.readers.rules import RecognitionRules
from msoko_desktop.services.reference.reference import reference_data
from tests.readers.plan_samples import (
    HEADER,
    TITLE,
    container,
    recognise,
    recognise_text,
    repack,
    rows_text,
    word,
    workbook,
)

SAMPLES = Path(__file__).parent / "samples"
ROWS = [
    ["1. Кадры"],
    ["1.1.", "Провести:\n- семинар;\n- курсы", "март 2026", "РМО, ИМЦ"],
    ["1.2.", "Совет", "май", "ОО"],
]
DOCX = word(*ROWS)
XLSX = workbook([TITLE], HEADER, *ROWS)


def odt() -> bytes:
    document = OpenDocumentText()
    document.text.addElement(P(text=TITLE))
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


ODT = odt()
TEXT = rows_text(*[row * (4 if len(row) == 1 else 1) for row in ROWS]).encode()
HTML = f"<html><body><p>{TITLE}</p><table><tr><td>1.1</td><td>Семинар</td></tr></table></body></html>".encode()


def refusal(data: bytes, name: str = "план.docx") -> str:
    with pytest.raises(InputRefused) as caught:
        recognise(data, name)
    sentence = str(caught.value)
    assert re.fullmatch(r"[^.]*«?[^«»]*(?:«[^»]*»[^«»]*)*\.", sentence), sentence
    assert re.search("[а-я]", sentence)
    return sentence


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "пуст"),
        (b" \r\n\t ", "пуст"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1\\ansi ...", "RTF"),
        (b"\x89PNG\r\n\x1a\n....", "изображение"),
        (b"Rar!\x1a\x07\x00....", "архив"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "веб-архив"),
        (bytes(range(256)) * 20, "не документ с текстом"),
        (b"PK\x03\x04" + b"\x00" * 200, "повреждён"),
        (DOCX[:-300], "повреждён"),
        (DOCX[: len(DOCX) // 2], "повреждён"),
        (XLSX[:-200], "повреждён"),
        (zipped(readme=b"x"), "архив, а не документ"),
        (zipped(ppt__presentation=b"x"), "презентация"),
        (container("EncryptionInfo", "EncryptedPackage"), "паролем"),
        (container("WordDocument"), "сохраните как DOCX"),
        (container("Прочее"), "не документ и не таблица"),
        (container("Workbook")[:700], "повреждён"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "повреждён"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "XML"),
    ],
)
def test_what_is_no_plan_is_refused_with_the_reason(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_a_wrong_ending_does_not_matter() -> None:
    assert recognise(DOCX, "план.xls").plans[0].title == TITLE
    assert recognise(XLSX, "план.doc").plans[0].title == TITLE
    assert recognise(TEXT, "план.docx").plans[0].title == TITLE


def test_encrypted_zip_members_are_a_password() -> None:
    data = bytearray(DOCX)
    for match in re.finditer(rb"PK\x01\x02", bytes(data)):
        data[match.start() + 8] |= 1
    assert "паролем" in refusal(bytes(data))


def test_an_encrypted_odt_is_a_password() -> None:
    manifest = b"<manifest><encryption-data/></manifest>"
    assert "паролем" in refusal(repack(ODT, {"META-INF/manifest.xml": manifest}), "план.odt")


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_part(prolog: bytes, encoding: str) -> None:
    def harmful(body: str) -> bytes:
        return (prolog.decode() + body).encode(encoding)

    body = '<w:document xmlns:w="http://w"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
    refusal(repack(DOCX, {"word/document.xml": harmful(body)}))
    refusal(repack(DOCX, {"word/numbering.xml": harmful("<n>&a;</n>")}))
    refusal(repack(ODT, {"content.xml": harmful("<c>&a;</c>")}), "план.odt")
    refusal(repack(XLSX, {"xl/worksheets/sheet1.xml": harmful("<s>&a;</s>")}), "план.xlsx")


def test_a_zip_bomb_is_refused_before_it_fills_the_memory() -> None:
    assert "слишком велик" in refusal(zipped(word__document=b"", **{"word__document.xml": b"\x00" * 100_000_000}))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    bomb = zipped(**{"xl__workbook.xml": b"", "xl__sharedStrings.xml": b" " * 400_000_000})
    lying = bomb.replace((400_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != bomb
    refusal(lying, "план.xlsx")


@pytest.mark.parametrize("reference", [b'r="XFD1048576"', b"r='ZZZ999999999'", b'  r = "A99999999"'])
def test_a_sheet_with_far_corners_is_refused(reference: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(XLSX)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
    far = b"<row><c " + reference + b' t="n"><v>1</v></c></row></sheetData>'
    changed = sheet.replace(b"</sheetData>", far)
    assert changed != sheet
    assert "слишком велик" in refusal(repack(XLSX, {"xl/worksheets/sheet1.xml": changed}), "план.xlsx")


def test_limits_are_data() -> None:
    rules = RecognitionRules.from_mapping(
        {**reference_data("recognition"), "limits": {**reference_data("recognition")["limits"], "rows": 3}}
    )
    with pytest.raises(InputRefused, match="слишком много строк"):
        read_plan_file(DOCX, "план.docx", rules=rules)
    limits = {**reference_data("recognition")["limits"], "file_bytes": 100, "characters": 20}
    small = RecognitionRules.from_mapping({**reference_data("recognition"), "limits": limits})
    with pytest.raises(InputRefused, match="слишком велик"):
        read_plan_file(DOCX, "план.docx", rules=small)
    with pytest.raises(InputRefused, match="слишком велик"):
        read_text(TEXT.decode(), rules=small)
    with pytest.raises(InputRefused, match="слишком велик"):
        read_clipboard_html(HTML.decode(), rules=small)


def test_macros_do_no_harm() -> None:
    assert recognise(repack(DOCX, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), "план.docm").plans[0].title == TITLE


def test_missing_files_and_folders(tmp_path: Path) -> None:
    rules = reference_data("recognition")
    with pytest.raises(InputRefused, match="не найден"):
        read_plan_file(tmp_path / "нет.docx", rules=rules)
    with pytest.raises(InputRefused, match="папка"):
        read_plan_file(tmp_path, rules=rules)
    path = tmp_path / "план.txt"
    path.write_bytes(TEXT)
    assert read_plan_file(str(path), rules=rules).source == "план.txt"


def test_a_file_that_cannot_be_read_is_the_computers_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "план.txt"
    path.write_bytes(TEXT)
    for error, said in ((PermissionError("нет"), "не открывается"), (OSError("диск"), "не читается")):

        def fail(_self: Path, error: OSError = error) -> bytes:
            raise error

        monkeypatch.setattr(Path, "read_bytes", fail)
        with pytest.raises(EnvironmentProblem, match=said):
            read_plan_file(path, rules=reference_data("recognition"))


def test_progress_runs_from_nothing_to_done() -> None:
    seen: list[tuple[float, str]] = []
    read_plan_file(
        DOCX, "план.docx", rules=reference_data("recognition"), progress=lambda part, stage: seen.append((part, stage))
    )
    parts = [part for part, _ in seen]
    assert parts[0] == 0
    assert parts[-1] == 1
    assert parts == sorted(parts)
    assert all(re.search("[а-я]", stage) for _, stage in seen)


@pytest.mark.parametrize("moment", range(4))
def test_the_work_can_be_stopped_at_every_step(moment: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > moment

    with pytest.raises(Cancelled):
        read_plan_file(DOCX, "план.docx", rules=reference_data("recognition"), cancelled=cancelled)


VALID = {"docx": DOCX, "xlsx": XLSX, "odt": ODT, "txt": TEXT, "html": HTML, "xls": (SAMPLES / "plan.xls").read_bytes()}
FUZZ = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def survives(data: bytes) -> None:
    try:
        recognise(data, "файл")
    except InputRefused as refused:
        assert str(refused).endswith(".")


@FUZZ
@given(st.binary(max_size=3000))
def test_random_bytes_never_break_the_reader(data: bytes) -> None:
    survives(data)


@FUZZ
@given(
    st.sampled_from(sorted(VALID)),
    st.floats(0, 1),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12),
)
def test_truncated_and_changed_files_never_break_the_reader(
    kind: str, length: float, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(VALID[kind])
    if changes:
        for place, value in changes:
            data[int(place * (len(data) - 1))] = value
    else:
        del data[int(length * len(data)) :]
    survives(bytes(data))


XML_PARTS = {"docx": "word/document.xml", "xlsx": "xl/worksheets/sheet1.xml", "odt": "content.xml"}


@FUZZ
@given(
    st.sampled_from(sorted(XML_PARTS)),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), min_size=1, max_size=6),
)
def test_changed_xml_inside_a_sound_package_never_breaks_the_reader(
    kind: str, changes: list[tuple[float, bytes]]
) -> None:
    with zipfile.ZipFile(io.BytesIO(VALID[kind])) as package:
        part = bytearray(package.read(XML_PARTS[kind]))
    for place, piece in changes:
        at = int(place * len(part))
        part[at : at + len(piece)] = piece
    survives(repack(VALID[kind], {XML_PARTS[kind]: bytes(part)}))


PIECES = st.sampled_from(
    ["\t", "\n", "\n\n", "1.", "1.1.", "№", "Мероприятие", "Срок", "Исполнители", "План", "- ", ": - ", "(", ")", "«",
     "»", "ПРИКАЗ", "ПРИКАЗЫВАЮ:", "Приложение к приказу от 01.01.2026 № 1", "Начальник отдела", "И.И. Иванов", "<ul>",
     "|", "--", "2026", "март", "слово", "Сокращения:", "ВПР - работы", "5. Раздел", "**", "\f", "<table>", "района»"]
)  # fmt: skip


@FUZZ
@given(st.lists(PIECES, max_size=120))
def test_any_text_of_such_pieces_is_understood_somehow(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if text.strip():
        try:
            recognise_text(text)
        except InputRefused as refused:
            assert "нет текста" in str(refused) or "XML" in str(refused)


@FUZZ
@given(st.text(max_size=400))
def test_any_clipboard_is_understood_somehow(text: str) -> None:
    try:
        read_clipboard_html(
            f"<table><tr><td>№<td>Мероприятие<td>Срок<tr><td>1<td>{text}</table>", rules=reference_data("recognition")
        )
    except InputRefused as refused:
        assert str(refused).endswith(".")
