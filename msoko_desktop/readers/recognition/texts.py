"""Small questions about a piece of text that several steps of the recognition ask."""

import re

ROMAN = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*|{ROMAN}(?:\.\d{{1,3}})*)"
_BARE = re.compile(rf"^({NUMBER})[.)]{{0,2}}$")
_LEADING = re.compile(r"^(\d{1,3}(?:\.\d{1,3})+)[.)]?\s*(?=[^\W\d_]|[«\"(])(.+)$", re.DOTALL)
_LEADING_FLAT = re.compile(rf"^(\d{{1,3}}|{ROMAN})[.)]\s*(?=[^\W\d_]|[«\"(])(.+)$", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FAR_ENOUGH = 1500  # how far back an open bracket still counts, in characters
_RULE = re.compile(r"^[-–—=_\s|.]*$")


def squeeze(text: str) -> str:
    """Return a text in lower case without spaces, ё as е: how header cells are compared."""
    return re.sub(r"[\s\u00ad]+", "", text).lower().replace("ё", "е")


def normal(text: str) -> str:
    """Return a text in lower case with single spaces, ё as е."""
    return re.sub(r"\s+", " ", text).strip().lower().replace("ё", "е")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, ё as е; hyphened words stay whole."""
    return [word.lower().replace("ё", "е") for word in _WORD.findall(text)]


def bare_number(text: str) -> str:
    """Return the number when a cell holds nothing else («1.1.» → "1.1"), else ""."""
    match = _BARE.match(re.sub(r"\s+", "", text))
    return match.group(1) if match else ""


def leading_number(text: str) -> tuple[str, str]:
    """Split «5. Мероприятия …» into ("5", "Мероприятия …"); ("", text) where no number leads."""
    match = _LEADING.match(text) or _LEADING_FLAT.match(text)
    return (match.group(1), match.group(2).strip()) if match else ("", text)


def path_of(number: str) -> tuple[str, ...]:
    """Return the steps of a number: "5.1.2" → ("5", "1", "2")."""
    return tuple(step for step in number.split(".") if step)


def is_rule(text: str) -> bool:
    """Tell whether a cell holds only dashes and the like."""
    return bool(_RULE.match(text))


def starts_lower(text: str) -> bool:
    """Tell whether the first letter of a text is a small one (marks before it do not count)."""
    match = re.search(r"[^\W_]", text)
    return bool(match) and match.group().islower() if match else False


def is_item(text: str) -> bool:
    """Tell whether a paragraph is an item of a list."""
    return text.startswith("- ")


def unclosed(text: str, opening: str = "(", closing: str = ")") -> int:
    """Return how many brackets stay open at the end of a text (negative: closed without an opening)."""
    return text.count(opening) - text.count(closing)


def is_open(text: str, endings: frozenset[str]) -> bool:
    """Tell whether a text clearly goes on: ends with a comma, a hyphen, a preposition or an open bracket."""
    stripped = text[-_FAR_ENOUGH:].rstrip()
    if not stripped:
        return False
    if stripped[-1] in ",-–—(«/" or unclosed(stripped) > 0 or (stripped.count("«") and "»" not in stripped):
        return True
    found = words(stripped[-40:])
    return len(found) > 1 and stripped[-1] not in ".;:!?" and found[-1] in endings


def is_closed(text: str) -> bool:
    """Tell whether a text clearly ends: with a full stop, semicolon, colon."""
    return text.rstrip()[-1:] in (".", ";", ":", "!", "?")


def join_lines(before: str, after: str) -> str:
    """Join two pieces of running text; a hyphen inside a word at the end takes no space."""
    if not before or not after:
        return before or after
    if re.search(r"[^\W\d_]-$", before[-2:]) and starts_lower(after) and after[0].isalpha():
        return before + after
    return f"{before} {after}"


def join_cells(before: str, after: str) -> str:
    """Join two pieces of one cell: an item of a list begins a new paragraph, anything else goes on in the last one."""
    if not before or not after:
        return before or after
    first, _, rest = after.partition("\n")
    joined = f"{before}\n{first}" if is_item(first) else _join_last(before, first)
    return f"{joined}\n{rest}" if rest else joined


def _join_last(before: str, first: str) -> str:
    head, separator, last = before.rpartition("\n")
    return head + separator + join_lines(last, first)


def shorten(text: str, length: int = 40) -> str:
    """Return the beginning of a text for a message, cut at a word."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    return flat[:length].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
