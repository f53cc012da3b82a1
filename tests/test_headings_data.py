"""The examples of data/headings.toml: ⟦…⟧ is the title of a section, or in ``no`` examples is none."""

import pytest

from politext import Source, extract
from politext.lexicon import load_lexicon
from politext.read.titles import end_unmarked

ENTRIES = load_lexicon().headings
YES = [(e.id, text) for e in ENTRIES if e.kind not in ("opening", "verb") for text in e.yes]
OPENINGS = [(e.id, text) for e in ENTRIES if e.kind in ("opening", "verb") for text in e.yes]
NO = [(e.id, text) for e in ENTRIES for text in e.no]


def titles(marked: str) -> tuple[str, list[str]]:
    left, rest = marked.split("⟦")
    wanted, right = rest.split("⟧")
    return wanted, [s.title for s in extract(Source(left + wanted + right)).sections]


@pytest.mark.parametrize(("entry", "marked"), YES)
def test_yes(entry: str, marked: str) -> None:
    """The marked span is a title."""
    wanted, found = titles(marked)
    assert wanted in found, entry


@pytest.mark.parametrize(("entry", "marked"), NO)
def test_no(entry: str, marked: str) -> None:
    """The marked span is no title."""
    wanted, found = titles(marked)
    assert wanted not in found, entry


@pytest.mark.parametrize(("entry", "marked"), OPENINGS)
def test_opening(entry: str, marked: str) -> None:
    """A heading that runs into its text ends before the opening word."""
    wanted, rest = marked[1:].split("⟧")
    text = wanted + rest
    assert text[: end_unmarked(text, 0, len(text), load_lexicon())] == wanted, entry
