"""The errors a person can meet, each with one Russian sentence: what, where, what to do."""


class UserError(Exception):
    """Something the person gave or asked for cannot be done; `str(error)` is the Russian sentence to show.

    `details` may hold technical text that unfolds under the sentence.
    """

    def __init__(self, sentence: str, details: str = "") -> None:
        super().__init__(sentence)
        self.details = details


class InputRefused(UserError):
    """A file or text was not taken in; nothing was changed."""


class EnvironmentProblem(UserError):
    """The computer, not the program, stands in the way: full disk, locked or read-only file, no printer."""


class Cancelled(UserError):
    """The person stopped a long piece of work; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Действие отменено, данные не изменены.")
