"""Version 5, registers of the office: typed columns, cards, their rows."""

STATEMENTS: tuple[str, ...] = ()
