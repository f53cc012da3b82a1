"""Named slogans, by form and by the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, Slogan


def find_slogans(flow: Flow, lexicon: Lexicon) -> list[Slogan]:  # noqa: ARG001
    """Return the slogans of ``flow`` with their mentions (flow offsets)."""
    return []
