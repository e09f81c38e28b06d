"""The real plans, laid out anew as tables of other formats, are read back equal."""

import io
from pathlib import Path

import docx
import openpyxl
import pytest

from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.readers.files import read_clipboard_html, read_plan_file
from msoko_desktop.services.reference.reference import reference_data

SEEDS = ["predgorny", "sarov", "krasnoturansk", "kimovsk", "rasskazovo"]


@pytest.fixture(scope="module")
def documents(seeds_dir: Path) -> dict[str, Recognised]:
    return {
        path.name.partition("_")[0]: read_plan_file(path, rules=reference_data("recognition"))
        for path in sorted(seeds_dir.glob("*.txt"))
    }


def cells(plan: Plan, line: PlanLine) -> list[str]:
    return [line.cell(kind) + ("." if kind.value == "number" and line.number else "") for kind in plan.column_kinds()]


def section_text(line: PlanLine) -> str:
    return f"{line.number}. {line.title}" if line.number else line.title


def as_docx(plans: tuple[Plan, ...]) -> bytes:
    document = docx.Document()
    for plan in plans:
        document.add_paragraph(plan.title).runs[0].bold = True
        table = document.add_table(rows=0, cols=len(plan.columns))
        for cell, column in zip(table.add_row().cells, plan.columns, strict=True):
            cell.text = column.heading
        for line in plan.lines:
            row = table.add_row().cells
            if line.kind is LineKind.SECTION:
                row[0].merge(row[-1]).text = section_text(line)
                continue
            for cell, text in zip(row, cells(plan, line), strict=True):
                first, *rest = text.split("\n")
                cell.text = first
                for paragraph in rest:
                    cell.add_paragraph(paragraph)
        document.add_paragraph("")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_xlsx(plans: tuple[Plan, ...]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for place, plan in enumerate(plans):
        sheet = book.create_sheet(f"Лист{place + 1}")
        sheet.append([plan.title])
        sheet.append([column.heading for column in plan.columns])
        for line in plan.lines:
            if line.kind is LineKind.SECTION:
                sheet.append([section_text(line)])
                row = sheet.max_row
                sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(plan.columns))
            else:
                sheet.append(cells(plan, line))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_html(plans: tuple[Plan, ...]) -> str:
    def paragraphs(text: str) -> str:
        return "".join(f"<p class=MsoNormal>{part}<o:p></o:p></p>" for part in text.split("\n"))

    parts = []
    for plan in plans:
        parts.append(f"<p class=MsoNormal><b>{plan.title}</b></p><table class=MsoTableGrid>")
        parts.append("<tr>" + "".join(f"<td>{paragraphs(column.heading)}</td>" for column in plan.columns) + "</tr>")
        for line in plan.lines:
            if line.kind is LineKind.SECTION:
                parts.append(f"<tr><td colspan={len(plan.columns)}>{paragraphs(section_text(line))}</td></tr>")
            else:
                parts.append("<tr>" + "".join(f"<td>{paragraphs(text)}</td>" for text in cells(plan, line)) + "</tr>")
        parts.append("</table>")
    body = "".join(parts)
    return f"Version:0.9\r\nStartHTML:1\r\n<html><body><!--StartFragment-->{body}<!--EndFragment--></body></html>"


def assert_same(found: Recognised, wanted: Recognised) -> None:
    assert [plan.title for plan in found.plans] == [plan.title for plan in wanted.plans]
    for read, original in zip(found.plans, wanted.plans, strict=True):
        assert read.columns == original.columns
        assert len(read.lines) == len(original.lines)
        for ours, theirs in zip(read.lines, original.lines, strict=True):
            assert ours == theirs


@pytest.mark.parametrize("name", SEEDS)
def test_the_plan_as_a_word_document(documents: dict[str, Recognised], name: str) -> None:
    found = read_plan_file(as_docx(documents[name].plans), "план.docx", rules=reference_data("recognition"))
    assert_same(found, documents[name])


@pytest.mark.parametrize("name", SEEDS)
def test_the_plan_as_a_workbook(documents: dict[str, Recognised], name: str) -> None:
    found = read_plan_file(as_xlsx(documents[name].plans), "план.xlsx", rules=reference_data("recognition"))
    assert_same(found, documents[name])


@pytest.mark.parametrize("name", SEEDS)
def test_the_plan_as_word_puts_it_on_the_clipboard(documents: dict[str, Recognised], name: str) -> None:
    found = read_clipboard_html(as_html(documents[name].plans), rules=reference_data("recognition"))
    assert_same(found, documents[name])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866"])
def test_the_document_in_another_encoding(documents: dict[str, Recognised], seeds_dir: Path, encoding: str) -> None:
    text = (seeds_dir / "predgorny_roadmap_2020.txt").read_text(encoding="utf-8")
    data = text.replace("«", '"').replace("»", '"').replace("·", "-").replace("–", "-").replace("№", "№")
    raw = data.encode(encoding, "replace") if encoding in ("koi8-r", "cp866") else text.encode(encoding)
    found = read_plan_file(raw, "план.txt", rules=reference_data("recognition"))
    (plan,) = found.plans
    (wanted,) = documents["predgorny"].plans
    assert [line.number for line in plan.lines] == [line.number for line in wanted.lines]
    assert [line.deadline for line in plan.lines] == [line.deadline for line in wanted.lines]
    assert [line.executors for line in plan.lines] == [line.executors for line in wanted.lines]
