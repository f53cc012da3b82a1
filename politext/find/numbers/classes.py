"""A number as a finding of its class: an indicator, a rank, or what is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.model import Numeral
from politext.units import to_quantity

if TYPE_CHECKING:
    from politext.model import NumeralKind
    from politext.units import Number

ROUND = "十百千万亿"
# A bound before a round number makes it a value: 超百亿元, 突破千亿; without one it is a class (百亿元项目).
BOUND = frozenset("超破过逾近达至上")


def found(number: Number, kind: NumeralKind, rule: str, end: int = 0) -> Numeral:
    """Return ``number`` as a finding of a class that is no indicator."""
    return Numeral(number.start, end or number.end, kind, rule)


def counted(number: Number, rule: str) -> Numeral:
    """Return ``number`` as an indicator."""
    return Numeral(number.start, number.end, "indicator", rule, to_quantity(number, rule))


def placed(number: Number, rule: str, unit: str | None = None) -> Numeral:
    """Return ``number`` as a rank."""
    quantity = to_quantity(number._replace(name=unit or number.name), rule, "rank")
    return Numeral(number.start, number.end, "indicator", rule, quantity)
