"""What is a slogan and what is not, as tables of marked sentences."""

from __future__ import annotations

import pytest

from politext.find.slogans import find_slogans
from politext.lexicon import load_lexicon
from politext.model import Flow, fold


def read(sentence: str) -> str:
    """Return ``sentence`` with ``⟦…⟧`` round every mention."""
    text = sentence.replace("⟦", "").replace("⟧", "")
    slogans = find_slogans(Flow("a1", text, fold(text), (0,), (0,)), load_lexicon())
    spans = {(m.start, m.end) for s in slogans for m in s.mentions}
    marks = [(b, 0, "⟧") for _, b in spans] + [(a, 1, "⟦") for a, _ in spans]
    for at, _, mark in sorted(marks, reverse=True):
        text = text[:at] + mark + text[at:]
    return text


WILD = [
    "高质量完成“⟦六个一⟧”履职任务",
    "开展“⟦一委一品⟧”创建活动",
    "紧扣自治区党委“⟦1571⟧”工作部署履职尽责",
    "推动“⟦政协+法院⟧”民商事纠纷多元化化解机制",
    "“⟦7+28+N⟧”产业链群",
    "扎实开展“⟦提标、提速、提效巩固提升年⟧”建设活动",
    "持续打造委员履职“⟦服务为民⟧”活动品牌",
    "优化提出“深刻领悟‘⟦两个确立⟧’的决定性意义，坚决做到‘⟦两个维护⟧’”",
    "建设“⟦两个屏障⟧”、“⟦两个基地⟧”、“⟦一个桥头堡⟧”",
    "落实“⟦双随机、一公开⟧”㉝监管",
    "实施“⟦领办＋统办＋专办＋主办⟧”服务机制",
    "全面推行“⟦路长制⟧”，构建综合交通管理体系",
    "引导委员高质量完成“⟦六个一⟧”履职任务。高质量完成⟦六个一⟧任务",
]
MADE = [
    "编制好「⟦十五五⟧」规划",
    "落实3条，推进⟦3815⟧战略",
    "⟦十四五⟧规划收官",
]
NEGATIVE = [
    "切实将委员的“金点子”转化为“金钥匙”",
    "在机关党建考核中被评为“好”等次",
    "“12345”与“110”双号联动机制",
    "荣获“全国模范人民调解员”称号",
    "围绕“加强黄河流域内蒙古段水土保持修复”开展民主监督式协商",
    "他说：“今年的收成真好。”",
    "八五折优惠",
]


@pytest.mark.parametrize("sentence", WILD + MADE + NEGATIVE)
def test_sentence_is_read_as_marked(sentence: str) -> None:
    """A name is found with exactly its span, and nothing else is found."""
    assert read(sentence) == sentence
