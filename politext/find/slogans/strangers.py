"""What stands in quotation marks and is no name: works, nicknames, honours, members of a list, common words, persons and things.

It is told by the words round the marks, or by the phrase itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from politext.find.slogans.context import LEAD, begins, find_word, read_lead, read_tails
from politext.words import cut

if TYPE_CHECKING:
    from politext.find.slogans.context import Contexts
    from politext.find.slogans.quotations import Quotation

# ages, distances, numbers of lines and houses: 千年古县, 百里画廊, 一号线
_MEASURED = re.compile(
    "[一二三四五六七八九十百千万]+(?:(?:[年里亩岁星世旬尺寸丈斤钱成日天人]|个(?:小时|月|星期|人))(?![^一二三四五六七八九十百千万]*[一二三四五六七八九十百千万])|号(?:线|楼|院|机|桥|公路|文件|病|台风|井|门|厅|馆))"
    "|一[棵片湾池汪栋把盏滴粒株朵束幅群颗轮缕锅碗瓶堆座](?![^一二三四五六七八九十百千万]*[一二三四五六七八九十百千万])"
)
# schools, roads, bridges and floors by number: 一中, 二桥, 三等功
_NUMBERED = re.compile(
    "[一二三四五六七八九十]{1,3}(?:中|桥|路|楼|班|局|野|炮|营|团|旅|连|等功|年级|环路|中学|小学|医院|车间|机部|中院|附院|支队|中队|大队|分队|分局)"
)
_GATHERING = re.compile(
    "(?:座谈会|会议|论坛|[大年晚周例]会|会谈|会晤|谈判|听证会|诗会|运动会|博览会|展览会|交易会|洽谈会)\\Z"
)
# 七三一, 四五, 二十: figures alone are a day, a unit, a number; 四五五六总思路 is a code
_FIGURES = re.compile("[一二三四五六七八九零〇]{2,4}|[二三四五六七八九]?十[一二三四五六七八九]?")
# 二叔, 四眼, 老五, 张三: persons; 十佳青年 an honour
_KIN = re.compile(
    "十佳.+|[一二三四五六七八九大][叔伯爷婶姨舅姑哥姐弟妹嫂娃婆娘妞丫眼胖]|[老小阿张王李赵刘陈孙周吴][一二三四五六七八九]"
)
# 万村千乡: two counts are no brand
_PAIR = re.compile("(?:[一二三四五六七八九十百千万两双][\u4e00-\u9fff]){2,}")
# 三室一厅, 两荤一素, 三班两倒, 一高一低: rows of plain things, or of what stands side by side
_EVERYDAY = re.compile(
    "[一二三四五六七八九十两][室厅卫房菜荤班正副早晚餐前后左右东西高低大小进出上下红白静动男女老少主横竖]"
    "[一二三四五六七八九十两][室厅卫房汤菜素倒副晚点后左右东西低高小大出进下上白红动静女男少老客竖横]"
)
_CLAUSE_STARTS = frozenset(("", *"，。；！？\n"))
_LONE = re.compile(
    "[一二三四五六七八九十百千万两双](?![个大项条类张级件])[\u4e00-\u9fff]{1,3}|[一二三四五六七八九十0-9]+[\u4e00-\u9fff+]"
)
# how a report goes on after what it calls by a name
_GOES_ON = re.compile(
    "持续|全面|深入|扎实|稳步|有效|成效|基本|顺利|取得|实现|全部|加快|不断|入选|获|落地|建成|有序|完成|得到|明显|显著|改造|评审|监测|辐射|要|是指|即|指|为|覆盖|推[动进]|助[推力]|引|增|压|下降|提升|增长|扩|到位|列入|逐|叠加|更|已|将|由|在|等|和|与|运行|启动|做好|均|共|累计|占|达|走|成|齐|初|迈|开工|投[产用]|通车|竣工|新|率|两|三|四|五|[0-9]"
)
# a name that a note explains: “四主六副”[24]
_NOTED = re.compile("[”’][\\[［（(^]{1,2}[0-9]{1,3}[)）\\]］]|[”’][①-⓿㉑-㉟㊱-㊿❶-➓]")
# 一票难求, 一托了之; 十四运
_PHRASES = re.compile("一.难求|一.了之|[一二三四五六七八九十]{1,3}运|国[一二三四五六七]")
# “一江山岛战役”烈士陵园, “三大战役”展厅: what is remembered there is history
_SITES = re.compile(
    "(?:旧址|遗址|会址|故居|烈士|陵园|纪念[馆碑塔日章]|陈列|展厅|展馆|博物馆|文物|老兵|塑像|雕像|史料)"
)
_CONGRESS = re.compile("[一二三四五六七八九十]{1,3}大")
_OF_CONGRESS = re.compile(
    "的?(?:胜利|隆重|即将|将)?(?:代表|会址|通过|召开|以来|精神|报告|开幕|闭幕|闭会|前后|之后|以后|纪念馆|党章|路线)"
)
# “12123”平台: what has the form of a telephone number, before a service
_TELEPHONE = re.compile("12[0-9]{3}|9[56][0-9]{3,4}|100[01][0-9]")
_CALLED = re.compile("[\u4e00-\u9fff]{0,6}(?:热线|专线|电话|客服)")
_SERVICE = re.compile("[\u4e00-\u9fff]{0,4}(?:热线|平台|专线|电话|客服|服务|窗口|系统)")
_SINGLE_THINGS = frozenset("酒粥粉票茶糖烟鞋菜鱼饼面药门灯车船马牛鸡鸭鹅肉")
# 3+2, 24×7
_SUM = re.compile("[0-9]+[+×][0-9]+")
# 荣膺中国“十大秀美之城”: an honour
_HONOUR = re.compile(
    "(?:荣膺|荣获|获评|入选|获得|获|摘得|入围|上榜|评为|授予|命名为|跻身|蝉联|夺得|捧回)[^，。；：“”]{0,10}\\Z"
)
_NUMERALS = re.compile("[一二三四五六七八九十百千万两双0-9]+")
# the last character of persons, buildings, dishes, plays and the like
_CONCRETE = re.compile(
    ".*(?:[城村人家者匠星兵队员军手士客品米面粮果茶酒鱼菜丸片药汤粥糕饼戏剧歌曲舞书画诗词店馆寺庙塔桥井矿山峰湖岛花草树木公爷娘婆嫂叔伯哥姐弟妹娃姑兄婿虾虫鸡鸭鹅鸟蛇牛羊猪狗猫豆饺肠烟鞋裤衣帽伞剑棋桌椅碑像扇琴镜坑胎号汉子群组委连排班妇女校车船香宴语]"
    "|公交|晚会|大舞台)"
)
_CLOSING = frozenset("”’」』")
# a series of quotations up to the end
_SERIES_LEFT = re.compile("(?:[“‘「『][^“”‘’「」『』\n]{1,24}[”’」』][、和与]?)+\\Z")
_CLAUSE_END = re.compile("[，。；、\n]|和|\\Z")
_MEMBERS = re.compile("等[\u4e00-\u9fff]{2,8}")


def is_of_genre(view: str, start: int, contexts: Contexts) -> bool:
    """Return whether the word before the quotation that starts at ``start``, or before its series, says that it is a work, a nickname or a saying."""
    before = view[max(0, start - 60) : start - 1]
    if before[-1:] in _CLOSING or before[-2:-1] in _CLOSING:
        before = _SERIES_LEFT.sub("", before)
    for size in contexts.genre_sizes:  # noqa: SIM110 - asked of every quotation, and half as long as any()
        if before[-size:] in contexts.genres:
            return True
    return False


def is_honour(view: str, end: int, before: str) -> bool:
    """Return whether a quotation is what somebody won, with no noun after it: 荣膺“十大秀美之城”。, not 入选“双高”院校."""
    return bool(_CLAUSE_END.match(view, end + 1) and _HONOUR.search(before))


@lru_cache(maxsize=4096)
def is_concrete(name: str) -> bool:
    """Return whether ``name`` is one number and a person or a thing: 三叔公, 百家宴; not 一城三基地, 五个中心.

    >>> [is_concrete(name) for name in ("三叔公", "一城三基地", "五大名城", "四早")]
    [True, False, False, False]
    """
    return (
        len(name) > 2
        and name[1] not in "个大项"
        and bool(_NUMERALS.match(name))
        and len(_NUMERALS.findall(name)) == 1
        and bool(_CONCRETE.fullmatch(name))
    )


def is_person(name: str) -> bool:
    """Return whether ``name`` is a person by rank or by surname and number: 二叔, 张三."""
    return bool(_KIN.fullmatch(name))


def is_remembered(tail: str) -> bool:
    """Return whether ``tail`` begins with a place where the past is remembered: “三湾改编”旧址."""
    return bool(_SITES.match(tail))


def is_telephone(name: str, tail: str) -> bool:
    """Return whether ``name`` is a number that is called: “96365”供水热线; not “12344”工作思路."""
    return bool(_CALLED.match(tail) or (_TELEPHONE.fullmatch(name) and _SERVICE.match(tail)))


def is_lone(view: str, quotation: Quotation, name: str, tail: str) -> bool:
    """Return whether a short numeral opens its clause and nothing beside it belongs to a report: “三叉戟”出鞘, “双层”巴士上路.

    “四争”到位资金连年增长 says how it goes with what a report knows.
    """
    return (
        view[quotation.start - 2 : quotation.start - 1] in _CLAUSE_STARTS
        and bool(_LONE.fullmatch(name))
        and len(_NUMERALS.findall(name)) == 1
        and bool(tail)
        and not _GOES_ON.match(tail)
    )


def is_stranger(name: str, tail: str, contexts: Contexts) -> bool:
    """Return whether a numeral or a code that nothing names is none, by itself or by the thing that it is beside.

    “三枪”内衣, “双汇”火腿肠 are brands, “二叔” is a person, “996” or “四一二” without a noun of its own a number;
    “五上”企业, “双盲”评审全面推行 are names.
    """
    if _CONGRESS.fullmatch(name) and _OF_CONGRESS.match(tail):
        return True
    if name.isdigit() or _FIGURES.fullmatch(name) or _SUM.fullmatch(name):
        return not tail or not begins(contexts.followers, tail)
    if is_concrete(name) or is_person(name) or _PHRASES.fullmatch(name):
        return True
    if not (
        name in contexts.strangers
        or _EVERYDAY.fullmatch(name)
        or (begins_with_thing(tail) and not _PAIR.fullmatch(name))
    ):
        return False
    return not begins(contexts.followers, tail)


def begins_with_thing(tail: str) -> bool:
    """Return whether ``tail`` begins with a noun, no place: 内衣入驻商场; what is cut to one character is mostly no word."""
    words = cut(tail[:6])
    first = words[0] if len(words) else None
    return (
        first is not None
        and first.tag[0] == "n"
        and first.tag != "ns"
        and (len(first.text) > 1 or first.text in _SINGLE_THINGS)
    )


def is_of_thing(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether a thing that no name stands before begins at ``end``: 三大战略|石油储备, not 三大战略|规划."""
    tail = view[end : end + 6]
    return not begins(contexts.takers, tail) and begins_with_thing(tail)


def is_named(view: str, quotation: Quotation, tail: str, far: str, contexts: Contexts) -> bool:
    """Return whether a noun that names take follows, or a verb that takes a name stands before."""
    if find_word(contexts.nouns, tail, 9) or find_word(contexts.nouns, far, 9):
        return True
    lead = read_lead(view, quotation.start)
    return bool(find_word(contexts.verbs, lead, LEAD) or _NOTED.match(view, quotation.end))


def lists_members(view: str, stop: int, contexts: Contexts) -> bool:
    """Return whether the quotations that end at ``stop`` are a list whose members are no ideas: “五八同城”等企业.

    Directly before the noun it may well be a name: “四上”企业.
    """
    listed = _MEMBERS.match(view, stop)
    return bool(listed and find_word(contexts.members, listed[0][1:], 6))


def has_no_title(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether neither a title's noun nor a topic's follows the quotation that ends at ``end``."""
    tail, far = read_tails(view, end)
    return not any(
        find_word(words, text, 5)
        for words in (contexts.titles, contexts.things, contexts.topics)
        for text in (tail, far)
    )


@lru_cache(maxsize=4096)
def is_word(name: str) -> bool:
    """Return whether ``name`` is a word of two characters that the dictionary knows, and no number (“两湖”创新区).

    >>> is_word("飞地"), is_word("清废")
    (True, False)
    """
    return len(name) == 2 and len(cut(name)) == 1 and not _NUMERALS.match(name)


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
