"""Which paragraphs of a newspaper page are the report's, and which strayed in from other articles.

Most reports are no such page, and one look tells it; a page is read in the likeliest way (``readings``), and of the
strays then found those are kept that more than their style speaks for.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from politext.read.breaks import find_soft
from politext.read.page import look_over, weigh_blocks
from politext.read.readings import read_page
from politext.read.sutures import suture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.read.page import Page
    from politext.read.readings import Step
    from politext.span import Span

_PAGE = 20_000  # characters: no page of a newspaper is longer
_FAR = 300  # blocks: as far as a piece of an article stands from the next


def find_strays(text: str, blocks: Sequence[Span]) -> tuple[list[bool], list[Step], Page | None]:
    """Return for each block (furniture left out) whether it strayed in, how the page was read, and the page.

    A page on which nothing looks like the beginning of a stray costs one look at each block, and has no steps.
    """
    strays = [False] * len(blocks)
    page = look_for_cuts(text, blocks)
    if page is None:
        return strays, [], None
    weigh_blocks(page)
    read = read_page(page, page.begin)
    found = [False] * len(page.blocks)
    for step in read:
        found[step.block] = not step.main
    # Where no mark says that this is a page of a newspaper, more must speak for it.
    if not any(page.marks):
        found = _accept(page, found)
    strays[page.first : page.first + len(found)] = found
    return strays, read, page


def look_for_cuts(text: str, blocks: Sequence[Span]) -> Page | None:
    """Return the page and where its first stray may begin, or nothing where none seems to."""
    begin = next(
        (i for i, b in enumerate(blocks) if b.end - b.start >= 25 and text[b.end - 1] in "。！？"),
        len(blocks),
    )
    if len(blocks) - begin < 3:
        return None
    page = look_over(text, blocks)
    page.soft = find_soft(text, blocks, sure=True)
    # lines are broken anywhere, not where an article was cut
    many = len(page.soft) * 8 > len(blocks)
    if many and not any(page.marks):
        return None
    if many:
        page.glued = page.soft
    if many or not any(page.marks):
        for i in page.soft:
            page.opens[i - 1] = 0.0
    cuts = sum(o >= 2 for o in page.opens)
    if not any(page.marks) and (cuts == 0 or cuts * 5 > len(blocks)):
        return None  # no cut at all, or lines without full stops are the rule here
    if sum(page.marks) * 5 > len(blocks) + 20:
        return None  # no page turns so often
    told = [i for i, mark in enumerate(page.marks) if mark]
    if not told:
        told = [i for i, o in enumerate(page.opens) if o >= 2 and _may_be_bridged(page, i)]
    if not told:
        return None
    page = page.part(*_reach(blocks, told[0], told[-1]))
    begin = max(0, begin - page.first)
    page.begin = next(
        (
            i
            for i in range(begin + 1, len(page.blocks))
            if page.marks[i] or page.heads[i] or page.opens[i - 1] >= 1
        ),
        0,
    )
    return page if page.begin else None


def _reach(blocks: Sequence[Span], first: int, last: int) -> tuple[int, int]:
    """Return the blocks that may be of one page with the blocks ``first`` to ``last``, which tell of strays."""
    start, end = blocks[first].start - _PAGE, blocks[last].end + _PAGE
    return (
        bisect_left(blocks, start, key=lambda b: b.start),
        bisect_left(blocks, end, key=lambda b: b.start),
    )


def is_turned(page: Page, step: Step) -> bool:
    """Return whether a sentence goes on over the turn of a column, in the block that follows."""
    last, i = step.last, step.block
    return (
        step.kind == "go"
        and page.opens[last] >= 2
        and i not in page.soft
        and suture(page.text, page.inner[last], page.inner[i]) > 0
    )


def _accept(page: Page, strays: list[bool]) -> list[bool]:
    """Return ``strays`` without the runs that nothing but their style speaks for.

    A run is sure where the report's sentence goes on over it; a headline is enough only on a page that has
    such a run, and before news.
    """
    runs: list[range] = []
    for i, stray in enumerate(strays):
        if stray and i and strays[i - 1]:
            runs[-1] = range(runs[-1].start, i + 1)
        elif stray:
            runs.append(range(i, i + 1))
    sure = [run for run in runs if _is_bridged(page, strays, run)]
    torn = [i for run in runs for i in run if page.opens[i] >= 0.5]
    kept = {
        i
        for run in runs
        if sure and (run in sure or _is_likely(page, strays, run, torn))
        for i in run
    }
    return [i in kept for i in range(len(strays))]


def _is_likely(page: Page, strays: Sequence[bool], run: range, torn: Sequence[int]) -> bool:
    """Return whether the run is like news, or is taken up or takes up, on a page that has strays."""
    size = len(run) - page.heads[run.start] or 1
    style = sum(page.weights[i] for i in run) / size
    begin, end = run.start, run.stop - 1
    fits = [page.fit(k, begin) for k in torn if begin - _FAR < k < begin]
    if page.opens[end] >= 0.5:
        fits += [
            page.fit(end, k) for k in range(end + 1, min(end + _FAR, len(strays))) if strays[k]
        ]
    if run.stop < len(strays) and page.opens[begin - 1] >= 0.5:
        fits.append(page.fit(begin - 1, run.stop))
    fit = max(fits, default=-9.0)
    return (
        style <= (-1.4 if page.heads[begin] else -1.9)
        or fit >= 2.0
        or (fit >= -0.3 and style <= -1.0)
        or (begin > page.closed and style <= 0.0)
    )


def _is_bridged(page: Page, strays: Sequence[bool], run: range) -> bool:
    """Return whether a sentence of the report breaks off before the run and goes on after it."""
    left, right = run.start - 1, run.stop
    if left < 0 or right >= len(strays) or page.opens[left] < 1:
        return False
    fit = page.fit(left, right)
    if fit < page.fit(left, run.start):
        return False
    # It may as well be a line that was broken.
    style = sum(page.weights[i] for i in run) / len(run)
    headed = page.heads[run.start] and len(run) > 1
    return page.opens[left] >= 2 and (
        (fit > 2.0 and style <= -0.8) or (fit > 3.5 and headed and style < 1.0)
    )


def _may_be_bridged(page: Page, left: int) -> bool:
    """Return whether some block further on takes up the sentence that ``left`` breaks off, and not the next one."""
    text, inner = page.text, page.inner
    near = [suture(text, inner[left], b) for b in inner[left + 1 : left + 12]]
    return len(near) > 1 and max(near[1:]) > max(2.0, near[0] + 1.0)
