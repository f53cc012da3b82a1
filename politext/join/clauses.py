"""Sentences as tokens: words, quantities and times, each with the part that it can play in a name (``join.parts``)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from politext.join.parts import Parts
    from politext.model import Flow, Quantity, Words

QUOTES = {'"': "”", "'": "’", "<": "》"}
ASCII_WORD = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.&_")
LANDS = frozenset("省市区县州盟旗院")
OURS = frozenset({"我", "本", "全"})
LONGEST_QUOTE = 40
# Parts that are no token as they stand; nine tokens of ten are none of them.
ODD = frozenset((*QUOTES, *" (/\\”>'"))
_ODD_PART = re.compile(f"[{re.escape(''.join(sorted(ODD)))}]")
# What makes a word of the text no token, or one with its neighbour: Latin letters, 我|区.
_ODD_TEXT = re.compile(f"[\x00-\x7f]|[{''.join(sorted(OURS))}][{''.join(sorted(LANDS))}]")


@dataclass(slots=True)
class Sentence:
    """The tokens of one sentence as columns; ``parts[i]`` is the part of token ``i``.

    ``quantities`` are the tokens that are quantities, in order, with the place of each in the report's list.
    """

    view: str
    starts: list[int]
    ends: list[int]
    parts: str
    quantities: list[tuple[int, int]]

    def text(self, at: int) -> str:
        """Return the characters of token ``at``."""
        return self.view[self.starts[at] : self.ends[at]]


def read_sentences(
    flow: Flow,
    words: Words,
    quantities: Sequence[Quantity],
    times: Sequence[tuple[int, int]],
    parts_of: Parts,
) -> Iterator[Sentence]:
    """Yield the sentences that hold a quantity, in order, as tokens."""
    starts = words.starts
    parts = "".join(map(parts_of.__getitem__, words.pairs))
    solid = sorted(
        [(q.start, q.end, "Q", i) for i, q in enumerate(quantities)]
        + [(a, b, "T", -1) for a, b in times]
    )
    edges = [s[0] for s in solid]
    at = 0
    while at < len(quantities):
        word = bisect_right(starts, quantities[at].start) - 1
        low = parts.rfind(".", 0, word) + 1
        high = parts.find(".", word)
        if high < 0:
            high = len(parts)
        end = max(starts[high], quantities[at].end)
        stop = at + 1
        while stop < len(quantities) and quantities[stop].start < end:
            stop += 1
        inside = solid[bisect_left(edges, starts[low]) : bisect_left(edges, end)]
        yield read_tokens(flow.view, parts, starts, low, high, inside, parts_of)
        at = stop


def read_tokens(
    view: str,
    parts: str,
    starts: list[int],
    low: int,
    high: int,
    solid: list[tuple[int, int, str, int]],
    parts_of: Parts,
) -> Sentence:
    """Return the sentence of the words from ``low`` to ``high``, with ``solid`` spans as one token each.

    A quotation without a quantity is one noun, parentheses without one are passed over, and so are blanks
    and reference marks.
    """
    begins: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    quantities: list[tuple[int, int]] = []
    limit = starts[high]
    after = 0  # nothing before this offset is read again
    j = 0
    next_solid = solid[0][0] if solid else limit
    i = low
    # The next words that are no token as they stand, by their part and by their text.
    odd_part = odd_text = -1
    while i < high:
        if odd_part < i:
            odd = _ODD_PART.search(parts, i, high)
            odd_part = odd.start() if odd else high
        if odd_text < i:
            odd = _ODD_TEXT.search(view, starts[i], limit)
            odd_text = bisect_right(starts, odd.start(), i, high) - 1 if odd else high
        if starts[i] >= after and view[starts[i]] not in LANDS:
            # Of the words up to the next solid span most are tokens as they stand.
            stop = bisect_right(starts, next_solid, i + 1, high + 1) - 1
            stop = min(stop, odd_part, odd_text)
            if stop > i:
                begins += starts[i:stop]
                ends += starts[i + 1 : stop + 1]
                kinds += parts[i:stop]
                i = stop
                continue
        start = starts[i]
        end = starts[i + 1]
        i += 1
        while end > next_solid:
            a, b, kind, place = solid[j]
            if a >= after:
                if start < a and start >= after:
                    begins.append(start)
                    ends.append(a)
                    kinds.append(parts[i - 1])
                if kind == "Q":
                    quantities.append((len(begins), place))
                begins.append(a)
                ends.append(b)
                kinds.append(kind)
                after = b
            j += 1
            next_solid = solid[j][0] if j < len(solid) else limit
        if end <= after:
            continue
        part = parts[i - 1]
        if part == " ":
            continue
        if start < after:  # noqa: PLR1730 - max() costs a call a word
            start = after
        first = view[start]
        if part not in ODD and first > "\x7f" and (end - start > 1 or first not in LANDS):
            begins.append(start)
            ends.append(end)
            kinds.append(part)
            continue
        if part in QUOTES:
            close = view.find(QUOTES[part], start, min(start + LONGEST_QUOTE, limit))
            if 0 < close < next_solid:
                if ends and ends[-1] == start and view[start - 1] == "”":
                    begins.append(start)  # two quotations side by side are a row
                    ends.append(start)
                    kinds.append("L")
                end = after = close + 1
                part = "N"
            else:
                continue
        elif part == "(":
            close = min(
                (c for c in (view.find("）", start, limit), view.find(")", start, limit)) if c > 0),
                default=-1,
            )
            if 0 < close < next_solid:
                after = close + 1
                continue
        elif part in "/\\":
            middle = end - 2 if part == "/" else start + 1
            begins.append(start)
            ends.append(middle)
            kinds.append(parts_of[view[start:middle], "l"])
            start = middle
            part = parts_of[view[start:end], "n"]
        elif part in "”>'":
            continue
        elif (
            end - start == 1
            and view[start] in LANDS
            and begins
            and ends[-1] == start
            and view[begins[-1] : start] in OURS
        ):
            ends[-1] = end  # 我|区 is a scope
            kinds[-1] = "Z"
            continue
        elif joins_ascii(view, start, ends):
            ends[-1] = end  # PM|2|.|5
            continue
        begins.append(start)
        ends.append(end)
        kinds.append(part)
    return Sentence(view, begins, ends, "".join(kinds), quantities)


def joins_ascii(view: str, start: int, ends: list[int]) -> bool:
    """Return whether the character at ``start`` goes on a word in Latin letters: PM2.5, R&D."""
    if not ends or ends[-1] != start or view[start] not in ASCII_WORD:
        return False
    return view[start - 1] in ASCII_WORD
