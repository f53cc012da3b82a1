"""Outline: tables of small texts and the sections read in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from politext.lexicon import load_lexicon
from politext.prove import make_flow
from politext.read.outline import read_outline

if TYPE_CHECKING:
    from politext.model import Section

PARAGRAPH = (
    "全市上下团结一心，攻坚克难，经济社会发展取得了新的成绩，各项事业全面进步，人民生活不断改善。"
)
LONG = PARAGRAPH * 70  # a whole report on one line
REST = (
    "健全长效机制，压实各级责任，落实重点任务，各项工作走在前列，群众满意度稳步提高，保障更加有力。"
)


def outline(text: str) -> list[Section]:
    return read_outline(make_flow(text), load_lexicon())


def rows(text: str) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.label, s.title) for s in outline(text) if s.kind != "topic"]


# written by us, each for a way in which real reports come
MADE = {
    "lines and run-in headings": (
        f"一、工作回顾\n{PARAGRAPH}\n（一）经济运行平稳。全年增长。\n（二）民生改善。\n二、任务",
        [
            (1, "一、", "工作回顾"),
            (2, "（一）", "经济运行平稳"),
            (2, "（二）", "民生改善"),
            (1, "二、", "任务"),
        ],
    ),
    "items in running text": (
        "一、回顾\n我们主要做了以下工作：一是抓项目，促投资。成效明显。二是抓民生；三是抓安全。",
        [
            (1, "一、", "回顾"),
            (2, "一是", "抓项目，促投资"),
            (2, "二是", "抓民生"),
            (2, "三是", "抓安全"),
        ],
    ),
    "dashes stand beside （一）": (
        "一、回顾\n——经济稳。好。\n——民生实。好。\n（一）产业",
        [
            (1, "一、", "回顾"),
            (2, "——", "经济稳"),
            (2, "——", "民生实"),
            (2, "（一）", "产业"),
        ],
    ),
    "dashes of other kinds": (
        "一、回顾\n--经济稳。好。\n一一民生实。好。\n－－城乡美。好。\n－ －法治强。好。",
        [
            (1, "一、", "回顾"),
            (2, "--", "经济稳"),
            (2, "一一", "民生实"),
            (2, "－－", "城乡美"),
            (2, "－ －", "法治强"),
        ],
    ),
    "blanks inside the labels": (
        "一 、回顾\n（ 一 ）产业。好。\n（ 二 ）民生。好。",
        [(1, "一 、", "回顾"), (2, "（ 一 ）", "产业"), (2, "（ 二 ）", "民生")],
    ),
    "a lost first 一、": (
        "（一）甲方面工作\n（二）乙方面工作\n二、任务",
        [(2, "（一）", "甲方面工作"), (2, "（二）", "乙方面工作"), (1, "二、", "任务")],
    ),
    "no 一、 at all": (
        "（一）甲方面工作\n（二）乙方面工作",
        [(1, "（一）", "甲方面工作"), (1, "（二）", "乙方面工作")],
    ),
    "一、 as the second level": (
        f"各位代表：\n现在报告工作。\n2023年工作回顾\n{PARAGRAPH}\n一、甲\n二、乙\n{PARAGRAPH}\n2024年工作安排\n{PARAGRAPH}\n一、丙\n二、丁",
        [
            (1, None, "2023年工作回顾"),
            (2, "一、", "甲"),
            (2, "二、", "乙"),
            (1, None, "2024年工作安排"),
            (2, "一、", "丙"),
            (2, "二、", "丁"),
        ],
    ),
    "（一） above 一、": (
        "（一）甲方面工作\n（二）乙方面工作\n一、子\n二、丑\n（三）丙方面工作",
        [
            (1, "（一）", "甲方面工作"),
            (1, "（二）", "乙方面工作"),
            (2, "一、", "子"),
            (2, "二、", "丑"),
            (1, "（三）", "丙方面工作"),
        ],
    ),
    "一、 begun anew inside 二、": (
        "一、甲\n二、乙\n一、子\n二、丑\n三、寅\n三、丙",
        [
            (1, "一、", "甲"),
            (1, "二、", "乙"),
            (2, "一、", "子"),
            (2, "二、", "丑"),
            (2, "三、", "寅"),
            (1, "三、", "丙"),
        ],
    ),
    "chapters and sections": (
        "第一篇 总论\n第一章 环境\n第一节 基础\n第二章 目标\n第二篇 任务\n第三章 产业",
        [
            (1, "第一篇", "总论"),
            (2, "第一章", "环境"),
            (3, "第一节", "基础"),
            (2, "第二章", "目标"),
            (1, "第二篇", "任务"),
            (2, "第三章", "产业"),
        ],
    ),
    "several on one line": (
        "第一篇总论 第一章环境 第一节基础\n第二章目标 第一节原则\n" + PARAGRAPH,
        [
            (1, "第一篇", "总论"),
            (2, "第一章", "环境"),
            (3, "第一节", "基础"),
            (2, "第二章", "目标"),
            (3, "第一节", "原则"),
        ],
    ),
    "Arabic numbers": (
        "一、任务\n（一）产业\n1.做强工业。加快。\n2．做优服务。加快。\n（1）做活农业。加快。",
        [
            (1, "一、", "任务"),
            (2, "（一）", "产业"),
            (3, "1.", "做强工业"),
            (3, "2．", "做优服务"),
            (4, "（1）", "做活农业"),
        ],
    ),
    "第一， as lines": (
        f"一、建议\n第一，加强农业\n{PARAGRAPH}\n第二，搞好改革\n工作中要：一是放权，二是让利；",
        [
            (1, "一、", "建议"),
            (2, "第一，", "加强农业"),
            (2, "第二，", "搞好改革"),
            (3, "一是", "放权"),
            (3, "二是", "让利"),
        ],
    ),
    "an inner list of the same style": (
        "一、办实事\n一是抓就业：一是办班。二是补贴。\n二是抓住房。好。",
        [
            (1, "一、", "办实事"),
            (2, "一是", "抓就业"),
            (3, "一是", "办班"),
            (3, "二是", "补贴"),
            (2, "二是", "抓住房"),
        ],
    ),
    "首先 and 其次": (
        "一、体会\n首先，方向要正。坚定不移。其次，步子要稳。循序渐进。",
        [(1, "一、", "体会"), (2, "首先，", "方向要正"), (2, "其次，", "步子要稳")],
    ),
    "a title on two lines": (
        f"一、持续提升政府\n治理效能和服务水平\n{PARAGRAPH}",
        [(1, "一、", "持续提升政府治理效能和服务水平")],
    ),
    "a table of contents": (
        f"目录\n一、农业生产\n二、工业生产\n各位代表：\n现在报告工作。\n一、农业生产\n{PARAGRAPH}\n二、工业生产\n{PARAGRAPH}",
        [(1, "一、", "农业生产"), (1, "二、", "工业生产")],
    ),
    "a glossary": (
        f"一、回顾\n{PARAGRAPH}\n二、任务\n{PARAGRAPH}\n名词解释\n1.一网通办：是指在一个平台上办理政务服务事项，群众只登录一次。\n2.双随机：是指随机抽取检查对象，随机选派执法检查人员。",
        [(1, "一、", "回顾"), (1, "二、", "任务"), (1, None, "名词解释")],
    ),
    "a report on one line": (
        f"各位代表：现在报告工作，请予审议。2023年工作回顾2023年，{LONG}一、加强治理，维护社会和谐稳定围绕平安建设，抓好落实。{LONG}二、服务发展，促进经济平稳增长围绕中心大局，抓好落实。{LONG}",
        [
            (1, None, "2023年工作回顾"),
            (2, "一、", "加强治理，维护社会和谐稳定"),
            (2, "二、", "服务发展，促进经济平稳增长"),
        ],
    ),
    "a heading whose line break is lost": (
        f"各位代表：现在报告工作。一、2023年工作回顾过去一年，极不平凡。\n{PARAGRAPH}二、2024年工作安排今年是关键一年。\n{PARAGRAPH}",
        [(1, "一、", "2023年工作回顾"), (1, "二、", "2024年工作安排")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sections"), MADE.values(), ids=MADE)
def test_made(text: str, sections: list[tuple[int, str | None, str]]) -> None:
    """Levels, labels and titles of small texts written by us."""
    assert rows(text) == sections


NEGATIVE = [
    "一、二、三产业协调发展，结构不断优化，这是主要的方面。",
    "这是全国第一，也是唯一。二是数字。",
    "坚持一是一、二是二，实事求是。",
    "我们的任务一要完成，这一点毫无疑问。",
    "一九五八，是跃进的一年。",
    "全市第一、第二产业增长。",
    "首先是国内资源，其次是国际资源。",
    "各位代表！\n——2024年1月16日在甲市第五届人民代表大会第三次会议上",
    "按照《条例》第三章的规定办理，落实第一节的要求。",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_ordinary_words_are_no_items(text: str) -> None:
    """Ordinary words that look like marks head nothing."""
    assert rows(text) == []


TOPICS = {
    "verb phrases": (
        [f"强化创新平台建设。{REST}", f"提升核心技术水平。{REST}"],
        ["强化创新平台建设", "提升核心技术水平"],
    ),
    "the same adverbial": (
        [f"过去一年，我们坚持团结奋斗。{REST}", f"过去一年，我们扎实改进作风。{REST}"],
        ["过去一年，我们坚持团结奋斗", "过去一年，我们扎实改进作风"],
    ),
    "two clauses": (
        [f"加强科技创新，驱动能源转型。{REST}", f"狠抓项目建设，支撑产业升级。{REST}"],
        ["加强科技创新，驱动能源转型", "狠抓项目建设，支撑产业升级"],
    ),
    "alone": ([f"强化创新平台建设。{REST}", PARAGRAPH], []),
    "a narrative": ([f"我国农业有了新的发展。{REST}", f"交通得到了恢复。{REST}"], []),
    "a proverb": ([f"大道至简，实干为要。{REST}", PARAGRAPH], []),
    "nothing below it": (["强化创新平台建设。", "提升核心技术水平。"], []),
}


@pytest.mark.parametrize(("paragraphs", "titles"), TOPICS.values(), ids=TOPICS)
def test_topics(paragraphs: list[str], titles: list[str]) -> None:
    """Topic sentences by form and neighbours; what is below a heading keeps its level."""
    sections = outline("一、工作\n" + "\n".join(paragraphs) + "\n（一）小结")
    assert [s.title for s in sections if s.kind == "topic"] == titles
    assert sections[-1].level == 2


def test_an_item_below_a_topic_gets_no_level_of_it() -> None:
    """Topics add no level to what stands below them."""
    text = f"一、工作\n强化平台建设。{REST}主要做法：一是抓建。二是抓管。\n提升技术水平。{REST}"
    assert [(s.level, s.label) for s in outline(text) if s.kind == "item"] == [(2, "一是"), (2, "二是")]  # fmt: skip


def test_ends() -> None:
    """A section ends where its text ends; the last item with its paragraph."""
    text = "一、甲\n先说：一是快。二是好。完。\n再说。\n二、乙\n完。"
    ends = {s.label: text[s.start : s.end] for s in outline(text)}
    assert ends == {
        "一、": "一、甲\n先说：一是快。二是好。完。\n再说。",
        "一是": "一是快。",
        "二是": "二是好。完。",
        "二、": "二、乙\n完。",
    }


PIECES = [
    "一、",
    "二、",
    "三、",
    "（一）",
    "（二）",
    "第一，",
    "第二，",
    "一是",
    "二是",
    "一要",
    "——",
    "1.",
    "①",
    "首先，",
]
PIECES += ["强化平台建设。" + REST, "2023年工作回顾", "各位代表：", "\n", "\n", "。", "，", " ", "名词解释", "第一章", "工作"]  # fmt: skip


@example("（一）\n名词解释\n二、")
@example("一、\n（一） ")
@example("\n——名词解释\n一、")
@example("一、\n名词解释\n强化平台建设。完善创新体系。")
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=200))
def test_sections_nest(text: str) -> None:
    """Any text gives sections in order, inside their parents, siblings apart, labels and titles as written."""
    sections = outline(text)
    by_id = {s.id: s for s in sections}
    assert [s.id for s in sections] == [f"s{i}" for i in range(1, len(sections) + 1)]
    ends: dict[str | None, int] = {}
    for s in sections:
        assert 0 <= s.start <= s.title_end <= s.end <= len(text)
        assert s.start >= ends.get(s.parent, 0)
        ends[s.parent] = s.end
        if s.label:
            assert text.startswith(s.label, s.start)
        if s.parent:
            parent = by_id[s.parent]
            assert parent.start <= s.start
            assert s.end <= parent.end
            assert s.level == parent.level + (parent.kind != "topic")
