"""Status and period of a quantity: the times and cues of its sentence, against its passage.

The nearest time before the number governs it, unless it is a basis (比上年) or belongs to the first of two
levels (由2020年的60%提高到67%). Where the sentence tells no time, the passage does. In a passage of several years
what was reached is of the last of them, what was done is of all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from politext.join.measure import CHANGING
from politext.join.passage import resolve

if TYPE_CHECKING:
    from politext.join.measure import Size
    from politext.join.passage import Passage
    from politext.join.scene import Scene
    from politext.model import Cue, Quantity, Status, Time


_HEAD = 3  # characters before a time that opens its clause: 我国1956年, 截至2024年
_OVER = ("来", "间", "中", "里")
_SUMS = ("累计", "共", "总共", "合计", "总计")
_SIZES = {"at", "reach", "new", "over", *CHANGING}


@dataclass(frozen=True, slots=True)
class Told:
    """Status and period, and the spans that they were read from, with their roles."""

    status: Status
    period: str | None
    evidence: tuple[tuple[str, tuple[int, int]], ...] = ()


def read_period(
    scene: Scene,
    i: int,
    bounds: tuple[int, int],
    size: Size,
    passage: Passage,
) -> Told:
    """Return status and period of the ``i``-th quantity; ``bounds`` are those of its sentence."""
    q = scene.quantities[i]
    evidence: list[tuple[str, tuple[int, int]]] = []
    if passage.told:
        evidence.append(("passage", passage.told))
    if (cue := _origin(scene, i, bounds)) is not None:
        return Told("actual", _iso(_origin_years(scene, cue, q, passage)), tuple(evidence))
    clause = scene.clause(q.start, bounds[0])
    time = _governing(scene, q, bounds[0], clause, size)
    if time and passage.status == "target" and time.rule in ("opening-years", "years"):
        time = replace(time, sense="coming")  # 五年新增装机容量6500万千瓦, among the tasks
    years = resolve(time, passage.year, passage.reviewed) if time else None
    if q.unit == "番" and years and (since := _basis(scene, bounds[0], q.start)):
        years = (min(since, years[0]), years[1])
    if time and time.sense == "part":
        years = _part(time, passage)
    status = passage.status
    if years and passage.reviewed is not None:
        status = "target" if years[1] > passage.reviewed else "actual"
        if time:
            evidence.append(("period", (time.start, time.end)))
    cue = _status_cue(scene, q, clause, status)
    if cue and years is not None and time is not None:
        # a time of its own outweighs all but 提前实现了本世纪末翻两番的目标
        done = cue.sense == "done" and scene.view.startswith("了", cue.end - 1)
        cue = cue if done and cue.end <= time.start else None
    if cue:
        evidence.append(("status", (cue.start, cue.end)))
        status = "actual" if cue.sense == "done" else "target"
    if years is None and passage.last is not None:
        if status == passage.status:
            years = (passage.first if passage.first is not None else passage.last, passage.last)
        elif status == "target" and passage.reviewed is not None:
            years = (passage.reviewed + 1, passage.reviewed + 1)
    if years and years[0] < years[1] and _reached(scene, q, size, time):
        years = (years[1], years[1])
    month = (
        time.month
        if time and years and years[0] == years[1] and time.sense in ("absolute", "part")
        else None
    )
    return Told(status, _iso(years, month), tuple(evidence))


def _iso(years: tuple[int, int] | None, month: int | None = None) -> str | None:
    if not years:
        return None
    if years[0] != years[1]:
        return f"{years[0]}/{years[1]}"
    return f"{years[0]}-{month:02}" if month else str(years[0])


def _origin_years(scene: Scene, cue: Cue, q: Quantity, passage: Passage) -> tuple[int, int] | None:
    """Return the years of the first level in 由2020年的60%提高到67%, None where it has no time of its own."""
    times = [t for t in scene.times_in(cue.start, q.start) if t.role != "name"]
    if not times:
        return None
    if times[-1].sense == "previous":
        at = passage.last
        return None if at is None else (at - 1, at - 1)
    return resolve(times[-1], passage.year, passage.reviewed)


def _part(time: Time, passage: Passage) -> tuple[int, int] | None:
    """Return the year of 上半年 or 9月: the last of the passage."""
    if passage.last is None or time.role == "name":
        return None
    return passage.last, passage.last


def _reached(scene: Scene, q: Quantity, size: Size, time: Time | None) -> bool:
    """Return whether the value stands at one time: a level that was reached, a rate, a rank."""
    if size.measure == "rank":
        return True
    if q.unit == "番" or (time and time.rule == "running-years"):
        return False  # 连续8年稳定在1300亿斤以上 holds for all of them
    if time and time.rule == "opening-years" and size.cue and size.cue.end - size.cue.start == 1:
        return False  # 五年为8960亿元 is a sum
    if any(scene.view.startswith(_SUMS, c.start) for c in scene.cues_before(q.start, q.start - 10)):
        return False  # 五年累计达到
    return size.measure == "level" and (
        size.how in ("reach", "at", "rate") or q.unit_kind == "percent"
    )


def _origin(scene: Scene, i: int, bounds: tuple[int, int]) -> Cue | None:
    """Return the 由 or 从 before the first levels in 由X和Y提高到V和W, or None where the quantity is no such level."""
    last = i
    while last + 1 < len(scene.quantities) and scene.lists(last + 1):
        last += 1
    if last + 1 >= len(scene.quantities):
        return None
    end, after = scene.quantities[last].end, scene.quantities[last + 1]
    if after.start >= bounds[1] or after.start - end > 24:
        return None
    if not any(c.sense == "reach" for c in scene.cues_after(end, after.start)):
        return None
    head = i
    while scene.lists(head):
        head -= 1
    start = scene.quantities[head].start
    for cue in scene.cues_before(start, max(bounds[0], start - 16)):
        if cue.sense == "from":
            return cue
        if cue.sense in ("reach", "up", "down"):
            return None
    return None


def _governing(scene: Scene, q: Quantity, low: int, clause: int, size: Size) -> Time | None:
    """Return the nearest time before the quantity in its sentence (from ``low`` on) that says when."""
    times = scene.times_in(low, q.start)
    if not times:
        return None
    yearly = any(c.sense == "yearly" for c in scene.cues_before(q.start, max(low, q.start - 12)))
    reach = size.cue.start if size.cue and size.how in ("reach", "list") else None
    for time in reversed(times):
        if time.role in ("basis", "name") or time.sense in ("length", "previous"):
            continue
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
        if time.start < clause and not _carries(scene, time, low):
            continue
        if reach is not None and time.end <= reach and _opens_origin(scene, time):
            continue
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
    return time.role == "until" or time.start - scene.clause(time.start, low) <= _HEAD


def _opens_origin(scene: Scene, time: Time) -> bool:
    """Return whether the time is that of the first level: 由2020年的60%提高到67%."""
    return any(
        c.sense == "from" and c.end == time.start
        for c in scene.cues_before(time.start, time.start - 6)
    )


def _will(scene: Scene, cue: Cue) -> bool:
    """Return whether 将 or 要 stands right before a word of size: 将增长19.7%, 要达到."""
    if cue.sense != "hope" or cue.end - cue.start != 1:
        return False
    after = scene.cue_at(cue.end)
    if after is None or after.sense not in _SIZES:
        return False
    return after.sense != "at" or scene.view.startswith("达", after.start)


def _basis(scene: Scene, low: int, high: int) -> int | None:
    """Return the year that a doubling counts from: 比1980年翻两番."""
    for time in reversed(scene.times_in(low, high)):
        if time.role == "basis" and time.sense == "absolute":
            return time.first
    return None


def _status_cue(scene: Scene, q: Quantity, clause: int, status: Status) -> Cue | None:
    """Return the cue of the quantity's own clause that turns it against its passage."""
    for cue in scene.cues_before(q.start, clause):
        if status == "actual" and (cue.sense == "aim" or _will(scene, cue)):
            return cue
        if cue.sense == "done" and status == "target":
            return cue
    return None
