"""Whether a quoted phrase is a name: what it holds, what governs it, and which noun follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from politext.find.slogans.forms import read_form

if TYPE_CHECKING:
    from politext.find.slogans.quotations import Quotation
    from politext.lexicon import Lexicon
    from politext.model import SloganKind

# Marks of notes stand between a name and its head: “双随机、一公开”㉝监管
_AFTER_CLOSE = re.compile('[”’」』"]*' + "[①-⓿㉑-㉟㊱-㊿❶-➓]*")
# the other conjuncts of a series: 、“两个基地”、‘…’等
_SERIES = re.compile(
    '(?:[、和与及]?[“‘「『"][^“”‘’「」『』"\n]{1,40}[”’」』"][①-⓿㉑-㉟㊱-㊿❶-➓]*)+'
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
    """The tables of words round quotations, compiled."""

    heads: re.Pattern[str]
    head_kinds: dict[str, SloganKind]
    governors: re.Pattern[str]
    never: frozenset[str]
    hotlines: frozenset[str]
    topics: re.Pattern[str]
    titles: re.Pattern[str]


def _pattern(words: set[str], lead: str = "", tail: str = "") -> re.Pattern[str]:
    inner = "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))
    return re.compile(f"{lead}({inner}){tail}")


@cache
def compile_contexts(lexicon: Lexicon) -> Contexts:
    """Return the words round quotations of ``lexicon`` as patterns and sets."""
    roles: dict[str, set[str]] = {}
    kinds: dict[str, SloganKind] = {}
    for entry in lexicon.quotations:
        roles.setdefault(entry.role, set()).update(entry.forms)
        if entry.role == "head":
            kinds.update(dict.fromkeys(entry.forms, cast("SloganKind", entry.kind)))
    empty = {"\0"}
    return Contexts(
        # the first head after the mark, its modifiers between
        _pattern(roles.get("head", empty), "[\u4e00-\u9fffA-Za-z]{0,8}?"),
        kinds,
        _pattern(roles.get("governor", empty), "", "[^，。；：！？\n]{0,8}\\Z"),
        frozenset(roles.get("never", ())),
        frozenset(roles.get("hotline", ())),
        _pattern(roles.get("topic", empty), "(?:等|的)?[\u4e00-\u9fff0-9]{0,4}?"),
        _pattern(roles.get("title", empty), "(?:等|的|之)?[\u4e00-\u9fff0-9]{0,4}?"),
    )


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
    if contexts.titles.match(tail):
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
    topic = contexts.topics.match(tail) or contexts.topics.match(far)
    if topic and (len(name) > 8 or not parallel):
        return None
    if form == "campaign" and len(name) <= 24:
        return Verdict(form, "quoted campaign")
    head = contexts.heads.match(tail) or contexts.heads.match(far)
    if head and (len(name) <= 8 or parallel) and len(name) <= 36:
        return Verdict(contexts.head_kinds[head[1]], "quoted before a head")
    if parallel and len(name) <= 30 and contexts.governors.search(lead):
        return Verdict("formulation", "quoted parallel")
    if 3 <= len(name) <= 7 and contexts.governors.search(lead):
        return Verdict("initiative", "quoted after a governor")
    return None


def _is_parallel(name: str) -> bool:
    """Return whether ``name`` is a row of parts of like length (提标、提速、提效)."""
    if not _PARALLEL.fullmatch(name):
        return False
    sizes = [len(part) for part in re.split("[、，；·/ ]", name) if part]
    return len(sizes) >= 2 and max(sizes) - min(sizes) <= 4
