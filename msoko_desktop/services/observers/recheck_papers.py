"""The table of works checked again on paper, as PDF, DOCX and XLSX."""

import datetime as dt
import importlib

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.services.district import read_office
from msoko_desktop.services.observers.rechecks import RecheckGrid, confirmed_at_least, list_rechecks
from msoko_desktop.services.printing import PaperOptions, paper_office
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.services.results.assessments import read_assessment
from msoko_desktop.storage.district_file import District

FORMATS = ("pdf", "docx", "xlsx")


def recheck_title(d: District, assessment_id: int) -> str:
    """Return what the table is called in one line. Raises InputRefused where the work is gone."""
    return f"Перепроверка работ: {assessment_title(read_assessment(d, assessment_id))}"


def recheck_document(d: District, assessment_id: int, ending: str, *, made: dt.datetime | None = None) -> bytes:
    """Return the table of an assessment as a document.

    Raises InputRefused for another ending and where nothing was checked again.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» эта бумага не печатается. Выберите PDF, DOCX, XLSX.")
    known = [one for one in list_rechecks(d, assessment_id) if one.works]
    if not known:
        raise InputRefused("По этой работе перепроверка не внесена: печатать нечего.")
    from msoko_desktop.writers.grid_sheet import grid_sheet

    least = confirmed_at_least(d)
    works = sum(one.works or 0 for one in known)
    below = sum(1 for one in known if one.confirmed_share is not None and one.confirmed_share < least)
    where = (
        f"ниже {least:g} % – в {counted(below, 'школе', 'школах', 'школах')}."
        if below
        else f"ниже {least:g} % – нигде."
    )
    lines = (
        f"Перепроверено {counted(works, 'работа', 'работы', 'работ')} "
        f"в {counted(len(known), 'школе', 'школах', 'школах')}; доля подтверждённых отметок {where}",
    )
    sheet = grid_sheet(
        ("РЕЗУЛЬТАТЫ ПЕРЕПРОВЕРКИ РАБОТ", assessment_title(read_assessment(d, assessment_id))),
        RecheckGrid(d, assessment_id).content,
        lines=lines,
        headings={
            "Перепроверено работ": "Пере-\nпроверено",
            "понижена": "Отметка понижена",
            "повышена": "Отметка повышена",
            "Подтверждено, %": "Подтвер-\nждено, %",
        },
        office=paper_office(d),
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, PaperOptions(), author=read_office(d).name, made=made)
    return data
