"""What a note on a monitoring tells: places of its words, tables of its period beside those of the review."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.documents.notes import Note, NoteFigure
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import date_dots, quoted, shortened
from msoko_desktop.domain.monitoring.index import LOW, MIDDLE, TOP, Index, SchoolIndex
from msoko_desktop.domain.monitoring.model import (
    IndexMethod,
    Monitoring,
    MonitoringIndicator,
    Period,
    due_in,
    weight_remark,
)
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import monitoring
from msoko_desktop.services.monitoring import report
from msoko_desktop.services.notes.collected_words import (
    NOWHERE,
    SCHOOLS,
    conditions_of,
    count_figure,
    direction_words,
    district_genitive,
    period_words,
    share_figure,
)
from msoko_desktop.storage.district_file import District

MEAN, EXTREMES, SUMMARY, GROUPS, CLUSTERS = "dynamics_mean", "extremes", "summary", "groups", "clusters"
TABLES: Mapping[str, str] = {
    report.INDEX: "Индекс школ",
    GROUPS: "Группы школ по индексу",
    EXTREMES: "Школы с наибольшим и наименьшим индексом",
    SUMMARY: "Показатели: среднее, границы, изменение",
    report.INDICATORS: "Показатели школ",
    report.DYNAMICS: "Динамика индекса школ",
    MEAN: "Динамика среднего индекса",
    CLUSTERS: "Средние по кластерам школ",
}
"""The tables a note on a monitoring can show, by the key of their report."""

WORDS: Mapping[str, str] = {
    "form": "Мониторинг",
    "period": "Период",
    "direction": "Направление",
    "district_genitive": "Район",
    "due": "Срок представления сведений",
    "collected_on": "Дни внесения сведений",
    "asked": "Школ, от которых ждали сведений",
    "filled": "Школ, представивших сведения",
    "filled_share": "Доля представивших сведения",
    "whole": "Школ, заполнивших все показатели",
    "missing_schools": "Школы, не представившие сведений",
    "partial_schools": "Школы, представившие не все показатели",
    "indicators_count": "Число показателей",
    "weights": "Сумма весов",
    "index_mean": "Средний индекс",
    "index_schools": "Школ с индексом",
    "index_best": "Наибольший индекс",
    "index_worst": "Наименьший индекс",
    "index_left_out": "Что не вошло в индекс",
    "index_change": "Изменение среднего индекса",
    "index_grown": "Школы, где индекс вырос",
    "index_fallen": "Школы, где индекс снизился",
    "improved": "Показатели, ставшие лучше",
    "worsened": "Показатели, ставшие хуже",
}
"""What a place of such a note can ask for, as people call it."""

_TOLD = 5  # schools at either end
_VALUE = "value"


class MonitoringFacts:
    """A period of a monitoring form as a note tells of it; everything is worked out when it is asked for."""

    def __init__(self, d: District, note: Note) -> None:
        """Raises InputRefused where the form is gone."""
        about = note.collected
        self._d = d
        self.form: Monitoring = monitoring.read_form(d, (about.source_id if about else None) or 0)
        self.period = Period(about.year, about.part) if about else Period(0)
        self._stored = monitoring.all_values(d, self.form)
        self._state = monitoring.state_of(d, self.form, self.period)

    @property
    def title(self) -> str:
        """The title of the form."""
        return self.form.title

    @property
    def direction(self) -> str:
        """The code of its direction, "" for none."""
        return self.form.direction

    @property
    def school_year(self) -> int:
        """The year in which the school year begins that the period is of, or that ends in it."""
        return self._state.year - 1

    @property
    def is_empty(self) -> bool:
        """Whether the period has no values."""
        return not self._schools

    @property
    def empty_words(self) -> str:
        """Why there is nothing to write about."""
        return f"В мониторинге {quoted(self.form.title)} значений за {period_words(self.form, self.period)} нет."

    # --- what is known

    @cached_property
    def _schools(self) -> tuple[School, ...]:
        return report.filled_schools(self._d, self.form, self.period, self._stored)

    @cached_property
    def _index(self) -> Index:
        return report.index_of_period(self._d, self.form, self.period, self._stored)

    @cached_property
    def _before(self) -> Period | None:
        return report.period_before(self._stored, self.period)

    @cached_property
    def _ranked(self) -> list[tuple[School, float]]:
        """The schools with an index, the greatest first."""
        by_id = {one.id or 0: one for one in self._schools}
        known = [(by_id[one.school_id], one.value) for one in self._index.schools if one.value is not None]
        return sorted(known, key=lambda one: -one[1])

    @cached_property
    def _conditions(self) -> Mapping[int, str]:
        return conditions_of(self._d, self._schools, self.school_year)

    @property
    def _decimals(self) -> int:
        return 2 if self.form.method is IndexMethod.SCORE else 1

    # --- words

    def figure(self, name: str) -> NoteFigure:
        """Return what stands in a place of `WORDS`, without words where nothing is known."""
        found: Mapping[str, Callable[[], NoteFigure]] = {
            "form": lambda: NoteFigure(self.form.title),
            "period": lambda: NoteFigure(period_words(self.form, self.period)),
            "direction": lambda: NoteFigure(direction_words(self._d, self.form.direction)),
            "district_genitive": lambda: NoteFigure(district_genitive(self._d)),
            "due": self._due,
            "collected_on": self._collected_on,
            "asked": lambda: count_figure(self._state.asked, *SCHOOLS),
            "filled": lambda: count_figure(self._state.filled, *SCHOOLS),
            "filled_share": lambda: share_figure(self._state.filled, self._state.asked),
            "whole": lambda: count_figure(self._state.whole, *SCHOOLS),
            "missing_schools": lambda: self._missing(whole=False),
            "partial_schools": lambda: self._missing(whole=True),
            "indicators_count": lambda: count_figure(
                len(self.form.indicators), "показатель", "показателя", "показателей"
            ),
            "weights": lambda: NoteFigure(weight_remark(self.form.indicators)),
            "index_mean": self._mean,
            "index_schools": lambda: count_figure(len(self._ranked), *SCHOOLS) if self._ranked else NOWHERE,
            "index_best": lambda: self._ends(self._ranked[:_TOLD]),
            "index_worst": lambda: self._ends(self._ranked[_TOLD:][-_TOLD:][::-1]),
            "index_left_out": self._left_out,
            "index_change": self._change,
            "index_grown": lambda: self._moved(1),
            "index_fallen": lambda: self._moved(-1),
            "improved": lambda: self._better(1),
            "worsened": lambda: self._better(-1),
        }
        return found[name]()

    def _due(self) -> NoteFigure:
        day = due_in(self.form, self.period.year)
        return NOWHERE if day is None else NoteFigure(date_dots(day))

    def _collected_on(self) -> NoteFigure:
        first, last = self._state.first, self._state.last
        if first is None or last is None:
            return NOWHERE
        return NoteFigure(date_dots(first) if first == last else f"{date_dots(first)} – {date_dots(last)}")

    def _missing(self, *, whole: bool) -> NoteFigure:
        """Return by name the schools without values, or (`whole`) those with some of them only."""
        values = self._stored.get(self.period, {})
        codes = {one.code for one in self.form.indicators}
        found = []
        for school in monitoring.schools_of(self._d, self.form, self.period):
            count = sum((school.id or 0, code) in values for code in codes)
            if (whole and 0 < count < len(codes)) or (not whole and not count):
                found.append(school.short_name)
        return NoteFigure(", ".join(found), len(found), len(found)) if found else NOWHERE

    def _mean(self) -> NoteFigure:
        known = [value for _, value in self._ranked]
        if not known:
            return NOWHERE
        mean = sum(known) / len(known)
        return NoteFigure(format_number(mean, self._decimals), mean, len(known))

    def _ends(self, ranked: Sequence[tuple[School, float]]) -> NoteFigure:
        words = []
        for school, value in ranked:
            told = self._conditions.get(school.id or 0, "")
            more = f" ({told})" if told else ""
            words.append(f"{school.short_name} – {format_number(value, self._decimals)}{more}")
        return NoteFigure("; ".join(words), None, len(words)) if words else NOWHERE

    def _left_out(self) -> NoteFigure:
        if not self.form.weights():
            return NOWHERE
        titles = {one.code: one.short_title or one.title for one in self.form.indicators}
        if len(self._schools) == 1 and not self._index.used:
            return NoteFigure(report.ONE_SCHOOL)
        if not self._index.used:
            return NoteFigure(report.NOT_TOLD_APART)
        told = [f"{quoted(titles[code])} {why}" for code, why in self._index.left_out.items()]
        return NoteFigure(f"В индекс не вошли: {'; '.join(told)}.") if told else NOWHERE

    def _index_before(self) -> dict[int, float]:
        if self._before is None:
            return {}
        index = report.index_of_period(self._d, self.form, self._before, self._stored)
        return {one.school_id: one.value for one in index.schools if one.value is not None}

    def _change(self) -> NoteFigure:
        old = list(self._index_before().values())
        mean = self._mean()
        if not old or mean.value is None or self._before is None:
            return NOWHERE
        was = sum(old) / len(old)
        moved = round(mean.value, self._decimals) - round(was, self._decimals)
        period = self._before.short(self.form.years)
        people = f"школ {mean.n}, тогда {len(old)}"
        if not round(moved, self._decimals):
            return NoteFigure(f"на уровне периода {period} ({people})", 0.0, mean.n)
        way = "выше" if moved > 0 else "ниже"
        size = format_number(abs(moved), self._decimals)
        return NoteFigure(f"на {size} {way}, чем за период {period} ({people})", mean.value - was, mean.n)

    def _moved(self, sign: int) -> NoteFigure:
        old = self._index_before()
        moved = [(school, value - old[school.id or 0]) for school, value in self._ranked if (school.id or 0) in old]
        found = sorted((one for one in moved if one[1] * sign > 0), key=lambda one: -abs(one[1]))[:_TOLD]
        mark = "+" if sign > 0 else "−"
        words = [f"{school.short_name} ({mark}{format_number(abs(by), self._decimals)})" for school, by in found]
        return NoteFigure(", ".join(words), None, len(words)) if words else NOWHERE

    def _better(self, sign: int) -> NoteFigure:
        words = []
        for one, now, was in self._means():
            if one.direction and was is not None and now is not None and (now - was) * one.direction * sign > 0:
                words.append(f"{quoted(one.short_title or one.title)} ({_number(was)} → {_number(now)})")
        return NoteFigure(", ".join(words), None, len(words)) if words else NOWHERE

    def _means(self) -> Iterator[tuple[MonitoringIndicator, float | None, float | None]]:
        """Yield each indicator with its mean in the period and in the one before."""
        now, old = self._stored.get(self.period, {}), {} if self._before is None else self._stored[self._before]
        for one in self.form.indicators:
            yield one, _mean_of(now, one.code), _mean_of(old, one.code)

    # --- tables

    def table(self, key: str, part: int) -> AnalysisTable | None:
        """Return a table of `TABLES`, None where there is nothing for it."""
        if part or self.is_empty:
            return None
        own: Mapping[str, Callable[[], AnalysisTable | None]] = {
            GROUPS: self._groups,
            EXTREMES: self._extremes,
            SUMMARY: self._summary,
            MEAN: self._mean_dynamics,
            CLUSTERS: self._clusters,
        }
        if key in own:
            return own[key]()
        return report.report_tables(self._d, self.form, self.period, self._stored).get(key)

    @property
    def _subject(self) -> str:
        return f"{self.form.title}, {self.form.period_title(self.period)}"

    def _groups(self) -> AnalysisTable | None:
        names = {one.id or 0: one.short_name for one in self._schools}
        rows = []
        for group in (TOP, MIDDLE, LOW):
            found: list[tuple[SchoolIndex, float]] = [
                (one, one.value) for one in self._index.schools if one.group == group and one.value is not None
            ]
            if not found:
                continue
            values, ids = [value for _, value in found], tuple(one.school_id for one, _ in found)
            figures = {
                "schools": Figure(float(len(values)), len(values)),
                report.INDEX: Figure(sum(values) / len(values), len(values)),
                "least": Figure(min(values), len(values)),
                "most": Figure(max(values), len(values)),
            }
            title = f"{group[:1].upper()}{group[1:]}"
            told = ", ".join(names[one] for one in ids)
            rows.append(GroupRow(f"group {group}", title, GroupKind.GROUP, figures, ids, told))
        if not rows:
            return None
        base = replace(report.index_measure(self.form), title="Средний индекс", short_title="Средний индекс")
        measures = (
            Measure("schools", "Школ", MeasureKind.COUNT, "", "", 0, 0, "Школ"),
            base,
            replace(base, key="least", title="Наименьший", short_title="Наим."),
            replace(base, key="most", title="Наибольший", short_title="Наиб."),
        )
        return AnalysisTable("Группы школ по индексу", self._subject, measures, tuple(rows))

    def _extremes(self) -> AnalysisTable | None:
        if len(self._ranked) < 2:
            return None
        ends = self._ranked
        if len(ends) > 2 * _TOLD:
            ends = [*ends[:_TOLD], *ends[-_TOLD:]]
        old = self._index_before()
        base = report.index_measure(self.form)
        measures = [base]
        if old and self._before is not None:
            was = f"Изменение к {self._before.short(self.form.years)}"
            measures.append(replace(base, key=report.CHANGE, title=was, short_title=was))
        rows = []
        for school, value in ends:
            figures = {report.INDEX: Figure(value)}
            if (school.id or 0) in old:
                figures[report.CHANGE] = Figure(value - old[school.id or 0])
            told = self._conditions.get(school.id or 0, "") or "условия не указаны"
            rows.append(
                GroupRow(f"school {school.id}", school.short_name, GroupKind.SCHOOL, figures, (school.id or 0,), told)
            )
        return AnalysisTable("Наибольший и наименьший индекс", self._subject, tuple(measures), tuple(rows))

    def _summary(self) -> AnalysisTable | None:
        values = self._stored.get(self.period, {})
        rows = []
        for one, now, was in self._means():
            known = [
                values[school.id or 0, one.code] for school in self._schools if (school.id or 0, one.code) in values
            ]
            if now is None or not known:
                continue
            figures = {
                "schools": Figure(float(len(known)), len(known)),
                _VALUE: Figure(now, len(known)),
                "least": Figure(min(known), len(known)),
                "most": Figure(max(known), len(known)),
            }
            if was is not None:
                figures[f"{_VALUE}@change"] = Figure(now - was)
            unit = f", {one.unit}" if one.unit and "/" not in one.unit else ""
            rows.append(GroupRow(one.code, f"{shortened(one.title, 90)}{unit}", GroupKind.GROUP, figures))
        if not rows:
            return None
        measures = [Measure("schools", "Школ", MeasureKind.COUNT, "", "", 0, 0, "Школ")]
        names = {_VALUE: "Среднее", "least": "Наим.", "most": "Наиб."}
        if self._before is not None:
            names[f"{_VALUE}@change"] = f"Изменение к {self._before.short(self.form.years)}"
        measures += [Measure(key, title, MeasureKind.INDEX, "", "", 0, 1, title) for key, title in names.items()]
        return AnalysisTable("Показатели", self._subject, tuple(measures), tuple(rows))

    def _mean_dynamics(self) -> AnalysisTable | None:
        found = report.report_tables(self._d, self.form, self.period, self._stored).get(report.DYNAMICS)
        if found is None:
            return None
        rows = tuple(one for one in found.rows if one.kind is GroupKind.DISTRICT)
        return replace(found, title="Средний индекс по району", rows=rows)

    def _clusters(self) -> AnalysisTable | None:
        values = self._stored.get(self.period, {})
        made = report.clusters_of(self.form, [one.id or 0 for one in self._schools], values)
        return None if made is None else report.cluster_table(self.form, made, self._schools, values, self._subject)


def _mean_of(values: Mapping[tuple[int, str], float], code: str) -> float | None:
    known = [value for (_, own), value in values.items() if own == code]
    return sum(known) / len(known) if known else None


def _number(value: float) -> str:
    return format_number(value, 1)
