"""A newspaper page untangled: paragraphs gathered into the report and what strayed in."""

from __future__ import annotations

from politext.model import Article
from politext.span import Span


def find_articles(text: str) -> tuple[Article, ...]:
    """Return the articles of a page, the main one first (source offsets)."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        if body := line.strip():
            left = start + line.index(body)
            blocks.append(Span(left, left + len(body)))
        start += len(line)
    return (Article("a1", "main", None, tuple(blocks)),)
