"""Whether one block goes on with the sentence in which another was cut.

Asked of what the cut left: a word across it, runs of characters that reports and news (``grams``) or the page itself
have elsewhere, a quotation or bracket that one side opens and the other closes, a beginning that no paragraph
has (a comma, 的, a unit). ``evidence`` tells each by its name; ``suture`` adds them up as logarithms of odds: above
zero it speaks for the suture, below zero against it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from politext.read import grams
from politext.read.breaks import BOUND, CLOSERS, LABEL, OPENERS, is_finished
from politext.read.counted import DATA, read_lines
from politext.words import cut

if TYPE_CHECKING:
    from politext.span import Span

_STOPPED = re.compile("[。！？；]")
_CLAUSE = re.compile("[，、]")
_PAIR = re.compile("[“”《》（）]")
_OPENS = {"“": "”", "《": "》", "（": "）"}
_HAN = re.compile("[\u3400-\u9fff]")
_STARTLESS = "，。、；：！？”》）％%"
_PAGE = 10_000
_REACH = 60
_SINGLE = frozenset(("uj", "c", "p", "d", "m", "ul", "r", "u", "f"))
_KINDS = frozenset(("uj", "ul", "ns", "vn", "ad", "an", "uz", "ng", "vg"))


def openness(text: str, block: Span) -> float:
    """Return how surely the block breaks off in mid-sentence; 0 where it ends as it should.

    A heading has no full stop either, so a block is the surer cut the more of a sentence it has.

    >>> from politext.span import Span
    >>> page = "坚持党的领导。要深入学习贯彻重"
    >>> openness(page, Span(0, 7)), openness(page, Span(0, 15))
    (0.0, 3.0)
    """
    last = text[block.end - 1]
    if is_finished(text, block):
        return 0.0
    size = block.end - block.start
    if last in "，、" or last in OPENERS:
        return 3.0 if size > 8 else 1.0
    if size < 12:
        return 0.2
    if _STOPPED.search(text, block.start, block.end):
        return 3.0
    if LABEL.match(text, block.start, block.end):
        return 0.3 if size < 40 else 1.0
    if _CLAUSE.search(text, block.start, block.end):
        return 2.0 if size > 40 else 1.2
    return 0.5


def evidence(
    text: str, left: Span, right: Span, known: frozenset[str] | None = None
) -> dict[str, float]:
    """Return what speaks for and against ``right`` going on where ``left`` breaks off, each by its name.

    ``known`` are all runs of three characters of the text, where they have been found (``find_runs``).

    >>> from politext.span import Span
    >>> page = "深入贯彻重\\n要思想，全面贯彻。\\n一、加强建设。"
    >>> found = evidence(page, Span(0, 5), Span(6, 15))
    >>> found["pair"] > 0 and "across2" in found, "label" in found
    (True, False)
    """
    first = text[right.start]
    found: dict[str, float] = {"opening": opening(text, right)}
    if LABEL.match(text, right.start, right.end):
        found["label"] = 1.0
    if first in _STARTLESS or first in CLOSERS:
        found["startless"] = 1.0
    elif BOUND.match(text, right.start, right.end):
        found["bound"] = 1.0
    if text[right.start - 1 : right.start] in {" ", "\u3000", "\t"}:
        found["indented"] = 1.0  # set in like a paragraph
    before = text[max(left.start, left.end - 3) : left.end]
    after = text[right.start : min(right.end, right.start + 3)]
    found["pair"], found["never"], found["threes"], found["fours"] = grams.lift(before, after)
    found["quotes"] = _quotes(text, left, right)
    found[f"page{_phrases(text, left, right, known)}"] = 1.0
    return found | _words(text, left, right)


def suture(text: str, left: Span, right: Span) -> float:
    """Return the evidence that ``right`` goes on with the sentence that ``left`` breaks off.

    >>> from politext.span import Span
    >>> page = "贯彻重要思想，全面落实。深入贯彻重\\n要思想，全面贯彻。\\n一、加强建设。"
    >>> suture(page, Span(12, 17), Span(18, 27)) > 2 > -2 > suture(page, Span(12, 17), Span(28, 35))
    True
    """
    if LABEL.match(text, right.start, right.end):
        return -8.0
    weights = load_weights("suture ")
    found = evidence(text, left, right)
    return weights["bias"] + sum(weights.get(name, 0.0) * x for name, x in found.items())


def opening(text: str, block: Span) -> float:
    """Return how much oftener paragraphs begin like ``block`` than sentences go on like it (a logarithm).

    >>> from politext.span import Span
    >>> opening("加快建设", Span(0, 4)) > 0 > opening("的建设", Span(0, 3))
    True
    """
    weights = _openings()
    run = text[block.start : min(block.end, block.start + 2)]
    return max(-5.0, min(5.0, weights.get(run, weights.get(run[:1], 0.0))))


@cache
def load_weights(kind: str) -> dict[str, float]:
    """Return the weights of ``data/readings.txt`` whose names begin with ``kind``, by the rest of the name.

    >>> load_weights("suture ")["pair"] > 0
    True
    """
    found: dict[str, float] = {}
    for weight, *words in read_lines(DATA / "readings.txt"):
        name = " ".join(words)
        if name.startswith(kind):
            found[name.removeprefix(kind)] = float(weight)
    return found


@cache
def _openings() -> dict[str, float]:
    found: dict[str, float] = {}
    for weight, *some in read_lines(grams.FOLDER / "openings.txt"):
        found |= dict.fromkeys(some, float(weight))
    return found


def _quotes(text: str, left: Span, right: Span) -> float:
    """Return what quotes and brackets say: opened on one side, closed on the other."""
    wanted: list[str] = []
    for m in _PAIR.finditer(text, max(left.start, left.end - 4 * _REACH), left.end):
        mark = m.group()
        if mark in _OPENS:
            wanted.append(_OPENS[mark])
        elif wanted and wanted[-1] == mark:
            wanted.pop()
    depth: list[str] = []
    stray = None
    for m in _PAIR.finditer(text, right.start, min(right.end, right.start + 4 * _REACH)):
        mark = m.group()
        if mark in _OPENS:
            depth.append(_OPENS[mark])
        elif depth and depth[-1] == mark:
            depth.pop()
        else:
            stray = mark
            break
    if wanted and stray == wanted[-1]:
        return 4.0
    if wanted or stray:
        return -3.0
    return 0.0


def _phrases(text: str, left: Span, right: Span, known: frozenset[str] | None) -> int:
    """Return how long a run across the cut the page has elsewhere: 0, or 3 to 6 characters."""
    best = 0
    before = text[max(left.start, left.end - 5) : left.end]
    after = text[right.start : min(right.end, right.start + 5)]
    # A page is no longer than this; in what is longer, each cut is held against what is near.
    near = max(0, left.start - _PAGE), right.end + _PAGE
    for size in (3, 4, 5, 6):  # a longer run holds a shorter one
        runs = [
            before[-back:] + after[: size - back]
            for back in range(max(1, size - len(after)), min(size, len(before) + 1))
        ]
        if known is not None:
            runs = [run for run in runs if run[:3] in known]  # most are not, and one look tells it
        if not any(text.find(run, *near) >= 0 for run in runs):
            break
        best = size
    return best


def find_runs(text: str) -> frozenset[str]:
    """Return all runs of three characters of ``text``.

    >>> sorted(find_runs("贯彻落实"))
    ['彻落实', '贯彻落']
    """
    return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))


def _words(text: str, left: Span, right: Span) -> dict[str, float]:
    """Return what the dictionary says: a word across the cut, or words that stand side by side."""
    before = text[max(left.start, left.end - 8) : left.end]
    after = text[right.start : min(right.end, right.start + 8)]
    if not before or not after or not (_HAN.match(before[-1]) and _HAN.match(after[0])):
        return {}
    at = len(before)
    whole, ahead, behind = cut(before + after), cut(before), cut(after)
    found = {"words": float(len(ahead) + len(behind) - len(whole))}
    # Cut off as it stands, a word leaves single characters.
    if len(ahead.pairs[-1][0]) == 1:
        found["stump"] = 1.0
    if len(behind.pairs[0][0]) == 1:
        found["splinter"] = 1.0
    for k, start in enumerate(whole.starts[:-1]):
        word, tag = whole.pairs[k]
        if start < at < start + len(word):
            found["across3" if len(word) > 2 else "across2"] = 1.0
            break
        if start == at:
            last, kind = whole.pairs[k - 1]
            found["kinds"] = _tags().get((short(kind), short(tag)), 0.0)
            if len(last) == 1 and kind not in _SINGLE:
                found["lone_left"] = 1.0
            if len(word) == 1 and tag not in _SINGLE and tag != "v":
                found["lone_right"] = 1.0
            break
    return found


def short(tag: str) -> str:
    """Return the kind of word that a tag stands for, without its finer kinds.

    >>> short("nrfg"), short("vn"), short("nz")
    ('nr', 'vn', 'n')
    """
    return tag if tag in _KINDS else "nr" if tag.startswith("nr") else tag[:1]


@cache
def _tags() -> dict[tuple[str, str], float]:
    """Return how much oftener than by chance words of two kinds stand side by side."""
    found: dict[tuple[str, str], float] = {}
    for first, *groups in read_lines(grams.FOLDER / "tags.txt"):
        for group in groups:
            weight, _, kinds = group.partition(":")
            found |= {(first, kind): float(weight) for kind in kinds.split(",")}
    return found
