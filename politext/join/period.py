"""Status and period of a quantity: the times and cues of its sentence, against its passage.

The nearest time before the number governs it, unless it is a basis (比上年) or belongs to the first of two
levels (由2020年的60%提高到67%). Where the sentence tells no time, the passage does. In a passage of several years
what was reached is of the last of them, what was done is of all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from politext.join.measure import CHANGING
from politext.join.passage import resolve
from politext.join.timeless import holds_always
from politext.join.when import (
    find_basis,
    find_doubled,
    find_governing,
    find_now,
    find_origin,
    is_part,
    opens_origin,
    span_ahead,
    span_between,
)
from politext.model import Evidence

if TYPE_CHECKING:
    from politext.join.measure import Size
    from politext.join.passage import Passage
    from politext.join.scene import Scene
    from politext.model import Cue, Quantity, Status, Time


_HELD = ("已经有", "已有", "共有", "现有", "已覆盖", "产业超", "产业超过", "产业突破")
_FLOWS = ("人次", "件次", "次", "起", "件", "例")
_NEAR = 120  # characters back in which the plan is told that a bare 五年 goes on with
_PLAN = 20_000  # characters back in which the plan is told whose first years are
_SPRING = 3  # from March on 目前 is of the year of the report
_SUMS = ("累计", "共", "总共", "合计", "总计")
_SIZES = {"than", "yearly", "at", "reach", "new", "over", *CHANGING}


class Told(NamedTuple):
    """Status and period, and the spans that they were read from, with their roles."""

    status: Status
    period: str | None
    evidence: tuple[Evidence, ...] = ()


def read_period(
    scene: Scene,
    i: int,
    bounds: tuple[int, int],
    size: Size,
    passage: Passage,
    before: Told | None = None,
) -> Told:
    """Return status and period of the ``i``-th quantity; ``bounds`` are those of its sentence.

    ``before`` is what was read of the quantity before it in the same sentence, which a part shares (其中).
    """
    q = scene.quantities[i]
    evidence: list[Evidence] = []
    if passage.told:
        evidence.append(Evidence("passage", *passage.told))
    if (cue := find_origin(scene, i, bounds)) is not None:
        return Told(
            "actual", _iso(_origin_years(scene, cue, q, passage, bounds[0])), tuple(evidence)
        )
    if (basis := find_basis(scene, q, bounds[0])) is not None:
        at = _years(scene, basis, passage, bounds[0])
        if at and at[0] < at[1] and size.how in ("reach", "at", "rate"):
            at = (at[1], at[1])
        return Told("actual", _iso(at), (*evidence, Evidence("period", basis.start, basis.end)))
    if before and is_part(scene, i):
        return Told(before.status, before.period, tuple(evidence))
    clause = scene.clause(q.start, bounds[0])
    time = find_governing(scene, q, bounds[0], clause, size)
    if (time is None or time.start < clause) and holds_always(scene, q, size):
        return Told("actual", None)
    if (cue := find_now(scene, q, bounds[0], time)) is not None:
        return Told(
            "actual", _iso(_now(passage)), (*evidence, Evidence("period", cue.start, cue.end))
        )
    loose = time is not None and time.sense in ("past", "span")
    if time and loose and passage.status == "target" and time.rule in ("opening-years", "years"):
        time = replace(time, sense="coming")  # 五年新增装机容量6500万千瓦, among the tasks
    years = _years(scene, time, passage, bounds[0]) if time else None
    if time and time.sense == "coming":
        years = _spans(passage, time.last) or _of_plan(scene, time) or years
    if years is None:
        years = span_between(scene, q, bounds[0]) or span_ahead(scene, q, bounds[0], passage)
    status = passage.status
    if years and passage.reviewed is not None:
        if years[1] <= passage.reviewed:
            status = "actual"
        elif years[0] > passage.reviewed or years[0] == years[1]:
            status = "target"  # a span that has begun is told as its passage is
        if time:
            evidence.append(Evidence("period", time.start, time.end))
            if years[0] == passage.year and _is_over(time, passage):
                status = "actual"
    cue = _status_cue(scene, q, clause, status)
    began = (
        years is not None
        and passage.reviewed is not None
        and years[0] <= passage.reviewed < years[1]
    )
    if cue and years is not None and time is not None and cue.sense != "planned" and not began:
        # a time of its own outweighs all but 提前实现了本世纪末翻两番的目标
        done = cue.sense == "done" and scene.view.startswith("了", cue.end - 1)
        cue = cue if done and cue.end <= time.start else None
    if cue is None and years and time and years[1] == passage.year:
        cue = next((c for c in scene.cues_before(q.start, time.end) if c.sense == "forecast"), None)
    if (
        status == "target"
        and cue is None
        and years is None
        and _is_done(scene, q, bounds[0], clause)
    ):
        return Told("actual", None, tuple(evidence))
    if status == "target" and (fact := scene.cue_at(q.end)) and fact.sense == "fact":
        status, cue = "actual", None
        evidence.append(Evidence("status", fact.start, fact.end))
    if cue:
        evidence.append(Evidence("status", cue.start, cue.end))
        status = "actual" if cue.sense == "done" else "target"
    if years is None and passage.last is not None:
        if status == passage.status:
            years = (passage.first if passage.first is not None else passage.last, passage.last)
        elif status == "target" and passage.reviewed is not None:
            ahead = passage.reviewed + (passage.reviewed != passage.year)
            years = (ahead, ahead)  # in November 将增长10% is of the year that is not over
    if q.unit == "番" and years and (since := find_doubled(scene, bounds[0], q.start)):
        years = (min(since, years[0]), years[1])
    if years and years[0] < years[1] and _reached(scene, q, size, time):
        years = (years[1], years[1])
    month, upto = None, None
    if time and years and years[0] == years[1] and time.sense in ("absolute", "part"):
        month, upto = time.month, time.upto
    return Told(status, _iso(years, month, upto), tuple(evidence))


def _iso(
    years: tuple[int, int] | None, month: int | None = None, upto: int | None = None
) -> str | None:
    """Return years or months as ISO: 2021/2025, 2025-06, 2024-01/2024-09."""
    if not years:
        return None
    if years[0] != years[1]:
        return f"{years[0]}/{years[1]}"
    if month and upto:
        return f"{years[0]}-{month:02}/{years[0]}-{upto:02}"
    return f"{years[0]}-{month:02}" if month else str(years[0])


def _spans(passage: Passage, count: int | None) -> tuple[int, int] | None:
    """Return the years of the passage where they are just so many, more than one: 五年内, in a plan of five years."""
    if passage.first is None or passage.last is None or count is None or count < 2:
        return None
    return (passage.first, passage.last) if passage.last - passage.first + 1 == count else None


def _of_plan(scene: Scene, time: Time) -> tuple[int, int] | None:
    """Return the years of the plan that a bare 五年 goes on with: “十一五”期间关停5000万千瓦，…；五年淘汰产能1亿吨."""
    if time.rule != "opening-years":
        return None
    for plan in reversed(scene.times_in(max(0, time.start - _NEAR), time.start)):
        if plan.sense == "plan" and plan.first and plan.last and plan.role != "basis":
            whole = plan.last - plan.first + 1 == time.last
            return (plan.first, plan.last) if whole else None
    return None


def _now(passage: Passage) -> tuple[int, int] | None:
    """Return the year of 目前: that of the report, and early in it the year reviewed."""
    early = passage.month is not None and passage.month < _SPRING
    year = passage.reviewed if early or passage.month is None else passage.year
    return None if year is None else (year, year)


def _is_over(time: Time, passage: Passage) -> bool:
    """Return whether months of the report's own year lie before it: 三月份, said in April."""
    last = time.upto or time.month
    if last is None:
        return False
    return last <= (passage.month or _SPRING - 1)


def _years(scene: Scene, time: Time, passage: Passage, low: int) -> tuple[int, int] | None:
    """Return the years that a time of the sentence (from ``low`` on) means in its passage."""
    if time.sense == "part":
        return None if time.role == "name" else _year_of_part(scene, time, passage, low)
    if time.sense == "previous":
        return None if passage.last is None else (passage.last - 1, passage.last - 1)
    if time.sense == "head":
        for plan in reversed(scene.times_in(max(0, time.start - _PLAN), time.start)):
            if plan.sense == "plan" and plan.first is not None:
                return plan.first, plan.first + (time.last or 1) - 1
        return None
    return resolve(time, passage.year, passage.reviewed)


def _year_of_part(scene: Scene, time: Time, passage: Passage, low: int) -> tuple[int, int] | None:
    """Return the year whose part 上半年 or 9月 is: that said before it in the sentence, else the passage's."""
    for other in reversed(scene.times_in(low, time.start)):
        if other.role in ("time", "until") and other.sense in ("absolute", "relative"):
            years = resolve(other, passage.year, passage.reviewed)
            ahead = passage.status == "actual" and years == (passage.year, passage.year)
            if ahead and not _is_over(time, passage):
                break  # 今年…1-11月, where a report drawn up in December is given in January
            if years and years[0] == years[1]:
                return years
    if passage.last is None:
        return None
    own = passage.status == "target" and passage.first != passage.last
    year = passage.year if own and passage.year else passage.last
    return year, year


def _origin_years(
    scene: Scene, cue: Cue, q: Quantity, passage: Passage, low: int
) -> tuple[int, int] | None:
    """Return the years of the first level in 由2020年的60%提高到67%, None where it has no time of its own.

    从1978年到1983年，消费水平由⟦175元⟧提高到288元: it is of the first of the two that are said.
    """
    times = [t for t in scene.times_in(cue.start, q.start) if t.role != "name"]
    if times:
        return _years(scene, times[-1], passage, low)
    for time in reversed(scene.times_in(low, cue.start)):
        if time.rule == "years" and time.sense == "absolute" and time.first:
            return time.first, time.first
        if opens_origin(scene, time) or (time.first and scene.view.startswith("相比", time.end)):
            return _years(scene, time, passage, low)  # 由2002年7703元增加到13786元，农村由⟦2476元⟧
        if time.role == "time":
            return None
    return None


def _reached(scene: Scene, q: Quantity, size: Size, time: Time | None) -> bool:
    """Return whether the value stands at one time: a level that was reached, a rate, a rank."""
    if size.measure == "rank":
        return True
    if q.unit == "番" or (time and time.rule == "running-years"):
        return False  # 连续8年稳定在1300亿斤以上 holds for all of them
    if time is not None and time.rule == "opening-years" and q.unit_kind == "currency":
        return False  # 五年中央财政用于科技的投入达到3406亿元
    counted = time is not None and time.rule in ("opening-years", "years")
    if (
        size.cue
        and size.cue.end - size.cue.start == 1
        and (counted or _counts_years(scene, size.cue))
    ):
        return False  # 五年为8960亿元 is a sum
    if any(scene.view.startswith(_SUMS, c.start) for c in scene.cues_before(q.start, q.start - 10)):
        return False  # 五年累计达到
    if size.measure == "level" and size.how == "bare" and time is None:
        if scene.view.endswith(_HELD, 0, q.start) and q.unit not in _FLOWS:
            return True
        left = q.start
        for cue in scene.cues_before(q.start, q.start - 12):
            if cue.end != left:
                break
            if cue.sense in ("stock", "annual") or scene.view.startswith("突破", cue.start):
                return True
            left = cue.start
    if size.measure == "level" and size.how == "bare" and q.unit_kind == "percent":
        return not _shares(scene, q)
    how = size.cue.sense if size.how == "list" and size.cue else size.how
    return size.measure == "level" and how in ("reach", "at", "rate")


def _counts_years(scene: Scene, cue: Cue) -> bool:
    """Return whether a count of years stands before the cue: 投资总额五年为."""
    times = scene.times_in(max(0, cue.start - 6), cue.start)
    return bool(times) and times[-1].end == cue.start and times[-1].sense in ("span", "past")


def _shares(scene: Scene, q: Quantity) -> bool:
    """Return whether the value tells a share of what follows: ⟦50%⟧以上的街道建有健身设施, 对⟦30%⟧的地区开展早诊."""
    after = scene.cue_at(q.end)
    end = after.end if after and after.side == "after" else q.end
    return scene.view.startswith("的", end)


def _is_done(scene: Scene, q: Quantity, low: int, clause: int) -> bool:
    """Return whether a verb with 了 stands before the quantity in its clause: 不仅取消了原先⟦336亿元⟧的税赋."""
    at = scene.view.rfind("了", clause, q.start)
    if (
        at < 0
        or scene.view.startswith(("为了", "除了"), at - 1)
        or scene.view.startswith("了解", at)
    ):
        return False
    turns = ("aim", "hope", "planned", "sets")
    return not any(c.sense in turns for c in scene.cues_before(q.start, low))


def _will(scene: Scene, cue: Cue) -> bool:
    """Return whether 将 or 要 stands right before a word of size: 将增长19.7%, 要达到."""
    short = cue.sense == "hope" and cue.end - cue.start == 1
    if not short and cue.sense != "planned":
        return False
    if scene.view.startswith(("为", "是", "数"), cue.end - 1):
        return True
    after = scene.cue_at(cue.end)
    if after is None or after.sense not in _SIZES:
        return False
    return after.sense != "at" or scene.view.startswith("达", after.start)


def _status_cue(scene: Scene, q: Quantity, clause: int, status: Status) -> Cue | None:
    """Return the cue of the quantity's own clause that turns it against its passage."""
    for cue in scene.cues_before(q.start, clause):
        if status == "actual" and (cue.sense == "aim" or _will(scene, cue)):
            return cue
        if cue.sense == "done" and status == "target":
            return cue
    return None
