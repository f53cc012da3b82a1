"""Every entry of units.toml keeps the promise of its examples."""

import re

import pytest

from politext.find.numbers import find_numbers
from politext.lexicon import Unit, load_lexicon
from politext.model import Article, Numeral
from politext.read.flow import heal
from politext.span import Span

UNITS = load_lexicon().units


def read(text: str) -> list[Numeral]:
    """Return the numerals of a text of one paragraph."""
    flow = heal(text, Article("a1", "main", None, (Span(0, len(text)),)))
    return find_numbers(flow, load_lexicon())


def marked(example: str) -> tuple[str, tuple[int, int] | None]:
    """Return the example without its marks, and the marked span."""
    found = re.search("⟦(.+?)⟧", example)
    text = example.replace("⟦", "").replace("⟧", "")
    return text, (found.start(), found.end() - 2) if found else None


@pytest.mark.parametrize("unit", UNITS, ids=lambda u: u.id)
def test_yes_examples_are_found(unit: Unit) -> None:
    """The marked span is an indicator of this unit."""
    assert unit.yes or unit.no
    for example in unit.yes:
        text, span = marked(example)
        got = {(n.start, n.end): n.quantity.unit for n in read(text) if n.quantity}
        assert span in got, (text, got)
        assert got[span] == (None if unit.kind == "none" else unit.id)


@pytest.mark.parametrize("unit", [u for u in UNITS if u.no], ids=lambda u: u.id)
def test_no_examples_are_not_found(unit: Unit) -> None:
    """Nothing that touches the marked span is an indicator."""
    for example in unit.no:
        text, span = marked(example)
        assert span is not None
        assert not [n for n in read(text) if n.quantity and Span(*span).overlaps((n.start, n.end))]
