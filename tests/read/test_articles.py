"""A newspaper page untangled: what is the report's, what strayed in, and nothing lost."""

import json
import random
import re
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext.model import Article
from politext.read.articles import COPIES, find_articles
from politext.read.source import read

SHARED = Path(__file__).parents[2].parent / "shared"

# made: a report and the news, of an invented county
REPORT = [
    "政府工作报告",
    "——2026年1月20日在临川县第十八届人民代表大会第五次会议上",
    "县长　李明",
    "各位代表：",
    "现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。",
    "一、2025年工作回顾",
    "过去一年，我们坚持稳中求进工作总基调，着力推进高质量发展，全县地区生产总值增长6.2%，城乡居民收入稳步提高。",
    "（一）着力培育产业，经济运行持续向好。新建标准厂房12万平方米，引进项目38个，完成投资26.5亿元，规上工业增加值增长8.1%。农村改革持续深化，新型农业经营主体达到1120家。",
    "（二）着力改善民生，公共服务持续优化。新建改造农村公路86公里，城镇新增就业4200人，改造老旧小区17个，惠及群众2300户。",
    "二、2026年重点工作",
    "今年，我们要深入贯彻党的二十届四中全会精神，加快构建现代化产业体系，全面推进乡村振兴，持续优化营商环境。",
    "（一）持续扩大有效投资。实施重点项目120个，完成投资85亿元，加快推进产业园区基础设施建设，新增工业用地1500亩。",
    "（二）持续办好民生实事。新建幼儿园3所，改造卫生院5所，新增养老床位400张，完善城乡公共服务体系。",
    "各位代表！让我们更加紧密地团结起来，为建设现代化临川而努力奋斗！",
]
NEWS = [
    "全省青年歌手大赛在临江开幕",
    "■**上接第1版** 记者在现场看到，来自各地的选手们正在后台做着最后的准备，她们说，今天的舞台让人难忘。",
    "“我从小就喜欢唱歌。”28岁的王芳告诉记者，这是她第三次参加比赛，去年她在这里拿到了人生中第一个",
    "奖杯，当天晚上激动得一夜没有睡着。目前，比赛正在进行，主办方介绍，决赛将于本月底举行。",
]


def roles(page: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article in find_articles(page):
        found.setdefault(article.role, []).extend(page[b.start : b.end] for b in article.blocks)
    return found


def test_a_spliced_page() -> None:
    """A stray between paragraphs and one in mid-sentence are found, and both sentences joined."""
    left, right = REPORT[7][:61], REPORT[7][61:]
    page = "\n\n".join(
        [*REPORT[:7], left, *NEWS[:3], right, *REPORT[8:], NEWS[3], "请扫二维码阅读"]
    )
    articles = find_articles(page)
    found = roles(page)
    assert found["foreign"] == NEWS
    assert found["furniture"] == ["请扫二维码阅读"]
    assert "".join(found["main"]) == "".join(REPORT)
    joined = {
        page[j.left - 4 : j.left] + "|" + page[j.right : j.right + 4]
        for a in articles
        for j in a.joins
    }
    assert joined == {left[-4:] + "|" + right[:4], "中第一个|奖杯，当"}


def test_a_clean_report_is_one_article() -> None:
    """Nothing strays from a clean report, however it is laid out."""
    for newline in ("\n", "\n\n", "\r\n　　"):
        (article,) = find_articles(newline.join(REPORT))
        assert article.role == "main"
        assert article.joins == ()
        assert len(article.blocks) == len(REPORT)


FURNITURE = [
    # made, after wild ones
    "请扫二维码阅读", "扫码看视频", "本版责任编辑：王某某 版式：李某", "第3版 要闻", "3 要闻",
    "2025年2月14日 星期五", "责编/王某某 美编/李某 校对/张某", "E-mail:yaowen@example.cn",
    "新闻热线：0000-12345678", "·广告·", "下载", "打印", "全屏", "【字号：", "来源：某某日报",
    "（来源：新华网）", "— 8 —", "- 12 -", "<!--", "-->", "<U+00A0>", "\u200b", "分享到:", "【打印本页】",
    "时间：2026-02-10", "责任编辑：王某", "Public domain", "相关报道：", "第 3 页 共 20 页",
]  # fmt: skip
NO_FURNITURE = [
    "政府工作报告", "（2026年1月20日）", "县长　李明", "各位代表：", "2026年1月20日", "一、工作回顾", "名词解释",
    "附件", "谢谢大家！", "广告业加快发展。", "来源地更加多元，市场更加广阔。", "主办单位：县教育局", "大力发展。",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    """What belongs to the page is no paragraph of the report."""
    assert roles("\n".join([*REPORT, line]))["furniture"] == [line]


@pytest.mark.parametrize("line", NO_FURNITURE)
def test_no_furniture(line: str) -> None:
    """Titles, dates, speakers, notes and sentences stay."""
    assert line in roles("\n".join([*REPORT[:9], line, *REPORT[9:]]))["main"]


def test_copies() -> None:
    """A report that stands on its page three times is counted once, and the copies can be told."""
    page = "\n".join(["<!--", *REPORT] * 3)
    articles = find_articles(page)
    assert [page[b.start : b.end] for b in articles[0].blocks] == REPORT
    copies = [a for a in articles if a.title == COPIES]
    assert [a.role for a in copies] == ["furniture"]
    assert len(copies[0].blocks) >= 2 * len(REPORT) - 4


def test_a_page_number_in_a_sentence_makes_no_join() -> None:
    """A line broken by a page number is for the flow to heal."""
    page = "\n".join([*REPORT[:7], REPORT[7][:40], "— 3 —", REPORT[7][40:], *REPORT[8:]])
    articles = find_articles(page)
    assert [a.role for a in articles] == ["main", "furniture"]
    assert articles[0].joins == ()


def owned(page: str, articles: tuple[Article, ...]) -> Counter[int]:
    return Counter(
        i
        for a in articles
        for b in a.blocks
        for i in range(b.start, b.end)
        if not page[i].isspace()
    )


PIECES = st.lists(
    st.sampled_from(
        [
            *REPORT,
            *NEWS,
            *FURNITURE,
            "",
            " ",
            "\r",
            "\x0c",
            "\x85",
            "的",
            "一",
            "，",
            "“",
            "上接第1版",
            "123",
        ]
        + [line[:20] for line in REPORT[4:]]
        + [line[20:] for line in REPORT[4:]]
    ),
    max_size=40,
)


@given(st.one_of(PIECES.map("\n".join), PIECES.map("".join), st.text()))
def test_blocks_tile_the_page(page: str) -> None:
    """Every non-blank character belongs to exactly one block of one article."""
    articles = find_articles(page)
    count = owned(page, articles)
    assert set(count.values()) <= {1}
    assert len(count) == sum(not c.isspace() for c in page)
    assert [a.role for a in articles].count("main") == 1
    for a in articles:
        starts, ends = {b.start for b in a.blocks}, {b.end for b in a.blocks}
        assert all(j.right in starts and j.left in ends for j in a.joins)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared corpus is not here")
def test_the_seed() -> None:
    """The seed's four joins and its articles, as the gold has them."""
    gold = json.loads((SHARED / "gold/cppcc-neimenggu-2026.gold.json").read_text("utf-8"))
    articles = find_articles(read(SHARED / "gold/cppcc-neimenggu-2026.txt").text)
    joins = {(j["left"], j["right"]) for a in gold["articles"] for j in a["joins"]}
    assert {(j.left, j.right) for a in articles for j in a.joins} == joins
    wanted = {
        (b["start"], b["end"]) for a in gold["articles"] if a["role"] == "main" for b in a["blocks"]
    }
    assert {tuple(b) for b in articles[0].blocks} == wanted


@pytest.mark.skipif(not SHARED.exists(), reason="the shared corpus is not here")
def test_clean_reports_of_the_corpus() -> None:
    """Nothing strays from clean reports and nothing is joined in them: a sample of fifty."""
    paths = sorted((SHARED / "corpus/texts").glob("*/*.txt"))
    for path in random.Random(7).sample(paths, 50):
        text = read(path).text
        articles = find_articles(text)
        assert [a.role for a in articles if a.role == "foreign"] == [], path.name
        assert articles[0].joins == (), path.name
        kept = sum(b.end - b.start for b in articles[0].blocks)
        assert kept >= 0.95 * len(re.sub(r"\s", "", text)), path.name


@pytest.mark.parametrize(
    "line", ["（上接第1版）全面\n", "工作的重\n要思想，\n", "一\n", "“", "1", "下载\n"]
)
def test_rubbish_is_read_in_time(line: str) -> None:
    """Time grows with the page, not with its square: a hundred thousand characters of one thing."""
    start = time.process_time()
    find_articles(line * (100_000 // len(line)))
    assert time.process_time() - start < 3
