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

_OWN = {"廿": 2, "卅": 3, "卌": 4}  # tens that hold their digit


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


_SPELLED = re.compile(
    rf"([{HAN_DIGITS}]{{2,}})([万亿]+)|([{HAN_DIGITS}]+)\.([{HAN_DIGITS}]+)([万亿]*)"
)


def _read_arabic(text: str) -> tuple[int, int]:
    """Return mantissa and exponent of digits with at most one point; raise ``NumeralError``."""
    whole, point, rest = text.partition(".")
    if not (whole + rest).isdecimal() or (point and not (whole and rest)):
        raise NumeralError(f"no numeral: {text!r}")
    if len(text) > 40:  # no number of a report, and int() has a limit
        raise NumeralError(f"no numeral: {text[:40]!r}…")
    return int(whole + rest), -len(rest)


def _read_han(text: str) -> tuple[int, int]:
    """Return mantissa and exponent of Han digits and multipliers; raise ``NumeralError``.

    The value is mantissa × 10 ** exponent, and exponent is that of the last written place.
    """
    if len(text) > 40:
        raise NumeralError(f"no numeral: {text[:40]!r}…")
    if (spelled := _SPELLED.fullmatch(text)) is not None:  # 一九○万, 六五.六亿
        whole, point = spelled[1] or spelled[3], spelled[4] or ""
        power = sum(WANS[c] for c in spelled[2] or spelled[5])
        return int("".join(str(DIGITS[c]) for c in whole + point)), power - len(point)
    if all(c in DIGITS for c in text):  # 二〇二五, 五
        return int("".join(str(DIGITS[c]) for c in text)), 0
    total = 0  # sections closed by 万 or 亿
    section = 0  # within 万
    digit: int | None = None
    place = 99  # the last place of tens in this section; must descend
    big = 99
    last = 0
    zero = False
    for i, c in enumerate(text):
        if c in DIGITS:
            if digit is not None and digit != 0:
                raise NumeralError(f"no numeral: {text!r}")
            digit = DIGITS[c]
            zero = zero or digit == 0
            last = 0
        elif c in TENS:
            power = TENS[c]
            if c in _OWN:
                if digit:
                    raise NumeralError(f"no numeral: {text!r}")
                digit = _OWN[c]
            if power >= place or (digit is None and i and power > 1):  # 千百
                raise NumeralError(f"no numeral: {text!r}")
            if digit is None or digit == 0:
                digit = 1
            section += digit * 10**power
            place, digit, last = power, None, power
            zero = False
        else:
            power = WANS.get(c, 0)
            if not power:
                raise NumeralError(f"no numeral: {text!r}")
            if digit and place < 99 and not zero and text[i - 2] in TENS and place > 1:
                digit *= 10 ** (place - 1)  # 百二万 is 1,200,000
            section += digit or 0
            if section == 0:
                if total and text[i - 1] in WANS:  # 万亿, 四万万
                    total *= 10**power
                    last += power
                    big = power
                    continue
                if i:
                    raise NumeralError(f"no numeral: {text!r}")
                section = 1
            if power >= big:  # 一万二千亿
                total = (total + section) * 10**power
            else:
                total += section * 10**power
            big, section, place, digit, zero = power, 0, 99, None, False
            last += power
    if digit is not None:
        # 三千五 is 3,500 and 一万二 12,000, but 一百零二 is 102; 十五 is 15.
        previous = text[-2]
        power = TENS.get(previous, WANS.get(previous, 0)) if len(text) > 1 else 0
        if power > 1 and not zero and previous not in _OWN:
            section += digit * 10 ** (power - 1)
            last = power - 1
        else:
            section += digit
            last = 0
    value = total + section
    while last and value % 10**last:
        last -= 1
    return value // 10**last, last


_TO_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


def _spell(two: str) -> str:
    """Return two digits in Han: 30 is 三十."""
    return f"{two[0]}十{two[1] if two[1] != '0' else ''}"


_HEAD = re.compile(r"\d+(?=[百千]零)")


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
        return _read_han(text)
    end = len(rest)
    while end and rest[end - 1] not in DIGITS:
        end -= 1
    digits = "".join(str(DIGITS[c]) if c in DIGITS else "x" for c in rest[:end])
    if not whole or not digits.isdecimal():
        raise NumeralError(f"no numeral: {text!r}")
    mantissa, exponent = _read_han(whole)
    power = sum(TENS.get(c, 0) + WANS.get(c, 0) for c in rest[end:])
    return mantissa * 10 ** (exponent + len(digits)) + int(digits), power - len(digits)


# 三四十, 七八, 十七八, 三五百: two neighbouring digits are a range where no place stands between.
_PAIR = re.compile(
    rf"(?<![{HAN_DIGITS}两.])([一二两三四五六七八])([二两三四五六七八九])(?![{HAN_DIGITS}.])"
)
_INSIDE = re.compile(r"[余多几]")
_KNOWN = re.compile(
    r"[\d.〇零○幺一二三四五六七八九十百千万亿两廿卅卌点壹贰叁肆伍陆柒捌玖拾佰仟兆]+"
)


_CLEAN = {**dict.fromkeys(map(ord, " ,，、"), ""), **dict.fromkeys(map(ord, "·•‧∙"), ".")}
# 0.3, 1.2万亿, 300万: nine of ten numerals of a report.
_COMMON = re.compile(r"(\d{1,15})(?:\.(\d{1,9}))?([百千万亿]*)")


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
    if text.isdecimal() and text.isascii() and len(text) < 40:
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


_LAST_DIGIT = re.compile(r"(?<=[一二三四五六七八九])(?!十$)[十百千万亿]+$")


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
