"""Evidence on the card: files, links and documents are added, opened, saved and removed by a person's hands."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import EvidenceKind
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.execution import opening
from msoko_desktop.gui.execution.document_dialog import DocumentDialog
from msoko_desktop.gui.execution.link_dialog import LinkDialog
from msoko_desktop.gui.execution.opening import is_address, link_url, opener, safe_name
from msoko_desktop.gui.session import Session
from msoko_desktop.services.orders import orders
from tests.gui.execution_page import ListPage
from tests.gui.typing_keys import type_text

LEFT = Qt.MouseButton.LeftButton
MEGABYTE = 1024 * 1024


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What was handed over to the system instead of being opened."""
    urls: list[QUrl] = []

    def keep(url: QUrl) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr(opening, "open_url", keep)
    return urls


def titles(page: ListPage) -> list[str]:
    box = page.card.ui.evidence.ui.list
    return [box.item(row).text() for row in range(box.count())]


def drop(page: ListPage, *paths: Path) -> bool:
    """Drop files on the card as a file manager does; return whether it wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, none = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), action, data, button, none)
    enter.ignore()
    QApplication.sendEvent(page.card.viewport(), enter)
    QApplication.sendEvent(page.card.viewport(), QDropEvent(QPointF(10, 10), action, data, button, none))
    return enter.isAccepted()


def told(page: ListPage) -> str:
    return page.window_.notice.text.text()


def test_a_dropped_file_is_kept_with_its_size_and_opened_from_the_file(
    qtbot: QtBot, follow: ListPage, tmp_path: Path, opened_urls: list[QUrl]
) -> None:
    scan = tmp_path / "Справка.pdf"
    scan.write_bytes(b"%PDF" + bytes(1_500_000 - 4))
    follow.take("1.1")
    assert drop(follow, scan)
    assert titles(follow) == ["Справка.pdf · 1,4 МБ"]
    scan.unlink()
    qtbot.mouseClick(follow.card.ui.evidence.open, LEFT)
    (url,) = opened_urls
    copy = Path(url.toLocalFile())
    assert (copy.name, copy.stat().st_size) == ("Справка.pdf", 1_500_000)
    assert not copy.stat().st_mode & 0o222  # changes would be lost: other programs open it for reading
    follow.window_.files.close()
    assert not copy.exists()


def test_enter_on_a_proof_opens_it_and_delete_removes_it(
    qtbot: QtBot, follow: ListPage, opened_urls: list[QUrl]
) -> None:
    follow.take("1.1")
    page = follow.card.ui.evidence
    QGuiApplication.clipboard().setText("https://obr.example/novosti")
    page.add_link.setFocus()
    qtbot.keyClick(page.add_link, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert titles(follow) == ["https://obr.example/novosti"]
    assert opened_urls == []  # nothing goes out by itself
    page.ui.list.setFocus()
    qtbot.keyClick(page.ui.list, Qt.Key.Key_Return)
    assert [url.toString() for url in opened_urls] == ["https://obr.example/novosti"]
    qtbot.keyClick(page.ui.list, Qt.Key.Key_Delete)
    assert follow.item().evidence == ()
    follow.session.undo()
    assert [proof.kind for proof in follow.item().evidence] == [EvidenceKind.LINK]


def test_files_of_the_clipboard_are_kept(qtbot: QtBot, follow: ListPage, tmp_path: Path) -> None:
    paths = [tmp_path / "а.txt", tmp_path / "б.txt"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    for path in paths:
        path.write_text("текст", encoding="utf-8")
    follow.take("1.1")
    QGuiApplication.clipboard().setMimeData(data)
    follow.card.button("done").setFocus()
    qtbot.keyClick(follow.card.button("done"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert titles(follow) == ["а.txt · 1 КБ", "б.txt · 1 КБ"]


def test_words_of_the_clipboard_are_no_evidence_but_go_into_a_field(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    QGuiApplication.clipboard().setText("просто слова")
    follow.card.button("done").setFocus()
    qtbot.keyClick(follow.card.button("done"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "ни файла, ни адреса" in told(follow)
    follow.card.ui.note.setFocus()
    qtbot.keyClick(follow.card.ui.note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert follow.card.ui.note.toPlainText() == "просто слова"
    assert follow.item().evidence == ()


def too_large(folder: Path) -> Path:
    path = folder / "видео.mp4"
    with path.open("wb") as file:
        file.truncate(20 * MEGABYTE + 1)  # a sparse file takes no room
    return path


def vanished(folder: Path) -> Path:
    return folder / "ушёл.pdf"


def empty(folder: Path) -> Path:
    path = folder / "пусто.pdf"
    path.touch()
    return path


def directory(folder: Path) -> Path:
    path = folder / "папка"
    path.mkdir()
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (too_large, "«видео.mp4» слишком велик: 20,0 МБ, а можно до 20 МБ"),
        (vanished, "«ушёл.pdf» нет на прежнем месте"),
        (empty, "«пусто.pdf» пуст"),
        (directory, "«папка» – не файл"),
    ],
)
def test_a_file_that_cannot_be_kept_is_refused_in_one_sentence(
    follow: ListPage, tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    follow.take("1.1")
    before = follow.session.undo_name()
    drop(follow, make(tmp_path))
    assert words in told(follow)
    assert follow.item().record is None
    assert follow.session.undo_name() == before


def test_a_file_that_cannot_be_read_is_refused(
    follow: ListPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "занят.docx"
    path.write_bytes(b"x")

    def busy(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", busy)
    follow.take("1.1")
    drop(follow, path)
    assert "«занят.docx» не читается" in told(follow)
    assert follow.item().record is None


def test_a_good_file_among_bad_ones_is_kept(follow: ListPage, tmp_path: Path) -> None:
    good = tmp_path / "акт.txt"
    good.write_bytes(bytes(20 * MEGABYTE))  # exactly the limit
    follow.take("1.1")
    drop(follow, vanished(tmp_path), good)
    assert titles(follow) == ["акт.txt · 20,0 МБ"]


def test_a_file_for_reading_takes_no_evidence(
    follow: ListPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "акт.txt"
    path.write_bytes(b"x")
    monkeypatch.setattr(Session, "read_only", property(lambda _: True))
    follow.take("1.1")
    assert not drop(follow, path)
    assert follow.item().record is None


def test_a_file_is_asked_for_and_its_copy_saved(
    qtbot: QtBot, follow: ListPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "акт.txt", tmp_path / "копия.txt"
    source.write_text("акт", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(source)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    follow.take("1.1")
    page = follow.card.ui.evidence
    qtbot.mouseClick(page.add_file, LEFT)
    qtbot.mouseClick(page.save, LEFT)
    assert target.read_text(encoding="utf-8") == "акт"
    assert told(follow) == "Копия сохранена: копия.txt"


def test_a_program_is_kept_but_not_run(qtbot: QtBot, follow: ListPage, tmp_path: Path, opened_urls: list[QUrl]) -> None:
    path = tmp_path / "Отчёт.PDF.exe"
    path.write_bytes(b"MZ")
    follow.take("1.1")
    drop(follow, path)
    qtbot.mouseClick(follow.card.ui.evidence.open, LEFT)
    assert "«Отчёт.PDF.exe» – программа" in told(follow)
    assert opened_urls == []


def test_what_nothing_opens_is_told(
    qtbot: QtBot, follow: ListPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "чертёж.dwg"
    path.write_bytes(b"x")
    monkeypatch.setattr(opening, "open_url", lambda _: False)
    follow.take("1.1")
    drop(follow, path)
    qtbot.mouseClick(follow.card.ui.evidence.open, LEFT)
    assert "«чертёж.dwg» не открывается" in told(follow)


def test_a_damaged_file_is_told_instead_of_opened(
    qtbot: QtBot, follow: ListPage, tmp_path: Path, opened_urls: list[QUrl]
) -> None:
    path = tmp_path / "акт.txt"
    path.write_bytes(b"x" * 100)
    follow.take("1.1")
    drop(follow, path)
    follow.session.district.database.execute_sql("UPDATE stored_file SET content = x'00'")
    qtbot.mouseClick(follow.card.ui.evidence.open, LEFT)
    assert "повреждён" in told(follow)
    assert opened_urls == []


def test_a_document_is_named_and_its_page_opened(qtbot: QtBot, follow: ListPage) -> None:
    order = Order(heading="Об анализе", number="17", date=dt.date(2026, 11, 20))
    made = follow.session.run(lambda d: orders.add_order(d, order, []))
    assert made is not None
    follow.take("1.1")
    dialog = DocumentDialog(follow.window_, follow.item())
    qtbot.addWidget(dialog)
    dialog.show()
    type_text(dialog.ui.filter, "нет такого")
    dialog.accept()
    assert dialog.ui.problem.text() == "Выберите документ в списке."
    dialog.ui.filter.clear()
    type_text(dialog.ui.filter, "анализе")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
    assert titles(follow) == ["Приказ от 20.11.2026 № 17 «Об анализе»"]
    qtbot.mouseClick(follow.card.ui.evidence.open, LEFT)
    assert isinstance(follow.window_.current_page(), DocumentsPage)


def test_a_document_that_was_deleted_since_is_told(qtbot: QtBot, follow: ListPage) -> None:
    order = Order(heading="Об анализе", number="17", date=dt.date(2026, 11, 20))
    made = follow.session.run(lambda d: orders.add_order(d, order, []))
    assert made is not None
    follow.take("1.1")
    dialog = DocumentDialog(follow.window_, follow.item())
    qtbot.addWidget(dialog)
    dialog.accept()
    follow.session.run(lambda d: orders.delete_order(d, made.created[0]))
    follow.load()
    qtbot.mouseClick(follow.card.ui.evidence.open, LEFT)
    assert "больше нет: он удалён" in told(follow)


def test_without_documents_the_window_says_where_they_come_from(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = DocumentDialog(follow.window_, follow.item())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.empty.isVisible()
    assert not dialog.ui.list.isVisible()


def test_a_link_gets_a_name(qtbot: QtBot, follow: ListPage) -> None:
    follow.take("1.1")
    dialog = LinkDialog(follow.window_, follow.item())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.ui.problem.text() == "Ссылка не указана. Вставьте адрес страницы или путь к файлу."
    type_text(dialog.ui.link, "www.obr.example")
    type_text(dialog.ui.linkTitle, "Сайт отдела")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert titles(follow) == ["Сайт отдела · www.obr.example"]


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://obr.example/a?b=1", "https://obr.example/a?b=1"),
        ("www.obr.example", "https://www.obr.example"),
        ("mailto:a@obr.example", "mailto:a@obr.example"),
        ("/srv/справка.pdf", "file:///srv/справка.pdf"),
    ],
)
def test_links_lead_where_they_say(link: str, url: str) -> None:
    assert is_address(link)
    assert link_url(link).toString() == url


@pytest.mark.parametrize("text", ["", "просто слова", "1.5", "строка\nhttps://obr.example", "javascript:alert(1)"])
def test_words_are_no_address(text: str) -> None:
    assert not is_address(text)


def test_a_path_of_a_shared_folder_is_an_address() -> None:
    assert is_address(r"\\сервер\папка\файл.pdf")
    assert link_url(r"C:\Документы\файл.pdf").isLocalFile()


@pytest.mark.parametrize(
    ("name", "safe"),
    [("Справка: итоги?.pdf", "Справка  итоги .pdf"), ("..\\..\\а.txt", "а.txt"), ("...", "файл")],
)
def test_a_copy_gets_a_name_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_the_window_has_one_opener(follow: ListPage) -> None:
    assert opener(follow.window_) is opener(follow.window_)
