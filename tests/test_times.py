"""Times as they are written, and what they stand for."""

from __future__ import annotations

import itertools

import pytest

from politext.find.times import find_times
from politext.lexicon import load_lexicon
from politext.prove import make_flow

# text with ⟦time⟧, kind, sense, first, last, month, role
WILD = [
    ("（⟦2026年2月3日⟧在自治区政协", "date", "absolute", 2026, 2026, 2, "time"),
    ("⟦二〇二六年一月二十七日⟧", "date", "absolute", 2026, 2026, 1, "time"),
    ("评为⟦2025年度⟧法治事件", "date", "absolute", 2025, 2025, None, "name"),
    ("⟦20世纪90年代⟧以来", "date", "absolute", 1990, 1999, None, "time"),
    ("⟦九十年代⟧改革和建设", "date", "absolute", 1990, 1999, None, "time"),
    ("原定⟦一九五七年十月到一九五八年九月⟧底", "date", "absolute", 1957, 1958, 10, "time"),
    ("比⟦一九七八年前的二十六年⟧平均每年增加", "date", "absolute", 1953, 1978, None, "basis"),
    ("从⟦一九七九年到一九八二年的四年内⟧，", "date", "absolute", 1979, 1982, None, "time"),
    ("（按⟦一九五二年⟧不变价格计算）", "date", "absolute", 1952, 1952, None, "name"),
    ("原定⟦去冬今春⟧兴修", "date", "relative", -1, 0, None, "time"),
    ("⟦上半年⟧增长5%", "date", "part", None, None, 1, "time"),
    ("截至⟦11月⟧底", "date", "part", None, None, 11, "time"),
    ("⟦1至9月⟧，规上工业", "date", "part", None, None, 1, "time"),
    ("⟦前三季度⟧增长", "date", "part", None, None, 1, "time"),
    ("在⟦一二两月份⟧平均的日产量", "date", "part", None, None, 1, "time"),
    ("⟦一九七九和一九八○两年⟧合计", "date", "absolute", 1979, 1980, None, "time"),
    ("⟦去年⟧经济增长", "date", "relative", -1, -1, None, "time"),
    ("⟦今年⟧发展主要预期目标", "date", "relative", 0, 0, None, "time"),
    ("到⟦2030年⟧，达到", "date", "absolute", 2030, 2030, None, "until"),
    ("比⟦1980年⟧翻两番", "date", "absolute", 1980, 1980, None, "basis"),
    ("比⟦上年⟧增长", "date", "previous", None, None, None, "basis"),
    ("到⟦二0二0年⟧力争", "date", "absolute", 2020, 2020, None, "until"),
    ("⟦一九九八年⟧", "date", "absolute", 1998, 1998, None, "time"),
    ("的百分之三十九点七到⟦一九五七年⟧上升为", "date", "absolute", 1957, 1957, None, "until"),
    ("⟦一九七八、一九七九两年⟧共增产", "date", "absolute", 1978, 1979, None, "time"),
    ("到⟦二三五年⟧实现", "date", "absolute", 2035, 2035, None, "until"),
    ("⟦2020—2022年⟧", "date", "absolute", 2020, 2022, None, "time"),
    ("⟦过去一年⟧，我们", "duration", "past", None, 1, None, "time"),
    ("⟦一年来⟧，我们", "duration", "past", None, 1, None, "time"),
    ("⟦五年来⟧城镇新增就业", "duration", "past", None, 5, None, "time"),
    ("⟦近三年⟧引进亿元以上项目", "duration", "past", None, 3, None, "time"),
    ("⟦连续8年⟧稳定在", "duration", "past", None, 8, None, "time"),
    ("⟦今后五年⟧要", "duration", "coming", None, 5, None, "time"),
    ("⟦未来三年⟧", "duration", "coming", None, 3, None, "time"),
    ("⟦“十四五”⟧时期", "duration", "plan", 2021, 2025, None, "time"),
    ("⟦“十五五”⟧末", "duration", "plan", 2030, 2030, None, "time"),
    ("⟦“十四五”⟧规划收官之年", "duration", "plan", 2021, 2025, None, "name"),
    ("⟦“八五”和“九五”⟧期间", "duration", "plan", 1996, 2000, None, "time"),
    ("⟦第十个五年⟧计划", "duration", "plan", 2001, 2005, None, "name"),
    ("⟦“八五”⟧普法", "duration", "plan", 1991, 1995, None, "name"),
    ("⟦第一个五年⟧计划", "duration", "plan", 1953, 1957, None, "name"),
    ("创刊⟦70周年⟧", "duration", "span", None, 70, None, "time"),
    ("国企改革⟦三年⟧行动", "duration", "span", None, 3, None, "time"),
    ("脱贫攻坚⟦5年⟧过渡期", "duration", "span", None, 5, None, "time"),
    ("⟦240小时⟧过境免签政策", "duration", "length", None, None, None, "time"),
    ("城市⟦一刻钟⟧便民生活圈", "duration", "length", None, None, None, "time"),
    ("“⟦15分钟⟧公共法律服务圈”", "duration", "length", None, None, None, "time"),
]

MADE = [
    ("⟦二Ｏ二五年⟧", "date", "absolute", 2025, 2025, None, "time"),
    ("⟦“十五”⟧末", "duration", "plan", 2005, 2005, None, "time"),
]

# A number of time that is the value of a measure, and numbers that are none of time.
NEGATIVE = [
    "平均预期寿命达到79岁",
    "办理时限压缩至3个工作日",
    "劳动年龄人口平均受教育年限达到11.3年",
    "过境免签境内停留时间延长至240小时",
    "优良天数达到300天",
    "4A级景区",
    "5千克",
    "增长5%",
    "三九天",
]


@pytest.mark.parametrize("case", [*WILD, *MADE], ids=lambda c: c[0])
def test_a_time_is_found_and_read(case: tuple[str, str, str, int, int, int, str]) -> None:
    """One time in the sentence, with the marked span."""
    text, *want = case
    start, end = text.index("⟦"), text.index("⟧") - 1
    flow = make_flow(text.replace("⟦", "").replace("⟧", ""))
    found = find_times(flow, load_lexicon())
    assert [(t.start, t.end) for t in found] == [(start, end)]
    t = found[0]
    assert [t.kind, t.sense, t.first, t.last, t.month, t.role] == want


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_time_is_found(text: str) -> None:
    """What is measured in time is a quantity; the rest is no time at all."""
    assert not find_times(make_flow(text), load_lexicon())


def test_times_are_in_order_and_apart() -> None:
    """No two findings share a character, on rubbish too."""
    flow = make_flow(
        "2024年1至9月，五年来一年来去年今年2020—2022年三年三月" * 20 + "一" * 3000 + "9" * 3000
    )
    found = find_times(flow, load_lexicon())
    assert found
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
