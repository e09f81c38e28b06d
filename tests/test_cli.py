"""The command line as a person on the phone meets it: what it prints, where, and with which exit status."""

import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

from msoko_desktop import __main__ as entry
from msoko_desktop import __version__, cli, paths

ROOT = Path(__file__).resolve().parent.parent
PLAN = """План мероприятий («дорожная карта») по повышению качества образования на 2026 год

№\tМероприятие\tСрок\tИсполнители
1\tАнализ результатов
1.1\tСобрание руководителей школ\tдо 15 декабря 2026 г.\tОтдел образования
1.2\tПроверка работ\tоктябрь 2026 г.\tМетодический кабинет
"""


@dataclass(frozen=True)
class Answer:
    """What a command left: its exit status, standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the program with arguments, in an empty folder and with user data of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data of the user"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")

    def call(*arguments: str | Path) -> Answer:
        capsys.readouterr()
        status = entry.main([str(argument) for argument in arguments])
        left = capsys.readouterr()
        assert "Traceback" not in left.out + left.err
        return Answer(status, left.out, left.err)

    return call


@pytest.fixture(scope="module")
def demo_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration district, made by the command that makes it."""
    path = tmp_path_factory.mktemp("demo") / "район.msoko"
    assert entry.main(["make-demo", "-o", str(path)]) == 0
    return path


@pytest.fixture
def demo(demo_made: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration district that the test may change."""
    path = tmp_path / "район.msoko"
    path.write_bytes(demo_made.read_bytes())
    return path


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A Word file with a plan of one section and two activities."""
    path = tmp_path / "план.docx"
    title, _, *rows = PLAN.strip().split("\n")
    word = docx.Document()
    word.add_paragraph(title)
    table = word.add_table(rows=0, cols=4)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row.split("\t"), strict=False):
            cell.text = text
    word.save(str(path))
    return path


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# --- recognising -----------------------------------------------------------------------------------------------------


def test_a_plan_is_recognised_as_json_of_the_documented_shape(run: Run, document: Path) -> None:
    answer = run("import-plan", document, "--json")
    assert answer.status == 0
    assert list(answer.json) == ["source", "orders", "plans", "unrecognised"]
    (plan,) = answer.json["plans"]
    assert list(plan) == ["title", "period", "approval", "columns", "sections", "warnings"]
    assert plan["period"] == {"from": "2026-01-01", "to": "2026-12-31"}
    assert plan["columns"] == ["number", "title", "deadline", "executors"]
    (section,) = plan["sections"]
    assert (section["number"], section["title"]) == ("1", "Анализ результатов")
    first, second = section["activities"]
    assert first == {
        "number": "1.1",
        "title": "Собрание руководителей школ",
        "parts": [],
        "deadline": "до 15 декабря 2026 г.",
        "executors": ["Отдел образования"],
        "indicators": [],
        "expected_result": None,
        "activities": [],
    }
    assert second["number"] == "1.2"


def test_without_json_a_person_reads_what_was_found(run: Run, document: Path) -> None:
    answer = run("import-plan", document)
    assert answer.status == 0
    assert "по повышению качества образования" in answer.out
    assert "мероприятий: 2" in answer.out


def test_standard_input_takes_text_and_documents_alike(
    run: Run, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, document.read_bytes())
    from_document = run("import-plan", "-", "--json")
    feed(monkeypatch, PLAN.encode())
    from_text = run("import-plan", "-", "--json")
    for answer in (from_document, from_text):
        (plan,) = answer.json["plans"]
        assert [a["number"] for s in plan["sections"] for a in s["activities"]] == ["1.1", "1.2"]


def test_a_recognised_plan_is_stored_in_a_file_made_for_it(run: Run, document: Path, tmp_path: Path) -> None:
    answer = run("import-plan", document, "--db", tmp_path / "новый.msoko")
    assert answer.status == 0
    assert "планов — 1" in answer.err
    (plan,) = run("list", "plans", "--db", tmp_path / "новый.msoko", "--json").json
    assert plan["activities"] == 2
    assert plan["status"] == "draft"


def test_a_recognised_plan_joins_those_already_there(run: Run, document: Path, demo: Path) -> None:
    before = run("list", "plans", "--db", demo, "--json").json
    assert run("import-plan", document, "--db", demo).status == 0
    after = run("list", "plans", "--db", demo, "--json").json
    assert len(after) == len(before) + 1


def test_a_text_without_a_plan_is_not_stored_and_leaves_no_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "письмо.txt").write_text("Уважаемые коллеги! Поздравляем с праздником.", encoding="utf-8")
    answer = run("import-plan", tmp_path / "письмо.txt", "--db", tmp_path / "новый.msoko")
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "новый.msoko").exists()


# --- deadlines -------------------------------------------------------------------------------------------------------


def test_a_deadline_is_explained(run: Run) -> None:
    answer = run("deadline", "сентябрь", "--from", "2020-01-01", "--to", "31.12.2020")
    assert answer.status == 0
    assert list(answer.json) == ["phrase", "understood", "kind", "needs_date", "occurrences", "notes"]
    assert answer.json["kind"] == "months"
    assert answer.json["occurrences"] == [{"start": "2020-09-01", "due": "2020-09-30", "approximate": False}]


def test_a_deadline_that_is_not_understood_says_so(run: Run) -> None:
    answer = run("deadline", "квартал", "--from", "2020-01-01", "--to", "2020-12-31")
    assert answer.status == 0
    assert answer.json["understood"] is False
    assert answer.json["occurrences"] == []


def test_a_period_that_ends_before_it_starts_is_refused(run: Run) -> None:
    answer = run("deadline", "май", "--from", "2021-01-01", "--to", "2020-01-01")
    assert (answer.status, answer.out) == (1, "")
    assert "раньше" in answer.err


# --- listing and printing --------------------------------------------------------------------------------------------


def test_plans_are_listed_with_their_ids(run: Run, demo: Path) -> None:
    plans = run("list", "plans", "--db", demo, "--json").json
    assert list(plans[0]) == ["id", "title", "period", "status", "direction", "activities", "approval", "changed"]
    assert len({plan["id"] for plan in plans}) == len(plans)
    lines = run("list", "plans", "--db", demo).out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [str(plan["id"]) for plan in plans]


def test_orders_are_listed_with_the_plans_they_approve(run: Run, demo: Path) -> None:
    orders = run("list", "orders", "--db", demo, "--json").json
    plans = {plan["id"] for plan in run("list", "plans", "--db", demo, "--json").json}
    assert list(orders[0]) == ["id", "kind", "number", "date", "issuer", "heading", "status", "plans"]
    assert {plan for order in orders for plan in order["plans"]} <= plans
    assert [order["status"] for order in orders] == ["draft", "approved", "approved", "approved"]
    assert f"№ {orders[1]['number']} от " in run("list", "orders", "--db", demo).out


def test_the_register_lists_orders_and_plans_by_their_keys(run: Run, demo: Path) -> None:
    documents = run("list", "documents", "--db", demo, "--json").json
    keys = [document["id"] for document in documents]
    assert len(set(keys)) == len(keys)
    orders = {f"order {order['id']}" for order in run("list", "orders", "--db", demo, "--json").json}
    plans = {f"plan {plan['id']}" for plan in run("list", "plans", "--db", demo, "--json").json}
    assert orders | plans <= set(keys)
    order = next(document for document in documents if document["id"] == "order 3")
    assert (order["kind"], order["status"]) == ("order", "approved")
    lines = run("list", "documents", "--db", demo).out.splitlines()
    assert [line.split("\t")[0] for line in lines] == keys
    assert any(line.endswith("· утверждён") and order["title"] in line for line in lines)


def test_the_schools_of_the_file_with_their_codes(run: Run, demo: Path) -> None:
    schools = run("list", "schools", "--db", demo, "--json").json
    assert len(schools) == 19
    assert schools[0] == {
        "id": 1,
        "short_name": "МБОУ «Верхнезаозёрская СОШ № 1»",
        "name": "Муниципальное бюджетное общеобразовательное учреждение "
        "«Верхнезаозёрская средняя общеобразовательная школа № 1»",
        "code": "edu991401",
        "place": "р. п. Верхнезаозёрск",
        "head_post": "Директор",
        "head_name": "Маслобоева Ирина Геннадьевна",
        "kind": "secondary",
        "place_kind": "urban",
        "small": False,
        "other_codes": [],
        "address": "Северореченская область, Заозёрский район, р. п. Верхнезаозёрск, ул. Пристанская, д. 30",
        "phone": "8 (30999) 2-12-01",
        "email": "school01@zaozersky-rayon.example",
        "opened": None,
        "closed": None,
        "note": "",
        "parent": None,
        "successor": None,
    }
    lines = run("list", "schools", "--db", demo).out.splitlines()
    assert len(lines) == 19
    assert lines[-1].endswith("МКОУ «Нижнеплёсовская ООШ» · edu991419 · с. Нижний Плёсов · не работает с 01.09.2023")
    assert lines[0] == "1\tМБОУ «Верхнезаозёрская СОШ № 1» · edu991401 · р. п. Верхнезаозёрск"


def test_a_file_without_schools_lists_none(run: Run, tmp_path: Path) -> None:
    made = tmp_path / "новый.msoko"
    (tmp_path / "план.txt").write_text(PLAN, encoding="utf-8")
    run("import-plan", tmp_path / "план.txt", "--db", made)
    assert run("list", "schools", "--db", made, "--json").json == []
    assert run("list", "schools", "--db", made).out == ""


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF"), ("docx", b"PK"), ("XLSX", b"PK")])
def test_a_plan_is_printed_as_its_ending_says(run: Run, demo: Path, tmp_path: Path, ending: str, start: bytes) -> None:
    first = run("list", "plans", "--db", demo, "--json").json[0]
    answer = run("print", "plan", first["id"], "--db", demo, "-o", tmp_path / f"план.{ending}")
    assert answer.status == 0, answer.err
    assert (tmp_path / f"план.{ending}").read_bytes().startswith(start)


def page_count(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


@pytest.mark.slow
def test_all_plans_make_one_pdf_or_a_document_each(run: Run, demo: Path, tmp_path: Path) -> None:
    ids = [plan["id"] for plan in run("list", "plans", "--db", demo, "--json").json]
    assert run("print", "plan", "all", "--db", demo, "-o", tmp_path / "все.pdf").status == 0
    for number in ids:
        run("print", "plan", number, "--db", demo, "-o", tmp_path / f"{number}.pdf")
    single = [page_count((tmp_path / f"{number}.pdf").read_bytes()) for number in ids]
    assert page_count((tmp_path / "все.pdf").read_bytes()) == sum(single)
    assert run("print", "plan", "all", "--db", demo, "-o", tmp_path / "все.docx").status == 0
    assert {path.name for path in tmp_path.glob("все-*.docx")} == {f"все-{number}.docx" for number in ids}


def test_a_plan_that_is_not_there_is_refused_with_those_that_are(run: Run, demo: Path, tmp_path: Path) -> None:
    answer = run("print", "plan", 999, "--db", demo, "-o", tmp_path / "план.pdf")
    assert answer.status == 1
    assert "Плана 999 нет" in answer.err
    assert "Здесь есть: " in answer.err
    assert not (tmp_path / "план.pdf").exists()


def test_an_ending_that_makes_no_sense_is_refused(run: Run, demo: Path, tmp_path: Path) -> None:
    answer = run("print", "plan", 1, "--db", demo, "-o", tmp_path / "план.odt")
    assert answer.status == 1
    assert ".pdf, .docx или .xlsx" in answer.err


# --- the file --------------------------------------------------------------------------------------------------------


def test_a_sound_file_is_called_sound(run: Run, demo: Path) -> None:
    assert run("check", demo).status == 0
    assert run("check", demo, "--json").json == {"file": str(demo), "sound": True, "problems": []}


def test_a_damaged_file_is_called_damaged(run: Run, demo: Path) -> None:
    data = bytearray(demo.read_bytes())
    for page in range(3, 12):
        data[page * 4096 : page * 4096 + 600] = b"\xee" * 600
    demo.write_bytes(bytes(data))
    answer = run("check", demo, "--json")
    assert answer.status == 1
    assert answer.json["sound"] is False
    assert answer.json["problems"]


def test_a_backup_is_restored_as_it_was(run: Run, demo: Path, document: Path, tmp_path: Path) -> None:
    before = run("list", "plans", "--db", demo, "--json").json
    assert run("backup", demo, "-o", tmp_path / "копия.msoko").status == 0
    run("import-plan", document, "--db", demo)
    answer = run("restore", tmp_path / "копия.msoko", "-o", demo)
    assert answer.status == 0
    assert "Прежний файл сохранён" in answer.err
    assert run("list", "plans", "--db", demo, "--json").json == before


def test_a_foreign_file_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    foreign = tmp_path / "чужой.msoko"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE something (id INTEGER)")
    connection.close()
    data = foreign.read_bytes()
    commands: Sequence[Sequence[str | Path]] = (
        ("check", foreign),
        ("list", "plans", "--db", foreign),
        ("backup", foreign, "-o", tmp_path / "копия.msoko"),
        ("restore", foreign, "-o", tmp_path / "новый.msoko"),
    )
    for command in commands:
        answer = run(*command)
        assert (answer.status, answer.out) == (1, ""), command
        assert answer.err.count("\n") == 1, command
    assert foreign.read_bytes() == data
    assert not (tmp_path / "новый.msoko").exists()


@pytest.mark.parametrize(
    "command",
    [
        ["check", "нет.msoko"],
        ["backup", "нет.msoko", "-o", "копия.msoko"],
        ["restore", "нет.msoko", "-o", "район.msoko"],
        ["list", "plans", "--db", "нет.msoko"],
        ["print", "plan", "1", "--db", "нет.msoko", "-o", "план.pdf"],
        ["import-plan", "нет.docx"],
        ["нет.msoko"],
    ],
    ids=lambda command: command[0],
)
def test_a_file_that_is_not_there_is_named(run: Run, command: list[str]) -> None:
    answer = run(*command)
    assert (answer.status, answer.out) == (1, "")
    assert "«нет." in answer.err
    assert answer.err.count("\n") == 1
    assert list(Path.cwd().iterdir()) == []


def test_a_demonstration_replaces_no_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "есть.msoko").write_text("важное", encoding="utf-8")
    assert run("make-demo", "-o", tmp_path / "есть.msoko").status == 1
    assert (tmp_path / "есть.msoko").read_text(encoding="utf-8") == "важное"


# --- usage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["deadline", "май"], "не указано: --from, --to"),
        (["deadline", "май", "--from", "завтра", "--to", "2020-01-01"], "«завтра» не дата"),
        (["list", "lessons", "--db", "x"], "неизвестное значение «lessons»"),
        (["print", "plan", "первый", "--db", "x", "-o", "y.pdf"], "«первый» не номер из команды list"),
        (["check", "--json"], "не указано: ФАЙЛ"),
        (["check", "район.msoko", "--quick"], "лишнее: --quick"),
        (["backup", "район.msoko", "-o"], "нет значения"),
        (["prnt"], "неизвестное значение «prnt»"),
        (["--demo", "район.msoko"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_is_told_in_russian(run: Run, command: list[str], complaint: str) -> None:
    answer = run(*command)
    assert (answer.status, answer.out) == (2, "")
    assert "Команда задана неверно" in answer.err
    assert complaint in answer.err
    assert "как вызвать: msoko-desktop" in answer.err
    assert "error:" not in answer.err
    assert "usage:" not in answer.err


@pytest.mark.parametrize(
    "command", ["", "make-demo", "import-plan", "deadline", "list", "print", "check", "backup", "restore", "self-check"]
)
def test_every_command_explains_itself_in_russian(run: Run, command: str) -> None:
    answer = run(*[command] if command else [], "--help")
    assert (answer.status, answer.err) == (0, "")
    assert "как вызвать: msoko-desktop" in answer.out
    for english in ("usage", "options", "positional", "show this help"):
        assert english not in answer.out


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.strip() == __version__


# --- faults and surroundings -----------------------------------------------------------------------------------------


def test_a_fault_of_the_program_is_written_down_and_told_in_a_sentence(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> Path:
        raise ZeroDivisionError("деление")

    monkeypatch.setattr(cli.commands, "existing", broken)
    answer = run("check", demo)
    assert (answer.status, answer.out) == (1, "")
    assert "Внутренняя ошибка программы" in answer.err
    log = paths.user_data_dir() / "errors.log"
    assert str(log) in answer.err
    report = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: деление" in report
    assert str(demo) in report


def test_a_fault_that_cannot_be_written_down_is_told_all_the_same(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(_: Path) -> Path:
        raise ZeroDivisionError("деление")

    monkeypatch.setattr(cli.commands, "existing", broken)
    (paths.user_data_dir() / "errors.log").mkdir()
    answer = run("check", demo)
    assert answer.status == 1
    assert "ZeroDivisionError" in answer.err


def module(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, without a screen."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "msoko_desktop", *map(str, arguments)],
        cwd=ROOT,
        env={**environment, **variables},
        capture_output=True,
        check=False,
    )


def test_results_are_utf8_whatever_the_console_speaks(demo: Path) -> None:
    answer = module("list", "orders", "--db", demo, "--json", PYTHONIOENCODING="cp1251", LC_ALL="C")
    assert answer.returncode == 0
    assert any("Об утверждении" in order["heading"] for order in json.loads(answer.stdout.decode("utf-8")))


def test_a_name_that_is_no_text_is_no_fault(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "\udccf\udceb.txt"  # how Python holds the bytes of a name in an old encoding
    file.write_text(PLAN, encoding="utf-8")
    answer = run("import-plan", file, "--json")
    assert (answer.status, answer.err, answer.json["source"]) == (0, "", "??.txt")


def test_a_reader_that_stops_reading_is_no_fault(demo: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "msoko_desktop", "list", "plans", "--db", str(demo)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        complaint = process.stderr.read()
        process.wait()
    assert (process.returncode, complaint) == (0, b"")


def test_without_a_screen_the_window_is_refused_with_a_hint(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    answer = run("--demo")
    assert answer.status == 1
    assert "нет графического экрана" in answer.err


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["deadline", "май", "--from", "2020-01-01", "--to", "2020-12-31"], ["peewee", "docx", "reportlab", "lxml"]),
        (["list", "plans", "--db", "DEMO"], ["docx", "reportlab", "openpyxl", "lxml"]),
        (["check", "DEMO"], ["docx", "reportlab", "openpyxl", "lxml"]),
        (["--help"], ["peewee", "docx", "reportlab", "lxml", "sqlite3"]),
    ],
    ids=lambda value: value[0],
)
def test_a_command_imports_only_what_it_needs(demo: Path, arguments: list[str], heavy: list[str]) -> None:
    given = [str(demo) if argument == "DEMO" else argument for argument in arguments]
    code = (
        "import sys; from msoko_desktop.__main__ import main; main(sys.argv[1:]); "
        "print(*sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)"
    )
    answer = subprocess.run([sys.executable, "-c", code, *given], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(answer.stderr.split())
    assert not loaded & {"PySide6", "matplotlib", "numpy", "pymorphy3", "pytrovich", *heavy}


# --- the window ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [([], (None, False)), (["--demo"], (None, True)), (["район.msoko"], (Path("район.msoko"), False))],
    ids=["nothing", "demo", "file"],
)
def test_the_window_opens_on_what_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], expected: tuple[Path | None, bool]
) -> None:
    asked: list[tuple[Path | None, bool]] = []

    def run_window(path: Path | None, demo: bool) -> int:
        asked.append((path, demo))
        return 7

    monkeypatch.chdir(tmp_path)
    (tmp_path / "район.msoko").touch()
    monkeypatch.setattr("msoko_desktop.app.run_window", run_window)
    assert entry.main(arguments) == 7
    assert asked == [expected]


@pytest.mark.slow
def test_the_program_finds_itself_sound() -> None:
    answer = module("self-check")
    lines = answer.stdout.decode("utf-8").splitlines()
    assert answer.returncode == 0, lines
    assert lines[-1] == "Программа исправна."
    assert len(lines) == 14
    assert all(line.startswith("✓ ") for line in lines[:-1])
    assert answer.stderr == b""
