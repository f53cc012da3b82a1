"""All words that a report is read with: ours, and over them a user's own.

Every table of ``politext/data`` is a list of entries of one class of ``entries``; ``tables`` reads them from TOML.

Reading TOML costs more than reading a report, so that what a report needs (everything but examples and sources) is
also kept in a file that ``hatch_build.py`` writes when politext is built: by ``marshal``, as Python keeps its bytecode, in a layout
that all its versions read. It carries a digest of the TOML that it was
made of; where that does not fit, or the file is not there, the TOML is read.
"""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politext.entries import TABLES, SloganEntry
from politext.naming import Naming, rank_names
from politext.rows import Rows, digest, keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.entries import (
        CueEntry,
        HeadingEntry,
        IdiomEntry,
        NameEntry,
        PlaceEntry,
        QuotationEntry,
        Unit,
    )  # fmt: skip
    from politext.tables import Tables

# What a report is read without.
EXAMPLES = frozenset({"yes", "no", "source"})
COMPILED = "lexicon.bin"
# The layout of marshal before it shared what is alike, which is read sooner.
MARSHAL = 2


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All tables, entries in the order of the files, one entry an id.

    Equal only to itself, so that what a room compiles of it can be kept by ``functools.cache``.
    """

    units: tuple[Unit, ...] = ()
    idioms: tuple[IdiomEntry, ...] = ()
    cues: tuple[CueEntry, ...] = ()
    slogans: Sequence[SloganEntry] = ()
    headings: tuple[HeadingEntry, ...] = ()
    indicators: tuple[NameEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    quotations: tuple[QuotationEntry, ...] = ()


def list_files() -> list[Path]:
    """Return our TOML files in the order in which they are merged."""
    root = Path(__file__).parent / "data"  # importlib.resources costs 8 ms of a cold run
    paths = [*root.glob("*.toml"), *root.glob("*/*.toml")]
    return sorted(paths, key=lambda path: path.relative_to(root).parts)


def load_lexicon(*paths: str | Path, examples: bool = True) -> Lexicon:
    """Return our lexicon with the user's files merged over it, the last wins by ``id``.

    A user's file is TOML like ours (``remove = true`` drops the entry of that id) or, under any other suffix, plain text with
    one slogan a line. Without ``examples`` the entries come without ``yes``, ``no`` and ``source``, and
    ten times as fast where the tables are compiled. A lexicon is read once a process.

    Raises ``LexiconError`` with file and entry.

    >>> any(unit.id == "件" for unit in load_lexicon().units)
    True
    """
    return _load(tuple(str(p) for p in paths), examples)


@cache
def _load(paths: tuple[str, ...], examples: bool) -> Lexicon:
    ours = list_files()
    raw = [path.read_bytes() for path in ours]
    compiled = None if examples else read_compiled(digest(raw))
    if compiled is not None and not paths:
        return compiled
    from politext.tables import list_senses, merge, read_user_file  # noqa: PLC0415 - TOML only

    if compiled is not None:
        tables = {name: {entry.id: entry for entry in getattr(compiled, name)} for name in TABLES}
    else:
        tables = merge_files(ours, raw)
    senses = list_senses(tables) if paths else {}
    for name in paths:
        merge(tables, read_user_file(name), name, senses)
    entries: dict[str, Any] = {table: tuple(rows.values()) for table, rows in tables.items()}
    return Lexicon(**entries)


def merge_files(paths: Sequence[Path], raw: Sequence[bytes]) -> Tables:
    """Return the tables of our TOML files, ``raw`` being what stands in them, merged in their order."""
    from politext.tables import merge, parse_tables  # noqa: PLC0415 - TOML only

    tables: Tables = {name: {} for name in TABLES}
    for path, text in zip(paths, raw, strict=True):
        merge(tables, parse_tables(text.decode(), path.name), path.name)
    return tables


def find_entries(lexicon: Lexicon, name: str) -> list[SloganEntry]:
    """Return the slogans of ``lexicon`` that ``name`` is the id, the name or a variant of.

    >>> [entry.name for entry in find_entries(load_lexicon(), "中央八项规定")]
    ['八项规定']
    """
    return [e for e in lexicon.slogans if name in (e.id, e.name, *e.variants)]


def compile_tables() -> bytes:
    """Return our tables without their examples, the slogans packed and ranked, and the digest of the TOML."""
    paths = list_files()
    raw = [path.read_bytes() for path in paths]
    tables = merge_files(paths, raw)
    rows: dict[str, list[Any]] = {
        table: [
            tuple(
                default if key in EXAMPLES else getattr(entry, key)
                for key, (_, default) in keys_of(TABLES[table]).items()
            )
            for entry in entries.values()
        ]
        for table, entries in tables.items()
    }
    # Of so many entries a report needs a few: they are made when they are asked for.
    rows["slogans"] = [marshal.dumps(row, MARSHAL) for row in rows["slogans"]]
    naming = rank_names(list(tables["slogans"].values()))
    made: Any = digest(raw), rows, tuple(naming)
    return marshal.dumps(made, MARSHAL)


def read_compiled(wanted: int) -> Lexicon | None:
    """Return the compiled lexicon, or None where it is not there or not made of today's TOML."""
    try:
        made = (Path(__file__).parent / "data" / COMPILED).read_bytes()
        found, tables, naming = marshal.loads(made)  # noqa: S302 - as trusted as our bytecode
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if found != wanted or tables.keys() != TABLES.keys():
        return None
    entries: dict[str, Any] = {
        table: tuple([entry(*row) for row in tables[table]])
        for table, entry in TABLES.items()
        if table != "slogans"
    }
    return Lexicon(**entries, slogans=Rows(SloganEntry, tables["slogans"], Naming(*naming)))
