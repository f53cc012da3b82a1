"""Many words found in one pass of an automaton.

To make an automaton takes 4 µs a word, and there are five thousand: 20 ms, half of what a report takes to read. Where only a report or
two are read (``thrift``) it is made of the words whose first two characters, the next and the last stand side by side in the text, one in
twenty; the others cannot be found, so that the same is found.

An automaton steps through bytes, three a character. Words that are seldom met are looked for by the low byte of each character instead, which
Python cuts out of a text in no time: a third of the steps, in an automaton of a third of the size. What only shares
its low bytes with a word is thrown out afterwards. Words that are met at every tenth character would not gain by it.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from politext.thrift import THRIFTY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Search = Callable[[str], list[tuple[int, int, int]]]

# Built nearly as soon as the one that is not contiguous, and read a third sooner.
_KIND = Implementation.ContiguousNFA
_FIRST = 4 if sys.byteorder == "little" else 7


class Forms:
    """Words that are looked for all at once; ``frequent`` are those that a text is full of."""

    def __init__(self, words: Iterable[str], *, frequent: bool = False) -> None:
        self.words = tuple(words)
        self._build = _look_for_frequent if frequent else _look_for
        self._search: Search | None = None

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Return which of the words, by its place, stands where in ``text``; of two that overlap the leftmost, then the longest.

        >>> Forms(["提高", "提高到", "目标"]).find("提高到目标")
        [(1, 0, 3), (2, 3, 5)]
        """
        if self._search is None:
            if not self.words:
                return []
            if THRIFTY.get():
                return self._find_few(text)
            self._search = self._build(self.words)
        return self._search(text)

    def _find_few(self, text: str) -> list[tuple[int, int, int]]:
        pairs = _pair(text)
        places = [
            i
            for i, word in enumerate(self.words)
            if word[:2] in pairs and word[-2:] in pairs and word[1:3] in pairs
        ]
        if not places:
            return []
        search = self._build([self.words[i] for i in places])
        return [(places[i], a, b) for i, a, b in search(text)]


def _look_for_frequent(words: Sequence[str]) -> Search:
    automaton = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest, implementation=_KIND)
    return automaton.find_matches_as_indexes


def _look_for(words: Sequence[str]) -> Search:
    automaton = BytesAhoCorasick(
        [_low_bytes(word) for word in words], matchkind=MatchKind.Standard, implementation=_KIND
    )

    def search(text: str) -> list[tuple[int, int, int]]:
        hits = [
            (start, -end, i)
            for i, start, end in automaton.find_matches_as_indexes(
                _low_bytes(text), overlapping=True
            )
            if text.startswith(words[i], start)
        ]
        hits.sort()
        found = []
        done = 0
        for start, end, i in hits:
            if start >= done:
                done = -end
                found.append((i, start, done))
        return found

    return search


def _low_bytes(text: str) -> bytes:
    """Return the low byte of each character, lone surrogates too."""
    # Named without a byte order, the encoding needs no module of its own, and a mark of four bytes comes first.
    return text.encode("utf-32", "surrogatepass")[_FIRST::4]


@lru_cache(maxsize=2)
def _pair(text: str) -> frozenset[str]:
    """Return the characters of ``text``, each two that stand side by side, and none at all."""
    return frozenset(("", *text, *map(add, text, text[1:])))
