"""Every entry of idioms.toml keeps the promise of its examples."""

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
