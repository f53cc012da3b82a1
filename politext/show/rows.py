"""The records of one kind as flat rows: what csv, markdown and the tables of many files are made of.

A row's columns are those of ``COLUMNS`` in order; the first is the path, so that tables of several
reports can be put one under the other. Slogans have a row a mention, articles a row a block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from politext.show.json import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politext.model import Report

COLUMNS: dict[str, tuple[str, ...]] = {
    "indicators": (
        "path", "start", "end", "text", "value", "high", "unit", "qualifier", "measure", "direction",
        "status", "period", "name", "name_start", "name_end", "section", "section_title", "article",
    ),
    "slogans": (
        "path", "name", "kind", "expansion", "count", "start", "end", "text", "quoted", "section",
        "article",
    ),
    "sections": (
        "path", "id", "parent", "article", "level", "kind", "label", "number", "title", "start", "end",
    ),
    "articles": ("path", "id", "role", "title", "start", "end"),
    "numerals": ("path", "start", "end", "text", "kind"),
}  # fmt: skip


def list_rows(report: Report, records: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a kind of record in text order, None where a field does not apply."""
    path = report.source.path
    text = report.source.text
    if records == "indicators":
        titles = {s.id: s.title for s in report.sections}
        for i in report.indicators:
            yield (
                path, i.start, i.end, i.text, number(i.value), number(i.high), i.unit, i.qualifier,
                i.measure, i.direction, i.status, i.period, i.name, i.name_start, i.name_end,
                i.section, titles.get(i.section or ""), i.article,
            )  # fmt: skip
    elif records == "slogans":
        rows = [(m, s) for s in report.slogans for m in s.mentions]
        for m, s in sorted(rows, key=lambda row: row[0].start):
            expansion = "、".join(s.expansion) if s.expansion else None
            yield (
                path, s.name, s.kind, expansion, s.count, m.start, m.end, m.text, m.quoted,
                m.section, m.article,
            )  # fmt: skip
    elif records == "sections":
        for section in report.sections:
            yield (
                path, section.id, section.parent, section.article, section.level, section.kind,
                section.label, section.number, section.title, section.start, section.end,
            )  # fmt: skip
    elif records == "articles":
        for article in report.articles:
            for block in article.blocks:
                yield path, article.id, article.role, article.title, block.start, block.end
    else:
        for n in report.numerals:
            yield path, n.start, n.end, text[n.start : n.end], n.kind
