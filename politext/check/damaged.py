"""Are characters of the text lost? A damaged file, or an earlier conversion, leaves � (U+FFFD) in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Problem

if TYPE_CHECKING:
    from politext.model import Report

LOST = "\ufffd"
_LOST = re.compile(f"{LOST}+")


def check(report: Report) -> list[Problem]:
    """Return a ``damaged`` problem for each place at which characters are lost.

    >>> from politext import Source, extract
    >>> [(p.message, p.start) for p in check(extract(Source("增长\ufffd.8%。")))]
    [('a character is lost here, beside a number: look into the original', 2)]
    """
    text = report.source.text
    if LOST not in text:
        return []
    return [
        Problem("damaged", _say(text, m.start(), m.end()), m.start(), m.end())
        for m in _LOST.finditer(text)
    ]


def _say(text: str, start: int, end: int) -> str:
    """Return what is lost and what to do."""
    if end == len(text):
        return (
            "the text breaks off in the middle of a character: the file was cut short, get it again"
        )
    lost = "a character is" if end - start == 1 else f"{end - start} characters are"
    beside = any(
        c.isdecimal() or c in ".．%％"
        for c in text[max(start - 1, 0) : start] + text[end : end + 1]
    )
    return f"{lost} lost here{', beside a number' if beside else ''}: look into the original"


def warn(report: Report) -> str | None:
    """Return a line for a person who sees no problems, in a table of figures, say; None where nothing is lost."""
    found = [p for p in report.problems if p.code == "damaged"]
    if not found:
        return None
    places = ", ".join(str(p.start) for p in found[:5]) + (", …" if len(found) > 5 else "")
    return (
        f"{report.source.path or '-'}: is damaged, characters are lost at {places}; "
        "figures and names there may be wrong"
    )
