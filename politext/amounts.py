"""Any way in which a person writes a number, to the number: the public ``read_number``.

A text is scanned with the grammar of ``numerals``; here a whole string is read, and so what no report
holds is read too: traditional and financial forms (參萬), signs, 又 in mixed fractions, 半, 2e5, 3M.
"""

from __future__ import annotations

import re

from politext.errors import NumeralError
from politext.numerals import Reading, read_fraction, read_numeral, scale, spread

_TRADITIONAL = str.maketrans(
    "兩倆俩萬億點負個幾對參叄貳陸份卄〸○幺",
    "两两两万亿点负个几对叁叁贰陆分廿十〇一",
)
_WIDTH = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)} | {0x3000: 32, 0xA0: 32}
_RANGE = re.compile(r"(.+?)(?:[-—–―]{1,2}|[~∼至到])(.+)")
_FRACTION = re.compile(r"(?:(.+)又)?(负?)(.+)分(?:之)?(负?)(.+)")
_SLASH = re.compile(r"(?:(\d+) +)?(\d+) ?/ ?(\d+)")
_POWER = re.compile(r"(\d+(?:\.\d+)?)\^([-+]{0,2}\d{1,3})")
_SCIENCE = re.compile(r"(\d+(?:\.\d+)?)[eE]([-+]?\d{1,2})")
_LATIN = {"k": 3, "K": 3, "M": 6, "m": 6, "G": 9, "T": 12}
_TENTHS = re.compile(r"(.+)[成折]([一二三四五六七八九半])")
_TAIL = re.compile(r"(?:%|‰|个?百分点|成|折|倍|番|个|对折)$")
_RATE = re.compile(r"[百千佰仟]分之")


def read_number(text: str) -> Reading:
    """Return ``text`` read as one number; raise ``NumeralError`` where it is none.

    ``low`` and ``high`` differ for a range (``3至5``, ``三四十``); ``step`` is the last written place. A rate is
    read as it is said: ``百分之五`` and ``5%`` are 5, ``两成`` is 2; ``三分之二`` is 0.6667.

    >>> read_number("一百二十三万")
    Reading(low=1230000, high=1230000, step=10000)
    >>> read_number("1.2—1.5万亿")
    Reading(low=1200000000000, high=1500000000000, step=100000000000)
    >>> read_number("三分之二")
    Reading(low=0.6667, high=0.6667, step=0.0001)
    """
    wide = text.strip().translate(_WIDTH).translate(_TRADITIONAL)
    slash = _SLASH.fullmatch(wide.lstrip("-"))
    if slash is None:
        wide = re.sub(r"\s", "", wide)
    sign = 1
    if wide[:1] in ("-", "负", "+") and len(wide) > 1:
        sign = 1 if wide[0] == "+" else -1
        wide = wide[1:]
    try:
        reading = _read_slash(slash) if slash else _read(wide)
    except NumeralError:
        raise NumeralError(f"no number: {text!r}") from None
    if sign == 1:
        return reading
    return Reading(-reading.high, -reading.low, reading.step)


def _read_slash(slash: re.Match[str]) -> Reading:
    whole = int(slash[1] or 0)
    part = read_fraction(slash[3], slash[2])
    value = scale(round((whole + part.low) * 10000), -4)
    return Reading(value, value, part.step)


def _read(view: str) -> Reading:
    if (found := _POWER.fullmatch(view)) is not None:
        power = float(found[1]) ** int(found[2].replace("--", "").replace("+-", "-"))
        return Reading(power, power, 1)
    if (found := _SCIENCE.fullmatch(view)) is not None:
        view = found[1]
        return _shift(_read_one(view), int(found[2]))
    if (found := _RANGE.fullmatch(view)) is not None:
        return spread(_read_one(found[1]), _read_one(found[2]), found[1], found[2])
    return _read_one(view)


def _read_one(view: str) -> Reading:
    if rate := _RATE.match(view):  # 百分之五 is 5, 千分之三 is 3
        return _read_one(view[rate.end() :])
    if view in ("一半", "1半", "半", "一半半", "半个", "对折", "半成", "半折", "打对折"):
        half = 5 if view in ("对折", "打对折") else 0.5
        return Reading(half, half, 0.1)
    if (tenths := _TENTHS.fullmatch(view)) is not None:  # 七成六 is 7.6
        view = f"{tenths[1]}点{tenths[2]}".replace("半", "五")
    view = _TAIL.sub("", view)
    if view.startswith("."):
        view = "0" + view
    if view == "半百":
        return Reading(50, 50, 10)
    if (mixed := _FRACTION.fullmatch(view)) is not None:
        return _read_mixed(mixed)
    if view[-1:] in _LATIN and view[-2:-1].isdecimal():
        return _shift(_read_one(view[:-1]), _LATIN[view[-1]])
    if view.endswith("打"):
        dozen = read_numeral(view[:-1])
        return Reading(dozen.low * 12, dozen.high * 12, dozen.step * 12)
    if view.endswith("半") and len(view) > 1:
        whole = read_numeral(view[:-1])
        return Reading(whole.low + 0.5, whole.high + 0.5, 0.1)
    if view[-1:] in ("余", "多", "几"):
        view = view[:-1]
    if not view:
        raise NumeralError("no number")
    return read_numeral(view)


def _read_mixed(mixed: re.Match[str]) -> Reading:
    """Return 三又五分之二, with a sign above, below or before."""
    part = read_fraction(mixed[3], mixed[5])
    sign = -1 if mixed[2] or mixed[4] else 1
    if not mixed[1]:
        return Reading(sign * part.low, sign * part.low, part.step)
    whole = read_numeral(mixed[1]).low
    value = scale(round((whole + sign * part.low) * 10000), -4)
    return Reading(value, value, part.step)


def _shift(reading: Reading, places: int) -> Reading:
    factor = 10.0**places
    low, high = reading.low * factor, reading.high * factor
    return Reading(_whole(low), _whole(high), _whole(reading.step * factor))


def _whole(value: float) -> float:
    return int(value) if float(value).is_integer() else round(value, 12)
