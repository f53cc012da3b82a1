"""Numerals and amounts: what is read, what is refused, and the law that writing and reading agree."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext import read_number
from politext.errors import NumeralError
from politext.find.numbers import find_numbers
from politext.lexicon import load_lexicon
from politext.model import Article
from politext.read.flow import heal
from politext.span import Span
from politext.view import fold

SHARED = Path(__file__).parents[1].parent / "shared"
HAN = "〇一二三四五六七八九"


def write(number: int) -> str:
    """Return a whole number below 10**16 written in Han, the way it is said."""
    if number < 10:
        return "零" if number == 0 else HAN[number]
    for power, name in ((8, "亿"), (4, "万"), (3, "千"), (2, "百"), (1, "十")):
        unit = 10**power
        if number >= unit:
            head, rest = divmod(number, unit)
            text = write(head) + name
            if rest:
                text += ("零" if rest < unit // 10 else "") + write(rest)
            return text
    raise AssertionError


def test_written_and_read_again_to_ten_thousand() -> None:
    """Every number up to 10,000 is the same, in Han digits, Han places and Arabic."""
    for number in range(10_001):
        said = write(number)
        assert read_number(said).low == number, said
        assert read_number(str(number)).low == number
        assert read_number("".join(HAN[int(d)] for d in str(number))).low == number or number < 100
        assert read_number(f"{number:,}").low == number


@given(st.integers(0, 10**15))
def test_written_and_read_again(number: int) -> None:
    """A numeral written and read again is the same number."""
    assert read_number(write(number)).low == number
    assert read_number(f"{number:,}").low == number
    assert (
        read_number(str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))).low
        == number
    )


@given(
    st.integers(1, 99_999),
    st.integers(0, 3),
    st.sampled_from(["", "万", "亿", "万亿", "百万", "千万"]),
)
def test_decimals_and_multipliers_have_no_noise(
    mantissa: int, places: int, multiplier: str
) -> None:
    """1.2万亿 is 1200000000000, not 1199999999999.9999."""
    power = {"": 0, "万": 4, "亿": 8, "万亿": 12, "百万": 6, "千万": 7}[multiplier]
    text = f"{mantissa / 10**places:.{places}f}{multiplier}"
    got = read_number(text)
    exponent = power - places
    assert got.low == (mantissa * 10**exponent if exponent >= 0 else mantissa / 10**-exponent)
    assert got.step == pytest.approx(10**exponent)


@given(st.text("0123456789.,，一二三十百千万亿零点两廿余多几%分之又负-—至半 k", max_size=14))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but our own error comes out, and low is never above high."""
    try:
        reading = read_number(text)
    except NumeralError:
        return
    assert reading.low <= reading.high


MADE = [
    ("一千二百", 1200, 1200, 100),
    ("三点五", 3.5, 3.5, 0.1),
    ("二〇二五", 2025, 2025, 1),
    ("廿五", 25, 25, 1),
    ("两万五千", 25000, 25000, 1000),
    ("1.2万亿", 1.2e12, 1.2e12, 1e11),
    ("1，234", 1234, 1234, 1),
    ("82,225.00", 82225, 82225, 0.01),
    ("一百二", 120, 120, 10),
    ("一百零二", 102, 102, 1),
    ("一万二千亿", 1.2e12, 1.2e12, 1e11),
    ("三四十", 30, 40, 10),
    ("一两", 1, 2, 1),
    ("一两百", 100, 200, 100),
    ("七八", 7, 8, 1),
    ("三五百", 300, 500, 100),
    ("十七八", 17, 18, 1),
    ("1.2—1.5万亿", 1.2e12, 1.5e12, 1e11),
    ("3%—5%", 3, 5, 1),
    ("３％－５％", 3, 5, 1),
    ("3至5", 3, 5, 1),
    ("2～3", 2, 3, 1),
    ("40余万", 400000, 400000, 10000),
    ("1.1万余", 11000, 11000, 1000),
    ("三分之二", 0.6667, 0.6667, 0.0001),
    ("百分之五", 5, 5, 1),
    ("百分之三点五", 3.5, 3.5, 0.1),
    ("2·17亿", 217000000, 217000000, 1000000),
    ("8．2", 8.2, 8.2, 0.1),
    ("7 4 7 7 2", 74772, 74772, 1),
    ("1亿2000万", 120000000, 120000000, 10000),
    ("五千五百八十七亿四千一百二十三万", 558741230000, 558741230000, 10000),
    ("一九○万", 1900000, 1900000, 10000),
    ("六五·六亿", 6560000000, 6560000000, 10000000),
    ("二、六二七万", 26270000, 26270000, 10000),
    ("4万多亿", 4e12, 4e12, 1e12),
    ("负三", -3, -3, 1),
    ("一半", 0.5, 0.5, 0.1),
]


@pytest.mark.parametrize(("text", "low", "high", "step"), MADE)
def test_made_examples(text: str, low: float, high: float, step: float) -> None:
    """Every way of writing gives low, high and the last written place."""
    got = read_number(text)
    assert (got.low, got.high) == (low, high)
    assert got.step == pytest.approx(step)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "件",
        "十百",
        "一二三百",
        "5-3",
        "3.4.5",
        "千百",
        "两个人",
        "百分之",
        "点五五点",
        "a",
        "1/0",
        "万千",
        "三又",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """Our own error, which names the text."""
    with pytest.raises(NumeralError, match="number"):
        read_number(text)


SUITE = SHARED / "suites" / "numbers.jsonl"
JUDGED = ("ms/NumberModel", "ms/PercentModel", "duckling/Numeral")


def reads_right(case: dict[str, Any]) -> bool:
    """Return whether ``read_number`` or extraction gives the value of every expected span."""
    text = fold(case["text"]).strip()
    flow = heal(text, Article("a1", "main", None, (Span(0, len(text)),)))
    quantities = [n.quantity for n in find_numbers(flow, load_lexicon()) if n.quantity]

    def same(got: float, want: float) -> bool:
        return abs(got - want) <= 1e-4 * max(1.0, abs(want))

    for span in case["expected"]:
        want = float(str(span["value"]).rstrip("%"))
        try:
            if same(read_number(span["span_text"]).low, want):
                continue
        except NumeralError:
            pass
        if not any(
            same(q.value, want)
            for q in quantities
            if q.start < span["end"] and span["start"] < q.end
        ):
            return False
    return True


@pytest.mark.skipif(not SUITE.exists(), reason="../shared is not here")
def test_cases_of_other_tools() -> None:
    """Each case is read right or listed with the reason why the guideline decides otherwise."""
    listed = {
        i
        for row in tomllib.loads(
            (Path(__file__).parent / "data" / "numbers_otherwise.toml").read_text("utf-8")
        )["cases"]
        for i in row["ids"]
    }
    cases = [json.loads(line) for line in SUITE.read_text("utf-8").splitlines()]
    cases = [c for c in cases if c["source"] in JUDGED]
    wrong = {c["id"] for c in cases if not reads_right(c)}
    assert wrong == listed
    assert len(wrong) < 0.1 * len(cases)
