"""Names that are known: the lexicon's and those that a report has put in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from politext.columns import read_column
from politext.find.slogans.context import find_word
from politext.find.slogans.expand import expand
from politext.find.slogans.forms import canonical, read_form
from politext.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext.find.slogans.context import Contexts
    from politext.lexicon import Lexicon, SloganEntry

_NUMERAL = frozenset("一二三四五六七八九十百千万亿两双零〇0123456789第")
_NUMBER_BEFORE = re.compile("[一二三四五六七八九十百千万亿两零〇0-9第数几余多.．]\\Z")
# what no word of the dictionary holds
_NO_WORD = frozenset(("", *"，。、；：！？“”‘’（）《》\n"))
# names that are as they stand also plain counts
_COUNTED_NAME = re.compile("[一二三四五六七八九十两]个[\u4e00-\u9fff]{1,4}")
# names led by a number, which outside marks are names only where a verb governs them; five-year plans have their own form
_LED = re.compile("[一二三四五六七八九十两双](?!五$)[\u4e00-\u9fff]")
# what may follow a name that nothing names
_CLOSED = re.compile("[，。；、！）：和与及\n]|总体|战略|要求|重大|\\Z")
_MARKS = re.compile("[“”‘’「」『』]")
# nouns that any name may govern: 千万工程|建设
_ABSTRACT = frozenset(("建设", "发展", "改革", "规划", "行动", "工程", "体系", "制度", "政策"))
_PARTICLES = frozenset("的了和与及为在、，。")
# after a short name a character that is no word's beginning but says how the sentence goes on
_FUNCTION = _PARTICLES | frozenset(
    "是已将等也都并向对以从中内上下前后让使把由要更不可就所能会有到齐各"
)
_SHORT = 3
# a longer name is its own guard: no two words chance to spell it
_STEADY = 5
_MEASURE_AFTER = re.compile("[个项条件次名位年月日号折元万亿%％倍人岁户天届期]")


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of a lexicon: all by their forms, the established ones in an automaton."""

    entries: Sequence[SloganEntry]
    places: dict[str, int]  # a name or variant -> which entry
    bare: AhoCorasick | None
    guarded: AhoCorasick | None  # 两个维护: outside marks only where a verb governs it

    def get(self, form: str) -> SloganEntry | None:
        """Return the entry that ``form`` is the name or a variant of."""
        place = self.places.get(form)
        return None if place is None else self.entries[place]


@cache
def compile_names(lexicon: Lexicon) -> Names:
    """Return the names and variants of ``lexicon`` compiled for look-up and search."""
    entries = lexicon.slogans
    places: dict[str, int] = {}
    bare: dict[str, None] = {}
    guarded: dict[str, None] = {}
    columns = (read_column(entries, key) for key in ("name", "variants", "bare"))
    for place, (name, variants, is_bare) in enumerate(zip(*columns, strict=True)):
        for form in (name, *variants) if variants else (name,):
            if _MARKS.search(form):
                continue  # a form is a bare name: quoting is the finder's business
            places[form] = place
            if is_bare:
                bare[form] = None
            elif _LED.match(form):
                guarded[form] = None
    return Names(entries, places, build_automaton(bare), build_automaton(guarded))


def build_automaton(forms: Iterable[str]) -> AhoCorasick | None:
    """Return an automaton of ``forms``, the leftmost longest wins; None where there is none."""
    forms = list(forms)
    if not forms:
        return None
    # Built nearly as soon as the one that is not contiguous, and read a third sooner.
    kind = Implementation.ContiguousNFA
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=kind)


def find_bare(
    view: str, automaton: AhoCorasick | None, contexts: Contexts
) -> list[tuple[int, int]]:
    """Return the spans at which a name of ``automaton`` stands as a name of its own."""
    if automaton is None:
        return []
    return [
        (start, end)
        for _, start, end in automaton.find_matches_as_indexes(view)
        if is_free(view, start, end) and counts_nothing(view, start, end, contexts)
    ]


def counts_nothing(view: str, start: int, end: int, contexts: Contexts) -> bool:
    """Return whether what is led by a number is a name there and no count of something longer.

    树牢四个意识， is governed and closed, 四个意识不清的伤员 neither; 四风问题 goes on with a word, 四风井 with a
    character that belongs to it.
    """
    if view[start] not in _NUMERAL:
        return True
    if view[start + 1] == "个" and end - start <= _STEADY:
        return is_governed(view, start, contexts) or is_closed(view, end, contexts)
    after = view[end : end + 1]
    if end - start > _SHORT or after in _NO_WORD or after in _FUNCTION:
        return True
    stop = min(len(view), end + 4)
    line = view.find("\n", end, stop)
    return len(cut(view[end : stop if line < 0 else line])[0].text) > 1


def find_governed(view: str, names: Names, contexts: Contexts) -> list[tuple[int, int]]:
    """Return the spans of names that are also plain counts, where a verb governs them and nothing is counted.

    坚决做到两个维护， is a name; 先后两个确立项目的方案 counts projects.
    """
    if names.guarded is None:
        return []
    return [
        (start, end)
        for _, start, end in names.guarded.find_matches_as_indexes(view)
        if (is_governed(view, start, contexts) or ends_list(view, start, end))
        and view[start - 2 : start] != "出台"  # 出台三项制度 counts them
        and (view[end : end + 1] == "的" or is_closed(view, end, contexts))
    ]


def ends_list(view: str, start: int, end: int) -> bool:
    """Return whether the name closes a list of as many as it says: 老字号、原字号、新字号三篇大文章.

    With a measure word of counting (三项重点工作) it is a count of the list.
    """
    near = max(0, start - 24)
    if "、" not in view[near:start] or end - start < _SHORT or view[start + 1] in "项件":
        return False
    return expand(view[:end], view[start:end], [(start, end)]) is not None


def is_governed(view: str, start: int, contexts: Contexts) -> bool:
    """Return whether a verb that takes a name stands right before ``start``, or before what it is of: 推动|乡村|五个振兴."""
    befores = [view[max(0, start - 2) : start]]
    if view[start + 1 : start + 2] == "个":
        befores.append(view[max(0, start - 4) : max(0, start - 2)])
    return any(word in contexts.governors or word in contexts.outer_governors for word in befores)


def is_closed(view: str, end: int, contexts: Contexts) -> bool:
    """Return whether at ``end`` the clause ends, or a noun follows that names take, or a verb that takes a name."""
    if _CLOSED.match(view, end):
        return True
    tail = view[end : end + 6]
    return bool(find_word(contexts.head_words, tail, 0)) or tail[:2] in contexts.outer_governors


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
