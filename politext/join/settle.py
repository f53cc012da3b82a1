"""Overlapping findings to one reading: slogans before times before quantities.

Of findings of one rank the earlier wins, then the longer. The winner takes in what stands outside it of a numeral
finding that it overlaps, so that every numeral stays in exactly one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from politext.model import NAMED_TIME, Numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.model import NumeralKind, Time
    from politext.span import Span

    # start, end below zero, rank (who wins), kind, rule, place, and the numeral; None for a slogan or time
    Row = tuple[int, int, int, NumeralKind, str, int, Numeral | None]

# Who wins over whom: a slogan, a time that is the value of a measure, a time, any other numeral.
_SLOGAN, _VALUE, _TIME, _NUMERAL = range(4)
_NUMERALS = (_VALUE, _NUMERAL)


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
    # A row is what it is ordered by, its place, and the finding: most stand alone, and slogans and times that do are dropped.
    rows: list[Row] = [
        (n.start, -n.end, _VALUE if n.rule == NAMED_TIME else _NUMERAL, n.kind, n.rule, i, n)
        for i, n in enumerate(numerals)
    ]
    rows += [(s.start, -s.end, _SLOGAN, "slogan", "slogan", i, None) for i, s in enumerate(slogans)]
    rows += [(t.start, -t.end, _TIME, t.kind, t.rule, i, None) for i, t in enumerate(times)]
    rows.sort()
    settled: list[Numeral] = []
    for group in cluster([row for row in rows if row[0] < -row[1]]):
        if len(group) == 1:
            settled += [n for *_, n in group if n is not None]
        elif any(n is not None for *_, n in group):
            settled += resolve([(row[2], row[6] or _make(row)) for row in group])
    return settled


def _make(row: Row) -> Numeral:
    return Numeral(row[0], -row[1], row[3], row[4])


def _place(ranked: tuple[int, Numeral]) -> tuple[int, int, int, str, str]:
    rank, n = ranked
    return (n.start, -n.end, rank, n.kind, n.rule)


def cluster(rows: list[Row]) -> list[list[Row]]:
    """Return sorted findings in groups that overlap, directly or through others."""
    groups: list[list[Row]] = []
    end = -1
    for row in rows:
        if row[0] < end:
            groups[-1].append(row)
        else:
            groups.append([row])
        end = max(end, -row[1])
    return groups


def resolve(group: list[tuple[int, Numeral]]) -> list[Numeral]:
    """Return the winners of one group of overlapping findings, grown by what they leave of the others."""
    kept: list[Numeral] = []
    held = [n for rank, n in group if rank in _NUMERALS]
    for rank, n in sorted(group, key=lambda r: (r[0], *_place(r))):
        if rank not in _NUMERALS and not _overlaps(held, n.start, n.end):
            continue
        if not _overlaps(kept, n.start, n.end):
            kept.append(n)
            continue
        for start, end in leave(n.start, n.end, kept):
            # what a losing slogan or time leaves matters only where a numeral stands in it
            if rank in _NUMERALS or _overlaps(held, start, end):
                absorb(kept, start, end)
    return sorted(kept, key=lambda n: n.start)


def _overlaps(some: Sequence[Numeral], start: int, end: int) -> bool:
    """Return whether one of ``some`` shares a character with ``start:end``."""
    return any(n.start < end and start < n.end for n in some)


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
