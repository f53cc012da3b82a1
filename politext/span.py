"""Half-open spans of a text, counted in Unicode code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """The characters ``text[start:end]``; ``end`` is exclusive.

    >>> Span(2, 4).of("党组会议50次")
    '会议'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Return whether the two spans share a character.

        >>> Span(0, 2).overlaps((1, 3)), Span(0, 2).overlaps((2, 3))
        (True, False)
        """
        return self.start < other[1] and other[0] < self.end
