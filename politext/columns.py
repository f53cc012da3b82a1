"""Entries kept as columns: a list a key instead of an object an entry, and what an entry's class says of its keys.

A lexicon has thousands of entries of which a report needs a few; columns are read from JSON as they are, and
an entry is made when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable


class Key(NamedTuple):
    """A key that an entry may have: what is allowed there, and what stands where it is left out."""

    allowed: str  # strings | bool | int | string
    default: Any


@cache
def keys_of(entry: type) -> dict[str, Key]:
    """Return the keys of an entry's class in order.

    >>> from dataclasses import make_dataclass
    >>> keys_of(make_dataclass("Cue", [("id", "str"), ("forms", "tuple[str, ...]", ())]))["forms"]
    Key(allowed='a list of strings', default=())
    """
    kinds = (("tuple", "a list of strings"), ("bool", "true or false"), ("int", "a whole number"))
    return {
        f.name: Key(next((k for t, k in kinds if t in str(f.type)), "a string"), f.default)
        for f in fields(entry)
    }


def digest(raw: Iterable[bytes]) -> int:
    """Return a number that changes when the files do."""
    value = 0
    for text in raw:
        value = crc32(text, value)
    return value


class Rows(Sequence[Any]):
    """The entries of a compiled table, each made when it is asked for; ``columns`` are at hand without."""

    __slots__ = ("columns", "entry", "made", "size")

    def __init__(self, entry: type, columns: dict[str, list[Any]]) -> None:
        """Take the columns of ``entry``'s keys; a key that has none has its default."""
        self.entry = entry
        self.size = len(columns["id"])
        self.columns = columns
        self.made: dict[int, Any] = {}

    def __len__(self) -> int:
        """Return how many entries there are."""
        return self.size

    def __getitem__(self, at: Any) -> Any:
        """Return the entry at ``at``, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self[i] for i in range(*at.indices(self.size)))
        entry = self.made.get(at)
        if entry is None:
            entry = self.made[at] = self.make(at)
        return entry

    def make(self, at: int) -> Any:
        """Return the entry at ``at``, made of the columns."""
        if not -self.size <= at < self.size:
            raise IndexError(at)
        values = {}
        for key, (kind, _) in keys_of(self.entry).items():
            column = self.columns.get(key)
            if column is not None:
                value = column[at]
                values[key] = tuple(value) if kind == "a list of strings" else value
        return self.entry(**values)


def read_column(entries: Sequence[Any], key: str) -> list[Any]:
    """Return one key of all ``entries``, without making entries that are not made yet.

    >>> from types import SimpleNamespace as Entry
    >>> read_column((Entry(id="甲"), Entry(id="乙")), "id")
    ['甲', '乙']
    """
    if isinstance(entries, Rows):
        return entries.columns[key]
    return [getattr(entry, key) for entry in entries]
