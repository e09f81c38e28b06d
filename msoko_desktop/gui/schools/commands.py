"""What is done with schools on their page: the entries of its two menus, their keys, what each does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.language.russian import comparable, counted, quoted, sentence_list
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui import messages
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.observers import rounds
from msoko_desktop.services.schools import schools

if TYPE_CHECKING:
    from msoko_desktop.gui.schools.page import SchoolsPage

# name, text, icon, keys, tip, what must be there: «file», «writable», «school» (one is chosen and may be changed)
_ENTRIES = (
    ("new", "&Новая школа", "add", "Ins", "Добавить школу под выбранной", "writable"),
    ("import", "&Загрузить список школ…", "import", "", "Из файла Excel, LibreOffice или CSV", "writable"),
    ("paste", "&Вставить из Excel", "paste", "Ctrl+V", "Строки, скопированные из Excel или LibreOffice", "writable"),
    (
        "close",
        "&Закрыть или присоединить…",
        "close",
        "",
        "С какого дня школа не работает, к какой присоединена",
        "open",
    ),
    ("reopen", "Вернуть в &действующие", "undo", "", "Убрать дату закрытия и правопреемника", "closed"),
    ("up", "Переместить в&ыше", "up", "Alt+Up", "Переместить школу выше в списке", "school"),
    ("down", "Переместить &ниже", "down", "Alt+Down", "Переместить школу ниже в списке", "school"),
    ("delete", "&Удалить", "delete", "Del", "Удалить школу, по которой нет результатов", "school"),
    ("print", "&Печать списка…", "print", "", "Перечень общеобразовательных организаций: PDF, Word, Excel", "file"),
)
ADD_MENU = ("new", "import", "paste")
MORE_MENU = ("close", "reopen", "", "up", "down", "", "delete", "", "print")
CONTEXT_MENU = ("new", "", "close", "reopen", "", "up", "down", "", "delete")
NEW_NAME = "Новая школа"


class SchoolCommands(QObject):
    """The actions of the page; `show_needs` enables those that can be done."""

    def __init__(self, page: "SchoolsPage") -> None:
        super().__init__(page)
        self._page = page
        self._session = page.session
        self.actions: dict[str, QAction] = {}
        self._needs: dict[str, str] = {}
        run: dict[str, Callable[[], object]] = {
            "new": self.new,
            "import": self.import_list,
            "paste": self.paste,
            "close": self.close,
            "reopen": self.reopen,
            "up": lambda: self.move(-1),
            "down": lambda: self.move(1),
            "delete": self.delete,
            "print": self.print_list,
        }
        table = page.list.ui.table
        for name, text, _, keys, tip, needs in _ENTRIES:
            action = QAction(text, page)
            action.setObjectName(f"schools.{name}")
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                table.addAction(action)
                if name in ADD_MENU:
                    for step in page.start.buttons.values():  # the table is hidden while the list is empty
                        step.addAction(action)
            action.setToolTip(tip)
            action.setStatusTip(tip)
            action.triggered.connect(lambda _=False, name=name: run[name]())
            self.actions[name], self._needs[name] = action, needs
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        for name, _, icon, *_ in _ENTRIES:
            self.actions[name].setIcon(theme().icon(icon))

    def menu(self, names: Sequence[str], owner: "SchoolsPage") -> QMenu:
        """Return a menu of some of the actions; "" is a line between groups."""
        menu = QMenu(owner)
        menu.setToolTipsVisible(True)
        for name in names:
            if name:
                menu.addAction(self.actions[name])
            else:
                menu.addSeparator()
        return menu

    def show_needs(self) -> None:
        """Enable what can be done now."""
        school, session = self._page.list.current(), self._session
        writable = session.is_open and not session.read_only
        met = {
            "file": session.is_open,
            "writable": writable,
            "school": writable and school is not None,
            "open": writable and school is not None and school.closed is None,
            "closed": writable and school is not None and school.closed is not None,
        }
        for name, action in self.actions.items():
            action.setEnabled(met[self._needs[name]])
            if self._needs[name] in ("open", "closed"):
                action.setVisible(met[self._needs[name]] or (name == "close" and not met["closed"]))

    # --- adding

    def new(self) -> None:
        """Add a school under the chosen one and go to its name."""
        if not self._page.commit_edits():
            return
        known = {comparable(one.short_name) for one in self._page.list.model.schools}
        names = (NEW_NAME, *(f"{NEW_NAME} {number}" for number in range(2, 1000)))
        name = next(one for one in names if comparable(one) not in known)
        changes = self._session.run(lambda d: schools.add_schools(d, [School(name)], self._place()))
        if changes is not None and changes.created:
            self._page.show_school(changes.created[0])
            self._page.edit_name()

    def _place(self) -> int | None:
        """Return the place in the list behind the chosen school."""
        known = self._page.list.model.schools
        current = self._page.list.current_id()
        return next((place + 1 for place, one in enumerate(known) if one.id == current), None)

    def import_list(self) -> None:
        """Take a list in from a file."""
        if self._page.commit_edits():
            from msoko_desktop.gui.schools.import_dialog import import_schools

            import_schools(self._page.window_)

    def paste(self) -> None:
        """Take in rows that were copied from a spreadsheet."""
        if self._page.commit_edits():
            from msoko_desktop.gui.schools.import_dialog import import_clipboard

            import_clipboard(self._page.window_)

    # --- the chosen school

    def move(self, by: int) -> None:
        """Move the chosen school in the list, past those that the filter hides."""
        shown, current = self._page.list.model.shown, self._page.list.current()
        if current is None or current.id is None or not self._page.commit_edits():
            return
        at = next((row for row, one in enumerate(shown) if one.id == current.id), 0) + by
        if not 0 <= at < len(shown):
            return
        order = [one.id for one in self._page.list.model.schools]
        steps, school_id = order.index(shown[at].id) - order.index(current.id), current.id
        self._session.run(lambda d: schools.move_school(d, school_id, steps))

    def close(self) -> None:
        """Close the chosen school or join it to another."""
        current = self._page.list.current()
        if current is not None and self._page.commit_edits():
            from msoko_desktop.gui.schools.close_dialog import CloseSchoolDialog

            dialog = CloseSchoolDialog(self._page.window_, self._page.list.current() or current)
            dialog.exec()
            dialog.deleteLater()
            self._page.show_school(current.id)

    def reopen(self) -> None:
        """Take back that the chosen school is closed."""
        current = self._page.list.current()
        if current is not None and current.id is not None and self._page.commit_edits():
            school_id = current.id
            self._session.run(lambda d: schools.reopen_school(d, school_id))

    def delete(self) -> None:
        """Delete the chosen school; one with results is proposed to be closed instead."""
        current = self._page.list.current()
        if current is None or current.id is None:
            return
        school_id = current.id
        works = schools.works_of_schools(self._session.district, [school_id]).get(school_id, 0)
        if works:
            self._propose_closing(current, works)
        elif self._agreed(current, school_id):
            self._session.run(lambda d: schools.delete_schools(d, [school_id]))
            self._page.list.to_table()

    def _propose_closing(self, school: School, works: int) -> None:
        words = counted(works, "работа", "работы", "работ")
        if school.closed is not None:
            text = f"По школе {quoted(school.short_name)} есть результаты ({words}): закрытая школа остаётся в файле."
            self._page.window_.notice.show_information(text)
        elif messages.ask(
            self._page.window_,
            f"По школе {quoted(school.short_name)} есть результаты ({words}). Закрыть её?",
            "Закрыть или присоединить…",
            explanation="Удалить её нельзя. Закрытая школа не попадает в новые листы, прошлые результаты сохраняются.",
        ):
            self.close()

    def _agreed(self, school: School, school_id: int) -> bool:
        """Ask where something that was recorded would go with the school."""
        ticks, turns = schools.use_of_schools(self._session.district, [school_id])
        values, recommendations = schools.values_of_schools(self._session.district, [school_id])
        sent = rounds.seats_at_schools(self._session.district, [school_id])
        losses = (
            (ticks, "отметка о выполнении", "отметки о выполнении", "отметок о выполнении"),
            (turns, "очередь проверки", "очереди проверки", "очередей проверки"),
            (values, "показатель контекста", "показателя контекста", "показателей контекста"),
            (recommendations, "рекомендация", "рекомендации", "рекомендаций"),
            (sent, "назначение наблюдателя", "назначения наблюдателей", "назначений наблюдателей"),
        )
        told = [counted(*loss) for loss in losses if loss[0]]
        if not told:
            return True
        return messages.ask(
            self._page.window_,
            f"Удалить {quoted(school.short_name)}?",
            "Удалить",
            explanation=f"Будет удалено также: {sentence_list(told)}. Удаление можно отменить (Ctrl+Z).",
        )

    def print_list(self) -> None:
        """Show the list as it is printed."""
        from msoko_desktop.gui.schools.paper import print_schools

        print_schools(self._page.window_)
