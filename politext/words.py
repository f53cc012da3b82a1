"""Words and their parts of speech: the only file that knows jieba.

jieba's dictionary is read with HMM off, so a word is a word of the dictionary and the cut does not
depend on guesses. ``rjieba`` (the same dictionary in Rust) serves where it is installed; where it
is not, a private ``jieba.Tokenizer`` is built when it is first needed, with its logger silenced and its
cache kept out of the shared temporary folder. Both give the same cut, and a test holds them to it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from politext.model import Word

if TYPE_CHECKING:
    from collections.abc import Callable


def tag_with_rust() -> Callable[[str], list[tuple[str, str]]] | None:
    """Return a function from a text to its words and tags by rjieba, or None without it."""
    try:
        import rjieba  # noqa: PLC0415 - loaded when first needed
    except ImportError:
        return None
    # The tokenizer that the import has made already: a second one would cost 125 ms.
    tag = rjieba.tag
    return lambda text: tag(text, False)


def tag_with_python() -> Callable[[str], list[tuple[str, str]]]:
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

    def tag_words(text: str) -> list[tuple[str, str]]:
        return [(w, tags.get(w, "x")) for w in tokenizer.cut(text, HMM=False)]

    return tag_words


@cache
def _tagger() -> Callable[[str], list[tuple[str, str]]]:
    return tag_with_rust() or tag_with_python()


def cut(text: str) -> list[Word]:
    """Return the words of ``text`` in order; they tile it, and offsets count code points.

    >>> [word.text for word in cut("全年召开党组会议")]
    ['全年', '召开', '党组', '会议']
    """
    words = []
    start = 0
    for word, tag in _tagger()(text):
        end = start + len(word)
        words.append(Word(start, end, word, tag))
        start = end
    return words
