"""Whether one block goes on with the sentence in which another was cut.

Asked of what the cut left: a word across it, a run of characters that the page has elsewhere, a quotation or
bracket that one side opens and the other closes, a beginning that no paragraph has (a comma, 的, a
unit). Told as a number that adds up evidence as logarithms of odds do: above zero it speaks for
the suture, below zero against it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from politext.read.breaks import BOUND, CLOSERS, LABEL, OPENERS, is_finished
from politext.words import cut

if TYPE_CHECKING:
    from politext.span import Span

_STOPPED = re.compile("[。！？；]")
_CLAUSE = re.compile("[，、]")
_PAIR = re.compile("[“”《》（）]")
_OPENS = {"“": "”", "《": "》", "（": "）"}
_HAN = re.compile("[\u3400-\u9fff]")
_COUNT = re.compile("\\d[\\d.]*(?![\\d.年月日、．])")
_PAGE = 10_000
_REACH = 60


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


def suture(text: str, left: Span, right: Span) -> float:
    """Return the evidence that ``right`` goes on with the sentence that ``left`` breaks off.

    >>> from politext.span import Span
    >>> page = "贯彻重要思想，全面落实。深入贯彻重\\n要思想，全面贯彻。\\n一、加强建设。"
    >>> suture(page, Span(12, 17), Span(18, 27)) > 2 > -2 > suture(page, Span(12, 17), Span(28, 35))
    True
    """
    first = text[right.start]
    if LABEL.match(text, right.start, right.end):
        return -8.0
    score = 0.7
    if first in "，。、；：！？”》）％%" or first in CLOSERS:
        score += 4.0
    elif BOUND.match(text, right.start, right.end):
        score += 0.7
    elif _COUNT.match(text, right.start, right.end):
        score += 1.0  # 28个、特色…
    if text[right.start - 1 : right.start] in {" ", "\u3000", "\t"}:
        score -= 4.0  # set in like a paragraph
    followers, openings = _load()
    score -= 0.9 * openings.get(text[right.start : right.start + 2], 0.0)
    score += _follows(followers, text[left.end - 1], first)
    if not _follows(followers, first, text[right.start + 1 : right.start + 2]):
        score -= 0.4
    return (
        score + _pairs(text, left, right) + _phrases(text, left, right) + _word(text, left, right)
    )


def _follows(followers: dict[str, list[str]], one: str, other: str) -> float:
    """Return how much more often than by chance the characters stand side by side."""
    for weight, some in zip((5.5, 3.6, 1.9), followers.get(one, ()), strict=False):
        if other in some:
            return weight
    return 0.0


@cache
def _load() -> tuple[dict[str, list[str]], dict[str, float]]:
    """Return the characters that follow a character, oftenest first, and how paragraphs begin."""
    data = Path(__file__).parents[1] / "data"
    followers: dict[str, list[str]] = {}
    for line in (data / "joints.txt").read_text(encoding="utf-8").splitlines():
        if line[0] != "#":
            followers[line[0]] = line[2:].split("|")
    openings: dict[str, float] = {}
    for line in (data / "openings.txt").read_text(encoding="utf-8").splitlines():
        if line[0] != "#":
            weight, *some = line.split()
            openings |= dict.fromkeys(some, float(weight))
    return followers, openings


def _pairs(text: str, left: Span, right: Span) -> float:
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


def _phrases(text: str, left: Span, right: Span) -> float:
    """Return what the page itself says: runs of characters across the cut that it has elsewhere."""
    best = 0
    before = text[max(left.start, left.end - 5) : left.end]
    after = text[right.start : min(right.end, right.start + 5)]
    if not before or not after:
        return 0.0
    # A page is no longer than this; in what is longer, each cut is held against what is near.
    near = max(0, left.start - _PAGE), right.end + _PAGE
    known = _triples(text) if len(text) > 2 * _PAGE else None
    for size in (3, 4, 5, 6):  # a longer run holds a shorter one
        runs = [
            before[-back:] + after[: size - back]
            for back in range(max(1, size - len(after)), min(size, len(before) + 1))
        ]
        if size == 3 and known is not None:
            runs = [run for run in runs if run in known]  # most are not, and one look tells it
        if not any(text.find(run, *near) >= 0 for run in runs):
            break
        best = size
    return (-1.1, 0.0, 0.0, 0.3, 0.5, 0.8, 1.2)[best]


@lru_cache(maxsize=1)
def _triples(text: str) -> frozenset[str]:
    """Return all runs of three characters of ``text``."""
    return frozenset([text[i : i + 3] for i in range(len(text) - 2)])


def _word(text: str, left: Span, right: Span) -> float:
    """Return what the dictionary says: a word across the cut, or words that stand side by side."""
    before = text[max(left.start, left.end - 8) : left.end]
    after = text[right.start : min(right.end, right.start + 8)]
    if not before or not after or not (_HAN.match(before[-1]) and _HAN.match(after[0])):
        return 0.0
    at = len(before)
    whole, ahead, behind = cut(before + after), cut(before), cut(after)
    score = 0.25 * (len(ahead) + len(behind) - len(whole))
    # Cut off as it stands, a word leaves single characters.
    score -= 0.4 * (len(ahead.pairs[-1][0]) == 1) + 0.25 * (len(behind.pairs[0][0]) == 1)
    for k, start in enumerate(whole.starts[:-1]):
        word, tag = whole.pairs[k]
        if start < at < start + len(word):
            return score + (1.1 if len(word) > 2 else 0.8)
        if start == at:
            last, kind = whole.pairs[k - 1]
            score += 0.4 * _tags().get((_short(kind), _short(tag)), 0.0)
            score -= 0.6 * (len(last) == 1 and kind not in _SINGLE)
            score -= 0.3 * (len(word) == 1 and tag not in _SINGLE and tag != "v")
    return score - 0.3


_SINGLE = frozenset(("uj", "c", "p", "d", "m", "ul", "r", "u", "f"))
_KINDS = frozenset(("uj", "ul", "ns", "vn", "ad", "an", "uz", "ng", "vg"))


def _short(tag: str) -> str:
    """Return the kind of word that a tag stands for, without its finer kinds."""
    return tag if tag in _KINDS else "nr" if tag.startswith("nr") else tag[:1]


@cache
def _tags() -> dict[tuple[str, str], float]:
    """Return how much oftener than by chance words of two kinds stand side by side."""
    found: dict[tuple[str, str], float] = {}
    data = Path(__file__).parents[1] / "data" / "tags.txt"
    for line in data.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            first, *rest = line.split()
            for group in rest:
                weight, _, kinds = group.partition(":")
                found |= {(first, kind): float(weight) for kind in kinds.split(",")}
    return found
