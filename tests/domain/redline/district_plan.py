"""A plan of a made-up district as approved, and its new revision with exactly twenty changes."""

import datetime as dt
from dataclasses import replace

from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod

COLUMNS = (
    PlanColumn(ColumnKind.NUMBER, "№ п/п"),
    PlanColumn(ColumnKind.TITLE, "Наименование мероприятия"),
    PlanColumn(ColumnKind.DEADLINE, "Срок"),
    PlanColumn(ColumnKind.EXECUTORS, "Ответственные исполнители"),
    PlanColumn(ColumnKind.EXPECTED_RESULT, "Ожидаемый результат"),
)
TITLE = (
    "План мероприятий («дорожная карта»)\n"
    "по повышению объективности оценочных процедур в школах Лесновского района на 2026 год"
)
APPROVAL = Approval("приказ", "отдела образования администрации Лесновского района", "11", dt.date(2026, 1, 13))


def section(key: int | None, number: str, title: str) -> PlanLine:
    return PlanLine(LineKind.SECTION, title, number, id=key)


def activity(
    key: int | None, number: str, title: str, deadline: str = "", executors: str = "", result: str = "", level: int = 1
) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, level, deadline, executors, expected_result=result, id=key)


def plan_of(*lines: PlanLine, title: str = TITLE) -> Plan:
    return Plan(title, columns=COLUMNS, lines=lines)


LINES = {
    line.id: line
    for line in (
        section(1, "1", "Анализ результатов оценочных процедур"),
        activity(
            2,
            "1.1",
            "Анализ результатов всероссийских проверочных работ по русскому языку и математике в разрезе школ района",
            "до 1 марта 2026 г.",
            "Отдел образования",
            "Аналитическая справка",
        ),
        activity(3, "1.2", "Анализ результатов ОГЭ и ЕГЭ", "август 2026 г.", "ИМЦ", "Аналитическая справка"),
        activity(4, "1.3", "Совещание руководителей школ", "сентябрь 2026 г.", "Отдел образования", "Протокол"),
        activity(5, "1.4", "Адресные рекомендации школам", "октябрь 2026 г.", "ИМЦ", "Рекомендации"),
        section(6, "2", "Обеспечение объективности"),
        activity(7, "2.1", "Обучение общественных наблюдателей", "февраль 2026 г.", "ИМЦ", "Список наблюдателей"),
        activity(8, "2.2", "Перекрёстная проверка работ", "апрель 2026 г.", "Школы", "Протоколы проверки"),
        activity(9, "2.3", "Выезды в школы в дни проведения работ", "апрель–май 2026 г.", "ИМЦ", "Акты"),
        activity(10, "2.4", "Видеонаблюдение в аудиториях", "апрель 2026 г.", "Школы", "Записи"),
        activity(11, "2.5", "Хранение работ участников", "до 1 июля 2026 г.", "Школы", "Журнал хранения"),
        activity(12, "2.6", "Семинар для экспертов", "март 2026 г.", "ИМЦ", "Программа семинара"),
        section(13, "3", "Повышение квалификации"),
        activity(14, "3.1", "Курсы для учителей математики", "март 2026 г.", "ИМЦ", "Приказ о направлении"),
        activity(15, "3.2", "Мастер-классы лучших учителей", "ноябрь 2026 г.", "ИМЦ", "План мастер-классов"),
        activity(16, "3.3", "Наставничество молодых педагогов", "в течение года", "Школы", "Приказы школ"),
        section(17, "4", "Контроль"),
        activity(18, "4.1", "Проверка сайтов школ", "ежеквартально", "ИМЦ", "Справка"),
        activity(
            19,
            "4.2",
            "Контроль за ходом работ:\n- в основной период;\n- в резервные дни",
            "апрель 2026 г.\nмай 2026 г.",
            "Отдел образования",
            "Акты",
        ),
    )
}

APPROVED = replace(
    plan_of(*LINES.values()),
    period=PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    approval=APPROVAL,
    abbreviations=(Abbreviation("ИМЦ", "информационно-методический центр"),),
)


def _again(key: int, **changes: str) -> PlanLine:
    return replace(LINES[key], **changes)  # type: ignore[arg-type]  # only text cells are given


CHANGED = replace(
    APPROVED,
    title=TITLE.replace("на 2026 год", "на 2026–2027 годы"),
    period=PlanPeriod(dt.date(2026, 1, 1), dt.date(2027, 12, 31)),
    columns=(*COLUMNS[:2], PlanColumn(ColumnKind.DEADLINE, "Сроки реализации"), *COLUMNS[3:]),
    lines=(
        _again(1, title="Изучение результатов оценочных процедур"),
        _again(
            2,
            title="Анализ результатов всероссийских проверочных работ по физике и математике в разрезе школ района",
            deadline="до 1 мая 2026 г.",
        ),
        _again(3, executors="ИМЦ, школы"),
        _again(5, number="1.3"),
        LINES[6],
        _again(7, expected_result="Реестр наблюдателей"),
        activity(None, "2.2", "Горячая линия для родителей", "апрель 2026 г.", "Отдел образования", "Журнал обращений"),
        _again(8, number="2.3"),
        _again(9, number="2.4"),
        _again(10, number="2.5"),
        _again(11, number="2.6"),
        LINES[13],
        _again(12, number="3.1"),
        _again(16, number="3.2"),
        _again(14, number="3.3"),
        _again(15, number="3.4"),
        section(None, "4", "Информационное сопровождение"),
        activity(None, "4.1", "Публикации в районной газете", "ежемесячно", "Отдел образования", "Публикации"),
        _again(17, number="5"),
        _again(18, number="5.1"),
        _again(19, number="5.2", deadline="апрель 2026 г.\nиюнь 2026 г."),
    ),
    abbreviations=(*APPROVED.abbreviations, Abbreviation("ОГЭ", "основной государственный экзамен")),
)
