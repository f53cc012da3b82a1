"""Whether a name outside quotation marks stands as a name of its own: what its edges touch, what governs it.

The same characters may be a plain count (先后两个确立项目的方案), a part of a longer number (第九五次) or of other words
(一国两制药企业); the dictionary and the words beside the name tell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from politext.find.slogans.context import begins
from politext.find.slogans.expand import expand
from politext.find.slogans.forms import canonical, read_form
from politext.find.slogans.strangers import begins_with_thing, is_person
from politext.words import cut

if TYPE_CHECKING:
    from politext.find.slogans.context import Contexts

_NUMERAL = frozenset("一二三四五六七八九十百千万亿两双零〇0123456789第")
_NUMBER_BEFORE = re.compile("[一二三四五六七八九十百千万亿两零〇0-9第数几余多.．]\\Z")
# what no word of the dictionary holds
_NO_WORD = frozenset(("", *"，。、；：！？“”‘’（）《》\n"))
# what may follow a name that nothing names
_CLOSED = re.compile("[，。；、！）：和与及\n]|总体|战略|要求|重大|\\Z")
# nouns that any name may govern: 千万工程|建设
_ABSTRACT = frozenset(("建设", "发展", "改革", "规划", "行动", "工程", "体系", "制度", "政策"))
_PARTICLES = frozenset("的了和与及为在、，。")
# after a short name a character that is no word's beginning but says how the sentence goes on
_FUNCTION = _PARTICLES | frozenset(
    "是已将等也都并向对以从中内上下前后让使把由要更不可就所能会有到齐各"
)
_SHORT = 3
# 4×4, 1+3+6
_FIGURES = re.compile("[0-9+×]+")
# 沿河一带, 城东一带
_PLACES = frozenset("河江湖海山城村镇乡街路桥门口岸边侧沿面头里东西南北中部下上县市厂站园")
# no list before a label is looked for farther away
_LIST = 160
# with these a noun may stand between the verb and the name (推动乡村五个振兴, 做好结构调整三篇大文章)
_OF_SOMETHING = frozenset("个大篇张")
# with these, what is finished or issued is counted: 完成三项改革试点, but 完成三大改造，
_COUNTING = frozenset("个项件条")
_FINISHES = frozenset(("完成", "办好", "打响", "整治", "发展", "培养", "实行", "践行"))
# a longer name is its own guard: no two words chance to spell it
_STEADY = 5
# but 三个区|分开来 is counted
_COUNTED = 6
_MEASURE_AFTER = re.compile("[个项条件次名位年月日号折元万亿%％倍人岁户天届期]")


def is_free(view: str, start: int, end: int) -> bool:
    """Return whether ``view[start:end]`` stands as a name of its own, not as part of other words.

    A numeral must not go on to the left (二十五), nor the name into a count; and no word may
    straddle an edge of it (先后|两个|确立|项目 is no 两个确立 in itself: ``governs`` decides that).

    >>> is_free("第九五次", 1, 3), is_free("发展新质生产力，", 2, 7)
    (False, True)
    """
    numeral = view[start] in _NUMERAL
    if numeral and _NUMBER_BEFORE.search(view, max(0, start - 1), start):
        return False
    if numeral and read_form(canonical(view[start:end])) in ("plan", "code"):
        if _MEASURE_AFTER.match(view, end):
            return False
        if view[start:end].isdigit() and view[end : end + 1].isdigit():
            return False
    return end - start > _STEADY or not _straddles(view, start, end)


def _straddles(view: str, start: int, end: int) -> bool:
    """Return whether a word of the dictionary crosses an edge of the span."""
    if view[start - 1 : start] in _NO_WORD and view[end : end + 1] in _NO_WORD:
        return False
    near = max(0, start - 4)
    left = view.rfind("\n", near, start) + 1 or near
    right = min(len(view), end + 4)
    edges = cut(view[left:right]).starts
    numeral = view[start] in _NUMERAL
    for edge in (start, end):
        place = bisect_right(edges, edge - left)
        if edges[place - 1] == edge - left:
            # a word ends here; but 一国两制|药|企业 is cut so only because the name is a word
            single = edge == end and end - left + 1 in edges
            if single and view[end] not in _FUNCTION and _is_word(view[end - 1 : end + 1]):
                return True
            continue
        if edge == end and (view[end] in _PARTICLES or view[end : end + 2] in _ABSTRACT):
            continue  # 生态美|的, 碳排放双控|制度: what follows is a word, whatever the dictionary joins
        if not _parts(
            view[left + edges[place - 1] : edge], view[edge : left + edges[place]], numeral
        ):
            return True
    return False


def _parts(left: str, right: str, numeral: bool) -> bool:
    """Return whether a dictionary's word is two words and may part between them (工程|建设, not 结合|实际)."""
    return right in _ABSTRACT or (not numeral and _is_word(left) and _is_word(right))


@lru_cache(maxsize=4096)
def _is_word(text: str) -> bool:
    """Return whether ``text`` is a word in itself: 工程建设 is two, and parts between them."""
    return len(text) >= 2 and len(cut(text)) == 1


def is_plain_edge(view: str, start: int, end: int, contexts: Contexts) -> bool:
    """Return whether both edges are plain to see: a verb that takes names before it, a mark or 的 after it.

    Half of all mentions stand so, and need no look into the dictionary.
    """
    if view[start + 1 : start + 2] == "个":
        return False
    after = view[end : end + 1]
    if not (after in _NO_WORD or after in _PARTICLES or view[end : end + 2] in contexts.head_words):
        return False
    before = view[start - 2 : start]
    return view[start - 1 : start] in _NO_WORD or before in contexts.verbs


def counts_nothing(view: str, start: int, end: int, contexts: Contexts) -> bool:
    """Return whether what is led by a number is a name there and no count of something longer.

    树牢四个意识， is governed and closed, 四个意识不清的伤员 neither; 四风问题 goes on with a word, 四风井 with a
    character that belongs to it.
    """
    if view[start] not in _NUMERAL:
        return True
    counted = view[start + 1] == "个" and end - start <= _COUNTED
    if counted and view[end - 2 : end] not in contexts.head_words:  # 五个一工程 says what it is
        return (
            is_governed(view, start, contexts)
            or is_closed(view, end, contexts)
            or (end - start > _STEADY and view[end] == "的")
        )
    after = view[end : end + 1]
    if end - start > _SHORT or after in _NO_WORD or after in _FUNCTION:
        return True
    stop = min(len(view), end + 4)
    line = view.find("\n", end, stop)
    return len(cut(view[end : stop if line < 0 else line])[0].text) > 1


def ends_list(view: str, start: int, end: int) -> bool:
    """Return whether the name closes a list of as many as it says: 老字号、原字号、新字号三篇大文章.

    With a measure word of counting (三项重点工作) it is a count of the list.
    """
    near = max(0, start - 24)
    if "、" not in view[near:start] or end - start < _SHORT or view[start + 1] in "项件":
        return False
    left = max(0, start - _LIST)
    return expand(view[left:end], view[start:end], [(start - left, end - left)]) is not None


def is_governed(view: str, start: int, contexts: Contexts) -> bool:
    """Return whether a verb that takes a name stands right before ``start``, or before what it is of: 推动|乡村|五个振兴."""
    if view[max(0, start - 2) : start] in contexts.verbs:
        return True
    befores = [view[max(0, start - 2) : start]]
    measure = view[start + 1 : start + 2]
    if measure in _OF_SOMETHING:
        befores += (view[max(0, start - n) : max(0, start - n + 2)] for n in (4, 6))
    return any(
        word in contexts.verbs or (word in _FINISHES and measure not in _COUNTING)
        for word in befores
    )


def is_closed(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether at ``end`` the clause ends, or a noun follows that names take, or a verb that takes a name."""
    if _CLOSED.match(view, end):
        return True
    tail = view[end : end + 6]
    return begins(contexts.head_words, tail) or tail[:2] in contexts.outer_governors


def runs_on(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether the last characters of a name begin another word: 企业家精神|抖擞, 美丽中国|结, 人民民主|持人.

    Long names, too, end in common words; 全面深化改革|开放 may part there, what follows being a noun of names.
    """
    if view[end : end + 1] in _NO_WORD or names_what(view, end, contexts):
        return False
    return any(_is_word(view[end - i : end + j]) for i, j in ((2, 1), (2, 2), (1, 2)))


def stands(view: str, start: int, end: int, contexts: Contexts) -> bool:
    """Return whether an established name stands by itself between ``start`` and ``end``."""
    figures = view[start] in _NUMERAL and _FIGURES.fullmatch(view, start, end)
    if figures or view[start:end] in contexts.everyday:
        return is_governed(view, start, contexts) or names_what(view, end, contexts)
    return is_plain_edge(view, start, end, contexts) or (
        is_free(view, start, end)
        and counts_nothing(view, start, end, contexts)
        and not is_strayed(view, start, end, contexts)
        and not runs_on(view, end, contexts)
    )


def names_what(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether a noun that names take, or stand before, begins at ``end``: 小巨人|企业, 菜篮子|工程."""
    return begins(contexts.takers, view[end : end + 7].lstrip("”’"))


def is_strayed(view: str, start: int, end: int, contexts: Contexts) -> bool:
    """Return whether the characters of a short name belong to the words round it, though it could be cut out.

    一国两制|药厂 is 制药 and 药厂 as well, 张|三农|闲 two words, 河一带|一路 too; before a thing 双循环 says how it works.
    """
    if end - start > _STEADY or is_governed(view, start, contexts):
        return False
    if view[start : start + 2] == "一带" and view[start - 1 : start] in _PLACES:
        return True
    after = view[end : end + 1]
    if after in _NO_WORD or after in _FUNCTION or names_what(view, end, contexts):
        return False
    tail = view[end : end + 6]
    if tail[:2] in contexts.verbs:
        return False
    thing = begins_with_thing(tail)
    if _is_word(view[end - 1 : end + 1]):
        before = view[start - 1 : start]
        both = before + view[start]
        return thing or (before not in _NO_WORD and (_is_word(both) or is_person(both)))
    return thing and end - start <= _SHORT


def stands_governed(view: str, start: int, end: int, contexts: Contexts) -> bool:
    """Return whether what may be a plain count is a name: a verb governs it, or its list stands before it, and it is closed."""
    if not (is_governed(view, start, contexts) or ends_list(view, start, end)):
        return False
    counted = view[start + 1] in _COUNTING
    if counted and view[start - 2 : start] == "出台":
        return False  # 出台三项制度 counts them
    if view[end : end + 1] == "的" or is_closed(view, end, contexts):
        return True
    # 推进三资管理, 落实六保任务; but 抓好四项建设任务 counts them
    plain = not counted and view[start + 1] not in _OF_SOMETHING
    return plain and begins(contexts.weak_heads, view[end : end + 4])
