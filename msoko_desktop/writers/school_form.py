"""The protected workbook that a school fills in: instruction, a sheet for each assessment, signature, identity."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from msoko_desktop.domain.assessments.fields import PARTICIPANTS
from msoko_desktop.domain.assessments.forms import CHECK, FormKind, SchoolForm
from msoko_desktop.domain.language.russian import counted, date_words

INSTRUCTION, SIGNATURE = "Инструкция", "Подпись"
_WIDE, _LETTERS, _LINE = 78, 82, 16  # of the text of the instruction: column, letters of a line, points


def school_form(form: SchoolForm, made: dt.datetime | None = None) -> bytes:
    """Return the XLSX file of a form; `made` goes into the properties of the file.

    Formulas have no results yet: Excel and LibreOffice work them out when the file is opened.
    """
    from openpyxl import Workbook

    from msoko_desktop.writers.school_form_parts import finished
    from msoko_desktop.writers.school_form_sheet import SheetWriter

    book: Any = Workbook()
    book.active.title = INSTRUCTION
    _instruction(book.active, form)
    written = [SheetWriter(book.create_sheet(sheet.tab), sheet, form.identity.school_name) for sheet in form.sheets]
    _signature(book.create_sheet(SIGNATURE), form, written)
    return finished(book, form, made)


def _instruction(page: Any, form: SchoolForm) -> None:
    from msoko_desktop.writers.school_form_parts import face, placed, protect, put, set_page

    titles = (f"Форма для сбора результатов: {form.heading}", form.identity.school_name, form.office_name)
    rows: list[tuple[str, bool]] = [*((title, place < 2) for place, title in enumerate(titles) if title), ("", False)]
    rows += [(f"{number}. {text}", False) for number, text in enumerate(instruction_lines(form), 1)]
    page.column_dimensions["A"].width = _WIDE
    for number, (text, bold) in enumerate(rows, 1):
        cell = page.cell(number, 1)
        put(cell, text)
        cell.font = face(bold=bold, size=14 if number == 1 else 12)
        cell.alignment = placed(wrap=True, down="top")
        page.row_dimensions[number].height = _LINE * max(1, -(-len(text) // _LETTERS)) + (5 if text else 0)
    set_page(page, lying=False)
    protect(page)


def instruction_lines(form: SchoolForm) -> tuple[str, ...]:
    """Return how a form is to be filled in and handed back, a sentence or two for each step."""
    tabs = ", ".join(f"«{sheet.tab}»" for sheet in form.sheets)
    pupils = form.identity.kind is FormKind.PUPILS
    whose = "на каждого участника" if pupils else "на каждый класс"
    many = len(form.sheets) > 1
    lines = [
        f"Заполните {'листы' if many else 'лист'} {tabs}: одна строка {whose}. Вводите данные в белые ячейки, серые "
        "считаются сами.",
    ]
    if pupils:
        lines.append(
            "Вместо фамилий укажите коды участников, фамилии и имена не вносите. Не приступал к заданию — оставьте "
            "ячейку пустой; приступал, но баллов не получил — поставьте 0."
        )
    lines += [
        "Отметки и классы выбирайте из списка. Числа вводите цифрами, дробную часть — через запятую.",
        "В графе «Проверка» у каждой заполненной строки должно стоять «верно». Если стоит другое — исправьте строку.",
        "Графы и листы не удаляйте. Не хватает строк — снимите защиту листа (пароль не нужен; Excel: «Рецензирование» "
        "→ «Снять защиту листа», LibreOffice: «Сервис» → «Защитить лист») и вставьте строки в середину таблицы.",
        "Напечатайте лист «Подпись», подпишите у руководителя и приложите его скан.",
        _sending(form),
    ]
    if form.contact:
        lines.append(f"Вопросы: {form.contact}.")
    return tuple(lines)


def _sending(form: SchoolForm) -> str:
    until = f" до {date_words(form.until)}" if form.until is not None else ""
    where = f" на адрес {form.email}" if form.email else " в отдел образования"
    return f"Сохраните файл в формате XLSX или ODS и отправьте его{until}{where}."


def _signature(page: Any, form: SchoolForm, written: Sequence[Any]) -> None:
    """Lay out the sheet that is printed and signed: totals of every sheet, the head, the date."""
    from msoko_desktop.writers.school_form_parts import face, frame, open_cell, placed, protect, put, set_page

    pupils = form.identity.kind is FormKind.PUPILS
    for letter, width in zip("ABCD", (44, 16, 16, 26), strict=True):
        page.column_dimensions[letter].width = width
    for row, text in ((1, f"Сведения к форме: {form.heading}"), (2, form.identity.school_name)):
        put(page.cell(row, 1), text)
        page.cell(row, 1).font, page.cell(row, 1).alignment = face(bold=True, size=13), placed(wrap=True)
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)
        page.row_dimensions[row].height = _LINE * max(1, -(-len(text) // _LETTERS)) + 3
    titles = ("Работа", "Заполнено строк", "Участников", "Проверка")
    rows: list[tuple[object, ...]] = [titles]
    for one in written:
        tab = "'" + one.sheet.tab.replace("'", "''") + "'!"
        filled = f"=SUMPRODUCT(--(LEN({tab}{one.span(CHECK)})>0))"
        count = filled if pupils else f"={tab}${one.letter(PARTICIPANTS)}$6"
        rows.append((one.sheet.title, filled, count, f"={tab}${one.letter(CHECK)}$6"))
    for number, figures in enumerate(rows, 4):
        for place, value in enumerate(figures, 1):
            cell = page.cell(number, place)
            if place == 1 or number == 4:
                put(cell, value)
            else:
                cell.value = value
            cell.font, cell.border = face(bold=number == 4), frame()
            cell.alignment = placed("left" if place == 1 else "center", wrap=True)
        page.row_dimensions[number].height = 32 if number == 4 or len(str(figures[0])) > 40 else 18
    bottom = 4 + len(rows)
    lines = (
        f"{form.head_post or 'Директор'} ____________________ /{form.head_name or '____________________'}/",
        "«____» ______________ 20___ г.",
        "Заполнил(а), телефон:",
    )
    for place, text in enumerate(lines):
        cell = page.cell(bottom + 2 + 2 * place, 1)
        put(cell, text)
        cell.font = face(size=12)
    answer = page.cell(bottom + 6, 2)
    answer.protection, answer.font, answer.number_format = open_cell(locked=False), face(size=12), "@"
    page.merge_cells(start_row=bottom + 6, start_column=2, end_row=bottom + 6, end_column=4)
    for place in (2, 3, 4):
        page.cell(bottom + 6, place).border = frame()
    put(
        page.cell(bottom + 8, 1),
        f"Форма создана {form.identity.made}, {counted(len(written), 'лист', 'листа', 'листов')}.",
    )
    page.cell(bottom + 8, 1).font = face(size=9, colour="606060")
    set_page(page, lying=False)
    protect(page)
