"""An article's reading text and the map back to the source.

The flow is made of pieces of the source in reading order. Between two blocks stands one ``\\n``,
unless the second goes on with the sentence of the first: at a join of the article, or at a line break
that ``breaks`` finds soft. Inside a block ``blots`` names what is left out. Nothing is rewritten, so a finding in the
flow is always a finding in the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.model import Flow
from politext.read.blots import find_blots, is_spaced
from politext.read.breaks import find_soft
from politext.view import fold

if TYPE_CHECKING:
    from politext.model import Article


def heal(text: str, article: Article) -> Flow:
    """Return the reading text of ``article``, one ``\\n`` between paragraphs.

    Every character of the flow is the source's where ``locate.map_back`` says, but for the paragraph breaks, which
    point at where the paragraph before them ends.

    >>> from politext.model import Article
    >>> from politext.span import Span
    >>> page = "增长 5%。\\n办结3994 件"
    >>> heal(page, Article("a1", "main", None, (Span(0, 6), Span(7, 15)))).text
    '增长 5%。\\n办结3994件'
    """
    rights = {join.right for join in article.joins}
    soft = find_soft(text, article.blocks)
    spaced = is_spaced(text, article.blocks)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    size = 0

    def put(start: int, end: int) -> None:
        nonlocal size
        if start < end:
            starts.append(size)
            origins.append(start)
            parts.append(text[start:end])
            size += end - start

    def stop(at: int) -> None:
        nonlocal size
        if parts and parts[-1] != "\n":
            starts.append(size)
            origins.append(at)
            parts.append("\n")
            size += 1

    end = 0
    for i, block in enumerate(article.blocks):
        if block.start not in rights and i not in soft:
            stop(end)
        start = block.start
        for blot in find_blots(text, block, spaced=spaced):
            put(start, blot.start)
            if blot.breaks:
                stop(blot.start)
            start = blot.end
        put(start, block.end)
        end = block.end
    whole = "".join(parts)
    return Flow(article.id, whole, fold(whole), tuple(starts), tuple(origins))
