"""The words of ``cues.toml``: every example that the data holds, and what holds for all of them."""

from __future__ import annotations

from collections import Counter

import pytest

from politext.find.cues import SENSES, find_cues
from politext.lexicon import CueEntry, load_lexicon
from tests.marked import make_flow

ENTRIES = load_lexicon().cues


def spans(example: str) -> tuple[str, int, int]:
    start, end = example.index("⟦"), example.index("⟧") - 1
    return example.replace("⟦", "").replace("⟧", ""), start, end


def is_found(entry: CueEntry, example: str) -> bool:
    """A pseudo-cue is found where nothing else is found inside it."""
    text, start, end = spans(example)
    cues = find_cues(make_flow(text), load_lexicon())
    if entry.sense == "none":
        return not any(c.start < end and start < c.end for c in cues)
    return any((c.start, c.end, c.entry) == (start, end, entry.id) for c in cues)


@pytest.mark.parametrize(
    ("entry", "example"),
    [(e, x) for e in ENTRIES for x in e.yes],
    ids=lambda x: x.id if isinstance(x, CueEntry) else x,
)
def test_an_entry_is_found_in_its_examples(entry: CueEntry, example: str) -> None:
    """What an entry says of itself is so."""
    assert is_found(entry, example)


@pytest.mark.parametrize(
    ("entry", "example"),
    [(e, x) for e in ENTRIES for x in e.no],
    ids=lambda x: x.id if isinstance(x, CueEntry) else x,
)
def test_an_entry_is_not_found_in_its_counterexamples(entry: CueEntry, example: str) -> None:
    """What an entry says that it is not, it is not."""
    assert not is_found(entry, example)


def test_every_entry_has_a_known_sense_and_an_example() -> None:
    """A sense that no reader knows would be silent."""
    assert not [e.id for e in ENTRIES if e.sense not in SENSES or not e.yes]
    assert {e.side for e in ENTRIES} <= {"before", "after", "both"}


def test_a_form_belongs_to_one_entry() -> None:
    """The automaton would keep the first of two and be silent on the second."""
    forms = Counter(form for entry in ENTRIES for form in entry.forms)
    assert not [form for form, count in forms.items() if count > 1]
