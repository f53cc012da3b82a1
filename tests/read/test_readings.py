"""Pages read as a whole: what takes up a cut sentence, and which of several pieces goes on with which."""

import math
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext.read import grams
from politext.read.articles import find_articles
from politext.read.strays import look_for_cuts
from politext.read.sutures import suture
from politext.span import Span


def fit(left: str, right: str) -> float:
    page = f"{left}\n{right}"
    return suture(page, Span(0, len(left)), Span(len(left) + 1, len(page)))


# made: the two halves of a sentence
GOES_ON = [
    ("过去一年，我们深入学习贯彻重", "要思想，全面落实各项部署。"),
    ("加快推进农业农", "村现代化，新建高标准农田5万亩。"),
    ("坚持稳中求进工作总基调", "，着力推动高质量发展。"),
    ("围绕“十四五", "”规划，加快重大项目建设。"),
    ("扎实做好稳就业、稳金", "融、稳外贸工作，保持经济运行平稳。"),
    ("记者在现场看到，志愿者们正忙着搬", "运物资，一刻也没有停下来。"),
    ("全年新建改造农村公", "路86公里，惠及群众2300户。"),
]
# made: what follows has its own beginning
BEGINS_ANEW = [
    ("过去一年，我们深入学习贯彻重", "（二）着力改善民生，公共服务持续优化。"),
    ("加快推进农业农", "记者在现场看到，选手们正在做最后的准备。"),
    ("围绕“十四五", "各位代表！让我们更加紧密地团结起来，努力奋斗！"),
    ("全年新建改造农村公", "今天上午，国务院召开常务会议，研究部署有关工作。"),
]


@pytest.mark.parametrize(("left", "right"), GOES_ON)
def test_a_sentence_is_taken_up(left: str, right: str) -> None:
    """The other half of a sentence is told from what begins anew, by the cut alone."""
    assert fit(left, right) > 0


@pytest.mark.parametrize(("left", "right"), BEGINS_ANEW)
def test_a_paragraph_begins_anew(left: str, right: str) -> None:
    """What has a beginning of its own goes on with nothing."""
    assert fit(left, right) < 0


def test_every_half_finds_its_own() -> None:
    """Among all second halves each first half is fitted best by its own."""
    for left, right in GOES_ON:
        assert max((other for _, other in GOES_ON), key=lambda r: fit(left, r)) == right


# made: a report, and two pieces of news that are both cut and taken up further down
REPORT = [
    "临川县政府工作报告",
    "各位代表：",
    "现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。",
    "一、2025年工作回顾",
    "过去一年，我们坚持稳中求进工作总基调，着力推进高质量发展，全县地区生产总值增长6.2%，城乡居民收入稳步提高。",
    "（一）着力培育产业。新建标准厂房12万平方米，引进项目38个，完成投资26.5亿元，规上工业增加值增长8.1%。农村改革持续深化，新型农业经",
    "营主体达到1120家，农民专业合作社规范提升行动扎实推进。",
    "（二）着力改善民生。新建改造农村公路86公里，城镇新增就业4200人，改造老旧小区17个。",
    "二、2026年重点工作",
    "（一）持续扩大有效投资。实施重点项目120个，完成投资85亿元，加快推进产业园区基础设施建设。",
    "（二）持续办好民生实事。新建幼儿园3所，改造卫生院5所，新增养老床位400张，完善城乡公共服务体系。",
    "各位代表！让我们更加紧密地团结起来，为建设现代化临川而努力奋斗！",
]
CONTEST = [
    "全省青年歌手大赛在临江开幕",
    "■**上接第1版** 记者在现场看到，来自各地的选手们正在后台做着最后的准备，她们说，今天的舞台让人难忘。",
    "“我从小就喜欢唱歌。”28岁的王芳告诉记者，这是她第三次参加比赛，去年她在这里拿到了人生中第一个奖",
    "杯，当天晚上激动得一夜没有睡着。主办方介绍，歌手大赛的决赛将于本月底举行。",
]
FLOOD = [
    "（上接第一版）消防救援人员连夜赶到江边，用沙袋加固堤坝。截至今天上午，已有三百多名群众被转移到安置",
    "点，食品和饮用水正陆续运到。当地气象台说，强降雨还将持续两天，救援人员仍在堤坝上值守。",
]


def test_pieces_are_given_out_together() -> None:
    """Three articles are cut and taken up in another order than they were cut in; each half goes to its own."""
    page = "\n\n".join(
        [*REPORT[:6], *CONTEST[:3], REPORT[6], *REPORT[7:9], FLOOD[0], *REPORT[9:], CONTEST[3], FLOOD[1]]
    )  # fmt: skip
    articles = find_articles(page)
    texts = [[page[b.start : b.end] for b in a.blocks] for a in articles]
    assert texts[0] == REPORT
    assert texts[1:] == [CONTEST, FLOOD]
    joined = [page[j.left - 2 : j.left] + page[j.right : j.right + 1] for a in articles for j in a.joins]  # fmt: skip
    assert joined == ["业经营", "个奖杯", "安置点"]


def test_reports_in_one_file_are_no_page() -> None:
    """Reports that break off, one after the other, cost a look at each line and not a reading of all."""
    halves = [
        "\n".join([f"第{n}县政府工作报告", *REPORT[1:5], f"（一）本县引进项目{n}个，农村改革持续深化。新型农业经"])
        for n in range(1, 60)
    ]  # fmt: skip
    text = "\n\n".join(halves)
    lines = [Span(*m.span()) for m in re.finditer(".+", text)]
    assert look_for_cuts(text, lines) is None
    start = time.process_time()
    assert "foreign" not in {a.role for a in find_articles(text)}
    assert time.process_time() - start < 1


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_runs_are_weighed(before: str, after: str) -> None:
    """Any characters at all have a weight, and it is a number."""
    assert all(math.isfinite(x) for x in grams.lift(before, after))


def test_the_table_is_whole() -> None:
    """The table that ships has the size that the places are reckoned for."""
    assert (grams.FOLDER / "grams.bin").stat().st_size == 1 << grams.BITS
