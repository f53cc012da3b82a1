"""The times that paragraphs and sentences open with, and how far each holds: 五年来，…; 在刚刚过去的1987年，…."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from politext.join.passage import resolve_here

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.join.passage import Passage
    from politext.join.scene import Scene
    from politext.model import Section, Status, Time

_OPENING = ("past", "plan", "coming", "relative", "absolute")
_LOOKBACK = 4  # 回望过去五年
_DRAFTS = ("规划纲要", "规划《纲要", "计划纲要")
_ITEMS = ("。――", "。——")
_NEXT = 12  # times after a look back that may end it
_LEAD = 18  # a time that opens a paragraph stands within so many characters


def open_paragraphs(
    scene: Scene, found: list[Passage], headings: Sequence[Section]
) -> list[Passage]:
    """Return ``found`` with the spans that paragraphs and sentences open with a time of their own: 五年来.

    At the head of a paragraph a span holds up to the next heading and a year for its paragraph; where the
    heading above names two spans, each holds up to the next that opens a paragraph. A span at the head of a
    sentence inside a paragraph holds for the rest of it.
    """
    starts = [p.start for p in found]
    stops = [s.start for s in headings if s.kind == "heading"]
    more: list[Passage] = []
    taken: set[int] = set()  # where those of ``more`` begin
    ended = 0  # where the paragraph of the time before ends
    lasting_on: list[Passage] = []  # those of ``more`` that hold beyond their paragraph
    for time in scene.times:
        drafts = time.sense == "plan" and scene.view.startswith(_DRAFTS, time.end)
        if (time.role != "time" and not drafts) or time.sense not in _OPENING:
            continue
        recent = _passes_into(scene.view, time)
        i = bisect_right(starts, time.start)
        here = found[max(0, i - 1)]
        drafts = drafts and here.both
        if drafts:  # 编制了“十五五”规划纲要（草案），提交大会审查
            head: int | None = scene.view.rfind("\n", 0, time.start) + 1
        else:
            head = time.start if recent else _find_head(scene.view, time)
        if head is None:
            continue
        years = resolve_here(scene.view, time, here)
        if not years or here.reviewed is None:
            continue
        status: Status = "target" if years[1] > here.reviewed and time.sense != "past" else "actual"
        single = time.sense in ("relative", "absolute")
        opening = scene.view[head - 1 : head] != "。"
        if not drafts and not _follows(scene.view, time, here.mixed and opening):
            continue
        if time.sense == "past" and scene.view.startswith("的", time.start - 1):
            continue  # 从这次代表大会到下次代表大会的五年间
        aside = opening and time.sense == "past"  # 五年来，… among the tasks looks back for once
        turns = status != here.status and not here.both
        if turns and (status == "target" or (single < opening and not aside)):
            continue
        if turns and single and not opening and years[0] < years[1]:
            continue  # 从一九五三年到一九八○年，年均3.4%；六五期间要求每年4%, among the tasks: compares
        turning = recent or (here.mixed and time.sense == "past")
        if not opening and not turning and years[0] == years[1]:
            continue
        now = lasting_on[-1] if lasting_on and here.start < lasting_on[-1].start <= head else here
        told = (time.start, time.end)
        opened = replace(
            here,
            start=head,
            status=status,
            first=years[0],
            last=years[1],
            told=told,
            loose=False,
        )
        more.append(opened)
        taken.add(head)
        lasting = not single or years[0] == years[1]  # 2020年到2025年 compares, and passes
        if (
            lasting
            and (here.mixed or (here.both and opening))
            and (here.both or status == here.status)
        ):
            lasting_on.append(opened)
            continue
        if single or here.first is None or not opening or turns or here.loose:
            if time.end >= ended:
                ended = _end_paragraph(scene.view, time.end) or len(scene.view) + 1
            after = ended if ended <= len(scene.view) else 0
            if turns:
                after = _end_aside(scene, time, after)
        else:
            lasting_on.append(opened)
            k = bisect_right(stops, time.start)
            after = stops[k] if k < len(stops) else 0
        free = after and after not in taken
        if free and (i == len(starts) or after < starts[i]):
            taken.add(after)
            more.append(replace(here if opening else now, start=after))
    return sorted([*more, *found], key=lambda p: p.start)


def _end_paragraph(view: str, at: int) -> int:
    """Return where the paragraph after that of ``at`` begins, 0 where there is none; ―― begins one inside a line, too."""
    end = view.find("\n", at)
    marks = [
        i for mark in _ITEMS if (i := view.find(mark, at, end if end >= 0 else len(view))) >= 0
    ]
    return min(marks) + 1 if marks else end + 1


def _end_aside(scene: Scene, time: Time, after: int) -> int:
    """Return where a look back among the tasks is over: at the sentence that opens with this year, else with its paragraph."""
    k = bisect_left(scene.time_starts, time.end)
    for other in scene.times[k : k + _NEXT]:
        if after and other.start >= after:
            break
        ahead = other.sense == "relative" and other.first is not None and other.first >= 0
        if other.role == "time" and (ahead or other.sense == "coming"):
            stop = scene.view.rfind("。", time.end, other.start)
            if (
                stop >= 0
                and other.start - stop <= _LEAD
                and "，" not in scene.view[stop : other.start]
            ):
                return stop + 1
    return after


def _find_head(view: str, time: Time) -> int | None:
    """Return where the paragraph or sentence begins that the time stands at the head of; None where it does not."""
    low = max(0, time.start - _LEAD)
    line = view.rfind("\n", low, time.start) + 1
    if line or not low:
        text = view[line : time.start]
        if "。" not in text and ("，" not in text or "各位" in text):
            return line
    stop = view.rfind("。", max(0, time.start - _LOOKBACK), time.start)
    if stop >= 0 and "，" not in view[stop : time.start]:
        return stop + 1
    return None


def _passes_into(view: str, time: Time) -> bool:
    """Return whether the time is one that a passage of its own is told of: 在刚刚过去的1987年."""
    return time.sense == "absolute" and view.startswith("过去的", time.start - 3)


def _follows(view: str, time: Time, loose: bool) -> bool:
    """Return whether what stands after the time makes it one of all that follows: 五年来，; 这五年是 where ``loose``."""
    return view.startswith(("，", "时期", "期间", "里，", "来，"), time.end) or (
        loose and view.startswith(("是", "的", "我"), time.end)
    )
