"""Quotation marks to quoted spans: nested, of all kinds, and not always balanced."""

from __future__ import annotations

import re
from typing import NamedTuple

# One pass over the text; a line break closes nothing but forgets what is open.
_MARK = re.compile('[\n“”‘’「」『』"〝〞]')
_CLOSES = {"”": "“", "’": "‘", "」": "「", "』": "『", "〞": "〝"}
_OPENS = frozenset(_CLOSES.values())
# Deeper than this is rubbish, not quotation.
_DEEPEST = 4
# What stands between two marks of the same side is a name only where it is short and unbroken.
_LONGEST_ASKEW = 12
_BREAK = re.compile("[，。；：、！？,;()（）《》]")


class Quotation(NamedTuple):
    """A quoted span: ``text[start:end]`` without its marks."""

    start: int
    end: int


def is_within(view: str, at: int, opens: str, closes: str, reach: int) -> bool:
    """Return whether the nearest of the marks within ``reach`` characters before ``at`` opens something.

    >>> is_within("“政协+法院”", 3, "“‘", "”’", 40), is_within("“政协”+法院", 4, "“‘", "”’", 40)
    (True, False)
    """
    near, left = max(0, at - reach), -1
    for mark in opens:
        left = max(left, view.rfind(mark, near, at))
    return left >= 0 and all(view.find(mark, left, at) < 0 for mark in closes)


def find_quotations(view: str) -> list[Quotation]:
    """Return the quotations of ``view`` by their start, an outer one before what it holds.

    A closing mark belongs to the nearest open mark of its kind, so that an opening mark whose partner is lost
    (``“小巨人企业414家，制造业“单项冠军”``) spoils nothing after it. Two marks of one side round a short phrase
    (``“四库“``) are read as a pair where neither has a better partner.

    >>> [view[q.start:q.end] for view in ["领悟“‘两个确立’的意义”"] for q in find_quotations(view)]
    ['‘两个确立’的意义', '两个确立']
    """
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    stray = -1  # where a closing mark stood that closed nothing
    straight = -1  # where a straight mark is open
    for match in _MARK.finditer(view):
        mark, at = match[0], match.start()
        if mark == "\n":
            _pair_askew(view, stack, found)
            stack.clear()
            stray = straight = -1
        elif mark == '"':
            if straight < 0:
                straight = at
            else:
                found.append(Quotation(straight + 1, at))
                straight = -1
        elif mark in _OPENS:
            if len(stack) < _DEEPEST:
                stack.append((mark, at))
            stray = -1
        else:
            wanted = _CLOSES[mark]
            for i in range(len(stack) - 1, -1, -1):
                if stack[i][0] == wanted:
                    found.append(Quotation(stack[i][1] + 1, at))
                    del stack[i]
                    stray = -1
                    break
            else:
                if stray >= 0 and _is_askew(view, stray + 1, at):
                    found.append(Quotation(stray + 1, at))
                    stray = -1
                else:
                    stray = at
    _pair_askew(view, stack, found)
    found = [q for q in found if q.end > q.start]
    found.sort(key=lambda q: (q.start, -q.end))
    return found


def _is_askew(view: str, start: int, end: int) -> bool:
    return 0 < end - start <= _LONGEST_ASKEW and not _BREAK.search(view, start, end)


def _pair_askew(view: str, stack: list[tuple[str, int]], found: list[Quotation]) -> None:
    """Pair neighbours among the marks left open (``“四库“``)."""
    i = 0
    while i + 1 < len(stack):
        (mark, left), (other, right) = stack[i], stack[i + 1]
        if mark == other and _is_askew(view, left + 1, right):
            found.append(Quotation(left + 1, right))
            i += 1
        i += 1
