"""Bare headings: a short line without a number that heads the text below it (2023年工作回顾).

A line is one where it is short and unpunctuated, what stands before it is finished, and a paragraph or a numbered
heading follows. Where a report stands on one line only the great parts can be told, by the words that they end in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from politext.read.marks import ITEM, RANK
from politext.read.titles import ONE_LINE, divisions, words_of
from politext.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.lexicon import Lexicon
    from politext.model import Flow
    from politext.read.marks import Mark

ABOVE = 2.5  # above 一、
APPENDIX = 0.0  # beside the parts of the report
BELOW = 4.5  # inside what stands last
HOLDS = 3.8  # inside 一、, above the （一） that begins below it
_LINE = re.compile(r"(?<=\n)[ \t]*+([^\n。；;！!？?：:，,\[\]【】|>]{3,36})(?=\n)")
_NOT = re.compile(
    r"[（(].*[）)]$|.*(?:的?报告|书记|主席|总理|省长|市长|区长|院长|检察长|主任)$|[\d .\-—/年月日]+$|(?:编辑|来源|作者|责编|记者|责任编辑|摄影|相关|附件|图片)"
)


@record
class Bare:
    """A bare heading: its span, and the rank that it nests by (see ``marks.RANK``)."""

    start: int
    end: int
    rank: float


def find_bare(
    flow: Flow,
    marks: Sequence[Mark],
    opening: int,
    lexicon: Lexicon,
    listed: Iterable[tuple[int, int]] = (),
) -> list[Bare]:
    """Return the bare headings of ``flow`` behind ``opening`` in text order.

    ``marks`` are the structural marks that count, ``listed`` headings that the contents tell of.
    """
    view = flow.view
    heads = {m.left for m in marks if m.head}
    appendix = words_of(lexicon, "appendix")
    spans = list(listed)
    for m in _LINE.finditer(view, opening):
        start, end = m.span(1)
        while view[end - 1] == " ":
            end -= 1
        if m.start() in heads or _NOT.match(view, start, end):
            continue
        known = "".join(view[start:end].split()).endswith(appendix)
        if (known or _finished(view, m.start())) and _followed(view, m.end(), heads):
            spans.append((start, end))
    if len(view) > ONE_LINE:
        spans += _running(view, opening, lexicon)
    return _ranked(view, sorted(set(spans)), marks, appendix)


def _finished(view: str, start: int) -> bool:
    """Return whether what stands before the line at ``start`` is a finished sentence."""
    before = view[:start].rstrip() if start < 40 else view[start - 40 : start].rstrip()
    return bool(before) and before[-1] in "。！？…：:!?）”"


def _followed(view: str, end: int, heads: set[int]) -> bool:
    """Return whether a paragraph of running text, or a numbered heading, follows at ``end``."""
    if end + 1 in heads:
        return True
    right = view.find("\n", end + 1)
    right = len(view) if right < 0 else right
    return right - end > 24 and view[end + 1] not in "》”）」，。、；"


def _running(view: str, opening: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the spans of the great parts' headings inside paragraphs that hold a whole report."""
    if max(map(len, view.split("\n"))) <= ONE_LINE:
        return []  # the pattern is dear, and few reports are one paragraph
    found = []
    for m in divisions(words_of(lexicon, "division")).finditer(view, opening):
        if view[m.start() - 1] not in "。！：" and view[m.start() - 2 : m.start()] != "。 ":
            continue
        left = view.rfind("\n", 0, m.start()) + 1
        right = view.find("\n", m.end())
        if (len(view) if right < 0 else right) - left > ONE_LINE:
            found.append(m.span(1))
    return found


def _ranked(
    view: str, spans: Sequence[tuple[int, int]], marks: Sequence[Mark], appendix: tuple[str, ...]
) -> list[Bare]:
    """Return the spans with their ranks: above the numbered headings, or inside them.

    They stand above where the first of them comes before all outermost numbers, or where those start anew below one;
    then all do, except one that the outermost numbers run on across.
    """
    top = min((m.style for m in marks), key=_rank, default=None)
    tops = [m for m in marks if m.style == top]
    starts = [m.start for m in tops]
    all_starts = [m.start for m in marks]
    around = []
    for start, _ in spans:
        i = bisect_left(starts, start)
        around.append((tops[i - 1].number if i else 0, tops[i].number if i < len(tops) else 0))
    above = any((after == 1 and before) or (not before and after <= 1) for before, after in around)
    found = []
    for (start, end), (before, after) in zip(spans, around, strict=True):
        inside = before and after == before + 1
        last = "".join(view[start:end].split()).endswith(appendix)
        rank = APPENDIX if last else ABOVE if above and not inside else BELOW
        i = bisect_left(all_starts, start)
        follower = marks[i] if i < len(marks) else None
        if rank == BELOW and follower and follower.style == "paren" and follower.number == 1:
            rank = HOLDS
        found.append(Bare(start, end, rank))
    return found


def _rank(style: str) -> float:
    return RANK.get(style, ITEM)
