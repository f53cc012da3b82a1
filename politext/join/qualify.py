"""How a quantity is meant: qualifier, measure, direction, status and period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.lexicon import Lexicon
    from politext.model import (
        Cue,
        Direction,
        Evidence,
        Flow,
        Header,
        Measure,
        Numeral,
        Qualifier,
        Section,
        Status,
        Time,
        Word,
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """How one quantity is meant, and the spans that it was decided on (flow offsets)."""

    qualifier: Qualifier | None
    measure: Measure
    direction: Direction | None
    status: Status
    period: str | None
    evidence: tuple[Evidence, ...] = ()


def qualify(
    flow: Flow,  # noqa: ARG001
    words: Sequence[Word],  # noqa: ARG001
    numerals: Sequence[Numeral],  # settled, of every class
    times: Sequence[Time],  # noqa: ARG001
    cues: Sequence[Cue],  # noqa: ARG001
    sections: Sequence[Section],  # noqa: ARG001
    header: Header,  # noqa: ARG001
    lexicon: Lexicon,  # noqa: ARG001
) -> list[Reading]:
    """Return a reading for each numeral of kind ``indicator``, in order."""
    return [Reading(None, "level", None, "actual", None) for n in numerals if n.quantity]
