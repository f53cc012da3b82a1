"""Numbers with a unit of time: a quantity only as the value of a named measure (办理时限压缩至3个工作日)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.digits import HAN_DIGITS
from politext.find.numbers.classes import counted, found
from politext.model import NAMED_TIME

if TYPE_CHECKING:
    from politext.model import Numeral
    from politext.units import Number

# A time is a quantity only as the value of a named measure: 办理时限压缩至3个工作日.
_NAMED_TIME = re.compile(
    r"(?:寿命|时限|工期|年龄|年限|用时|时长|周期|耗时|时间|期限|时效|时延|天数)"
    r"(?:[较比从由](?:上年|去年|\d{4}年[底末]?)的?|连续[\d一二三四五六七八九十]{1,2}年)?[^，。；：、\n续较自近]{0,6}(?:[至到为达超近在约均降由从过]|缩短|压缩|提前|减少|增加|延长|提高|不足)?\Z"
)
_FOLLOWS = re.compile(
    r"[、和与]|[，、]?(?:[比较](?:上年|去年|\d{4}年)|同比|再)?(?:增加|减少|提高|缩短|延长|压缩|达到?)"
    r"|(?:左右|以上)?[^，。；、\d]{0,6}[至到为](?:\d{4}年的?)?"
)
_FOUR = re.compile(rf"(?:\d ?){{4}}|[{HAN_DIGITS}]{{4}}")


def is_year(number: Number) -> bool:
    """Return whether the number is a year of four digits: 2020年, 一九五八年."""
    return number.unit is not None and number.unit.id == "年" and bool(_FOUR.fullmatch(number.text))


def values_measure(view: str, number: Number, named: int) -> bool:
    """Return whether a number of time is the value of a measure named before it.

    ``named`` is where the last such value ended; 缩减至36个工作日 goes on from there. Units without a yes example
    (周年, 年代) are never values; 志愿服务80万小时 is an amount.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.units import compile_units, read_at
    >>> units = compile_units(load_lexicon())
    >>> pairs = ("办理时限压缩至3个工作日", 7), ("历时3个工作日", 2)
    >>> [values_measure(text, read_at(text, at, units), -1) for text, at in pairs]
    [True, False]
    """
    unit = number.unit
    if unit is None or not unit.valued:
        return False
    if number.text[-1] in "万亿" and unit.id in ("小时", "分钟", "天"):
        return True
    if named >= 0 and _FOLLOWS.fullmatch(view, named, number.start):
        return True
    return bool(_NAMED_TIME.search(view, max(0, number.start - 24), number.start))


def judge_time(view: str, number: Number, named: int = -1) -> Numeral:
    """Return the class of a number with a unit of time; ``find.times`` knows more and wins over it."""
    unit = number.unit
    assert unit is not None
    year = is_year(number)
    if not year and values_measure(view, number, named):
        return counted(number, NAMED_TIME)
    if view.startswith("届", number.numeral_end):
        return found(number, "ordinal", "ordinal.session")
    month = unit.id == "月" and view[number.numeral_end] == "月"
    date = year or month or unit.id in ("日", "年代")
    return found(number, "date" if date else "duration", "time.fallback")
