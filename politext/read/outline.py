"""Headings, items and topic sentences, nested.

Marks are found (``marks``), those that count are chosen (``chains``), a table of contents is left out
(``contents``), titles are cut (``titles``), bare headings and topic sentences are added (``headings``, ``topics``), and
all of it is nested (``nest``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from politext.model import Section
from politext.read.chains import choose
from politext.read.contents import find_contents, find_listed, find_notes
from politext.read.header import find_salutation
from politext.read.headings import find_bare
from politext.read.marks import ITEM, ITEMS, RANK, TOPIC, find_marks
from politext.read.nest import Node, nest
from politext.read.titles import (
    ONE_LINE,
    divisions,
    end_title,
    end_unmarked,
    skip_blanks,
    words_of,
)
from politext.read.topics import find_running, find_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.lexicon import Lexicon
    from politext.model import Flow, SectionKind
    from politext.read.marks import Mark

# the second line of a title that is broken: short, without punctuation, with a paragraph below it
_SECOND_LINE = re.compile(r"\n[^\n。；：！？，、0-9]{2,16}(?=\n[^\n]{40})")
_OCCASION = re.compile(r"会议上|大会上的?|^>|-->")
_TEXT = re.compile(r"(?:(?<=\n)|\A)(?:[^\n]{60}|[^\n]{15,}。(?=\n))")


def read_outline(flow: Flow, lexicon: Lexicon) -> list[Section]:
    """Return the sections of ``flow`` in text order (flow offsets).

    >>> from politext.lexicon import load_lexicon
    >>> from politext.model import Flow
    >>> text = "一、回顾\\n（一）经济平稳。全年增长。"
    >>> [(s.level, s.title) for s in read_outline(Flow("a1", text, text, (0,), (0,)), load_lexicon())]
    [(1, '回顾'), (2, '经济平稳')]
    """
    view = flow.view
    opening = find_opening(view)
    sentences = one_sentence_a_line(view)
    marks = [
        m
        for m in choose(view, find_marks(flow, lines=not sentences))
        if m.style != "dash" or (m.start >= opening and not _OCCASION.search(view, m.end, m.right))
    ]
    titles = _cut_titles(view, marks, lexicon, unmarked=sentences)
    dropped, ends = find_contents(view, marks, titles, opening)
    listed = find_listed(view, marks, titles)
    dropped |= set(listed) | find_notes(view, marks)
    titles = [(start, min(end, ends.get(i, end))) for i, (start, end) in enumerate(titles)]
    nodes = [
        _node(flow, m, *t)
        for i, (m, t) in enumerate(zip(marks, titles, strict=True))
        if i not in dropped
    ]
    structural = [m for i, m in enumerate(marks) if i not in dropped and m.style not in ITEMS]
    size = len(view)
    items = {n.start for n in nodes}  # ——经济平稳较快发展 on a line of its own is an item already
    nodes += [
        Node(
            b.start, b.start, b.end, b.start, b.end, "unnumbered", "bare", None, None, b.rank, size
        )
        for b in find_bare(flow, structural, opening, lexicon, set(listed.values()))
        if b.start not in items
    ]
    nodes.sort(key=lambda n: n.start)
    nodes += [
        Node(start, start, right, start, end, "topic", "topic", None, None, TOPIC, size)
        for start, end, right in _topics(view, nodes, opening, lexicon)
    ]
    nodes.sort(key=lambda n: n.start)
    nest(view, nodes)
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
            flow.text[n.title_start : n.title_end].replace("\n", ""),
            n.start,
            n.end,
            n.title_end,
        )
        for n in nodes
    ]


def find_opening(view: str) -> int:
    """Return where the opening ends: behind the salutation, else before the first sentence or long line."""
    m = find_salutation(view)
    if m:
        return m.end()
    m = _TEXT.search(view)
    return m.start() if m else 0


def one_sentence_a_line(view: str) -> bool:
    """Return whether the text is cut into lines of one sentence each, their 。 lost.

    >>> one_sentence_a_line("全市经济社会发展取得了新的成绩\\n" * 30)
    True
    """
    lines = [line for line in view.split("\n") if len(line) > 12]
    open_ends = sum(line[-1] not in "。！？：；…”）.!?:;" for line in lines)
    return len(lines) > 20 and open_ends > 0.6 * len(lines)


def _cut_titles(
    view: str, marks: Sequence[Mark], lexicon: Lexicon, *, unmarked: bool
) -> list[tuple[int, int]]:
    """Return start and end of the title behind each mark; ``unmarked`` says that headings run into their text."""
    titles = []
    heads = {m.right for m in marks if m.head}
    parts = divisions(words_of(lexicon, "division"))
    for i, mark in enumerate(marks):
        limit = mark.right
        if i + 1 < len(marks):
            limit = min(limit, marks[i + 1].start)
        begin = skip_blanks(view, mark.end, limit)
        end = end_title(view, begin, limit)
        if mark.style not in ITEMS:
            if unmarked or mark.right - mark.left > ONE_LINE:
                end = end_unmarked(view, begin, end, lexicon)
            elif m := parts.match(view, begin, end):
                end = m.end()
            elif mark.head and end == mark.right and (m := _SECOND_LINE.match(view, end)):
                end = end if m.end() in heads else m.end()
        if begin >= end:  # no title: it ends with its mark, not with the blanks behind it
            begin = end = mark.start + len(view[mark.start : mark.end].rstrip())
        titles.append((begin, end))
    return titles


def _node(flow: Flow, mark: Mark, begin: int, end: int) -> Node:
    kind: SectionKind = "item" if mark.style in ITEMS else "heading"
    label = flow.text[mark.start : mark.end].strip()
    rank = RANK.get(mark.style, ITEM)
    return Node(
        mark.start, mark.left, mark.right, begin, end, kind, mark.style, label,
        mark.number or None, rank, len(flow.view), mark.chain,
    )  # fmt: skip


def _topics(
    view: str, nodes: Sequence[Node], opening: int, lexicon: Lexicon
) -> list[tuple[int, int, int]]:
    """Return the topic sentences (start, end, end of the paragraph) between the headings and items found so far."""
    taken = {n.start for n in nodes}
    walls = [n.start for n in nodes if n.kind != "item"]
    paragraphs = []
    left = view.rfind("\n", 0, opening) + 1
    while left < len(view):
        right = view.find("\n", left)
        right = len(view) if right < 0 else right
        paragraphs.append((left, right))
        left = right + 1
    long = [p for p in paragraphs if p[1] - p[0] > ONE_LINE]
    found = [
        *find_topics(view, paragraphs, taken, walls, lexicon),
        *(t for t in find_running(view, long) if t[0] not in taken),
    ]
    rights = [right for _, right in paragraphs]
    return [(start, end, rights[bisect_left(rights, end)]) for start, end in found]
