"""The records of one kind as flat rows: what csv, markdown and the tables of many files are made of.

A row's columns are those of ``COLUMNS`` in order; it begins with the report's path, place and year, so that tables
of several reports can be put one under the other and compared. Slogans have a row a mention, articles a row a
block. ``context`` is for the eye: the words around, the thing itself between ⟦ and ⟧.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from politext.show.json import number
from politext.show.phrase import surround

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from politext.model import Report

# What each row begins with: the report's path, and what its header says of it.
REPORT = ("path", "place", "year")
COLUMNS: dict[str, tuple[str, ...]] = {
    "indicators": (
        *REPORT, "start", "end", "text", "value", "high", "unit", "qualifier", "measure", "direction",
        "status", "period", "name", "name_start", "name_end", "section", "section_title", "article",
        "context",
    ),
    "slogans": (
        *REPORT, "name", "kind", "expansion", "count", "start", "end", "text", "quoted", "section",
        "article", "context",
    ),
    "sections": (
        *REPORT, "id", "parent", "article", "level", "kind", "label", "number", "title", "start", "end",
    ),
    "articles": (*REPORT, "id", "role", "title", "start", "end"),
    "numerals": (*REPORT, "start", "end", "text", "kind"),
}  # fmt: skip
REACH = 24  # characters of context on each side


def list_rows(report: Report, records: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a kind of record in text order, None where a field does not apply."""
    lead = (report.source.path, report.header.place, report.header.year)
    for row in LISTERS[records](report):
        yield lead + row


def mark(text: str, start: int, end: int) -> str:
    """Return a span with the words around it, as examples are written.

    >>> mark("工作回顾\\n全年召开党组会议50次，形成意见。", 13, 16)
    '全年召开党组会议⟦50次⟧，形成意见。'
    """
    before, middle, after = surround(text, start, end, REACH)
    return f"{before}⟦{middle}⟧{after}"


def list_indicators(report: Report) -> Iterator[tuple[Any, ...]]:
    """Yield a row an indicator."""
    titles = {s.id: s.title for s in report.sections}
    for i in report.indicators:
        yield (
            i.start, i.end, i.text, number(i.value), number(i.high), i.unit, i.qualifier,
            i.measure, i.direction, i.status, i.period, i.name, i.name_start, i.name_end,
            i.section, titles.get(i.section or ""), i.article, mark(report.source.text, i.start, i.end),
        )  # fmt: skip


def list_mentions(report: Report) -> Iterator[tuple[Any, ...]]:
    """Yield a row a mention of a slogan."""
    rows = [(m, s) for s in report.slogans for m in s.mentions]
    for m, s in sorted(rows, key=lambda row: row[0].start):
        # not 、, which stands inside components too
        expansion = "；".join(s.expansion) if s.expansion else None
        yield (
            s.name, s.kind, expansion, s.count, m.start, m.end, m.text, m.quoted, m.section,
            m.article, mark(report.source.text, m.start, m.end),
        )  # fmt: skip


def list_sections(report: Report) -> Iterator[tuple[Any, ...]]:
    """Yield a row a section."""
    for s in report.sections:
        yield s.id, s.parent, s.article, s.level, s.kind, s.label, s.number, s.title, s.start, s.end


def list_blocks(report: Report) -> Iterator[tuple[Any, ...]]:
    """Yield a row a block of an article."""
    for a in report.articles:
        for block in a.blocks:
            yield a.id, a.role, a.title, block.start, block.end


def list_numerals(report: Report) -> Iterator[tuple[Any, ...]]:
    """Yield a row a numeral."""
    for n in report.numerals:
        yield n.start, n.end, report.source.text[n.start : n.end], n.kind


LISTERS: dict[str, Callable[[Report], Iterator[tuple[Any, ...]]]] = {
    "indicators": list_indicators,
    "slogans": list_mentions,
    "sections": list_sections,
    "articles": list_blocks,
    "numerals": list_numerals,
}
