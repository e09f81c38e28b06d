"""Frozen values as plain data for JSON and back: dataclasses, tuples, mappings, enumerations, texts and numbers."""

import math
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Return a value as lists, dictionaries, texts and numbers; fields that are as usual are left out."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        found = {}
        for one in fields(value):
            own = getattr(value, one.name)
            usual = one.default if one.default_factory is MISSING else one.default_factory()
            if usual is MISSING or own != usual:
                found[one.name] = to_plain(own)
        return found
    if isinstance(value, Mapping):
        return {str(key): to_plain(own) for key, own in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(own) for own in value]
    return value


def from_plain(kind: type[T], data: Any) -> T:
    """Return the dataclass of that kind that plain data describe.

    Raises ValueError for data that describe none: a missing or an unknown field, a text where a number belongs.
    """
    found: T = _read(kind, data)
    return found


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if data is None and type(None) in get_args(kind):
            return None
        (inner,) = (one for one in get_args(kind) if one is not type(None))
        return _read(inner, data)
    if origin is tuple:
        if not isinstance(data, list):
            raise ValueError(f"no list: {data!r:.40}")
        return tuple(_read(get_args(kind)[0], one) for one in data)
    if origin is not None:  # the only other one that values have is a mapping
        if not isinstance(data, dict):
            raise ValueError(f"no mapping: {data!r:.40}")
        return {str(key): _read(get_args(kind)[1], one) for key, one in data.items()}
    if is_dataclass(kind):
        return _object(kind, data)
    if issubclass(kind, Enum):
        return kind(data)
    return _simple(kind, data)


def _object(kind: Any, data: Any) -> Any:
    hints = _hints(kind)
    if not isinstance(data, dict) or not set(data) <= set(hints):
        raise ValueError(f"no {kind.__name__}: {data!r:.40}")
    try:
        return kind(**{name: _read(hints[name], own) for name, own in data.items()})
    except TypeError as error:
        raise ValueError(f"no whole {kind.__name__}: {error}") from error


def _simple(kind: Any, data: Any) -> Any:
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if type(data) is not kind or (kind is float and not math.isfinite(data)):
        raise ValueError(f"no {kind.__name__}: {data!r:.40}")
    return data
