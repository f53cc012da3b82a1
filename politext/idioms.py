"""Words that hold a numeral and count nothing (统一, 两岸, 千方百计), found by an automaton.

The words are data (``idioms.toml``); that a word wins only where it cuts no numeral in two is grammar and
stands here: ``统一`` in ``统一百二十家`` is no word.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from politext.digits import DIGITS, HAN
from politext.forms import Forms
from politext.view import fold_all

if TYPE_CHECKING:
    from politext.entries import IdiomEntry
    from politext.lexicon import Lexicon


class Idiom(NamedTuple):
    """A word of ``idioms.toml`` that stands in the text."""

    start: int
    end: int
    kind: str
    entry: str


class Idioms(NamedTuple):
    """The idioms of a lexicon by their forms, and the entry of each form."""

    forms: Forms
    entries: tuple[IdiomEntry, ...]


@cache
def compile_idioms(lexicon: Lexicon) -> Idioms:
    """Return the idioms of ``lexicon``, compiled once for each."""
    pairs = [(form, entry) for entry in lexicon.idioms for form in (entry.id, *entry.forms)]
    folded = fold_all([form for form, _ in pairs])
    forms = {form: entry for form, (_, entry) in zip(folded, pairs, strict=True)}
    return Idioms(Forms(forms), tuple(forms.values()))


_BLOCKS_LEFT = frozenset(HAN + "0123456789点第")


def find_idioms(view: str, lexicon: Lexicon) -> list[Idiom]:
    """Return the idioms of ``view`` in order, those left out that would cut a numeral in two.

    >>> from politext.lexicon import load_lexicon
    >>> [idiom.entry for idiom in find_idioms("统一安排十分钟，任务十分繁重", load_lexicon())]
    ['一再', '十分']
    """
    forms, entries = compile_idioms(lexicon)
    found = []
    for index, start, end in forms.find(view):
        entry = entries[index]
        if entry.kind == "number":
            continue
        if view[start] in HAN and start and view[start - 1] in _BLOCKS_LEFT:
            continue
        if view[end - 1] == "点" and view[end : end + 1] in DIGITS and end < len(view):  # 一点二倍
            continue
        if view[end - 1] in HAN and end < len(view) and view[end] in HAN:
            continue
        found.append(Idiom(start, end, entry.kind, entry.id))
    return found
