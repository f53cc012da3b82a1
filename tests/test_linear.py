"""No text is read in more than linear time, whatever it is made of.

Each row made some rule look back over all that stood before it, or a pattern try all ways to split a run.
"""

import time

import pytest

from politext import Source, extract

ROWS = [
    "5个6件，", "1、", "（5%", "2024—", "由5%提高到6%，", "*", "其中5个，", "5分之", "上接第1版\n", "增长5%、", "增长5%\n",
    "5亿元、", "5次、", "惠及5人，", "“四个一", "“", "一", "1,", "分别", "甲、乙分别增长5%、6%，", "一、工作\n",
]  # fmt: skip
SIZE = 4000
# Four times the text: linear is 4, quadratic 16; the machine may be busy.
MOST = 9
NOISE = 0.2


def _seconds(text: str) -> float:
    began = time.process_time()
    extract(Source(text))
    return time.process_time() - began


@pytest.mark.parametrize("row", ROWS)
def test_four_times_the_text_takes_no_nine_times_the_time(row: str) -> None:
    """Time grows with the text, not with its square."""
    text = row * (SIZE // len(row))
    few = min(_seconds(text) for _ in range(2))
    assert _seconds(text * 4) <= MOST * few + NOISE
