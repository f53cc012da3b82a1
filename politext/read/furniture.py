"""What a page carries beside its articles: page numbers, running heads, toolbars, licences, copies.

Two kinds, as they mean different things to a sentence: a mark of a newspaper's page (``press``) may stand in the
middle of one, and the article is then joined over it; a mark of a web page or a page number (``web``)
lies outside the text, or at the edge of a line that the flow heals.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.span import Span

Kind = Literal["press", "web", "copy"]

_PRESS = re.compile(
    r"""
      请?(?:扫|微信扫).{0,8}(?:二维码.{0,6}|看视频|阅读|关注)     # 请扫二维码阅读
    | (?:本版)?(?:责任编辑|责任?编辑|责编|美编|版式|校对|组版|值班编委)[:：/／\s].{0,60}   # 责编/××× 美编/×××
    | 第?\s?[A-Z]?\d{1,2}\s?版[\s·|]*(?:[一-鿿]{2,4})?         # 第3版 要闻
    | [A-Z]?0?\d{1,2}\s+(?:要闻|综合|特刊|专版|专题|时政|国内|国际|理论|广告|新闻|公告|政务|聚焦|两会|经济|社会|文化)
    | (?:二〇|20)[\d〇一二三四五六七八九]{2}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*星期[一二三四五六日天](?:\s.{0,20})?
    | (?:E-?mail|电子邮箱|邮箱|投稿邮箱)\s*[:：].{3,50}
    | (?:本报)?(?:新闻热线|热线电话|广告热线|发行热线|编辑部电话|订阅热线)\s*[:：].{5,40}
    | [·•\s(（—-]*广\s?告[·•\s)）—-]*
    | 国内统一(?:连续出版物号|刊号).{0,60} | 邮发代号.{0,40}
    """,
    re.VERBOSE,
)
_WEB = re.compile(
    r"""
      [\s<>!—–-]*(?:<!--|-->)[\s<>!-]* | (?:\s*<U\+00A0>\s*)+
    | [\[\]【】|×xX>》《<\s·•]{1,6}
    | 下载 | 打印(?:本页|页面|正文)? | 全屏 | 收藏 | 加大 | 还原 | 减小 | 大 | 中 | 小 | 关闭(?:窗口|本页)? | 纠错 | 复制 | 首页 | 返回顶部 | 无障碍
    | 【?\s*(?:字号|字体)\s*[:：].{0,16} | 【?\s*(?:E-mail推荐|打印|纠错|关闭|我要纠错|推荐)[^。，]{0,10}
    | (?:信息|文章|稿件)?(?:来源|来自|出处)\s*[:：][^，。；]{0,30} | [(（]来源\s*[:：][^，。；]{0,20}[)）]
    | [(（]?(?:责任编辑|编辑|作者|审核|校对|供稿|录入)\s*[:：][^，。；]{0,20}[)）]?
    | (?:发布|更新|发表)?(?:时间|日期)\s*[:：][\d\s:：年月日.-]{0,24} | (?:阅读量|浏览量|浏览次数|点击数|点击量|访问量|字数)\s*[:：]?\s*\d*次?
    | 当前位置\s*[:：].{0,60} | (?:您|你)?(?:的|所在)(?:当前)?位置\s*[:：].{0,60}
    | 分享(?:到|至)?.{0,12} | 扫一扫.{0,20} | .{0,6}点击图片进入专题.{0,4} | 相关(?:报道|阅读|文章|新闻|链接|附件|信息)\s*[:：]? | 【?上一篇.{0,60} | 【?下一篇.{0,60}
    | (?:网站地图|版权所有|联系我们|关于我们|页面纠错|网站标识码|.{0,8}ICP备|技术支持)[^。；]{0,160}
    | Public\ domain | false | true | 公有领域
    | .{0,20}China\ Academic\ Journal.{0,100} | .{0,20}(?:All\ rights\ reserved|www\.cnki).{0,60} | https?://\S{1,120}
    | 中央政府门户网站.{0,80} | 分类号\s*[:：].{0,20}
    | [—－–·・-]\s?\d{1,3}\s?[—－–·・-] | 第\s?\d{1,3}\s?页(?:[\s，,/]*共\s?\d{1,3}\s?页)?
    """,
    re.VERBOSE,
)
_LICENCE = re.compile(
    "本作品(?:是|来自|在|的作者|依据|已|原)|本模板所指|依据《中华人民共和国著作权法|根据《中华人民共和国著作权法|参见：|维基文库|此作品在"
)
_LAW = re.compile("作品|著作权|公有领域|版权|公文|法院|官方|司法|维基|机关党组|本模板|行政管理职能")
_BLANK = re.compile("[\\s\u200b-\u200d\u2060\ufeff\u00ad\ue000-\uf8ff]+")
_TURNED = re.compile("[■▲◆●◀▶*\\s(（]*(?:上接|紧接)")
_LONGEST = 160  # characters of a mark of the page
_COPIED = 40  # characters of a paragraph that stands twice by no chance
_NOTES = 24  # characters of a licence's line that need not speak of law
_LINES = 8  # of a page on which copies are looked for
_AT_THE_END = 60  # lines in which a licence begins
_HEADS = re.compile("政府工作报告|工作报告|公报|日报|规划纲要")


def find_furniture(text: str, blocks: Sequence[Span]) -> dict[int, Kind]:
    """Return the indices of the blocks that are furniture, and of which kind.

    >>> from politext.span import Span
    >>> find_furniture("增长5%。\\n请扫二维码阅读\\n— 8 —", [Span(0, 5), Span(6, 13), Span(14, 19)])
    {1: 'press', 2: 'web'}
    """
    found: dict[int, Kind] = {}
    for i, b in enumerate(blocks):
        if b.end - b.start > _LONGEST:
            continue
        if _PRESS.fullmatch(text, b.start, b.end):
            found[i] = "press"
        elif _WEB.fullmatch(text, b.start, b.end) or _BLANK.fullmatch(text, b.start, b.end):
            found[i] = "web"
    for i in _find_heads(text, blocks):
        found.setdefault(i, "web")
    for i in _find_repeated_titles(text, blocks):
        found.setdefault(i, "press")
    for i in _find_licence(text, blocks):
        found.setdefault(i, "web")
    if len(blocks) >= _LINES:
        for i in _find_copies(text, blocks):
            found.setdefault(i, "copy")
    return found


def _find_heads(text: str, blocks: Sequence[Span]) -> list[int]:
    """Return page numbers that stand alone and count up, and the running heads beside them."""
    numbers = [
        (i, int(text[b.start : b.end]))
        for i, b in enumerate(blocks)
        if b.end - b.start <= 3 and text[b.start : b.end].isdecimal()
    ]
    heads: list[int] = []
    if len(numbers) >= 3:
        rises = sum(0 < n[1] - m[1] <= 3 for m, n in pairwise(numbers))
        if rises * 4 >= 3 * (len(numbers) - 1):
            heads = [i for i, _ in numbers]
    short = Counter(text[b.start : b.end] for b in blocks if 4 <= b.end - b.start <= 40)
    often = {line for line, n in short.items() if n >= 3 and _HEADS.search(line)}
    if often:
        first: set[str] = set()
        for i, b in enumerate(blocks):
            line = text[b.start : b.end]
            if line in often:
                if line in first:
                    heads.append(i)
                first.add(line)
    return heads


def _find_repeated_titles(text: str, blocks: Sequence[Span]) -> list[int]:
    """Return the title where it stands again above the part that another page carries on."""
    heads: list[int] = []
    # …，（下转第3版） | 政府工作报告 | （上接第1版）…
    opening = {_squeeze(text[b.start : b.end]) for b in blocks[:6]}
    for i in range(4, len(blocks)):
        if not _TURNED.match(text, *blocks[i]):
            continue
        for k in range(i - 1, max(1, i - 4), -1):
            line = _squeeze(text[blocks[k].start : blocks[k].end])
            if not (line.endswith("工作报告") or (k >= 6 and line in opening)) or len(line) > 40:
                break
            heads.append(k)
    return heads


def _find_licence(text: str, blocks: Sequence[Span]) -> list[int]:
    """Return the blocks of a licence at the end of the page, without news that strayed in there."""
    for first in range(max(1, len(blocks) - _AT_THE_END), len(blocks)):
        if _LICENCE.match(text, *blocks[first]):
            return [
                i
                for i in range(first, len(blocks))
                if blocks[i].end - blocks[i].start <= _NOTES or _LAW.search(text, *blocks[i])
            ]
    return []


def _squeeze(text: str) -> str:
    """Return ``text`` without blanks."""
    return "".join(text.split()).replace("<U+00A0>", "")


def _find_copies(text: str, blocks: Sequence[Span]) -> set[int]:
    """Return the blocks that repeat the page's own text, where most of the page is such copies."""
    seen: set[str] = set()
    copies: list[int] = []
    total = again = 0
    for i, b in enumerate(blocks):
        size = b.end - b.start
        if size < _COPIED:
            continue
        total += size
        key = _squeeze(text[b.start : b.end])
        if key in seen:
            copies.append(i)
            again += size
        seen.add(key)
    if not copies or again * 5 < total * 2:
        return set()
    # What stands between two copies, or after the last, belongs to them: titles, toolbars, short lines.
    start = first = copies[0]
    keys = Counter(_squeeze(text[b.start : b.end]) for b in blocks[:first])
    while start > 0:
        key = _squeeze(text[blocks[start - 1].start : blocks[start - 1].end])
        keys[key] -= 1
        if not keys[key]:
            break
        start -= 1
    originals = {i for i, b in enumerate(blocks) if b.end - b.start >= _COPIED and i > first} - set(
        copies
    )
    return set(range(start, len(blocks))) - originals
