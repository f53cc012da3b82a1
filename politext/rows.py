"""Entries kept packed until they are asked for, and what an entry's class says of its keys.

A lexicon has thousands of slogans of which a report needs a few.
"""

from __future__ import annotations

import marshal
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


# Another number where what is compiled is laid out in another way.
LAYOUT = 2


def digest(raw: Iterable[bytes]) -> int:
    """Return a number that changes when the files do, or the layout of what is compiled of them."""
    value = LAYOUT
    for text in raw:
        value = crc32(text, value)
    return value


class Rows(Sequence[Any]):
    """The entries of a compiled table, each made when it is asked for.

    ``packed[i]`` is what ``marshal`` wrote of the values of an entry's fields, ``summary`` what was worked out of all of
    them when they were packed.

    >>> from dataclasses import make_dataclass
    >>> Cue = make_dataclass("Cue", [("id", "str"), ("forms", "tuple[str, ...]", ())])
    >>> Rows(Cue, [marshal.dumps(("over", ("余", "多")))])[0]
    Cue(id='over', forms=('余', '多'))
    """

    __slots__ = ("entry", "made", "packed", "summary")

    def __init__(self, entry: type, packed: Sequence[bytes], summary: Any = None) -> None:
        self.entry = entry
        self.packed = packed
        self.summary = summary
        self.made: dict[int, Any] = {}

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self.packed)

    def __getitem__(self, at: Any) -> Any:
        """Return the entry at ``at``, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self[i] for i in range(*at.indices(len(self))))
        entry = self.made.get(at)
        if entry is None:
            values = marshal.loads(self.packed[at])  # noqa: S302 - as trusted as our bytecode
            entry = self.made[at] = self.entry(*values)
        return entry
