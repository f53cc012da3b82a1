"""jieba's dictionary in a form that a report can be cut by without reading all of it, and the cut.

Of 349,000 words a report needs the eight thousand whose first two characters stand side by side in it. The build
hook (``hatch_build.py``) therefore keeps jieba's ``dict.txt`` as ``data/words.bin``, grouped by the first two characters: the
file is mapped, not read, and a group is looked for when its characters are first met. To make jieba's own
tables takes 600 ms and those of ``rjieba`` 130; this takes ten for a report. By the character ``rjieba`` is quicker,
which is why a long run goes over to it (see ``words``).

The cut is jieba's with HMM off: of all ways to divide a run of Han characters, letters and digits into words the
most probable one, a word being as probable as it is frequent.

The file: a mark, which also tells the byte order; the count of all words; how many words of one character there are and
how many groups; the counts of the former and the keys of the latter; where each of the texts begins that follow: the
single characters, their tags, and the groups, each with the lengths of its words in the first line and then a word a line
(rest of the word, count, tag).
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from itertools import accumulate
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from mmap import mmap

KEPT = Path(__file__).parent / "data" / "words.bin"

_MARK = int.from_bytes(b"ptw1", "little")
_HEAD = 4  # mark, count of all words, how many single characters, how many groups
_ZERO = ord("0")  # a word's length is written as the character so far behind it: 2, 3, …
_NONE: list[int] = []
_RUN = re.compile(r"([\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+)|\r\n|.", re.DOTALL)
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_HIGHEST = "\uffff"
_END = "\n"  # no word holds it
_MOST = 300_000  # looked for and kept: as many as the dictionary has


def find_jieba() -> Path:
    """Return where jieba's ``dict.txt`` is; raise ``ImportError`` without it. jieba is not imported."""
    from importlib.util import find_spec  # noqa: PLC0415 - not where the packed file is there

    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ImportError("jieba is not installed; its dictionary is needed", name="jieba")
    return Path(spec.submodule_search_locations[0]) / "dict.txt"


def pack(lines: Iterable[str]) -> bytes:
    """Return jieba's ``lines`` (word, count and tag) as the bytes that a ``Dictionary`` reads.

    A word that stands twice has its last count and tag, and both counts add to the total, as with jieba.
    """
    ones: dict[str, tuple[int, str]] = {}
    groups: dict[int, dict[str, str]] = {}
    total = 0
    for line in lines:
        word, _, said = line.rstrip().partition(" ")
        count, _, tag = said.partition(" ")
        total += int(count)
        if max(word) > _HIGHEST:
            continue  # it is in no run: see ``_RUN``
        if len(word) == 1:
            ones[word] = int(count), tag
        else:
            key = ord(word[0]) << 16 | ord(word[1])
            if key not in groups:
                groups[key] = {}
            groups[key][word[2:]] = said
    keys = sorted(groups)
    texts = ["".join(ones), " ".join(tag for _, tag in ones.values())]
    for key in keys:
        group = groups[key]
        lengths = "".join([chr(_ZERO + 2 + n) for n in sorted(set(map(len, group)))])
        words = [f"{rest} {said}" for rest, said in group.items()]
        texts.append("\n".join([lengths, *words, ""]))
    data = [text.encode() for text in texts]
    ends = accumulate(map(len, data), initial=0)
    counts = [count for count, _ in ones.values()]
    numbers = array("I", [_MARK, total, len(counts), len(keys), *counts, *keys, *ends])
    return numbers.tobytes() + b"".join(data)


def open_kept(path: Path = KEPT) -> Dictionary | None:
    """Return the dictionary that was packed when politext was built, or None where it is not to be had."""
    from mmap import ACCESS_READ, mmap  # noqa: PLC0415 - not where the cut is rjieba's

    try:
        with path.open("rb") as file:
            return Dictionary(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None


def pack_jieba() -> bytes:
    """Return jieba's dictionary as it is installed, packed; raise ``ImportError`` without it."""
    with find_jieba().open(encoding="utf-8") as lines:
        return pack(lines)


def open_dictionary() -> Dictionary:
    """Return the dictionary that was packed, else jieba's packed now, which takes as long as to load jieba."""
    return open_kept() or Dictionary(pack_jieba())


class Dictionary:
    """A packed dictionary, and what was looked for in it so far.

    Raise ``ValueError`` where ``packed`` is no such thing, or one of the other byte order.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        self._groups = _Groups(packed)
        self._words = _Words(self._groups)

    def cut(self, text: str) -> list[str]:
        """Return the words of ``text``; they tile it.

        >>> Dictionary(pack(["党组 30 n", "会议 40 n", "党 5 n", "组会 1 v"])).cut("党组会议，50次")
        ['党组', '会议', '，', '50', '次']
        """
        words: list[str] = []
        for found in _RUN.finditer(text):
            if found.lastindex:
                words += self._cut_run(found[0])
            else:
                words.append(found[0])
        if len(self._words) > _MOST:
            self._words.clear()
            self._groups.clear()
        return words

    def tag(self, word: str) -> str:
        """Return the part of speech of a ``word`` that was cut; ``m``, ``eng`` or ``x`` where the dictionary does not hold it.

        >>> dictionary = Dictionary(pack(["党组 30 n"]))
        >>> [dictionary.tag(word) for word in dictionary.cut("党组50次")]
        ['n', 'm', 'x']
        """
        said = self._words.get(word)
        if said:
            return said[1]
        if word in self._groups.tags:
            return self._groups.tags[word]
        if not word.isascii() or not word.isalnum():
            return "x"
        return "m" if word.isdigit() else "eng"

    def _cut_run(self, run: str) -> list[str]:
        groups, words = self._groups, self._words
        size = len(run)
        run += _END
        best = [0.0] * (size + 1)
        ends = list(range(1, size + 1))
        # The best way from each place to the end, from the end; of equals the longer word, as jieba has it.
        for at in range(size - 1, -1, -1):
            most, lengths, _ = groups[run[at : at + 2]]
            most += best[at + 1]
            for length in lengths:
                said = words[run[at : at + length]]
                if said:
                    weight = said[0] + best[at + length]
                    if weight >= most:
                        most = weight
                        ends[at] = at + length
            best[at] = most
        cut = []
        at = 0
        while at < size:
            end = ends[at]
            if run[at] in _LATIN and end - at == 1:
                # letters and digits that are no words are one together: GDP, 2025
                while end < size and run[end] in _LATIN and ends[end] - end == 1:
                    end += 1
            cut.append(run[at:end])
            at = end
        return cut


class _Groups(dict[str, tuple[float, list[int], str]]):
    """Of two characters: the weight of the first as a word, the lengths of the words that begin with both, and these.

    A weight is the logarithm of a word's share of the count of all, as jieba reckons it.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        super().__init__()
        view = memoryview(packed)
        numbers = view[: len(view) // 4 * 4].cast("I")
        if len(numbers) < _HEAD or numbers[0] != _MARK:
            raise ValueError("no packed dictionary")
        keys = _HEAD + numbers[2]
        ends = keys + numbers[3]
        texts = ends + numbers[3] + 3
        self._keys = numbers[keys:ends]
        self._ends = numbers[ends:texts]
        self._texts = view[4 * texts :]
        self.whole = log(numbers[1])
        self.ones = dict(zip(self._text(0), numbers[_HEAD:keys].tolist(), strict=True))
        self.tags = dict(zip(self.ones, self._text(1).split(" "), strict=False))

    def _text(self, at: int) -> str:
        return str(self._texts[self._ends[at] : self._ends[at + 1]], "utf-8")

    def __missing__(self, two: str) -> tuple[float, list[int], str]:
        weight = log(self.ones.get(two[0], 1)) - self.whole
        key = ord(two[0]) << 16 | ord(two[1])
        at = bisect_left(self._keys, key)
        group = weight, _NONE, ""
        if at < len(self._keys) and self._keys[at] == key:
            words = self._text(at + 2)
            group = weight, [ord(c) - _ZERO for c in words[: words.find("\n")]], words
        self[two] = group
        return group


class _Words(dict[str, tuple[float, str] | None]):
    """Of two or more characters their weight and tag as a word, or None where they are none."""

    def __init__(self, groups: _Groups) -> None:
        super().__init__()
        self._groups = groups

    def __missing__(self, word: str) -> tuple[float, str] | None:
        words = self._groups[word[:2]][2]
        at = words.find(f"\n{word[2:]} ") + len(word)
        found = None
        if at >= len(word):
            count, tag = words[at : words.find("\n", at)].split(" ")
            found = log(int(count)) - self._groups.whole, tag
        self[word] = found
        return found
