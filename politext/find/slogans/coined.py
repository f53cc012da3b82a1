"""Names made of words: two characters that are no word before a head noun, scales before one, words joined by +."""

from __future__ import annotations

import re
from functools import lru_cache

from politext.find.slogans.quotations import is_within
from politext.find.slogans.series import MAKES, find_all
from politext.words import cut

# What a look-behind would say is asked of a match instead: a pattern that begins with a
# character class is scanned for three times as fast.
NUMERAL_BEFORE = frozenset("一二三四五六七八九十百千万亿两第零〇0123456789.．")
HEADS = "战略|工程|行动|计划|部署|布局|体系|模式|机制|格局|思路|政策|制度|改革|活动"
# what a name is the object of: 构建一核两翼多点
BUILDS = frozenset(
    ("打造", "构建", "建设", "推进", "形成", "优化", "完善", "坚持", "实施", "落实", "健全", "深化")
)
# 支部+合作社模式, 生态+、旅游+融合
_PLUS = re.compile(
    "([\u4e00-\u9fff]{2,6}(?:\\+[\u4e00-\u9fff]{2,6}?){0,4}\\+(?:[\u4e00-\u9fff]{2,6}?)??)"
    f"(?=[、，。；）]|融合|产业|新业态|(?:服务|管理|发展|治理|运营|经营|工作|联动)?(?:{HEADS}))"
)
# 祥泰行动, 强区工程: two characters that are no word are a name; 十百千工程, 千名干部联千企行动: scales are one
_NAMED_HEADS = ("行动", "工程", "计划", "活动")
_SCALE = re.compile(
    "(?:[百千万][\u4e00-\u9fff]{1,3}[\u4e00-\u9fff]?[百千万][\u4e00-\u9fff]{1,2}|(?P<pure>(?![十百千]万\\Z)[双十百千万][百千万]{1,3}))\\Z"
)
_LAUNCHES = frozenset(
    (
        "实施",
        "开展",
        "推进",
        "启动",
        "深化",
        "推动",
        "抓好",
        "落实",
        "打造",
        "坚持",
        "继续",
        "一轮",
        "持以",
    )
)
# what such a pair does with the noun before it
_MAKES_MORE = frozenset("兴强治降增提冲")
_TWO = re.compile("[\u4e00-\u9fff]{2}")
_NO_NAME = re.compile("[的了在有和与是及等到于为新大各项该其小老一二三四五六七八九十两]")
_GOVERNS = BUILDS | {
    "探索",
    "推广",
    "推行",
    "发展",
    "开展",
    "推动",
    "采取",
    "实行",
    "创新",
    "建立",
    "运用",
    "拓展",
}
_LONGEST_LEFT = 8
_QUOTED = 40  # characters in which a mark before + is looked for


def find_heads(view: str) -> list[tuple[int, int, str]]:
    """Return where a head noun takes a proper name: 实施强区工程, 开展千名干部联千企行动; not 改造工程.

    >>> [view[a:b] for view in ["启动清废行动，实施改造工程"] for a, b, _ in find_heads(view)]
    ['清废行动']
    """
    spans: list[tuple[int, int, str]] = []
    for head in _NAMED_HEADS:
        for at in find_all(view, head):
            end = at + 2
            near = view[at - 3 : at]
            if "千" in near or "百" in near or view[at - 1] == "万":
                scale = _SCALE.search(view, max(0, at - 9), at)
                if scale and view[scale.start() - 1 : scale.start()] not in NUMERAL_BEFORE:
                    # 千名医师联千村活动 names itself before the noun, 十百千工程 with it
                    spans.append((scale.start(), end if scale["pure"] else at, "bare scale"))
                    continue
            name = view[at - 2 : at]
            before = view[max(0, at - 6) : at - 2]
            if before[-2:] in _LAUNCHES:
                if is_coined(name):
                    spans.append((at - 2, end, "bare coined name"))
            elif (
                before[:2] in _LAUNCHES
                and name[0] in _MAKES_MORE
                and is_coined(name)
                and not (
                    name[0] == "强" and name[1] in MAKES
                )  # 产业强市|行动 is read with its like, in series
                and len(cut(before[2:])) == 1
            ):
                spans.append((at - 4, end, "bare coined name"))  # 人才兴皖工程, 技能强企行动
    return spans


@lru_cache(maxsize=1024)
def is_coined(name: str) -> bool:
    """Return whether two characters are no word of the dictionary, nor is one of them a function word.

    >>> is_coined("清废"), is_coined("改造")
    (True, False)
    """
    return len(cut(name)) == 2 and bool(_TWO.fullmatch(name)) and not _NO_NAME.search(name)


def find_compounds(view: str) -> list[tuple[int, int, str]]:
    """Return where words are joined by +, or one is left open: 探索生态+、旅游+融合业态.

    In quotation marks it is the marks that say what belongs together, and without a verb before it there is no telling.
    """
    spans: list[tuple[int, int, str]] = []
    done = 0
    for at in find_all(view, "+"):
        near = max(0, at - _LONGEST_LEFT)
        if at < done or is_within(view, at, "“‘「", "”’」", _QUOTED):
            continue
        words = cut(view[near:at])
        start = near + words[-1].start if len(words) else at
        match = _PLUS.match(view, min(start, at - 2)) if at >= 2 else None
        if match is None:
            continue
        start = match.start()
        if view[max(0, start - 2) : start] in _GOVERNS or (
            spans and view[start - 1] in "、和与" and spans[-1][1] == start - 1
        ):
            done = match.end()
            spans.append((*match.span(1), "bare compound"))
    return spans
