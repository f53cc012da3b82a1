"""Names that their form shows outside quotation marks: plans, codes, sets, rows of numerals, and all the other forms.

Few forms are names without marks (guideline: “unquoted mentions count where the form is established”). Each is looked
for from the rarest characters that it holds, so that a report pays for what it has and not for the number of forms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.find.slogans.coined import (
    BUILDS,
    HEADS,
    NUMERAL_BEFORE,
    find_compounds,
    find_heads,
)
from politext.find.slogans.declared import find_articles, find_years
from politext.find.slogans.series import find_all, find_series, find_strong
from politext.words import cut

if TYPE_CHECKING:
    from politext.model import SloganKind

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
    f"(?=[，。；、！）\n]|区域|空间|现代|城镇|生态|产业|建设|总体|发展|协同|{HEADS}))"
)
_MORE = frozenset("一二三四五六七八九十百千万亿")
# flats, shifts, meals, one beside the other: 三室一厅, 三班两倒, 两菜一汤, 一高一低
_EVERYDAY = frozenset("室厅卫菜汤班倒正副早晚荤素餐前后左右东西高低大小进出上下红白静动男女老少")
# a plan without marks: 十四五规划, 十五五时期
_BARE_PLAN = re.compile(
    "十[一二三四五六]五(?=规划|时期|期间|计划|末|以来|收官|开局|目标|圆满|良好|普法|经济|发展|”)"
)
# a code without marks before the noun that it names, no year and no road: 3815战略, 4567现代产业体系, 141基层智治体系
_BARE_CODE = re.compile(
    "[0-9](?:[0-9]{2,5}X?|[0-9]?(?:[+×][0-9NX]{1,3}){1,6})"
    "(?=(?:工作|发展|现代化?|产业|科技|创新|基层|智治|治理|具体|主导|特色|服务|人才|教育|应急|指挥|先进|制造业?|农业|工业|城镇|空间|功能|责任|市域|党建){0,3}"
    f"(?:{HEADS}|集群|产教联合体|目标))"
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
_METHOD = re.compile(
    "(?:推行|推广|创新|运用|践行|总结|用好|落实)([\u4e00-\u9fff]{2,6}工作法)(?![0-9则子])"
)
# 习近平总书记关于安全生产的重要论述: what a body of sayings is called
_SAYINGS = "习近平总书记关于"
_SAID_OF = re.compile(_SAYINGS + "[^，。；！？“”\n]{2,30}?(?:重要思想|重要论述|重大论述|重要论断)")
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
            if view[match.start() - 1 : match.start()] not in NUMERAL_BEFORE
            and view[match.start() - 1 : match.start()] not in _NO_CODE_BEFORE
            and not _YEAR_NUMBER.match(match[0])
        ]
    for match in _SET_OR_ROW.finditer(view):
        start = match.start()
        if view[start - 1 : start] in NUMERAL_BEFORE:
            continue
        if match["row"] is None:
            if view[start] != "一":
                spans.append((*match.span(), "bare set"))
        elif view[max(0, start - 2) : start] in BUILDS and is_row(match[0]):
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
