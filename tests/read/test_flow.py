"""The reading text: what a reader reads over, and the way back to the source."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext.locate import map_back
from politext.model import Article, Flow, Join
from politext.read.articles import find_articles
from politext.read.flow import heal
from politext.span import Span


def flow_of(page: str) -> Flow:
    return heal(page, find_articles(page)[0])


LONG = "坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，经济社会发展取得新成绩。"

HEALED = [
    # wild: blanks inside words and numbers
    ("1 9 9 8 年3 月5 日在大会上作报告", "1998年3月5日在大会上作报告"),
    ("国内生产总值达到7 4 7 7 2 亿元，实际增长6 ％。", "国内生产总值达到74772亿元，实际增长6％。"),
    (LONG + "扎实推进深 入开展专项行动。", LONG + "扎实推进深入开展专项行动。"),
    ("五年内，造林达到2 · 17亿吨标准，其余不变。", "五年内，造林达到2·17亿吨标准，其余不变。"),
    ("每年达到 45000 亿元 ， 增长 5% 。", "每年达到45000亿元，增长5%。"),
    ("政 府 工 作 报 告", "政府工作报告"),
    # wild: reference marks and invisible characters
    ("锚定“一城三基地”①示范定位，打造④。", "锚定“一城三基地”示范定位，打造。"),
    ("“三类500强”企业[3]项目5个；“三向班列”^[2]和专线", "“三类500强”企业项目5个；“三向班列”和专线"),
    ("提高到74.4\u200b万亿元<U+00A0>", "提高到74.4万亿元"),
    # wild: continuation marks of a page
    ("■**上接第1版** 实施好“十大民生工程”。", "实施好“十大民生工程”。"),
    ("竞争力百强，（下转第3版）", "竞争力百强，"),
    # wild: breaks round links, a torn title
    (
        "我國同蘇聯已經締結了\n友好同盟互助條約\n。蘇聯已經",
        "我國同蘇聯已經締結了友好同盟互助條約。蘇聯已經",
    ),
    ("编制了《\n规划纲要\n》，请予审查。", "编制了《规划纲要》，请予审查。"),
    ("政府工作报\n告", "政府工作报告"),
    (
        LONG + "重点地区细颗粒物（PM\n2.5\n）浓度继续下降。",
        LONG + "重点地区细颗粒物（PM2.5）浓度继续下降。",
    ),
    # wild: paragraph breaks that lost their line
    (LONG + "　　第三，搞好商业工作。", LONG + "\n第三，搞好商业工作。"),
]

KEPT = [
    # negative: what is written so stays so
    "自治区政协主席 张延昆",
    "国务院总理　温家宝",
    "“技兴齐鲁 乐业山东”培训",
    "5G 网络和 AI 手机覆盖，AI PC 量产",
    "①实施海绵城市项目；②完成医保参保资助。",
    "全面完成。①新增认知障碍照护床位。",
    "1 总则\n2 范围",
    "国发〔2024〕3号",
    "一、2025年工作回顾\n过去一年，我们攻坚克难",
    "（一）加快建设更具优势的现代化产业体系\n深入实施新一轮行动。安排项目",
    "各位代表：\n现在，我报告工作。",
    # made: a sentence a line, final 。 lost
    "\n".join(
        f"第{n}方面工作取得成效，主要目标任务顺利完成，发展质量提高" for n in "甲乙丙丁戊己庚"
    ),
]


@pytest.mark.parametrize(("page", "reading"), HEALED)
def test_healed(page: str, reading: str) -> None:
    """A reader reads over it, and so does the flow."""
    assert flow_of(page).text == reading


@pytest.mark.parametrize("page", KEPT)
def test_kept(page: str) -> None:
    """What only looks like damage stays."""
    assert flow_of(page).text == page


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n", "\n\n"])
@pytest.mark.parametrize("width", [26, 29, 40])
def test_hard_wraps(newline: str, width: int) -> None:
    """A page set at a fixed width reads as it did before it was set."""
    rng = random.Random(width)
    words = [
        "坚持稳中求进工作总基调",
        "推动高质量发展",
        "提高5.1%",
        "新增就业119万人",
        "改造老旧小区",
        "治理水土流失",
    ]
    paragraphs = [
        "　　" + "，".join(rng.choice(words) for _ in range(rng.randint(9, 20))) + "。"
        for _ in range(12)
    ]
    page = newline.join(line for p in paragraphs for line in re.findall(f".{{1,{width}}}", p))
    # A line that happens to end with 。 and fill its line may stand for itself.
    assert flow_of(page).text.replace("\n", "") == "".join(p.strip() for p in paragraphs)
    assert flow_of(page).text.count("\n") == len(paragraphs) - 1


def test_a_join_is_read_over() -> None:
    """Blocks come in reading order, and a join leaves no break; a span that jumps back ends at the jump."""
    page = "要思想，全面。\n贯彻重\n办结3件。"
    article = Article("a1", "main", None, (Span(8, 11), Span(0, 7), Span(12, 17)), (Join(11, 0),))
    flow = heal(page, article)
    assert flow.text == "贯彻重要思想，全面。\n办结3件。"
    assert map_back(flow)(2, 4) == (10, 11)


ODD = st.text(
    st.sampled_from("的和工作12 　\n\r，。：“”《》（①⑵[]■上接第版\u200b\u00a0·.—A\t一、"),
    max_size=120,
)


@given(st.one_of(ODD, st.text(max_size=80)))
def test_every_character_leads_back(page: str) -> None:
    """Each character of the flow is the source's at that place, but for the paragraph breaks."""
    flow = flow_of(page)
    assert len(flow.view) == len(flow.text)
    home = map_back(flow)
    for i, c in enumerate(flow.text):
        assert c == "\n" or page[home(i, i + 1)[0]] == c
    assert not flow.text.startswith("\n")
    assert "\n\n" not in flow.text


@given(ODD.map(lambda page: page.replace("版", "")))
def test_only_what_is_no_word_is_left_out(page: str) -> None:
    """Han characters are never left out, but in the mark of a page (1版 要闻) or of a continuation."""
    flow = flow_of(page)
    han = [c for c in page if c in "的和工作"]
    assert [c for c in flow.text if c in "的和工作"] == han
