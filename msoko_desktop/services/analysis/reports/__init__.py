"""Ready reports by name: all analyses that road maps ask for, and those of any work."""

from msoko_desktop.services.analysis.report_model import (
    Choice,
    GroupBy,
    Needs,
    NothingToShow,
    Report,
    ReportContent,
    Scope,
)
from msoko_desktop.services.analysis.reports import (
    bias,
    clusters,
    complex_index,
    complex_school,
    conditions,
    effectiveness,
    exams,
    low,
    medals,
    one_work,
    studies,
    years,
)

__all__ = [
    "REPORTS",
    "Choice",
    "GroupBy",
    "Needs",
    "NothingToShow",
    "Report",
    "ReportContent",
    "Scope",
    "find_report",
    "offered",
]

_BY_SCHOOL = tuple(one for one in GroupBy if one is not GroupBy.CLASS)
_ALL = tuple(GroupBy)
_ANY = Needs()
_YEAR = Needs(Scope.YEAR)
_GIA = Needs(Scope.YEAR, exams.GIA)

REPORTS: tuple[Report, ...] = (
    # --- one work
    Report("indicators", "Показатели работы", _ANY, one_work.indicators, groups=_ALL),
    Report(
        "distribution",
        "Распределение первичных баллов",
        Needs(pupils=True),
        one_work.distribution,
        groups=_BY_SCHOOL,
    ),
    Report("tasks", "Выполнение заданий", Needs(pupils=True, tasks=True), one_work.tasks, groups=_ALL),
    Report(
        "tasks_by_mark",
        "Выполнение заданий группами участников",
        Needs(pupils=True, tasks=True),
        one_work.tasks_by_mark,
    ),
    Report("journal", "Сравнение отметок с отметками по журналу", Needs(journal=True), one_work.journal, groups=_ALL),
    # --- over years and procedures
    Report("dynamics", "Динамика показателей", Needs(Scope.SAME_WORK), years.dynamics, groups=_BY_SCHOOL),
    Report(
        "task_dynamics",
        "Динамика выполнения заданий",
        Needs(Scope.SAME_WORK, pupils=True, tasks=True),
        years.task_dynamics,
        groups=_BY_SCHOOL,
    ),
    Report("subjects", "Школы и предметы", _YEAR, studies.subjects, groups=_BY_SCHOOL),
    Report(
        "vpr_oge",
        "ВПР в 8 классе и ОГЭ в 9 классе того же выпуска",
        Needs(Scope.YEAR, ("vpr", "oge"), (8, 9)),
        years.vpr_oge,
        groups=_BY_SCHOOL,
    ),
    Report(
        "oge_ege",
        "ОГЭ в 9 классе и ЕГЭ в 11 классе того же выпуска",
        Needs(Scope.YEAR, ("oge", "ege"), (9, 11)),
        years.oge_ege,
        groups=_BY_SCHOOL,
    ),
    Report("bias", "Признаки необъективности", _YEAR, bias.bias),
    Report("low_results", "Школы с низкими результатами", _YEAR, low.low),
    Report(
        "conditions",
        "Условия работы школ и результаты: индекс социального благополучия",
        _YEAR,
        conditions.conditions,
    ),
    Report(
        "complex_school",
        "Комплексный сопоставительный анализ школы",
        Needs(Scope.YEAR, all_years=True),
        complex_school.complex_school,
    ),
    Report("effectiveness", "Анализ эффективности мер", _YEAR, effectiveness.effectiveness),
    Report("clusters", "Кластерный анализ", _YEAR, clusters.clusters, ("Саров 3.2",)),
    # --- Предгорный, section 1
    Report(
        "gia9_repeaters",
        "Анализ результатов ГИА-9 с учётом количества обучающихся, оставленных на повторное обучение",
        Needs(Scope.YEAR, exams.GIA_9, (9,), pupils=True),
        exams.repeaters,
        ("Предгорный 1.1",),
    ),
    Report(
        "gia_high_low",
        "Анализ результатов ГИА в организациях с высокими и с низкими результатами",
        _GIA,
        exams.high_low,
        ("Предгорный 1.2",),
    ),
    Report(
        "gia_adverse",
        "Анализ результатов ГИА организаций, работающих в сложных социальных условиях",
        _GIA,
        exams.adverse,
        ("Предгорный 1.3",),
    ),
    Report(
        "gia_disabled",
        "Анализ результатов ГИА участников с ограниченными возможностями здоровья",
        Needs(Scope.YEAR, exams.GIA, pupils=True),
        exams.disabled,
        ("Предгорный 1.4",),
    ),
    Report(
        "independent",
        "Анализ уровня обученности по результатам независимых исследований (ВПР и другие)",
        Needs(Scope.YEAR, studies.WORKS),
        studies.independent,
        ("Предгорный 1.5",),
        _BY_SCHOOL,
    ),
    Report(
        "essay",
        "Анализ участия выпускников 11 классов в итоговом сочинении",
        Needs(Scope.YEAR, ("essay_11",)),
        studies.essay,
        ("Предгорный 1.6",),
        _ALL,
    ),
    Report(
        "interview",
        "Анализ участия выпускников 9 классов в итоговом собеседовании по русскому языку",
        Needs(Scope.YEAR, ("interview_9",)),
        studies.interview,
        ("Предгорный 1.7",),
        _ALL,
    ),
    Report(
        "trial",
        "Промежуточный контроль знаний выпускников: пробный экзамен и экзамен",
        Needs(Scope.YEAR, ("trial_exam", *exams.GIA), (9, 11)),
        years.trial,
        ("Предгорный 1.8",),
        _BY_SCHOOL,
    ),
    Report(
        "honours_9",
        "Анализ результатов выпускников 9 классов, достигших особых успехов в обучении",
        Needs(Scope.YEAR, exams.GIA_9, (9,), pupils=True),
        exams.honours,
        ("Предгорный 1.9",),
    ),
    Report(
        "medals",
        "Анализ результатов ЕГЭ претендентов на медаль «За особые успехи в учении»",
        Needs(Scope.YEAR, ("ege",), (11,), pupils=True),
        medals.medals,
        ("Предгорный 1.10",),
    ),
    Report(
        "ege_gve",
        "Сравнительный анализ независимой оценки выпускников 11 классов (ЕГЭ и ГВЭ)",
        Needs(Scope.YEAR, exams.GIA_11, (11,)),
        exams.ege_gve,
        ("Предгорный 1.11",),
    ),
    Report(
        "below_minimum",
        "Уровень освоения стандарта: доля сдавших ЕГЭ по русскому языку и математике ниже минимума",
        Needs(Scope.YEAR, ("ege",), (11,)),
        exams.below_minimum,
        ("Предгорный 1.12",),
        _BY_SCHOOL,
    ),
    Report(
        "gia_summary",
        "Статистико-аналитические сведения о результатах ГИА-9 и ГИА-11",
        _GIA,
        exams.summary,
        ("Предгорный 1.13", "Предгорный 1.14", "Саров 3.1"),
        _BY_SCHOOL,
    ),
    # --- Саров, section 3
    Report(
        "complex",
        "Комплексный анализ результатов по нескольким процедурам",
        _YEAR,
        complex_index.complex_analysis,
        ("Саров 3.2",),
    ),
    Report(
        "niko",
        "Результаты национальных исследований качества образования (НИКО)",
        Needs(Scope.YEAR, ("niko",)),
        studies.niko,
        ("Саров 3.4",),
        _BY_SCHOOL,
    ),
    Report(
        "pisa",
        "Результаты региональной оценки по модели PISA",
        Needs(Scope.YEAR, ("pisa_model",)),
        studies.pisa,
        ("Саров 3.5",),
        _BY_SCHOOL,
    ),
)


def find_report(key: str) -> Report:
    """Return the report of a key. Raises KeyError where there is none."""
    for one in REPORTS:
        if one.key == key:
            return one
    raise KeyError(key)


def offered(procedure: str, grade: int) -> tuple[Report, ...]:
    """Return the reports that works of a procedure and grade can be chosen for."""
    return tuple(
        one
        for one in REPORTS
        if (not one.needs.procedures or procedure in one.needs.procedures)
        and (not one.needs.grades or grade in one.needs.grades)
    )
