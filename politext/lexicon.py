"""TOML to ``Lexicon``: words as data, each entry with its examples.

Every table of ``politext/data`` is a list of entries of one class below; the class's fields are the keys that
an entry may have, their types what is allowed. A user's own files are merged over ours by ``id``, the
last wins, ``remove = true`` drops. A mistake is a ``LexiconError`` that names file, entry and what is allowed.

``yes`` and ``no`` are example sentences in which ``⟦…⟧`` marks the span; the tests run all of them.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import rtoml

from politext.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politext.model import SloganKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure word, currency or physical unit: the forms that it is written in, and its kind."""

    id: str  # the canonical form: 件, 平方公里
    kind: str = "measure"  # measure | currency | physical | percent | point | times | time
    strict: bool = False  # no unit behind a single Han digit: 三方协议, 四环, but 3.5亿方
    forms: tuple[str, ...] = ()  # other ways to write it
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IdiomEntry:
    """Words that hold a numeral and count nothing, all of one class (统一, 两岸, 一等奖, 百强县)."""

    id: str
    kind: str = "idiom"  # a class of numerals, or number: left to the grammar
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueEntry:
    """Words that say how a quantity is to be read, all of one sense.

    ``sense`` is one of ``find.cues.SENSES``; ``none`` is a pseudo-cue, which only blocks the shorter
    cues inside it (贡献率达到, 重要). ``side`` says whether the word stands before the quantity, after it, or both.
    """

    id: str
    sense: str
    forms: tuple[str, ...]
    side: str = "before"  # before | after | both
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SloganEntry:
    """A named slogan: its canonical name, kind, variants and, where sure, its components."""

    id: str
    name: str
    kind: SloganKind
    variants: tuple[str, ...] = ()
    expansion: tuple[str, ...] = ()
    level: str = ""
    place: str = ""
    since: int | None = None
    source: str = ""
    bare: bool = False  # established enough to count without quotation marks
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingEntry:
    """A style of heading or a phrase that is known to head a section."""

    id: str
    kind: str
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameEntry:
    """Words that begin, end, govern or are names of indicators; ``role`` says which."""

    id: str
    role: str
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationEntry:
    """Words inside or beside quotation marks that tell a name from other quoting; ``role`` says how."""

    id: str
    role: str
    kind: str = ""
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A province: its official name, the short forms that texts use, and its prefectures."""

    id: str
    forms: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()  # 郑州市; a slash parts the short form: 恩施/土家族苗族自治州
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


TABLES: dict[str, type] = {
    "units": Unit,
    "idioms": IdiomEntry,
    "cues": CueEntry,
    "slogans": SloganEntry,
    "headings": HeadingEntry,
    "indicators": NameEntry,
    "places": PlaceEntry,
    "quotations": QuotationEntry,
}

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All tables, entries in the order of the files, one entry an id.

    Equal only to itself, so that what a room compiles of it can be kept by ``functools.cache``.
    """

    units: tuple[Unit, ...] = ()
    idioms: tuple[IdiomEntry, ...] = ()
    cues: tuple[CueEntry, ...] = ()
    slogans: tuple[SloganEntry, ...] = ()
    headings: tuple[HeadingEntry, ...] = ()
    indicators: tuple[NameEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    quotations: tuple[QuotationEntry, ...] = ()
    paths: tuple[str, ...] = field(default=())


def parse_entry(row: object, entry: type[Entry], where: str) -> Entry:
    """Return ``row`` as an ``entry``; raise ``LexiconError`` naming ``where``, the key and what is allowed."""
    if not isinstance(row, dict):
        raise LexiconError(f"{where}: an entry must be a table ([[...]])")
    allowed: dict[str, Any] = {f.name: f for f in fields(entry)}  # type: ignore[arg-type]
    name = row.get("id", "?")
    for key in row:
        if key not in allowed:
            raise LexiconError(
                f"{where}: entry {name!r}: unknown key {key!r}; allowed: {', '.join(allowed)}"
            )
    values: dict[str, Any] = {}
    for key, f in allowed.items():
        if key not in row:
            if f.default is MISSING:
                raise LexiconError(f"{where}: entry {name!r}: key {key!r} is missing")
            continue
        value = row[key]
        if "tuple" in str(f.type):
            if not isinstance(value, list) or not all(isinstance(x, str) for x in value):
                raise LexiconError(f"{where}: entry {name!r}: {key!r} must be a list of strings")
            value = tuple(value)
        elif "bool" in str(f.type):
            if not isinstance(value, bool):
                raise LexiconError(f"{where}: entry {name!r}: {key!r} must be true or false")
        elif "int" in str(f.type):
            if not isinstance(value, int) or isinstance(value, bool):
                raise LexiconError(f"{where}: entry {name!r}: {key!r} must be a whole number")
        elif not isinstance(value, str) or (key == "id" and not value):
            raise LexiconError(f"{where}: entry {name!r}: {key!r} must be a string")
        values[key] = value
    return entry(**values)


def parse_tables(text: str, where: str) -> dict[str, list[dict[str, Any]]]:
    """Return the raw rows of a lexicon file by table; raise ``LexiconError`` on what is no table of ours."""
    try:
        data = rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        raise LexiconError(f"{where}: not TOML: {error}") from None
    for key, rows in data.items():
        if key not in TABLES or not isinstance(rows, list):
            raise LexiconError(
                f"{where}: unknown table {key!r}; allowed: [[{']], [['.join(TABLES)}]]"
            )
    return data


def _files() -> Iterable[tuple[str, str]]:
    root = Path(__file__).parent / "data"  # importlib.resources costs 8 ms of a cold run
    for item in sorted(root.iterdir(), key=lambda p: p.name):
        if item.is_dir():
            for part in sorted(item.iterdir(), key=lambda p: p.name):
                if part.name.endswith(".toml"):
                    yield f"{item.name}/{part.name}", part.read_text(encoding="utf-8")
        elif item.name.endswith(".toml"):
            yield item.name, item.read_text(encoding="utf-8")


def load_lexicon(*paths: str | Path) -> Lexicon:
    """Return our lexicon with the user's files merged over it, the last wins by ``id``.

    Raises ``LexiconError`` with file and entry. With no path the lexicon is read once a process.

    >>> any(unit.id == "件" for unit in load_lexicon().units)
    True
    """
    return _load(tuple(str(p) for p in paths))


@cache
def _load(paths: tuple[str, ...]) -> Lexicon:
    tables: dict[str, dict[str, Any]] = {name: {} for name in TABLES}
    sources = list(_files())
    for path in paths:
        try:
            sources.append((path, Path(path).read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError) as error:
            raise LexiconError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    for where, text in sources:
        for table, rows in parse_tables(text, where).items():
            entries = tables[table]
            for row in rows:
                if isinstance(row, dict) and row.get("remove") is True:
                    entries.pop(str(row.get("id")), None)
                    continue
                entry: Any = parse_entry(row, TABLES[table], where)
                entries[entry.id] = entry
    return Lexicon(**{k: tuple(v.values()) for k, v in tables.items()}, paths=paths)
