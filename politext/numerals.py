"""Chinese and Arabic numerals to numbers: values that know nothing of reports.

``read_numeral`` gives the value of what ``digits.NUMERAL`` matches: Arabic (``1,234.5``, ``8．2``, spaced ``7 4 7``), Han
(``一千二百``, ``三点五``, ``二〇二五``, ``廿``, ``两``), mixed (``1.2万亿``) and approximate ones (``三四十``, ``40余万``). What a person may
write besides is read by ``amounts.read_number``.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

from politext.digits import DIGITS, HAN_DIGITS, TENS, WANS
from politext.errors import NumeralError
from politext.han import LONGEST, read_han

_TO_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")
# 0.3, 1.2万亿, 300万: nine of ten numerals of a report.
_COMMON = re.compile(r"(\d{1,15})(?:\.(\d{1,9}))?([百千万亿]*)")
_HEAD = re.compile(r"\d+(?=[百千]零)")  # 2千零30万: read as if all of it were Han
# 三四十, 七八, 十七八, 三五百: two neighbouring digits are a range where no place stands between.
_PAIR = re.compile(
    rf"(?<![{HAN_DIGITS}两.])([一二两三四五六七八])([二两三四五六七八九])(?![{HAN_DIGITS}.])"
)
_INSIDE = re.compile(r"[余多几]")  # what makes 40余万 approximate
# All that a numeral may be written with.
_KNOWN = re.compile(
    r"[\d.〇零○幺一二三四五六七八九十百千万亿两廿卅卌点壹贰叁肆伍陆柒捌玖拾佰仟兆]+"
)
# Blanks and thousands commas go, look-alikes of the decimal point become it.
_CLEAN = {**dict.fromkeys(map(ord, " ,，、"), ""), **dict.fromkeys(map(ord, "·•‧∙"), ".")}
# 千 of 三千, which the 两 of 两到三千 shares; 十 alone is shared by nothing.
_LAST_DIGIT = re.compile(r"(?<=[一二三四五六七八九])(?!十$)[十百千万亿]+$")


class Reading(NamedTuple):
    """A numeral read: ``low`` and ``high`` (equal unless a range) and ``step``, the last written place."""

    low: float
    high: float
    step: float


def scale(mantissa: int, exponent: int) -> float:
    """Return ``mantissa`` × 10 ** ``exponent`` without float noise, whole numbers as ``int``.

    >>> scale(1349, 11), scale(903, -1)
    (134900000000000, 90.3)
    """
    if exponent >= 0:
        return int(mantissa * 10**exponent)
    value = mantissa / 10**-exponent
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _read_arabic(text: str) -> tuple[int, int]:
    """Return mantissa and exponent of digits with at most one point; raise ``NumeralError``."""
    whole, point, rest = text.partition(".")
    if not (whole + rest).isdecimal() or (point and not (whole and rest)):
        raise NumeralError(f"no numeral: {text!r}")
    if len(text) > LONGEST:  # int() has a limit
        raise NumeralError(f"no numeral: {text[:LONGEST]!r}…")
    return int(whole + rest), -len(rest)


def _spell(two: str) -> str:
    """Return two digits in Han: 30 is 三十."""
    return f"{two[0]}十{two[1] if two[1] != '0' else ''}"


def _read_plain(text: str) -> tuple[int, int]:
    """Return mantissa and exponent of one numeral without 余 or range; raise ``NumeralError``."""
    if _HEAD.match(text):  # 2千零30万
        text = re.sub(r"\d{2}", lambda m: _spell(m[0]), text).translate(_TO_HAN)
    head = re.match(r"[\d.]+", text)
    if head:
        mantissa, exponent = _read_arabic(head.group())
        rest = text[head.end() :]
        if not rest:
            return mantissa, exponent
        more = re.search(r"\d", rest)
        tail = None
        if more:
            tail = rest[more.start() :]
            rest = rest[: more.start()]
        for c in rest:
            if c not in TENS and c not in WANS:
                raise NumeralError(f"no numeral: {text!r}")
            exponent += TENS.get(c, 0) + WANS.get(c, 0)
        if tail is None:
            return mantissa, exponent
        low, step = _read_plain(tail)  # 1亿2000万, 2万5
        if tail.isdecimal() and len(tail) == 1:
            step += exponent - 1 if exponent else 0
        if low * 10.0**step >= 10.0**exponent:
            raise NumeralError(f"no numeral: {text!r}")
        shared = min(step, exponent)
        return mantissa * 10 ** (exponent - shared) + low * 10 ** (step - shared), shared
    whole, point, rest = text.partition("点")
    rest = rest.translate(_TO_HAN)  # 零点77
    if not point:
        return read_han(text)
    end = len(rest)
    while end and rest[end - 1] not in DIGITS:
        end -= 1
    digits = "".join(str(DIGITS[c]) if c in DIGITS else "x" for c in rest[:end])
    if not whole or not digits.isdecimal():
        raise NumeralError(f"no numeral: {text!r}")
    mantissa, exponent = read_han(whole)
    power = sum(TENS.get(c, 0) + WANS.get(c, 0) for c in rest[end:])
    return mantissa * 10 ** (exponent + len(digits)) + int(digits), power - len(digits)


def clean(text: str) -> str:
    """Return ``text`` (folded) without blanks and thousands commas, with ``.`` for its look-alikes.

    >>> clean("1,234·5")
    '1234.5'
    """
    if text.isdecimal():
        return text
    return text.translate(_CLEAN)


@lru_cache(maxsize=4096)
def read_numeral(text: str) -> Reading:
    """Return one folded numeral, without range marks or rate, read; raise ``NumeralError``.

    >>> read_numeral("40余万"), read_numeral("三四十")
    (Reading(low=400000, high=400000, step=10000), Reading(low=30, high=40, step=10))
    """
    if text.isdecimal() and text.isascii() and len(text) < LONGEST:
        number = int(text)
        return Reading(number, number, 1)
    if (common := _COMMON.fullmatch(text)) is not None:
        whole, point, places = common.groups("")
        exponent = -len(point)
        for c in places:
            exponent += TENS[c] if c in TENS else WANS[c]
        value = scale(int(whole + point), exponent)
        return Reading(value, value, scale(1, exponent))
    bare = _INSIDE.sub("", clean(text))
    if not _KNOWN.fullmatch(bare):
        raise NumeralError(f"no numeral: {text!r}")
    pair = _PAIR.search(bare)
    if pair and (DIGITS[pair[2]] - DIGITS[pair[1]] == 1 or pair.group() == "三五"):
        low, step = _read_plain(bare[: pair.start(2)] + bare[pair.end(2) :])
        high, _ = _read_plain(bare[: pair.start(1)] + bare[pair.end(1) :])
        return Reading(scale(low, step), scale(high, _), scale(1, step))
    mantissa, exponent = _read_plain(bare)
    value = scale(mantissa, exponent)
    return Reading(value, value, scale(1, exponent))


def read_fraction(below: str, above: str) -> Reading:
    """Return ``below``分之``above`` to four decimals (of a tiny one four digits); raise ``NumeralError``.

    >>> read_fraction("三", "二")
    Reading(low=0.6667, high=0.6667, step=0.0001)
    """
    bottom = read_numeral(below)
    top = read_numeral(above)
    if not bottom.low:
        raise NumeralError(f"no numeral: {below}分之{above}")
    ratio = top.low / bottom.low
    places = 4 if not ratio or abs(ratio) >= 0.01 else 4 - math.floor(math.log10(abs(ratio)))
    value = scale(round(ratio * 10**places), -places)
    return Reading(value, value, 0.1**places if places > 4 else 0.0001)


def _tail(left: str, right: str) -> str:
    """Return the multiplier of ``right`` that ``left`` shares: 千 of 两到三千, 亿 of 七千到九千亿."""
    if not left or left[-1] in "万亿":
        return ""
    if left[-1].isdecimal():
        found = re.search(r"[百千万亿]+$", right)
    elif len(left) == 1 and left in DIGITS:
        found = _LAST_DIGIT.search(right)
    else:
        found = re.search(r"[万亿]+$", right)
    return found[0] if found else ""


def spread(low: Reading, high: Reading, left: str, right: str) -> Reading:
    """Return the range of two readings; ``left`` takes over the multiplier of ``right``: ``1.2—1.5万亿``.

    Raises ``NumeralError`` where the second number is not the larger one.

    >>> spread(read_numeral("1.2"), read_numeral("1.5万亿"), "1.2", "1.5万亿")
    Reading(low=1200000000000, high=1500000000000, step=100000000000)
    """
    tail = _tail(left, right.rstrip("余多几%‰倍"))
    if tail:
        scaled = read_numeral(left.rstrip("%‰") + tail)
        if scaled.low < high.high:
            low = scaled
    if low.low >= high.high:
        raise NumeralError(f"no range: {left}—{right}")
    return Reading(low.low, high.high, min(low.step, high.step))
