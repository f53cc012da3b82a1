"""The numbers that Word writes before its paragraphs by itself (一、 （一） 1.), which stand nowhere in their text.

A paragraph, or its style, names a list and a level of it; ``numbering.xml`` says how that level is counted and
written. Without them a report whose headings were numbered by Word has no outline. Bullets are no numbers and left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_PLACE = re.compile("%([1-9])")
_HAN = "〇一二三四五六七八九"
_LEVELS = 9


def write_han(number: int) -> str:
    """Return a number below a hundred as headings write it, a larger one in Arabic digits.

    >>> [write_han(n) for n in (1, 10, 12, 20, 35, 100)]
    ['一', '十', '十二', '二十', '三十五', '100']
    """
    tens, ones = divmod(number, 10)
    if not 0 < number < 100:
        return str(number)
    return (_HAN[tens] if tens > 1 else "") + ("十" if tens else "") + (_HAN[ones] if ones else "")


def write_roman(number: int) -> str:
    """Return a number as Word writes it in Roman letters.

    >>> write_roman(4), write_roman(19)
    ('IV', 'XIX')
    """
    said = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, number = divmod(number, value)
        said += sign * count
    return said


def write_letter(number: int) -> str:
    """Return a number as a letter: a, b, …, z, aa."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def write_circled(number: int) -> str:
    """Return a number in a circle, where there is one."""
    return chr(ord("①") + number - 1) if 0 < number <= 20 else str(number)


def write_wide(number: int) -> str:
    """Return a number in full-width digits."""
    return str(number).translate({ord("0") + n: chr(ord("０") + n) for n in range(10)})


# by the name that ``numbering.xml`` gives a way of writing; what is not here is written in Arabic digits
WRITERS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
         "taiwaneseCounting", "taiwaneseCountingThousand"), write_han,
    ),
    "ideographTraditional": lambda n: "甲乙丙丁戊己庚辛壬癸"[(n - 1) % 10],
    "decimalEnclosedCircle": write_circled,
    "decimalEnclosedCircleChinese": write_circled,
    "decimalFullWidth": write_wide,
    "decimalFullWidth2": write_wide,
    "lowerLetter": write_letter,
    "upperLetter": lambda n: write_letter(n).upper(),
    "lowerRoman": lambda n: write_roman(n).lower(),
    "upperRoman": write_roman,
    "none": lambda _: "",
}  # fmt: skip


class Level(NamedTuple):
    """How a level of a list is counted and written: ``%1`` in ``text`` stands for the count of the first level."""

    start: int
    style: str
    text: str


def _value(element: Any, tag: str) -> str | None:
    """Return what a child of ``element`` says, None where there is none."""
    child = None if element is None else element.find(f"{WORD}{tag}")
    return None if child is None else child.get(f"{WORD}val")


class Numbering:
    """Counts the numbered paragraphs of one document as they come."""

    def __init__(self, document: Any) -> None:
        relations = document.part.rels.values()
        parts = [r.target_part for r in relations if r.reltype == _NUMBERING and not r.is_external]
        root = getattr(parts[0], "element", None) if parts else None
        self.lists: dict[str, Any] = {}  # by number: its <w:num>
        self.kinds: dict[str, Any] = {}  # by number: its <w:abstractNum>
        self.styles = {s.style_id: s.element for s in document.styles}
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)  # by kind
        self.begun: set[tuple[str, int]] = set()  # lists whose own start was taken
        if root is not None:
            self.lists = {n.get(f"{WORD}numId"): n for n in root.findall(f"{WORD}num")}
            self.kinds = {
                k.get(f"{WORD}abstractNumId"): k for k in root.findall(f"{WORD}abstractNum")
            }

    def label(self, paragraph: Any) -> str:
        """Return the number before a paragraph, counting it; an empty text where there is none.

        A paragraph's own list goes before that of its style, whose level the list knows by the style's name.
        """
        if not self.lists:
            return ""
        properties = paragraph.find(f"{WORD}pPr")
        style = _value(properties, "pStyle")
        numbered = None if properties is None else properties.find(f"{WORD}numPr")
        seen: set[str] = set()
        while numbered is None and style is not None and style in self.styles and style not in seen:
            seen.add(style)
            own = self.styles[style].find(f"{WORD}pPr")
            numbered = None if own is None else own.find(f"{WORD}numPr")
            if numbered is None:
                style = _value(self.styles[style], "basedOn")
        number = _value(numbered, "numId")
        if number is None or number not in self.lists:  # 0: taken out of its style's list
            return ""
        kind = _value(self.lists[number], "abstractNumId") or ""
        at = _value(numbered, "ilvl") or self.find_level(kind, style)
        if not at.isdigit() or int(at) >= _LEVELS:
            return ""
        return self.count(number, kind, int(at))

    def find_level(self, kind: str, style: str | None) -> str:
        """Return the level of a kind of list that is a style's, the first where none is."""
        for level in () if kind not in self.kinds else self.kinds[kind].findall(f"{WORD}lvl"):
            if style is not None and _value(level, "pStyle") == style:
                return str(level.get(f"{WORD}ilvl"))
        return "0"

    def read_level(self, number: str, kind: str, at: int) -> Level | None:
        """Return how a level of a list is written, None where it is a bullet or not described."""
        found = (
            None
            if kind not in self.kinds
            else self.kinds[kind].find(f"{WORD}lvl[@{WORD}ilvl='{at}']")
        )
        override = self.lists[number].find(f"{WORD}lvlOverride[@{WORD}ilvl='{at}']/{WORD}lvl")
        found = found if override is None else override
        style = _value(found, "numFmt") or "decimal"
        if found is None or style == "bullet":
            return None
        start = _value(found, "start") or "1"
        return Level(int(start) if start.isdigit() else 1, style, _value(found, "lvlText") or "")

    def count(self, number: str, kind: str, at: int) -> str:
        """Return the next number of a level, with those of the levels above where its text asks for them."""
        levels = [self.read_level(number, kind, n) for n in range(at + 1)]
        level = levels[at]
        if level is None:
            return ""
        counts = self.counts[kind]
        own = _value(
            self.lists[number].find(f"{WORD}lvlOverride[@{WORD}ilvl='{at}']"), "startOverride"
        )
        if own is not None and own.isdigit() and (number, at) not in self.begun:
            counts[at] = int(own)
        else:
            counts[at] = counts[at] + 1 if counts[at] else level.start
        self.begun.add((number, at))
        counts[at + 1 :] = [0] * (_LEVELS - at - 1)

        def write(m: re.Match[str]) -> str:
            asked = int(m[1]) - 1
            above = levels[asked] if asked <= at else None
            if above is None:
                return ""
            return WRITERS.get(above.style, str)(counts[asked] or above.start)

        return _PLACE.sub(write, level.text)
