"""Long work beside the window: in a thread, with progress and «Отмена», its result given on the GUI thread."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]


class Job(QObject):
    """One piece of work. It lives on the GUI thread and so do its signals; exactly one of the last three is sent.

    `progressed(share 0…1, text)`, `done(result)`, `failed(exception)`, `cancelled()`.
    """

    progressed = Signal(float, str)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _reported = Signal(float, str)
    _ended = Signal(object, object)

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.finished = False
        self.quiet = False
        self._cancel = threading.Event()
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows when it has."""
        self._cancel.set()

    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop; the work asks this between two steps."""
        return self._cancel.is_set()

    def report(self, share: float, text: str) -> None:
        """Tell from the thread how far the work is: `share` 0…1 and a Russian word what is being done."""
        self._reported.emit(share, text)

    def _on_reported(self, share: float, text: str) -> None:
        if not self._cancel.is_set():
            self.progressed.emit(share, text)

    def _on_ended(self, result: object, error: object) -> None:
        self.finished = True
        if self._cancel.is_set():
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(result)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        result: object = None
        failure: BaseException | None = None
        try:
            result = self._work(self._job.report, self._job.is_cancelled)
        except BaseException as error:  # handed to the GUI thread whole, where it is shown or raised
            failure = error
        self._job._ended.emit(result, failure)


class Jobs(QObject):
    """Starts jobs and waits for them when the window closes. `count_changed(n)`: how many run now."""

    count_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: list[Job] = []

    def start(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        *,
        quiet: bool = False,
    ) -> Job:
        """Run `work(progress, cancelled)` in a thread; `quiet` work of a moment is not told of in the status bar.

        `done(result)` and `failed(exception)` are called on the GUI thread. Without `failed` the exception is raised
        there, so that a fault reaches the crash hook and is never lost.
        """
        job = Job(title, self)
        job.quiet = quiet
        self._running.append(job)
        for ending in (job.done, job.failed, job.cancelled):
            ending.connect(lambda *_: self._forget(job))
        if done is not None:
            job.done.connect(done)
        job.failed.connect(failed if failed is not None else _raise)
        self._pool.start(_Runner(job, work))
        self._tell(job)
        return job

    def running(self) -> tuple[Job, ...]:
        """Return the jobs that have not ended, quiet ones left out."""
        return tuple(job for job in self._running if not job.quiet)

    def close(self) -> None:
        """Cancel everything and wait until the threads have ended; their results are dropped."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    def _forget(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
        self._tell(job)
        job.deleteLater()

    def _tell(self, job: Job) -> None:
        if not job.quiet:
            self.count_changed.emit(len(self.running()))


def _raise(error: BaseException) -> None:
    raise error


class ProgressPanel(QWidget):
    """A line that says what is being done, a bar, and nothing else; follows one job."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName("Ход работы")
        layout.addWidget(self.text)
        layout.addWidget(self.bar)

    def follow(self, job: Job) -> None:
        """Show how far this job is."""
        self.text.setText(job.title)
        self.bar.setRange(0, 0)
        job.progressed.connect(self._show)

    def _show(self, share: float, text: str) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(min(1.0, max(0.0, share)) * 1000))
        if text:
            self.text.setText(text)


class _WaitDialog(QDialog):
    """Stays until its job has ended; closing it asks the job to stop."""

    def __init__(self, parent: QWidget | None, job: Job) -> None:
        super().__init__(parent)
        self._job = job
        self.setWindowTitle(job.title)
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        panel = ProgressPanel(self)
        panel.follow(job)
        layout.addWidget(panel)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setText("Отмена")
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def reject(self) -> None:
        if self._job.finished:
            super().reject()
            return
        self._cancel.setEnabled(False)
        self._job.cancel()


def wait_for(parent: QWidget | None, jobs: Jobs, title: str, work: Work, delay_ms: int = 300) -> Any:
    """Run `work` as a job, the window alive behind a dialog that appears after `delay_ms`, and return the result.

    Returns None when the person cancelled. What the work raises is raised here.
    """
    outcome: list[Any] = []
    errors: list[BaseException] = []
    job = jobs.start(title, work, outcome.append, errors.append)
    loop = QEventLoop()
    for ending in (job.done, job.failed, job.cancelled):
        ending.connect(loop.quit)
    # Quick work ends without a dialog that flashes up; keys and clicks wait meanwhile.
    timer = QTimer(loop)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(delay_ms)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    timer.stop()
    if not job.finished:
        dialog = _WaitDialog(parent, job)
        dialog.setModal(True)
        dialog.show()
        loop.exec()
        dialog.close()
        dialog.deleteLater()
    if errors:
        raise errors[0]
    return outcome[0] if outcome else None
