"""An article's reading text and the map back to the source."""

from __future__ import annotations

from politext.model import Article, Flow, fold


def heal(text: str, article: Article) -> Flow:
    """Return the reading text of ``article``: its blocks in order, one ``\\n`` between paragraphs."""
    rights = {join.right for join in article.joins}
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    size = 0
    for block in article.blocks:
        if parts and block.start not in rights:
            starts.append(size)
            origins.append(block.start)
            parts.append("\n")
            size += 1
        starts.append(size)
        origins.append(block.start)
        parts.append(text[block.start : block.end])
        size += block.end - block.start
    whole = "".join(parts)
    return Flow(article.id, whole, fold(whole), tuple(starts), tuple(origins))
