"""A table of results laid over what the file has: what is new, what differs, what would be written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from msoko_desktop.domain.assessments.fields import fields_of
from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.assessments.tables import PupilRow, ResultTable, SchoolRow
from msoko_desktop.domain.grids import GridColumn, format_number, format_value
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.services.result_import.model import SchoolKey
from msoko_desktop.services.result_sheets import pupil_columns
from msoko_desktop.services.result_sheets.common import Past
from msoko_desktop.storage.results import ResultCell

Schools = Mapping[SchoolKey, int]
Stored = Mapping[int, Mapping[str, float]]


@dataclass(slots=True)
class Merge:
    """What a table does to the file. `differences` are (school, row, column, old, new) as shown; `past` the history.

    `new`, `same` and `missing` count pupils (or schools): added, as they were, not in the table though in the file.
    """

    differences: list[tuple[int, str, str, str, str]] = field(default_factory=list)
    added: list[Pupil] = field(default_factory=list)
    changed: list[Pupil] = field(default_factory=list)
    cells: list[ResultCell] = field(default_factory=list)
    reference: dict[str, dict[str, float | None]] = field(default_factory=dict)
    past: list[Past] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    new: int = 0
    same: int = 0
    missing: int = 0

    @property
    def rewrites(self) -> bool:
        """Whether stored pupils are to be changed."""
        return bool(self.changed)


def merge_pupils(
    table: ResultTable,
    assessment: Assessment,
    schools: Schools,
    stored: Sequence[Pupil],
    *,
    overwrite: bool,
    names: bool,
) -> Merge:
    """Lay the pupils of a table over the stored ones, found by school and code; what the table lacks stays."""
    merge = Merge()
    known: dict[tuple[int, str], list[Pupil]] = {}
    for pupil in stored:
        known.setdefault((pupil.school_id, comparable(pupil.code)), []).append(pupil)
    order = _order(assessment, table)
    columns = pupil_columns.pupil_columns(assessment, names=names, all_schools=False)
    for row in table.pupils:
        school_id = schools.get((row.school_code, row.school_name))
        if school_id is None:
            continue
        same = known.get((school_id, comparable(row.code))) if known else None
        if not same:
            merge.added.append(evaluated(assessment, _pupil(row, school_id, order, names=names)))
            merge.touched.add(school_id)
            continue
        before = same.pop(0)
        after = evaluated(assessment, _merged(before, row, order, overwrite=overwrite, names=names))
        if after == before:
            merge.same += 1
            continue
        merge.touched.add(school_id)
        merge.changed.append(after)
        _tell(merge, before, after, columns)
    merge.new = len(merge.added)
    concerned = set(schools.values())
    merge.missing = sum(len(left) for (school_id, _), left in known.items() if school_id in concerned)
    return merge


def _order(assessment: Assessment, table: ResultTable) -> list[int | None] | None:
    """Return where the points of each task of the assessment stand in a row of the table; None: in the same order."""
    places = {task.number: place for place, task in enumerate(table.tasks)}
    order = [places.get(task.number) for task in assessment.tasks]
    return None if order == list(range(len(table.tasks))) else order


def _scores(row: PupilRow, order: list[int | None] | None) -> tuple[float | None, ...]:
    scores = row.scores if order is None else tuple(None if at is None else row.scores[at] for at in order)
    end = len(scores)
    while end and scores[end - 1] is None:
        end -= 1
    return scores[:end]


def _pupil(row: PupilRow, school_id: int, order: list[int | None] | None, *, names: bool) -> Pupil:
    return Pupil(
        row.code, school_id, row.class_name, row.variant, _scores(row, order), row.primary, row.mark, None,
        row.test_score, "", row.journal_mark, row.name if names else "",
    )  # fmt: skip


def _merged(before: Pupil, row: PupilRow, order: list[int | None] | None, *, overwrite: bool, names: bool) -> Pupil:
    """Return a stored pupil with the values of a row; an empty one never takes a stored value away."""
    new = _pupil(row, before.school_id, order, names=names)
    changes: dict[str, object] = {}
    for name in ("class_name", "variant", "given_primary", "given_mark", "test_score", "journal_mark", "name"):
        value, old = getattr(new, name), getattr(before, name)
        if value not in ("", None) and (overwrite or old in ("", None)):
            changed_only_in_form = isinstance(value, str) and comparable(value) == comparable(str(old))
            if not changed_only_in_form:
                changes[name] = value
    width = max(len(before.scores), len(new.scores))
    old_scores = (*before.scores, *(None,) * (width - len(before.scores)))
    new_scores = (*new.scores, *(None,) * (width - len(new.scores)))
    scores = tuple(
        value if value is not None and (overwrite or old is None) else old
        for old, value in zip(old_scores, new_scores, strict=True)
    )
    return replace(before, scores=scores, **changes)  # type: ignore[arg-type]  # the names are those of fields


def _tell(merge: Merge, before: Pupil, after: Pupil, columns: tuple[GridColumn, ...]) -> None:
    old, new = pupil_columns.cells_of(before, columns), pupil_columns.cells_of(after, columns)
    for column, was, now in zip(columns, old, new, strict=True):
        if was == now:
            continue
        texts = format_value(column, was), format_value(column, now)
        merge.past.append((str(before.id), column.key, *texts))
        if was is not None:
            merge.differences.append((before.school_id, f"участник {before.code}", column.title, *texts))


def merge_figures(
    table: ResultTable,
    assessment: Assessment,
    schools: Schools,
    whole: Stored,
    classes: Mapping[int, Mapping[str, Mapping[str, float]]],
    *,
    overwrite: bool,
) -> Merge:
    """Lay the figures of schools (and classes) over the stored ones; figures that the table lacks stay."""
    merge = Merge()
    titles = {one.key: one.title for one in fields_of(assessment.scale, journal=True)}
    seen: set[int] = set()
    for row in table.schools:
        school_id = schools.get((row.code, row.name))
        if school_id is None:
            continue
        stored = classes.get(school_id, {}).get(row.class_name, {}) if row.class_name else whole.get(school_id, {})
        changed = False
        for key, value in row.values.items():
            old = stored.get(key)
            if old == value or (old is not None and not overwrite):
                continue
            changed = True
            merge.cells.append(ResultCell(school_id, key, value, row.class_name))
            old_text = "" if old is None else format_number(old)
            if not row.class_name and key in titles:
                merge.past.append((str(school_id), key, old_text, format_number(value)))
            if old is not None:
                place = f"класс {row.class_name}" if row.class_name else "школа"
                told = titles.get(key) or _title(key)
                merge.differences.append((school_id, place, told, old_text, format_number(value)))
        if changed:
            merge.touched.add(school_id)
            merge.new += school_id not in seen and not whole.get(school_id) and not classes.get(school_id)
        else:
            merge.same += 1
        seen.add(school_id)
    merge.reference = {one.name: dict(_reference(one)) for one in table.reference if one.name}
    return merge


def _title(key: str) -> str:
    name, _, number = key.partition(":")
    number, _, mark = number.partition(":")
    if name == "task":
        return f"Задание {number}, %" + (f" у получивших «{mark}»" if mark else "")
    return f"Балл {number}, %" if name == "score" else key


def _reference(row: SchoolRow) -> Iterator[tuple[str, float | None]]:
    yield from row.values.items()
