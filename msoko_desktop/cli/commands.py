"""The command line: what the program does without a window, for support by phone and for automation."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msoko_desktop import __version__
from msoko_desktop.cli import listing, printing, results
from msoko_desktop.cli.parts import (
    DONE,
    REFUSED,
    Command,
    add_db,
    add_json,
    add_output,
    existing,
    opened,
    print_json,
    say,
)
from msoko_desktop.cli.usage import Parser, read_date
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.faults import write_fault

if TYPE_CHECKING:
    from msoko_desktop.domain.plans.imports import Recognised


EPILOG = """команда --help объясняет команду. Результаты выводятся в стандартный вывод, сообщения — в поток ошибок.
Код завершения: 0 — выполнено, 1 — входные данные не приняты, 2 — команда задана неверно."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status: 0 done, 1 the input was refused, 2 wrong usage.

    Results go to standard output, messages to standard error; whatever happens, the person sees no traceback.
    """
    try:
        if len(arguments) == 1 and arguments[0].lower().endswith(".msoko"):
            existing(Path(arguments[0]))
        options = _parser().parse_args(arguments)
        status = int(options.run(options))
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse has shown its help or its complaint
        return leaving.code if isinstance(leaving.code, int) else DONE
    except UserError as error:
        say(str(error))
        return REFUSED
    except BrokenPipeError:  # whoever read the results has stopped reading; the rest goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        say("Прервано, ничего не изменено.")
        return REFUSED
    except Exception:
        say(f"Внутренняя ошибка программы, команда не выполнена. {write_fault(str(list(arguments)))}")
        return REFUSED
    return status


def _make_demo(options: argparse.Namespace) -> int:
    from msoko_desktop.services.demo.demo import make_demo

    make_demo(options.output)
    say(f"Создан файл демонстрационного района: {options.output}")
    return DONE


def _import_plan(options: argparse.Namespace) -> int:
    recognised = _recognise(options.file)
    if options.db:
        _store(recognised, options.db)
    if options.json:
        from msoko_desktop.domain.plans.executor_split import split_executors
        from msoko_desktop.domain.plans.plan_json import recognised_as_json
        from msoko_desktop.services.plans.executors import generic_directory

        directory = generic_directory()
        print_json(recognised_as_json(recognised, lambda text: split_executors(text, directory)))
        return DONE
    for plan in recognised.plans:
        print(f"План: {plan.title or 'без названия'} — мероприятий: {len(plan.activities())}")
    for order in recognised.orders:
        print(f"Приказ: № {order.number or 'б/н'} {order.heading}".rstrip())
    for warning in recognised.warnings:
        print(f"Проверьте: {warning.where}: {warning.text}" if warning.where else f"Проверьте: {warning.text}")
    if recognised.unrecognised:
        print(f"Не размещено фрагментов текста: {len(recognised.unrecognised)} (показать: --json)")
    return DONE


def _recognise(name: str) -> "Recognised":
    """Read the file of that name, or standard input for "-"; what it is shows in its content."""
    from msoko_desktop.services.plans import imports

    if name != "-":
        return imports.recognise(existing(Path(name)))
    with tempfile.TemporaryDirectory(prefix="msoko-") as folder:
        path = Path(folder) / "стандартный ввод"
        path.write_bytes(sys.stdin.buffer.read())
        return imports.recognise(path)


def _store(recognised: "Recognised", db: Path) -> None:
    """Store what was recognised in the district file `db`, made when there is none."""
    from msoko_desktop.services.district import close_district, create_district
    from msoko_desktop.services.plans.imports import store

    made = None
    if not db.exists():
        made = create_district(db)
        db = made.path  # with the ending .msoko where the name had none
        close_district(made)
    try:
        with opened(db, write=True) as district:
            store(district, recognised)
    except UserError:
        if made:
            made.path.unlink()
        raise
    say(f"Записано в «{db.name}»: планов — {len(recognised.plans)}, приказов — {len(recognised.orders)}.")


def _deadline(options: argparse.Namespace) -> int:
    from msoko_desktop.domain.deadlines import deadline_as_json
    from msoko_desktop.domain.timetable.periods import PlanPeriod
    from msoko_desktop.services.timetable.deadlines import read_deadline

    if options.until < options.since:
        raise InputRefused("Дата --to раньше даты --from. Укажите начало и конец периода плана.")
    print_json(deadline_as_json(read_deadline(options.phrase, PlanPeriod.between(options.since, options.until))))
    return DONE


def _check(options: argparse.Namespace) -> int:
    from msoko_desktop.services.integrity import check_file

    problems = check_file(existing(options.db))
    if options.json:
        print_json({"file": str(options.db), "sound": not problems, "problems": list(problems)})
    elif problems:
        print("\n".join(problems))
    else:
        print(f"Файл «{options.db.name}» исправен.")
    return REFUSED if problems else DONE


def _backup(options: argparse.Namespace) -> int:
    from msoko_desktop.services.backups import copy_to

    copy_to(existing(options.db), options.output)
    say(f"Проверенная копия записана: {options.output}")
    return DONE


def _restore(options: argparse.Namespace) -> int:
    from msoko_desktop.services.backups import restore

    kept = restore(existing(options.file), options.output)
    say(f"Файл восстановлен: {options.output}")
    if kept:
        say(f"Прежний файл сохранён: {kept}")
    return DONE


def _self_check(_: argparse.Namespace) -> int:
    from msoko_desktop.selfcheck import self_check

    return self_check()


def _parser() -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
    parser = Parser(
        prog="msoko-desktop",
        usage="msoko-desktop [ФАЙЛ.msoko | --demo | КОМАНДА …]",
        description="МСОКО: муниципальная система оценки качества образования. Без команды открывается окно:\n"
        "на указанном файле района, на последнем открытом или (--demo) на демонстрационном районе.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=__version__, help="показать версию")
    commands = parser.add_subparsers(
        title="команды", dest="command", metavar="КОМАНДА", required=True, parser_class=Parser, prog="msoko-desktop"
    )

    def command(name: str, action: Callable[[argparse.Namespace], int], help_text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}.")
        added.set_defaults(run=action)
        return added

    _add_plan_commands(command)
    _add_file_commands(command)
    command("self-check", _self_check, "проверить, что программа исправна на этом компьютере")
    return parser


def _add_plan_commands(command: Command) -> None:
    """Add the commands about plans and deadlines."""
    add = command("import-plan", _import_plan, "распознать планы и приказы в документе")
    add.add_argument("file", metavar="ДОКУМЕНТ", help="DOCX, XLSX, ODS, ODT, HTML или TXT; «-» — стандартный ввод")
    add_db(add, required=False)
    add_json(add)

    explain = command("deadline", _deadline, "объяснить срок плана (в виде JSON)")
    explain.add_argument("phrase", metavar="СРОК", help="срок, как он написан в плане")
    explain.add_argument("--from", dest="since", type=read_date, required=True, metavar="ДАТА", help="начало периода")
    explain.add_argument("--to", dest="until", type=read_date, required=True, metavar="ДАТА", help="конец периода")

    listing.add_command(command)
    printing.add_command(command)
    results.add_command(command)


def _add_file_commands(command: Command) -> None:
    """Add the commands about the district file as a whole."""
    add_output(command("make-demo", _make_demo, "создать файл демонстрационного района"), "новый файл района")

    check = command("check", _check, "проверить исправность файла района")
    check.add_argument("db", type=Path, metavar="ФАЙЛ", help="файл района")
    add_json(check)

    backup = command("backup", _backup, "сделать проверенную копию файла района")
    backup.add_argument("db", type=Path, metavar="ФАЙЛ", help="файл района")
    add_output(backup, "куда записать копию")

    back = command("restore", _restore, "восстановить файл района из копии")
    back.add_argument("file", type=Path, metavar="КОПИЯ", help="резервная копия")
    add_output(back, "файл района, который станет таким, как копия")
