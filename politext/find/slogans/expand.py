"""The components of a slogan, as the text spells them out beside one of its mentions.

Where they stand (guideline): a list before the label (政策库、数据库、人才库、案例库“四库”), a series of quoted names with
its closing label (“两个屏障”、“两个基地”、“一个桥头堡”的五大战略定位), in parentheses, after 即 是指 包括 ：, or in a glossary at the end of the report.
The number in the name counts the components, and so checks them: a list of another length is another list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.find.slogans.before import read_before, read_pair, read_quoted, read_series
from politext.find.slogans.counts import count_components
from politext.find.slogans.lists import ALIKE, ARABIC, CLOSE, NOTE, OPEN, Expansion, read_list

if TYPE_CHECKING:
    from collections.abc import Iterable

_AFTER = re.compile(
    f"[{CLOSE}]*{NOTE}(?P<head>[\u4e00-\u9fff]{{0,8}}?)[{CLOSE}]?{NOTE}"
    "(?:(?P<bracket>[（(])(?:即|是指|指|包括)?[：:]?|[，,]?(?P<mark>就是指|就是|也就是|即(?!可|将|使|便)|是指|指的是|指(?![挥导数标引示南向明出])|包括|分别是|分别为|主要包括|[：:]|——)[：:]?(?:指|即)?)"
)
# one of these stands in whatever _AFTER matches, and rarely after a name: half the time of asking it
_LEAD = re.compile("[（(即指：:]|就是|分别|包括|——")
_LEAD_REACH = 28
_PARTS_OF_CODE = re.compile(f"[{OPEN}]([0-9NnXx]+)[{CLOSE}](?:即|是指|是|指|为|：)([^；。\n]+)")
_CODE = re.compile("[0-9NMX]{2,}|[0-9]+(?:[+×][0-9NMX]+)+")
_SYMBOLS = re.compile("[+×]")
_REACH_OF_CODE = 240
# 3大战略, “M”个分中心: an item of a code says its number
_ITEM = re.compile(
    f"(?<![0-9])[{OPEN}]?([0-9]{{1,3}}|[NMX]|[一二三四五六七八九十两](?=[个大项条类张级]))[{CLOSE}]?"
    f"((?![即是指为])[^0-9NMX、，；。：（）{OPEN}{CLOSE}\n]{{2,30}}?)(?=[、，；。）\n]|和(?=[{OPEN}0-9NMX一二三四五六七八九十])|\\Z)"
)
# 三问三解: as many of the one as of the other
_GROUPS = re.compile("([二三四五六七八九两])[\u4e00-\u9fff]\\1[\u4e00-\u9fff]")
_COMMA = re.compile(f"[{CLOSE}]，(在)?")
_CLAUSE = re.compile("[^，。；：！？\n（(“”]+")
# what counts the list before it says so first: 四库, not 成渝地区双城经济圈
_COUNTS_FIRST = re.compile("[一二三四五六七八九十两双0-9]")


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
                read_series(view, start, sizes)
                or read_quoted(view, start, sizes)
                or read_pair(view, name, start)
                or (
                    read_before(view, start, sizes)
                    if _COUNTS_FIRST.match(name) or view[start - 2 : start - 1] == "的"
                    else None
                )
                or _read_comma(view, name, end, sizes)
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
            said += ARABIC.get(items[last][1], items[last][1])
            if not wanted.startswith(said):
                break
            if said == wanted and last > first:
                run = items[first : last + 1]
                parts = tuple(m[1] + m[2].removesuffix("等") for m in run)
                return Expansion(
                    parts, end + run[0].start(1), end + run[-1].end(), "items of a code"
                )
    return None


def _read_comma(view: str, name: str, end: int, sizes: tuple[int, ...]) -> Expansion | None:
    """Read a list after the label and a comma: “四地”，盐湖产业基地、清洁能源产业高地、国际生态旅游目的地、农畜产品输出地建设步伐加快.

    What follows a comma is as a rule another thing, so the items must be as many and end in what the label counts; or stand after 在, each as long as the others.
    """
    lead = _COMMA.match(view, end)
    if lead is None or sizes[0] < ALIKE:
        return None
    match = _CLAUSE.match(view, lead.end())
    rows = match[0].split("、") if match else []
    for size in sizes:
        if len(rows) != size:
            continue
        last = {r[-1:] for r in rows[:-1]}
        sign = next(iter(last)) if len(last) == 1 else ""
        if sign and sign in name[1:] and (at := rows[-1].rfind(sign)) > 0:
            rows[-1] = rows[-1][: at + 1]
        elif lead[1] and len({len(r) for r in rows[:-1]}) == 1 and len(rows[-1]) > len(rows[0]):
            at = len(rows[0])
            if rows[-1][at] not in "上中等":
                continue
            rows[-1] = rows[-1][:at]
        else:
            continue
        if all(1 < len(r) <= 20 for r in rows):
            stop = lead.end() + len("、".join(rows))
            return Expansion(tuple(rows), lead.end(), stop, "list after a comma")
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
        ones = name.count("一")
        if not sizes and ones > 1:
            sizes = (ones,)  # 一套餐一平台一清单（政策套餐、监管平台、容错清单）
    else:
        rule = "list after " + ("a colon" if lead["mark"] in "：:" else lead["mark"])
    if name[0].isdigit() or "+" in name:
        pieces = _PARTS_OF_CODE.findall(text)
        if len(pieces) >= 2 and len(pieces) in (*sizes, len(_SYMBOLS.split(name))):
            return Expansion(
                tuple(p[1].strip("，") for p in pieces), begin, begin + len(text), rule
            )
    groups = _GROUPS.fullmatch(name)
    parts = _read_groups(text, int(ARABIC[groups[1]])) if groups else None
    parts = parts or read_list(text, sizes)
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


def _read_groups(text: str, size: int) -> tuple[str, ...] | None:
    """Read groups that a comma parts: 问需于民、解民忧，问计于企、解企困，问效于干、解梗阻 are three of two, not six."""
    rows = [r for r in re.split("[，；]", re.split("[。：]", text)[0]) if r]
    if len(rows) != size or any(r.count("、") != 1 for r in rows):
        return None
    return tuple(rows)
