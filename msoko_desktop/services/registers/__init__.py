"""Registers («банки») of the office: which there are, their rows, their columns, personal data, papers, tables."""

from msoko_desktop.services.registers.catalogue import (
    RegisterSummary,
    find_register,
    hidden_registers,
    list_registers,
    read_register,
)
from msoko_desktop.services.registers.rows import (
    add_rows,
    delete_rows,
    read_register_rows,
    rows_of,
    school_names,
    set_cells,
)

__all__ = [
    "RegisterSummary",
    "add_rows",
    "delete_rows",
    "find_register",
    "hidden_registers",
    "list_registers",
    "read_register",
    "read_register_rows",
    "rows_of",
    "school_names",
    "set_cells",
]
