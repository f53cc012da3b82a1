"""Names that their form shows outside quotation marks: plans, codes, sets, rows of numerals, and words built to a pattern.

Few forms are names without marks (guideline: “unquoted mentions count where the form is established”). Each is looked
for from the rarest characters that it holds, so that a report pays for what it has and not for the number of forms.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from politext.find.slogans.quotations import is_within
from politext.find.slogans.series import find_series, find_strong
from politext.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politext.model import SloganKind

# What a look-behind would say is asked of a match instead: a pattern that begins with a
# character class is scanned for three times as fast.
_NUMERAL_BEFORE = frozenset("一二三四五六七八九十百千万亿两第零〇0123456789.．")
_HEAD = "战略|工程|行动|计划|部署|布局|体系|模式|机制|格局|思路|政策|制度|改革|活动"
# one pass for both: sets named by 大 (五大战略定位, 十大民生工程, 7大集群), rows of numerals (一区两地一园)
# what is no measure word: 一期二期, 一年一度, 两个一批 are no rows
_UNIT = "(?![期年月日号级次届类项件条家名所座间台口户亩位度分个些批种])[\u4e00-\u9fff]"
_SET_OR_ROW = re.compile(
    "[一二三四五六七八九十两1-9](?:"
    "[0-9]?大(?!以来|以后|之后|精神|报告|召开|代表|期间|闭幕|开幕)(?:(?!的)[\u4e00-\u9fff]){0,6}?"
    "(?:工程|行动|战略定位|战略|集群|体系|任务|基地|攻坚战(?!役)|战役|计划|专项|实事|产业链|定位|目标|举措|保卫战|会战|高地|屏障|引擎"
    "|(?:主导|支柱|优势|特色|重点|新兴|[千百万]亿)级?产业)"
    # 三大工程车辆, 三大体系认证: the head is a modifier, the thing comes after it
    "(?![学师量院款链集园性者馆图栏类]|系统|纪念|投资者|组织|结构|人员|成员|建设(?:项目|公司|集团|局)|认证|合作|车辆|机械|设备|技术|公司|项目部|招标|咨询|监理|物资|用地|伙伴|工程师|管理学)"
    f"|(?P<row>{_UNIT}[\u4e00-\u9fff]?(?:[一二三四五六七八九十两]{_UNIT}[\u4e00-\u9fff]?){{0,3}}[一二三四五六七八九十两]{_UNIT}[\u4e00-\u9fff]{{0,2}}?)"
    f"(?=[，。；、！）\n]|区域|空间|现代|城镇|生态|产业|建设|总体|发展|协同|{_HEAD}))"
)
# what a row of numerals is the object of: 构建一核两翼多点
_MORE = frozenset("一二三四五六七八九十百千万亿")
# flats, shifts, meals, one beside the other: 三室一厅, 三班两倒, 两菜一汤, 一高一低
_EVERYDAY = frozenset("室厅卫菜汤班倒正副早晚荤素餐前后左右东西高低大小进出上下红白静动男女老少")
_BUILDS = frozenset(
    ("打造", "构建", "建设", "推进", "形成", "优化", "完善", "坚持", "实施", "落实", "健全", "深化")
)
# a plan without marks: 十四五规划, 十五五时期
_BARE_PLAN = re.compile(
    "十[一二三四五六]五(?=规划|时期|期间|计划|末|以来|收官|开局|目标|圆满|良好|普法|经济|发展|”)"
)
# a code without marks before the noun that it names, no year and no road: 3815战略, 4567现代产业体系, 141基层智治体系
_BARE_CODE = re.compile(
    "[0-9](?:[0-9]{2,5}X?|[0-9]?(?:[+×][0-9NX]{1,3}){1,6})"
    "(?=(?:工作|发展|现代化?|产业|科技|创新|基层|智治|治理|具体|主导|特色|服务|人才|教育|应急|指挥|先进|制造业?|农业|工业|城镇|空间|功能|责任|市域|党建){0,3}"
    f"(?:{_HEAD}|集群|产教联合体|目标))"
)
_YEAR_NUMBER = re.compile("(?:19|20)[0-9]{2}\\Z")
_NO_CODE_BEFORE = frozenset("道线路第GSXYZC买送满考")
# 河长制, 街长制: a post for a place; not a head of something else
_OFFICE = re.compile("[\u4e00-\u9fff]长制(?![约造度定作成图版品服止动裁衣药备订])")
_NO_OFFICE = frozenset("校厂首市县省部局处科院所行社董增延成生班连团队组会店家司步")
# 多评合一, 五证合一
_MERGED = re.compile(
    "(?:多(?![点人店班校])[\u4e00-\u9fff]|[两三四五六七八九十][规证审测评验勘码表照票网])合一"
)
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
# 支部+合作社模式, 生态+、旅游+融合
_PLUS = re.compile(
    "([\u4e00-\u9fff]{2,6}(?:\\+[\u4e00-\u9fff]{2,6}?){0,4}\\+(?:[\u4e00-\u9fff]{2,6}?)??)"
    f"(?=[、，。；）]|融合|产业|新业态|(?:服务|管理|发展|治理|运营|经营|工作|联动)?(?:{_HEAD}))"
)
# 祥泰行动, 强区工程: two characters that are no word are a name; 十百千工程, 千名干部联千企行动: scales are one
_NAMED_HEADS = ("行动", "工程", "计划", "活动")
_SCALE = re.compile(
    "(?:[百千万][\u4e00-\u9fff]{1,3}[\u4e00-\u9fff]?[百千万][\u4e00-\u9fff]{1,2}|(?P<pure>(?![十百千]万\\Z)[双十百千万][百千万]{1,3}))\\Z"
)
_LAUNCHES = frozenset(
    (
        "实施",
        "开展",
        "推进",
        "启动",
        "深化",
        "推动",
        "抓好",
        "落实",
        "打造",
        "坚持",
        "继续",
        "一轮",
        "持以",
    )
)
_STRONG = re.compile("强[国省市区县州]")
# what such a pair does with the noun before it
_MAKES_MORE = frozenset("兴强治降增提冲")
_TWO = re.compile("[\u4e00-\u9fff]{2}")
_NO_NAME = re.compile("[的了在有和与是及等到于为新大各项该其小老一二三四五六七八九十两]")
_METHOD = re.compile(
    "(?:推行|推广|创新|运用|践行|总结|用好|落实)([\u4e00-\u9fff]{2,6}工作法)(?![0-9则子])"
)
# 习近平总书记关于安全生产的重要论述: what a body of sayings is called
_SAYINGS = "习近平总书记关于"
_SAID_OF = re.compile(_SAYINGS + "[^，。；！？“”\n]{2,30}?(?:重要思想|重要论述|重大论述|重要论断)")
_GOVERNS = _BUILDS | {
    "探索",
    "推广",
    "推行",
    "发展",
    "开展",
    "推动",
    "采取",
    "实行",
    "创新",
    "建立",
    "运用",
    "拓展",
}
_SCALE_LAST = frozenset("百千万")
# what kind of name a form is, where the name alone does not say
KINDS: dict[str, SloganKind] = {
    "bare office": "initiative",
    "bare merger": "initiative",
    "bare method": "initiative",
    "bare articles": "numeral",
    "bare row": "numeral",
    "bare sayings": "theory",
    "bare series": "formulation",
    "bare strong": "initiative",
}
_LONGEST_LEFT = 8
_QUOTED = 40  # characters in which a mark before + is looked for


def find_by_form(view: str) -> list[tuple[int, int, str]]:
    """Return the spans outside quotation marks that are names by their form, with the rule that says so.

    >>> view = "推行街长制和多评合一，出台工业30条，构建一核两翼格局"
    >>> [view[start:end] for start, end, _ in find_by_form(view)]
    ['一核两翼', '街长制', '多评合一', '工业30条']
    """
    spans = []
    for pattern, rule in ((_BARE_PLAN, "bare plan"), (_BARE_CODE, "bare code")):
        spans += [
            (*match.span(), rule)
            for match in pattern.finditer(view)
            if view[match.start() - 1 : match.start()] not in _NUMERAL_BEFORE
            and view[match.start() - 1 : match.start()] not in _NO_CODE_BEFORE
            and not _YEAR_NUMBER.match(match[0])
        ]
    for match in _SET_OR_ROW.finditer(view):
        start = match.start()
        if view[start - 1 : start] in _NUMERAL_BEFORE:
            continue
        if match["row"] is None:
            if view[start] != "一":
                spans.append((*match.span(), "bare set"))
        elif view[max(0, start - 2) : start] in _BUILDS and is_row(match[0]):
            spans.append((*match.span(), "bare row"))
    spans += [
        (at - 1, at + 2, "bare office")
        for at in find_all(view, "长制")
        if _OFFICE.match(view, at - 1) and view[at - 1] not in _NO_OFFICE
    ]
    spans += [
        (at - 2, at + 2, "bare merger")
        for at in find_all(view, "合一")
        if at >= 2 and _MERGED.match(view, at - 2)
    ]
    spans += find_articles(view)
    spans += find_years(view)
    spans += find_compounds(view)
    spans += find_heads(view)
    spans += find_series(view)
    spans += find_strong(view)
    said = (_SAID_OF.match(view, at) for at in find_all(view, _SAYINGS))
    spans += [(*match.span(), "bare sayings") for match in said if match]
    for at in find_all(view, "工作法"):
        method = _METHOD.search(view, max(0, at - 8), at + 4)
        if method:
            spans.append((*method.span(1), "bare method"))
    return spans


def is_row(name: str) -> bool:
    """Return whether ``name`` is a row of numerals with their nouns: no idiom, no number (一百五十六项, 一二三产).

    >>> [is_row(name) for name in ("一核两翼", "五湖四海", "一二三产", "三室一厅")]
    [True, False, False, False]
    """
    words = cut(name)
    if name[1] in _EVERYDAY:
        return False
    return name[1] not in _MORE and not (len(words) == 1 and words[0].tag in ("i", "l", "nz"))


def find_all(view: str, what: str) -> Iterator[int]:
    """Yield the offsets at which ``what`` stands."""
    at = view.find(what)
    while at >= 0:
        yield at
        at = view.find(what, at + 1)


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


def find_heads(view: str) -> list[tuple[int, int, str]]:
    """Return where a head noun takes a proper name: 实施强区工程, 开展千名干部联千企行动; not 改造工程.

    >>> [view[a:b] for view in ["启动清废行动，实施改造工程"] for a, b, _ in find_heads(view)]
    ['清废行动']
    """
    spans: list[tuple[int, int, str]] = []
    for head in _NAMED_HEADS:
        for at in find_all(view, head):
            end = at + 2
            if (
                view[at - 1] in _SCALE_LAST
                or "千" in view[at - 3 : at]
                or "百" in view[at - 3 : at]
            ):
                scale = _SCALE.search(view, max(0, at - 9), at)
                if scale and view[scale.start() - 1 : scale.start()] not in _NUMERAL_BEFORE:
                    # 千名医师联千村活动 names itself before the noun, 十百千工程 with it
                    spans.append((scale.start(), end if scale["pure"] else at, "bare scale"))
                    continue
            name = view[at - 2 : at]
            before = view[max(0, at - 6) : at - 2]
            if not is_coined(name):
                continue
            if before[-2:] in _LAUNCHES:
                spans.append((at - 2, end, "bare coined name"))
            elif (
                before[:2] in _LAUNCHES
                and name[0] in _MAKES_MORE
                and not _STRONG.fullmatch(name)  # 产业强市|行动 is read with its like, in series
                and len(cut(before[2:])) == 1
            ):
                spans.append((at - 4, end, "bare coined name"))  # 人才兴皖工程, 技能强企行动
    return spans


@lru_cache(maxsize=1024)
def is_coined(name: str) -> bool:
    """Return whether two characters are no word of the dictionary, nor is one of them a function word.

    >>> is_coined("清废"), is_coined("改造")
    (True, False)
    """
    return len(cut(name)) == 2 and bool(_TWO.fullmatch(name)) and not _NO_NAME.search(name)


def find_compounds(view: str) -> list[tuple[int, int, str]]:
    """Return where words are joined by +, or one is left open: 探索生态+、旅游+融合业态.

    In quotation marks it is the marks that say what belongs together, and without a verb before it there is no telling.
    """
    spans: list[tuple[int, int, str]] = []
    done = 0
    for at in find_all(view, "+"):
        near = max(0, at - _LONGEST_LEFT)
        if at < done or is_within(view, at, "“‘「", "”’」", _QUOTED):
            continue
        words = cut(view[near:at])
        start = near + words[-1].start if len(words) else at
        match = _PLUS.match(view, min(start, at - 2)) if at >= 2 else None
        if match is None:
            continue
        start = match.start()
        if view[max(0, start - 2) : start] in _GOVERNS or (
            spans and view[start - 1] in "、和与" and spans[-1][1] == start - 1
        ):
            done = match.end()
            spans.append((*match.span(1), "bare compound"))
    return spans
