"""TOML to ``Lexicon``: words as data, each entry with its examples.

Every table of ``politext/data`` is a list of entries of one class below; the class's fields are the keys that
an entry may have, their types what is allowed. A user's own files are merged over ours by ``id``, the
last wins, ``remove = true`` drops. A mistake is a ``LexiconError`` that names file, entry and what is allowed.

``yes`` and ``no`` are example sentences in which ``⟦…⟧`` marks the span; the tests run all of them.

Reading TOML costs more than reading a report, so that what a report needs (everything but examples and sources) is
also kept as columns of JSON, which ``hatch_build.py`` writes when politext is built. They carry a digest of the TOML that they were
made of; where it does not fit, or the file is not there, the TOML is read.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from politext.columns import Rows, digest, keys_of
from politext.errors import LexiconError
from politext.model import NumeralKind, SloganKind
from politext.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence


@record
class Unit:
    """A measure word, currency or physical unit: the forms that it is written in, and its kind."""

    id: str  # the canonical form: 件, 平方公里
    kind: str = "measure"  # measure | currency | physical | percent | point | times | time
    strict: bool = False  # no unit behind a single Han digit: 三方协议, 四环, but 3.5亿方
    forms: tuple[str, ...] = ()  # other ways to write it
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    valued: bool = True  # may be the value of a named measure: 寿命79岁, but never 70周年


@record
class IdiomEntry:
    """Words that hold a numeral and count nothing, all of one class (统一, 两岸, 一等奖, 百强县)."""

    id: str
    kind: str = "idiom"  # a class of numerals, or number: left to the grammar
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
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


@record
class SloganEntry:
    """A named slogan: its canonical name, kind, variants and, where sure, its components."""

    id: str
    name: str
    kind: SloganKind
    variants: tuple[str, ...] = ()
    expansion: tuple[str, ...] = ()
    level: str = "national"  # national, provincial or city, the last two with their place
    place: str = ""
    since: int | None = None
    source: str = ""
    bare: bool = False  # established enough to count without quotation marks
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class HeadingEntry:
    """A style of heading or a phrase that is known to head a section."""

    id: str
    kind: str
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class NameEntry:
    """Words that begin, end, govern or are names of indicators; ``role`` says which."""

    id: str
    role: str
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
class QuotationEntry:
    """Words inside or beside quotation marks that tell a name from other quoting; ``role`` says how."""

    id: str
    role: str
    kind: str = ""
    forms: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@record
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

# Keys whose value is one of a few words.
CHOICES: dict[tuple[type, str], tuple[str, ...]] = {
    (SloganEntry, "kind"): get_args(SloganKind),
    (SloganEntry, "level"): ("national", "provincial", "city"),
    (CueEntry, "side"): ("before", "after", "both"),
    (IdiomEntry, "kind"): ("number", *get_args(NumeralKind)),
}
# Keys whose value a reader looks for by name, by table: a word that none of ours has would be silent.
SENSES = {
    "units": "kind", "cues": "sense", "headings": "kind", "indicators": "role", "quotations": "role",
}  # fmt: skip
# What a report is read without.
EXAMPLES = frozenset({"yes", "no", "source"})
COMPILED = "lexicon.json"
# Of so many entries a report needs a few: they are made when they are asked for.
LAZY = frozenset({"slogans"})

Entry = TypeVar("Entry")


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


def parse_entry(row: object, entry: type[Entry], where: str) -> Entry:
    """Return ``row`` as an ``entry``; raise ``LexiconError`` naming ``where``, the key and what is allowed."""
    if not isinstance(row, dict):
        raise LexiconError(f"{where}: an entry must be a table ([[...]])")
    allowed = keys_of(entry)  # type: ignore[arg-type]
    name = row.get("id", "?")
    for key in row:
        if key not in allowed:
            raise LexiconError(
                f"{where}: entry {name!r}: unknown key {key!r}; allowed: {', '.join(allowed)}"
            )
    values: dict[str, Any] = {}
    for key, (kind, default) in allowed.items():
        value = row.get(key, MISSING)
        if value is MISSING:
            if default is MISSING:
                raise LexiconError(f"{where}: entry {name!r}: key {key!r} is missing")
            continue
        if kind == "a list of strings":
            right = isinstance(value, list) and all(
                isinstance(x, str) and x.strip().strip("/") for x in value
            )
            value = tuple(value) if right else value
        elif kind == "true or false":
            right = isinstance(value, bool)
        elif kind == "a whole number":
            right = isinstance(value, int) and not isinstance(value, bool)
        else:
            right = isinstance(value, str) and (default is not MISSING or bool(value.strip()))
        if not right:
            blank = " that is not blank" if "string" in kind else ""
            raise LexiconError(f"{where}: entry {name!r}: {key!r} must be {kind}{blank}")
        values[key] = value
    made = entry(**values)
    for (kind_of, key), choices in CHOICES.items():
        if kind_of is entry:
            check_choice(made, key, choices, where)
    return made


def check_choice(entry: Any, key: str, choices: Sequence[str], where: str) -> None:
    """Raise ``LexiconError`` where the value of ``key`` is none of ``choices``."""
    value = getattr(entry, key)
    if value not in choices:
        raise LexiconError(
            f"{where}: entry {entry.id!r}: {key!r} is {value!r}; allowed: {', '.join(choices)}"
        )


def parse_tables(text: str, where: str) -> dict[str, list[dict[str, Any]]]:
    """Return the raw rows of a lexicon file by table; raise ``LexiconError`` on what is no table of ours."""
    import rtoml  # noqa: PLC0415 - a run on compiled tables reads no TOML

    try:
        data = rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        raise LexiconError(f"{where}: not TOML: {error}") from None
    for key, rows in data.items():
        if key not in TABLES:
            raise LexiconError(
                f"{where}: unknown table {key!r}; allowed: [[{']], [['.join(TABLES)}]]"
            )
        if not isinstance(rows, list):
            raise LexiconError(f"{where}: {key!r} must be a list of entries; write [[{key}]]")
    return data


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


Tables = dict[str, dict[str, Any]]


def list_senses(tables: Tables) -> dict[str, set[str]]:
    """Return what our own entries say for the keys of ``SENSES``, by table: no reader knows more."""
    return {
        table: {getattr(entry, key) for entry in tables[table].values()}
        for table, key in SENSES.items()
    }


def merge(
    tables: Tables,
    rows: dict[str, list[dict[str, Any]]],
    where: str,
    senses: dict[str, set[str]] | None = None,
) -> None:
    """Put the entries of ``rows`` into ``tables`` by id: the last wins, ``remove = true`` drops.

    Raises ``LexiconError`` where one has a kind, sense or role that is not among ``senses``.
    """
    for table, entries in rows.items():
        known = tables[table]
        for row in entries:
            if isinstance(row, dict) and row.get("remove") is True:
                known.pop(str(row.get("id")), None)
                continue
            entry: Any = parse_entry(row, TABLES[table], where)
            if senses and table in senses:
                check_choice(entry, SENSES[table], sorted(senses[table]), where)
            known[entry.id] = entry


def read_user_file(path: str) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of a user's lexicon: TOML, or one name a line (``#`` begins a comment).

    Raises ``LexiconError`` where it cannot be read.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise LexiconError(f"{path}: there is no such lexicon; check the name") from None
    except UnicodeDecodeError as error:
        raise LexiconError(
            f"{path}: is no lexicon in UTF-8 (byte {error.start} does not fit); save it as UTF-8"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise LexiconError(f"{path}: cannot be read ({reason}); name a .toml or a list") from None
    if path.lower().endswith(".toml"):
        return parse_tables(text, path)
    names = (line.partition("#")[0].strip() for line in text.splitlines())
    return {
        "slogans": [
            {"id": name, "name": name, "kind": "formulation", "bare": True, "source": path}
            for name in names
            if name
        ]
    }


def compile_tables() -> str:
    """Return our tables without their examples as JSON: a list a key, and the digest of the TOML."""
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
        text = (Path(__file__).parent / "data" / COMPILED).read_text(encoding="utf-8")
    except OSError:
        return None
    made = json.loads(text)
    if made["digest"] != wanted or made["tables"].keys() != TABLES.keys():
        return None
    return {table: Rows(TABLES[table], columns) for table, columns in made["tables"].items()}
