"""The words of ``cues.toml``: every example that the data holds, and what holds for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from politext.find.cues import SENSES
from politext.lexicon import load_lexicon
from politext.prove import prove_cue

if TYPE_CHECKING:
    from politext.entries import CueEntry

ENTRIES = load_lexicon().cues


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_examples_hold(entry: CueEntry) -> None:
    """What an entry says of itself is so: what it marks as itself is found as it, what it marks as not is not."""
    assert all("⟦" in example for example in (*entry.yes, *entry.no))
    assert not prove_cue(entry, load_lexicon())


def test_every_entry_has_a_known_sense_and_an_example() -> None:
    """A sense that no reader knows would be silent."""
    assert not [e.id for e in ENTRIES if e.sense not in SENSES or not e.yes]
    assert {e.side for e in ENTRIES} <= {"before", "after", "both"}
