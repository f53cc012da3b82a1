"""Headings, items and topic sentences, nested."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, Section


def read_outline(flow: Flow, lexicon: Lexicon) -> list[Section]:  # noqa: ARG001
    """Return the sections of ``flow`` in text order (flow offsets)."""
    return []
