"""Version 5, public observers, visits, checks of works again."""

STATEMENTS: tuple[str, ...] = ()
