"""The words of deadline phrases in all their forms: months, units, numbers, frequencies, prepositions."""

from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.deadlines.model import Unit


class Cls(StrEnum):
    """The class of a token, by which the grammar chooses what to try."""

    MONTH = "month"
    UNIT = "unit"
    ORDINAL = "ordinal"
    NUMBER = "number"
    ROMAN = "roman"
    DATE = "date"
    DAY_MONTH = "day_month"
    MONTH_YEAR = "month_year"
    FREQUENCY = "frequency"
    EVERY = "every"
    TIMES = "times"
    SEASON = "season"
    HOLIDAYS = "holidays"
    WEEKDAY = "weekday"
    PART = "part"
    PREPOSITION = "preposition"
    KEY = "key"
    FILLER = "filler"
    JOIN = "join"
    DASH = "dash"
    PUNCT = "punct"
    QUOTE = "quote"
    WORD = "word"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What a word form stands for: its class, a key within the class, a number where it has one."""

    cls: Cls
    key: str = ""
    value: int = 0


def _forms(stem: str, endings: str) -> list[str]:
    return [stem + ("" if ending == "_" else ending) for ending in endings.split()]


_MONTHS = (
    ("январ", "ь я ю ем е и", "янв"),
    ("феврал", "ь я ю ем е и", "фев февр"),
    ("март", "_ а у ом е", "мар мрт"),
    ("апрел", "ь я ю ем е и", "апр апрел"),
    ("ма", "й я ю ем е", ""),
    ("июн", "ь я ю ем е и", "июн"),
    ("июл", "ь я ю ем е и", "июл"),
    ("август", "_ а у ом е", "авг"),
    ("сентябр", "ь я ю ем е и", "сен сент сентяб"),
    ("октябр", "ь я ю ем е и", "окт октяб"),
    ("ноябр", "ь я ю ем е и", "ноя нояб"),
    ("декабр", "ь я ю ем е и", "дек декаб"),
)

_UNITS: tuple[tuple[Unit, str], ...] = (
    (Unit.YEAR, "год года году годом годе годы годов годам годами годах лет г гг"),
    (Unit.MONTH, "месяц месяца месяцу месяцем месяце месяцы месяцев месяцам мес"),
    (Unit.WEEK, "неделя недели неделе неделю неделей недель неделям нед"),
    (Unit.DAY, "день дня дню днем дне дни дней дням сутки суток"),
    (Unit.DECADE, "декада декады декаде декаду декадой"),
    (Unit.QUARTER, "квартал квартала кварталу кварталом квартале кварталы кварталов кварталам кв"),
    (
        Unit.HALF_YEAR,
        "полугодие полугодия полугодию полугодием полугодии полугодий полугодиям полугод полуг полгода полугода",
    ),
    (Unit.TERM, "четверть четверти четвертью четвертей четвертям четвертях четв"),
    (Unit.TRIMESTER, "триместр триместра триместру триместром триместре триместры триместров"),
    (Unit.PERIOD, "период периода периоду периодом периоде"),
)

_ORDINAL_STEMS = (
    ("перв", 1), ("втор", 2), ("четверт", 4), ("пят", 5), ("шест", 6), ("седьм", 7), ("восьм", 8), ("девят", 9),
    ("десят", 10), ("одиннадцат", 11), ("двенадцат", 12), ("последн", -1), ("крайн", -1), ("предпоследн", -2),
)  # fmt: skip
_THIRD = "третий третья третье третьего третьей третьему третью третьим третьем третьи"
_HOLIDAY_WORDS = "каникулы каникул каникулам каникулами каникулах каникулярное каникулярный каникулярного"
_ADJECTIVE = "ый ой ая ое ого ому ую ым ом ые ых ыми"
_ADJECTIVE_SOFT = "ий яя ее его ему ей юю им ем ие их ими"
_ADJECTIVE_MIXED = f"{_ADJECTIVE} ий ей"

_NUMBERS = (
    (1, "один одна одно одного одной одному одну"),
    (2, "два две двух двум"),
    (3, "три трех трем"),
    (4, "четыре четырех четырем"),
    (5, "пять пяти"),
    (6, "шесть шести"),
    (7, "семь семи"),
    (8, "восемь восьми"),
    (9, "девять девяти"),
    (10, "десять десяти"),
    (12, "двенадцать двенадцати"),
    (14, "четырнадцать четырнадцати"),
    (15, "пятнадцать пятнадцати"),
    (20, "двадцать двадцати"),
    (30, "тридцать тридцати"),
)

_FREQUENCIES: tuple[tuple[Unit, str, str], ...] = (
    (Unit.YEAR, "ежегодно", "ежегодн"),
    (Unit.MONTH, "ежемесячно помесячно", "ежемесячн"),
    (Unit.WEEK, "еженедельно понедельно", "еженедельн"),
    (Unit.DAY, "ежедневно посуточно ежесуточно", "ежедневн"),
    (Unit.QUARTER, "ежеквартально поквартально", "ежеквартальн"),
)

_WEEKDAYS = (
    "понедельник понедельника понедельнику понедельникам понедельники",
    "вторник вторника вторнику вторникам вторники",
    "среда среду среды среде средам",
    "четверг четверга четвергу четвергам четверги",
    "пятница пятницу пятницы пятнице пятницам",
    "суббота субботу субботы субботе субботам",
    "воскресенье воскресенья воскресеньям",
)

_SEASONS = (
    "зима зимы зиму зимой зимний зимнего зимнем",
    "весна весны весну весной весенний весеннего весеннем",
    "лето лета летом летний летнего летнем",
    "осень осени осенью осенний осеннего осеннем",
)
_HOLIDAYS = (
    ("autumn", "осенние осенних осенними"),
    ("winter", "зимние зимних зимними новогодние новогодних"),
    ("spring", "весенние весенних весенними"),
    ("summer", "летние летних летними"),
)

_PARTS = (
    ("start", "начало начала началу началом начале нач"),
    ("middle", "середина середины середине середину серединой"),
    ("end", "конец конца концу концом конце кон"),
    ("half", "половина половины половине половину половиной пол"),
)

_PREPOSITIONS = "в во с со до к ко по на за от при после через перед накануне для ввиду из об о под у между"
_JOINS = "и или либо также а затем потом далее плюс"

# Words that bear no meaning of their own in a deadline cell.
_FILLERS = (
    "срок сроки сроком срока охватывает охватывают дата даты обязательно сразу незамедлительно "
    "реализации исполнения выполнения"
)
_KEYS: tuple[tuple[str, str], ...] = (
    ("not", "не"),
    ("later", "позднее позже"),
    ("earlier", "ранее раньше"),
    ("rarely", "реже"),
    ("less", "менее меньше"),
    ("more", "более больше чаще"),
    ("than", "чем"),
    ("beginning", "начиная"),
    ("moment", "момента момент"),
    ("course", "теч течение течении продолжение продолжении протяжении"),
    ("all", "весь всего всей всю вся все всем"),
    ("study", "учебный учебного учебному учебном учебным учебные учебных учебн уч"),
    ("calendar", "календарный календарного календарному календарном календ"),
    ("report", "отчетный отчетного отчетному отчетным отчетном отчетной отчетными"),
    ("finance", "финансовый финансового финансовому"),
    ("plan_adj", "планового плановый плановому плановом плановым планируемого планируемый указанного указанный "
                 "отчетно-планового реализуемого"),
    ("next", "следующий следующего следующему следующим следующем следующей следующая следующую"),
    ("previous", "предыдущий предыдущего предыдущему прошлый прошлого прошедший прошедшего прошлом истекший истекшего"),
    ("current", "текущий текущего текущем текущему настоящего"),
    ("several", "несколько нескольких ряда"),
    ("round", "круглый"),
    ("round_year", "круглогодично круглогодичный"),
    ("constant", "постоянно непрерывно бессрочно перманентно б/с"),
    ("constant_adj", "постоянной постоянном постоянный постоянная"),
    ("regular", "регулярно систематически периодически"),
    ("regular_adj", "регулярной систематической"),
    ("basis", "основе основа режиме режим"),
    ("contract_adj", "договорной контрактной"),
    ("results", "итогам итоги результатам результаты результат результата итогом анализа"),
    ("ending", "окончании окончанию окончания окончание завершении завершению завершения завершение истечении "
               "истечению"),
    ("start_of", "наступления наступлении"),
    ("accordance", "соответствии соответствие"),
    ("according", "согласно соответственно"),
    ("agreement", "согласованию согласованию договоренности"),
    ("schedule", "график графика графику графиком графике графики графикам графиками графиков "
                 "план плана плану планом плане планы планам планами планов "
                 "расписание расписания расписанию расписанием расписании "
                 "циклограмма циклограммы циклограмме циклограммой "
                 "календарь календаря календарю календарем "
                 "программа программы программе программой программам программами "
                 "регламент регламента регламенту регламентом "
                 "порядок порядка порядку порядком порядками "
                 "положение положения положению положением "
                 "приказ приказа приказу приказом приказами приказам "
                 "распоряжение распоряжению распоряжением "
                 "письмо письму письмом письмами инструкция инструкции инструкцией "
                 "договор договору договором соглашению соглашением контрактом "
                 "срокам сроками картой карте картам заданию заданием"),
    ("request", "запросу запросам запрос требованию требованиям заявке заявкам заявлению заявлениям обращению "
                "обращениям поручению поручениям приглашению вызову просьбе обращении запросе"),
    ("measure", "мере"),
    ("need", "необходимости потребности надобности"),
    ("arrival", "поступлении поступления возникновении возникновения наличии выявлении получении формировании "
                "появлении появления готовности"),
    ("case", "случае случаях случая"),
    ("fact", "факту факт"),
    ("per_each", "каждой каждого каждому каждую"),
    ("update", "пополнение обновление актуализация корректировка дополнение уточнение пополняется обновляется "
               "актуализируется корректируется дополняется дальнейшее повторно пополнением обновлением"),
    ("working", "рабочий рабочих рабочего рабочие рабочем"),
    ("calendar_days", "календарных"),
    ("same", "же"),
    ("ditto", "то"),
    ("once", "однократно единожды разово одноразово единовременно единоразово"),
    ("roughly", "ориентировочно примерно предварительно приблизительно предположительно около"),
    ("month_day", "числа число числу чисел"),
    ("inclusive", "включительно включая"),
)  # fmt: skip

_EVERY = "каждый каждая каждое каждую каждого каждой каждом каждому каждые каждых"
_TIMES = (("раз раза разы р", 0), ("дважды", 2), ("трижды", 3), ("четырежды", 4))


def _month_lexemes() -> dict[str, Lexeme]:
    table: dict[str, Lexeme] = {}
    for number, (stem, endings, abbreviations) in enumerate(_MONTHS, 1):
        for form in _forms(stem, endings) + abbreviations.split():
            table[form] = Lexeme(Cls.MONTH, value=number)
    return table


def _number_lexemes() -> dict[str, Lexeme]:
    table: dict[str, Lexeme] = {}
    for stem, value in _ORDINAL_STEMS:
        endings = _ADJECTIVE_SOFT if stem.endswith("последн") else _ADJECTIVE_MIXED
        for form in _forms(stem, endings):
            table[form] = Lexeme(Cls.ORDINAL, value=value)
    for form in _THIRD.split():
        table[form] = Lexeme(Cls.ORDINAL, value=3)
    for value, forms in _NUMBERS:
        for form in forms.split():
            table[form] = Lexeme(Cls.NUMBER, "word", value)
    return table


def _build() -> dict[str, Lexeme]:
    table: dict[str, Lexeme] = {}
    for form in _PREPOSITIONS.split():
        table[form] = Lexeme(Cls.PREPOSITION, form)
    for form in _JOINS.split():
        table[form] = Lexeme(Cls.JOIN, form)
    for form in _FILLERS.split():
        table[form] = Lexeme(Cls.FILLER, form)
    for key, forms in _KEYS:
        for form in forms.split():
            table[form] = Lexeme(Cls.KEY, key)
    table |= _number_lexemes()
    for unit, forms in _UNITS:
        for form in forms.split():
            table[form] = Lexeme(Cls.UNIT, unit.value)
    for unit, adverbs, stem in _FREQUENCIES:
        for form in adverbs.split():
            table[form] = Lexeme(Cls.FREQUENCY, unit.value)
        for form in _forms(stem, _ADJECTIVE):
            table[form] = Lexeme(Cls.FREQUENCY, unit.value, 1)
    for form in _EVERY.split():
        table[form] = Lexeme(Cls.EVERY)
    for forms, value in _TIMES:
        for form in forms.split():
            table[form] = Lexeme(Cls.TIMES, value=value)
    for number, forms in enumerate(_WEEKDAYS):
        for form in forms.split():
            table[form] = Lexeme(Cls.WEEKDAY, value=number)
    for number, forms in enumerate(_SEASONS, 1):
        for form in forms.split():
            table[form] = Lexeme(Cls.SEASON, value=number)
    for name, forms in _HOLIDAYS:
        for form in forms.split():
            table[form] = Lexeme(Cls.SEASON, name)
    for form in _HOLIDAY_WORDS.split():
        table[form] = Lexeme(Cls.HOLIDAYS)
    for key, forms in _PARTS:
        for form in forms.split():
            table[form] = Lexeme(Cls.PART, key)
    return table | _month_lexemes()


LEXICON: dict[str, Lexeme] = _build()
