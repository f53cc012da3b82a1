"""The words of ``cues.toml``, by an automaton."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Cue, Flow


def find_cues(flow: Flow, lexicon: Lexicon) -> list[Cue]:  # noqa: ARG001
    """Return the cues of ``flow`` in order (flow offsets)."""
    return []
