"""Version 5: directions, monitoring, registers, observers, the management cycle. One module for each of them.

Beside them: what single cells of sheets need to follow their columns.
"""

from msoko_desktop.storage.migrations.m0005_system import cells, cycle, directions, monitoring, observers, registers

STATEMENTS: tuple[str, ...] = (
    *directions.STATEMENTS,
    *monitoring.STATEMENTS,
    *registers.STATEMENTS,
    *observers.STATEMENTS,
    *cycle.STATEMENTS,
    *cells.STATEMENTS,
)
