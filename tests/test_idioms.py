"""Every entry of idioms.toml keeps the promise of its examples, and no form stands twice."""

from collections import Counter

import pytest

from politext.entries import IdiomEntry
from politext.lexicon import load_lexicon
from politext.prove import prove_idiom

LEXICON = load_lexicon()


@pytest.mark.parametrize("entry", LEXICON.idioms, ids=lambda e: e.id)
def test_examples(entry: IdiomEntry) -> None:
    """A ``yes`` mark lies in a word of this entry, a ``no`` mark in none."""
    assert entry.yes or entry.kind == "number"
    assert all("⟦" in example for example in (*entry.yes, *entry.no))
    assert not prove_idiom(entry, LEXICON)


def test_no_form_stands_twice() -> None:
    """A word belongs to one entry."""
    forms = Counter(f for e in LEXICON.idioms for f in (e.id, *e.forms))
    assert not [f for f, n in forms.items() if n > 1]
