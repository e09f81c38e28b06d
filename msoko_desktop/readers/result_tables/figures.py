"""Tables of schools and groups into figures by field: counts out of per cents, blocks of rows under a school."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.assessments.fields import JOURNAL_KEYS, PARTICIPANTS
from msoko_desktop.domain.assessments.model import Task, TaskLevel
from msoko_desktop.domain.assessments.tables import COMPARED, SHARE_OF, Meaning, SchoolRow, TableKind, fold_heading
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.readers.result_tables.data_rows import DataRows
from msoko_desktop.readers.result_tables.headings import heading_text, level_of, tidy_number
from msoko_desktop.readers.result_tables.layout import Layout
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.readers.result_tables.values import Notes, Reader

_SCHOOL_WORDS = re.compile(
    r"школ|сош\b|оош\b|нош\b|гимнази|лице[йя]|интернат|кадет|edu\d|sch\d|прогимнази|№", re.IGNORECASE
)
_LOGIN = re.compile(r"\(?\b((?:edu|sch)\d{3,10})\b\)?[\s,;:–-]*", re.IGNORECASE)
_WORD = re.compile(r"[а-яa-z]+(?:\.[а-я]+)?")
_JOURNAL = dict(zip(COMPARED, JOURNAL_KEYS, strict=True))
_PLAIN = {
    Meaning.PARTICIPANTS: PARTICIPANTS,
    Meaning.MEAN_SCORE: "mean_score",
    Meaning.MINIMUM: "minimum",
    Meaning.MAXIMUM_GOT: "maximum",
}
_OUTCOMES = {Meaning.DISTRICT_SHARE: "Район", Meaning.REGION_SHARE: "Регион", Meaning.COUNTRY_SHARE: "Россия"}
_ROUNDED = 0.51  # how far a share with one decimal or two may put a count of a school off
_WHOLE_SHARE = 3.0  # per cent by which shares of rounded figures may miss 100
_SHARE_LIMIT = 100.0


@dataclass(slots=True)
class Entity:
    """A school or a group with what is known of it; `shares` wait until its participants are known."""

    name: str
    code: str
    class_name: str
    row: int
    values: dict[str, float] = field(default_factory=dict)
    shares: dict[str, tuple[float, int, int]] = field(default_factory=dict)


class Figures:
    """Reads the rows of one table of schools and groups."""

    def __init__(self, data: DataRows, layout: Layout, reader: Reader, rules: TableRules, notes: Notes) -> None:
        self._data = data
        self._layout = layout
        self._reader = reader
        self._rules = rules
        self._notes = notes
        self._entities: list[Entity] = []
        self._by_key: dict[tuple[str, str, str], Entity] = {}
        self._numbers = {
            place: reader.numbers(data.column(place), place)
            for place, one in enumerate(layout.meanings)
            if one.meaning in _NUMERIC
        }
        self._marks_are_shares = self._shares_by_evidence()

    def read(self) -> tuple[tuple[SchoolRow, ...], tuple[SchoolRow, ...]]:
        """Return the figures of schools and of other groups."""
        groups = self._names()
        current: Entity | None = None
        for place, (name, code, class_name, under) in enumerate(groups):
            row = self._data.numbers[place]
            compared = self._compared(under) if under else None
            mark = self._mark(place, under)
            if compared is not None or (mark and not name and not code):
                if current is None:
                    self._notes.cell(row, 0, "не ясно, к какой школе относится строка, она не загружена")
                elif compared is not None:
                    self._take_compared(current, compared, place, row)
                else:
                    self._take(current, place, row, mark)
                continue
            if not name and not code:
                if current is None:
                    continue
            else:
                current = self._entity(name, code, class_name, row)
            self._take(current, place, row, mark)
        for entity in self._entities:
            self._count_shares(entity)
        return self._sorted()

    def _names(self) -> list[tuple[str, str, str, str]]:
        """Return name, code and class of each row, and the text that may be a line under a school."""

        def texts(*meanings: Meaning) -> Sequence[str]:
            places = [place for one in meanings if (place := self._layout.column(one)) is not None]
            columns = [self._reader.texts(self._data.column(place), place) for place in places]
            return [next(filter(None, row), "") for row in zip(*columns, strict=True)] if columns else []

        count = len(self._data.numbers)
        names = texts(Meaning.SCHOOL_NAME, Meaning.GROUP) or [""] * count
        codes = texts(Meaning.SCHOOL_CODE) or [""] * count
        classes = texts(Meaning.CLASS) or [""] * count
        found = []
        for name, code, class_name in zip(names, codes, classes, strict=True):
            under = fold_heading(name)
            if self._is_under(under):
                found.append(("", "", "", name))
                continue
            login = None if code else _LOGIN.search(name)
            if login is not None:
                bare_name = one_line(name.replace(login[0], " ", 1)).strip(" ()-–,")
                found.append((bare_name, login[1].lower(), class_name, name))
            else:
                found.append((name, code, class_name, name))
        return found

    def _is_under(self, folded: str) -> bool:
        if not folded:
            return False
        if self._layout.kind is TableKind.JOURNAL:
            starts = [text for one in ("lowered", "confirmed", "raised") for text in self._rules.groups[one]]
            return folded.startswith(tuple(map(fold_heading, starts))) or folded in ("всего", "итого")
        if self._layout.kind is TableKind.MARK_GROUPS:
            return bool(_mark_of(folded))
        return False

    def _compared(self, text: str) -> Meaning | None:
        folded = fold_heading(text)
        if self._layout.kind is not TableKind.JOURNAL or not self._is_under(folded):
            return None
        for meaning in COMPARED:
            if folded.startswith(tuple(map(fold_heading, self._rules.groups[meaning.value]))):
                return meaning
        return Meaning.PARTICIPANTS

    def _mark(self, place: int, text: str) -> str:
        """Return the mark of the group that a row of «выполнение заданий группами» is about, "" for all."""
        if self._layout.kind is not TableKind.MARK_GROUPS:
            return ""
        column = self._layout.column(Meaning.MARK_GROUP)
        if column is not None:
            return _mark_of(fold_heading(heading_text(self._data.column(column)[place])))
        return _mark_of(fold_heading(text))

    def _entity(self, name: str, code: str, class_name: str, row: int) -> Entity:
        key = (fold_heading(name), code.lower(), class_name)
        found = self._by_key.get(key)
        if found is None:
            found = Entity(name, code, class_name, row + self._notes.top + 1)
            self._by_key[key] = found
            self._entities.append(found)
        elif self._layout.kind is not TableKind.MARK_GROUPS:
            self._notes.cell(row, 0, f"«{name or code}» уже есть в строке {found.row}, взяты последние значения")
        return found

    def _take(self, entity: Entity, place: int, row: int, mark: str) -> None:
        """Take the figures of a row for a school or a group."""
        for column, numbers in self._numbers.items():
            value, one = numbers[place], self._layout.meanings[column]
            if value is None:
                continue
            if value < 0:
                self._notes.cell(row, column, f"число {format_number(value)} меньше нуля")
                continue
            meaning = one.meaning
            if meaning is Meaning.TASK or meaning is Meaning.SCORE:
                key = f"{meaning.value}:{one.number}" + (f":{mark}" if mark else "")
                if value > _SHARE_LIMIT:
                    self._notes.cell(row, column, f"доля {format_number(value)} % больше 100 %")
                else:
                    entity.values[key] = value
            elif mark:
                if meaning is Meaning.PARTICIPANTS:
                    entity.values[f"mark_{mark}"] = value
            elif meaning in _PLAIN:
                self._whole(entity, _PLAIN[meaning], value, row, column)
            elif meaning in COMPARED:
                self._part(entity, _JOURNAL[meaning], value, row, column, share=one.number == SHARE_OF)
            elif meaning in _MARKS:
                self._part(entity, f"mark_{one.number}", value, row, column, share=self._is_share(meaning))

    def _whole(self, entity: Entity, key: str, value: float, row: int, column: int) -> None:
        if key == PARTICIPANTS and value != int(value):
            self._notes.cell(row, column, f"число участников {format_number(value)} не целое")
            return
        entity.values[key] = value

    def _part(self, entity: Entity, key: str, value: float, row: int, column: int, *, share: bool) -> None:
        if share and value > _SHARE_LIMIT:
            self._notes.cell(row, column, f"доля {format_number(value)} % больше 100 %")
        elif share:
            entity.shares[key] = (value, row, column)
        elif value != int(value):
            self._notes.cell(row, column, f"число {format_number(value)} не целое, а здесь число участников")
        else:
            entity.values[key] = value

    def _take_compared(self, entity: Entity, meaning: Meaning, place: int, row: int) -> None:
        """Take a line «Понизили …» under a school: the number of participants, else their share."""
        count, share = (self._layout.column(one) for one in (Meaning.PARTICIPANTS, Meaning.SHARE))
        value = self._numbers[count][place] if count is not None else None
        part = self._numbers[share][place] if share is not None else None
        if meaning is Meaning.PARTICIPANTS:
            if value is not None and count is not None:
                self._whole(entity, PARTICIPANTS, value, row, count)
        elif value is not None and count is not None:
            self._part(entity, _JOURNAL[meaning], value, row, count, share=False)
        elif part is not None and share is not None:
            self._part(entity, _JOURNAL[meaning], part, row, share, share=True)

    def _count_shares(self, entity: Entity) -> None:
        """Work counts out of shares by the number of participants; keep the shares of groups that are no schools."""
        whole = entity.values.get(PARTICIPANTS)
        if not self._is_school(entity):
            entity.values |= {f"{key}_share": value for key, (value, _, _) in entity.shares.items()}
            if whole is not None:
                for key, (value, _, _) in entity.shares.items():
                    entity.values.setdefault(key, float(round(value * whole / 100)))
            return
        for key, (value, row, column) in entity.shares.items():
            if key in entity.values:
                continue
            if whole is None:
                self._notes.cell(row, column, "доля без числа участников, число отметок по ней не найти")
                continue
            exact = value * whole / 100
            count = float(round(exact))
            if abs(exact - count) > max(0.06, 0.006 * whole) and abs(exact - count) > _ROUNDED / 2:
                text = f"{format_number(value)} % от {format_number(whole)} участников — не целое число, взято "
                self._notes.cell(row, column, text + format_number(count), Severity.WARNING)
            entity.values[key] = count

    def _is_share(self, meaning: Meaning) -> bool:
        return meaning is Meaning.MARKS_SHARE or (meaning is Meaning.MARKS and self._marks_are_shares)

    def _shares_by_evidence(self) -> bool:
        """Tell whether columns «2 3 4 5» hold per cents: rows that make 100 and not the number of participants."""
        columns = [place for place, one in enumerate(self._layout.meanings) if one.meaning is Meaning.MARKS]
        whole = self._layout.column(Meaning.PARTICIPANTS)
        counts = shares = 0
        for row in range(len(self._data.numbers)):
            added = sum(self._numbers[place][row] or 0 for place in columns)
            told = self._numbers[whole][row] if whole is not None else None
            counts += told is not None and added == told
            shares += abs(added - _SHARE_LIMIT) <= _WHOLE_SHARE and added != told
        return shares > counts

    def _is_school(self, entity: Entity) -> bool:
        if entity.code or self._layout.column(Meaning.GROUP) is None or _SCHOOL_WORDS.search(entity.name):
            total = {fold_heading(text) for text in self._rules.groups["total"]}
            return bool(entity.code) or fold_heading(entity.name) not in total
        words = set(_WORD.findall(entity.name.lower().replace("ё", "е")))
        folded = entity.name.lower().replace("ё", "е")
        for name in ("country", "region", "district", "total"):
            texts = self._rules.groups[name]
            if any(text in words or (" " in text and text in folded) for text in texts):
                return False
        return True

    def _sorted(self) -> tuple[tuple[SchoolRow, ...], tuple[SchoolRow, ...]]:
        schools: list[SchoolRow] = []
        others: list[SchoolRow] = []
        for one in self._entities:
            made = SchoolRow(one.name, one.code, one.class_name, one.row, one.values)
            (schools if self._is_school(one) else others).append(made)
        return tuple(one for one in schools if one.values), tuple(one for one in others if one.values)


_MARKS = (Meaning.MARKS, Meaning.MARKS_COUNT, Meaning.MARKS_SHARE)
_NUMERIC = frozenset({*_PLAIN, *COMPARED, *_MARKS, Meaning.TASK, Meaning.SCORE, Meaning.SHARE})


def _mark_of(folded: str) -> str:
    """Return the mark that a group is named by: «2», «группа 3», «получили 4», "" for another text."""
    match = re.fullmatch(r"(?:группа|отметка|получили|получилиотметку|на|баллов|участники)?([2-5])", folded)
    return match[1] if match else ""


def read_outcomes(
    data: DataRows, layout: Layout, reader: Reader, notes: Notes
) -> tuple[tuple[SchoolRow, ...], tuple[SchoolRow, ...], tuple[Task, ...]]:
    """Return the figures of a table with a row for each task: of the school, of other groups, and the tasks."""
    number_at, text_at = layout.column(Meaning.TASK_NUMBER), layout.column(Meaning.TASK_TEXT)
    maximum_at, level_at = layout.column(Meaning.TASK_MAXIMUM), layout.column(Meaning.TASK_LEVEL)
    texts = [""] * len(data.numbers) if text_at is None else reader.texts(data.column(text_at), text_at)
    maxima: Sequence[float | None] = [None] * len(data.numbers)
    if maximum_at is not None:
        maxima = reader.numbers(data.column(maximum_at), maximum_at)
    shares = {
        one.meaning: (place, reader.numbers(data.column(place), place))
        for place, one in layout.columns(Meaning.AVERAGE_SHARE, *_OUTCOMES)
    }
    tasks: dict[str, Task] = {}
    found: dict[Meaning, dict[str, float]] = {meaning: {} for meaning in shares}
    for row, value in enumerate(data.column(number_at)):
        number = tidy_number(heading_text(value).split(" ")[0]).rstrip(".)")
        if not number or number in tasks:
            if number:
                notes.cell(data.numbers[row], number_at or 0, f"задание {number} встречается второй раз")
            continue
        maximum = maxima[row]
        level = level_of(data.column(level_at)[row]) if level_at is not None else None
        known = maximum if maximum is not None and maximum > 0 else 1.0
        tasks[number] = Task(number[:20], known, level or TaskLevel.NONE, texts[row])
        _take_shares(found, shares, number, row, data, notes)
    schools = [SchoolRow("", values=found[one]) for one in (Meaning.AVERAGE_SHARE,) if found.get(one)]
    others = [SchoolRow(_OUTCOMES[one], values=values) for one, values in found.items() if one in _OUTCOMES and values]
    return tuple(schools), tuple(others), tuple(tasks.values())


def _take_shares(
    found: dict[Meaning, dict[str, float]],
    shares: Mapping[Meaning, tuple[int, Sequence[float | None]]],
    number: str,
    row: int,
    data: DataRows,
    notes: Notes,
) -> None:
    for meaning, (place, column) in shares.items():
        share = column[row]
        if share is None:
            continue
        if 0 <= share <= _SHARE_LIMIT:
            found[meaning][f"task:{number}"] = share
        else:
            notes.cell(data.numbers[row], place, f"доля {format_number(share)} % не может быть такой")
