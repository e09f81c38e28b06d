"""A place in the row of tokens, with the small steps that every grammar rule is made of."""

from msoko_desktop.domain.deadlines.tokens import Token
from msoko_desktop.domain.deadlines.vocabulary import Cls

_END = Token(Cls.OTHER, "", 0, 0, key="end")
FIRST_YEAR, LAST_YEAR = 1950, 2150


class Cursor:
    """Walks over tokens; rules advance `at` when they match and put it back when they do not."""

    __slots__ = ("at", "phrase", "tokens")

    def __init__(self, phrase: str, tokens: tuple[Token, ...]) -> None:
        self.phrase = phrase
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """Return the token `ahead` places on, or an end mark."""
        place = self.at + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else _END

    @property
    def done(self) -> bool:
        """Whether all tokens are behind."""
        return self.at >= len(self.tokens)

    def cls(self, *classes: Cls) -> Token | None:
        """Take the next token if it is of one of the classes; a dot after an abbreviation goes with it."""
        token = self.peek()
        if token.cls in classes and token is not _END:
            self.at += 1
            self.dot(token)
            return token
        return None

    def key(self, cls: Cls, *keys: str) -> Token | None:
        """Take the next token if it has that class and one of the keys."""
        token = self.peek()
        if token.cls is cls and token.key in keys and token is not _END:
            self.at += 1
            self.dot(token)
            return token
        return None

    def dot(self, token: Token) -> None:
        """Step over the dot of an abbreviation just taken."""
        following = self.peek()
        if token.is_short and following.key == "." and following.start == token.end:
            self.at += 1

    def keys(self, *keys: str) -> bool:
        """Take a run of KEY tokens with exactly those keys, or nothing."""
        start = self.at
        for key in keys:
            if self.key(Cls.KEY, key) is None:
                self.at = start
                return False
        return True

    def prep(self, *words: str) -> Token | None:
        """Take a preposition out of `words`."""
        return self.key(Cls.PREPOSITION, *words)

    def punct(self, *marks: str) -> Token | None:
        """Take one of the punctuation marks."""
        return self.key(Cls.PUNCT, *marks)

    def dash(self) -> bool:
        """Take a dash."""
        return self.cls(Cls.DASH) is not None

    def year_number(self) -> int | None:
        """Take a four-digit number that can be a year."""
        token = self.peek()
        if (
            token.cls in (Cls.NUMBER, Cls.ORDINAL)
            and FIRST_YEAR <= token.value <= LAST_YEAR
            and token.text[:4].isdigit()
        ):
            self.at += 1
            return token.value
        return None

    def text_between(self, first: int, last: int) -> str:
        """Return the phrase as written from token `first` to token `last` (not included)."""
        if first >= last:
            return ""
        return self.phrase[self.tokens[first].start : self.tokens[last - 1].end]
