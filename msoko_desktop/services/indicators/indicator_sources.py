"""What monitoring, registers and surveys of the file tell of an indicator: what can be counted, the fact of a year."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import (
    WHOLE_YEAR,
    AutoFact,
    DistrictIndicator,
    Fact,
    IndicatorKind,
)
from msoko_desktop.domain.language.russian import counted, one_line, quoted, shortened
from msoko_desktop.domain.monitoring.index import index_of
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator, Period, PeriodKind, YearKind
from msoko_desktop.domain.registers.model import YES, FieldKind, Register, RegisterRow
from msoko_desktop.domain.surveys import Survey, base_of
from msoko_desktop.services.monitoring.forms import list_forms
from msoko_desktop.services.monitoring.report import index_rules
from msoko_desktop.services.monitoring.values import all_values, exempt_of, schools_of
from msoko_desktop.services.registers.catalogue import list_registers
from msoko_desktop.services.registers.rows import rows_of
from msoko_desktop.services.surveys.keeping import counts_of, list_surveys, title_of_year
from msoko_desktop.storage.district_file import District

OF_ROOMS = (AutoFact.MONITORING, AutoFact.REGISTER, AutoFact.SURVEY)
Choices = tuple[tuple[str, str], ...]
"""What can be chosen: the key that is stored, the words."""

INDEX = ""  # in place of the code of an indicator of monitoring
MEAN, SUM, SCHOOLS, ALL = "mean", "sum", "schools", ""
_WORDS = 70  # characters of the words of an indicator or a question


class Sources:
    """What the file holds of the three rooms, each read once and only where it is asked for."""

    def __init__(self, d: District) -> None:
        self._d = d
        self._values: dict[int, Mapping[Period, Mapping[tuple[int, str], float]]] = {}
        self._rows: dict[str, tuple[RegisterRow, ...]] = {}

    @cached_property
    def _forms(self) -> dict[int, Monitoring]:
        return {one.id or 0: one for one in list_forms(self._d)}

    @cached_property
    def _registers(self) -> dict[str, Register]:
        return {one.register.key: one.register for one in list_registers(self._d) if one.register.on}

    @cached_property
    def _surveys(self) -> dict[int, Survey]:
        return {one.id or 0: one for one in list_surveys(self._d)}

    # --- what can be chosen

    def what(self, auto: AutoFact) -> Choices:
        """Return what a source can count: indicators of forms, cards of registers by a day, questions of surveys."""
        if auto is AutoFact.MONITORING:
            return tuple(
                (f"{form.id}|{code}", f"{form.title}: {words}")
                for form in self._forms.values()
                for code, words in (
                    *((one.code, shortened(one.short_title or one.title, _WORDS)) for one in form.indicators),
                    *(((INDEX, "индекс школ"),) if form.weights() else ()),
                )
            )
        if auto is AutoFact.REGISTER:
            return tuple(
                (f"{register.key}|{key}", f"{register.title}: {words}")
                for register in self._registers.values()
                for key, words in _days_of(register)
            )
        return tuple(
            (f"{survey.id}|{question.id}", f"{survey.title}: {shortened(one_line(question.text), _WORDS)}")
            for survey in self._surveys.values()
            for question in survey.questions
            if not question.several and any(option.good for option in question.options)
        )

    def how(self, auto: AutoFact, what: str) -> Choices:
        """Return in which ways the chosen thing can be counted."""
        if not what:
            return ()
        first, _, rest = what.partition("|")
        if auto is AutoFact.MONITORING:
            mean = (MEAN, "среднее по школам")
            return (mean,) if rest == INDEX else (
                mean, (SUM, "сумма по школам"), (SCHOOLS, "доля школ, где значение больше нуля"),
            )  # fmt: skip
        register = self._registers.get(first)
        if auto is not AutoFact.REGISTER or register is None:
            return ((ALL, "доля положительных ответов"),) if auto is AutoFact.SURVEY else ()
        found = [(ALL, "все карточки")]
        for column in register.shown:
            if column.kind is FieldKind.CHOICE:
                found += [(f"{column.key}={one}", f"только «{column.title}» – {one}") for one in column.choices]
            elif column.kind is FieldKind.YES_NO:
                found.append((f"{column.key}={YES}", f"только «{column.title}» – да"))
            elif column.kind is FieldKind.COUNT:
                found.append((f"{SUM}:{column.key}", f"сумма столбца «{column.title}»"))
        return tuple(found)

    def problem(self, one: DistrictIndicator) -> str:
        """Return why a source cannot be counted: it is gone, or gives no value of that kind; "" where it can."""
        what, _, how = one.auto_of.rpartition("|")
        if what not in dict(self.what(one.auto)):
            return "Источник факта удалён или выключен. Выберите другой источник или вводите факт вручную."
        if how not in dict(self.how(one.auto, what)):
            return "Так этот источник больше не считается. Выберите в «Как считать» другое."
        shares = {IndicatorKind.SHARE}
        if one.auto is AutoFact.SURVEY and one.kind not in shares:
            return "Анкета даёт долю ответов. Выберите вид «Доля, %»."
        if one.auto is AutoFact.REGISTER and one.kind not in (IndicatorKind.COUNT, IndicatorKind.EVIDENCE):
            return "Банк даёт число карточек. Выберите вид «Количество» или «Наличие»."
        return self._monitoring_problem(one, what, how) if one.auto is AutoFact.MONITORING else ""

    def _monitoring_problem(self, one: DistrictIndicator, what: str, how: str) -> str:
        if one.kind is IndicatorKind.EVIDENCE:
            return "Мониторинг даёт число. Выберите вид «Количество», «Доля, %» или «Баллы»."
        if how == SCHOOLS:
            return "" if one.kind is IndicatorKind.SHARE else "Доля школ – это доля. Выберите вид «Доля, %»."
        _, found = self._monitored(what)
        if one.kind is IndicatorKind.SHARE and found is not None and (how == SUM or found.unit != "%"):
            return (
                "Это не доля: показатель мониторинга измеряется не в процентах. Выберите другой вид или «Как считать»."
            )
        return ""

    # --- facts

    def fact(self, one: DistrictIndicator, year: int, quarter: int) -> Fact | None:
        """Return the fact of a period, None where the file knows none (or the source is gone).

        A school year counts for the calendar year it ends in.
        """
        if self.problem(one):
            return None
        if one.auto is AutoFact.MONITORING:
            return self._of_monitoring(one, year, quarter)
        if one.auto is AutoFact.REGISTER:
            return self._of_register(one, year, quarter)
        return self._of_survey(one, year) if quarter == WHOLE_YEAR else None

    def _monitored(self, what: str) -> tuple[Monitoring | None, MonitoringIndicator | None]:
        number, _, code = what.partition("|")
        form = self._forms.get(int(number))
        return form, next((one for one in form.indicators if one.code == code), None) if form is not None else None

    def _of_monitoring(self, one: DistrictIndicator, year: int, quarter: int) -> Fact | None:
        what, _, how = one.auto_of.rpartition("|")
        form, indicator = self._monitored(what)
        assert form is not None  # noqa: S101  # `problem` has looked for it
        if form.id not in self._values:
            self._values[form.id or 0] = all_values(self._d, form)
        every = self._values[form.id or 0]
        own = [period for period in every if period.year == (year - 1 if form.years is YearKind.SCHOOL else year)]
        if quarter != WHOLE_YEAR:
            quarterly = form.period is PeriodKind.QUARTER and form.years is YearKind.CALENDAR
            own = [period for period in own if quarterly and period.part == quarter]
        for period in sorted(own, reverse=True):  # of several parts of a year the last one that tells something
            if indicator is None:
                found = self._indices(form, period, every[period])
            else:
                found = [value for (_, code), value in every[period].items() if code == indicator.code]
            if found:
                where = f"мониторинг {quoted(form.title)}, {form.period_title(period)}"
                return _counted(found, how, where)
        return None

    def _indices(self, form: Monitoring, period: Period, values: Mapping[tuple[int, str], float]) -> list[float]:
        with_values = {school for school, _ in values}
        schools = [one.id or 0 for one in schools_of(self._d, form, period, with_values)]
        exempt = exempt_of(self._d, form, period, values)
        made = index_of(schools, values, form.indicators, form.method, index_rules(), exempt)
        return [one.value for one in made.schools if one.value is not None]

    def _of_register(self, one: DistrictIndicator, year: int, quarter: int) -> Fact | None:
        key, day_key, how = one.auto_of.split("|", 2)
        register = self._registers[key]
        if key not in self._rows:
            self._rows[key] = rows_of(self._d, key)
        cards = [row for row in self._rows[key] if not day_key or _within(row, day_key, year, quarter)]
        title = quoted(register.title)
        if how.startswith(f"{SUM}:"):
            column = how.partition(":")[2]
            total = sum(float(row.stored.get(column) or 0) for row in cards)
            return Fact(total, source=f"банк {title}, сумма столбца: {format_number(total)}", automatic=True)
        if how:
            column, _, wanted = how.partition("=")
            cards = [row for row in cards if row.stored.get(column) == wanted]
        count = len(cards)
        value = float(min(count, 1)) if one.kind is IndicatorKind.EVIDENCE else float(count)
        return Fact(value, source=f"банк {title}: {counted(count, 'карточка', 'карточки', 'карточек')}", automatic=True)

    def _of_survey(self, one: DistrictIndicator, year: int) -> Fact | None:
        survey_id, question_id, _ = one.auto_of.split("|")
        survey = self._surveys[int(survey_id)]
        question = next(found for found in survey.questions if found.id == int(question_id))
        own = year - 1 if survey.years is YearKind.SCHOOL else year
        counts: dict[int, int] = {}
        for (_, option), count in counts_of(self._d, survey)[0].get(own, {}).items():
            counts[option] = counts.get(option, 0) + count
        base = base_of(question, counts, None)
        if not base:
            return None
        good = sum(counts.get(option.id or 0, 0) for option in question.options if option.good)
        source = f"анкета {quoted(survey.title)}, {title_of_year(survey, own)}"
        return Fact(round(good / base * 100, 4), good, base, source, automatic=True)


def _days_of(register: Register) -> list[tuple[str, str]]:
    """Return the columns by whose day cards fall into a year; a register without one counts all cards in any year."""
    days = [(one.key, f"по столбцу «{one.title}»") for one in register.shown if one.kind is FieldKind.DATE]
    return days or [("", "все карточки без учёта года")]


def _within(row: RegisterRow, key: str, year: int, quarter: int) -> bool:
    day = row.date(key)
    return day is not None and day.year == year and quarter in (WHOLE_YEAR, (day.month + 2) // 3)


def _counted(values: Sequence[float], how: str, where: str) -> Fact:
    schools = counted(len(values), "школа", "школы", "школ")
    if how == SUM:
        return Fact(round(sum(values), 6), source=f"{where}, сумма: {schools}", automatic=True)
    if how == SCHOOLS:
        some = float(sum(value > 0 for value in values))
        return Fact(round(some / len(values) * 100, 4), some, len(values), f"{where}, доля школ", automatic=True)
    return Fact(round(sum(values) / len(values), 4), source=f"{where}, среднее: {schools}", automatic=True)
