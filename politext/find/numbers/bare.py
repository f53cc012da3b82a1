"""Numbers without a unit: most number a thing (12345热线, G20), some count (46万群众), some share the unit of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.digits import HAN
from politext.find.numbers.classes import BOUND, ROUND, counted, found, placed
from politext.find.numbers.durations import judge_time
from politext.model import NAMED_TIME
from politext.numerals import read_fraction

if TYPE_CHECKING:
    from politext.model import Numeral
    from politext.units import Number, Units

# 46省市, 3国, 15金: places, bodies and medals are counted without a measure word.
_PLACES = re.compile(
    r"[省市县区州盟旗镇乡村国城校](?![道级号])|部门|[金银铜](?=[、，。和\d佳枚]|\d)"
)
# 收入比2.93, 基尼系数0.4, 比例由2.9缩小到2.8: what a bare number is the value of.
_RATIO = re.compile(
    r"(?:(?<!\d)比|倍差|系数|指数|得分|评分|弹性)(?:例|值)?"
    r"(?:[^，。；：、\n\d]{0,6}"
    r"|(?:由|从)[\d年.:：∶的1]{1,14}(?:缩小|下降|降低|提高|降|升|扩大|提升|增长|上升)[到至为]?)\Z"
)
_TO_ONE = re.compile(r" ?[:：∶] ?1(?![\d.])")  # 2.93:1
# 总量居全区前三: a place near the top.
_FRONT = re.compile(
    r"(?:全[国省市区县州盟球]|世界|[东中西]部|沿海|地区|城市|[居列排]|进入|跻身|保持)前\Z"
)
_CLAUSE_END = re.compile(r"[，。；！？）)\n、”]|$")
_SLASH = re.compile(r"/(\d{1,3})(?!\d|/)")  # 1/4, but no date
# 、36.2、54个百分点: the rest of a list, up to its unit.
_LIST = re.compile(r"(?:[、和及与](?:\d+(?:\.\d+)?)[百千万亿]*(?=[^\d.])){1,6}")


def judge_bare(view: str, number: Number, units: Units, named: int = -1) -> Numeral:
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
    if not text.strip(ROUND):
        # 跨越千亿台阶 says how much; 超百亿产业链 is a class
        if (
            len(text) > 1
            and before != "个"
            and (
                view.startswith(("台阶", "大关", "门槛", "关口"), end)
                or (before in BOUND and view.startswith(("，", "。", "；", "规模"), end))
            )
        ):
            return counted(number, "quantity.threshold")
        if text == "十" and after == "大":
            return found(number, "slogan", "slogan.set")
        if _front(view, start, end):
            return placed(number, "rank.front", "位")
        if len(text) > 1 and text[0] == "十" and after not in ("级", "元", "以"):  # 十亿人口
            return counted(number, "quantity.bare")
        vague = len(text) > 1 or after == "级"
        return found(number, "vague" if vague else "idiom", "vague.class")
    if after in ("级", "强"):
        return found(number, "vague" if after == "级" else "identifier", "vague.class")
    if not han and (shared := share(view, number, units, named)):
        return shared
    if text[-1] in "万亿":
        return counted(number, "quantity.bare")
    if after == "大":
        congress = han and len(text) > 1 and number.reading.low > 10
        if congress:
            return found(number, "ordinal", "ordinal.congress")
        return found(number, "slogan", "slogan.set")
    if _front(view, start, end):
        return placed(number, "rank.front", "位")
    if han:
        if after == "届" or view.startswith("中全会", end):
            return found(number, "ordinal", "ordinal.session")
        return found(number, "idiom", "fallback.bare")
    return judge_digits(view, number)


def _front(view: str, start: int, end: int) -> bool:
    """Return whether a bare number is a place near the top: 总量居全区前三."""
    return bool(_CLAUSE_END.match(view, end) and _FRONT.search(view, max(0, start - 8), start))


def share(view: str, number: Number, units: Units, named: int) -> Numeral | None:
    """Return a bare number with the unit that closes its list (提高20.9、36.2、54个百分点), or None."""
    listed = _LIST.match(view, number.end)
    measured = units.match(view, listed.end()) if listed else None
    if measured is None or measured.unit.id == "期":
        return None
    shared = number._replace(unit=measured.unit, name=measured.name)
    if measured.unit.kind != "time":
        return counted(shared, "quantity.shared")
    judged = judge_time(view, shared, named)
    return judged if judged.rule == NAMED_TIME else None


def judge_digits(view: str, number: Number) -> Numeral:
    """Return the class of digits without a unit: most number a thing (12345热线, 318国道), some count."""
    start, end, text = number.start, number.end, number.text
    if (
        (slash := _SLASH.match(view, end))
        and text.isdecimal()
        and len(text) < 4
        and int(text) < int(slash[1])
    ):
        reading = read_fraction(slash[1], text)
        number = number._replace(
            end=slash.end(), numeral_end=slash.end(), reading=reading, form="fraction"
        )
        return counted(number, "quantity.slash")
    if len(text) < 3 and "." not in text and _PLACES.match(view, end):
        return counted(number, "quantity.places")
    if (to_one := _TO_ONE.match(view, end)) and view[start - 1 : start] not in (":", "：", "∶"):
        number = number._replace(end=to_one.end())
        return counted(number, "quantity.ratio")
    if (
        _RATIO.search(view, max(0, start - 24), start)
        and len(text) < 7
        and view[end : end + 1] not in (":", "：", "∶")
    ):
        return counted(number, "quantity.ratio")
    return found(number, "identifier", "fallback.bare")


def follows_letters(view: str, start: int) -> bool:
    """Return whether Latin letters stand directly, or with a hyphen, before ``start``: PM2.5, A-3.

    >>> follows_letters("PM2.5", 2), follows_letters("增长2.5", 2)
    (True, False)
    """
    i = start - 1
    if i > 0 and view[i] in "-_.":
        i -= 1
    return i >= 0 and view[i].isascii() and view[i].isalpha()
