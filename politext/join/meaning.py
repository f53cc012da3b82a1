"""Which years a time means in its sentence and passage: 上半年, 目前, 前三年, the first level in 由60%提高到67%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.join.passage import resolve, resolve_here
from politext.join.when import opens_origin

if TYPE_CHECKING:
    from politext.join.passage import Passage
    from politext.join.scene import Scene
    from politext.model import Cue, Quantity, Time

_NEAR = 120  # characters back in which the plan is told that a bare 五年 goes on with
_PLAN = 20_000  # characters back in which the plan is told whose first years are
_SPRING = 3  # from March on 目前 is of the year of the report


def find_years(scene: Scene, time: Time, passage: Passage, low: int) -> tuple[int, int] | None:
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
    return resolve_here(scene.view, time, passage)


def _year_of_part(scene: Scene, time: Time, passage: Passage, low: int) -> tuple[int, int] | None:
    """Return the year whose part 上半年 or 9月 is: that said before it in the sentence, else the passage's."""
    for other in reversed(scene.times_in(low, time.start)):
        if other.role in ("time", "until") and other.sense in ("absolute", "relative"):
            years = resolve(other, passage.year, passage.reviewed)
            ahead = passage.status == "actual" and years == (passage.year, passage.year)
            said = other.end == time.start and time.upto is None  # 从今年4月起，…将提高
            if ahead and not said and not is_over(time, passage):
                break  # 今年…1-11月, where a report drawn up in December is given in January
            if years and years[0] == years[1]:
                return years
    if passage.last is None:
        return None
    own = passage.status == "target" and passage.first != passage.last
    year = passage.year if own and passage.year else passage.last
    return year, year


def is_over(time: Time, passage: Passage) -> bool:
    """Return whether months of the report's own year lie before it: 三月份, said in April."""
    last = time.upto or time.month
    if last is None:
        return False
    return last <= (passage.month or _SPRING - 1)


def just_spans(passage: Passage, count: int | None) -> tuple[int, int] | None:
    """Return the years of the passage where they are just so many, more than one: 五年内, in a plan of five years."""
    if passage.first is None or passage.last is None or count is None or count < 2:
        return None
    return (passage.first, passage.last) if passage.last - passage.first + 1 == count else None


def of_plan(scene: Scene, time: Time) -> tuple[int, int] | None:
    """Return the years of the plan that a bare 五年 goes on with: “十一五”期间关停5000万千瓦，…；五年淘汰产能1亿吨."""
    if time.rule != "opening-years":
        return None
    for plan in reversed(scene.times_in(max(0, time.start - _NEAR), time.start)):
        if plan.sense == "plan" and plan.first and plan.last and plan.role != "basis":
            whole = plan.last - plan.first + 1 == time.last
            return (plan.first, plan.last) if whole else None
    return None


def year_of_now(passage: Passage) -> tuple[int, int] | None:
    """Return the year of 目前: that of the report, and early in it the year reviewed."""
    early = passage.month is not None and passage.month < _SPRING
    year = passage.reviewed if early or passage.month is None else passage.year
    return None if year is None else (year, year)


def _is_origin(scene: Scene, time: Time) -> bool:
    """Return whether the time stands in the 由 before a first level: 由上年的."""
    cues = scene.cues_before(time.end + 1, time.start - 2)
    return any(c.sense == "from" and c.end > time.start for c in cues) or opens_origin(scene, time)


def origin_years(
    scene: Scene, cue: Cue, q: Quantity, passage: Passage, low: int
) -> tuple[int, int] | None:
    """Return the years of the first level in 由2020年的60%提高到67%, None where it has no time of its own.

    从1978年到1983年，消费水平由⟦175元⟧提高到288元: it is of the first of the two that are said.
    """
    times = [t for t in scene.times_in(cue.start, q.start) if t.role != "name"]
    if times:
        return find_years(scene, times[-1], passage, low)
    for time in reversed(scene.times_in(low, cue.start)):
        if time.sense == "previous" and _is_origin(scene, time):
            return find_years(scene, time, passage, low)  # 由上年的3.3%上升到4.1%，工业由⟦28.8%⟧
        if time.rule == "years" and time.sense == "absolute" and time.first:
            return time.first, time.first
        if time.sense == "since":
            return None
        if opens_origin(scene, time) or (time.first and scene.view.startswith("相比", time.end)):
            # 由2002年7703元增加到13786元，农村由⟦2476元⟧
            return find_years(scene, time, passage, low)
        if time.role == "time":
            return None
    return None
