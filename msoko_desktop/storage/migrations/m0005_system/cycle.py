"""Version 5, proofs of the management cycle, directions of notes and recommendations, closings of years."""

STATEMENTS: tuple[str, ...] = (
    # The direction a note or a recommendation was begun for ("": the one that the rules of the cycle name).
    "ALTER TABLE analytical_note ADD COLUMN direction TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE recommendation ADD COLUMN direction TEXT NOT NULL DEFAULT ''",
    # What the person put to a stage of a direction in a year, or says is no proof of it (`refused`). `key` names what
    # it is («document 12», «works 2026»); of rows of this file it goes with them.
    """
    CREATE TABLE cycle_proof (
        id INTEGER PRIMARY KEY,
        direction TEXT NOT NULL,
        stage TEXT NOT NULL,
        year INTEGER NOT NULL,
        key TEXT NOT NULL,
        refused INTEGER NOT NULL DEFAULT 0,
        document_id INTEGER REFERENCES document (id) ON DELETE CASCADE,
        order_id INTEGER REFERENCES order_document (id) ON DELETE CASCADE,
        plan_id INTEGER REFERENCES plan (id) ON DELETE CASCADE,
        note_id INTEGER REFERENCES analytical_note (id) ON DELETE CASCADE,
        line_id INTEGER REFERENCES line (id) ON DELETE CASCADE,
        UNIQUE (direction, stage, year, key)
    )
    """,
    "CREATE INDEX cycle_proof_by_document ON cycle_proof (document_id)",
    "CREATE INDEX cycle_proof_by_order ON cycle_proof (order_id)",
    "CREATE INDEX cycle_proof_by_plan ON cycle_proof (plan_id)",
    "CREATE INDEX cycle_proof_by_note ON cycle_proof (note_id)",
    "CREATE INDEX cycle_proof_by_line ON cycle_proof (line_id)",
    # A year that was closed (the school year by the year it begins in): on which day, what was left open then.
    """
    CREATE TABLE year_closing (
        id INTEGER PRIMARY KEY,
        school_year INTEGER NOT NULL UNIQUE,
        closed TEXT NOT NULL,
        content TEXT NOT NULL DEFAULT '{}'
    )
    """,
)
