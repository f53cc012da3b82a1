"""Bare headings: a short line without a number that heads the text below it (2023年工作回顾)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.model import Flow
    from politext.read.marks import Mark


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare heading: its span, and the rank that it nests by (see ``marks.RANK``)."""

    start: int
    end: int
    rank: float


_LINE = re.compile(r"(?<=\n)[ \t]*+([^\n。；！？：:，,]{3,30})(?=\n)")
_OPENING = re.compile(r"各位代表|各位委员|同志们|审议|报告工作")


def find_bare(flow: Flow, marks: Sequence[Mark]) -> list[Bare]:
    """Return the bare headings of ``flow`` in text order."""
    view = flow.view
    heads = {m.left for m in marks if m.head}
    opening = _OPENING.search(view, 0, 4000)
    found = []
    for m in _LINE.finditer(view, opening.start() if opening else 0):
        if m.start() in heads:
            continue
        if _followed(view, m.end()):
            found.append(Bare(m.start(1), m.end(1), _rank(m.end(), marks)))
    return found


def _followed(view: str, end: int) -> bool:
    """Return whether a paragraph of running text, or a numbered one, follows at ``end``."""
    right = view.find("\n", end + 1)
    return right - end > 40


def _rank(end: int, marks: Sequence[Mark]) -> float:
    """Return 2.5, above 一、, where 一、 starts anew below the heading and had begun before it."""
    after = next((m for m in marks if m.start >= end and m.style == "han"), None)
    return 2.5 if after is not None and after.number == 1 else 4.5
