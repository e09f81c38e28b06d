"""Version 5, public observers, visits, checks of works again."""

STATEMENTS: tuple[str, ...] = (
    # Persons who are sent to schools or check works. `subjects` are codes parted by semicolons, `away` days as typed.
    """
    CREATE TABLE observer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL DEFAULT 'observer' CHECK (role IN ('observer', 'expert', 'both', 'none')),
        school_id INTEGER REFERENCES school (id) ON DELETE SET NULL,
        body TEXT NOT NULL DEFAULT '',
        subjects TEXT NOT NULL DEFAULT '',
        trained TEXT,
        accredited_from TEXT,
        accredited_until TEXT,
        away TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX observer_by_school ON observer (school_id)",
    # Schools of children and relatives.
    """
    CREATE TABLE observer_relation (
        id INTEGER PRIMARY KEY,
        observer_id INTEGER NOT NULL REFERENCES observer (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        UNIQUE (observer_id, school_id)
    )
    """,
    "CREATE INDEX observer_relation_by_school ON observer_relation (school_id)",
    # A round: who goes where. `rules` are codes parted by spaces, `most` the largest number of visits of one person.
    """
    CREATE TABLE observer_round (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('observation', 'experts', 'schools')),
        school_year INTEGER NOT NULL,
        rules TEXT NOT NULL DEFAULT '',
        most INTEGER,
        note TEXT NOT NULL DEFAULT ''
    )
    """,
    # The columns of a round: a day, or works without one.
    """
    CREATE TABLE observer_slot (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL REFERENCES observer_round (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        day TEXT,
        title TEXT NOT NULL DEFAULT '',
        subjects TEXT NOT NULL DEFAULT '',
        assessment_id INTEGER REFERENCES assessment (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX observer_slot_by_round ON observer_slot (round_id, position)",
    "CREATE INDEX observer_slot_by_assessment ON observer_slot (assessment_id)",
    """
    CREATE TABLE observer_need (
        id INTEGER PRIMARY KEY,
        slot_id INTEGER NOT NULL REFERENCES observer_slot (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        needed INTEGER NOT NULL,
        UNIQUE (slot_id, school_id)
    )
    """,
    "CREATE INDEX observer_need_by_school ON observer_need (school_id)",
    # Who was sent: a person, or (in a check between schools) a school. With the record of the visit: '' while nothing
    # is known of it; `marks` are codes of violations of the act, parted by spaces.
    """
    CREATE TABLE observer_choice (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        slot_id INTEGER NOT NULL REFERENCES observer_slot (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        observer_id INTEGER REFERENCES observer (id) ON DELETE CASCADE,
        checker_id INTEGER REFERENCES school (id) ON DELETE CASCADE,
        locked INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL DEFAULT '' CHECK (state IN ('', 'visited', 'missed')),
        marks TEXT NOT NULL DEFAULT '',
        remarks TEXT NOT NULL DEFAULT '',
        UNIQUE (slot_id, school_id, observer_id),
        UNIQUE (slot_id, school_id, checker_id),
        CHECK ((observer_id IS NULL) <> (checker_id IS NULL))
    )
    """,
    "CREATE INDEX observer_choice_by_school ON observer_choice (school_id)",
    "CREATE INDEX observer_choice_by_observer ON observer_choice (observer_id)",
    "CREATE INDEX observer_choice_by_checker ON observer_choice (checker_id)",
    # Works of a school that were checked again: how many, whose marks became lower or higher.
    """
    CREATE TABLE recheck (
        id INTEGER PRIMARY KEY,
        assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        school_id INTEGER NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        day TEXT,
        works INTEGER,
        lowered INTEGER,
        raised INTEGER,
        remarks TEXT NOT NULL DEFAULT '',
        UNIQUE (assessment_id, school_id)
    )
    """,
    "CREATE INDEX recheck_by_school ON recheck (school_id)",
)
