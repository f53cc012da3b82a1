"""Years, months and counts as words of time write them: 二〇二五, 前三季度, “十四五”."""

from __future__ import annotations

import re

_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "0": "0",
    "○": "0",
    "Ｏ": "0",
    "两": "2",
}


def read_year(text: str) -> int | None:
    """Return a year of four digits in either script: 二〇二五 -> 2025; 二三五 (a lost 〇) -> 2035."""
    digits = "".join(_DIGITS.get(c, c) for c in text)
    if len(digits) == 3:
        digits = digits[0] + "0" + digits[1:]
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def read_count(text: str) -> int | None:
    """Return a small whole number in either script: 十五 -> 15, 两 -> 2, 3—5 -> 5."""
    tail = re.split(r"[—―\-–~至到或、]", text)[-1]
    if tail.isascii():
        return int(float(tail))
    total, rest = 0, tail
    if "百" in rest:
        head, rest = rest.split("百", 1)
        total = 100 * int(_DIGITS.get(head, "1"))
    if "十" in rest:
        head, rest = rest.split("十", 1)
        total += 10 * int(_DIGITS.get(head[-1:], "1"))
    if rest:
        total += int(_DIGITS.get(rest[-1], "0"))
    return total or None


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
    found = re.findall(
        r"1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]",
        text.split("月", maxsplit=1)[0].split("季", maxsplit=1)[0],
    )
    numbers = [n for x in found if (n := read_count(x))]
    if not numbers:
        return None, None
    if "季度" in text:
        last = numbers[0] * 3
        return (1 if text[0] == "前" else last - 2), last
    if text[0] == "前":
        return 1, numbers[0]
    return numbers[0], (numbers[-1] if len(numbers) > 1 else None)
