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
_MOST = 90  # per cent of the people, with whom one sides
_MASSES = ("以上的人民", "以上的干部", "以上的群众", "的人民", "的干部", "的群众", "以上的党员")
_NATIONS = (55, 56)
# What only points at parts of the report or of an argument: 以上讲的五个问题, 这两个方面.
_POINTING = ("这", "那", "以上", "上述", "以上讲的", "上面讲的")
_POINTS = frozenset(word[-1] for word in _POINTING)
_PARTS = (
    "方面",
    "问题",
    "部分",
    "工作",
    "环节",
    "阶级",
    "阶段",
    "步骤",
    "关系",
    "主要方面",
    "方面工作",
    "错误",
)
_BREAKS = frozenset("，。；：、！？\n“”《》")


def holds_always(scene: Scene, q: Quantity, size: Size) -> bool:
    """Return whether the quantity counts what is so at no one time."""
    if size.measure != "level":
        return False
    view = scene.view
    if q.unit_kind in ("percent", "fraction"):
        if q.value >= _MOST and view.startswith(_MASSES, q.end):
            return True
        return view.startswith("的", q.end) and view.endswith(_WORLD, max(0, q.start - 6), q.start)
    if q.high is not None:
        return False
    if q.value >= _MANY and q.value % _MANY == 0 and q.unit in (None, "人"):
        return view.startswith(_PEOPLE, q.end) and size.how == "bare"
    if q.value > _FEW or q.unit_kind != "measure":
        return False
    if q.value in _NATIONS and view.startswith(("民族", "少数民族", "兄弟民族"), q.end):
        return True
    if view[q.start - 1] in _POINTS and view.startswith(_PARTS, q.end):
        return view.endswith(_POINTING, 0, q.start)
    if q.unit == "件":
        return False  # 检查30件法律和决定实施情况
    for cue in scene.cues_after(q.end, q.end + _NOUN):
        if cue.sense == "concept":
            return _BREAKS.isdisjoint(view[q.end : cue.start])
    return False
