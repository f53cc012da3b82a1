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
    owners: Sequence[int]  # which entry each form is a name or variant of
    ranks: dict[str, int]  # a form -> its place among the forms
    outside: Forms  # those that may stand outside marks
    established: int  # so many of them wherever they stand by themselves, the others where a verb governs them

    def get(self, form: str) -> SloganEntry | None:
        """Return the entry that ``form`` is the name or a variant of."""
        rank = self.ranks.get(form)
        return None if rank is None else self.entries[self.owners[rank]]

    def find_established(self, form: str) -> list[tuple[int, int]]:
        """Return where an established name stands within ``form``: of two that overlap the leftmost, then the longest."""
        found = []
        start = 0
        while start < len(form) - 1:
            for end in range(len(form), start + 1, -1):
                if self.ranks.get(form[start:end], self.established) < self.established:
                    found.append((start, end))
                    start = end - 1
                    break
            start += 1
        return found


@cache
def compile_names(lexicon: Lexicon) -> Names:
    """Return the names and variants of ``lexicon`` compiled for look-up and search."""
    entries = lexicon.slogans
    naming = entries.summary if isinstance(entries, Rows) else rank_names(entries)
    forms, owners, established, outside = naming
    ranks = dict(zip(forms, range(len(forms)), strict=True))
    return Names(entries, owners, ranks, Forms(forms[:outside]), established)


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
                for a, b in names.find_established(view[start:end])
                if stands(view, start + a, start + b, contexts)
            ]
    return spans


def find_bare(view: str, names: Forms, contexts: Contexts) -> list[tuple[int, int]]:
    """Return the spans at which one of ``names`` stands as a name of its own."""
    return [
        (start, end) for _, start, end in names.find(view) if stands(view, start, end, contexts)
    ]
