"""Every numeral of the text in exactly one class, quantities read with their units.

A *run* is a maximal stretch of digits or of Han numerals. The loop goes from run to run; the first of these that
knows the run gives its class: a word that counts nothing (统一), a label (一、), 第 (ordinal or rank), the
number with its unit, and for what nobody claims a fallback.

The rooms of this package: ``labels``, ``quantities`` (a number with its unit), ``bare`` (one without), ``durations`` (one with a unit
of time) and ``classes`` (a number as a finding).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.digits import HAN, HAN_DIGITS
from politext.find.numbers.labels import read_label, read_ordinal
from politext.find.numbers.quantities import read_number
from politext.idioms import find_idioms
from politext.model import NAMED_TIME, Numeral, Quantity
from politext.units import compile_units

if TYPE_CHECKING:
    from politext.idioms import Idiom
    from politext.lexicon import Lexicon
    from politext.model import Flow, NumeralKind
    from politext.units import Units

_CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⑴-⒇⒈-⒛"
_START = re.compile(rf"翻番|[0-9{HAN}{_CIRCLED}]")
# 一九八二两个年度: a 两 behind a digit begins a numeral of its own.
_RUN = re.compile(
    rf"[0-9]+|(?:(?!(?<=[{HAN_DIGITS}])两)[{HAN}])+|两(?:(?!(?<=[{HAN_DIGITS}])两)[{HAN}])*|[{_CIRCLED}]"
)


def find_runs(view: str) -> list[tuple[int, int]]:
    """Return the spans of all numeral runs of ``view``.

    >>> find_runs("第3版，一千二百件")
    [(1, 2), (4, 8)]
    """
    return [match.span() for match in _RUN.finditer(view)]


def find_numbers(flow: Flow, lexicon: Lexicon) -> list[Numeral]:
    """Return the numerals of ``flow`` in order (flow offsets), before slogans and times are settled.

    Every run lies in exactly one of them, and none overlaps another.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.model import Flow
    >>> text = "一、统一办好3件实事"
    >>> found = find_numbers(Flow("a1", text, text, (0,), (0,)), load_lexicon())
    >>> [(text[n.start:n.end], n.kind) for n in found]
    [('一', 'enumerator'), ('统一', 'idiom'), ('3件', 'indicator')]
    """
    units = compile_units(lexicon)
    view = flow.view
    idioms = find_idioms(view, lexicon)
    found: list[Numeral] = []
    at = i = 0
    named = -1
    while mark := _START.search(view, at):
        start = mark.start()
        while i < len(idioms) and idioms[i].end <= start:
            i += 1
        idiom = idioms[i] if i < len(idioms) and idioms[i].start <= start else None
        if idiom is not None and not outreaches(view, idiom, units):
            rule = f"word.{idiom.entry}"
            kind: NumeralKind = idiom.kind  # type: ignore[assignment]
            numeral = Numeral(max(idiom.start, at), idiom.end, kind, rule)
        else:
            numeral = complete(view, classify(view, start, units, named))
            if numeral.rule == NAMED_TIME:
                named = numeral.end
        found.append(numeral)
        at = numeral.end
    return found


def outreaches(view: str, idiom: Idiom, units: Units) -> bool:
    """Return whether a unit reaches beyond a word that begins with a numeral: 三公里 is no 三公."""
    if view[idiom.start] not in HAN or view[idiom.start] == "一":
        return False
    run = _RUN.match(view, idiom.start)
    measured = units.match(view, run.end()) if run and run.end() < idiom.end else None
    return measured is not None and measured.end > idiom.end


def classify(view: str, start: int, units: Units, named: int = -1) -> Numeral:
    """Return the finding for the numeral that begins at ``start``; for ``named`` see ``read_number``."""
    char = view[start]
    if char == "翻":
        double = Quantity(
            start, start + 2, 1, None, "番", "times", None, start + 1, "quantity.double"
        )
        return Numeral(start, start + 2, "indicator", double.rule, double)
    if not (char.isdecimal() or char in HAN):
        return Numeral(start, start + 1, "enumerator", "label.circled")
    if label := read_label(view, start):
        return label
    if view[start - 1 : start] == "第" and start:
        return read_ordinal(view, start, units)
    if number := read_number(view, start, units, named):
        return number
    if char in HAN:
        return Numeral(start, start + 1, "idiom", "fallback.han")
    return Numeral(start, start + 1, "identifier", "fallback.digits")


def complete(view: str, numeral: Numeral) -> Numeral:
    """Return ``numeral`` reaching to the end of the run that it would cut in two."""
    end = numeral.end
    last, following = view[end - 1], view[end : end + 1]
    if following and (
        (last.isdecimal() and following.isdecimal())
        or (last in HAN and following in HAN and not (following == "两" and last in HAN_DIGITS))
    ):
        run = _RUN.match(view, end)
        if run:
            return Numeral(numeral.start, run.end(), numeral.kind, numeral.rule, numeral.quantity)
    return numeral
