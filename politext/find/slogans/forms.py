"""What the form of a quoted phrase says by itself: numeral, code, plan, compound, campaign, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politext.model import SloganKind

# 八五, 十四五: the five-year plans by their numbers
FIVE_YEARS = re.compile("(?:[一二三四五六七八九]|十[一二三四五六七八九]?|二十)五")
# 1571, 15511, 7+28+N, 4×4, 1+2+4+N, 3·15 is no code, 16条 is a numeral
_CODE = re.compile(r"[0-9NnXx]+(?:[+×*xX\-—][0-9NnXx]+)*\+?")
_EVENT = re.compile(r"[0-9一二三四五六七八九十]{1,3}[·.・•][0-9一二三四五六七八九十]{1,3}")
_N = "一二三四五六七八九十"
_MEASURES = "后|[周]?岁|折|成|年|年代|月|月份|[日号天时]|小时|分钟|分|元|万元|亿元|亿|米|公里|强|级|期|届|次|名|人|版|倍|秒|克|吨|度|线|楼|班|周年|世纪|连[冠增快丰涨升降优跳]|点半"
_ROOMS = "窗口?|[文令]|文件|建议|提案|议案|命令|台风|公告|决议|[楼柜台门井院厅馆桥库机船店岛坑墙床房]|柜台|信箱|邮箱|病床|车间|仓库|泊位|码头|公馆|球衣|选手|首长|别墅|地块|站台|包厢|宿舍|专机|展厅|展位|病区|病房|会议室|食堂"
# ages, grades, discounts, measures, ranks, records: what is counted or numbered and no name
_PLAIN = re.compile(
    "|".join(
        (
            f"(?:[0-9]+|[零〇{_N}百千万两]+)(?:{_MEASURES})",  # 90后, 八五折, 500强, 四连冠
            f"[0-9{_N}百千万]+分之[0-9{_N}百千万]+",
            "[0-9一二两三四五六七八九十百千万]+[多余几来]?[万亿]?(?:人|名|个|家|件|岁|元|天|年|次|户|项)",
            f"[{_N}0-9]+期(?:工程|项目)",
            "[0-9一二两三四五六七八九十]+[年月]期?(?:集中)?(?:攻坚|专项|提升)?(?:行动|计划|规划|方案)+",  # 三年行动
            f"[0-9{_N}]+号(?:{_ROOMS})",  # 二号窗口, 八号楼
            "[0-9]+(?:路|室|房|床|弄|栋|座|区|站)",  # 108路
            f"[0-9{_N}零〇]+[:：∶比][0-9{_N}零〇]+",  # 三比一
            f"[0-9{_N}]+(?:分钟|秒)热度",
            f"[{_N}]+(?:元|块|角|毛|分)[一二三四五六七八九]?钱?",
            "[一二三四五六七八九]块[一二三四五六七八九]",
            "[一二三四五六]级(?:甲等|乙等|警戒|战备|响应|预警|医院)",
            "[一二三四五六七八九]?[十百千万]+[步字]",  # 百步, 千字
            "[双三四五]A级?",
            f"[{_N}两0-9]+类[0-9]+强",  # 三类500强
            f"[{_N}两0-9]*[十百千万亿]+[箱吨元]?级",  # 百亿级, 千万箱级
            f"[{_N}两0-9]+条(?:[快高省国县]?[速铁]?[公铁道]?路|高速|高铁|航线|地铁)",  # 三条快速路
            "0[0-9]+",
            "[A-MO-WYZa-z]\\+[0-9]",  # K+1; N and X are numbers of a code
            "[高初大研小][一二三四五六]",  # 高三
            "[0-9]+(?:\\.[0-9]+)?[xX×*][0-9]+米",  # 4×100米
            f"[{_N}](?:[、，][{_N}])+",
            f"[{_N}正腊]月(?:半|初?[{_N}]+)",  # a day of the moon: 六月六
            f"[{_N}]+(?:届[一二三四五六七八九]+)?中?全会",  # a session of a party: 三中全会
        )
    )
)
_YEAR_NUMBER = re.compile("(?:19|20)[0-9]{2}(?:[^0-9+].*)?")
# 四千万 is a number, 百千万 is none
_HAN_NUMBER = re.compile(
    "[一二三四五六七八九两][百千万亿](?:[一二三四五六七八九]?[十百千万亿])*[一二三四五六七八九]?"
)
_PRODUCT = re.compile("[A-Za-z]+-?[0-9]+[A-Za-z]*|[0-9]+[A-Za-z]{1,3}|[A-Za-z]+")
_COMPOUND = re.compile(r"[^+×，。；！？]{1,24}(?:[+×][^+×，。；！？]{0,24})+")
_LEAD = re.compile(
    "(?:[二三四五六七八九十两双]|[一百千万](?![体定般直致切旦向律起样同点些下度边味带再块手举并心流兆]))"
)
# what an agency gives: AAA, AA+, BBB-
_GRADE = re.compile("[A-D]{1,3}[+-]?|[a-d]{1,3}[+-]")
# a breed, a ship, a yearbook: 涡麦229, 深蓝2号
_NUMBERED_LAST = re.compile("[\u4e00-\u9fff]{2,}·?(?:[0-9]+号?|[一二三四五六七八九十百0-9]+号)")
# companies, prizes, papers: 七七科技公司, 五四奖章
_BODY = re.compile(
    "(?:公司|集团|奖章|奖状|勋章|协定|条约|红旗集体|大奖|案例|日报|晚报|大学|学院|医院|大厦|酒店|银行|法官|人员)\\Z"
)
# 光影四十年: a span of time
_SPAN = re.compile(".*[一二三四五六七八九十百0-9]年")
# a count inside: 虾十条, 党建十法; two counts: 一委一品, 百城万店, 千企百展
_COUNTS = re.compile("[一二三四五六七八九十百千万两双]|[0-9]+")
_INNER = re.compile(
    "[\u4e00-\u9fff]{2,8}[0-9]{1,3}条\\Z|[二三四五六七八九十两双](?:[个大项条进心制化保定网步减好型办基]|$)|[\u4e00-\u9fff]{2}[二三四五六七八九十][\u4e00-\u9fff]\\Z"
)
_ARABIC_LEAD = re.compile(r"[0-9]+(?:[个大项条式张家级所]|[\u4e00-\u9fff])")
_YEAR = re.compile(".{1,29}[^青少童老幼壮中成学0-9一二两三四五六七八九十百千几数半多前]年")
_CAMPAIGN = re.compile(
    ".{2,24}(?:行动|工程|计划|活动|战役|攻坚战|保卫战|会战|运动|专项|攻坚|提升年|建设年|落实年|执行年|大讨论|大比武)"
)
_SPACE = re.compile(r"(?<=[0-9A-Za-z+×*])\s+|\s+(?=[0-9A-Za-z+×*])")


def canonical(view: str) -> str:
    """Return the name as it is filed: half-width digits and ``+``, no spaces round them, ``×`` for its look-alikes.

    >>> canonical("政协 ＋ 法院"), canonical("4x4"), canonical("4*4")
    ('政协+法院', '4×4', '4×4')
    """
    if view.isalpha():
        return view  # nearly all
    name = _SPACE.sub("", view.replace("＋", "+").strip())
    if name.isascii() and _CODE.fullmatch(name):
        name = re.sub("(?<=[0-9N])[*xX](?=[0-9N])", "×", name)
    return name


@lru_cache(maxsize=4096)
def is_plain(name: str) -> bool:
    """Return whether ``name`` is an event's date, a product's number, a grade, or a plain count or measure.

    >>> [is_plain(x) for x in ("4·18", "C919", "AA+", "90后", "八五折", "四连冠", "1571", "双百")]
    [True, True, True, True, True, True, False, False]
    """
    patterns = (_EVENT, _PRODUCT, _GRADE, _PLAIN, _YEAR_NUMBER, _HAN_NUMBER)
    return any(pattern.fullmatch(name) for pattern in patterns)


@lru_cache(maxsize=4096)
def read_form(name: str) -> SloganKind | None:
    """Return the kind that the form of a canonical ``name`` shows without any context, or None.

    >>> [read_form(x) for x in ("十四五", "1571", "4×4", "政协+法院", "六个一", "一委一品", "好房子")]
    ['plan', 'code', 'code', 'compound', 'numeral', 'numeral', None]
    """
    if FIVE_YEARS.fullmatch(name):
        return "plan"
    if is_plain(name):
        return None
    if _CODE.fullmatch(name) and _COUNTS.search(name):
        return "code" if len(name) > 1 else None
    if ("+" in name or "×" in name) and _COMPOUND.fullmatch(name):
        return "compound"
    if _CAMPAIGN.fullmatch(name) or (name.endswith("年") and _YEAR.fullmatch(name)):
        return "campaign"
    if len(name) <= 16 and is_numeral(name):
        return "numeral"
    return None


def is_numeral(name: str) -> bool:
    """Return whether ``name`` is built on a number: led by one, or holding two.

    >>> [is_numeral(x) for x in ("三北", "双百", "虾十条", "三个5000亩", "16条", "情指行", "一体化")]
    [True, True, True, True, True, False, False]
    """
    if (
        len(name) < 2
        or name[0] == "第"
        or _NUMBERED_LAST.fullmatch(name)
        or _BODY.search(name)
        or _SPAN.fullmatch(name)
    ):
        return False
    if _LEAD.match(name) or _ARABIC_LEAD.match(name):
        return True
    # two counts make a name where it is short; in a sentence they are chance
    return bool(_INNER.search(name)) or (len(name) <= 10 and len(_COUNTS.findall(name)) >= 2)
