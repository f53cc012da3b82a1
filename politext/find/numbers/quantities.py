"""The number that begins at an offset, judged: quantity, time, identifier or a vague amount."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.digits import HAN
from politext.find.numbers.durations import is_year, values_measure
from politext.model import NAMED_TIME, Numeral
from politext.numerals import read_fraction
from politext.units import Number, read_at, to_quantity

if TYPE_CHECKING:
    from politext.model import NumeralKind
    from politext.units import Units

# 十一次全会 is the eleventh: a session is numbered, but 召开两次会议 counts.
_SESSION = re.compile(
    r"次(?:[、和][一二三四五六七八九十]+次)*(?:中?全会|全体会议|代表大会|全国代表大会|党代会|会议|大会)"
)
_SESSION_BEFORE = re.compile(r"(?:届|人大|政协|代会|大会|委员会|常委会|[、十]次)[、和]?\Z")
_ROUND = "十百千万亿"
# A bound before a round number makes it a value: 超百亿元, 突破千亿; without one it is a class (百亿元项目).
_BOUND = frozenset("超破过逾近达至上")
_PLACES = re.compile(
    r"[省市县区州盟旗镇乡村国城校](?![道级号])|部门|[金银铜](?=[、，。和\d佳枚]|\d)"
)
_RATIO = re.compile(
    r"(?:(?<!\d)比|倍差|系数|指数|得分|评分|弹性)(?:例|值)?"
    r"(?:[^，。；：、\n\d]{0,6}"
    r"|(?:由|从)[\d年.:：∶的1]{1,14}(?:缩小|下降|降低|提高|降|升|扩大|提升|增长|上升)[到至为]?)\Z"
)
_TO_ONE = re.compile(r" ?[:：∶] ?1(?![\d.])")
# 全国排名46位, 居全省前2位: the place itself; 排名提升17位 is by how many.
_PLACED = re.compile(
    r"(?:排名|位次|位[居列]|[居列排]|[升进跃移][至到])[^，。；0-9升进移降前]{0,6}(?:前|末|后)?\Z"
)
_FRONT = re.compile(
    r"(?:全[国省市区县州盟球]|世界|[东中西]部|沿海|地区|城市|[居列排]|进入|跻身|保持)前\Z"
)
_CLAUSE_END = re.compile(r"[，。；！？）)\n、”]|$")
_PAIRED = re.compile(r"[一二三四五六七八九]{2}")  # 二三级医院
_YEAR = re.compile(r"[一二][〇○零0九八七六五四三二一]{3}(?=年)")
_SLASH = re.compile(r"/(\d{1,3})(?!\d|/)")
_LIST = re.compile(r"(?:[、和及与](?:\d+(?:\.\d+)?)[百千万亿]*(?=[^\d.])){1,6}")
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


def found(number: Number, kind: NumeralKind, rule: str, end: int = 0) -> Numeral:
    """Return ``number`` as a finding of a class that is no indicator."""
    return Numeral(number.start, end or number.end, kind, rule)


def counted(number: Number, rule: str) -> Numeral:
    """Return ``number`` as an indicator."""
    return Numeral(number.start, number.end, "indicator", rule, to_quantity(number, rule))


def follows_letters(view: str, start: int) -> bool:
    """Return whether Latin letters stand directly, or with a hyphen, before ``start``: PM2.5, A-3.

    >>> follows_letters("PM2.5", 2), follows_letters("增长2.5", 2)
    (True, False)
    """
    i = start - 1
    if i > 0 and view[i] in "-_.":
        i -= 1
    return i >= 0 and view[i].isascii() and view[i].isalpha()


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
    if not text.strip(_ROUND):
        # 跨越千亿台阶 says how much; 超百亿产业链 is a class
        if (
            len(text) > 1
            and before != "个"
            and (
                view.startswith(("台阶", "大关", "门槛", "关口"), end)
                or (before in _BOUND and view.startswith(("，", "。", "；", "规模"), end))
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


def placed(number: Number, rule: str, unit: str | None = None) -> Numeral:
    """Return ``number`` as a rank."""
    quantity = to_quantity(number._replace(name=unit or number.name), rule, "rank")
    return Numeral(number.start, number.end, "indicator", rule, quantity)


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
    class_of = after == "级" or (unit.id == "级" and text[-1] in _ROUND and len(text) > 1)
    if class_of and unit.kind in ("physical", "currency", "measure"):
        return found(number, "vague", "vague.class")
    if han and not text.strip(_ROUND) and unit.kind != "percent" and text != "十":
        value = (
            before in _BOUND or number.inexact
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
