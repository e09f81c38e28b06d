"""Version 5, directions with their indicators, targets, facts and expected documents."""

STATEMENTS: tuple[str, ...] = ()
