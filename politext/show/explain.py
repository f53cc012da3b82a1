"""Why a record was read so: the rule that made it and the words that it was decided on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.errors import OptionError
from politext.show import phrase
from politext.view import find_typed, fold

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


def find_words(report: Report, words: str) -> list[tuple[int, int]]:
    """Return the spans of the text in which ``words`` stand, in whatever width and script.

    Raises ``OptionError`` where they do not.
    """
    text = report.source.text
    spans = find_typed(text, fold(text), words)
    if not spans:
        raise OptionError(
            f"{report.source.path or '-'}: {words!r} does not stand in the text; "
            "give the words as they are written, or an offset"
        )
    return spans


def explain_spans(
    report: Report, spans: Sequence[tuple[int, int]]
) -> Iterator[list[tuple[str, str]]]:
    """Yield the facts of each record whose span, or whose name's span, touches one of ``spans``."""
    text = report.source.text

    def touches(start: int | None, end: int | None) -> bool:
        if start is None or end is None:
            return False
        return any(start < b and a < end for a, b in spans)

    for i in report.indicators:
        if touches(i.start, i.end) or touches(i.name_start, i.name_end):
            yield list(explain_indicator(text, i))
    for slogan in report.slogans:
        for m in slogan.mentions:
            if touches(m.start, m.end):
                yield list(explain_mention(text, slogan, m))
    for n in report.numerals:
        if touches(n.start, n.end) and n.kind != "indicator":
            yield [("numeral", quote(text, n.start, n.end)), ("class", n.kind), ("rule", n.rule)]
    for s in report.sections:
        if touches(s.start, s.title_end):
            yield [
                ("section", quote(text, s.start, s.title_end)),
                ("kind", f"{s.kind}, level {s.level}"),
                ("label", phrase.clean(s.label) or "—"),
            ]
    for p in report.problems:
        if touches(p.start, p.end):
            yield [
                ("problem", quote(text, p.start, p.end)),
                ("code", p.code),
                ("what", phrase.clean(p.message)),
            ]


def render(report: Report, spans: Sequence[tuple[int, int]]) -> str:
    """Return the explanation of what stands in one of ``spans``.

    Raises ``OptionError`` where no record stands there, naming the next one.
    """
    found = list(explain_spans(report, spans))
    if not found:
        offset = spans[0][0]
        starts = [i.start for i in report.indicators]
        starts += [m.start for s in report.slogans for m in s.mentions]
        starts += [n.start for n in report.numerals] + [s.start for s in report.sections]
        around = phrase.surround(report.source.text, *spans[0], 8)
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
