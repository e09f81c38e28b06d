"""The entries of the menu «Результаты»; the page itself is made when it is first shown."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need
from msoko_desktop.gui.results import PAGE

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.gui.results.commands import ResultCommands

ADD_MENU = ("results.add", "results.copy", "", "results.import", "results.accept_forms")
"""Names of the entries under the button «Добавить»; "" is a line between groups."""

CONTEXT_MENU = ("results.scale", "results.print", "", "results.forms", "results.import", "", "results.delete")
"""Names of the entries for a work in the list."""


def add_entries(window: "MainWindow") -> None:
    """Add everything that is done with results."""
    for spec in (*_of_the_year(window), *_of_a_work(window), *_of_exchange(window)):
        window.registry.add(spec)


def _command(window: "MainWindow", act: "Callable[[ResultCommands], object]") -> Callable[[], None]:
    """Return what shows the page and does something on it."""

    def run() -> None:
        from msoko_desktop.gui.results.page import ResultsPage

        page = window.show_page(PAGE)
        if isinstance(page, ResultsPage):
            act(page.commands)

    return run


def _of_the_year(window: "MainWindow") -> tuple[ActionSpec, ...]:
    entry, menu, command = ActionSpec, MenuName.RESULTS, partial(_command, window)
    return (
        entry("results.add", "&Добавить работы…", menu, command(lambda c: c.add()), 10, 10, "", "new",
              Need.WRITABLE, "Добавить предметы и классы процедуры: ВПР, ОГЭ, ЕГЭ, районной диагностики"),
        entry("results.copy", "Взять из &прошлого года…", menu, command(lambda c: c.copy()), 10, 20, "", "duplicate",
              Need.WRITABLE, "Скопировать работы с заданиями и шкалами в другой учебный год"),
        entry("results.board", "Состояние с&дачи", menu, command(lambda c: c.show_board()), 10, 30, "", "list",
              Need.FILE, "Какие школы что сдали: школы и работы учебного года"),
        entry("results.remind", "Письмо-&напоминание…", menu, command(lambda c: c.remind()), 10, 40, "", "documents",
              Need.WRITABLE, "Письмо школам, которые не сдали результаты"),
    )  # fmt: skip


def _of_a_work(window: "MainWindow") -> tuple[ActionSpec, ...]:
    entry, menu, command = ActionSpec, MenuName.RESULTS, partial(_command, window)
    shown, editable, sheet = Need.ASSESSMENT, Need.ASSESSMENT_EDITABLE, Need.SHEET_EDITABLE
    return (
        entry("results.scale", "&Шкала и задания…", menu, command(lambda c: c.edit_scale()), 20, 10, "Ctrl+Shift+K",
              "properties", shown, "Дата, задания и перевод баллов в отметки этой работы"),
        entry("results.checked", "Отметить прове&ренным", menu, command(lambda c: c.mark_checked()), 20, 20,
              "F9", "done", editable, "Отметить листы выбранных школ проверенными"),
        entry("results.draft", "Снять отметку «про&верено»", menu, command(lambda c: c.mark_draft()), 20, 30,
              needs=editable, tip="Вернуть листы выбранных школ в черновики"),
        entry("results.second", "&Второй ввод…", menu, command(lambda c: c.second_entry()), 20, 40, "", "redline",
              sheet, "Ввести лист с бумаги ещё раз и сверить с первым вводом"),
        entry("results.print", "Печать &листа…", menu, command(lambda c: c.print_sheet()), 20, 50, "", "print",
              shown, "Напечатать лист результатов или сохранить PDF, DOCX, XLSX"),
        entry("results.delete", "&Удалить работу…", menu, command(lambda c: c.delete()), 20, 60, "", "delete",
              editable, "Удалить работу с её результатами"),
    )  # fmt: skip


def _of_exchange(window: "MainWindow") -> tuple[ActionSpec, ...]:
    entry, menu, command = ActionSpec, MenuName.RESULTS, partial(_command, window)
    return (
        entry("results.import", "&Загрузить таблицу…", menu, command(lambda c: c.import_table()), 30, 10,
              "Ctrl+Shift+I", "import", Need.WRITABLE, "Взять результаты из отчёта ФИС ОКО или другой таблицы"),
        entry("results.forms", "&Формы для школ…", menu, command(lambda c: c.make_forms()), 30, 20, "", "export",
              Need.WRITABLE, "Записать каждой школе книгу Excel для заполнения"),
        entry("results.accept_forms", "Принять фор&мы…", menu, command(lambda c: c.accept_forms()), 30, 30, "",
              "import", Need.WRITABLE, "Взять заполненные формы школ все сразу"),
        entry("results.names", "&Имена участников…", menu, command(lambda c: c.choose_names()), 40, 10,
              needs=Need.FILE, tip="Хранить в файле имена участников или только коды"),
    )  # fmt: skip
