"""Surveys: a questionnaire with answer options, what schools counted, what is impossible in the counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, shortened
from msoko_desktop.domain.monitoring.model import YearKind

MOST_OPTIONS = 20


class Audience(StrEnum):
    """Who answers."""

    PARENTS = "parents"
    PUPILS = "pupils"
    TEACHERS = "teachers"
    HEADS = "heads"

    @property
    def label(self) -> str:
        """The choice in Russian."""
        names = {"parents": "родители", "pupils": "обучающиеся", "teachers": "педагоги", "heads": "руководители"}
        return names[self.value]


@dataclass(frozen=True, slots=True)
class Option:
    """An answer; `good` ones count as positive."""

    text: str
    good: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers; `several` of them may be chosen."""

    text: str
    options: tuple[Option, ...]
    several: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """A questionnaire. `direction` is the code of a direction, `preface` the words to the person who answers."""

    title: str
    direction: str = ""
    audience: Audience = Audience.PARENTS
    years: YearKind = YearKind.SCHOOL
    preface: str = ""
    source: str = ""
    year: int | None = None
    verified: bool = False
    ready: str = ""
    questions: tuple[Question, ...] = field(default=())
    id: int | None = None


def survey_from_mapping(data: Mapping[str, Any], ready: str) -> Survey:
    """Return the survey of a file of data/surveys. Raises KeyError, TypeError or ValueError for what is none."""
    rest = dict(data)
    questions = tuple(
        Question(one["text"], tuple(Option(text, text in one.get("good", ())) for text in one["options"]),
                 one.get("several", False))
        for one in rest.pop("question")
    )  # fmt: skip
    rest["audience"], rest["years"] = Audience(rest["audience"]), YearKind(rest.get("years", "school"))
    return Survey(**rest, questions=questions, ready=ready)


def refuse_unsound(survey: Survey) -> None:
    """Raise InputRefused for a survey without a title, a question without answers, an answer that stands twice."""
    if not survey.title:
        raise InputRefused("У анкеты нет названия. Введите его.")
    for place, one in enumerate(survey.questions, start=1):
        if not one.text:
            raise InputRefused(f"У вопроса {place} нет текста. Введите его.")
        name = f"Вопрос {place} («{shortened(one.text, 40)}»)"
        if len(one.options) < 2:
            raise InputRefused(f"{name}: нужно хотя бы два варианта ответа.")
        if len(one.options) > MOST_OPTIONS:
            raise InputRefused(f"{name}: вариантов ответа больше {MOST_OPTIONS}. Разделите вопрос.")
        seen: set[str] = set()
        for option in one.options:
            if comparable(option.text) in seen:
                raise InputRefused(f"{name}: ответ «{shortened(option.text, 40)}» стоит дважды.")
            seen.add(comparable(option.text))


def base_of(question: Question, counts: Mapping[int, int], returned: int | None) -> int:
    """Return N of a question: the answers to a question with one answer, the questionnaires where several are chosen.

    Where several are chosen and the questionnaires were not counted, nobody's share is known: 0.
    """
    if question.several:
        return returned or 0
    return sum(counts.get(one.id or 0, 0) for one in question.options)


def count_remark(question: Question, counts: Mapping[int, int], returned: int | None) -> str:
    """Return the sentence on counts of a school that cannot be, "" for others."""
    known = [counts[one.id or 0] for one in question.options if (one.id or 0) in counts]
    if returned is None or not known:
        return ""
    name = f"«{shortened(question.text, 40)}»"
    if question.several:
        most = max(known)
        told = f"{name}: один ответ выбрали больше раз ({most}), чем сдано анкет ({returned})."
        return told if most > returned else ""
    total = sum(known)
    return f"{name}: ответов {total} — больше, чем сдано анкет ({returned})." if total > returned else ""
