"""Version 5: directions, monitoring, registers, observers, the management cycle. One module for each of them."""

from msoko_desktop.storage.migrations.m0005_system import cycle, directions, monitoring, observers, registers

STATEMENTS: tuple[str, ...] = (
    *directions.STATEMENTS,
    *monitoring.STATEMENTS,
    *registers.STATEMENTS,
    *observers.STATEMENTS,
    *cycle.STATEMENTS,
)
