"""Where a title ends: at the line's end, or at the first 。 or ； of the paragraph it runs into."""

from __future__ import annotations

import re

_STOP = re.compile(r"[。；！？\n]")
_TRIM = "。；：:，, \t\u200b、"


def end_title(view: str, start: int, limit: int) -> int:
    """Return where the title that begins at ``start`` ends, closing punctuation excluded.

    >>> end_title("一是抓项目，促投资。全年开工", 2, 14)
    9
    """
    m = _STOP.search(view, start, limit)
    end = m.start() if m else limit
    while end > start and view[end - 1] in _TRIM:
        end -= 1
    return end


def skip_blanks(view: str, start: int, limit: int) -> int:
    """Return the first offset from ``start`` that is no blank."""
    while start < limit and view[start] in " \t\u200b":
        start += 1
    return start
