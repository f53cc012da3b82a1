"""Overlapping findings to one reading: slogans before times before quantities.

Of findings of one rank the earlier wins, then the longer. What loses is dropped where the winner covers it
and cut to what the winner leaves of it where it does not, so that every numeral stays in one finding.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from politext.model import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.model import Time
    from politext.span import Span

# The value of a named measure is a quantity although it is a time: 办理时限压缩至3个工作日.
_NAMED = "quantity.named-time"


def settle(
    numerals: Sequence[Numeral], times: Sequence[Time], slogans: Iterable[Span]
) -> list[Numeral]:
    """Return the numerals in order, one class each, none overlapping another.

    A slogan or time that holds no numeral gives no finding. The order of the input does not matter.

    >>> from politext.span import Span
    >>> settle([Numeral(3, 7, "identifier", "fallback.bare")], [], [Span(3, 7)])[0].kind
    'slogan'
    """
    rest = sorted(numerals, key=lambda n: (n.start, -n.end, n.kind, n.rule))
    named = [n for n in rest if n.rule == _NAMED]
    ranks = [
        [Numeral(s.start, s.end, "slogan", "slogan") for s in sorted(slogans)],
        named,
        [
            Numeral(t.start, t.end, t.kind, t.rule)
            for t in sorted(times, key=lambda t: (t.start, -t.end, t.kind, t.rule))
        ],
    ]
    taken: list[Numeral] = []
    for rank in ranks:
        taken = merge(taken, rank)
    starts = [n.start for n in taken]
    used: set[int] = set()
    kept: list[Numeral] = []
    for n in rest:
        if n.rule == _NAMED and n in taken:
            continue
        i = bisect_right(starts, n.start) - 1
        hits = []
        for j in range(max(i, 0), len(taken)):
            if taken[j].start >= n.end:
                break
            if taken[j].end > n.start:
                hits.append(j)
        if not hits:
            kept.append(n)
        else:
            used.update(hits)
    kept += [taken[j] for j in range(len(taken)) if j in used or taken[j].rule == _NAMED]
    return merge([], sorted(kept, key=lambda n: (n.start, -n.end, n.kind, n.rule)))


def merge(taken: list[Numeral], more: list[Numeral]) -> list[Numeral]:
    """Return ``taken`` with those of ``more`` that overlap none of it nor an earlier one of ``more``."""
    result = list(taken)
    starts = [n.start for n in taken]
    last = -1
    for n in more:
        i = bisect_right(starts, n.start) - 1
        clash = (i >= 0 and taken[i].end > n.start) or (
            i + 1 < len(taken) and taken[i + 1].start < n.end
        )
        if n.start >= last and not clash:
            result.append(n)
            last = n.end
    return sorted(result, key=lambda n: n.start)
