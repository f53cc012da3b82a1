"""Which marks count: numbers that run on from one another, 1, 2, 3 and so on.

At the head of a paragraph a structural mark (一、 （一） 1.) counts by itself. In running text, and for the
words 一是, 一要, 第一， even at a paragraph's head, only a chain of two or more does: so that 全国第一, 三要素 and
一是一 are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.read.marks import ITEMS, RANK
from politext.read.titles import ONE_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.read.marks import Mark

_STOPS = "。！？；：…”’）)\n \t，,、⑳"


def _may_run(view: str, mark: Mark) -> bool:
    """Return whether ``mark``, in running text, stands where a clause may begin."""
    if mark.head or mark.start == 0:
        return True
    before = view[mark.start - 1]
    if mark.style in ("han", "paren"):
        return before in "。！？；：…”） \n" or mark.right - mark.left > ONE_LINE
    return before in _STOPS or not ("一" <= before <= "鿿")


def _runs(marks: Sequence[Mark], walls: Sequence[Mark]) -> set[int]:
    """Return the starts of the marks (of one style) that are members of a chain of two or more.

    A chain starts with 1, rises by one, and is broken by a wall: a structural heading.
    """
    kept: set[int] = set()
    open_chains: list[list[Mark]] = []
    wall = 0
    for mark in marks:
        crossed = False
        while wall < len(walls) and walls[wall].start < mark.start:
            wall += 1
            crossed = True
        if crossed:
            open_chains.clear()
        if mark.number == 1:
            open_chains.append([mark])
            continue
        for depth in range(len(open_chains) - 1, -1, -1):
            chain = open_chains[depth]
            if chain[-1].number == mark.number - 1:
                chain.append(mark)
                kept.update(m.start for m in chain[-2:])
                del open_chains[depth + 1 :]
                break
    return kept


def choose(view: str, marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks that head a section or an item, in text order."""
    by_style: dict[str, list[Mark]] = {}
    for mark in marks:
        if _may_run(view, mark):
            by_style.setdefault(mark.style, []).append(mark)
    chosen: list[Mark] = []
    for style in RANK:
        rows = by_style.get(style, [])
        if all(m.head for m in rows):
            chosen += rows
            continue
        chosen += _structural(rows)
    walls = sorted(chosen, key=lambda m: m.start)
    for style in ITEMS:
        rows = by_style.get(style, [])
        if style == "dash":
            chosen += rows
        elif rows:
            kept = _runs(rows, walls)
            chosen += [m for m in rows if m.start in kept]
    return sorted(chosen, key=lambda m: m.start)


def _structural(rows: Sequence[Mark]) -> list[Mark]:
    """Return the heads, and of the marks in running text those that fit between them."""
    kept: list[Mark] = []
    last = 0
    for i, mark in enumerate(rows):
        if mark.head:
            kept.append(mark)
            last = mark.number
            continue
        after = next(
            (m.number for m in rows[i + 1 :] if m.head or m.number == mark.number + 1), None
        )
        if mark.number == last + 1 and (mark.number > 1 or after == 2):
            kept.append(mark)
            last = mark.number
        elif mark.number == 1 and after == 2:
            kept.append(mark)
            last = 1
    return kept
