"""Every mention of a name, or every match of a pattern, with the words to its left and right.

A name is what the lexicon and the finder know by it, variants with their canonical name; one that they do
not know is looked for as it is written. A user's pattern is run by ``regex`` with a time limit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from politext.errors import OptionError
from politext.find.slogans import find_slogans
from politext.find.slogans.known import compile_names
from politext.locate import map_back
from politext.model import ContextLine
from politext.read.articles import find_articles
from politext.read.flow import heal
from politext.view import find_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from politext.lexicon import Lexicon
    from politext.model import Flow, Source

    Finder = Callable[[str], list[tuple[int, int]]]

SORTS = ("text", "left", "right", "path")
TIMEOUT = 5.0  # seconds that a user's pattern may take on one report


def find_lines(
    wanted: str,
    sources: Iterable[Source],
    lexicon: Lexicon,
    *,
    pattern: bool = False,
    width: int = 24,
) -> Iterator[ContextLine]:
    """Yield a line for each mention of ``wanted`` in ``sources``, in their order and text order.

    ``width`` characters of context on each side, within the paragraph. With ``pattern``, ``wanted`` is a regular
    expression. Raises ``OptionError`` where it is none, or takes too long.

    >>> from politext.lexicon import load_lexicon
    >>> from politext.model import Source
    >>> lines = find_lines("八项规定", [Source("落实中央八项规定精神。")], load_lexicon(), width=2)
    >>> [(line.left, line.match, line.right) for line in lines]
    [('落实', '中央八项规定', '精神')]
    """
    finder = compile_pattern(wanted) if pattern else None
    for source in sources:
        for article in find_articles(source.text):
            if article.role == "furniture":
                continue
            flow = heal(source.text, article)
            spans = finder(flow.text) if finder else find_mentions(wanted, flow, lexicon)
            home = map_back(flow)
            for start, end in spans:
                left, right = find_context(flow.text, start, end, width)
                yield ContextLine(
                    source.path, *home(start, end),
                    flow.text[left:start], flow.text[start:end], flow.text[end:right],
                )  # fmt: skip


def find_mentions(name: str, flow: Flow, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the spans of ``flow`` that are mentions of ``name``; as it is written, where it is no slogan."""
    entry = compile_names(lexicon).get(name)
    wanted = entry.name if entry else name
    spans = [
        (m.start, m.end)
        for slogan in find_slogans(flow, lexicon)
        if slogan.name == wanted
        for m in slogan.mentions
    ]
    if entry is None and name:
        spans += [
            (start, end)
            for start, end in find_typed(flow.text, flow.view, name)
            if not any(a < end and start < b for a, b in spans)
        ]
    return sorted(spans)


def compile_pattern(pattern: str) -> Finder:
    """Return a function from a text to the spans that ``pattern`` matches; raise ``OptionError`` on a bad one."""
    import regex  # noqa: PLC0415 - only a user's pattern needs it

    try:
        compiled = regex.compile(pattern)
    except regex.error as error:
        raise OptionError(f"{pattern}: no regular expression: {error}") from None

    def find(text: str) -> list[tuple[int, int]]:
        try:
            return [
                m.span() for m in compiled.finditer(text, timeout=TIMEOUT) if m.end() > m.start()
            ]
        except TimeoutError:
            raise OptionError(
                f"{pattern}: took more than {TIMEOUT:g} s on one report; make it simpler"
            ) from None

    return find


def find_context(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Return where the words before and after a span begin and end, within its paragraph.

    >>> find_context("工作回顾\\n党组会议50次。", 9, 12, 3), find_context("工作回顾\\n党组会议50次。", 9, 12, 9)
    ((6, 13), (5, 13))
    """
    left = max(start - width, 0)
    left = max(text.rfind("\n", left, start) + 1, left)
    stop = text.find("\n", end, end + width)
    return left, min(stop if stop >= 0 else end + width, len(text))


def check_sort(by: str) -> None:
    """Raise ``OptionError`` where ``by`` is no order of lines."""
    if by not in SORTS:
        raise OptionError(f"--sort {by}: no such order; choose one of {', '.join(SORTS)}")


def sort_lines(lines: Iterable[ContextLine], by: str) -> list[ContextLine]:
    """Return ``lines`` in the order ``by``: as they come (text), by path, or by what stands right or left.

    The left context is compared from the match outwards. Raises ``OptionError`` on an order that is none.

    >>> rows = [ContextLine(None, 0, 1, "乙", "中", "丑"), ContextLine(None, 5, 6, "甲", "中", "子")]
    >>> [line.right for line in sort_lines(rows, "right")]
    ['丑', '子']
    """
    check_sort(by)
    rows = list(lines)
    if by == "left":
        rows.sort(key=lambda line: line.left[::-1])
    elif by == "right":
        rows.sort(key=lambda line: line.right)
    elif by == "path":
        rows.sort(key=lambda line: (line.path or "", line.start))
    return rows
