"""Version 3: the register of documents, orders with attachments, approval that freezes, templates of one's own."""

# ruff: noqa: S608 — the conditions in the statements are those of this module, never from outside

_FROZEN_PLAN = (
    "EXISTS (SELECT 1 FROM plan WHERE plan.id = {plan} AND plan.status IN ('approved', 'archived') "
    "AND EXISTS (SELECT 1 FROM revision WHERE revision.plan_id = plan.id))"
)
_FROZEN_ORDER = (
    "EXISTS (SELECT 1 FROM order_document AS frozen WHERE frozen.id = {order} "
    "AND frozen.status IN ('approved', 'cancelled', 'superseded') "
    "AND EXISTS (SELECT 1 FROM revision WHERE revision.order_id = frozen.id))"
)


def _freeze(table: str, owner: str, condition: str, word: str) -> tuple[str, ...]:
    """Return the triggers that refuse every change to the rows of a frozen plan or order, whoever asks for it."""
    refused = f"BEGIN SELECT RAISE(ABORT, 'frozen: {word}'); END"
    old, new = (
        condition.format(plan=f"OLD.{owner}", order=f"OLD.{owner}"),
        condition.format(plan=f"NEW.{owner}", order=f"NEW.{owner}"),
    )
    return (
        f"CREATE TRIGGER frozen_insert_{table} BEFORE INSERT ON {table} WHEN {new} {refused}",
        f"CREATE TRIGGER frozen_update_{table} BEFORE UPDATE ON {table} WHEN {old} OR {new} {refused}",
        f"CREATE TRIGGER frozen_delete_{table} BEFORE DELETE ON {table} WHEN {old} {refused}",
    )


STATEMENTS = (
    # The log describes rows of the tables that change below: what was done until now is the beginning.
    "DELETE FROM undo_entry",
    "DELETE FROM undo_step",
    # --- the office and the schools, as orders need them
    "ALTER TABLE office ADD COLUMN arms BLOB",
    "ALTER TABLE office ADD COLUMN instrumental_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE office ADD COLUMN requisites TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN head_post TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE school ADD COLUMN head_name TEXT NOT NULL DEFAULT ''",
    # Case forms that the person corrected: a text, the case, the form.
    """
    CREATE TABLE case_form (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL,
        grammatical_case TEXT NOT NULL,
        form TEXT NOT NULL,
        UNIQUE (text, grammatical_case)
    )
    """,
    # --- orders
    "ALTER TABLE order_document ADD COLUMN kind TEXT NOT NULL DEFAULT 'order'",
    "ALTER TABLE order_document ADD COLUMN status TEXT NOT NULL DEFAULT 'draft' "
    "CHECK (status IN ('draft', 'agreement', 'approved', 'cancelled', 'superseded'))",
    "ALTER TABLE order_document ADD COLUMN executor_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE order_document ADD COLUMN executor_phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE order_document ADD COLUMN edition TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE order_document ADD COLUMN page_numbers TEXT NOT NULL DEFAULT 'own' "
    "CHECK (page_numbers IN ('own', 'through'))",
    # What this order does to another one: amends or cancels it.
    "ALTER TABLE order_document ADD COLUMN acts_on INTEGER REFERENCES order_document (id) ON DELETE SET NULL",
    "ALTER TABLE order_document ADD COLUMN action TEXT NOT NULL DEFAULT ''",
    # An order with a number and a date that came from a file was signed on paper.
    "UPDATE order_document SET status = 'approved' WHERE number <> '' AND date IS NOT NULL",
    "ALTER TABLE order_item ADD COLUMN line_id INTEGER REFERENCES line (id) ON DELETE SET NULL",
    """
    CREATE TABLE attachment (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES order_document (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('plan', 'table', 'text')),
        plan_id INTEGER REFERENCES plan (id) ON DELETE CASCADE,
        title TEXT NOT NULL DEFAULT '',
        mark TEXT NOT NULL DEFAULT 'appendix' CHECK (mark IN ('appendix', 'approved')),
        orientation TEXT NOT NULL DEFAULT 'auto' CHECK (orientation IN ('auto', 'portrait', 'landscape')),
        content TEXT NOT NULL DEFAULT '{}',
        CHECK ((kind = 'plan') = (plan_id IS NOT NULL))
    )
    """,
    "CREATE INDEX attachment_by_order ON attachment (order_id, position)",
    "CREATE INDEX attachment_by_plan ON attachment (plan_id)",
    "INSERT INTO attachment (order_id, position, kind, plan_id) "
    "SELECT order_id, position, 'plan', plan_id FROM order_plan ORDER BY order_id, position, id",
    "DROP TABLE order_plan",
    # The sheet of agreement ('agreement') and that of those who were told of the order ('acquaintance').
    """
    CREATE TABLE order_person (
        id INTEGER PRIMARY KEY,
        order_id INTEGER NOT NULL REFERENCES order_document (id) ON DELETE CASCADE,
        sheet TEXT NOT NULL CHECK (sheet IN ('agreement', 'acquaintance')),
        position INTEGER NOT NULL,
        post TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        date TEXT,
        remark TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX order_person_by_order ON order_person (order_id, sheet, position)",
    """
    CREATE TABLE order_template (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        content TEXT NOT NULL
    )
    """,
    # --- plans: the revision that is being amended, and the order whose tasks a plan holds
    "ALTER TABLE plan ADD COLUMN amends INTEGER REFERENCES revision (id)",
    "ALTER TABLE plan ADD COLUMN order_id INTEGER REFERENCES order_document (id) ON DELETE CASCADE",
    "CREATE INDEX plan_by_order ON plan (order_id)",
    # --- what was approved, as it was: the whole document as JSON, and its PDF. Not undone, never changed.
    """
    CREATE TABLE revision (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER REFERENCES plan (id) ON DELETE CASCADE,
        order_id INTEGER REFERENCES order_document (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        act_kind TEXT NOT NULL DEFAULT '',
        act_issuer TEXT NOT NULL DEFAULT '',
        act_number TEXT NOT NULL DEFAULT '',
        act_date TEXT,
        snapshot TEXT NOT NULL,
        pdf BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        made TEXT NOT NULL,
        CHECK ((plan_id IS NULL) <> (order_id IS NULL)),
        UNIQUE (plan_id, number),
        UNIQUE (order_id, number)
    )
    """,
    "CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'frozen: revision'); END",
    "CREATE TRIGGER revision_stays BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'frozen: revision'); END",
    # INSERT OR REPLACE would put a row in the place of the kept one without a word to the triggers of DELETE.
    "CREATE TRIGGER revision_is_not_replaced BEFORE INSERT ON revision WHEN EXISTS (SELECT 1 FROM revision AS kept "
    "WHERE kept.id = NEW.id OR (kept.number = NEW.number "
    "AND (kept.plan_id = NEW.plan_id OR kept.order_id = NEW.order_id))) "
    "BEGIN SELECT RAISE(ABORT, 'frozen: revision'); END",
    *_freeze("line", "plan_id", _FROZEN_PLAN, "plan"),
    *_freeze("order_item", "order_id", _FROZEN_ORDER, "order"),
    *_freeze("attachment", "order_id", _FROZEN_ORDER, "order"),
    *_freeze("order_person", "order_id", _FROZEN_ORDER, "order"),
    f"CREATE TRIGGER frozen_delete_plan BEFORE DELETE ON plan WHEN {_FROZEN_PLAN.format(plan='OLD.id')} "
    "BEGIN SELECT RAISE(ABORT, 'frozen: plan'); END",
    f"CREATE TRIGGER frozen_delete_order BEFORE DELETE ON order_document WHEN {_FROZEN_ORDER.format(order='OLD.id')} "
    "BEGIN SELECT RAISE(ABORT, 'frozen: order'); END",
    f"CREATE TRIGGER frozen_insert_plan BEFORE INSERT ON plan WHEN {_FROZEN_PLAN.format(plan='NEW.id')} "
    "BEGIN SELECT RAISE(ABORT, 'frozen: plan'); END",
    "CREATE TRIGGER frozen_insert_order BEFORE INSERT ON order_document "
    f"WHEN {_FROZEN_ORDER.format(order='NEW.id')} BEGIN SELECT RAISE(ABORT, 'frozen: order'); END",
    # Of a frozen plan nothing but its place changes: into the archive, out of it, or open for an amendment.
    "CREATE TRIGGER frozen_update_plan BEFORE UPDATE OF id, order_id, title, period_start, period_end, school_year, "
    "table_columns, approval_kind, approval_issuer, approval_number, approval_date, abbreviations, direction, extra, "
    "status, amends "
    f"ON plan WHEN {_FROZEN_PLAN.format(plan='OLD.id')} AND NOT ("
    "OLD.id IS NEW.id AND OLD.order_id IS NEW.order_id "
    "AND OLD.title IS NEW.title AND OLD.period_start IS NEW.period_start AND OLD.period_end IS NEW.period_end "
    "AND OLD.school_year IS NEW.school_year AND OLD.table_columns IS NEW.table_columns "
    "AND OLD.approval_kind IS NEW.approval_kind AND OLD.approval_issuer IS NEW.approval_issuer "
    "AND OLD.approval_number IS NEW.approval_number AND OLD.approval_date IS NEW.approval_date "
    "AND OLD.abbreviations IS NEW.abbreviations AND OLD.extra IS NEW.extra "
    "AND (NEW.status IN ('approved', 'archived') OR (NEW.status = 'draft' "
    "AND NEW.amends IS (SELECT id FROM revision WHERE plan_id = NEW.id ORDER BY number DESC LIMIT 1)))) "
    "BEGIN SELECT RAISE(ABORT, 'frozen: plan'); END",
    # A frozen order only loses its force.
    "CREATE TRIGGER frozen_update_order BEFORE UPDATE OF id, issuer, number, date, place, heading, preamble, verb, "
    "signatory_post, signatory_name, kind, status, executor_name, executor_phone, edition, page_numbers, acts_on, "
    f"action ON order_document WHEN {_FROZEN_ORDER.format(order='OLD.id')} AND NOT ("
    "OLD.id IS NEW.id "
    "AND OLD.issuer IS NEW.issuer AND OLD.number IS NEW.number AND OLD.date IS NEW.date AND OLD.place IS NEW.place "
    "AND OLD.heading IS NEW.heading AND OLD.preamble IS NEW.preamble AND OLD.verb IS NEW.verb "
    "AND OLD.signatory_post IS NEW.signatory_post AND OLD.signatory_name IS NEW.signatory_name "
    "AND OLD.kind IS NEW.kind AND OLD.executor_name IS NEW.executor_name "
    "AND OLD.executor_phone IS NEW.executor_phone AND OLD.edition IS NEW.edition "
    "AND OLD.page_numbers IS NEW.page_numbers AND OLD.action IS NEW.action "
    "AND NEW.status IN ('approved', 'cancelled', 'superseded')) "
    "BEGIN SELECT RAISE(ABORT, 'frozen: order'); END",
    # --- the register: other documents, and what the office notes of its orders and plans
    """
    CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        order_id INTEGER UNIQUE REFERENCES order_document (id) ON DELETE CASCADE,
        plan_id INTEGER UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        date TEXT,
        title TEXT NOT NULL DEFAULT '',
        issuer TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'draft'
            CHECK (status IN ('expected', 'draft', 'agreement', 'approved', 'cancelled', 'superseded')),
        direction TEXT NOT NULL DEFAULT '',
        stage TEXT NOT NULL DEFAULT '',
        due TEXT,
        link TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        file_id INTEGER REFERENCES stored_file (id),
        file_name TEXT NOT NULL DEFAULT '',
        changed TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX document_by_file ON document (file_id)",
    # Evidence may be any document of the register.
    "ALTER TABLE evidence ADD COLUMN document_id INTEGER REFERENCES document (id) ON DELETE SET NULL",
    "CREATE INDEX evidence_by_document ON evidence (document_id)",
)


def guards() -> dict[str, str]:
    """Return the triggers that freeze what is approved: their statements by their names."""
    return {statement.split()[2]: statement for statement in STATEMENTS if statement.startswith("CREATE TRIGGER")}
