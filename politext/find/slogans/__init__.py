"""Named slogans: by form inside quotation marks, by the lexicon and by the report's own quoting outside them.

The rooms of this package: ``quotations`` (marks to spans), ``forms`` (what a phrase shows by itself), ``context``
(what stands round it), ``known`` (the lexicon's names), ``expand`` (components). They may know each other; other finders
know none of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from politext.find.slogans.context import compile_contexts, judge
from politext.find.slogans.expand import WEAK, expand
from politext.find.slogans.forms import canonical, read_form
from politext.find.slogans.known import compile_names, find_bare
from politext.find.slogans.quotations import find_quotations
from politext.model import Evidence, Mention, Slogan

if TYPE_CHECKING:
    from politext.lexicon import Lexicon
    from politext.model import Flow, SloganKind

# sets named by 大, unquoted: 五大战略定位, 十大民生工程, 7大集群
_SET = re.compile(
    "(?<![一二三四五六七八九十百千两0-9第])(?:[二三四五六七八九十两]|十[一二三四五六七八九]|[1-9][0-9]?)大"
    "[\u4e00-\u9fff]{0,6}?(?:工程|行动|战略定位|战略|集群|体系|任务|基地|攻坚战|战役|计划|专项|实事|产业链|定位|目标|举措|能力|优势|提升|保卫战|会战)"
    "(?!学)"
)
# a plan without marks: 十四五规划, 十五五时期
_BARE_PLAN = re.compile(
    "(?<![一二三四五六七八九十百千万0-9第])十[一二三四五六]五(?=规划|时期|期间|计划|末|以来|收官|开局|目标|圆满|良好|普法|经济|发展|”)"
)
# a code without marks before the noun that it names: 3815战略
_BARE_CODE = re.compile(
    r"(?<![0-9A-Za-z.〔\-—+×])(?:[0-9]{3,6}|[0-9]{1,2}(?:[+×][0-9N]{1,3})+)(?=(?:工作|发展)?(?:战略|工程|行动|计划|部署|布局|体系|模式|机制|格局|思路))"
)
# mentions that are looked at for an expansion
_ENOUGH = 12


def find_slogans(flow: Flow, lexicon: Lexicon) -> list[Slogan]:
    """Return the slogans of ``flow`` with their mentions, in text order (flow offsets).

    A mention's span is the bare name; ``quoted`` says whether quotation marks enclose it. Spans
    of mentions may nest (a campaign whose name holds another slogan), never equal.
    """
    view = flow.view
    names = compile_names(lexicon)
    contexts = compile_contexts(lexicon)
    mentions: dict[str, list[Mention]] = {}
    kinds: dict[str, SloganKind] = {}
    taken: list[tuple[int, int]] = []

    def add(name: str, kind: SloganKind, start: int, end: int, quoted: bool, rule: str) -> None:
        mentions.setdefault(name, []).append(
            Mention(start, end, flow.text[start:end], quoted, None, flow.article, rule)
        )
        kinds.setdefault(name, kind)
        taken.append((start, end))

    for quotation in find_quotations(view):
        start, end = quotation.start, quotation.end
        if end - start > 60:
            continue
        name = canonical(view[start:end])
        entry = names.by_form.get(name)
        if entry is not None:
            add(entry.name, entry.kind, start, end, True, "quoted name of the lexicon")
            continue
        verdict = judge(view, quotation, name, contexts)
        if verdict is not None:
            add(name, verdict.kind, start, end, True, verdict.rule)
    local = tuple(n for n in mentions if len(n) >= 3 and not n.isdigit())
    found = [
        (a, b, "bare local name" if own else "bare name")
        for a, b, own in find_bare(view, names, local)
    ]
    for pattern, rule in ((_BARE_PLAN, "bare plan"), (_BARE_CODE, "bare code"), (_SET, "bare set")):
        found += [(m.start(), m.end(), rule) for m in pattern.finditer(view)]
    held: set[int] = set()
    for a, b in taken:
        held.update(range(a, b))
    for start, end, rule in found:
        if start in held or end - 1 in held:
            inner = [t for t in taken if t[0] <= start and end <= t[1]]
            if not inner or any(t == (start, end) or rule != "bare name" for t in inner):
                continue
        name = canonical(view[start:end])
        entry = names.by_form.get(name)
        kind: SloganKind = entry.kind if entry else kinds.get(name) or read_form(name) or "campaign"
        add(entry.name if entry else name, kind, start, end, False, rule)
        held.update(range(start, end))
    slogans = []
    for name, rows in mentions.items():
        rows.sort(key=lambda m: m.start)
        entry = names.by_form.get(name)
        expansion = entry.expansion if entry else ()
        said = expand(view, name, [(m.start, m.end) for m in rows[:_ENOUGH]])
        if said is not None and not (expansion and said.rule == WEAK):
            expansion = said.parts
            evidence = (Evidence("expansion", said.start, said.end),)
            rows[0] = replace(rows[0], evidence=evidence)
        slogans.append(Slogan(name, kinds[name], expansion or None, tuple(rows)))
    return sorted(slogans, key=lambda s: s.mentions[0].start)
