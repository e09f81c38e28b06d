"""Version 1: plans, orders, executing bodies, the office, settings, and the undo log."""

STATEMENTS = (
    """
    CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE office (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL DEFAULT '',
        short_name TEXT NOT NULL DEFAULT '',
        genitive_name TEXT NOT NULL DEFAULT '',
        dative_name TEXT NOT NULL DEFAULT '',
        district_name TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        address TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        parent_body TEXT NOT NULL DEFAULT '',
        head_post TEXT NOT NULL DEFAULT '',
        head_name TEXT NOT NULL DEFAULT '',
        executor_name TEXT NOT NULL DEFAULT '',
        executor_phone TEXT NOT NULL DEFAULT ''
    )
    """,
    """
    CREATE TABLE plan (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        period_start TEXT,
        period_end TEXT,
        school_year INTEGER NOT NULL DEFAULT 0,
        table_columns TEXT NOT NULL DEFAULT '[]',
        approval_kind TEXT,
        approval_issuer TEXT,
        approval_number TEXT,
        approval_date TEXT,
        abbreviations TEXT NOT NULL DEFAULT '[]',
        direction TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'approved', 'archived')),
        extra TEXT NOT NULL DEFAULT '{}',
        changed TEXT NOT NULL,
        CHECK ((period_start IS NULL) = (period_end IS NULL)),
        CHECK (period_start IS NULL OR period_start <= period_end)
    )
    """,
    """
    CREATE TABLE line (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('section', 'activity')),
        level INTEGER NOT NULL DEFAULT 1 CHECK (level BETWEEN 1 AND 9),
        number TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        deadline TEXT NOT NULL DEFAULT '',
        executors TEXT NOT NULL DEFAULT '',
        indicators TEXT NOT NULL DEFAULT '',
        expected_result TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX line_by_plan ON line (plan_id, position)",
    """
    CREATE TABLE order_document (
        id INTEGER PRIMARY KEY,
        issuer TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL DEFAULT '',
        date TEXT,
        place TEXT NOT NULL DEFAULT '',
        heading TEXT NOT NULL DEFAULT '',
        preamble TEXT NOT NULL DEFAULT '',
        verb TEXT NOT NULL DEFAULT '',
        signatory_post TEXT NOT NULL DEFAULT '',
        signatory_name TEXT NOT NULL DEFAULT '',
        changed TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE order_item (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES order_document (id) ON DELETE CASCADE,
        parent_id INTEGER REFERENCES order_item (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX order_item_by_order ON order_item (order_id, position)",
    "CREATE INDEX order_item_by_parent ON order_item (parent_id)",
    """
    CREATE TABLE order_plan (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES order_document (id) ON DELETE CASCADE,
        plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL
    )
    """,
    "CREATE INDEX order_plan_by_order ON order_plan (order_id, position)",
    "CREATE INDEX order_plan_by_plan ON order_plan (plan_id)",
    # A body of the district's own, or (with the code of a generic one of data/executors.toml) its name here.
    """
    CREATE TABLE body (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX body_by_code ON body (code)",
    """
    CREATE TABLE body_alias (
        id INTEGER PRIMARY KEY,
        body_id INTEGER NOT NULL REFERENCES body (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL
    )
    """,
    "CREATE INDEX body_alias_by_body ON body_alias (body_id, position)",
    # The undo log. A step owns the entries first_entry..last_entry; the numbers of steps only grow, so that the
    # greatest one tells whether the file changed since a backup.
    """
    CREATE TABLE undo_step (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        areas TEXT NOT NULL,
        plans TEXT NOT NULL,
        first_entry INTEGER NOT NULL,
        last_entry INTEGER NOT NULL
    )
    """,
    "CREATE INDEX undo_step_undone ON undo_step (id) WHERE undone",
    """
    CREATE TABLE undo_entry (
        id INTEGER PRIMARY KEY,
        table_name TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('remove', 'restore', 'change')),
        row_id INTEGER NOT NULL,
        last_row_id INTEGER NOT NULL,
        old_values TEXT NOT NULL DEFAULT '{}'
    )
    """,
)
