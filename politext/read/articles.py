"""A newspaper page untangled: paragraphs gathered into the report and what strayed in.

Every non-blank character of the page belongs to exactly one block of one article. The report is the
``main`` article; what strayed in is gathered into ``foreign`` ones, each with its own joins; page marks, toolbars and
licences are ``furniture``, as are further copies of a report that stands on its page several times (an
article titled ``COPIES``, so that a check can tell).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from politext.model import Article, Join
from politext.read.furniture import Kind, find_furniture
from politext.read.gather import gather
from politext.read.page import inside
from politext.read.strays import find_strays, is_turned
from politext.read.sutures import openness, suture
from politext.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

COPIES = "copies of the report"
_BLOCK = re.compile(r"[^\s](?:[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*[^\s])?")


def find_articles(text: str) -> tuple[Article, ...]:
    """Return the articles of a page, the main one first (source offsets).

    >>> [a.role for a in find_articles("一、工作回顾\\n增长5%。\\n请扫二维码阅读")]
    ['main', 'furniture']
    """
    blocks, furniture = find_blocks(text)
    body = [i for i in range(len(blocks)) if i not in furniture]
    strays, read, page = find_strays(text, [blocks[i] for i in body])
    main = [i for i, stray in zip(body, strays, strict=True) if not stray]
    taken_up, turned = set(), set()
    if page and any(strays):
        for step in read:
            pair = body[page.first + step.last], body[page.first + step.block]
            if step.main and step.kind == "join":
                taken_up.add(pair)
            elif step.main and is_turned(page, step):
                turned.add(pair)
    # Where lines are broken all over, it is not the turn of a column, and for the flow to heal.
    if len(turned) <= max(2, len(taken_up)):
        taken_up |= turned
    joins = _join_main(text, blocks, main, furniture, taken_up)
    articles = [Article("a1", "main", None, tuple(blocks[i] for i in main), joins)]
    if page:
        for rows, cuts in gather(read, strays[page.first :]):
            first = page.blocks[rows[0]]
            title = text[first.start : first.end] if page.heads[rows[0]] else None
            spans = tuple(page.blocks[i] for i in rows)
            ends = tuple(Join(page.blocks[a].end, page.blocks[b].start) for a, b in cuts)
            articles.append(Article(f"a{len(articles) + 1}", "foreign", title, spans, ends))
    marks = [i for i, kind in furniture.items() if kind != "copy"]
    copies = [i for i, kind in furniture.items() if kind == "copy"]
    for rows, name in ((marks, None), (copies, COPIES)):
        if rows:
            articles.append(
                Article(
                    f"a{len(articles) + 1}",
                    "furniture",
                    name,
                    tuple(blocks[i] for i in sorted(rows)),
                )
            )
    return tuple(articles)


def find_blocks(text: str) -> tuple[list[Span], dict[int, Kind]]:
    """Return the lines of a page that are not blank, and which of them are furniture.

    >>> find_blocks("一、工作回顾\\n请扫二维码阅读")[1]
    {1: 'press'}
    """
    blocks = [Span(*m.span()) for m in _BLOCK.finditer(text)]
    furniture = find_furniture(text, blocks)
    return blocks, {} if len(furniture) == len(blocks) else furniture


def _join_main(
    text: str,
    blocks: Sequence[Span],
    main: Sequence[int],
    furniture: dict[int, Kind],
    taken_up: set[tuple[int, int]],
) -> tuple[Join, ...]:
    """Return where the report goes on in mid-sentence after what strayed in."""
    joins: list[Join] = []
    for a, b in pairwise(main):
        over = {furniture.get(k) for k in range(a + 1, b)} & {None, "press"}
        if (a, b) in taken_up:
            joins.append(Join(blocks[a].end, blocks[b].start))
            continue
        # On a page that nothing strayed into, a broken line is for the flow to heal.
        if not over:
            continue
        left, right = inside(text, blocks[a]), inside(text, blocks[b])
        torn = openness(text, left)
        if torn and suture(text, left, right) > (-torn if torn >= 1 else 1.0):
            joins.append(Join(blocks[a].end, blocks[b].start))
    return tuple(joins)
