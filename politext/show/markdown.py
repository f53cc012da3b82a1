"""A report as Markdown: a list of facts, the outline as a nested list, tables of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.show import phrase
from politext.show.rows import COLUMNS, REPORT, list_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from politext.model import Report

_SPECIAL = str.maketrans({c: "\\" + c for c in r"\`*_[]<>|#"})


def escape(text: str) -> str:
    r"""Return ``text`` so that Markdown shows it as it is.

    >>> escape("政协+|a_b|")
    '政协+\\|a\\_b\\|'
    """
    return phrase.clean(text).translate(_SPECIAL)


def draw_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table."""
    lines = [f"| {' | '.join(head)} |", "|" + " --- |" * len(head)]
    lines += [f"| {' | '.join(escape(cell) for cell in row)} |" for row in rows]
    return lines


def draw_outline(report: Report) -> list[str]:
    """Return the outline as a nested list, with the number of indicators where there are any."""
    counts = phrase.count_by_section(report)
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for s in report.sections:
        depth[s.id] = depth.get(s.parent, -1) + 1
        count = f" ({counts[s.id]})" if counts[s.id] else ""
        lines.append(f"{'  ' * depth[s.id]}- {escape(phrase.name_section(s))}{count}")
    return lines or ["No headings found."]


def draw_indicators(report: Report) -> list[str]:
    """Return the table of indicators."""
    known = {s.id: s for s in report.sections}
    rows = []
    for i in report.indicators:
        before, middle, after = phrase.surround(report.source.text, i.start, i.end)
        rows.append((
            phrase.trace(i.section, known), i.name or "", phrase.say_value(i), phrase.say_change(i),
            i.status, i.period or "", f"{before}{middle}{after}",
        ))  # fmt: skip
    head = ("section", "name", "value", "change", "status", "period", "words around it")
    return draw_table(head, rows)


def draw_slogans(report: Report) -> list[str]:
    """Return the table of slogans."""
    known = {s.id: s for s in report.sections}
    rows = [
        (
            s.name, s.kind, str(s.count), "、".join(s.expansion or ()),
            " ".join(phrase.list_places((m.section for m in s.mentions), known)),
        )
        for s in report.slogans
    ]  # fmt: skip
    return draw_table(("name", "kind", "count", "expansion", "sections"), rows)


def render(report: Report, records: str | None = None) -> str:
    """Return ``report``, or its records of one kind, as Markdown."""
    if records == "indicators":
        lines = draw_indicators(report)
    elif records == "slogans":
        lines = draw_slogans(report)
    elif records == "sections":
        lines = draw_outline(report)
    elif records is not None:
        first = len(REPORT)  # what is the same in every row
        cells = (row[first:] for row in list_rows(report, records))
        rows = (["" if v is None else str(v) for v in row] for row in cells)
        lines = draw_table(COLUMNS[records][first:], rows)
    else:
        facts = phrase.list_facts(report)
        lines = [f"# {escape(report.header.title or 'Report')}", ""]
        lines += [f"- {key}: {escape(value)}" for key, value in facts if key != "title"]
        lines += ["", "## Outline", "", *draw_outline(report)]
        lines += ["", "## Indicators", "", *draw_indicators(report)]
        lines += ["", "## Slogans", "", *draw_slogans(report)]
        if report.problems:
            rows = ([str(p.start), p.code, p.message] for p in report.problems)
            lines += ["", "## Problems", "", *draw_table(("at", "code", "what"), rows)]
    return "\n".join(lines) + "\n"


def draw(report: Report, records: str | None = None) -> str:
    """Return ``report`` as one of several, under the name of its file."""
    path = escape(report.source.path or "")
    return f"<!-- {path.replace('--', '- -')} -->\n\n{render(report, records)}"


def frame(pieces: Iterable[str], records: str | None = None) -> Iterator[str]:  # noqa: ARG001
    """Yield the reports one under the other."""
    for n, piece in enumerate(pieces):
        yield f"\n{piece}" if n else piece
