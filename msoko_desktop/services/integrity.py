"""Whether a district file is sound, for support by phone and for the repair of a damaged one."""

from pathlib import Path

from msoko_desktop.storage import integrity


def check_file(path: Path) -> tuple[str, ...]:
    """Return what is wrong with a district file, one Russian sentence each, () for a sound one; nothing is changed.

    Raises InputRefused for what is no district file and EnvironmentProblem where it cannot be read.
    """
    return tuple(finding.text for finding in integrity.check(path))
