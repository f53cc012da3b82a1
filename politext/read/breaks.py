"""Which line breaks a reader reads over: hard wraps, breaks round links, lines torn from a sentence.

A break is read over (*soft*) only where the language shows it: a line that begins with a mark that
closes, one that ends with a mark that opens, a sentence that lacks its end, a full line of a page set at
a fixed width. Where final 。 are lost throughout (a sentence a line), an unfinished line shows nothing,
and the break stays.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from politext.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.span import Span

ENDS = "。！？；：…!?;:"
CLOSERS = "”’）】》〉」』〕)"
OPENERS = "“‘（【《〈「『〔("
_STARTLESS = frozenset("，。、；：！？”’）】》〉」』〕)％%,;·．")
# Words that no sentence begins with, unless they begin one of the words that follow.
BOUND = re.compile(
    "的(?!士)|和(?![谐平美睦顺县田气])|与(?!时|会)|及(?!时|早)|等(?![级待高])|并(?![网购轨联])|之(?![江所])|以及"
)
LABEL = re.compile(
    r"[（(〔]?[一二三四五六七八九十百\d]{1,3}[）)〕]?(?:[、，是要)）]|[.．](?!\d))|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|第[一二三四五六七八九十百\d]{1,3}[、，,章节篇条部编]|——|--|－－|[①-⑳⑴-⒛]|首先|其次|各位|同志们"
)
_NARROW = re.compile("[\\x00-\\xff]+")
_TOKEN = re.compile(r"[\w.%]+", re.ASCII)
_ASIDE = re.compile("[（(][^（）()]{1,20}[）)]$")
_STOP = re.compile("[。！？；]")
_QUOTE = re.compile("[“”《》（）()]")
_PAIRS = {"”": "“", "》": "《", "）": "（", ")": "("}
_LONG = (
    30  # characters of a line that ought to end as a sentence does; a shorter one may be a title
)
_PROSE = 0.6  # of the long lines that do, in a text whose final 。 are there
_FULL_STOPS = 0.8  # of all lines: where so many are finished, no page was set in lines
_LINES = 8  # of a page that is set at a fixed width, at least
_WORDS = 8  # characters before a ， or 、 at the end of a line that is no list
_HEAD = 12  # characters of a line that a bound word goes on; a shorter one may be a label


def find_soft(text: str, blocks: Sequence[Span], *, sure: bool = False) -> set[int]:
    """Return the indices of the blocks that go on with the sentence of the block before.

    ``blocks`` are lines of one article in reading order; only neighbours are looked at. ``sure`` leaves out what is
    shown only by the first line's lacking its end, as on a page where another article may follow.

    >>> from politext.span import Span
    >>> find_soft("加快建设《规划纲要\\n》。\\n二、任务", [Span(0, 9), Span(10, 12), Span(13, 17)])
    {1}
    """
    long = [b for b in blocks if b.end - b.start >= _LONG]
    done = sum(is_finished(text, b) for b in long)
    prose = done >= _PROSE * len(long)
    set_in_lines = len(blocks) >= _LINES and done < _FULL_STOPS * len(blocks)
    page = _find_page(text, blocks) if set_in_lines else None
    indents = page is not None and _indents(text, blocks)
    soft: set[int] = set()
    open_since = False  # the sentence that the last line left open began in a line before it
    for i in range(1, len(blocks)):
        a, b = blocks[i - 1], blocks[i]
        last, first = text[a.end - 1], text[b.start]
        if first in _STARTLESS and not (first == "·" and last in ENDS):
            goes = True
        elif last in ENDS:
            goes = (
                page is not None
                and indents
                and page.is_full(text, a, b)
                and not _is_indented(text, b)
            )
        elif page and page.is_full(text, a, b):
            goes = not (indents and _is_indented(text, b) and last in CLOSERS)
        elif LABEL.match(text, b.start, b.end):
            goes = False
        else:
            goes = (
                last in OPENERS
                or (not sure and last in "，、" and a.end - a.start > _WORDS)
                or _is_split_title(text, a, b)
                or (
                    a.end - a.start > _HEAD
                    and bool(BOUND.match(text, b.start, b.end))
                    and not LABEL.match(text, a.start, a.end)
                )
                or (
                    prose
                    and not sure
                    and last not in CLOSERS
                    and _is_torn(text, a, b, open_since=open_since)
                )
                or _closes_later(text, a, b)
                or _is_link(text, a, b, blocks[i + 1] if i + 1 < len(blocks) else None)
            )
        if goes:
            soft.add(i)
        open_since = goes and text[b.end - 1] not in ENDS
    return soft


def is_finished(text: str, block: Span) -> bool:
    """Return whether the block ends as a sentence does, closing marks and （鼓掌） aside.

    >>> from politext.span import Span
    >>> is_finished("完成任务。（热烈鼓掌）", Span(0, 11)), is_finished("“十四五”", Span(0, 5))
    (True, False)
    """
    i = block.end - 1
    if text[i] in "）)":
        aside = _ASIDE.search(text, max(block.start, block.end - 24), block.end)
        if aside:
            i = aside.start() - 1
    while i > block.start and text[i] in CLOSERS:
        i -= 1
    return text[i] in ENDS


def _is_torn(text: str, a: Span, b: Span, *, open_since: bool) -> bool:
    """Return whether ``a`` breaks off: sentences in it are closed, the last one is not."""
    if text[b.end - 1] in "：:" and b.end - b.start < _LONG:
        return False  # a salutation begins anew
    return open_since or (a.end - a.start > _LONG and bool(_STOP.search(text, a.start, a.end)))


def _closes_later(text: str, a: Span, b: Span) -> bool:
    """Return whether a quote or bracket that ``a`` opens is closed by ``b`` before it opens one."""
    tail = text.rfind("\n", a.start, a.end) + 1 or a.start
    opened = [m.group() for m in _QUOTE.finditer(text, max(tail, a.end - 60), a.end)]
    if not opened or opened[-1] not in _PAIRS.values():
        return False
    first = _QUOTE.search(text, b.start, b.end)
    return first is not None and _PAIRS.get(first.group()) == opened[-1]


def _is_link(text: str, a: Span, b: Span, after: Span | None) -> bool:
    """Return whether ``b`` is the text of a link: short, and the line after it begins with a comma."""
    return (
        after is not None
        and b.end - b.start < _LONG
        and a.end - a.start > _WORDS
        and text[after.start] in _STARTLESS
        and text[b.end - 1] not in ENDS
    )


def _is_split_title(text: str, a: Span, b: Span) -> bool:
    """Return whether the title is torn: 政府工作报 | 告."""
    rest = text[b.start : b.end]
    return len(rest) <= 3 and "政府工作报告".endswith(
        text[max(a.start, a.end - 6 + len(rest)) : a.end] + rest
    )


@record
class Page:
    """How a page was set: so many to a line, counted in half-cells or in characters."""

    width: int
    cells: bool

    def measure(self, text: str, start: int, end: int) -> int:
        """Return how much of the line the span takes."""
        if not self.cells:
            return end - start
        return 2 * (end - start) - sum(map(len, _NARROW.findall(text, start, end)))

    def is_full(self, text: str, a: Span, b: Span) -> bool:
        """Return whether ``a`` fills its line: what ``b`` begins with had no room in it."""
        room = self.width - self.measure(text, a.start, a.end)
        if room <= (4 if self.cells else 2):
            return True
        token = _TOKEN.match(text, b.start, b.end)
        return token is not None and room <= token.end() - token.start() + 4


def _find_page(text: str, blocks: Sequence[Span]) -> Page | None:
    """Return how the page was set, or ``None`` where its lines are paragraphs."""
    lengths = sorted(b.end - b.start for b in blocks)
    if lengths[len(lengths) // 2] > 100:
        return None
    best, most = None, 0
    lines = [b for b in blocks if 8 <= b.end - b.start <= 200]
    for cells in (True, False):
        page = Page(0, cells)
        widths = Counter(page.measure(text, *b) for b in lines)
        for width in widths:
            near = sum(widths[w] for w in range(width - 3 if cells else width - 1, width + 2))
            if near > most:
                best, most = Page(width, cells), near
    if best is None or most * 2 < len(lines):
        return None
    limit = best.width if best.cells else 2 * best.width
    longer = sum(2 * n > limit + 8 for n in lengths)
    return best if 20 <= limit <= 200 and longer * 10 <= len(lines) else None


def _indents(text: str, blocks: Sequence[Span]) -> bool:
    """Return whether the page sets paragraphs in, so that a line that is not goes on."""
    marked = sum(_is_indented(text, b) for b in blocks)
    return 0 < marked * 3 < 2 * len(blocks)


def _is_indented(text: str, block: Span) -> bool:
    return block.start > 0 and text[block.start - 1] in " \u3000\t\u00a0"
