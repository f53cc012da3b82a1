"""The whole of ``extract`` on one screen; no logic of its own."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from politext.check.problems import find_problems
from politext.find.cues import find_cues
from politext.find.numbers import find_numbers
from politext.find.slogans import find_slogans
from politext.find.times import find_times
from politext.join.bind import bind
from politext.join.qualify import qualify
from politext.join.settle import settle
from politext.lexicon import Lexicon, load_lexicon
from politext.model import (
    Evidence,
    Flow,
    Header,
    Indicator,
    Mention,
    Numeral,
    Report,
    Section,
    Slogan,
    Source,
)
from politext.read.articles import find_articles
from politext.read.flow import heal
from politext.read.header import read_header
from politext.read.outline import read_outline
from politext.span import Span
from politext.words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence


def extract(source: Source, lexicon: Lexicon | None = None) -> Report:
    """Return the report in ``source``: header, outline, indicators, slogans and every numeral.

    Any text gives a report, in source offsets and text order; nothing is raised but our own errors.

    >>> report = extract(Source("全年召开党组会议50次。"))
    >>> isinstance(report.indicators, tuple)
    True
    """
    lexicon = lexicon or load_lexicon(examples=False)
    articles = find_articles(source.text)
    header = Header()
    found = Found()
    for article in articles:
        if article.role == "furniture":
            continue
        flow = heal(source.text, article)
        if article.role == "main":
            header = read_header(flow, source.path, lexicon)
        # the report's date says nothing of what strayed in
        own = header if article.role == "main" else Header()
        found.add(source.text, flow, read_article(flow, own, lexicon))
    report = found.report(source, header, articles)
    return replace(report, problems=find_problems(report))


def read_article(flow: Flow, header: Header, lexicon: Lexicon) -> Parts:
    """Return everything found in one article, in flow offsets."""
    sections = read_outline(flow, lexicon)
    slogans = find_slogans(flow, lexicon)
    times = find_times(flow, lexicon)
    cues = find_cues(flow, lexicon)
    mentions = [Span(m.start, m.end) for slogan in slogans for m in slogan.mentions]
    numerals = settle(find_numbers(flow, lexicon), times, mentions)
    words = cut(flow.text, [(n.start, n.end) for n in numerals if n.quantity])
    names = bind(flow, words, numerals, times, cues, sections, lexicon)
    readings = qualify(flow, words, numerals, times, cues, sections, header, lexicon)
    indicators = []
    quantities = [n.quantity for n in numerals if n.quantity]
    for q, name, reading in zip(quantities, names, readings, strict=True):
        evidence = reading.evidence
        if name:
            evidence = (Evidence("name", name.start, name.end), *evidence)
        indicators.append(
            Indicator(
                q.start, q.end, flow.text[q.start : q.end], q.value, q.high, q.unit,
                reading.qualifier or q.qualifier, reading.measure, reading.direction,
                reading.status, reading.period,
                name.text if name else None,
                name.start if name else None,
                name.end if name else None,
                None, flow.article,
                f"{q.rule} {name.rule}" if name else q.rule,
                evidence,
            )
        )  # fmt: skip
    return Parts(sections, indicators, slogans, numerals)


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found in one article, in flow offsets."""

    sections: Sequence[Section]
    indicators: Sequence[Indicator]
    slogans: Sequence[Slogan]
    numerals: Sequence[Numeral]


@dataclass(slots=True)
class Found:
    """The findings of all articles so far, in source offsets."""

    sections: list[Section] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    slogans: dict[str, Slogan] = field(default_factory=dict)
    numerals: list[Numeral] = field(default_factory=list)

    def add(self, text: str, flow: Flow, parts: Parts) -> None:
        """Take in the findings of one article, mapped to the source."""
        inside = [s for s in parts.sections if s.kind != "topic"]
        starts = [s.start for s in inside]

        def home(offset: int) -> str | None:
            i = bisect_right(starts, offset) - 1
            while i >= 0 and inside[i].end <= offset:
                i -= 1
            return inside[i].id if i >= 0 else None

        def moved(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
            return tuple(Evidence(e.role, *flow.to_source(e.start, e.end)) for e in evidence)

        for s in parts.sections:
            a, b = flow.to_source(s.start, s.end)
            self.sections.append(
                replace(s, start=a, end=b, title_end=flow.to_source(s.start, s.title_end).end)
            )
        for i in parts.indicators:
            a, b = flow.to_source(i.start, i.end)
            at = None
            if i.name_start is not None and i.name_end is not None:
                at = flow.to_source(i.name_start, i.name_end)
            self.indicators.append(
                replace(
                    i, start=a, end=b, text=text[a:b], section=home(i.start),
                    name_start=at and at.start, name_end=at and at.end, evidence=moved(i.evidence),
                )
            )  # fmt: skip
        for slogan in parts.slogans:
            mentions = []
            for m in slogan.mentions:
                a, b = flow.to_source(m.start, m.end)
                mentions.append(
                    Mention(a, b, text[a:b], m.quoted, home(m.start), flow.article, m.rule,
                            moved(m.evidence))
                )  # fmt: skip
            known = self.slogans.get(slogan.name)
            before = known.mentions if known else ()
            self.slogans[slogan.name] = Slogan(
                slogan.name,
                known.kind if known else slogan.kind,
                (known and known.expansion) or slogan.expansion,
                (*before, *mentions),
            )
        for n in parts.numerals:
            a, b = flow.to_source(n.start, n.end)
            self.numerals.append(replace(n, start=a, end=b, quantity=None))

    def report(self, source: Source, header: Header, articles: tuple[object, ...]) -> Report:
        """Return all that was found as a ``Report`` in text order."""
        slogans = [
            replace(s, mentions=tuple(sorted(s.mentions, key=lambda m: m.start)))
            for s in self.slogans.values()
        ]
        return Report(
            source,
            header,
            articles,  # type: ignore[arg-type]
            tuple(sorted(self.sections, key=lambda s: s.start)),
            tuple(sorted(self.indicators, key=lambda i: i.start)),
            tuple(sorted(slogans, key=lambda s: s.mentions[0].start)),
            tuple(sorted(self.numerals, key=lambda n: n.start)),
        )
