"""Registers with personal data of children (152-ФЗ): off until a person says so, erased in one go, with a record."""

from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation, transaction
from msoko_desktop.services.registers.catalogue import all_registers, require
from msoko_desktop.services.result_sheets.common import now
from msoko_desktop.services.results.pupil_names import write_anew
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import backup, register_erasure
from msoko_desktop.storage import registers as storage
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.register_erasure import Erasure

__all__ = ["ASKED", "Erasure", "backups_holding", "erase", "erasures", "turn_on"]

ASKED = (
    "В этом банке – персональные данные детей. Федеральный закон от 27.07.2006 № 152-ФЗ требует письменного согласия "
    "родителей (законных представителей), ограниченного доступа к файлу и удаления данных, когда цель достигнута или "
    "согласие отозвано. Файл района не зашифрован: храните его там, где он недоступен посторонним."
)


def turn_on(d: District, key: str) -> Changes:
    """Let personal data be entered in a register: the person was asked and agreed."""
    with operation(d, "Включить банк с персональными данными") as step:
        register = require(step.connection, key)
        storage.write_register(step.connection, replace(register, on=True))
        step.changed(Area.REGISTERS)
    return step.changes


def backups_holding(d: District) -> tuple[str, ...]:
    """Return the names of the backups beside the file, the newest first: they may hold what is erased in it."""
    return tuple(file.name for file in backup.backup_files(d.path))


def erase(d: District, key: str, reason: str = "") -> Changes:
    """Erase all rows of a register with personal data and turn it off; a record of it stays in the file.

    It is no step of undo and cannot be taken back: rows, history, comments and what undo keeps of them go, the pages
    that held them are written anew. Backups made before are not touched, the record names them. Raises InputRefused
    for a register without personal data, EnvironmentProblem for what the disk does.
    """
    names = backups_holding(d)
    with transaction(d) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        register = next((one for one in all_registers(connection) if one.key == key), None)
        if register is None or not register.personal or register.id is None:
            title = f" {quoted(register.title)}" if register is not None else ""
            raise InputRefused(f"В банке{title} нет персональных данных: стирать нечего.")
        count = register_erasure.erase_rows(connection, register)
        made = now().isoformat(timespec="seconds")
        register_erasure.write_erasure(connection, register, made, count, clean(reason), names)
    write_anew(d)
    return Changes(frozenset({Area.REGISTERS}))


def erasures(d: District, key: str | None = None) -> tuple[Erasure, ...]:
    """Return the records of what was erased (of one register), the newest first."""
    with d.reading() as connection:
        return tuple(one for one in register_erasure.read_erasures(connection) if key in (None, one.key))
