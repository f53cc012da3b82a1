"""What a reader does not read inside a line: stray blanks, reference marks, marks of the page.

``find_blots`` names what the flow leaves out. Nothing is replaced but a wide gap after the end of a
sentence, which is a paragraph break that lost its line (``　　第三，搞好商业工作`` in the middle of a line).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from politext.read.titles import ONE_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politext.span import Span


class Blot(NamedTuple):
    """A span of the source that the flow leaves out; ``breaks`` if a paragraph begins after it."""

    start: int
    end: int
    breaks: bool


_BLANKS = " \t\u00a0\u2002\u2003\u3000"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff"
# One pass over a character class costs a fortieth of one over the alternation.
_ODD = re.compile(rf"[{_BLANKS}{_INVISIBLE}①-⑳㉑-㉟㊱-㊿⑴-⒇\^\[〔<]")
_BLOT = re.compile(
    rf"""
      (?P<gap>[{_BLANKS}]+)
    | (?P<unseen>[{_INVISIBLE}]+ | <U\+[0-9A-F]{{4}}>)          # ZWSP, soft hyphen, <U+00A0> spelt out
    | (?P<note>[①-⑳㉑-㉟㊱-㊿⑴-⒇]+)                           # “一城三基地”①示范
    | (?P<cited>\^?\[\d{{1,3}}\] | 〔\d{{1,2}}〕(?!\s?\d+号))      # “三段式”[1]，“三向班列”^[2]
    """,
    re.VERBOSE,
)
_TURN = r"[（(]?[■▲◆●◀▶*\s]{0,9}(?:上接|下转|紧接)\s?第?\s?[A-Z]?\s?[\d一二三四五六七八九十○]{1,3}\s?版[）)]?[*\s]*"
_TURN_IN = re.compile(rf"[■▲◆●◀▶*\s]{{0,9}}{_TURN}")  # ■**上接第1版** 实施好
_TURN_OUT = re.compile(rf"{_TURN}$")  # 百强，（下转第3版）
_HAN = re.compile("[\u3400-\u9fff○〇]")
_MARKS = frozenset("，。、；：！？（）《》“”‘’【】％%‰…—")
_HALF = frozenset(",;:!?()\"'")
_STOPS = frozenset("。！？；：”）》!?;")
_CLAUSE = re.compile("[，。；,]")
_SPACED = re.compile(r"[ \u3000](?<=(?<!\d)\d.)\d(?!\d)")
_PAGE = re.compile(rf"[{_BLANKS}]*[—－-][{_BLANKS}]\d{{1,3}}[{_BLANKS}][—－-][{_BLANKS}]*")


def find_blots(text: str, block: Span, *, spaced: bool) -> Iterator[Blot]:
    """Yield what the flow leaves out of ``block``, in text order, without overlaps.

    ``spaced`` says that the page writes its numbers with blanks inside (1 9 9 8 年3 月).

    >>> from politext.span import Span
    >>> [b[:2] for b in find_blots("深 入开展“三不腐”㊹工作，清除根源，取得明显的进展，群众满意。",
    ...     Span(0, 33), spaced=False)]
    [(1, 2), (10, 11)]
    """
    a, b = block
    if found := _TURN_IN.match(text, a, b):
        yield Blot(a, found.end(), breaks=False)
        a = found.end()
    out = _TURN_OUT.search(text, max(a, b - 20), b)
    if out:
        b = out.start()
    pages = [m.span() for m in _PAGE.finditer(text, a, b)] if b - a > ONE_LINE else []
    done = a
    for odd in _ODD.finditer(text, a, b):
        start = odd.start()
        if start < done:
            continue
        if page := next((p for p in pages if p[0] <= start < p[1]), None):
            yield Blot(*page, breaks=False)
            done = page[1]
            continue
        m = _BLOT.match(text, start, b)
        if m is None:
            continue
        end = m.end()
        kind = m.lastgroup
        breaks = False
        if kind == "gap":
            breaks = _is_break(text, start, end, block)
            if not breaks and not _is_stray(text, start, end, block, spaced=spaced):
                continue
        elif (kind == "note" and not _is_note(text, start, end, block)) or (
            kind == "cited" and start == a
        ):
            continue
        yield Blot(start, end, breaks)
        done = end
    if out:
        yield Blot(b, block.end, breaks=False)


def is_spaced(text: str, blocks: tuple[Span, ...]) -> bool:
    """Return whether numbers are written with blanks inside throughout (7 4 7 7 2 亿元)."""
    seen = 0
    for block in blocks:
        for _ in _SPACED.finditer(text, block.start, block.end):
            seen += 1
            if seen >= 5:
                return True
    return False


def _is_break(text: str, start: int, end: int, block: Span) -> bool:
    """Return whether the gap stands for a lost paragraph break."""
    if block.end - block.start < 40:
        return False
    before = text[start - 1]
    gap = text[start:end]
    wide = gap.count("\u3000") >= 2 or gap.count(" ") >= 4
    return (wide and (before in _STOPS or bool(_HAN.match(before)))) or (
        block.end - block.start > ONE_LINE and before in "。！？：；"
    )


def _is_stray(text: str, start: int, end: int, block: Span, *, spaced: bool) -> bool:
    """Return whether the gap stands inside a word, a number or a clause, where nobody writes one."""
    before, after = text[start - 1], text[end]
    if before in _MARKS or after in _MARKS:
        return True
    han_before, han_after = _HAN.match(before), _HAN.match(after)
    if han_before and han_after:
        if not _CLAUSE.search(text, block.start, block.end):
            return _is_spelt(text[block.start : block.end])  # a title, or a name after its office
        quote = max(text.rfind("“", block.start, start), text.rfind("《", block.start, start))
        closed = max(text.rfind("”", block.start, start), text.rfind("》", block.start, start))
        return end - start <= 2 and not quote > closed
    if before.isdigit() and after.isdigit():
        if end - start > 1:
            return False
        one = not text[start - 2 : start - 1].isdigit() or start - 1 == block.start
        other = not text[end + 1 : end + 2].isdigit() or end + 1 == block.end
        return (one and other) or (spaced and (one or other))
    if (before in ".．·" and after.isdigit()) or (before.isdigit() and after in "·．"):
        # 2 · 17亿吨, but not 1. 2025年
        return block.start < start - 2 and (spaced or "·" in text[start - 2 : end + 1])
    if before.isdigit() and han_after:
        head = text[block.start : start]
        return not (head.isdigit() and len(head) <= 2 and after not in "年月日个亿万")
    if han_before and after.isdigit():
        return block.end - block.start >= 20
    return before in _HALF or after in _HALF


def _is_spelt(line: str) -> bool:
    """Return whether the letters of a line are set apart: 政 府 工 作 报 告."""
    words = line.split()
    return len(words) > 2 and all(len(w) == 1 for w in words)


def _is_note(text: str, start: int, end: int, block: Span) -> bool:
    """Return whether ①…㊹ refers to a note: it follows a word, or ends the paragraph."""
    if start == block.start:
        return False
    return text[start - 1] not in "，。；：、！？（( \u3000" or end == block.end
