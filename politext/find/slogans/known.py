"""Names that are known: the lexicon's and those that a report has put in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from politext.find.slogans.edges import stands, stands_governed
from politext.forms import Forms
from politext.naming import rank_names
from politext.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politext.entries import SloganEntry
    from politext.find.slogans.context import Contexts
    from politext.lexicon import Lexicon

# what would be quoted exactly is found so
_OPEN = frozenset("“‘「『")
_CLOSE = frozenset("”’」』")


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of a lexicon: all by their forms, and those that may stand outside marks."""

    entries: Sequence[SloganEntry]
    places: dict[str, int]  # a name or variant -> which entry
    outside: Forms  # what may stand outside marks
    established: int  # so many of them wherever they stand by themselves, the others where a verb governs them

    def get(self, form: str) -> SloganEntry | None:
        """Return the entry that ``form`` is the name or a variant of."""
        place = self.places.get(form)
        return None if place is None else self.entries[place]


@cache
def compile_names(lexicon: Lexicon) -> Names:
    """Return the names and variants of ``lexicon`` compiled for look-up and search."""
    entries = lexicon.slogans
    naming = entries.summary if isinstance(entries, Rows) else rank_names(entries)
    forms, owners, established, outside = naming
    places = dict(zip(forms, owners, strict=True))
    return Names(entries, places, Forms(forms[:outside]), established)


@cache
def _inner(names: Names) -> Forms:
    """Return the established forms alone, for what a guarded name holds."""
    return Forms(names.outside.words[: names.established])


def find_known(view: str, names: Names, contexts: Contexts) -> list[tuple[int, int, str]]:
    """Return the spans of the lexicon's names outside marks, with the rule that took them.

    An established name stands by itself. One that is also a plain count (两个维护) is a name where a verb governs it and
    nothing is counted: 坚决做到两个维护，; 先后两个确立项目的方案 counts projects.
    """
    spans: list[tuple[int, int, str]] = []
    for form, start, end in names.outside.find(view):
        if view[start - 1 : start] in _OPEN and view[end : end + 1] in _CLOSE:
            continue
        if form < names.established:
            if stands(view, start, end, contexts):
                spans.append((start, end, "bare name"))
        elif stands_governed(view, start, end, contexts):
            spans.append((start, end, "bare governed name"))
        else:
            spans += [
                (start + a, start + b, "bare name")
                for _, a, b in _inner(names).find(view[start:end])
                if stands(view, start + a, start + b, contexts)
            ]
    return spans


def find_bare(view: str, names: Forms, contexts: Contexts) -> list[tuple[int, int]]:
    """Return the spans at which one of ``names`` stands as a name of its own."""
    return [
        (start, end) for _, start, end in names.find(view) if stands(view, start, end, contexts)
    ]
