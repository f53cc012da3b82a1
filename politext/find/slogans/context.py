"""Whether a quoted phrase is a name: what it holds, what governs it, and which noun follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from politext.find.slogans.forms import is_plain, read_form
from politext.words import cut

if TYPE_CHECKING:
    from politext.find.slogans.quotations import Quotation
    from politext.lexicon import Lexicon
    from politext.model import SloganKind

# Marks of notes stand between a name and its head: “双随机、一公开”㉝监管
_AFTER_CLOSE = re.compile('[”’」』"]*' + "[①-⓿㉑-㉟㊱-㊿❶-➓]*")
# the other conjuncts of a series: 、“两个基地”、‘…’等
_SERIES = re.compile(
    '(?:[、和与及]?[“‘「『"][^“”‘’「」『』"\n]{1,40}[”’」』"][①-⓿㉑-㉟㊱-㊿❶-➓]*){1,9}'
)
_TAIL = re.compile("等?(?:[0-9]+[个项])?的?([\u4e00-\u9fffA-Za-z0-9]{0,14})")
_CLAUSE_MARK = re.compile("[，。；：！？\n]")
_END = re.compile("[。！？；?!]")
# parallel parts, each short: 提标、提速、提效; 懂政协、会协商、善议政，守纪律
_PART = re.compile("[、，；·/ ]")
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9+×、，·\\-—~:：/ 〇&%!！]+")
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
_EVENTS = re.compile(".*[杯奖赛]|..会|.{2,}式")
# ages, distances, numbers of lines and houses: 千年古县, 百里画廊, 一号线
_MEASURED = re.compile(
    "[一二三四五六七八九十百千万]+(?:[年里亩岁星世旬](?![^一二三四五六七八九十百千万]*[一二三四五六七八九十百千万])|号(?:线|楼|院|机|桥|公路|文件|病|台风|井|门|厅|馆))"
    "|一[棵片湾池汪栋把盏滴粒株朵束幅群颗轮缕锅碗瓶堆座](?![^一二三四五六七八九十百千万]*[一二三四五六七八九十百千万])"
)
# schools, roads, bridges and floors by number: 一中, 二桥, 三等功
_NUMBERED = re.compile(
    "[一二三四五六七八九十]{1,3}(?:中|桥|路|楼|班|等功|年级|环路|中学|小学|医院|车间)"
)
_GATHERING = re.compile("(?:座谈会|会议|论坛|[大年晚]会|运动会|博览会|展览会|交易会|洽谈会)\\Z")
# 从“一棵树”到“一片林”: what turns into something is no name
_TURNS = re.compile("[”’」』](?:到|向|转|变|至|迈)")
# 荣膺中国“十大秀美之城”: an honour
_HONOUR = re.compile(
    "(?:荣膺|荣获|获评|入选|获得|获|摘得|入围|上榜|评为|授予|命名为|跻身|蝉联|夺得|捧回)[^，。；：“”]{0,10}\\Z"
)
# 以“争当标兵、争创一流”为抓手
_AS = re.compile("为(?:总|主)?(?:抓手|主线|统领|载体|牵引|引领|目标|总纲)")
_NUMERALS = re.compile("[一二三四五六七八九十百千万两双0-9]+")
# the last character of persons, buildings, dishes, plays and the like
_CONCRETE = re.compile(
    ".*(?:[城村人家者匠星兵队员军手士客品米面粮果茶酒鱼菜丸片药汤粥糕饼戏剧歌曲舞书画诗词店馆寺庙塔桥井矿山峰湖岛花草树木公爷娘婆嫂叔伯哥姐弟妹娃汉子群组委连排班妇女校车船香宴]"
    "|公交|晚会|大舞台)"
)
# 开展“文艺赋美”演出: what is launched is a name, whatever noun follows
_LAUNCHES = frozenset(("开展", "实施", "推行", "启动", "探索"))
_CLOSING = frozenset("”’」』")
# a series of quotations up to the end
_SERIES_LEFT = re.compile("(?:[“‘「『][^“”‘’「」『』\n]{1,24}[”’」』][、和与]?)+\\Z")
_JOINS = frozenset("和与及")
_CLAUSE_END = re.compile("[，。；、\n]|和|\\Z")
_MEMBERS = re.compile("等[\u4e00-\u9fff]{2,8}")
_SHORT_WORK = re.compile(".*[制通办法贷联保改享]")
_LONGEST_CAMPAIGN = 24
_LONGEST_NAME = 36


class Verdict(NamedTuple):
    """What a quotation was judged to be, by which rule."""

    kind: SloganKind
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class Contexts:
    """The words round quotations, by the part that they play."""

    heads: dict[str, SloganKind]
    head_words: frozenset[str]
    weak_heads: frozenset[str]
    governors: frozenset[str]
    outer_governors: frozenset[str]
    never: frozenset[str]
    hotlines: frozenset[str]
    places: frozenset[str]
    topics: frozenset[str]
    titles: frozenset[str]
    things: frozenset[str]
    members: frozenset[str]
    genres: tuple[str, ...]


@cache
def compile_contexts(lexicon: Lexicon) -> Contexts:
    """Return the words round quotations of ``lexicon`` as sets."""
    roles: dict[str, set[str]] = {}
    heads: dict[str, SloganKind] = {}
    for entry in lexicon.quotations:
        roles.setdefault(entry.role, set()).update(entry.forms)
        if entry.role == "head":
            heads.update(dict.fromkeys(entry.forms, cast("SloganKind", entry.kind)))
    return Contexts(
        heads,
        frozenset(heads),
        frozenset(roles.get("weak head", ())),
        frozenset(roles.get("governor", ())),
        frozenset(roles.get("outer governor", ())),
        frozenset(roles.get("never", ())),
        frozenset(roles.get("hotline", ())),
        frozenset(roles.get("place", ())),
        frozenset(roles.get("topic", ())),
        frozenset(roles.get("title", ())),
        frozenset(roles.get("thing", ())),
        frozenset(roles.get("member", ())),
        tuple(sorted(roles.get("genre", ()))),
    )


# no word round a quotation is longer
_LONGEST = 6
# behind these the sentence goes on: “凌蛰”的雪豹进行活动监测
_PREDICATES = frozenset(
    ("进行", "成为", "入选", "获评", "得到", "取得", "正在", "已经", "提供", "需要", "显示", "表示")
)
_PREDICATE_STARTS = frozenset(word[0] for word in _PREDICATES)


@lru_cache(maxsize=64)
def _by_first(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return ``words`` by their first character, the longest first."""
    first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        if word and len(word) <= _LONGEST:
            first.setdefault(word[0], []).append(word)
    return {char: tuple(some) for char, some in first.items()}


def find_word(words: frozenset[str], text: str, reach: int) -> str | None:
    """Return the first of ``words`` that begins within ``reach`` characters of ``text``, the longest there.

    >>> find_word(frozenset(("工程", "重点工程")), "重点工程建设", 3)
    '重点工程'
    """
    known = _by_first(words)
    for start, char in enumerate(text[: reach + 1]):
        if char in _PREDICATE_STARTS and text[start : start + 2] in _PREDICATES:
            return None
        if char in known:
            for word in known[char]:
                if text.startswith(word, start):
                    return word
    return None


def judge(view: str, quotation: Quotation, name: str, contexts: Contexts) -> Verdict | None:
    """Return what the quotation of ``name`` is, or None where it is no slogan.

    ``name`` is the canonical form of ``view[quotation.start:quotation.end]``.
    """
    plain = _INNER_MARKS.sub("", name)
    if not may_name(plain, contexts):
        return None
    tail, far = read_tails(view, quotation.end)
    form = read_form(name)
    if form != "campaign" and (
        find_word(contexts.titles, tail, 3) or lists_members(view, quotation.end, contexts)
    ):
        return None
    turns = view[quotation.start - 2 : quotation.start - 1] in "从由" and _TURNS.match(
        view, quotation.end
    )
    if form == "numeral" and (turns or find_word(contexts.places, name, 0) or is_common(name)):
        form = None  # 三亚, 六堡茶; 百废俱兴, 五禽戏
    topic = find_word(contexts.topics, tail, 5) or find_word(contexts.topics, far, 5)
    parallel = is_parallel(plain)
    long = len(name) > 8
    before = view[max(0, quotation.start - 25) : quotation.start - 1]
    if is_of_genre(view, quotation.start, contexts):
        return None
    if form in (None, "numeral", "campaign") and (
        (long and _SAID.search(before)) or is_honour(view, quotation.end, before)
    ):
        return None
    if (
        form == "numeral"
        and is_concrete(name)
        and not is_named(view, quotation, tail, far, contexts)
    ):
        return None
    if form and form != "campaign" and not (topic and long and form == "numeral"):
        return Verdict(form, f"quoted {form}") if plain == name else None
    if form == "campaign" and len(name) <= _LONGEST_CAMPAIGN and not (topic and long):
        return Verdict(form, "quoted campaign")
    if plain != name or find_word(contexts.things, tail, 3) or _EVENTS.fullmatch(name):
        return None
    # “青创新城”和技能型社会建设: the head is the other's
    near = "" if tail[:1] in _JOINS and not parallel else tail
    head = find_word(contexts.head_words, near, 9) or find_word(contexts.head_words, far, 9)
    if topic and (not parallel or not head):
        return None
    if head and len(name) <= _LONGEST_NAME:
        kind = contexts.heads[head]
        if parallel or (
            len(name) <= (14 if kind == "campaign" else 10) and not _begins(name, contexts)
        ):
            return Verdict(kind, "quoted before a head")
    if _SELF_NAMED.fullmatch(name):
        return Verdict("initiative", "quoted with its own head")
    if parallel and view[quotation.start - 2 : quotation.start - 1] == "以" and _AS.match(tail):
        return Verdict("formulation", "quoted as what leads")
    weak = find_word(contexts.weak_heads, tail, 4)
    if weak and (parallel or (len(name) == 4 and not _THINGS.fullmatch(name))):
        return Verdict("initiative", "quoted before a weak head")
    if not find_word(contexts.governors, _CLAUSE_MARK.split(before)[-1][-10:], 10):
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
    return bool(_NAME.fullmatch(name)) and not _END.search(name)


def is_of_genre(view: str, start: int, contexts: Contexts) -> bool:
    """Return whether the word before the quotation that starts at ``start``, or before its series, says that it is a work, a nickname or a saying."""
    before = view[max(0, start - 60) : start - 1]
    if before[-1:] in _CLOSING or before[-2:-1] in _CLOSING:
        before = _SERIES_LEFT.sub("", before)
    return before.endswith(contexts.genres)


def is_honour(view: str, end: int, before: str) -> bool:
    """Return whether a quotation is what somebody won, with no noun after it: 荣膺“十大秀美之城”。, not 入选“双高”院校."""
    return bool(_HONOUR.search(before) and _CLAUSE_END.match(view, end + 1))


@lru_cache(maxsize=4096)
def is_concrete(name: str) -> bool:
    """Return whether ``name`` is one number and a person or a thing: 三叔公, 百家宴; not 一城三基地, 五个中心.

    >>> [is_concrete(name) for name in ("三叔公", "一城三基地", "五大名城", "四早")]
    [True, False, False, False]
    """
    return (
        len(name) > 2
        and name[1] not in "个大项"
        and len(_NUMERALS.findall(name)) == 1
        and bool(_CONCRETE.fullmatch(name))
    )


def is_named(view: str, quotation: Quotation, tail: str, far: str, contexts: Contexts) -> bool:
    """Return whether a noun that names take follows, or a verb that takes a name stands before."""
    lead = _CLAUSE_MARK.split(view[max(0, quotation.start - 11) : quotation.start - 1])[-1]
    verbs = (contexts.governors, contexts.outer_governors)
    return any(
        find_word(words, text, 9)
        for words in (contexts.head_words, contexts.weak_heads)
        for text in (tail, far)
    ) or any(find_word(words, lead, 10) for words in verbs)


def lists_members(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether the quotation that ends at ``end`` is one of a list whose members are no ideas: “五八同城”等企业.

    Directly before the noun it may well be a name: “四上”企业.
    """
    start = _AFTER_CLOSE.match(view, end).end()  # type: ignore[union-attr]
    series = _SERIES.match(view, start)
    listed = _MEMBERS.match(view, series.end() if series else start)
    return bool(listed and find_word(contexts.members, listed[0][1:], 6))


def _begins(name: str, contexts: Contexts) -> bool:
    """Return whether ``name`` is a sentence about a deed: long, and begun by a governing verb (加强养老服务体系)."""
    return len(name) > 6 and name[:2] in contexts.governors


def has_no_title(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether neither a title's noun nor a topic's follows the quotation that ends at ``end``."""
    tail, far = read_tails(view, end)
    return not any(
        find_word(words, text, 5)
        for words in (contexts.titles, contexts.things, contexts.topics)
        for text in (tail, far)
    )


@lru_cache(maxsize=4096)
def is_common(name: str) -> bool:
    """Return whether ``name`` is a common word though a number leads it: an idiom, a thing of the dictionary, a measure.

    The dictionary's ``l``, a phrase, may be a slogan.

    >>> [is_common(name) for name in ("万众一心", "五禽戏", "千年古县", "一国两制", "四库")]
    [True, True, True, False, False]
    """
    if _MEASURED.match(name) or _GATHERING.search(name) or _NUMBERED.fullmatch(name):
        return True
    words = cut(name)
    tag = words[0].tag if len(words) == 1 else ""
    return tag == "i" or (len(name) > 2 and tag in ("n", "nz", "t", "b", "ns", "nt"))


def read_tails(view: str, end: int) -> tuple[str, str]:
    """Return the words after a quotation that ends at ``end``, and those after the series that it opens."""
    start = _AFTER_CLOSE.match(view, end).end()  # type: ignore[union-attr]
    near = _TAIL.match(view, start)
    series = _SERIES.match(view, start)
    beyond = _TAIL.match(view, series.end()) if series else None
    return near[1] if near else "", beyond[1] if beyond else ""


@lru_cache(maxsize=4096)
def is_parallel(name: str) -> bool:
    """Return whether ``name`` is a row of parts of like length.

    >>> [is_parallel(x) for x in ("提标、提速、提效", "奋勇争先、更加出彩", "好房子")]
    [True, True, False]
    """
    sizes = [len(part) for part in _PART.split(name)]
    return len(sizes) >= 2 and min(sizes) >= 1 and max(sizes) <= 12 and max(sizes) - min(sizes) <= 4
