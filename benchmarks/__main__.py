"""Runs the benchmarks: `python -m benchmarks [NAME …] [--json] [--save]`."""

import argparse
import importlib
import json
import pkgutil
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._timing import Result

HERE = Path(__file__).resolve().parent
TABLE = HERE / "results.md"


def names() -> list[str]:
    """Return the names of the benchmarks, in alphabetical order."""
    return sorted(module.name for module in pkgutil.iter_modules([str(HERE)]) if not module.name.startswith("_"))


def results(chosen: Sequence[str]) -> Iterator[Result]:
    """Run the chosen benchmarks one after another."""
    for name in chosen:
        print(f"{name} …", file=sys.stderr, flush=True)
        yield from importlib.import_module(f"benchmarks.{name}").run()


def table(rows: Sequence[Result]) -> str:
    """Return the results as a table in Markdown."""
    lines = ["| name | ours | yardstick | ratio | goal | |", "|---|---|---|---|---|---|"]
    for row in rows:
        yardstick = "—" if row.yardstick is None else f"{row.yardstick:.4g} {row.unit}"
        ratio = "—" if row.ratio is None else f"{row.ratio:.2f}"
        mark = "met" if row.met else "MISSED"
        lines.append(f"| {row.name} | {row.ours:.4g} {row.unit} | {yardstick} | {ratio} | {row.goal} | {mark} |")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; exit status 0, 2 for an unknown name."""
    known = names()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures the program beside yardsticks.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(known)}; all where none is given")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--save", action="store_true", help=f"keep the table in {TABLE.name}")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(known)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(known)}")
    rows = list(results(options.names or known))
    if options.json:
        print(json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=2))
    else:
        print(table(rows), end="")
    if options.save:
        head = f"The last figures (Python {platform.python_version()}, {platform.system()} {platform.machine()})."
        TABLE.write_text(f"{head} Ratios count: both sides were measured in one interleaved run.\n\n{table(rows)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
