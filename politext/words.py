"""Words and their parts of speech, by jieba's dictionary.

It is used with HMM off, so a word is a word of the dictionary and the cut does not depend on guesses. Two engines
give the same words and tags, and a test holds them to jieba's own: ``rjieba`` (jieba in Rust) where it is installed, and
``dictionary``, which serves elsewhere. The latter reads no more of the dictionary than a report needs, where ``rjieba`` takes
130 ms to load and is then ten times as quick: a command begins with the one and goes over to the other.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from politext.dictionary import Dictionary, open_dictionary, open_kept
from politext.model import Words
from politext.thrift import THRIFTY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Tagger = Callable[[str], list[tuple[str, str]]]

# Some eight megabytes; a hundred reports have half as many words.
MOST_TAGS = 40_000
# The characters after which rjieba would have been the quicker, loaded from the first.
FEW = 100_000
_WORD = itemgetter(0)
_STOPS = "。！？\n\r"
_STOP = re.compile(f"[{_STOPS}]")
_REST = ("。", "x")


class Tags(dict[str, tuple[str, str]]):
    """Word to word and tag, asked of the dictionary once a word and kept from then on.

    A word has one tag wherever it stands, so a text is cut without tags, which is a third quicker, and its
    words are a few thousand tuples over and over, not tens of thousands for the collector to walk.
    """

    def __init__(self, ask: Callable[[str], str]) -> None:
        super().__init__()
        self.ask = ask

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= MOST_TAGS:
            self.clear()
        pair = self[word] = word, self.ask(word)
        return pair


def tag_with_rust() -> Tagger | None:
    """Return a function from a text to its words and tags by rjieba, or None without it."""
    try:
        import rjieba  # noqa: PLC0415 - loaded when first needed
    except ImportError:
        return None
    # The tokenizer that the import has made already: a second one would cost 125 ms.
    tag, split = rjieba.tag, rjieba.cut

    def ask(word: str) -> str:
        said = tag(word, False)
        return str(said[0][1]) if len(said) == 1 else "x"

    pair_of = Tags(ask).__getitem__
    return lambda text: list(map(pair_of, split(text, False)))


def tag_with_dictionary(dictionary: Dictionary) -> Tagger:
    """Return the same function by our own cut: there at once, and everywhere at hand."""
    pair_of, split = Tags(dictionary.tag).__getitem__, dictionary.cut
    return lambda text: list(map(pair_of, split(text)))


class Thrifty:
    """The same function: the first ``FEW`` characters by our own cut, the others by rjieba where there is one."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.tag = tag_with_dictionary(dictionary)
        self.left = FEW

    def __call__(self, text: str) -> list[tuple[str, str]]:
        """Return the words of ``text`` and their tags."""
        if self.left > 0:
            self.left -= len(text)
            if self.left <= 0:
                self.tag = tag_with_rust() or self.tag
        return self.tag(text)


@cache
def _tagger(*, thrifty: bool) -> Tagger:
    if thrifty and (kept := open_kept()) is not None:
        return Thrifty(kept)
    return tag_with_rust() or tag_with_dictionary(open_dictionary())


def blank(text: str, solid: Iterable[tuple[int, int]]) -> str:
    """Return ``text``, as long as before, with the ``solid`` spans filled with zeros.

    The spans are in order and do not overlap. A numeral and its unit are read before words are, so
    that no word crosses their edge (``5个|人才``, not ``5|个人|才``).

    >>> blank("引进5个人才", [(2, 4)])
    '引进00人才'
    """
    pieces: list[str] = []
    at = 0
    for start, end in solid:
        pieces += (text[at:start], "0" * (end - start))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def cut(text: str, solid: Iterable[tuple[int, int]] = ()) -> Words:
    """Return the words of ``text`` in order; they tile it, and offsets count code points.

    No word crosses the edge of a ``solid`` span; inside one, the words are zeros.

    >>> [word.text for word in cut("全年召开党组会议")]
    ['全年', '召开', '党组', '会议']
    >>> [word.text for word in cut("引进5个人才", [(2, 4)])]
    ['引进', '00', '人才']
    """
    pairs = _tagger(thrifty=THRIFTY.get())(blank(text, solid))
    return Words(pairs, [0, *accumulate(map(len, map(_WORD, pairs)))])


def cut_sentences(text: str, solid: Sequence[tuple[int, int]]) -> Words:
    """Return the words of those sentences of ``text`` that hold a ``solid`` span, offsets into ``text``.

    What stands between them, from the mark that ends the one to where the other begins, is one word ``。``: three
    quarters of a report hold no number, and cutting them would cost more than anything else. The dictionary's
    words cross no mark, so the words are those that ``cut`` gives.

    >>> words = cut_sentences("深化改革。引进5个人才。\\n各位代表", [(7, 9)])
    >>> [(word.start, word.end, word.text) for word in words]
    [(0, 5, '。'), (5, 7, '引进'), (7, 9, '00'), (9, 11, '人才'), (11, 17, '。')]
    """
    tag = _tagger(thrifty=THRIFTY.get())
    pairs: list[tuple[str, str]] = []
    starts: list[int] = []
    i = at = 0
    while i < len(solid):
        begin = solid[i][0]
        low = max([text.rfind(stop, at, begin) for stop in _STOPS]) + 1 or at
        high = low
        first = i
        while i < len(solid) and (i == first or solid[i][0] < high):
            if solid[i][1] > high:
                stop = _STOP.search(text, solid[i][1])
                high = stop.start() if stop else len(text)
            i += 1
        if low > at:
            pairs.append(_REST)
            starts.append(at)
        said = tag(blank(text[low:high], [(a - low, b - low) for a, b in solid[first:i]]))
        pairs += said
        starts += accumulate(map(len, map(_WORD, said[:-1])), initial=low)
        at = high
    if at < len(text):
        pairs.append(_REST)
        starts.append(at)
    return Words(pairs, [*starts, len(text)])
