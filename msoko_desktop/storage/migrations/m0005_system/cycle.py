"""Version 5, proofs of the management cycle, closings of years."""

STATEMENTS: tuple[str, ...] = ()
