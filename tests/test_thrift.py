"""A command that reads a few reports makes less ready, and reads the same."""

from __future__ import annotations

import contextvars
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext import extract, load_lexicon, read
from politext.forms import Forms
from politext.thrift import begin_thriftily
from tests.test_cli import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")
LEXICON = load_lexicon(examples=False)
GOLD = ROOT.parent / "shared" / "gold"
TEXTS = [ROOT / "samples" / "qinghe-2026.txt", *sorted(GOLD.glob("*.txt"))[::3]]


def do_thriftily(work: Callable[[], T]) -> T:
    """Return what ``work`` gives in a process of a few reports; the others are left as they are."""

    def begin() -> T:
        begin_thriftily()
        return work()

    return contextvars.copy_context().run(begin)


@given(
    st.lists(st.text("提高到目标一二", min_size=1, max_size=4), max_size=8),
    st.text("提高到目标一二，", max_size=30),
)
def test_the_same_words_are_found(words: list[str], text: str) -> None:
    """What is left out of the automaton could not be found."""
    forms = Forms(dict.fromkeys(words))
    assert do_thriftily(lambda: forms.find(text)) == forms.find(text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_same_report_is_read(path: Path) -> None:
    """Forms, words and all that follows from them."""
    source = read(path)
    assert do_thriftily(lambda: extract(source, LEXICON)) == extract(source, LEXICON)
