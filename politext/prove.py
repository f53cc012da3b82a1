"""A lexicon file put to the proof: its entries read, its example sentences run.

A ``yes`` sentence must give exactly the marked span as a mention of the entry's name; in a ``no`` sentence
no mention of it may be found. Only slogans have examples that are run here; of the other tables the form is checked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from politext.find.slogans import find_slogans
from politext.lexicon import TABLES, load_lexicon, parse_entry, read_user_file
from politext.model import Flow, fold

if TYPE_CHECKING:
    from pathlib import Path

    from politext.lexicon import Lexicon, SloganEntry

_MARK = re.compile("[⟦⟧]")


class Failure(NamedTuple):
    """An example that does not hold: of which entry, the sentence, and what was found."""

    entry: str
    sentence: str
    message: str


class Proof(NamedTuple):
    """What a lexicon file holds and which of its examples fail."""

    path: str
    entries: int
    examples: int
    failures: tuple[Failure, ...]


def prove_file(path: str | Path) -> Proof:
    """Return what the lexicon file at ``path`` holds and which of its examples fail.

    Raises ``LexiconError``, which names file, entry and what is allowed, where it cannot be read at all.
    """
    where = str(path)
    rows = read_user_file(where)
    lexicon = load_lexicon(where)
    entries = examples = 0
    failures: list[Failure] = []
    for table, given in rows.items():
        for row in given:
            if isinstance(row, dict) and row.get("remove") is True:
                continue
            entry: Any = parse_entry(row, TABLES[table], where)
            entries += 1
            if table == "slogans":
                examples += len(entry.yes) + len(entry.no)
                failures += prove_entry(entry, lexicon)
    return Proof(where, entries, examples, tuple(failures))


def prove_entry(entry: SloganEntry, lexicon: Lexicon) -> list[Failure]:
    """Return the examples of ``entry`` that do not hold under ``lexicon``."""
    failures = []
    for sentence in entry.yes:
        text, wanted = unmark(sentence)
        found = find_spans(text, entry.name, lexicon)
        if not wanted:
            failures.append(Failure(entry.id, sentence, "a yes example marks a span: ⟦…⟧"))
        elif found != wanted:
            failures.append(Failure(entry.id, sentence, f"found {_show(text, found)}"))
    for sentence in entry.no:
        text, _ = unmark(sentence)
        found = find_spans(text, entry.name, lexicon)
        if found:
            failures.append(Failure(entry.id, sentence, f"found {_show(text, found)}"))
    return failures


def unmark(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """Return ``sentence`` without its marks, and the spans that they enclosed.

    >>> unmark("领悟“⟦两个确立⟧”")
    ('领悟“两个确立”', [(3, 7)])
    """
    spans: list[tuple[int, int]] = []
    opened = None
    for shift, match in enumerate(_MARK.finditer(sentence)):
        at = match.start() - shift
        if match[0] == "⟦":
            opened = at
        elif opened is not None:
            spans.append((opened, at))
            opened = None
    return _MARK.sub("", sentence), spans


def find_spans(text: str, name: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the spans of ``text`` that are read as mentions of ``name``."""
    flow = Flow("a1", text, fold(text), (0,), (0,))
    return sorted(
        (m.start, m.end)
        for slogan in find_slogans(flow, lexicon)
        if slogan.name == name
        for m in slogan.mentions
    )


def _show(text: str, spans: list[tuple[int, int]]) -> str:
    return "、".join(text[a:b] for a, b in spans) or "nothing"
