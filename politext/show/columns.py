"""What fits into a column of a terminal: texts cut, put into lines, and set round a number, counted in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from politext.show import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable


def cut(text: str, cells: int) -> str:
    """Return ``text`` in at most so many columns, … at its end where it is cut.

    >>> cut("一·一·一是", 10), cut("一·一·一是", 9), cut("一·一·一是", 8)
    ('一·一·一是', '一·一·一…', '一·一·…')
    """
    if cell_len(text) <= cells:
        return text
    while text and cell_len(text) > cells - 1:
        text = text[:-1]
    return f"{text}…"


def fold_list(parts: Iterable[str], mark: str, cells: int) -> str:
    """Return ``parts`` in lines of so many columns that end in a whole part and its mark, and begin with no mark.

    >>> fold_list(["项目攻坚行动", "产业升级行动"], "、", 14), fold_list(["项目攻坚", "产业升级"], "、", 8)
    ('项目攻坚行动、\\n产业升级行动', '项目攻\\n坚、\\n产业升级')
    """
    *most, last = [*parts] or [""]
    lines = [""]
    for part in [*(f"{part}{mark}" for part in most), last]:
        if lines[-1] and cell_len((lines[-1] + part).rstrip()) > cells:
            lines.append("")
        for at, c in enumerate(part):
            # a mark takes the character before it along
            if (
                lines[-1]
                and cell_len(lines[-1] + part[at : at + 1 + (part[at + 1 :] == mark.strip())])
                > cells
            ):
                lines.append("")
            lines[-1] += c
    return "\n".join(lines)


def widest(texts: Iterable[str], least: int, most: int) -> int:
    """Return how many columns the widest of ``texts`` takes, within bounds."""
    return max(least, min(max(map(cell_len, texts), default=least), most))


def fit(text: str, start: int, end: int, cells: int) -> Text:
    """Return the words around a span on one line of so many cells, the span in bold."""
    before, middle, after = phrase.surround(text, start, end, cells)
    room = max(cells - cell_len(middle), 0)
    tail = min(room * 2 // 5, cell_len(after))
    while (left := min(room - tail, cell_len(before))) + tail < room and tail < cell_len(after):
        tail += 1
    if cell_len(before) > left:
        while before and cell_len(before) > left - 1:
            before = before[1:]
        before = f"…{before}"
    if cell_len(after) > room - left:
        while after and cell_len(after) > room - left - 1:
            after = after[:-1]
        after = f"{after}…"
    return Text.assemble((before, "dim"), (cut(middle, cells), "bold"), (after, "dim"))
