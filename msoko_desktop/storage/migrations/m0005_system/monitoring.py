"""Version 5, monitoring forms, their values, and surveys."""

STATEMENTS: tuple[str, ...] = (
    # --- forms: `ready` is the code of the ready set, `of_context` says that indicators and values are the context's.
    # `added` is the day from which it is to be filled in: what was due before is not missing.
    # Ids are not used again: the history of cells knows forms by them.
    """
    CREATE TABLE monitoring (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        direction TEXT NOT NULL DEFAULT '',
        subject TEXT NOT NULL,
        period TEXT NOT NULL,
        years TEXT NOT NULL,
        method TEXT NOT NULL,
        turns INTEGER NOT NULL DEFAULT 1,
        due TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        year INTEGER,
        verified INTEGER NOT NULL DEFAULT 0,
        ready TEXT NOT NULL DEFAULT '',
        of_context INTEGER NOT NULL DEFAULT 0,
        added TEXT NOT NULL DEFAULT (date('now', 'localtime'))
    )
    """,
    # Indicators of a form; of one of the context only codes and weights count. `whom`: the schools they apply to.
    """
    CREATE TABLE monitoring_indicator (
        id INTEGER PRIMARY KEY,
        monitoring_id INTEGER NOT NULL REFERENCES monitoring (id) ON DELETE CASCADE,
        code TEXT NOT NULL,
        criterion TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        short_title TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL DEFAULT '',
        minimum REAL,
        maximum REAL,
        direction INTEGER NOT NULL DEFAULT 0,
        weight REAL NOT NULL DEFAULT 0,
        year INTEGER,
        source TEXT NOT NULL DEFAULT '',
        verified INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT '',
        whom TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        UNIQUE (monitoring_id, code)
    )
    """,
    # Values by school, period (year and part of it, 0 for the whole) and code; NULL: does not apply to the school.
    """
    CREATE TABLE monitoring_value (
        id INTEGER PRIMARY KEY,
        monitoring_id INTEGER NOT NULL REFERENCES monitoring (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        part INTEGER NOT NULL,
        code TEXT NOT NULL,
        value REAL,
        UNIQUE (monitoring_id, year, part, school_id, code)
    )
    """,
    "CREATE INDEX monitoring_value_by_school ON monitoring_value (school_id)",
    # When the values of a period were last written, by form: the day the monitoring was carried out.
    """
    CREATE TABLE monitoring_filling (
        id INTEGER PRIMARY KEY,
        monitoring_id INTEGER NOT NULL REFERENCES monitoring (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        part INTEGER NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        UNIQUE (monitoring_id, year, part)
    )
    """,
    # Which schools have their turn in a year, where they take turns.
    """
    CREATE TABLE monitoring_turn (
        id INTEGER PRIMARY KEY,
        monitoring_id INTEGER NOT NULL REFERENCES monitoring (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        UNIQUE (monitoring_id, year, school_id)
    )
    """,
    "CREATE INDEX monitoring_turn_by_school ON monitoring_turn (school_id)",
    # --- surveys: questions with their options; counts of answers by school and year.
    """
    CREATE TABLE survey (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        direction TEXT NOT NULL DEFAULT '',
        audience TEXT NOT NULL,
        years TEXT NOT NULL,
        preface TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        year INTEGER,
        verified INTEGER NOT NULL DEFAULT 0,
        ready TEXT NOT NULL DEFAULT ''
    )
    """,
    """
    CREATE TABLE survey_question (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        several INTEGER NOT NULL DEFAULT 0,
        position INTEGER NOT NULL
    )
    """,
    "CREATE INDEX survey_question_by_survey ON survey_question (survey_id)",
    # `good` says that the answer counts as a positive one.
    """
    CREATE TABLE survey_option (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        question_id INTEGER NOT NULL REFERENCES survey_question (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        good INTEGER NOT NULL DEFAULT 0,
        position INTEGER NOT NULL
    )
    """,
    "CREATE INDEX survey_option_by_question ON survey_option (question_id)",
    # How many questionnaires a school gave back in a year.
    """
    CREATE TABLE survey_return (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        returned INTEGER NOT NULL,
        UNIQUE (survey_id, year, school_id)
    )
    """,
    "CREATE INDEX survey_return_by_school ON survey_return (school_id)",
    """
    CREATE TABLE survey_count (
        id INTEGER PRIMARY KEY,
        option_id INTEGER NOT NULL REFERENCES survey_option (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        count INTEGER NOT NULL,
        UNIQUE (option_id, year, school_id)
    )
    """,
    "CREATE INDEX survey_count_by_school ON survey_count (school_id)",
    # When the answers of a year were first and last entered: the days of the survey.
    """
    CREATE TABLE survey_filling (
        id INTEGER PRIMARY KEY,
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        UNIQUE (survey_id, year)
    )
    """,
    # --- notes on what schools gave in: they outlive the form or the survey
    "ALTER TABLE analytical_note ADD COLUMN monitoring_id INTEGER REFERENCES monitoring (id) ON DELETE SET NULL",
    "ALTER TABLE analytical_note ADD COLUMN survey_id INTEGER REFERENCES survey (id) ON DELETE SET NULL",
    "CREATE INDEX analytical_note_by_monitoring ON analytical_note (monitoring_id)",
    "CREATE INDEX analytical_note_by_survey ON analytical_note (survey_id)",
)
