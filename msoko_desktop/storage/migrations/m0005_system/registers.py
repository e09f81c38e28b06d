"""Version 5, registers of the office: typed columns, cards, their rows."""

STATEMENTS: tuple[str, ...] = (
    # A register that came with the program gets its row here with the first thing that is entered or changed in it.
    # `turned_on` is about personal data only: 0 until a person was asked.
    """
    CREATE TABLE register (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        direction TEXT NOT NULL DEFAULT '',
        personal INTEGER NOT NULL DEFAULT 0,
        turned_on INTEGER NOT NULL DEFAULT 1,
        hidden INTEGER NOT NULL DEFAULT 0,
        source TEXT NOT NULL DEFAULT '',
        year INTEGER,
        position INTEGER NOT NULL DEFAULT 0
    )
    """,
    # `options` is JSON: note, choices, required, unique, other, warn_days. A removed column keeps its values.
    """
    CREATE TABLE register_column (
        id INTEGER PRIMARY KEY,
        register_id INTEGER NOT NULL REFERENCES register (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        options TEXT NOT NULL DEFAULT '{}',
        position INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0,
        UNIQUE (register_id, key)
    )
    """,
    *(
        statement
        for kind in ("register", "personal")  # rows with personal data of children are kept apart
        for statement in (
            f"""
            CREATE TABLE {kind}_row (
                id INTEGER PRIMARY KEY,
                register_id INTEGER NOT NULL REFERENCES register (id) ON DELETE CASCADE
            )
            """,
            f"CREATE INDEX {kind}_row_by_register ON {kind}_row (register_id)",
            f"""
            CREATE TABLE {kind}_value (
                id INTEGER PRIMARY KEY,
                row_id INTEGER NOT NULL REFERENCES {kind}_row (id) ON DELETE CASCADE,
                column_id INTEGER NOT NULL REFERENCES register_column (id) ON DELETE CASCADE,
                value TEXT NOT NULL,
                UNIQUE (row_id, column_id)
            )
            """,
            f"CREATE INDEX {kind}_value_by_column ON {kind}_value (column_id)",
        )
    ),
    # That personal data were erased: when, from which register, how many rows, which backups may still hold them.
    """
    CREATE TABLE register_erasure (
        id INTEGER PRIMARY KEY,
        register_key TEXT NOT NULL,
        title TEXT NOT NULL,
        made TEXT NOT NULL,
        row_count INTEGER NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        backups TEXT NOT NULL DEFAULT '[]'
    )
    """,
)
