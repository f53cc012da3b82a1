"""A concordance as text: aligned for a terminal, or rows of jsonl or csv."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from politext.errors import OptionError
from politext.show.formats import find_ending
from politext.show.phrase import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politext.model import ContextLine

COLUMNS = ("path", "start", "end", "left", "match", "right")
STYLES = ("table", "jsonl", "csv")
MATCH = 48  # columns of a match that a table shows
LEAST = 12  # columns of a context, and of a place, however narrow the terminal is


def choose_style(name: str | None, output: str | None = None) -> str:
    """Return the style asked for, else the one that the output's ending says, else a table.

    Raises ``OptionError`` on a name or an ending that is none of ours.

    >>> choose_style(None, "a/2025.csv"), choose_style(None), choose_style("jsonl", "x.csv")
    ('csv', 'table', 'jsonl')
    """
    if name is None:
        ending = find_ending(output or "")
        if ending not in {"", ".txt", ".jsonl", ".csv"}:
            raise OptionError(
                f"--output {output}: no format of kwic ends in {ending}; "
                "end in one of .txt, .jsonl, .csv, or add --format"
            )
        return ending[1:] if ending in {".jsonl", ".csv"} else "table"
    if name not in STYLES:
        raise OptionError(f"--format {name}: no such format; choose one of {', '.join(STYLES)}")
    return name


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
    text = clean(text)
    if measure(text) > width:
        # A character takes a column at least: what is farther off need not be looked at.
        text = text[-width:] if keep_end and width else text[:width]
        while measure(text) > width:
            text = text[1:] if keep_end else text[:-1]
    gap = " " * (width - measure(text))
    return gap + text if keep_end else text + gap


def render(lines: Iterable[ContextLine], style: str, width: int, columns: int | None = None) -> str:
    """Return ``lines`` in a style of ``STYLES``; ``width`` and ``columns`` are for a table."""
    if style == "jsonl":
        return render_jsonl(lines)
    return render_csv(lines) if style == "csv" else render_table(lines, width, columns)


def render_table(lines: Iterable[ContextLine], width: int, columns: int | None = None) -> str:
    """Return ``lines`` one under the other, the matches in one column, ``width`` Han characters on each side.

    The place stands at the end of a line, with its path where the lines come from more than one report. Where the lines
    would be wider than ``columns``, contexts and paths are cut on their far side.
    """
    rows = list(lines)
    middle = min(max((measure(line.match) for line in rows), default=0), MATCH)
    several = len({line.path for line in rows}) > 1
    places = [f"{line.path}:{line.start}" if several else str(line.start) for line in rows]
    side, last = 2 * width, max(map(measure, places), default=0)
    if columns is not None and 2 * side + middle + last + 6 > columns:
        free = max(columns - middle - 6, 3 * LEAST)
        last = min(last, max(free // 3, free - 4 * width))
        side = min(side, (free - last) // 2)
    out = []
    for line, place in zip(rows, places, strict=True):
        left = fit(line.left, side, keep_end=True)
        match = fit(line.match, middle, keep_end=False)
        right = fit(line.right, side, keep_end=False)
        out.append(f"{left}  {match}  {right}  {shorten(place, last)}\n")
    return "".join(out)


def shorten(place: str, width: int) -> str:
    """Return a place in ``width`` columns: first its folders go, then the end of its name.

    >>> shorten("reports/2026/河南省-2026.txt:1120", 17), shorten("reports/甲.txt:5", 40)
    ('河南省-2026…:1120', 'reports/甲.txt:5')
    """
    if measure(place) <= width:
        return place
    path, _, offset = place.rpartition(":")
    name = path.replace("\\", "/").rpartition("/")[2]
    room = width - len(offset) - 1
    if measure(name) > room:
        name = fit(name, max(room - 1, 1), keep_end=False).rstrip() + "…"
    return f"{name}:{offset}"


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
