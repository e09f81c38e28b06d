"""Opens what proves an occurrence: a kept file by the system's program, a link by its browser, on a person's click."""

import stat
import tempfile
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.execution import Evidence, EvidenceKind
from msoko_desktop.services.documents import documents, evidence

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_SCHEMES = ("http", "https", "ftp", "mailto")
_FORBIDDEN = set('<>:"/\\|?*')


@runtime_checkable
class ShowsDocuments(Protocol):
    """A page that shows a document of the register by its key («document 12»)."""

    def show_document(self, key: str) -> None:
        """Show a document."""


class Opener(QObject):
    """Opens proofs for the window. Copies of kept files lie in a temporary folder until the district file is closed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("evidenceOpener")
        self._window = window
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._count = 0
        window.session.district_changed.connect(self.clean)

    def open(self, proof: Evidence) -> None:
        """Open a proof. Raises UserError where it is gone, damaged, a program, or nothing on the computer opens it."""
        if proof.kind is EvidenceKind.DOCUMENT:
            self._show_document(proof)
            return
        url = self._copy_of(proof) if proof.kind is EvidenceKind.FILE else link_url(proof.link)
        if url.isLocalFile() and evidence.is_program(url.fileName()):
            raise InputRefused(f"«{url.fileName()}» – программа, отсюда она не запускается. Сохраните копию файла.")
        if not open_url(url):
            raise EnvironmentProblem(
                f"«{proof.title}» не открывается: на компьютере нет программы для этого. "
                "Сохраните копию файла или скопируйте адрес."
            )

    def _show_document(self, proof: Evidence) -> None:
        """Show a document of the register: an order in its editor, a plan on its page, another on its card."""
        for document in documents.list_documents(self._window.session.district):
            if proof.order_id is not None and document.order_id == proof.order_id:
                self._window.show_page("documents").show_item(proof.order_id)
                return
            if proof.document_id is not None and document.id == proof.document_id:
                if document.plan_id is not None:
                    self._window.show_plan(document.plan_id)
                else:
                    page = self._window.show_page("documents")
                    assert isinstance(page, ShowsDocuments)  # noqa: S101  # the page of that name does
                    page.show_document(document.key)
                return
        raise InputRefused(f"Документа «{proof.title}» в файле больше нет: он удалён.")

    def open_kept(self, file_id: int, name: str) -> None:
        """Open a file that is kept in the district file. Raises UserError as `open`."""
        self.open(Evidence(0, EvidenceKind.FILE, name, file_id=file_id))

    def open_bytes(self, content: bytes, name: str) -> None:
        """Open what the program made or kept, as a file of that name. Raises EnvironmentProblem."""
        if not open_url(self._written(content, name)):
            raise EnvironmentProblem(f"«{name}» не открывается: на компьютере нет программы для этого.")

    def clean(self) -> None:
        """Remove the copies; one that another program holds stays until the system clears its temporary folder."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _copy_of(self, proof: Evidence) -> QUrl:
        content = evidence.read_file(self._window.session.district, proof.file_id or 0)
        return self._written(content, proof.title)

    def _written(self, content: bytes, name: str) -> QUrl:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="msoko-", ignore_cleanup_errors=True)
        self._count += 1
        target = Path(self._folder.name) / str(self._count) / safe_name(name)
        try:
            target.parent.mkdir()
            target.write_bytes(content)
            target.chmod(stat.S_IREAD)  # what is changed in a copy would be lost: the other program says so
        except OSError as error:
            raise EnvironmentProblem(
                f"Файл «{name}» не удалось записать на диск для просмотра. Освободите место и повторите.",
                str(error),
            ) from error
        return QUrl.fromLocalFile(str(target))


def opener(window: "MainWindow") -> Opener:
    """Return the window's opener, made when first asked for."""
    found = window.findChild(Opener, "evidenceOpener")
    return found if isinstance(found, Opener) else Opener(window)


def open_url(url: QUrl) -> bool:
    """Hand an address over to the system; return whether something there took it."""
    return QDesktopServices.openUrl(url)


def is_address(text: str) -> bool:
    """Whether a text is the address of a page or a letter, or a path of a file or a shared folder."""
    text = text.strip()
    if not text or "\n" in text:
        return False
    return (
        QUrl(text).scheme().lower() in _SCHEMES
        or text.lower().startswith("www.")
        or bool(PureWindowsPath(text).drive)
        or Path(text).is_absolute()
    )


def link_url(link: str) -> QUrl:
    """Return where a link leads: addresses as they are, «www.» with its scheme, all else as a path."""
    if QUrl(link).scheme().lower() in (*_SCHEMES, "file"):
        return QUrl(link)
    if PureWindowsPath(link).drive or Path(link).is_absolute():
        return QUrl.fromLocalFile(link)
    return QUrl(f"https://{link}")


def safe_name(name: str) -> str:
    """Return a name that every system lets a file have."""
    kept = "".join(" " if sign in _FORBIDDEN or ord(sign) < 32 else sign for sign in name).strip(" .")
    return kept[-120:] or "файл"
