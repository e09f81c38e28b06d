"""Whether a district file is sound, for support by phone and for the repair of a damaged one."""

from contextlib import closing
from pathlib import Path

from msoko_desktop.services.documents import tampering
from msoko_desktop.storage import integrity
from msoko_desktop.storage.district_file import open_file

_UNREADABLE = frozenset({"damaged", "text", "reference"})
"""What has to be mended before the documents of a file can be compared with what was approved."""


def check_file(path: Path) -> tuple[str, ...]:
    """Return what is wrong with a district file, one Russian sentence each, () for a sound one; nothing is changed.

    Approved plans and orders are compared with what was approved. Raises InputRefused for what is no district file
    and EnvironmentProblem where it cannot be read.
    """
    findings = integrity.check(path)
    told = [finding.text for finding in findings]
    if not _UNREADABLE & {finding.code for finding in findings}:
        with closing(open_file(path, read_only=True)) as d:
            told += tampering.problems(d)
    return tuple(told)
