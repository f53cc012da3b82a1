"""The number that begins at an offset, judged: quantity, time, identifier or a vague amount."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Numeral
from politext.numerals import HAN
from politext.units import Number, read_at, to_quantity

if TYPE_CHECKING:
    from politext.model import NumeralKind
    from politext.units import Units

# A time is a quantity only as the value of a named measure: 办理时限压缩至3个工作日.
_NAMED_TIME = re.compile(
    r"(?:寿命|时限|工期|年龄|年限|用时|时长|周期|耗时|时间|期限|时效|时延|天数)"
    r"[^，。；：、\n]{0,6}(?:[至到为达超近在约均降由从过]|缩短|压缩|提前|减少|增加|延长|提高|不足)?$"
)
# 十一次全会 is the eleventh: a session is numbered, but 召开两次会议 counts.
_SESSION = re.compile(r"次(?:中?全会|全体会议|代表大会|全国代表大会|党代会|会议|大会)")
_SESSION_BEFORE = re.compile(r"(?:届|人大|政协|代会|大会|委员会|常委会|[、十]次)[、和]?$")
_ROUND = "十百千万亿"


def read_number(view: str, start: int, units: Units) -> Numeral | None:
    """Return the number at ``start`` with its class, or None where none can be read."""
    number = read_at(view, start, units)
    if number is None:
        return None
    before = view[start - 1] if start else "\n"
    if before == "届" and view[start] in HAN:  # 十三届三次会议
        return Numeral(start, number.end, "ordinal", "ordinal.session")
    if number.name == "番" and before == "翻":
        number = number._replace(start=start - 1)
    if number.unit and view.startswith("台阶", number.numeral_end):  # 突破千亿台阶
        number = number._replace(end=number.numeral_end, unit=None, name=None)
    if (
        view[start] in HAN
        and _SESSION.match(view, number.numeral_end)
        and (
            _SESSION_BEFORE.search(view[max(0, start - 4) : start])
            or not view.startswith("会议", number.end)
        )
        and view[start] != "两"
    ):
        return found(number, "ordinal", "ordinal.session")
    if number.unit is None:
        return judge_bare(view, number)
    if number.unit.kind == "time":
        return judge_time(view, number)
    return judge_measured(view, number)


def found(number: Number, kind: NumeralKind, rule: str, end: int = 0) -> Numeral:
    """Return ``number`` as a finding of a class that is no indicator."""
    return Numeral(number.start, end or number.end, kind, rule)


def counted(number: Number, rule: str) -> Numeral:
    """Return ``number`` as an indicator."""
    return Numeral(number.start, number.end, "indicator", rule, to_quantity(number, rule))


def follows_letters(view: str, start: int) -> bool:
    """Return whether Latin letters stand directly, or with a hyphen, before ``start``: PM2.5, A-3."""
    i = start - 1
    if i > 0 and view[i] in "-_.":
        i -= 1
    return i >= 0 and view[i].isascii() and view[i].isalpha()


def judge_bare(view: str, number: Number) -> Numeral:
    """Return the class of a number without a unit."""
    start, end, text = number.start, number.end, number.text
    before = view[start - 1] if start else "\n"
    after = view[end : end + 1]
    han = text[0] in HAN
    if not han and (follows_letters(view, start) or (after.isascii() and after.isalpha())):
        return found(number, "identifier", "identifier.letters")
    if number.form in ("fraction", "rate"):
        return counted(number, "quantity.fraction")
    if after == "号" or before in "〔[【":
        return found(number, "identifier", "identifier.number")
    if not text.strip(_ROUND):
        if (
            len(text) > 1
            and before in "超过破达越近"
            and view.startswith(("台阶", "大关", "，", "。", "元"), end)
        ):
            return counted(number, "quantity.threshold")
        vague = len(text) > 1 or after == "级"
        return found(number, "vague" if vague else "idiom", "vague.class")
    if text[-1] in "万亿":
        if after in ("级", "强"):
            return found(number, "vague", "vague.class")
        return counted(number, "quantity.bare")
    return found(number, "idiom" if han else "identifier", "fallback.bare")


def judge_time(view: str, number: Number) -> Numeral:
    """Return the class of a number with a unit of time; ``find.times`` knows more and wins over it."""
    unit = number.unit
    clause = view[max(0, number.start - 20) : number.start]
    if _NAMED_TIME.search(clause):
        return counted(number, "quantity.named-time")
    if unit is not None and unit.id in ("年", "月", "日"):
        year = unit.id == "年" and len(number.text.replace(" ", "")) == 4
        month = unit.id == "月" and view[number.numeral_end] == "月"
        if year or month or unit.id == "日":
            return found(number, "date", "time.fallback")
    return found(number, "duration", "time.fallback")


def judge_measured(view: str, number: Number) -> Numeral:
    """Return the class of a number with a unit: an indicator, where nothing speaks against it."""
    start, end, text, unit = number.start, number.end, number.text, number.unit
    if unit is None:
        return judge_bare(view, number)
    before = view[start - 1] if start else "\n"
    after = view[end : end + 1]
    han = text[0] in HAN
    if not han and follows_letters(view, start) and unit.kind != "percent":
        return found(number, "identifier", "identifier.letters", number.numeral_end)
    if han and text == "一" and unit.kind in ("measure", "physical", "currency"):
        return found(number, "vague", "vague.one")
    if before in "数几上" and han and not text.strip(_ROUND):
        return found(number, "vague", "vague.some")
    if han and not text.strip(_ROUND) and unit.kind != "percent":
        attribute = unit.kind == "currency" and view.startswith(("以上", "级"), end)
        if (len(text) == 1 and text != "十") or attribute or after == "级":
            return found(number, "vague", "vague.class")
        return counted(number, "quantity.round")
    if after == "级" and unit.kind in ("physical", "currency", "measure"):
        return found(number, "vague", "vague.class")
    if han and unit.strict and len(text) == 1 and text != "十":
        ordinal = unit.id in ("级", "期", "代", "线", "环")
        kind: NumeralKind = "ordinal" if ordinal else "idiom"
        return found(number, kind, "ordinal.strict", number.numeral_end)
    return counted(number, f"quantity.{unit.kind}")
