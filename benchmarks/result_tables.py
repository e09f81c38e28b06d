"""A table of results of 100,000 rows into pupils, beside what python-calamine alone needs for its cells."""

import io
import random
import zipfile
from collections.abc import Iterable, Iterator

import python_calamine

from benchmarks._timing import Result, interleaved
from msoko_desktop.domain.assessments.tables import column_letters
from msoko_desktop.readers.result_tables.reading import build_table, open_table
from msoko_desktop.services.result_import.inspecting import table_rules

ROWS, TASKS, SCHOOLS = 100_000, 21, 40
_HEADINGS = ("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант")
_RESULTS = ("Первичный балл", "Отметка", "Отметка по журналу")
_CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
</Types>"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def run() -> Iterable[Result]:
    """Read the same bytes with calamine alone and with the reader of the program, to pupils and remarks."""
    data = workbook()
    rules = table_rules()

    def ours() -> int:
        return len(build_table(open_table(data, "Ф1.xlsx", rules), rules).pupils)

    def bare() -> int:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return len(book.get_sheet_by_index(0).to_python())

    if ours() != ROWS or bare() != ROWS + 2:
        raise RuntimeError("the table was not read whole")
    taken, yardstick = interleaved(ours, bare, rounds=5)
    yield Result(
        f"results: {ROWS:,} rows × {len(_HEADINGS) + TASKS + len(_RESULTS)} columns of XLSX, to calamine alone",
        taken,
        yardstick,
        "s",
        at_most=2,
    )


def workbook() -> bytes:
    """Return a workbook as Excel writes one: texts stand once in the file, cells have references."""
    texts: dict[str, int] = {}
    sheet = [f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_MAIN}"><sheetData>']
    letters = [column_letters(place) for place in range(len(_HEADINGS) + TASKS + len(_RESULTS))]
    for number, row in enumerate(_rows(), 1):
        cells = []
        for letter, value in zip(letters, row, strict=False):
            if isinstance(value, str):
                place = texts.setdefault(value, len(texts))
                cells.append(f'<c r="{letter}{number}" s="1" t="s"><v>{place}</v></c>')
            else:
                cells.append(f'<c r="{letter}{number}" s="1"><v>{value}</v></c>')
        sheet.append(f'<row r="{number}" spans="1:{len(letters)}">{"".join(cells)}</row>')
    sheet.append("</sheetData></worksheet>")
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _CONTENT_TYPES)
        package.writestr("_rels/.rels", _relations(("officeDocument", "xl/workbook.xml")))
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Ф1" sheetId="1" r:id="rId1"/></sheets>'
            "</workbook>",
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            _relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")),
        )
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
        package.writestr("xl/worksheets/sheet1.xml", "".join(sheet))
    return stream.getvalue()


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{listed}</Relationships>'


def _rows() -> Iterator[list[object]]:
    chance = random.Random(2026)  # noqa: S311  # not for secrets
    yield ["ВПР 2026 Математика 8 класс"]
    yield [*_HEADINGS, *(f"{number} (2б)" for number in range(1, TASKS + 1)), *_RESULTS]
    for number in range(ROWS):
        school = number % SCHOOLS
        points = [chance.choice((0, 1, 2, 2, 1, "X", "-")) for _ in range(TASKS)]
        primary = sum(point for point in points if isinstance(point, int))
        marks = [chance.randint(2, 5), chance.choice((2, 3, 4, 5, "нет отметки"))]
        who = [f"edu{990000 + school}", "Заречный район", f"МБОУ СОШ № {school}", 80000 + number, "8А", 1 + number % 4]
        yield [*who, *points, primary, *marks]
