"""Units as they are matched: one compiled table a lexicon, and the quantity that begins at an offset.

A quantity is numeral, multiplier, 余/多/几 inside, and unit (``40余万字``, ``3%—5%``, ``翻两番``). The table of
units comes from ``units.toml``; what is grammar (ranges, fractions, 元/平方米) stands here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from politext.digits import DIGITS, HAN_DECIMAL, NUMERAL
from politext.errors import NumeralError
from politext.model import Quantity
from politext.numerals import Reading, read_fraction, read_numeral, spread
from politext.view import fold_all

if TYPE_CHECKING:
    from politext.entries import Unit
    from politext.lexicon import Lexicon


class Measured(NamedTuple):
    """A unit found in the text: where it ends, the entry, and the canonical form."""

    end: int
    unit: Unit
    name: str


_PER = frozenset("/／·每")
_OPEN = frozenset("（(")
_CLOSE = frozenset("）)")
_TENS = frozenset("百千万亿")


class Units(NamedTuple):
    """The units of a lexicon by their forms, and how long those are that begin with a character, the longest first."""

    forms: dict[str, Unit]
    lengths: dict[str, list[int]]

    def match(self, view: str, at: int) -> Measured | None:
        """Return the longest unit that stands at ``at``, compound ones (元/平方米) included, or None.

        >>> from politext.lexicon import load_lexicon
        >>> found = compile_units(load_lexicon()).match("12元/平方米", 2)
        >>> found.end, found.name
        (7, '元/平方米')
        """
        one = self._one(view, at)
        if one is None:
            return None
        end, unit = one
        if unit.kind == "none":  # 新增10万个体工商户
            return None
        name = unit.id
        mark = view[end : end + 1]
        if mark in _OPEN:
            return self._bracketed(view, end, unit) or Measured(end, unit, name)
        if mark not in _PER:
            return Measured(end, unit, name)
        for _ in range(2):  # 元/平方米, 次/人·年
            mark = view[end : end + 1]
            if mark not in _PER:
                break
            skip = end + 1
            below = self._one(view, skip)  # before the multiplier: 分/千瓦时, 元/万人
            while below is None and view[skip : skip + 1] in _TENS:
                skip += 1
                below = self._one(view, skip)
            if below is None or (mark == "每" and unit.kind != "physical"):
                break
            name += ("·" if mark == "·" else "/") + view[end + 1 : skip] + below[1].id
            end = below[0]
        return Measured(end, unit, name)

    def _bracketed(self, view: str, at: int, unit: Unit) -> Measured | None:
        """Return 套（间） or 人（件）次 where the brackets hold a unit and nothing else."""
        inner = self._one(view, at + 1)
        if inner is None or view[inner[0] : inner[0] + 1] not in _CLOSE or unit.kind != "measure":
            return None
        end = inner[0] + 1
        name = f"{unit.id}（{inner[1].id}）"
        if view[end : end + 1] == "次":
            end += 1
            name += "次"
        return Measured(end, unit, name)

    def _one(self, view: str, at: int) -> tuple[int, Unit] | None:
        for length in self.lengths.get(view[at : at + 1], ()):
            form = view[at : at + length]  # shorter at the end of the text
            if form in self.forms:
                return at + len(form), self.forms[form]
        return None


@cache
def compile_units(lexicon: Lexicon) -> Units:
    """Return the unit table of ``lexicon``, built once for each; of two units of one form the first has it."""
    pairs = [(form, unit) for unit in lexicon.units for form in (unit.id, *unit.forms)]
    folded = fold_all([form for form, _ in pairs])
    forms: dict[str, Unit] = {}
    lengths: dict[str, set[int]] = {}
    for form, (_, unit) in zip(folded, pairs, strict=True):
        forms.setdefault(form, unit)
        lengths.setdefault(form[0], set()).add(len(form))
    return Units(forms, {k: sorted(v, reverse=True) for k, v in lengths.items()})


class Number(NamedTuple):
    """A numeral or range of the text with its unit, not yet judged."""

    start: int
    end: int
    reading: Reading
    unit: Unit | None
    name: str | None
    numeral_end: int  # where the (last) unit begins
    inexact: bool  # 余, 多 or 几 inside
    form: str  # plain | range | fraction | rate | half
    text: str  # the first numeral as written


_NUMERAL = re.compile(NUMERAL)
_HAN_DECIMAL = re.compile(HAN_DECIMAL)
_SEPARATOR = re.compile(r" ?(?:[-—–－―]{1,2}|[~～∼至到]) ?")
_MORE = re.compile(r"[余多几](?=[^元样种项数次]|元[^化]|项|次|种)")
_PAIR = re.compile(r"([一二三四五六七八])、([二三四五六七八九])(?=[十百千万亿倍成])")
_STOPS = frozenset("，。；、！？）)的\n")
_PLUS = frozenset("余多几")
_RATES = {"百": "%", "千": "‰", "万": "‱"}
_ROUND = frozenset("0十百千万亿 ")
_GAPS = frozenset(" -—–－―~～∼至到")
_FROM = frozenset("从由自")


def read_at(view: str, at: int, units: Units) -> Number | None:
    """Return the number that begins at ``at`` with its unit, a range as one; None where none is.

    >>> from politext.lexicon import load_lexicon
    >>> number = read_at("文史资料40余万字", 4, compile_units(load_lexicon()))
    >>> number.reading.low, number.name, number.inexact
    (400000, '字', True)
    """
    if view.startswith("、", at + 1) and (split := _PAIR.match(view, at)):
        pair = _read_pair(view, split, units)
        if pair:
            return pair
    first = _read_one(view, at, units)
    if first is None or view[first.end : first.end + 1] not in _GAPS:
        return first
    gap = _SEPARATOR.match(view, first.end)
    second = _read_one(view, gap.end(), units) if gap else None
    if gap is None or second is None or second.form == "fraction":
        return first
    if first.form == "rate" and second.unit is None:  # 百分之三至五
        second = second._replace(unit=first.unit, name=first.name)
    if first.unit is not None and first.unit is not second.unit:
        return first
    if first.unit is not None and gap[0][-1] in "至到" and view[at - 1 : at] in _FROM:
        return first  # 从5个到10个 are two
    try:
        reading = (
            Reading(first.reading.low, second.reading.high, 1)
            if first.unit is not None and first.reading.low < second.reading.low
            else spread(first.reading, second.reading, first.text, second.text)
        )
    except NumeralError:
        return first
    return second._replace(
        start=at,
        reading=reading,
        form="range",
        inexact=first.inexact or second.inexact,
        text=first.text,
    )


def _read_pair(view: str, split: re.Match[str], units: Units) -> Number | None:
    """Return 二、三十亿斤 (20 to 30) as one number."""
    if DIGITS[split[2]] - DIGITS[split[1]] != 1:
        return None
    high = _read_one(view, split.start(2), units)
    if high is None or high.unit is None or high.reading.low != high.reading.high:
        return None
    try:
        low = read_numeral(split[1] + high.text[1:])
    except NumeralError:
        return None
    reading = Reading(low.low, high.reading.high, high.reading.step)
    return high._replace(start=split.start(), reading=reading, form="range")


def _read_one(view: str, at: int, units: Units) -> Number | None:
    if view[at : at + 1] in _RATES and view.startswith("分之", at + 1):
        return _read_rate(view, at, units)
    numeral = _NUMERAL.match(view, at)
    if numeral is None:
        return None
    text, end = numeral[0], numeral.end()
    if view.startswith("分之", end):
        return _read_fraction(view, at, text, end + 2)
    more = text[-1] in "余多几"
    if more:
        text = text[:-1]
    try:
        reading = read_numeral(text)
    except NumeralError:
        return None
    inexact = more or (not text.isdecimal() and not _PLUS.isdisjoint(text))
    if (
        not more
        and view[end : end + 1] in _PLUS
        and text[-1] in _ROUND
        and (plus := _MORE.match(view, end))
    ):
        inexact = True
        end = plus.end()
    blank = view[end : end + 1] == " "
    measured = units.match(view, end + blank)
    if measured is None:
        return Number(at, end, reading, None, None, end, inexact, "plain", text)
    if view.startswith("半", measured.end) and measured.unit.kind == "physical":  # 一亩半
        half = Reading(reading.low + 0.5, reading.high + 0.5, 0.1)
        end = measured.end + 1
        return Number(
            at, end, half, measured.unit, measured.name, numeral.end(), inexact, "half", text
        )
    if view.startswith("多", measured.end) and view[measured.end + 1 : measured.end + 2] in _STOPS:
        inexact = True  # 增长两倍多
    return Number(
        at, measured.end, reading, measured.unit, measured.name, end + blank, inexact, "plain", text
    )


def _read_rate(view: str, at: int, units: Units) -> Number | None:
    """Return 百分之五, 千分之三; 万分之三 is a fraction."""
    percent = units.match(_RATES[view[at]], 0)
    above = _HAN_DECIMAL.match(view, at + 3) or _NUMERAL.match(view, at + 3)
    if above is None:
        return None
    if view[at] == "万" or percent is None:
        return _read_fraction(view, at, view[at], at + 3)
    more = above[0][-1] in _PLUS
    try:
        reading = read_numeral(above[0].rstrip("余多几"))
    except NumeralError:
        return None
    end = above.end()
    return Number(at, end, reading, percent.unit, percent.name, end, more, "rate", above[0])


def _read_fraction(view: str, at: int, below: str, above: int) -> Number | None:
    """Return 三分之二; ``above`` is where the numerator begins."""
    top = _NUMERAL.match(view, above)
    if top is None:
        return None
    try:
        reading = read_fraction(below, top[0].rstrip("余多几"))
    except NumeralError:
        return None
    end = top.end()
    return Number(at, end, reading, None, None, end, False, "fraction", view[at:end])


def to_quantity(number: Number, rule: str, kind: str = "") -> Quantity:
    """Return ``number`` as the quantity of an indicator, made by ``rule``."""
    reading = number.reading
    if not kind:
        kind = "fraction" if number.form == "fraction" else "bare"
        kind = number.unit.kind if number.unit else kind
    return Quantity(
        number.start,
        number.end,
        reading.low,
        reading.high if reading.high != reading.low else None,
        number.name,
        kind,
        "over" if number.inexact else None,
        number.numeral_end,
        rule,
    )
