"""Why a record was read so: the rule that made it and the words that it was decided on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.errors import OptionError
from politext.show import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from politext.model import Evidence, Indicator, Mention, Report, Slogan


def quote(text: str, start: int, end: int) -> str:
    """Return a span with its offsets and the words around it."""
    before, middle, after = phrase.surround(text, start, end)
    if len(middle) > 80:
        middle = f"{middle[:60]}…{middle[-10:]}"
    return f"{before}⟦{middle}⟧{after}  [{start}:{end}]"


def list_evidence(text: str, evidence: Sequence[Evidence]) -> Iterator[tuple[str, str]]:
    """Yield a fact for each span that a finding was decided on."""
    for e in evidence:
        yield f"by {e.role}", quote(text, e.start, e.end)


def explain_indicator(text: str, i: Indicator) -> Iterator[tuple[str, str]]:
    """Yield the facts of an indicator."""
    yield "indicator", quote(text, i.start, i.end)
    yield "rule", i.rule or "—"
    yield "name", phrase.clean(i.name) or "—"
    yield "value", f"{phrase.say_value(i)} ({i.measure}{', ' + i.direction if i.direction else ''})"
    yield "status", i.status
    yield "period", i.period or "—"
    yield from list_evidence(text, i.evidence)


def explain_mention(text: str, slogan: Slogan, m: Mention) -> Iterator[tuple[str, str]]:
    """Yield the facts of a slogan where it is mentioned."""
    yield "slogan", quote(text, m.start, m.end)
    yield "rule", m.rule or "—"
    yield "name", f"{phrase.clean(slogan.name)} ({slogan.kind}, {slogan.count} in all)"
    if slogan.expansion:
        yield "expansion", phrase.clean("、".join(slogan.expansion))
    yield from list_evidence(text, m.evidence)


def explain_place(report: Report, offset: int) -> Iterator[list[tuple[str, str]]]:
    """Yield the facts of each record whose span, or whose name's span, covers ``offset``."""
    text = report.source.text
    for i in report.indicators:
        named = i.name_start is not None and i.name_end is not None
        if i.start <= offset < i.end or (named and i.name_start <= offset < i.name_end):  # type: ignore[operator]
            yield list(explain_indicator(text, i))
    for slogan in report.slogans:
        for m in slogan.mentions:
            if m.start <= offset < m.end:
                yield list(explain_mention(text, slogan, m))
    for n in report.numerals:
        if n.start <= offset < n.end and n.kind != "indicator":
            yield [("numeral", quote(text, n.start, n.end)), ("class", n.kind), ("rule", n.rule)]
    for s in report.sections:
        if s.start <= offset < s.title_end:
            yield [
                ("section", quote(text, s.start, s.title_end)),
                ("kind", f"{s.kind}, level {s.level}"),
                ("label", phrase.clean(s.label) or "—"),
            ]


def render(report: Report, offset: int) -> str:
    """Return the explanation of what stands at ``offset``.

    Raises ``OptionError`` where no record stands there, naming the next one.
    """
    found = list(explain_place(report, offset))
    if not found:
        starts = [i.start for i in report.indicators]
        starts += [m.start for s in report.slogans for m in s.mentions]
        starts += [n.start for n in report.numerals] + [s.start for s in report.sections]
        around = phrase.surround(report.source.text, offset, offset + 1, 8)
        hint = "the report has no records at all"
        if starts:
            near = min(starts, key=lambda at: (abs(at - offset), at))
            hint = f"the nearest stands at {near}"
        path = report.source.path or "-"
        raise OptionError(f"{path}:{offset}: no record at {''.join(around)!r}; {hint}")
    blocks = []
    for facts in found:
        width = max(len(key) for key, _ in facts) + 2
        blocks.append("".join(f"{key:<{width}}{value}\n" for key, value in facts))
    return "\n".join(blocks)
