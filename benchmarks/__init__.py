"""What the program costs, each measured beside its yardstick in the same run: `python -m benchmarks`.

A module of this package that has a function `run() -> Iterable[Result]` is a benchmark; its name is the module's.
"""
