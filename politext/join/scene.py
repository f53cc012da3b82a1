"""What stands round each quantity: its sentence, and the cues and times in it.

Made once a flow and shared by ``measure``, ``status`` and ``period``, so that every look-up is a bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from politext.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.model import Cue, Quantity, Time, Words

_LOOK = 600  # no sentence of a report is longer; keeps rubbish linear
_STOPS = "。！？\n"
_SEPARATORS = frozenset("、和及与或至 以，各")


@record
class Scene:
    """The quantities, cues and times of one flow, in text order, with the bounds of the last two."""

    view: str
    quantities: Sequence[Quantity]
    cues: Sequence[Cue]
    times: Sequence[Time]
    words: Words
    cue_starts: list[int]
    cue_ends: list[int]
    yearly: list[int]  # where cues of what is told by the year begin
    time_starts: list[int]

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds ``at``; a line break ends one, ； does not."""
        low, high = max(0, at - _LOOK), min(len(self.view), at + _LOOK)
        start = max(self.view.rfind(c, low, at) for c in _STOPS)
        ends = [e for c in _STOPS if (e := self.view.find(c, at, high)) >= 0]
        return (start + 1 if start >= 0 else low), (min(ends) if ends else high)

    def clause(self, at: int, low: int) -> int:
        """Return where the clause that holds ``at`` begins, not before ``low``."""
        find = self.view.rfind
        return 1 + max(
            low - 1,
            find("，", low, at),
            find("；", low, at),
            find("：", low, at),
            find("。", low, at),
        )

    def cues_before(self, at: int, low: int) -> Sequence[Cue]:
        """Return the cues between ``low`` and ``at``, the nearest first."""
        i = bisect_right(self.cue_ends, at)
        if not i or self.cue_starts[i - 1] < low:
            return ()
        return self.cues[bisect_left(self.cue_starts, low, 0, i) : i][::-1]

    def cue_at(self, start: int) -> Cue | None:
        """Return the cue that begins at ``start``."""
        i = bisect_right(self.cue_ends, start)
        return self.cues[i] if i < len(self.cues) and self.cues[i].start == start else None

    def cues_after(self, at: int, high: int) -> Sequence[Cue]:
        """Return the cues between ``at`` and ``high`` in order."""
        return self.cues[bisect_left(self.cue_starts, at) : bisect_right(self.cue_ends, high)]

    def without(self, low: int, high: int, spans: Sequence[tuple[int, int]]) -> str:
        """Return what stands between ``low`` and ``high`` with the ``spans`` taken out."""
        kept, at = [], low
        for start, end in sorted(spans):
            kept.append(self.view[at : max(at, start)])
            at = max(at, end)
        kept.append(self.view[at:high])
        return "".join(kept)

    def times_in(self, low: int, high: int) -> Sequence[Time]:
        """Return the times that begin between ``low`` and ``high``."""
        return self.times[bisect_left(self.time_starts, low) : bisect_left(self.time_starts, high)]

    def lists(self, i: int) -> bool:
        """Return whether the ``i``-th quantity follows the one before it in a bare list: 分别增长8%、7%和6%."""
        if not i:
            return False
        a, b = self.quantities[i - 1], self.quantities[i]
        gap = b.start - a.end
        if not 0 < gap <= 8:
            return False
        between = self.view[a.end : b.start]
        after = self.cue_at(a.end)
        if after and after.side == "after":
            between = between[after.end - a.end :]
        return bool(between) and not set(between) - _SEPARATORS

    def governs(self, low: int, high: int) -> bool:
        """Return whether the clause between ``low`` and ``high`` opens with a verb that has an object: 统筹整合部门预算."""
        starts = self.words.starts
        i = bisect_left(starts, low)
        while i < len(self.words) and starts[i + 1] < high:
            text, tag = self.words.pairs[i]
            if text not in _SEPARATORS:
                return tag == "v"
            i += 1
        return False


def set_scene(
    view: str,
    quantities: Sequence[Quantity],
    cues: Sequence[Cue],
    times: Sequence[Time],
    words: Words,
) -> Scene:
    """Return the scene of one flow."""
    return Scene(
        view,
        quantities,
        cues,
        times,
        words,
        [c.start for c in cues],
        [c.end for c in cues],
        [c.start for c in cues if c.sense == "yearly"],
        [t.start for t in times],
    )
