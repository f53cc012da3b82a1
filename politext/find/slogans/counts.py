"""How many components a name says that it has: 四库 four, 一城三基地 four (1 + 3), 1571 four (a digit each)."""

from __future__ import annotations

import re
from functools import lru_cache

from politext.find.slogans.forms import FIVE_YEARS
from politext.numerals import read_numeral

_NUMBER = re.compile(
    "[一二三四五六七八九两双]?十[一二三四五六七八九]?|[一二三四五六七八九两双]|[0-9]+"
)
# 第二批, 二次创业, 一号工程 count nothing; nor does a plan
_ORDINAL = re.compile("第[一二三四五六七八九十]|[一二三四五六七八九十][次号线级手]")
_EACH = frozenset("个大项条张")


@lru_cache(maxsize=4096)
def count_components(name: str) -> tuple[int, ...]:
    """Return the numbers of components that the name allows; none where it says nothing.

    >>> count_components("四库"), count_components("一城三基地"), count_components("六个一"), count_components("1+3"), count_components("四位一体")
    ((4,), (4,), (7, 6), (4,), (4,))
    """
    if "+" in name or "×" in name:
        parts = [p for p in re.split("[+×]", name) if p]
        if not all(p.isdigit() or p in "NnXx" for p in parts):
            return ()
        return (sum(map(int, parts)),) if all(map(_is_small, parts)) else ()
    if name.isdigit():
        return (len(name),)
    if _ORDINAL.search(name) or FIVE_YEARS.fullmatch(name):
        return ()
    if name.endswith("位一体"):
        name = name[:-2]  # 四位一体 are four in one, not five
    numbers = [_value(m) for m in _NUMBER.findall(name)]
    if not numbers:
        return ()
    if len(numbers) == 1:
        return tuple(n for n in numbers if n > 1)
    if max(numbers) == 1:
        return ()  # 一县一品: a pairing, not a count
    # 三亮三比, 一城三基地: the sum counts; 六个一, 三个5000亩: the first may
    sizes = (sum(numbers), numbers[0]) if name[1:2] in _EACH else (sum(numbers),)
    return tuple(dict.fromkeys(n for n in sizes if n > 1))


def _is_small(part: str) -> bool:
    return part.isdigit() and len(part) < 4


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral) if len(numeral) < 4 else 0
    return int(read_numeral(numeral.replace("双", "两")).low)
