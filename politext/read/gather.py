"""The strays of a page gathered into articles, as the page was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.read.readings import Step

Gathered = tuple[list[int], list[tuple[int, int]]]


def gather(read: Sequence[Step], strays: Sequence[bool]) -> list[Gathered]:
    """Return for each article that strayed in its blocks, and where it is joined (block indices).

    >>> from politext.read.readings import Step
    >>> read = [Step("new", False, 0, 1), Step("go", False, 1, 2), Step("back", True, 0, 3), Step("join", False, 2, 4)]
    >>> gather(read, [False, True, True, False, True])
    [([1, 2, 4], [(2, 4)])]
    """
    home: dict[int, int] = {}
    articles: list[Gathered] = []
    for step in read:
        if not strays[step.block]:
            continue
        if step.kind == "new" or step.last not in home:
            home[step.block] = len(articles)
            articles.append(([], []))
        else:
            home[step.block] = home[step.last]
            if step.kind == "join":
                articles[home[step.block]][1].append((step.last, step.block))
        articles[home[step.block]][0].append(step.block)
    return articles
