"""Number and name: what each quantity counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.lexicon import Lexicon
    from politext.model import Cue, Flow, Name, Numeral, Section, Time, Word


def bind(
    flow: Flow,  # noqa: ARG001
    words: Sequence[Word],  # noqa: ARG001
    numerals: Sequence[Numeral],  # settled, of every class
    times: Sequence[Time],  # noqa: ARG001
    cues: Sequence[Cue],  # noqa: ARG001
    sections: Sequence[Section],  # noqa: ARG001
    lexicon: Lexicon,  # noqa: ARG001
) -> list[Name | None]:
    """Return a name or None for each numeral of kind ``indicator``, in order."""
    return [None for numeral in numerals if numeral.quantity]
