"""What was found in an article's flow, brought home to the source: offsets are mapped here, once.

A flow is built of pieces of the source, most often very few; the map is a bisection in their starts.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from politext.model import Evidence, Indicator, Mention, Numeral, Report, Section, Slogan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from politext.join.qualify import Reading
    from politext.model import Article, Flow, Header, Name, Quantity, Source


@dataclass(slots=True)
class Found:
    """The findings of all articles so far, in source offsets."""

    sections: list[Section] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    slogans: dict[str, Slogan] = field(default_factory=dict)
    numerals: list[Numeral] = field(default_factory=list)

    def report(self, source: Source, header: Header, articles: tuple[Article, ...]) -> Report:
        """Return all that was found as a ``Report`` in text order."""
        if len(articles) > 1:
            self.sections.sort(key=_start)
            self.indicators.sort(key=_start)
            self.numerals.sort(key=_start)
        slogans = list(self.slogans.values())
        if len(articles) > 1:
            slogans = [replace(s, mentions=tuple(sorted(s.mentions, key=_start))) for s in slogans]
        slogans.sort(key=lambda s: (s.mentions[0].start, s.name))
        return Report(
            source, header, articles,
            tuple(self.sections), tuple(self.indicators), tuple(slogans), tuple(self.numerals),
        )  # fmt: skip


def _start(finding: Section | Indicator | Numeral | Mention) -> int:
    return finding.start


def map_back(flow: Flow) -> Callable[[int, int], tuple[int, int]]:
    """Return the function from a flow span to its source span, from the first to the last character.

    Where the span crosses a cut that was healed, the source span covers what lies between. Where it goes on in a
    block that stands earlier on the page, no source span covers it: it ends where the page jumps back.

    >>> from politext.model import Flow
    >>> map_back(Flow("a1", "重要思想", "重要思想", (0, 1), (10, 40)))(0, 2)
    (10, 41)
    >>> map_back(Flow("a1", "重要思想", "重要思想", (0, 1), (40, 10)))(0, 2)
    (40, 41)
    """
    starts, origins = flow.starts, flow.origins
    count = len(starts)
    shifts = [origin - start for start, origin in zip(starts, origins, strict=True)]

    def to_source(start: int, end: int) -> tuple[int, int]:
        i = bisect_right(starts, start) - 1
        shift = shifts[i]
        if end <= start:
            return start + shift, start + shift
        i += 1
        if i < count and starts[i] < end:
            last = bisect_right(starts, end - 1)
            # The first piece after which the page jumps back, if there is one.
            back = next((j for j in range(i, last) if origins[j] < origins[j - 1]), None)
            if back is not None:
                return start + shift, starts[back] + shifts[back - 1]
            return start + shift, end + shifts[last - 1]
        return start + shift, end + shift

    return to_source


def add_article(
    found: Found,
    text: str,
    flow: Flow,
    sections: Sequence[Section],
    slogans: Sequence[Slogan],
    numerals: Sequence[Numeral],
    bound: Sequence[tuple[Quantity, Name | None, Reading]],
) -> None:
    """Take the findings of one article (flow offsets) into ``found`` (source offsets); ``text`` is the source's."""
    to_source = map_back(flow)
    article = flow.article
    # Ids are told apart by article where there is more than one; the first keeps them short.
    prefix = f"{article}." if found.sections else ""
    if prefix:
        sections = [
            replace(s, id=prefix + s.id, parent=s.parent and prefix + s.parent) for s in sections
        ]
    home = map_homes(sections)

    def move(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return evidence and tuple([Evidence(role, *to_source(a, b)) for role, a, b in evidence])

    for s in sections:
        a, b = to_source(s.start, s.end)
        title_end = to_source(s.start, s.title_end)[1]
        found.sections.append(  # a third of the time of ``replace``
            Section(
                s.id, s.parent, s.article, s.level, s.kind, s.label, s.number, s.title,
                a, b, title_end,
            )
        )  # fmt: skip
    for q, name, reading in bound:
        a, b = to_source(q.start, q.end)
        label = left = right = None
        rule, evidence = q.rule, move(reading.evidence)
        if name is not None:
            label, rule = name.text, f"{rule} {name.rule}"
            left, right = to_source(name.start, name.end)
            evidence = (Evidence("name", left, right), *evidence)
        found.indicators.append(
            Indicator(
                a, b, text[a:b], q.value, q.high, q.unit, reading.qualifier or q.qualifier,
                reading.measure, reading.direction, reading.status, reading.period,
                label, left, right, home(q.start), article, rule, evidence,
            )
        )  # fmt: skip
    for slogan in slogans:
        mentions = []
        for m in slogan.mentions:
            a, b = to_source(m.start, m.end)
            mentions.append(
                Mention(a, b, text[a:b], m.quoted, home(m.start), article, m.rule, move(m.evidence))
            )
        add_mentions(found, slogan, mentions)
    for n in numerals:
        a, b = to_source(n.start, n.end)
        found.numerals.append(Numeral(a, b, n.kind, n.rule))


def map_homes(sections: Sequence[Section]) -> Callable[[int], str | None]:
    """Return the function from an offset to the id of the innermost section that it stands in, topics left out.

    >>> from politext.model import Section
    >>> rows = [("s1", 0, 9), ("s2", 2, 4)]
    >>> home = map_homes([Section(i, None, "a1", 1, "heading", None, 1, "", a, b) for i, a, b in rows])
    >>> home(3), home(5), home(9)
    ('s2', 's1', None)
    """
    parts = [s for s in sections if s.kind != "topic"]
    heads = [s.start for s in parts]
    # The part round each part, so that a home is not looked for through all that has ended before.
    round_it: list[int] = []
    for i, s in enumerate(parts):
        k = i - 1
        while k >= 0 and parts[k].end <= s.start:
            k = round_it[k]
        round_it.append(k)

    def home(offset: int) -> str | None:
        i = bisect_right(heads, offset) - 1
        while i >= 0 and parts[i].end <= offset:
            i = round_it[i]
        return parts[i].id if i >= 0 else None

    return home


def add_mentions(found: Found, slogan: Slogan, mentions: Sequence[Mention]) -> None:
    """Take the ``mentions`` of a slogan into ``found``, beside those that another article has."""
    known = found.slogans.get(slogan.name)
    kind, expansion = slogan.kind, slogan.expansion
    if known is not None:
        kind, expansion = known.kind, known.expansion or expansion
        mentions = (*known.mentions, *mentions)
    # a quarter of the time of ``replace``
    found.slogans[slogan.name] = Slogan(slogan.name, kind, expansion, tuple(mentions))
