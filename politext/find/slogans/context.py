"""Whether a quoted phrase is a name: what it holds, what governs it, and which noun follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from politext.find.slogans.forms import read_form

if TYPE_CHECKING:
    from collections.abc import Container

    from politext.find.slogans.quotations import Quotation
    from politext.lexicon import Lexicon
    from politext.model import SloganKind

# Marks of notes stand between a name and its head: “双随机、一公开”㉝监管
_AFTER_CLOSE = re.compile('[”’」』"]*' + "[①-⓿㉑-㉟㊱-㊿❶-➓]*")
# the other conjuncts of a series: 、“两个基地”、‘…’等
_SERIES = re.compile(
    '(?:[、和与及]?[“‘「『"][^“”‘’「」『』"\n]{1,40}[”’」』"][①-⓿㉑-㉟㊱-㊿❶-➓]*){1,9}'
)
_TAIL = re.compile("等?(?:[0-9]+个)?的?[\u4e00-\u9fffA-Za-z0-9]{0,14}")
_CLAUSE = re.compile("[^，。；：！？\n]*\\Z")
_END = re.compile("[。！？；?!]")
# parallel parts, each short: 提标、提速、提效; 懂政协、会协商、善议政，守纪律
_PARALLEL = re.compile("[^、，；·/ ]{1,9}(?:[、，；·/ ][^、，；·/ ]{1,12})+")
_TOPIC_BEFORE = re.compile("(?:围绕|聚焦|就|针对|关于|对)[^，。；\n]{0,12}\\Z|以\\Z|、\\Z|”\\Z")
_NAME = re.compile("[\u4e00-\u9fffA-Za-z0-9+×、，·\\-—~:：/ 〇×&%!！]+")


class Verdict(NamedTuple):
    """What a quotation was judged to be, by which rule."""

    kind: SloganKind
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class Contexts:
    """The words round quotations, by the part that they play."""

    heads: dict[str, SloganKind]
    governors: frozenset[str]
    never: frozenset[str]
    hotlines: frozenset[str]
    topics: frozenset[str]
    titles: frozenset[str]


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
        frozenset(roles.get("governor", ())),
        frozenset(roles.get("never", ())),
        frozenset(roles.get("hotline", ())),
        frozenset(roles.get("topic", ())),
        frozenset(roles.get("title", ())),
    )


# no word round a quotation is longer
_LONGEST = 6


def find_word(words: Container[str], text: str, reach: int) -> str | None:
    """Return the first of ``words`` that begins within ``reach`` characters of ``text``, the longest there.

    >>> find_word({"工程", "重点工程"}, "重点工程建设", 3)
    '重点工程'
    """
    for start in range(min(reach + 1, len(text))):
        for size in range(_LONGEST, 0, -1):
            word = text[start : start + size]
            if len(word) == size and word in words:
                return word
    return None


def judge(view: str, quotation: Quotation, name: str, contexts: Contexts) -> Verdict | None:
    """Return what the quotation of ``name`` is, or None where it is no slogan.

    ``name`` is the canonical form of ``view[quotation.start:quotation.end]``.
    """
    if name in contexts.never or name in contexts.hotlines or len(name) < 2:
        return None
    if not _NAME.fullmatch(name) or _END.search(name):
        return None
    start = _AFTER_CLOSE.match(view, quotation.end).end()  # type: ignore[union-attr]
    near = _TAIL.match(view, start)
    tail = near[0] if near else ""
    series = _SERIES.match(view, start)
    far = ""
    if series:
        beyond = _TAIL.match(view, series.end())
        far = beyond[0] if beyond else ""
    if find_word(contexts.titles, tail, 5):
        return None
    form = read_form(name)
    if form in ("plan", "code", "compound"):
        return Verdict(form, f"quoted {form}")
    if form == "numeral":
        return Verdict(form, "quoted numeral")
    before = view[max(0, quotation.start - 25) : quotation.start - 1]
    clause = _CLAUSE.search(before)
    lead = clause[0] if clause else ""
    parallel = _is_parallel(name)
    topic = find_word(contexts.topics, tail, 5) or find_word(contexts.topics, far, 5)
    if topic and (len(name) > 8 or not parallel):
        return None
    if form == "campaign" and len(name) <= 24:
        return Verdict(form, "quoted campaign")
    head = find_word(contexts.heads, tail, 9) or find_word(contexts.heads, far, 9)
    if head and (len(name) <= 8 or parallel) and len(name) <= 36:
        return Verdict(contexts.heads[head], "quoted before a head")
    if parallel and len(name) <= 30 and find_word(contexts.governors, lead[-10:], 10):
        return Verdict("formulation", "quoted parallel")
    if 3 <= len(name) <= 7 and find_word(contexts.governors, lead[-10:], 10):
        return Verdict("initiative", "quoted after a governor")
    return None


def _is_parallel(name: str) -> bool:
    """Return whether ``name`` is a row of parts of like length (提标、提速、提效)."""
    if not _PARALLEL.fullmatch(name):
        return False
    sizes = [len(part) for part in re.split("[、，；·/ ]", name) if part]
    return len(sizes) >= 2 and max(sizes) - min(sizes) <= 4
