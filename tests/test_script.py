"""Traditional characters: read as simplified ones, one for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext import extract
from politext.model import Source
from politext.script import simplify
from politext.view import fold


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        # wild
        (
            "電力一百零八億度，等於一九四九年的二點五倍",
            "电力一百零八亿度，等于一九四九年的二点五倍",
        ),
        ("各種類型的合作社經濟", "各种类型的合作社经济"),
        # negative: simplified text, although 乾 and 著 are in it
        ("显著提高，扭转乾坤", "显著提高，扭转乾坤"),
    ],
)
def test_simplify(text: str, simple: str) -> None:
    """Traditional text is simplified, simplified text is left alone."""
    assert simplify(text) == simple


@given(st.text())
def test_length(text: str) -> None:
    """The view is as long as the text, and folding twice changes nothing more."""
    assert len(fold(text)) == len(text)
    assert simplify(simplify(text)) == simplify(text)


def test_a_traditional_report_gives_the_same_records() -> None:
    """The records are those of the simplified text, and quote the traditional one."""
    one = extract(
        Source("工業總產值達到八十二億元，比上年增長百分之十五點五。這是我們國家的成績。")
    )
    other = extract(
        Source("工业总产值达到八十二亿元，比上年增长百分之十五点五。这是我们国家的成绩。")
    )
    assert [(i.start, i.end, i.value, i.unit, i.measure) for i in one.indicators] == [
        (i.start, i.end, i.value, i.unit, i.measure) for i in other.indicators
    ]
    assert one.indicators[0].text == "八十二億元"
