"""Dates, durations and the words that stand for them.

How the genre tells a time is said in ``grammar``; here each is read. What follows from a time is not decided: a finding says
how it is to be resolved (``Time.sense``) and how it stands (``Time.role``), and ``join.period`` does the rest.

A length of time is left alone where it is the value of a named measure (办理时限压缩至3个工作日, 受教育年限11.3年):
that is a quantity (guideline, "What is an indicator").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from politext.find.times.grammar import MONTHS_WITHIN, TIMES, YEARS_WITHIN
from politext.model import Time
from politext.years import plan_years, read_count, read_months, read_year

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow

Role = Literal["time", "basis", "until", "name"]

# What is measured in time: the number is then a quantity, not a time.
_MEASURED = re.compile(
    r"(?:寿命|时限|工期|年龄|年限|时长|周期|用时|耗时|天数|工时|岁数|时效)[^，。；：\n]{0,18}\Z"
    r"|(?:时间|期限|环节)[^，。；：\n]{0,8}(?:延长|缩短|压缩|压减|减少|提速|增加|控制|达|超过|由|从|为|提前)[^，。；：\n]{0,10}\Z"
    r"|(?:压缩|缩短|压减)(?:了|到|至|为|近|约)?\Z"
)
_RAISED = re.compile("[^，。；]{0,12}基础上")
_BASIS = frozenset("比较同与自从由是为")
_AWARDED = ("评为", "获评", "入选", "荣获", "上榜")
_LIKENED = ("等于", "高于", "低于", "多于", "少于", "优于", "快于", "好于", "当于")
_PRICES = ("不变价", "可比价", "价格", "的不变", "的可比", "价计", "价）")
_UNTIL = frozenset("到至")
_RECORD = ("同期", "最", "首", "一遇", "未", "罕见", "新高", "以来最", "来最")
_OPENERS = ("", "，", "。", "；", "：", "\n", " ", "—")
_WITHIN = ("时期", "期间", "期内", "末", "合计", "前")
_IN_PLAN = ("年均", "合计", "时期", "期间", "末", "期末", "以来", "前", "五年", "我")
_PROJECT = (*"行计规期级制大专攻提倍方过", "义务", "一贯", "义教")
# The alternatives that are words: their sense, and which year they are of as seen from the report's.
_WORDS = {
    "lastyear": ("relative", -1), "beforelast": ("relative", -2), "thisyear": ("relative", 0),
    "nextyear": ("relative", 1), "wholeyear": ("part", None), "yearend": ("part", None),
    "yearold": ("previous", None),
}  # fmt: skip
# the number of a plan, of two the last: 第十个五年, “十四五”, “八五”和“九五”
_PLAN_NUMBER = re.compile(r"(十?[一二三四五六七八九]|十)(?:个?五年|五)[”\"'’]?\Z")


def _role(view: str, start: int) -> Role:
    """Return how the time that starts at ``start`` stands, by the character before it."""
    before = view[start - 1] if start else ""
    if view.startswith(("恢复到", "恢复至"), start - 3):
        return "basis"
    if view.startswith(_AWARDED, start - 2):
        return "name"
    if before in _UNTIL:
        return "time" if view.startswith("截", start - 2) else "until"
    if before in _BASIS:
        return "basis"
    return "basis" if view.startswith(_LIKENED, start - 2) else "time"


def find_times(flow: Flow, lexicon: Lexicon) -> list[Time]:  # noqa: ARG001 - every finder has this shape
    """Return the time expressions of ``flow`` in order (flow offsets), none overlapping another.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.model import Flow
    >>> text = "到2030年，比上年"
    >>> [(t.sense, t.first, t.role) for t in find_times(Flow("a1", text, text, (0,), (0,)), load_lexicon())]
    [('absolute', 2030, 'until'), ('previous', None, 'basis')]
    """
    view = flow.view
    return [time for m in TIMES.finditer(view) if (time := _read(m, view))]


def _read(m: re.Match[str], view: str) -> Time | None:
    """Return the time of one match, or None where the number is a quantity after all."""
    start, end = m.span()
    what = m.lastgroup or ""
    group = m.group
    if group("year"):
        year = read_year(group("year"))
        if group("more") == "代":
            return Time(start, end, "date", "absolute", year, (year or 0) + 9, None, "decade")
        month = read_count(group("month")) if group("month") else None
        upto = read_count(group("upto")) if group("upto") else None
        role = _role(view, start)
        after = view[end : end + 3]
        if after.startswith(("以来", "开始", "起")) and role != "until":
            return Time(start, end, "date", "since", year, None, None, "since-year")
        if role == "basis" and view[start - 1] in "由从自":
            role = "time" if view[start - 1] in "由从" else "basis"
        if after.startswith(_PRICES):
            role = "name"  # 按一九五二年不变价格计算
        if after.startswith(("相比", "水平", "同期", "的水")) or _RAISED.match(view, end):
            role = "basis"
        rule = "fiscal-year" if group("more") else "year"
        return Time(start, end, "date", "absolute", year, year, month, rule, role, upto)
    if group("years") or group("both"):
        found = [read_year(y) for y in YEARS_WITHIN.findall(group())]
        known = [y for y in found if y]
        role = _role(view, start) if view[start - 1 : start] not in ("从", "由", "自") else "time"
        return Time(start, end, "date", "absolute", known[0], known[-1], None, "years", role)
    if group("monthly"):
        return _months(m, view)
    if group("before"):
        (upon,) = filter(None, map(read_year, YEARS_WITHIN.findall(group("before"))))
        first = upon - (read_count(group("b")) or 1) + 1
        role = _role(view, start)
        return Time(start, end, "date", "absolute", first, upon, None, "years", role)
    if group("bare"):
        year = read_year(group("bare"))
        return Time(start, end, "date", "absolute", year, year, None, "year", _role(view, start))
    if group("winter"):
        ahead = -1 if group("winter").startswith("去") else 0
        return Time(start, end, "date", "relative", ahead, ahead + 1, None, "winter")
    if group("tocentury"):
        from_year = read_year(YEARS_WITHIN.findall(group("tocentury"))[0])
        return Time(start, end, "date", "absolute", from_year, 2000, None, "years")
    if group("head"):
        count = read_count(group("h"))
        role = _role(view, start)  # 比前五年增长1.26倍
        return Time(start, end, "duration", "head", None, count, None, "first-years", role)
    if group("decade"):
        return _decade(m, view)
    if group("plan"):
        return _plan(m, view)
    if group("part") or group("moon"):
        month, upto = read_months(group())
        return Time(
            start, end, "date", "part", None, None, month, "month", _role(view, start), upto
        )
    if group("both_years"):
        return Time(start, end, "duration", "coming", None, 2, None, "coming-years")
    if group("coming"):
        return Time(
            start, end, "duration", "coming", None, read_count(group("c")), None, "coming-years"
        )
    if group("past"):
        said = re.split("[，。；、]", view[end : end + 9], maxsplit=1)[0]
        if view.startswith((*_PROJECT, *_RECORD), end) or "最" in said or "新高" in said:
            return Time(
                start,
                end,
                "duration",
                "span",
                None,
                read_count(group("p") or group("q")),
                None,
                "years",
            )
        if group().startswith("这") and view.startswith("的", start - 1):
            return Time(start, end, "duration", "span", None, None, None, "years")  # …的这一年
        rule = "running-years" if group().startswith("连") else "past-years"
        return Time(
            start, end, "duration", "past", None, read_count(group("p") or group("q")), None, rule
        )
    if group("length"):
        return _length(m, view)
    if group("century"):
        return Time(start, end, "date", "absolute", 2000, 2000, None, "century", _role(view, start))
    sense, offset = _WORDS[what]
    if group().startswith("上"):
        sense, offset = "previous", None
    if group() in ("当年", "本年", "本年度", "全年"):
        sense = "part"
    return Time(start, end, "date", sense, offset, offset, None, what, _role(view, start))


def _months(m: re.Match[str], view: str) -> Time:
    """Return the months from one year into the next: 一九五七年十月到一九五八年九月."""
    start, end = m.span()
    years = [read_year(y) for y in YEARS_WITHIN.findall(m.group())]
    months = [read_count(month) for month in MONTHS_WITHIN.findall(m.group())]
    role = _role(view, start) if view[start - 1 : start] not in ("从", "由", "自") else "time"
    return Time(
        start, end, "date", "absolute", years[0], years[1], months[0], "months", role, months[1]
    )


def _decade(m: re.Match[str], view: str) -> Time:
    """Return 20世纪90年代 or 九十年代 as the years of the decade; a bare century is a name."""
    start, end = m.span()
    text = m.group()
    if "世纪" in text:
        century, _, ten = text.partition("世纪")
        if not ten:
            return Time(start, end, "date", "part", None, None, None, "century", "name")
        first = ((read_count(century.strip()) or 20) - 1) * 100
        year = first + (read_count(ten.strip().removesuffix("年代")) or 0)
    else:
        year = 1900 + (read_count(text.removesuffix("年代")) or 0)
    return Time(start, end, "date", "absolute", year, year + 9, None, "decade", _role(view, start))


def _plan(m: re.Match[str], view: str) -> Time:
    """Return a five-year plan; it stands for its years only as a time (“十四五”时期), not in a name (“十四五”规划)."""
    start, end = m.span()
    number = _PLAN_NUMBER.search(m.group())
    first, last = plan_years(read_count(number[1]) or 1 if number else 1)
    role: Role = "time"
    after = view[end : end + 6].removeprefix("计划").removeprefix("规划").removeprefix("的")
    bare = after[:2] == view[end : end + 2]
    if not after.startswith(_IN_PLAN if bare else _WITHIN):
        role = "name"
    else:
        if after.startswith(("末", "期末")):
            first = last
        if _role(view, start) == "basis" and view[start - 1] not in "由从":
            role = "basis"
    return Time(start, end, "duration", "plan", first, last, None, "plan", role)


def _length(m: re.Match[str], view: str) -> Time | None:
    """Return a bare length; none where it is the value of a measure; past years where a clause opens with it."""
    start, end = m.span()
    if _MEASURED.search(view, max(0, start - 34), start):
        return None
    unit = m.group("u")
    if m.group() == "三九天" or (unit == "年" and view.startswith("级", end)):
        return None
    if unit not in ("年", "周年"):
        return Time(start, end, "duration", "length", None, None, None, "length")
    count = read_count(m.group("n"))
    ahead = start - (view[start - 1 : start] == "在")
    opens = view[ahead - 1 : ahead] in _OPENERS
    if (
        unit == "年"
        and opens
        and not view.startswith((*_PROJECT, "前", "后", "以", "时间", "一", "之"), end)
    ):
        return Time(start, end, "duration", "past", None, count, None, "opening-years")
    return Time(start, end, "duration", "span", None, count, None, "years")
