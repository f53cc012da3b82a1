"""Dates, durations and the words that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, Time


def find_times(flow: Flow, lexicon: Lexicon) -> list[Time]:  # noqa: ARG001
    """Return the time expressions of ``flow`` in order (flow offsets)."""
    return []
