"""Where a report turns: from what was done to what is to be done, and from one span of years to another.

Headings of the first level turn it (一、2024年工作回顾, 二、2025年主要任务), and where a report has none, the sentence
that opens its second half does (今年发展主要预期目标是). A document that is all aims (a plan, an opinion) never turns; a report
to a party congress speaks of no year of its own. What paragraphs open with is read in ``paragraphs``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from politext.join.paragraphs import open_paragraphs
from politext.join.passage import Passage, Passages, resolve
from politext.view import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.join.scene import Scene
    from politext.model import Cue, Header, Section, Status

_TITLE = 160  # characters in which a title stands that no header was made of
_CONGRESS = 600  # characters in which a report to a party congress says that it is one
_AUTUMN = 10  # month in which a party congress meets
_OPENS = ("开好局", "开局", "开门红", "起好步", "良好开局")
_COLON = ("是", "为", "：", ":")
_LONG = 8_000  # characters of a report, at least; an excerpt may end before it turns
_NOTES = 24  # characters of a heading over notes, at most: 《政府工作报告》有关内容名词注释


def read_passages(scene: Scene, sections: Sequence[Section], header: Header) -> Passages:
    """Return the passages of the flow; a foreign article or a report without a year has no years unless said."""
    headings = [s for s in sections if s.kind in ("heading", "unnumbered")]
    year = header.year
    reviewed = _reviewed(scene, headings, header)
    first = (
        _open_edict(scene, header)
        or _open_congress(scene, header, reviewed)
        or Passage(0, "actual", reviewed, reviewed, year, reviewed)
    )
    if header.date or (first.told and first.status == "actual"):
        month = int(header.date[5:7]) if header.date else _AUTUMN
        first = replace(first, month=month)
    found = [first]
    now = first
    turned = first.status == "target"
    for s in headings:
        turn = _turn(scene, s, now, first)
        if turn:
            now = turn
            turned |= now.status == "target"
            found.append(now)
    if not turned and first.last is not None:
        turns = [_turn_at_sentence(scene, first), _turn_after_review(found, headings)]
        if any(turns):
            found = _turn_once(found, *turns)
        elif len(found) == 1 and (tasks := _tell_tasks(scene, first)):
            found += tasks
        elif len(scene.view) > _LONG and _is_prose(scene, found):
            found = [replace(p, loose=True) for p in found]
    found = _end_with_notes(scene, open_paragraphs(scene, found, headings))
    return Passages([p.start for p in found], found)


def _is_prose(scene: Scene, found: Sequence[Passage]) -> bool:
    """Return whether no passage but the first is told the years that it is of: 国民经济的成就和今后的建设任务."""
    return found[0].told is None and all(
        p.last is None or (p.told and not scene.times_in(*p.told)) for p in found[1:]
    )


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
    times = [
        replace(t, last=t.first) if scene.view.startswith(_OPENS, t.end) else t for t in times
    ]  # 推动“十五五”开好局: its first year
    if "review" in senses:  # 过去一年和五年工作回顾
        times = [replace(t, sense="past") if t.sense == "span" else t for t in times]
    years = [y for t in times if (y := resolve(t, now.year, now.reviewed))]
    top = s.level == 1
    status: Status
    if top and "beside" in senses and "plan" not in senses and "task" not in senses:
        return replace(
            now, start=s.start, status="actual", first=None, last=None, told=(s.start, end)
        )
    if "review" in senses and (top or years):
        status = "actual"
    elif ("plan" in senses or "task" in senses) and (top or years):
        status = "target"
    elif years and now.reviewed is not None and top:
        status = "target" if max(y[1] for y in years) > now.reviewed else "actual"
    elif top and base.told and base.status == "actual":
        return replace(
            base, start=s.start
        )  # no heading of a congress's report goes on with the last
    else:
        return None
    first: int | None
    last: int | None
    if now.reviewed is not None:
        years = [y for y in years if (y[1] > now.reviewed) == (status == "target")]
        default = now.reviewed + (status == "target")
        if not years and (status == base.status == "target" or base.last is None):
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


def _open_congress(scene: Scene, header: Header, reviewed: int | None) -> Passage | None:
    """Return the passage of a report to a party congress, which is given every five years and reviews no one year."""
    for cue in scene.cues_after(0, _CONGRESS):
        if cue.sense == "congress":
            told = (cue.start, cue.end)
            return Passage(0, "actual", None, None, header.year, reviewed, told, congress=True)
    return None


def _end_with_notes(scene: Scene, found: list[Passage]) -> list[Passage]:
    """Return ``found`` up to the notes at the end (名词解释), which explain and belong to no year."""
    view = scene.view
    for cue in scene.cues:
        if cue.sense != "notes" or cue.start < len(view) // 2:
            continue
        start = view.rfind("\n", 0, cue.start) + 1
        end = view.find("\n", cue.end)
        line = view[start : end if end >= 0 else len(view)]
        if len(line) > _NOTES or "，" in line or "。" in line:
            continue
        kept = [p for p in found if p.start < start]
        told = (cue.start, cue.end)
        last = kept[-1] if kept else found[0]
        notes = replace(
            last,
            start=start,
            status="actual",
            first=None,
            last=None,
            told=told,
            mixed=False,
            both=False,
        )
        return [*kept, notes]
    return found


def _turn_once(found: list[Passage], *turns: Passage | None) -> list[Passage]:
    """Return ``found`` with the earliest of the ``turns`` to what is to be done; after it only what stands beside both (外交工作)."""
    known = [t for t in turns if t]
    if not known:
        return found
    turn = min(known, key=lambda p: p.start)
    beside = [p for p in found if p.start > turn.start and p.told and p.last is None]
    return [*(p for p in found if p.start < turn.start), turn, *beside]


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
        if not ahead and not scene.view.startswith(_COLON, cue.end):
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


def _tell_tasks(scene: Scene, first: Passage) -> list[Passage]:
    """Return the paragraphs of a report in prose that tell what is to be done: 明年经济发展的主要任务是：….

    They turn nothing: what follows them may be of how things are.
    """
    told: list[Passage] = []
    for cue in scene.cues:
        if cue.sense != "task" or not scene.view.startswith(_COLON, cue.end):
            continue
        low, _ = scene.sentence(cue.start)
        times = [t for t in scene.times_in(low, cue.start) if t.sense == "relative"]
        years = resolve(times[-1], first.year, first.reviewed) if times else None
        if not years or first.reviewed is None or years[0] <= first.reviewed:
            continue
        span = (cue.start, cue.end)
        told.append(
            replace(first, start=low, status="target", first=years[0], last=years[1], told=span)
        )
        if end := scene.view.find("\n", cue.end) + 1:
            told.append(replace(first, start=end))
    return told


def _names_aim(scene: Scene, cue: Cue) -> bool:
    """Return whether the cue speaks of the whole (主要预期目标是); 力争 alone does not."""
    return cue.sense == "aim" and "目标" in scene.view[cue.start : cue.end]
