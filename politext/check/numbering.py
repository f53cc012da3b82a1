"""Do the numbers of the headings run 1, 2, 3 …? Skipped, doubled and restarted ones are told.

A heading is counted within its parent and its style of label; an Arabic number may go on from one parent to the next
(1—5 under the first heading, 6—9 under the second).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from politext.model import Problem

if TYPE_CHECKING:
    from politext.model import Report, Section

_NUMERAL = re.compile(r"[一二三四五六七八九十 ]+|[0-9０-９]+|[①-⑳㉑-㊿]")


def check(report: Report) -> list[Problem]:
    """Return a ``numbering`` problem for each heading whose number does not follow the one before it.

    >>> from politext import Source, extract
    >>> [p.message for p in check(extract(Source("一、回顾\\n三、任务")))]
    ['一、 is followed by 三、: 2 is missing']
    """
    last: dict[tuple[str, str | None, str], Section] = {}
    before: dict[tuple[str, str], Section] = {}
    found = []
    for section in report.sections:
        if section.number is None or section.kind not in ("heading", "item"):
            continue
        style = shape(section.label or "")
        own = (section.article, section.parent, style)
        previous = last.get(own)
        if previous is None and style.startswith("0"):
            previous = before.get((section.article, style))
            if section.number == 1:
                previous = None
        message = _question(previous, section)
        if message:
            found.append(
                Problem(
                    "numbering", message, section.start, section.start + len(section.label or "")
                )
            )
        last[own] = before[section.article, style] = section
    return found


def shape(label: str) -> str:
    """Return the style of a label: its numeral replaced by 一 or 0, its brackets half-width.

    >>> shape("（十二）"), shape("３．"), shape("第四章")
    ('(一)', '0.', '第一章')
    """
    flat = label.translate(str.maketrans("（）．", "()."))
    return _NUMERAL.sub(lambda m: "0" if m[0].isdecimal() else "一", flat, count=1)


def _question(previous: Section | None, section: Section) -> str | None:
    """Return what is odd about the number of ``section`` after ``previous``, if anything."""
    number = section.number or 0
    if previous is None:
        if number == 1:
            return None
        return f"{section.label} stands first: {_missing(1, number)} missing"
    expected = (previous.number or 0) + 1
    if number == expected:
        return None
    if number == previous.number:
        return f"{section.label} stands twice"
    if number == 1:
        # a list of items may begin anew under one heading; headings do not
        return (
            f"{section.label} begins anew after {previous.label}"
            if section.kind == "heading"
            else None
        )
    if number > expected:
        return (
            f"{previous.label} is followed by {section.label}: {_missing(expected, number)} missing"
        )
    return f"{previous.label} is followed by {section.label}"


def _missing(first: int, end: int) -> str:
    return f"{first} is" if end - first == 1 else f"{first} to {end - 1} are"
