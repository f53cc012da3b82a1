"""A lexicon file put to the proof: its entries read, its example sentences run.

In a ``yes`` sentence the marked span must be found as what the entry says, in a ``no`` sentence it must not: a mention
of a slogan, a quantity in a unit, a cue, an idiom's numeral. Of the other tables the form is checked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from politext.entries import TABLES
from politext.find.cues import find_cues
from politext.find.numbers import find_numbers
from politext.find.slogans import find_slogans
from politext.idioms import find_idioms
from politext.lexicon import load_lexicon
from politext.model import Flow
from politext.span import Span
from politext.tables import parse_entry, read_user_file
from politext.view import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from politext.entries import CueEntry, IdiomEntry, SloganEntry, Unit
    from politext.lexicon import Lexicon

    Spans = list[tuple[int, int]]

_MARK = re.compile("[⟦⟧]")
NOTHING = "found nothing"


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
    held: int  # examples that hold


def prove_file(path: str | Path) -> Proof:
    """Return what the lexicon file at ``path`` holds and which of its examples fail.

    Raises ``LexiconError``, which names file, entry and what is allowed, where it cannot be read at all.
    """
    where = str(path)
    rows = read_user_file(where)
    lexicon, ours = load_lexicon(where), load_lexicon()
    entries = examples = held = 0
    failures: list[Failure] = []
    for table, given in rows.items():
        known = {entry.id for entry in getattr(ours, table)}
        seen: set[object] = set()
        for row in given:
            if row.get("id") in seen:
                failures.append(Failure(str(row["id"]), "id", "stands twice; only the last counts"))
            seen.add(row.get("id"))
            if row.get("remove") is True:
                if row.get("id") not in known:
                    failures.append(Failure(str(row.get("id")), "remove", "no entry has that id"))
                continue
            entry: Any = parse_entry(row, TABLES[table], where)
            entries += 1
            if table in PROVERS:
                count = len(entry.yes) + len(entry.no)
                failed = PROVERS[table](entry, lexicon)
                examples, held = examples + count, held + count - len(failed)
                failures += failed
    return Proof(where, entries, examples, tuple(failures), held)


def prove(
    entry: SloganEntry | Unit | CueEntry | IdiomEntry,
    fits: Callable[[str, Spans], str | None],
    misfits: Callable[[str, Spans], str | None],
) -> list[Failure]:
    """Return the examples of ``entry`` that do not hold: ``fits`` says what is wrong in a ``yes``, ``misfits`` in a ``no``."""
    failures = []
    for sentences, ask in ((entry.yes, fits), (entry.no, misfits)):
        for sentence in sentences:
            text, wanted = unmark(sentence)
            if ask is fits and not wanted:
                said: str | None = "a yes example marks a span: ⟦…⟧"
            else:
                said = ask(text, wanted or [(0, len(text))])
            if said:
                failures.append(Failure(entry.id, sentence, said))
    return failures


def prove_slogan(entry: SloganEntry, lexicon: Lexicon) -> list[Failure]:
    """Return what fails of a slogan: the marked spans are its mentions, all of them; in a ``no`` it has none."""

    def find(text: str) -> Spans:
        return sorted(
            (m.start, m.end)
            for slogan in find_slogans(make_flow(text), lexicon)
            if slogan.name == entry.name
            for m in slogan.mentions
        )

    def fits(text: str, wanted: Spans) -> str | None:
        said = tell(text, find(text), find(text) == wanted)
        if said == NOTHING and not entry.bare:
            said += "; outside quotation marks a name needs bare = true"
        return said

    return prove(entry, fits, lambda text, _: tell(text, find(text), not find(text)))


def prove_unit(entry: Unit, lexicon: Lexicon) -> list[Failure]:
    """Return what fails of a unit: a marked span is a quantity in it; in a ``no`` it touches no quantity."""
    unit = None if entry.kind == "none" else entry.id

    def find(text: str) -> dict[tuple[int, int], str | None]:
        numerals = find_numbers(make_flow(text), lexicon)
        return {(n.start, n.end): n.quantity.unit for n in numerals if n.quantity}

    def fits(text: str, wanted: Spans) -> str | None:
        found = find(text)
        right = all(span in found and found[span] == unit for span in wanted)
        return tell(text, list(found), right)

    def misfits(text: str, wanted: Spans) -> str | None:
        found = list(find(text))
        return tell(text, found, not any(Span(*a).overlaps(b) for a in found for b in wanted))

    return prove(entry, fits, misfits)


def prove_cue(entry: CueEntry, lexicon: Lexicon) -> list[Failure]:
    """Return what fails of a cue: a marked span is found as it; of a pseudo-cue, nothing is found inside it."""

    def find(text: str, wanted: Spans) -> tuple[str, bool]:
        cues = find_cues(make_flow(text), lexicon)
        said = "、".join(f"{text[c.start : c.end]} ({c.entry})" for c in cues) or "nothing"
        if entry.sense == "none":
            return said, not any(
                Span(c.start, c.end).overlaps(span) for c in cues for span in wanted
            )
        own = {(c.start, c.end) for c in cues if c.entry == entry.id}
        return said, all(span in own for span in wanted)

    def fits(text: str, wanted: Spans) -> str | None:
        said, held = find(text, wanted)
        return None if held else f"found {said}"

    def misfits(text: str, wanted: Spans) -> str | None:
        said, held = find(text, wanted)
        return f"found {said}" if held else None

    return prove(entry, fits, misfits)


def prove_idiom(entry: IdiomEntry, lexicon: Lexicon) -> list[Failure]:
    """Return what fails of an idiom: a marked span touches a word of it; in a ``no`` it touches none."""

    def find(text: str) -> Spans:
        return [(w.start, w.end) for w in find_idioms(text, lexicon) if w.entry == entry.id]

    def fits(text: str, wanted: Spans) -> str | None:
        found = find(text)
        return tell(text, found, all(any(Span(*a).overlaps(b) for a in found) for b in wanted))

    def misfits(text: str, wanted: Spans) -> str | None:
        found = find(text)
        return tell(text, found, not any(Span(*a).overlaps(b) for a in found for b in wanted))

    return prove(entry, fits, misfits)


PROVERS: dict[str, Callable[[Any, Lexicon], list[Failure]]] = {
    "slogans": prove_slogan,
    "units": prove_unit,
    "cues": prove_cue,
    "idioms": prove_idiom,
}


def tell(text: str, found: Spans, held: bool) -> str | None:
    """Return None where an example held, else what was found in its place."""
    if held:
        return None
    return f"found {'、'.join(text[a:b] for a, b in found)}" if found else NOTHING


def make_flow(text: str) -> Flow:
    """Return ``text`` as a flow of its own."""
    return Flow("a1", text, fold(text), (0,), (0,))


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
