"""Named slogans: by form inside quotation marks, by the lexicon and by the report's own quoting outside them.

The rooms of this package: ``quotations`` (marks to spans), ``forms`` (what a phrase shows by itself), ``context``
(the words round it), ``judge`` (whether it is a name), ``strangers`` and ``titles`` (what is none), ``known`` (the
lexicon's names), ``edges`` (whether one stands by itself), ``outside``, ``coined``, ``declared`` and ``series`` (forms
outside marks), ``counts``, ``lists``, ``before`` and ``expand`` (components). They may know each other; other finders
know none of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from politext.find.slogans.before import WEAK
from politext.find.slogans.context import compile_contexts
from politext.find.slogans.expand import expand
from politext.find.slogans.forms import canonical, is_numeral, read_form
from politext.find.slogans.judge import is_body_or_event, judge, may_name
from politext.find.slogans.known import compile_names, find_bare, find_known
from politext.find.slogans.outside import KINDS, find_by_form
from politext.find.slogans.quotations import find_quotations, is_within
from politext.find.slogans.strangers import has_no_title, is_of_thing
from politext.forms import Forms
from politext.model import Evidence, Mention, Slogan

if TYPE_CHECKING:
    from politext.find.slogans.context import Contexts
    from politext.find.slogans.known import Names
    from politext.lexicon import Lexicon
    from politext.model import Flow, SloganKind

_COUNT = re.compile("[0-9一二三四五六七八九十百千万两]+[条项个件名家大]")
_LONGEST_TITLE = 40
# what a government issues, not what a house prints
_DOCUMENT = re.compile(
    "[^》\n]*(?:规划|纲要|方案|意见|条例|建议|办法|备忘录|协议|决定|通知|计划|工作法|清单|报告|公约|宣言|规定|细则|措施|政策|标准|指南)[^》\n]{0,8}》"
)
# a longer quotation is no name
_LONGEST = 60
_OFFICE = re.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区)\\Z")
# names that any place may give to something of its own: 五个中心, 十大战略, 六地; not 三高四新
_COMMON = re.compile(
    "[一二三四五六七八九十两双](?:个.{1,3}\\Z|[大项条张篇]|.\\Z)|[0-9NX]+(?:[+×][0-9NX]+)+\\Z"
)
# a report's own place stands in its opening, or again and again
_OPENING = 1500
_OFTEN = 5
# mentions that are looked at for an expansion
_ENOUGH = 12


# quotations that stand side by side: ”、“
_JOINT_BEFORE = re.compile("[”’」』][、和与及]?[“‘「『]\\Z")
_JOINT_AFTER = re.compile("[”’」』][、和与及]?[“‘「『]")
_LONGEST_ALIKE = 8
_SURE = frozenset(
    (
        "quoted name",
        "quoted numeral",
        "quoted before a head",
        "quoted campaign",
        "quoted beside a name",
    )
)


# what vouches for a name outside marks
_FORMAL = frozenset(
    ("quoted name", "quoted numeral", "quoted code", "quoted compound", "quoted campaign")
)


# the longest fixed name wins: “一企一策一清单”, “标准地+承诺制” are one name each
_WHOLE = frozenset(("numeral", "compound", "code"))


class Found(NamedTuple):
    """A mention found: where, of what, and by which rule."""

    start: int
    end: int
    name: str
    kind: SloganKind
    quoted: bool
    rule: str


def find_slogans(flow: Flow, lexicon: Lexicon) -> list[Slogan]:
    """Return the slogans of ``flow`` with their mentions, in text order (flow offsets).

    A mention's span is the bare name; ``quoted`` says whether quotation marks enclose it. Spans
    of mentions may nest (a campaign whose name holds another slogan), never equal.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.model import Flow
    >>> text = "深刻领悟“两个确立”的决定性意义"
    >>> found = find_slogans(Flow("a1", text, text, (0,), (0,)), load_lexicon())
    >>> [(s.name, s.kind, s.mentions[0].start, s.mentions[0].quoted) for s in found]
    [('两个确立', 'numeral', 5, True)]
    """
    names = compile_names(lexicon)
    contexts = compile_contexts(lexicon)
    quoted = find_quoted(flow.view, names, contexts)
    found = sorted([*quoted, *find_unquoted(flow.view, names, quoted, contexts)])
    rows: dict[str, list[Found]] = {}
    for row in found:
        rows.setdefault(row.name, []).append(row)
    return [gather(flow, same, names) for same in rows.values()]


def find_quoted(view: str, names: Names, contexts: Contexts) -> list[Found]:
    """Return the names that stand in quotation marks: the lexicon's, and what form and context show."""
    found = []
    doubtful = []
    for quotation in find_quotations(view):
        start, end = quotation.start, quotation.end
        if end - start > _LONGEST:
            continue
        if view[max(0, start - 3) : start - 1] == "所谓":
            continue  # what another says
        if is_title(view, start) and not _DOCUMENT.match(view, end, end + _LONGEST_TITLE):
            continue  # 《“三农”知识问答》; but 《“十四五”水安全保障规划》 carries a name out
        name = canonical(view[start:end])
        entry = names.get(name)
        if entry is not None:
            found.append(Found(start, end, entry.name, entry.kind, True, "quoted name"))
            continue
        verdict = judge(view, quotation, name, contexts)
        if verdict is not None:
            found.append(Found(start, end, name, verdict.kind, True, verdict.rule))
        elif 3 <= len(name) <= _LONGEST_ALIKE and may_name(name, contexts):
            doubtful.append((start, end, name))
    return found + judge_by_others(view, doubtful, found, contexts)


def judge_by_others(
    view: str, doubtful: list[tuple[int, int, str]], found: list[Found], contexts: Contexts
) -> list[Found]:
    """Return those of the doubtful quotations that are named elsewhere, or stand in a series with a name.

    “一国两制”、“港人治港”: what stands beside a name in marks of its own is one too.
    """
    known = {row.name: row for row in found}
    ends = {row.end: row for row in found}
    starts = {row.start: row for row in found}
    more = []
    for start, end, name in doubtful:
        if name in known:
            more.append(Found(start, end, name, known[name].kind, True, "quoted elsewhere"))
            continue
        left = _JOINT_BEFORE.search(view, max(0, start - 4), start)
        right = _JOINT_AFTER.match(view, end)
        beside = (left and ends.get(left.start())) or (right and starts.get(right.end()))
        if (
            beside
            and beside.rule in _SURE
            and has_no_title(view, end, contexts)
            and not is_body_or_event(name)
        ):
            row = Found(start, end, name, "initiative", True, "quoted beside a name")
            ends[end] = row  # the next in the series stands beside it
            more.append(row)
    return more


def find_unquoted(view: str, names: Names, quoted: list[Found], contexts: Contexts) -> list[Found]:
    """Return the names outside quotation marks: established ones, this report's own, and sets and plans by form.

    Inside a longer quotation only a name counts (“深刻领悟‘两个确立’的决定性意义”), not a form.
    """
    local = {row.name: row.kind for row in quoted if _is_memorable(row)}
    spans = find_known(view, names, contexts)
    spans += [(a, b, "bare local name") for a, b in find_bare(view, Forms(local), contexts)]
    spans += find_by_form(view)
    exact = {(row.start, row.end) for row in quoted}
    # 1 where a quoted name stands, 3 where one that holds no other, 2 where a name outside marks
    inside = bytearray(len(view))
    for row in quoted:
        sign = b"\3" if row.kind in _WHOLE and not _is_series(row.name) else b"\1"
        inside[row.start : row.end] = sign * (row.end - row.start)
    found = []
    for start, end, rule in spans:
        held = inside[start:end]
        if 2 in held or 3 in held or (start, end) in exact:
            continue
        if 1 in held and (rule != "bare name" or 0 in held):
            continue
        if is_title(view, start) or (rule == "bare set" and is_of_thing(view, end, contexts)):
            continue
        name = canonical(view[start:end])
        entry = names.get(name)
        kind: SloganKind = (
            entry.kind
            if entry
            else local.get(name) or KINDS.get(rule) or read_form(name) or "campaign"
        )
        found.append(Found(start, end, entry.name if entry else name, kind, False, rule))
        inside[start:end] = b"\2" * (end - start)
    return found


def _is_series(name: str) -> bool:
    """Return whether a quotation is a series of names each of which has a number: “十个依法、十个严禁”, not “一窗受理、集成服务”."""
    return "、" in name and all(map(is_numeral, name.split("、")))


def is_title(view: str, at: int) -> bool:
    """Return whether ``at`` stands within 《》: what a book, a law or a play is called.

    >>> is_title("《中国式现代化概论》", 1), is_title("《概论》讲中国式现代化", 5)
    (True, False)
    """
    return is_within(view, at, "《", "》", _LONGEST_TITLE)


def _is_memorable(row: Found) -> bool:
    """Return whether a name found in marks is known without them: where its form or the lexicon vouches for it.

    Two characters or digits say too little; 30条 elsewhere is a count.
    """
    if len(row.name) < 3 or row.name.isdigit() or _COUNT.fullmatch(row.name):
        return False
    return row.rule in _FORMAL


def is_at_home(place: str, text: str) -> bool:
    """Return whether what a lexicon says of ``place`` holds for the report in ``text``.

    One name means something else in each province (五个中心, 十大战略); what is national holds everywhere.

    >>> is_at_home("", "…"), is_at_home("湖南省", "在湖南第十四届人民代表大会上")
    (True, True)
    >>> is_at_home("浙江省", "云湖县政府工作报告" + "。" * 2000 + "学习浙江经验")
    False
    """
    short = _OFFICE.sub("", place)
    return short in text[:_OPENING] or text.count(short) >= _OFTEN


def gather(flow: Flow, rows: list[Found], names: Names) -> Slogan:
    """Return the slogan of mentions that share a name, its components from the text before the lexicon."""
    mentions = [
        Mention(r.start, r.end, flow.text[r.start : r.end], r.quoted, None, flow.article, r.rule)
        for r in rows
    ]
    name = rows[0].name
    entry = names.get(name)
    expansion = entry.expansion if entry else ()
    if entry and entry.place and _COMMON.match(name) and not is_at_home(entry.place, flow.text):
        expansion = ()
    said = expand(flow.view, name, [(r.start, r.end) for r in rows[:_ENOUGH]])
    # where a list before a label begins is a guess, the lexicon's components are not
    if said is not None and not (expansion and said.rule == WEAK):
        expansion = said.parts
        evidence = (Evidence("expansion", said.start, said.end),)
        mentions[0] = replace(mentions[0], evidence=evidence)
    return Slogan(name, rows[0].kind, expansion or None, tuple(mentions))
