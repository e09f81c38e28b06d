"""Grids of surveys: the answers counted by school, and the questions with their options."""

from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain import surveys as rules
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    PastValue,
    RowKind,
    Value,
    ValueKind,
    first_new,
)
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.context import NO, YES
from msoko_desktop.domain.surveys import Option, Question, Survey
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.surveys.keeping import counts_of, read_survey, save_survey, schools_asked, set_counts
from msoko_desktop.storage.district_file import District

RETURNED, TOTAL = "returned", "total"
_ROWS_STAY = "Строки этой таблицы — школы района: список школ меняется на странице «Школы»."


class CountGrid:
    """A `GridSource`: a row for each school, a column for the questionnaires given back and for each answer."""

    name = "survey_counts"

    def __init__(self, d: District, survey_id: int, year: int) -> None:
        self.district, self.survey_id, self.year = d, survey_id, year
        self.survey: Survey = read_survey(d, survey_id)
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read questions, schools and counts anew."""
        self.survey = read_survey(self.district, self.survey_id)
        counts, returns = counts_of(self.district, self.survey)
        of_year, returned = counts.get(self.year, {}), returns.get(self.year, {})
        tip = "Сколько анкет сдала школа; от их числа считаются доли там, где ответов можно выбрать несколько"
        columns = [
            GridColumn("school", "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»"),
            GridColumn(RETURNED, "Сдано анкет", ValueKind.COUNT, tip, minimum=0, sample="1000"),
        ]
        for place, question in enumerate(self.survey.questions, start=1):
            group = f"{place}. {question.text}"
            for option in question.options:
                words = f"{question.text} — {option.text}: сколько человек выбрали этот ответ"
                columns.append(
                    GridColumn(
                        str(option.id), option.text, ValueKind.COUNT, words, minimum=0, sample="1000", group=group
                    )
                )
        content = GridContent(tuple(columns))
        remarks = []
        for school in schools_asked(self.district, self.survey, self.year):
            number = school.id or 0
            own = {option: count for (owner, option), count in of_year.items() if owner == number}
            content.rows.append(GridRow(str(number), school.short_name))
            back = returned.get(number)
            cells = (own.get(int(column.key)) for column in columns[2:])
            line: list[Value] = [school.short_name, None if back is None else float(back)]
            content.values.append([*line, *(None if one is None else float(one) for one in cells)])
            for question in self.survey.questions:
                if text := rules.count_remark(question, own, back):
                    remarks.append(CellRemark(str(number), RETURNED, Severity.ERROR, text, "survey_sum"))
        if content.rows:
            sums: list[Value] = []
            for place in range(1, len(columns)):
                known = [value for line in content.values if isinstance(value := line[place], float)]
                sums.append(sum(known) if known else None)
            content.rows.append(GridRow(TOTAL, "Всего по району", RowKind.TOTAL))
            content.values.append(["Всего по району", *sums])
        content.remarks = tuple(remarks)
        self.content = content

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store counts as one undo step."""
        known = {row.key for row in self.content.rows if row.kind is RowKind.DATA}
        counts: dict[tuple[int, int], int | None] = {}
        returned: dict[int, int | None] = {}
        for edit in edits:
            if edit.row not in known or edit.column == "school":
                raise InputRefused(_ROWS_STAY)
            value = None if edit.value is None else int(float(str(edit.value)))
            if edit.column == RETURNED:
                returned[int(edit.row)] = value
            else:
                counts[int(edit.row), int(edit.column)] = value
        changes = set_counts(self.district, self.survey_id, self.year, counts, returned, step)
        self.reload()
        return GridUpdate(changes, (*dict.fromkeys(edit.row for edit in edits), TOTAL))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are the schools of the district."""
        raise InputRefused(_ROWS_STAY)

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Refuse: counts have no comments."""
        raise InputRefused("К числу ответов примечаний нет.")

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return nothing: counts are taken back by undo."""
        return ()


class QuestionGrid:
    """A `GridSource`: a row for each question, its answers in one cell parted by «;», the positive ones in another."""

    name = "survey_questions"

    def __init__(self, d: District, survey_id: int) -> None:
        self.district, self.survey_id = d, survey_id
        self.survey: Survey = read_survey(d, survey_id)
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read the questions anew."""
        self.survey = read_survey(self.district, self.survey_id)
        columns = (
            GridColumn("text", "Вопрос", tip="Текст вопроса", sample="Удовлетворены ли Вы качеством образования?"),
            GridColumn("several", "Несколько", ValueKind.CHOICE, "Можно ли выбрать несколько ответов",
                       choices=(NO, YES), sample="нет"),
            GridColumn("options", "Ответы", tip="Варианты ответа через точку с запятой",
                       sample="Да; Скорее да; Скорее нет; Нет"),
            GridColumn("good", "Положительные", tip="Какие ответы считаются положительными, через «;»",
                       sample="Да; Скорее да"),
        )  # fmt: skip
        content = GridContent(columns, new_rows=True, new_row_hint="Новый вопрос")
        for one in self.survey.questions:
            content.rows.append(GridRow(str(one.id), shortened(one.text, 60)))
            good = "; ".join(option.text for option in one.options if option.good)
            words = "; ".join(option.text for option in one.options)
            content.values.append([one.text, YES if one.several else NO, words, good or None])
        self.content = content

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store questions as one undo step; an answer that stays keeps its counts. Raises InputRefused."""
        by_row: dict[str, dict[str, Value]] = {}
        for edit in edits:
            by_row.setdefault(edit.row, {})[edit.column] = edit.value
        questions = [
            _edited(one, by_row[str(one.id)]) if str(one.id) in by_row else one for one in self.survey.questions
        ]
        new = first_new(edits)
        questions += [_edited(Question("", (Option("Да", good=True), Option("Нет"))), by_row[key]) for key in new]
        changes = save_survey(self.district, replace(self.survey, questions=tuple(questions)), step)
        self.reload()
        keys = [str(one.id) for one in self.survey.questions]
        created = dict(zip(new, keys[len(keys) - len(new) :], strict=True)) if new else {}
        touched = tuple(created.get(key, key) for key in by_row)
        return GridUpdate(changes, touched, created, rearranged=bool(created))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete questions with the counts of their answers."""
        left = tuple(one for one in self.survey.questions if str(one.id) not in keys)
        changes = save_survey(self.district, replace(self.survey, questions=left), "Удалить вопрос")
        self.reload()
        return GridUpdate(changes, rearranged=True)

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Refuse: questions have no comments."""
        raise InputRefused("К вопросам примечаний нет.")

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return nothing: questions are taken back by undo."""
        return ()


def _edited(one: Question, values: dict[str, Value]) -> Question:
    """Return a question as it was typed: options with the same words, else in the same place, keep their counts."""
    options = one.options
    if "options" in values:
        texts = _listed(values["options"])
        by_text = {option.text: option for option in options}
        free = [option for option in options if option.text not in texts] if len(texts) == len(options) else []
        found = []
        for text in texts:
            if text in by_text:
                found.append(by_text[text])
            else:
                found.append(replace(free.pop(0), text=text) if free else Option(text))
        options = tuple(found)
    if "good" in values:
        good = _listed(values["good"])
        unknown = next((text for text in good if text not in {option.text for option in options}), None)
        if unknown is not None:
            name = shortened(unknown, 40)
            raise InputRefused(f"Ответа «{name}» среди ответов нет. Введите его так же, как в столбце «Ответы».")
        options = tuple(replace(option, good=option.text in good) for option in options)
    text = str(values["text"] or "") if "text" in values else one.text
    several = values["several"] == YES if "several" in values else one.several
    return replace(one, text=text, options=options, several=several)


def _listed(value: Value) -> list[str]:
    return [part for part in (" ".join(piece.split()) for piece in str(value or "").split(";")) if part]
