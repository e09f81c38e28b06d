"""The questionnaire on paper: the words to the person who answers, questions with boxes to tick; PDF and DOCX."""

import importlib

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.domain.surveys import Audience
from msoko_desktop.services.district import read_office
from msoko_desktop.services.printing import Orientation, PaperOptions
from msoko_desktop.services.surveys.keeping import read_survey
from msoko_desktop.storage.district_file import District

FORMATS = ("pdf", "docx")
_BOX = "□"  # the faces of paper have no glyph of ☐
_LINES = {
    Audience.PUPILS: ("Класс: __________    Дата: ______________",),
    Audience.PARENTS: ("Класс, в котором учится ребёнок: __________    Дата: ______________",),
}


def questionnaire_document(d: District, survey_id: int, ending: str) -> bytes:
    """Return the questionnaire to be handed out; `ending` is one of `FORMATS`. Raises InputRefused."""
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» анкета не печатается. Выберите PDF или DOCX.")
    survey = read_survey(d, survey_id)
    if not survey.questions:
        raise InputRefused("В анкете нет вопросов: печатать нечего.")
    from msoko_desktop.writers.sheet import Sheet, Text

    lines = [survey.preface] if survey.preface else []
    lines.append("Школа: ________________________________")
    lines += _LINES.get(survey.audience, ())
    for place, one in enumerate(survey.questions, start=1):
        several = " (можно выбрать несколько ответов)" if one.several else ""
        lines.append(f"{place}. {one.text}{several}")
        lines += [f"{_BOX}{NBSP}{option.text}" for option in one.options]
    lines.append("Спасибо за ответы!")
    sheet = Sheet(("АНКЕТА", bind(survey.title)), (Text(tuple(map(bind, lines))),), noun="анкеты")
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(
        sheet, PaperOptions(orientation=Orientation.PORTRAIT), author=one_line(read_office(d).name)
    )
    return data
