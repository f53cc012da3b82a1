"""How a quantity is meant: qualifier, measure, direction, status and period.

``measure`` reads the words next to the number, ``passage`` what the passage is about (a review of 2024, the
tasks of 2025), ``period`` the times of the sentence against it. Each decision leaves the span that it was
made on as evidence, for ``politext explain``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from politext.join.measure import Size, read_qualifier, read_size
from politext.join.period import Told, read_period
from politext.join.scene import set_scene
from politext.join.turns import read_passages
from politext.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.model import (
        Cue,
        Direction,
        Flow,
        Header,
        Measure,
        Numeral,
        Qualifier,
        Section,
        Status,
        Time,
        Words,
    )


class Reading(NamedTuple):
    """How one quantity is meant, and the spans that it was decided on (flow offsets)."""

    qualifier: Qualifier | None
    measure: Measure
    direction: Direction | None
    status: Status
    period: str | None
    evidence: tuple[Evidence, ...] = ()


def qualify(
    flow: Flow,
    words: Words,
    numerals: Sequence[Numeral],  # settled, of every class
    times: Sequence[Time],
    cues: Sequence[Cue],
    sections: Sequence[Section],
    header: Header,
) -> list[Reading]:
    """Return a reading for each numeral of kind ``indicator``, in order."""
    quantities = [n.quantity for n in numerals if n.quantity]
    scene = set_scene(flow.view, quantities, cues, times, words)
    passages = read_passages(scene, sections, header)
    readings: list[Reading] = []
    size: Size | None = None
    shared: Qualifier | None = None
    told: Told | None = None
    bounds = (0, 0)
    for i, q in enumerate(quantities):
        if not readings or q.start >= bounds[1]:
            bounds = scene.sentence(q.start)
            size = None
            shared = None
            told = told if flow.view.startswith("其中", bounds[0]) else None
        qualifier, said = read_qualifier(scene, i, shared)
        shared = qualifier if said is None or said.start < q.start else None
        size = read_size(scene, i, bounds[0], size)
        passage = passages.at(q.start)
        told = read_period(scene, i, bounds, size, passage, told)
        evidence = told.evidence
        if said:
            evidence += (Evidence("qualifier", said.start, said.end),)
        if size.cue:
            evidence += (Evidence("measure", size.cue.start, size.cue.end),)
        readings.append(
            Reading(qualifier, size.measure, size.direction, told.status, told.period, evidence)
        )
    return readings
