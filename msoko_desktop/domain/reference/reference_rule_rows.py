"""Reference books of the rules of analysis: measures, signs of bias, low results, conditions, comparison, medals."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.reference.reference_rows import ReferenceRow, ValueKind

_MEASURES = {  # the row, its name, its limits, the group whose numbers must not fall
    "learning_degree/coefficients/5": ("СОУ: коэффициент отметки «5», %", "coefficient", ""),
    "learning_degree/coefficients/4": ("СОУ: коэффициент отметки «4», %", "coefficient", ""),
    "learning_degree/coefficients/3": ("СОУ: коэффициент отметки «3», %", "coefficient", ""),
    "learning_degree/coefficients/2": ("СОУ: коэффициент отметки «2», %", "coefficient", ""),
    "learning_degree/none": ("СОУ: коэффициент «н/а», %", "coefficient", ""),
    "small/participants": ("Малая группа: участников меньше", "people", ""),
    "small/mark_group": ("Малая группа с одной отметкой: участников меньше", "people", ""),
    "small/rough_histogram": ("Гистограмма не показательна: участников меньше", "people", "histogram"),
    "small/histogram": ("Гистограмма показательна: участников не меньше", "people", "histogram"),
    "tasks/basic/insufficient": ("Задания базового уровня: недостаточно, если выполнение ниже, %", "percent", "basic"),
    "tasks/basic/sufficient": ("Задания базового уровня: достаточно с выполнения, %", "percent", "basic"),
    "tasks/advanced/insufficient": (
        "Задания повышенного и высокого уровня: недостаточно, если выполнение ниже, %", "percent", "advanced",
    ),
    "tasks/advanced/sufficient": (
        "Задания повышенного и высокого уровня: достаточно с выполнения, %", "percent", "advanced",
    ),
    "dynamics/low_growth": ("Динамика отрицательна: доля ниже минимума выросла за год на, п. п.", "growth", ""),
    "high_low/low_percent": ("Школы с низкими результатами: нижние, % школ", "quantile", "high_low"),
    "high_low/high_percent": ("Школы с высокими результатами: выше, % школ", "quantile", "high_low"),
    "index/least_schools": ("Индекс результатов: процедура входит, если сравнимых школ не меньше", "schools", ""),
    "index/sound_schools": ("Индекс результатов: школ с достаточным числом участников не меньше", "schools", ""),
    "index/least_procedures": ("Индекс результатов: считается, если процедур у школы не меньше", "procedures", "index"),
    "index/few_procedures": ("Индекс результатов: ненадёжен, если процедур у школы меньше", "procedures", "index"),
    "interval/confidence_percent": ("Доверительный интервал: уровень доверия, %", "confidence_percent", ""),
}  # fmt: skip
_WHOLE = ("people", "quantile", "schools", "procedures")
_LOW = {
    "rule/share_percent": "Ниже минимальной границы не меньше стольких % участников",
    "rule/procedures": "В скольких работах не меньше",
    "rule/years": "Сколько лет подряд, считая нынешний",
    "rule/participants": "Работа засчитывается, если участников не меньше",
}
_CONDITIONS = {
    "index/quartile_percent": "Кандидаты в ШФНСУ: столько % школ с наименьшим индексом",
    "index/known_percent": "Индекс считается, если известно не меньше стольких % веса показателей",
    "index/least_schools": "Показатель учитывается, если известен не меньше чем у стольких школ",
    "results/resilient_points": "Резильентная школа: результат выше районного на столько п. п. и больше",
    "clusters/most": "Кластеров не больше",
}
_COMPLEX = {
    "rule/discord": "Рассогласование: z двух работ различаются на столько и больше",
    "rule/participants": "Работа учитывается, если участников не меньше",
    "rule/least_schools": "Работа учитывается, если результаты есть не меньше чем у стольких школ",
    "rule/discord_schools": "Рассогласование: школ с результатами в каждой работе не меньше",
}
_MEDAL = {"russian": "русский язык, балл не меньше", "other": "ещё один предмет, балл не меньше"}
_RULE, _WEIGHT = "rule", "indicator"


def number_row(
    key: str, name: str, value: float, limits: tuple[float, float], source: str, on: bool | None = None
) -> ReferenceRow:
    """Return the row of a number that may have places after the comma; `on` where it can be switched off too."""
    number = float(value)
    return ReferenceRow(key, name, ValueKind.DECIMAL, number, number, source, on, on, limits=limits)


def whole_row(key: str, name: str, value: int, limits: tuple[float, float], source: str) -> ReferenceRow:
    """Return the row of a whole number."""
    return ReferenceRow(key, name, ValueKind.NUMBER, int(value), int(value), source, limits=limits)


def measure_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the coefficients, thresholds and weights that measures of results are worked out with."""
    for key, (name, limits, group) in _MEASURES.items():
        table, *place = key.split("/")
        source, value = str(data[table]["source"]), data[table]
        for part in place:
            value = value[part]
        made = whole_row if limits in _WHOLE else number_row
        yield replace(made(key, name, value, _pair(data["limits"][limits]), source), group=group)
    index = data["index"]
    for code, weight in index["weights"].items():
        name = f"{index['names'][code]}: вес в индексе результатов"
        yield number_row(f"index/weights/{code}", name, weight, _pair(data["limits"]["weight"]), str(index["source"]))


def put_measure(data: dict[str, Any], row: ReferenceRow) -> None:
    """Put a number of the measures into the content of their file."""
    *place, part = row.key.split("/")
    target = data
    for one in place:
        target = target[one]
    target[part] = row.value


def bias_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the level of chance, then for each rule of signs its threshold, which can be switched off, and its other
    numbers."""
    level = data["level"]
    yield number_row("level/p_percent", level["name"], level["p_percent"], _pair(level["range"]), level["source"])
    numbers = {one["code"]: one for one in data["number"]}
    for rule in data["rule"]:
        key, title, source = f"{_RULE}/{rule['code']}", rule["title"], str(rule["source"])
        name = f"{title}: {rule['says'].format('N')}"
        yield number_row(key, name, rule["threshold"], _pair(rule["range"]), source, bool(rule["on"]))
        for code, value in rule.get("limits", {}).items():
            if code in numbers:
                number = numbers[code]
                yield number_row(
                    f"{key}/{code}",
                    f"{title}: {number['name']}",
                    value,
                    _pair(number["range"]),
                    str(data["numbers_source"]),
                )


def low_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the numbers of the rule of low results."""
    return _whole(data, _LOW)


def complex_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the numbers of complex comparison."""
    for key, name in _COMPLEX.items():
        table, part = key.split("/")
        limits, source = _pair(data["limits"][part]), str(data["source"])
        if part == "discord":
            yield number_row(key, name, data[table][part], limits, source)
        else:
            yield whole_row(key, name, data[table][part], limits, source)


def condition_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the weight of each indicator, which can be left out, and the numbers of index, quadrants and clusters."""
    limits, source = _pair(data["limits"]["weight"]), str(data["numbers_source"])
    for one in data["indicator"]:
        name = f"{one['code']} {one['title']}: вес"
        yield number_row(f"{_WEIGHT}/{one['code']}", name, one["weight"], limits, source, bool(one.get("on", True)))
    yield from _whole(data, _CONDITIONS, "numbers_source")


def medal_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the least scores of each medal."""
    limits = _pair(data["limits"]["score"])
    for rule in data["rule"]:
        for part, words in _MEDAL.items():
            name = f"{rule['title']}: {words}"
            yield whole_row(f"{_RULE}/{rule['code']}/{part}", name, rule[part], limits, str(data["source"]))


def _whole(data: Mapping[str, Any], names: Mapping[str, str], source: str = "source") -> Iterable[ReferenceRow]:
    for key, name in names.items():
        table, part = key.split("/")
        yield whole_row(key, name, data[table][part], _pair(data["limits"][part]), str(data[source]))


def _pair(limits: list[float]) -> tuple[float, float]:
    least, most = limits
    return least, most


def put_coded(data: dict[str, Any], row: ReferenceRow) -> None:
    """Put the value of a row of a list of entries with codes («rule/medal_1/russian») into the content of its file."""
    table, code, *part = row.key.split("/")
    entry = next(one for one in data[table] if one["code"] == code)
    if not part:
        entry["weight" if table == _WEIGHT else "threshold"], entry["on"] = row.value, row.flag
    elif part[0] in entry.get("limits", {}):
        entry["limits"][part[0]] = row.value
    else:
        entry[part[0]] = row.value


def put_bias(data: dict[str, Any], row: ReferenceRow) -> None:
    """Put the level of chance, a threshold or another number of a rule of signs into the content of its file."""
    table, part, *_ = row.key.split("/")
    if table == "level":
        data[table][part] = row.value
    else:
        put_coded(data, row)


def put_conditions(data: dict[str, Any], row: ReferenceRow) -> None:
    """Put a weight or a number of the index of conditions into the content of its file."""
    table, part = row.key.split("/")
    if table == _WEIGHT:
        put_coded(data, row)
    else:
        data[table][part] = row.value


def indicator_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield when the fact of an indicator is near its target, and how many years a forecast needs."""
    names = {
        "near_percent": "Близко к плану: факт не меньше стольких процентов планового значения",
        "shown_years": "Сколько последних лет показывают сводка и таблицы",
        "least_years": "Прогноз прямой линией: если значений за столько лет или больше",
        "least_gone": "Прогноз прямой пропорцией: если прошло столько процентов года или больше",
    }
    for part, name in names.items():
        yield whole_row(f"rule/{part}", name, data["rule"][part], _pair(data["limits"][part]), str(data["source"]))
