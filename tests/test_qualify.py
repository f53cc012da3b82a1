"""How a quantity is meant: sentences in which ⟦…⟧ marks the numbers, and the fields that follow."""

from __future__ import annotations

import pytest

from tests.marked import find_faults, read_marked

# From real reports.
WILD = [
    # levels and changes
    ("国内生产总值达到⟦134.9万亿元⟧、增长⟦5%⟧", "level; up"),
    ("对全球经济增长的贡献率保持在⟦30%⟧左右", "about level"),
    ("城镇调查失业率平均为⟦5.1%⟧，居民消费价格上涨⟦0.2%⟧", "level; up"),
    ("优良天数比例上升至⟦87.2%⟧", "level"),
    ("能耗降幅超过⟦3%⟧", "over down"),
    ("居民消费价格涨幅⟦2%⟧左右", "about up"),
    ("经济增长速度⟦8%⟧，商品零售价格涨幅控制在⟦3%⟧以内", "up; at_most up"),
    ("经济增长预期目标为⟦5%⟧左右", "about up"),
    ("商品零售价格涨幅为⟦0.8%⟧", "up"),
    ("人口自然增长率下降到⟦10.06‰⟧", "level"),
    ("增加值分别增长⟦8.9%⟧、⟦7.7%⟧", "up; up"),
    ("分别比上年增加⟦8.2%⟧和⟦8.1%⟧", "up; up"),
    ("同比分别减少⟦34.1%⟧和⟦47.4%⟧", "down; down"),
    ("补助标准分别再提高⟦30元⟧和⟦5元⟧", "up; up"),
    ("居民存量房贷利息年支出减少约⟦1500亿元⟧", "about down"),
    ("一次性增加⟦6万亿元⟧地方专项债务限额", "up"),
    ("停留时间延长至⟦240小时⟧", "level"),
    ("压减一般性支出⟦30%⟧以上", "at_least down"),
    ("裁减军队员额⟦五十万⟧的任务", "down"),
    ("耕地面积连续4年净增累计超过⟦170万亩⟧", "over up 2021/2024"),
    ("采用数和采用率均大幅提高，实现⟦翻番⟧", "up"),
    ("能耗强度降低⟦5.1%⟧", "down"),
    ("产业链群对规上工业增长贡献率达⟦72.4%⟧", "level"),
    ("可再生能源新增装机⟦3.7亿千瓦⟧", "level"),
    ("新增停车位⟦4255个⟧、新能源充电桩⟦559个⟧", "level; level"),
    ("贷款余额新增⟦97.23亿元⟧、累计突破⟦600亿元⟧", "up; over level"),
    ("减税降费⟦6.9亿元⟧", "level"),
    ("提升⟦100家⟧县级特困供养机构服务水平", "level"),
    ("新建和改造提升高标准农田⟦500万亩⟧", "level"),
    ("加快⟦260公里⟧农村公路升级", "level"),
    ("污水集中收集率提高⟦15%⟧以上", "at_least up"),
    ("物流总费用与生产总值的比率再下降⟦0.3个百分点⟧", "down"),
    ("网络投票数位列⟦第一⟧", "rank"),
    ("⟦92个⟧学科进入ESI全球前⟦1%⟧", "level; rank"),
    ("民间投资增长⟦38.7%⟧，全省⟦第一⟧", "up; rank"),
    # qualifiers
    ("房顺利交付，保交楼项目近⟦7000套⟧", "nearly"),
    ("占总发电量的比重接近⟦40%⟧", "nearly"),
    ("汽车整车产量突破⟦110万辆⟧", "over"),
    ("企业资产过⟦500亿元⟧、年营收⟦30亿元⟧以上", "over; at_least"),
    ("地区生产总值跨越⟦千亿⟧台阶，增长⟦7%⟧以上", "over; at_least up"),
    ("教联体覆盖率达⟦70％⟧以上", "at_least level"),
    ("预定增长⟦10%⟧或者更多一些", "at_least up"),
    ("资金投向，争取上级资金⟦53.76亿元⟧", "- actual"),
    # periods
    ("连续8年稳定在⟦1300亿斤⟧以上", "at_least level 2017/2024"),
    ("“四上”企业⟦946家⟧、实现两年⟦翻番⟧", "2024; up 2023/2024"),
    ("连续五年蝉联全国同类区域公用品牌⟦第一⟧", "rank 2024"),
    ("“八五”普法中期评估全面完成，清理文件⟦50件⟧", "2024"),
]
TASKS = [
    (
        "国内生产总值增长⟦5%⟧左右；城镇新增就业⟦1200万人⟧以上",
        "about up target 2025; at_least level target 2025",
    ),
    (
        "今年赤字率拟按⟦4%⟧左右安排、比上年提高⟦1个百分点⟧",
        "about level target 2025; up target 2025",
    ),
    ("到2030年，城镇化率提高到⟦70%⟧", "level target 2030"),
    ("已经加入⟦17个⟧国际人权公约", "actual"),
    ("国务院组成部门从⟦40个⟧减少到⟦29个⟧", "level actual none; level target 2025"),
    ("力争综合产值达⟦870亿元⟧", "level target 2025"),
]
FIVE = [
    ("进出口总额由⟦1655亿美元⟧增加到⟦3251亿美元⟧", "level none; level 2024"),
    ("五年来城镇新增就业⟦3555万人⟧", "level 2020/2024"),
    ("农业增加值平均每年增长⟦4.5%⟧", "up 2020/2024"),
    ("去年经济增长⟦8.8%⟧", "up 2024"),
    ("2022年粮食产量达到⟦49250万吨⟧，发电装机容量达到⟦2.5亿千瓦⟧", "level 2022; level 2022"),
    ("青壮年文盲率下降到⟦6%⟧", "level 2024"),
    ("制定行政法规⟦197个⟧", "level 2020/2024"),
]


def check(sentence: str, want: str, half: str) -> None:
    readings = read_marked(sentence, half)
    wants = want.split(";")
    assert len(readings) == len(wants)
    faults = [f for r, w in zip(readings, wants, strict=True) for f in find_faults(r, w)]
    assert not faults


@pytest.mark.parametrize(("sentence", "want"), WILD)
def test_wild(sentence: str, want: str) -> None:
    """In the review of a report of 2025."""
    check(sentence, want, "review")


@pytest.mark.parametrize(("sentence", "want"), TASKS)
def test_wild_tasks(sentence: str, want: str) -> None:
    """In the half of a report of 2025 that tells what is to be done."""
    check(sentence, want, "tasks")


@pytest.mark.parametrize(("sentence", "want"), FIVE)
def test_wild_five_years(sentence: str, want: str) -> None:
    """In a review of five years, given in 2025."""
    check(sentence, want, "five")
