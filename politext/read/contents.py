"""A table of contents: headings with nothing below them that come again further on."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from politext.read.marks import ITEMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.read.marks import Mark

# how many headings of the same number are looked at for the one that a line of contents tells of
_AGAIN = 12
# a glossary's entry: a term, a colon, what it means
_TERM = re.compile(r"[ “\"《]*[^。：:\n]{2,40}[：:]?[”\"》]?(?:[：:]|是指|，是指|指)")
# what may stand behind the title in a line of contents: leaders and a page number
_LEADER = re.compile(r"[ .·…⋯．、\-—_0-9（()）\n]*")


def find_contents(
    view: str, marks: Sequence[Mark], titles: Sequence[tuple[int, int]], opening: int
) -> tuple[set[int], dict[int, int]]:
    """Return the indices of the marks that are lines of a table of contents, and where later titles end.

    ``titles`` gives start and end of each mark's title, ``opening`` where the salutation ends: headings before it are
    contents. Two or more such lines in a row make a table. The heading that comes again has the title of its line, so
    that a title is cut right that runs, unmarked, into its text.
    """
    empty = [
        marks[i].start < opening <= marks[i + 1].start
        or _LEADER.fullmatch(view, titles[i][1], marks[i + 1].start) is not None
        for i in range(len(marks) - 1)
    ]
    where: dict[tuple[str, int], list[int]] = {}
    for i, m in enumerate(marks):
        where.setdefault((m.style, m.number), []).append(i)
    dropped: set[int] = set()
    ends: dict[int, int] = {}
    run: dict[int, int] = {}
    for i, m in enumerate(marks):
        start, end = titles[i]
        others = where[m.style, m.number]
        at = bisect_right(others, i)
        same = others[at : at + _AGAIN]
        title = view[start:end].rstrip(" .·…⋯．、-—_0123456789（()）")
        again = next((j for j in same if title and view.startswith(title, titles[j][0])), None)
        if i < len(empty) and empty[i] and again is not None and m.style not in ITEMS:
            run[i] = again
            continue
        if len(run) > 1:
            dropped.update(run)
            ends.update({j: titles[j][0] + titles[k][1] - titles[k][0] for k, j in run.items()})
            # the last line runs into what follows the table; its number comes again too
            goes_on = any(
                marks[k].style == m.style and marks[k].number == m.number - 1 for k in run
            )
            if same and goes_on:
                dropped.add(i)
                shared = _shared(view[start:end], view[slice(*titles[same[0]])])
                if shared > 2:
                    ends[same[0]] = titles[same[0]][0] + shared
        run = {}
    return dropped, ends


def find_notes(view: str, marks: Sequence[Mark]) -> set[int]:
    """Return the indices of the marks that number the notes and the glossary behind a report.

    They are a row of two or more 1. or ① behind which no heading comes, told by ``名词：`` and what it means (是指), or
    by their circles.
    """
    row: list[int] = []
    for i in range(len(marks) - 1, -1, -1):
        if marks[i].style in ("arabic", "bracket", "circle"):
            row.append(i)
        elif marks[i].style not in ITEMS:
            break
    terms = sum(_TERM.match(view, marks[i].end, marks[i].right) is not None for i in row)
    circles = sum(marks[i].style == "circle" for i in row)
    if (
        len(row) > 1
        and marks[row[-1]].start > len(view) // 2
        and 2 * max(terms, circles) > len(row)
    ):
        first = row[-1]
        return {i for i, m in enumerate(marks) if i >= first}
    return set()


def find_listed(
    view: str, marks: Sequence[Mark], titles: Sequence[tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """Return the marks of a table of contents whose headings stand below without a number.

    Each with the span of its heading: 目录 一、农业 二、工业 and then lines 农业, 工业.
    """
    found: dict[int, tuple[int, int]] = {}
    for i, m in enumerate(marks):
        start, end = titles[i]
        if m.start > 4000:
            break
        if end - start > 3:
            at = view.find(f"\n{view[start:end]}\n", end)
            if at >= 0:
                found[i] = (at + 1, at + 1 + end - start)
    return found if len(found) > 1 else {}


def _shared(one: str, other: str) -> int:
    """Return how many characters the two begin with alike."""
    n = 0
    while n < min(len(one), len(other)) and one[n] == other[n]:
        n += 1
    return n
