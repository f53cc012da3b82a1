"""The strays of a page gathered into articles: which piece goes on with which.

A piece that breaks off in mid-sentence is taken up by the piece that fits it best (``sutures``, and words
that the two share and the rest of the page has not); the best fits are made first, one to one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.read.page import Page

_FAR = 300  # blocks: as far as a piece of an article stands from the next
Gathered = tuple[list[int], list[tuple[int, int]]]


def gather(page: Page, strays: Sequence[bool]) -> list[Gathered]:
    """Return for each article that strayed in its blocks, and where it is joined (block indices)."""
    foreign = [i for i, stray in enumerate(strays) if stray]
    inside = set(foreign)
    torn = {i for i in foreign if page.opens[i] >= 0.5}
    options = []
    for left in torn:
        # A short line before text is a headline rather than a piece that breaks off.
        doubt = 0.0
        if page.heads[left] and left + 1 in inside:
            doubt = 5.0 if page.marks[left + 1] or left - 1 not in inside else 1.5
        for right in foreign:
            if not left < right < left + _FAR or page.marks[right]:
                continue
            fit = page.fit(left, right) - doubt
            if page.heads[right]:
                fit -= 3.0 if right + 1 in inside and right - 1 not in inside else 1.0
            # Where a run of strays begins is where one is taken up.
            fit += 0.5 if right - 1 not in inside or right - 1 in torn else -2.0
            options.append((fit, left - right, left, right))
    goes: dict[int, int] = {}
    comes: dict[int, int] = {}
    for fit, _, left, right in sorted(options, reverse=True):
        if fit > -1.2 and left not in goes and right not in comes:
            goes[left], comes[right] = right, left
    home: dict[int, int] = {}
    articles: list[Gathered] = []
    for i in foreign:
        if i in comes:
            home[i] = home[comes[i]]
            articles[home[i]][1].append((comes[i], i))
        elif i - 1 not in inside or _begins(page, i, goes):
            home[i] = len(articles)
            articles.append(([], []))
        else:
            home[i] = home[i - 1]
        articles[home[i]][0].append(i)
    return articles


def _begins(page: Page, i: int, goes: dict[int, int]) -> bool:
    """Return whether an article begins at block ``i``, which follows another stray."""
    if i - 1 in goes:
        return True
    if page.heads[i - 1]:
        return False  # a headline and its text
    return page.heads[i] or page.marks[i] or page.opens[i - 1] >= 1
