"""Small windows that ask for one thing: a template, a shift of years, the office's card, a backup."""

from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the entries that open these windows, and the timer of backups."""
    for spec in (*_specs(window), *_directory_specs(window)):
        window.registry.add(spec)
    from msoko_desktop.gui.dialogs.backup_timer import BackupTimer

    BackupTimer(window)


def _specs(window: "MainWindow") -> tuple[ActionSpec, ...]:
    run, file, plan = partial(_runner, window), MenuName.FILE, MenuName.PLAN
    return (
        ActionSpec(
            ActionName.PLAN_FROM_TEMPLATE,
            "&Новый план…",
            plan,
            run("new_plan"),
            10,
            10,
            "Ctrl+N",
            "new",
            Need.WRITABLE,
            "Создать план по образцу или с чистого листа",
            toolbar=True,
        ),
        ActionSpec(
            ActionName.SHIFTED_COPY,
            "План на &другой год…",
            plan,
            run("shift_plan"),
            10,
            30,
            icon="duplicate",
            needs=Need.PLAN | Need.WRITABLE,
            tip="Скопировать план и сдвинуть все сроки на несколько лет",
        ),
        ActionSpec(ActionName.BACKUPS, "&Резервные копии…", file, run("show_backups"), 40, 10, "", "backup", Need.FILE),
        ActionSpec(
            "file.copy_to",
            "Сохранить &копию файла…",
            file,
            run("copy_file"),
            40,
            20,
            needs=Need.FILE,
            tip="Записать проверенную копию файла района, например на флешку",
        ),
    )


def _directory_specs(window: "MainWindow") -> tuple[ActionSpec, ...]:
    """Return the entries of what the district keeps once for all plans."""
    run, edit = partial(_runner, window), MenuName.EDIT
    return (
        ActionSpec("file.office", "Карточка &отдела…", edit, run("edit_office"), 95, 10, "", "", Need.WRITABLE),
        ActionSpec(
            "file.cases",
            "П&адежи…",
            edit,
            run("edit_cases"),
            95,
            15,
            needs=Need.FILE,
            tip="Должности, названия и имена в падежах: посмотреть и исправить",
        ),
        ActionSpec("file.executors", "&Исполнители…", edit, run("edit_executors"), 95, 20, "", "", Need.FILE),
        ActionSpec(
            "file.schedules",
            "&Графики процедур…",
            edit,
            run("edit_schedules"),
            95,
            24,
            needs=Need.FILE,
            tip="Даты ВПР, ГИА, курсов и других процедур, с которыми связаны мероприятия «по графику»",
        ),
        ActionSpec(
            "file.work_calendar",
            "Прои&зводственный календарь…",
            edit,
            run("edit_work_calendar"),
            95,
            26,
            needs=Need.FILE,
            tip="Рабочие и выходные дни года с переносами: посмотреть и исправить",
        ),
        ActionSpec(
            "file.reference",
            "&Справочники…",
            edit,
            run("edit_reference"),
            95,
            30,
            needs=Need.FILE,
            tip="Учебный календарь, правила проверки, сокращения, резервные копии: посмотреть и исправить для района",
        ),
    )


def _runner(window: "MainWindow", name: str) -> "partial[None]":
    return partial(_run, window, name)


def _run(window: "MainWindow", name: str) -> None:
    from msoko_desktop.gui.dialogs import commands

    getattr(commands, name)(window)
