"""Where a title ends: at its line's end, or at the first 。 or ； of the paragraph it runs into.

Where a whole report stands on one line a heading runs into the text without any sign:
``一、立足职能、服务大局围绕经济社会发展目标，…``. Then a blank, an opening word of the lexicon (围绕, 过去一年) or a
word of the title said again tells where the text begins.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.lexicon import Lexicon

_STOP = re.compile(r"[。；！？;!?\n]")
_TRIM = "。；：:，, \t\u200b、"
# a paragraph longer than this holds a whole report, and headings run into the text without any sign
ONE_LINE = 3000
# a run-in title longer than this is a heading whose end is not marked
LONG_TITLE = 30


@cache
def _openings(words: tuple[str, ...]) -> re.Pattern[str]:
    # longest first, so that 紧紧围绕 is not cut before 围绕
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join([r"[12]\d{3} ?年", *map(re.escape, ordered)]))


def words_of(lexicon: Lexicon, kind: str) -> tuple[str, ...]:
    """Return the forms of all heading entries of ``kind``."""
    return tuple(form for e in lexicon.headings if e.kind == kind for form in e.forms)


def end_title(view: str, start: int, limit: int) -> int:
    """Return where the title that begins at ``start`` ends, closing punctuation excluded.

    >>> end_title("一是抓项目，促投资。全年开工", 2, 14)
    9
    """
    m = _STOP.search(view, start, limit)
    return trim(view, start, m.start() if m else limit)


def trim(view: str, start: int, end: int) -> int:
    """Return ``end`` without the punctuation and blanks that close a title.

    >>> trim("回顾：。", 0, 4)
    2
    """
    while end > start and view[end - 1] in _TRIM:
        end -= 1
    return end


def end_unmarked(view: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a heading ends that runs, unmarked, into its first sentence ``view[start:end]``.

    >>> from politext.lexicon import load_lexicon
    >>> text = "立足职能、服务大局围绕经济社会发展目标，进一步落实各项措施，取得了新的进展"
    >>> text[: end_unmarked(text, 0, len(text), load_lexicon())]
    '立足职能、服务大局'
    """
    m = divisions(words_of(lexicon, "division")).match(view, start)
    if m:
        return m.end()
    blank = view.find(" ", start + 3, end)
    if blank > 0 and blank - start <= 40:
        return trim(view, start, blank)
    comma = view.find("，", start, min(end, start + LONG_TITLE))
    # Two clauses of a title are about as long as one another: 立足职能、服务大局，保障和促进经济平稳较快发展
    half = start + 7 if comma < 0 else comma + 1 + (comma - start) // 2
    long = end - start > LONG_TITLE
    ends = [_said_again(view, start, end) if long else None]
    for kind, least in (("opening", start + 5), ("verb", half if long else end)):
        for m in _openings(words_of(lexicon, kind)).finditer(view, least, end):
            if view[m.start() - 1] not in "、，和与及的“‘（《以为":
                ends.append(m.start())
                break
    return trim(view, start, min(x for x in [*ends, end] if x))


@cache
def divisions(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a great part's heading that runs into its text (2023年工作回顾过去一年)."""
    tails = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"((?:[12]\d{{3}} ?年|今后五年|过去五年|全面加强|加强)[^。，；：！\n]{{0,14}}?(?:{tails})(?:建议|安排)?)"
        r"(?= ?(?:[12]\d{3} ?年|今年|过去|刚刚|一年来|回顾|各位|[（(]?一[）)、]|\n))"
    )


def _said_again(view: str, start: int, end: int) -> int | None:
    """Return where words of the title come again: 加强刑事审判工作，…刑事审判担负着…."""
    for at in range(start + 8, min(end - 4, start + 50)):
        if view.find(view[at : at + 4], start, at) >= 0:
            return at
    return None


def skip_blanks(view: str, start: int, limit: int) -> int:
    """Return the first offset from ``start`` that is no blank."""
    while start < limit and view[start] in " \t\u200b":
        start += 1
    return start
