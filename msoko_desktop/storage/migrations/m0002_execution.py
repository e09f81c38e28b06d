"""Version 2: following the plans – occurrences with their evidence, schedules, schools, corrected days off."""

STATEMENTS = (
    # The list of schools, in the order that the person gave it.
    """
    CREATE TABLE school (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        short_name TEXT NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        code TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX school_by_position ON school (position)",
    # Schedules kept elsewhere, as lists of dates; `code` is that of data/school_calendar.toml, '' for one's own.
    """
    CREATE TABLE schedule (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        code TEXT NOT NULL DEFAULT ''
    )
    """,
    """
    CREATE TABLE schedule_entry (
        id INTEGER PRIMARY KEY,
        schedule_id INTEGER NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        start TEXT NOT NULL,
        due TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        CHECK (start <= due)
    )
    """,
    "CREATE INDEX schedule_entry_by_schedule ON schedule_entry (schedule_id, start)",
    # A deadline (part 0: of the whole line, 1 …: of one of its parts) takes its days from an entry of a schedule.
    """
    CREATE TABLE schedule_binding (
        id INTEGER PRIMARY KEY,
        line_id INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
        part INTEGER NOT NULL DEFAULT 0,
        entry_id INTEGER NOT NULL REFERENCES schedule_entry (id) ON DELETE CASCADE,
        UNIQUE (line_id, part, entry_id)
    )
    """,
    "CREATE INDEX schedule_binding_by_entry ON schedule_binding (entry_id)",
    # «1 раз в 3 года для каждой ОО»: in which year a school has its turn.
    """
    CREATE TABLE school_turn (
        id INTEGER PRIMARY KEY,
        line_id INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
        part INTEGER NOT NULL DEFAULT 0,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        UNIQUE (line_id, part, school_id, year)
    )
    """,
    "CREATE INDEX school_turn_by_school ON school_turn (school_id)",
    # What was recorded of an occurrence. The planned days (or the schedule's entry) say which one it is; all three
    # are empty for one that a person added. `start` and `due` are the days it was moved to.
    """
    CREATE TABLE occurrence (
        id INTEGER PRIMARY KEY,
        line_id INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
        part INTEGER NOT NULL DEFAULT 0,
        planned_start TEXT,
        planned_due TEXT,
        entry_id INTEGER REFERENCES schedule_entry (id) ON DELETE SET NULL,
        progress TEXT NOT NULL DEFAULT 'planned' CHECK (progress IN ('planned', 'in_work', 'done', 'cancelled')),
        start TEXT,
        due TEXT,
        done_on TEXT,
        done_by TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        CHECK ((planned_start IS NULL) = (planned_due IS NULL)),
        CHECK (planned_due IS NOT NULL OR due IS NOT NULL),
        CHECK ((start IS NULL) = (due IS NULL)),
        CHECK (start <= due)
    )
    """,
    "CREATE INDEX occurrence_by_line ON occurrence (line_id, part)",
    "CREATE INDEX occurrence_by_entry ON occurrence (entry_id)",
    """
    CREATE TABLE school_tick (
        id INTEGER PRIMARY KEY,
        occurrence_id INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        done_on TEXT NOT NULL,
        UNIQUE (occurrence_id, school_id)
    )
    """,
    "CREATE INDEX school_tick_by_school ON school_tick (school_id)",
    # The content of files kept as evidence, each once. Not undone: the rows that point here are, and what nothing
    # points to any more is dropped when the file is opened.
    """
    CREATE TABLE stored_file (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        occurrence_id INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('document', 'file', 'link')),
        title TEXT NOT NULL DEFAULT '',
        link TEXT NOT NULL DEFAULT '',
        order_id INTEGER REFERENCES order_document (id) ON DELETE SET NULL,
        file_id INTEGER REFERENCES stored_file (id),
        CHECK ((kind = 'file') = (file_id IS NOT NULL))
    )
    """,
    "CREATE INDEX evidence_by_occurrence ON evidence (occurrence_id)",
    "CREATE INDEX evidence_by_order ON evidence (order_id)",
    "CREATE INDEX evidence_by_file ON evidence (file_id)",
    # Days that the person corrected in the production calendar: `off` 1 for a day off, 0 for a working day.
    """
    CREATE TABLE day_correction (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL UNIQUE,
        off INTEGER NOT NULL CHECK (off IN (0, 1)),
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    # The name of this file for other programs: the events of an exported calendar keep their identity by it.
    "INSERT OR IGNORE INTO setting (key, value) VALUES ('file/uid', '\"' || lower(hex(randomblob(12))) || '\"')",
)
