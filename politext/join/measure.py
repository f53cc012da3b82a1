"""Qualifier, measure and direction: what the words next to a number make of it.

The cues before a number are walked back from it. Some are looked through (达到, 约, 分别, 同比), the first that is
not decides: 增长 a change, 提高到 a level, 增速 a change in spite of 达到, 占比 a level. Where nothing decides, a list
shares what was said of its head (分别增长8%、7%; A增长5%、B6%).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from politext.join.scene import Scene
    from politext.model import Cue, Direction, Measure, Qualifier, Quantity

# The senses that are qualifiers, each as what it is in the output.
QUALIFIERS: dict[str, Qualifier] = {
    "about": "about", "over": "over", "nearly": "nearly", "at_least": "at_least", "at_most": "at_most",
}  # fmt: skip
_UP = {"up", "up_of", "lift", "speed", "rise", "more"}
CHANGING = {"up", "up_of", "down", "down_of", "lift", "speed"}
_THROUGH = {
    "via",
    "each",
    "from",
    "yearly",
    "than",
    "aim",
    "hope",
    "done",
    "now",
    "plan",
    "review",
    *QUALIFIERS,
}
_NEW_CLAUSE = {"at", "via", "reach", *QUALIFIERS}
_SHARES = {"percent", "point", "times", "fraction"}
_VERB = 3  # characters of a verb between 至少 and its number
_GROWS = 9  # characters from a percentage to its growth: 8%以上的增长
_NOUN = 16  # and to a noun of it: 8%左右的国内生产总值增长目标
_TOPIC = 16  # characters from a growth noun to the end of its clause
_ASIDE = 4  # characters of an aside: 在执行中
_BETWEEN = " ，、；的了中以上左右实际可以在执行"
_YEARS = 8  # characters of 二〇二四年同期
_OUTDOING: dict[str, Direction] = {
    "快于": "up",
    "高于": "up",
    "好于": "up",
    "低于": "down",
    "慢于": "down",
}
_EXTENTS = ("面积", "规模", "能力", "容量", "范围")
_OBJECT = 14  # characters an object may have between its verb and the number: 压减一般性支出30%
_CLOSES = tuple("，；。：、！？\n（）和及")  # what a clause ends with, or its part
_PREPOSITION = "为"
_OPENERS = ("，", "；", "。", "\n")
_LOOSE = " 了的0123456789.、"  # 分别提高15、22个百分点: the first number has no unit and is none
_BREAKS = frozenset("，；。：！？\n")


class Size(NamedTuple):
    """Measure and direction of a quantity, how they were had, and the cue that decided."""

    measure: Measure
    direction: Direction | None
    how: str  # the sense that decided, ``list`` or ``bare``
    cue: Cue | None = None


def read_qualifier(
    scene: Scene, i: int, before: Qualifier | None
) -> tuple[Qualifier | None, Cue | None]:
    """Return the qualifier of the ``i``-th quantity and its cue.

    What stands after the number is said last, and wins: 控制在3%左右. ``before`` is what stands before the number before
    this one, which a list shares: 分别超过2%、5%.
    """
    q = scene.quantities[i]
    view = scene.view
    at = q.end
    if view.startswith("（含", at):
        at = view.find("）", at, at + 8) + 1 or at
    after = scene.cue_at(at)
    if after and after.side != "before" and after.sense in QUALIFIERS:
        return QUALIFIERS[after.sense], after
    if after and q.unit in ("倍", "番") and after.sense == "more" and view.startswith("多", at):
        return "over", after
    left = q.start
    for cue in scene.cues_before(q.start, q.start - 24):
        gap = view[cue.end : left]
        if gap and gap not in ("了", "的", "达", " "):
            near = len(gap) <= _VERB and _BREAKS.isdisjoint(gap)
            if cue.sense == "at_least" and cue.side == "before" and near:
                return "at_least", cue  # 至少节约10%
            break
        if cue.sense in QUALIFIERS and cue.side != "after":
            return QUALIFIERS[cue.sense], cue
        if cue.sense not in ("at", "via", "each", "yearly"):
            break
        left = cue.start
    if before and scene.lists(i):
        bare = "，" not in view[scene.quantities[i - 1].end : q.start]
        if bare or (_ends(scene, q) and q.unit == scene.quantities[i - 1].unit):
            return before, None
    return None, None


def read_size(scene: Scene, i: int, low: int, before: Size | None) -> Size:
    """Return measure and direction of the ``i``-th quantity.

    ``low`` is where its sentence begins, ``before`` the size of the quantity before it in the same sentence.
    """
    q = scene.quantities[i]
    if q.unit_kind == "rank":
        return Size("rank", None, "rank")
    if q.unit == "番":
        return Size("change", "up", "番")
    edge = max(low, scene.quantities[i - 1].end) if i else low
    return (
        _go_on(scene, i, low, before)
        or (_outdoes(scene, q) if q.unit_kind == "point" else None)
        or _walk_back(scene, q, edge)
        or _look_ahead(scene, q)
        or _share(scene, i, before)
        or Size("level", None, "bare")
    )


def _walk_back(scene: Scene, q: Quantity, edge: int) -> Size | None:
    """Return what the cues between ``edge`` and the number say, or None where none of them decides."""
    view = scene.view
    left = q.start  # the left edge of the words that touch the number
    through_at = False
    more: Cue | None = None
    at: Cue | None = None
    for cue in scene.cues_before(q.start, edge):
        gap = view[cue.end : left].strip(_LOOSE)
        if not _BREAKS.isdisjoint(gap):
            break
        sense = cue.sense
        if more:
            if sense == "than":
                return _change(more)
            continue
        if sense == "reach":
            return Size("level", None, "reach", cue) if len(gap) <= _OBJECT else None
        if sense == "rate":
            return Size("level", None, "rate", cue)
        if sense in ("rise", "drop"):
            if gap and q.unit_kind not in _SHARES:
                continue  # 围绕增速、结构、效率提出5项指标
            if q.unit_kind == "point":
                return Size("level", None, "rate", cue)  # 增速高于全省1个百分点
            return _change(cue)
        if (
            sense == "rank"
            and not gap
            and cue.end == left
            and (q.unit_kind in ("percent", "bare") or q.unit in ("位", "名", "强"))
        ):
            return Size("rank", None, "rank", cue)
        if sense == "new":
            noun = next(iter(scene.cues_before(cue.start, cue.start - 4)), None)
            grows = noun is not None and noun.end == cue.start and noun.sense in ("stock", "amount")
            stock = grows and not gap and not through_at
            return Size("change", "up", "new", cue) if stock else Size("level", None, "new", cue)
        if sense in CHANGING:
            size = _read_verb(scene, q, cue, gap, through_at)
            if size:
                return size
            continue
        if sense in ("more", "less") and not gap:
            more = cue
            left = cue.start
            continue
        if gap or not (sense == "at" or sense in _THROUGH):
            continue
        if sense == "at":
            if view.startswith(_PREPOSITION, cue.start) and view.startswith(
                _OPENERS, cue.start - 1
            ):
                break  # ，为16万个教学点配备了设施
            at = at or cue
            through_at = True
        left = cue.start
    return Size("level", None, "at", at) if at else None


def _go_on(scene: Scene, i: int, low: int, before: Size | None) -> Size | None:
    """Return a change where the sentence only goes on with one: 增长速度，1981年计划为3.7%，实际达到4.6%; 增长7%以上、力争达到8%."""
    q = scene.quantities[i]
    if q.unit_kind != "percent":
        return None
    fresh = before is None or not i
    start = scene.clause(q.start, low) if fresh else scene.quantities[i - 1].end
    cues = [c for c in scene.cues_before(q.start, start) if c.side != "after"]
    if not any(c.sense in ("at", "planned", "fixed") for c in cues):
        return None
    spans = [
        *((c.start, c.end) for c in cues),
        *((t.start, t.end) for t in scene.times_in(start, q.start)),
    ]
    bare = len(scene.without(start, q.start, spans).strip(_BETWEEN))
    if fresh:
        topic = scene.clause(start - 1, low)  # 增长速度的宏观调控目标，定为8%至9%
        nouns = [c for c in scene.cues_before(start - 1, topic) if c.sense in ("rise", "drop")]
        if bare or not nouns or start - nouns[0].end > _TOPIC:
            return None
        return _change(nouns[0])
    if before is None or before.measure != "change" or scene.quantities[i - 1].unit != q.unit:
        return None
    noun = before.cue is not None and before.cue.sense in ("rise", "drop")
    aims = any(c.sense in ("aim", "hope") for c in cues)
    if (noun and not bare) or (aims and bare <= _ASIDE):
        return Size("change", before.direction, "list", before.cue)
    return None


def _read_verb(scene: Scene, q: Quantity, cue: Cue, gap: str, through_at: bool) -> Size | None:
    """Return what a verb of change before the number makes of it."""
    if not gap:
        if through_at and q.unit_kind not in _SHARES:
            return None  # 增加财政投入达到50亿元 is read at 达到
        counts = q.unit_kind not in _SHARES and q.unit_kind not in ("currency", "rank")
        places = q.unit == "位" or scene.view.startswith("位次", q.end)  # 排名提升17位至第92位
        if cue.sense in ("lift", "speed") and counts and not places and not _ends(scene, q):
            return Size("level", None, "lift", cue)  # 提升100家养老机构服务水平
        return _change(cue)
    if through_at or len(gap) > _OBJECT or any(c in gap for c in "、（）的"):
        return None
    if cue.sense == "lift":
        if gap.endswith(_EXTENTS):
            return _change(cue)  # 扩大杂交水稻面积1500万亩
        return _change(cue) if q.unit_kind in _SHARES or q.unit_kind == "currency" else None
    if cue.sense in ("up_of", "down_of") and q.unit != "方面":
        return _change(cue)
    return None


def _ends(scene: Scene, q: Quantity) -> bool:
    """Return whether the clause ends after the number (and its 以上)."""
    after = scene.cue_at(q.end)
    end = after.end if after and after.side == "after" else q.end
    return end >= len(scene.view) or scene.view.startswith(_CLOSES, end)


def _look_ahead(scene: Scene, q: Quantity) -> Size | None:
    """Return a change where the noun of growth follows: 8%以上的增长, 以6%的速度增长."""
    view = scene.view
    after = scene.cue_at(q.end)
    end = after.end if after and after.side == "after" else q.end
    if not view.startswith("的", end):
        return None
    for cue in scene.cues_after(end, end + _NOUN):
        near = cue.sense in ("up", "down") and cue.end <= end + _GROWS
        if (near or cue.sense in ("rise", "drop")) and _BREAKS.isdisjoint(view[end : cue.start]):
            return _change(cue)
    return None


def _outdoes(scene: Scene, q: Quantity) -> Size | None:
    """Return a change where the point is compared with another year: 增长4%，快于2024年⟦1.8个百分点⟧."""
    times = scene.times_in(q.start - _YEARS, q.start)
    if not times or times[-1].end != q.start:
        return None
    word = scene.view[times[-1].start - 2 : times[-1].start]
    return Size("change", _OUTDOING[word], "list") if word in _OUTDOING else None


def _share(scene: Scene, i: int, before: Size | None) -> Size | None:
    """Return the size of the quantity before, where a list shares one verb."""
    if not before or not i:
        return None
    a, b = scene.quantities[i - 1], scene.quantities[i]
    if scene.lists(i):
        if "，" in scene.view[a.end : b.start] and not _ends(scene, b):
            return None
        if before.measure == "rank":
            return None
        return Size(before.measure, before.direction, "list", before.cue)
    gap = scene.view[a.end : b.start]
    if before.measure == "change" and gap == "，即" and b.unit_kind in _SHARES:
        return Size("change", before.direction, "list", before.cue)  # 增产2200万吨，即7.8%
    if before.measure != "change" or a.unit != b.unit or not _ends(scene, b):
        return None
    if len(gap) > 26 or not _BREAKS.isdisjoint(gap.replace("，", "")):
        return None
    if any(c.side != "after" and c.sense in _NEW_CLAUSE for c in scene.cues_before(b.start, a.end)):
        return None
    if scene.governs(a.end, b.start):
        return None
    if b.unit_kind in ("percent", "point"):
        return Size("change", before.direction, "list", before.cue)
    if b.unit_kind == "currency" and gap.startswith(("、", "和")) and len(gap) <= 7:
        return Size("change", before.direction, "list", before.cue)
    return None


def _change(cue: Cue) -> Size:
    return Size("change", "up" if cue.sense in _UP else "down", cue.sense, cue)
