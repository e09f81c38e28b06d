"""Version 5, directions with their indicators, targets, facts and expected documents."""

# Directions are known by their codes everywhere (plans and documents hold them, too): a direction of the shipped sets
# needs no row here until a person changes the sets.
STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE direction_set (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL,
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        year INTEGER NOT NULL,
        source TEXT NOT NULL DEFAULT '',
        active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1))
    )
    """,
    """
    CREATE TABLE direction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        set_id INTEGER NOT NULL REFERENCES direction_set (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        code TEXT NOT NULL UNIQUE,
        number TEXT NOT NULL DEFAULT '',
        part TEXT NOT NULL DEFAULT 'results' CHECK (part IN ('results', 'activity')),
        title TEXT NOT NULL,
        short_title TEXT NOT NULL DEFAULT '',
        aliases TEXT NOT NULL DEFAULT '[]',
        continues TEXT NOT NULL DEFAULT '[]',
        goals TEXT NOT NULL DEFAULT '',
        objects TEXT NOT NULL DEFAULT '',
        indicator_groups TEXT NOT NULL DEFAULT '',
        methods TEXT NOT NULL DEFAULT '',
        monitoring TEXT NOT NULL DEFAULT '',
        analysis TEXT NOT NULL DEFAULT '',
        measures TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX direction_by_set ON direction (set_id, position)",
    # An indicator of a direction (its code). `auto` names where facts come from by themselves, `auto_of` what counts.
    """
    CREATE TABLE indicator (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        direction TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('evidence', 'count', 'share', 'points')),
        unit TEXT NOT NULL DEFAULT '',
        base TEXT NOT NULL DEFAULT '',
        comparison TEXT NOT NULL DEFAULT 'least' CHECK (comparison IN ('least', 'most', 'equal')),
        weight REAL,
        auto TEXT NOT NULL DEFAULT '',
        auto_of TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX indicator_by_direction ON indicator (direction, position)",
    # The lines of plans an indicator was made of: that of each year's plan.
    """
    CREATE TABLE indicator_line (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
        line_id INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
        UNIQUE (indicator_id, line_id)
    )
    """,
    "CREATE INDEX indicator_line_by_line ON indicator_line (line_id)",
    # What is to be reached in a year, or in a quarter of it (quarter 0: the whole year).
    """
    CREATE TABLE indicator_target (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        quarter INTEGER NOT NULL DEFAULT 0 CHECK (quarter BETWEEN 0 AND 4),
        value REAL NOT NULL,
        UNIQUE (indicator_id, year, quarter)
    )
    """,
    # What was reached, as a person entered it: the value, or for a share how many of how many.
    """
    CREATE TABLE indicator_fact (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        quarter INTEGER NOT NULL DEFAULT 0 CHECK (quarter BETWEEN 0 AND 4),
        value REAL,
        counted REAL,
        whole REAL,
        source TEXT NOT NULL DEFAULT '',
        document_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
        UNIQUE (indicator_id, year, quarter)
    )
    """,
    "CREATE INDEX indicator_fact_by_document ON indicator_fact (document_id)",
    # A row of the table of expected results, and what it expects in a year; the register has the document itself.
    """
    CREATE TABLE expected_result (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        direction TEXT NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    "CREATE INDEX expected_result_by_direction ON expected_result (direction, position)",
    """
    CREATE TABLE expected_cell (
        id INTEGER PRIMARY KEY,
        result_id INTEGER NOT NULL REFERENCES expected_result (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        title TEXT NOT NULL,
        due TEXT,
        document_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
        UNIQUE (result_id, year)
    )
    """,
    "CREATE INDEX expected_cell_by_document ON expected_cell (document_id)",
)
