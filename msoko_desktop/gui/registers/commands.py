"""What can be done with registers from the page's buttons and menus."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QMenu

from msoko_desktop import paths
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.language.russian import counted, quoted
from msoko_desktop.domain.registers.model import Register
from msoko_desktop.gui import messages
from msoko_desktop.gui.execution.opening import link_url, open_url
from msoko_desktop.gui.registers.dialogs import EraseDialog, RegisterDialog, run_dialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import registers
from msoko_desktop.services.documents import evidence
from msoko_desktop.services.observers import from_registers
from msoko_desktop.services.registers import personal, structure

if TYPE_CHECKING:
    from msoko_desktop.gui.registers.page import RegistersPage
    from msoko_desktop.storage.district_file import District

_RECORDS = 3  # records of erasing that are listed


def _add(menu: QMenu, text: str, run: Callable[[], object], icon: str = "", *, enabled: bool = True) -> None:
    action = menu.addAction(text)
    if icon:
        action.setIcon(theme().icon(icon))
    action.setEnabled(enabled)
    action.triggered.connect(lambda _=False: run())


def fill_add(page: "RegistersPage", menu: QMenu) -> None:
    """Offer a new register, and those that were taken away."""
    menu.clear()
    _add(menu, "&Новый банк…", partial(_new, page), "new")
    hidden = registers.hidden_registers(page.session.district)
    if hidden:
        menu.addSeparator()
    for one in hidden:
        rows = f" ({one.rows})" if one.rows else ""
        _add(menu, f"Вернуть: {one.register.title}{rows}".replace("&", "&&"), partial(_restore, page, one.register.key))


def fill_load(page: "RegistersPage", menu: QMenu) -> None:
    """Offer where rows come from."""
    from msoko_desktop.gui.registers import import_dialog

    def load(read: Callable[..., None]) -> None:
        page.commit_edits()
        read(page.window_, page.key)

    menu.clear()
    _add(menu, "Из &файла…", partial(load, import_dialog.import_file), "open")
    _add(menu, "Из &буфера обмена…", partial(load, import_dialog.import_clipboard), "paste")


def fill_more(page: "RegistersPage", menu: QMenu) -> None:
    """Offer all else."""
    menu.clear()
    summary, writable = page.summary, not page.session.read_only
    if summary is None:
        return
    register = summary.register
    _add(menu, "Печать карто&чки…", partial(print_card, page), "print", enabled=page.row_key is not None)
    _add(menu, "&Сортировка и отбор…", page.grid.open_filter, "filter", enabled=bool(page.shown_rows()))
    if register.key in (from_registers.OBSERVERS, from_registers.EXPERTS):
        _add(menu, "Передать в «&Наблюдатели»", partial(_send_observers, page), "next", enabled=writable)
    menu.addSeparator()
    _add(menu, "С&толбцы…", partial(edit_columns, page), "form", enabled=writable)
    _add(menu, "С&войства банка…", partial(_properties, page), "properties", enabled=writable)
    if register.personal:
        _add(menu, "С&тереть данные…", partial(erase, page), "delete", enabled=writable and register.on)
    _add(menu, "&Убрать банк", partial(_remove, page), "close", enabled=writable)


def _new(page: "RegistersPage") -> None:
    page.commit_edits()
    dialog = RegisterDialog(page.window_, None)

    def show() -> None:
        if dialog.changes is not None:
            page.session.broadcast(dialog.changes)
            page.show_item(dialog.changes.created[0])
            if page.register is not None and page.register.on:
                edit_columns(page)

    run_dialog(dialog, show)


def _properties(page: "RegistersPage") -> None:
    page.commit_edits()
    dialog = RegisterDialog(page.window_, page.register)
    run_dialog(dialog, lambda: page.session.broadcast(dialog.changes) if dialog.changes else None)


def _send_observers(page: "RegistersPage") -> None:
    """Let the persons of the registers of observers and experts be sent to schools."""
    page.commit_edits()
    try:
        changes, added, changed = from_registers.take_from_registers(page.session.district)
    except UserError as error:
        page.session.refused.emit(error)
        return
    page.session.broadcast(changes)
    page.window_.notice.show_information(from_registers.taken_words(added, changed))


def _restore(page: "RegistersPage", key: str) -> None:
    if page.session.run(lambda d: structure.restore_register(d, key)) is not None:
        page.choose(key)


def _remove(page: "RegistersPage") -> None:
    summary = page.summary
    if summary is None:
        return
    page.commit_edits()
    register = summary.register
    if summary.rows:
        rows = counted(summary.rows, "строка", "строки", "строк")
        told = f"В файле останется {rows}: банк можно вернуть («Добавить банк…»). Действие отменяется: Ctrl+Z."
        if not messages.ask(page, f"Убрать банк {quoted(register.title)}?", "Убрать", explanation=told):
            return
    page.session.run(lambda d: structure.remove_register(d, register.key))


def edit_columns(page: "RegistersPage") -> None:
    """Change the columns of the register."""
    from msoko_desktop.gui.registers.columns_dialog import ColumnsDialog

    if page.register is None:
        return
    page.commit_edits()
    dialog = ColumnsDialog(page.window_, page.key)
    run_dialog(dialog, lambda: page.session.broadcast(dialog.changes) if dialog.changes else None)


def turn_on(page: "RegistersPage") -> None:
    """Let personal data be entered, once the person has said that the law is kept."""
    question = "Включить банк с персональными данными?"
    told = "Подтвердите, что согласия родителей (законных представителей) есть или будут получены до ввода данных."
    if messages.ask(page, question, "Включить", explanation=told):
        page.session.run(lambda d: personal.turn_on(d, page.key))


def erase(page: "RegistersPage") -> None:
    """Erase the personal data of the register for good, after a question."""
    summary = page.summary
    if summary is None:
        return
    page.commit_edits()
    dialog = EraseDialog(page.window_, summary)
    key = summary.register.key

    def do() -> None:
        reason = dialog.ui.reason.text()
        if page.session.run(lambda d: personal.erase(d, key, reason)) is not None:
            page.window_.notice.show_information("Персональные данные стёрты, в файле сделана запись об этом.")

    run_dialog(dialog, do)


def record_words(d: "District", register: Register) -> str:
    """Return what is recorded of erasing in a register, the newest first; "" where nothing was erased."""
    found = personal.erasures(d, register.key)
    lines = []
    for one in found[:_RECORDS]:
        day = ".".join(reversed(one.made[:10].split("-")))
        reason = f" Основание: {one.reason}." if one.reason else ""
        copies = counted(len(one.backups), "резервная копия", "резервные копии", "резервных копий")
        backups = f" На этот день была {copies}: {', '.join(one.backups[:_RECORDS])}." if one.backups else ""
        rows = counted(one.rows, "запись", "записи", "записей")
        lines.append(f"Стирание {day} в {one.made[11:16]}: {rows}.{reason}{backups}")
    return "\n".join(lines)


def print_card(page: "RegistersPage") -> None:
    """Show the card of the current row as it is printed."""
    from msoko_desktop.gui.registers.printing import print_card as show

    page.commit_edits()
    row, register = page.row_key, page.register
    if row is not None and register is not None:
        show(page.window_, register.key, f"{register.title}: карточка", row)


def open_link(page: "RegistersPage", text: str) -> None:
    """Open the file or the address of a field; programs are not started."""
    if not text.strip():
        page.session.refused.emit(InputRefused("Поле пустое: выберите файл или введите адрес страницы."))
        return
    url: QUrl = link_url(text.strip())
    if url.isLocalFile() and evidence.is_program(url.fileName()):
        page.session.refused.emit(InputRefused(f"«{url.fileName()}» – программа, отсюда она не запускается."))
    elif url.isLocalFile() and not Path(url.toLocalFile()).exists():
        page.session.refused.emit(InputRefused(f"Файла «{url.toLocalFile()}» нет на месте: выберите его заново."))
    elif not open_url(url):
        page.session.refused.emit(InputRefused(f"«{text}» не открывается: на компьютере нет программы для этого."))


def choose_file(page: "RegistersPage", column: str) -> None:
    """Let the person choose the file a field leads to."""
    row = page.row_key
    name, _ = QFileDialog.getOpenFileName(page, "Выбрать файл", str(paths.documents_dir()))
    if name and row is not None:
        page.ui.card.written.emit(row, column, str(Path(name)))
