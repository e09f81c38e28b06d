"""Version 5, monitoring forms, their values, and surveys."""

STATEMENTS: tuple[str, ...] = ()
