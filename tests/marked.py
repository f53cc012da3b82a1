"""Sentences in which ⟦…⟧ marks the quantities, read by ``qualify`` alone.

A case is a sentence and what is expected of each mark, in order, parted by ``;``: words of the fields
(``about up target 2025``), of which only those named are held to. ``-`` expects no qualifier, ``none`` no period.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.find.cues import find_cues
from politext.find.times import find_times
from politext.join.qualify import Reading, qualify
from politext.lexicon import load_lexicon
from politext.model import Header, Numeral, Quantity, Section
from politext.prove import make_flow
from politext.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS = {
    "review": "一、{past}年工作回顾",
    "tasks": "二、{year}年主要任务",
    "five": "一、过去五年工作回顾",
    "ahead": "二、今后五年的奋斗目标",
    "none": "",
}
KINDS = {
    "%": "percent",
    "‰": "percent",
    "个百分点": "point",
    "倍": "times",
    "番": "times",
    "元": "currency",
}
_UNIT = re.compile(r"(个?百分点|[^\d.,，—\-~亿万千百十一二两三四五六七八九余多几〇至第到]*)$")


def make_quantity(text: str, start: int, end: int) -> Quantity:
    """Return the quantity of a marked span: its unit is what stands after the digits."""
    m = _UNIT.search(text, start, end)
    unit = (m[1] if m else "").removeprefix("翻")
    kind = KINDS.get(unit, "measure" if unit else "bare")
    if text.startswith("第", start):
        kind = "rank"
    return Quantity(
        start, end, 1, None, unit.removeprefix("个") or None, kind, None, end - len(unit), "made"
    )


def read_marked(sentence: str, half: str = "review", year: int | None = 2025) -> list[Reading]:
    """Return the readings of the marks of ``sentence``, in the half of a report that ``half`` names."""
    heading = HEADINGS[half].format(year=year, past=(year or 1) - 1)
    text, spans = f"{heading}\n" if heading else "", []
    for part in re.split("(⟦[^⟧]*⟧)", sentence):
        if part.startswith("⟦"):
            spans.append((len(text), len(text) + len(part) - 2))
            text += part[1:-1]
        else:
            text += part
    flow = make_flow(text)
    lexicon = load_lexicon()
    sections = [
        Section(
            "s1", None, "a1", 1, "heading", heading[:2], 1, heading[2:], 0, len(text), len(heading)
        )
    ]
    quantities = [make_quantity(text, a, b) for a, b in spans]
    return qualify(
        flow,
        cut(text, spans),
        [Numeral(q.start, q.end, "indicator", "made", q) for q in quantities],
        find_times(flow, lexicon),
        find_cues(flow, lexicon),
        sections if heading else [],
        Header(year=year),
    )


def find_faults(reading: Reading, want: str) -> Iterator[str]:
    """Yield each field of ``reading`` that is not as ``want`` says."""
    for word in want.split():
        if word in ("up", "down"):
            ok = (reading.measure, reading.direction) == ("change", word)
        elif word in ("level", "rank"):
            ok = (reading.measure, reading.direction) == (word, None)
        elif word in ("actual", "target"):
            ok = reading.status == word
        elif word in ("about", "over", "nearly", "at_least", "at_most", "-"):
            ok = (reading.qualifier or "-") == word
        else:
            ok = (reading.period or "none") == word
        if not ok:
            yield f"{word}: {reading}"
