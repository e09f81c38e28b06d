"""What proves that an occurrence was carried out: documents of the register, files kept in the data base, links."""

from functools import cache
from pathlib import Path

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.execution import EvidenceKind, OccurrenceRef
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.documents.register import document_title
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import clean
from msoko_desktop.services.timetable.execution import record_for
from msoko_desktop.storage import documents as document_rows
from msoko_desktop.storage import execution as rows
from msoko_desktop.storage import stored_files
from msoko_desktop.storage.district_file import District
from msoko_desktop.writers.whole import write_whole

_MEGABYTE = 1024 * 1024


@cache
def largest_size() -> int:
    """Return the size in bytes up to which a file is kept (data/execution.toml)."""
    return int(reference_data("execution")["largest_file_mb"]) * _MEGABYTE


def is_program(name: str) -> bool:
    """Whether a file of this name would run as a program where it is opened (data/execution.toml)."""
    return Path(name).suffix.lower().lstrip(".") in reference_data("execution")["programs"]


def add_file(d: District, ref: OccurrenceRef, path: Path) -> Changes:
    """Keep a copy of a file as evidence under its name; its id is in `created`.

    Raises InputRefused for a file that is empty, too large or no file, EnvironmentProblem where it cannot be read.
    """
    content = read_content(path)
    with operation(d, "Приложить файл") as step:
        record_id = record_for(step, ref)
        file_id = stored_files.keep(step.connection, content)
        title = clean(path.name)
        proof = rows.insert_evidence(step.connection, record_id, EvidenceKind.FILE, title, file_id=file_id)
        step.changed(Area.EXECUTION, created=[proof])
    return step.changes


def read_content(path: Path) -> bytes:
    """Return the content of a file that is to be kept.

    Raises InputRefused for a file that is empty, too large or no file, EnvironmentProblem where it cannot be read.
    """
    name, most = path.name, largest_size()
    try:
        if not path.exists():
            raise InputRefused(f"Файла «{name}» нет на прежнем месте. Найдите его и приложите снова.")
        if not path.is_file():
            raise InputRefused(f"«{name}» – не файл. Выберите файл, например скан справки.")
        size = path.stat().st_size
        if size > most:
            raise InputRefused(
                f"Файл «{name}» слишком велик: {_megabytes(size)} МБ, а можно до {most // _MEGABYTE} МБ. "
                "Уменьшите скан или укажите ссылку на файл."
            )
        content = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(
            f"Файл «{name}» не читается. Закройте его в другой программе, проверьте диск и повторите.", str(error)
        ) from error
    if not content:
        raise InputRefused(f"Файл «{name}» пуст. Выберите другой.")
    return content


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}".replace(".", ",")


def add_link(d: District, ref: OccurrenceRef, link: str, title: str = "") -> Changes:
    """Keep a link (an address of a page, or a path) as evidence. Raises InputRefused for an empty one."""
    link = clean(link).strip()
    if not link:
        raise InputRefused("Ссылка не указана. Вставьте адрес страницы или путь к файлу.")
    with operation(d, "Приложить ссылку") as step:
        record_id = record_for(step, ref)
        words = clean(title).strip() or link
        proof = rows.insert_evidence(step.connection, record_id, EvidenceKind.LINK, words, link=link)
        step.changed(Area.EXECUTION, created=[proof])
    return step.changes


def add_document(d: District, ref: OccurrenceRef, document: Document) -> Changes:
    """Name a document of the register – an order, a plan or any other – as evidence, its id in `created`.

    A plan that the register notes nothing of yet gets its line there. Raises InputRefused where the document is gone.
    """
    title = document_title(document)
    with operation(d, "Указать документ") as step:
        record_id = record_for(step, ref)
        order_id = document.order_id
        if order_id is not None:
            _require(step, "order_document", order_id)
        proof = rows.insert_evidence(
            step.connection,
            record_id,
            EvidenceKind.DOCUMENT,
            title,
            order_id=order_id,
            document_id=None if order_id is not None else _line_of_register(step, document),
        )
        step.changed(Area.EXECUTION, Area.DOCUMENTS, created=[proof])
    return step.changes


def _line_of_register(step: Step, document: Document) -> int:
    """Return the id of a document's line in the register, made now for a plan without one."""
    if document.id is not None:
        _require(step, "document", document.id)
        return document.id
    _require(step, "plan", document.plan_id)
    return document_rows.write_document(step.connection, document)


def _require(step: Step, table: str, row_id: int | None) -> None:
    if step.connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone() is None:  # noqa: S608
        raise InputRefused("Этого документа в файле уже нет: он удалён. Выберите другой.")


def remove(d: District, evidence_id: int) -> Changes:
    """Remove a proof; undo brings it back. Raises InputRefused where it is gone."""
    with operation(d, "Убрать подтверждение") as step:
        if not step.connection.execute("DELETE FROM evidence WHERE id = ?", (evidence_id,)).rowcount:
            raise InputRefused("Этого подтверждения уже нет: оно убрано.")
        step.changed(Area.EXECUTION)
    return step.changes


def read_file(d: District, file_id: int) -> bytes:
    """Return the content of a kept file. Raises InputRefused where it is gone or no longer what it was."""
    with d.reading() as connection:
        content = stored_files.content_of(connection, file_id)
    if content is None:
        raise InputRefused(
            "Приложенный файл повреждён и не открывается. Восстановите файл района из резервной копии "
            "или приложите документ снова."
        )
    return content


def save_file(d: District, file_id: int, path: Path) -> None:
    """Write a kept file where the person wants it. Raises InputRefused as `read_file`, EnvironmentProblem."""
    write_whole(path, read_file(d, file_id))
