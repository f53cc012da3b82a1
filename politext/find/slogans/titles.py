"""What bodies, posts, days, places and goods are called: a title, though it stands before a noun that names take.

“首席风险官”制度 is a system of posts, “国际生物多样性日”活动 what is done on a day, “青海绿铝”品牌 a thing to buy.
"""

from __future__ import annotations

import re
from functools import lru_cache

from politext.words import cut

_PLACE_TITLE = re.compile(
    "(?:中国|世界|全国|全球|国际|亚洲|东亚).{1,8}(?:之[乡都城]|名城|名镇|名村)"
)
# a room, a team, a league, an office: what has a door or members
_BODY = re.compile(
    "[^+·、，]{2,}(?:工作室|[^互]服务队|志愿队|宣讲团|突击队|轻骑队|互助队|理事会|基金会|协会|联盟|驿站|服务站|工作站|联络站|咨询室"
    "|(?:服务|运营|运行|交易|指挥|调解)中心)"
)
_POST = re.compile(
    "(?:首席|现场|企业|科技|[^+·、，]{0,4}服务|安全)[^+·、，]{0,2}(?:官|专员|体验员|顾问|监督员|联络员)"
)
# what each of the two ends in
_LAST = frozenset("室队团会盟站心官员问")
# 国际生物多样性日, 4·25漓江保护日: the calendar has it, or a date says which day it is
_DAY = re.compile(
    "(?:国际|世界|中国|全国|联合国)[\u4e00-\u9fff]{2,8}[日节]"
    "|[0-9]{1,2}[·.•][0-9]{1,2}[\u4e00-\u9fff]{2,10}[日节]"
)
# what is bought, eaten and drunk, and the marks put on it: 江汉大米, 吉字号
_GOODS = re.compile(
    "[^+·、，]{1,6}(?:[茶酒米菜果鱼肉牛羊药铝柚芋菇]|家宴|味道|礼物|建工|字号|之[乡都城])"
)


def is_title_of_place(name: str) -> bool:
    """Return whether ``name`` is a title that places are given: 中国天麻之乡, 世界牡丹之都."""
    return name[-1] in "乡都城镇村" and bool(_PLACE_TITLE.fullmatch(name))


def is_body_or_post(name: str) -> bool:
    """Return whether ``name`` is what a body or a post is called.

    >>> [is_body_or_post(name) for name in ("首席风险官", "零工驿站", "我当接线员", "省域副中心")]
    [True, True, False, False]
    """
    return name[-1] in _LAST and bool(_BODY.fullmatch(name) or _POST.fullmatch(name))


def is_day(name: str) -> bool:
    """Return whether ``name`` is a day of the calendar: 国际生物多样性日, 5·18国际博物馆日; not 企业宁静日."""
    return name[-1] in "日节" and bool(_DAY.fullmatch(name))


@lru_cache(maxsize=1024)
def is_goods(name: str) -> bool:
    """Return whether ``name`` before 品牌 is what is sold there, or a place and a plain noun.

    >>> [is_goods(name) for name in ("青海绿铝", "泰州早茶", "投资河北", "盐诚办")]
    [True, True, False, False]
    """
    if _GOODS.fullmatch(name):
        return True
    if name[-1] == "品":
        return False  # 豫农优品, 辽宁优品: a mark that is given to many goods
    words = cut(name)
    return len(words) > 1 and words[0].tag == "ns" and all(w.tag[0] == "n" for w in words[1:])
