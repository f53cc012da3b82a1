"""A report for a person: header, outline, indicators and slogans, drawn by rich.

Only bold, dim and the terminal's own magenta are used, so that light and dark terminals both
show it; with ``NO_COLOR`` or without a terminal there is no escape sequence at all. Under 100
columns the words around a number stand below its name, else in a column of their own. ``at`` is the place
that ``politext explain`` asks for.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from politext.show import phrase
from politext.show.columns import cut, fit, fold_list, widest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from politext.model import Report

WIDE = 100
LEAST = (
    60  # columns: with less a table would lose what it is drawn for, so that lines run over instead
)


def open_console(width: int | None = None, *, plain: bool = False) -> Console:
    """Return a console that keeps what is printed, ``width`` columns wide or as ``COLUMNS`` or the terminal says.

    ``plain`` is what goes to a file, and so is what standard output takes that is no terminal.
    """
    terminal = not plain and sys.stdout is not None and sys.stdout.isatty()
    if width is None and not terminal:
        said = os.environ.get("COLUMNS", "")
        width = int(said) if said.isdigit() and len(said) < 5 else 80
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Console(
        file=io.StringIO(),
        width=max(width or shutil.get_terminal_size().columns, LEAST),
        force_terminal=terminal,
        color_system="auto" if colour else None,
        highlight=False,
        legacy_windows=False,
    )


def draw_header(report: Report) -> RenderableType:
    """Return the head of the report, a fact a line."""
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for key, value in phrase.list_facts(report):
        table.add_row(key, Text(value, style="bold" if key == "title" else ""))
    return table


def draw_outline(report: Report, width: int) -> RenderableType:
    """Return the sections as a tree, with the number of indicators in each."""
    counts = phrase.count_by_section(report)
    root = Tree(Text("Outline", style="bold"), guide_style="dim")
    nodes: dict[str | None, Tree] = {None: root}
    depths: dict[str | None, int] = {None: 0}
    for s in report.sections:
        depths[s.id] = depths.get(s.parent, 0) + 1
        # a branch and a count take four columns each
        named = cut(phrase.name_section(s), max(width - 4 * depths[s.id] - 4, 8))
        count = f"{counts[s.id]:>3} " if counts[s.id] else "    "
        line = Text.assemble((count, "dim"), (named, "bold" if s.level == 1 else ""))
        line.no_wrap = True
        nodes[s.id] = nodes.get(s.parent, root).add(line)
    if not report.sections:
        root.add(Text("no headings found", style="dim"))
    return root


def new_table(title: str) -> Table:
    """Return an empty table in the house's style: a space between columns, a rule under the head."""
    return Table(
        title=Text(title, style="bold"),
        title_justify="left",
        box=SIMPLE_HEAD,
        padding=0,
        header_style="dim",
        expand=True,
    )


def draw_indicators(report: Report, width: int) -> RenderableType:
    """Return the indicators in text order, each on one line or, where it is narrow, on two."""
    wide = width >= WIDE
    table = new_table(f"Indicators ({len(report.indicators)})")
    known = {s.id: s for s in report.sections}
    places = {i.section: phrase.trace(i.section, known) for i in report.indicators}
    at = widest((str(i.start) for i in report.indicators[-1:]), 2, 12)
    section = widest(places.values(), 7, 12 if wide else 10)
    period = widest((i.period or "" for i in report.indicators), 6, 15 if wide else 9)
    values = [phrase.say_value(i) for i in report.indicators]
    value, change, status = widest(values, 8, 15 if wide else 14), 4, 6
    free = width - (at + section + value + change + status + period) - (9 if wide else 8)
    names = [phrase.clean(i.name) or "—" for i in report.indicators]
    name = widest(names, 12, free // 2) if wide else free
    words = free - name if wide else free
    table.add_column("at", width=at, no_wrap=True, justify="right")
    table.add_column("section", width=section, no_wrap=True)
    table.add_column("name", width=name, overflow="fold")
    table.add_column("value", width=value, overflow="fold", justify="right")
    table.add_column("", width=change, no_wrap=True)
    table.add_column("status", width=status, no_wrap=True)
    table.add_column("period", width=period, overflow="fold")
    if wide:
        table.add_column("words around it", width=words, no_wrap=True)
    text = report.source.text
    for i, called, said in zip(report.indicators, names, values, strict=True):
        context = fit(text, i.start, i.end, words)
        row: list[RenderableType] = [
            Text(str(i.start), style="dim"),
            Text(cut(places[i.section], section), style="dim"),
            Text(called) if wide else Text.assemble(called, "\n", context),
            Text(said, style="bold"),
            Text(phrase.say_change(i)),
            Text(i.status, style="magenta" if i.status == "target" else ""),
            Text(fold_list((i.period or "—").split("/"), "/", period)),
        ]
        table.add_row(*row, *([context] if wide else []))
    return table


def draw_problems(report: Report) -> RenderableType:
    """Return what the checks ask about, each with its place."""
    table = new_table(f"Problems ({len(report.problems)})")
    table.add_column("at", justify="right", no_wrap=True)
    table.add_column("code", no_wrap=True)
    table.add_column("what", ratio=1, overflow="fold")
    for p in report.problems:
        table.add_row(Text(str(p.start), style="dim"), p.code, Text(phrase.clean(p.message)))
    return table


def draw_slogans(report: Report, width: int) -> RenderableType:
    """Return the slogans, the first mentioned first."""
    wide = width >= WIDE
    table = new_table(f"Slogans ({len(report.slogans)})")
    known = {s.id: s for s in report.sections}
    places = {
        s.name: [cut(p, 10) for p in phrase.list_places((m.section for m in s.mentions), known)]
        for s in report.slogans
    }
    name = widest((phrase.clean(s.name) for s in report.slogans), 4, 36 if wide else 20)
    section = widest((" ".join(p) for p in places.values()), 8, 24 if wide else 14)
    kind = widest((s.kind for s in report.slogans), 4, 11)
    expansion = max(width - name - section - kind - 5 - 6, 12)
    table.add_column("name", width=name, overflow="fold")
    table.add_column("kind", width=kind, no_wrap=True)
    table.add_column("count", width=5, justify="right", no_wrap=True)
    table.add_column("expansion", width=expansion, overflow="fold")
    table.add_column("sections", width=section, overflow="fold")
    for s in report.slogans:
        parts = [phrase.clean(part) for part in s.expansion or ()]
        table.add_row(
            Text(phrase.clean(s.name), style="bold"),
            Text(s.kind),
            str(s.count),
            Text(fold_list(parts, "、", expansion)),
            Text(fold_list(places[s.name], " ", section), style="dim"),
        )
    return table


def draw_articles(report: Report) -> RenderableType:
    """Return the articles of the page, with their blocks and joins counted."""
    table = new_table(f"Articles ({len(report.articles)})")
    for column, justify in (("id", "left"), ("role", "left"), ("characters", "right"),
                            ("blocks", "right"), ("joins", "right")):  # fmt: skip
        table.add_column(column, justify=justify, no_wrap=True)  # type: ignore[arg-type]
    table.add_column("title", ratio=1, overflow="fold")
    for a in report.articles:
        size = sum(b.end - b.start for b in a.blocks)
        table.add_row(
            a.id, a.role, f"{size:,}", str(len(a.blocks)), str(len(a.joins)),
            Text(phrase.clean(a.title) or "—"),
        )  # fmt: skip
    return table


def draw_numerals(report: Report) -> RenderableType:
    """Return the classes of numerals with how many there are and the first few of each."""
    table = new_table(f"Numerals ({len(report.numerals)})")
    table.add_column("class", no_wrap=True)
    table.add_column("count", justify="right", no_wrap=True)
    table.add_column("first", ratio=1, overflow="ellipsis", no_wrap=True)
    classes: dict[str, list[str]] = {}
    for n in report.numerals:
        classes.setdefault(n.kind, []).append(report.source.text[n.start : n.end])
    for kind, texts in sorted(classes.items(), key=lambda item: (-len(item[1]), item[0])):
        first = "  ".join(dict.fromkeys(phrase.clean(t) for t in texts[:200]))
        table.add_row(kind, str(len(texts)), Text(first[:200], style="dim"))
    return table


def render(
    report: Report, records: str | None = None, width: int | None = None, *, plain: bool = False
) -> str:
    """Return ``report`` drawn ``width`` columns wide (the terminal's, where left out)."""
    console = open_console(width, plain=plain)
    drawn: dict[str, RenderableType] = {}
    if records in {None, "sections"}:
        drawn["sections"] = draw_outline(report, console.width)
    if records in {None, "indicators"}:
        drawn["indicators"] = draw_indicators(report, console.width)
    if records in {None, "slogans"}:
        drawn["slogans"] = draw_slogans(report, console.width)
    if records is None and report.problems:
        drawn["problems"] = draw_problems(report)
    if records == "articles":
        drawn["articles"] = draw_articles(report)
    if records == "numerals":
        drawn["numerals"] = draw_numerals(report)
    if records is None:
        console.print(draw_header(report))
        console.print()
    for part in drawn.values():
        console.print(part)
        console.print()
    file = console.file
    assert isinstance(file, io.StringIO)
    lines = (line.rstrip() for line in file.getvalue().splitlines())
    return "\n".join(lines).rstrip() + "\n"


def draw(report: Report, records: str | None = None, *, plain: bool = False) -> str:
    """Return ``report`` as one of several, under the name of its file."""
    drawn = render(report, records, plain=plain)
    return f"── {phrase.clean(report.source.path)}\n\n{drawn}"


def frame(pieces: Iterable[str], records: str | None = None) -> Iterator[str]:  # noqa: ARG001
    """Yield the reports one under the other."""
    for n, piece in enumerate(pieces):
        yield f"\n{piece}" if n else piece
