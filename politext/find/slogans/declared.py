"""Names that a report says are ones: measures called by their number where they are issued, years under a motto."""

from __future__ import annotations

import re

from politext.find.slogans.series import find_all

# 工业30条: a set of measures called by their number, where they are issued
_ARTICLES = re.compile(
    "(?:出台|推出|印发|[和与、])([\u4e00-\u9fff]{2,6}(?:[1-9][0-9]?|[二三四五六七八九]?十[一二三四五六七八九]?)条)(?=[，。；、和与及等]|政策|措施|新政)"
)
_ARTICLE_NUMERAL = frozenset("0123456789十一二三四五六七八九")
_COUNTED_ARTICLES = re.compile(
    "(?:措施|意见|建议|政策|办法|线索|问题|规定|线路|航线|公路|道路|信息|标准)[0-9十一二三四五六七八九]+条"
)
# 产业项目攻坚年: a year under a motto, where the sentence says that it is one
_MOTTOS = frozenset(
    (
        "攻坚",
        "提升",
        "建设",
        "落实",
        "突破",
        "优化",
        "深化",
        "服务",
        "推进",
        "提质",
        "巩固",
        "行动",
        "治理",
        "提速",
        "增效",
        "会战",
    )
)
_YEAR = re.compile(
    "(?:确定为|定为|作为|设为|确立为|开展|深化|[是为和与、])((?:(?![是为和与、的])[\u4e00-\u9fff]){2,12}年)"
)
_AFTER_YEAR = re.compile("[，。；、！）\n]|活动|行动|和|与|\\Z")


def find_articles(view: str) -> list[tuple[int, int, str]]:
    """Return where a set of measures is called by its number: 出台工业30条和人才新政20条."""
    spans: list[tuple[int, int, str]] = []
    for at in find_all(view, "条"):
        if view[at - 1] not in _ARTICLE_NUMERAL:
            continue
        match = None
        for match in _ARTICLES.finditer(view, max(0, at - 12), at + 4):
            if match.end(1) == at + 1:
                break
        else:
            continue
        if _COUNTED_ARTICLES.search(view, match.start(1), at + 1):
            continue
        # beside one that is issued stands another
        if (
            match.end()
            and view[match.start()] in "和与、"
            and not (spans and spans[-1][1] == match.start())
        ):
            continue
        spans.append((*match.span(1), "bare articles"))
    return spans


def find_years(view: str) -> list[tuple[int, int, str]]:
    """Return where a year has a motto: 把今年确定为产业项目攻坚年和营商环境优化年."""
    spans: list[tuple[int, int, str]] = []
    for at in find_all(view, "年"):
        if view[at - 2 : at] not in _MOTTOS or not _AFTER_YEAR.match(view, at + 1):
            continue
        found = [m for m in _YEAR.finditer(view, max(0, at - 16), at + 1) if m.end() == at + 1]
        if found:
            spans.append((*found[-1].span(1), "bare year"))
    return spans
