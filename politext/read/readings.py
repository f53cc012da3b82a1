"""The ways to read a newspaper page, and how likely each is: which article each block belongs to, all at once.

A page is read from top to bottom. At every block the article goes on, or another is taken up in the middle of the
sentence in which it was cut, or the report is taken up at a paragraph, or an article begins (at a headline or a mark such
as 上接第1版). What speaks for each step is weighed (``data/readings.txt``, fitted to pages by
``tests/bench/fit_readings.py``) and added up, and the few best readings of the page so far are kept: so a piece is not given to
one article without asking what then becomes of the others, and of their sentences.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, NamedTuple

from politext.read.breaks import LABEL
from politext.read.page import DATELINE
from politext.read.sutures import evidence, load_weights, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from politext.read.page import Page

_NUMBERED = re.compile(
    "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节篇]|[【\\[]\\d|\\d{1,2}[.．、](?!\\d)|[①-⑳]|各位(?:代表|委员|同志)|同志们"
)
_NOTES = re.compile("附件?|名词解释|注[释：:]|说明|.{2,12}[：:]|\\d{1,2}[.．、]|[\\[【“①]")
_BEAM = 8
_MARGIN = 12.0  # what is so much less likely than the best reading is given up
_CUTS = 5  # articles that wait to be taken up
RUN = 4  # blocks of strays in a row; longer ones are seldom
BARE = 14  # a mark that stands alone: ◀◀◀上接第3版


class Step(NamedTuple):
    """What is done at a block: ``last`` is the last block so far of the article that it goes to."""

    kind: str  # go on, text (after a headline), join, back (to the report), new, end
    main: bool
    last: int
    block: int
    run: int = 0  # how many strays more than usual stand between the report's pieces


class Reading(NamedTuple):
    """One way to read the page as far as some block."""

    score: float
    main: bool  # whether the last block is the report's
    last: int  # the report's last block so far
    cuts: tuple[int, ...]  # last blocks of strays that break off and have not been taken up
    headed: bool  # an article has begun with a headline, and its text must follow
    step: Step | None
    before: Reading | None


def read_page(page: Page, begin: int) -> list[Step]:
    """Return the likeliest steps for the blocks from ``begin`` on, the report being read as far as there."""
    scores: dict[Step, float] = {}
    weights = load_weights("step ")

    def score(step: Step) -> float:
        known = scores.get(step)
        if known is None:
            known = scores[step] = weigh(weights, page, step)
        return known

    beam = [Reading(0.0, True, begin - 1, (), False, None, None)]
    for i in range(begin, len(page.blocks)):
        beam = advance(page, i, beam, score)
        if len(beam) == 1:
            scores.clear()
    _, best = max(
        ((r.score + sum(map(score, ends(page, r))), r) for r in beam), key=lambda pair: pair[0]
    )
    return trace(best)


def advance(
    page: Page, i: int, beam: Sequence[Reading], score: Callable[[Step], float]
) -> list[Reading]:
    """Return the likeliest readings as far as block ``i``, the best first."""
    following: dict[tuple[bool, int, tuple[int, ...], bool], Reading] = {}
    for reading in beam:
        for step, cuts, headed in steps(page, i, reading):
            total = reading.score + score(step)
            last = i if step.main else reading.last
            key = (step.main, last, cuts, headed)
            if key not in following or total > following[key].score:
                following[key] = Reading(total, step.main, last, cuts, headed, step, reading)
    found = sorted(following.values(), key=lambda r: -r.score)[:_BEAM]
    return [r for r in found if r.score > found[0].score - _MARGIN]


def trace(reading: Reading | None) -> list[Step]:
    """Return the steps of a reading in order."""
    found: list[Step] = []
    while reading is not None and reading.step is not None:
        found.append(reading.step)
        reading = reading.before
    return found[::-1]


def steps(page: Page, i: int, reading: Reading) -> list[tuple[Step, tuple[int, ...], bool]]:
    """Return the steps that may be taken at block ``i``, each with the cuts then left and whether text must follow."""
    run = 0 if reading.main else min(RUN, max(0, i - reading.last - 4))
    short = page.blocks[i].end - page.blocks[i].start < BARE
    mark, cuts = page.marks[i], reading.cuts
    if reading.headed:
        return [(Step("text", False, i - 1, i), cuts, mark and short)]
    found = [(Step("go", reading.main, i - 1, i, run), cuts, False)]
    if i in page.glued:
        return found
    if not reading.main:
        if page.opens[i - 1] > 0:
            cuts = (*cuts[1 - _CUTS :], i - 1)
        if page.opens[reading.last] > 0:
            found.append((Step("join", True, reading.last, i), cuts, False))
        found.append((Step("back", True, reading.last, i), cuts, False))
    found += [(Step("join", False, k, i), tuple(x for x in cuts if x != k), False) for k in cuts]
    if mark or page.heads[i]:
        headed = short if mark else True
        if not headed or i + 1 < len(page.blocks):
            found.append((Step("new", False, i - 1, i, int(reading.main)), cuts, headed))
    return found


def ends(page: Page, reading: Reading) -> list[Step]:
    """Return what is left at the end of the page: the last block of each article."""
    n = len(page.blocks)
    left = reading.cuts if reading.main else (*reading.cuts, n - 1)
    return [Step("end", True, reading.last, n), *(Step("end", False, k, n) for k in left)]


def weigh(weights: Mapping[str, float], page: Page, step: Step) -> float:
    """Return how likely the step is beside the others."""
    return sum(weights.get(name, 0.0) * x for name, x in tell(page, step).items())


def tell(page: Page, step: Step) -> dict[str, float]:
    """Return what speaks for and against a step, each by its name."""
    kind, main, last, i, run = step
    whose = "main" if main else "stray"
    if kind == "end":
        return {f"end {whose} {_torn(page, last)}": 1.0}
    name = f"{kind} {whose}"
    found = {name: 1.0}
    if main:
        found |= _manner(page, i)
    if i in page.glued:
        return found | {"glued": 1.0}
    if kind == "new":
        return found | _beginning(page, i, from_main=bool(run))
    if page.heads[i]:
        found[f"{name} head"] = 1.0
    if page.marks[i]:
        found[f"{name} mark"] = 1.0
    if kind == "join":
        left, right = page.inner[last], page.inner[i]
        found |= {f"join {k}": x for k, x in evidence(page.text, left, right, page.runs).items()}
        found[f"{name} {_torn(page, last)}"] = 1.0
        where = "next" if last == i - 1 else f"after {_torn(page, i - 1)}"
        found[f"{name} {where}"] = 1.0
        found[f"{name} far"] = log(i - last)
        if left.end < page.blocks[last].end:  # 下转第3版
            found["join turned mark" if page.marks[i] else "join turned"] = 1.0
    else:
        torn = _torn(page, last)
        found[f"{name} {torn}"] = 1.0
        if kind == "back":
            found[f"back after {_torn(page, i - 1)}"] = 1.0
            if LABEL.match(page.text, *page.blocks[i]):
                found["back label"] = 1.0
        if kind == "go" and i in page.soft:
            found[f"{name} soft"] = 1.0
        if kind == "go" and torn in {"t3", "t4"}:
            known = evidence(page.text, page.inner[last], page.inner[i], page.runs)
            found |= {f"go {k}": x for k, x in known.items()}
        else:
            found[f"{name} opening"] = opening(page.text, page.inner[i])
        if run:
            found["stray run"] = float(run)
    alike, rare = page.likeness(last, i)
    found[f"{name} alike"] = alike
    found[f"{name} rare"] = rare
    return found


def _torn(page: Page, i: int) -> str:
    """Return how surely block ``i`` breaks off, as one of five names."""
    torn = page.opens[i]
    return f"t{(torn > 0) + (torn >= 0.5) + (torn >= 1) + (torn >= 2)}"


def _beginning(page: Page, i: int, *, from_main: bool) -> dict[str, float]:
    """Return what speaks for an article's beginning at block ``i``."""
    if page.marks[i]:
        name = "new mark"
    elif i + 1 < len(page.blocks) and page.marks[i + 1]:
        name = "new head mark"
    else:
        name = "new head"
    found = {name: 1.0, f"{name} {'main' if from_main else 'stray'} {_torn(page, i - 1)}": 1.0}
    if not page.marks[i]:
        found["new opening"] = opening(page.text, page.inner[i])
    return found


def _manner(page: Page, i: int) -> dict[str, float]:
    """Return what speaks for block ``i`` being the report's by how it is written and where it stands."""
    text, block = page.text, page.blocks[i]
    weight = page.weights[i]
    found = {"manner": weight, "style": page.styles[i], "share": page.shares[i]}
    size = block.end - block.start
    if _NUMBERED.match(text, *block):
        found["numbered"] = 1.0  # news is not numbered and addresses nobody
        found["manner"] = max(0.0, weight)
    elif i > page.closed and not _NOTES.match(text, *block):
        found["closed"] = 1.0
    if i > page.closed:
        found["after"] = 1.0
    if weight < -1:
        found["unlike"] = weight + 1
    if DATELINE.match(text, *block):
        found["dateline"] = 1.0
    if size < 40:
        found["short"] = 1.0
    elif size > 150:
        found["long"] = 1.0
    return found
