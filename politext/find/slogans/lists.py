"""Lists of components: what parts their items, where the first begins and the last ends.

The number in a name counts its components, and so checks them: a list of another length is another list.
"""

from __future__ import annotations

import re
from statistics import median
from typing import NamedTuple

from politext.words import cut

# verbs that govern a whole list, not its first item
VERBS = re.compile(
    "推进|推动|实施|开展|落实|加快|深化|抢抓|坚持|健全|完善|构建|打造|建设(?!用地|项目|工程)|实现|统筹|促进|做好|抓好|用好|创建|共建|参与|获评|举办|推广|提升|优化|确保|聚焦|围绕|突出|强化|新增|加强|培育|建立|通过|包括|形成|抓实|抓住|紧扣"
)
# 加快|推进|保障性住房建设: adverbs and verbs before a whole list
_LEADING = re.compile(
    f"(?:(?:稳步|有序|扎实|深入|积极|全力|着力|奋力|大力|重点|持续|统筹|中央)?(?:{VERBS.pattern}))+"
)
OPEN = '“‘「『"'
CLOSE = '”’」』"'
NOTE = "[①-⓿㉑-㉟㊱-㊿❶-➓]*(?:[（(\\[][0-9]{1,3}[）)\\]])?"
OPENS = frozenset(OPEN)
_NUMBERED = re.compile(
    "[一二三四五六七八九十]是(?!否)|[（(][0-9一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[0-9]{1,2}[.．、]"
)
ARABIC = {han: str(i) for i, han in enumerate("一二三四五六七八九十", 1)} | {"两": "2"}
_SCOPE = re.compile(r"\A(?:全[国省市区县州盟乡镇]|我[国省市区县州盟])")
LAST = re.compile("以及|和|及|与")
# fewer items are alike by chance
ALIKE = 3
_LONGEST = 40
_MANY = 4
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
    whole = split_last(rows, size)
    if whole is None:
        return None
    alike = len({r[:2] for r in whole}) == 1 and size > 2
    if not alike:  # 用于基础教育和公共卫生等社会事业的投入高于上年: 等 stands within
        whole[-1] = _RUN_ON.split(whole[-1])[0]
    if len(whole[0]) > 1.5 * median(map(len, whole[1:])) and whole[0][:1] != whole[1][:1]:
        whole[0] = trim_first(whole[0], whole[1:])
    parts = tuple(_tidy(r) for r in whole)
    right = all(2 <= len(p) <= _LONGEST and (alike or not _RUN_ON.search(p)) for p in parts)
    return parts if right else None


def split_last(rows: list[str], size: int) -> list[str] | None:
    """Return ``rows`` as ``size`` rows, the last split at its 和 where one is wanting; else None."""
    if len(rows) == size >= 2:
        return list(rows)
    if len(rows) != size - 1 or not rows:
        return None
    joints = [m for m in LAST.finditer(rows[-1]) if m.start() and m.end() < len(rows[-1])]
    if not joints:
        return None
    last = joints[-1]
    return [*rows[:-1], rows[-1][: last.start()], rows[-1][last.end() :]]


def _tidy(part: str) -> str:
    part = _NUMBERED.sub("", part, count=1) if _NUMBERED.match(part) else part
    return part.strip("，；。、： ”“‘’").removesuffix("等")


def is_verb(part: str) -> bool:
    """Return whether ``part`` is one word and a verb (坚持 of 坚持、完善“两个…”): no component."""
    words = cut(part)
    return len(words) == 1 and words[0].tag in ("v", "d", "ad", "vd")


def trim_first(first: str, others: list[str]) -> str:
    """Return ``first`` without the verbs and modifiers that govern the whole list."""
    first = first.strip()
    if not any(map(VERBS.match, others)):
        # 实现|推进现代化建设、完成祖国统一: where the others are led by verbs, one of the first's is its own
        led = all(o and cut(o)[0].tag == "v" for o in others)
        verb = (VERBS if led else _LEADING).match(first)
        if verb and len(first) > verb.end() + 1:
            first = first[verb.end() :].removeprefix("了")
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
