"""The words round quotation marks, by the part that they play, and what stands behind a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
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
# so far before a quotation what governs it may begin
LEAD = 10
# no word round a quotation is longer
_LONGEST = 6
_SIZES = (2, 3, 4, 5, 6, 1)
# behind these the sentence goes on: “凌蛰”的雪豹进行活动监测
_PREDICATES = frozenset(
    ("进行", "成为", "入选", "获评", "得到", "取得", "正在", "已经", "提供", "需要", "显示", "表示")
)
# 服务员, 工程师, 运动鞋 are other words than 服务, 工程, 运动
_DOERS = frozenset("员师鞋")
_PREDICATE_STARTS = frozenset(word[0] for word in _PREDICATES)


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
    followers: frozenset[str]
    strangers: frozenset[str]
    everyday: frozenset[str]
    genres: frozenset[str]
    genre_sizes: tuple[int, ...]  # how long they are
    # several of them at once, asked for together
    nouns: frozenset[str]  # that ask for a name
    takers: frozenset[str]  # that ask for one or may have one before them
    verbs: frozenset[str]  # that govern one


@cache
def compile_contexts(lexicon: Lexicon) -> Contexts:
    """Return the words round quotations of ``lexicon`` as sets."""
    roles: dict[str, set[str]] = {}
    heads: dict[str, SloganKind] = {}
    for entry in lexicon.quotations:
        roles.setdefault(entry.role, set()).update(entry.forms)
        if entry.role == "head":
            heads.update(dict.fromkeys(entry.forms, cast("SloganKind", entry.kind)))
    nouns = frozenset(heads).union(roles.get("weak head", ()))
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
        frozenset(roles.get("follower", ())),
        frozenset(roles.get("stranger", ())),
        frozenset(roles.get("everyday", ())),
        frozenset(roles.get("genre", ())),
        tuple(sorted({len(word) for word in roles.get("genre", ())})),
        nouns,
        nouns.union(roles.get("follower", ())),
        frozenset(roles.get("governor", ())).union(roles.get("outer governor", ())),
    )


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
                if text.startswith(word, start) and text[start + len(word) :][:1] not in _DOERS:
                    return word
    return None


def begins(words: frozenset[str], text: str) -> bool:
    """Return whether ``text`` begins with one of ``words``: what ``find_word`` says within no characters, and sooner.

    >>> begins(frozenset(("工程",)), "工程建设"), begins(frozenset(("工程",)), "工程师")
    (True, False)
    """
    if text[:2] in _PREDICATES:
        return False
    return any(text[:size] in words and text[size : size + 1] not in _DOERS for size in _SIZES)


def read_lead(view: str, start: int) -> str:
    """Return the words of the clause before the mark of a quotation that starts at ``start``, at most ``LEAD`` characters.

    >>> read_lead("全年稳中有进，深入实施“百千万”", 12)
    '深入实施'
    """
    return _CLAUSE_MARK.split(view[max(0, start - 1 - LEAD) : start - 1])[-1]


def read_tails(view: str, end: int) -> tuple[str, str]:
    """Return the words after a quotation that ends at ``end``, and those after the series that it opens."""
    return read_tails_at(view, *find_series(view, end))


def read_tails_at(view: str, start: int, stop: int) -> tuple[str, str]:
    """Return the same where ``find_series`` has been asked already."""
    near = _TAIL.match(view, start)
    beyond = _TAIL.match(view, stop) if stop > start else None
    return near[1] if near else "", beyond[1] if beyond else ""


def find_series(view: str, end: int) -> tuple[int, int]:
    """Return where the marks after a quotation that ends at ``end`` are over, and where the series is that it opens.

    The two are one where no other quotation follows.

    >>> find_series("“两个屏障”①、“两个基地”等", 5)
    (7, 14)
    """
    start = _AFTER_CLOSE.match(view, end).end()  # type: ignore[union-attr]
    series = _SERIES.match(view, start)
    return start, series.end() if series else start
