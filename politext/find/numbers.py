"""Every numeral of the text in exactly one class, quantities read with their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, Numeral


def find_numbers(flow: Flow, lexicon: Lexicon) -> list[Numeral]:  # noqa: ARG001
    """Return the numerals of ``flow`` in order (flow offsets), before slogans and times are settled."""
    return []
