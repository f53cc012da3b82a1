"""Whole small reports: the period and status of the marked quantities, by what the passages before them opened.

⟦value|status period⟧ marks a quantity; ``-`` is no period.
"""

from __future__ import annotations

import re

import pytest

from politext import extract
from politext.model import Source

HEAD = "政府工作报告\n——{day}在第五届全国人民代表大会第二次会议上\n总理 张三\n各位代表：\n"
_MARK = re.compile("⟦([^⟧|]+)\\|(\\w+) ([^⟧]+)⟧")

# From real reports, shortened.
WILD = {
    "a plan names itself": (
        "国务院新闻办公室2012年6月・北京目录导言制定国家人权行动计划是一项重大举措。"
        "现将《国家人权行动计划（２０１２―２０１５年）》予以公布。"
        "一、工作权利――落实就业优先战略。２０１２―２０１５年，年均新增就业⟦900万人|target 2012/2015⟧。"
        "――完善制度。帮助⟦1300万|target 2012/2015⟧残疾人得到康复，到2013年达到⟦80%|target 2013⟧。"
        "⟦50%|target 2012/2015⟧以上的街道建有体育设施。"
    ),
    "a span of a paragraph of its own is over with it": (
        HEAD.format(day="1985年3月27日")
        + "1984年，工业总产值比上年增长⟦14%|actual 1984⟧。\n"
        + "从1979年到1983年，工业总产值平均每年增长⟦7.9%|actual 1979/1983⟧。\n"
        + "我们批准合资企业⟦741个|actual 1984⟧。\n"
    ),
    "prose that never turns tells the year only now and then": (
        HEAD.format(day="1957年6月26日")
        + "1956年，棉花受灾最重。有⟦75%|actual 1956⟧以上的农户增加了收入。\n"
        + "五年来，建成学校⟦300所|actual 1952/1957⟧。\n"
        + "中国在国外约有⟦1200万|actual -⟧侨民。\n"
        + "原定一九五七年十月到一九五八年九月底增加灌溉面积⟦900万亩|target 1957-10/1958-09⟧。\n"
        + "一九五六年总产值达到⟦603亿元|actual 1956⟧（按一九五二年不变价格计算），比一九五五年增长⟦3.5%|actual 1956⟧。\n"
        + "一九五五比一九五二年增加⟦226亿元|actual 1955⟧，"
        + "比一九五二年前的三年平均每年增加⟦49亿元|actual 1950/1952⟧，高出很多。\n"
        + "我们要更加努力。" * 1000
    ),
    "what lasts up to now lasts into the year of a report of summer": (
        HEAD.format(day="1983年6月6日")
        + "一、过去五年的回顾\n五年来，安排就业⟦300人|actual 1978/1982⟧。\n"
        + "一九七九年以来，引进设备⟦440项|actual 1979/1983⟧。\n"
        + "一年多来，接待⟦30位|actual 1982/1983⟧首脑来访。\n"
    ),
    "notes at the end": (
        HEAD.format(day="1985年3月27日")
        + "一、1984年工作回顾\n我们建成学校⟦30所|actual 1984⟧。\n"
        + "二、1985年工作任务\n建成学校⟦40所|target 1985⟧。\n"
        + "名词解释\n1.利益联结：农户占⟦30%|actual -⟧，企业占⟦70%|actual -⟧。\n"
    ),
    "the draft of a plan among five years' review": (
        HEAD.format(day="2026年1月20日")
        + "一、“十四五”时期发展成就和“十五五”时期主要目标任务\n"
        + "过去五年，我们新建学校⟦300所|actual 2021/2025⟧。\n"
        + "我们编制了“十五五”规划纲要（草案），细化提出⟦25项|target 2026/2030⟧主要指标，"
        + "地区生产总值年均增长⟦5%|target 2026/2030⟧左右。\n"
        + "二、2026年重点工作\n新建学校⟦40所|target 2026⟧。\n"
    ),
    "years looked back on among the tasks": (
        HEAD.format(day="1985年3月27日")
        + "一、1984年工作回顾\n我们建成学校⟦30所|actual 1984⟧。\n"
        + "二、1985年工作任务\n建成学校⟦40所|target 1985⟧。\n"
        + "五年来，城镇新增就业⟦4200万人|actual 1980/1984⟧。\n今年建成医院⟦50所|target 1985⟧，学校⟦60所|target 1985⟧。"
        + "建成体育馆⟦30所|target 1985⟧。\n建成医院⟦50所|target 1985⟧。\n"
        + "在我国这样⟦十亿|actual -⟧人口的大国，要建成剧院⟦60所|target 1985⟧。\n"
        + "团结⟦95%|actual -⟧以上的群众，建设⟦56个|actual -⟧民族的家园。\n"
    ),
    "five years within a plan are its own": (
        "第七个五年计划纲要\n一、目标\n五年内新建学校⟦300所|target 1986/1990⟧。\n"
    ),
    "a month of the year of the report is over": (
        HEAD.format(day="1959年4月18日")
        + "一、1958年的成就\n钢产量达到⟦1100万吨|actual 1958⟧。\n"
        + "二、1959年的任务\n三月份的日产量上升到⟦113万吨|actual 1959-03⟧。\n"
    ),
    "the tasks of a report without headings": (
        HEAD.format(day="1981年11月30日")
        + "我们建成学校⟦30所|actual 1981⟧。糖料产量将增长⟦10%|target 1981⟧。\n" * 3
        + "明年经济发展的主要任务是：提高效益，建成学校⟦40所|target 1982⟧。\n"
        + "精神文明包括⟦30项|actual 1981⟧内容。\n"
    ),
    "foreign affairs stand beside review and tasks": (
        HEAD.format(day="1979年6月18日")
        + "一、伟大的历史性转变\n我们建成学校⟦30所|actual 1978⟧。\n"
        + "二、打好四个现代化的第一个战役\n建成学校⟦40所|target 1979⟧。\n"
        + "三、反对霸权主义、维护世界和平\n我们接待了⟦30多个|actual -⟧国家的领导人。\n"
    ),
    "a plan that opens": (
        HEAD.format(day="2026年1月20日")
        + "一、2025年工作回顾\n我们新建学校⟦300所|actual 2025⟧。\n"
        + "二、全力推动“十五五”开好局、起好步\n新建学校⟦40所|target 2026⟧。\n"
    ),
    "a party congress speaks of no one year": (
        "同志们：\n现在，我代表第十六届中央委员会向大会作报告。\n"
        "一、过去五年的工作\n国内生产总值年均增长⟦百分之十|actual 2002/2006⟧以上。\n"
        "二、改革开放的历史进程\n我们通过⟦三十项|actual -⟧改革。\n"
        "三、落实科学发展观\n到二〇二〇年比二〇〇〇年⟦翻两番|target 2000/2020⟧。\n"
    ),
}
PATHS = {"a party congress speaks of no one year": "中共-2007.txt"}


def check(text: str, path: str) -> None:
    """Assert that each marked quantity is found with the status and period that its mark says."""
    wants = _MARK.findall(text)
    plain = _MARK.sub(r"\1", text)
    report = extract(Source(plain, path))
    assert [(plain[i.start : i.end], i.status, i.period or "-") for i in report.indicators] == wants


@pytest.mark.parametrize("case", WILD)
def test_wild(case: str) -> None:
    """The passages of a report, as real ones open and close them."""
    check(WILD[case], PATHS.get(case, ""))
