"""What is done with rows of the plan: insert, nest, move, number, delete, copy and paste. Each is one undo step."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.plans import numbering, outline
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.gui.plans.cut_rows import CutRows, whole_blocks
from msoko_desktop.gui.plans.sheet_columns import STEPS, USUAL_HEADINGS
from msoko_desktop.gui.plans.table_model import CellEdit, cell_edits, plain
from msoko_desktop.gui.plans.table_view import PlanTable
from msoko_desktop.gui.session import Session
from msoko_desktop.services import history
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District

Tell = Callable[[str], None]


class RowCommands:
    """Works on the chosen rows of a table; tells by `tell` what a person might wonder about."""

    def __init__(self, session: Session, table: PlanTable, tell: Tell) -> None:
        self._session = session
        self._table = table
        self._sheet = table.sheet
        self._tell = tell
        self._cut: CutRows | None = None

    # --- writing

    def write_cells(self, edits: Sequence[CellEdit], step: str = "") -> bool:
        """Store texts of cells as one step; return whether they were stored."""
        kinds = {kind for _, kind, _ in edits}
        name = step or (STEPS[next(iter(kinds))] if len(kinds) == 1 else "Изменить строку")
        return self._run(lambda d, plan: plans.set_cells(d, plan, list(edits), name)) is not None

    def clear_cells(self, edits: Sequence[CellEdit]) -> None:
        """Empty cells as one step."""
        self.write_cells(edits, "Очистить ячейку" if len(edits) == 1 else f"Очистить {_cells(len(edits))}")

    def _run(self, action: "Callable[[District, int], Changes]") -> Changes | None:
        plan = self._sheet.plan
        if plan is None or plan.id is None:
            return None
        plan_id = plan.id
        return self._session.run(lambda d: action(d, plan_id))

    # --- where rows go

    def _plan(self) -> Plan | None:
        return self._sheet.plan if self._sheet.editable else None

    def _chosen(self) -> list[int]:
        """Return the indexes in the plan of the chosen rows."""
        return [self._sheet.position_of(row) for row in self._table.selected_rows()]

    def _ids(self) -> list[int]:
        rows = self._table.selected_rows()
        return [line.id for row in rows if (line := self._sheet.rows[row]).id is not None]

    def _after(self, plan: Plan) -> tuple[int, int]:
        """Return the position after the current row with what belongs to it, and the level of a sibling there."""
        chosen = self._chosen()
        if not chosen:
            return len(plan.lines), 1
        last = chosen[-1]
        line = plan.lines[last]
        if line.kind is LineKind.SECTION:
            return last + 1, 1
        return outline.block_of(plan.lines, last).stop, line.level

    # --- inserting

    def insert_after(self) -> None:
        """Insert an activity after the current one, on its level."""
        plan = self._plan()
        if plan is not None:
            position, level = self._after(plan)
            self._insert(plan, position, level, "Вставить строку")

    def insert_before(self) -> None:
        """Insert an activity before the current row."""
        plan = self._plan()
        if plan is not None:
            chosen = self._chosen()
            position = chosen[0] if chosen else 0
            here = plan.lines[position] if position < len(plan.lines) else None
            level = here.level if here is not None and here.kind is LineKind.ACTIVITY else 1
            self._insert(plan, position, level, "Вставить строку")

    def insert_sub(self) -> None:
        """Insert a sub-activity under the current activity, behind those it has."""
        plan = self._plan()
        chosen = self._chosen()
        if plan is None or not chosen:
            return
        line = plan.lines[chosen[-1]]
        level = line.level + 1 if line.kind is LineKind.ACTIVITY else 1
        self._insert(plan, outline.block_of(plan.lines, chosen[-1]).stop, level, "Вставить подпункт")

    def insert_section(self) -> None:
        """Insert a section row: before the current section where the person stands on one, else after the section."""
        plan = self._plan()
        if plan is None:
            return
        chosen = self._chosen()
        position, level = len(plan.lines), 1
        if chosen:
            line = plan.lines[chosen[-1]]
            around = chosen[-1] if line.kind is LineKind.SECTION else outline.section_of(plan.lines, chosen[-1])
            if around is not None:
                position = outline.block_of(plan.lines, around).stop
                level = plan.lines[around].level
        self._insert(plan, position, level, "Вставить раздел", LineKind.SECTION)

    def _insert(self, plan: Plan, position: int, level: int, step: str, kind: LineKind = LineKind.ACTIVITY) -> None:
        number = numbering.next_number(plan.lines, position, level, kind)
        taken = {line.number for line in plan.lines[position:] if line.number}
        line = PlanLine(kind, number=number, level=level)
        changes = self._run(partial(_insert_lines, position=position, lines=[line], step=step))
        if changes is None:
            return
        self._go_to_line(changes.created[0] if changes.created else None, ColumnKind.TITLE)
        if number in taken:
            self._tell(f"Номер {number} теперь стоит дважды. Перенумеруйте раздел (Ctrl+Shift+N).")

    def _go_to_line(self, line_id: int | None, kind: ColumnKind | None = None) -> None:
        row = self._sheet.row_of(line_id)
        if row is None:
            return
        column = self._sheet.kinds.index(kind) if kind in self._sheet.kinds else 0
        self._table.go_to(row, column)
        self._table.setFocus()

    # --- nesting, moving, numbering, deleting

    def shift_level(self, by: int) -> None:
        """Make the chosen rows deeper (1) or higher (-1)."""
        plan, ids = self._plan(), self._ids()
        if plan is None or not ids:
            return
        if outline.shift_level(plan.lines, self._chosen(), 1 if by > 0 else -1) == plan.lines:
            self._tell("Глубже строке стоять негде." if by > 0 else "Строка уже на верхнем уровне.")
            return
        self._run(lambda d, plan_id: plans.shift_level(d, plan_id, ids, 1 if by > 0 else -1))

    def move(self, by: int) -> None:
        """Move the chosen rows, with what belongs to them, over the row above or below."""
        plan, chosen = self._plan(), self._chosen()
        if plan is None or not chosen:
            return
        position = _neighbour(plan.lines, chosen, by)
        if position is not None:
            self.drop(self._ids(), position)

    def drop(self, ids: Sequence[int | None], position: int) -> None:
        """Move lines before the index `position` of the plan; what is chosen stays chosen."""
        moved = [line_id for line_id in ids if line_id is not None]
        column = self._table.currentIndex().column()
        whole = self._table.whole_rows_selected()
        if self._plan() is None or self._run(lambda d, plan: plans.move_lines(d, plan, moved, position)) is None:
            return
        rows = [row for line_id in moved if (row := self._sheet.row_of(line_id)) is not None]
        if whole:
            self._table.select_rows(rows, column)
        elif rows:
            self._table.go_to(rows[0], column)

    def renumber(self, *, section_only: bool, keep_gaps: bool = False) -> None:
        """Number the plan, or the section of the current row, anew."""
        plan = self._plan()
        line = self._table.current_line()
        if plan is None or (section_only and line is None):
            return
        section = line.id if section_only and line is not None else None
        self._run(lambda d, plan_id: plans.renumber(d, plan_id, section_line_id=section, keep_gaps=keep_gaps))

    def delete(self, *, cut: bool = False) -> bool:
        """Delete the chosen rows; where marks of execution go with them, the person is told. Return whether it did."""
        ids = self._ids()
        rows = self._table.selected_rows()
        if self._plan() is None or not ids:
            return False
        marks = execution.marks_of(self._session.district, ids)
        step = "Удалить строку" if len(ids) == 1 else f"Удалить {_rows(len(ids))}"
        if self._run(lambda d, plan: plans.delete_lines(d, plan, ids, step=step)) is None:
            return False
        if self._sheet.rows:
            self._table.go_to(min(rows[0], len(self._sheet.rows) - 1))
        if marks and not cut:
            self._tell(f"Вместе со строками удалены отметки об исполнении ({marks}). Вернуть: Ctrl+Z.")
        return True

    def duplicate(self) -> None:
        """Put a copy of the chosen rows, with their numbers, behind them."""
        plan, chosen = self._plan(), self._chosen()
        if plan is None or not chosen:
            return
        copies = [plain(plan.lines[index]) for index in chosen]
        self._insert_many(outline.block_of(plan.lines, chosen[-1]).stop, copies, "Дублировать строки")
        if any(line.number for line in copies):
            self._tell("Номера повторяются. Перенумеруйте раздел (Ctrl+Shift+N).")

    def _insert_many(self, position: int, lines: Sequence[PlanLine], step: str) -> None:
        changes = self._run(partial(_insert_lines, position=position, lines=lines, step=step))
        if changes is not None:
            rows = [row for line_id in changes.created if (row := self._sheet.row_of(line_id)) is not None]
            self._table.select_rows(rows)

    # --- clipboard

    def copy(self) -> None:
        """Put the chosen rows or cells on the clipboard."""
        from msoko_desktop.gui.plans import clipboard

        table, sheet = self._table, self._sheet
        rows = table.selected_rows()
        if not rows:
            return
        if table.whole_rows_selected():
            mime = clipboard.mime_of_lines([sheet.rows[row] for row in rows], sheet.kinds)
        else:
            mime = clipboard.mime_of_block(self._block(rows))
        QApplication.clipboard().setMimeData(mime)

    def _block(self, rows: Sequence[int]) -> list[list[str]]:
        chosen = {(index.row(), index.column()) for index in self._table.selectionModel().selectedIndexes()}
        if not chosen:
            index = self._table.currentIndex()
            chosen = {(index.row(), index.column())}
        columns = range(min(column for _, column in chosen), max(column for _, column in chosen) + 1)
        block: list[list[str]] = []
        for row in rows:
            line = self._sheet.rows[row]
            if line.kind is LineKind.SECTION:
                block.append([str(self._sheet.index(row, 0).data() or "")])
            else:
                texts = [str(self._sheet.index(row, column).data() or "") for column in columns]
                kept = [text if (row, column) in chosen else "" for text, column in zip(texts, columns, strict=True)]
                block.append(kept)
        return block

    def cut(self) -> None:
        """Copy, then delete the chosen rows or empty the chosen cells."""
        from msoko_desktop.gui.plans import clipboard

        plan = self._plan()
        if plan is None:
            return
        self.copy()
        if not self._table.whole_rows_selected():
            self._table.clear_chosen()
            return
        self._cut = None
        whole, ids = whole_blocks(plan.lines, self._chosen()), tuple(self._ids())
        copied = QApplication.clipboard().mimeData().data(clipboard.MIME)
        marks = execution.marks_of(self._session.district, ids)
        if self.delete(cut=True) and whole and plan.id is not None:
            self._cut = CutRows(plan.id, ids, history.last_step(self._session.district), bytes(copied.data()))
            if marks:
                self._tell(f"Вырезаны и отметки об исполнении ({marks}): они вернутся, когда вы вставите строки.")

    def paste(self) -> None:
        """Put what is on the clipboard into the plan: rows behind the current one, or cells from the current one on."""
        from msoko_desktop.gui.plans import clipboard

        plan = self._plan()
        if plan is None:
            return
        into_number = self._table.whole_rows_selected() or (
            self._table.current_kind() is ColumnKind.NUMBER or not self._sheet.rows
        )
        mime = QApplication.clipboard().mimeData()
        if self._cut is not None and self._cut.can_move(self._session, plan.id, mime):
            self._move_cut(plan, self._cut)
            return
        lines = self._headed_lines(mime.html()) if clipboard.holds_headed_table(mime) else ()
        pasted = (
            clipboard.Pasted(lines) if lines else clipboard.read_mime(mime, self._sheet.kinds, into_number=into_number)
        )
        if pasted.lines:
            position, _ = self._after(plan)
            count = len(pasted.lines)
            self._insert_many(position, pasted.lines, "Вставить строку" if count == 1 else f"Вставить {_rows(count)}")
            self._tell_of_pasted(pasted.lines, headed=bool(lines))
        elif pasted.block:
            self._paste_block(plan, pasted.block)
        else:
            self._tell("В буфере обмена нет текста: скопируйте строки или ячейки и повторите.")

    def _move_cut(self, plan: Plan, cut: CutRows) -> None:
        """Bring the cut rows back and move them behind the current one: one step to undo, and their marks stay."""
        position, _ = self._after(plan)
        before = plan.lines[position].id if position < len(plan.lines) else None
        self._cut = None
        if self._session.run(history.undo) is None or self._sheet.plan is None:
            return
        lines = self._sheet.plan.lines
        self.drop(cut.ids, next((place for place, line in enumerate(lines) if line.id == before), len(lines)))
        self._table.select_rows([row for line_id in cut.ids if (row := self._sheet.row_of(line_id)) is not None])

    def _headed_lines(self, html: str) -> tuple[PlanLine, ...]:
        """Return the rows of a table that was copied with its heading row, each text in the column it belongs to."""
        from msoko_desktop.services.plans import imports

        try:
            found = imports.recognise_html(html)
        except UserError:
            return ()  # no table of a plan after all: it is pasted as cells
        return tuple(line for copied in found.plans for line in copied.lines)

    def _tell_of_pasted(self, lines: Sequence[PlanLine], *, headed: bool) -> None:
        told = ["Вставлены строки плана без шапки таблицы."] if headed else []
        hidden = [
            f"«{USUAL_HEADINGS[kind]}»"
            for kind in ColumnKind
            if kind not in self._sheet.kinds and any(line.cell(kind) for line in lines)
        ]
        if hidden:
            what = "столбца" if len(hidden) == 1 else "столбцов"
            told.append(
                f"В этом плане нет {what} {', '.join(hidden)}: текст сохранён, но не виден. "
                "Столбцы добавляются в свойствах плана (Ctrl+Shift+P)."
            )
        if told:
            self._tell(" ".join(told))

    def _paste_block(self, plan: Plan, block: Sequence[Sequence[str]]) -> None:
        """Put texts from the current cell on; a single text fills all chosen cells; rows past the end are added."""
        index = self._table.currentIndex()
        chosen = self._table.selectionModel().selectedIndexes()
        if len(block) == 1 and len(block[0]) == 1 and len(chosen) > 1:
            targets = [(cell.row(), cell.column(), block[0][0]) for cell in chosen]
            added: list[PlanLine] = []
        else:
            first, left = max(0, index.row()), max(0, index.column())
            if any(text for texts in block for text in texts[len(self._sheet.kinds) - left :]):
                self._tell(
                    "Скопировано больше столбцов, чем есть справа от ячейки: вставьте левее, чтобы текст не пропал."
                )
                return
            targets, added = self._targets(block, first, left)
        edits: list[CellEdit] = []
        for row, column, text in targets:
            edits += cell_edits(self._sheet.rows[row], self._sheet.kinds[column], text)
        if not added:
            if edits:
                self.write_cells(edits, "Вставить ячейки")
            return
        changed = {line.id: line for line in plan.lines}
        for line_id, kind, text in edits:
            changed[line_id] = changed[line_id].with_cell(kind, text)
        lines = [changed[line.id] for line in plan.lines]
        position = self._sheet.position_of(len(self._sheet.rows))
        lines[position:position] = added
        self._run(lambda d, plan_id: plans.replace_lines(d, plan_id, lines, "Вставить ячейки"))

    def _targets(
        self, block: Sequence[Sequence[str]], first: int, left: int
    ) -> tuple[list[tuple[int, int, str]], list[PlanLine]]:
        targets: list[tuple[int, int, str]] = []
        added: list[PlanLine] = []
        kinds = self._sheet.kinds
        for down, texts in enumerate(block):
            cells = [(left + aside, text) for aside, text in enumerate(texts) if left + aside < len(kinds)]
            if first + down < len(self._sheet.rows):
                targets += [(first + down, column, text) for column, text in cells]
            elif any(text for _, text in cells):
                line = PlanLine(LineKind.ACTIVITY)
                for column, text in cells:
                    line = line.with_cell(kinds[column], text)
                added.append(line)
        return targets, added


def _insert_lines(d: "District", plan_id: int, *, position: int, lines: Sequence[PlanLine], step: str) -> Changes:
    return plans.insert_lines(d, plan_id, position, lines, step)


def _neighbour(lines: tuple[PlanLine, ...], chosen: Sequence[int], by: int) -> int | None:
    """Return the position that moves the chosen lines over their neighbour above (-1) or below (1), None at an end.

    A section moves over a whole section; an activity over its sibling, or into the next section.
    """
    first = chosen[0]
    end = max(outline.block_of(lines, index).stop for index in chosen)
    if by < 0:
        if first == 0:
            return None
        return _above(lines, first)
    if end >= len(lines):
        return None
    below = lines[end]
    moves_section = lines[first].kind is LineKind.SECTION
    if moves_section or below.kind is LineKind.ACTIVITY:
        return outline.block_of(lines, end).stop
    return end + 1  # over the heading of the next section, to be the first in it


def _above(lines: tuple[PlanLine, ...], first: int) -> int:
    """Return the start of the block that stands right above `first` on its level."""
    line = lines[first]
    index = first - 1
    if line.kind is LineKind.SECTION:
        while index > 0 and not (lines[index].kind is LineKind.SECTION and lines[index].level <= line.level):
            index -= 1
        return index
    while index > 0 and lines[index].kind is LineKind.ACTIVITY and lines[index].level > line.level:
        index -= 1
    return index


def _rows(count: int) -> str:
    return counted(count, "строку", "строки", "строк")


def _cells(count: int) -> str:
    return counted(count, "ячейку", "ячейки", "ячеек")
