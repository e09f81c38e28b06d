"""Remarks on the sheet pupils × tasks: points, codes, scores and marks that cannot be, and what is doubtful.

The columns are `code`, `class`, `task:0` …, `primary`, `score` (test score), `mark`, `journal`.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from msoko_desktop.domain.assessments.limits import Limits
from msoko_desktop.domain.assessments.model import Assessment, Pupil, ResultKind
from msoko_desktop.domain.assessments.scales import mark_of, mark_reason, points_of_tasks, primary_of, result_score
from msoko_desktop.domain.grids import CellRemark, format_number, shortened
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.remarks import Severity

_MARKS = ("2", "3", "4", "5")
_NO_MARK = ("", "н/а", "осв.", "осв")  # not attested, exempted: as class registers have it
_NUMBER = re.compile(r"\d+")
_POINTS = ("балл", "балла", "баллов")
_EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class _Rules:
    """What all rows are compared with, worked out once."""

    assessment: Assessment
    maxima: tuple[float, ...]
    most: float | None  # the most points the work can bring
    labels: frozenset[str]
    limits: Limits | None
    classes: frozenset[str]


def pupil_remarks(
    assessment: Assessment,
    pupils: Mapping[str, Pupil],
    *,
    limits: Limits | None = None,
    classes: Collection[str] = (),
) -> tuple[CellRemark, ...]:
    """Return the remarks on all pupils of a sheet by the keys of their rows; the pupils have been evaluated.

    `classes` are the classes of the grade, where they are known. Codes are compared within a school. Without `limits`
    the difference from the class register is not told.
    """
    rules = _rules(assessment, limits, classes)
    codes = Counter(_code(pupil) for pupil in pupils.values())
    found: list[CellRemark] = []
    for key, pupil in pupils.items():
        found += _row(rules, key, pupil, codes[_code(pupil)])
    return tuple(found)


def pupil_row_remarks(
    assessment: Assessment,
    key: str,
    pupils: Mapping[str, Pupil],
    *,
    limits: Limits | None = None,
    classes: Collection[str] = (),
) -> tuple[CellRemark, ...]:
    """Return the remarks on one pupil; the others are looked at for the same code only."""
    pupil = pupils[key]
    code = _code(pupil)
    twice = sum(_code(one) == code for one in pupils.values()) if code[1] else 0
    return tuple(_row(_rules(assessment, limits, classes), key, pupil, twice))


def _rules(assessment: Assessment, limits: Limits | None, classes: Collection[str]) -> _Rules:
    scale, tasks = assessment.scale, assessment.tasks
    most = points_of_tasks(tasks) if tasks else None
    if most is None and scale.kind is not ResultKind.SCORE:
        most = scale.maximum
    return _Rules(
        assessment,
        tuple(task.maximum for task in tasks),
        most,
        frozenset(band.label for band in scale.bands),
        limits,
        frozenset(map(_class, classes)),
    )


def _row(rules: _Rules, key: str, pupil: Pupil, same_code: int) -> Iterator[CellRemark]:
    yield from _identity(rules, key, pupil, same_code)
    yield from _points(rules, key, pupil)
    yield from _primary(rules, key, pupil)
    yield from _mark(rules, key, pupil)
    yield from _journal(rules, key, pupil)


def _identity(rules: _Rules, key: str, pupil: Pupil, same_code: int) -> Iterator[CellRemark]:
    code = pupil.code.strip()
    if not code:
        yield _error(key, "code", "no_code", "Не указан код участника.")
    elif same_code > 1:
        yield _error(
            key,
            "code",
            "code_twice",
            f"Код «{shortened(code)}» стоит у {counted(same_code, 'участника', 'участников', 'участников')} школы: "
            "исправьте код или удалите повтор.",
        )
    if not pupil.class_name.strip():
        return
    grade = rules.assessment.grade
    number = _NUMBER.search(pupil.class_name)
    name = shortened(pupil.class_name.strip())
    if number is None or int(number[0]) != grade:
        yield _warning(key, "class", "class", f"Класс «{name}», а работа для {grade} класса: проверьте класс.")
    elif rules.classes and _class(pupil.class_name) not in rules.classes:
        yield _warning(key, "class", "class", f"Класса «{name}» нет среди классов этой школы: проверьте класс.")


def _points(rules: _Rules, key: str, pupil: Pupil) -> Iterator[CellRemark]:
    known = False
    some = False
    for place, (score, maximum) in enumerate(zip(pupil.scores, rules.maxima, strict=False)):
        if score is None:
            continue
        known = True
        some = some or score != 0
        if 0 <= score <= maximum:
            continue
        number = rules.assessment.tasks[place].number
        text = f"не больше {format_number(maximum)}" if score > maximum else "не меньше 0"
        yield _error(
            key,
            f"task:{place}",
            "task_points",
            f"Задание {number}: введено {format_number(score)}, а может быть {text}.",
        )
    if known and not some:
        yield _warning(key, "primary", "all_zero", "Все введённые баллы – нули: проверьте, писал ли участник работу.")


def _primary(rules: _Rules, key: str, pupil: Pupil) -> Iterator[CellRemark]:
    summed = primary_of(rules.assessment.tasks, pupil.scores)
    given = pupil.given_primary
    if summed is not None and given is not None and abs(summed - given) > _EXACT:
        yield _error(
            key,
            "primary",
            "primary_sum",
            f"Введён первичный балл {format_number(given)}, а сумма баллов за задания {format_number(summed)}: "
            "исправьте баллы или очистите первичный балл.",
        )
    primary = pupil.primary_score
    if primary is not None and primary < 0:
        yield _error(key, "primary", "primary_range", "Первичный балл не может быть меньше нуля.")
    elif primary is not None and rules.most is not None and primary > rules.most:
        most = f"{format_number(rules.most)} {_POINTS[1 if rules.most % 1 else 2]}"
        yield _error(
            key, "primary", "primary_range", f"Первичный балл {format_number(primary)}, а вся работа даёт {most}."
        )
    top, test = rules.assessment.scale.maximum, pupil.test_score
    if test is not None and (test < 0 or (top is not None and test > top)):
        most = "" if top is None else f" до {format_number(top)}"
        yield _error(key, "score", "score_range", f"Тестовый балл {format_number(test)} невозможен: он от 0{most}.")


def _mark(rules: _Rules, key: str, pupil: Pupil) -> Iterator[CellRemark]:
    scale, tasks = rules.assessment.scale, rules.assessment.tasks
    given = pupil.given_mark.strip()
    score = result_score(scale, tasks, pupil)
    worked_out = mark_of(scale, tasks, score, pupil.scores) if score is not None else ""
    allowed = rules.labels or (frozenset(_MARKS) if scale.kind is ResultKind.MARK else frozenset())
    if given and allowed and given not in allowed:
        yield _error(key, "mark", "mark_unknown", f"Отметки «{shortened(given)}» в шкале нет.")
    elif given and worked_out and given != worked_out:
        reason = mark_reason(scale, tasks, score, pupil.scores)
        because = f" ({reason})" if reason else ""
        yield _error(
            key,
            "mark",
            "mark_scale",
            f"Введено «{given}», а по шкале за {format_number(score or 0)} – «{worked_out}»{because}: "
            "исправьте баллы или очистите отметку.",
        )
    elif not given and not worked_out and score is not None:
        reason = mark_reason(scale, tasks, score, pupil.scores)
        if reason:
            yield _warning(key, "mark", "mark_open", f"Отметку не вычислить: {reason}. Введите баллы или отметку.")


def _journal(rules: _Rules, key: str, pupil: Pupil) -> Iterator[CellRemark]:
    journal, mark = pupil.journal_mark.strip(), pupil.mark.strip()
    if journal in _MARKS:
        gap = abs(int(mark) - int(journal)) if mark in _MARKS else 0
        if rules.limits is not None and gap >= rules.limits.journal_gap:
            yield _warning(
                key,
                "journal",
                "journal_gap",
                f"За работу «{mark}», в журнале «{journal}»: проверьте, верно ли внесены обе отметки.",
            )
    elif journal.casefold() not in _NO_MARK:
        yield _error(
            key, "journal", "journal_mark", f"Отметка по журналу «{shortened(journal)}» невозможна: нужна от 2 до 5."
        )


def _code(pupil: Pupil) -> tuple[int, str]:
    return pupil.school_id, pupil.code.strip().casefold()


def _class(name: str) -> str:
    return re.sub(r"[\s\-–«»\"]", "", name).casefold()


def _error(row: str, column: str, rule: str, text: str) -> CellRemark:
    return CellRemark(row, column, Severity.ERROR, text, rule)


def _warning(row: str, column: str, rule: str, text: str) -> CellRemark:
    return CellRemark(row, column, Severity.WARNING, text, rule)
