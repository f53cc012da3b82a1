"""Counts that hold for no time: 两个超级大国, 十亿人口的大国, 占世界人口五分之一的国家.

A report's year says nothing of them, in whatever half they stand: principles, proposals, conventions, the people as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.join.measure import Size
    from politext.join.scene import Scene
    from politext.model import Quantity

_FEW = 100  # no set of principles has more members
_NOUN = 8  # characters from the number to what is counted
_MANY = 100_000_000
_PEOPLE = (
    "人口",
    "人民",
    "农民",
    "同胞",
    "各族",
    "中国人",
    "多人口",
    "多人民",
    "多农民",
    "儿女",
    "中华儿女",
)
_WORLD = (
    "占世界",
    "占全世界",
    "占世界人口",
    "占全世界人口",
    "占全球",
    "占人类",
    "养育着世界",
    "养活了世界",
    "养活世界",
)
_BREAKS = frozenset("，。；：、！？\n“”《》")


def holds_always(scene: Scene, q: Quantity, size: Size) -> bool:
    """Return whether the quantity counts what is so at no one time."""
    if size.measure != "level":
        return False
    view = scene.view
    if q.unit_kind in ("percent", "fraction"):
        return view.startswith("的", q.end) and view.endswith(_WORLD, max(0, q.start - 6), q.start)
    if q.high is not None:
        return False
    if q.value >= _MANY and q.value % _MANY == 0 and q.unit in (None, "人"):
        return view.startswith(_PEOPLE, q.end) and size.how == "bare"
    if q.value > _FEW or q.unit_kind != "measure":
        return False
    for cue in scene.cues_after(q.end, q.end + _NOUN):
        if cue.sense == "concept":
            return _BREAKS.isdisjoint(view[q.end : cue.start])
    return False
