"""Which time of a sentence tells of which of its numbers.

The nearest time before a number governs it, unless it only compares (比上年), stands inside another clause
(入选2022年百强榜，…) or belongs to the first of two levels (由2020年的60%提高到67%).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from politext.join.passage import resolve

if TYPE_CHECKING:
    from politext.join.measure import Size
    from politext.join.passage import Passage
    from politext.join.scene import Scene
    from politext.model import Cue, Quantity, Time

_HEAD = 3  # characters before a time that opens its clause: 我国1956年, 截至2024年
_OVER = ("来", "间", "中", "里")
_OF = ("的", "时期的", "期间的", "末的", "计划期间的", "计划时期的", "年末的", "底的")
_LIST = 8  # numbers in a list, at most
_OVER_INTO = 3  # characters between 降至 and the second value: 降至约13%
_STOPS = frozenset("，；。：、（）")
_ADJOINED = 10
_PURPOSES = ("根据", "按照", "为了", "为实现", "实现了")
_COMPARING = ("比", "较")
_NOW = 60  # characters that 目前 reaches, at most
_UPON = 24  # characters from a basis to its value
_ON_TOP = "基础上"
_RISE = 24  # characters between the first level and the second: 由60%左右稳步提高到67%
_GROWTH = 16  # characters from a level to its growth
_GOING_ON = (
    "，比",
    "，较",
    "，增长",
    "、增长",
    "，同比",
    "，增加",
    "，下降",
    "，减少",
    "，即",
    "，提高",
)
_PART = 30  # characters between a whole and the first number of its part
_TURNS = {"aim", "done", "now", "planned", "fixed", "forecast", "yearly"}


def find_governing(
    scene: Scene, q: Quantity, low: int, clause: int, size: Size, *, yearly: bool
) -> Time | None:
    """Return the nearest time before the quantity in its sentence (from ``low`` on) that says when.

    Of a ``yearly`` quantity no single year does: 1985年达到X，平均每年增长⟦7.5%⟧ is of the years up to it.
    """
    times = scene.times_in(low, q.start)
    if not times:
        return None
    if scene.view.startswith(_COMPARING, clause):
        # 外汇储备2000年底达1656亿美元，比1995年底增加920亿美元
        clause = scene.clause(clause - 1, low)
    reach = size.cue.start if size.cue and size.how in ("reach", "list") else None
    for k in range(len(times) - 1, -1, -1):
        time = times[k]
        if time.role in ("basis", "name") or time.sense in ("length", "previous"):
            continue
        if time.rule == "wholeyear" and scene.view.startswith("占", time.start - 1):
            continue  # 12月一个月的增长额就占全年增加额的48.4%
        if time.sense == "span":
            if (
                size.measure == "change"
                and time.last
                and not scene.view[time.end : q.start].strip("翻了就即实现")
            ):
                return replace(time, sense="past")
            continue
        if yearly and time.sense in ("absolute", "relative", "part") and time.first == time.last:
            continue
        counted = (
            k and time.rule in ("opening-years", "past-years") and times[k - 1].rule == "years"
        )
        if counted and time.start - times[k - 1].end <= 1:
            return times[k - 1]  # 从1900年到1948年，四十九年合计
        if time.start < clause and not _carries(scene, time, low):
            if time.rule == "opening-years":
                return None  # 五年内毕业生1300万人，研究生⟦31万人⟧: of no year told before it
            continue
        if reach is not None and time.end <= reach and opens_origin(scene, time):
            continue
        if scene.view.find(_ON_TOP, time.end, q.start) >= 0 and scene.view.startswith(
            "在", time.start - 1
        ):
            continue  # 在1979到1983年平均每年递增7.9%的基础上，比上年增长14.2%
        return time
    return None


def _carries(scene: Scene, time: Time, low: int) -> bool:
    """Return whether a time holds beyond its own clause: one that opens a clause does.

    连续4年稳居第一，外送电量增长6%; 入选2022年百强榜，完成吞吐量1.94亿吨: these do not.
    """
    if time.rule in ("running-years", "opening-years", "fiscal-year"):
        return False
    loose = not scene.view.startswith("，", time.end)
    if time.rule == "past-years" and loose and not scene.view.startswith(_OVER, time.end - 1):
        return False  # 支持近两年新入规企业做大做强，…
    if time.sense == "part":
        near = scene.times_in(max(low, time.start - _ADJOINED), time.start)
        if near and near[-1].end == time.start:
            time = near[-1]  # 截至今年|2月底
    if time.role == "until" or scene.view.startswith(("从", "在", "由", "自"), time.start - 1):
        return True
    if not loose and scene.view.startswith("的", time.start - 1):
        return True  # 在产量最高的一九三六年，只有2774亿斤
    return time.start - scene.clause(time.start, low) <= _HEAD


def opens_origin(scene: Scene, time: Time) -> bool:
    """Return whether the time is that of the first level: 由2020年的60%提高到67%."""
    return any(
        c.sense == "from" and c.end == time.start
        for c in scene.cues_before(time.start, time.start - 6)
    )


def find_origin(scene: Scene, i: int, bounds: tuple[int, int]) -> Cue | None:
    """Return the 由 or 从 before the first levels in 由X和Y提高到V和W, or None where the quantity is no such level."""
    last = i
    while last + 1 < min(len(scene.quantities), i + _LIST) and scene.lists(last + 1):
        last += 1
    end = scene.quantities[last].end
    stop = min(bounds[1], end + _RISE)
    if last + 1 < len(scene.quantities):
        stop = min(stop, scene.quantities[last + 1].start)
    reach = next((c for c in scene.cues_after(end, stop) if c.sense == "reach"), None)
    if reach is None:
        return None
    head = i
    while head > i - _LIST and scene.lists(head):
        head -= 1
    start = scene.quantities[head].start
    for cue in scene.cues_before(start, max(bounds[0], start - 16)):
        if cue.sense == "from":
            return cue
        if cue.sense in ("reach", "up", "down"):
            return None
    return reach if _goes_over(scene, last, reach) else None


def _goes_over(scene: Scene, i: int, reach: Cue) -> bool:
    """Return whether one value goes over into the next in one breath: 188个园区整合优化为120个, 现行16%的税率降至13%."""
    if i + 1 >= len(scene.quantities):
        return False
    a, b = scene.quantities[i], scene.quantities[i + 1]
    if a.unit != b.unit or a.unit is None or b.start - reach.end > _OVER_INTO:
        return False
    for cue in scene.cues_before(a.start, max(0, a.start - 8))[:1]:
        if cue.end == a.start and cue.sense not in ("each", "stock", "amount"):
            return False
    return _STOPS.isdisjoint(scene.view[a.end : b.start])


def find_basis(scene: Scene, q: Quantity, low: int) -> Time | None:
    """Return the time of a quantity that others are measured by: 比1980年的⟦7159亿元⟧增加."""
    times = scene.times_in(max(low, q.start - _UPON), q.start)
    if not times or times[-1].role != "basis":
        return None
    time = times[-1]
    if time.rule == "years" and "，" not in scene.view[time.end : q.start]:
        # 比一九七八年前的二十六年平均每年增加⟦四十九亿元⟧，高出四倍多
        return time if is_yearly(scene, q, time.end) else None
    if q.unit_kind not in ("percent", "times"):
        return time if scene.view[time.end : q.start] in _OF else None
    return None


def is_part(scene: Scene, i: int) -> bool:
    """Return whether the quantity is a part of the one before it: 利用外资1600亿美元，其中直接投资占⟦70%⟧."""
    a, b = scene.quantities[i - 1], scene.quantities[i]
    return (
        b.start - a.end <= _PART
        and "其中" in scene.view[a.end : b.start]
        and not scene.times_in(a.end, b.start)
        and not any(c.sense in _TURNS for c in scene.cues_before(b.start, a.end))
    )


def goes_on(scene: Scene, i: int, size: Size) -> bool:
    """Return whether the quantity is by how much the one before it changes: 经费将达到374亿元，比去年增加⟦50亿元⟧."""
    if size.measure != "change":
        return False
    a, b = scene.quantities[i - 1], scene.quantities[i]
    after = scene.cue_at(a.end)
    end = after.end if after and after.side == "after" else a.end
    return (
        0 < b.start - end <= _GROWTH
        and scene.view.startswith(_GOING_ON, end)
        and not any(t.role != "basis" for t in scene.times_in(end, b.start))
        and not any(c.sense in _TURNS for c in scene.cues_before(b.start, end))
    )


def compares(scene: Scene, i: int) -> bool:
    """Return whether the quantity compares the one before it with others: 机械化率达到95%、高于全国⟦18.3个百分点⟧."""
    a, b = scene.quantities[i - 1], scene.quantities[i]
    near = 0 < b.start - a.end <= _PART and a.unit_kind in ("percent", "point")
    return b.unit_kind == "point" and near and not scene.times_in(a.end, b.start)


def find_doubled(scene: Scene, low: int, high: int) -> int | None:
    """Return the year that a doubling counts from: 比1980年翻两番."""
    for time in reversed(scene.times_in(low, high)):
        if time.role == "basis" and time.sense == "absolute":
            return time.first
    return None


def is_yearly(scene: Scene, q: Quantity, low: int) -> bool:
    """Return whether the quantity is told by the year, itself or with the one that it follows in a list."""
    at = q.start
    first = bisect_left(scene.yearly, low)
    if first == len(scene.yearly) or scene.yearly[first] >= at:
        return False  # most sentences hold no such cue
    i = bisect_left(scene.quantities, at, key=_start)
    if i and scene.lists(i):
        at = scene.quantities[i - 1].start
    return any(c.sense == "yearly" for c in scene.cues_before(q.start, max(low, at - 12)))


def _start(q: Quantity) -> int:
    return q.start


def find_now(scene: Scene, q: Quantity, low: int, time: Time | None) -> Cue | None:
    """Return the 目前 or 现在 that the quantity is told of, unless a later time or an aim takes it.

    我国现在有⟦两亿⟧青年; but 从现在起，要建成⟦3个⟧基地.
    """
    floor = max(low, q.start - _NOW, time.end if time else 0)
    for cue in scene.cues_before(q.start, floor):
        if cue.sense in ("aim", "hope", "planned", "fixed"):
            return None
        if cue.sense == "now":
            loose = scene.view.startswith(("从", "自", "由", "比"), cue.start - 1)
            title = scene.view.find("》", cue.end, q.start) > 0  # 《农村工作中目前的问题》
            loose |= title or scene.view.startswith(("起", "的"), cue.end)
            return None if loose else cue
    return None


def told_before(scene: Scene, passage: Passage, low: int) -> tuple[int, int] | None:
    """Return the years told last before a sentence (at ``low``) in its paragraph: １９５６年，棉花受灾最重。…有⟦百分之七十五⟧的农户."""
    line = scene.view.rfind("\n", 0, low) + 1
    for time in reversed(scene.times_in(line, low)):
        turned = time.role not in ("time", "until") or scene.view[time.start - 1] in "由从自"
        if turned or time.sense == "past":
            continue
        if time.start - scene.clause(time.start, line) > _HEAD:
            continue  # 毛主席一九五七年的著作
        years = resolve(time, passage.year, passage.reviewed)
        if years:
            return years if passage.reviewed is None or years[1] <= passage.reviewed else None
    return None


def span_between(scene: Scene, q: Quantity, low: int) -> tuple[int, int] | None:
    """Return the years of a yearly change between two that are compared: 2005年与2000年相比，年均增长⟦9.5%⟧."""
    times = [t for t in scene.times_in(low, q.start) if t.sense == "absolute" and t.first == t.last]
    basis = [t.first for t in times if scene.view.startswith("相比", t.end) and t.first]
    ends = [t.first for t in times if t.role in ("time", "until") and t.first]
    if not basis or not ends or ends[-1] <= basis[-1]:
        return None
    return basis[-1] + 1, ends[-1]


def _is_purpose(scene: Scene, time: Time, low: int) -> bool:
    """Return whether the time stands in what others are done for: 根据到本世纪末达到小康水平的要求，…."""
    head = scene.view[scene.clause(time.start, low) : time.start]
    return any(word in head for word in _PURPOSES)


def span_ahead(scene: Scene, q: Quantity, low: int, passage: Passage) -> tuple[int, int] | None:
    """Return the years up to that of a yearly change aimed at: 到1992年达到X，平均每年增长⟦7.5%⟧."""
    if passage.reviewed is None:
        return None
    for time in reversed(scene.times_in(low, q.start)):
        if (
            time.sense == "absolute"
            and time.role in ("until", "time")
            and time.last
            and time.last > passage.reviewed
            and not _is_purpose(scene, time, low)
        ):
            return passage.reviewed + 1, time.last
    return None
