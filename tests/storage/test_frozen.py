"""What was approved refuses every change in the data base itself, whoever asks; `check` finds what got around that."""

# ruff: noqa: S608 — the statements are those of a program that means harm

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop import cli
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.services.documents import tampering
from msoko_desktop.services.integrity import check_file
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans import approval
from msoko_desktop.storage.district_file import District, create_file, open_file
from msoko_desktop.storage.integrity import check
from msoko_desktop.storage.migrations.m0003_documents import guards
from tests.services.approved import SIGNED, TODAY, add_order, add_plan, draft, table

PLAN = "План утверждён и не изменяется. Чтобы изменить его, выберите «Внести изменения»."
ORDER = "Приказ утверждён и не изменяется. Его можно изменить или отменить только другим приказом."
REVISION = "Утверждённая редакция документа хранится без изменений."
ITEMS = (OrderItem("1", "Утвердить план."), OrderItem("2", "Школам:", (OrderItem("2.1", "исполнить."),)))


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with plan 1, approved by order 1 together with a table, a draft plan 2 and a draft order 2."""
    with closing(create_file(tmp_path_factory.mktemp("signed") / "Утверждено.msoko")) as d:
        plan_id = add_plan(d)
        order_id = add_order(d, draft(items=ITEMS, attachments=[table()]), plan_id)
        approval.approve_order(d, order_id, "11", SIGNED, TODAY)
        assert (plan_id, order_id) == (1, 1)
        add_plan(d)
        add_order(d, draft("О другом"))
        return d.path


@pytest.fixture
def approved(signed: Path, tmp_path: Path) -> Iterator[District]:
    """That file, open, for a test of its own."""
    path = tmp_path / signed.name
    shutil.copyfile(signed, path)
    with closing(open_file(path)) as d:
        yield d


_REPLACED = "INSERT OR REPLACE INTO revision (id, plan_id, number, snapshot, pdf, sha256, made)"
REFUSED = [
    # rows of the plan
    ("UPDATE line SET title = 'x' WHERE plan_id = 1", PLAN),
    ("UPDATE line SET position = 7 WHERE id = 2", PLAN),
    ("UPDATE line SET plan_id = 2 WHERE id = 2", PLAN),
    ("UPDATE line SET plan_id = 1 WHERE plan_id = 2", PLAN),
    ("DELETE FROM line WHERE id = 2", PLAN),
    ("INSERT INTO line (plan_id, position, kind) VALUES (1, 99, 'activity')", PLAN),
    ("INSERT OR REPLACE INTO line (id, plan_id, position, kind) VALUES (2, 1, 99, 'activity')", PLAN),
    # the plan
    *(
        (f"UPDATE plan SET {column} = 'x' WHERE id = 1", PLAN)
        for column in (
            "title", "period_start", "period_end", "table_columns", "approval_kind", "approval_issuer",
            "approval_number", "approval_date", "abbreviations", "extra",
        )
    ),
    ("UPDATE plan SET school_year = 1 WHERE id = 1", PLAN),
    ("UPDATE plan SET status = 'draft' WHERE id = 1", PLAN),
    ("UPDATE plan SET status = 'draft', title = 'x', amends = 1 WHERE id = 1", PLAN),
    ("UPDATE plan SET status = 'draft', amends = 2 WHERE id = 1", PLAN),
    ("UPDATE plan SET order_id = 1 WHERE id = 1", PLAN),
    ("UPDATE plan SET id = 77 WHERE id = 1", PLAN),
    ("INSERT OR REPLACE INTO plan (id, title, changed) VALUES (1, 'x', '')", PLAN),
    ("DELETE FROM plan WHERE id = 1", PLAN),
    # rows of the order
    ("UPDATE order_item SET text = 'x' WHERE order_id = 1", ORDER),
    ("UPDATE order_item SET order_id = 2 WHERE order_id = 1", ORDER),
    ("DELETE FROM order_item WHERE order_id = 1", ORDER),
    ("INSERT INTO order_item (order_id, position) VALUES (1, 99)", ORDER),
    ("UPDATE attachment SET title = 'x' WHERE order_id = 1", ORDER),
    ("UPDATE attachment SET content = '{}' WHERE order_id = 1", ORDER),
    ("DELETE FROM attachment WHERE order_id = 1", ORDER),
    ("INSERT INTO attachment (order_id, position, kind) VALUES (1, 99, 'text')", ORDER),
    ("UPDATE order_person SET name = 'x' WHERE order_id = 1", ORDER),
    ("DELETE FROM order_person WHERE order_id = 1", ORDER),
    ("INSERT INTO order_person (order_id, sheet, position) VALUES (1, 'agreement', 99)", ORDER),
    # the order
    *(
        (f"UPDATE order_document SET {column} = 'x' WHERE id = 1", ORDER)
        for column in (
            "issuer", "number", "date", "place", "heading", "preamble", "verb", "signatory_post", "signatory_name",
            "kind", "executor_name", "executor_phone", "edition", "action",
        )
    ),
    ("UPDATE order_document SET page_numbers = 'through' WHERE id = 1", ORDER),
    ("UPDATE order_document SET status = 'draft' WHERE id = 1", ORDER),
    ("UPDATE order_document SET id = 77 WHERE id = 1", ORDER),
    ("INSERT OR REPLACE INTO order_document (id, changed) VALUES (1, '')", ORDER),
    ("DELETE FROM order_document WHERE id = 1", ORDER),
    # what is kept of both
    *(
        (f"UPDATE revision SET {column} = 'x'", REVISION)
        for column in ("act_kind", "act_issuer", "act_number", "act_date", "snapshot", "pdf", "sha256", "made")
    ),
    ("UPDATE revision SET number = 7", REVISION),
    (f"{_REPLACED} VALUES (1, 1, 1, '{{}}', 'x', 'x', '2026-01-01')", REVISION),
    (f"{_REPLACED} VALUES (99, 1, 1, '{{}}', 'x', 'x', '2026-01-01')", REVISION),
    ("DELETE FROM revision", REVISION),
]  # fmt: skip


def content(d: District) -> list[str]:
    return [line for line in d.connection.iterdump() if "undo_" not in line]


@pytest.mark.parametrize(("statement", "sentence"), REFUSED)
def test_sql_is_refused_with_a_sentence(approved: District, statement: str, sentence: str) -> None:
    before = content(approved)
    with pytest.raises(InputRefused) as error, operation(approved, "Правка") as step:
        step.connection.execute(statement)
    assert str(error.value) == sentence
    assert content(approved) == before


@pytest.mark.parametrize(("statement", "sentence"), REFUSED)
def test_another_program_is_refused_too(approved: District, statement: str, sentence: str) -> None:
    approved.close()
    with closing(sqlite3.connect(approved.path)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="frozen: "):
            connection.execute(statement)
        connection.rollback()
    assert check_file(approved.path) == ()


def test_every_trigger_of_the_schema_is_met() -> None:
    """Each trigger guards one event of one table; the statements above touch each of these."""
    met = set()
    for name, statement in guards().items():
        words = statement.split(" ON ")[1].split()
        event = statement.split(" BEFORE ")[1].split()[0]
        table_name = words[0]
        words_of = {"INSERT": "INTO {} ", "UPDATE": "UPDATE {} ", "DELETE": "FROM {}"}
        if any(words_of[event].format(table_name) in sql for sql, _ in REFUSED):
            met.add(name)
    assert met == set(guards())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE plan SET status = 'archived' WHERE id = 1",
        "UPDATE plan SET status = 'draft', amends = (SELECT id FROM revision WHERE plan_id = 1) WHERE id = 1",
        "UPDATE plan SET changed = 'x' WHERE id = 1",
        "UPDATE order_document SET status = 'cancelled' WHERE id = 1",
        "UPDATE order_document SET status = 'superseded' WHERE id = 1",
        "UPDATE line SET title = 'x' WHERE plan_id = 2",
        "UPDATE order_document SET heading = 'x' WHERE id = 2",
        "DELETE FROM plan WHERE id = 2",
    ],
)
def test_what_stays_allowed(approved: District, statement: str) -> None:
    with operation(approved, "Правка") as step:
        assert step.connection.execute(statement).rowcount >= 1


# --- what another program changes after it took the guards away


def tamper(path: Path, *statements: str, guarded: bool = False) -> None:
    """Do what another program could: drop the triggers, change rows, and put the triggers back."""
    with closing(sqlite3.connect(path)) as connection:
        for name in guards():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        if guarded:
            for guard in guards().values():
                connection.execute(guard)
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "plan", "order"),
    [
        ("UPDATE line SET deadline = 'май 2031 г.' WHERE id = 2", "отличается от утверждённой", ""),
        ("DELETE FROM line WHERE id = 2", "отличается от утверждённой", ""),
        ("UPDATE plan SET title = 'Другой' WHERE id = 1", "отличается от утверждённой", ""),
        ("UPDATE plan SET status = 'draft' WHERE id = 1", "отличается от утверждённой", ""),
        ("UPDATE plan SET status = 'draft', amends = 2 WHERE id = 1", "отличается от утверждённой", ""),
        ("UPDATE order_document SET status = 'draft' WHERE id = 1", "", "отличается от утверждённой"),
        ("UPDATE plan SET approval_number = '12' WHERE id = 1", "отличается от утверждённой", ""),
        ("UPDATE plan SET extra = '5' WHERE id = 1", "отличается от утверждённой", ""),
        ("UPDATE order_item SET text = 'x' WHERE id = 1", "", "отличается от утверждённой"),
        ("UPDATE order_document SET number = '12' WHERE id = 1", "", "отличается от утверждённой"),
        ("UPDATE attachment SET content = '{}' WHERE kind = 'table'", "", "отличается от утверждённой"),
        ("DELETE FROM order_person", "", "отличается от утверждённой"),
        ("UPDATE revision SET snapshot = '{}' WHERE plan_id = 1", "отличается от утверждённой", ""),
        ("UPDATE revision SET snapshot = '[' WHERE order_id = 1", "", "отличается от утверждённой"),
        ("UPDATE revision SET pdf = CAST('%PDF-x' AS BLOB) WHERE plan_id = 1", "контрольная сумма не совпадает", ""),
        ("UPDATE revision SET sha256 = 'x' WHERE order_id = 1", "", "контрольная сумма не совпадает"),
        ("UPDATE revision SET number = 2 WHERE plan_id = 1", "Одной из утверждённых редакций плана", ""),
    ],
)
def test_tampering_is_found_in_the_document_and_by_the_check(
    approved: District, statement: str, plan: str, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    approved.close()
    tamper(approved.path, statement, guarded=True)
    with closing(open_file(approved.path)) as d:
        assert (plan in tampering.problem_of_plan(d, 1)) and bool(tampering.problem_of_plan(d, 1)) is bool(plan)
        assert (order in tampering.problem_of_order(d, 1)) and bool(tampering.problem_of_order(d, 1)) is bool(order)
        assert tampering.problem_of_plan(d, 2) == tampering.problem_of_order(d, 2) == ""
    (told,) = check_file(approved.path)
    assert (plan or order) in told
    assert cli.run(["check", str(approved.path)]) == 1
    assert (plan or order) in capsys.readouterr().out


def test_guards_that_were_taken_away_are_missed(approved: District) -> None:
    approved.close()
    assert check(approved.path) == []
    tamper(approved.path)
    assert [finding.code for finding in check(approved.path)] == ["guard"]


def test_a_damaged_pdf_is_not_opened(approved: District) -> None:
    (revision,) = approval.revisions_of_plan(approved, 1)
    kept = approval.read_pdf(approved, revision.id)
    assert hashlib.sha256(kept).hexdigest() == revision.sha256
    approved.close()
    tamper(approved.path, "UPDATE revision SET pdf = pdf || x'00'", guarded=True)
    with closing(open_file(approved.path)) as d, pytest.raises(InputRefused, match="повреждена"):
        approval.read_pdf(d, revision.id)


def test_an_opened_amendment_is_no_tampering(approved: District) -> None:
    approval.open_amendment(approved, 1)
    with operation(approved, "Правка") as step:
        step.connection.execute("UPDATE line SET title = 'x' WHERE id = 2")
    assert tampering.problems(approved) == []
