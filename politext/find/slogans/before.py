"""Lists of components that stand before their label: 政策库、数据库、人才库、案例库“四库”, “两个屏障”、“两个基地”等“三大任务”.

Where such a list begins is a guess: at a mark, after the verbs and modifiers that govern the whole of it.
"""

from __future__ import annotations

import re
from statistics import median

from politext.find.slogans.counts import count_components
from politext.find.slogans.lists import (
    ALIKE,
    ARABIC,
    CLOSE,
    LAST,
    NOTE,
    OPEN,
    OPENS,
    VERBS,
    Expansion,
    is_verb,
    split_last,
    trim_first,
)
from politext.words import cut

# how far a list may stand from its label
_REACH = 160
_STOPS = frozenset("，。；：！？,;\n（）()“”‘’「」『』")
_SERIES_BEFORE = re.compile(
    f"((?:[{OPEN}][^{OPEN}{CLOSE}\n]{{1,20}}[{CLOSE}]{NOTE}(?:[、和与及]|以及)?)+)(?:等|的|这)+[{OPEN}]?\\Z"
)
_CLOSED = frozenset("”’")
_INNER = re.compile("[“‘][^“”‘’、，\n]+[”’]\\Z")
_LONGEST_INNER = 14
_SERIES_ENDS = frozenset("等的这")
_QUOTED = re.compile(f"[{OPEN}]([^{OPEN}{CLOSE}]+)[{CLOSE}]")
_QUOTED_BEFORE = re.compile(
    f"[{OPEN}]([^{OPEN}{CLOSE}\n]{{4,80}})[{CLOSE}](?:等|的|这)?[{OPEN}]?\\Z"
)
_COUNTED = re.compile("[0-9.]+(?:[个家项条名%％]|$)")
# what may stand between a list and its label: 面积、单产、总产连续三年实现“三增”
_GOVERNING = re.compile(
    "(?:(?:连续[0-9一二三四五六七八九十]+年|持续|同步|全部|均|都|双双)?(?:实现|保持|达到)?(?:等|的|这)?)\\Z"
)
# A list before the label is the weakest evidence: where it begins is guessed.
WEAK = "list before the label"
EVEN = "even list before the label"
# 两强四型, 三亮三比
_TWO = re.compile(
    "([一二三四五六七八九十两])([\u4e00-\u9fff])([一二三四五六七八九十两])([\u4e00-\u9fff])"
)
_ITEMS = re.compile("[、，]")


def read_quoted(view: str, start: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a list in quotation marks that the label follows: “新建一批、投产一批、储备一批”三个一批."""
    last = view[start - 1 : start]
    if last not in _SERIES_ENDS and last not in OPENS and last not in CLOSE:
        return None
    quoted = _QUOTED_BEFORE.search(view, max(0, start - _REACH), start)
    if quoted is None:
        return None
    rows = re.split("[、，；]", quoted[1])
    if len(rows) < 2 or len(rows) not in sizes or min(map(len, rows)) < 2:
        return None
    return Expansion(tuple(rows), quoted.start(1), quoted.end(1), "quoted list before the label")


def read_pair(view: str, name: str, start: int) -> Expansion | None:
    """Read the two lists that a name of two numbers counts: 政治强、本领强，开放型、服务型、高效型、勤廉型“两强四型”."""
    two = _TWO.fullmatch(name)
    if two is None:
        return None
    sizes = [int(ARABIC[two[i]]) for i in (1, 3)]
    stop = start - (view[start - 1 : start] in OPENS)
    text = view[max(0, stop - _REACH) : stop].removesuffix("的")
    rows = [r for r in _ITEMS.split(text)[-sum(sizes) :] if r]
    if min(sizes) < 2 or len(rows) != sum(sizes):
        return None
    for sign, some in ((two[2], rows[: sizes[0]]), (two[4], rows[sizes[0] :])):
        if not (
            all(r.endswith(sign) for r in some)
            or (all(r.startswith(sign) for r in some[1:]) and sign in some[0])
        ):
            return None
    rows[0] = trim_first(rows[0], rows[1:])
    end = start - (view[start - 1 : start] in OPENS)
    return Expansion(
        tuple(rows), end - len(text) + text.rindex(rows[0]), end, "two lists before the label"
    )


def read_before(view: str, start: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a list that ends where the label begins."""
    stop = start - (start > 0 and view[start - 1] in OPEN)
    low = max(0, stop - _REACH)
    begin = end = stop
    while begin > low:
        if view[begin - 1] in _CLOSED and begin < stop:
            # “平急两用”公共基础设施建设: an item may hold a name
            opening = _INNER.search(view, max(low, begin - _LONGEST_INNER), begin)
            if opening is None:
                break
            begin = opening.start()
        elif view[begin - 1] in _STOPS:
            break
        else:
            begin -= 1
    text = view[begin:end]
    if "、" not in text and not LAST.search(text):
        return None
    tail = _GOVERNING.search(text)
    if tail is not None:
        text, end = text[: tail.start()], end - len(tail[0])
    parts = text.split("、")
    for size in sizes:
        rows = split_last(parts, size)
        if rows is None:
            continue
        first = trim_first(rows[0], rows[1:])
        rows = [first, *(r.strip() for r in rows[1:])]
        marks = [len(r.split("“")) - len(r.split("”")) for r in rows if "“" in r or "”" in r]
        if marks and (size < ALIKE or any(marks)):
            continue  # 拥护“两个确立”、做到“两个维护”
        # one character is no component: 七、坚持“两个毫不动摇”
        if any(not 1 < len(r) <= 16 or r[-1] in "和及与" or _COUNTED.match(r) for r in rows):
            continue
        # 坚持和落实“两个…”: verbs that govern the label; but 经营、融资、造血、盈利“四大能力”
        uneven = size == 2 or max(map(len, rows)) > min(map(len, rows)) + 1
        if uneven and any(map(is_verb, rows)):
            continue
        if _governs(rows):
            continue
        begin = end - len(text) + text.index(first)
        # 党政领导、政协搭台、部门参与、群众受益的“四位一体”: nobody guesses where such a list begins
        even = (
            size > ALIKE and len(set(map(len, rows))) == 1 and tail is not None and "的" in tail[0]
        )
        return Expansion(tuple(rows), begin, end, EVEN if even else WEAK)
    return None


def _governs(rows: list[str]) -> bool:
    """Return whether the last part runs on into a verb that governs the label (…、电梯等行业开展双碳认证)."""
    verb = VERBS.search(rows[-1], 1)
    if verb is not None and not any(VERBS.search(row, 1) for row in rows[:-1]):
        return True
    if len(rows[-1]) < median(map(len, rows[:-1])) + 3:
        return False
    return cut(rows[-1])[-1].tag == "v" and cut(rows[0])[-1].tag != "v"


def read_series(view: str, start: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a series of quoted names that the label closes."""
    last = start - (view[start - 1 : start] in OPENS)
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
