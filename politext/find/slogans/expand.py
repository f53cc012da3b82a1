"""The components of a slogan, as the text spells them out beside one of its mentions.

Where they stand (guideline): a list before the label (政策库、数据库、人才库、案例库“四库”), a series of quoted names with
its closing label (“两个屏障”、“两个基地”、“一个桥头堡”的五大战略定位), in parentheses, after 即 是指 包括 ：, or in a glossary at the end of the report.
The number in the name counts the components, and so checks them: a list of another length is another list.
"""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from politext.find.slogans.counts import count_components
from politext.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

# verbs that govern a whole list, not its first item
_VERBS = re.compile(
    "推进|推动|实施|开展|落实|加快|深化|抢抓|坚持|健全|完善|构建|打造|建设(?!用地|项目|工程)|实现|统筹|促进|做好|抓好|用好|创建|共建|参与|获评|举办|推广|提升|优化|确保|聚焦|围绕|突出|强化|新增|加强|培育|建立|通过|包括|形成|抓实|抓住|紧扣"
)
_OPEN = '“‘「『"'
_CLOSE = '”’」』"'
_NOTE = "[①-⓿㉑-㉟㊱-㊿❶-➓]*(?:[（(\\[][0-9]{1,3}[）)\\]])?"
# how far a list may stand from its label
_REACH = 160
_STOPS = frozenset("，。；：！？,;\n（）()“”‘’「」『』")
_SERIES_BEFORE = re.compile(
    f"((?:[{_OPEN}][^{_OPEN}{_CLOSE}\n]{{1,20}}[{_CLOSE}]{_NOTE}(?:[、和与及]|以及)?)+)(?:等|的|这)+[{_OPEN}]?\\Z"
)
_OPENS = frozenset(_OPEN)
_SERIES_ENDS = frozenset("等的这")
_QUOTED = re.compile(f"[{_OPEN}]([^{_OPEN}{_CLOSE}]+)[{_CLOSE}]")
_AFTER = re.compile(
    f"[{_CLOSE}]*{_NOTE}(?P<head>[\u4e00-\u9fff]{{0,8}}?)[{_CLOSE}]?{_NOTE}"
    "(?:(?P<bracket>[（(])(?:即|是指|指|包括)?[：:]?|[，,]?(?P<mark>就是指|就是|也就是|即(?!可|将|使|便)|是指|指的是|指(?![挥导数标引示南向明出])|包括|分别是|分别为|主要包括|[：:]|——)[：:]?(?:指|即)?)"
)
# one of these stands in whatever _AFTER matches, and rarely after a name: half the time of asking it
_LEAD = re.compile("[（(即指：:]|就是|分别|包括|——")
_LEAD_REACH = 28
_NUMBERED = re.compile(
    "[一二三四五六七八九十]是(?!否)|[（(][0-9一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[0-9]{1,2}[.．、]"
)
_PARTS_OF_CODE = re.compile(f"[{_OPEN}]([0-9NnXx]+)[{_CLOSE}](?:即|是指|是|指|为|：)([^；。\n]+)")
_CODE = re.compile("[0-9NMX]{2,}|[0-9]+(?:[+×][0-9NMX]+)+")
_SYMBOLS = re.compile("[+×]")
_REACH_OF_CODE = 240
# 3大战略, “M”个分中心: an item of a code says its number
_ITEM = re.compile(
    f"(?<![0-9])[{_OPEN}]?([0-9]{{1,3}}|[NMX]|[一二三四五六七八九十两](?=[个大项条类张级]))[{_CLOSE}]?"
    f"((?![即是指为])[^0-9NMX、，；。：（）{_OPEN}{_CLOSE}\n]{{2,30}}?)(?=[、，；。）\n]|和(?=[{_OPEN}0-9NMX一二三四五六七八九十])|\\Z)"
)
_ARABIC = {han: str(i) for i, han in enumerate("一二三四五六七八九十", 1)} | {"两": "2"}
_QUOTED_BEFORE = re.compile(
    f"[{_OPEN}]([^{_OPEN}{_CLOSE}\n]{{4,80}})[{_CLOSE}](?:等|的|这)?[{_OPEN}]?\\Z"
)
_COUNTED = re.compile("[0-9.]+(?:[个家项条名%％]|$)")
# what may stand between a list and its label: 面积、单产、总产连续三年实现“三增”
_GOVERNING = re.compile(
    "(?:(?:连续[0-9一二三四五六七八九十]+年|持续|同步|全部|均|都|双双)?(?:实现|保持|达到)?(?:等|的|这)?)\\Z"
)
_SCOPE = re.compile(r"\A(?:全[国省市区县州盟乡镇]|我[国省市区县州盟])")
# A list before the label is the weakest evidence: where it begins is guessed.
WEAK = "list before the label"
_LAST = re.compile("以及|和|及|与")
_LONGEST = 40
_MANY = 4
# what counts the list before it says so first: 四库, not 成渝地区双城经济圈
_COUNTS_FIRST = re.compile("[一二三四五六七八九十两双0-9]")
# where the last item of a list ends: 乱占、乱采、乱堆、乱建等“四乱”问题
_RUN_ON = re.compile("[“”‘’《》：]|等(?![级于同])")
# where a list stops and what parts its items, the narrowest reading first
_LISTS = (("[，。；：]", "、"), ("[。；]", "，"), ("[。；]", "、"), ("。", "；"), ("。", "，"))


class Expansion(NamedTuple):
    """The components of a slogan, where they stand, and the rule that read them."""

    parts: tuple[str, ...]
    start: int
    end: int
    rule: str


def expand(view: str, name: str, mentions: Iterable[tuple[int, int]]) -> Expansion | None:
    """Return the components of ``name`` as the text gives them beside one of ``mentions``, or None.

    >>> text = "推进政策库、数据库、人才库、案例库“四库”建设"
    >>> expand(text, "四库", [(18, 20)]).parts
    ('政策库', '数据库', '人才库', '案例库')
    """
    sizes = count_components(name)
    is_code = bool(_CODE.fullmatch(name))
    for start, end in mentions:
        found = _read_after(view, name, end, sizes)
        if found is None and is_code:
            found = _read_code(view, name, end)
        if found is None and sizes:
            found = (
                _read_series(view, start, sizes)
                or _read_quoted(view, start, sizes)
                or (_read_before(view, start, sizes) if _COUNTS_FIRST.match(name) else None)
            )
        if found is not None:
            return found
    return None


def _read_code(view: str, name: str, end: int) -> Expansion | None:
    """Read items whose numbers, one after another, spell the code: “1353”工作思路：1个目标、3大战略、5项工程、3个保障."""
    wanted = name.replace("+", "").replace("×", "")
    text = view[end : end + _REACH_OF_CODE].split("\n", 1)[0]
    items = [m for m in _ITEM.finditer(text) if m.start() > 0]
    for first in range(len(items)):
        said = ""
        for last in range(first, len(items)):
            said += _ARABIC.get(items[last][1], items[last][1])
            if not wanted.startswith(said):
                break
            if said == wanted and last > first:
                run = items[first : last + 1]
                parts = tuple(m[1] + m[2].removesuffix("等") for m in run)
                return Expansion(
                    parts, end + run[0].start(1), end + run[-1].end(), "items of a code"
                )
    return None


def _read_quoted(view: str, start: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a list in quotation marks that the label follows: “新建一批、投产一批、储备一批”三个一批."""
    last = view[start - 1 : start]
    if last not in _SERIES_ENDS and last not in _OPENS and last not in _CLOSE:
        return None
    quoted = _QUOTED_BEFORE.search(view, max(0, start - _REACH), start)
    if quoted is None:
        return None
    rows = re.split("[、，；]", quoted[1])
    if len(rows) < 2 or len(rows) not in sizes or min(map(len, rows)) < 2:
        return None
    return Expansion(tuple(rows), quoted.start(1), quoted.end(1), "quoted list before the label")


def _read_before(view: str, start: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a list that ends where the label begins."""
    stop = start - (start > 0 and view[start - 1] in _OPEN)
    low = max(0, stop - _REACH)
    begin = end = stop
    while begin > low and view[begin - 1] not in _STOPS:
        begin -= 1
    text = view[begin:end]
    if "、" not in text and not _LAST.search(text):
        return None
    tail = _GOVERNING.search(text)
    if tail is not None:
        text, end = text[: tail.start()], end - len(tail[0])
    parts = text.split("、")
    for size in sizes:
        rows = _split_last(parts, size)
        if rows is None:
            continue
        first = _trim_first(rows[0], rows[1:])
        rows = [first, *(r.strip() for r in rows[1:])]
        # one character is no component: 七、坚持“两个毫不动摇”
        if any(not 1 < len(r) <= 16 or r[-1] in "和及与" or _COUNTED.match(r) for r in rows):
            continue
        # 坚持和落实“两个…”: verbs that govern the label; but 经营、融资、造血、盈利“四大能力”
        uneven = size == 2 or max(map(len, rows)) > min(map(len, rows)) + 1
        if uneven and any(map(_is_verb, rows)):
            continue
        if _governs(rows):
            continue
        begin = end - len(text) + text.index(first)
        return Expansion(tuple(rows), begin, end, WEAK)
    return None


def _split_last(rows: list[str], size: int) -> list[str] | None:
    """Return ``rows`` as ``size`` rows, the last split at its 和 where one is wanting; else None."""
    if len(rows) == size >= 2:
        return list(rows)
    if len(rows) != size - 1 or not rows:
        return None
    joints = [m for m in _LAST.finditer(rows[-1]) if m.start() and m.end() < len(rows[-1])]
    if not joints:
        return None
    last = joints[-1]
    return [*rows[:-1], rows[-1][: last.start()], rows[-1][last.end() :]]


def _governs(rows: list[str]) -> bool:
    """Return whether the last part runs on into a verb that governs the label (…、电梯等行业开展双碳认证)."""
    verb = _VERBS.search(rows[-1], 1)
    if verb is not None and not any(_VERBS.search(row, 1) for row in rows[:-1]):
        return True
    if len(rows[-1]) < median(map(len, rows[:-1])) + 3:
        return False
    return cut(rows[-1])[-1].tag == "v" and cut(rows[0])[-1].tag != "v"


def _is_verb(part: str) -> bool:
    """Return whether ``part`` is one word and a verb (坚持 of 坚持、完善“两个…”): no component."""
    words = cut(part)
    return len(words) == 1 and words[0].tag in ("v", "d", "ad", "vd")


def _trim_first(first: str, others: list[str]) -> str:
    """Return ``first`` without the verbs and modifiers that govern the whole list."""
    first = first.strip()
    verb = _VERBS.match(first)
    if verb and len(first) > verb.end() + 1 and not any(map(_VERBS.match, others)):
        first = first[verb.end() :]
    first = _SCOPE.sub("", first).removeprefix("的")
    target = median(len(o) for o in others)
    if len(first) <= target:
        return first
    best, gap = first, abs(len(first) - target)
    for word in cut(first)[1:]:
        suffix = first[word.start :]
        if len(suffix) >= 2 and abs(len(suffix) - target) < gap:
            best, gap = suffix, abs(len(suffix) - target)
    return best.removeprefix("的")


def _read_series(view: str, start: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a series of quoted names that the label closes."""
    last = start - (view[start - 1 : start] in _OPENS)
    series = None
    if view[last - 1 : last] in _SERIES_ENDS:
        series = _SERIES_BEFORE.search(view, max(0, start - _REACH), start)
    if series is None:
        return None
    parts = tuple(_QUOTED.findall(series[1]))
    total = sum((count_components(p) or (1,))[0] if not p.startswith("一") else 1 for p in parts)
    if len(parts) >= 2 and (len(parts) in sizes or total in sizes):
        return Expansion(parts, series.start(1), series.end(1), "series before the label")
    return None


def _read_after(view: str, name: str, end: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a list in parentheses, or after 即, 是指, 包括 or a colon."""
    if _LEAD.search(view, end, end + _LEAD_REACH) is None:
        return None
    lead = _AFTER.match(view, end)
    if lead is None:
        return None
    begin = lead.end()
    stop = view.find("\n", begin, begin + 600)
    text = view[begin : stop if stop >= 0 else begin + 600]
    if lead["bracket"]:
        close = re.search("[）)]", text)
        if close is None:
            return None
        text = text[: close.start()]
        rule = "list in parentheses"
    else:
        rule = "list after " + ("a colon" if lead["mark"] in "：:" else lead["mark"])
    if name[0].isdigit() or "+" in name:
        pieces = _PARTS_OF_CODE.findall(text)
        if len(pieces) >= 2 and len(pieces) in (*sizes, len(_SYMBOLS.split(name))):
            return Expansion(
                tuple(p[1].strip("，") for p in pieces), begin, begin + len(text), rule
            )
    parts = read_list(text, sizes)
    if parts and name.isdigit() and not lead["bracket"] and "；" not in text:
        parts = None  # the digits of a code count sentences, not words
    if parts is None:
        size = len(name)
        initials = read_list(text, (size,)) if 2 <= size <= 6 and not sizes else None
        if initials and all(c in p for c, p in zip(name, initials, strict=True)):
            parts = initials
    if parts is None:
        return None
    at = text.find(parts[0])
    last = text.find(parts[-1], at)
    return Expansion(parts, begin + at, begin + last + len(parts[-1]), rule)


def read_list(text: str, sizes: tuple[int, ...]) -> tuple[str, ...] | None:
    """Return the items of the list that ``text`` begins with, where there are as many as one of ``sizes``.

    >>> read_list("保基本民生、保工资、保运转，坚决守住", (3,))
    ('保基本民生', '保工资', '保运转')
    """
    if not sizes:
        return None
    # of several numbers the sum counts items of two ranks: 亮身份、亮职责，比学习、比作风
    rows = [r for r in re.split("[、，；]", re.split("[。：]", text)[0]) if r]
    if (len(sizes) > 1 or sizes[0] >= _MANY) and len(rows) == sizes[0]:
        parts = _as_many(rows, sizes[0])
        if parts is not None:
            return parts
    for joined in (False, True):
        for stops, separator in _LISTS:
            match = re.search(stops, text)
            rows = [r for r in text[: match.start() if match else None].split(separator) if r]
            for size in sizes:
                if (len(rows) == size) is joined:
                    continue
                parts = _as_many(rows, size)
                if parts is not None:
                    return parts
    rows = [r for r in _NUMBERED.split(text) if r.strip("，；。、 ")]
    for size in sizes:
        if size >= 2 and len(rows) == size and _NUMBERED.match(text):
            return tuple(_tidy(r) for r in rows) if all(len(r) <= 80 for r in rows) else None
    return None


def _as_many(rows: list[str], size: int) -> tuple[str, ...] | None:
    whole = _split_last(rows, size)
    if whole is None:
        return None
    whole[-1] = _RUN_ON.split(whole[-1])[0]
    if len(whole[0]) > 1.5 * median(map(len, whole[1:])) and whole[0][:1] != whole[1][:1]:
        whole[0] = _trim_first(whole[0], whole[1:])
    parts = tuple(_tidy(r) for r in whole)
    right = all(2 <= len(p) <= _LONGEST and not _RUN_ON.search(p) for p in parts)
    return parts if right else None


def _tidy(part: str) -> str:
    part = _NUMBERED.sub("", part, count=1) if _NUMBERED.match(part) else part
    return part.strip("，；。、： ”“‘’").removesuffix("等")
