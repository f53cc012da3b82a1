"""Make the other samples of the clean one: the newspaper page and the copy in GB18030.

Run ``python samples/make.py`` after a change to ``qinghe-2026.txt``; a test holds the files equal to what this
makes. The page is what a copy of a newspaper's text layer looks like: two other articles stand
between the report's paragraphs, each time in the middle of a sentence, the second goes on further down,
and there are page marks.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
CLEAN = HERE / "qinghe-2026.txt"

# What strays in, and the words of the report after which it stands: both in the middle of a sentence.
DANCE = """青禾县举行迎新春文艺汇演

■**上接第1版** 舞龙、秧歌、皮影等12个节目轮番登场，800多名群众到场观看。歌舞《青禾谣》唱出了乡亲们的心声，把晚会推向高潮。

演出最后，全场合唱《在希望的田野上》，现场掌声不断，节日气氛热烈。"""
SKATE_HEAD = """我县冰雪步道迎来客流高峰

■**上接第1版** 步道全长6.5公里，沿途设驿站4处，游客可以在林间体验雪地徒步、雪橇和露营。“带着孩子来走一走，既锻炼身体又亲近自然。”游客张女士说，景区还为游客准备了姜茶和暖手宝，服务很"""
SKATE_TAIL = """周到，下次还会再来。

据介绍，入冬以来步道已接待游客1.8万人次，带动周边16家农家乐增收。"""
MARK = "请扫二维码阅读"
CUTS = (
    ("政务服务事项网上可办率", DANCE),
    ("现代化产业体系。力争规模以上工业企业突破160家，高新技术", SKATE_HEAD),
)


def make_page(text: str) -> str:
    """Return the newspaper page made of the clean report."""
    body, glossary = text.split("名词解释\n", 1)
    for words, stray in CUTS:
        before, after = body.split(words, 1)
        body = f"{before}{words}\n\n{stray}\n\n{after}"
    return f"{body.rstrip()}\n\n{SKATE_TAIL}\n\n{MARK}\n\n名词解释\n{glossary}"


def make_samples() -> dict[str, bytes]:
    """Return the made samples by file name."""
    text = CLEAN.read_text(encoding="utf-8")
    return {
        "qinghe-2026-page.txt": make_page(text).encode("utf-8"),
        "qinghe-2026-gb18030.txt": text.encode("gb18030"),
    }


if __name__ == "__main__":
    for name, data in make_samples().items():
        (HERE / name).write_bytes(data)
