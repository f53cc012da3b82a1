"""Overlapping findings to one reading: slogans before times before quantities.

Of findings of one rank the earlier wins, then the longer. The winner takes in what stands outside it of a numeral
finding that it overlaps, so that every numeral stays in exactly one.
"""

from __future__ import annotations

from dataclasses import replace
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

    A slogan or time gives a finding only where it holds a numeral, that is where it overlaps one of ``numerals``.
    The order of the input does not matter, and what is settled stays as it is.

    >>> from politext.span import Span
    >>> settle([Numeral(3, 7, "identifier", "fallback.bare")], [], [Span(3, 7)])[0].kind
    'slogan'
    """
    ranked = [(0, Numeral(s.start, s.end, "slogan", "slogan")) for s in slogans]
    ranked += [(1 if n.rule == _NAMED else 3, n) for n in numerals]
    ranked += [(2, Numeral(t.start, t.end, t.kind, t.rule)) for t in times]
    ranked = [r for r in ranked if r[1].start < r[1].end]
    settled: list[Numeral] = []
    for group in cluster(sorted(ranked, key=_place)):
        if len(group) == 1:
            settled += [n for rank, n in group if rank in (1, 3)]
        elif any(rank in (1, 3) for rank, _ in group):
            settled += resolve(group)
    return settled


def _place(ranked: tuple[int, Numeral]) -> tuple[int, int, int, str, str]:
    rank, n = ranked
    return (n.start, -n.end, rank, n.kind, n.rule)


def cluster(ranked: list[tuple[int, Numeral]]) -> list[list[tuple[int, Numeral]]]:
    """Return sorted findings in groups that overlap, directly or through others."""
    groups: list[list[tuple[int, Numeral]]] = []
    end = -1
    for one in ranked:
        if one[1].start < end:
            groups[-1].append(one)
        else:
            groups.append([one])
        end = max(end, one[1].end)
    return groups


def resolve(group: list[tuple[int, Numeral]]) -> list[Numeral]:
    """Return the winners of one group of overlapping findings, grown by what they leave of the others."""
    kept: list[Numeral] = []
    held = [n for rank, n in group if rank in (1, 3)]
    for rank, n in sorted(group, key=lambda r: (r[0], *_place(r))):
        if rank in (0, 2) and not any(h.start < n.end and n.start < h.end for h in held):
            continue
        if not any(k.start < n.end and n.start < k.end for k in kept):
            kept.append(n)
            continue
        for start, end in leave(n.start, n.end, kept):
            # what a losing slogan or time leaves matters only where a numeral stands in it
            if rank in (1, 3) or any(h.start < end and start < h.end for h in held):
                absorb(kept, start, end)
    return sorted(kept, key=lambda n: n.start)


def absorb(kept: list[Numeral], start: int, end: int) -> None:
    """Let the finding of ``kept`` that ends at ``start``, or begins at ``end``, take in what lies between."""
    for i, k in enumerate(kept):
        if k.end == start:
            kept[i] = replace(k, end=end)
            return
    for i, k in enumerate(kept):
        if k.start == end:
            kept[i] = replace(k, start=start)
            return


def leave(start: int, end: int, taken: list[Numeral]) -> list[tuple[int, int]]:
    """Return the parts of ``start:end`` that ``taken`` does not cover.

    >>> leave(0, 9, [Numeral(2, 4, "date", "x")])
    [(0, 2), (4, 9)]
    """
    parts = []
    for n in sorted(taken, key=lambda n: n.start):
        if n.start > start:
            parts.append((start, n.start))
        start = max(start, n.end)
    if start < end:
        parts.append((start, end))
    return parts
