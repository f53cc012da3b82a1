"""Quotations drawn at random from reports and judged by a reader, held against the finder.

The set is read with the lexicon and without any slogan in it, so that what form and context do alone is seen.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from politext.find.slogans import find_slogans
from politext.lexicon import Lexicon, load_lexicon
from politext.prove import make_flow, unmark

LINES = (Path(__file__).parent / "slogan_set.txt").read_text("utf-8").splitlines()
SET = [(line[0] == "+", *unmark(line[2:])) for line in LINES if line[0] in "+-"]


def count(lexicon: Lexicon) -> tuple[float, int]:
    """Return the share of slogans that is found, and the number of false alarms."""
    found = {True: 0, False: 0}
    for is_slogan, text, spans in SET:
        slogans = find_slogans(make_flow(text), lexicon)
        found[is_slogan] += spans[0] in {(m.start, m.end) for s in slogans for m in s.mentions}
    return found[True] / sum(row[0] for row in SET), found[False]


@pytest.mark.parametrize(("known", "recall", "alarms"), [(True, 0.93, 4), (False, 0.85, 4)])
def test_quotations_are_judged_as_a_reader_does(known: bool, recall: float, alarms: int) -> None:
    """Of 146 slogans in quotation marks and 57 other quotations, with the lexicon's names and without."""
    lexicon = load_lexicon()
    share, false = count(lexicon if known else replace(lexicon, slogans=()))
    assert share >= recall
    assert false <= alarms
