"""What Russian typesetting keeps together at the end of a line, on paper and on the screen alike."""

import re

NBSP = "\u00a0"

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_BOUND = re.compile(
    r" (?:"
    r"(?<=№ )(?=\S)"  # № 11
    rf"|(?<=\d )(?=(?:гг?\.|год[ау]?\b|г\b|%|‰|°|руб|тыс\.|млн|чел\.|шт\.|мин\.|{_MONTHS}))"  # 2020 г., 15 декабря
    r"|(?<=\b[А-ЯЁ]\. )(?=[А-ЯЁ][а-яё]|[А-ЯЁ]\.)"  # Г. В. Скакалина
    r"|(?<=\bт\. )(?=[дечпкн]\.)"  # и т. д.
    r"|(?:(?<=\b[пчгд]\. )|(?<=\b(?:ст|гл|ул)\. ))(?=[\dА-ЯЁ])"  # п. 2, г. Саров
    r"|(?<=[А-ЯЁ]{3} )(?=№ ?\d)"  # СОШ № 1
    r"|(?<=\b[pz] )(?=[=<] [\d−])|(?<=\b[pz] [=<] )(?=[\d−])"  # p < 0,001
    r"|(?<=\d )(?=п\. п\.)|(?<=\bп\. )(?=п\.)"  # 10 п. п.
    r"|(?<=\bN )(?=\d)"  # N 40
    r"|(?<=\S )(?=[–—] )"  # a dash does not begin a line
    r")"
)
_SURNAME = re.compile(
    r"\b([А-ЯЁ][а-яё]+) (?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.)(?![А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ][а-яё])"
)


def bind(text: str) -> str:
    """Put non-breaking spaces where Russian typesetting forbids the end of a line (№ 11, 2020 г., Г. В. Скакалина).

    The length of the text stays; only spaces become non-breaking ones.
    """
    if " " not in text:
        return text
    text = _BOUND.sub(NBSP, text)
    return _SURNAME.sub(rf"\1{NBSP}", text) if "." in text else text
