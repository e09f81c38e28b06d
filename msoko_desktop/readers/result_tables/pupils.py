"""A table with a row for each pupil into pupils and tasks: points within their maxima, codes that do not repeat."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msoko_desktop.domain.assessments.model import Task, TaskLevel
from msoko_desktop.domain.assessments.tables import Meaning, PupilRow, TableRemark
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted, sentence_list
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.readers.result_tables.data_rows import DataRows
from msoko_desktop.readers.result_tables.layout import Layout
from msoko_desktop.readers.result_tables.values import Notes, Reader

MOST_POINTS = 100.0  # of one task; beyond it a number is a slip
_SHOWN_TWICE = 5
Points = list[float | None]


def read_pupils(
    data: DataRows, layout: Layout, reader: Reader, notes: Notes
) -> tuple[tuple[PupilRow, ...], tuple[Task, ...]]:
    """Return the pupils and the tasks of a table; what does not fit is noted with its cell and left empty."""

    def texts(meaning: Meaning) -> Sequence[str]:
        place = layout.column(meaning)
        return [""] * len(data.numbers) if place is None else reader.texts(data.column(place), place)

    def numbers(meaning: Meaning) -> Sequence[float | None]:
        place = layout.column(meaning)
        return [None] * len(data.numbers) if place is None else reader.numbers(data.column(place), place)

    def marks(meaning: Meaning) -> Sequence[str]:
        place = layout.column(meaning)
        return [""] * len(data.numbers) if place is None else reader.marks(data.column(place), place)

    points = [
        (place, _points(reader.numbers(data.column(place), place), place, layout, data, notes))
        for place, _ in layout.columns(Meaning.TASK)
    ]
    scores = list(zip(*(column for _, column in points), strict=True)) if points else [()] * len(data.numbers)
    school_codes, school_names = texts(Meaning.SCHOOL_CODE), texts(Meaning.SCHOOL_NAME)
    codes = _codes(texts(Meaning.CODE), data, layout, notes)
    shifted = [number + notes.top + 1 for number in data.numbers]
    columns = (
        shifted, school_codes, school_names, texts(Meaning.MUNICIPALITY), codes, texts(Meaning.CLASS),
        texts(Meaning.VARIANT), texts(Meaning.PUPIL_NAME), scores, numbers(Meaning.PRIMARY),
        numbers(Meaning.TEST_SCORE), marks(Meaning.MARK), marks(Meaning.JOURNAL_MARK),
    )  # fmt: skip
    _note_twice(codes, school_codes, school_names, notes)
    rows = tuple(map(PupilRow._make, zip(*columns, strict=True)))
    return rows, tasks_of(layout, dict(points), notes)


def _points(column: Points, place: int, layout: Layout, data: DataRows, notes: Notes) -> Points:
    """Return points of a task; what is below 0 or beyond any task is taken out, what is above the maximum noted."""
    different = set(column) - {None}
    maximum = maximum_of(layout, place)
    highest = MOST_POINTS if maximum is None else maximum
    odd = {value for value in different if value is not None and not 0 <= value <= highest}
    if not odd:
        return column
    kept: Points = []
    for row, value in enumerate(column):
        if value is None or value not in odd:
            kept.append(value)
            continue
        impossible = value < 0 or value > MOST_POINTS
        bound = "быть меньше 0" if value < 0 else f"быть больше {format_number(highest)}"
        notes.cell(data.numbers[row], place, f"балл {format_number(value)} не может {bound}")
        kept.append(None if impossible else value)
    return kept


def maximum_of(layout: Layout, place: int) -> float | None:
    """Return the maximum of the task in a column as the table tells it."""
    return layout.maxima.get(place, layout.meanings[place].maximum)


def tasks_of(layout: Layout, points: Mapping[int, Points], notes: Notes) -> tuple[Task, ...]:
    """Return the tasks of a table; a maximum that is not told is the highest number of points anybody got."""
    tasks = []
    guessed = []
    for place, meaning in layout.columns(Meaning.TASK):
        maximum = maximum_of(layout, place)
        if maximum is None:
            got = [value for value in set(points.get(place, ())) if value is not None]
            maximum = max(1.0, *got) if got else 1.0
            guessed.append(meaning.number)
        tasks.append(Task(meaning.number, maximum, layout.levels.get(place, TaskLevel.NONE)))
    if guessed and points:
        which = "всех заданий" if len(guessed) == len(tasks) else f"заданий {sentence_list(guessed)}"
        notes.say(f"Максимальный балл {which} в файле не назван: взят наибольший полученный, проверьте его.")
    return tuple(tasks)


def _codes(codes: Sequence[str], data: DataRows, layout: Layout, notes: Notes) -> Sequence[str]:
    """Return the codes of pupils; one without gets the number of its row, so that nothing is lost."""
    if "" not in codes:
        return codes
    place = layout.column(Meaning.CODE)
    missing = [row for row, code in enumerate(codes) if not code]
    if place is None:
        notes.say("Кодов участников в таблице нет: вместо них взяты номера строк.")
    for row in missing if place is not None else ():
        notes.cell(data.numbers[row], place or 0, "нет кода участника, вместо него взят номер строки")
    filled = list(codes)
    for row in missing:
        filled[row] = f"стр. {data.numbers[row] + notes.top + 1}"
    return filled


def _note_twice(codes: Sequence[str], school_codes: Sequence[str], names: Sequence[str], notes: Notes) -> None:
    keys = list(zip(codes, school_codes, names, strict=True))
    if len(set(keys)) == len(keys):
        return
    twice = [key for key, count in Counter(keys).items() if count > 1]
    listed = ", ".join(f"«{code}»" for code, _, _ in twice[:_SHOWN_TWICE])
    more = f" и ещё {len(twice) - _SHOWN_TWICE}" if len(twice) > _SHOWN_TWICE else ""
    text = f"{counted(len(twice), 'код', 'кода', 'кодов')} встречается дважды в одной школе: {listed}{more}."
    notes.remarks.append(TableRemark(Severity.ERROR, text[:1].upper() + text[1:], notes.sheet))
