"""Status and period of a quantity: the times and cues of its sentence, against its passage.

The nearest time before the number governs it, unless it is a basis (比上年) or belongs to the first of two
levels (由2020年的60%提高到67%). Where the sentence tells no time, the passage does. In a passage of several years
what was reached is of the last of them, what was done is of all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from politext.join.meaning import (
    find_years,
    is_over,
    just_spans,
    of_plan,
    origin_years,
    year_of_now,
)
from politext.join.measure import CHANGING
from politext.join.stands import stands_at_one_time
from politext.join.timeless import holds_always
from politext.join.when import (
    compares,
    find_basis,
    find_doubled,
    find_governing,
    find_now,
    find_origin,
    goes_on,
    is_part,
    is_yearly,
    span_ahead,
    span_between,
    told_before,
)
from politext.model import Evidence

if TYPE_CHECKING:
    from politext.join.measure import Size
    from politext.join.passage import Passage
    from politext.join.scene import Scene
    from politext.model import Cue, Quantity, Status


_REST = 24  # characters of a clause after the number
_LACKING = (
    "没有恢复",
    "没有达到",
    "没有完成",
    "没有解决",
    "尚未",
    "还没有",
    "还未",
    "存在着",
    "未能",
)
_AHEAD = {"aim", "hope", "planned", "fixed", "forecast"}
_LISTED = 8  # characters between two numbers of a list
_PLAN_ENDS = ("定，", "求，")
_PLANNED = 8  # characters of 计划草案拟定
_OUTDONE = ("超", "比", "完成", "实现", "等于", "达到", "提前", "高于", "低于")
_COMPARED = 5  # characters from 比 to the plan that others are compared with
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
            "actual", _iso(origin_years(scene, cue, q, passage, bounds[0])), tuple(evidence)
        )
    if (basis := find_basis(scene, q, bounds[0])) is not None:
        at = find_years(scene, basis, passage, bounds[0])
        if at and at[0] < at[1] and size.how in ("reach", "at", "rate"):
            at = (at[1], at[1])
        return Told("actual", _iso(at), (*evidence, Evidence("period", basis.start, basis.end)))
    if before and (is_part(scene, i) or (size.measure == "level" and compares(scene, i))):
        return Told(before.status, before.period, tuple(evidence))
    turned = before is not None and before.status == "target" != passage.status
    if before and turned and scene.quantities[i - 1].start >= bounds[0] and goes_on(scene, i, size):
        return Told(before.status, before.period, tuple(evidence))
    clause = scene.clause(q.start, bounds[0])
    yearly = is_yearly(scene, q, bounds[0])
    time = find_governing(scene, q, bounds[0], clause, size, yearly=yearly)
    if (time is None or time.start < clause) and holds_always(scene, q, size):
        return Told("actual", None)
    if (cue := find_now(scene, q, bounds[0], time)) is not None:
        return Told(
            "actual",
            _iso(year_of_now(passage)),
            (*evidence, Evidence("period", cue.start, cue.end)),
        )
    loose = time is not None and time.sense in ("past", "span")
    if time and loose and passage.status == "target" and time.rule in ("opening-years", "years"):
        time = replace(time, sense="coming")  # 五年新增装机容量6500万千瓦, among the tasks
    years = find_years(scene, time, passage, bounds[0]) if time else None
    if time and time.sense == "coming":
        years = just_spans(passage, time.last) or of_plan(scene, time) or years
    if years is None and yearly:
        years = span_between(scene, q, bounds[0]) or span_ahead(scene, q, bounds[0], passage)
    status = passage.status
    if years and passage.reviewed is not None:
        if years[1] <= passage.reviewed:
            status = "actual"
        elif years[0] > passage.reviewed or years[0] == years[1]:
            status = "target"  # a span that has begun is told as its passage is
        if time:
            evidence.append(Evidence("period", time.start, time.end))
            if years[0] == passage.year and is_over(time, passage):
                status = "actual"
    cue = _status_cue(scene, q, clause, status)
    if cue is None and status == "actual" and scene.view[clause - 2 : clause] in _PLAN_ENDS:
        cue = _plan_before(scene, clause)
    began = (
        years is not None
        and passage.reviewed is not None
        and years[0] <= passage.reviewed < years[1]
    )
    if (
        cue
        and years is not None
        and time is not None
        and cue.sense not in ("planned", "fixed")
        and not began
    ):
        # a time of its own outweighs all but 提前实现了本世纪末翻两番的目标
        done = cue.sense == "done" and scene.view.startswith("了", cue.end - 1)
        by_now = years == (passage.year, passage.year) and scene.view.startswith("已", cue.start)
        cue = cue if by_now or (done and cue.end <= time.start) else None
    listed = before is not None and before.status == "actual" and status == "target"
    if listed and cue is None and time and time.role == "time" and years == (passage.year,) * 2:
        a = scene.quantities[i - 1]
        same = before is not None and before.period == _iso(years, time.month, time.upto)
        aimed = any(c.sense in _AHEAD for c in scene.cues_before(q.start, a.end))
        if same and not aimed and time.end <= a.start and q.start - a.end <= _LISTED:
            status = "actual"  # 今年上半年已有基层社3万个，社员⟦1.6亿人⟧
    if cue is None and years and time and years[1] == passage.year:
        cue = next((c for c in scene.cues_before(q.start, time.end) if c.sense == "forecast"), None)
    if (
        status == "target"
        and cue is None
        and years is None
        and _is_done(scene, q, bounds[0], clause)
    ):
        return Told("actual", None, tuple(evidence))
    share = q.unit_kind in ("percent", "fraction")
    if share and status == "target" and cue is None and _lacks(scene, q):
        status = "actual"
        years = years or year_of_now(passage)
    if status == "target" and (fact := scene.cue_at(q.end)) and fact.sense == "fact":
        status, cue = "actual", None
        evidence.append(Evidence("status", fact.start, fact.end))
    if cue:
        evidence.append(Evidence("status", cue.start, cue.end))
        status = "actual" if cue.sense in ("done", "at") else "target"
    if years is None and passage.last is not None:
        if passage.loose:
            years = told_before(scene, passage, bounds[0])
        elif status == passage.status:
            years = (passage.first if passage.first is not None else passage.last, passage.last)
        elif status == "target" and passage.reviewed is not None:
            late = passage.reviewed == passage.year and not (cue and cue.sense == "fixed")
            ahead = passage.reviewed + (not late)
            years = (ahead, ahead)  # in November 将增长10% is of the year that is not over
    if q.unit == "番" and years and (since := find_doubled(scene, bounds[0], q.start)):
        years = (min(since, years[0]), years[1])
    if years and years[0] < years[1] and stands_at_one_time(scene, q, size, time):
        years = (years[1], years[1])
    month, upto = None, None
    if time and years and time.sense in ("absolute", "part"):
        if years == (time.first, time.last) or years[0] == years[1]:
            month, upto = time.month, time.upto
        if time.rule == "months" and years[0] == years[1]:
            month, upto = upto, None  # what was reached is of the last month
    return Told(status, _iso(years, month, upto), tuple(evidence))


def _iso(
    years: tuple[int, int] | None, month: int | None = None, upto: int | None = None
) -> str | None:
    """Return years or months as ISO: 2021/2025, 2025-06, 2024-01/2024-09."""
    if not years:
        return None
    if month and upto:
        return f"{years[0]}-{month:02}/{years[1]}-{upto:02}"
    if years[0] != years[1]:
        return f"{years[0]}/{years[1]}"
    return f"{years[0]}-{month:02}" if month else str(years[0])


def _is_done(scene: Scene, q: Quantity, low: int, clause: int) -> bool:
    """Return whether a verb with 了 stands before the quantity in its clause: 不仅取消了原先⟦336亿元⟧的税赋."""
    at = scene.view.rfind("了", clause, q.start)
    if (
        at < 0
        or scene.view.startswith(("为了", "除了"), at - 1)
        or scene.view.startswith("了解", at)
    ):
        return False
    turns = ("aim", "hope", "planned", "fixed", "sets")
    return not any(c.sense in turns for c in scene.cues_before(q.start, low))


def _lacks(scene: Scene, q: Quantity) -> bool:
    """Return whether what is missing is told of the quantity in its clause: ⟦百分之二十四⟧的企业存在着亏损."""
    rest = scene.view[q.end : q.end + _REST]
    if not ("没有" in rest or "未" in rest or "存在着" in rest):
        return False
    end = min((k for c in "，。；" if (k := rest.find(c)) >= 0), default=len(rest))
    return any(0 <= rest.find(word) < end for word in _LACKING)


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


def _plan_before(scene: Scene, clause: int) -> Cue | None:
    """Return the plan that the clause is the content of: 计划草案拟定，工业总产值增长⟦百分之十一⟧."""
    for cue in scene.cues_before(clause - 1, clause - 1 - _PLANNED)[:1]:
        return cue if cue.end == clause - 1 and cue.sense == "fixed" else None
    return None


def _fixes(scene: Scene, cue: Cue, clause: int) -> bool:
    """Return whether 原定 or 计划规定 says what is planned, not what was outdone: 超过原定计划的5%."""
    if scene.view.startswith(("的", "指标", "计划", "总投资", "任务", "数"), cue.end):
        return False
    head = scene.view[clause : cue.start]
    return not any(word in head for word in _OUTDONE)


def _status_cue(scene: Scene, q: Quantity, clause: int, status: Status) -> Cue | None:
    """Return the cue of the quantity's own clause that turns it against its passage."""
    for cue in scene.cues_before(q.start, clause):
        if (
            cue.sense == "planned"
            and scene.view.find("比", max(0, cue.start - _COMPARED), cue.start) >= 0
        ):
            continue  # 比年初计划少了500亿元
        if status == "actual" and (cue.sense == "aim" or _will(scene, cue)):
            return cue
        if cue.sense == "fixed" and status == "actual" and _fixes(scene, cue, clause):
            return cue
        done = cue.sense == "done" or (cue.sense == "at" and scene.view.startswith("已", cue.start))
        if done and status == "target":
            return cue  # 外债余额已达到400亿美元
    return None
