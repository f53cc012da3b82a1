"""Headings, items and topic sentences, nested.

Levels count by nesting, not by style. A structural heading (一、 （一） 1.) closes every one of its own style
or of a style that stands inside it (``marks.RANK``); an item (一是, ——) nests in whatever it stands in and
holds at most other items. Topics add no level.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from politext.model import Section
from politext.read.chains import choose
from politext.read.headings import find_bare
from politext.read.marks import ITEMS, RANK, Mark, find_marks
from politext.read.titles import end_title, skip_blanks

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, SectionKind


@dataclass(slots=True)
class _Node:
    start: int
    end: int
    title_start: int
    title_end: int
    kind: SectionKind
    style: str
    label: str | None
    number: int | None
    rank: float
    level: int = 0
    parent: _Node | None = None


def read_outline(flow: Flow, lexicon: Lexicon) -> list[Section]:  # noqa: ARG001
    """Return the sections of ``flow`` in text order (flow offsets)."""
    view = flow.view
    marks = choose(view, find_marks(flow))
    nodes = [_node(flow, mark) for mark in marks]
    nodes += [
        _Node(b.start, len(view), b.start, b.end, "unnumbered", "bare", None, None, b.rank)
        for b in find_bare(flow, marks)
    ]
    nodes.sort(key=lambda n: n.start)
    _nest(flow, nodes)
    names = {id(n): f"s{i}" for i, n in enumerate(nodes, 1)}
    return [
        Section(
            names[id(n)],
            names[id(n.parent)] if n.parent else None,
            flow.article,
            n.level,
            n.kind,
            n.label,
            n.number,
            flow.text[n.title_start : n.title_end],
            n.start,
            n.end,
            n.title_end,
        )
        for n in nodes
    ]


def _node(flow: Flow, mark: Mark) -> _Node:
    view = flow.view
    begin = skip_blanks(view, mark.end, mark.right)
    end = end_title(view, begin, mark.right)
    line = end >= mark.right - 1
    kind: SectionKind = "heading"
    if mark.style in ITEMS and not (mark.style == "ord" and mark.head and line):
        kind = "item"
    label = flow.text[mark.start : mark.end].strip()
    number = mark.number or None
    rank = RANK.get(mark.style, 9.0 if kind == "item" else 3.6)
    return _Node(mark.start, len(view), begin, end, kind, mark.style, label, number, rank)


def _nest(flow: Flow, nodes: list[_Node]) -> None:
    """Give every node its level, its parent and its end."""
    view = flow.view
    stack: list[_Node] = []
    lost = _lost_first(nodes)

    def close(until: int, node: _Node) -> None:
        while len(stack) > until:
            top = stack.pop()
            top.end = min(top.end, node.start)

    for node in nodes:
        if node.kind == "item":
            right = view.find("\n", node.start)
            node.end = len(view) if right < 0 else right
            at = len(stack)
            while (
                at
                and stack[at - 1].kind == "item"
                and (stack[at - 1].style == node.style or stack[at - 1].end <= node.start)
            ):
                at -= 1
            close(at, node)
        else:
            at = len(stack)
            while at and (stack[at - 1].kind == "item" or stack[at - 1].rank >= node.rank):
                at -= 1
            close(at, node)
        node.parent = stack[-1] if stack else None
        node.level = node.parent.level + 1 if node.parent else 1
        if not node.parent and node.rank > 3 and node.start < lost and node.kind == "heading":
            node.level = 2
        stack.append(node)
    for node in nodes:
        while node.end > node.start and view[node.end - 1] in " \n":
            node.end -= 1


def _lost_first(nodes: list[_Node]) -> int:
    """Return where 二、 stands if 一、 is lost before it, else 0."""
    for node in nodes:
        if node.style == "han":
            return node.start if node.number == 2 else 0
    return 0
