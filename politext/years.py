"""Years, months and counts as words of time write them: 二〇二五, 前三季度, “十四五”."""

from __future__ import annotations

import re

from politext.digits import DIGITS, HAN_DIGITS
from politext.errors import NumeralError
from politext.numerals import read_numeral

_RANGE = re.compile(r"[—―\-–~至到或、]")
_MONTH = re.compile(r"1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]")


def read_year(text: str) -> int | None:
    """Return a year of four digits in either script, or None; of three the 〇 is lost.

    >>> read_year("二〇二五"), read_year("1998"), read_year("二O二五"), read_year("二三五")
    (2025, 1998, 2025, 2035)
    """
    # The letter is what the full-width one, often typed for 〇, is folded to.
    digits = "".join(str(DIGITS.get(c, c)) for c in text.replace("O", "0"))
    if len(digits) == 3:
        digits = digits[0] + "0" + digits[1:]
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def read_count(text: str) -> int | None:
    """Return a whole number in either script, of several the last or largest; None where it is none.

    Han digits side by side count nothing unless they are a range: 五七年 is 1957.

    >>> read_count("十五"), read_count("两"), read_count("3—5"), read_count("三五"), read_count("五七")
    (15, 2, 5, 5, None)
    """
    last = _RANGE.split(text)[-1]
    try:
        reading = read_numeral(last)
    except NumeralError:
        return None
    spelt = len(last) > 1 and reading.low == reading.high and all(c in HAN_DIGITS for c in last)
    return None if spelt else int(reading.high)


def plan_years(number: int) -> tuple[int, int]:
    """Return the first and last year of the n-th five-year plan.

    The third began three years late (1963–1965 were years of adjustment).

    >>> plan_years(14), plan_years(2), plan_years(3)
    ((2021, 2025), (1958, 1962), (1966, 1970))
    """
    first = 1953 + 5 * (number - 1) + (3 if number > 2 else 0)
    return first, first + 4


def read_months(text: str) -> tuple[int | None, int | None]:
    """Return the first and last month of a part of a year, the last None where it is one month.

    >>> read_months("11月"), read_months("前三季度"), read_months("下半年"), read_months("一二两月份")
    ((11, None), (1, 9), (7, 12), (1, 2))
    """
    if text.endswith("半年"):
        return (1, 6) if text[0] == "上" else (7, 12)
    found = _MONTH.findall(re.split("[月季]", text, maxsplit=1)[0])
    numbers = [n for x in found if (n := read_count(x))]
    if not numbers:
        return None, None
    if "季度" in text:
        last = numbers[0] * 3
        return (1 if text[0] == "前" else last - 2), last
    if text[0] == "前":
        return 1, numbers[0]
    return numbers[0], (numbers[-1] if len(numbers) > 1 else None)
