"""Chinese and Arabic numerals to numbers: values that know nothing of reports."""

from __future__ import annotations

from typing import NamedTuple

from politext.errors import NumeralError


class Reading(NamedTuple):
    """A numeral read: ``low`` and ``high`` (equal unless a range) and ``step``, the last written place."""

    low: float
    high: float
    step: float


def read_number(text: str) -> Reading:
    """Return ``text`` read as one numeral; raise ``NumeralError`` where it is none.

    >>> read_number("50")
    Reading(low=50, high=50, step=1)
    """
    if not text.isdecimal():
        raise NumeralError(f"no numeral: {text!r}")
    return Reading(int(text), int(text), 1)
