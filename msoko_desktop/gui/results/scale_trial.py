"""A strip to try a scale: a score is typed, points in parts where conditions speak of them, the result stands below."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from msoko_desktop.domain.assessments.model import MarkScale, Task
from msoko_desktop.domain.assessments.scales import mark_of, mark_reason, points_of_tasks
from msoko_desktop.domain.grids import format_number, parse_number
from msoko_desktop.gui.theme import theme

TOP_BOTTOM = 4


class ScaleTrial(QWidget):
    """Shows at once what a scale makes of a score, and which condition decided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = MarkScale()
        self._tasks: tuple[Task, ...] = ()
        self._parts: tuple[str, ...] = ()
        self.score = self._field("Балл")
        self.points: dict[str, QLineEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self.result = QLabel(self)
        self.result.setWordWrap(True)
        self.result.setTextFormat(Qt.TextFormat.PlainText)
        self.result.setAccessibleName("Результат по шкале")
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setProperty("role", "muted")
        label = QLabel("&Балл", self)
        label.setBuddy(self.score)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, TOP_BOTTOM)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(label, 0, 0)
        self._grid.addWidget(self.score, 0, 1)
        theme().changed.connect(self._renew_look)
        self._renew_look()
        self.show_scale(self._scale, ())

    def show_scale(self, scale: MarkScale, tasks: tuple[Task, ...]) -> None:
        """Try this scale from now on; what was typed stays."""
        self._scale, self._tasks = scale, tasks
        parts = tuple(dict.fromkeys(one.part for band in scale.bands for one in band.conditions))
        if parts != self._parts or self._grid.indexOf(self.result) < 0:
            self._arrange(parts)
        unit = " (тестовый)" if scale.kind.value == "score" else ""
        self.score.setPlaceholderText("" if scale.maximum is None else f"0–{format_number(scale.maximum)}{unit}")
        self._try()

    def _arrange(self, parts: tuple[str, ...]) -> None:
        """Give each part that a condition names a field for its points."""
        self._parts = parts
        for widget in (*self._labels.values(), *self.points.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels, self.points = {}, {}
        for row, part in enumerate(parts, 1):
            label, field = QLabel(f"из них – {part}", self), self._field(f"Баллы в части «{part}»")
            label.setWordWrap(True)
            self._labels[part], self.points[part] = label, field
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            label.show()
            field.show()
        self._grid.addWidget(self.result, len(parts) + 1, 0, 1, 2)
        self._grid.addWidget(self.why, len(parts) + 2, 0, 1, 2)
        self._renew_look()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setMaxLength(8)
        field.textEdited.connect(self._try)
        return field

    def _try(self) -> None:
        """Work the result out anew."""
        text = self.score.text().strip()
        score = parse_number(text)
        result, why = "Введите балл", ""
        if text and score is None:
            result = "Это не число"
        elif not self._scale.bands and not self._scale.thresholds:
            result = "Шкала не задана" if text else result
        elif score is not None:
            result, why = self._judge(score) if self._scale.bands else self._against_thresholds(score)
        self.result.setText(result)
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _judge(self, score: float) -> tuple[str, str]:
        """Return the result of a score in words, and why."""
        given = {part: parse_number(field.text()) for part, field in self.points.items()}
        inside = sum(value for value in given.values() if value is not None)
        if inside > score:
            return "Проверьте баллы", "В частях вместе больше баллов, чем во всей работе."
        tasks, scores = self._tasks, tuple[float | None, ...]()
        if any(value is not None for value in given.values()):
            tasks = self._as_parts(given, score)
            scores = (*given.values(), score - inside)
        mark = mark_of(self._scale, tasks, score, scores)
        reason = mark_reason(self._scale, tasks, score, scores)
        if not mark:
            return "Результата нет", _sentence(reason) if reason else "Такого балла в шкале нет."
        return f"Результат: {mark}", _sentence(reason)

    def _against_thresholds(self, score: float) -> tuple[str, str]:
        """Return which thresholds a score reaches, where the scale has no results besides them."""
        most = self._scale.maximum
        if score < 0 or (most is not None and score > most):
            return "Результата нет", "Такого балла в шкале нет."
        passed = [one.title for one in self._scale.thresholds if score >= one.minimum]
        missed = [f"{one.title} – от {format_number(one.minimum)}" for one in self._scale.thresholds]
        if self._scale.high is not None and score >= self._scale.high:
            passed.append("высокий балл")
        if not passed:
            return "Порог не пройден", "; ".join(missed)
        return "Порог пройден", "; ".join(passed)

    def _as_parts(self, given: Mapping[str, float | None], score: float) -> tuple[Task, ...]:
        """Return each part as one task and what is outside of them as the last: the scale sees sums only."""
        most = points_of_tasks(self._tasks) or self._scale.maximum or score
        found = []
        for part, points in given.items():
            own = sum(task.maximum for task in self._tasks if task.part == part)
            found.append(Task(part, own or points or 0, part=part))
        return (*found, Task("", max(0, most - sum(one.maximum for one in found))))

    def _renew_look(self) -> None:
        for field in (self.score, *self.points.values()):
            field.setFixedWidth(theme().px(96))
        font = self.font()
        font.setPointSizeF(theme().points * 1.25)
        font.setBold(True)
        self.result.setFont(font)


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}." if reason else ""
