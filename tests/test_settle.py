"""The laws of settling: order of the input, idempotence, no overlaps, no numeral lost."""

import itertools
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from politext.join.settle import settle
from politext.model import Numeral, Quantity, Time
from politext.span import Span


def spans(width: int) -> st.SearchStrategy[Span]:
    """Return spans of up to ``width`` characters in a text of sixty."""
    return st.builds(lambda a, n: Span(a, a + n), st.integers(0, 60), st.integers(1, width))


def apart(found: list[Numeral]) -> list[Numeral]:
    """Return those that overlap no earlier one, as a finder gives them."""
    kept: list[Numeral] = []
    for n in sorted(found, key=lambda n: n.start):
        if not kept or kept[-1].end <= n.start:
            kept.append(n)
    return kept


def numeral(span: Span, kind: int) -> Numeral:
    """Return a finding of one of four kinds over the span."""
    if kind == 3:
        q = Quantity(
            span.start, span.end, 3, None, "天", "time", None, span.end, "quantity.named-time"
        )
        return Numeral(span.start, span.end, "indicator", "quantity.named-time", q)
    kinds: tuple[Literal["idiom", "identifier", "ordinal"], ...] = (
        "idiom",
        "identifier",
        "ordinal",
    )
    return Numeral(span.start, span.end, kinds[kind], f"r{kind}")


def time(span: Span, date: bool) -> Time:
    """Return a time over the span."""
    return Time(
        span.start, span.end, "date" if date else "duration", "absolute", 2025, 2025, None, "t"
    )


NUMERALS = st.lists(st.builds(numeral, spans(8), st.integers(0, 3)), max_size=12).map(apart)
TIMES = st.lists(st.builds(time, spans(8), st.booleans()), max_size=6)
SLOGANS = st.lists(spans(6), max_size=6)


@given(NUMERALS, TIMES, SLOGANS, st.randoms())
def test_order_does_not_matter(
    numerals: list[Numeral], times: list[Time], slogans: list[Span], random: object
) -> None:
    """Shuffled input gives the same."""
    wanted = settle(numerals, times, slogans)
    for some in (numerals, times, slogans):
        random.shuffle(some)  # type: ignore[attr-defined]
    assert settle(numerals, times, slogans) == wanted


@given(NUMERALS, TIMES, SLOGANS)
def test_settled_stays_settled(
    numerals: list[Numeral], times: list[Time], slogans: list[Span]
) -> None:
    """Settling again changes nothing, with the times and slogans or without."""
    once = settle(numerals, times, slogans)
    assert settle(once, [], []) == once


@given(NUMERALS, TIMES, SLOGANS)
def test_nothing_overlaps_and_nothing_is_lost(
    numerals: list[Numeral], times: list[Time], slogans: list[Span]
) -> None:
    """Every character of a numeral finding lies in exactly one settled finding."""
    settled = settle(numerals, times, slogans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(settled))
    covered = {c for n in settled for c in range(n.start, n.end)}
    assert {c for n in numerals for c in range(n.start, n.end)} <= covered


@given(NUMERALS, TIMES, SLOGANS)
def test_slogans_before_times_before_quantities(
    numerals: list[Numeral], times: list[Time], slogans: list[Span]
) -> None:
    """A quantity that touches a slogan is none; one that touches a time is one only where its measure is named."""
    for n in settle(numerals, times, slogans):
        if n.quantity:
            q = Span(n.quantity.start, n.quantity.end)
            assert not any(q.overlaps(s) for s in slogans)
            assert n.rule == "quantity.named-time" or not any(
                q.overlaps((t.start, t.end)) for t in times
            )


def test_what_a_losing_slogan_holds_is_no_quantity() -> None:
    """Of two slogans that overlap the earlier wins, and what the other leaves is still no count."""
    count = Quantity(2, 3, 2, None, "个", "measure", None, 3, "quantity.measure")
    numerals = [Numeral(0, 1, "idiom", "x"), Numeral(2, 3, "indicator", "y", count)]
    settled = settle(numerals, [], [Span(0, 2), Span(1, 3)])
    assert [(n.start, n.end, n.kind) for n in settled] == [(0, 3, "slogan")]


def test_a_slogan_without_a_numeral_is_no_numeral() -> None:
    """新质生产力 holds no numeral and gives no finding."""
    assert settle([Numeral(0, 2, "idiom", "x")], [], [Span(5, 10)]) == [Numeral(0, 2, "idiom", "x")]
