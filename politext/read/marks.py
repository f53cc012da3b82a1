"""Numbering marks: 一、 （一） 1. 第一章 一是 第一， —— where they may head a section.

A mark is only a candidate here. Whether it heads a section is for ``chains`` (does it run on from
another?) and ``outline`` (where does it stand?) to say. Matching is on ``Flow.view``, in flow offsets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.digits import HAN_DIGITS
from politext.errors import NumeralError
from politext.numerals import read_numeral
from politext.record import record

if TYPE_CHECKING:
    from politext.model import Flow

# an ordinal below a hundred, blanks inside allowed; a year in Han digits (一九五八) is none
_H = f"(?:(?:[二三四五六七八九][ ]?)?十(?:[ ]?[一二三四五六七八九])?|[一二三四五六七八九])(?![{HAN_DIGITS}十百])"

# Structural styles, outermost first; what stands lower nests deeper. 第X条 goes on counting over
# chapters, so it is nobody's parent but may hold （一）.
RANK = {
    "part": 0.0,  # 第一部分 第一编 第一篇
    "chapter": 1.0,  # 第一章
    "passage": 2.0,  # 第一节
    "han": 3.0,  # 一、
    "article": 3.5,  # 第一条
    "line": 3.6,  # 第一、 on a line of its own
    "han2": 3.7,  # 一、 begun anew inside a 一、 that goes on after it
    "paren": 4.0,  # （一）
    "arabic": 5.0,  # 1. 1、
    "bracket": 6.0,  # （1） 1）
    "circle": 7.0,  # ①
}
# Items and topics stand inside every heading.
ITEM = 9.0
TOPIC = 9.5
# 一是, 一要, 第一，, 一、 and （一） in running text, ——, 首先
ITEMS = ("is", "must", "ord", "run", "dash", "first")

_HEAD = re.compile(
    rf"""[ \t\u200b]*+(?:
      (?P<part>第[ ]?{_H}[ ]?(?:部分|[编篇]))[ ]*[、:：]?
    | (?P<chapter>第[ ]?{_H}[ ]?章)[ ]*[、:：]?
    | (?P<passage>第[ ]?{_H}[ ]?节)[ ]*[、:：]?
    | (?P<article>第[ ]?{_H}[ ]?条)(?=[ :：])
    | (?P<han>{_H}[ ]?(?:、(?!{_H}(?:、|[产次是]))|[.,，](?![0-9])))
    | (?P<paren>[（(][ ]?{_H}[ ]?[）)][、.]?)
    | (?P<arabic>[0-9]{{1,2}}[ ]?(?:[、](?![0-9])|\.(?![0-9])))
    | (?P<bracket>[（(][0-9]{{1,2}}[）)]|[0-9]{{1,2}}[）)])
    | (?P<circle>[①-⑳㉑-㉟㊱-㊿])
    | (?P<dash>(?:[—\-–―一][ ]?){{2,}}(?=[^\s一—\-])|[—–](?=[^\s—\-–]))
    | (?P<ord>第{_H}(?:[，、,:：是]|[ ]+(?=\S)))
    | (?P<is>{_H}是(?!一|否))
    | (?P<must>{_H}要)
    )""",
    re.VERBOSE,
)
# The first character comes first in the pattern, as a set, so that the search skips to it at C speed.
_RUN = re.compile(
    rf"""[一二三四五六七八九十第（(—首其再](?:
      (?<=[一二三四五六七八九十])(?<![{HAN_DIGITS}十百第0-9]{{2}})
        (?:(?:(?<=[二三四五六七八九])[ ]?十|(?<=十))[ ]?[一二三四五六七八九]?)?
        (?:(?P<is>是)|(?P<must>要)|(?P<han>、(?!{_H}(?:、|[产次是]))))
    | (?<=第)(?P<ord>{_H}[，、,:：是])
    | (?<=第)(?P<part>{_H}[编篇])
    | (?<=第)(?P<chapter>{_H}章)
    | (?<=第)(?P<passage>{_H}节)
    | (?<=[（(])(?P<paren>[ ]?{_H}[）)])
    | (?P<first>(?:(?<=首)先|(?<=[其再])次)[，,])
    | (?<=[。；！：]—)(?P<dash>—[ ]?)(?=[^\s—])
    )""",
    re.VERBOSE,
)


@record
class Mark:
    """A candidate: label span, style, number, the paragraph it stands in, whether at its head, and its chain."""

    start: int
    end: int
    style: str
    number: int
    left: int
    right: int
    head: bool
    chain: int = 0


def read_ordinal(text: str) -> int:
    """Return the value of a Han or Arabic ordinal, blanks ignored; 0 where it is none.

    >>> read_ordinal("十一"), read_ordinal("二 十三"), read_ordinal("7")
    (11, 23, 7)
    """
    try:
        return int(read_numeral(text.replace(" ", "")).low)
    except NumeralError:
        return 0


_CIRCLES = {
    c: i + 1
    for i, c in enumerate(
        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
    )
}
_SENTENCE = re.compile(r"[。；！？]")
_ORDINAL = re.compile(rf"{_H}|[0-9]+")


def _number(style: str, label: str) -> int:
    if style == "dash":
        return 0
    if style == "first":
        return "首其再".index(label[0]) + 1
    if style == "circle":
        return _CIRCLES[label]
    found = _ORDINAL.search(label)
    return read_ordinal(found[0]) if found else 0


def find_marks(flow: Flow, *, lines: bool = True) -> list[Mark]:
    """Return every mark of ``flow`` in text order, at the head of a paragraph and in running text.

    With ``lines`` a short paragraph after 第一， is a heading's line, else it may be any sentence.

    >>> from politext.model import Flow
    >>> [m.style for m in find_marks(Flow("a1", "一、甲\\n（一）乙", "一、甲\\n（一）乙", (0,), (0,)))]
    ['han', 'paren']
    """
    view = flow.view
    found: list[Mark] = []
    left = 0
    while left <= len(view):
        right = view.find("\n", left)
        right = len(view) if right < 0 else right
        at = left
        m = _HEAD.match(view, left, right)
        if m:
            style = m.lastgroup or ""
            start = at = m.start(style)
            number = _number(style, m[style])
            if (
                lines
                and style == "ord"
                and right - start < 40
                and not _SENTENCE.search(view, start, right)
            ):
                style = "line"
            found.append(Mark(start, m.end(), style, number, left, right, True))
            at = m.end()
        for m in _RUN.finditer(view, at, right):
            style = m.lastgroup or ""
            found.append(Mark(m.start(), m.end(), style, _number(style, m[0]), left, right, False))
        left = right + 1
    return found
