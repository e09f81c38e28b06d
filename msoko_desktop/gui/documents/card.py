"""The card of a document of the register; of an order or a plan only what the register notes of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage, StoredFile
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import capitalised, one_line
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.opening import is_address, link_url, open_url, opener
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_document_card import Ui_DocumentCard
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.directions.directions import known_directions
from msoko_desktop.services.documents import documents, evidence
from msoko_desktop.services.documents.register import requisites

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

OWN_KINDS = tuple(
    kind for kind in DocumentKind if kind not in (DocumentKind.ORDER, DocumentKind.DIRECTIVE, DocumentKind.PLAN)
)
"""The kinds that a person adds on a card; orders and plans have editors of their own."""

_REQUISITES = ("kind", "title", "numberRow", "statusRow", "issuer")


class DocumentCard(Question):
    """Stores everything at once, as one undo step, when it is accepted; a file is kept at that moment, too."""

    def __init__(self, window: "MainWindow", document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._file = document.file
        self._new_file: Path | None = None
        self._own = document.order_id is None and document.plan_id is None
        self.ui = Ui_DocumentCard()
        self.ui.setupUi(self)
        self.answer = self.arrange(self.ui.buttons, self.ui.problem, "&Сохранить")
        self.limit(self.ui.title)
        self.ui.fileRow.setStretch(0, 1)
        self._offer_choices()
        self._fill()
        self._show_parts()
        self._connect()
        fit_dialog(self)
        (self.ui.title if self._own else self.ui.place).setFocus()

    def _offer_choices(self) -> None:
        ui, document = self.ui, self._document
        kinds = OWN_KINDS if self._own and document.kind in OWN_KINDS else tuple(DocumentKind)
        _fill(ui.kind, [(kind.label, kind) for kind in kinds], document.kind)
        statuses = [(capitalised(one.label), one) for one in DocumentStatus]
        _fill(ui.status, statuses, document.status)
        known = known_directions(self._window.session.district)
        _fill(ui.direction, [("Не указано", ""), *((one.title, one.code) for one in known)], document.direction)
        _fill(ui.stage, [("Не указана", None), *((one.label, one) for one in Stage)], document.stage)

    def _fill(self) -> None:
        ui, document = self.ui, self._document
        name = one_line(document.title) or "Без названия"
        new = "Новый документ" if document.id is None else f"{document.kind.label}: {name}"
        ui.what.setText(new if self._own else f"{requisites(document)}. {name}")
        ui.what.setVisible(not self._own or document.id is None)
        self.setWindowTitle(document.kind.label)
        ui.title.setPlainText(document.title)
        ui.number.setText(document.number)
        ui.date.set_date(document.date)
        ui.due.set_date(document.due)
        for field, text in (
            (ui.issuer, document.issuer),
            (ui.place, document.place),
            (ui.link, document.link),
            (ui.note, document.note),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self._show_file()

    def _show_parts(self) -> None:
        """Hide what an order or a plan has of its own, and what cannot be changed in a file that is only read."""
        form, ui = self.ui.form, self.ui
        if not self._own:
            for name in _REQUISITES:
                form.setRowVisible(getattr(ui, name), False)
            if self._document.plan_id is not None and self._document.direction:
                form.setRowVisible(ui.direction, False)  # the plan has it from its own properties
        writable = not self._window.session.read_only
        self.answer.setEnabled(writable)
        for button in (ui.attach, ui.propose):
            button.setEnabled(writable)
        ui.attach.setText("При&ложить скан…" if not self._own else "При&ложить…")
        self._show_due()

    def _show_due(self) -> None:
        expected = self.ui.status.currentData() == DocumentStatus.EXPECTED
        self.ui.dueLabel.setVisible(expected)
        self.ui.due.setVisible(expected)

    def _connect(self) -> None:
        ui = self.ui
        ui.status.currentIndexChanged.connect(lambda _: self._show_due())
        ui.propose.clicked.connect(self._propose)
        ui.attach.clicked.connect(self._attach)
        ui.openFile.clicked.connect(self._open_file)
        ui.saveFile.clicked.connect(self._save_file)
        ui.removeFile.clicked.connect(self._remove_file)
        ui.openLink.clicked.connect(self._open_link)
        for field in (ui.date, ui.due):
            field.refused.connect(self.show_problem)
            field.changed.connect(lambda _: self.show_problem(""))
        ui.link.textChanged.connect(lambda text: ui.openLink.setEnabled(is_address(text)))
        ui.openLink.setEnabled(is_address(ui.link.text()))

    # --- number

    def _propose(self) -> None:
        date = self.ui.date.date() or self._window.session.real_day
        kind = DocumentKind(self.ui.kind.currentData())
        self.ui.number.setText(documents.next_number(self._window.session.district, kind, date.year))
        if self.ui.date.date() is None:
            self.ui.date.set_date(date)

    # --- the file

    def _show_file(self) -> None:
        ui = self.ui
        name = self._new_file.name if self._new_file is not None else self._file.name if self._file else ""
        ui.fileName.setText(name or "Не приложен")
        kept = self._new_file is None and self._file is not None
        ui.openFile.setVisible(kept)
        ui.saveFile.setVisible(kept)
        ui.removeFile.setVisible(bool(name) and not self._window.session.read_only)

    def _attach(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Приложить файл")
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Keep a file with the document once it is stored; say why where it cannot be kept."""
        try:
            evidence.read_content(path)
        except UserError as error:
            self.show_problem(str(error))
            return
        self._new_file = path
        self.show_problem("")
        self._show_file()

    def _remove_file(self) -> None:
        self._new_file, self._file = None, None
        self._show_file()

    def _open_file(self) -> None:
        if self._file is not None:
            self._attempt(lambda file: opener(self._window).open_kept(file.file_id, file.name))

    def _save_file(self) -> None:
        if self._file is None:
            return
        proposed = commands.proposed_path(self._file.name)
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить копию файла", proposed)
        if name:
            district = self._window.session.district
            self._attempt(lambda file: evidence.save_file(district, file.file_id, Path(name)))

    def _attempt(self, action: Callable[[StoredFile], None]) -> None:
        assert self._file is not None  # noqa: S101  # the buttons are hidden without one
        try:
            action(self._file)
        except UserError as error:
            self.show_problem(str(error))
        else:
            self.show_problem("")

    def _open_link(self) -> None:
        link = self.ui.link.text().strip()
        if not open_url(link_url(link)):
            self.show_problem("Ссылка не открывается: проверьте адрес или путь к файлу.")

    # --- storing

    def entered(self) -> Document:
        """Return the document as it is entered."""
        ui, stage = self.ui, self.ui.stage.currentData()
        found = replace(
            self._document,
            direction=ui.direction.currentData(),
            stage=Stage(stage) if stage else None,
            link=ui.link.text().strip(),
            place=ui.place.text().strip(),
            note=ui.note.text().strip(),
            file=self._file,
        )
        if not self._own:
            return found
        status = DocumentStatus(ui.status.currentData())
        return replace(
            found,
            kind=DocumentKind(ui.kind.currentData()),
            title=ui.title.toPlainText().strip(),
            number=ui.number.text().strip().removeprefix("№").strip(),
            date=ui.date.date(),
            issuer=ui.issuer.text().strip(),
            status=status,
            due=ui.due.date() if status is DocumentStatus.EXPECTED else self._document.due,
        )

    def write(self) -> str:
        """Store the document and its file; return why it is refused."""
        problem = self.ui.date.problem() or self.ui.due.problem()
        if problem:
            return problem
        entered, path = self.entered(), self._new_file
        return commands.attempt(self._window, lambda d: documents.save_document(d, entered, path))


def show_card(window: "MainWindow", document: Document) -> None:
    """Show the card of a document until it is closed."""
    window.commit_edits()
    dialog = DocumentCard(window, document)
    dialog.exec()
    dialog.deleteLater()


def _fill(combo: QComboBox, choices: Sequence[tuple[str, object]], chosen: object) -> None:
    combo.setMinimumContentsLength(18)
    for text, value in choices:
        combo.addItem(text, value)
    values = [value for _, value in choices]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
