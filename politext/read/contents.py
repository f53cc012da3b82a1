"""A table of contents: headings with nothing below them that come again further on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.read.marks import Mark

# what may stand behind the title in a line of contents: leaders and a page number
_LEADER = re.compile(r"[ .·…⋯．。、\-—_0-9（()）\n]*")


def find_contents(view: str, marks: Sequence[Mark], titles: Sequence[tuple[int, int]]) -> set[int]:
    """Return the indices of the marks that are lines of a table of contents.

    ``titles`` gives start and end of each mark's title. Two or more such lines in a row make a table.
    """
    bare = [
        _LEADER.fullmatch(
            view, titles[i][1], marks[i + 1].start if i + 1 < len(marks) else len(view)
        )
        is not None
        for i in range(len(marks))
    ]
    keys = [_key(view, *t) for t in titles]
    last = {(m.style, m.number, key): i for i, (m, key) in enumerate(zip(marks, keys, strict=True))}
    found: set[int] = set()
    run: list[int] = []
    for i, m in enumerate(marks):
        if bare[i] and last[m.style, m.number, keys[i]] > i:
            run.append(i)
            continue
        if len(run) > 1:
            found.update(run)
            # the last line runs into what follows the table; its number comes again too
            again = any(o.style == m.style and o.number == m.number for o in marks[i + 1 :])
            if again and m.number == marks[run[-1]].number + 1 and m.style == marks[run[-1]].style:
                found.add(i)
        run = []
    return found


def _key(view: str, start: int, end: int) -> str:
    return "".join(_LEADER.sub("", view[start:end]).split())
