"""Words and their parts of speech: the only file that knows jieba.

jieba's dictionary is read with HMM off, so a word is a word of the dictionary and the cut does not
depend on guesses. ``rjieba`` (the same dictionary in Rust) serves where it is installed; where it
is not, a private ``jieba.Tokenizer`` is built when it is first needed, with its logger silenced and its
cache kept out of the shared temporary folder. Both give the same words and tags, and a test holds
them to it.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from politext.model import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Tagger = Callable[[str], list[tuple[str, str]]]


def tag_with_rust() -> Tagger | None:
    """Return a function from a text to its words and tags by rjieba, or None without it."""
    try:
        import rjieba  # noqa: PLC0415 - loaded when first needed
    except ImportError:
        return None
    # The tokenizer that the import has made already: a second one would cost 125 ms.
    tag = rjieba.tag
    return lambda text: tag(text, False)


def tag_with_python() -> Tagger:
    """Return the same function by jieba itself: slower to load and to run, everywhere at hand."""
    import logging  # noqa: PLC0415 - loaded when first needed

    import jieba  # noqa: PLC0415

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tags: dict[str, str] = {}
    freq: dict[str, int] = {}
    total = 0
    with tokenizer.get_dict_file() as lines:
        for line in lines:
            word, count, tag = line.decode("utf-8").split()
            tags[word] = tag
            freq[word] = int(count)
            total += int(count)
            for end in range(1, len(word)):
                freq.setdefault(word[:end], 0)
    # Filled by hand: ``initialize`` would write a cache to the shared temporary folder.
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = freq, total, True

    def guess(word: str) -> str:
        # What the Rust tagger says of a word outside the dictionary.
        if not word.isascii() or not word.isalnum():
            return "x"
        return "m" if word.isdigit() else "eng"

    def tag_words(text: str) -> list[tuple[str, str]]:
        return [(w, tags.get(w) or guess(w)) for w in tokenizer.cut(text, HMM=False)]

    return tag_words


@cache
def _tagger() -> Tagger:
    return tag_with_rust() or tag_with_python()


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
    pairs = _tagger()(blank(text, solid))
    return Words(pairs, [0, *accumulate(len(word) for word, _ in pairs)])
