"""Version 4: schools with their years and context, assessments with scales, results of schools and pupils."""

STATEMENTS = (
    # The log describes rows of the tables that change below: what was done until now is the beginning.
    "DELETE FROM undo_entry",
    "DELETE FROM undo_step",
    # --- schools
    "ALTER TABLE school ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN place_kind TEXT NOT NULL DEFAULT '' CHECK (place_kind IN ('', 'urban', 'rural'))",
    "ALTER TABLE school ADD COLUMN small INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE school ADD COLUMN other_codes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN opened TEXT",
    "ALTER TABLE school ADD COLUMN closed TEXT",
    "ALTER TABLE school ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    # The school whose branch it is, and the one that took it over.
    "ALTER TABLE school ADD COLUMN parent_id INTEGER REFERENCES school (id) ON DELETE SET NULL",
    "ALTER TABLE school ADD COLUMN successor_id INTEGER REFERENCES school (id) ON DELETE SET NULL",
    # Classes and pupils in a school year (the year it begins in); grade 0 is the whole school.
    """
    CREATE TABLE school_size (
        id INTEGER PRIMARY KEY,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        school_year INTEGER NOT NULL,
        grade INTEGER NOT NULL DEFAULT 0,
        classes INTEGER,
        pupils INTEGER,
        UNIQUE (school_id, school_year, grade)
    )
    """,
    # Lists of the region: schools with low results, schools in adverse conditions; with the ground of each year.
    """
    CREATE TABLE school_membership (
        id INTEGER PRIMARY KEY,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        list TEXT NOT NULL CHECK (list IN ('low_results', 'adverse_conditions')),
        year INTEGER NOT NULL,
        ground TEXT NOT NULL DEFAULT '',
        UNIQUE (school_id, list, year)
    )
    """,
    # Other names under which files speak of a school: matched once by the person, remembered since.
    """
    CREATE TABLE school_alias (
        id INTEGER PRIMARY KEY,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        text TEXT NOT NULL UNIQUE
    )
    """,
    "CREATE INDEX school_alias_by_school ON school_alias (school_id)",
    # The catalogue of context indicators, once the person changes it; values are kept by the indicator's code.
    """
    CREATE TABLE context_indicator (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        code TEXT NOT NULL UNIQUE,
        cluster TEXT NOT NULL DEFAULT '',
        criterion TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL,
        short_title TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL DEFAULT '',
        minimum REAL,
        maximum REAL,
        direction INTEGER NOT NULL DEFAULT 0 CHECK (direction IN (-1, 0, 1)),
        year INTEGER,
        source TEXT NOT NULL DEFAULT '',
        verified INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    """
    CREATE TABLE context_value (
        id INTEGER PRIMARY KEY,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        year INTEGER NOT NULL,
        code TEXT NOT NULL,
        value REAL,
        UNIQUE (school_id, year, code)
    )
    """,
    "CREATE INDEX context_value_by_year ON context_value (year, code)",
    # --- assessments: one subject and grade of a procedure in a school year, with its scale and its tasks as JSON.
    # Ids are not used again: the history of cells knows assessments and pupils by them.
    """
    CREATE TABLE assessment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        school_year INTEGER NOT NULL,
        procedure TEXT NOT NULL,
        subject TEXT NOT NULL,
        grade INTEGER NOT NULL,
        variant TEXT NOT NULL DEFAULT '',
        date TEXT,
        scale TEXT NOT NULL DEFAULT '{}',
        tasks TEXT NOT NULL DEFAULT '[]',
        declared INTEGER,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (school_year, procedure, subject, grade, variant)
    )
    """,
    # The results of a school as a thing that is drafted and checked.
    """
    CREATE TABLE sheet (
        id INTEGER PRIMARY KEY,
        assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('nothing', 'draft', 'checked')),
        origin TEXT NOT NULL DEFAULT 'typed' CHECK (origin IN ('typed', 'form', 'report')),
        changed TEXT,
        checked TEXT,
        file_name TEXT NOT NULL DEFAULT '',
        form_made TEXT,
        second_entry TEXT NOT NULL DEFAULT '',
        UNIQUE (assessment_id, school_id)
    )
    """,
    "CREATE INDEX sheet_by_school ON sheet (school_id)",
    # What is known of a school (or of one of its classes) in an assessment, one row a field.
    """
    CREATE TABLE school_result (
        id INTEGER PRIMARY KEY,
        assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        class_name TEXT NOT NULL DEFAULT '',
        field TEXT NOT NULL,
        value REAL,
        UNIQUE (assessment_id, school_id, class_name, field)
    )
    """,
    "CREATE INDEX school_result_by_school ON school_result (school_id)",
    # Points by task stand in one value (`storage/pupils.py`): a hundredth of a point is 1, -1 is «not known».
    """
    CREATE TABLE pupil_result (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        class_name TEXT NOT NULL DEFAULT '',
        variant TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        scores BLOB NOT NULL DEFAULT x'',
        given_primary REAL,
        given_mark TEXT NOT NULL DEFAULT '',
        primary_score REAL,
        test_score REAL,
        mark TEXT NOT NULL DEFAULT '',
        journal_mark TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX pupil_result_by_sheet ON pupil_result (assessment_id, school_id, position)",
    "CREATE INDEX pupil_result_by_school ON pupil_result (school_id)",
    # --- cells of grids: comments, and what they held before. History is not undone: it tells what was.
    """
    CREATE TABLE cell_note (
        id INTEGER PRIMARY KEY,
        grid TEXT NOT NULL,
        row TEXT NOT NULL,
        field TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (grid, row, field)
    )
    """,
    """
    CREATE TABLE cell_change (
        id INTEGER PRIMARY KEY,
        grid TEXT NOT NULL,
        row TEXT NOT NULL,
        field TEXT NOT NULL,
        old TEXT NOT NULL,
        new TEXT NOT NULL,
        how TEXT NOT NULL DEFAULT '',
        made TEXT NOT NULL
    )
    """,
    "CREATE INDEX cell_change_by_cell ON cell_change (grid, row, field)",
    # How the columns of a kind of table are matched.
    """
    CREATE TABLE import_profile (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        content TEXT NOT NULL
    )
    """,
    # --- figures of the region or the country that results are compared with: by field, or by task («task:9.1»)
    """
    CREATE TABLE reference_figure (
        id INTEGER PRIMARY KEY,
        assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        area TEXT NOT NULL,
        field TEXT NOT NULL,
        value REAL NOT NULL,
        UNIQUE (assessment_id, area, field)
    )
    """,
    # --- groups of schools of the person's own
    """
    CREATE TABLE school_group (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    )
    """,
    """
    CREATE TABLE school_group_member (
        id INTEGER PRIMARY KEY,
        group_id INTEGER NOT NULL REFERENCES school_group (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        UNIQUE (group_id, school_id)
    )
    """,
    "CREATE INDEX school_group_member_by_school ON school_group_member (school_id)",
    # --- analytical notes as blocks (JSON), whose figures stay tied to the data
    """
    CREATE TABLE analytical_note (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        school_year INTEGER NOT NULL,
        assessment_id INTEGER REFERENCES assessment (id) ON DELETE SET NULL,
        school_id INTEGER REFERENCES school (id) ON DELETE SET NULL,
        content TEXT NOT NULL DEFAULT '[]',
        changed TEXT NOT NULL DEFAULT '',
        document_id INTEGER REFERENCES document (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX analytical_note_by_assessment ON analytical_note (assessment_id)",
    "CREATE INDEX analytical_note_by_school ON analytical_note (school_id)",
    "CREATE INDEX analytical_note_by_document ON analytical_note (document_id)",
    # --- address recommendations: to whom, why, what; when sent, what came of it; what they led to
    """
    CREATE TABLE recommendation (
        id INTEGER PRIMARY KEY,
        school_id INTEGER REFERENCES school (id) ON DELETE CASCADE,
        addressee TEXT NOT NULL,
        school_year INTEGER NOT NULL,
        assessment_id INTEGER REFERENCES assessment (id) ON DELETE SET NULL,
        rule TEXT NOT NULL DEFAULT '',
        content TEXT NOT NULL DEFAULT '{}',
        status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'sent', 'answered', 'closed')),
        sent TEXT,
        due TEXT,
        answered TEXT,
        answer TEXT NOT NULL DEFAULT '',
        effect TEXT NOT NULL DEFAULT '',
        line_id INTEGER REFERENCES line (id) ON DELETE SET NULL,
        order_item_id INTEGER REFERENCES order_item (id) ON DELETE SET NULL,
        document_id INTEGER REFERENCES document (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX recommendation_by_school ON recommendation (school_id, school_year)",
    "CREATE INDEX recommendation_by_assessment ON recommendation (assessment_id)",
    "CREATE INDEX recommendation_by_line ON recommendation (line_id)",
    "CREATE INDEX recommendation_by_order_item ON recommendation (order_item_id)",
    "CREATE INDEX recommendation_by_document ON recommendation (document_id)",
)
