"""Nesting: which section holds which, and where each one ends.

A structural heading (一、 （一） 1.) closes every one of its own style or of a style that stands inside it
(``marks.RANK``). An item (一是, ——) nests in whatever it stands in; it ends with its paragraph, or where the next item of
its chain begins. Topics add no level to what stands below them.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from politext.read.titles import ONE_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.model import SectionKind


_LEAVES = ("item", "topic")
# Ranks between those of ``marks.RANK``, for marks that stand otherwise than they mostly do.
_JUST_INSIDE = 0.05  # added to the rank of what stands last
_HAN_ABOVE = 0.5  # 一、 above 第一章
_PAREN_ABOVE = 2.8  # （一） above 一、
_HAN_INSIDE = 4.2  # 一、 inside （一）


@dataclass(slots=True)
class Node:
    """A section in the making (flow offsets); ``rank`` says what it closes and what may hold it.

    Items of one ``chain`` count on from one another.
    """

    start: int
    left: int  # the paragraph
    right: int
    title_start: int
    title_end: int
    kind: SectionKind
    style: str
    label: str | None
    number: int | None
    rank: float
    end: int
    chain: int = 0
    level: int = 0
    parent: Node | None = None


def nest(view: str, nodes: Sequence[Node]) -> None:
    """Give every node of ``nodes``, which stand in text order, its level, parent and end."""
    _reorder(nodes)
    lost = _lost_first(nodes)
    ends = _ends_of_leaves(view, nodes)
    stack: list[Node] = []
    line_rank = 0.0
    for i, node in enumerate(nodes):
        at = len(stack)
        if node.kind in _LEAVES:
            node.end = ends[i]
            while at and _closed_by_leaf(stack[at - 1], node):
                at -= 1
        else:
            if node.style == "line":
                # 第一、 on a line of its own stands in whatever stands last; 第二、 beside it
                if node.number == 1 or not line_rank:
                    last = [n.rank for n in stack if n.kind not in _LEAVES and n.style != "line"]
                    line_rank = last[-1] + _JUST_INSIDE if last else node.rank
                node.rank = line_rank
            while at and (stack[at - 1].kind in _LEAVES or stack[at - 1].rank >= node.rank):
                at -= 1
        while len(stack) > at:
            top = stack.pop()
            top.end = min(top.end, node.start)
        node.parent = stack[-1] if stack else None
        if node.parent and node.parent.kind in _LEAVES:
            node.end = min(node.end, node.parent.end)
        if node.parent:
            node.level = node.parent.level + (node.parent.kind != "topic")
        else:
            node.level = 1 + (node.start < lost)
        stack.append(node)
    for node in nodes:
        while node.end > node.title_end and view[node.end - 1] in " \n":
            node.end -= 1


def _closed_by_leaf(top: Node, node: Node) -> bool:
    """Return whether the item or topic ``node`` closes ``top``."""
    if top.end <= node.start:
        return True
    if top.kind == "topic":
        return node.kind == "topic"
    return top.kind == "item" and node.kind == "item" and top.chain == node.chain


def _ends_of_leaves(view: str, nodes: Sequence[Node]) -> list[int]:
    """Return where the text of each item and topic ends (of other nodes: the end of the text).

    The last item of a chain ends with its paragraph, an earlier one where the next begins if no heading stands
    between. A topic goes on to the next topic or item; behind the last one, with its paragraph.
    """
    ends = [len(view)] * len(nodes)
    beyond = len(view)
    heading = topic = beyond
    chains: dict[int, int] = {}
    ones: dict[str, int] = {}
    items: list[int] = []  # the starts of the items behind, negative: they rise
    for i in range(len(nodes) - 1, -1, -1):
        node = nodes[i]
        if node.kind not in _LEAVES:
            heading, topic = node.start, beyond
            chains.clear()
            ones.clear()
            items.clear()
            continue
        own = min(node.right, heading)
        if node.kind == "topic":
            # items inside its own paragraph stand inside the topic
            at = bisect_left(items, -node.right)
            after = min(topic, -items[at - 1] if at else beyond)
            ends[i] = after if after < beyond else own
            topic = node.start
            continue
        follower = chains.get(node.chain)
        if follower is None:
            # a new chain of the same style is no part of the last item of the one before
            ends[i] = min(own, ones.get(node.style, own))
        else:
            ends[i] = follower if node.number else min(own, follower)
        chains[node.chain] = node.start
        if node.number == 1:
            ones[node.style] = node.start
        items.append(-node.start)
    _shorten_last(view, nodes, ends)
    return ends


def _shorten_last(view: str, nodes: Sequence[Node], ends: list[int]) -> None:
    """End the last item of each chain, where a whole report is one paragraph, about as long after its start as the others."""
    sizes: dict[int, list[int]] = {}
    for i, node in enumerate(nodes):
        if node.kind != "item" or node.right - node.left <= ONE_LINE:
            continue
        if ends[i] == node.right and node.chain in sizes:
            others = sizes[node.chain]
            stop = view.find("。", max(node.title_end, node.start + sum(others) // len(others)))
            ends[i] = min(stop + 1, node.right) if stop >= 0 else node.right
        sizes.setdefault(node.chain, []).append(ends[i] - node.start)


def _reorder(nodes: Sequence[Node]) -> None:
    """Give ranks that the text shows: （一） above 一、 where it counts on while 一、 starts anew below it."""
    parens = [n for n in nodes if n.style == "paren"]
    hans = [n for n in nodes if n.style == "han"]
    crossed = parens and hans and parens[0].start < hans[0].start < parens[-1].start
    if crossed and hans[0].number == 1 and _rising(parens):
        for node in parens:
            node.rank = _PAREN_ABOVE
        return
    chapters = [n for n in nodes if n.style == "chapter"]
    if hans and len(chapters) > len(hans) > 1 and hans[0].start < chapters[0].start:
        if _rising(chapters) and _rising(hans):
            for node in hans:
                node.rank = _HAN_ABOVE
        return
    # 一、 begun anew inside （一）, which goes on as （二） after it
    starts = [n.start for n in parens]
    for node in nodes:
        if node.style == "han2":
            i = bisect_left(starts, node.start)
            if 0 < i < len(parens) and parens[i].number == (parens[i - 1].number or 0) + 1:
                node.rank = _HAN_INSIDE


def _rising(nodes: Sequence[Node]) -> bool:
    """Return whether the numbers rise by one throughout."""
    return all(a.number == (b.number or 0) - 1 for a, b in pairwise(nodes))


def _lost_first(nodes: Sequence[Node]) -> int:
    """Return up to where headings stand one level too high, their own heading being lost.

    ``（一） （二） 二、`` has lost its 一、, and ``一、 二、 2024年工作安排 一、 二、`` the bare heading of its first part.
    """
    first = next((n for n in nodes if n.kind in ("heading", "unnumbered")), None)
    for node in nodes:
        if node.style == "han" and first and first.style != "bare":
            if node.number == 2 and first.rank > node.rank:
                return node.start
            break
    bare = next((n for n in nodes if n.style == "bare" and 2 < n.rank < 3), None)
    if bare and first and first.rank > bare.rank:
        tops = [n.start for n in nodes if n.style == first.style and n.number == 1]
        if len(tops) > 1 and tops[0] < bare.start < tops[1]:
            return bare.start
    return 0
