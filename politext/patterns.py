"""Patterns compiled when politext is built, as its lexicon is.

Two hundred patterns are compiled when the rooms are imported. That takes the standard library 110 ms, a third of
a cold run, most of it for classes of Han characters. What it makes of a pattern is a list of numbers; the
build hook (``hatch_build.py``) keeps these lists beside the lexicon, and the command line takes them from there. It is a
cache in every sense: without the file, with another Python than the one that made it, for a pattern that it
does not hold, or when anything about the library is not as expected, patterns are compiled as ever.

The library has no public door for this; the private one (``re._compiler``) is used here and nowhere else, and
only in processes that are ours (the command line and its workers), never on ``import politext``.
"""

from __future__ import annotations

import marshal
import re  # noqa: TC003 - loads re._compiler, which is what is used here
import sys
from array import array
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = Path(__file__).parent / "data" / "patterns.bin"

Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def take_apart(pattern: str, flags: int) -> Made:
    """Return what the library makes of ``pattern``: flags, code, groups and their names."""
    compiler: Any = sys.modules["re._compiler"]
    parsed = compiler._parser.parse(pattern, flags)  # noqa: SLF001 - see the head of this file
    code = compiler._code(parsed, flags)  # noqa: SLF001
    names: dict[str, int] = parsed.state.groupdict
    order: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        order[number] = name
    made = flags | parsed.state.flags, array("I", code).tobytes()
    return (*made, parsed.state.groups - 1, dict(names), tuple(order))


def put_together(pattern: str, made: Made) -> re.Pattern[str]:
    """Return the pattern of which ``made`` was taken.

    >>> put_together("(?P<n>[一-鿿])", take_apart("(?P<n>[一-鿿])", 0)).match("中").groupdict()
    {'n': '中'}
    """
    engine: Any = sys.modules["re._compiler"]._sre  # noqa: SLF001
    flags, code, groups, names, order = made
    found: re.Pattern[str] = engine.compile(
        pattern, flags, array("I", code).tolist(), groups, dict(names), order
    )
    return found


def use_kept_patterns(path: Path = KEPT) -> bool:
    """Have this process take its patterns from what was kept; return whether there is anything to take."""
    compiler: Any = sys.modules.get("re._compiler")
    kept: dict[tuple[str, int], Made] = {}
    with suppress(OSError, ValueError, EOFError, TypeError):
        version, kept = marshal.loads(path.read_bytes())  # noqa: S302 - as trusted as our bytecode
        if version != sys.version:
            kept = {}
    if compiler is None or not kept:
        return False
    anew = compiler.compile

    def compile_kept(pattern: Any, flags: int = 0) -> Any:
        made = kept.get((pattern, int(flags))) if isinstance(pattern, str) else None
        return anew(pattern, flags) if made is None else put_together(pattern, made)

    compiler.compile = compile_kept
    return True


def keep_patterns(work: Callable[[], object], path: Path = KEPT) -> int:
    """Write the patterns that are compiled while ``work`` is done to ``path``; return how many."""
    compiler: Any = sys.modules["re._compiler"]
    anew, kept = compiler.compile, {}

    def compile_noted(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, str):
            kept[pattern, int(flags)] = take_apart(pattern, int(flags))
        return anew(pattern, flags)

    compiler.compile = compile_noted
    try:
        work()
    finally:
        compiler.compile = anew
    path.write_bytes(marshal.dumps((sys.version, kept)))
    return len(kept)
