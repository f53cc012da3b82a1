"""Which paragraphs of a newspaper page are the report's, and which strayed in from other articles.

A page is read from top to bottom, and at every block the report goes on, or another article cuts in, or
it goes on, or the report is taken up again. What speaks for each is added up, and the few best
readings of the page are kept (a beam): a stray cuts in at a headline, at a mark (上接第1版) or in the middle
of a sentence of the report; the report comes back where its sentence goes on or where a paragraph
begins; and each block is weighed for being written like one or the other (``press``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.read.breaks import LABEL, find_soft
from politext.read.page import look_over, weigh_blocks
from politext.read.sutures import suture
from politext.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.read.page import Page
    from politext.span import Span

_NUMBERED = re.compile(
    "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节篇]|[【\\[]\\d|\\d{1,2}[.．、](?!\\d)|[①-⑳]|各位(?:代表|委员|同志)|同志们"
)
_NOTES = re.compile("附件?|名词解释|注[释：:]|说明|.{2,12}[：:]|\\d{1,2}[.．、]|[\\[【“①]")
_BEAM = 10
_FAR = 300  # blocks: as far as a piece of an article stands from the next


@record
class Reading:
    """One way to read the page as far as some block."""

    score: float
    main: bool  # whether the last block is the report's
    last: int  # the report's last block so far
    cut: tuple[int, ...]  # strays that break off and have not been taken up
    before: Reading | None


def find_strays(text: str, blocks: Sequence[Span]) -> tuple[list[bool], Page | None]:
    """Return for each block (furniture left out) whether it strayed in, and the page if any may have.

    A page on which nothing looks like the beginning of a stray costs one look at each block.
    """
    strays = [False] * len(blocks)
    begin = next(
        (i for i, b in enumerate(blocks) if b.end - b.start >= 25 and text[b.end - 1] in "。！？"),
        len(blocks),
    )
    if len(blocks) - begin < 3:
        return strays, None
    page = look_over(text, blocks)
    soft = find_soft(text, blocks, sure=True)
    many = len(soft) * 8 > len(blocks)  # lines are broken anywhere, not where an article was cut
    if many and not any(page.marks):
        return strays, None
    if many:
        page.glued = soft
    if many or not any(page.marks):
        for i in soft:
            page.opens[i - 1] = 0.0
    cuts = sum(o >= 2 for o in page.opens)
    if not any(page.marks) and (cuts == 0 or cuts * 5 > len(blocks)):
        return strays, None  # no cut at all, or lines without full stops are the rule here
    if sum(page.marks) * 5 > len(blocks) + 20:
        return strays, None  # no page turns so often
    if not any(page.marks) and not any(
        _may_be_bridged(page, i) for i, o in enumerate(page.opens) if o >= 2
    ):
        return strays, None
    triggers = [
        i
        for i in range(begin + 1, len(blocks))
        if page.marks[i] or page.heads[i] or page.opens[i - 1] >= 1
    ]
    if not triggers:
        return strays, None
    weigh_blocks(page)
    beam = [Reading(0.0, True, triggers[0] - 1, (), None)]
    for i in range(triggers[0], len(blocks)):
        following: dict[tuple[bool, int, tuple[int, ...]], Reading] = {}
        for reading in beam:
            for after in _read_on(page, i, reading):
                key = (after.main, after.last, after.cut)
                if key not in following or after.score > following[key].score:
                    following[key] = after
        beam = sorted(following.values(), key=lambda r: -r.score)[:_BEAM]
    step: Reading | None = max(
        beam, key=lambda r: r.score - (4.0 if page.opens[r.last] >= 2 and not r.main else 0.0)
    )
    i = len(blocks) - 1
    while step is not None and step.before is not None:
        strays[i] = not step.main
        step = step.before
        i -= 1
    return _accept(page, strays), page


def _accept(page: Page, strays: list[bool]) -> list[bool]:
    """Return ``strays`` without the runs that nothing but their style speaks for.

    A run is sure where it has a mark, where the report's sentence goes on over it, or where a sure run
    is taken up in it; a headline is enough only on a page that has such a run, and before news.
    """
    runs: list[range] = []
    for i, stray in enumerate(strays):
        if stray and i and strays[i - 1]:
            runs[-1] = range(runs[-1].start, i + 1)
        elif stray:
            runs.append(range(i, i + 1))
    sure = [
        run for run in runs if any(page.marks[i] for i in run) or _is_bridged(page, strays, run)
    ]
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
    if any(page.marks):
        return fit > 0.5
    # Without a mark on the page, it may as well be a line that was broken.
    style = sum(page.weights[i] for i in run) / len(run)
    headed = page.heads[run.start] and len(run) > 1
    return page.opens[left] >= 2 and (
        (fit > 2.0 and style <= -0.8) or (fit > 3.5 and headed and style < 1.0)
    )


def _may_be_bridged(page: Page, left: int) -> bool:
    """Return whether some block further on takes up the sentence that ``left`` breaks off."""
    text, inner = page.text, page.inner
    near = [suture(text, inner[left], b) for b in inner[left + 1 : left + 12]]
    # ``fit`` may add as much as two for what the blocks share.
    return len(near) > 1 and near[0] < 3.5 and max(near[1:]) > max(1.0, near[0] - 2.0)


def _read_on(page: Page, i: int, reading: Reading) -> list[Reading]:
    """Return the readings that block ``i`` can go on with."""
    text, b = page.text, page.blocks[i]
    if i in page.glued:
        score = reading.score + (page.weights[i] if reading.main else -page.weights[i])
        last = i if reading.main else reading.last
        return [Reading(score, reading.main, last, reading.cut, reading)]
    torn = page.opens[reading.last]
    weight = page.weights[i]
    if _NUMBERED.match(text, *b):
        weight = 3.5  # news is not numbered and addresses nobody
    elif i > page.closed and not _NOTES.match(text, *b):
        weight -= 2.0
    # The report goes on, or is taken up again.
    score = reading.score + weight
    if page.marks[i] and not (torn >= 2 and page.fit(reading.last, i) > 0):
        score -= 6.0
    if torn >= 2:
        score += max(page.fit(reading.last, i), -6.0)
    elif torn >= 1:
        score += max(page.fit(reading.last, i), -1.0)
    elif torn > 0 and not reading.main and page.fit(reading.last, i) > 1.0:
        score += page.fit(reading.last, i) - 1.0
    elif not reading.main and LABEL.match(text, *b):
        score += 2.0
    if not reading.main and page.opens[i - 1] >= 1:
        score += 0.5
    if page.heads[i] and torn >= 2:
        score -= 2.0
    found = [Reading(score, True, i, reading.cut, reading)]
    # A stray cuts in, or goes on.
    score = reading.score - weight + (6.0 if page.marks[i] else 0.0)
    score -= min(2.0, max(0.0, 0.5 * (i - reading.last - 4)))  # strays are short
    cut = reading.cut
    taken = None
    fit = -9.0
    if cut and not page.marks[i]:
        fit, taken = max((page.fit(k, i), k) for k in cut)
        fit -= page.heads[i]
    if reading.main:
        why = 0.0 if page.marks[i] else -9.0
        if page.heads[i] and i + 1 < len(page.blocks):
            why = max(why, 1.5 if page.marks[i + 1] else -3.0)
        if torn >= 1 and reading.last == i - 1:
            why = max(why, torn - 2.0 + 3.0 * any(page.marks))
        chance = fit - (1.0 if torn >= 2 and reading.last == i - 1 else 4.5)
        why = max(why, chance)
        if fit < 0.5:
            taken = None
        if why <= -9.0:
            return found
        score += why
    elif page.opens[i - 1] >= 1 and not (page.marks[i] or page.heads[i]):
        if taken is not None and fit > 0.5:
            score += min(1.0, fit - 1.0)
        else:
            score -= 1.0
            taken = None
    elif taken is not None and fit > 1.0:
        score += 0.75 * min(2.0, fit)
    else:
        taken = None
    if taken is not None:
        cut = tuple(k for k in cut if k != taken)
    headline = page.heads[i] and reading.main and taken is None
    if page.opens[i] >= 0.5 and not headline:
        cut = (*cut[-4:], i)
    found.append(Reading(score, False, reading.last, cut, reading))
    return found
