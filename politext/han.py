"""Han numerals to numbers: digits and multipliers, read from left to right."""

from __future__ import annotations

import re

from politext.digits import DIGITS, HAN_DIGITS, TENS, WANS
from politext.errors import NumeralError

LONGEST = 40  # characters: no number of a report is longer
_OWN = {"廿": 2, "卅": 3, "卌": 4}  # tens that hold their digit
_NO_PLACE = 99  # above all places
_SPELLED = re.compile(
    rf"([{HAN_DIGITS}]{{2,}})([万亿]+)|([{HAN_DIGITS}]+)\.([{HAN_DIGITS}]+)([万亿]*)"
)


def read_han(text: str) -> tuple[int, int]:
    """Return mantissa and exponent of Han digits and multipliers; raise ``NumeralError``.

    The value is mantissa × 10 ** exponent, and exponent is that of the last written place.

    >>> read_han("一百二十三万"), read_han("三千五"), read_han("二〇二五"), read_han("六五.六亿")
    ((123, 4), (35, 2), (2025, 0), (656, 7))
    """
    if len(text) > LONGEST:
        raise NumeralError(f"no numeral: {text[:LONGEST]!r}…")
    if (spelled := _SPELLED.fullmatch(text)) is not None:  # 一九○万, 六五.六亿
        whole, point = spelled[1] or spelled[3], spelled[4] or ""
        power = sum(WANS[c] for c in spelled[2] or spelled[5])
        return int("".join(str(DIGITS[c]) for c in whole + point)), power - len(point)
    if all(c in DIGITS for c in text):  # 二〇二五, 五
        return int("".join(str(DIGITS[c]) for c in text)), 0
    tally = _Tally()
    for i, c in enumerate(text):
        before = text[i - 1] if i else ""
        if c in DIGITS:
            fits = tally.take_digit(DIGITS[c])
        elif c in TENS:
            fits = tally.take_ten(TENS[c], _OWN.get(c), first=not i)
        else:
            fits = c in WANS and tally.take_wan(WANS[c], before, text[max(0, i - 2)])
        if not fits:
            raise NumeralError(f"no numeral: {text!r}")
    return tally.close(text[-2] if len(text) > 1 else "")


class _Tally:
    """A Han numeral as far as it has been read, left to right; the ``take_`` verbs say whether what comes fits."""

    def __init__(self) -> None:
        self.total = 0  # what 万 or 亿 has closed
        self.section = 0  # what has come since
        self.digit: int | None = None  # waits for its place
        self.place = _NO_PLACE  # the last of tens in this section; they descend
        self.big = _NO_PLACE  # the last 万 or 亿
        self.last = 0  # the last written place
        self.zero = False  # since the last place

    def take_digit(self, digit: int) -> bool:
        """Keep ``digit`` for the place that follows; two do not stand side by side."""
        if self.digit:
            return False
        self.digit = digit
        self.zero = self.zero or digit == 0
        self.last = 0
        return True

    def take_ten(self, power: int, own: int | None, *, first: bool) -> bool:
        """Add 十, 百 or 千 of the digit before it (``own``: the one that 廿 holds) to the section."""
        if own is not None:
            if self.digit:
                return False
            self.digit = own
        if power >= self.place or (self.digit is None and not first and power > 1):  # 千百
            return False
        self.section += (self.digit or 1) * 10**power
        self.place, self.digit, self.last, self.zero = power, None, power, False
        return True

    def take_wan(self, power: int, before: str, before_that: str) -> bool:
        """Close the section with 万 or 亿; the two characters before it tell 百二万 and 万亿."""
        if self.digit and 1 < self.place < _NO_PLACE and not self.zero and before_that in TENS:
            self.digit *= 10 ** (self.place - 1)  # 百二万 is 1,200,000
        section = self.section + (self.digit or 0)
        if not section:
            if self.total and before in WANS:  # 万亿, 四万万
                self.total *= 10**power
                self.last += power
                self.big = power
                return True
            if before:
                return False
            section = 1
        if power >= self.big:  # 一万二千亿
            self.total = (self.total + section) * 10**power
        else:
            self.total += section * 10**power
        self.big, self.section, self.place, self.digit, self.zero = power, 0, _NO_PLACE, None, False
        self.last += power
        return True

    def close(self, previous: str) -> tuple[int, int]:
        """Return mantissa and exponent; ``previous`` is the character before the last.

        三千五 is 3,500 and 一万二 12,000, but 一百零二 is 102; 十五 is 15.
        """
        if self.digit is not None:
            power = TENS.get(previous, WANS.get(previous, 0))
            self.last = power - 1 if power > 1 and not self.zero and previous not in _OWN else 0
            self.section += self.digit * 10**self.last
        value, last = self.total + self.section, self.last
        while last and value % 10**last:
            last -= 1
        return value // 10**last, last
