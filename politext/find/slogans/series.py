"""Names that are series outside quotation marks: fixed phrases before 的方针, strategies of one pattern side by side.

Of four-character phrases in a row many are only style (实事求是、科学可行的原则); a report calls them a policy, a general demand
or a line where they are one, and a verb that takes a name stands before them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# 按照|产业兴旺、生态宜居、乡风文明、治理有效、生活富裕|的总要求
_POLICIES = ("方针", "总要求", "总思路", "总方略")
_POLICY = re.compile(
    "(?:按照|坚持|贯彻|实行|执行|落实|遵循|秉持|本着|根据|实施)"
    "((?:[\u4e00-\u9fff]{4}[、，]){2,7}[\u4e00-\u9fff]{4})的?(?:基本|总|工作|指导)?(?:方针|总要求|总思路|总方略)"
)
_LONGEST = 48
# 加快制造强省、质量强省、网络强省建设: a field and what its strength is to make
_STRONG = re.compile(
    "(?:制造|质量|网络|科技|教育|人才|文化|体育|交通|农业|工业|旅游|文旅|海洋|数字|金融|贸易|航天|航空|民航|生态|物流|开放|产业|知识产权|能源|医药|创新|品牌|种业|标准|商贸|流通|水利|健康)"
    "强[国省市区县州]"
)
# what may be made strong
MAKES = frozenset("国省市区县州")
_JOINS = frozenset("、和与及")
# what stands after one of them, or after the last of a row
_BUILT = re.compile(
    "(?:[、和与及][\u4e00-\u9fff]{2,4}强[国省市区县州]){0,5}(?:建设|战略|工程|行动|目标)"
)
_VERBS = frozenset(
    (
        "加快",
        "推进",
        "实施",
        "深化",
        "坚持",
        "加速",
        "推动",
        "落实",
        "深入",
        "聚力",
        "奋力",
        "全力",
        "统筹",
        "强化",
        "抓好",
        "服务",
    )
)


def find_all(view: str, what: str) -> Iterator[int]:
    """Yield the offsets at which ``what`` stands."""
    at = view.find(what)
    while at >= 0:
        yield at
        at = view.find(what, at + 1)


def find_series(view: str) -> Iterator[tuple[int, int, str]]:
    """Yield the series of four-character phrases that are called a policy or a general demand.

    >>> view = "坚持标本兼治、综合治理、惩防并举、注重预防的方针"
    >>> [view[start:end] for start, end, _ in find_series(view)]
    ['标本兼治、综合治理、惩防并举、注重预防']
    """
    for policy in _POLICIES:
        for at in find_all(view, policy):
            # the last phrase ends here, or before 的 and a word of two characters
            if "、" in view[max(0, at - 9) : at] or "，" in view[max(0, at - 9) : at]:
                for match in _POLICY.finditer(view, max(0, at - _LONGEST), at + len(policy)):
                    if match.end() == at + len(policy):
                        yield *match.span(1), "bare series"


def find_strong(view: str) -> Iterator[tuple[int, int, str]]:
    """Yield the strategies that make a country or a province strong in a field, where they are built or carried out.

    >>> view = "加快制造强省、质量强省建设，从旅游大区向旅游强区迈进"
    >>> [view[start:end] for start, end, _ in find_strong(view)]
    ['制造强省', '质量强省']
    """
    last = -1
    for at in find_all(view, "强"):
        if view[at + 1 : at + 2] in MAKES:
            match = _STRONG.match(view, at - 2) or _STRONG.match(view, at - 4)
            if match and match.end() == at + 2 and _BUILT.match(view, at + 2):
                start = match.start()
                if view[start - 2 : start] in _VERBS or (
                    view[start - 1 : start] in _JOINS and last == start - 1
                ):
                    yield *match.span(), "bare strong"
                    last = match.end()
