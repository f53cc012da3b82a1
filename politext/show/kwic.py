"""A concordance as text: aligned for a terminal, or rows of jsonl or csv."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politext.model import ContextLine

COLUMNS = ("path", "start", "end", "left", "match", "right")
STYLES = ("table", "jsonl", "csv")


def measure(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes.

    >>> measure("两个a")
    5
    """
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def fit(text: str, width: int, *, keep_end: bool) -> str:
    """Return ``text`` in exactly ``width`` columns: cut on the far side, padded on it.

    >>> fit("深刻领悟", 6, keep_end=True), fit("的", 4, keep_end=False)
    ('刻领悟', '的  ')
    """
    text = " ".join(text.split("\n")).replace("\t", " ").replace("\r", " ")
    while measure(text) > width:
        text = text[1:] if keep_end else text[:-1]
    gap = " " * (width - measure(text))
    return gap + text if keep_end else text + gap


def render(lines: Iterable[ContextLine], style: str, width: int) -> str:
    """Return ``lines`` in a style of ``STYLES``; ``width`` characters of context in a table."""
    if style == "jsonl":
        return render_jsonl(lines)
    return render_csv(lines) if style == "csv" else render_table(lines, width)


def render_table(lines: Iterable[ContextLine], width: int) -> str:
    """Return ``lines`` one under the other, the matches in one column, ``width`` Han characters on each side.

    The place stands at the end of a line, with its path where the lines come from more than one report.
    """
    rows = list(lines)
    middle = max((measure(line.match) for line in rows), default=0)
    several = len({line.path for line in rows}) > 1
    out = []
    for line in rows:
        place = f"{line.path}:{line.start}" if several else str(line.start)
        left = fit(line.left, 2 * width, keep_end=True)
        right = fit(line.right, 2 * width, keep_end=False)
        out.append(f"{left}  {fit(line.match, middle, keep_end=False)}  {right}  {place}\n")
    return "".join(out)


def render_jsonl(lines: Iterable[ContextLine]) -> str:
    """Return an object a line."""
    return "".join(
        json.dumps({key: getattr(line, key) for key in COLUMNS}, ensure_ascii=False) + "\n"
        for line in lines
    )


def render_csv(lines: Iterable[ContextLine]) -> str:
    """Return a header line and a row a match."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(line, key) for key in COLUMNS] for line in lines)
    return out.getvalue()
