"""Does the page hold the same text more than once? A copied page often does, up to six times over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Problem

if TYPE_CHECKING:
    from politext.model import Report

_LINE = re.compile(r"[^\s][^\n\r]{19,}")
# less than this, repeated in one run, is a refrain, a caption or a running head
_LEAST = 400


def check(report: Report) -> list[Problem]:
    """Return a ``repeated`` problem for each run of paragraphs that has stood in the text before.

    >>> from politext import Source, extract
    >>> text = "\\n".join(f"第{i}段。" + "全市经济社会发展取得新的成绩，" * 10 for i in range(9))
    >>> [p.code for p in check(extract(Source(text + "\\n" + text)))]
    ['repeated']
    """
    first: dict[str, int] = {}
    found: list[Problem] = []
    run: list[tuple[int, int, int]] = []  # start, end, and which paragraph it repeats
    count = 0
    for m in _LINE.finditer(report.source.text):
        line = m[0].rstrip()
        earlier = first.get(line)
        if earlier is None:
            first[line] = count
            count += 1
            _close(run, found)
            continue
        if run and earlier <= run[-1][2]:
            _close(run, found)
        run.append((m.start(), m.start() + len(line), earlier))
    _close(run, found)
    return found


def _close(run: list[tuple[int, int, int]], found: list[Problem]) -> None:
    """Tell of the run, if it is long enough, and empty it."""
    size = sum(end - start for start, end, _ in run)
    if size >= _LEAST:
        message = f"{size} characters in {len(run)} paragraphs have stood in the text before"
        found.append(Problem("repeated", message, run[0][0], run[-1][1]))
    run.clear()
