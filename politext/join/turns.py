"""Where a report turns: from what was done to what is to be done, and from one span of years to another.

Headings of the first level turn it (一、2024年工作回顾, 二、2025年主要任务), and where a report has none, the sentence
that opens its second half does (今年发展主要预期目标是). A paragraph may open a span of its own (五年来，…). A document that is all
aims (a plan, an opinion) never turns.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from politext.join.passage import Passage, Passages, resolve
from politext.model import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.join.scene import Scene
    from politext.model import Cue, Header, Section, Status, Time

_OPENING = ("past", "plan", "coming", "relative", "absolute")
_TITLE = 160  # characters in which a title stands that no header was made of
_LOOKBACK = 4  # 回望过去五年
_LEAD = 18  # a time that opens a paragraph stands within so many characters


def read_passages(scene: Scene, sections: Sequence[Section], header: Header) -> Passages:
    """Return the passages of the flow; a foreign article or a report without a year has no years unless said."""
    headings = [s for s in sections if s.kind in ("heading", "unnumbered")]
    year = header.year
    reviewed = _reviewed(scene, headings, header)
    first = _open_edict(scene, header) or Passage(0, "actual", reviewed, reviewed, year, reviewed)
    found = [first]
    now = first
    turned = first.status == "target"
    for s in headings:
        turn = _turn(scene, s, now, first)
        if turn:
            now = turn
            turned |= now.status == "target"
            found.append(now)
    if not turned:
        found = _turn_once(
            found, _turn_at_sentence(scene, first), _turn_after_review(found, headings)
        )
    found = _open_paragraphs(scene, found, headings)
    return Passages([p.start for p in found], found)


def _reviewed(scene: Scene, headings: Sequence[Section], header: Header) -> int | None:
    """Return the last year looked back on: that of 2024年工作回顾, else the year before, else of a report of autumn its own."""
    year = header.year
    if year is None:
        return None
    for s in headings:
        times = scene.times_in(s.start, s.title_end or s.start + 40)
        cues = {c.sense for c in scene.cues_after(s.start, s.title_end or s.start + 40)}
        if "review" in cues:
            for t in times:
                if t.sense == "absolute" and t.last and year - 2 <= t.last <= year:
                    return t.last
    month = int(header.date[5:7]) if header.date else 1
    return year if month >= 11 else year - 1


def _turn(scene: Scene, s: Section, now: Passage, base: Passage) -> Passage | None:
    """Return the passage that a heading opens, or None where it only divides the one that it stands in.

    Where it names no years, a plan's (``base``) hold, else the next year or the last. Of two spans that a heading names (“十四五”时期和2025年工作回顾) the first is told first.
    """
    end = s.title_end or min(s.end, s.start + 40)
    if end - s.start > 60:
        return None
    senses = [c.sense for c in scene.cues_after(s.start, end)]
    times = [t for t in scene.times_in(s.start, end) if t.role != "basis"]
    if "review" in senses:  # 过去一年和五年工作回顾
        times = [replace(t, sense="past") if t.sense == "span" else t for t in times]
    years = [y for t in times if (y := resolve(t, now.year, now.reviewed))]
    top = s.level == 1
    status: Status
    if top and now.told and "beside" in senses and "plan" not in senses and "task" not in senses:
        return replace(
            now, start=s.start, status="actual", first=None, last=None, told=(s.start, end)
        )
    if "review" in senses and (top or years):
        status = "actual"
    elif ("plan" in senses or "task" in senses) and (top or years):
        status = "target"
    elif years and now.reviewed is not None and top:
        status = "target" if max(y[1] for y in years) > now.reviewed else "actual"
    else:
        return None
    first: int | None
    last: int | None
    if now.reviewed is not None:
        years = [y for y in years if (y[1] > now.reviewed) == (status == "target")]
        default = now.reviewed + (status == "target")
        if not years and status == base.status == "target":
            first, last = base.first, base.last
        else:
            first, last = years[0] if years else (default, default)
    else:
        first, last = years[0] if years else (None, None)
    return replace(
        now,
        start=s.start,
        status=status,
        first=first,
        last=last,
        told=(s.start, end),
        mixed=len(set(years)) > 1 or (status == "actual" and any(t.sense == "plan" for t in times)),
        both="review" in senses and ("plan" in senses or "task" in senses),
    )


def _open_edict(scene: Scene, header: Header) -> Passage | None:
    """Return the passage of a document that is all aims (a plan, an opinion); None where it is a report.

    A plan's years are its own: 第十个五年计划纲要 aims at 2001 to 2005, whenever it was printed.
    """
    line = scene.view.find("\n", 1)
    title = fold(header.title) if header.title else scene.view[: max(0, min(line, _TITLE))]
    if "报告" in title or "决议" in title:
        return None
    start = max(0, scene.view.find(title)) if title else 0
    cue = next(
        (c for c in scene.cues_after(start, start + len(title) + 8) if c.sense == "edict"), None
    )
    if cue is None:
        return None
    told = (cue.start, cue.end)
    for time in scene.times_in(start, start + _TITLE):
        if time.first and time.last and time.last > time.first:
            return Passage(0, "target", time.first, time.last, time.first, time.first - 1, told)
    year = header.year
    return Passage(0, "target", None, None, year, year and year - 1, told)


def _turn_once(found: list[Passage], *turns: Passage | None) -> list[Passage]:
    """Return ``found`` with the earliest of the ``turns`` to what is to be done, and none of its own after it."""
    known = [t for t in turns if t]
    if not known:
        return found
    turn = min(known, key=lambda p: p.start)
    return [*(p for p in found if p.start < turn.start), turn]


def _turn_after_review(found: list[Passage], headings: Sequence[Section]) -> Passage | None:
    """Return the turn at the heading after a review that is told to be one.

    一、…取得伟大成就的五年, 二、争取国民经济再上一个新台阶: the second names no task, but is one.
    """
    reviews = [p for p in found if p.told and p.status == "actual" and p.last is not None]
    after = [
        s for s in headings if reviews and s.level == 1 and s.start > reviews[-1].start and s.number
    ]
    if not after:
        return None
    s, here = after[0], reviews[-1]
    ahead = None if here.reviewed is None else here.reviewed + 1
    told = (s.start, s.title_end or s.start + 1)
    return replace(here, start=s.start, status="target", first=ahead, last=ahead, told=told)


def _turn_at_sentence(scene: Scene, first: Passage) -> Passage | None:
    """Return the turn at the sentence that opens the tasks: 今年…主要预期目标是, 对今年工作的建议."""
    if first.reviewed is None:
        return None
    late = len(scene.view) // 8
    for cue in scene.cues:
        if cue.start < late or not (cue.sense == "plan" or _names_aim(scene, cue)):
            continue
        low, _ = scene.sentence(cue.start)
        times = scene.times_in(low, cue.start)
        years = [
            y for t in times if t.role == "time" and (y := resolve(t, first.year, first.reviewed))
        ]
        ahead = [y for y in years if y[1] > first.reviewed]
        if not ahead and not scene.view.startswith(("是", "为", "：", ":"), cue.end):
            continue
        years = ahead[-1:] or [(first.reviewed + 1, first.reviewed + 1)]
        return replace(
            first,
            start=low,
            status="target",
            first=years[0][0],
            last=years[0][1],
            told=(cue.start, cue.end),
        )
    return None


def _names_aim(scene: Scene, cue: Cue) -> bool:
    """Return whether the cue speaks of the whole (主要预期目标是); 力争 alone does not."""
    return cue.sense == "aim" and "目标" in scene.view[cue.start : cue.end]


def _open_paragraphs(
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
    for time in scene.times:
        if time.role != "time" or time.sense not in _OPENING:
            continue
        recent = _passes_into(scene.view, time)
        head = time.start if recent else _find_head(scene.view, time)
        if head is None:
            continue
        i = bisect_right(starts, time.start)
        here = found[max(0, i - 1)]
        years = resolve(time, here.year, here.reviewed)
        if not years or here.reviewed is None:
            continue
        status: Status = "target" if years[1] > here.reviewed else "actual"
        single = time.sense in ("relative", "absolute")
        opening = scene.view[head - 1 : head] != "。"
        if not _follows(scene.view, time, here.mixed and opening):
            continue
        if status != here.status and not here.both and (status == "target" or (single < opening)):
            continue
        turning = recent or (here.mixed and time.sense == "past")
        if not opening and not turning and years[0] == years[1]:
            continue
        now = next((p for p in reversed(more) if here.start < p.start <= head), here)
        told = (time.start, time.end)
        more.append(
            replace(here, start=head, status=status, first=years[0], last=years[1], told=told)
        )
        lasting = not single or years[0] == years[1]  # 2020年到2025年 compares, and passes
        if (
            lasting
            and (here.mixed or (here.both and opening))
            and (here.both or status == here.status)
        ):
            continue
        if single or here.first is None or not opening:
            after = scene.view.find("\n", time.end) + 1
        else:
            k = bisect_right(stops, time.start)
            after = stops[k] if k < len(stops) else 0
        free = after and not any(p.start == after for p in more)
        if free and (i == len(starts) or after < starts[i]):
            more.append(replace(here if opening else now, start=after))
    return sorted([*more, *found], key=lambda p: p.start)


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
