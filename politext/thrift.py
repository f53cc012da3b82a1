"""What is worth making ready: for a process that reads a report or a few, or for one that reads many.

An automaton over all words of the lexicon or the whole of a dictionary is the quickest in the long run and takes longer to make than
a report takes to read. A command that reads a few reports says so; a library, and the workers of a folder, have time.
"""

from __future__ import annotations

from contextvars import ContextVar

THRIFTY: ContextVar[bool] = ContextVar("THRIFTY", default=False)


def begin_thriftily() -> None:
    """Say that this process (this thread of it) reads a report or a few."""
    THRIFTY.set(True)
