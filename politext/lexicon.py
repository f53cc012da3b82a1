"""All words that a report is read with: ours, and over them a user's own.

Every table of ``politext/data`` is a list of entries of one class of ``entries``; ``tables`` reads them from TOML.

Reading TOML costs more than reading a report, so that what a report needs (everything but examples and sources) is
also kept as columns of JSON, which ``hatch_build.py`` writes when politext is built. They carry a digest of the TOML that they were
made of; where it does not fit, or the file is not there, the TOML is read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politext.columns import Rows, digest, keys_of
from politext.entries import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.entries import (
        CueEntry,
        HeadingEntry,
        IdiomEntry,
        NameEntry,
        PlaceEntry,
        QuotationEntry,
        SloganEntry,
        Unit,
    )  # fmt: skip
    from politext.tables import Tables

# What a report is read without.
EXAMPLES = frozenset({"yes", "no", "source"})
COMPILED = "lexicon.json"
# Of so many entries a report needs a few: they are made when they are asked for.
LAZY = frozenset({"slogans"})


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
    paths: tuple[str, ...] = field(default=())


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
        made: dict[str, Any] = {k: v if k in LAZY else tuple(v) for k, v in compiled.items()}
        return Lexicon(**made)
    from politext.tables import list_senses, merge, parse_tables, read_user_file  # noqa: PLC0415 - TOML only

    tables: Tables = {name: {} for name in TABLES}
    if compiled is not None:
        tables = {name: {entry.id: entry for entry in rows} for name, rows in compiled.items()}
    else:
        for path, text in zip(ours, raw, strict=True):
            merge(tables, parse_tables(text.decode(), path.name), path.name)
    senses = list_senses(tables) if paths else {}
    for name in paths:
        merge(tables, read_user_file(name), name, senses)
    return Lexicon(**{k: tuple(v.values()) for k, v in tables.items()}, paths=paths)


def find_entries(lexicon: Lexicon, name: str) -> list[SloganEntry]:
    """Return the slogans of ``lexicon`` that ``name`` is the id, the name or a variant of.

    >>> [entry.name for entry in find_entries(load_lexicon(), "中央八项规定")]
    ['八项规定']
    """
    return [e for e in lexicon.slogans if name in (e.id, e.name, *e.variants)]


def compile_tables() -> str:
    """Return our tables without their examples as JSON: a list a key, and the digest of the TOML."""
    from politext.tables import merge, parse_tables  # noqa: PLC0415 - when politext is built

    paths = list_files()
    tables: Tables = {name: {} for name in TABLES}
    for path in paths:
        merge(tables, parse_tables(path.read_text(encoding="utf-8"), path.name), path.name)
    columns = {
        table: {
            key: [getattr(entry, key) for entry in entries.values()]
            for key in keys_of(TABLES[table])
            if key not in EXAMPLES
        }
        for table, entries in tables.items()
    }
    made = {"digest": digest(path.read_bytes() for path in paths), "tables": columns}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def read_compiled(wanted: int) -> dict[str, Rows] | None:
    """Return the compiled tables, or None where they are not there or not made of today's TOML."""
    try:
        text = (Path(__file__).parent / "data" / COMPILED).read_bytes()
    except OSError:
        return None
    made = json.loads(text.decode())  # decoded at once, which ``read_text`` does not
    if made["digest"] != wanted or made["tables"].keys() != TABLES.keys():
        return None
    return {table: Rows(TABLES[table], columns) for table, columns in made["tables"].items()}
