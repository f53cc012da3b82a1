"""Every entry of idioms.toml keeps the promise of its examples, and no form stands twice."""

import re
from collections import Counter

import pytest

from politext.idioms import find_idioms
from politext.lexicon import IdiomEntry, load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize("entry", LEXICON.idioms, ids=lambda e: e.id)
def test_examples(entry: IdiomEntry) -> None:
    """A ``yes`` mark lies in a word of this entry, a ``no`` mark in none."""
    assert entry.yes or entry.kind == "number"
    for examples, wanted in ((entry.yes, True), (entry.no, False)):
        for example in examples:
            marks = re.search("⟦(.+?)⟧", example)
            assert marks, example
            start, end = marks.start(), marks.end() - 2
            words = find_idioms(example.replace("⟦", "").replace("⟧", ""), LEXICON)
            inside = [w for w in words if w.start < end and start < w.end and w.entry == entry.id]
            assert bool(inside) is wanted, (example, words)


def test_no_form_stands_twice() -> None:
    """A word belongs to one entry."""
    forms = Counter(f for e in LEXICON.idioms for f in (e.id, *e.forms))
    assert not [f for f, n in forms.items() if n > 1]
