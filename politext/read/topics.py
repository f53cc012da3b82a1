"""Topic sentences: an unnumbered short sentence at the head of a paragraph (强化创新平台建设。…).

They are printed bold in the original. A text has only their form to tell them by: short, without a number of its
own, closed by 。, followed by a good deal of text, and with neighbours of the same form in the same section.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from politext.read.titles import ONE_LINE, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.lexicon import Lexicon

_SENTENCE = re.compile(r"[ \t]*+([^。！？；\n：:]{4,44})。(?=[^\n]{40})")
_RUNNING = re.compile(
    r"(?<=。) ?((?:[一五几]年来，)?[^。！？；\n：:，,0-9]{5,22}|[^。！？；\n：:，,0-9]{5,12}，[^。！？；\n：:，,0-9]{5,12})。(?=[^\n。]{12})"
)
_PLAIN = 22  # without a neighbour of the same form a topic is no longer than this, and one clause
# What a topic is not: an address, a sentence of time, a turn of argument, a narrative or a reasoning one
_NOT = re.compile(
    r"各位|同志们|(?:今年|明年|去年|\d{4}年|这|此|同时|当前|以上|上述|对此|在此|目前|现在|但|而|就|也|为了|其中|例如|因此|所以|如果|由于)"
    r"|(?:我们|我国|我省|我市|我区|我县|中国|美国|本届|国务院|政府|人民|大家|他们)"
    r"|[^。]*?(?:[0-9](?:%|[亿万元个]|公里)|(?<!特别)是|必须|一定要|不能|应当|存在|已经|曾经|(?<!为)了(?!解)|着(?![力眼])|表示|感谢|如下|之间|中，)"
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
    alone: list[tuple[int, int]] = []  # the one topic of a section whose text is one paragraph
    group: list[tuple[int, int]] = []
    wall = size = 0

    def close() -> None:
        found.extend(_settle(view, group, leads))
        if len(group) == size == 1 and _plain(view[slice(*group[0])]):
            alone.extend(group)
        group.clear()

    for left, right in paragraphs:
        crossed = False
        while wall < len(walls) and walls[wall] <= left:
            wall += 1
            crossed = True
        if crossed:
            close()
            size = 0
        if left in taken:
            continue
        size += 1
        m = _SENTENCE.match(view, left, right)
        if m and (view.startswith(leads, left) or not _NOT.match(view, *m.span(1))):
            group.append(m.span(1))
    close()
    # sections of one paragraph are one another's neighbours
    return sorted([*found, *alone]) if len(alone) > 2 else found


def _settle(
    view: str, group: Sequence[tuple[int, int]], leads: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Return the members of ``group`` (one section) that are topics: two or more of one form."""
    if len(group) < 2:
        return []
    texts = [view[a:b] for a, b in group]
    openings = [next((x for x in leads if t.startswith(x)), "") for t in texts]
    counted = Counter(openings)
    plain = sum(map(_plain, texts))
    double = sum(map(_double, texts))
    kept = []
    for i, text in enumerate(texts):
        if openings[i]:
            fits = counted[openings[i]] > 1
        else:
            near = texts[max(0, i - 3) : i] + texts[i + 1 : i + 4]
            fits = (plain > 1 and _plain(text)) or (double > 2 and _double(text))
            fits = fits or any(_alike(text, other) for other in near)
        if fits:
            kept.append(group[i])
    return kept if len(kept) > 1 else []


def _plain(text: str) -> bool:
    """Return whether ``text`` is one short clause."""
    return "，" not in text and len(text) <= _PLAIN


def _double(text: str) -> bool:
    """Return whether ``text`` is two short clauses: 深化财税体制改革，加快公共财政体系建设."""
    return text.count("，") == 1 and len(text) <= 26


def _alike(one: str, other: str) -> bool:
    """Return whether two sentences are built alike.

    Same beginning or end and about the same length, or two clauses of the same lengths.

    >>> _alike("加强科技创新，驱动能源转型", "狠抓项目建设，支撑产业升级")
    True
    """
    if one.count("，") != other.count("，") or abs(len(one) - len(other)) > 8:
        return False
    if one[:2] == other[:2] or one[-2:] == other[-2:]:
        return True
    first, comma, last = one.partition("，")
    left, _, right = other.partition("，")
    return bool(comma) and len(one) < 30 and len(first) == len(left) and len(last) == len(right)


def find_running(view: str, paragraphs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the topic sentences inside paragraphs that hold a whole report."""
    found = []
    for left, right in paragraphs:
        if right - left <= ONE_LINE:
            continue
        last = left
        for m in _RUNNING.finditer(view, left, right):
            first, comma, second = m[1].partition("，")
            if comma and len(first) != len(second) and not first.endswith("来"):
                continue
            if m.start() - last > 100 and not _NOT.match(view, *m.span(1)):
                found.append(m.span(1))
                last = m.end()
    return found
