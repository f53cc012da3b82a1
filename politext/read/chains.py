"""Which marks count: numbers that run on from one another, 1, 2, 3 and so on.

At the head of a paragraph a structural mark (一、 （一） 1.) counts by itself. In running text, and for the
words 一是, 一要, 第一， even at a paragraph's head, only a chain of two or more does: so that 全国第一, 三要素 and
一是一 are left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from politext.read.marks import ITEMS, RANK
from politext.read.titles import ONE_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.read.marks import Mark

_LED = re.compile(
    r" *(?:第[ 一二三四五六七八九十]{1,5}[编篇章节]|[一二三四五六七八九十]{1,2}、|目 *录)"
)
# chains inside chains; more than these are no report's
_DEEP = 8
_STOPS = "。！？；：…”’）)\n \t，,、⑳"


def _may_run(view: str, mark: Mark) -> bool:
    """Return whether ``mark``, in running text, stands where a clause may begin."""
    if mark.head or mark.start == 0:
        return True
    before = view[mark.start - 1]
    if mark.style in ("part", "chapter", "passage"):
        # several headings on one line; 《…》第三章 and 本章 are named, not headed
        led = _LED.match(view, mark.left) is not None
        return led and before not in "》”本在据照见按和、的案划"
    if mark.style == "first":
        return before in "。！？；：\n"
    if mark.style in ("han", "paren"):
        return before in "。！？；：…”） \n" or mark.right - mark.left > ONE_LINE
    return before in _STOPS or not ("一" <= before <= "鿿")


def _runs(marks: Sequence[Mark], walls: Sequence[Mark]) -> list[Mark]:
    """Return the marks (of one style) that are members of a chain of two or more, each with its chain.

    A chain starts with 1, rises by one, and is broken by a wall: a structural heading.
    """
    kept: list[Mark] = []
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
                if len(chain) == 1:
                    kept.append(replace(chain[0], chain=chain[0].start + 1))
                kept.append(replace(mark, chain=chain[0].start + 1))
                chain.append(mark)
                del open_chains[depth + 1 :]
                break
        del open_chains[:-_DEEP]
    return kept


def choose(view: str, marks: Iterable[Mark]) -> list[Mark]:
    """Return the marks that head a section or an item, in text order."""
    by_style: dict[str, list[Mark]] = {}
    for mark in marks:
        if _may_run(view, mark):
            by_style.setdefault(mark.style, []).append(mark)
    chosen: list[Mark] = []
    running: list[Mark] = []
    for style in RANK:
        rows = by_style.get(style, [])
        heads, rest = _structural(rows)
        if not heads:
            # all in running text, but each in a paragraph of its own: headings whose line break is lost
            heads = [m for m in _runs(rest, ()) if view[m.start - 1] in "。！ "]
            if len({m.left for m in heads}) < max(2, len(heads)):
                heads = []
            rest = [m for m in rest if m.start not in {h.start for h in heads}]
        walls = [m for m in chosen if RANK[m.style] < RANK[style]]
        chosen += _inner(heads, walls) if style == "han" else heads
        running += rest
    walls = sorted(chosen, key=lambda m: m.start)
    for style in ITEMS:
        rows = by_style.get(style, [])
        if style == "dash":
            chosen += rows
        elif style == "run":
            for own in ("han", "paren"):
                same = [m for m in running if m.style == own]
                chosen += [replace(m, style="run") for m in _runs(same, walls)]
        elif rows:
            chosen += _runs(rows, walls)
    return sorted(chosen, key=lambda m: m.start)


def _structural(rows: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Return the heads with the marks in running text that fit between them, and the other marks.

    Where a whole report stands on one line every mark stands in running text.
    """
    kept: list[Mark] = []
    rest: list[Mark] = []
    last = 0
    heads = [m.number for m in rows if m.head]
    coming_after = _coming_after(rows)
    seen = run = 0
    for i, mark in enumerate(rows):
        if mark.head:
            kept.append(mark)
            last = mark.number
            seen += 1
            run = 0
            continue
        if mark.style in ("part", "chapter", "passage"):
            kept.append(mark)
            last = mark.number
            continue
        if mark.right - mark.left > ONE_LINE:
            after = coming_after[i]
            fits = mark.number == last + 1 or mark.number == 1
            fits = fits and (mark.number > 1 or after == 2)
        else:
            # only the one that is missing between two heads: its number is not a head's own
            coming = heads[seen] if seen < len(heads) else None
            fits = (
                mark.number == last + 1 > 1
                and mark.number != run + 1
                and coming in (None, 1, mark.number + 1)
            )
        if fits:
            kept.append(mark)
            last = mark.number
        else:
            rest.append(mark)
            run = mark.number
    return kept, rest


def _coming_after(rows: Sequence[Mark]) -> list[int | None]:
    """Return for each mark which comes first behind it: the number after its own, or 1, or neither."""
    where: dict[int, int] = {}
    found: list[int | None] = []
    for i in range(len(rows) - 1, -1, -1):
        number = rows[i].number
        at = {n: where[n] for n in (number + 1, 1) if n in where}
        found.append(min(at, key=at.__getitem__) if at else None)
        where[number] = i
    return found[::-1]


def _inner(heads: Sequence[Mark], walls: Sequence[Mark]) -> list[Mark]:
    """Return the heads, those renamed (han2) that count from 1 inside a chain that goes on after them.

    ``一、 二、 [一、 二、 三、 四、] 三、``: the four in brackets stand inside 二、.
    """
    edges = sorted(m.start for m in walls)
    chains: list[list[Mark]] = []
    inner: set[int] = set()
    edge = 0
    for mark in heads:
        while edge < len(edges) and edges[edge] < mark.start:
            edge += 1
            chains.clear()
        if chains and chains[-1][-1].number == mark.number - 1:
            chains[-1].append(mark)
            continue
        for depth, chain in enumerate(chains[:-1]):
            if chain[-1].number == mark.number - 1:
                inner.update(m.start for later in chains[depth + 1 :] for m in later)
                del chains[depth + 1 :]
                chain.append(mark)
                break
        else:
            chains.append([mark])
            del chains[:-_DEEP]
    return [replace(m, style=m.style + "2") if m.start in inner else m for m in heads]
