"""The columns of a sheet of pupils, and a pupil as the cells of a row."""

from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.assessments.model import Assessment, Pupil, ResultKind, Task
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridColumn, Value, ValueKind, format_number
from msoko_desktop.services.result_sheets.common import number
from msoko_desktop.storage.pupils import MOST_POINTS

CODE, NAME, SCHOOL, CLASS, VARIANT = "code", "name", "school", "class", "variant"
PRIMARY, SCORE, MARK, JOURNAL = "primary", "score", "mark", "journal"
TASK = "task:"
_KEPT_TASK = "task №"
ONE_DIGIT = 9
JOURNAL_MARKS = ("2", "3", "4", "5", "н/а", "осв.")
_LEVELS = {"Б": "базовый уровень", "П": "повышенный уровень", "В": "высокий уровень"}


def pupil_columns(assessment: Assessment, *, names: bool, all_schools: bool) -> tuple[GridColumn, ...]:
    """Return the columns: who, the tasks, primary score, test score where the kind has one, mark, journal mark."""
    return (
        *((GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»"),) if all_schools else ()),
        GridColumn(CODE, "Код", tip="Код участника вместо имени", sample="Выполнение, %%"),
        *((GridColumn(NAME, "Фамилия, имя", sample="Константинопольский Константин"),) if names else ()),
        GridColumn(CLASS, "Класс", tip="Класс с литерой, например 8А", sample="11А"),
        GridColumn(VARIANT, "Вариант", sample="Вариант"),
        *task_columns(assessment),
        *_result_columns(assessment),
    )


def task_columns(assessment: Assessment) -> tuple[GridColumn, ...]:
    """Return a column for each task, with its maximum in the heading."""
    found = []
    for place, task in enumerate(assessment.tasks):
        level = _LEVELS.get(task.level.value, "")
        told = ", ".join(part for part in (f"не больше {format_number(task.maximum)}", level, task.checks) if part)
        found.append(
            GridColumn(
                f"{TASK}{place}",
                f"{task.number} ({format_number(task.maximum)})",
                ValueKind.NUMBER,
                f"Задание {task.number}: {told}",
                minimum=0,
                maximum=task.maximum,
                sample="99 (9)",
                group="Баллы за задания",
                quick=task.maximum <= ONE_DIGIT and task.maximum == int(task.maximum),
            )
        )
    return tuple(found)


def _result_columns(assessment: Assessment) -> tuple[GridColumn, ...]:
    scale = assessment.scale
    labels = tuple(band.label for band in scale.bands) or (
        ("2", "3", "4", "5") if scale.kind is ResultKind.MARK else ()
    )
    primary_tip = "Сумма баллов за задания" if assessment.tasks else "Сумма баллов"
    found = [
        GridColumn(
            PRIMARY,
            "Первичный балл",
            ValueKind.NUMBER,
            primary_tip,
            minimum=0,
            maximum=scale.maximum,
            sample="балл",
            optional=bool(assessment.tasks),
        )
    ]
    if scale.kind is ResultKind.SCORE:
        found.append(GridColumn(SCORE, "Тестовый балл", ValueKind.NUMBER, minimum=0, maximum=100, sample="балл"))
    titles = {ResultKind.PASS: "Зачёт", ResultKind.LEVEL: "Уровень"}
    mark = titles.get(scale.kind, "Отметка")
    if labels:
        tip = "Ставится по шкале, если известен балл"
        sample = max((mark, *labels), key=len)
        optional = bool(assessment.tasks and scale.bands)
        found.append(GridColumn(MARK, mark, ValueKind.CHOICE, tip, choices=labels, sample=sample, optional=optional))
    if scale.kind is ResultKind.MARK:
        tip = "Отметка по журналу"
        found.append(GridColumn(JOURNAL, "По журналу", ValueKind.CHOICE, tip, choices=JOURNAL_MARKS, sample="журналу"))
    return tuple(found)


def cells_of(pupil: Pupil, columns: tuple[GridColumn, ...], school: str = "") -> list[Value]:
    """Return the values of a pupil in the order of the columns."""
    fixed: dict[str, Value] = {
        SCHOOL: school or None,
        CODE: pupil.code or None,
        NAME: pupil.name or None,
        CLASS: pupil.class_name or None,
        VARIANT: pupil.variant or None,
        PRIMARY: pupil.primary_score,
        SCORE: pupil.test_score,
        MARK: pupil.mark or None,
        JOURNAL: pupil.journal_mark or None,
    }
    scores = pupil.scores
    found: list[Value] = []
    for column in columns:
        key = column.key
        if key.startswith(TASK):
            place = int(key[len(TASK) :])
            found.append(scores[place] if place < len(scores) else None)
        else:
            found.append(fixed.get(key))
    return found


def kept_as(tasks: Sequence[Task], key: str) -> str:
    """Return under which name what is written of a column is kept: of a task by its number, which moves with it."""
    return kept_task(tasks[int(key[len(TASK) :])].number) if key.startswith(TASK) else key


def kept_task(number_of: str) -> str:
    """Return under which name what is written of a task is kept, by the number of the task."""
    return f"{_KEPT_TASK}{number_of}"


def shown_as(tasks: Sequence[Task], kept: str) -> str | None:
    """Return the column of a kept name (see `kept_as`), None where its task is not there any more."""
    if not kept.startswith(_KEPT_TASK):
        return kept
    number_of = kept[len(_KEPT_TASK) :]
    return next((f"{TASK}{place}" for place, task in enumerate(tasks) if task.number == number_of), None)


def with_cells(pupil: Pupil, values: dict[str, Value], tasks: int) -> Pupil:
    """Return the pupil with typed values; scores and marks are not worked out yet. Raises InputRefused beyond 327."""
    scores = [*pupil.scores, *[None] * (tasks - len(pupil.scores))][:tasks]
    changed: dict[str, object] = {}
    for key, value in values.items():
        text = "" if value is None else str(value)
        if key.startswith(TASK):
            points = number(value)
            if points is not None and not 0 <= points <= MOST_POINTS:
                raise InputRefused(f"{format_number(points)} — столько баллов за задание не бывает, введите 0…327.")
            scores[int(key[len(TASK) :])] = points
        elif key == PRIMARY:
            changed["given_primary"] = number(value)
        elif key == SCORE:
            changed["test_score"] = number(value)
        else:
            changed[_TEXTS[key]] = text
    while scores and scores[-1] is None:
        scores.pop()
    return replace(pupil, scores=tuple(scores), **changed)  # type: ignore[arg-type]


_TEXTS = {
    CODE: "code",
    NAME: "name",
    CLASS: "class_name",
    VARIANT: "variant",
    MARK: "given_mark",
    JOURNAL: "journal_mark",
}
