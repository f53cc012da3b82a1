"""Outline: tables of small texts and the sections read in them."""

import pytest

from politext import Source, extract

PARAGRAPH = (
    "全市上下团结一心，攻坚克难，经济社会发展取得了新的成绩，各项事业全面进步，人民生活不断改善。"
)

MADE = [
    (
        "一、工作回顾\n"
        + PARAGRAPH
        + "\n（一）经济运行平稳。全年增长。\n（二）民生改善。\n二、任务",
        [
            (1, "一、", "工作回顾"),
            (2, "（一）", "经济运行平稳"),
            (2, "（二）", "民生改善"),
            (1, "二、", "任务"),
        ],
    ),
    (
        "一、回顾\n我们主要做了以下工作：一是抓项目，促投资。成效明显。二是抓民生；三是抓安全。",
        [
            (1, "一、", "回顾"),
            (2, "一是", "抓项目，促投资"),
            (2, "二是", "抓民生"),
            (2, "三是", "抓安全"),
        ],
    ),
    (
        "一、回顾\n——经济稳。好。\n——民生实。好。\n（一）产业",
        [(1, "一、", "回顾"), (2, "——", "经济稳"), (2, "——", "民生实"), (2, "（一）", "产业")],
    ),
    (
        "（一）甲方面工作\n（二）乙方面工作\n二、任务",
        [(2, "（一）", "甲方面工作"), (2, "（二）", "乙方面工作"), (1, "二、", "任务")],
    ),
]


@pytest.mark.parametrize(("text", "sections"), MADE)
def test_made(text: str, sections: list[tuple[int, str, str]]) -> None:
    """Levels, labels and titles of small texts written by us."""
    report = extract(Source(text))
    assert [(s.level, s.label, s.title) for s in report.sections if s.kind != "topic"] == sections


NEGATIVE = [
    "一、二、三产业协调发展，结构不断优化，这是主要的方面。",
    "这是全国第一，也是唯一。二是数字。",
    "坚持一是一、二是二，实事求是。",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_ordinary_words_are_no_items(text: str) -> None:
    """Ordinary words that look like marks head nothing."""
    assert [s for s in extract(Source(text)).sections if s.kind != "topic"] == []
