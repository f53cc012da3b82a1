"""Topic sentences: an unnumbered short sentence at the head of a paragraph (强化创新平台建设。…).

They are printed bold in the original. A text has only their form to tell them by: short, without a number of its
own, closed by 。, followed by a good deal of text, and with neighbours of the same form in the same section.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.read.titles import ONE_LINE, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.lexicon import Lexicon

_SENTENCE = re.compile(r"[ \t]*+([^。！？；\n：:]{4,44})。(?=[^\n]{40})")
_RUNNING = re.compile(r"(?<=。)([^。！？；\n：:，,0-9]{5,22})。(?=[^\n。]{12})")
_PLAIN = 18  # without a neighbour of the same form a topic is no longer than this
_NOT = re.compile(
    r"各位|同志们|(?:今年|明年|去年|\d{4}年|这|此|同时|当前|以上|上述|对此|在此)|[“‘《（(]?(?:但|而|就|也)|.{0,12}(?:是|为了|表示|感谢)"
)


def find_topics(
    view: str,
    paragraphs: Iterable[tuple[int, int]],
    taken: set[int],
    walls: Sequence[int],
    lexicon: Lexicon,
) -> list[tuple[int, int]]:
    """Return the spans of topic sentences.

    ``paragraphs`` are spans, ``taken`` the starts of those that a mark heads, ``walls`` the offsets of headings.
    """
    leads = words_of(lexicon, "lead")
    found: list[tuple[int, int]] = []
    group: list[tuple[int, int]] = []
    wall = 0
    for left, right in paragraphs:
        crossed = False
        while wall < len(walls) and walls[wall] <= left:
            wall += 1
            crossed = True
        if crossed:
            found += _settle(view, group, leads)
            group = []
        if left in taken:
            continue
        m = _SENTENCE.match(view, left, right)
        if m and not _NOT.match(view, *_core(view, m.span(1), leads)):
            group.append(m.span(1))
    found += _settle(view, group, leads)
    return found


def _core(view: str, span: tuple[int, int], leads: tuple[str, ...]) -> tuple[int, int]:
    """Return the span without the adverbial that it begins with (过去一年，)."""
    start, end = span
    for lead in leads:
        if view.startswith(lead, start, end):
            return start + len(lead), end
    return start, end


def _settle(
    view: str, group: Sequence[tuple[int, int]], leads: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Return the members of ``group`` (one section) that are topics: two or more of one form."""
    kept = []
    for i, (start, end) in enumerate(group):
        text = view[start:end]
        others = [view[a:b] for j, (a, b) in enumerate(group) if j != i]
        lead = next((x for x in leads if text.startswith(x)), "")
        like = any(_alike(text, other) for other in others)
        if lead:
            if sum(o.startswith(lead) for o in others):
                kept.append((start, end))
        elif like or ("，" not in text and len(text) <= _PLAIN and any(_plain(o) for o in others)):
            kept.append((start, end))
    return kept if len(kept) > 1 else []


def _plain(text: str) -> bool:
    return "，" not in text and len(text) <= _PLAIN


def _alike(one: str, other: str) -> bool:
    """Return whether two sentences are built alike: same beginning or end, about the same length."""
    near = abs(len(one) - len(other)) <= 6
    return near and (one[:2] == other[:2] or one[-2:] == other[-2:])


def find_running(view: str, paragraphs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the topic sentences inside paragraphs that hold a whole report."""
    found = []
    for left, right in paragraphs:
        if right - left <= ONE_LINE:
            continue
        last = left
        for m in _RUNNING.finditer(view, left, right):
            if m.start() - last > 100 and not _NOT.match(view, m.start(), m.end()):
                found.append(m.span(1))
                last = m.end()
    return found
