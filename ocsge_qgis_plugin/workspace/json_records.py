"""Frozen records as JSON and back, strictly: a value of another type than the record's is an error, never a guess.

A field that is missing takes the record's default; one that is not known is left out. So content of an older version of
the plugin is read where that is harmless, and refused (:data:`UNREADABLE`) where it is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What decoding raises where JSON is not what :class:`Codec` wrote."""


@dataclass(frozen=True)
class Codec(Generic[T]):
    """How one kind of value becomes what :mod:`json` can write, and comes back."""

    encode: Callable[[T], Any]
    decode: Callable[[object], T]


def _plain(kind: type[T]) -> Codec[T]:
    def decode(data: object) -> T:
        # A truth value is an integer to Python, not to us.
        if type(data) is kind:
            return data
        raise ValueError(data)

    return Codec(lambda value: value, decode)


def _decode_number(data: object) -> float:
    if type(data) is float or type(data) is int:
        return data
    raise ValueError(data)


TEXT = _plain(str)
INTEGER = _plain(int)
FLAG = _plain(bool)
NUMBER: Codec[float] = Codec(lambda value: value, _decode_number)


def optional(codec: Codec[T]) -> Codec[T | None]:
    """Return the codec of a value that may be ``None``."""
    return Codec(
        lambda value: None if value is None else codec.encode(value),
        lambda data: None if data is None else codec.decode(data),
    )


def many(codec: Codec[T]) -> Codec[tuple[T, ...]]:
    """Return the codec of a tuple of any length."""

    def decode(data: object) -> tuple[T, ...]:
        if not isinstance(data, list):
            raise ValueError(data)
        return tuple(map(codec.decode, data))

    return Codec(lambda values: list(map(codec.encode, values)), decode)


def choice(kind: type[E]) -> Codec[E]:
    """Return the codec of a member of an enum, written as its value."""
    # An enum looked up by value costs ten times a dictionary.
    members: dict[object, E] = {member.value: member for member in kind}
    return Codec(lambda member: member.value, lambda data: members[data])


def record(kind: type[T], /, **fields: Codec[Any]) -> Codec[T]:
    """Return the codec of a dataclass, written as an object with its fields' names."""
    encoders = tuple((name, codec.encode) for name, codec in fields.items())
    decoders = tuple((name, codec.decode) for name, codec in fields.items())

    def decode(data: object) -> T:
        if not isinstance(data, dict):
            raise ValueError(data)
        return kind(**{name: decode_field(data[name]) for name, decode_field in decoders if name in data})

    return Codec(lambda value: {name: encode(getattr(value, name)) for name, encode in encoders}, decode)


def row(kind: type[T], /, **fields: Codec[Any]) -> Codec[T]:
    """Return the codec of a small dataclass that occurs often, written as a list of its first fields, in order."""
    encoders = tuple((name, codec.encode) for name, codec in fields.items())
    decoders = tuple(codec.decode for codec in fields.values())

    def decode(data: object) -> T:
        if not isinstance(data, list):
            raise ValueError(data)
        return kind(*[decode_field(value) for decode_field, value in zip(decoders, data)])

    return Codec(lambda value: [encode(getattr(value, name)) for name, encode in encoders], decode)
