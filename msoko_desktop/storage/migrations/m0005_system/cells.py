"""Version 5, columns of sheets that got other names: undo takes such a row away, and the history of cells follows."""

STATEMENTS: tuple[str, ...] = (
    # names: a JSON object, old field → new field
    """
    CREATE TABLE cell_rename (
        id INTEGER PRIMARY KEY,
        grid TEXT NOT NULL,
        names TEXT NOT NULL
    )
    """,
)
