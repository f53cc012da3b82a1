"""Numerals that number: labels of items (一、 （二） 三是 1．), ordinals (第五届) and ranks (第77位)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Numeral, Quantity
from politext.units import read_at

if TYPE_CHECKING:
    from politext.units import Units

# What a label stands after: the start of a line or of a sentence.
_FRESH = frozenset("\n。；;！!？?　 ”")
_OPENERS = _FRESH | frozenset("：:，,、（(—-")
_LABEL = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:、(?![一二三四五六七八九十]{1,2}(?:[、产期级]|是))|(?:[是要]|则)|[.．](?!\d)|(?= \D))"
    r"|\d{1,2}(?:[、)）]|\.(?!\d)|\.(?=20[012]\d年)))"
)
# A paragraph begins with a label, not with a decimal: ``3．10种有色金属``.
_DOTTED = re.compile(r"\d{1,2}(?=\.\d)(?!\.\d+ ?(?:[%‰万亿倍]|个百分点))")
_INNER = re.compile(r"[〇零一二三四五六七八九十]{1,3}(?=[）)])|\d{1,2}(?=[）)])")
_RANK_VERB = re.compile(
    r"(?:[居列排]|名列|位次|排名|[升跃]至|跃升|稳居|保持|蝉联|上升|前移|前进|进位|进入|跻身|荣获|"
    r"全[国省市区县州盟球]|世界|亚洲|中国|国内|国际|我国|[东中西]部|同类|沿海|地区|城市|单位|单列|[率量额数值度幅])"
    r"[^，。；：\n]{0,14}\Z"
)
_CLAUSE_END = re.compile(r"[，。；;！？）)\n、”]|$")
# 其中第一、第二、三产业: what goes on is no rank.
_NEXT_ORDINAL = re.compile(r"[、和](?:第?[一二三、]+产|第[一二三四五]+(?:、|产业))")
_ORDINAL_TAIL = re.compile(r"[届次批轮期版章节条款项个位名季代步产部]")
_RUN = re.compile(r"[0-9]+|[〇零一二三四五六七八九十百千万亿两廿卅]+")


def read_label(view: str, start: int) -> Numeral | None:
    """Return the enumerator that begins at ``start``, or None: 一、 1． 三是 （二）.

    >>> [label and label.rule for label in (read_label(text, 0) for text in ("一、回顾", "三是增收", "一个月"))]
    ['label.line', 'label.clause', None]
    """
    before = view[start - 1] if start else "\n"
    if before not in _OPENERS:
        return None
    if before in "（(":
        inner = _INNER.match(view, start)
        if inner:
            return Numeral(start, inner.end(), "enumerator", "label.parenthesis")
        return None
    label = _LABEL.match(view, start)
    if label is None and before == "\n" and (dotted := _DOTTED.match(view, start)):
        return Numeral(start, dotted.end(), "enumerator", "label.dotted")
    if label is None:
        return None
    mark = view[label.end() - 1]
    if mark in "是要则":
        return Numeral(start, label.end() - 1, "enumerator", "label.clause")
    if before == "\n" or (before in _FRESH and mark in "、.．" and view[start] != "0"):
        end = label.end() - (mark in "、.．)）")
        return Numeral(start, max(end, start + 1), "enumerator", "label.line")
    return None


def read_ordinal(view: str, start: int, units: Units) -> Numeral:
    """Return what follows 第: a rank (居全国第二位, 全省第三), a label (第一，), else an ordinal.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.units import compile_units
    >>> units = compile_units(load_lexicon())
    >>> texts = "居全国第二位", "第三，抓好落实", "第五届委员会"
    >>> [read_ordinal(text, text.index("第") + 1, units).rule for text in texts]
    ['rank.position', 'label.ordinal', 'ordinal']
    """
    run = _RUN.match(view, start)
    end = run.end() if run else start + 1
    opener = view[start - 2] if start > 1 else "\n"
    after = view[end : end + 1]
    listed = _NEXT_ORDINAL.match(view, end)
    if opener in _OPENERS and not listed and after in ("，", "、", "：", ":", ",", "是", " "):
        return Numeral(start - 1, end, "enumerator", "label.ordinal")
    number = read_at(view, start, units)
    if number and number.form == "plain" and number.numeral_end == end and opener not in "\n。；":
        ranked = _RANK_VERB.search(view, max(0, start - 22), start - 1)
        low = number.reading.low
        named = after in ("位", "名") and after
        if named and (ranked or view[start].isdecimal()):
            q = Quantity(start - 1, end + 1, low, None, after, "rank", None, end, "rank.position")
            return Numeral(start - 1, end + 1, "indicator", q.rule, q)
        if (
            _CLAUSE_END.match(view, end)
            and not _NEXT_ORDINAL.match(view, end)
            and opener not in _OPENERS
            and ranked
        ):
            q = Quantity(start - 1, end, low, None, "位", "rank", None, end, "rank.bare")
            return Numeral(start - 1, end, "indicator", q.rule, q)
    if after in ("号", "版"):
        return Numeral(start - 1, end + 1, "identifier", "ordinal.number")
    if _ORDINAL_TAIL.match(view, end):
        end += 1
    return Numeral(start - 1, end, "ordinal", "ordinal")
