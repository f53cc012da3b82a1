"""The number that begins at an offset, judged: quantity, time, identifier or a vague amount.

One without a unit is judged in ``bare``, one with a unit of time in ``durations``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.digits import HAN
from politext.find.numbers.bare import follows_letters, judge_bare
from politext.find.numbers.classes import BOUND, ROUND, counted, found, placed
from politext.find.numbers.durations import judge_time
from politext.model import Numeral
from politext.units import read_at

if TYPE_CHECKING:
    from politext.model import NumeralKind
    from politext.units import Number, Units

# 十一次全会 is the eleventh: a session is numbered, but 召开两次会议 counts.
_SESSION = re.compile(
    r"次(?:[、和][一二三四五六七八九十]+次)*(?:中?全会|全体会议|代表大会|全国代表大会|党代会|会议|大会)"
)
_SESSION_BEFORE = re.compile(r"(?:届|人大|政协|代会|大会|委员会|常委会|[、十]次)[、和]?\Z")
# 全国排名46位, 居全省前2位: the place itself; 排名提升17位 is by how many.
_PLACED = re.compile(
    r"(?:排名|位次|位[居列]|[居列排]|[升进跃移][至到])[^，。；0-9升进移降前]{0,6}(?:前|末|后)?\Z"
)
_PAIRED = re.compile(r"[一二三四五六七八九]{2}")  # 二三级医院
_YEAR = re.compile(r"[一二][〇○零0九八七六五四三二一]{3}(?=年)")
_LISTED_ORDINAL = re.compile(r"第[\d一二三四五六七八九十百、和至—-]+\Z")
_LISTED_RANK = re.compile(r"[居列排占位][^，。；]{0,12}第[^，。；]{1,9}\Z")
# An ordinal before these: 一类创新药, 三类水质.
_CLASSES = re.compile(r"创新药|新药|医疗器械|水质|水(?:体|$)|近岸|区域")
# 二次招商 is the second: what is counted is said with 两.
_SECOND = frozenset("次类轮批种")
# 成 and 折 are said of one digit: 三成, 8折, never 2100多万成都市民.
_SHORT = frozenset("成折")
_SHORT_NUMBER = re.compile(r"[一二两三四五六七八九十]{1,3}|\d(?:\.\d)?|\d{2}")


def read_number(view: str, start: int, units: Units, named: int = -1) -> Numeral | None:
    """Return the number at ``start`` with its class, or None where none can be read.

    ``named`` is where the last value of a named time measure ended: it goes on in 从60个工作日缩减至36个工作日.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.units import compile_units
    >>> units = compile_units(load_lexicon())
    >>> [read_number(text, at, units).rule for text, at in (("增长5%", 2), ("12345热线", 0), ("一批项目", 0))]
    ['quantity.percent', 'fallback.bare', 'vague.one']
    """
    if view[start] in "一二" and (year := _YEAR.match(view, start)):  # 二００一年
        return Numeral(start, year.end(), "date", "time.fallback")
    number = read_at(view, start, units)
    if number is None:
        return None
    before = view[start - 1] if start else "\n"
    if before == "届" and view[start] in HAN:  # 十三届三次会议
        return Numeral(start, number.end, "ordinal", "ordinal.session")
    if before == "每" and (number.unit is None or number.unit.kind != "time"):  # 每50公斤
        return found(number, "vague", "vague.base")
    if before == "-" and number.unit and number.unit.kind in ("percent", "point"):
        number = _negate(view, number)
    if number.name == "番" and before == "翻":
        number = number._replace(start=start - 1)
    if view.startswith("一番", start) and "翻" not in view[max(0, start - 4) : start]:
        return found(number, "vague", "vague.one")  # 干出一番事业
    if number.unit and (
        view.startswith("台阶", number.numeral_end)  # 突破千亿台阶
        or (
            number.unit.id == "项"
            and view.startswith("目", number.end)
            and not view.startswith("目标", number.end)
        )
    ):
        number = number._replace(end=number.numeral_end, unit=None, name=None)
    if (
        view[start] in HAN
        and _SESSION.match(view, number.numeral_end)
        and (
            _SESSION_BEFORE.search(view, max(0, start - 4), start)
            or not view.startswith("会议", number.end)
        )
        and view[start] != "两"
    ):
        return found(number, "ordinal", "ordinal.session")
    if before in "、和至—-" and _LISTED_ORDINAL.search(view, max(0, start - 12), start):
        if number.name == "位" and _LISTED_RANK.search(view, max(0, start - 24), start):
            return placed(number, "rank.list")
        return found(number, "ordinal", "ordinal.list", number.numeral_end)
    if number.unit is None:
        return judge_bare(view, number, units, named)
    letters = view[start].isdecimal() and follows_letters(view, start)
    if letters and number.unit.kind != "percent":  # PM2.5年均浓度
        return found(number, "identifier", "identifier.letters", number.numeral_end)
    if number.unit.kind == "time":
        return judge_time(view, number, named)
    return judge_measured(view, number)


def _negate(view: str, number: Number) -> Number:
    """Return ``number`` below zero where the hyphen before it is a minus: 增长-3.8%."""
    sign = number.start - 1
    ahead = view[sign - 1 : sign]
    if number.form != "plain" or not ahead or ahead.isascii() or ahead in "%‰—－–度":
        return number
    low = number.reading.low
    return number._replace(start=sign, reading=number.reading._replace(low=-low, high=-low))


def judge_measured(view: str, number: Number) -> Numeral:
    """Return the class of a number with a unit: an indicator, where nothing speaks against it."""
    start, end, text, unit = number.start, number.end, number.text, number.unit
    assert unit is not None
    before = view[start - 1] if start else "\n"
    after = view[end : end + 1]
    han = text[0] in HAN
    if number.form == "half":
        return counted(number, "quantity.half")
    if han and text == "一" and unit.kind in ("measure", "physical", "currency"):
        return found(number, "vague", "vague.one")
    class_of = after == "级" or (unit.id == "级" and text[-1] in ROUND and len(text) > 1)
    if class_of and unit.kind in ("physical", "currency", "measure"):
        return found(number, "vague", "vague.class")
    if han and not text.strip(ROUND) and unit.kind != "percent" and text != "十":
        value = (
            before in BOUND or number.inexact
            if len(text) == 1 or unit.kind == "currency"
            else before not in "数几上"
        )
        if not value or before == "上":
            return found(number, "vague", "vague.class")
        return counted(number, "quantity.round")
    if han and unit.strict and text != "十" and (len(text) == 1 or _PAIRED.fullmatch(text)):
        ordinal = unit.id in ("级", "期", "代", "线", "环")
        kind: NumeralKind = "ordinal" if ordinal else "idiom"
        return found(number, kind, "ordinal.strict", number.numeral_end)
    if (text == "二" and unit.id in _SECOND) or (before == "劣" and unit.id == "类"):
        return found(number, "ordinal", "ordinal.second")
    if (
        number.form == "plain"
        and number.reading.low == number.reading.high
        and _PAIRED.fullmatch(text)
    ):
        return found(number, "idiom", "fallback.spelled", number.numeral_end)  # 一五支渠
    if unit.id == "位" and _PLACED.search(view, max(0, start - 14), start):
        return placed(number, "rank.placed")
    if unit.id == "类" and len(text) == 1 and _CLASSES.match(view, end):
        return found(number, "ordinal", "ordinal.class")
    if unit.id in _SHORT and (not _SHORT_NUMBER.fullmatch(text)):
        return found(number, "idiom", "fallback.bare", number.numeral_end)
    return counted(number, f"quantity.{unit.kind}")
