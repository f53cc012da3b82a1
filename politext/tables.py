"""TOML to the entries of a lexicon: what is wrong is told with file, entry and what is allowed.

A user's own files are merged over ours by ``id``, the last wins, ``remove = true`` drops.
"""

from __future__ import annotations

from dataclasses import MISSING
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from politext.entries import CHOICES, SENSES, TABLES
from politext.errors import LexiconError
from politext.rows import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Entry = TypeVar("Entry")
_LONGEST = 60  # characters of a name in a plain list: a longer line is a report's
# by the name of the table and the id of the entry
Tables = dict[str, dict[str, Any]]


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
    """Return the raw rows of a lexicon file by table; raise ``LexiconError`` on what is no table of ours.

    >>> parse_tables("[[cues]]\\nid = '约'", "my.toml")
    {'cues': [{'id': '约'}]}
    """
    import rtoml  # noqa: PLC0415 - a plain list of names needs none

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
    return {
        "slogans": [
            {"id": name, "name": name, "kind": "formulation", "bare": True, "source": path}
            for name in list_names(text, path)
        ]
    }


def list_names(text: str, path: str) -> list[str]:
    """Return the names in a plain list; raise ``LexiconError`` on a line that holds none, or a paragraph."""
    names = []
    for number, line in enumerate(text.splitlines(), 1):
        name = line.partition("#")[0].strip()
        if len(name) > _LONGEST or (name and not any(map(str.isalnum, name))):
            shown = f"{name[:20]}…" if len(name) > 20 else name
            raise LexiconError(
                f"{path}: line {number} is no name ({shown}); write one name a line, or a .toml file"
            )
        if name:
            names.append(name)
    return names
