"""Work in the background: results on the GUI thread, errors never lost, cancelling, a clean end."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.gui.jobs import Jobs, wait_for


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_the_result_arrives_on_the_gui_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[object] = []
    results: list[int] = []

    def work(progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> int:
        threads.append(threading.get_ident())
        progress(0.5, "Половина")
        return 42

    def done(result: int) -> None:
        results.append(result)
        threads.append(QThread.currentThread())

    job = jobs.start("Работа", work, done)
    told: list[tuple[float, str]] = []
    job.progressed.connect(lambda share, text: told.append((share, text)))
    qtbot.waitUntil(lambda: bool(results))
    assert results == [42]
    assert told == [(0.5, "Половина")]
    assert threads[0] != threading.get_ident()
    assert threads[1] is QApplication.instance().thread()
    assert jobs.running() == ()


def test_an_error_goes_to_whoever_asked_for_it(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[BaseException] = []

    def work(progress: object, cancelled: object) -> None:
        raise InputRefused("Файл пуст. Выберите другой.")

    jobs.start("Работа", work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "Файл пуст. Выберите другой."


def test_an_error_nobody_asked_for_reaches_the_crash_hook(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: object, cancelled: object) -> None:
        raise ZeroDivisionError("lost?")

    with qtbot.captureExceptions() as caught:
        job = jobs.start("Работа", work)
        with qtbot.waitSignal(job.failed):
            pass
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_a_cancelled_job_gives_no_result(jobs: Jobs, qtbot: QtBot) -> None:
    results: list[object] = []
    started = threading.Event()

    def work(progress: object, cancelled: Callable[[], bool]) -> str:
        started.set()
        while not cancelled():
            threading.Event().wait(0.001)
        return "too late"

    job = jobs.start("Работа", work, results.append)
    started.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert results == []


def test_closing_waits_for_the_threads(jobs: Jobs) -> None:
    ended: list[bool] = []

    def work(progress: object, cancelled: Callable[[], bool]) -> None:
        while not cancelled():
            threading.Event().wait(0.001)
        ended.append(True)

    jobs.start("Работа", work)
    jobs.close()
    assert ended == [True]


def test_waiting_returns_quick_results_without_a_dialog(jobs: Jobs) -> None:
    assert wait_for(None, jobs, "Работа", lambda progress, cancelled: "готово") == "готово"


def test_waiting_raises_what_the_work_raised(jobs: Jobs) -> None:
    def work(progress: object, cancelled: object) -> None:
        raise InputRefused("Нельзя.")

    with pytest.raises(InputRefused, match=r"Нельзя\."):
        wait_for(None, jobs, "Работа", work)


def test_long_work_shows_a_dialog_that_cancels(jobs: Jobs) -> None:
    seen: list[str] = []

    def work(progress: Callable[[float, str], None], cancelled: Callable[[], bool]) -> str:
        progress(0.1, "Читаю")
        while not cancelled():
            threading.Event().wait(0.001)
        return "never"

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            seen.append(dialog.windowTitle())
            timer.stop()
            dialog.reject()

    timer = QTimer()
    timer.timeout.connect(cancel)
    timer.start(10)
    assert wait_for(None, jobs, "Загрузка плана", work, delay_ms=20) is None
    assert seen == ["Загрузка плана"]
