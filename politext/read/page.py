"""What is known of the blocks of a page before it is read: their ends, marks, headlines and style."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from statistics import median
from typing import TYPE_CHECKING

from politext.read.breaks import LABEL
from politext.read.grams import rarity
from politext.read.press import weigh
from politext.read.sutures import find_runs, openness, suture
from politext.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = re.compile(
    r"[■▲◆●◀▶*\s(（]*(?:上接|紧接)\s?第?\s?[A-Z]?\s?[\d一二三四五六七八九十]{1,3}\s?版"
)
_TURN = re.compile(
    r"[（(▶■*\s]*(?:下转|转)\s?第?\s?[A-Z]?\s?[\d一二三四五六七八九十]{1,3}\s?版[）)*\s]*$"
)
DATELINE = re.compile(
    "(?:本报|新华社|中新社|记者|通讯员|据)[^，。]{0,24}(?:讯|电|报道)|[^，。]{0,6}(?:日讯|日电)"
)
_CLAUSES = re.compile("[。；]")
_HAN = re.compile("[\u3400-\u9fff]+")
_LEAVE = re.compile("让我们|各位(?:代表|委员)|同志们|更加紧密|谢谢")
_CLOSING = re.compile(
    "(?:奋斗|贡献|前进|篇章|努力|局面|胜利|辉煌|未来|答卷|业绩|谢谢)[^。！]{0,10}[！。]$"
)


@dataclass(slots=True)
class Page:
    """What is known of the blocks of a page before it is read."""

    text: str
    blocks: Sequence[Span]
    inner: Sequence[Span]  # the blocks without 上接 and 下转
    opens: list[float]
    marks: list[bool]
    heads: list[bool]
    closed: int  # where the report takes its leave, or the last block
    first: int = 0  # how many blocks of the text stand before it
    begin: int = 0  # where its first stray may begin
    soft: set[int] = field(default_factory=set)  # lines that seem to go on with the line before
    glued: set[int] = field(default_factory=set)  # lines that surely do
    weights: list[float] = field(default_factory=list)
    styles: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    runs: frozenset[str] = frozenset()  # of three characters
    pairs: list[set[str]] = field(default_factory=list)
    where: dict[str, list[int]] = field(default_factory=dict)
    known: dict[tuple[int, int], float] = field(default_factory=dict)

    def part(self, start: int, stop: int) -> Page:
        """Return the page without the blocks outside ``start`` to ``stop``, before they are weighed."""
        return replace(
            self,
            blocks=self.blocks[start:stop],
            inner=self.inner[start:stop],
            opens=self.opens[start:stop],
            marks=self.marks[start:stop],
            heads=self.heads[start:stop],
            closed=self.closed - start,
            first=start,
            soft={i - start for i in self.soft if start <= i < stop},
            glued={i - start for i in self.glued if start <= i < stop},
        )

    def fit(self, left: int, right: int) -> float:
        """Return the evidence that block ``right`` goes on where ``left`` breaks off."""
        key = (left, right)
        if key not in self.known:
            fit = suture(self.text, self.inner[left], self.inner[right])
            if self.marks[right] and self.inner[left].end < self.blocks[left].end:
                fit += 4.0  # …，（下转第3版） | （上接第1版）…
            self.known[key] = fit + self.kinship(left, right)
        return self.known[key]

    def kinship(self, left: int, right: int) -> float:
        """Return how far two blocks speak of the same, in words that the page has seldom."""
        return self.likeness(left, right)[1]

    def likeness(self, left: int, right: int) -> tuple[float, float]:
        """Return how far two blocks speak of the same, in words seldom met and in words that the page has seldom."""
        one, other = self.pairs[left], self.pairs[right]
        shared = one & other
        rare = min(2.0, 0.4 * sum(len(self.where[p]) <= 3 for p in shared))
        return sum(map(rarity, shared)) / (10 + min(len(one), len(other))) ** 0.5, rare


def look_over(text: str, blocks: Sequence[Span]) -> Page:
    """Return what one look at each block tells; ``weigh_blocks`` adds what costs more."""
    inner = [inside(text, b) for b in blocks]
    return Page(
        text,
        blocks,
        inner,
        [openness(text, b) for b in inner],
        [bool(MARK.match(text, *b)) for b in blocks],
        [is_headline(text, b) for b in blocks],
        max(
            (
                i
                for i, b in enumerate(blocks)
                if _CLOSING.search(text, max(b.start, b.end - 16), b.end)
                and _LEAVE.search(text, b.start, b.end)
                and 10 * b.start > 7 * len(text)
            ),
            default=len(blocks),
        ),
    )


def weigh_blocks(page: Page) -> None:
    """Note for each block how surely it is the report's by how it is written, and what it shares."""
    text, blocks = page.text, page.blocks
    page.runs = find_runs(text[blocks[0].start : blocks[-1].end])
    pairs = page.pairs = [_pairs_of(text, b) for b in blocks]
    where = page.where
    for i, some in enumerate(pairs):
        for pair in some:
            where.setdefault(pair, []).append(i)
    styles: list[float] = []
    shares: list[float | None] = []
    for i, b in enumerate(blocks):
        styles.append(weigh(text, b) / max(0.3, (b.end - b.start) / 100) ** 0.5)
        # Strays stand near their own kind, so only what is farther away counts.
        far = sum(where[p][0] < i - 4 or where[p][-1] > i + 4 for p in pairs[i])
        shares.append(far / len(pairs[i]) if len(pairs[i]) >= 12 else None)
    # A report of 1959 is written otherwise than one of 2025: what counts is to be unlike the page.
    style = median(w for w, b in zip(styles, blocks, strict=True) if b.end - b.start >= 20)
    share = median([s for s in shares if s is not None] or [0.5])
    for mine, other, b in zip(styles, shares, blocks, strict=True):
        page.styles.append(max(-4.0, min(4.0, 0.3 * (mine - 0.6 * style))))
        page.shares.append(0.0 if other is None else 5.0 * (other - share))
        weight = 1.5 + 0.3 * (mine - 0.6 * style) + page.shares[-1]
        if DATELINE.match(text, *b):
            weight -= 3.0
        # A line says little of how it is written.
        page.weights.append(max(-4.0, min(3.5, weight)) * min(1.0, (b.end - b.start) / 40))


def _pairs_of(text: str, block: Span) -> set[str]:
    """Return the pairs of Han characters that stand side by side in a block."""
    return {
        run[k : k + 2]
        for run in _HAN.findall(text, block.start, block.end)
        for k in range(len(run) - 1)
    }


def inside(text: str, block: Span) -> Span:
    """Return the block without the marks of a page turn (上接第1版, 下转第3版) at its ends.

    >>> page = "（上接第1版）贯彻落实，（下转第3版）"
    >>> inside(page, Span(0, len(page))).of(page)
    '贯彻落实，'
    """
    start, end = block
    if text[start : start + 12].find("接") >= 0 and (found := MARK.match(text, start, end)):
        start = found.end()
        while start < end and text[start] in "）)*＊ \u3000":
            start += 1
    if "版" in text[max(start, end - 6) : end] and (
        found := _TURN.search(text, max(start, end - 20), end)
    ):
        end = found.start()
    return Span(start, end) if start < end else block


def is_headline(text: str, block: Span) -> bool:
    """Return whether the block is shaped like a headline: one short line, no numbered heading.

    >>> is_headline("我县花会开幕", Span(0, 6)), is_headline("一、回顾过去一年", Span(0, 8))
    (True, False)
    """
    return (
        6 <= block.end - block.start <= 40
        and text[block.end - 1] not in "。；：，、"
        and not LABEL.match(text, *block)
        and not _CLAUSES.search(text, *block)
        and text.count("，", *block) <= 2
    )
