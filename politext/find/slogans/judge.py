"""Whether a quoted phrase is a name: what it holds, what governs it, and which noun follows it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from politext.find.slogans.context import (
    LEAD,
    begins,
    find_series,
    find_word,
    read_lead,
    read_tails_at,
)
from politext.find.slogans.forms import is_plain, read_form
from politext.find.slogans.lists import VERBS
from politext.find.slogans.strangers import (
    is_common,
    is_concrete,
    is_honour,
    is_lone,
    is_named,
    is_of_genre,
    is_remembered,
    is_stranger,
    is_telephone,
    is_word,
    lists_members,
)
from politext.find.slogans.titles import is_body_or_post, is_day, is_goods, is_title_of_place

if TYPE_CHECKING:
    from politext.find.slogans.context import Contexts
    from politext.find.slogans.quotations import Quotation
    from politext.model import SloganKind

# parallel parts, each short: 提标、提速、提效; 懂政协、会协商、善议政，守纪律
_PART = re.compile("[、，；·/ ]")
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9+×、，·\\-—~:：/ 〇&%!！]+")
# words built to say what is done at once, or turned into what: 拿地即开工, 跨域通办, 油改电
_BUILT = re.compile(
    "[\u4e00-\u9fff]{2,3}即[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{2,3}(?:通办|网办|快办|联办|易办|一次办|马上办|就近办)"
    "|(?![技微旋周留])[\u4e00-\u9fff][转改](?![池门贷造革刑型])[\u4e00-\u9fff]"
)
# a sentence that ends; who asks names nothing: 十分钟生活圈怎么建
_ENDS_OR_ASKS = re.compile("[。！？；?!]|怎么|怎样|如何|为什么|该不该|能不能|吗\\Z|呢\\Z|来了\\Z")
# a breed, a ship, a satellite: 北斗三号; but a campaign may be numbered so: 护航二号
_NUMBERED = re.compile("[\u4e00-\u9fff]{2,}[一二三四五六七八九十0-9]+号")
_INNER_MARKS = re.compile("[“”‘’]")
# what is said, not named: 习近平总书记强调：“…”
_SAID = re.compile(
    "(?:说|道|问|答|强调|指出|表示|评价|写道|写下|寄语|坦言|感慨)[^，。；“”\n]{0,6}[：:，,]\\Z|[说道问答]\\Z"
)
# what a name calls itself: 枫桥经验, 寻乌工作法
_SELF_NAMED = re.compile(
    "[\u4e00-\u9fff]{2,6}(?:经验|精神|工作法|模式|机制|制度|改革|战略|政策|理念)"
)
# what a thing built, a place, a person or a body is called, not an idea: 先行区, 零工市场, 志愿之城
_THINGS = re.compile(
    ".*(?:[区县镇村市城都港岛湖山河江园馆站室院校班会所店厂街路线带廊轴圈极翼谷岸湾号书报论人家者匠星兵队军员手事卷题章客业品米面粮果茶酒鱼菜]"
    "|平台|市场|中心|基地|工匠|名片|集群|系统|公司|企业|项目|机构|之[一-龥]|[力感度率量性观型态值])"
)
# after a name that nothing names: the clause ends, or goes on without a noun of its own
_OPEN_END = re.compile("[，。；、：）)“‘”’！\n]|[向为让在的等和与及]|\\Z")
# a prize, a meeting, a manner: 挑战杯, 议军会, 保姆式
_EVENTS = re.compile(".*(?:[杯奖赛节]|(?<![发拓百千])展)|..会|.{2,}(?<!模)式")
# 从“一棵树”到“一片林”: what turns into something is no name
_TURNS = re.compile("[”’」』](?:到|向|转|变|至|迈)")
# 以“争当标兵、争创一流”为抓手
_AS = re.compile(
    "为(?:总|主)?(?:重点|导向|核心|关键|路径|基调|抓手|主线|统领|载体|牵引|引领|目标|总纲)"
)
# 开展“文艺赋美”演出: what is launched is a name, whatever noun follows
_LAUNCHES = frozenset(("开展", "实施", "推行", "启动", "探索"))
_JOINS = frozenset("和与及")
# “具有地方特色、保持竞争优势”的政策: what a thing has or fits is no name of it
_ATTRIBUTES = re.compile("(?:\\A|[、，])(?:具有|兼备|拥有|富有|契合|有[^、，]{4})")
# “扬尘、油烟、尾气”等重点面源: things in a row
_LISTED = re.compile("[”’]等(?:重点|主要|各类|突出)")
# 健全实质解纷机制, 进攻性战略: a deed, a manner
_DEED = re.compile(f"(?:{VERBS.pattern})|.*性..\\Z")
_SHORT_WORK = re.compile(".*[制通办法贷联保改享]")
_LONGEST_CAMPAIGN = 24
_LONGEST_NAME = 36


class Verdict(NamedTuple):
    """What a quotation was judged to be, by which rule."""

    kind: SloganKind
    rule: str


def judge(view: str, quotation: Quotation, name: str, contexts: Contexts) -> Verdict | None:
    """Return what the quotation of ``name`` is, or None where it is no slogan.

    ``name`` is the canonical form of ``view[quotation.start:quotation.end]``.
    """
    plain = name if name.isalnum() else _INNER_MARKS.sub("", name)
    if not may_name(plain, contexts):
        return None
    start, stop = find_series(view, quotation.end)
    tail, far = read_tails_at(view, start, stop)
    form = read_form(name)
    if form != "campaign" and (
        find_word(contexts.titles, tail, 3) or lists_members(view, stop, contexts)
    ):
        return None
    if form == "numeral" and (
        (
            view[quotation.start - 2 : quotation.start - 1] in "从由"
            and _TURNS.match(view, quotation.end)
        )
        or begins(contexts.places, name)
        or is_common(name)
    ):
        form = None  # 三亚, 六堡茶; 百废俱兴, 五禽戏
    long = len(name) > 8
    before = view[max(0, quotation.start - 25) : quotation.start - 1]
    if is_of_genre(view, quotation.start, contexts):
        return None
    if form in (None, "numeral", "campaign") and (
        (long and _SAID.search(before)) or is_honour(view, quotation.end, before)
    ):
        return None
    if (
        is_title_of_place(name)
        or is_day(name)
        or is_remembered(tail)
        or (form == "code" and is_telephone(name, tail))
    ):
        return None
    if (
        form in ("numeral", "code")
        and not is_named(view, quotation, tail, far, contexts)
        and (
            is_stranger(name, tail, contexts)
            or (is_lone(view, quotation, name, tail) and not begins(contexts.followers, tail))
        )
    ):
        return None
    of_sense = form in (None, "campaign") or long
    topic = of_sense and (find_word(contexts.topics, tail, 5) or find_word(contexts.topics, far, 5))
    if form and form != "campaign" and not (topic and form == "numeral"):
        return Verdict(form, f"quoted {form}") if plain == name else None
    if form == "campaign" and len(name) <= _LONGEST_CAMPAIGN and not (topic and long):
        return Verdict(form, "quoted campaign")
    if plain != name:
        # “感恩奋进、‘六比六看’大竞赛”活动: a campaign may hold a name
        held = find_word(contexts.head_words, tail, 0)
        if held and contexts.heads[held] == "campaign" and len(name) <= _LONGEST_CAMPAIGN:
            return Verdict("campaign", "quoted campaign")
        return None
    if find_word(contexts.things, tail, 3) or _EVENTS.fullmatch(name):
        return None
    parallel = is_parallel(plain)
    # how far a noun may stand that says what the name is of: “六和塔”夜间亮化工程 names the tower
    reach = 2 if is_concrete(name) else 9
    # “青创新城”和技能型社会建设: the head is the other's
    near = "" if tail[:1] in _JOINS and not parallel else tail
    described = view[quotation.end + 1 : quotation.end + 2] == "的"
    head = find_word(contexts.head_words, near, reach) or find_word(contexts.head_words, far, reach)
    if topic and (not parallel or not head):
        return None
    if head and len(name) <= _LONGEST_NAME:
        kind = contexts.heads[head]
        if kind != "campaign" and (_NUMBERED.fullmatch(name) or is_word(name)):
            return None  # “飞地”园区, “出海”服务: a common word, used as a figure; but “筑基”工程
        if kind != "campaign" and is_body_or_post(name):
            return None  # “首席风险官”制度; but “村村都有救护员”行动
        if head == "品牌" and not parallel and is_goods(name):
            return None
        if parallel and described and _ATTRIBUTES.search(name):
            return None
        if parallel or (
            len(name) <= (14 if kind == "campaign" else 10) and not _begins(name, contexts)
        ):
            return Verdict(kind, "quoted before a head")
    if _SELF_NAMED.fullmatch(name) and not _DEED.match(name):
        return Verdict("initiative", "quoted with its own head")
    if parallel and view[quotation.start - 2 : quotation.start - 1] == "以" and _AS.match(tail):
        return Verdict("formulation", "quoted as what leads")
    if _BUILT.fullmatch(name):
        return Verdict("initiative", "quoted as it is built")
    weak = find_word(contexts.weak_heads, tail, 4)
    if weak and (
        not (described and _ATTRIBUTES.search(name)) and not _LISTED.match(view, quotation.end)
        if parallel
        # “居安思危”的思想: four characters before 的 say how it is
        else len(name) == 4 and not described and not _THINGS.fullmatch(name)
    ):
        return Verdict("initiative", "quoted before a weak head")
    if not find_word(contexts.governors, read_lead(view, quotation.start), LEAD):
        return None
    if parallel and len(name) <= 30:
        return Verdict("formulation", "quoted parallel")
    if _THINGS.fullmatch(name):
        return None
    if not _OPEN_END.match(view, quotation.end + 1):
        launched = before[-2:] in _LAUNCHES and 4 <= len(name) <= 8
        return Verdict("initiative", "quoted after a launching verb") if launched else None
    if 4 <= len(name) <= 7 or (len(name) == 3 and _SHORT_WORK.fullmatch(name)):
        return Verdict("initiative", "quoted after a governor")
    return None


def may_name(name: str, contexts: Contexts) -> bool:
    """Return whether ``name`` may be a name at all: no sentence, metaphor, telephone number, date or measure."""
    if len(name) < 2 or name in contexts.never or name in contexts.hotlines or is_plain(name):
        return False
    return bool(_NAME.fullmatch(name)) and not _ENDS_OR_ASKS.search(name)


def is_body_or_event(name: str) -> bool:
    """Return whether ``name`` is what a body, a place, a thing or an event is called: 代表联络站, 清源杯, 百戏之城."""
    return name[-1] != "事" and bool(_THINGS.fullmatch(name) or _EVENTS.fullmatch(name))


def _begins(name: str, contexts: Contexts) -> bool:
    """Return whether ``name`` is a sentence about a deed: long, and begun by a governing verb (加强养老服务体系)."""
    return len(name) > 6 and name[:2] in contexts.governors


@lru_cache(maxsize=4096)
def is_parallel(name: str) -> bool:
    """Return whether ``name`` is a row of parts of like length.

    >>> [is_parallel(x) for x in ("提标、提速、提效", "奋勇争先、更加出彩", "好房子")]
    [True, True, False]
    """
    sizes = [len(part) for part in _PART.split(name)]
    return len(sizes) >= 2 and min(sizes) >= 1 and max(sizes) <= 12 and max(sizes) - min(sizes) <= 4
