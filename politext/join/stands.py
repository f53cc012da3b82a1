"""Whether a value stands at one time in a span of years (a level that was reached, a rate) or is of them all (a sum)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.join.measure import Size
    from politext.join.scene import Scene
    from politext.model import Cue, Quantity, Time

_HELD = ("已经有", "已有", "共有", "现有", "已覆盖", "产业超", "产业超过", "产业突破")
_FLOWS = ("人次", "件次", "次", "起", "件", "例")
_GROWN = 26  # characters from 新增 to the stock that it was added to
_CLAUSE = 30  # characters from what is spent to the sum
_SUMS = ("累计", "共", "总共", "合计", "总计")


def stands_at_one_time(scene: Scene, q: Quantity, size: Size, time: Time | None) -> bool:
    """Return whether the value stands at one time: a level that was reached, a rate, a rank."""
    if size.measure == "rank":
        return True
    if q.unit == "番" or (time and time.rule == "running-years"):
        return False  # 连续8年稳定在1300亿斤以上 holds for all of them
    if time is not None and time.rule == "opening-years" and q.unit_kind == "currency":
        return False  # 五年中央财政用于科技的投入达到3406亿元
    if time is not None and time.sense == "past" and _flows(scene, q, time):
        return False  # 五年来，国家财政支持农村的支出达4077亿元
    counted = time is not None and time.rule in ("opening-years", "years")
    if (
        size.cue
        and size.cue.end - size.cue.start == 1
        and (counted or _counts_years(scene, size.cue))
    ):
        return False  # 五年为8960亿元 is a sum
    if any(scene.view.startswith(_SUMS, c.start) for c in scene.cues_before(q.start, q.start - 10)):
        return _grew(scene, q)  # 五年累计达到
    bare = size.measure == "level" and size.how == "bare"
    held = scene.view.endswith(_HELD, 0, q.start) and q.unit not in _FLOWS
    if bare and held and (time is None or time.sense == "past"):
        return True  # 四年来，…同我国建交的国家，已经有93个
    if bare and time is None:
        left = q.start
        for cue in scene.cues_before(q.start, q.start - 12):
            if cue.end != left:
                break
            if cue.sense in ("stock", "annual") or scene.view.startswith("突破", cue.start):
                return True
            left = cue.start
    if bare and q.unit_kind == "percent":
        return not _shares(scene, q)
    how = size.cue.sense if size.how == "list" and size.cue else size.how
    return size.measure == "level" and how in ("reach", "at", "rate")


def _grew(scene: Scene, q: Quantity) -> bool:
    """Return whether a stock is told after what was added to it: 新增百亿县区26个，累计达到⟦46个⟧."""
    before = scene.view[max(0, q.start - _GROWN) : q.start]
    _, new, after = before.rpartition("新增")
    return bool(new) and q.unit is not None and q.unit in after and "。" not in after


def _flows(scene: Scene, q: Quantity, time: Time) -> bool:
    """Return whether the value is money spent, which adds up over the years that its clause opens with."""
    if q.unit_kind != "currency":
        return False
    low = max(time.end, scene.view.rfind("；", time.end, q.start))
    return any(c.sense == "flow" for c in scene.cues_before(q.start, max(low, q.start - _CLAUSE)))


def _counts_years(scene: Scene, cue: Cue) -> bool:
    """Return whether a count of years stands before the cue: 投资总额五年为."""
    times = scene.times_in(max(0, cue.start - 6), cue.start)
    return bool(times) and times[-1].end == cue.start and times[-1].sense in ("span", "past")


def _shares(scene: Scene, q: Quantity) -> bool:
    """Return whether the value tells a share of what follows: ⟦50%⟧以上的街道建有健身设施, 对⟦30%⟧的地区开展早诊."""
    after = scene.cue_at(q.end)
    end = after.end if after and after.side == "after" else q.end
    return scene.view.startswith("的", end)
